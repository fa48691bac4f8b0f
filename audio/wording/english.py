"""English, as it is said in Britain and in the United States: the table of its rules, and the gate."""

import re

from audio.wording import Wording
from audio.wording.characters import settled, speakable
from audio.wording import english_calendar as calendar
from audio.wording import english_contacts as contacts
from audio.wording import english_letters as letters
from audio.wording import english_quantities as quantities
from audio.wording import english_shorthand as shorthand
from audio.wording import english_signs as signs
from audio.wording.english_numbers import ONES, TENS, amount
from audio.wording.scanner import Language, Place, Said, Worry, rule, scan

_SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion"))


def _lone_number(found: re.Match[str], place: Place) -> Said:
    """A number with letters, or with figures that fit no other rule, behind it: said, and doubted."""
    figures, behind = found["figures"], found["behind"]
    if not behind:
        return Said(amount(figures), found.end())
    said = behind if behind.islower() and len(behind) > 2 else letters.names(behind)
    return Said(f"{amount(figures)} {said}", found.end(), Worry.DOUBT)


ENGLISH = Language(
    letters=(
        *contacts.LETTER_RULES,
        *calendar.LETTER_RULES,
        *signs.LETTER_RULES,
        *shorthand.LETTER_RULES,
        *letters.LETTER_RULES,
    ),
    digits=(
        *calendar.DATE_RULES,
        *contacts.DIGIT_RULES,
        *calendar.DIGIT_RULES,
        *letters.DIGIT_RULES,
        *quantities.DIGIT_RULES,
        rule(rf"(?P<figures>{quantities.NUMBER})(?P<behind>[A-Za-z]*)", _lone_number),
    ),
    others=(*contacts.OTHER_RULES, *calendar.OTHER_RULES, *quantities.SIGN_RULES, *signs.OTHER_RULES),
    plain=re.compile(r"([a-z]+)(?:[,;:] |[ ]|[.?!]?$)"),
    shorthand=shorthand.PLAIN_SHORTHAND,
    figures=frozenset((*ONES, *TENS[1:])),
    scales=_SCALES,
    conjunction="and",
    passing=signs.PASSING,
)


def words_for(text: str, tag: str) -> Wording:
    """English words for `text`; `tag` in lower case, "en-us" takes dates and litres the American way."""
    reading = scan(settled(text), tag, ENGLISH)
    return Wording(speakable(reading.words), reading.doubts, reading.advice)
