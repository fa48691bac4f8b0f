"""Tables of RTF: rows of cells with their right edges, put together when the table ends."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from handouts.documents.grids import with_header
from handouts.documents.lines import element_of

_NEAR = 30
"""Twentieths of a point: edges this close are one."""
_WIDEST = 63


@dataclass
class Edge:
    """What the head of a row says of one cell."""

    right: int = 0
    below: bool = False
    """It belongs to the cell above it."""
    beside: bool = False
    """It belongs to the cell before it."""


@dataclass
class Rows:
    """A table while it grows: `edges` of the row that is open, its `cells`, and rows that are done."""

    edges: list[Edge] = field(default_factory=list)
    cells: list[HtmlElement] = field(default_factory=list)
    head: bool = False
    _pending: Edge = field(default_factory=Edge)
    _rows: list[tuple[list[Edge], list[HtmlElement], bool]] = field(default_factory=list)

    def begin(self) -> None:
        """A row is told anew (`\\trowd`)."""
        self.edges, self.head, self._pending = [], False, Edge()

    def merge(self, word: str) -> None:
        """The next cell goes on with the one above or before it."""
        if word == "clvmrg":
            self._pending.below = True
        elif word == "clmrg":
            self._pending.beside = True

    def edge(self, right: int) -> None:
        """The next cell of the row ends there."""
        if len(self.edges) < _WIDEST:
            self._pending.right = right
            self.edges.append(self._pending)
        self._pending = Edge()

    def end(self) -> None:
        """The row is done."""
        if self.cells:
            self._rows.append((list(self.edges), self.cells, self.head))
        self.cells = []

    def done(self) -> HtmlElement | None:
        """The table, and the next one begins; None without any row."""
        self.end()
        rows, self._rows = self._rows, []
        if not rows:
            return None
        made = element_of("table")
        marks = _marks(edge.right for edges, _cells, _head in rows for edge in edges)
        above: dict[int, HtmlElement] = {}
        for edges, cells, head in rows:
            made.append(_row(edges, cells, head, marks, above))
        return with_header(made)


def _marks(rights: Iterable[int]) -> list[int]:
    """The edges of all rows, those that are near each other once."""
    kept: list[int] = []
    for right in sorted(set(rights)):
        if not kept or right - kept[-1] > _NEAR:
            kept.append(right)
    return kept


def _row(
    edges: list[Edge], cells: list[HtmlElement], head: bool, marks: list[int], above: dict[int, HtmlElement]
) -> HtmlElement:
    line = element_of("tr")
    left, before = 0, None
    for place, cell in enumerate(cells):
        edge = edges[place] if place < len(edges) else Edge()
        columns = sum(left + _NEAR < mark <= edge.right + _NEAR for mark in marks) if edge.right else 1
        key, left = left, max(left, edge.right)
        if edge.beside and before is not None:
            before.set("colspan", str(min(int(before.get("colspan") or "1") + columns, _WIDEST)))
            continue
        if edge.below and key in above:
            above[key].set("rowspan", str(int(above[key].get("rowspan") or "1") + 1))
            continue
        cell.tag = "th" if head else "td"
        if columns > 1:
            cell.set("colspan", str(min(columns, _WIDEST)))
        line.append(cell)
        before = above[key] = cell
    return line
