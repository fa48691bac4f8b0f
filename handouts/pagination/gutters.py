"""Whether a gutter parts columns or the cells of a table.

A gutter is white from line to line with prose on both sides of it. Tables have white too, but their cells stand in
rows: the text on both sides begins at the same heights.
"""

import statistics
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from handouts.pagination.model import Box, Chunk
from handouts.pagination.signs import sign_of

FILLED = 0.55
"""The share of a column's width that a line of prose fills."""
_GUTTER_EM = 0.7
_FEWEST_LINES = 3
_NARROWEST_EM = 7.0
_FEWEST_LETTERS = 11
_LEVEL_EM = 0.15

Splits = Callable[[Sequence[Chunk]], bool]


def are_columns(
    left: Sequence[Chunk], right: Sequence[Chunk], rules: Sequence[Box], splits: Splits, *, known: bool = False
) -> bool:
    """Whether what stands on both sides of a gutter is read one side after the other.

    `splits` tells whether a side is columns itself. On a gutter that is `known` from other pages one side of prose is
    enough.
    """
    if not left or not right:
        return False
    size = statistics.median(chunk.size for chunk in (*left, *right))
    if min(c.left for c in right) - max(c.right for c in left) < _GUTTER_EM * size:
        return False
    prose = [_is_prose(side, size, splits) for side in (left, right)]
    return (all(prose) or (known and any(prose))) and not _stand_in_rows(left, right, size, rules)


def _is_prose(side: Sequence[Chunk], size: float, splits: Splits) -> bool:
    """Whether one side of a gutter is lines of text that fill it, or pictures."""
    width = max(c.right for c in side) - min(c.left for c in side)
    pictured = sum(c.bottom - c.top for c in side if c.picture >= 0) / (1.2 * size)
    lines = [line for line in rows_by_height(side) if line[0].picture < 0]
    if len(lines) + pictured < _FEWEST_LINES or width < _NARROWEST_EM * size:
        return False
    if not lines:
        return True
    letters = statistics.mean(sum(len(c.text) for c in line) for line in lines)
    filled = [(line[-1].right - line[0].left) / width for line in lines]
    wide = sum(share >= FILLED for share in filled) >= 0.4 * len(filled)
    if letters >= _FEWEST_LETTERS and wide and not _has_inner_white(lines):
        return True
    return len(lines) >= 2 * _FEWEST_LINES and width > 2 * _NARROWEST_EM * size and splits(side)


def _has_inner_white(lines: Sequence[Sequence[Chunk]]) -> bool:
    """Whether the wide gaps of several lines stand under one another, as in a table; in justified lines they do not."""
    gapped = [[c for c in line if sign_of(c.text) is None] for line in lines]
    gapped = [line for line in gapped if len(line) > 1]
    if len(gapped) < _FEWEST_LINES or len(gapped) < 0.6 * len(lines):
        return False
    ends = sorted((chunk.left, chunk.right) for line in gapped for chunk in line)
    reached = ends[0][1]
    for left, right in ends:
        if left > reached:
            return True
        reached = max(reached, right)
    return False


def _stand_in_rows(left: Sequence[Chunk], right: Sequence[Chunk], size: float, rules: Sequence[Box]) -> bool:
    """Whether both sides begin anew at the same heights, or lines are drawn across the gutter: then it is a table."""
    top, bottom = min(c.top for c in (*left, *right)), max(c.bottom for c in (*left, *right))
    gutter = (max(c.right for c in left) + min(c.left for c in right)) / 2
    across = {
        round(rule.top)
        for rule in rules
        if rule.left < gutter - 2 and rule.right > gutter + 2 and top + 2 < rule.top < bottom - 2
    }
    if len(across) >= 2:
        return True
    starts, others = list(_starts(left, size)), list(_starts(right, size))
    if min(len(starts), len(others)) < 2:
        return False
    level = sum(any(abs(a - b) < _LEVEL_EM * size for b in others) for a in starts)
    return level >= 2 and level >= 0.7 * max(len(starts), len(others)) and level > 0.3 * min(len(left), len(right)) / 2


def _starts(side: Sequence[Chunk], size: float) -> Iterator[float]:
    """The heights at which a paragraph or a cell begins, the first line's not among them."""
    rows = rows_by_height(side)
    gaps = [b[0].baseline - a[0].baseline for a, b in pairwise(rows)]
    usual = min((gap for gap in gaps if gap > 0.8 * size), default=size)
    yield from (row[0].baseline for gap, row in zip(gaps, rows[1:], strict=True) if gap > 1.2 * usual)


def rows_by_height(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """Chunks by their baselines, each row from left to right."""
    rows: list[list[Chunk]] = []
    for chunk in sorted(chunks, key=lambda c: (c.baseline, c.left)):
        level = rows and chunk.baseline - rows[-1][0].baseline <= _LEVEL_EM * chunk.size
        if level and chunk.picture < 0 and rows[-1][0].picture < 0:
            rows[-1].append(chunk)
        else:
            rows.append([chunk])
    return [sorted(row, key=lambda c: c.left) for row in rows]
