"""Two rows of figures laid beside each other: those of a text and those its words tell. Shared by all languages.

An atom is a number as one row tells it. The digits of an atom of the text must come back as the digits of one
or more atoms of the words, whole and in order ("1985": nineteen, eighty-five). What the rows do not share costs;
the cheapest way through tells what was lost and what was added.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

_PATIENCE = 300_000
"""Steps after which two rows count as different: far beyond any sentence, it bounds a hostile one."""


@dataclass(frozen=True)
class Atom:
    """Digits between `start` and `end` (not included) of their own row's text.

    `also` are other digits it may stand for ("08" for 8); `optional` ones need no partner; a `ranking` one is an
    ordinal or a denominator. `date` is set on the first of the three atoms of a date in figures: the days and
    months it may mean, and its year. `month` is set on the name of a month.
    """

    digits: str
    start: int
    end: int
    also: tuple[str, ...] = ()
    optional: bool = False
    ranking: bool = False
    date: tuple[tuple[str, int, str], ...] = ()
    month: int = 0


@dataclass(frozen=True)
class Pair:
    """Atoms [text_from, text_to) of the text came back as atoms [words_from, words_to) of the words."""

    text_from: int
    text_to: int
    words_from: int
    words_to: int


@dataclass(frozen=True)
class Alignment:
    """What came back, in order; indices of needed atoms of the text that did not, and of the words that are new."""

    pairs: tuple[Pair, ...]
    lost: tuple[int, ...]
    added: tuple[int, ...]


def _told(digits: str, words: Sequence[Atom], at: int) -> list[int]:
    """Every index after a run of `words` from `at` on that tells exactly `digits`, optional atoms left out or not."""
    ends: list[int] = []
    open_ways = [(at, 0)]
    while open_ways:
        index, done = open_ways.pop()
        if done == len(digits):
            ends.append(index)
            continue
        if index == len(words):
            continue
        atom = words[index]
        if atom.optional and done:
            open_ways.append((index + 1, done))
        if atom.digits and not atom.month and digits.startswith(atom.digits, done):
            open_ways.append((index + 1, done + len(atom.digits)))
    return ends


def _dated(dates: tuple[tuple[str, int, str], ...], words: Sequence[Atom], at: int) -> list[int]:
    """Every index after a run of `words` from `at` on that names one of `dates`, in any order of its parts."""
    ends: list[int] = []
    for end in range(at + 2, min(at + 8, len(words)) + 1):
        run = words[at:end]
        months = [atom.month for atom in run if atom.month]
        rest = "".join(atom.digits for atom in run if not atom.month)
        if any(months == [month] and rest in (day + year, year + day) for day, month, year in dates):
            ends.append(end)
    return ends


def _partners(text: Sequence[Atom], words: Sequence[Atom], i: int, j: int) -> list[tuple[int, int]]:
    atom = text[i]
    found = [(i + 1, end) for digits in (atom.digits, *atom.also) for end in _told(digits, words, j)]
    if atom.date:
        found += [(i + 3, end) for end in _dated(atom.date, words, j)]
    if j < len(words) and i + 1 < len(text) and text[i + 1].start - atom.end == 1:
        both = atom.digits + text[i + 1].digits  # "20:00" in one: twenty hundred
        if both.endswith("00") and both == words[j].digits:
            found.append((i + 2, j + 1))
    return found


def align(text: Sequence[Atom], words: Sequence[Atom]) -> Alignment:
    """The cheapest way to lay the two rows beside each other."""
    goal = (len(text), len(words))
    came: dict[tuple[int, int], tuple[tuple[int, int], bool]] = {}
    settled: set[tuple[int, int]] = set()
    front: deque[tuple[tuple[int, int], tuple[int, int], bool]] = deque([((0, 0), (0, 0), False)])
    while front and len(settled) < _PATIENCE:
        here, before, paired = front.popleft()
        if here in settled:
            continue
        settled.add(here)
        came[here] = (before, paired)
        if here == goal:
            break
        i, j = here
        if j < len(words):
            front.appendleft(((i, j + 1), here, False)) if words[j].optional else front.append(
                ((i, j + 1), here, False)
            )
        if i < len(text):
            front.appendleft(((i + 1, j), here, False)) if text[i].optional else front.append(((i + 1, j), here, False))
            for there in _partners(text, words, i, j):
                front.appendleft((there, here, True))
    if goal not in came:
        return Alignment((), tuple(i for i, atom in enumerate(text) if not atom.optional), ())
    return _walked_back(goal, came, text, words)


def _walked_back(
    goal: tuple[int, int],
    came: dict[tuple[int, int], tuple[tuple[int, int], bool]],
    text: Sequence[Atom],
    words: Sequence[Atom],
) -> Alignment:
    pairs: list[Pair] = []
    lost: list[int] = []
    added: list[int] = []
    here = goal
    while here != (0, 0):
        before, paired = came[here]
        if paired:
            pairs.append(Pair(before[0], here[0], before[1], here[1]))
        else:
            lost += [i for i in range(before[0], here[0]) if not text[i].optional]
            added += [j for j in range(before[1], here[1]) if not words[j].optional]
        here = before
    return Alignment(tuple(reversed(pairs)), tuple(reversed(lost)), tuple(reversed(added)))
