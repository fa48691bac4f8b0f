"""Web and mail addresses, post codes, versions and reference numbers in English."""

import re

from audio.wording.english.letters import LETTERED, SAID_AS_WORDS, letters
from audio.wording.english.numbers import amount, digits, year
from audio.wording.scanner import Place, Rule, rule, word_set
from audio.wording.web import Addresses

_ADDRESS_SIGNS = {
    "(": "open bracket", ")": "close bracket",
    ".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", "?": "question mark", "=": "equals",
    "&": "ampersand", "#": "hash", "%": "percent", "~": "tilde", "+": "plus", ":": "colon", ",": "comma",
    ";": "semicolon", "!": "exclamation mark", "*": "star", "$": "dollar sign",
}  # fmt: skip
_LABELS = {
    "www": "W.W.W", "uk": "U.K", "us": "U.S", "eu": "E.U", "ie": "I.E", "au": "A.U", "nz": "N.Z", "html": "H.T.M.L",
    "htm": "H.T.M", "pdf": "P.D.F", "php": "P.H.P", "gov": "gov", "edu": "E.D.U", "nhs": "N.H.S", "aspx": "A.S.P.X",
}  # fmt: skip
_SAYABLE = re.compile(r"(?=.*[aeiouy])(?!.*[bcdfghjklmnpqrstvwxz]{5})[a-z]{3,}$")


def _label(label: str) -> str:
    lower = label.lower()
    if lower in _LABELS:
        return _LABELS[lower]
    if label.upper() in LETTERED and len(label) < 5 and lower not in ("add", "all", "led", "fast", "id", "it"):
        return letters(label)
    if label.upper() in SAID_AS_WORDS and label.isupper():
        return SAID_AS_WORDS[label]
    return lower if _SAYABLE.match(lower) else letters(label)


ADDRESSES = Addresses(
    top="com|org|net|gov|edu|info|int|mil|nhs|health|io|uk|us|eu|ie|au|ca|nz|de|fr|es|it|nl|ch|scot|wales|co|be|se|no|dk"
    "|ly|app|link|care|clinic|support",
    label=_label,
    digits=digits,
    signs=_ADDRESS_SIGNS,
    scheme=re.compile(r"^https?://"),
)


def _post_code(found: re.Match[str], place: Place) -> str:
    return ", ".join(_each(part) for part in found.group().split())


def _each(part: str) -> str:
    said = " ".join(digits(p) if p.isdecimal() else letters(p) for p in re.findall(r"[A-Z]+|\d+", part))
    return re.sub(r"(?<![\w.])A (?=[a-z])", "A, ", said)


def _zip(found: re.Match[str], place: Place) -> str:
    state = letters(found["state"])
    return f"{state}, " + ", ".join(digits(group) for group in found["zip"].split("-"))


def _version(found: re.Match[str], place: Place) -> str:
    parts = found["parts"].split(".")
    lead = "version " if found["lead"] else ""
    return lead + " point ".join(amount(part) for part in parts)


def _reference(found: re.Match[str], place: Place) -> str | None:
    """Long runs of figures with hyphens, or after a word for a reference: figure by figure."""
    written = found.group()
    parts = re.findall(r"[\dA-Za-z]+|[-/]", written)
    long = len(re.sub(r"\D", "", written)) >= 7 and not re.search(r"[^\d-]", written[:-1]) and len(parts) > 3
    if not long and re.match(r" ?(?:mc?g|g|m[lL]|%)(?!\w)", place.text[found.end() :]):
        return None
    if not long and not any(word.rstrip(":") in _PAPERS for word in place.words_before(2)):
        return None
    signs = {"-": "," if long else "dash", "/": "slash"}
    return " ".join(signs.get(part) or _each(part.upper()) for part in parts)


_PAPERS = word_set(
    """
    pin isbn issn pmid doi ref reference no number order charity registered account id batch lot serial issue code
    case nct
    """
)


def _standard(found: re.Match[str], place: Place) -> str:
    """A standard by its body, number and year: "ISO 9001:2015"."""
    body = " ".join(letters(part) for part in found["body"].split("/"))
    number, part = found["number"], found["part"]
    words = f"{body} {amount(number) if len(number) < 5 else digits(number)}" + (
        f" dash {amount(part)}" if part else ""
    )
    return f"{words}, {year(int(found['year']))}" if found["year"] else words


LETTER_RULES: tuple[Rule, ...] = (
    rule(r"P\.? ?O\.? ?Box(?= \d)", lambda m, p: "P.O Box"),
    rule(r"(?i:doi): ?(?P<doi>10\.\d{4,9}/[\w.()/:;-]*\w)", lambda m, p: f"D.O.I: {ADDRESSES.words(m['doi'])}"),
    rule(
        r"(?P<body>ISO(?:/IEC)?|IEC|BS|ASTM) (?P<number>\d{3,6})(?:-(?P<part>\d{1,2}))?"
        r"(?::(?P<year>(?:19|20)\d\d))?(?![\w-]|[.,:]\d)",
        _standard,
    ),
    *ADDRESSES.letter_rules,
    rule(r"(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})(?!\w)", _post_code),
    rule(r"(?P<state>[A-Z]{2}),? (?P<zip>\d{5}(?:-\d{4})?)(?![\w-]|,\d|\.\d| ?(?:mg|people))", _zip),
    rule(r"(?P<lead>v)(?P<parts>\d{1,20}(?:\.\d{1,20}){0,9})(?!\w)", _version),
)
WEB_RULES: tuple[Rule, ...] = ADDRESSES.digit_rules
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"\d{5}-\d{4}(?![\w-]|[.,]\d)", lambda m, p: ", ".join(map(digits, m.group().split("-")))),
    rule(r"(?P<lead>)(?P<parts>\d{1,20}(?:\.\d{1,20}){2,9})(?!\w)", _version),
    rule(r"[\dA-Za-z]{1,40}(?:[-/][\dA-Za-z]{1,40}){0,9}(?<=\d)(?!\w)", _reference),
    rule(r"\d{1,40}(?:-\d{1,40}){2,9}[Xx]?(?!\w)", _reference),
)
