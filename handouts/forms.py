"""What form a source has: told by its content first, by its name second."""

import io
import re
import zipfile
from pathlib import PurePath

from handouts.containers import FOREIGN_ERRORS, PACKINGS
from handouts.errors import SourceError
from handouts.plaintext.decoding import peek

_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint file, or one with a password"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!", "a compressed file"),
)
_STARTS = ((b"%PDF-", "pdf"), (b"{\\rtf", "rtf"))
_ZIP = b"PK\x03\x04"
_PACKED = (("word/document.xml", "docx"), ("META-INF/container.xml", "epub"))
_MEDIA_TYPES = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
}
_FOREIGN_PACKED = (
    ("xl/workbook.xml", "an Excel file"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("Index/Document.iwa", "a Pages file"),
    ("content.xml", "an OpenDocument file, but not a text"),
)
_PDF_WITHIN = 1024
"""A PDF may have that much before its mark (PDF 1.7, implementation note 13)."""
READABLE = "web pages (HTML, MHTML), Word (.docx), OpenDocument (.odt), RTF, EPUB, PDF, Markdown and plain text"
_WEB_PAGE = re.compile(
    r"\A\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?>.{0,2000}?-->)\s*)*<(?:!doctype\s+html|(?:html|head|body)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_WEB_NAMES = (".html", ".htm", ".xhtml", ".xht")
_TAG = re.compile(r"<(?:p|div|h[1-6]|ul|ol|table|br|article|section|main)\b[^<>]*>", re.IGNORECASE)
_MAIL_HEAD = re.compile(r"\A(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,60}?MIME-Version:", re.IGNORECASE)
_RELATED = re.compile(r"^Content-Type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)", re.I | re.M)
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")
_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_OTHER_MARKS = re.compile(r"\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]+\)|^```|^\|? *:?-{3,}:? *\|", re.MULTILINE)


def form_of(name: str, data: bytes) -> str:
    """The name of a reader ("html", "markdown", "text"). Raises SourceError, saying what it is, for any other form."""
    foreign = next((what for start, what in _FOREIGN if data.startswith(start)), "")
    if foreign:
        raise unreadable(name, foreign)
    if data.startswith(_ZIP):
        return _packed_form(name, data)
    start = data[:_PDF_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n")
    known = next((form for mark, form in _STARTS if start.startswith(mark)), "")
    if known or b"%PDF-" in data[:_PDF_WITHIN]:
        return known or "pdf"
    sample = peek(data)
    suffix = PurePath(name).suffix.lower()
    if _WEB_PAGE.match(sample) or (suffix in _WEB_NAMES and _TAG.search(sample)):
        return "html"
    if _MAIL_HEAD.match(f"\n{sample}".lstrip()) and _RELATED.search(sample):
        return "mhtml"
    if suffix in _MARKDOWN_NAMES:
        return "markdown"
    headings = len(_HEADING.findall(sample))
    if headings >= 2 or (headings and _OTHER_MARKS.search(sample)):
        return "markdown"
    return "text"


def unreadable(name: str, what: str) -> SourceError:
    """The error for a source that is of another form than those that can be read."""
    return SourceError(
        f"{name} is {what}, and that cannot be read here. These can: {READABLE}. "
        "Open it in the program that made it and save it as one of them."
    )


def _packed_form(name: str, data: bytes) -> str:
    """The form of a zip file, by what lies in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            kind = packed.NameToInfo.get("mimetype")
            if kind and kind.file_size < 200 and kind.compress_type in PACKINGS:
                found = _MEDIA_TYPES.get(packed.read(kind).strip())
                if found:
                    return found
    except FOREIGN_ERRORS as error:
        raise SourceError(
            f"{name} is damaged: {error}. Open it in the program that made it, and save it anew."
        ) from error
    known = next((form for member, form in _PACKED if member in names), "")
    if known:
        return known
    raise unreadable(name, next((what for member, what in _FOREIGN_PACKED if member in names), "a zip file"))


def title_from(name: str) -> str:
    """A title for people out of a file's name."""
    stem = PurePath(name).stem if name != "standard input" else ""
    words = " ".join(stem.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] if any(c.isalnum() for c in words) else "Untitled article"
