"""What was written laid beside what a recogniser heard: which words were not heard, which were not written. Pure.

The recogniser mishears rare names, and writes figures, compounds and contractions in its own way. So a word counts as
heard when something like it was heard in its place, and it takes a part of a sentence to raise an alarm.
"""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress, groupby

from handouts.proof.alike import alike

RUN = 3
"""Words in a row that make a part of a sentence; fewer may be one rare name that was misheard."""
PART, WHOLE = 1 / 3, 0.7
"""Share of a sentence's letters to be lost for a part of it, and for all of it: little words are heard anywhere."""
EXTRA_LETTERS = 16
"""Heard in one place and written nowhere: what a misheard name may leave over is shorter."""
EXACT = 1 / 3
"""Of a sentence's letters, that must be heard exactly where much else is heard: in 2,700 pairs of different sentences
so many words were alike by chance that 13 passed for each other without this, and none with it."""
_JOINS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1), (2, 3), (3, 2), (1, 5), (5, 1))
"""Written and heard words that may be the same words, parted in another way ("N H S": "NHS")."""
_PATIENCE = 50_000
"""Pairs of places beyond which nothing is compared: 25 seconds have 80 words, and recognisers that stammer say 200."""


@dataclass(frozen=True)
class Hearing:
    """The written words; whether something like each, and whether exactly each was heard.

    `strange[n]` is what was heard before word n and is not written.
    """

    words: tuple[str, ...]
    heard: tuple[bool, ...]
    exact: tuple[bool, ...]
    strange: tuple[tuple[str, ...], ...]

    def part(self, start: int, end: int) -> "Hearing":
        """The hearing of words [start, end)."""
        piece = slice(start, end)
        return Hearing(self.words[piece], self.heard[piece], self.exact[piece], self.strange[start : end + 1])

    def or_in(self, other: "Hearing") -> "Hearing":
        """The same words, heard here or in another hearing; what was strange there."""
        heard, exact = tuple(map(max, self.heard, other.heard)), tuple(map(max, self.exact, other.exact))
        return replace(other, heard=heard, exact=exact)

    @property
    def lost(self) -> tuple[str, ...]:
        """The runs of words that were not heard, where they are a part of the sentence; else nothing."""
        long = any(end - start >= RUN for start, end in self._runs)
        told = long or self._lost_share >= PART
        return tuple(" ".join(self.words[start:end]) for start, end in self._runs) if told else ()

    @property
    def is_lost(self) -> bool:
        """Whether as good as nothing of the sentence was heard, or another one in its place."""
        if len(self.words) <= RUN:
            return self._lost_share >= WHOLE
        letters, exact = _letters(self.words), _letters([*compress(self.words, self.exact)])
        if exact < EXACT * letters and exact < sum(map(_letters, self.strange)):
            return True
        return letters - _letters([*compress(self.words, self.heard)]) >= WHOLE * letters

    @property
    def extra(self) -> tuple[str, ...]:
        """What was heard and is not written, where it is more than a mishearing."""
        missing = {at: _letters(self.words[start:end]) for start, end in self._runs for at in range(start, end + 1)}
        return tuple(
            " ".join(words)
            for at, words in enumerate(self.strange)
            if _letters(words) - missing.get(at, 0) >= EXTRA_LETTERS
        )

    @property
    def _lost_share(self) -> float:
        return sum(self._lost_letters(start, end) for start, end in self._runs) / max(1, _letters(self.words))

    @cached_property
    def _runs(self) -> tuple[tuple[int, int], ...]:
        """[start, end) of the runs of words that were not heard."""
        groups = [list(group) for heard, group in groupby(range(len(self.words)), self.heard.__getitem__) if not heard]
        return tuple((group[0], group[-1] + 1) for group in groups)

    def _lost_letters(self, start: int, end: int) -> int:
        """Letters of a run, less those heard in its place: of one word or two these are a mishearing."""
        letters = _letters(self.words[start:end])
        if end - start >= RUN:
            return letters
        return max(0, letters - sum(map(_letters, self.strange[start : end + 1])))


def hearing(written: Sequence[str], heard: Sequence[str]) -> Hearing:
    """What was heard of `written`: words as `spoken_words` gives them."""
    found: list[bool] = []
    exact: list[bool] = []
    strange: list[tuple[str, ...]] = [()]
    matcher = difflib.SequenceMatcher(None, written, heard, autojunk=False)
    for tag, i, end, j, last in matcher.get_opcodes():
        same = tag == "equal"
        piece = _all_heard(written[i:end]) if same else _laid_beside(written[i:end], heard[j:last])
        found += piece.heard
        exact += piece.exact
        strange = [*strange[:-1], strange[-1] + piece.strange[0], *piece.strange[1:]]
    return Hearing(tuple(written), tuple(found), tuple(exact), tuple(strange))


def _all_heard(words: Sequence[str]) -> Hearing:
    every = (True,) * len(words)
    return Hearing(tuple(words), every, every, ((),) * (len(words) + 1))


def _laid_beside(written: Sequence[str], heard: Sequence[str]) -> Hearing:
    """The hearing of words of which none is heard exactly: as many letters as can be are paired with some like them."""
    none = (False,) * len(written)
    found = list(none)
    strange: list[tuple[str, ...]] = [()] * (len(written) + 1)
    if len(written) * len(heard) > _PATIENCE:
        return Hearing(tuple(written), none, none, (tuple(heard), *strange[1:]))
    ways = _ways(written, heard)
    i = j = 0
    while (i, j) != (len(written), len(heard)):
        step_i, step_j = ways[i][j]
        if step_i and step_j:
            found[i : i + step_i] = [True] * step_i
        elif step_j:
            strange[i] += (heard[j],)
        i, j = i + step_i, j + step_j
    return Hearing(tuple(written), tuple(found), none, tuple(strange))


def _ways(written: Sequence[str], heard: Sequence[str]) -> list[list[tuple[int, int]]]:
    """The best step from each pair of places: a pair of `_JOINS`, or one word of either row left alone."""
    costs = [[0] * (len(heard) + 1) for _ in range(len(written) + 1)]
    steps = [[(0, 0)] * (len(heard) + 1) for _ in range(len(written) + 1)]
    for i in reversed(range(len(written) + 1)):
        for j in reversed(range(len(heard) + 1)):
            joins = [(a, b) for a, b in _JOINS if _pair(written[i : i + a], heard[j : j + b], a, b)]
            ways = [(costs[i + a][j + b], a, b) for a, b in joins]
            if i < len(written):
                ways.append((costs[i + 1][j] + len(written[i]), 1, 0))
            if j < len(heard):
                ways.append((costs[i][j + 1] + len(heard[j]), 0, 1))
            if ways:
                costs[i][j], *step = min(ways, key=lambda way: way[0])
                steps[i][j] = (step[0], step[1])
    return steps


def _pair(written: Sequence[str], heard: Sequence[str], a: int, b: int) -> bool:
    return len(written) == a and len(heard) == b and alike("".join(written), "".join(heard))


def _letters(words: Sequence[str]) -> int:
    return sum(map(len, words))
