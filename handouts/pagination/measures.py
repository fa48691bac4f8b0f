"""What is usual in a document: the size of its text, how far its lines stand apart, what its headings look like."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from handouts.pagination.model import Line, same_size

_LARGER = 1.1
_MOST_TAGGED = 0.25
"""The share of letters in headings from which a PDF's tags are not believed."""

_MOST_PARTED = 0.4
"""The same for quotes and captions."""


@dataclass(frozen=True)
class Measures:
    """`body` is the size of the running text in points; `leading` the usual distance of baselines by size."""

    body: float = 10.0
    leading: Mapping[float, float] = field(default_factory=dict)
    mostly_bold: bool = False
    tagged: bool = False
    parted: bool = False
    """Whether the tags that tell quotes and captions are believed: what is most of the text is neither."""

    def usual_gap(self, size: float) -> float:
        """How far the baselines of two lines of one paragraph stand apart."""
        known = self.leading.get(round(size * 2) / 2)
        return known if known else 1.3 * size

    def is_large(self, size: float) -> bool:
        """Whether a size is a heading's."""
        return size >= _LARGER * self.body


def measures_of(lines: Sequence[Line]) -> Measures:
    """The measures of a document, from all its lines."""
    letters: Counter[float] = Counter()
    bold = tagged = parted = total = 0
    for line in lines:
        for word in line.words:
            count = len(word.text)
            letters[round(word.size * 2) / 2] += count
            total += count
            bold += count if word.style.bold else 0
            tagged += count if word.style.level else 0
            parted += count if word.style.part else 0
    if not total:
        return Measures()
    body = max(letters, key=lambda size: (letters[size], size))
    believed, apart = 0 < tagged < _MOST_TAGGED * total, 0 < parted < _MOST_PARTED * total
    return Measures(body, _leadings(lines), bold > 0.6 * total, believed, apart)


def _leadings(lines: Sequence[Line]) -> dict[float, float]:
    gaps: dict[float, Counter[float]] = defaultdict(Counter)
    for before, after in pairwise(lines):
        if before.page != after.page or before.column != after.column or not same_size(before.size, after.size):
            continue
        gap = after.baseline - before.baseline
        if 0.85 * after.size <= gap <= 2.7 * after.size:
            gaps[round(after.size * 2) / 2][round(gap * 2) / 2] += 1
    return {size: _usual(counted) for size, counted in gaps.items() if sum(counted.values()) >= 3}


def _usual(gaps: Counter[float]) -> float:
    """The smallest distance that many lines have; lines that stand alone are further apart than a paragraph's."""
    total = sum(gaps.values())
    near = {gap: sum(n for other, n in gaps.items() if abs(other - gap) <= 0.5) for gap in gaps}
    return min(gap for gap, count in near.items() if count >= 0.15 * total)
