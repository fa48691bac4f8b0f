"""Telephone numbers of Spain and America in Spanish: every figure by its name, a short pause between groups.

Groups: Spain nine digits (3-3-3, 3-2-2-2, 2-3-2-2; numbers begin with 6 to 9, Spanish numbering plan), America as
printed (ITU-T E.123). Short numbers: 112 (EU), 061, 016, 024, 116 000 and the like (Spain), 911 (America).
"""

import re

from audio.wording.scanner import Place, Rule, rule, word_set
from audio.wording.spanish.letters import capitals
from audio.wording.spanish.numbers import digits
from audio.wording.spanish.written import THIN

_CALL = word_set(
    """
    llame llamar llama llamando llamada llamadas marque marcar marca teléfono teléfonos tel tfno tlf teléf fax móvil
    móviles celular celulares whatsapp contacto línea emergencias emergencia urgencias sms cel llámenos centralita
    gratuito ambulancia ext
    """
)
_THEN = word_set("al a el es número en de por los n.º núm")
"""Words that may stand between one of those and the number."""
_EMERGENCY = frozenset(("112", "911"))
_NAMES = word_set("nº núm n.º número no expediente póliza historia colegiado referencia ref lote")
_EXTENSION = r"(?:,? ?(?:ext(?:ensión)?\.?) ?(?P<extension>\d{1,6}))?"
_PHONES = (
    r"\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,6}"
    r"|\(0?\d{1,5}\)[ -]?\d{2,4}(?:[ -]?\d{2,4}){1,3}"
    r"|1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}|1-8\d\d-(?=[\d-]{0,9}[A-Z])[A-Z\d]{2,}(?:-[A-Z\d]+){0,4}"
    r"|0\d{1,3}[ -]\d{3}[ -]\d{3,4}(?:[ -]\d{3,4})?"
    r"|[6-9]\d{2}[ -]\d{3}[ -]\d{3}|[6-9]\d{2}(?:[ -]\d{2}){3}|[89]\d[ -]\d{3}[ -]\d{2}[ -]\d{2}|[679]\d{8}"
    r"|\d{3}[.-]\d{3}[.-]\d{4}|\d{2}[ -]\d{4}[ -]\d{4}|116 [01]\d\d"
)
_PHONE = rf"(?P<phone>{_PHONES}){_EXTENSION}(?![\w'{THIN}]|-\d|[.,]\d)"
_AMOUNT_NEXT = re.compile(r" ?(?:%|mg|g\b|ml|mL|kg|€|UI|personas|pacientes|veces|días|horas|minutos|años|euros|casos)")


def phone_words(number: str) -> str:
    """A telephone number: a comma between its groups; letters of vanity numbers as words or by name."""
    said: list[str] = []
    for group in re.findall(r"\+?\d+|[A-Z]+", number):
        plus = "más " if group[0] == "+" else ""
        said.append(capitals(group, shouting=True) if group.isalpha() else plus + digits(group.lstrip("+")))
    return ", ".join(said)


def _phone(found: re.Match[str], place: Place) -> str | None:
    phone = found["phone"]
    if (phone[0] == "+" and len(re.sub(r"\D", "", phone)) < 8) or _AMOUNT_NEXT.match(place.text, found.end()):
        return None
    words = phone_words(phone)
    return f"{words}, extensión {digits(found['extension'])}" if found["extension"] else words


def _called(found: re.Match[str], place: Place) -> str | None:
    """Figures after "llame al" and the like are a number to dial, whatever they look like."""
    before = list(filter(None, place.words_before(4)))
    while before and before[-1] in _THEN:
        before.pop()
    figures = found["figures"]
    named = bool(place.words_before(1)) and place.word_before() in _NAMES and len(re.sub(r"\D", "", figures)) > 5
    if not named and not (before and before[-1] in _CALL):
        return None
    if len(re.sub(r"\D", "", figures)) < 3 or _AMOUNT_NEXT.match(place.text, found.end()):
        return None
    return ", ".join(digits(group) for group in re.findall(r"\d+", figures))


def _emergency(found: re.Match[str], place: Place) -> str | None:
    figures, after = found.group(), place.text[found.end() :]
    if figures not in _EMERGENCY or re.match(r"[,.]\d| ?[%°µ€$/-]", after) or _AMOUNT_NEXT.match(after):
        return None
    counted = re.match(r" [a-záéíóúñ]+s\b", after) or re.match(
        r" ?(?:[a-zA-Z]{1,3}\b)(?<! si)(?<! en)(?<! de)(?<! o)", after
    )
    return None if counted and place.word_before() not in ("al", "el") else digits(figures)


def _extension(found: re.Match[str], place: Place) -> str:
    return f"extensión {digits(found['extension'])}"


LETTER_RULES: tuple[Rule, ...] = (rule(r"[Ee]xt(?:ensión)?\.? ?(?P<extension>\d{1,6})(?!\w)", _extension),)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(_PHONE, _phone),
    rule(r"(?P<figures>\d{2,11}(?:[ .-]\d{2,6}){0,4})(?![\w]|[,:/'.-]\d)", _called),
    rule(r"\d{3}(?![\w])", _emergency),
)
OTHER_RULES: tuple[Rule, ...] = (rule(_PHONE, _phone),)
