"""Dates as details give them: which form is right, how they are said in words. ISO 8601, a day or a month. Pure."""

import re
from calendar import monthrange
from functools import cache

from handouts.catalogues import Catalogue, catalogue_for, has_catalogue

RIGHT_FORM = "2026-10-01"

_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_SAID = re.compile(
    r"(?:(?:(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er)? (?:de |of )?)?(?P<name>[^\W\d_]{3,12}\.?)"
    r"|(?P<first>[^\W\d_]{3,12}\.?) (?P<second>\d{1,2})(?:st|nd|rd|th)?,?)(?: de| of|,)? (?P<year>\d{4})",
    re.IGNORECASE,
)


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


def day_said(words: str, language: str) -> str:
    """ "2021-11-09" for "9 November 2021", "9 Nov. 2021" or "November 9, 2021"; a month for "November 2021".

    Empty for anything else, and for months of a language without words of ours.
    """
    found = _SAID.fullmatch(" ".join(words.split()))
    if not found or not has_catalogue(language):
        return ""
    catalogue, name = catalogue_for(language), (found["name"] or found["first"]).casefold().rstrip(".")
    numbers = {
        number
        for months in (_months(catalogue), _months_of_days(catalogue))
        for number, month in enumerate(months, 1)
        if month.casefold().startswith(name) and len(name) >= min(3, len(month))
    }
    if len(numbers) != 1:
        return ""
    day = found["day"] or found["second"]
    date = f"{found['year']}-{numbers.pop():02d}" + (f"-{int(day):02d}" if day else "")
    return date if last_day(date) else ""


def _in_words(date: str, language: str, with_day: bool) -> str:
    known = last_day(date)
    if known is None or not has_catalogue(language):
        return date
    words, (year, month, day) = catalogue_for(language), known
    if not with_day:
        return words.word("date", "{month} {year}").format(month=_months(words)[month - 1], year=year)
    said = words.word("first day of a month, in a date", "1") if day == 1 else str(day)
    name = _months_of_days(words)[month - 1]
    return words.word("date", "{day} {month} {year}").format(day=said, month=name, year=year)


@cache
def _months(words: Catalogue) -> tuple[str, ...]:
    """The months by themselves: "March 2027"."""
    return (
        words.word("month by itself", "January"),
        words.word("month by itself", "February"),
        words.word("month by itself", "March"),
        words.word("month by itself", "April"),
        words.word("month by itself", "May"),
        words.word("month by itself", "June"),
        words.word("month by itself", "July"),
        words.word("month by itself", "August"),
        words.word("month by itself", "September"),
        words.word("month by itself", "October"),
        words.word("month by itself", "November"),
        words.word("month by itself", "December"),
    )


@cache
def _months_of_days(words: Catalogue) -> tuple[str, ...]:
    """The months behind a day: "5 March 2027"."""
    return (
        words.word("month behind a day", "January"),
        words.word("month behind a day", "February"),
        words.word("month behind a day", "March"),
        words.word("month behind a day", "April"),
        words.word("month behind a day", "May"),
        words.word("month behind a day", "June"),
        words.word("month behind a day", "July"),
        words.word("month behind a day", "August"),
        words.word("month behind a day", "September"),
        words.word("month behind a day", "October"),
        words.word("month behind a day", "November"),
        words.word("month behind a day", "December"),
    )
