"""Numbers that count or rank: ordinals, heights, ages, multiples, a comma that may be a decimal point."""

import re

from audio.wording.english.numbers import amount, cardinal, digits, ordinal
from audio.wording.english.quantities import UNIT, known_unit
from audio.wording.english.units import unit_words
from audio.wording.scanner import Place, Rule, Said, Worry, rule


def _ordinal(found: re.Match[str], place: Place) -> str | Said:
    number = int(found["figures"].replace(",", ""))
    words = ordinal(number)
    fitting = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return words if fitting == found["end"].lower() else Said(words, found.end(), Worry.DOUBT)


def _decimal_comma(found: re.Match[str], place: Place) -> Said:
    """A comma that may be a decimal one is said as a comma, and doubted: ten times the dose hangs on it."""
    unit = UNIT.match(place.text, found.end())
    words = f"{amount(found['whole'])} comma {' '.join(cardinal(int(f)) for f in found['rest'])}"
    if unit and known_unit(unit.group(1), place.text, unit) == unit.group(1):
        return Said(f"{words} {unit_words(unit.group(1), True, place.language == 'en-us')}", unit.end(), Worry.DOUBT)
    return Said(words, found.end(), Worry.DOUBT)


def _point_for_thousands(found: re.Match[str], place: Place) -> Said:
    """Points between thousands and a decimal comma, as much of Europe writes: sign by sign, and doubted."""
    whole, *thousands = found["whole"].split(".")
    words = " point ".join((amount(whole), *(digits(group) for group in thousands)))
    return Said(f"{words} comma {digits(found['rest'])}", found.end(), Worry.DOUBT)


def _height(found: re.Match[str], place: Place) -> str:
    feet, inches = found["feet"], found["inches"]
    return (
        f"{amount(feet)} {'foot' if feet == '1' else 'feet'} {amount(inches)} {'inch' if inches == '1' else 'inches'}"
    )


def _scientific(found: re.Match[str], place: Place) -> Said:
    sign = {"-": " minus", "+": " plus"}.get(found["sign"], "")
    return Said(f"{amount(found['base'])} E{sign} {amount(found['power'])}", found.end(), Worry.DOUBT)


def _people(found: re.Match[str], place: Place) -> str | None:
    """People by age: "the over-65s"."""
    if (
        place.word_before() not in ("over", "under", "over-", "under-", "the")
        and place.text[place.at - 1 : place.at] != "-"
    ):
        return None
    words = cardinal(int(found["age"]))
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}es" if words.endswith("x") else f"{words}s"


FOREIGN_RULES: tuple[Rule, ...] = (
    rule(r"(?<![\d.,])(?P<whole>\d{1,3}(?:\.\d{3}){1,4}),(?P<rest>\d{1,4})(?![\d,]|\.\d)", _point_for_thousands),
)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<figures>1000?)s(?!\w)", lambda m, p: "hundreds" if m["figures"] == "100" else "thousands"),
    rule(
        r"(?P<feet>\d)(?: ?(?:ft|feet|foot)\.?,? |')(?P<inches>\d{1,2}(?:\.\d)?)(?: ?(?:inches|inch|in\b\.?)|\"|'')",
        _height,
    ),
    rule(r"(?P<age>\d{1,2})s(?!\w)", _people),
    rule(
        r"(?P<figures>\d+(?:\.\d+)?) ?m(?= (?:people|patients|adults|children|deaths|cases|women|men|visits)\b)",
        lambda m, p: f"{amount(m['figures'])} million",
    ),
    rule(r"(?P<figures>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,11})(?P<end>st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z\d])", _ordinal),
    rule(r"(?P<whole>\d{1,4}),(?P<rest>\d{1,2})(?![\d,]|\.\d)", _decimal_comma),
    rule(r"(?P<base>\d+(?:\.\d+)?)[eE](?P<sign>[+-]?)(?P<power>\d{1,3})(?!\w)", _scientific),
)
