"""Abbreviations of English prose, prescriptions and addresses, and what they stand for.

Keys are as written, in lower case, without the last stop. Prescriptions: BNF "Abbreviations and symbols";
the error-prone ones: ISMP List of Error-Prone Abbreviations (2021).
"""

import re

from audio.wording.english.numbers import cardinal
from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set

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
    "q.i.d": "four times a day", "qid": "four times a day", "o.d": "once a day", "p.r.n": "when needed",
    "prn": "when needed", "nocte": "at night", "mane": "in the morning", "o.m": "every morning",
    "o.n": "every night", "p.o": "by mouth", "a.c": "before meals", "p.c": "after meals", "s.c": "subcutaneous",
    "i.v": "I.V", "i.m": "I.M", "a.m": "A.M", "p.m": "P.M", "ph.d": "P.H.D", "w/o": "without",
    "w/v": "weight per volume", "w/w": "weight per weight", "v/v": "volume per volume",
     "w/": "with",
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
    "chap": "chapter", "sec": "section", "min(s)": "minutes", "hr": "hour", "wk": "week", "yr": "year",
    "mo": "month", "in": "inches", "ft": "feet", "oz": "ounces", "lb": "pounds", "hwy": "Highway", "sq": "square",
    "ref": "reference", "vit": "vitamin", "cert": "certificate",
}  # fmt: skip
"""Said so only where their stop stands with them; without it many of them are words."""

_BEFORE_FIGURE = word_set("no nos fig figs vol pp p c ca v ext mt chap sec ed apt ref")
"""Of the dotted ones, those that need a figure (or, some, a capital) after them."""
_AFTER_FIGURE = word_set("min hr wk yr mo in ft oz lb sq ed tab tabs cap caps")
_DAYS_MONTHS = re.compile(r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$")

CAPITAL_ORDERS = {
    "BD": "twice a day", "BID": "twice a day", "TDS": "three times a day", "TID": "three times a day",
    "QDS": "four times a day", "QID": "four times a day", "PRN": "when needed", "PO": "by mouth", "po": "by mouth",
}  # fmt: skip
PRONE = {
    "QD": "every day", "Q.D.": "every day", "q.d.": "every day", "qd": "every day", "QOD": "every other day",
    "Q.O.D.": "every other day", "q.o.d.": "every other day", "qod": "every other day", "HS": "at bedtime",
    "h.s.": "at bedtime", "hs": "at bedtime", "qhs": "every night at bedtime", "qHS": "every night at bedtime",
    "MSO4": "morphine sulfate", "MS04": "morphine sulfate", "MgSO4": "magnesium sulfate",
    "IU": "international units", "IUs": "international units", "D/C": "D slash C", "AS": "A.S", "AD": "A.D",
    "AU": "A.U", "OS": "O.S", "OD": "O.D", "OU": "O.U", "SQ": "subcutaneous", "subq": "subcutaneous",
    "SubQ": "subcutaneous", "MS": "M.S", "UD": "as directed", "ud": "as directed", "BT": "bedtime",
    "TIW": "three times a week", "tiw": "three times a week", "BIW": "twice a week", "ARA A": "A.R.A A",
    "AZT": "A.Z.T", "HCT": "H.C.T", "HCTZ": "H.C.T.Z", "PIT": "P.I.T", "CPZ": "C.P.Z", "MTX": "M.T.X",
    "TAC": "T.A.C", "U": "units",
}  # fmt: skip
"""Error-prone forms (ISMP): said in full where the meaning is single in an order, else by letters; flagged."""
_ONLY_IN_ORDERS = word_set("BD BID TID PO po HS hs AS AD AU OS OD OU UD ud BT TIW BIW tiw U od bid tid")
_DOSE_BEFORE = re.compile(
    r"(?:\d ?(?:mg|mcg|µg|g|mL|ml|units?|IU|%|tabs?|caps?)?|tablets?|capsules?|puffs?|drops?|units?|spoonfuls?"
    r"|sprays?|dose|daily|take|taken|apply|given|orally|PO|po|SC|IM|IV)[,;]? ?$"
)


def _word(found: re.Match[str], place: Place) -> str | Said | None:
    written = found["word"]
    key = written.lower().rstrip(".")
    stop = written.endswith(".")
    if written.isupper() and len(key.replace(".", "").replace("/", "")) > 1 and key not in ("n/a", "c/o"):
        if "." not in key:
            return None
    elif key == "ms" and not written[0].isupper():
        return None
    words = ALWAYS.get(key)
    if words:
        return Said(_as_begun(words, written, place), found.end() - (stop and _ends(place.text, found.end(), key)))
    if written == "St" and re.match(r" [A-Z][a-z]", place.text[found.end() :]):
        return _saint_or_street(found, place, place.text[found.end() :])
    if stop and key in DOTTED and not written.isupper():
        return _dotted(key, written, found, place)
    return None


def _ends(text: str, end: int, key: str) -> bool:
    """Whether the stop of an abbreviation also ends the sentence."""
    if key in ("dr", "mr", "mrs", "ms", "prof", "drs", "rev", "vs", "e.g", "i.e"):
        return end >= len(text)
    return not text[end:].strip("\"') ") or bool(re.match(r" [A-Z][a-z]* [a-z]", text[end:]))


def _as_begun(words: str, written: str, place: Place) -> str:
    """`words`, with a capital where the abbreviation began a sentence with one."""
    begins = written[0].isupper() and not place.before.strip("\"'( ")
    return words[0].upper() + words[1:] if begins else words


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
    return Said(_as_begun(DOTTED[key], written, place), found.end() - _ends(place.text, found.end(), key))


def _saint_or_street(found: re.Match[str], place: Place, after: str) -> str | None:
    street = re.search(r"(?:[A-Z][a-z]+|\d(?:st|nd|rd|th)) $", place.before)
    if found.group()[0] != "S":
        return None
    if re.match(r" [A-Z][a-z]", after) and not (street and not re.search(r"\b(?:The|At|In|Of|Near) $", street.group())):
        return "Saint"
    return "Street" if street or re.search(r"[A-Z][a-z]+'s? $", place.before) else None


def _hourly(found: re.Match[str], place: Place) -> str:
    hours = cardinal(int(found["hours"])) + (f" to {cardinal(int(found['to']))}" if found["to"] else "")
    return f"every {hours} {'hour' if found['hours'] == '1' and not found['to'] else 'hours'}"


def _order(found: re.Match[str], place: Place) -> str | Said | None:
    written = found.group()
    if written in _ONLY_IN_ORDERS and not _DOSE_BEFORE.search(place.text[max(0, place.at - 20) : place.at]):
        return None
    if written in ("od", "bid", "tid"):
        return {"od": "once a day", "bid": "twice a day", "tid": "three times a day"}[written]
    if written == "MS" and not re.search(r"\d ?(?:mg|mcg|mL|ml)\b", place.text):
        return None  # multiple sclerosis, not morphine sulfate
    if written in CAPITAL_ORDERS:
        return CAPITAL_ORDERS[written]
    return Said(PRONE[written], found.end(), Worry.ADVICE)


_ORDERS = "|".join(
    re.escape(w) for w in sorted({*PRONE, *CAPITAL_ORDERS, "od", "bid", "tid"}, key=lambda w: (-len(w), w))
)

LETTER_RULES: tuple[Rule, ...] = (
    rule(r"[qQ]\.? ?(?P<hours>\d{1,2})(?:[-–](?P<to>\d{1,2}))? ?[hH]\.?(?:rs?\b\.?)?(?!\w)", _hourly),
    rule(
        r"(?P<word>[Nn]os?|[Ff]igs?|[Vv]ol|pp?|ch)\.(?=\d)",
        lambda m, p: _as_begun(DOTTED.get(m["word"].lower(), "chapter"), m["word"], p),
    ),
    rule(rf"(?:{_ORDERS})(?!\w|[-/'][A-Za-z])", _order),
    rule(
        r"(?P<word>et al\.?|and/or|[sS]/he|[hH]e/she|[hH]is/her|[hH]im/her|w/o|w/(?= )|[nN]/[aA]|[cC]/[oO]|[wv]/[wv]"
        r"|(?:[A-Za-zµ]{1,6}\.){1,5}[A-Za-z]{1,6}\.?|[A-Za-zµ]{1,40}\.?)(?![\w/])",
        _word,
    ),
)
PLAIN_SHORTHAND = frozenset(key for key in (*ALWAYS, *DOTTED) if key.isalpha()) | {
    "od",
    "bid",
    "tid",
    "qd",
    "qod",
    "hs",
    "qhs",
    "subq",
    "tiw",
    "ud",
    "q",
    "et",
    "x",
    "po",
}
"""Small-letter words that may not pass unread."""
