"""English in one table: every rule in the order it is tried, and the words that come out at the end."""

import re

from audio.wording import Wording
from audio.wording.characters import settled, speakable
from audio.wording.english import (
    addresses,
    codes,
    counts,
    dates,
    error_prone,
    letters,
    money,
    quantities,
    shorthand,
    signs,
    telephones,
    times,
)
from audio.wording.english.numbers import NUMBER, ONES, TENS, amount, ordinal
from audio.wording.scanner import Language, Place, Said, Worry, rule, scan
from audio.wording.signs import PASSING


def _lone_number(found: re.Match[str], place: Place) -> Said:
    """A number that fits no other rule: said; letters right behind it are spelled, and doubted."""
    figures, behind = found["figures"], found["behind"]
    if not behind:
        return Said(amount(figures), found.end())
    said = behind if behind.islower() and len(behind) > 2 else letters.names(behind)
    lettered = len(behind) == 1 and behind in "ABCDEF"  # a ward, a flat, a form
    return Said(f"{amount(figures)} {said}", found.end(), Worry.NONE if lettered else Worry.DOUBT)


ENGLISH = Language(
    letters=(
        *addresses.LETTER_RULES,
        *telephones.LETTER_RULES,
        *money.LETTER_RULES,
        *dates.LETTER_RULES,
        *times.LETTER_RULES,
        *error_prone.LETTER_RULES,
        *quantities.LETTER_RULES,
        *signs.LETTER_RULES,
        *shorthand.LETTER_RULES,
        *codes.LETTER_RULES,
        *letters.LETTER_RULES,
    ),
    digits=(
        *counts.FOREIGN_RULES,
        *dates.DATE_RULES,
        *addresses.WEB_RULES,
        *telephones.DIGIT_RULES,
        *addresses.DIGIT_RULES,
        *times.DIGIT_RULES,
        *dates.YEAR_RULES,
        *codes.DIGIT_RULES,
        *money.DIGIT_RULES,
        *counts.DIGIT_RULES,
        *error_prone.DIGIT_RULES,
        *quantities.DIGIT_RULES,
        rule(rf"(?P<figures>{NUMBER})(?P<behind>[A-Za-z]*)", _lone_number),
    ),
    others=(
        *telephones.OTHER_RULES,
        *dates.OTHER_RULES,
        *money.SIGN_RULES,
        *quantities.SIGN_RULES,
        *error_prone.OTHER_RULES,
        *signs.OTHER_RULES,
    ),
    plain=re.compile(r"([a-z]+)(?:[,;:] |[ ]|[.?!]?$)"),
    shorthand=shorthand.PLAIN_SHORTHAND,
    figures=frozenset((*ONES, *TENS[1:])),
    ranks=frozenset(ordinal(number) for number in (*range(1, 20), *range(20, 100, 10))),
    scales=frozenset(("hundred", "thousand", "million", "billion", "trillion")),
    conjunction="and",
    passing=PASSING,
)


def words_for(text: str, tag: str) -> Wording:
    """English words for `text`; `tag` in lower case, "en-us" takes dates and litres the American way."""
    reading = scan(settled(text), tag, ENGLISH)
    return Wording(speakable(reading.words), reading.doubts, reading.advice)
