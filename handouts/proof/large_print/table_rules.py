"""Rule 19: tables are ruled, have a header row on every page, and no cell of them is cut by a page's end. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from handouts.model import Finding
from handouts.proof.findings import on_page
from handouts.proof.large_print.colours import contrast_ratio
from handouts.proof.large_print.seen import Printed
from handouts.proof.pdf.model import Node, Page, Run, Shape

_THICKEST_EM = 0.35
"""A rule thicker than this, of the promised size, is an area."""
_NEAR_EM = 2.5
"""How far a rule may be above or below the letters of its row."""
_COVERED = 0.9
"""Of the letters' width or height, that a rule runs along."""
LEAST_LINE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: what is no text, and is needed to understand."""
_ROWS_IN = ("THead", "TBody", "TFoot")


@dataclass(frozen=True)
class _Cell:
    """A cell, and the ink of its letters on one page."""

    node: Node
    page: int
    text: str
    runs: tuple[Run, ...]

    @property
    def left(self) -> float:
        return min(run.left for run in self.runs)

    @property
    def right(self) -> float:
        return max(run.right for run in self.runs)

    @property
    def bottom(self) -> float:
        return min(run.bottom for run in self.runs)

    @property
    def top(self) -> float:
        return max(run.top for run in self.runs)


def tables(seen: Printed) -> Iterator[Finding]:
    """Rule 19."""
    found = seen.content.of("Table")
    for table in found:
        rows = list(rows_of(table))
        yield from _header(seen, table, rows)
        cells = [_cells(seen, row) for row in rows]
        yield from _cut_cells(seen, cells)
        for page in seen.document.pages:
            yield from _ruled(seen, page, [[cell for cell in row if cell.page == page.number] for row in cells])
    for before, after in pairwise(found):
        yield from _cut_between(seen, before, after)


def rows_of(table: Node) -> Iterator[Node]:
    """The rows of a table, those of its head first as they stand."""
    for node in table.nodes:
        if node.role == "TR":
            yield node
        elif node.role in _ROWS_IN:
            yield from (row for row in node.nodes if row.role == "TR")


def cells_of(row: Node) -> tuple[Node, ...]:
    """The cells of a row."""
    return tuple(node for node in row.nodes if node.role in ("TH", "TD"))


def _cells(seen: Printed, row: Node) -> list[_Cell]:
    """The cells of a row that hold letters, once for each page they stand on."""
    cells = []
    for node in cells_of(row):
        by_page: dict[int, list[Run]] = {}
        for page, run in seen.content.runs(node):
            by_page.setdefault(page, []).append(run)
        text = seen.content.text(node)
        cells += [_Cell(node, page, text, tuple(runs)) for page, runs in by_page.items()]
    return cells


# Header and page ends --------------------------------------------------------------------------------


def _header(seen: Printed, table: Node, rows: list[Node]) -> Iterator[Finding]:
    """The first row names the columns; on every page that the table reaches, it stands there again."""
    place = on_page(seen.content.page(table), seen.content.text(table))
    heads = [row for row in rows if _is_head(row)]
    if not rows or not heads or rows[0] is not heads[0]:
        yield seen.fault(19, "A table without a row of headers. Name its columns in the first row.", place)
        return
    names = seen.content.text(heads[0])
    reached = sorted({page for row in rows for page, _ in seen.content.runs(row)})
    for page in reached[1:]:
        here = [row for row in rows if any(on == page for on, _ in seen.content.runs(row))]
        if not _is_head(here[0]) or seen.content.text(here[0]) != names:
            message = "A table that goes over the page without its headers. Repeat them at the head of each page."
            yield seen.fault(19, message, on_page(page, seen.content.text(here[0])))


def _is_head(row: Node) -> bool:
    """Whether a row is one of headers; the corner over a column of headers may be an empty plain cell."""
    cells = cells_of(row)
    return bool(cells) and cells[-1].role == "TH" and all(cell.role == "TH" for cell in cells[1:])


def _cut_cells(seen: Printed, rows: list[list[_Cell]]) -> Iterator[Finding]:
    for row in rows:
        for before, after in pairwise(row):
            if before.node is after.node:
                yield seen.fault(19, _CUT, on_page(before.page, before.text))


def _cut_between(seen: Printed, before: Node, after: Node) -> Iterator[Finding]:
    """Some makers of PDFs begin a new table where a page's end cuts a row."""
    above, below = list(rows_of(before)), [row for row in rows_of(after) if not _is_head(row)]
    if not above or not below or _is_head(above[-1]):
        return
    for one, two in zip(cells_of(above[-1]), cells_of(below[0]), strict=False):
        if seen.belongs(seen.content.text(one), seen.content.text(two)):
            yield seen.fault(19, _CUT, on_page(seen.content.page(one), seen.content.text(one)))


_CUT = "A cell of a table cut by the end of a page. Keep its row on one page."


# Rules -----------------------------------------------------------------------------------------------


def _ruled(seen: Printed, page: Page, rows: list[list[_Cell]]) -> Iterator[Finding]:
    """Every cell that holds letters has a line that can be seen above it, below it, and on either side."""
    near = _NEAR_EM * seen.size_pt
    written = [sorted(row, key=lambda cell: cell.left) for row in rows if row]  # from the left, whichever way they run
    lines = [shape for shape in page.shapes if not shape.picture and _ruling(shape, page)]
    for row in written:
        bottom, top = min(cell.bottom for cell in row), max(cell.top for cell in row)
        for place, cell in enumerate(row):
            left = row[place - 1].right if place else cell.left - page.width
            right = row[place + 1].left if place + 1 < len(row) else page.width
            edges = [edge for shape in lines for edge in _edges(shape, cell.runs[0], seen.size_pt)]
            level = [y for x1, x2, y, flat in edges if flat and _along(x1, x2, cell.left, cell.right)]
            upright = [x for y1, y2, x, flat in edges if not flat and _along(y1, y2, bottom, top)]
            around = (
                any(top - 1 <= y <= top + near for y in level),
                any(bottom - near <= y <= bottom + 1 for y in level),
                any(left - 1 <= x <= cell.left + 1 for x in upright),
                any(cell.right - 1 <= x <= right + 1 for x in upright),
            )
            if not all(around):
                message = "A table without lines round its cells. Draw a line on every side of each cell."
                yield seen.fault(19, message, on_page(page.number, cell.text))


def _ruling(shape: Shape, page: Page) -> bool:
    """Whether a shape may be a rule or a frame: no area as large as the page."""
    return shape.right - shape.left < 0.95 * page.width or shape.top - shape.bottom < 0.95 * page.height


def _edges(shape: Shape, letters: Run, size_pt: float) -> Iterator[tuple[float, float, float, bool]]:
    """(from, to, at, whether it is level) of each line that a shape shows beside such letters."""
    if contrast_ratio(shape.colour, letters.ground) < LEAST_LINE_CONTRAST:
        return
    width, height, thick = shape.right - shape.left, shape.top - shape.bottom, _THICKEST_EM * size_pt
    if height <= thick < width:
        yield shape.left, shape.right, (shape.bottom + shape.top) / 2, True
    elif width <= thick < height:
        yield shape.bottom, shape.top, (shape.left + shape.right) / 2, False
    elif shape.hollow:
        yield from ((shape.left, shape.right, y, True) for y in (shape.bottom, shape.top))
        yield from ((shape.bottom, shape.top, x, False) for x in (shape.left, shape.right))


def _along(start: float, end: float, low: float, high: float) -> bool:
    """Whether a line from `start` to `end` runs along most of what lies between `low` and `high`."""
    return min(end, high) - max(start, low) >= _COVERED * (high - low)
