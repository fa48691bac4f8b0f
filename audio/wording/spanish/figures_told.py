"""Spanish number words read back to figures.

Stands apart from the rules that made the words: it shares neither their tables nor their patterns, so that
a fault there is a finding here.
"""

import re

from audio.wording.number_words import LETTER, NumberWords, Row
from audio.wording.read_back import Atom

_BELOW_THIRTY = {
    "cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiún": 21,
    "veintiuno": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25,
    "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
}  # fmt: skip
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
_HUNDRED_STEMS = {"doscient": 2, "trescient": 3, "cuatrocient": 4, "quinient": 5, "seiscient": 6, "setecient": 7,
                  "ochocient": 8, "novecient": 9}  # fmt: skip
_HUNDREDS = {"cien": 100, "ciento": 100} | {
    stem + end: 100 * value for stem, value in _HUNDRED_STEMS.items() for end in ("os", "as")
}
_SCALES = {"millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12}
_RANK_STEMS = {
    "primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5, "sext": 6, "séptim": 7, "octav": 8, "noven": 9,
    "décim": 10, "undécim": 11, "duodécim": 12, "decimotercer": 13, "decimocuart": 14, "decimoquint": 15,
    "decimosext": 16, "decimoséptim": 17, "decimoctav": 18, "decimonoven": 19, "vigésim": 20, "trigésim": 30,
    "cuadragésim": 40, "quincuagésim": 50, "sexagésim": 60, "septuagésim": 70, "octogésim": 80, "nonagésim": 90,
}  # fmt: skip
_RANKS = {stem + end: value for stem, value in _RANK_STEMS.items() for end in ("o", "a", "os", "as")} | {
    "primer": 1, "tercer": 3, "decimotercer": 13
}  # fmt: skip
del _RANKS["segundos"]  # of time
_PARTS = {
    **dict.fromkeys(("medio", "media"), "12"),
    **dict.fromkeys(("medios", "medias", "cuadrado", "cuadrados", "cuadrada", "cuadradas"), "2"),
    **dict.fromkeys(("tercio", "tercios", "cúbico", "cúbicos", "cubo"), "3"),
}
_DECADES = {"veintes": 20} | {f"{word}s": value for word, value in _TENS.items()}
_MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"]  # fmt: skip
_TOKEN = re.compile(rf"{LETTER}+|[^\w\s]")


def _number(row: Row, at: int) -> tuple[Atom | None, int] | None:
    """The atom that begins at token `at`, and where to read on; None for a word that is no number."""
    word = row.word(at)
    if _is_name(row, at):
        return None, at + 1
    if word in _BELOW_THIRTY or word in _TENS or word in _HUNDREDS or word == "mil":
        return _cardinal(row, at)
    if word in _RANKS:
        then = _RANKS.get(row.word(at + 1), 10)
        if _RANKS[word] >= 20 and then < 10:
            return row.atom(str(_RANKS[word] + then), at, at + 1, ranking=True), at + 2
        return row.atom(str(_RANKS[word]), at, optional=_RANKS[word] < 5, ranking=True), at + 1
    return (row.atom(str(_DECADES[word]), at), at + 1) if word in _DECADES else None


def _is_name(row: Row, at: int) -> bool:
    """Whether a number word is a part of a sign's name: "por ciento", "por mil", "dos-puntos"."""
    word, before = row.word(at), row.word(at - 1)
    if word == "dos":
        return row.word(at + 1) == "-" and row.word(at + 2) == "puntos"
    return before == "por" and word in ("ciento", "mil")


def _cardinal(row: Row, at: int) -> tuple[Atom, int]:
    """A cardinal: groups of three, each before its scale, the largest first."""
    last = at - 1
    total, thousands, ceiling = 0, 0, 10**15
    while True:
        group, end = _group(row, last)
        said = end > last
        if row.word(end + 1) == "mil" and not thousands:
            thousands = 1000 * (group if said else 1)
            group, end = _group(row, end + 1)
            said = True
        scale = _SCALES.get(row.word(end + 1), ceiling)
        if scale < ceiling and said and (thousands + group):
            total, ceiling, thousands, last = total + (thousands + group) * scale, scale, 0, end + 1
            continue
        if not said:
            break
        last, total = end, total + thousands + group
        break
    return row.atom(str(total), at, last), last + 1


def _group(row: Row, last: int) -> tuple[int, int]:
    """A number below a thousand behind token `last`, and its last token; 0 and `last` if there is none."""
    value, word = 0, row.word(last + 1)
    if word in _HUNDREDS:
        value, last = _HUNDREDS[word], last + 1
        if word == "cien":
            return value, last
        word = row.word(last + 1)
    if word in _TENS:
        value, last = value + _TENS[word], last + 1
        ones = _BELOW_THIRTY.get(row.word(last + 2), 0)
        if row.word(last + 1) == "y" and 0 < ones < 10:
            value, last = value + ones, last + 2
    elif word in _BELOW_THIRTY and (not value or _BELOW_THIRTY[word]):
        value, last = value + _BELOW_THIRTY[word], last + 1
    return value, last


_SPANISH = NumberWords(
    token=_TOKEN,
    digits={word: number for word, number in _BELOW_THIRTY.items() if number < 10},
    points=frozenset(("punto", "coma")),
    larger=frozenset(),
    silent=frozenset(("mil",)),  # "dos coma cinco mil": a scale, no number of its own
    number=_number,
    parts=_PARTS,
    months=_MONTHS,
)
told = _SPANISH.told
