"""What stands before the entries of a list in RTF: it is written out, as "2." or "b)" or a bullet."""

import re

from handouts.documents.kinds import Mark

_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}\.)*(\d{1,4})[.):\]]?")
_LETTERS = re.compile(r"[(\[]?([A-Za-z]{1,6})[.):\]]?")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10}


def mark_of(sign: str, chain: int, depth: int, last: Mark | None) -> Mark | None:
    """The place of an entry by the sign before it; None for no sign. `last` is the place of the entry before."""
    sign = sign.strip()
    if not sign:
        return None
    if found := _NUMBER.fullmatch(sign):
        return Mark(depth, f"{chain} 1", int(found[1]))
    if found := _LETTERS.fullmatch(sign):
        letters = found[1]
        small = "a" if letters.islower() else "A"
        roman = _roman(letters)
        goes_on = last is not None and last.sign in "aA" and last.depth == depth and last.number == _letter(letters) - 1
        if roman and not goes_on and (len(letters) > 1 or roman == 1 or (last is not None and last.sign in "iI")):
            return Mark(depth, f"{chain} i", roman, "i" if small == "a" else "I")
        if len(letters) == 1:
            return Mark(depth, f"{chain} {small}", _letter(letters), small)
    return Mark(depth, f"{chain} bullet")


def _letter(letters: str) -> int:
    return ord(letters[0].lower()) - ord("a") + 1


def _roman(letters: str) -> int:
    """The value of a roman number; 0 where it is none."""
    if not _ROMAN.fullmatch(letters):
        return 0
    values = [_VALUES[letter] for letter in letters.lower()]
    pairs = zip(values, (*values[1:], 0), strict=True)
    return sum(-value if value < following else value for value, following in pairs)
