"""Tables as they are drawn: lines whose chunks stand under one another. Rows are never mixed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from handouts.pagination.model import Box, Chunk, Line
from handouts.pagination.rows import WIDE_EM
from handouts.pagination.signs import sign_of

_FEWEST_ROWS = 3
_FEWEST_RULED = 2
MOST_COLUMNS = 20
_MOST_LOOSE = 8
_WIDEST_SPREAD_EM = 6.0

Cells = tuple[tuple[Line, ...], ...]
"""The cells of a row, each as the lines in it."""


@dataclass(frozen=True)
class Grid:
    """A table as found: every row has as many cells; `headed` when the first row is one of headers."""

    rows: tuple[Cells, ...]
    headed: bool
    page: int
    column: int

    @property
    def width(self) -> int:
        return max(len(row) for row in self.rows)


def with_grids(lines: Sequence[Line], rules: Sequence[Box]) -> list[Line | Grid]:
    found: list[Line | Grid] = []
    start = 0
    while start < len(lines):
        end = _run_end(lines, start)
        run = lines[start:end]
        grid = _grid(run, rules) if end > start else None
        if grid is not None:
            found.append(grid)
            start = end
        else:
            found.append(lines[start])
            start += 1
    return found


def _run_end(lines: Sequence[Line], start: int) -> int:
    """The place after the lines that may be one table, beginning at `start`; `start` itself where none begins."""
    first = _first_celled(lines, start)
    if first is None:
        return start
    end = last = first + 1
    while end < len(lines):
        before, line = lines[end - 1], lines[end]
        if line.picture >= 0 or line.baseline - before.baseline > 3.2 * max(line.size, before.size):
            break
        if _has_cells(line):
            last = end + 1
        elif end - last >= _MOST_LOOSE or _crosses(line, _columns([ln for ln in lines[start:last] if _has_cells(ln)])):
            break
        end += 1
    return _with_tail(lines, start, last)


def _first_celled(lines: Sequence[Line], start: int) -> int | None:
    """The place of the first line with cells: `start`, or a little below it where cells stand at other heights."""
    for place in range(start, min(start + 4, len(lines))):
        if _has_cells(lines[place]):
            return place
        after = lines[place + 1] if place + 1 < len(lines) else None
        if lines[place].picture >= 0 or after is None or after.baseline - lines[place].baseline > 0.9 * after.size:
            return None
    return None


def _with_tail(lines: Sequence[Line], start: int, last: int) -> int:
    """`last`, and the lines after it that go on in a cell of the last row."""
    columns = _columns([line for line in lines[start:last] if _has_cells(line)])
    while last < len(lines):
        line, before = lines[last], lines[last - 1]
        gap = line.baseline - before.baseline
        level = gap < 0.9 * line.size
        further = gap <= 1.45 * line.size and _column(line.chunks[0], columns) > 0
        if line.picture >= 0 or len(line.chunks) > 1 or _crosses(line, columns) or not (level or further):
            break
        if line.left < columns[0][0] - 1 or line.right > columns[-1][1] + 3 * line.size:
            break
        last += 1
    return last


def _has_cells(line: Line) -> bool:
    """Whether a line has wide gaps: not only the one behind a list's sign."""
    if line.picture >= 0:
        return False
    chunks = line.chunks[1:] if sign_of(line.chunks[0].text) else line.chunks
    gaps = [(b.left - a.right) / line.size for a, b in pairwise(chunks)]
    if any(gap <= WIDE_EM for gap in gaps):  # narrow gaps part chunks only at upright rules
        return True
    return bool(gaps) and not _is_spread(line)


def _is_spread(line: Line) -> bool:
    """Whether a line's gaps are wide because it was spread to its column's width: then all of them are."""
    words = [word for word in line.words if not word.script]
    gaps = [after.left - before.right for before, after in pairwise(words)]
    if line.edge_right - line.right > 1.5 or not gaps or max(gaps) > _WIDEST_SPREAD_EM * line.size:
        return False
    if len(gaps) > 1:
        return max(gaps) < 2 * max(min(gaps), 0.2 * line.size)
    return abs(line.left - line.edge_left) < 1


def _grid(lines: Sequence[Line], rules: Sequence[Box]) -> Grid | None:
    celled = [line for line in lines if _has_cells(line)]
    columns = _columns(celled)
    drawn = _rules_across(lines, rules)
    fewest = _FEWEST_RULED if len(drawn) >= 2 else _FEWEST_ROWS
    if not 2 <= len(columns) <= MOST_COLUMNS or len(celled) < fewest:
        return None
    if len(drawn) < 2 and any(_crosses(line, columns) for line in lines):
        return None
    if sum(len({_column(chunk, columns) for chunk in line.chunks}) >= 2 for line in celled) < fewest:
        return None
    rows = [_row(group, columns) for group in _row_groups(lines, columns, drawn)]
    if len(rows) < 2 or _is_list_of_signs(rows):
        return None
    return Grid(tuple(rows), _is_headed(rows), lines[0].page, lines[0].column)


def _crosses(line: Line, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a line without cells runs over the white between two columns."""
    return any(c.left < a[1] and c.right > b[0] for c in line.chunks for a, b in pairwise(columns))


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The widths that chunks share, from left to right: what overlaps is one column."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted((chunk.left, chunk.right) for line in lines for chunk in line.chunks):
        if merged and left < merged[-1][1] + 0.3 * lines[0].size:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _column(chunk: Chunk, columns: Sequence[tuple[float, float]]) -> int:
    middle = (chunk.left + chunk.right) / 2
    inside = [n for n, (left, right) in enumerate(columns) if left - 1 <= chunk.left <= right + 1]
    return inside[0] if inside else min(range(len(columns)), key=lambda n: abs(sum(columns[n]) / 2 - middle))


def _rules_across(lines: Sequence[Line], rules: Sequence[Box]) -> list[float]:
    """The heights of lines drawn across more than half of a table."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    top, bottom = lines[0].baseline - 2.5 * lines[0].size, lines[-1].baseline + 2.5 * lines[-1].size
    covered: dict[float, float] = {}
    for rule in rules:
        if rule.bottom - rule.top < 3 and top <= rule.top <= bottom and rule.right > left and rule.left < right:
            height = next((h for h in covered if abs(h - rule.top) < 2.5), rule.top)
            covered[height] = covered.get(height, 0.0) + min(rule.right, right) - max(rule.left, left)
    return sorted(height for height, width in covered.items() if width > 0.5 * (right - left))


def _row_groups(
    lines: Sequence[Line], columns: Sequence[tuple[float, float]], drawn: Sequence[float]
) -> Iterator[list[Line]]:
    """The lines of each row: between drawn lines, else where white is wider, else by what the first column holds."""
    parted = [any(_middle(a) < height < _middle(b) for height in drawn) for a, b in pairwise(lines)]
    ruled = sum(parted) >= 2 or (sum(parted) == 1 and len(lines) <= 3)
    whites = _whites(lines)
    usual = _least_white(lines, columns) + 0.25 * lines[0].size
    spaced = any(white > usual for white in whites) and any(white <= usual for white in whites)
    group = [lines[0]]
    for line, across, white in zip(lines[1:], parted, whites, strict=True):
        if ruled:
            begins = across
        elif spaced:
            begins = white > usual
        else:
            begins = _column(line.chunks[0], columns) == 0
        if begins:
            yield group
            group = []
        group.append(line)
    yield group


def _least_white(lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> float:
    """The least white between two lines of one column: within a cell, where any cell has two lines."""
    stacked: dict[int, list[float]] = {}
    for line in lines:
        for number in {_column(chunk, columns) for chunk in line.chunks}:
            stacked.setdefault(number, []).append(line.baseline)
    return min((b - a for heights in stacked.values() for a, b in pairwise(heights)), default=0.0) - lines[0].size


def _middle(line: Line) -> float:
    return line.baseline - 0.3 * line.size


def _whites(lines: Sequence[Line]) -> list[float]:
    """The white over each line but the first, below all that is above it; less than 0 where they stand side by side."""
    whites: list[float] = []
    reached = lines[0].baseline
    for line in lines[1:]:
        whites.append(line.baseline - line.size - reached)
        reached = max(reached, line.baseline)
    return whites


def _row(lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> Cells:
    cells: list[list[Line]] = [[] for _ in columns]
    for line in lines:
        chunks = sorted(line.chunks, key=lambda chunk: (_column(chunk, columns), chunk.left))
        for number, group in groupby(chunks, key=lambda chunk: _column(chunk, columns)):
            left, right = columns[number]
            cells[number].append(Line(tuple(group), line.page, line.column, left, right))
    return tuple(map(tuple, cells))


def _is_list_of_signs(rows: Sequence[Cells]) -> bool:
    """Whether the first column holds nothing but the signs of list entries, and there is one more."""
    firsts = [" ".join(line.text for line in row[0]) for row in rows]
    return len(rows[0]) == 2 and all(not text or sign_of(text) for text in firsts)


def _is_headed(rows: Sequence[Cells]) -> bool:
    """Whether the first row looks unlike the others: bold, or words over figures."""
    first, rest = rows[0], rows[1:]
    if all(line.bold for cell in first for line in cell):
        return not all(line.bold for row in rest for cell in row[1:] for line in cell)
    if any(_has_figure(cell) for cell in first):
        return False
    return all(first) and any(
        all(_has_figure(row[column]) for row in rest if row[column]) and any(row[column] for row in rest)
        for column in range(1, len(first))
    )


def _has_figure(cell: Sequence[Line]) -> bool:
    return any(c.isdigit() for line in cell for c in line.text)
