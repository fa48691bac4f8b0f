"""Dates as details give them: which form is right, how they are said in words. ISO 8601, a day or a month. Pure."""

import re
from calendar import monthrange

RIGHT_FORM = "2026-10-01"

_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
_DAYS = {"en": "{day} {month} {year}", "de": "{day}. {month} {year}", "es": "{day} de {month} de {year}"}
_MONTHLY = {"es": "{month} de {year}"}


def fault_of(date: str) -> str:
    """What is wrong with a date, as a sentence that says the right form; empty where it is right."""
    found = _DATE.fullmatch(date)
    if found and last_day(date):
        return ""
    what = f"{date} is not in the calendar" if found else f"{date} is no date that can be compared"
    return f"{what}. Give it as {RIGHT_FORM}, or as {RIGHT_FORM[:7]}"


def last_day(date: str) -> tuple[int, int, int] | None:
    """Year, month and day that a date names, of a month the last; None where it is in a wrong form or impossible."""
    found = _DATE.fullmatch(date)
    if not found:
        return None
    year, month = int(found[1]), int(found[2])
    if year < 1 or not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    day = int(found[3]) if found[3] else last
    return (year, month, day) if 1 <= day <= last else None


def in_words(date: str, language: str = "en") -> str:
    """ "5 March 2027" for "2027-03-05"; as it is where it is no date, or of a language without words of ours."""
    return _in_words(date, language, date.count("-") == 2)


def month_in_words(date: str, language: str) -> str:
    """ "March 2027" for "2027-03-05"; as `in_words` where there is nothing to say."""
    return _in_words(date, language, False)


def _in_words(date: str, language: str, with_day: bool) -> str:
    key, known = language.partition("-")[0].lower(), last_day(date)
    if known is None or key not in _MONTHS:
        return date
    year, month, day = known
    said = "1er" if (key, day) == ("fr", 1) else str(day)
    pattern = _DAYS.get(key, _DAYS["en"]) if with_day else _MONTHLY.get(key, "{month} {year}")
    return pattern.format(day=said, month=_MONTHS[key].split()[month - 1], year=year)
