"""PDFs made once and looked at by many tests."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from tests.print.articles import ARTICLES
from tests.print.reading import print_all

settings.register_profile("print", deadline=None)  # no test fails because the machine is busy
settings.load_profile("print")

Printed = Callable[..., list[Path]]


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """`printed(name, size, paper)`: booklet and leaflets of an article of `tests.print.articles`."""

    @cache
    def made(name: str, size: float = 18.0, paper: str = "a4") -> list[Path]:
        return print_all(ARTICLES[name](), tmp_path_factory.mktemp(name), size, paper)

    return made


@pytest.fixture
def pages(printed: Printed) -> list[Path]:
    """Booklet and leaflets of the article that has everything, 32 point, so that much is cut by page ends."""
    return printed("everything", 32.0)
