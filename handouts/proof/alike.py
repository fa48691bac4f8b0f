"""Whether words that were heard may be those that were written: nearly the same letters, or the same sounds. Pure.

A recogniser writes "heal" for "heel", "center" for "centre", "pain killers" for "painkillers".
"""

import re
import unicodedata
from functools import lru_cache

NEAR, SOUNDS_NEAR = 0.6, 0.75
"""Share of the letters, or of the sounds, that must agree: names of medicines come back with two thirds of their
letters; sounds are few, and two words in three of another sentence had something alike at 0.6."""
_FEWEST_SOUNDS = 3
_SOUNDS = (
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^ps|^x", "s"),
    (r"tch|[ct]i(?=[ao])|si(?=o)|sch|sh|ch", "j"),
    (r"dg|g(?=[eiy])", "j"),
    (r"ph|v", "f"),
    (r"gh", ""),
    (r"th|d", "t"),
    (r"c(?=[eiy])|z", "s"),
    (r"ck|qu?|c", "k"),
    (r"x", "ks"),
    (r"^[aeiouyhw]+", "a"),
    (r"(?<!^)[aeiouyhw]+", ""),
    (r"(.)\1+", r"\1"),
)
"""Spelling to sound, in this order: a short form of Philips (1990), "Hanging on the Metaphone"."""


def spoken_words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters without accents or apostrophes ("it's": its), in order."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return tuple(re.findall(r"[^\W_]+", re.sub(r"['’]", "", plain)))


@lru_cache(maxsize=1 << 14)
def alike(one: str, other: str) -> bool:
    """Whether two words, or runs of words written together, may be the same when spoken."""
    if one == other or _common(one, other) >= NEAR:
        return True
    sounds, others = _sounds(one), _sounds(other)
    if sounds == others:
        return True
    return min(len(sounds), len(others)) >= _FEWEST_SOUNDS and _common(sounds, others) >= SOUNDS_NEAR


@lru_cache(maxsize=1 << 14)
def _sounds(word: str) -> str:
    for spelling, sound in _SOUNDS:
        word = re.sub(spelling, sound, word)
    return word


def _common(one: str, other: str) -> float:
    """How much of the longer word is in the other, 0 to 1: one less the share of letters to change, add or take."""
    longer = max(len(one), len(other))
    if not longer or min(len(one), len(other)) < NEAR * longer:
        return 0.0
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(before + (a != b), row[j] + 1, row[j - 1] + 1)
    return 1 - row[-1] / longer
