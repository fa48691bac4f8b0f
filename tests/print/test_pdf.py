"""The finished PDFs, read back: structure, faces, bytes, and what must never get in."""

import logging
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from handouts.model import Details
from handouts.settings import PrintSettings
from handouts.typesetting import press
from handouts.typesetting.sheet import sheet_of
from tests.builders import paragraph, publication, topic
from tests.print.articles import ARTICLES, everything, headings_only
from tests.print.conftest import Printed
from tests.print.reading import elements, faces, marked, pairs, print_all, roles_of, text_of
from tests.verapdf import breaches

OURS = {
    f"{family}{weight}"
    for family in (
        "Atkinson-Hyperlegible",
        "DejaVu-Sans",
        "Noto-Sans-Arabic",
        "Noto-Sans-Hebrew",
        "Noto-Sans-Devanagari",
    )
    for weight in ("", "-Bold")
}
SHEET = sheet_of(PrintSettings())


# PDF/UA ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "paper"), [(16, "letter"), (18, "a4"), (32, "a4"), (48, "letter")])
def test_every_kind_of_content_breaks_no_rule_of_pdf_ua(size: float, paper: str, printed: Printed) -> None:
    for path in printed("everything", size, paper):
        assert breaches(path) == {}, path.name


@pytest.mark.parametrize("name", sorted(set(ARTICLES) - {"everything"}))
def test_odd_content_breaks_no_rule_of_pdf_ua(name: str, printed: Printed) -> None:
    for path in printed(name):
        assert breaches(path) == {}, path.name


def test_the_judge_of_pdf_ua_can_say_no(tmp_path: Path) -> None:
    with pikepdf.open(print_all(headings_only(), tmp_path)[0]) as pdf:
        del pdf.Root.Lang
        pdf.save(tmp_path / "no-language.pdf")
    assert breaches(tmp_path / "no-language.pdf")


def test_title_language_and_outline_are_in_the_file(pages: list[Path]) -> None:
    booklet, second = pages[0], pages[2]
    with pikepdf.open(booklet) as pdf, pdf.open_outline() as outline:
        assert str(pdf.Root.Lang) == "en"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]) == "Weak legs: causes, exercises and help"
        assert outline.root[0].title == "Weak legs: causes, exercises and help"
        told = [child.title for child in outline.root[0].children]
        assert told[:2] == ["Contents", "1. Why legs grow thin"]
        assert len(told) == 6
    with pikepdf.open(second) as pdf:
        assert str(pdf.docinfo["/Title"]).startswith("2. Exercises for hips")


def test_page_numbers_are_artifacts_and_everything_else_is_owned(pages: list[Path]) -> None:
    for path in pages:
        with pikepdf.open(path) as pdf:
            owners = {int(n): own for n, own in pairs(pdf.Root.StructTreeRoot.ParentTree.Nums)}
            for number, page in enumerate(pdf.pages):
                ids, artifacts = marked(page)
                assert artifacts >= 1, "the foot of the page"
                owned = {n for n, owner in enumerate(owners[number]) if isinstance(owner, pikepdf.Dictionary)}
                assert ids == owned
                assert all(str(owners[number][n].S) for n in ids)


def test_headings_are_not_nested_and_lists_hold_whole_items(pages: list[Path]) -> None:
    for path in pages:
        for role, element in elements(path):
            kids = [str(kid.S) for kid in element.get("/K", ()) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
            if role.startswith("H") and role[1:].isdigit():
                assert "/Span" in kids
                assert not any(kid.startswith("/H") for kid in kids)
            if role == "LI":
                assert kids in (["/Lbl", "/LBody"], ["/LBody"])
            if role == "L":
                assert set(kids) <= {"/LI", "/L"}
            if role == "TH":
                assert str(element.A.Scope) in ("/Column", "/Row")


def test_what_a_page_end_cuts_is_one_element(printed: Printed, tmp_path: Path) -> None:
    at_18, at_48 = printed("everything", 18), printed("everything", 48)
    for roles in ("P", "H2", "BlockQuote"):
        also = ("Caption",) if roles == "P" else ()  # over a table that has become a list it is a paragraph
        counts = {sum(role in (roles, *also) for role in roles_of(paths[0])) for paths in (at_18, at_48)}
        assert len(counts) == 1, roles
    long = print_all(publication(topic("T", paragraph("word " * 900))), tmp_path / "long")
    with pypdfium2.PdfDocument(long[1]) as document:
        assert len(document) > 2
    assert roles_of(long[1]).count("P") == 2, "the line of where it is from, and the paragraph"


# Faces -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_only_our_faces_are_used_upright_and_regular_or_bold(name: str, printed: Printed) -> None:
    for path in printed(name):
        assert faces(path) <= OURS


def test_faces_of_the_machine_are_never_used_even_when_ours_lack_a_character(tmp_path: Path) -> None:
    html = '<html lang="ja"><title>x</title><body class="ltr" data-foot=""><p>漢字 <i style="font-family: serif">😺</i>'
    (tmp_path / "x.pdf").write_bytes(press.to_pdf(html, SHEET, "x.pdf"))
    assert faces(tmp_path / "x.pdf") <= OURS


def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere/fonts.conf")
    press._press.__wrapped__()
    import os

    assert os.environ["FONTCONFIG_FILE"] == "/somewhere/fonts.conf"


def test_the_style_sheet_and_the_pages_give_the_typesetter_nothing_to_complain_of(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    press._style.cache_clear()
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        for name in sorted(set(ARTICLES) - {"long_words"}):
            print_all(ARTICLES[name](), tmp_path)
    press._style.cache_clear()
    assert [record.getMessage() for record in caplog.records] == []


# Bytes -----------------------------------------------------------------------------------------------


def test_the_same_publication_gives_the_same_bytes_in_another_process_too(tmp_path: Path, printed: Printed) -> None:
    here = {path.name: path.read_bytes() for path in printed("everything")}
    again = {path.name: path.read_bytes() for path in print_all(everything(), tmp_path / "again")}
    assert here == again
    script = (
        "import sys; from pathlib import Path; from tests.print.reading import print_all;"
        "from tests.print.articles import everything;"
        "print_all(everything(), Path(sys.argv[1]))"
    )
    environment = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PATH": ""}
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "there")],
        check=True,
        cwd=Path(__file__).parents[2],
        env=environment,
    )
    there = {path.name: path.read_bytes() for path in (tmp_path / "there").rglob("*.pdf")}
    assert here == there


def test_the_size_is_stated_on_the_cover(pages: list[Path]) -> None:
    assert "Large print, 32 point." in text_of(pages[0])


@pytest.mark.parametrize("size", [18, 40, 48])
def test_the_cover_begins_with_the_title(size: float, tmp_path: Path) -> None:
    details = Details("Feet", publisher="Riverside Health Centre", version="2.1", reviewed="2026-10-01")
    made = publication(topic("One thing", paragraph("Text of it.")), title="Feet", details=details)
    document = pypdfium2.PdfDocument(print_all(made, tmp_path, size)[0])
    words = document[0].get_textpage().get_text_bounded().split()
    document.close()
    assert words[:3] == ["Feet", "Large", "print,"]


def test_every_page_says_which_it_is_of_how_many(pages: list[Path]) -> None:
    for path in pages:
        document = pypdfium2.PdfDocument(path)
        for number, page in enumerate(document, 1):
            assert f"Page {number} of {len(document)}" in page.get_textpage().get_text_bounded().replace("\r\n", " ")
        document.close()


def test_the_contents_name_the_page_where_each_topic_begins(pages: list[Path]) -> None:
    document = pypdfium2.PdfDocument(pages[0])
    texts = [re.sub(r"\s+", " ", page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    contents = " ".join(text for text in texts if "minute" in text)
    promised = [int(number) for number in re.findall(r"Page (\d+)\.", contents)]
    found = [
        n
        for n, text in enumerate(texts, 1)
        if re.match(r"[1-5] (Why legs|Exercises for|Getting better|Words, warn|Tables and)", text)
    ]
    assert promised == found


def test_a_word_that_fits_its_line_is_kept_whole_in_giant_print(tmp_path: Path) -> None:
    made = publication(topic("Pill", paragraph("Take hydrochlorothiazide daily.")))
    assert "hydrochlorothiazide" in text_of(print_all(made, tmp_path, 48)[0])
