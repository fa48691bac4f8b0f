"""Styles of an OpenDocument text: those of the text and those it shares, with all they are based on."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from handouts.documents.kinds import LOWEST, TEXT, Kind, kind_of
from handouts.documents.look import NO_LOOK, Look
from handouts.documents.opendocument.package import FO, STYLE, number
from handouts.documents.opendocument.package import TEXT as T

_DEEPEST = 30
_CODED = re.compile(r"_([0-9a-f]{1,4})_")
_SIZE = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)(pt|%)")


@dataclass(frozen=True)
class Style:
    """What a style says. `listed` is the style of the list that it puts its paragraphs in, or empty."""

    kind: Kind = TEXT
    look: Look = NO_LOOK
    listed: str = ""


NO_STYLE = Style()


@dataclass(frozen=True)
class Level:
    """How the entries of one depth of a list are numbered: `sign` is "1", "a", "A", "i", "I", "•", or empty."""

    sign: str = "•"
    start: int = 1


def look_of(properties: etree._Element | None) -> Look:
    """What the properties of a run say."""
    if properties is None:
        return NO_LOOK
    weight, slant = properties.get(f"{FO}font-weight"), properties.get(f"{FO}font-style")
    size = _SIZE.fullmatch(properties.get(f"{FO}font-size") or "")
    return Look(
        None if weight is None else weight == "bold" or number(weight, 0) >= 600,
        None if slant is None else slant != "normal",
        None if properties.get(f"{T}display") is None else properties.get(f"{T}display") == "none",
        _script(properties.get(f"{STYLE}text-position")),
        _language(properties),
        float(size[1]) if size and size[2] == "pt" else None,
        properties.get(f"{STYLE}font-name"),
    )


def _script(position: str | None) -> str | None:
    """Raised, lowered, or neither: "super 58%", "-33% 58%"."""
    if not position:
        return None
    first = position.split()[0] if position.split() else ""
    if first in ("super", "sub"):
        return first
    risen = first.removesuffix("%")
    try:
        height = float(risen)
    except ValueError:
        return None
    return "super" if height > 0 else "sub" if height < 0 else ""


def _language(properties: etree._Element) -> str | None:
    language, country = properties.get(f"{FO}language"), properties.get(f"{FO}country")
    if not language or language in ("none", "zxx") or not language.isascii() or not language.isalpha():
        return None
    known = country and country != "none" and country.isascii() and country.isalnum()
    return f"{language}-{country}" if known else language


class Styles:
    """The styles of a text by family ("paragraph", "text") and name."""

    def __init__(self, *roots: etree._Element | None) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._known: dict[tuple[str, str], Style] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self.default = NO_LOOK
        for root in roots:
            if root is not None:
                self._gather(root)

    def _gather(self, root: etree._Element) -> None:
        for element in root.iter(f"{STYLE}style"):
            key = (element.get(f"{STYLE}family") or "", element.get(f"{STYLE}name") or "")
            self._elements[key] = element
        for element in root.iter(f"{STYLE}default-style"):
            if element.get(f"{STYLE}family") == "paragraph":
                self.default = look_of(element.find(f"{STYLE}text-properties"))
        for element in root.iter(f"{T}list-style", f"{T}outline-style"):
            self._levels[element.get(f"{STYLE}name") or ""] = dict(map(_level, element))

    def style(self, family: str, name: str) -> Style:
        """A style with all it is based on; what is not there says nothing."""
        key = (family, name)
        if key not in self._known:
            self._known[key] = self._resolved(family, name)
        return self._known[key]

    def level(self, name: str, depth: int) -> Level:
        """How a list numbers its entries of a depth, from 0."""
        return self._levels.get(name, {}).get(depth + 1, Level())

    def _resolved(self, family: str, name: str) -> Style:
        chain: list[etree._Element] = []
        found = self._elements.get((family, name))
        while found is not None and found not in chain and len(chain) < _DEEPEST:
            chain.append(found)
            found = self._elements.get((family, found.get(f"{STYLE}parent-style-name") or ""))
        style = NO_STYLE if chain else Style(kind_of(spelled_out(name)) or TEXT)
        for element in reversed(chain):
            look = look_of(element.find(f"{STYLE}text-properties")).over(style.look)
            names = (element.get(f"{STYLE}display-name") or "", element.get(f"{STYLE}name") or "")
            kind = next((kind for n in names if n and (kind := kind_of(spelled_out(n)))), style.kind)
            level = number(element.get(f"{STYLE}default-outline-level"), 0)
            kind = Kind("heading", min(level, LOWEST)) if level and kind.role != "title" else kind
            style = replace(style, kind=kind, look=look, listed=element.get(f"{STYLE}list-style-name") or style.listed)
        parent = chain[-1].get(f"{STYLE}parent-style-name") if chain else None
        if parent and style.kind == TEXT:
            style = replace(style, kind=kind_of(spelled_out(parent)) or TEXT)
        return style


def spelled_out(name: str) -> str:
    """The name of a style as people see it: "Heading 1" for "Heading_20_1"."""
    return _CODED.sub(lambda found: chr(int(found[1], 16)), name)


def _level(element: etree._Element) -> tuple[int, Level]:
    depth = number(element.get(f"{T}level"), 0)
    if element.tag in (f"{T}list-level-style-number", f"{T}outline-level-style"):
        return depth, Level(element.get(f"{STYLE}num-format") or "", number(element.get(f"{T}start-value")))
    return depth, Level()
