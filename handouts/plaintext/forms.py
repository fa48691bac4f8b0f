"""What form a source has: told by its content first, by its name second."""

import re
from pathlib import PurePath

from handouts.errors import SourceError
from handouts.plaintext.decoding import peek

_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument, e-book or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x1f\x8b", "a compressed file"),
)
_WEB_PAGE = re.compile(r"\A\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")
_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_OTHER_MARKS = re.compile(r"\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]+\)|^```|^\|? *:?-{3,}:? *\|", re.MULTILINE)


def form_of(name: str, data: bytes) -> str:
    """ "markdown" or "text". Raises SourceError, saying what it is, for a form that is neither."""
    foreign = next((what for start, what in _FOREIGN if data.startswith(start)), "")
    sample = "" if foreign else peek(data)
    if not foreign and _WEB_PAGE.match(sample):
        foreign = "a web page (HTML)"
    if foreign:
        raise SourceError(
            f"{name} is {foreign}. Plain text and Markdown can be read here: "
            "open it, copy the article, and save it as plain text."
        )
    if PurePath(name).suffix.lower() in _MARKDOWN_NAMES:
        return "markdown"
    headings = len(_HEADING.findall(sample))
    if headings >= 2 or (headings and _OTHER_MARKS.search(sample)):
        return "markdown"
    return "text"


def title_from(name: str) -> str:
    """A title for people out of a file's name."""
    stem = PurePath(name).stem if name != "standard input" else ""
    words = " ".join(stem.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] if any(c.isalnum() for c in words) else "Untitled article"
