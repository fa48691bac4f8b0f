"""Paragraphs of all columns to one flow: what goes on over columns and pages is joined, tables too."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.pagination.grids import Cells, Grid
from handouts.pagination.groups import Group, Piece, ends_sentence
from handouts.pagination.headings import Headings
from handouts.pagination.hyphens import is_parted
from handouts.pagination.model import Chunk, Line, same_size

NEXT_LINE = 1.6
"""Sizes from baseline to baseline within a heading."""
SAME_LEFT_PT = 2.0


def joined(columns: Sequence[Sequence[Piece]], headings: Headings) -> tuple[Piece, ...]:
    """The pieces of all columns in reading order, those joined that a column's end had parted.

    Pictures and tables between the two parts of a paragraph come behind it.
    """
    flow: list[Piece] = []
    for column in columns:
        pieces = list(column)
        place = next((n for n, piece in enumerate(pieces) if _is_text(piece)), None)
        last = _last_text(flow)
        if place is not None and last is not None:
            before, after = flow[last], pieces[place]
            if isinstance(before, Group) and isinstance(after, Group) and _goes_on(before, after, headings):
                flow[last] = replace(before, lines=before.lines + after.lines, open=after.open)
                pieces.pop(place)
        if flow and pieces and isinstance(flow[-1], Grid) and isinstance(pieces[0], Grid):
            table = _one_table(flow[-1], pieces[0])
            if table is not None:
                flow[-1] = table
                pieces.pop(0)
        elif flow and pieces and isinstance(flow[-1], Group) and isinstance(pieces[0], Grid):
            table = _with_header(flow[-1], pieces[0])
            if table is not None:
                flow[-1] = table
                pieces.pop(0)
        flow += pieces
    return tuple(flow)


def _is_text(piece: Piece) -> bool:
    return isinstance(piece, Group) and piece.first.picture < 0


def _last_text(flow: Sequence[Piece]) -> int | None:
    """The place of the last paragraph, when only pictures and tables stand behind it."""
    return next((place for place in range(len(flow) - 1, max(len(flow) - 6, -1), -1) if _is_text(flow[place])), None)


def _goes_on(before: Group, after: Group, headings: Headings) -> bool:
    """Whether a paragraph at the top of a column goes on from the one at the foot of the last."""
    last, first = before.lines[-1], after.first
    if headings.level(before) and headings.level(before) == headings.level(after):
        return _is_next_line(last, first)
    if after.sign is not None or not same_size(last.size, first.size) or headings.level(after):
        return False
    if headings.level(before) or ends_sentence(last.text):
        return False
    if is_parted(last.text):
        return True
    start = next((c for c in first.text if c.isalnum()), "")
    if start.islower():
        return True
    indented = first.left > first.edge_left + 0.8 * first.size and before.sign is None
    return before.open and not indented and last.bold == first.bold


def _is_next_line(last: Line, first: Line) -> bool:
    """Whether two lines of a heading stand right under each other: the first may be wider than the columns below it."""
    near = abs(last.baseline - first.baseline) <= NEXT_LINE * last.size and abs(last.left - first.left) <= SAME_LEFT_PT
    return near and last.page == first.page and same_size(last.size, first.size)


def _one_table(before: Grid, after: Grid) -> Grid | None:
    """A table that goes on over a column's end as one; None for two. A header that is repeated stands once."""
    if before.width != after.width or before.page + 1 < after.page:
        return None
    rows = after.rows
    if _words(rows[0]) == _words(before.rows[0]):
        rows = rows[1:]
    elif after.headed and before.headed:
        return None
    return replace(before, rows=before.rows + rows, page=after.page, column=after.column)


def _with_header(before: Group, after: Grid) -> Grid | None:
    """A table with its header, which stands alone at the foot of a column; None where the line there is none."""
    line = before.lines[-1]
    chunks = sorted(line.chunks, key=lambda chunk: chunk.left)
    if len(before.lines) > 1 or len(chunks) != after.width or before.first.page + 1 < after.page:
        return None
    cells: Cells = tuple((Line((chunk,), line.page, line.column, line.edge_left, line.edge_right),) for chunk in chunks)
    if _words(cells) == _words(after.rows[0]):
        return replace(after, headed=True)
    if after.headed or not line.bold or not all(map(_stands_over, chunks, zip(*after.rows, strict=True))):
        return None
    return replace(after, rows=(cells, *after.rows), headed=True)


def _stands_over(chunk: Chunk, column: Sequence[Sequence[Line]]) -> bool:
    """Whether words stand within the width of a column of cells, or as near as the header of short ones."""
    lines = [line for cell in column for line in cell]
    if not lines:
        return True
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return chunk.left < right + chunk.size and left - chunk.size < chunk.right


def _words(row: Cells) -> str:
    return "|".join(" ".join(line.text for line in cell) for cell in row)
