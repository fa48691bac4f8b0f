"""The files within a Word file: found by their relations, as names are free (ECMA-376, part 2, 9.3)."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from handouts.containers import Container
from handouts.documents.finish import Facts
from handouts.errors import SourceError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
_STRICT = "{http://purl.oclc.org/ooxml/"
_OF_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/drawingml/main}": A,
    "{http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing}": WP,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Relation:
    """What a part refers to: `kind` is the last word of its type ("image"); `target` a name within, or an address."""

    kind: str
    target: str
    outside: bool


def value(element: etree._Element | None, otherwise: str = "") -> str:
    """The `w:val` of an element."""
    return otherwise if element is None else element.get(f"{W}val", otherwise)


def child_value(element: etree._Element | None, name: str, otherwise: str = "") -> str:
    """The `w:val` of a child of an element."""
    return otherwise if element is None else value(element.find(f"{W}{name}"), otherwise)


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a property is on; None where it is not set."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return None if found is None else value(found, "1").lower() not in ("0", "false", "off")


def whole(text: str | None, otherwise: int = 0) -> int:
    """A whole number as a file states it; `otherwise` where it is none or could not be meant."""
    text = (text or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) < 8 else otherwise


class Package:
    """The parts of a Word file."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raises SourceError for a file that has no document in it."""
        self.container = Container(name, data)
        root = self.relations("")
        found = next((r.target for r in root.values() if r.kind == "officeDocument" and not r.outside), "")
        self.main = found or "word/document.xml"
        self._related = self.relations(self.main)
        self.properties = next((r.target for r in root.values() if r.kind == "core-properties"), "docProps/core.xml")

    def body(self) -> etree._Element:
        """The body of the document. Raises SourceError where there is none."""
        body = self.xml(self.main).find(f"{W}body")
        if body is None:
            raise SourceError(f"{self.container.source_name} holds no text of Word. Save it as .docx in Word.")
        return body

    def xml(self, name: str) -> etree._Element:
        """The root of a part. Raises SourceError."""
        root = self.container.xml(name)
        if root.tag.startswith(_STRICT):
            _transitional(root)
        return root

    def part(self, kind: str) -> tuple[str, etree._Element] | None:
        """The name and the root of what the document refers to as `kind` ("styles"); None where there is none."""
        name = next((r.target for r in self._related.values() if r.kind == kind and not r.outside), "")
        return (name, self.xml(name)) if name in self.container else None

    def named(self, relation: str) -> etree._Element | None:
        """The root of what the document refers to by the name of a relation."""
        found = self._related.get(relation)
        return self.xml(found.target) if found and found.target in self.container else None

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the names it uses. Those of the file as a whole for ""."""
        folder, _slash, file = part.rpartition("/")
        name = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if name not in self.container:
            return {}
        found: dict[str, Relation] = {}
        for element in self.container.xml(name):
            kind = (element.get("Type") or "").rpartition("/")[2]
            target, outside = element.get("Target") or "", element.get("TargetMode") == "External"
            if not outside:
                joined = target[1:] if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(joined)
                target = target if target in self.container else unquote(target)
            found[element.get("Id") or ""] = Relation(kind, target, outside)
        return found

    def facts(self, language: str) -> Facts:
        """What the file says of itself; `language` is that of its styles."""
        if self.properties not in self.container:
            return Facts(language=language)
        core = self.xml(self.properties)
        told = {
            name: " ".join((core.findtext(tag) or "").split())[:300]
            for name, tag in (("title", f"{DC}title"), ("author", f"{DC}creator"), ("language", f"{DC}language"))
        }
        dates = [_DATE.match(core.findtext(f"{TERMS}{name}") or "") for name in ("modified", "created")]
        date = next((found[0] for found in dates if found), "")
        return Facts(told["title"], told["author"], date, language or told["language"])


def _transitional(root: etree._Element) -> None:
    """Gives the elements of a strict file (ISO/IEC 29500-1) the names that all others have."""
    for element in root.iter():
        element.tag = _other_name(element.tag)
        for name in list(element.attrib):
            if str(name).startswith(_STRICT):
                element.set(_other_name(str(name)), element.attrib.pop(name))


def _other_name(name: str) -> str:
    space, _brace, local = name.rpartition("}")
    other = _OF_STRICT.get(f"{space}}}")
    return f"{other}{local}" if other else name
