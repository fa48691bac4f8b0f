"""Spanish number words: cardinals with their gender, ordinals, decimals, fractions, digits one by one.

RAE, "Ortografía" (2010) VIII and "Diccionario panhispánico de dudas", "cardinales", "ordinales", "números".
"""

from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """What stands behind a number: nothing, a masculine noun, a feminine one. The value is how "1" ends."""

    ALONE = "uno"
    MASCULINE = "un"
    FEMININE = "una"


ONES = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
    "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
]  # fmt: skip
TENS = ["", "diez", "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
HUNDREDS = [
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
]  # fmt: skip
LONGEST = 12
"""Digits of the longest number that is read as one: a billion has two meanings in Spanish (DPD, "billón")."""

_RANKS = [
    "", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo",
    "undécimo", "duodécimo", "decimotercero", "decimocuarto", "decimoquinto", "decimosexto", "decimoséptimo",
    "decimoctavo", "decimonoveno",
]  # fmt: skip
_RANK_TENS = [
    "", "", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo", "octogésimo",
    "nonagésimo",
]  # fmt: skip
_PARTS = {
    2: "medio",
    3: "tercio",
    4: "cuarto",
    5: "quinto",
    6: "sexto",
    7: "séptimo",
    8: "octavo",
    9: "noveno",
    10: "décimo",
}


@dataclass(frozen=True)
class Figures:
    """A number: digits before its decimal mark, the mark by name (empty: none), digits after it."""

    whole: str
    mark: str = ""
    decimals: str = ""


def _below_thousand(number: int, one: str, feminine: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    words = [HUNDREDS[hundreds].replace("ientos", "ientas") if feminine else HUNDREDS[hundreds]]
    if rest % 10 == 1 and rest != 11:
        tens = TENS[rest // 10]
        joined = {0: one, 2: {"un": "veintiún"}.get(one, f"veinti{one}")}.get(rest // 10, f"{tens} y {one}")
        words.append(joined)
    elif rest >= 30:
        words.append(TENS[rest // 10] + (f" y {ONES[rest % 10]}" if rest % 10 else ""))
    elif rest:
        words.append(ONES[rest])
    return " ".join(filter(None, words))


def cardinal(number: int, form: Form = Form.ALONE) -> str:
    """`number` (0 and up, at most `LONGEST` digits) in words, agreeing with what it counts."""
    if not number:
        return ONES[0]
    millions, rest = divmod(number, 10**6)
    thousands, rest = divmod(rest, 1000)
    feminine = form is Form.FEMININE
    parts: list[str] = []
    if millions:
        parts.append("un millón" if millions == 1 else f"{cardinal(millions, Form.MASCULINE)} millones")
    if thousands:
        parts.append("mil" if thousands == 1 else f"{_below_thousand(thousands, 'un', feminine)} mil")
    if rest:
        parts.append(_below_thousand(rest, form.value, feminine))
    return " ".join(parts)


def digits(written: str) -> str:
    """Every digit by its name."""
    return " ".join(ONES[int(digit)] for digit in written)


def amount(number: Figures, form: Form = Form.ALONE) -> str:
    """A number in words; no digit is lost.

    Digits after the mark are said one by one, trailing zeros too, behind the name of the mark as printed. A number
    that begins with zeros, or is too long for words, is said digit by digit. A naked mark gets its zero.
    """
    whole = number.whole or "0"
    if len(whole) > LONGEST or (whole[0] == "0" and len(whole) > 1):
        words = digits(whole)
    else:
        words = cardinal(int(whole), Form.ALONE if number.decimals else form)
    return f"{words} {number.mark} {digits(number.decimals)}" if number.decimals else words


def plain_amount(written: str, form: Form = Form.ALONE) -> str:
    """The same for digits without marks."""
    return amount(Figures(written), form)


def counting(words: str) -> str:
    """Number words before a noun: whole millions take "de"."""
    return f"{words} de" if words.endswith(("millón", "millones")) else words


def ordinal(number: int, feminine: bool = False, shortened: bool = False) -> str:
    """`number` in its place in a row: "vigésimo primero"; from a hundred on the cardinal, as it is said."""
    if number > 99 or number < 1:
        return cardinal(number, Form.FEMININE if feminine else Form.ALONE)
    tens, ones = divmod(number, 10)
    row = [_RANKS[number]] if number < 20 else [_RANK_TENS[tens], _RANKS[ones]]
    if feminine:
        row = [f"{word[:-1]}a" for word in row if word]
    words = " ".join(filter(None, row))
    return words[:-1] if shortened and words.endswith(("primero", "tercero")) else words


def fraction(top: int, bottom: int, parts: bool = False) -> str:
    """A fraction (denominators 2 to 10) as it is said: "tres cuartos", "un medio"; before `parts` "tres cuartas"."""
    if parts:
        name = "tercera" if bottom == 3 else f"{_PARTS[bottom][:-1]}a"
        return f"{cardinal(top, Form.FEMININE)} {name}{'' if top == 1 else 's'}"
    return f"{cardinal(top, Form.MASCULINE)} {_PARTS[bottom]}{'' if top == 1 else 's'}"
