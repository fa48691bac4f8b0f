"""What a PDF says of itself: title, author, language, date; no more of it than can be believed."""

import html
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from handouts.pdftext.tags import text_of

_LONGEST = 300
_FILE_NAME = re.compile(
    r"\.(?:docx?|dotx?|odt|rtf|pdf|indd|qxd|qxp|pptx?|pub|pages|tex|dvi|ps|html?|xlsx?|ai|cdr|wpd|fm)$",
    re.IGNORECASE,
)
_MADE_BY_PROGRAM = re.compile(
    r"microsoft (?:word|powerpoint|publisher|office)\b|untitled|unbenannt|sans titre|document ?\d*$|dokument ?\d*$|"
    r"(?:powerpoint )?pr[eä]sentation ?\d*$|slide ?\d|layout ?\d|title$|titel$|print$|scan|folie ?\d|presentaci|"
    r"about:blank|https?://|file:|\(?anonymous\)?$|unknown$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:user|owner|admin|administrator|author|unknown|anonymous|\(?anonymous\)?|microsoft(?: office)? user|default|"
    r"guest|pc|windows user|scanner|root|none|test)\d*$",
    re.IGNORECASE,
)
_XMP_TITLE = re.compile(rb"<dc:title>.{0,200}?<rdf:li[^>]{0,100}>([^<]{1,600})</rdf:li>", re.DOTALL)
_XMP_AUTHOR = re.compile(rb"<dc:creator>.{0,200}?<rdf:li[^>]{0,100}>([^<]{1,600})</rdf:li>", re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")


@dataclass(frozen=True)
class Facts:
    """What is known; empty where it is not."""

    title: str = ""
    author: str = ""
    language: str = ""
    date: str = ""


def facts_of(pdf: Any, data: bytes) -> Facts:
    """The facts of a document that is open; `data` are its bytes."""
    title = _told(pdf, b"Title") or _xmp(_XMP_TITLE, data)
    author = _told(pdf, b"Author") or _xmp(_XMP_AUTHOR, data)
    language = text_of(pdfium.FPDFCatalog_GetLanguage, pdf.raw).strip()
    return Facts(
        title if is_title(title) else "",
        author if is_name(author) else "",
        language.replace("_", "-") if _LANGUAGE.fullmatch(language) else "",
        date_of(_told(pdf, b"CreationDate") or _told(pdf, b"ModDate")),
    )


def _told(pdf: Any, key: bytes) -> str:
    return _clean(text_of(pdfium.FPDF_GetMetaText, pdf.raw, key))


def is_title(words: str) -> bool:
    """Whether what stands in a PDF as its title is one that a person gave it."""
    if len(words) < 4 or len(words) > _LONGEST or _FILE_NAME.search(words) or _MADE_BY_PROGRAM.match(words):
        return False
    letters = sum(c.isalpha() for c in words)
    coded = " " not in words and bool(re.search(r"[\d_]|[a-z][A-Z]", words))
    return letters >= 0.5 * len(words.replace(" ", "")) and not coded and "\ufffd" not in words


def is_name(words: str) -> bool:
    """Whether what stands in a PDF as its author is somebody."""
    letters = sum(c.isalpha() for c in words)
    strange = "@" in words or "\ufffd" in words
    return letters >= 3 and len(words) <= 120 and not _NOBODY.match(words) and not strange


def date_of(stamp: str) -> str:
    """A date as PDFs write it ("D:20240131120000Z"), by ISO 8601; empty for what is none."""
    found = _DATE.match(stamp)
    if not found or not 1990 <= int(found[1]) <= 2200:
        return ""
    parts = [part for part in found.groups() if part]
    if any(int(part) < 1 or int(part) > most for part, most in zip(parts[1:], (12, 31), strict=False)):
        return found[1]
    return "-".join(parts)


def _xmp(pattern: re.Pattern[bytes], data: bytes) -> str:
    """A fact of the XMP packet, where it lies open in the file, as it should."""
    found = pattern.findall(data)
    return _clean(html.unescape(found[-1].decode("utf-8", "replace"))) if found else ""


def _clean(words: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in words)
    return " ".join(printable.split())
