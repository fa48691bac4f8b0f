"""The order in which a page is read: columns from top to bottom one after the other, full-width text between them.

A gutter is white from line to line with prose on both sides of it. Tables have white too, but their cells stand in
rows: the text on both sides begins at the same heights.
"""

import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handouts.pagination.model import Box, Chunk, Line
from handouts.pagination.signs import sign_of

_GUTTER_EM = 0.7
_FEWEST_LINES = 3
_NARROWEST_EM = 7.0
_FEWEST_LETTERS = 11
_FILLED = 0.55
_DEEPEST = 8
_MOST_CANDIDATES = 24
_LEVEL_EM = 0.15
_SAME_EDGE_PT = 1.5


@dataclass(frozen=True)
class Region:
    """Chunks that are read row by row."""

    chunks: tuple[Chunk, ...]


@dataclass(frozen=True)
class _Band:
    """Chunks between two heights, `left` and `right` of a gutter; none on the right where text crosses it."""

    left: tuple[Chunk, ...]
    right: tuple[Chunk, ...] = ()


def regions_of(chunks: Sequence[Chunk], rules: Sequence[Box] = (), depth: int = 0) -> tuple[Region, ...]:
    """The regions of a page in reading order."""
    ordered = sorted(chunks, key=lambda chunk: (chunk.baseline, chunk.left))
    if not ordered:
        return ()
    bands = _best_bands(ordered, rules) if depth < _DEEPEST else None
    if bands is None:
        return (Region(tuple(ordered)),)
    found: list[Region] = []
    for band in bands:
        inner = [regions_of(side, rules, depth + 1) for side in (band.left, band.right) if side]
        found += [region for side in inner for region in side]
    return tuple(found)


def _best_bands(chunks: Sequence[Chunk], rules: Sequence[Box]) -> list[_Band] | None:
    """The page cut by the gutter that parts most lines; None where there is none."""
    best: tuple[int, list[_Band]] | None = None
    for x in _candidates(chunks):
        bands = _bands(chunks, x, rules)
        parted = sum(len(band.left) + len(band.right) for band in bands if band.right)
        if parted and (best is None or parted > best[0]):
            best = (parted, bands)
    return best[1] if best else None


def _candidates(chunks: Sequence[Chunk]) -> list[float]:
    """Left edges that several chunks share, from the one that most share: where a column may begin."""
    first = min(chunk.left for chunk in chunks)
    lefts = sorted(chunk.left for chunk in chunks if chunk.left > first + 40)
    near = {left: bisect_right(lefts, left + _SAME_EDGE_PT) - bisect_left(lefts, left - _SAME_EDGE_PT) for left in lefts}
    fewest = 2 if len(chunks) >= 12 else 1
    found: list[float] = []
    for left in sorted(near, key=lambda left: (-near[left], left)):
        if near[left] >= fewest and all(abs(left - other) > _SAME_EDGE_PT for other in found):
            found.append(left)
    return [lefts[bisect_left(lefts, left - _SAME_EDGE_PT)] - 0.5 for left in found[:_MOST_CANDIDATES]]


def _bands(chunks: Sequence[Chunk], x: float, rules: Sequence[Box]) -> list[_Band]:
    bands: list[_Band] = []
    plain: list[Chunk] = []
    open_band: list[Chunk] = []

    def close(followed: bool) -> None:
        nonlocal plain
        left = [chunk for chunk in open_band if chunk.left < x]
        right = [chunk for chunk in open_band if chunk.left >= x]
        left, after = _without_what_is_below(left, right, followed=followed)
        if _are_columns(left, right, rules):
            if plain:
                bands.append(_Band(tuple(plain)))
            bands.append(_Band(tuple(left), tuple(right)))
            plain = after
        else:
            plain += open_band
        open_band.clear()

    for chunk in chunks:
        if chunk.left < x - 1 and chunk.right > x + 0.5:
            level = [c for c in open_band if abs(c.baseline - chunk.baseline) < _LEVEL_EM * chunk.size]
            for same in level:
                open_band.remove(same)
            close(followed=True)
            plain += [*level, chunk]
        else:
            open_band.append(chunk)
    close(followed=False)
    if plain:
        bands.append(_Band(tuple(plain)))
    return bands


def _without_what_is_below(
    left: list[Chunk], right: list[Chunk], *, followed: bool
) -> tuple[list[Chunk], list[Chunk]]:
    """The left side without what stands below both sides: the heading of full-width text, a list or a table there."""
    if not left or not right:
        return left, []
    size = statistics.median(chunk.size for chunk in left)
    foot = max(chunk.baseline for chunk in right)
    gaps = [after.baseline - before.baseline for before, after in pairwise(left)]
    cut = next((n for n, gap in enumerate(gaps, 1) if left[n].baseline > foot + 0.5 * size and gap > 1.5 * size), 0)
    if not cut:
        return left, []
    above, below = left[:cut], left[cut:]
    heads = below[0].size > 1.08 * size or all(word.style.bold for word in below[0].words)
    if followed and len(below) == 1 and heads:
        return above, below
    level = abs(foot - above[-1].baseline) < 1.6 * size
    width = max(c.right for c in left) - min(c.left for c in left)
    filled = sum(c.right - c.left >= _FILLED * width for c in below) >= 0.5 * len(below)
    return (above, below) if level and not filled else (left, [])


def _are_columns(left: Sequence[Chunk], right: Sequence[Chunk], rules: Sequence[Box]) -> bool:
    if not left or not right:
        return False
    size = statistics.median(chunk.size for chunk in (*left, *right))
    if min(c.left for c in right) - max(c.right for c in left) < _GUTTER_EM * size:
        return False
    return all(_is_prose(side, size) for side in (left, right)) and not _stand_in_rows(left, right, size, rules)


def _is_prose(side: Sequence[Chunk], size: float) -> bool:
    """Whether one side of a gutter is lines of text that fill it, or pictures."""
    width = max(c.right for c in side) - min(c.left for c in side)
    pictured = sum(c.bottom - c.top for c in side if c.picture >= 0) / (1.2 * size)
    lines = [line for line in _rows(side) if line[0].picture < 0]
    if len(lines) + pictured < _FEWEST_LINES or width < _NARROWEST_EM * size:
        return False
    if not lines:
        return True
    letters = statistics.mean(sum(len(c.text) for c in line) for line in lines)
    filled = [(line[-1].right - line[0].left) / width for line in lines]
    wide = sum(share >= _FILLED for share in filled) >= 0.4 * len(filled)
    return letters >= _FEWEST_LETTERS and wide and not _has_inner_white(lines)


def _has_inner_white(lines: Sequence[Sequence[Chunk]]) -> bool:
    """Whether the wide gaps of several lines stand under one another, as in a table; in justified lines they do not."""
    gapped = [[c for c in line if sign_of(c.text) is None] for line in lines]
    gapped = [line for line in gapped if len(line) > 1]
    if len(gapped) < _FEWEST_LINES or len(gapped) < 0.3 * len(lines):
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
    rows = _rows(side)
    gaps = [b[0].baseline - a[0].baseline for a, b in zip(rows, rows[1:], strict=False)]
    usual = min((gap for gap in gaps if gap > 0.8 * size), default=size)
    yield from (row[0].baseline for gap, row in zip(gaps, rows[1:], strict=True) if gap > 1.2 * usual)


def _rows(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """Chunks by their baselines, each row from left to right."""
    rows: list[list[Chunk]] = []
    for chunk in sorted(chunks, key=lambda c: (c.baseline, c.left)):
        level = rows and chunk.baseline - rows[-1][0].baseline <= _LEVEL_EM * chunk.size
        if level and chunk.picture < 0 and rows[-1][0].picture < 0:
            rows[-1].append(chunk)
        else:
            rows.append([chunk])
    return [sorted(row, key=lambda c: c.left) for row in rows]


def lines_of(region: Region, page: int, column: int) -> tuple[Line, ...]:
    """The lines of a region from its top."""
    texts = [c for c in region.chunks if c.picture < 0] or list(region.chunks)
    left, right = min(c.left for c in texts), max(c.right for c in texts)
    rows = sorted(_rows(region.chunks), key=lambda row: row[0].top if row[0].picture >= 0 else row[0].baseline)
    return tuple(Line(tuple(row), page, column, left, right) for row in rows)
