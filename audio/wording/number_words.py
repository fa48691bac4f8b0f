"""Number words read back to figures: what the proof of every language shares.

Stands apart from the rules that made the words, as do the `NumberWords` of a language: neither shares their tables
or their patterns, so that a fault there is a finding here.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from audio.wording.read_back import Atom

LETTER = r"[^\W\d_²³¹⁰-₉¼-¾⅐-ↈ①-⓿]"


class Row:
    """A row of words, in small letters, with their places."""

    def __init__(self, row: str, token: re.Pattern[str]) -> None:
        self.tokens = [(m.group().lower(), m.start(), m.end()) for m in token.finditer(row)]

    def word(self, index: int) -> str:
        return self.tokens[index][0] if 0 <= index < len(self.tokens) else ""

    def atom(
        self,
        digits: str,
        first: int,
        last: int | None = None,
        *,
        optional: bool = False,
        ranking: bool = False,
        month: int = 0,
    ) -> Atom:
        """The atom that tokens `first` to `last` (included) tell."""
        start, end = self.tokens[first][1], self.tokens[first if last is None else last][2]
        return Atom(digits, start, end, optional=optional, ranking=ranking, month=month)


@dataclass(frozen=True)
class NumberWords:
    """The number words of one language.

    `token` matches a word. `digits` are the words for 0 to 9; after one of `points` each is a decimal figure, unless
    one of `larger` stands behind it; a word of `silent` ends decimals and tells no figure. `number(row, at)` reads
    what else is a number and tells where to read on, None for other words. `parts` are halves, squares and the like,
    `months` the names of months.
    """

    token: re.Pattern[str]
    digits: Mapping[str, int]
    points: frozenset[str]
    larger: frozenset[str]
    silent: frozenset[str]
    number: Callable[[Row, int], tuple[Atom | None, int] | None]
    parts: Mapping[str, str]
    months: Sequence[str]

    def told(self, words: str) -> list[Atom]:
        """The figures that a row of words tells, in order."""
        row = Row(words, self.token)
        found: list[Atom] = []
        at, decimals = 0, False
        while at < len(row.tokens):
            word = row.word(at)
            if word in self.points and row.word(at + 1) in self.digits:
                decimals, at = True, at + 1
            elif decimals and word in self.digits and row.word(at + 1) not in self.larger:
                found.append(row.atom(str(self.digits[word]), at))
                at += 1
            elif decimals and word in self.silent:
                decimals, at = False, at + 1
            else:
                decimals = False
                atom, at = self.number(row, at) or (self._other(row, at), at + 1)
                found += [atom] if atom else []
        return found

    def _other(self, row: Row, at: int) -> Atom | None:
        word = row.word(at)
        if word in self.parts:
            return row.atom(self.parts[word], at, optional=True, ranking=True)
        if word in self.months:
            return row.atom("", at, optional=True, month=self.months.index(word) + 1)
        return None
