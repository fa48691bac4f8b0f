"""What the print outputs make of difficult texts passes every check of print: nothing is lost, nothing cries wolf."""

from pathlib import Path

import pytest

from handouts.checks import check_artefact
from handouts.model import Details, Edition, Level, Publication, Span
from handouts.outputs.booklet import Booklet
from handouts.outputs.leaflets import Leaflets
from handouts.settings import PrintSettings, Settings
from handouts.workspace import Workspace
from tests.builders import (
    bullets,
    heading,
    item,
    numbers,
    paragraph,
    preformatted,
    publication,
    quote,
    table,
    topic,
)

LONG = "Walk a little every day and rest when you are tired, for an hour or for a whole afternoon. "
DETAILS = Details(
    "Living well", "en", publisher="The Clinic", contact="Call 0123 456 789; 1 High Street", version="2.1"
)


def difficult() -> Publication:
    deep = item("Two has more.", bullets("Inner one.", f"Inner two. {LONG}"), paragraph(f"Further. {LONG}"))
    wide = table(("Medicine", "How much of it?", "Why"), ("Iron", LONG * 2, "Blood"), ("", "x", LONG))
    narrow = table(("Medicine", "How much?"), ("Aspirin", "75 mg"), ("Iron", ""))
    water = (Span("H"), Span("2", script="sub"), Span("O is "), Span("strong", strong=True), Span("er."))
    link = (Span("See "), Span("the walks", link="https://example.org/walks"), Span("."))
    return publication(
        topic('<b>Signs</b> & "quotes" {{ y }}', paragraph(LONG * 3), bullets("One.", deep, "Three.")),
        topic("Steps", numbers(*(f"Step {n} of it. {LONG}" for n in range(1, 13)))),
        topic("Tables 12/2024", narrow, wide, quote(paragraph(f"Quoted. {LONG}"), bullets("So it is."))),
        topic("Verse", preformatted("Line one  of verse", "  Line two", "", "Line four"), heading("Low", 4)),
        topic("שלום עולם", paragraph("שלום לכולם, היום יום טוב. ועוד משפט אחד (בסוגריים) 75 mg."), paragraph(water)),
        topic("Odd 😀 日本", paragraph("Emoji 👨\u200d👩\u200d👧 and 🩺. Greek αβγ ≤ → ½."), paragraph(link)),
        topic("Emoji only", paragraph("🩺 😀")),
        topic("Only a title"),
        topic("A title that goes on and on " * 6, paragraph("Pneumonoultramicroscopic" * 8), paragraph(LONG)),
        title="Living well & other <things>",
        details=DETAILS,
    )


@pytest.mark.parametrize(
    "chosen",
    [PrintSettings(), PrintSettings("uk", 16.0, "letter"), PrintSettings("giant", 32.0)],
    ids=["standard", "uk on letter", "giant"],
)
def test_difficult_texts_are_printed_whole_and_by_the_rules(chosen: PrintSettings, tmp_path: Path) -> None:
    settings = Settings(print=chosen)
    edition, workspace = Edition(difficult()), Workspace(tmp_path)
    artefacts = (*Booklet(settings).write(edition, workspace), *Leaflets(settings).write(edition, workspace))
    found = [f for artefact in artefacts for f in check_artefact(artefact, tmp_path, edition, settings)]
    assert [f for f in found if f.level is Level.ERROR] == []
    assert {f.rule for f in found} == {"characters", "large-print-11", "large-print-24"}
    assert all("icroscopic" in f.place for f in found if f.rule == "large-print-11"), "only the overlong word is cut"
