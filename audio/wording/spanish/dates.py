"""Dates and years in Spanish: day first; in the United States and Puerto Rico either order is in use.

There a date that could be either is said figure by figure, and doubted. The first of a month: "uno" in Spain,
"primero" in America (DPD, "fecha" 1). A year is read as a plain number.
"""

import re

from audio.wording.romans import roman
from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set
from audio.wording.spanish.numbers import cardinal, plain_amount

MONTHS = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
]  # fmt: skip
_SHORT = {month[:3]: month for month in MONTHS} | {"sept": "septiembre", "set": "septiembre"}
_DAYS = {"lun": "lunes", "mar": "martes", "mié": "miércoles", "mie": "miércoles", "jue": "jueves", "vie": "viernes",
         "sáb": "sábado", "sab": "sábado", "dom": "domingo"}  # fmt: skip
_INITIALS = {"L": "lunes", "M": "martes", "X": "miércoles", "J": "jueves", "V": "viernes", "S": "sábado",
             "D": "domingo"}  # fmt: skip
_MONTH = rf"(?P<month>(?:{'|'.join((*MONTHS, 'setiembre'))})(?!\w)|(?:{'|'.join(_SHORT)})(?!\w)\.?)"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d/]|[.,:-]\d|[A-Za-z])"
_ROMAN_MONTH = r"(?P<month>XI{0,2}|IX|IV|V?I{1,3}|V)"
_UNCERTAIN = word_set("es-us es-pr")


def _month(written: str) -> str:
    short = written.rstrip(".").lower()
    return _SHORT.get(short, short)


def _day(number: int, tag: str) -> str:
    american = tag not in ("es", "es-es") and number == 1
    return "primero" if american else cardinal(number)


def date_words(day: int, month: int, written_year: str, tag: str) -> str | None:
    """A date in words; None where there is no such day."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return f"{_day(day, tag)} de {MONTHS[month - 1]} de {plain_amount(written_year)}"


def _iso(found: re.Match[str], place: Place) -> str | None:
    return date_words(int(found["day"]), int(found["month"]), found["year"], place.language)


def _figures(found: re.Match[str], place: Place) -> str | Said | None:
    one, other = int(found["one"]), int(found["other"])
    if place.language in _UNCERTAIN and one != other and other <= 12:
        if one <= 12:
            sign = {"/": "barra", ".": "punto", "-": "guion"}[found["sign"]]
            words = f" {sign} ".join(plain_amount(found[part]) for part in ("one", "other", "year"))
            return Said(words, found.end(), Worry.DOUBT)
    elif place.language in _UNCERTAIN and other > 12:
        one, other = other, one
    return date_words(one, other, found["year"], place.language)


def _roman_month(found: re.Match[str], place: Place) -> str | None:
    return date_words(int(found["day"]), roman(found["month"]), found["year"], place.language)


def _day_month(found: re.Match[str], place: Place) -> str | None:
    day, short = int(found["day"]), found["month"].rstrip(".") not in (*MONTHS, "setiembre")
    if not 1 <= day <= 31 or (short and not found["year"] and not found["month"].endswith(".")):
        return None
    to = f" a {cardinal(int(found['to']))}" if found["to"] else ""
    then = f" de {cardinal(int(found['year']))}" if found["year"] else ""
    return f"{_day(day, place.language)}{to} de {_month(found['month'])}{then}"


def _month_year(found: re.Match[str], place: Place) -> str:
    return f"{_month(found['month'])} de {cardinal(int(found['year']))}"


def _years(found: re.Match[str], place: Place) -> str | None:
    one, other = found["one"], found["other"]
    if int(one[-len(other) :]) >= int(other):
        return None
    between = "barra" if found["sign"] == "/" else "a"
    return f"{cardinal(int(one))} {between} {cardinal(int(other))}"


def _year(found: re.Match[str], place: Place) -> str | None:
    """A year with a thousands' mark is none; here it only keeps a year from agreeing with the next noun."""
    return cardinal(int(found["year"])) if place.word_before() in ("año", "en", "desde", "hasta", "de") else None


def _named_range(found: re.Match[str], place: Place) -> str:
    """From one day or month to another: "lun-vie", "L-V", "ene.-mar."."""
    names = _DAYS | _SHORT | _INITIALS
    one, other = (found[part] if found[part] in _INITIALS else found[part].lower() for part in ("one", "other"))
    return f"{names.get(one, one)} a {names.get(other, other)}"


_NAMED = "|".join(sorted((*_DAYS, *_DAYS.values(), *_SHORT, *MONTHS), key=lambda name: (-len(name), name)))
_SPAN = r"(?: ?(?:[-–]| al? ) ?(?P<to>[0-3]?\d))?"
LETTER_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?P<one>{_NAMED})(?!\w)\.? ?[-–] ?(?P<other>{_NAMED})(?!\w)(?:\.(?= [a-z]|,))?", _named_range, re.IGNORECASE
    ),
    rule(r"(?P<one>[LMXJVSD])-(?P<other>[LMXJVSD])(?![\w-])", _named_range),
    rule(rf"{_MONTH}(?: del?|,)? {_YEAR}", _month_year),
)
DATE_RULES: tuple[Rule, ...] = (
    rule(r"(?<![A-Za-z\d])(?<!\d[-–])(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])", _iso),
    rule(
        r"(?<![A-Za-z\d])(?<!\d[-–])(?P<one>[0-3]?\d)(?P<sign>[/.-])(?P<other>[0-3]?\d)(?P=sign)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)",
        _figures,
    ),
    rule(
        rf"(?<![A-Za-z\d])(?P<day>[0-3]?\d)[-/ ]{_ROMAN_MONTH}[-/ ](?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)", _roman_month
    ),
    rule(
        rf"(?P<day>[0-3]?\d){_SPAN}(?: de |[- ]){_MONTH}(?:(?: del?|,|-)? ?{_YEAR})?(?!\w)", _day_month, re.IGNORECASE
    ),
)
YEAR_RULES: tuple[Rule, ...] = (
    rule(r"(?P<one>(?:1[5-9]|20)\d\d)(?P<sign>[-–/])(?P<other>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|[.,]\d| ?[%m])", _years),
    rule(r"(?P<year>1[5-9]\d\d|20\d\d)(?= [a-z]+s\b)(?<!\d\d\d\d\d)", _year),
)
