"""Times of day, durations and ratios in English."""

import re

from audio.wording.english.error_prone import is_prone_ratio
from audio.wording.english.numbers import NUMBER, amount, cardinal, digits
from audio.wording.english.units import UNITS
from audio.wording.scanner import Place, Rule, Said, Worry, rule

_HALF = r"(?: ?(?P<half>[aApP])\.? ?[mM]\b(?P<stop>\.(?!\w))?)"
_CLOCK = rf"(?P<hour>[012]?\d)(?:(?P<sign>[:.])(?P<minute>[0-5]\d))?{_HALF}"
_TWENTY_FOUR = r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:]|,\d{3}| 0\d\d(?!\d))"
_RATIO_NEAR = re.compile(r"\b(?:ratio|dilut|odds|chance|solution|titre|titer|concentration)", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:ratio|odds|scored?)\b[^.;]*$", re.IGNORECASE)
_RUNS = r"(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)"
_TO_NAMED = re.compile(r"(?: ?[-–—] ?)(?P<named>noon|midday|midnight)\b")
_TO = re.compile(r" ?[-–—] ?(?=\d)")
_AT = re.compile(r"\b(?:at|after|by|until|from) $", re.IGNORECASE)
_POINTED = r"(?:[1-9]|0[1-9]|1\d|2[0-3])"


def _clock_words(hour: str, minute: str | None, half: str | None) -> str:
    number = int(hour)
    if half is None and number == 0:
        return f"zero hours, {cardinal(int(minute or '0'))} minutes"
    if minute is None:
        words = cardinal(number)
    elif half is None and minute == "00":
        words = f"{cardinal(number)} hundred hours" if number > 12 else f"{cardinal(number)} o'clock"
    elif minute == "00":
        words = f"{cardinal(number)} o'clock"
    else:
        words = f"{cardinal(number)} {'oh ' if minute[0] == '0' else ''}{cardinal(int(minute))}"
    return f"{words} {half.upper()}.M" if half else words


def _clock(found: re.Match[str], place: Place) -> Said | None:
    if int(found["hour"]) > 24:
        return None
    end = found.end()
    if found["stop"] and not place.text[end:].strip("\"') "):
        end -= 1
    words = _clock_words(found["hour"], found["minute"], found["half"])
    named = _TO_NAMED.match(place.text, end)
    return Said(f"{words} to {named['named']}", named.end()) if named else Said(words, end)


def _clock_range(found: re.Match[str], place: Place) -> Said | None:
    """ "9-5pm", "9am-5pm", "9.30–11am"; the second time carries the half of the day."""
    other = re.compile(_CLOCK).match(place.text, found.end())
    if not other or int(found["hour"]) > 24:
        return None
    said = _clock(other, place)
    one = _clock_words(found["hour"], found["minute"], found["half"])
    return Said(f"{one} to {said.words}", said.end) if said else None


def _twenty_four(found: re.Match[str], place: Place) -> Said | None:
    near = place.text[max(0, place.at - 30) : found.end() + 25]
    hour, minute = found["hour"], found["minute"]
    if _RATIO_NEAR.search(near):
        return Said(f"{amount(hour)} to {amount(minute)}", found.end())
    if found["second"]:
        hours = f"{amount(hour)} hour{'' if int(hour) == 1 else 's'}"
        words = f"{hours}, {amount(minute)} minutes, {amount(found['second'])} seconds"
        return Said(words, found.end())
    words = _clock_words(hour, minute, None)
    to = _TO.match(place.text, found.end())
    other = re.compile(_TWENTY_FOUR).match(place.text, to.end()) if to else None
    if other and not other["second"]:
        return Said(f"{words} to {_clock_words(other['hour'], other['minute'], None)}", other.end())
    named = _TO_NAMED.match(place.text, found.end())
    if named:
        return Said(f"{words} to {named['named']}", named.end())
    return Said(words, found.end())


def _pointed(found: re.Match[str], place: Place) -> Said | None:
    """ "at 6.30", "from 6.30 to 7.15": a time where British texts set a point and no unit makes it an amount."""
    if place.language != "en-gb" or not _AT.search(place.before) or _counts(place, found.end()):
        return None
    words = _clock_words(found["hour"], found["minute"], None)
    return Said(f"{words} to {_clock_words(found['to'], found['rest'], None)}" if found["to"] else words, found.end())


def _counts(place: Place, end: int) -> bool:
    """Whether what stands at `end` makes the figures before it an amount."""
    return bool(
        UNITS.found(place, end)[0]
        or re.match(r" ?(?:per ?cent|degrees|points|square|cubic|million|billion)\b", place.text[end:])
    )


def _duration(found: re.Match[str], place: Place) -> str:
    """Minutes and seconds where the unit tells that they are no time of day: "1:30 min"."""

    def lasting(minutes: str, seconds: str) -> str:
        one, other = ("" if int(n) == 1 else "s" for n in (minutes, seconds))
        return f"{amount(minutes)} minute{one} {cardinal(int(seconds))} second{other}"

    words = lasting(found["minutes"], found["seconds"])
    return f"{words} to {lasting(found['to'], found['rest'])}" if found["to"] else words


def _ratio(found: re.Match[str], place: Place) -> Said:
    """Parts of a ratio; one part of a hundred or more is "one in": a strength or a chance."""
    one, *others = (part.strip() for part in found.group().split(":"))
    if (
        one == "1"
        and len(others) == 1
        and int(others[0].replace(",", "").replace(" ", "")) >= 100
        and not _COMPARED.search(place.before)
    ):
        words = f"one in {amount(others[0])}"
        return Said(words, found.end(), Worry.ADVICE if is_prone_ratio(place) else Worry.NONE)
    return Said(" to ".join(amount(part) for part in found.group().replace(" ", "").split(":")), found.end())


def _four_figures(found: re.Match[str], place: Place) -> str | None:
    hour, minute = found["hour"], found["minute"]
    if hour[0] != "0" and place.word_before() not in (
        "at",
        "from",
        "by",
        "until",
        "to",
        "before",
        "after",
        "between",
        "and",
    ):
        return None
    lead = f"{digits(hour)}" if hour[0] == "0" else cardinal(int(hour))
    rest = "hundred" if minute == "00" else f"{'oh ' if minute[0] == '0' else ''}{cardinal(int(minute))}"
    return f"{lead} {rest} hours"


def _seconds(found: re.Match[str], place: Place) -> str | None:
    """ "hold for 30s": seconds, no ages and no decade."""
    if place.word_before() not in ("for", "hold", "rest", "every", "wait", "within", "after", "least"):
        return None
    return f"{amount(found['figures'])} seconds"


LETTER_RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<named>[Nn]oon|[Mm]idday|[Mm]idnight) ?[-–—] ?(?=[012]?\d(?!\d|,\d))",
        lambda m, p: f"{m['named']} to",
    ),
)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:hours|hrs)\b", _four_figures),
    rule(rf"(?P<hour>[012]?\d)(?:[:.](?P<minute>[0-5]\d))?{_HALF}?(?: ?[-–—] ?| to )(?=\d)", _clock_range),
    rule(rf"{_CLOCK}(?!\w)", _clock),
    rule(
        rf"(?P<hour>{_POINTED})\.(?P<minute>[0-5]\d)(?:(?: ?[-–] ?| to | until )(?P<to>{_POINTED})\.(?P<rest>[0-5]\d))?"
        r"(?![\w/:-]|[.,]\d)",
        _pointed,
    ),
    rule(r"(?P<figures>\d{1,3})s(?!\w)", _seconds),
    rule(
        r"(?P<hours>\d{1,3}) ?h(?:rs?|ours?)? ?(?P<minutes>[0-5]?\d) ?m(?:ins?)?(?!\w)",
        lambda m, p: (
            f"{amount(m['hours'])} hour{'' if m['hours'] == '1' else 's'} {amount(m['minutes'])}"
            f" minute{'' if m['minutes'] == '1' else 's'}"
        ),
    ),
    rule(rf"{_RUNS}(?: ?[-–] ?(?P<to>\d{{1,3}}):(?P<rest>[0-5]\d))? ?min(?:ute)?s?\b", _duration),
    rule(_TWENTY_FOUR, _twenty_four),
    rule(rf"\d{{1,4}} ?: ?{NUMBER}(?![\d:])", _ratio),
    rule(r"\d{1,4} ?: ?\d{1,6}(?:(?: ?: ?\d{1,6})*)(?![\d:]|\.\d)", _ratio),
)
