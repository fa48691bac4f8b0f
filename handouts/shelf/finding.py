"""The words of all texts on a shelf as a page can carry them: small, and searched without delay.

A word is folded: no accents, no capitals. The index names for each word the topics that have it, counted through the
whole shelf. It never grows beyond `MOST_BYTES`: the words of fewest topics go in first, since they tell most, and
those that no longer fit are listed as too common to look for. The titles stand on the page itself and need no index.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MOST_BYTES = 1_000_000
"""Of words and places together: all words of some 700 articles of five topics; of a thousand, all but the 500 commonest
of their 20,000 (bench.shelf)."""
LONGEST_WORD = 40
"""Letters of a word that are kept: who types that many has found it."""

MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
"""Marks that people leave out when they search, as a class of characters: accents, and the vowels of Hebrew and
Arabic. Signs of other scripts are letters of theirs."""
SPELLED = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th"}
"""Letters that do not come apart into a plain one and a mark."""

_MARKS = re.compile(f"[{MARKS}]")
_WORD = re.compile(r"[^\W_]+")
_SPELLED = str.maketrans(SPELLED)
_FIRST_OF_OTHER_SCRIPTS = "\u0900"
_DIGITS = 26


@dataclass(frozen=True)
class WordIndex:
    """`words` in the order of their UTF-16 code units, the places of each in `places`, and those left out in `common`.

    The places of a word are the distances from one topic to the next, the first from -1, less one: in base 26, the
    last digit a small letter and those before it capitals.
    """

    words: tuple[str, ...]
    places: tuple[str, ...]
    common: tuple[str, ...]


def folded(text: str) -> str:
    """`text` without the differences that a search passes over. The script of the page folds in the same way."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower().translate(_SPELLED)


def words_of(text: str) -> frozenset[str]:
    """The folded words of a text: letters, digits, and marks within them."""
    plain = folded(text)
    if plain and max(plain) >= _FIRST_OF_OTHER_SCRIPTS:  # Python takes the vowel signs of India for no part of a word
        plain = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain)
        return frozenset(word[:LONGEST_WORD] for word in plain.split())
    return frozenset(word[:LONGEST_WORD] for word in _WORD.findall(plain))


def word_index(texts: Iterable[str], most_bytes: int = MOST_BYTES) -> WordIndex:
    """The index of the texts of all topics, in the order in which they stand on the page."""
    found: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in words_of(text):
            found.setdefault(word, []).append(number)
    kept, common = _within(found, most_bytes)
    return WordIndex(tuple(kept), tuple(map(_coded, kept.values())), common)


def _within(found: Mapping[str, list[int]], most_bytes: int) -> tuple[dict[str, list[int]], tuple[str, ...]]:
    """The words of fewest topics that fit, in their order, and the rest."""
    left, kept = most_bytes, {}
    for word in sorted(found, key=lambda word: (len(found[word]), word)):
        left -= len(word.encode()) + len(_coded(found[word])) + 2 if left > 0 else 0
        if left > 0:
            kept[word] = found[word]
    common = sorted(found.keys() - kept.keys(), key=_units)
    return {word: kept[word] for word in sorted(kept, key=_units)}, tuple(common)


def _units(word: str) -> bytes:
    """What JavaScript sorts by."""
    return word.encode("utf-16-be")


def _coded(places: Iterable[int]) -> str:
    before, signs = -1, []
    for place in places:
        signs.append(_sign(place - before - 1))
        before = place
    return "".join(signs)


def _sign(number: int) -> str:
    rest, last = divmod(number, _DIGITS)
    signs = chr(ord("a") + last)
    while rest:
        rest, digit = divmod(rest, _DIGITS)
        signs = chr(ord("A") + digit) + signs
    return signs
