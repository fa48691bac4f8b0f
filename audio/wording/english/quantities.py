"""Amounts in English: how a number is written, what its unit does, what a slash between two amounts means.

The parser is `audio.wording.measures`.
"""

import re
from dataclasses import dataclass, replace

from audio.wording.characters import SUPERSCRIPT, VULGAR
from audio.wording.english import readings
from audio.wording.english.error_prone import is_prone
from audio.wording.english.numbers import NUMBER, amount, digits, fraction
from audio.wording.english.readings import between
from audio.wording.english.units import UNITS, unit_words
from audio.wording.measures import VULGARS, Amounts, Measure, told_twice
from audio.wording.scanner import Place, Rule, Said, Worry, rule

_NUMBER = re.compile(
    rf"(?P<mixed>(?<!\d[-–])(?P<whole>[1-9]\d{{0,2}})"
    rf"(?: ?(?P<vulgar>[{VULGARS}])|[ -](?P<top>\d)/(?P<bottom>[234568])(?![\d/.,]*\d)))"
    rf"|(?P<vulgar_alone>[{VULGARS}])"
    rf"|(?P<power>(?P<base>{NUMBER})(?:\^(?P<caret>[-−]?\d+)|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))"
    rf"|(?P<plain>(?:{NUMBER}|\.\d+))"
)
_UNKNOWN_UNIT = re.compile(
    r" ?(?:µ[A-Za-z]{1,6}(?:/[A-Za-zµ]{1,4}[²³23]?)*"
    r"|(?!x/|[a-z]{3,}s/)[A-Za-z]{1,5}/(?:d?L|m[lL]|kg|k?g|min|h|day|m[²2³3]|mm[³3]))(?![\w/²³])"
)
_ADJECTIVE_OF = re.compile(
    r"[ -](?:tablets?|capsules?|doses?|pills?|injections?|vials?|patch(?:es)?|infusions?|solutions?|vaccines?|"
    r"suppositor(?:y|ies)|strength|bottles?|bags?|syringes?|pens?|sachets?|ampoules?|needles?|diet|period|walk|course|cups?|glass(?:es)?|"
    r"tubes?|packs?|boxes|box|cans?|weight|needle|ball|mesh|gap|cut|scar|lump)\b"
)
_DOSE = re.compile(r"(?:[mnµ]?g|mc?g|[mµd]?[lL]|units?|m?IU|U|u|mmol|mEq)(?!\w)")
_STOP_BEHIND = re.compile(r"(?<=[gLl])\.(?= (?:[a-z(]|\d))")
"""A stop that ends a unit and no sentence: "5 mg. daily"."""
_TIMES = re.compile(r" ?[x×](?:(?=[ ,.;:)]|$)|/ ?(?P<per>day|week|month|year|night|wk|d)(?!\w))")
_LASTS = re.compile(r" ?[x×] ?\d{1,3} ?(?:d|days?|wks?|weeks?|months?)(?!\w)")
"""How long an order lasts, after a dose: "10 mg x 5 days"."""
_SAME_KIND = (
    frozenset(("°C", "°F")),
    frozenset(("kg", "lb", "lbs", "st", "oz")),
    frozenset(("cm", "m", "mm", "km", "mi", "ft", "in.", "in")),
    frozenset(("kJ", "kcal", "cal", "Cal")),
)
"""Units of one kind: a slash between them gives the same amount twice."""
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8))


@dataclass(frozen=True)
class _Measure(Measure):
    """Besides: the figures as written (empty for a fraction or power), whether the unit stands in the plural."""

    figures: str
    many: bool


def _number(found: re.Match[str]) -> tuple[str, str, bool]:
    """Words, figures (empty for a fraction or power), and whether what is counted stands in the plural."""
    if found["mixed"]:
        top, bottom = VULGAR[found["vulgar"]] if found["vulgar"] else (int(found["top"]), int(found["bottom"]))
        part = "a half" if (top, bottom) == (1, 2) else fraction(top, bottom)
        pause = "," if int(found["whole"]) % 100 == 0 else ""
        return f"{amount(found['whole'])}{pause} and {part}", "", True
    if found["vulgar_alone"]:
        return fraction(*VULGAR[found["vulgar_alone"]]), "", False
    if found["power"]:
        raised = (found["caret"] or found["raised"]).translate(SUPERSCRIPT)
        minus = "minus " if raised.startswith("-") else ""
        return f"{amount(found['base'])} to the power of {minus}{amount(raised.lstrip('-'))}", "", True
    return amount(found["plain"]), found["plain"], found["plain"] != "1"


def measure(place: Place, at: int) -> _Measure | None:
    """The number at `at` with its unit; None where none stands or letters of another kind follow it."""
    text = place.text
    found = _NUMBER.match(text, at)
    if not found:
        return None
    words, figures, many = _number(found)
    end = found.end()
    unit, unit_end = UNITS.found(place, end)
    if not unit:
        if (text[end : end + 1].isalpha() and text[end] != "x") or text[end : end + 1] in ("µ", "_", "^"):
            return None
        unit_end = end
    whole = figures.replace(",", "").replace(" ", "")
    return _Measure(
        words,
        unit,
        unit_end,
        figures,
        many,
        value=float(whole or "nan"),
        whole=whole.partition(".")[0],
        hyphened="-" in text[end : unit_end - len(unit)],
    )


def _full(measured: _Measure, place: Place, last: bool = True) -> str:
    """A measure in words, its unit singular where it describes what follows ("twenty milligram tablets")."""
    if not measured.unit:
        return measured.words
    adjective = measured.hyphened or (last and bool(_ADJECTIVE_OF.match(place.text, measured.end)))
    many = measured.many and not adjective
    unit = unit_words(measured.unit, many, place.language) or ""
    if not measured.figures and not measured.many:
        return f"{measured.words} of {'an' if unit[0] in 'aeio' or unit == 'hour' else 'a'} {unit}"
    return f"{measured.words} {unit}"


def _said(words: str, end: int, place: Place, measures: tuple[_Measure, ...] = ()) -> Said:
    """Words for the measures from `place` to `end`, with advice where they are written in an error-prone way."""
    stop = _STOP_BEHIND.match(place.text, end)
    end += bool(stop) and bool(_DOSE.search(place.text, place.at, end))
    return Said(words, end, Worry.ADVICE if is_prone(place.text[place.at : end], place) else Worry.NONE)


def _spelled(unit: str) -> str:
    """A unit nobody knows, character by character; "micro" and the slash by name."""
    parts = re.findall(r"[A-Za-z]+|\d|[µ/]", unit.translate(SUPERSCRIPT))
    return " ".join(
        "micro" if p == "µ" else "slash" if p == "/" else digits(p) if p.isdigit() else ".".join(p.upper())
        for p in parts
    )


def _often(per: str) -> str:
    per = {"wk": "week", "d": "day"}.get(per, per)
    return f"times per {per}" if per else "times"


def _slashed(first: _Measure, second: _Measure, place: Place) -> tuple[str, bool] | None:
    """Fractions, readings such as blood pressure, scores; an unknown use is said with "slash" and doubted."""
    if not (first.figures and second.figures):
        return None
    one, other = _full(first, place, last=False), _full(second, place)
    if first.unit:
        doses = (
            first.unit == second.unit
            and _DOSE.fullmatch(first.unit)
            and not (second.value in (1, 100) and second.unit in ("g", "mL", "ml"))
        )
        slash = doses or told_twice(first.unit, second.unit, _SAME_KIND)
        return f"{one} {'slash' if slash else 'per'} {other}", False
    if not (first.figures.isdigit() and second.figures.isdigit()):
        return f"{one} slash {other}", not second.unit
    top, bottom = int(first.figures), int(second.figures)
    if (first.figures.startswith("0") and top) or second.figures.startswith("0"):
        return None
    if 0 < top < bottom and bottom in _DENOMINATORS:
        return _full(replace(second, words=fraction(top, bottom), figures="", many=False), place), False
    if second.unit:
        pressure = second.unit in ("mmHg", "mm Hg", "kPa") or (top >= 40 and bottom >= 20 and top >= bottom)
        return f"{one} {'over' if pressure else 'slash'} {other}", False
    said = between(top, bottom, place)
    return f"{one} {'slash' if said is None else said} {other}", said is None


AMOUNTS = Amounts(
    units=UNITS,
    measure=measure,
    alone=_full,
    ahead=lambda first, second, place: _full(first, place, last=False),
    said=_said,
    slashed=_slashed,
    unknown=_UNKNOWN_UNIT,
    spelled=_spelled,
    doses=_DOSE,
    times=_TIMES,
    often=_often,
    lasts=_LASTS,
    lengths=frozenset(("cm", "mm", "m", "in.", "inch", "inches", "ft", "km")),
    to="to",
    dash="dash",
    dashes={"~": "tilde"},
    give_or_take="plus or minus",
    times_said="times",
    by=lambda other: f"by {other}",
)
quantity = AMOUNTS.quantity


def _from_fraction(found: re.Match[str], place: Place) -> Said | None:
    """A range that begins with a fraction: "1/2-1 tablet"."""
    top, bottom = int(found["top"]), int(found["bottom"])
    other = re.compile(r"(?P<top>\d)/(?P<bottom>[234568])(?![\d/.,-])").match(place.text, found.end())
    if other:
        upper = int(other["top"]) / int(other["bottom"])
        part = fraction(int(other["top"]), int(other["bottom"]))
        unit, end = UNITS.found(place, other.end())
        second: _Measure | None = _Measure(part, unit, end if unit else other.end(), "", many=not unit)
    else:
        second = measure(place, found.end())
        upper = second.value if second and second.figures else 1
    if not second or not top / bottom < upper or upper > 10:
        return None
    if re.match(r"[-–/.,]\d", place.text[second.end :]):
        return None
    return _said(f"{fraction(top, bottom)} to {_full(second, place)}", second.end, place)


def _run_together(found: re.Match[str], place: Place) -> Said | None:
    """A name and its dose without a space: "Inderal40mg"."""
    dose = quantity(Place(place.text, found.end(), place.language))
    return Said(f"{found.group()}, {dose.words}", dose.end, Worry.ADVICE) if dose else None


def _by(found: re.Match[str], place: Place) -> str:
    """Three measures of one body: "2x3x4 cm"."""
    sides = re.split(r" ?[x×] ?", found["sides"])
    return f"{' by '.join(map(amount, sides))} {unit_words(found['unit'], True, place.language)}"


LETTER_RULES: tuple[Rule, ...] = (
    rule(
        r"(?!mid|pre|post)[A-Za-z]{4,40}(?=\d[\d.,]* ?(?:mc?g|µg|g|m[lL]|units?)(?!\w))",
        _run_together,
    ),
)
DIGIT_RULES: tuple[Rule, ...] = (
    *readings.DIGIT_RULES,
    rule(r"(?P<sides>\d+(?:\.\d+)?(?: ?[x×] ?\d+(?:\.\d+)?){2}) ?(?P<unit>[cm]?m)(?!\w)", _by),
    rule(r"(?<![\d/.,-])(?P<top>\d)/(?P<bottom>[234568]) ?[-–] ?(?=[1-9])", _from_fraction),
    quantity,
)
SIGN_RULES: tuple[Rule, ...] = (
    *AMOUNTS.sign_rules(".", dashes="| — |~"),
    rule(rf"[{VULGARS}]", lambda m, p: fraction(*VULGAR[m.group()])),
    rule(r"(?<![\w.])\.\d+", lambda m, p: Said(amount(m.group()), m.end(), Worry.DOUBT)),
    rule(r"(?<=\d)\.(?=\d)", lambda m, p: "point"),
)
