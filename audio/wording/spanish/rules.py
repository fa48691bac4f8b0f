"""Spanish in one table: every rule in the order it is tried, and the words that come out at the end."""

import re
from dataclasses import replace

from audio.wording import Wording
from audio.wording.characters import settled, speakable
from audio.wording.scanner import Language, Place, Rule, Said, scan
from audio.wording.signs import PASSING
from audio.wording.spanish import (
    addresses,
    codes,
    counts,
    dates,
    letters,
    money,
    quantities,
    shorthand,
    signs,
    telephones,
    times,
)
from audio.wording.spanish.numbers import HUNDREDS, ONES, TENS, ordinal
from audio.wording.spanish.written import THIN

_FIGURES = frozenset(
    (*ONES, *TENS[1:], *HUNDREDS[1:], *(h.replace("ientos", "ientas") for h in HUNDREDS[1:]), "quinientas")
) | {"un", "una", "veintiún", "veintiuna", "cien", "mil", "millón", "millones", *map(ordinal, range(20, 100, 10))}

_BY = re.compile(r"(?:\b(?:[Pp]or|[Uu]na?)|[×x÷]) ?$")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÁÉÍÓÚ]\w+(?= $)")


def _parted(read: Rule) -> Rule:
    """The same rule; its number is parted from "por" and "un", and from a number word with a capital before it."""

    def parted(place: Place) -> Said | None:
        said = read(place)
        if not said:
            return None
        if _BY.search(place.before):
            return replace(said, words=quantities.after_by(said.words))
        capital = _CAPITAL.search(place.before)
        return replace(said, words=f", {said.words}") if capital and capital.group().lower() in _FIGURES else said

    return parted


def _whole(read: Rule) -> Rule:
    """The same rule, where it does not stop at a thin space between thousands."""

    def whole(place: Place) -> Said | None:
        said = read(place)
        return None if said and place.text.startswith(THIN, said.end) else said

    return whole


_DIGIT_RULES: tuple[Rule, ...] = (
    *dates.DATE_RULES,
    *addresses.WEB_RULES,
    *telephones.DIGIT_RULES,
    *addresses.DIGIT_RULES,
    *times.DIGIT_RULES,
    *dates.YEAR_RULES,
    *codes.DIGIT_RULES,
    *money.DIGIT_RULES,
    *counts.DIGIT_RULES,
    *quantities.DIGIT_RULES,
)
SPANISH = Language(
    letters=(
        *addresses.LETTER_RULES,
        *telephones.LETTER_RULES,
        *money.LETTER_RULES,
        *dates.LETTER_RULES,
        *times.LETTER_RULES,
        *signs.LETTER_RULES,
        *shorthand.LETTER_RULES,
        *codes.LETTER_RULES,
        *letters.LETTER_RULES,
    ),
    digits=(*map(_parted, map(_whole, _DIGIT_RULES)), *map(_parted, counts.LAST_RULES)),
    others=(*map(_parted, (*telephones.OTHER_RULES, *money.SIGN_RULES, *quantities.SIGN_RULES)), *signs.OTHER_RULES),
    plain=re.compile(r"([a-záéíóúüñ]+)(?:[,;:] |[ ]|[.?!]?$)"),
    shorthand=shorthand.PLAIN_SHORTHAND,
    figures=_FIGURES,
    ranks=frozenset(ordinal(number).split()[0] for number in (*range(1, 20), *range(20, 100, 10))),
    scales=frozenset(TENS[3:]),
    conjunction="y",
    passing=PASSING,
    lone=frozenset(("un", "una")),
)


def words_for(text: str, tag: str) -> Wording:
    """Spanish words for `text`; `tag` in lower case tells which mark is the decimal one and what "$" is."""
    reading = scan(settled(text, THIN), tag, SPANISH)
    doubts, advice = (tuple(piece.replace(THIN, " ") for piece in row) for row in (reading.doubts, reading.advice))
    return Wording(speakable(reading.words), doubts, advice)
