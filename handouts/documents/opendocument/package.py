"""The files within an OpenDocument text, and what it says of itself (OpenDocument 1.3, part 2)."""

import re

from lxml import etree

from handouts.containers import Container
from handouts.documents.finish import Facts
from handouts.errors import SourceError

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE = _SPACE % "office", _SPACE % "text", _SPACE % "table"
DRAW, STYLE, META = _SPACE % "drawing", _SPACE % "style", _SPACE % "meta"
FO, SVG = _SPACE % "xsl-fo-compatible", _SPACE % "svg-compatible"
_MANIFEST = _SPACE % "manifest"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def number(text: str | None, otherwise: int = 1) -> int:
    """A whole number as a file states it, from 0 up; `otherwise` where it is none or could not be meant."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 8 else otherwise


class Package:
    """The parts of an OpenDocument text."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raises SourceError for a file with a password."""
        self.container = Container(name, data)
        if "encrypted-package" in self.container or self._is_encrypted():
            raise SourceError(f"{name} has a password. Open it, and save it without one.")

    def _is_encrypted(self) -> bool:
        if "META-INF/manifest.xml" not in self.container:
            return False
        manifest = self.container.xml("META-INF/manifest.xml", doctype=True)
        return next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None

    def content(self) -> etree._Element:
        """The root of the text with its own styles. Raises SourceError."""
        return self.container.xml("content.xml", doctype=True)

    def styles(self) -> etree._Element | None:
        """The root of the styles that all texts of a kind share."""
        return self.container.xml("styles.xml", doctype=True) if "styles.xml" in self.container else None

    def facts(self, language: str) -> Facts:
        """What the file says of itself; `language` is that of its styles."""
        if "meta.xml" not in self.container:
            return Facts(language=language)
        meta = self.container.xml("meta.xml", doctype=True)

        def first(*tags: str) -> str:
            told = (" ".join((element.text or "").split()) for tag in tags for element in meta.iter(tag))
            return next((words[:300] for words in told if words), "")

        date = _DATE.match(first(f"{DC}date", f"{META}creation-date"))
        author = first(f"{META}initial-creator", f"{DC}creator")
        return Facts(first(f"{DC}title"), author, date[0] if date else "", language or first(f"{DC}language"))
