"""Web and mail addresses, post codes, versions and reference numbers in Spanish."""

import re

from audio.wording.scanner import Place, Rule, rule, word_set
from audio.wording.spanish.letters import LETTERED, letters, names
from audio.wording.spanish.numbers import digits, plain_amount
from audio.wording.web import Addresses

_ADDRESS_SIGNS = {
    ".": "punto", "/": "barra", "-": "guion", "_": "guion bajo", "@": "arroba", "?": "interrogación", "=": "igual",
    "&": "ampersand", "#": "almohadilla", "%": "por ciento", "~": "virgulilla", "+": "más", ":": "dos-puntos",
    ",": "coma", ";": "punto y coma", "!": "exclamación", "*": "asterisco", "$": "signo de dólar",
}  # fmt: skip
_WORDS = word_set("com org net gob es info salud co")
_LETTERED = word_set("html htm php aspx mx us eu uk gov edu") | {word.lower() for word in LETTERED}
_SAYABLE = re.compile(r"(?=.*[aeiou])(?!.*[bcdfghjklmnpqrstvwxyz]{4})[a-z]{3,}$")


def _label(label: str) -> str:
    lower = label.lower()
    if lower in _LETTERED and lower not in _WORDS:
        return letters(label)
    return lower if lower in _WORDS or _SAYABLE.match(lower) else letters(label)


ADDRESSES = Addresses(
    top="com|org|net|gov|gob|edu|info|int|salud|health|io|es|cat|eus|gal|mx|ar|cl|co|pe|uy|ve|ec|bo|py|cr|gt|hn|ni|pa|do"
    "|sv|pr|cu|us|eu|uk|fr|de|pt",
    label=_label,
    digits=digits,
    signs=_ADDRESS_SIGNS,
    scheme=re.compile(r"^https?://", re.IGNORECASE),
)


def _post_code(found: re.Match[str], place: Place) -> str:
    """Five figures after "C. P.", or before a town's name: each by its name."""
    return f"código postal {digits(found['code'])}"


def _town(found: re.Match[str], place: Place) -> str | None:
    before = place.before.rstrip()
    return digits(found["code"]) if before.endswith(",") or not before else None


def _version(found: re.Match[str], place: Place) -> str | None:
    if not found["lead"] and place.word_before() not in ("versión", "v", "ver"):
        return None
    lead = "versión " if found["lead"] else ""
    return lead + " punto ".join(plain_amount(part) for part in found["parts"].split("."))


_PAPERS = word_set(
    """
    isbn issn pmid doi ref referencia registro expediente póliza lote serie código nie nif dni cif nss cuenta pedido
    historia nct colegiado eudract cn
    """
)


def _reference(found: re.Match[str], place: Place) -> str | None:
    """Long runs of figures with hyphens, or after a word for a reference: figure by figure."""
    written = found.group()
    parts = re.findall(r"[\dA-Za-z]+|[-/.]", written)
    long = len(re.sub(r"\D", "", written)) >= 7 and not re.search(r"[^\d-]", written[:-1]) and len(parts) > 3
    if not long and re.match(r" ?(?:mc?g|g|m[lL]|%)(?!\w)", place.text[found.end() :]):
        return None
    near = [word.rstrip(":") for word in place.words_before(3)]
    near = near[-1:] if near and near[-1] not in ("n.º", "núm", "número", "de", "nº") else near
    if not long and not any(word in _PAPERS for word in near):
        return None
    signs = {"-": "," if long else "guion", "/": "barra", ".": "punto"}
    return " ".join(signs.get(part) or names(part) for part in parts)


LETTER_RULES: tuple[Rule, ...] = (
    *ADDRESSES.letter_rules,
    rule(r"C\. ?P\.:? ?(?P<code>\d{5})(?!\w|[.,-]\d)", _post_code),
    rule(r"(?P<lead>v\.? ?)(?P<parts>\d{1,20}(?:\.\d{1,20}){1,9})(?!\w)", _version),
)
WEB_RULES: tuple[Rule, ...] = ADDRESSES.digit_rules
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<code>\d{5})(?= [A-ZÁÉÍÓÚ][a-záéíóúñ])", _town),
    rule(r"(?P<lead>)(?P<parts>\d{1,20}(?:\.\d{1,20}){1,9})(?![\w.])", _version),
    rule(r"[\dA-Za-z]{1,40}(?:[-/.][\dA-Za-z]{1,40}){0,9}(?<=[\dA-Z])(?!\w)", _reference),
    rule(r"\d{1,40}(?:-\d{1,40}){2,9}[Xx]?(?!\w)", _reference),
)
