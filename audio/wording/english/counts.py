"""Numbers that count or rank: ordinals, heights, ages, multiples, a comma that may be a decimal point."""

import re

from audio.wording.english.numbers import amount, cardinal, digits, ordinal
from audio.wording.english.units import UNITS, unit_words
from audio.wording.scanner import Place, Rule, Said, Worry, rule


def _ordinal(found: re.Match[str], place: Place) -> str | Said:
    number = int(found["figures"].replace(",", ""))
    words = ordinal(number)
    fitting = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return words if fitting == found["end"].lower() else Said(words, found.end(), Worry.DOUBT)


def _decimal_comma(found: re.Match[str], place: Place) -> Said:
    """A comma that may be a decimal one is said as a comma, and doubted: ten times the dose hangs on it."""
    unit, end = UNITS.found(place, found.end())
    written = UNITS.written.match(place.text, found.end())
    words = f"{amount(found['whole'])} comma {' '.join(cardinal(int(f)) for f in found['rest'])}"
    if unit and written and written.group(1) == unit:
        return Said(f"{words} {unit_words(unit, True, place.language)}", end, Worry.DOUBT)
    return Said(words, found.end(), Worry.DOUBT)


def _point_for_thousands(found: re.Match[str], place: Place) -> Said:
    """Points between thousands and a decimal comma, as much of Europe writes: sign by sign, and doubted."""
    whole, *thousands = found["whole"].split(".")
    words = " point ".join((amount(whole), *(digits(group) for group in thousands)))
    return Said(f"{words} comma {digits(found['rest'])}", found.end(), Worry.DOUBT)


def _height(found: re.Match[str], place: Place) -> str:
    feet, inches = found["feet"], found["inches"]
    whole, half = inches.rstrip("½"), " and a half" if inches.endswith("½") else ""
    return (
        f"{amount(feet)} {'foot' if feet == '1' else 'feet'} {amount(whole)}{half}"
        f" {'inch' if inches == '1' else 'inches'}"
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


def _first_to_third(found: re.Match[str], place: Place) -> str:
    """From one rank to another: "1st–3rd"."""
    return f"{ordinal(int(found['one']))} to {ordinal(int(found['other']))}"


def _years_old(found: re.Match[str], place: Place) -> str:
    return f"{amount(found['age'])} year{'' if found['apart'] == '-' or found['age'] == '1' else 's'} old"


_HOT = re.compile(r"\b(?:fever\w*|temperature\w*|feverish|oven|degrees|thermometer|body heat)\b", re.IGNORECASE)


def _heat(found: re.Match[str], place: Place) -> str | None:
    """Degrees by a letter alone, where the text speaks of heat: "a fever of 101F"."""
    if not found["word"] and not _HOT.search(place.text):
        return None
    return f"{amount(found['figures'])} degrees {'Celsius' if found['scale'] == 'C' else 'Fahrenheit'}"


_TALL = re.compile(
    r"\b(?:tall|high|height|long|length|wide|deep|distance|apart|inch\w*|foot|feet|waist|pan)\b", re.IGNORECASE
)


def _feet_or_inches(found: re.Match[str], place: Place) -> str | None:
    """A foot or an inch by its mark, where the text speaks of length and no quotation ends."""
    mark = found["mark"]
    if not _TALL.search(place.text) or place.text.count(mark, 0, place.at) % 2:
        return None
    one, many = ("foot", "feet") if mark == "'" else ("inch", "inches")
    return f"{amount(found['figures'])} {one if found['figures'] == '1' else many}"


def _list(found: re.Match[str], place: Place) -> str:
    return ", ".join(map(amount, found.group().split(",")))


FOREIGN_RULES: tuple[Rule, ...] = (
    rule(r"(?<![\d.,])(?P<whole>\d{1,3}(?:\.\d{3}){1,4}),(?P<rest>\d{1,4})(?![\d,]|\.\d)", _point_for_thousands),
)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<one>\d{1,3})(?:st|nd|rd|th)? ?[-–] ?(?<=\w[-– ])(?P<other>\d{1,3})(?:st|nd|rd|th)(?!\w)",
        lambda m, p: _first_to_third(m, p) if int(m["one"]) < int(m["other"]) else None,
    ),
    rule(r"(?P<stone>\d{1,2})st(?= \d{1,2} ?lbs?(?!\w)|(?<!1st)(?!\w))", lambda m, p: f"{amount(m['stone'])} stone"),
    rule(r"(?P<age>\d{1,3})(?P<apart>[- ]?)y/?o(?!\w)", _years_old),
    rule(r"(?P<figures>\d{2,3}(?:\.\d)?)(?: (?P<word>degrees?))? ?(?P<scale>[CF])(?![\w'-])", _heat),
    rule(r"(?P<figures>\d+)[kK](?= (?:run|race|walk|runs|walks|races)\b)", lambda m, p: f"{amount(m['figures'])} K"),
    rule(r"(?<![\d,.])\d{1,2}(?:,\d{1,2}){2,}(?![\d,]|\.\d)", _list),
    rule(r"(?P<figures>[\d.]+) ?T(?= (?:MRI|scanner|magnet))", lambda m, p: f"{amount(m['figures'])} tesla"),
    rule(r"(?P<figures>\d+)-in(?![\w-])", lambda m, p: f"{amount(m['figures'])} inch"),
    rule(r"(?P<figures>1000?)s(?!\w)", lambda m, p: "hundreds" if m["figures"] == "100" else "thousands"),
    rule(
        r"(?P<feet>\d)(?: ?(?:ft|feet|foot)\.?,? ?|' ?)(?P<inches>\d{1,2}(?:\.\d|½)?)"
        r"(?: ?(?:inches|inch|in\b\.?)|\"|'')",
        _height,
    ),
    rule(r"(?P<figures>\d{1,3})(?P<mark>['\"])(?!\w| ?\d)", _feet_or_inches),
    rule(r"(?P<age>\d{1,2})s(?!\w)", _people),
    rule(
        r"(?P<figures>\d+(?:\.\d+)?) ?m(?= (?:people|patients|adults|children|deaths|cases|women|men|visits)\b)",
        lambda m, p: f"{amount(m['figures'])} million",
    ),
    rule(r"(?P<figures>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,11})(?P<end>st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z\d])", _ordinal),
    rule(r"(?P<whole>\d{1,4}),(?P<rest>\d{1,2})(?![\d,]|\.\d)", _decimal_comma),
    rule(r"(?P<base>\d+(?:\.\d+)?)[eE](?P<sign>[+-]?)(?P<power>\d{1,3})(?!\w)", _scientific),
)
