"""What must never go wrong in print, whatever the article holds."""

import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from handouts.errors import OutputFailed, ToolMissing
from handouts.rendering import render
from handouts.settings import PrintSettings, Settings
from handouts.typesetting import press
from handouts.typesetting.document import lay_out
from handouts.typesetting.sheet import sheet_of
from tests.builders import heading, paragraph, publication, topic
from tests.print.articles import ARTICLES, everything, headings_only, markup_as_text
from tests.print.conftest import Printed
from tests.print.reading import print_all, text_of
from tests.verapdf import breaches

SHEET = sheet_of(PrintSettings())


# Faults ----------------------------------------------------------------------------------------------


def test_fault_01_files_named_in_markup_do_not_get_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a word that must not leak")
    url = secret.as_uri()
    html = (
        f'<html lang="en"><head><title>x</title><link rel=attachment href="{url}"><link rel=stylesheet href="{url}">'
        f'<body class="ltr" data-foot=""><p>Text<img src="{url}" alt="x"><object data="{url}"></object>'
    )
    data = press.to_pdf(html, SHEET, "x.pdf")
    (tmp_path / "x.pdf").write_bytes(data)
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        assert dict(pdf.attachments) == {}
        streams = [bytes(o.read_bytes()) for o in pdf.objects if isinstance(o, pikepdf.Stream) and _plain(o)]
    assert not any(b"must not leak" in stream for stream in [data, *streams])


def _plain(stream: pikepdf.Stream) -> bool:
    try:
        stream.read_bytes()
    except pikepdf.PdfError:
        return False
    return True


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and the paths that were asked of it."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the library's name
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_fault_02_nothing_is_asked_of_the_network(web: tuple[str, list[str]], tmp_path: Path) -> None:
    address, asked = web
    html = (
        f'<html lang="en"><head><title>x</title><link rel=stylesheet href="{address}/a.css">'
        f"<style>@import url({address}/b.css); @font-face {{ font-family: f; src: url({address}/c.ttf) }}"
        f" p {{ background: url({address}/d.png); font-family: f }}</style>"
        f'<body class="ltr" data-foot=""><p>Text<img src="{address}/e.png" alt="x">'
        f'<svg><image href="{address}/f.png"/></svg>'
    )
    press.to_pdf(html, SHEET, "x.pdf")
    assert asked == []


def test_fault_07_markup_in_titles_and_text_is_shown_as_typed(tmp_path: Path) -> None:
    booklet, leaflet = print_all(markup_as_text(), tmp_path)
    for path in (booklet, leaflet):
        read = text_of(path)
        assert '<script>alert(1)</script> {{ 7*7 }} "q" &amp;' in read
        assert "<b>bold</b> {{ config }}" in read
        assert "{% raw %} </span></p><link rel=attachment" in read.replace("</ span>", "</span>")
        with pikepdf.open(path) as pdf:
            assert dict(pdf.attachments) == {}
    with pikepdf.open(booklet) as pdf:
        assert str(pdf.docinfo["/Title"]) == "<b>bold</b> {{ config }}"


def test_fault_21_text_that_runs_to_the_left_is_set_from_the_right(tmp_path: Path) -> None:
    (path, _) = print_all(publication(topic("Two ways", paragraph("שלום"), paragraph("Hello"))), tmp_path)
    document = pypdfium2.PdfDocument(path)
    text = document[2].get_textpage()
    rectangles = [text.get_rect(n) for n in range(text.count_rects())]
    document.close()
    assert any(
        abs(right - (SHEET.width_pt - SHEET.side_pt)) < 3 and left > SHEET.width_pt / 2
        for left, _, right, _ in rectangles
    )


def test_fault_22_and_23_headings_only_and_one_word_give_valid_pdfs(tmp_path: Path) -> None:
    for made in (headings_only(), publication(topic("Word")), publication(topic("T", heading("Alone")))):
        for path in print_all(made, tmp_path):
            assert breaches(path) == {}
            assert made.topics[0].title.text in text_of(path) or path.name.startswith("02")


def test_fault_25_and_26_leaflets_have_safe_distinct_names(tmp_path: Path) -> None:
    titles = ["../../x", "CON", "a/b:c?", "x" * 300, "a\u202eb", "Same", "Same", "日本"]
    paths = print_all(publication(*(topic(title, paragraph("Text.")) for title in titles)), tmp_path)
    names = [path.name for path in paths[1:]]
    assert len(set(names)) == len(titles)
    assert all(re.fullmatch(r"\d\d-[a-z0-9-]{1,80}\.pdf", name) for name in names)
    assert {path.parent for path in paths[1:]} == {tmp_path / "print" / "leaflets"}


def test_fault_27_a_heading_of_300_characters_wraps_within_the_margins(tmp_path: Path) -> None:
    long = "A heading that goes on and on " * 10
    for size in (18.0, 48.0):
        for path in print_all(
            publication(topic(long, heading("h" * 300), paragraph("Text.")), title=long), tmp_path, size
        ):
            assert_within_margins(path, size)


@pytest.mark.parametrize("name", sorted(ARTICLES))
@pytest.mark.parametrize("size", [18, 48])
def test_nothing_runs_out_of_the_margins(name: str, size: float, printed: Printed) -> None:
    for path in printed(name, size):
        assert_within_margins(path, size)


def assert_within_margins(path: Path, size: float) -> None:
    side = sheet_of(PrintSettings(size_pt=size)).side_pt
    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document, 1):
        for drawn in page.get_objects(max_depth=4):
            left, _, right, _ = drawn.get_pos() if hasattr(drawn, "get_pos") else drawn.get_bounds()
            assert left >= side - 0.2 * size, f"{path.name} page {number}"
            assert right <= page.get_width() - side + 0.2 * size, f"{path.name} page {number}"
    document.close()


# Errors ----------------------------------------------------------------------------------------------


def test_missing_pango_is_said_with_the_packages_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(ToolMissing, match=r"libpango-1\.0-0 libpangoft2-1\.0-0 libharfbuzz-subset0"):
        press._press.__wrapped__()


@pytest.mark.parametrize("error", [ValueError, RecursionError, AssertionError, KeyError, ZeroDivisionError])
def test_errors_of_the_typesetter_come_out_as_ours(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error("deep inside")

    monkeypatch.setattr(press, "_style", fail)
    with pytest.raises(OutputFailed, match=r"print/booklet\.pdf could not be laid out .*deep inside"):
        print_all(everything(), tmp_path)


def test_templates_take_nothing_that_the_document_does_not_have() -> None:
    page = lay_out(everything(), Settings(), 2)
    assert "Weak legs" in render("print/booklet.html.j2", page=page)
    with pytest.raises(OutputFailed, match=r"print/leaflet\.html\.j2, line \d+ could not be filled"):
        render("print/leaflet.html.j2", page=page)
