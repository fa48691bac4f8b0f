"""Paper, colours, bound sides, emphasis and long words, on real print read back."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from handouts.checks import check_artefact
from handouts.model import Artefact, Details, Edition, Finding, Level, Publication, Span
from handouts.outputs.booklet import Booklet
from handouts.proof.large_print.colours import contrast_ratio
from handouts.proof.pdf.model import Colour, Page, Run
from handouts.proof.pdf.reading import read_pdf
from handouts.settings import PAPERS, THEMES, PrintSettings, Settings
from handouts.typesetting.sheet import INCH, sheet_of
from handouts.typesetting.syllables import has_syllables
from handouts.workspace import Workspace
from tests.builders import bullets, heading, paragraph, publication, table, topic
from tests.print.articles import ILLUSTRATIONS, everything, right_to_left
from tests.running import Run as Made
from tests.verapdf import breaches

CHECKS = ("completeness", "large-print", "pdf-structure")


def booklet(made: Publication, chosen: PrintSettings, folder: Path) -> tuple[Edition, Artefact]:
    edition = Edition(made, illustrations=ILLUSTRATIONS)
    (artefact,) = Booklet(Settings(print=chosen)).write(edition, Workspace(folder))
    return edition, artefact


def pages_of(made: Publication, chosen: PrintSettings, folder: Path) -> tuple[Page, ...]:
    _, artefact = booklet(made, chosen, folder)
    return read_pdf((folder / artefact.path).read_bytes()).pages


def runs_of(pages: Iterable[Page]) -> list[Run]:
    return [run for page in pages for run in page.runs if run.text.strip() and not run.ghost]


def found_in(made: Publication, chosen: PrintSettings, folder: Path) -> tuple[Finding, ...]:
    edition, artefact = booklet(made, chosen, folder)
    assert breaches(folder / artefact.path) == {}
    return check_artefact(artefact, folder, edition, Settings(print=chosen), CHECKS)


# Sizes -----------------------------------------------------------------------------------------------


def test_a_size_too_large_for_the_paper_is_refused_before_any_work(make: Callable[..., Made]) -> None:
    refused = make("Walk slowly.", "--paper", "a5", "--profile", "giant")
    assert refused.code == 2
    assert "up to 27 points" in refused.err
    assert "(a4, letter, a3)" in refused.err
    assert not list(refused.root.glob("*/edition.json"))
    assert make("Walk slowly.", "--paper", "a5", "--size", "27", "--outputs", "booklet").code == 0
    assert make("Walk slowly.", "--paper", "a5", "--profile", "giant", "--outputs", "text").code == 0


# Both sides ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_the_inner_margin_is_half_an_inch_wider_on_every_page(paper: str, tmp_path: Path) -> None:
    chosen = PrintSettings(paper=paper, sides="two", size_pt=16)
    sheet = sheet_of(chosen)
    pages = pages_of(everything(), chosen, tmp_path)
    for page in pages:
        inner = sheet.inner_pt if page.number % 2 else sheet.side_pt
        assert min(run.left for run in page.runs if run.text.strip()) == pytest.approx(inner, abs=2)
    assert sheet.inner_pt >= 1.5 * INCH
    assert sheet.side_pt >= INCH


def test_sheets_of_a_text_from_the_right_are_bound_at_the_right(tmp_path: Path) -> None:
    chosen = PrintSettings(sides="two")
    sheet = sheet_of(chosen)
    pages = pages_of(right_to_left(), chosen, tmp_path)
    assert len(pages) > 2
    for page in pages:
        inner = sheet.inner_pt if page.number % 2 else sheet.side_pt
        widest = max(run.right for run in page.runs if run.text.strip())
        assert page.width - widest == pytest.approx(inner, abs=4)


# Colours ---------------------------------------------------------------------------------------------


def rgb(colour: str) -> Colour:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_covers_the_whole_sheet_and_all_that_is_printed(name: str, tmp_path: Path) -> None:
    theme = THEMES[name]
    runs = runs_of(pages_of(everything(), PrintSettings(theme=name), tmp_path))
    assert {run.ink for run in runs} == {rgb(theme.ink)}
    assert {run.ground for run in runs} == {rgb(theme.ground)}
    assert contrast_ratio(rgb(theme.ink), rgb(theme.ground)) >= 7
    found = check_artefact(
        Artefact("booklet", "print/booklet.pdf", "", 0),
        tmp_path,
        Edition(everything()),
        Settings(print=PrintSettings(theme=name)),
        ("large-print",),
    )
    assert not [one for one in found if one.rule in ("large-print-18", "large-print-19")]


@pytest.mark.parametrize("name", THEMES)
def test_the_corners_of_every_sheet_are_of_the_ground(name: str, tmp_path: Path) -> None:
    booklet(everything(), PrintSettings(theme=name), tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "print" / "booklet.pdf") as pdf:
        for page in pdf:
            picture = page.render(scale=0.2).to_pil().convert("RGB")
            corners = [(x, y) for x in (1, picture.width - 2) for y in (1, picture.height - 2)]
            assert {picture.getpixel(corner) for corner in corners} == {rgb(THEMES[name].ground)}


# Emphasis --------------------------------------------------------------------------------------------

MARKED = publication(
    topic(
        "What to drink",
        paragraph((Span("Drink "), Span("plenty", strong=True), Span(" of "), Span("water", link="https://a.example"))),
        heading("How much"),
        table(
            ("Drink", "How much of it", "When to take it", "What to look for", "Whom to ask"),
            ("Tea", "Two glasses", "In the morning", "A swollen face", "Your rheumatologist"),
        ),
        paragraph("Ask us."),
    ),
    title="Drinking",
    details=Details("Drinking", "en", publisher="Riverside Clinic"),
)


def underlined(pages: Iterable[Page]) -> set[str]:
    """The words that have a thin line just under them."""
    found = set()
    for page in pages:
        for run in page.runs:
            for shape in page.shapes:
                close = run.baseline - 0.3 * run.size_pt < shape.bottom < run.baseline
                within = shape.left > run.left - 4 and shape.right < run.right + 4
                if close and within and shape.top - shape.bottom < 3 and run.text.strip():
                    found.add(run.text.strip())
    return found


def test_emphasis_is_underlined_and_links_and_labels_are_bold(tmp_path: Path) -> None:
    pages = pages_of(MARKED, PrintSettings(emphasis="underlined"), tmp_path)
    bold = {run.text.strip() for run in runs_of(pages) if run.face.bold}
    assert underlined(pages) == {"plenty"}
    assert "plenty" not in bold
    assert {"water", "How much", "Riverside Clinic"} <= bold
    assert {"Drink", "When to take it"} <= bold, "labels of a table that became a list"


def test_emphasis_is_bold_and_only_links_are_underlined_otherwise(tmp_path: Path) -> None:
    pages = pages_of(MARKED, PrintSettings(), tmp_path)
    assert "plenty" in {run.text.strip() for run in runs_of(pages) if run.face.bold}
    assert "plenty" not in underlined(pages)
    assert "water" in underlined(pages)


# Long words ------------------------------------------------------------------------------------------

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
LONG_WORDS = publication(
    topic(
        "Kraftfahrzeughaftpflichtversicherung",
        paragraph(f"Das Gesetz heißt {LONG}, und es gilt."),
        heading("Donaudampfschifffahrtsgesellschaftskapitän"),
        bullets(f"Es heißt {LONG}."),
    ),
    title="Donaudampfschifffahrtsgesellschaftskapitän",
    details=Details("Donaudampfschifffahrtsgesellschaftskapitän", "de"),
)


@pytest.mark.parametrize("size", [16.0, 24.0, 32.0, 48.0])
def test_words_longer_than_a_line_are_divided_at_syllables_and_told(size: float, tmp_path: Path) -> None:
    found = found_in(LONG_WORDS, PrintSettings(size_pt=size), tmp_path)
    assert [one for one in found if one.level is Level.ERROR] == []
    (told,) = [one for one in found if one.rule == "large-print-11"]
    assert told.level is Level.WARNING
    assert "longer than a line" in told.message
    assert LONG[:20] in told.place
    assert "page" in told.place


def test_the_pieces_of_a_divided_word_are_its_syllables(tmp_path: Path) -> None:
    pages = pages_of(LONG_WORDS, PrintSettings(size_pt=24), tmp_path)
    pieces = [run.text.strip() for run in runs_of(pages) if run.text.strip().endswith("-")]
    assert pieces
    text = "".join(run.text for run in runs_of(pages)).replace("-", "")
    assert LONG in text.replace(" ", "").replace("\n", "")
    assert "Rindfleischetikettierungsüber-" in pieces or any(
        piece.endswith(("tie-", "ber-", "wa-")) for piece in pieces
    )


def test_a_word_that_a_line_has_room_for_is_never_divided(tmp_path: Path) -> None:
    text = "Wir sprechen über Krankenversicherungen und Kraftfahrzeughaftpflicht " * 12
    made = publication(topic("Wort", paragraph(text)), details=Details("Wort", "de"))
    for size in (16.0, 24.0, 30.0):
        pages = pages_of(made, PrintSettings(size_pt=size), tmp_path)
        assert not [run.text for run in runs_of(pages) if run.text.rstrip().endswith("-")]


@pytest.mark.parametrize(
    ("word", "language", "has"),
    [
        (LONG, "de", True),
        (LONG, "de-AT", True),
        ("Immunosuppressants,", "en-GB", True),
        (LONG, "xx", False),
        (LONG, "", False),
        ("x" * 60, "en", False),
        ("https://example.org/immunosuppressants", "en", False),
        ("www.immunosuppressants.example", "en", False),
        ("someone@immunosuppressants", "en", False),
    ],
)
def test_only_words_of_letters_in_a_known_language_have_syllables(word: str, language: str, has: bool) -> None:
    assert has_syllables(word, language, 6.0, sheet_of(PrintSettings()).faces) is has


def test_a_divided_word_with_a_wrong_letter_is_still_found(tmp_path: Path) -> None:
    edition, artefact = booklet(LONG_WORDS, PrintSettings(size_pt=24), tmp_path)
    (first,) = edition.publication.topics
    block = first.blocks[0]
    other = replace(
        block, text=paragraph(f"Das Gesetz heißt {LONG.replace('aufgaben', 'aufgeben')}, und es gilt.").text
    )
    changed = replace(edition.publication, topics=(replace(first, blocks=(other, *first.blocks[1:])),))
    found = check_artefact(artefact, tmp_path, replace(edition, publication=changed), Settings(), ("completeness",))
    assert [one for one in found if one.rule == "completeness"]


# The cover -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [16.0, 20.0, 22.0, 24.0, 26.0, 28.0, 32.0])
def test_nothing_on_the_cover_runs_into_anything(size: float, tmp_path: Path) -> None:
    cover = pages_of(everything(), PrintSettings(size_pt=size), tmp_path)[0]
    baselines = sorted({round(run.baseline) for run in cover.runs if run.text.strip() and run.tag})
    gaps = [two - one for one, two in pairwise(baselines)]
    assert min(gap for gap in gaps if gap > 1) >= 1.2 * size


def test_an_hour_stays_with_its_half_of_the_day_in_the_contact_panel(tmp_path: Path) -> None:
    made = publication(
        topic("Ask", paragraph("Ask us.")),
        details=Details("Ask", "en", publisher="Clinic", hours="Monday to Friday, 9 a.m. to 5 p.m."),
    )
    found = found_in(made, PrintSettings(size_pt=48), tmp_path)
    assert [one for one in found if one.level is Level.ERROR] == []


@pytest.mark.parametrize("title", ["Electroencephalography", "Immunosuppressants"])
@pytest.mark.parametrize("size", [32.0, 48.0])
def test_a_title_of_one_word_too_long_keeps_its_text_with_it(title: str, size: float, tmp_path: Path) -> None:
    made = publication(topic(title, paragraph("Ask us about it. " * 9)), details=Details(title, "en"), title=title)
    found = found_in(made, PrintSettings(size_pt=size), tmp_path)
    assert [one for one in found if one.level is Level.ERROR] == []
