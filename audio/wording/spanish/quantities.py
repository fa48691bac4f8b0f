"""Amounts in Spanish: numbers with units, ranges, readings, fractions, powers.

Read by a small parser: a measure is a number with its unit; measures are joined by what stands between.
"""

import re
from dataclasses import dataclass, replace

from audio.wording.characters import NO_LETTER, SUPERSCRIPT, VULGAR
from audio.wording.scanner import Place, Rule, Said, Worry, rule
from audio.wording.spanish.letters import letters
from audio.wording.spanish.nouns import form_before, is_feminine
from audio.wording.spanish.numbers import Form, cardinal, counting, digits, fraction, plain_amount
from audio.wording.spanish.units import error_prone, unit_words
from audio.wording.spanish.written import Numeral, numeral

_VULGARS = "".join(VULGAR)
_FRACTION = re.compile(
    rf"(?:(?P<whole>[1-9]\d{{0,2}})(?: ?(?P<vulgar>[{_VULGARS}])|[ -](?P<top>\d)/(?P<bottom>[234568])(?![\d/.,]*\d)))"
    rf"|(?P<alone>[{_VULGARS}])|(?<![\d/.,-])(?P<over>\d)/(?P<under>[234568])(?![\d/.,-]*\d)"
)
_POWER = re.compile(r"(?P<base>\d{1,12})(?:\^(?P<caret>[-−]?\d+)|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))")
_ONE_UNIT = (
    r"(?:mm ?Hg|cmH2O|fl oz|U\.I\.(?!\w)|c\.c\.|[°º] ?[CF]\b|[%‰°]|[A-Za-zµáéíóúñ]+[²³23]?(?:\.(?=/))?)(?![\wáéíóúñ²³])"
)
UNIT = re.compile(rf" ?({_ONE_UNIT}(?: ?/ ?(?:24 ?h(?!\w)|{_ONE_UNIT}))*)")
_UNKNOWN_UNIT = re.compile(
    r" ?(?:µ[A-Za-z]{1,6}(?:/[A-Za-zµ]{1,4}[²³23]?)*"
    r"|(?!x/)[A-Za-z]{1,5}/(?:d?L|d?l|m[lL]|kg|k?g|min|h|día|m[²2³3]|mm[³3]))(?![\w/²³])"
)
_SEPARATOR = re.compile(
    r"([-–−—]| [-–−] )(?=[\d.,½¼¾])|(?: (?=[-–]\d)|(?=[-–] ))(?P<lopsided>[-–]) ?(?=\d)"
    r"| ?(±|\+/-|[×x]) ?(?=[\d.,])|( ?/ ?)(?=[\d.,])"
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
_LENGTHS = frozenset(("cm", "mm", "m", "km", "ft", "pulg"))
_STOPPED = re.compile(
    r"(?:comp|cáps|caps|amp|seg|min|hrs|sem|cdas?|cdtas?|got|gts|uds?)\.(?= (?:[a-záéíóúñ\d(]|[A-Z]{2}\b)|,)"
)
"""Short forms whose stop ends no sentence."""


@dataclass(frozen=True)
class Measure:
    """A number in words with its unit (empty: none) as written and in words; where it ends.

    `number` is missing for a fraction or a power.
    """

    words: str
    number: Numeral | None
    unit: str
    unit_said: str
    end: int

    @property
    def full(self) -> str:
        return f"{self.words} {self.unit_said}".rstrip()

    @property
    def value(self) -> float:
        return self.number.value if self.number else float("nan")


def known_unit(place: Place, at: int) -> tuple[str, int]:
    """The unit at `at`, behind a space or none, and where it ends; empty if what stands there is none."""
    found = UNIT.match(place.text, at)
    if not found:
        return "", at
    written = found.group(1)
    if found.start(1) > at and written in ("u", "m2", "m3"):
        return "", at
    while written:
        end = found.start(1) + len(written)
        if unit_words(written, many=True) is not None:
            stopped = _STOPPED.match(place.text, found.start(1))
            return written, stopped.end() if stopped and stopped.end() == end + 1 else end
        if "/" not in written:
            return "", at
        shorter = written.rsplit("/", 1)[0].rstrip()
        following = place.text[found.start(1) + len(shorter) :].lstrip()
        if len(shorter) == 1 and not re.match(r"/ ?\d", following):
            return "", at
        written = shorter
    return "", at


def measure(place: Place, at: int) -> Measure | None:
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
        unit, end = known_unit(place, power.end())
        return Measure(words, None, unit, unit_words(unit, many=True) or "", end)
    number = numeral(place, at)
    if not number:
        return None
    scale = _SCALE.match(text, number.end)
    if scale and not (scale[1] == "mil" and len(number.figures.whole) > 3):
        unit, end = known_unit(place, scale.end())
        return Measure(f"{number.words(Form.MASCULINE)} {scale[1]}", None, unit, unit_words(unit, True) or "", end)
    unit, end = known_unit(place, number.end)
    if unit:
        said = unit_words(unit, many=not number.single) or ""
        return Measure(_agreeing(number, said), number, unit, said, end)
    end = number.end
    if _GLUED.match(text, end):
        return None
    form = form_before(text, end, number.single)
    words = number.words(form)
    return Measure(counting(words) if form is not Form.ALONE else words, number, "", "", end)


def _agreeing(number: Numeral, unit: str) -> str:
    """The words of a number before its unit in words."""
    if unit.startswith("por "):
        return number.words()
    noun = unit.split()[0].split("-")[0]
    return counting(number.words(Form.FEMININE if is_feminine(noun) else Form.MASCULINE))


def _fractional(found: re.Match[str], place: Place) -> Measure:
    """A fraction, alone or behind a whole number, with its unit: "medio litro", "dos y media tazas"."""
    vulgar = found["vulgar"] or found["alone"]
    top, bottom = (
        VULGAR[vulgar] if vulgar else (int(found["top"] or found["over"]), int(found["bottom"] or found["under"]))
    )
    whole, text = found["whole"], place.text
    unit, end = known_unit(place, found.end())
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
        return Measure(f"{cardinal(int(whole), ones)}{pause} y {part}", None, unit, said, end)
    if (top, bottom) == (1, 2) and form is not Form.ALONE:
        return Measure(half, None, unit, said, end)
    if bottom > 2 and re.match(r" partes?\b", text[end:]):
        return Measure(fraction(top, bottom, parts=True), None, unit, said, end)
    of = " de" if form is not Form.ALONE else ""
    return Measure(f"{fraction(top, bottom)}{of}", None, unit, said, end)


def _worry(*measures: Measure) -> Worry:
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


def quantity(place: Place) -> Said | None:
    """One measure, or two with a range, a tolerance, a product, a reading or a ratio; how many times, too."""
    said = _measures(place)
    times = _TIMES.match(place.text, said.end) if said else None
    if said and times and not re.match(r" ?\d", place.text[times.end() :]):
        per = {"d": "día", "sem": "semana"}.get(times["per"] or "", times["per"] or "")
        often = f" {unit_words(f'vez/{per}', many=False)}".replace(" vez", "") if per else ""
        said = replace(said, words=f"{said.words} veces{often}", end=times.end())
    return said


def after_by(words: str) -> str:
    """`words` behind "por": parted where "por ciento", "por mil" would be heard."""
    return f", {words}" if words.split(" ")[0] in ("ciento", "mil") else words


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
    alone = Said(first.full, first.end, _worry(first))
    if not separator or not second:
        return alone
    between = next(filter(None, separator.groups())).strip()
    joined = _joined(first, between, second, place)
    if not joined:
        return alone if between not in "-/" else None
    words, doubtful = joined
    return Said(words, second.end, Worry.DOUBT if doubtful else _worry(first, second))


def _dose_range(first: Measure, second: Measure) -> bool:
    """Whether two measures rise in a unit of doses, which are never less than nothing."""
    same = first.unit in ("", second.unit)
    return bool(_DOSE.fullmatch(second.unit) and same and first.value < second.value)


def _joined(first: Measure, between: str, second: Measure, place: Place) -> tuple[str, bool] | None:
    """Both measures in words and whether a person should check; None where the sign tells nothing certain."""
    if re.match(r"[-–/.,]\d", place.text[second.end : second.end + 2]):
        return None
    one, other = first.full, second.full
    if not first.unit and first.number and second.unit_said:
        feminine = is_feminine(second.unit_said.split()[0])
        one = first.number.words(Form.FEMININE if feminine else Form.ALONE)
    if between in "-–—−":
        wholes = [m.number.figures.whole for m in (first, second) if m.number]
        if any(len(whole) > 1 and whole[0] == "0" for whole in wholes):
            return None
        falling = first.value > second.value
        same = first.unit == second.unit and first.unit[:1] not in ("", "°", "º", "%")
        return f"{first.words if same else one} {'guion' if falling else 'a'} {other}", falling
    if between in ("±", "+/-"):
        return f"{one} más menos {other}", False
    if between in "×x":
        by = second.unit.rstrip("23²³") in _LENGTHS
        return f"{one} por {after_by(other)}" if by else f"{one} veces {other}", False
    return _slashed(first, second, one, other, place)


def _slashed(first: Measure, second: Measure, one: str, other: str, place: Place) -> tuple[str, bool] | None:
    """Readings such as blood pressure, scores, strengths; an unknown use is said with "barra" and doubted."""
    if not (first.number and second.number):
        return None
    if first.unit:
        twice = "/" in first.unit and first.unit == second.unit
        same_kind = (
            twice
            or second.unit[:1] in ("%", "°", "º")
            or any(first.unit in kind and second.unit in kind for kind in _SAME_KIND)
        )
        return f"{one} {'barra' if same_kind else 'por cada'} {other}", False
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


def _from_fraction(found: re.Match[str], place: Place) -> Said | None:
    """A range that begins with a fraction: "1/2-1 comprimido"."""
    first = fraction(int(found["top"]), int(found["bottom"]))
    second = measure(place, found.end())
    if not second or re.match(r"[-–/.,]\d", place.text[second.end :]):
        return None
    rising = not second.number or int(found["top"]) / int(found["bottom"]) < second.value <= 10
    return Said(f"{first} a {second.full}", second.end, _worry(second)) if rising else None


def _dashed(found: re.Match[str], place: Place) -> Said:
    """A dash between figures that no other rule understood: said by name, and doubted with what follows it."""
    following = quantity(Place(place.text, found.end(), place.language))
    words = f"guion {following.words}" if following else "guion"
    return Said(words, following.end if following else found.end(), Worry.DOUBT)


DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?<![\d/.,-])(?P<top>\d)/(?P<bottom>[234568]) ?[-–] ?(?=[1-9])", _from_fraction),
    quantity,
)
SIGN_RULES: tuple[Rule, ...] = (
    lambda place: quantity(place) if place.text[place.at] in _VULGARS else None,
    lambda place: quantity(place) if re.compile(r"(?<![\w.,])[.,]\d").match(place.text, place.at) else None,
    rule(rf"(?<=[\d%{_VULGARS}⁰-₉²³¹])(?: ?[-–−] ?|—)(?=[.,]?\d|[{_VULGARS}])", _dashed),
    rule(r"(?<=\d)(?P<mark>[.,])(?=\d)", lambda m, p: "punto" if m["mark"] == "." else "coma"),
)
