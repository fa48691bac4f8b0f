"""The press: HTML of our own templates in, the bytes of a tagged PDF out. The only place that calls WeasyPrint.

Only the product's faces exist here: the machine's own are hidden from Fontconfig, and nothing else is ever
fetched, whatever the HTML asks for. One font configuration and one parsed style sheet a size are kept for the
process. The same HTML gives the same bytes: there is no date and no random identifier in the file.
"""

import logging
import os
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from handouts.errors import OutputFailed, ToolMissing
from handouts.model import Illustration
from handouts.rendering import render, resource_bytes
from handouts.typesetting.metadata import describe
from handouts.typesetting.sheet import Sheet
from handouts.typesetting.tags import finish

FACE_SCHEME = "face:"
PICTURE_SCHEME = "picture:"
STYLE = "print/print.css.j2"
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{cache}</cachedir></fontconfig>
"""
_TTF = "font/ttf"
_LAYOUT_ERRORS = (ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError, RecursionError)


def face_bytes(name: str) -> bytes:
    """The file of a face: "text-regular", "text-bold", "wide-regular" or "wide-bold". Raises KeyError."""
    if name.startswith("text-"):
        weight = {"text-regular": "Regular", "text-bold": "Bold"}[name]
        path = files("fontpkg_atkinson_hyperlegible").joinpath("files", f"AtkinsonHyperlegible-{weight}.ttf")
        return path.read_bytes()
    return resource_bytes({"wide-regular": "faces/DejaVuSans.ttf", "wide-bold": "faces/DejaVuSans-Bold.ttf"}[name])


def to_pdf(html: str, sheet: Sheet, name: str, illustrations: Sequence[Illustration] = ()) -> bytes:
    """`html` laid out on `sheet` as PDF/UA-1; `name` is what messages call the file.

    `<img src="picture:ID">` shows the illustration of that id.

    Raises ToolMissing when Pango is not installed, OutputFailed when the page cannot be laid out.
    """
    press = _press()
    try:
        with _no_drawing_lost(name):
            return _printed(press, html, sheet, illustrations)
    except _LAYOUT_ERRORS as error:
        raise OutputFailed(
            f"{name} could not be laid out ({type(error).__name__}: {error}). "
            "Look for unusual tables, lists or very long words in the source."
        ) from error


def _printed(press: "_Press", html: str, sheet: Sheet, illustrations: Sequence[Illustration]) -> bytes:
    fetcher = press.fetcher_of({found.id: found for found in illustrations})
    document = press.weasyprint.HTML(string=html, url_fetcher=fetcher).render(
        font_config=press.fonts, counter_style=press.counters, stylesheets=[_style(sheet)], pdf_variant="pdf/ua-1"
    )
    data: bytes = document.write_pdf(pdf_variant="pdf/ua-1", finisher=_finish)
    return data


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


def _finish(document: Any, pdf: Any) -> None:
    finish(document, pdf)
    describe(document, pdf)


@dataclass(frozen=True)
class _Press:
    weasyprint: Any
    fetcher_of: Callable[[Mapping[str, Illustration]], Any]
    fonts: Any
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

            def __init__(self, illustrations: Mapping[str, Illustration]) -> None:
                super().__init__()
                self._illustrations = illustrations

            def fetch(self, url: str, headers: object = None) -> Any:
                if url.startswith(FACE_SCHEME):
                    return URLFetcherResponse(url, face_bytes(url.removeprefix(FACE_SCHEME)), {"Content-Type": _TTF})
                found = self._illustrations.get(url.removeprefix(PICTURE_SCHEME))
                if found is None:
                    raise ValueError(f"Nothing is fetched for print: {url}")
                return URLFetcherResponse(url, found.data, {"Content-Type": found.media_type})

        return _Press(weasyprint, OwnThings, FontConfiguration(), CounterStyle())


@cache
def _style(sheet: Sheet) -> Any:
    press = _press()
    css = render(STYLE, sheet=sheet, b=sheet.body_pt)
    return press.weasyprint.CSS(
        string=css, url_fetcher=press.fetcher_of({}), font_config=press.fonts, counter_style=press.counters
    )


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
