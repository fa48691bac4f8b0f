"""The structure tree of a PDF as values: its elements, and which marked content belongs to which, in reading order."""

import io
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from handouts.proof.pdf.model import Element, Link, Node, Tag

_DEEPEST = 200


@dataclass(frozen=True)
class Structure:
    """`tags` by (page index, marked content id), the elements at the top of the tree, `links` by page index."""

    tags: dict[tuple[int, int], Tag] = field(default_factory=dict)
    tree: tuple[Node, ...] = ()
    links: dict[int, tuple[Link, ...]] = field(default_factory=dict)


def read_tags(data: bytes) -> dict[tuple[int, int], Tag]:
    """(page index, marked content id) -> tag; empty for a PDF that is not tagged, or cannot be opened."""
    return read_structure(data).tags


def read_structure(data: bytes) -> Structure:
    """The structure of a PDF; an empty one where there is none, or the PDF cannot be opened."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
            links = {index: tuple(_links(page.obj, index)) for index, page in enumerate(pdf.pages)}
            root = pdf.Root.get("/StructTreeRoot")
            if not isinstance(root, pikepdf.Dictionary):
                return Structure(links=links)
            role_map = root.get("/RoleMap")
            roles = {str(k): str(v) for k, v in role_map.items()} if isinstance(role_map, pikepdf.Dictionary) else {}
            walk = _Walk(pages, roles)
            kids = walk.kids(root.get("/K"), (), None, 0)
            return Structure(walk.tags, tuple(kid for kid in kids if isinstance(kid, Node)), links)
    except pikepdf.PdfError:
        return Structure()


def _links(page: Any, index: int) -> list[Link]:
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return []
    found = (_link(annotation, index) for annotation in annotations)
    return [link for link in found if link is not None]


def _link(annotation: Any, index: int | None) -> Link | None:
    """A link annotation as a value; None for anything else."""
    if not isinstance(annotation, pikepdf.Dictionary) or annotation.get("/Subtype") != "/Link":
        return None
    action = annotation.get("/A")
    address = action.get("/URI", "") if isinstance(action, pikepdf.Dictionary) else ""
    return Link((index or 0) + 1, str(address), str(annotation.get("/Contents", "")).strip())


class _Walk:
    """One pass through a tree; numbers its elements as it meets them, and gathers the tags of its content."""

    def __init__(self, pages: dict[tuple[int, int], int], roles: dict[str, str]) -> None:
        self._pages, self._roles, self._met = pages, roles, 0
        self._seen: set[tuple[int, int]] = set()
        self.tags: dict[tuple[int, int], Tag] = {}

    def kids(self, kids: Any, path: tuple[Element, ...], page: int | None, depth: int) -> list[Node | int | Link]:
        """What stands below, in reading order."""
        if depth > _DEEPEST or kids is None:
            return []
        if isinstance(kids, pikepdf.Array):
            return [found for kid in kids for found in self.kids(kid, path, page, depth + 1)]
        if isinstance(kids, pikepdf.Dictionary):
            return self._kid(kids, path, page, depth)
        return self._content(page, kids, path) if isinstance(kids, int) else []

    def _content(self, page: int | None, number: int, path: tuple[Element, ...]) -> list[Node | int | Link]:
        if page is None:
            return []
        self.tags[page, number] = Tag(len(self.tags), path)
        return [number]

    def _kid(self, kid: Any, path: tuple[Element, ...], page: int | None, depth: int) -> list[Node | int | Link]:
        own = kid.get("/Pg")
        if isinstance(own, pikepdf.Dictionary):
            page = self._pages.get(own.objgen, page)
        if "/MCID" in kid:  # a marked-content reference
            return self._content(page, int(kid.MCID), path)
        if "/S" not in kid:  # an object reference
            link = _link(kid.get("/Obj"), page)
            return [] if link is None else [link]
        if kid.is_indirect:
            if kid.objgen in self._seen:  # an element has one place only; some trees run in circles
                return []
            self._seen.add(kid.objgen)
        role = str(kid.S)
        self._met += 1
        here = Element(self._roles.get(role, role).lstrip("/"), self._met)
        return [_node(here, kid, page, tuple(self.kids(kid.get("/K"), (*path, here), page, depth + 1)))]


def _node(here: Element, element: Any, page: int | None, kids: tuple[Node | int | Link, ...]) -> Node:
    told = {key: str(element.get(key, "")).strip() for key in ("/Alt", "/E", "/Lang")}
    given = element.get("/A")
    attributes: dict[str, Any] = {}
    for found in given if isinstance(given, pikepdf.Array) else [given]:
        if isinstance(found, pikepdf.Dictionary):
            attributes |= dict(found.items())
    return Node(
        here.role,
        here.number,
        0 if page is None else page + 1,
        kids,
        alt=told["/Alt"],
        expansion=told["/E"],
        language=told["/Lang"],
        scope=str(attributes.get("/Scope", "")).lstrip("/"),
        headers=bool(len(attributes.get("/Headers", ()))),
        columns=_count(attributes.get("/ColSpan")),
        rows=_count(attributes.get("/RowSpan")),
        boxed="/BBox" in attributes,
    )


def _count(value: Any) -> int:
    return int(value) if isinstance(value, int) and 0 < value < 1000 else 1
