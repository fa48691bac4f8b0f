"""Tables: cells as a PDF's tags have them, else as they are drawn."""

from collections.abc import Sequence
from itertools import groupby

from handouts.pagination.grids import MOST_COLUMNS, Cells, Grid, with_grids
from handouts.pagination.model import Box, Chunk, Line, Word


def with_tables(lines: Sequence[Line], rules: Sequence[Box]) -> tuple[Line | Grid, ...]:
    """The lines of one column with those that are tables as such."""
    found: list[Line | Grid] = []
    for table, group in groupby(lines, key=_table_of):
        part = tuple(group)
        grid = _tagged(part) if table >= 0 else None
        found += [grid] if grid else with_grids(part, rules)
    return tuple(found)


def _table_of(line: Line) -> int:
    """The number of the table that the tags put a line in, or -1."""
    tables = {word.style.cell.table if word.style.cell else -1 for word in line.words}
    return tables.pop() if len(tables) == 1 else -1


def _tagged(lines: Sequence[Line]) -> Grid | None:
    rows: dict[int, dict[int, list[Line]]] = {}
    headers: dict[int, list[bool]] = {}
    for line in lines:
        words = [word for word in line.words if word.style.cell]
        for cell, group in groupby(sorted(words, key=_by_cell), key=lambda word: word.style.cell):
            if cell is None:
                continue
            piece = Line((Chunk(tuple(group)),), line.page, line.column, line.edge_left, line.edge_right)
            rows.setdefault(cell.row, {}).setdefault(cell.cell, []).append(piece)
            headers.setdefault(cell.row, []).append(cell.header)
    cells = {cell: min(p.left for p in pieces) for row in rows.values() for cell, pieces in row.items()}
    width = max((len(row) for row in rows.values()), default=0)
    if width < 2 or len(rows) < 2 or width > MOST_COLUMNS:
        return None
    full = next(row for row in rows.values() if len(row) == width)
    starts = [min(p.left for p in full[cell]) for cell in sorted(full, key=lambda c: cells[c])]
    regular = tuple(_in_places(rows[number], starts) for number in sorted(rows))
    return Grid(regular, all(headers[min(rows)]), lines[0].page, lines[0].column)


def _by_cell(word: Word) -> tuple[int, float]:
    return (word.style.cell.cell if word.style.cell else 0, word.left)


def _in_places(row: dict[int, list[Line]], starts: Sequence[float]) -> Cells:
    """The cells of a row in the columns that begin at `starts`."""
    if len(row) == len(starts):
        return tuple(tuple(row[cell]) for cell in sorted(row))
    placed: list[list[Line]] = [[] for _ in starts]
    for cell in sorted(row):
        left = min(piece.left for piece in row[cell])
        place = min(range(len(starts)), key=lambda n: abs(starts[n] - left))
        placed[place] += row[cell]
    return tuple(map(tuple, placed))
