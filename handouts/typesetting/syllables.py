"""Where a word that no line has room for may be divided: between syllables, by the patterns of its language.

The patterns are those of LibreOffice, which the typesetter divides by too, in the package pyphen.
"""

import re
from functools import cache

import pyphen

from handouts.typesetting.characters import width_em
from handouts.typesetting.faces import Faces

LEAST_LETTERS = 2
"""Of a word, before and after a hyphen. CSS Text 4 has it as the usual value of `hyphenate-limit-chars`."""
_OF_LETTERS = re.compile(r"[^\w\s/@]*([^\W\d_]+(?:[-’'][^\W\d_]+)*)[^\w\s/@]*")
"""A word with its punctuation: no address, no number, no name of a file."""


def has_syllables(word: str, language: str, room_em: float, faces: Faces) -> bool:
    """Whether `word` can be divided into syllables that all fit `room_em` with a hyphen, in bold too."""
    found = _OF_LETTERS.fullmatch(word)
    patterns = _patterns(language) if found else None
    if not found or not patterns or "." in word.rstrip("."):
        return False
    parts = re.split(r"[-’']", found[1])
    pieces = [piece for part in parts for piece in patterns.inserted(part, "\0").split("\0")]
    return all(width_em(f"{piece}-", faces, bold=True) <= room_em for piece in pieces)


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    """The patterns of a language; None where there are none, and then no word of it is divided at a hyphen."""
    known = pyphen.language_fallback(language) if language else None
    return pyphen.Pyphen(lang=known, left=LEAST_LETTERS, right=LEAST_LETTERS) if known else None
