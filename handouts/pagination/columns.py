"""The order in which a page is read: columns from top to bottom one after the other, full-width text between them."""

import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from handouts.pagination.gutters import FILLED, are_columns, rows_by_height
from handouts.pagination.model import Box, Chunk, Line

_DEEPEST, _DEEPEST_LOOK = 8, 2
_MOST_CANDIDATES = 12
_SAME_EDGE_PT = 1.5
_SAME_GUTTER_PT = 6.0
_LEVEL_EM = 0.15


@dataclass(frozen=True)
class Region:
    """Chunks that are read row by row."""

    chunks: tuple[Chunk, ...]


@dataclass(frozen=True)
class Ground:
    """What helps to find gutters: drawn rules, gutters `known` from other pages, and how deep within columns we are."""

    rules: tuple[Box, ...] = ()
    known: tuple[float, ...] = ()
    depth: int = 0


@dataclass(frozen=True)
class _Band:
    """Chunks between two heights, `left` and `right` of a gutter; none on the right where text crosses it."""

    left: tuple[Chunk, ...]
    right: tuple[Chunk, ...] = ()


def regions_of(chunks: Sequence[Chunk], ground: Ground = Ground()) -> tuple[Region, ...]:
    """The regions of a page in reading order."""
    found = _best(chunks, ground)
    if found is None:
        return (Region(tuple(_ordered(chunks))),) if chunks else ()
    inner = replace(ground, depth=ground.depth + 1)
    sides = [side for band in found[1] for side in (band.left, band.right) if side]
    return tuple(region for side in sides for region in regions_of(side, inner))


def gutters_of(chunks: Sequence[Chunk], ground: Ground = Ground()) -> tuple[float, ...]:
    """Where the columns of a page begin that are not the first."""
    found = _best(chunks, ground)
    if found is None:
        return ()
    inner = replace(ground, depth=ground.depth + 1)
    sides = [side for band in found[1] if band.right for side in (band.left, band.right)]
    return (found[0], *(x for side in sides for x in gutters_of(side, inner)))


def _ordered(chunks: Sequence[Chunk]) -> list[Chunk]:
    return sorted(chunks, key=lambda chunk: (chunk.baseline, chunk.left))


def _best(chunks: Sequence[Chunk], ground: Ground) -> tuple[float, list[_Band]] | None:
    """The gutter that parts most lines of some chunks, and the bands it cuts them to; None where there is none."""
    if len(chunks) < 2 or ground.depth >= _DEEPEST:
        return None
    best: tuple[int, float, list[_Band]] | None = None
    ordered = _ordered(chunks)
    for x in _candidates(ordered, ground):
        bands = _bands(ordered, x, ground)
        parted = sum(len(band.left) + len(band.right) for band in bands if band.right)
        if parted and (best is None or parted > best[0]):
            best = (parted, x, bands)
        if best and best[0] > 0.9 * len(ordered):
            break
    return best[1:] if best else None


def _candidates(chunks: Sequence[Chunk], ground: Ground) -> list[float]:
    """Left edges that several chunks share, from the one that most share: where a column may begin."""
    first, last = min(chunk.left for chunk in chunks), max(chunk.left for chunk in chunks)
    lefts = sorted(chunk.left for chunk in chunks if chunk.left > first + 40)
    near = {
        left: bisect_right(lefts, left + _SAME_EDGE_PT) - bisect_left(lefts, left - _SAME_EDGE_PT) for left in lefts
    }
    fewest = 2 if len(chunks) >= 12 else 1
    found: list[float] = []
    for left in sorted(near, key=lambda left: (-near[left], left)):
        if near[left] >= fewest and all(abs(left - other) > _SAME_EDGE_PT for other in found):
            found.append(left)
        if len(found) == _MOST_CANDIDATES:
            break
    shared = [lefts[bisect_left(lefts, left - _SAME_EDGE_PT)] - 0.5 for left in found]
    return [*(x for x in ground.known if first + 40 < x <= last), *shared]


def _bands(chunks: Sequence[Chunk], x: float, ground: Ground) -> list[_Band]:
    bands: list[_Band] = []
    plain: list[Chunk] = []
    open_band: list[Chunk] = []
    known = any(abs(x - other) < _SAME_GUTTER_PT for other in ground.known)

    def splits(side: Sequence[Chunk]) -> bool:
        return ground.depth < _DEEPEST_LOOK and _best(side, replace(ground, depth=ground.depth + 1)) is not None

    def close(followed: bool) -> None:
        nonlocal plain
        left = [chunk for chunk in open_band if chunk.left < x]
        right = [chunk for chunk in open_band if chunk.left >= x]
        left, after = _without_what_is_below(left, right, followed=followed)
        if are_columns(left, right, ground.rules, splits, known=known):
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


def _without_what_is_below(left: list[Chunk], right: list[Chunk], *, followed: bool) -> tuple[list[Chunk], list[Chunk]]:
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
    filled = sum(c.right - c.left >= FILLED * width for c in below) >= 0.5 * len(below)
    return (above, below) if level and not filled else (left, [])


def lines_of(region: Region, page: int, column: int) -> tuple[Line, ...]:
    """The lines of a region from its top."""
    texts = [c for c in region.chunks if c.picture < 0] or list(region.chunks)
    left, right = min(c.left for c in texts), max(c.right for c in texts)
    rows = sorted(rows_by_height(region.chunks), key=lambda row: row[0].top if row[0].picture >= 0 else row[0].baseline)
    return tuple(Line(tuple(row), page, column, left, right) for row in rows)
