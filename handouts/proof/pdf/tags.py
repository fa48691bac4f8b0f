"""The structure tree of a PDF as values: which marked content belongs to which element, in reading order."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

from handouts.proof.pdf.model import Element, Tag

_DEEPEST = 200


def read_tags(data: bytes) -> dict[tuple[int, int], Tag]:
    """(page index, marked content id) -> tag; empty for a PDF that is not tagged, or cannot be opened."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            root = pdf.Root.get("/StructTreeRoot")
            if not isinstance(root, pikepdf.Dictionary):
                return {}
            pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
            role_map = root.get("/RoleMap")
            roles = {str(k): str(v) for k, v in role_map.items()} if isinstance(role_map, pikepdf.Dictionary) else {}
            walk = _Walk(pages, roles)
            return {key: Tag(order, path) for order, (key, path) in enumerate(walk.kids(root.get("/K"), (), None, 0))}
    except pikepdf.PdfError:
        return {}


class _Walk:
    """One pass through a tree; numbers its elements as it meets them."""

    def __init__(self, pages: dict[tuple[int, int], int], roles: dict[str, str]) -> None:
        self._pages, self._roles, self._met = pages, roles, 0

    def kids(
        self, kids: Any, path: tuple[Element, ...], page: int | None, depth: int
    ) -> Iterator[tuple[tuple[int, int], tuple[Element, ...]]]:
        """((page index, marked content id), path) of all content below, in reading order."""
        if depth > _DEEPEST or kids is None:
            return
        if isinstance(kids, pikepdf.Array):
            for kid in kids:
                yield from self.kids(kid, path, page, depth + 1)
        elif isinstance(kids, pikepdf.Dictionary):
            yield from self._element(kids, path, page, depth)
        elif isinstance(kids, int) and page is not None:
            yield (page, kids), path

    def _element(
        self, element: Any, path: tuple[Element, ...], page: int | None, depth: int
    ) -> Iterator[tuple[tuple[int, int], tuple[Element, ...]]]:
        own = element.get("/Pg")
        if own is not None:
            page = self._pages.get(own.objgen, page)
        if "/MCID" in element:  # a marked-content reference
            if page is not None:
                yield (page, int(element.MCID)), path
            return
        if "/S" not in element:  # an object reference: an annotation has no text of its own
            return
        role = str(element.S)
        self._met += 1
        here = (*path, Element(self._roles.get(role, role).lstrip("/"), self._met))
        yield from self.kids(element.get("/K"), here, page, depth + 1)
