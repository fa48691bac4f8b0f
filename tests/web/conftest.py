"""What tests of the web share."""

from collections.abc import Iterator

import pytest

from tests.web.world import World, ended


@pytest.fixture
def world() -> Iterator[World]:
    with ended(World()) as made:
        yield made
