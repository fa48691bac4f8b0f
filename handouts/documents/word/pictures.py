"""Pictures of a Word file: found by their relations, named, described."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from handouts.documents.album import Album, described
from handouts.documents.aside import Aside
from handouts.documents.word.package import WP, A, Package, R, Relation, V

_MADE_UP = re.compile(r"\s*(?:Description automatically generated|Beschreibung automatisch generiert).*", re.DOTALL)
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"


class Pictures:
    """The pictures of a document; what holds none is counted in `aside`."""

    def __init__(self, package: Package, aside: Aside) -> None:
        self._package = package
        self._aside = aside
        self._album = Album(aside)

    def drawn(self, drawing: etree._Element, relations: dict[str, Relation]) -> Iterator[HtmlElement]:
        """The pictures of a drawing (DrawingML) that are no decoration."""
        named = drawing.find(f".//{WP}docPr")
        alt = ""
        if named is not None:
            if (mark := named.find(f".//{_DECORATIVE}")) is not None and mark.get("val") in ("1", "true"):
                return
            alt = _MADE_UP.sub("", described(named.get("title") or "", named.get("descr") or ""))
        met = False
        for blip in drawing.iter(f"{A}blip"):
            met = True
            yield from self._picture(blip.get(f"{R}embed") or blip.get(f"{R}link") or "", alt, relations)
        if not met:
            self._aside.counts["drawings"] += 1
            self._aside.leave("drawing", "it is no picture", alt)

    def old(self, element: etree._Element, relations: dict[str, Relation]) -> Iterator[HtmlElement]:
        """The pictures of a shape of older versions (VML)."""
        for data in element.iter(f"{V}imagedata"):
            shape = data.getparent()
            alt = described("" if shape is None else shape.get("alt") or "", data.get(f"{_OFFICE}title") or "")
            yield from self._picture(data.get(f"{R}id") or data.get(f"{R}href") or "", alt, relations)

    def _picture(self, name: str, alt: str, relations: dict[str, Relation]) -> Iterator[HtmlElement]:
        """One picture by the name of its relation, where it lies in the file."""
        relation = relations.get(name)
        if relation is not None and not relation.outside and relation.target in self._package.container:
            target = relation.target
            yield self._album.picture(self._package.container, target, target.removeprefix("word/"), alt)
        elif (told := self._album.elsewhere(relation.target if relation else "", alt)) is not None:
            yield told
