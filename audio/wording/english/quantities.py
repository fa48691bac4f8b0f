"""Amounts in English: numbers with units, ranges, readings, fractions, powers.

Read by a small parser: a measure is a number with its unit; measures are joined by what stands between.
"""

import re
from dataclasses import dataclass, replace

from audio.wording.characters import SUPERSCRIPT, VULGAR
from audio.wording.english import readings
from audio.wording.english.error_prone import is_prone
from audio.wording.english.numbers import NUMBER, amount, digits, fraction
from audio.wording.english.readings import between
from audio.wording.english.units import unit_words
from audio.wording.scanner import Place, Rule, Said, Worry, rule

_VULGARS = "".join(VULGAR)

_NUMBER = re.compile(
    rf"(?P<mixed>(?<!\d[-–])(?P<whole>[1-9]\d{{0,2}})"
    rf"(?: ?(?P<vulgar>[{_VULGARS}])|[ -](?P<top>\d)/(?P<bottom>[234568])(?![\d/.,]*\d)))"
    rf"|(?P<vulgar_alone>[{_VULGARS}])"
    rf"|(?P<power>(?P<base>{NUMBER})(?:\^(?P<caret>[-−]?\d+)|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))"
    rf"|(?P<plain>(?:{NUMBER}|\.\d+))"
)
_ONE_UNIT = (
    r"(?:mm ?Hg|cmH2O|fl\.? oz\.?(?! [a-z])|fl oz|I\.U\.|in\.|°[CF]?|° ?[CF]\b|[%‰]|[A-Za-zµ]+\^?[²³23]?)(?![\w²³])"
)
UNIT = re.compile(rf" ?-?({_ONE_UNIT}(?: ?/ ?(?:24 ?h(?!\w)|\d{{0}}{_ONE_UNIT}))*)")
_UNKNOWN_UNIT = re.compile(
    r" ?(?:µ[A-Za-z]{1,6}(?:/[A-Za-zµ]{1,4}[²³23]?)*"
    r"|(?!x/|[a-z]{3,}s/)[A-Za-z]{1,5}/(?:d?L|m[lL]|kg|k?g|min|h|day|m[²2³3]|mm[³3]))(?![\w/²³])"
)
_SEPARATOR = re.compile(
    r"([-–−—]| [-–−] )(?=[\d.½¼¾])|(?: (?=[-–]\d)|(?=[-–] ))(?P<lopsided>[-–]) ?(?=\d)"
    r"| ?(±|\+/-|[×x]) ?(?=[\d.])|( ?/ ?)(?=[\d.])"
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
class Measure:
    """A number in words with its unit as written (empty: none) and whether the unit stands in the plural."""

    words: str
    figures: str
    unit: str
    many: bool
    end: int
    hyphened: bool = False

    @property
    def value(self) -> float:
        return float(self.figures.replace(",", "").replace(" ", "") or "nan")


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


def measure(place: Place, at: int) -> Measure | None:
    """The number at `at` with its unit; None where none stands or letters of another kind follow it."""
    text = place.text
    found = _NUMBER.match(text, at)
    if not found:
        return None
    words, figures, many = _number(found)
    end = found.end()
    unit = UNIT.match(text, end)
    written = known_unit(unit.group(1), text, unit) if unit else ""
    if unit and written:
        hyphened = unit.group().lstrip(" ").startswith("-")
        return Measure(words, figures, written, many, unit.start(1) + len(written), hyphened)
    if (end < len(text) and (text[end].isalpha() and text[end] not in "x")) or text[end : end + 1] in ("µ", "_", "^"):
        return None
    return Measure(words, figures, "", many, end)


def known_unit(written: str, text: str, unit: re.Match[str]) -> str:
    """As much of `written` as is a unit; a word that is more often no unit needs to stand right at the number."""
    apart = unit.group().startswith(" ")
    if apart and written in ("u", "y", "h2"):
        return ""
    if written == "st" and not apart:
        return ""
    while written:
        if unit_words(written, many=True) is not None:
            return written
        if "/" not in written:
            return ""
        shorter = written.rsplit("/", 1)[0].rstrip()
        following = text[unit.start(1) + len(shorter) :].lstrip()
        if not re.match(r"/ ?\d", following) and not (len(shorter) > 1 or text[unit.start(1) + len(shorter)] == " "):
            return ""  # else the slash begins something else: "350 °F/gas mark 4"
        written = shorter
    return written


def _full(measured: Measure, place: Place, last: bool = True) -> str:
    """A measure in words, its unit singular where it describes what follows ("twenty milligram tablets")."""
    if not measured.unit:
        return measured.words
    adjective = measured.hyphened or (last and bool(_ADJECTIVE_OF.match(place.text, measured.end)))
    many = measured.many and not adjective
    unit = unit_words(measured.unit, many, place.language == "en-us") or ""
    if not measured.figures and not measured.many:
        return f"{measured.words} of {'an' if unit[0] in 'aeio' or unit == 'hour' else 'a'} {unit}"
    return f"{measured.words} {unit}"


def _read(words: str, end: int, place: Place, doubtful: bool = False) -> Said:
    """Words for the measures from `place` to `end`, with advice where they are written in an error-prone way."""
    if doubtful:
        return Said(words, end, Worry.DOUBT)
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


def quantity(place: Place) -> Said | None:
    """One measure, or two with a range, a tolerance, a product, a reading or a ratio; how many times, too."""
    said = _measures(place)
    times = _TIMES.match(place.text, said.end) if said else None
    if not said or not times or re.match(r" ?\d", place.text[times.end() :]):
        return said
    per = {"wk": "week", "d": "day"}.get(times["per"] or "", times["per"])
    return replace(said, words=f"{said.words} times" + (f" per {per}" if per else ""), end=times.end())


def _measures(place: Place) -> Said | None:
    first = measure(place, place.at)
    if not first:
        return None
    unknown = None if first.unit else _UNKNOWN_UNIT.match(place.text, first.end)
    if unknown:
        return Said(f"{first.words} {_spelled(unknown.group())}", unknown.end(), Worry.DOUBT)
    chained = re.search(r"\d[-–]$", place.text[max(0, place.at - 2) : place.at])
    lasts = first.unit and _LASTS.match(place.text, first.end)
    separator = None if chained or lasts else _SEPARATOR.match(place.text, first.end)
    second = measure(place, separator.end()) if separator else None
    if separator and second and separator["lopsided"] and not _dose_range(first, second):
        separator = second = None  # a dash right before a figure may be a minus
    if not separator or not second:
        return _read(_full(first, place), first.end, place)
    sign = next(filter(None, separator.groups())).strip()
    joined = _joined(first, sign, second, place)
    if not joined:
        return _read(_full(first, place), first.end, place) if sign not in "-/" else None
    words, doubtful = joined
    return _read(words, second.end, place, doubtful)


def _dose_range(first: Measure, second: Measure) -> bool:
    """Whether two measures rise in a unit of doses, which are never less than nothing."""
    same = first.unit in ("", second.unit)
    return bool(_DOSE.fullmatch(second.unit) and same and first.value < second.value)


def _joined(first: Measure, sign: str, second: Measure, place: Place) -> tuple[str, bool] | None:
    """Both measures in words and whether a person should check; None where the sign tells nothing certain."""
    following = place.text[second.end : second.end + 2]
    if re.match(r"[-–/.,]\d", following):
        return None
    one, other = _full(first, place, last=False), _full(second, place)
    if sign in "-–—−":
        padded = any(m.figures[:1] == "0" and m.figures[1:2].isdigit() for m in (first, second))
        if padded:
            return None
        rising = not first.figures or not second.figures or first.value <= second.value
        same = first.unit == second.unit and first.unit[:1] not in ("", "°", "%")
        return f"{first.words if same and not first.hyphened else one} {'to' if rising else 'dash'} {other}", not rising
    if sign in ("±", "+/-"):
        return f"{one} plus or minus {other}", False
    if sign in "×x":
        by = second.unit.rstrip("23²³") in ("cm", "mm", "m", "in.", "inch", "inches", "ft", "km")
        return f"{one} {'by' if by else 'times'} {other}", False
    return _slashed(first, second, one, other, place)


def _slashed(first: Measure, second: Measure, one: str, other: str, place: Place) -> tuple[str, bool] | None:
    """Fractions, readings such as blood pressure, scores; an unknown use is said with "slash" and doubted."""
    if not (first.figures and second.figures):
        return None
    if first.unit:
        twice = "/" in first.unit and first.unit == second.unit
        same_kind = twice or any(first.unit in kind and second.unit in kind for kind in _SAME_KIND)
        doses = (
            first.unit == second.unit
            and _DOSE.fullmatch(first.unit)
            and not (second.value in (1, 100) and second.unit in ("g", "mL", "ml"))
        )
        return f"{one} {'slash' if same_kind or doses else 'per'} {other}", False
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


def _from_fraction(found: re.Match[str], place: Place) -> Said | None:
    """A range that begins with a fraction: "1/2-1 tablet"."""
    top, bottom = int(found["top"]), int(found["bottom"])
    other = re.compile(r"(?P<top>\d)/(?P<bottom>[234568])(?![\d/.,-])").match(place.text, found.end())
    if other:
        upper = int(other["top"]) / int(other["bottom"])
        part = fraction(int(other["top"]), int(other["bottom"]))
        second: Measure | None = Measure(part, "", "", True, other.end())
        unit = UNIT.match(place.text, other.end())
        written = known_unit(unit.group(1), place.text, unit) if unit else ""
        if unit and written:
            second = Measure(part, "", written, False, unit.start(1) + len(written))
    else:
        second = measure(place, found.end())
        upper = second.value if second and second.figures else 1
    if not second or not top / bottom < upper or upper > 10:
        return None
    if re.match(r"[-–/.,]\d", place.text[second.end :]):
        return None
    return _read(f"{fraction(top, bottom)} to {_full(second, place)}", second.end, place)


def _dashed(found: re.Match[str], place: Place) -> Said:
    """A dash between figures that no other rule understood: said by name, and doubted with what follows it."""
    following = quantity(Place(place.text, found.end(), place.language))
    sign = "tilde" if "~" in found.group() else "dash"
    return Said(
        f"{sign} {following.words if following else ''}", following.end if following else found.end(), Worry.DOUBT
    )


def _run_together(found: re.Match[str], place: Place) -> Said | None:
    """A name and its dose without a space: "Inderal40mg"."""
    dose = quantity(Place(place.text, found.end(), place.language))
    return Said(f"{found.group()}, {dose.words}", dose.end, Worry.ADVICE) if dose else None


def _by(found: re.Match[str], place: Place) -> str:
    """Three measures of one body: "2x3x4 cm"."""
    sides = re.split(r" ?[x×] ?", found["sides"])
    return f"{' by '.join(map(amount, sides))} {unit_words(found['unit'], True, place.language == 'en-us')}"


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
    lambda place: quantity(place) if place.text[place.at] in _VULGARS else None,
    lambda place: quantity(place) if re.compile(r"(?<![\w.])\.\d").match(place.text, place.at) else None,
    rule(rf"[{_VULGARS}]", lambda m, p: fraction(*VULGAR[m.group()])),
    rule(rf"(?<=[\d%{_VULGARS}⁰-₉²³¹])(?: ?[-–−] ?|—| — |~)(?=\.?\d|[{_VULGARS}])", _dashed),
    rule(r"(?<![\w.])\.\d+", lambda m, p: Said(amount(m.group()), m.end(), Worry.DOUBT)),
    rule(r"(?<=\d)\.(?=\d)", lambda m, p: "point"),
)
