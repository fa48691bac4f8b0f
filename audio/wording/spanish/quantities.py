"""Amounts in Spanish: how a number is written and agrees with what it counts, what a slash between amounts means.

The parser is `audio.wording.measures`.
"""

import re
from dataclasses import dataclass

from audio.wording.characters import NO_LETTER, SUPERSCRIPT, VULGAR
from audio.wording.measures import VULGARS, Amounts, Measure, told_twice
from audio.wording.scanner import Place, Rule, Said, Worry, rule
from audio.wording.spanish.letters import letters
from audio.wording.spanish.nouns import form_before, is_feminine
from audio.wording.spanish.numbers import Form, cardinal, counting, digits, fraction, plain_amount
from audio.wording.spanish.units import UNITS, error_prone, unit_words
from audio.wording.spanish.written import Numeral, numeral

_FRACTION = re.compile(
    rf"(?:(?P<whole>[1-9]\d{{0,2}})(?: ?(?P<vulgar>[{VULGARS}])|[ -](?P<top>\d)/(?P<bottom>[234568])(?![\d/.,]*\d)))"
    rf"|(?P<alone>[{VULGARS}])|(?<![\d/.,-])(?P<over>\d)/(?P<under>[234568])(?![\d/.,-]*\d)"
)
_POWER = re.compile(r"(?P<base>\d{1,12})(?:\^(?P<caret>[-−]?\d+)|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))")
_UNKNOWN_UNIT = re.compile(
    r" ?(?:µ[A-Za-z]{1,6}(?:/[A-Za-zµ]{1,4}[²³23]?)*"
    r"|(?!x/)[A-Za-z]{1,5}/(?:d?L|d?l|m[lL]|kg|k?g|min|h|día|m[²2³3]|mm[³3]))(?![\w/²³])"
)
_DOSE = re.compile(r"(?:[mnµ]?g|mc?g|[mµd]?[lL]|unidad(?:es)?|m?UI|IU|U|u|mmol|mEq|comp|comprimidos?)(?!\w)")
_GLUED = re.compile(rf"[_^]|(?![ºª]|[x×](?:[ \d.,;:)/]|$))[^{NO_LETTER}]")
"""What right behind a number makes it a part of a code."""
_SCALE = re.compile(r" (mil millones|mil|millón|millones|billón|billones)(?!\w)")
_TIMES = re.compile(r" ?[x×](?:(?=[ ,.;:)]|$)|/ ?(?P<per>día|semana|mes|año|noche|d|sem)(?!\w))")
_LASTS = re.compile(r" ?[x×] ?\d{1,3} ?(?:d|días?|sem|semanas?|mes(?:es)?)(?!\w)")
"""How long an order lasts, after a dose: "10 mg x 5 días"."""
_SAME_KIND = (
    frozenset(("°C", "°F", "ºC", "ºF")),
    frozenset(("kg", "lb", "lbs", "oz")),
    frozenset(("cm", "m", "mm", "km", "ft", "pulg")),
    frozenset(("kJ", "kcal", "cal")),
)
"""Units of one kind: a slash between them gives the same amount twice."""
_STOPPED = re.compile(
    r"(?:comp|cáps|caps|amp|seg|min|hrs|sem|cdas?|cdtas?|got|gts|uds?)\.(?= (?:[a-záéíóúñ\d(]|[A-Z]{2}\b)|,)"
)
"""Short forms whose stop ends no sentence."""


@dataclass(frozen=True)
class _Measure(Measure):
    """Besides: the number (missing for a fraction or a power), the unit in words."""

    number: Numeral | None
    unit_said: str


def _full(measured: _Measure, place: Place) -> str:
    return f"{measured.words} {measured.unit_said}".rstrip()


def _ahead(first: _Measure, second: _Measure, place: Place) -> str:
    """A measure before another, whose unit it agrees with if it has none."""
    if first.unit or not first.number or not second.unit_said:
        return _full(first, place)
    return first.number.words(Form.FEMININE if is_feminine(second.unit_said.split()[0]) else Form.ALONE)


def _unit(place: Place, at: int) -> tuple[str, int]:
    """The unit at `at` and where it ends, with the stop of a short form."""
    unit, end = UNITS.found(place, at)
    stopped = _STOPPED.match(place.text, end - len(unit)) if unit else None
    return unit, stopped.end() if stopped and stopped.end() == end + 1 else end


def measure(place: Place, at: int) -> _Measure | None:
    """The number at `at` with its unit; None where none stands or letters of another kind follow it."""
    text = place.text
    found = _FRACTION.match(text, at)
    if found and not (found["over"] and not 0 < int(found["over"]) < int(found["under"])):
        return _fractional(found, place)
    power = _POWER.match(text, at)
    if power:
        raised = (power["caret"] or power["raised"]).translate(SUPERSCRIPT)
        minus = "menos " if raised.startswith("-") else ""
        words = f"{plain_amount(power['base'])} elevado a {minus}{plain_amount(raised.lstrip('-'))}"
        unit, end = _unit(place, power.end())
        return _Measure(words, unit, end, None, unit_words(unit, many=True) or "")
    number = numeral(place, at)
    if not number:
        return None
    scale = _SCALE.match(text, number.end)
    if scale and not (scale[1] == "mil" and len(number.figures.whole) > 3):
        unit, end = _unit(place, scale.end())
        return _Measure(f"{number.words(Form.MASCULINE)} {scale[1]}", unit, end, None, unit_words(unit, True) or "")
    unit, end = _unit(place, number.end)
    if unit:
        said = unit_words(unit, many=not number.single) or ""
        return _plain(_agreeing(number, said), number, unit, end, said)
    end = number.end
    if _GLUED.match(text, end):
        return None
    form = form_before(text, end, number.single)
    words = number.words(form)
    return _plain(counting(words) if form is not Form.ALONE else words, number, "", end, "")


def _plain(words: str, number: Numeral, unit: str, end: int, unit_said: str) -> _Measure:
    return _Measure(words, unit, end, number, unit_said, value=number.value, whole=number.figures.whole)


def _agreeing(number: Numeral, unit: str) -> str:
    """The words of a number before its unit in words."""
    if unit.startswith("por "):
        return number.words()
    noun = unit.split()[0].split("-")[0]
    return counting(number.words(Form.FEMININE if is_feminine(noun) else Form.MASCULINE))


def _fractional(found: re.Match[str], place: Place) -> _Measure:
    """A fraction, alone or behind a whole number, with its unit: "medio litro", "dos y media tazas"."""
    vulgar = found["vulgar"] or found["alone"]
    top, bottom = (
        VULGAR[vulgar] if vulgar else (int(found["top"] or found["over"]), int(found["bottom"] or found["under"]))
    )
    whole, text = found["whole"], place.text
    unit, end = _unit(place, found.end())
    said = unit_words(unit, many=bool(whole)) or "" if unit else ""
    noun = said.split()[0] if said else ""
    form = (
        (Form.FEMININE if is_feminine(noun) else Form.MASCULINE)
        if noun
        else form_before(text, end, top == 1 and not whole)
    )
    half = "media" if form is Form.FEMININE else "medio"
    if whole:
        pause = "," if len(whole) > 1 and whole[-1] == "0" else ""
        part = half if (top, bottom) == (1, 2) else fraction(top, bottom)
        ones = Form.FEMININE if form is Form.FEMININE else Form.ALONE
        return _Measure(f"{cardinal(int(whole), ones)}{pause} y {part}", unit, end, None, said)
    if (top, bottom) == (1, 2) and form is not Form.ALONE:
        return _Measure(half, unit, end, None, said)
    if bottom > 2 and re.match(r" partes?\b", text[end:]):
        return _Measure(fraction(top, bottom, parts=True), unit, end, None, said)
    of = " de" if form is not Form.ALONE else ""
    return _Measure(f"{fraction(top, bottom)}{of}", unit, end, None, said)


def _worry(*measures: _Measure) -> Worry:
    """Doubt for numbers that may be read otherwise; advice for what ISMP-España lists as error-prone."""
    if any(m.number and m.number.doubtful for m in measures):
        return Worry.DOUBT
    prone = any(
        error_prone(m.unit)
        or (m.number and _DOSE.match(m.unit) and m.number.figures.decimals.endswith("0"))
        or (m.number and not m.number.figures.whole)
        for m in measures
    )
    return Worry.ADVICE if prone else Worry.NONE


def _spelled(unit: str) -> str:
    """A unit nobody knows, character by character; "micro" and the slash by name."""
    parts = re.findall(r"[^\W\d_µ²³]+|\d|[µ/]", unit.translate(SUPERSCRIPT))
    signs = {"µ": "micro", "/": "barra"}
    return " ".join(signs.get(p) or (digits(p) if p.isdigit() else letters(p)) for p in parts)


def _often(per: str) -> str:
    per = {"d": "día", "sem": "semana"}.get(per, per)
    return f"veces {UNITS.per(per)}" if per else "veces"


def after_by(words: str) -> str:
    """`words` behind "por": parted where "por ciento", "por mil" would be heard."""
    return f", {words}" if words.split(" ")[0] in ("ciento", "mil") else words


def _slashed(first: _Measure, second: _Measure, place: Place) -> tuple[str, bool] | None:
    """Readings such as blood pressure, scores, strengths; an unknown use is said with "barra" and doubted."""
    if not (first.number and second.number):
        return None
    one, other = _ahead(first, second, place), _full(second, place)
    if first.unit:
        twice = second.unit[:1] in ("%", "°", "º") or told_twice(first.unit, second.unit, _SAME_KIND)
        return f"{one} {'barra' if twice else 'por cada'} {other}", False
    above, below = first.number.figures, second.number.figures
    if above.decimals or below.decimals or len(first.number.groups + second.number.groups) > 2:
        return f"{one} barra {other}", not second.unit
    if (above.whole.startswith("0") and above.whole != "0") or below.whole.startswith("0"):
        return None
    top, bottom = int(above.whole), int(below.whole)
    if (top, bottom) == (24, 7):
        return "veinticuatro siete", False
    reading = (top >= 40 and bottom >= 20 and top >= bottom) or (top in (20, 6) and bottom <= 400 and not second.unit)
    score = bottom in (10, 20, 30, 50, 100) and top <= bottom and not second.unit
    if reading or score:
        return f"{first.number.words()} sobre {second.number.words() if not second.unit else other}", False
    return f"{one} barra {other}", not second.unit


AMOUNTS = Amounts(
    units=UNITS,
    measure=measure,
    alone=_full,
    ahead=_ahead,
    said=lambda words, end, place, measures: Said(words, end, _worry(*measures)),
    slashed=_slashed,
    unknown=_UNKNOWN_UNIT,
    spelled=_spelled,
    doses=_DOSE,
    times=_TIMES,
    often=_often,
    lasts=_LASTS,
    lengths=frozenset(("cm", "mm", "m", "km", "ft", "pulg")),
    to="a",
    dash="guion",
    give_or_take="más menos",
    times_said="veces",
    by=lambda other: f"por {after_by(other)}",
)
quantity = AMOUNTS.quantity


def _from_fraction(found: re.Match[str], place: Place) -> Said | None:
    """A range that begins with a fraction: "1/2-1 comprimido"."""
    first = fraction(int(found["top"]), int(found["bottom"]))
    second = measure(place, found.end())
    if not second or re.match(r"[-–/.,]\d", place.text[second.end :]):
        return None
    rising = not second.number or int(found["top"]) / int(found["bottom"]) < second.value <= 10
    return Said(f"{first} a {_full(second, place)}", second.end, _worry(second)) if rising else None


DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?<![\d/.,-])(?P<top>\d)/(?P<bottom>[234568]) ?[-–] ?(?=[1-9])", _from_fraction),
    quantity,
)
SIGN_RULES: tuple[Rule, ...] = (
    *AMOUNTS.sign_rules(".,"),
    rule(r"(?<=\d)(?P<mark>[.,])(?=\d)", lambda m, p: "punto" if m["mark"] == "." else "coma"),
)
