"""The signs that list entries begin with. Pure."""

import re
from dataclasses import dataclass

BULLET = "•"
_BULLETS = frozenset("•‣▪◦●○·–—-*■□➢➤►▶❖✓✔❑⁃∙∗§◆◇–−»☐☒☑")
_TICKED = {"☐": False, "☒": True, "☑": True, "❑": False, "□": None}
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]$")
_LETTER = re.compile(r"\(?([a-zA-Z])[.)]$")
_ROMAN = re.compile(r"\(?([ivx]{1,5})[.)]$")


@dataclass(frozen=True, slots=True)
class Sign:
    """A list entry's first word: `kind` is "bullet", "number", "letter"; `number` counts from 1."""

    kind: str
    number: int = 0
    done: bool | None = None


def sign_of(word: str) -> Sign | None:
    """The sign that a word is, where it can be one."""
    if word in _BULLETS or word == "o":
        return Sign("bullet", done=_TICKED.get(word))
    if found := _NUMBER.fullmatch(word):
        return Sign("number", int(found[1]))
    if found := _ROMAN.fullmatch(word):
        return Sign("letter", _roman(found[1]))
    if found := _LETTER.fullmatch(word):
        return Sign("letter", ord(found[1].lower()) - ord("a") + 1)
    return None


def _roman(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[sign] for sign in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
