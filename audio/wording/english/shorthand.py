"""Abbreviations of English prose, prescriptions and addresses, and what they stand for.

Keys are as written, in lower case, without the last stop. Prescriptions: BNF "Abbreviations and symbols";
the error-prone ones stand in `error_prone`.
"""

import re

from audio.wording.english.error_prone import DOSE_BEFORE, SMALL
from audio.wording.english.numbers import cardinal
from audio.wording.scanner import Place, Rule, Said, Worry, begun, rule, word_set

ALWAYS = {
    "e.g": "for example", "eg": "for example", "i.e": "that is", "ie": "that is", "vs": "versus",
    "approx": "approximately", "etc": "et cetera", "a.k.a": "also known as", "aka": "also known as",
    "incl": "including", "excl": "excluding", "dept": "department", "govt": "government", "hosp": "hospital",
    "avg": "average", "misc": "miscellaneous", "dr": "Doctor", "drs": "Doctors", "prof": "Professor",
    "mr": "Mister", "mrs": "Missus", "ms": "Miz", "rev": "Reverend", "jr": "Junior", "sr": "Senior",
    "inc": "Incorporated", "ltd": "Limited", "corp": "Corporation", "plc": "P.L.C", "rx": "prescription",
    "dx": "diagnosis", "tx": "treatment", "hx": "history", "sx": "symptoms", "bd": "twice a day",
    "b.d": "twice a day", "b.i.d": "twice a day", "tds": "three times a day", "t.d.s": "three times a day",
    "t.i.d": "three times a day", "qds": "four times a day", "q.d.s": "four times a day",
    "q.i.d": "four times a day", "qid": "four times a day", "p.r.n": "when needed",
    "prn": "when needed", "nocte": "at night", "mane": "in the morning", "o.m": "every morning",
    "o.n": "every night", "p.o": "by mouth", "a.c": "before meals", "p.c": "after meals", "s.c": "subcutaneous",
    "i.v": "I.V", "i.m": "I.M", "a.m": "A.M", "p.m": "P.M", "ph.d": "P.H.D", "w/o": "without",
    "w/v": "weight per volume", "w/w": "weight per weight", "v/v": "volume per volume",
    "w/": "with", "w/in": "within", "b/c": "because", "h/o": "history of", "s/c": "subcutaneous",
    "subcut": "subcutaneous", "cf": "compare",
    "n/a": "not applicable", "c/o": "care of", "and/or": "and or", "s/he": "she or he", "he/she": "he or she",
    "his/her": "his or her", "him/her": "him or her", "wks": "weeks", "yrs": "years", "hrs": "hours",
    "mins": "minutes", "et al": "and others", "tel": "telephone", "intl": "international", "viz": "namely",
    "qty": "quantity", "mcg": "micrograms", "mg": "milligrams", "kg": "kilograms", "ml": "millilitres",
    "kcal": "kilocalories", "mmhg": "millimetres of mercury", "mmol": "millimoles", "cms": "centimetres",
    "lbs": "pounds", "tbsp": "tablespoon", "tsp": "teaspoon", "iu": "international units", "µg": "micrograms",
}  # fmt: skip
"""Said so wherever they stand as a word of their own, in small letters or with a first capital."""

DOTTED = {
    "no": "number", "nos": "numbers", "fig": "figure", "figs": "figures", "vol": "volume", "pp": "pages",
    "p": "page", "max": "maximum", "min": "minimum", "est": "established", "temp": "temperature", "wt": "weight",
    "ht": "height", "ext": "extension", "ave": "Avenue", "rd": "Road", "blvd": "Boulevard", "st": "Street",
    "mt": "Mount", "apt": "apartment", "co": "Company", "ca": "circa", "c": "circa", "v": "versus", "ed": "edition",
    "eds": "editors", "tab": "tablet", "tabs": "tablets", "cap": "capsule", "caps": "capsules", "inj": "injection",
    "gen": "General", "capt": "Captain", "jan": "January", "feb": "February", "mar": "March", "apr": "April",
    "jun": "June", "jul": "July", "aug": "August", "sep": "September", "sept": "September", "oct": "October",
    "nov": "November", "dec": "December", "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday",
    "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
    "chap": "chapter", "ch": "chapter", "sec": "section", "min(s)": "minutes", "hr": "hour", "wk": "week", "yr": "year",
    "mo": "month", "in": "inches", "ft": "feet", "oz": "ounces", "lb": "pounds", "hwy": "Highway", "sq": "square",
    "ref": "reference", "vit": "vitamin", "cert": "certificate",
}  # fmt: skip
"""Said so only where their stop stands with them; without it many of them are words."""

_BEFORE_FIGURE = word_set("ch no nos fig figs vol pp p c ca v ext mt chap sec ed apt ref")
"""Of the dotted ones, those that need a figure (or, some, a capital) after them."""
_AFTER_FIGURE = word_set("min hr wk yr mo in ft oz lb sq ed tab tabs cap caps")
_DAYS_MONTHS = re.compile(r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$")

CAPITAL_ORDERS = {
    "BD": "twice a day", "BID": "twice a day", "TDS": "three times a day", "TID": "three times a day",
    "QDS": "four times a day", "QID": "four times a day", "PRN": "when needed", "PO": "by mouth", "po": "by mouth",
}  # fmt: skip
"""Said so in capitals; "po" in small letters, too."""
_ONLY_IN_ORDERS = word_set("BD BID TID PO po bid tid ac pc")
_SMALL = {"bid": "twice a day", "tid": "three times a day", "ac": "before meals", "pc": "after meals"}


_AT_AN_ADDRESS = re.compile(r"\d[A-Za-z]? (?:[A-Z]\w+ ){1,3}$")


def _word(found: re.Match[str], place: Place) -> str | Said | None:
    written = found["word"]
    key = written.lower().rstrip(".")
    stop = written.endswith(".")
    if written.isupper() and len(key.replace(".", "").replace("/", "")) > 1 and key not in ("n/a", "c/o"):
        if "." not in key:
            return None
    elif key == "ms" and not written[0].isupper():
        return None
    if key == "rev" and re.match(r" \d", place.text[found.end() :]):
        return "Revision"
    if key == "dr" and re.search(r"\d [A-Z]\w+ $", place.before) and re.match(r",|$", place.text[found.end() :]):
        return Said("Drive", found.end() - (stop and found.end() == len(place.text)))
    if key == "c/o" and re.match(r" [a-z]", place.text[found.end() :]):
        return Said("C slash O", found.end(), Worry.DOUBT)  # "care of", or "complains of"
    words = ALWAYS.get(key)
    if words and place.word_before() == "per":
        words = words.removesuffix("s")
    if words:
        return Said(begun(words, written, place), found.end() - (stop and _ends(place.text, found.end(), key)))
    if written == "St" and re.match(r" [A-Z][a-z]", place.text[found.end() :]):
        return _saint_or_street(found, place, place.text[found.end() :])
    if written in ("St", "Rd", "Ave", "Blvd") and _AT_AN_ADDRESS.search(place.before):
        return DOTTED[key] if re.match(r",|$|[.;]| \d", place.text[found.end() :]) else None
    if stop and key in DOTTED and not written.isupper():
        return _dotted(key, written, found, place)
    return None


def _ends(text: str, end: int, key: str) -> bool:
    """Whether the stop of an abbreviation also ends the sentence."""
    if key in ("dr", "mr", "mrs", "ms", "prof", "drs", "rev", "vs", "e.g", "i.e"):
        return end >= len(text)
    return not text[end:].strip("\"') ") or bool(re.match(r" [A-Z][a-z]* [a-z]", text[end:]))


def _dotted(key: str, written: str, found: re.Match[str], place: Place) -> str | Said | None:
    after = place.text[found.end() :]
    if key == "st":
        return _saint_or_street(found, place, after)
    if key in _BEFORE_FIGURE and not re.match(r" ?(?:\d|[IVX]{2,}\b|[VX]\b)", after):
        if key != "mt" or not re.match(r" [A-Z]", after):
            return None
    elif (
        (key in _AFTER_FIGURE and not re.search(r"\d ?$", place.before) and key not in ("min",))
        or (_DAYS_MONTHS.match(key) and not written[0].isupper())
        or (key in ("co", "ave", "rd", "blvd", "gen", "capt", "hwy") and not written[0].isupper())
    ):
        return None
    if key == "min" and re.search(r"\d ?$", place.before):
        return Said("minutes", found.end() - _ends(place.text, found.end(), key))
    return Said(begun(DOTTED[key], written, place), found.end() - _ends(place.text, found.end(), key))


def _saint_or_street(found: re.Match[str], place: Place, after: str) -> str | None:
    street = re.search(r"(?:[A-Z][a-z]+|\d(?:st|nd|rd|th)) $", place.before)
    if found.group()[0] != "S":
        return None
    if re.match(r" [A-Z][a-z]", after) and not (street and not re.search(r"\b(?:The|At|In|Of|Near) $", street.group())):
        return "Saint"
    return "Street" if street or re.search(r"[A-Z][a-z]+'s? $", place.before) else None


_HOW_OFTEN = {"h": "hour", "°": "hour", "d": "day", "w": "week", "m": "month"}


def _how_often(found: re.Match[str], place: Place) -> Said:
    """ "q6h", "q2 weeks"; with a bare "d" or "°", or with a time of day, error-prone (ISMP: q1d, q2°, q6PM)."""
    number, to, written = found["number"], found["to"], found["unit"]
    if written.lower() in ("am", "pm"):
        half = "morning" if written.lower() == "am" else "evening"
        words = f"every day at {cardinal(int(number))} {written[0].upper()}.M" if number else f"every {half}"
        return Said(words, found.end(), Worry.ADVICE if number else Worry.NONE)
    unit = _HOW_OFTEN[written[0].lower()]
    worry = Worry.ADVICE if written in ("d", "°") else Worry.NONE
    if not number:
        return Said(f"every {unit}", found.end(), worry)
    many = "" if number == "1" and not to else "s"
    until = f" to {cardinal(int(to))}" if to else ""
    return Said(f"every {cardinal(int(number))}{until} {unit}{many}", found.end(), worry)


def _order(found: re.Match[str], place: Place) -> str | None:
    written = found.group()
    if written in _ONLY_IN_ORDERS and not DOSE_BEFORE.search(place.text[max(0, place.at - 20) : place.at]):
        return None
    return _SMALL.get(written) or CAPITAL_ORDERS[written]


_ORDERS = "|".join(sorted({*CAPITAL_ORDERS, *_SMALL}, key=lambda w: (-len(w), w)))

LETTER_RULES: tuple[Rule, ...] = (
    rule(
        r"[qQ]\.? ?(?P<number>\d{1,2})(?:[-–](?P<to>\d{1,2}))? ?(?P<unit>[hH]\.?(?:rs?\b\.?)?|hours?|°|d|days?"
        r"|wks?|w|weeks?|months?|[aApP][mM])(?!\w)",
        _how_often,
    ),
    rule(r"q(?P<number>)(?P<to>) ?(?P<unit>hr|wk|week|month|[aA][mM]|[pP][mM])(?!\w)", _how_often),
    rule(
        r"(?P<word>[Nn]os?|[Ff]igs?|[Vv]ol|pp?|ch)\.(?=\d)",
        lambda m, p: begun(DOTTED.get(m["word"].lower(), "chapter"), m["word"], p),
    ),
    rule(rf"(?:{_ORDERS})(?!\w|[-/'][A-Za-z])", _order),
    rule(
        r"(?P<word>et al\.?|and/or|[sS]/he|[hH]e/she|[hH]is/her|[hH]im/her|w/o|w/(?= )|[nN]/[aA]|[cC]/[oO]|[wv]/[wv]"
        r"|[wW]/in|[bB]/c|[hH]/o|[sS]/c"
        r"|(?:[A-Za-zµ]{1,6}\.){1,5}[A-Za-z]{1,6}\.?|[A-Za-zµ]{1,40}\.?)(?![\w/])",
        _word,
    ),
)
PLAIN_SHORTHAND = (
    frozenset(key for key in (*ALWAYS, *DOTTED, *_SMALL) if key.isalpha())
    | SMALL
    | word_set("q qhr qwk qam qpm et x po")
)
"""Small-letter words that may not pass unread."""
