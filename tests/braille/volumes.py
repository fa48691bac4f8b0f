"""Publications in braille, made and read back."""

from pathlib import Path

from handouts.checks.braille import BrailleFiles
from handouts.model import Artefact, Details, Edition, Finding, Publication, Span
from handouts.outputs.braille import Braille
from handouts.settings import Settings, merge
from handouts.workspace import Workspace
from tests import builders as b

DETAILS = Details(
    "Living well",
    language="en-GB",
    publisher="Harbour Clinic",
    version="2.1",
    reviewed="2026-02-10",
    next_review="2028-02",
    contact="Ward 7; 020 7946 0018",
)
WARNING = (Span("Never take more than "), Span("8 tablets in 24 hours", strong=True), Span(", says Dr. Hale (p.m.)."))
WATER = (Span("H"), Span("2", script="sub"), Span("O and 10"), Span("−3", script="super"), Span(" mol, the 4"))
EVERYTHING = b.publication(
    b.topic(
        "Taking tablets",
        b.paragraph("Take 2.5 mg at 8:30 a.m. and ½ tablet at night, e.g. with 200 ml of milk. It’s enough."),
        b.heading("How they work", 2),
        b.paragraph(WARNING),
        b.heading("What is in them", 3),
        b.paragraph((*WATER, Span("th", script="super"), Span(" of 12."))),
        b.bullets("Bread.", b.item("Fruit, such as", b.bullets("apples", "pears"), b.paragraph("Wash it.")), "Water."),
        b.numbers("Sit down.", b.item("Breathe in.", b.numbers("Slowly.", "Deeply.")), "Rest.", start=9),
    ),
    b.topic(
        "When to call",
        b.quote(b.paragraph("She said: “Ring 111 first.” We did."), b.bullets("At 9.")),
        b.table(("Day", "Dose (mg)"), ("Monday", "5"), ("Tuesday", "7.5"), ("Was", "")),
        b.preformatted("08:00  tea", "", "12:00  soup and a very long line that goes on beyond the forty cells"),
        b.paragraph("See https://www.example.org/a/very/long/address/that/is/longer/than/any/line?id=4711 or 😀 ⓶ Ж."),
    ),
    title="Living well with 3 pills",
    details=DETAILS,
)


def settings(grade: str = "2") -> Settings:
    return merge({"outputs": "braille", "braille-grade": grade})


def made(publication: Publication, folder: Path, grade: str = "2") -> tuple[Artefact, ...]:
    return Braille(settings(grade)).write(Edition(publication), Workspace(folder))


def found(publication: Publication, artefacts: tuple[Artefact, ...], folder: Path, grade: str = "2") -> list[Finding]:
    check = BrailleFiles(settings(grade), None)
    return [finding for a in artefacts for finding in check.check(a, folder, Edition(publication))]


def pages(data: bytes) -> list[list[str]]:
    return [page.split("\r\n")[:-1] for page in data.decode("ascii").split("\f")]
