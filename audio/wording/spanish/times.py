"""Times of day, durations and ratios in Spanish (DPD, "hora": colon or point, "h", "a. m."; hours are feminine)."""

import re

from audio.wording.scanner import Place, Rule, Said, Worry, rule
from audio.wording.spanish.numbers import Form, cardinal, plain_amount
from audio.wording.spanish.written import COMMA_TAGS, NUMBER, numeral

_HALF = r"(?: ?(?P<half>[aApP])\.? ?[mM]\b(?P<stop>\.(?!\w))?)"
_CLOCK = rf"(?P<hour>[012]?\d)(?:(?P<sign>[:.])(?P<minute>[0-5]\d))?{_HALF}"
_TWENTY_FOUR = (
    r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:]|[.,]\d)"
    r"(?P<h> ?hs?\b(?:\.(?= [a-záéíóúñ]|,))?)?"
)
_RATIO_NEAR = re.compile(r"\b(?:proporción|razón|dilu|ratio|solución|título|concentración|relación)", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:ratio|razón|proporción|relación)\b[^.;]*$", re.IGNORECASE)
_RUNS = r"(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)"
_TO = re.compile(r" ?[-–—] ?(?=\d)")


def _hour(hour: str) -> str:
    return cardinal(int(hour), Form.FEMININE)


def _of_the_day(hour: int, half: str) -> str:
    """The part of the day an hour of twelve belongs to; 12 itself means noon to some and midnight to others."""
    if hour == 12 or not hour or hour > 12:
        return f"{'a' if half == 'a' else 'pe'} eme"
    if half == "a":
        return "de la mañana"
    return "de la tarde" if hour < 8 else "de la noche"


def _clock_words(hour: str, minute: str | None, half: str | None, hours: bool = False) -> str:
    words = _hour(hour)
    if minute and int(minute):
        words += f" {'cero ' if minute[0] == '0' else ''}{cardinal(int(minute))}"
    elif minute and not half:
        words += (" hora" if int(hour) == 1 else " horas") if hours or int(hour) > 12 or not int(hour) else " en punto"
    elif hours:
        words += " hora" if int(hour) == 1 else " horas"
    return f"{words} {_of_the_day(int(hour), half)}" if half else words


def _clock(found: re.Match[str], place: Place) -> Said | None:
    hour = int(found["hour"])
    if hour > 24:
        return None
    end = found.end()
    if found["stop"] and not place.text[end:].strip("\"') "):
        end -= 1
    words = _clock_words(found["hour"], found["minute"], found["half"].lower())
    return Said(words, end, Worry.NONE if 0 < hour < 12 else Worry.DOUBT)


def _clock_range(found: re.Match[str], place: Place) -> Said | None:
    """ "9-5 p. m.", "9 a. m.-5 p. m."; the second time carries the part of the day."""
    other = re.compile(_CLOCK).match(place.text, found.end())
    if not other or int(found["hour"]) > 24:
        return None
    said = _clock(other, place)
    one = _clock_words(found["hour"], found["minute"], (found["half"] or "").lower() or None)
    return Said(f"{one} a {said.words}", said.end, said.worry) if said else None


def _twenty_four(found: re.Match[str], place: Place) -> Said | None:
    hour, minute = found["hour"], found["minute"]
    if _RATIO_NEAR.search(place.text[max(0, place.at - 30) : found.end() + 25]):
        return Said(f"{plain_amount(hour)} a {plain_amount(minute)}", found.end())
    if found["second"]:
        parts = (_lasting(hour, "hora"), _lasting(minute, "minuto"), _lasting(found["second"], "segundo"))
        return Said(", ".join(parts), found.end())
    words = _clock_words(hour, minute, None, bool(found["h"]))
    to = _TO.match(place.text, found.end())
    other = re.compile(_TWENTY_FOUR).match(place.text, to.end()) if to else None
    if other and not other["second"]:
        return Said(f"{words} a {_clock_words(other['hour'], other['minute'], None, bool(other['h']))}", other.end())
    return Said(words, found.end())


def _lasting(figures: str, unit: str) -> str:
    """So many hours, minutes or seconds."""
    form = Form.FEMININE if unit == "hora" else Form.MASCULINE
    return f"{cardinal(int(figures), form)} {unit}{'' if int(figures) == 1 else 's'}"


def _with_hours(found: re.Match[str], place: Place) -> Said | None:
    """ "8.30 h": a time where decimals take a comma; elsewhere it may be a duration, and is said mark by mark."""
    if place.language not in COMMA_TAGS:
        number = numeral(place, place.at)
        return Said(f"{number.words()} horas", found.end(), Worry.DOUBT) if number else None
    return Said(_clock_words(found["hour"], found["minute"], None, hours=True), found.end())


def _lettered(found: re.Match[str], place: Place) -> str:
    """ "8 h 30 min", "8h30"."""
    return f"{_lasting(found['hour'], 'hora')} {_lasting(found['minute'], 'minuto')}"


def _noon(found: re.Match[str], place: Place) -> str:
    return f"{found['las']}doce del mediodía"


def _duration(found: re.Match[str], place: Place) -> str:
    """Minutes and seconds where the unit tells that they are no time of day: "1:30 min"."""
    words = f"{_lasting(found['minutes'], 'minuto')} {_lasting(found['seconds'], 'segundo')}"
    if not found["to"]:
        return words
    return f"{words} a {_lasting(found['to'], 'minuto')} {_lasting(found['rest'], 'segundo')}"


def _ratio(found: re.Match[str], place: Place) -> Said | None:
    """Parts of a ratio; one part of a hundred or more is "uno en": a strength or a chance."""
    one, other = (numeral(place, found.start(part)) for part in ("one", "other"))
    if not one or not other or other.end != found.end():
        return None
    strong = one.value == 1 and other.value >= 100 and not _COMPARED.search(place.before)
    words = f"{one.words()} {'en' if strong else 'a'} {other.words()}"
    return Said(words, found.end(), Worry.DOUBT if other.doubtful else Worry.NONE)


DIGIT_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<hour>[012]?\d)(?:[:.](?P<minute>[0-5]\d))?{_HALF}?(?: ?[-–—] ?| a (?:las? )?)(?=\d)", _clock_range),
    rule(rf"{_CLOCK}(?!\w)", _clock),
    rule(
        rf"{_RUNS}(?: ?[-–] ?(?P<to>\d{{1,3}}):(?P<rest>[0-5]\d))? ?min(?:utos?)?\b(?:\.(?= [a-záéíóúñ]|,))?", _duration
    ),
    rule(_TWENTY_FOUR, _twenty_four),
    rule(r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d) ?h(?:oras)?\b", _with_hours),
    rule(r"(?P<hour>\d{1,2}) ?h ?(?P<minute>[0-5]?\d) ?min(?:utos?)?(?!\w)", _lettered),
    rule(r"(?P<hour>\d{1,2})h(?P<minute>[0-5]\d)(?![\w']|[.,]\d)", _lettered),
    rule(rf"(?P<one>\d{{1,4}}) ?: ?(?P<other>{NUMBER})(?![\d:])", _ratio),
)
LETTER_RULES: tuple[Rule, ...] = (rule(r"(?P<las>[Ll]as )12 ?m\b\.?(?! ?\d)", _noon),)
