"""Two numbers with a slash: blood pressure, scores, shares; in ranges and in rows."""

import re

from audio.wording.english.numbers import amount, cardinal
from audio.wording.scanner import Place, Rule, Said, Worry, rule

_PRESSURE = re.compile(r"\b(?:BP|pressure|mm ?Hg|systolic|diastolic)\b", re.IGNORECASE)
_SCORED = re.compile(r"\b(?:scor(?:e|ed|es|ing)|GCS|MMSE|MoCA|APGAR|Apgar|scale|rated|points?)\b")
_ATTACKS = re.compile(r"\b(?:attacks?|terror\w*|World Trade|[Ss]ince|[Pp]ost|[Aa]fter|September)\b")
_SHARES = (50, 60, 70, 75, 80, 90)
_OUT_OF = (10, 20, 30, 50, 100)


def between(top: int, bottom: int, place: Place) -> str | None:
    """What is said for the slash between two bare numbers, empty for nothing; None where that is not certain."""
    if (top, bottom) == (24, 7) or ((top, bottom) == (9, 11) and _ATTACKS.search(place.text)):
        return ""
    if top + bottom == 100 and top in _SHARES and not _PRESSURE.search(place.text):
        return ""  # shares: "50/50", insulin "70/30"
    if top <= bottom and _SCORED.search(place.before):
        return "out of"
    if (top >= 40 and bottom >= 20 and top >= bottom) or (top in (20, 6) and bottom <= 400):
        return "over"
    return "out of" if bottom in _OUT_OF and top <= bottom else None


def _ranged(found: re.Match[str], place: Place) -> str | None:
    """Two rising ranges, of the upper and the lower number: "140-159/90-99"."""
    a, b, c, d = (int(found[name]) for name in ("a", "b", "c", "d"))
    if not (60 <= a < b and c < d and b > d >= 20):
        return None
    return f"{cardinal(a)} to {cardinal(b)} over {cardinal(c)} to {cardinal(d)}"


def _from_to(found: re.Match[str], place: Place) -> str | None:
    """From one reading to another: "120/80-140/90"."""
    a, b, c, d = (int(found[name]) for name in ("a", "b", "c", "d"))
    if not (60 <= a <= c and 20 <= b < a and d < c and b <= d):
        return None
    return f"{cardinal(a)} over {cardinal(b)} to {cardinal(c)} over {cardinal(d)}"


def _row(found: re.Match[str], place: Place) -> Said:
    words = " slash ".join(amount(figures) for figures in found.group().split("/"))
    return Said(words, found.end(), Worry.DOUBT)


_WHOLE = r"(?![\w/-]|[.,]\d)"
DIGIT_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<a>\d{{2,3}})[-–](?P<b>\d{{2,3}})/(?P<c>\d{{2,3}})[-–](?P<d>\d{{2,3}}){_WHOLE}", _ranged),
    rule(rf"(?P<a>\d{{2,3}})/(?P<b>\d{{2,3}}) ?[-–] ?(?P<c>\d{{2,3}})/(?P<d>\d{{2,3}}){_WHOLE}", _from_to),
    rule(rf"(?<![\d/.,-])\d{{1,6}}(?:/\d{{1,6}}){{2,9}}{_WHOLE}", _row),
)
