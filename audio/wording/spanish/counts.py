"""Numbers that rank or that are no plain amounts: ordinals, a row of marks, an apostrophe for a decimal comma.

Ordinals: RAE, "Ortografía" (2010) VIII, 2.3 ("1.º", "2.ª", "1.er"); the forms without a point and with letters
("1º", "1er", "2da") are as common. The degree sign is often set for "º".
"""

import re

from audio.wording.characters import NO_LETTER
from audio.wording.scanner import Place, Rule, Said, Worry, rule
from audio.wording.spanish.letters import letters
from audio.wording.spanish.nouns import form_before
from audio.wording.spanish.numbers import Form, digits, ordinal, plain_amount

_DEGREES_BEFORE = re.compile(
    r"(?:fiebre|temperatura|grados|ángulo|horno|calor|frío|giro|giros|entre|de|a|hasta|unos)( \d+[°º]? [ay])? $"
)


def _ordinal(found: re.Match[str], place: Place) -> Said:
    number, end = int(found["figures"]), found["end"].lower()
    feminine = end[-1] == "a" or end in ("ª", "as", "ªs")
    before_noun = form_before(place.text, found.end(), single=True) is Form.MASCULINE
    words = ordinal(number, feminine, shortened=end == "er" or before_noun)
    return Said(words + ("s" if end.endswith("s") else ""), found.end())


def _bare_ordinal(found: re.Match[str], place: Place) -> Said | None:
    """ "1º" and "1°" without a point may be degrees as well: a rank up to twelfth, degrees from 32 on, else doubted."""
    number, sign = int(found["figures"]), found["end"]
    before = place.word_before()
    named = before in ("el", "del", "al", "los") and re.match(r" [a-z]", place.text[found.end() :])
    degrees = bool(_DEGREES_BEFORE.search(place.before)) and not named
    if sign == "º" and number <= 12 and not degrees:
        return _ordinal(found, place)
    if sign == "°" and number <= 12 and named:
        return _ordinal(found, place)
    words = f"{plain_amount(found['figures'])} {'grado' if number == 1 else 'grados'}"
    sure = sign == "°" or degrees or number >= 32
    return Said(words, found.end(), Worry.NONE if sure else Worry.DOUBT)


def _lettered_ordinal(found: re.Match[str], place: Place) -> Said | None:
    number, end = int(found["figures"]), found["end"].lower()
    words = ordinal(number, end.endswith("a"), shortened=end == "er")
    fitting = words.split()[-1].endswith(end)
    return Said(words, found.end(), Worry.NONE if fitting else Worry.DOUBT)


def _chain(found: re.Match[str], place: Place) -> Said:
    """Figures with more marks than a number has: every part by itself, and doubted."""
    signs = {".": "punto", ",": "coma", "'": "apóstrofo"}
    parts = re.findall(r"\d+|[.,']", found.group())
    return Said(" ".join(signs.get(p) or digits(p) for p in parts), found.end(), Worry.DOUBT)


def _decade(found: re.Match[str], place: Place) -> str | None:
    """Ten years: "los 80s"; "los años 80" is a plain number."""
    number = plain_amount(found["decade"])
    return f"{number}s" if not number.endswith("s") else number


def _scientific(found: re.Match[str], place: Place) -> Said:
    sign = {"-": " menos", "+": " más"}.get(found["sign"], "")
    return Said(f"{plain_amount(found['base'])} e{sign} {plain_amount(found['power'])}", found.end(), Worry.DOUBT)


def _lone_number(found: re.Match[str], place: Place) -> Said:
    """A number that fits no other rule: said; letters right behind it are spelled, and doubted."""
    figures, behind = found["figures"], found["behind"]
    words = plain_amount(figures)
    if not behind:
        return Said(words, found.end())
    said = behind if behind.islower() and len(behind) > 2 else letters(behind)
    lettered = len(behind) == 1 and behind in "ABCDEF"  # a flat, a class
    return Said(f"{words} {said}", found.end(), Worry.NONE if lettered else Worry.DOUBT)


_END = r"(?![\w])"
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"\d+'\d+(?![\d'])", _chain),
    rule(rf"(?P<figures>[1-9]\d{{0,3}})\.? ?(?P<end>[ºª]s|\.?os{_END}|\.?as{_END}|ª)(?<!\d as)(?<!\d os)", _ordinal),
    rule(rf"(?P<figures>[1-9]\d{{0,3}})\.(?P<end>º|er{_END}|°)", _ordinal),
    rule(r"(?P<figures>[1-9]\d{0,2})(?P<end>º|°)(?! ?[CF]\b)(?!\w)", _bare_ordinal),
    rule(rf"(?P<figures>[1-9]\d?)(?P<end>er|r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa]){_END}", _lettered_ordinal),
    rule(rf"(?P<decade>[2-9]0)'?s{_END}", _decade),
)
LAST_RULES: tuple[Rule, ...] = (
    rule(r"(?P<base>\d+)[eE](?P<sign>[+-]?)(?P<power>\d{1,3})(?!\w)", _scientific),
    rule(r"\d+(?:[.,]\d+){2,}", _chain),
    rule(r"\d+[.,]\d+(?=[A-Za-z_^])", _chain),
    rule(rf"(?P<figures>\d+)(?P<behind>[^{NO_LETTER}ºª]*)", _lone_number),
)
