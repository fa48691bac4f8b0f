"""The booklet to fold: what a printer gets, and what its check sees when something is wrong with it."""

import hashlib
import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from handouts.checks import CHECKS, check_artefact, check_whole
from handouts.errors import UsageError
from handouts.model import Artefact, Details, Edition, Finding, Publication
from handouts.outputs import prove_ready
from handouts.outputs.folded import Folded
from handouts.places import TO_FOLD
from handouts.proof.pdf.reading import read_pdf
from handouts.settings import PrintSettings, Settings
from handouts.workspace import Workspace
from tests import builders
from tests.print.articles import ARTICLES

SETTINGS = Settings(outputs=("folded",))
PAPERS = {"a5": (841.9, 595.3), "a4": (1190.6, 841.9), "letter": (1224.0, 792.0)}
"""The sheets in points: A4, A3, and 11 by 17 inch on their side."""


def folded(made: Publication, folder: Path, settings: Settings = SETTINGS) -> Artefact:
    (artefact,) = Folded(settings).write(Edition(made), Workspace(folder))
    return artefact


def found(made: Publication, artefact: Artefact, folder: Path, settings: Settings = SETTINGS) -> tuple[Finding, ...]:
    return check_artefact(artefact, folder, Edition(made), settings)


def halves(path: Path) -> list[tuple[str, str]]:
    """What stands on the left and on the right half of each side."""
    with pypdfium2.PdfDocument(path) as pdf:
        read = []
        for page in pdf:
            (width, height), text = page.get_size(), page.get_textpage()
            left = text.get_text_bounded(0, 0, width / 2, height)
            right = text.get_text_bounded(width / 2, 0, width, height)
            read.append((" ".join(left.split()), " ".join(right.split())))
        return read


def pages_shown(path: Path) -> list[tuple[int, int]]:
    """The number at the foot of each half, 0 where nothing is printed."""

    def number(text: str) -> int:
        found = re.findall(r"(?:Page|صفحة) (\d+)", text)
        return int(found[-1]) if text else 0

    return [(number(left), number(right)) for left, right in halves(path)]


@pytest.mark.parametrize("paper", [*PAPERS])
@pytest.mark.parametrize("name", [*ARTICLES])
def test_every_article_on_every_paper_folds_into_its_booklet(name: str, paper: str, tmp_path: Path) -> None:
    made, settings = ARTICLES[name](), replace(SETTINGS, print=PrintSettings(size_pt=16.0, paper=paper))
    artefact = folded(made, tmp_path, settings)
    assert found(made, artefact, tmp_path, settings) == ()
    with pikepdf.open(tmp_path / TO_FOLD) as pdf:
        assert len(pdf.pages) == artefact.pages
        for page in pdf.pages:
            assert [float(n) for n in page.mediabox[2:]] == pytest.approx(PAPERS[paper], abs=0.1)


def six_pages() -> Publication:
    """Cover, contents, and four topics of a page each."""
    texts = ("Stand up slowly.", "Hold on to the rail.", "Wear shoes that fit.", "Put on the light.")
    names = ("Stairs", "Rails", "Shoes", "Light")
    topics = (
        builders.topic(n, builders.paragraph(t), builders.bullets(t, n)) for n, t in zip(names, texts, strict=True)
    )
    return builders.publication(*topics)


def test_pages_stand_in_the_order_of_saddle_stitch_and_blank_ones_come_last(tmp_path: Path) -> None:
    folded(six_pages(), tmp_path)
    assert pages_shown(tmp_path / TO_FOLD) == [(0, 1), (2, 0), (6, 3), (4, 5)]


def test_what_is_read_from_the_right_is_bound_on_the_right(tmp_path: Path) -> None:
    folded(ARTICLES["right_to_left"](), tmp_path)
    assert pages_shown(tmp_path / TO_FOLD) == [(1, 0), (3, 2)]


@cache
def with_panel_alone() -> Publication:
    """A booklet whose last page, an odd one, holds the contact panel and nothing else."""
    details = Details("Living well", "en", publisher="Moss Clinic", phone="01632 960 001", address="1 Lane; Town")
    lines = [f"Line {number}." for number in range(60)]
    for number in range(8, 60):
        topic = builders.topic("Walking", *map(builders.paragraph, lines[:number]))
        made = builders.publication(topic, details=details)
        if _last_page_is_the_panel(made):
            return made
    raise AssertionError("no length leaves the panel alone")


def _last_page_is_the_panel(made: Publication) -> bool:
    from handouts.outputs.folded import ends_with_panel
    from handouts.rendering import render
    from handouts.typesetting.document import lay_out
    from handouts.typesetting.press import to_pages

    page = lay_out(made, replace(SETTINGS, print=PrintSettings(sides="two")), 2)
    pages = to_pages(render("print/booklet.html.j2", page=page), page.sheet, "x.pdf", written=False)
    return ends_with_panel(pages) and len(pages) % 2 == 1


def test_a_page_with_the_contact_panel_alone_becomes_the_back_cover(tmp_path: Path) -> None:
    made = with_panel_alone()
    artefact = folded(made, tmp_path)
    back, front = halves(tmp_path / TO_FOLD)[0]
    assert "01632 960 001" in back
    assert "Line" not in back
    assert "Living well" in front
    assert found(made, artefact, tmp_path) == ()


def test_blank_pages_have_the_colour_of_the_others_and_are_still_blank(tmp_path: Path) -> None:
    made, settings = with_panel_alone(), replace(SETTINGS, print=PrintSettings(theme="black-on-yellow"))
    artefact = folded(made, tmp_path, settings)
    assert found(made, artefact, tmp_path, settings) == ()
    with pypdfium2.PdfDocument(tmp_path / TO_FOLD) as pdf:
        corners = {page.render(scale=0.2).to_pil().getpixel(at) for page in pdf for at in ((2, 2), (234, 2))}
    assert corners == {(0xFF, 0xE9, 0x5C)}


def test_printers_are_told_both_sides_short_edge_and_actual_size(tmp_path: Path) -> None:
    folded(ARTICLES["everything"](), tmp_path, Settings())
    with pikepdf.open(tmp_path / TO_FOLD) as pdf:
        asked = pdf.Root.ViewerPreferences
        assert [str(asked.Duplex), str(asked.PrintScaling)] == ["/DuplexFlipShortEdge", "/None"]
        assert "for folding; use booklet.pdf on a screen" in str(pdf.docinfo["/Title"])
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo)
        assert "/StructTreeRoot" not in pdf.Root


def test_paper_that_cannot_be_folded_is_refused_before_any_work() -> None:
    settings = replace(SETTINGS, print=PrintSettings(paper="a3"))
    with pytest.raises(UsageError, match="a3 cannot be printed to fold"):
        prove_ready(settings, ARTICLES["everything"]())


def test_checks_of_tagged_print_leave_the_sheets_alone() -> None:
    artefact = Artefact("folded", TO_FOLD, 1, "")
    applying = {name for name in CHECKS if name != "pdfua" and CHECKS.load(name)(SETTINGS, None).applies(artefact)}
    assert applying == {"integrity", "folding"}


# Mutants ---------------------------------------------------------------------------------------------


def _swapped(pdf: pikepdf.Pdf) -> None:
    """Two halves of the same side change places."""
    page = pdf.pages[3].obj
    names = sorted(page.Resources.XObject.keys())
    data = page.Contents.read_bytes()
    first, second = (name.encode() for name in names)
    changed = data.replace(first, b"/#").replace(second, first).replace(b"/#", second)
    page.Contents.write(changed)


def _page_missing(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[3].obj
    page.Contents.write(page.Contents.read_bytes().split(b"\n")[0])


def _page_twice(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[3].obj
    first, second = sorted(page.Resources.XObject.keys())
    page.Resources.XObject[second] = page.Resources.XObject[first]


def _sheet_missing(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2:4]


def _side_missing(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def _sides_swapped(pdf: pikepdf.Pdf) -> None:
    """As a sheet laid into the printer the wrong way round."""
    page = pdf.pages[2]
    pdf.pages.append(page)
    del pdf.pages[2]


def _wrong_paper(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.mediabox = pikepdf.Rectangle(0, 0, 1224, 792)


def _turned(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].rotate(90, relative=True)


def _scaled(pdf: pikepdf.Pdf) -> None:
    """As "fit to page" does."""
    for page in pdf.pages:
        page.contents_add(b"q 0.98 0 0 0.98 12 8 cm", prepend=True)
        page.contents_add(b"Q")


def _page_scaled(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[3].obj
    page.Contents.write(page.Contents.read_bytes().replace(b"q 1 0 0 1 ", b"q 0.9 0 0 0.9 ", 1))


def _not_blank(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 0 rg 100 100 50 50 re f")


MUTANTS: tuple[tuple[Callable[[pikepdf.Pdf], None], str], ...] = (
    (_swapped, "A page is not where it is read"),
    (_page_missing, "A page is not where it is read"),
    (_page_missing, "Words of the text are missing"),
    (_page_twice, "A page is not where it is read"),
    (_page_twice, "Words of the text are missing"),
    (_sheet_missing, "Words of the text are missing"),
    (_side_missing, "A sheet has one side only"),
    (_sides_swapped, "A page is not where it is read"),
    (_wrong_paper, "A sheet is not A3 on its side"),
    (_turned, "A sheet is not A3 on its side"),
    (_scaled, "A page is not printed at its size"),
    (_page_scaled, "A page is not printed at its size"),
    (_not_blank, "A page is not where it is read"),
)


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("sheets")
    folded(six_pages(), folder)
    return (folder / TO_FOLD).read_bytes()


@pytest.mark.parametrize(("change", "message"), MUTANTS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_wrong_sheet_is_found(
    change: Callable[[pikepdf.Pdf], None], message: str, sheets: bytes, tmp_path: Path
) -> None:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        change(pdf)
        pdf.save(written)
    data = written.getvalue()
    (tmp_path / "print").mkdir()
    (tmp_path / TO_FOLD).write_bytes(data)
    artefact = Artefact("folded", TO_FOLD, len(data), hashlib.sha256(data).hexdigest())
    messages = [finding.message for finding in found(six_pages(), artefact, tmp_path)]
    assert any(told.startswith(message) for told in messages), messages


def test_a_sentence_that_is_not_printed_is_found(sheets: bytes, tmp_path: Path) -> None:
    made = six_pages()
    more = replace(made.topics[0], blocks=(*made.topics[0].blocks, builders.paragraph("Rest on Sundays.")))
    (tmp_path / "print").mkdir()
    (tmp_path / TO_FOLD).write_bytes(sheets)
    artefact = Artefact("folded", TO_FOLD, len(sheets), hashlib.sha256(sheets).hexdigest())
    (finding,) = found(replace(made, topics=(more, *made.topics[1:])), artefact, tmp_path)
    assert "Rest on Sundays." in finding.place


def test_the_room_for_binding_is_at_the_fold_on_the_back_cover_too(tmp_path: Path) -> None:
    """Text begins at one place on all left halves and at one on all right halves, which is no nearer to the fold."""
    folded(with_panel_alone(), tmp_path)
    lefts, rights = set(), set()
    for page in read_pdf((tmp_path / TO_FOLD).read_bytes()).pages:
        fold = page.width / 2
        left = [run.xs[0] for run in page.runs if run.xs[0] < fold]
        right = [run.xs[0] - fold for run in page.runs if run.xs[0] >= fold]
        lefts |= {round(min(left))} if left else set()
        rights |= {round(min(right))} if right else set()
    assert len(lefts) == len(rights) == 1
    assert min(rights) - min(lefts) == pytest.approx(36, abs=1), "half an inch, as ACB 2022 asks"


def test_a_booklet_to_fold_that_was_not_made_is_missed(tmp_path: Path) -> None:
    edition = Edition(six_pages())
    (missed,) = check_whole(tmp_path, edition, SETTINGS)
    assert missed.message.startswith("There is no booklet to fold.")
    made = replace(edition, artefacts=(folded(six_pages(), tmp_path),))
    assert check_whole(tmp_path, made, SETTINGS) == ()
