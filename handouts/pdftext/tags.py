"""What the tags of a PDF say of a page's marked content: headings, quotes, cells of tables, what pictures show."""

import ctypes
import re
from collections.abc import Callable
from itertools import count
from typing import Any

import pypdfium2.raw as pdfium

from handouts.pagination.model import Cell, Part
from handouts.pdftext.characters import Role

_DEEPEST, _MOST_ELEMENTS = 60, 50_000
_PARTS = {"BlockQuote": "quote", "Caption": "caption"}
_HEADING = re.compile(r"H([1-6])")


class TagReader:
    """Reads the tags of one document, page after page; tables, rows, cells and quotes are numbered throughout."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def roles(self, page: Any) -> dict[int, Role]:
        """The role of each marked content of a page by its number; empty where there are no tags."""
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return {}
        try:
            walk = _Walk(self._numbers)
            for number in range(min(pdfium.FPDF_StructTree_CountChildren(tree), _MOST_ELEMENTS)):
                walk.element(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number), Role(), 0, 0, 0)
            return walk.roles
        finally:
            pdfium.FPDF_StructTree_Close(tree)


class _Walk:
    def __init__(self, numbers: "count[int]") -> None:
        self.roles: dict[int, Role] = {}
        self._numbers = numbers
        self._left = _MOST_ELEMENTS

    def element(self, element: Any, role: Role, table: int, row: int, depth: int) -> None:
        """Takes down the roles of an element's own content and of all that is under it."""
        self._left -= 1
        if not element or depth > _DEEPEST or self._left < 0:
            return
        kind = text_of(pdfium.FPDF_StructElement_GetType, element)
        if found := _HEADING.fullmatch(kind):
            role = role._replace(level=int(found[1]))
        elif kind == "Table":
            table, row = next(self._numbers), 0
        elif kind == "TR":
            row = next(self._numbers)
        elif kind in ("TD", "TH") and table and row:
            role = role._replace(cell=Cell(table, row, next(self._numbers), kind == "TH"))
        elif kind in _PARTS:
            role = role._replace(part=Part(_PARTS[kind], next(self._numbers)))
        elif kind == "Span" and (language := text_of(pdfium.FPDF_StructElement_GetLang, element)):
            role = role._replace(language=language)
        elif kind == "Figure":
            role = role._replace(alt=text_of(pdfium.FPDF_StructElement_GetAltText, element))
        for number in range(max(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element), 0)):
            content = pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, number)
            if content >= 0:
                self.roles[content] = role
        for number in range(max(pdfium.FPDF_StructElement_CountChildren(element), 0)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
            if child:
                self.element(child, role, table, row, depth + 1)
            else:
                content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)
                if content >= 0:
                    self.roles.setdefault(content, role)


def text_of(ask: Callable[..., int], *about: Any) -> str:
    """What PDFium answers in UTF-16, with the NUL at its end taken off; empty where there is nothing."""
    size = ask(*about, None, 0)
    if size <= 2 or size > 100_000:
        return ""
    answer = (ctypes.c_ushort * (size // 2))()
    ask(*about, answer, size)
    return bytes(answer)[: size - 2].decode("utf-16-le", "replace").strip()
