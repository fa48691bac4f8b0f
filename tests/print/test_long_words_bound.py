"""A word for which no line has room is a warning on left and on right pages alike."""

from dataclasses import replace
from pathlib import Path

import pytest

from handouts.checks import check_artefact
from handouts.model import Details, Edition, Level
from handouts.outputs.booklet import Booklet
from handouts.settings import PrintSettings, Settings
from handouts.workspace import Workspace
from tests import builders

LONG = "pneumonoultramicroscopicsilicovolcanoconiosis"


@pytest.mark.parametrize("before", [0, 1])
def test_a_divided_word_without_room_is_a_warning_on_either_side_of_a_sheet(before: int, tmp_path: Path) -> None:
    text = builders.paragraph(f"The word {LONG} is long.")
    topics = [builders.topic(f"Part {n}", builders.paragraph(f"Short {n}.")) for n in range(before)]
    topics.append(builders.topic("Long", text))
    edition = Edition(builders.publication(*topics, details=Details("Words", "en")))
    settings = replace(Settings(), print=PrintSettings(sides="two"))
    (artefact,) = Booklet(settings).write(edition, Workspace(tmp_path))
    found = [f for f in check_artefact(artefact, tmp_path, edition, settings) if f.rule == "large-print-11"]
    assert [f.level for f in found] == [Level.WARNING], found
