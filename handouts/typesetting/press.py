"""The press: HTML of our own templates in, the bytes of a tagged PDF out. The only place that calls WeasyPrint.

Only the product's faces exist here: the machine's own are hidden from Fontconfig, and nothing else is ever
fetched, whatever the HTML asks for. One font configuration a set of faces and one parsed style sheet a size are
kept for the process. The same HTML gives the same bytes: there is no date and no random identifier in the file.
"""

import logging
import os
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from handouts.errors import OutputFailed, ToolMissing
from handouts.model import Illustration
from handouts.rendering import render
from handouts.typesetting.faces import Face, Faces, FontFile, advance_em, characters
from handouts.typesetting.metadata import describe
from handouts.typesetting.said_lines import needs_said_lines, say_ligatures, say_lines
from handouts.typesetting.sheet import Sheet
from handouts.typesetting.tags import finish

FACE_SCHEME = "face:"
PICTURE_SCHEME = "picture:"
STYLE, FONTS = "print/print.css.j2", "print/fonts.css.j2"
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{cache}</cachedir></fontconfig>
"""
_TTF = "font/ttf"
_LAYOUT_ERRORS = (ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError, RecursionError)


@dataclass(frozen=True)
class Pages:
    """A document laid out: the ids of the elements on each page, a paragraph's on every page it runs over.

    `data` are the bytes of its PDF, empty where only the pages were asked for.
    """

    ids: tuple[frozenset[str], ...]
    data: bytes = field(default=b"", repr=False)

    def __len__(self) -> int:
        return len(self.ids)


def to_pdf(html: str, sheet: Sheet, name: str, illustrations: Sequence[Illustration] = ()) -> bytes:
    """The bytes of `to_pages`."""
    return to_pages(html, sheet, name, illustrations).data


def to_pages(
    html: str, sheet: Sheet, name: str, illustrations: Sequence[Illustration] = (), written: bool = True
) -> Pages:
    """`html` laid out on `sheet` as PDF/UA-1; `name` is what messages call the file.

    `<img src="picture:ID">` shows the illustration of that id. Not `written`: no PDF is made, which is faster.

    Raises ToolMissing when Pango is not installed, OutputFailed when the page cannot be laid out.
    """
    press = _press()
    try:
        with _no_drawing_lost(name):
            return _printed(press, html, sheet, illustrations, written)
    except _LAYOUT_ERRORS as error:
        raise OutputFailed(
            f"{name} could not be laid out ({type(error).__name__}: {error}). "
            "Look for unusual tables, lists or very long words in the source."
        ) from error


def _printed(press: "_Press", html: str, sheet: Sheet, illustrations: Sequence[Illustration], written: bool) -> Pages:
    fetcher = press.fetcher_of({found.id: found for found in illustrations}, {})
    faces = sheet.faces.used_in(html)
    document = press.weasyprint.HTML(string=html, url_fetcher=fetcher).render(
        font_config=_fonts(faces),
        counter_style=press.counters,
        stylesheets=[_style(sheet, faces)],
        pdf_variant="pdf/ua-1",
    )
    ids = tuple(frozenset(page.anchors) for page in document.pages)
    return Pages(ids, document.write_pdf(pdf_variant="pdf/ua-1", finisher=_finisher(html)) if written else b"")


@contextmanager
def _no_drawing_lost(name: str) -> Iterator[None]:
    """Raises OutputFailed where WeasyPrint gave up drawing an SVG, which it only logs."""
    lost: list[str] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if str(record.msg).startswith("Failed to render SVG"):
                lost.append(record.getMessage())

    logger, handler = logging.getLogger("weasyprint"), Listening(logging.ERROR)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
    if lost:
        raise OutputFailed(f"A drawing in {name} cannot be drawn. Save it as PNG, and name that instead.")


def _finisher(html: str) -> Callable[[Any, Any], None]:
    """What mends the PDF of `html` before it is written."""
    told = needs_said_lines(html)

    def finish_all(document: Any, pdf: Any) -> None:
        if told:
            say_lines(document, pdf)
        say_ligatures(html, pdf)
        finish(document, pdf)
        describe(document, pdf)

    return finish_all


@dataclass(frozen=True)
class _Press:
    weasyprint: Any
    fetcher_of: Callable[[Mapping[str, Illustration], Mapping[str, FontFile]], Any]
    font_configuration: Callable[[], Any]
    counters: Any


@cache
def _press() -> _Press:
    with _only_our_faces():
        try:
            import weasyprint  # heavy, and it reads Fontconfig's settings when it is imported
            from weasyprint.css.counters import CounterStyle
            from weasyprint.text.fonts import FontConfiguration
            from weasyprint.urls import URLFetcher, URLFetcherResponse
        except (ImportError, OSError) as error:  # cffi raises OSError for a missing library
            raise ToolMissing(
                f"Printing needs Pango, which is not installed ({error}). "
                "On Debian: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
            ) from error

        class OwnThings(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
            """Gives faces and illustrations by name and refuses every other address, of files and of the web."""

            def __init__(self, illustrations: Mapping[str, Illustration], faces: Mapping[str, FontFile]) -> None:
                super().__init__()
                self._illustrations, self._faces = illustrations, faces

            def fetch(self, url: str, headers: object = None) -> Any:
                if url in self._faces:
                    return URLFetcherResponse(url, self._faces[url].read(), {"Content-Type": _TTF})
                found = self._illustrations.get(url.removeprefix(PICTURE_SCHEME))
                if found is None:
                    raise ValueError(f"Nothing is fetched for print: {url}")
                return URLFetcherResponse(url, found.data, {"Content-Type": found.media_type})

        return _Press(weasyprint, OwnThings, FontConfiguration, CounterStyle())


@lru_cache(maxsize=16)
def _fonts(faces: Faces) -> Any:
    """A font configuration that knows these faces and no other: what was printed before changes nothing."""
    press = _press()
    addresses = {
        face_address(face, bold): face.bold if bold else face.regular for face in faces.all for bold in (False, True)
    }
    with _only_our_faces():
        fonts = press.font_configuration()
    css = render(FONTS, faces=faces, address=face_address)
    press.weasyprint.CSS(string=css, url_fetcher=press.fetcher_of({}, addresses), font_config=fonts)
    return fonts


@lru_cache(maxsize=64)
def _style(sheet: Sheet, faces: Faces) -> Any:
    press = _press()
    return press.weasyprint.CSS(
        string=style_of(sheet, faces), url_fetcher=press.fetcher_of({}, {}), counter_style=press.counters
    )


def style_of(sheet: Sheet, faces: Faces) -> str:
    """The style sheet of a page. Raises OutputFailed when its templates cannot be filled."""
    return render(STYLE, sheet.templates, sheet=sheet, b=sheet.body_pt, faces=faces, space=space_apart)


def face_address(face: Face, bold: bool) -> str:
    """The address of one weight in style sheets: another for every file, because what was fetched once is kept."""
    weight = "bold" if bold else "regular"
    return f"{FACE_SCHEME}{face.name}/{weight}/{(face.bold if bold else face.regular).sha256[:16]}"


def space_apart(face: Face, faces: Faces) -> str:
    """How much narrower or wider the spaces of a face are to be so that they are as wide as those of the text."""
    if " " not in characters(face):
        return "0"
    apart = advance_em(faces.text, " ", bold=False) - advance_em(face, " ", bold=False)
    return f"{apart:.3f}em"


@contextmanager
def _only_our_faces() -> Iterator[None]:
    """Fontconfig sees an empty configuration while it starts; afterwards the environment is as it was.

    WeasyPrint warns that there are no fonts: there are to be none but those the style sheet brings.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory(prefix="handouts-faces-") as folder, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="No fonts configured")
        configuration = Path(folder) / "fonts.conf"
        configuration.write_text(_FONTCONFIG.format(cache=folder), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(configuration)
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before
