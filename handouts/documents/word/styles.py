"""Styles of a Word file: what they make of a paragraph or a run, with all they are based on."""

from dataclasses import dataclass, replace

from lxml import etree

from handouts.documents.kinds import LOWEST, TEXT, Kind, kind_of
from handouts.documents.look import NO_LOOK, Look
from handouts.documents.word.package import W, child_value, switch, value, whole

_BODY_LEVEL = 9
"""The outline level that says "no heading" (ECMA-376, 17.3.1.20)."""
_DEEPEST = 30
_SCRIPTS = {"superscript": "super", "subscript": "sub"}


@dataclass(frozen=True)
class Style:
    """What a style says. `numbering` is the list and the depth in it that it puts its paragraphs in."""

    kind: Kind = TEXT
    look: Look = NO_LOOK
    numbering: tuple[str, int] | None = None
    continues: bool = False


NO_STYLE = Style()


def look_of(properties: etree._Element | None) -> Look:
    """What the properties of a run say."""
    if properties is None or not len(properties):
        return NO_LOOK
    size = whole(child_value(properties, "sz"))
    script = child_value(properties, "vertAlign")
    fonts = properties.find(f"{W}rFonts")
    return Look(
        switch(properties, "b"),
        switch(properties, "i"),
        switch(properties, "vanish"),
        _SCRIPTS.get(script, "") if script else None,
        _language(properties),
        size / 2 if size > 0 else None,
        None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi"),
    )


def _language(properties: etree._Element) -> str | None:
    """The language of a run: of one that is set from right to left that of such scripts."""
    found = properties.find(f"{W}lang")
    if found is None:
        return None
    tag = found.get(f"{W}bidi") if switch(properties, "rtl") else None
    tag = tag or found.get(f"{W}val") or ""
    known = 2 <= len(tag.partition("-")[0]) <= 3 and tag.replace("-", "").isalnum() and tag.isascii()
    return tag if known else None


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {"": NO_STYLE}
        self.default = NO_LOOK
        self._usual = ""
        if root is None:
            return
        for element in root.iterfind(f"{W}style"):
            name = element.get(f"{W}styleId") or ""
            self._elements.setdefault(name, element)
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
                self._usual = name
        self.default = look_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))

    def paragraph(self, name: str) -> Style:
        """The style of a paragraph; without a name the usual one."""
        return self.style(name or self._usual)

    def style(self, name: str) -> Style:
        """A style with all it is based on; what is not there says nothing."""
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def _resolved(self, name: str) -> Style:
        chain: list[etree._Element] = []
        found = self._elements.get(name)
        while found is not None and found not in chain and len(chain) < _DEEPEST:
            chain.append(found)
            found = self._elements.get(child_value(found, "basedOn"))
        if not chain:
            return NO_STYLE if kind_of(name) is None else Style(kind_of(name) or TEXT)
        style = NO_STYLE
        for element in reversed(chain):
            style = _with(style, element)
        level = next((o for e in chain if (o := child_value(e.find(f"{W}pPr"), "outlineLvl"))), "")
        return replace(style, kind=outlined(style.kind, level))


def outlined(kind: Kind, level: str) -> Kind:
    """`kind` where an outline level is stated: that of a heading, or of none."""
    number = whole(level, -1)
    if kind.role in ("title", "contents") or number < 0:
        return kind
    if number >= _BODY_LEVEL:
        return TEXT if kind.role == "heading" else kind
    return Kind("heading", min(number + 1, LOWEST))


def _with(base: Style, element: etree._Element) -> Style:
    """A style on top of what it is based on."""
    name = value(element.find(f"{W}name"))
    kind = kind_of(name) or kind_of(element.get(f"{W}styleId") or "") or base.kind
    look = look_of(element.find(f"{W}rPr")).over(base.look)
    listed = element.find(f"{W}pPr/{W}numPr")
    numbering = base.numbering
    if listed is not None:
        number = child_value(listed, "numId") or (numbering[0] if numbering else "")
        numbering = (number, whole(child_value(listed, "ilvl")))
    continues = name.lower().startswith("list continue") or base.continues
    return Style(kind, look, numbering, continues)
