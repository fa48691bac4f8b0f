"""Dates, times, years and decades in English.

Order of a date in figures: day first, month first in the United States; plain "en" and Canada do not tell, and a
date that could be either is then said figure by figure, and doubted.
"""

import calendar
import re

from audio.wording.english.numbers import amount, decade, digits, ordinal, year
from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SHORT = {month[:3]: month for month in MONTHS} | {"Sept": "September"}
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)})\b\.?)"
_DAY = r"(?P<day>[0-3]?\d)(?P<th>st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d/]|[.,:-]\d|[A-Za-z])"
_TO_A_DATE = re.compile(
    rf" ?[-–—] ?(?=[0-3]?\d(?:st|nd|rd|th)? (?:{'|'.join(_SHORT)})|(?:{'|'.join((*MONTHS, *_SHORT))})\b\.? \d)"
)
_MONTH_FIRST, _UNCERTAIN = frozenset(("en-us", "en-ph")), frozenset(("en", "en-ca"))


def _month(written: str) -> str:
    short = written.rstrip(".")
    return _SHORT.get(short, short)


def _year_words(written: str) -> str:
    return year(int(written)) if len(written) == 4 and written[0] in "12" else amount(written)


def date_words(day: int, month: int, written_year: str, place: Place) -> str | None:
    """A date in words, in the order of the place's language; None where there is no such day."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    then = f", {_year_words(written_year)}" if written_year else ""
    if place.language in _MONTH_FIRST:
        return f"{MONTHS[month - 1]} {ordinal(day)}{then}"
    the = "" if place.word_before() == "the" else "the "
    return f"{the}{ordinal(day)} of {MONTHS[month - 1]}{then}"


def _iso(found: re.Match[str], place: Place) -> str | None:
    return date_words(int(found["day"]), int(found["month"]), found["year"], place)


_DATED = re.compile(r"\b(?:on|dated:?) $", re.IGNORECASE)


def _compact(found: re.Match[str], place: Place) -> str:
    """ "on 20240305" if there is such a day; else a name, digit by digit, and never an amount."""
    year_figures, month, day = found["year"], found["month"], found["day"]
    possible = int(day) <= calendar.monthrange(int(year_figures), int(month))[1]
    words = date_words(int(day), int(month), year_figures, place) if _DATED.search(place.before) else None
    return words if words and possible else digits(found.group())


_DOSE_BEHIND = re.compile(r" ?(?:mc?g|g|m[lL]|units?)\b")
_OF_A_BOOK = word_set("section sections chapter part version table figure clause paragraph step")


def _figures(found: re.Match[str], place: Place) -> str | Said | None:
    one, other = int(found["one"]), int(found["other"])
    short = len(found["year"]) == 2
    if short and (place.word_before() in _OF_A_BOOK or _DOSE_BEHIND.match(place.text, found.end())):
        return None
    if short and found["sign"] == "-":  # as well a row of figures
        words = " dash ".join(amount(found[part]) for part in ("one", "other", "year"))
        return Said(words, found.end(), Worry.DOUBT)
    month_first = place.language in _MONTH_FIRST
    if place.language in _UNCERTAIN:
        if one > 12 or other > 12:
            month_first = other > 12
        elif one != other:
            sign = {"/": "slash", ".": "dot", "-": "dash"}[found["sign"]]
            words = f"{amount(found['one'])} {sign} {amount(found['other'])} {sign} {_year_words(found['year'])}"
            return Said(words, found.end(), Worry.DOUBT)
    day, month = (other, one) if month_first else (one, other)
    return date_words(day, month, found["year"], place)


def _until(words: str | None, found: re.Match[str], place: Place) -> str | Said | None:
    """`words` for a date, with "to" where a dash leads to another date: "5 March – 7 April"."""
    to = _TO_A_DATE.match(place.text, found.end()) if words else None
    return Said(f"{words} to", to.end()) if words and to else words


def _day_month(found: re.Match[str], place: Place) -> str | Said | None:
    return _until(_day_of_month(found, place), found, place)


def _month_day(found: re.Match[str], place: Place) -> str | Said | None:
    return _until(_month_then_day(found), found, place)


def _day_of_month(found: re.Match[str], place: Place) -> str | None:
    day, month = int(found["day"]), _month(found["month"])
    bare = not (found["th"] or found["year"])
    if not 1 <= day <= 31 or (bare and month == "May" and re.match(r" [a-z]", place.text[found.end() :])):
        return None
    the = "" if place.word_before() == "the" else "the "
    to = f" to the {ordinal(int(found['to']))}" if found["to"] else ""
    then = f", {year(int(found['year']))}" if found["year"] else ""
    return f"{the}{ordinal(day)}{to} of {month}{then}"


def _month_then_day(found: re.Match[str]) -> str | None:
    day = int(found["day"])
    if not 1 <= day <= 31:
        return None
    to = f" to {ordinal(int(found['to']))}" if found["to"] else ""
    then = f", {year(int(found['year']))}" if found["year"] else ""
    return f"{_month(found['month'])} {ordinal(day)}{to}{then}"


def _month_year(found: re.Match[str], place: Place) -> str:
    return f"{_month(found['month'])} {year(int(found['year']))}"


# Years -----------------------------------------------------------------------------------------------

_YEAR_BEFORE = word_set(
    """
    in since by from until till before after during of early late mid around circa year years summer winter
    spring autumn fall to between and january february march april may june july august september october
    november december published copyright born
    """
)
_NO_NOUN = word_set(
    """
    and or to was were is are the in for by when with as at on but it he she they we that which who because
    after before until has had have would will can may did a an this there of from until through about while
    where if so than then also onwards onward census edition report study survey review guideline guidelines
    """
)


def _plain_year(found: re.Match[str], place: Place) -> str | None:
    number = int(found["year"])
    following = re.match(r" ([a-z]+)", place.text[found.end() :])
    noun = following.group(1) if following and following.group(1) not in _NO_NOUN else ""
    before = place.word_before()
    context = before in _YEAR_BEFORE or before.endswith("©")
    likely = 1900 <= number <= 2099
    if noun and before in ("in", "since", "year", "early", "late", "mid"):
        return year(number)
    if noun:  # "the 1918 flu", but "1999 people"
        return year(number) if likely and before == "the" and not noun.endswith("s") else None
    return year(number) if context or likely else None


def _years(found: re.Match[str], place: Place) -> str | None:
    one, other = found["one"], found["other"]
    if len(other) == 4 and int(other) < int(one):
        return None
    if len(other) == 2 and int(one[2:]) >= int(other):
        return None
    between = "slash" if found["sign"] == "/" else "to"
    return f"{year(int(one))} {between} {year(int(other) if len(other) == 4 else int(one[:2] + other))}"


def _decade(found: re.Match[str], place: Place) -> str | None:
    number = int(found["decade"])
    return None if number % 10 else decade(number)


_DAYS = {day[:3]: day for day in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]} | {
    "Tues": "Tuesday", "Thur": "Thursday", "Thurs": "Thursday", "Weds": "Wednesday"
}  # fmt: skip
_NAMED = "|".join(sorted((*_DAYS, *_DAYS.values(), *_SHORT, *MONTHS), key=lambda name: (-len(name), name)))


def _day_name(found: re.Match[str], place: Place) -> str | None:
    """A short name of a day; those that are words of their own need another day near them."""
    day = found.group()
    if (
        day in ("Wed", "Sat", "Sun")
        and len(re.findall(r"\b(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b", place.text)) < 2
    ):
        return None
    return _DAYS[day]


def _named_range(found: re.Match[str], place: Place) -> str:
    """From one day or month to another: "Mon-Fri"."""
    one, other = found["one"], found["other"]
    return f"{_DAYS.get(one, _month(one))} to {_DAYS.get(other, _month(other))}"


LETTER_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<one>{_NAMED})\.? ?[-–] ?(?P<other>{_NAMED})(?:\.(?= [a-z]|,))?(?!\w)", _named_range),
    rule(r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)(?![\w'.-])", _day_name),
    rule(rf"{_MONTH} {_DAY}(?: ?[-–] ?(?P<to>[0-3]?\d)(?:st|nd|rd|th)?)?(?:,? {_YEAR})?(?![\w:/]|[.,]\d)", _month_day),
    rule(rf"{_MONTH},? {_YEAR}", _month_year),
    rule(rf"c\.? ?(?={_YEAR})", lambda m, p: "circa"),
)
DATE_RULES: tuple[Rule, ...] = (
    rule(
        r"(?<![\w.,/-])(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-]|[.,]\d)",
        _compact,
    ),
    rule(
        r"(?<![A-Za-z\d])(?<!\d[-–])(?P<year>[12]\d{3})(?P<sign>[-/])(?P<month>[01]\d)(?P=sign)(?P<day>[0-3]\d)(?![\w/-])",
        _iso,
    ),
    rule(
        r"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/]|[.,]\d)",
        lambda m, p: f"{amount(m['month'])} slash {year(int(m['year']))}",
    ),
    rule(
        r"(?<![A-Za-z\d])(?<!\d[-–])(?P<one>[0-3]?\d)(?P<sign>[/.-])(?P<other>[0-3]?\d)(?P=sign)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)",
        _figures,
    ),
    rule(rf"{_DAY}(?: ?[-–] ?(?P<to>[0-3]?\d)(?:st|nd|rd|th)?)?(?: of)? {_MONTH}(?:,? {_YEAR})?(?!\w)", _day_month),
)
YEAR_RULES: tuple[Rule, ...] = (
    rule(r"(?P<one>(?:1[5-9]|20)\d\d)(?P<sign>[-–/])(?P<other>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|[.,]\d| ?[%m])", _years),
    rule(r"(?P<decade>[12]\d\d0|[2-9]0)'?s\b(?!\w)", _decade),
    rule(
        r"(?P<year>1[1-9]\d\d|20\d\d)(?=[ )\],;:?!'\"]|\.(?!\d)|$)"
        r"(?! ?(?:%|-|–|x |×|/|°|mg|mc|ml|mL|g\b|kc|cal|IU|µ|units?\b))",
        _plain_year,
    ),
)

OTHER_RULES: tuple[Rule, ...] = (rule(r"'(?P<decade>[2-9]0)'?s\b", _decade),)
