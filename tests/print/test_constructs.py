"""Callouts, terms, pictures, notes, addresses, boxes in print: finished PDFs read back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from handouts.checks import check_artefact
from handouts.model import Artefact, Block, Details, Edition, ItemList, Level, Picture, Sentences, Span
from handouts.proof.pdf.lines import blocks
from handouts.proof.pdf.reading import read_pdf
from handouts.settings import PrintSettings, Settings
from handouts.typesetting.characters import width_em
from handouts.typesetting.families import faces_of
from handouts.typesetting.flow import picture_size
from handouts.typesetting.runs import address_lines
from handouts.typesetting.sheet import sheet_of
from tests.builders import (
    bullets,
    callout,
    definitions,
    item,
    notes,
    paragraph,
    picture,
    preformatted,
    publication,
    quote,
    sentences,
    table,
    topic,
)
from tests.print.articles import HIGH, ILLUSTRATIONS, SMALL, WALKING, WIDE
from tests.print.reading import elements, print_all, roles_of, text_of
from tests.verapdf import breaches

NOTED = (Span("Ask first"), Span("\u00a0[1]", note="1"), Span(" and then walk."))
LONG_ADDRESS = "https://example.org/" + "a-long/way_to.go?" * 12
CONSTRUCTS: dict[str, Callable[[], tuple[Block[Sentences], ...]]] = {
    "definitions": lambda: (
        definitions(("Gait", (paragraph(WALKING * 6), bullets("a", "b"))), ("Stride", ()), ("Pace", (paragraph("x"),))),
    ),
    "callouts": lambda: (
        callout("Important:", paragraph(WALKING * 8)),
        callout("Warning", bullets(item("one", bullets("two")), "three"), table(("A", "B"), ("1", "2"))),
        callout("Tip", callout("Note:", paragraph("inner")), quote(paragraph("said"))),
    ),
    "pictures": lambda: (
        paragraph(WALKING * 4),
        picture(WIDE, "Wide.", "Below"),
        picture(HIGH, "High."),
        picture(SMALL, "", "Small"),
        picture(None, "Not there.", "At all"),
        bullets(item("x", picture(SMALL, "In a list.", "Shown"), bullets("y"), picture(SMALL, "After it."))),
    ),
    "notes": lambda: (paragraph(NOTED), bullets(item(NOTED)), notes("The note.", item(NOTED, paragraph("more")))),
    "addresses": lambda: (
        paragraph((Span("Read "), Span("a well-known page", link=LONG_ADDRESS), Span(" or "))),
        paragraph((Span("ask", link="mailto:a@b.example"),)),
        table((("Where"), (Span("to-day", link="https://b.example"),)), ("here", (Span("now", link="https://c.example"),))),
    ),
    "boxes": lambda: (ItemList((replace(item("Walk."), done=False), replace(item("Rest."), done=True), item("Eat."))),),
    "tables": lambda: (
        replace(table(("", "Dose"), ("Monday", "5 mg"), ("Tuesday", "6 mg")), caption=sentences("Doses")),
        replace(table(tuple("abcdefgh"), tuple(f"{n} long words" for n in range(8))), caption=sentences("Too wide")),
    ),
    "long lines": lambda: (preformatted("line " * 40, "", "short"),),
}  # fmt: skip

FACES = faces_of(PrintSettings())


@pytest.mark.parametrize("name", sorted(CONSTRUCTS))
@pytest.mark.parametrize(("size", "paper"), [(16, "letter"), (18, "a4"), (32, "a4"), (48, "letter")])
def test_each_construct_breaks_no_rule_and_loses_no_word(name: str, size: float, paper: str, tmp_path: Path) -> None:
    made = publication(topic("Alone", *CONSTRUCTS[name]()), details=Details("Living well", "en"))
    edition, settings = Edition(made), Settings(print=PrintSettings(size_pt=size, paper=paper))
    for path, output in zip(print_all(made, tmp_path, size, paper), ("booklet", "leaflets"), strict=True):
        assert breaches(path) == {}
        number = None if output == "booklet" else 1
        artefact = Artefact(output, str(path.relative_to(tmp_path)), 1, "", number)
        found = check_artefact(artefact, tmp_path, edition, settings)
        told = [f"{f.rule}: {f.message} {f.place}" for f in found if f.level is Level.ERROR and f.rule != "integrity"]
        assert [line for line in told if "parted from its" not in line] == []  # the builders cut "Dr. Smith" in two


def leaflet(tmp_path: Path, *blocks: Block[Sentences], size: float = 18) -> Path:
    return print_all(publication(topic("T", *blocks)), tmp_path, size)[1]


def test_a_note_of_the_text_leads_to_the_note(tmp_path: Path) -> None:
    with pikepdf.open(leaflet(tmp_path, *CONSTRUCTS["notes"]())) as pdf:
        links = [a for page in pdf.pages for a in page.get("/Annots", ()) if a.Subtype == "/Link"]
        assert len(links) == 3
        assert all("/Dest" in link or link.A.S == "/GoTo" for link in links)


def test_numbers_of_notes_look_the_same_in_the_text_and_in_the_list(tmp_path: Path) -> None:
    path = leaflet(tmp_path, *CONSTRUCTS["notes"]())
    assert "Ask first [1] and then walk." in text_of(path)
    labels = [block.text.strip() for block in blocks(read_pdf(path.read_bytes())) if block.role == "Lbl"]
    assert labels == ["●", "[1]", "[2]"]


def test_every_line_of_an_address_is_a_link_to_the_whole_of_it(tmp_path: Path) -> None:
    with pikepdf.open(leaflet(tmp_path, *CONSTRUCTS["addresses"]())) as pdf:
        links = [a for page in pdf.pages for a in page.get("/Annots", ()) if a.Subtype == "/Link"]
        assert sum(str(link.A.URI) == LONG_ADDRESS for link in links) > 4


@pytest.mark.parametrize(
    "address", [LONG_ADDRESS, "https://a.example/" + "x" * 300, "mailto:" + "a.b-" * 40 + "@c.example"]
)
@pytest.mark.parametrize("room", [5.0, 11.0, 16.8])
def test_an_address_is_parted_with_nothing_added_and_no_line_too_long(address: str, room: float) -> None:
    runs = list(address_lines(Span(address, link=address), room, FACES))
    assert "".join(run.text for run in runs) == address
    assert not any(run.text.endswith(("-", ".")) for run in runs if run.ends_line)
    assert all(run.link == address for run in runs)
    assert all(width_em(run.text, FACES) <= room for run in runs)


@pytest.mark.parametrize("size", [16, 18, 32, 48])
@pytest.mark.parametrize(
    "shown", [WIDE, HIGH, SMALL, replace(WIDE, width_px=5000, height_px=1), replace(WIDE, width_px=0)]
)
def test_a_picture_is_never_larger_than_its_dots_the_measure_and_the_page_allow(shown: object, size: float) -> None:
    sheet = sheet_of(PrintSettings(size_pt=size))
    found: Picture[Sentences] = picture(shown, "x")  # type: ignore[arg-type]  # an Illustration
    width, height = picture_size(found, sheet)
    assert 0 < width <= sheet.measure_pt + 0.01
    assert 0 < height <= 0.6 * sheet.text_height_pt + 0.01
    assert width <= max(1, found.width_px) * 72 / 150 + 0.01


def test_a_picture_stands_on_one_page_with_its_caption(tmp_path: Path) -> None:
    for lines in range(1, 9):
        path = leaflet(
            tmp_path / str(lines),
            paragraph("line of words that fill a line " * lines * 4),
            picture(HIGH, "alt", "Caption here"),
        )
        with pypdfium2.PdfDocument(path) as pdf:
            for page in pdf:
                has_picture = any(o.type == 3 for o in page.get_objects())
                assert has_picture == ("Caption here" in page.get_textpage().get_text_bounded())


def test_pictures_say_what_they_show(tmp_path: Path) -> None:
    path = leaflet(tmp_path, *CONSTRUCTS["pictures"]())
    alts = [str(element.Alt) for role, element in elements(path) if role == "Figure"]
    assert alts == ["Wide.", "High.", "Small", "In a list.", "After it."]
    assert "Wide." not in text_of(path)
    assert "Not there." in text_of(path)
    assert len(ILLUSTRATIONS) == 3


def test_headers_say_whether_they_are_of_a_column_or_of_a_row(tmp_path: Path) -> None:
    path = leaflet(tmp_path, CONSTRUCTS["tables"]()[0])
    assert [str(e.A.Scope) for role, e in elements(path) if role == "TH"] == ["/Column", "/Column", "/Row", "/Row"]
    assert roles_of(path).count("Caption") == 1


def test_a_callout_that_fits_a_page_stands_on_one(tmp_path: Path) -> None:
    for lines in range(1, 9):
        path = leaflet(
            tmp_path / str(lines),
            paragraph("line of words that fill a line " * lines * 3),
            callout("Warning", paragraph("first " * 40 + "last")),
        )
        with pypdfium2.PdfDocument(path) as pdf:
            pages = [page.get_textpage().get_text_bounded() for page in pdf]
        assert sum("first" in page or "last" in page for page in pages) == 1


@pytest.mark.parametrize("odd", ["<b>{{ 7*7 }}</b>", "{% raw %} & <!-- x -->", "\"quoted\" 'word' onload=x"])
def test_fault_07_markup_in_any_construct_is_printed_as_typed(odd: str, tmp_path: Path) -> None:
    blocks = (
        callout(odd, paragraph(odd)),
        definitions((odd, (paragraph(odd),))),
        picture(SMALL, odd, odd),
        replace(table((odd, "B"), ("1", "2")), caption=sentences(odd)),
        notes(odd),
    )
    path = leaflet(tmp_path, *blocks)
    assert text_of(path).replace(" ", "").count(odd.replace(" ", "")) == 8
    assert [str(element.Alt) for role, element in elements(path) if role == "Figure"] == [odd]
