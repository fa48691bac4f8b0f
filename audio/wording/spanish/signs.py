"""Signs, brackets, dashes and ornaments in Spanish: said by name where they mean something, a pause where not."""

import re
import unicodedata

from audio.wording.characters import SUPERSCRIPT, is_ornament
from audio.wording.scanner import Place, Rule, Said, Worry, rule
from audio.wording.spanish.codes import code_words
from audio.wording.spanish.numbers import Form, plain_amount
from audio.wording.spanish.units import unit_words

NAMES = {
    "%": "por ciento", "‰": "por mil", "+": "más", "=": "igual a", "<": "menor que", ">": "mayor que",
    "≤": "menor o igual que", "≥": "mayor o igual que", "≠": "distinto de", "≈": "aproximadamente",
    "~": "aproximadamente", "±": "más menos", "×": "por", "÷": "dividido por", "/": "barra", "\\": "contrabarra",
    "^": "circunflejo", "_": "guion bajo", "#": "almohadilla", "&": "y", "@": "arroba", "$": "dólares",
    "£": "libras", "€": "euros", "¥": "yenes", "¢": "centavos", "₹": "rupias", "°": "grados", "µ": "micro",
    "−": "menos", "√": "raíz cuadrada de", "∞": "infinito", "∆": "delta", "§": "sección", "¶": "párrafo",
    "©": "copyright", "℞": "receta", "→": "a", "←": "desde", "↑": "aumento de", "↓": "descenso de", "↔": "entre",
    "♀": "mujer", "♂": "hombre", "✓": "correcto", "✔": "correcto", "☑": "correcto", "✗": "incorrecto",
    "✘": "incorrecto", "☒": "incorrecto", "⚠": "atención", "☎": "teléfono", "∑": "suma de", "∂": "parcial",
    "∫": "integral de", "≡": "idéntico a", "∝": "proporcional a", "*": "asterisco", "²": "al cuadrado",
    "³": "al cubo", "¹": "elevado a uno", "⁺": "más", "⁻": "menos",
}  # fmt: skip
GREEK = {
    "α": "alfa", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "épsilon", "ζ": "dseta", "η": "eta", "θ": "zeta",
    "κ": "kappa", "λ": "lambda", "ν": "ny", "ξ": "xi", "π": "pi", "ρ": "ro", "σ": "sigma", "τ": "tau", "φ": "fi",
    "χ": "ji", "ψ": "psi", "ω": "omega", "Δ": "delta", "Σ": "sigma", "Ω": "omega", "Γ": "gamma", "Φ": "fi", "Ψ": "psi",
}  # fmt: skip
_LASTING = {"d": "día", "día": "día", "dia": "día", "sem": "semana", "semana": "semana", "mes": "mes", "mese": "mes"}
PASSING = {
    "(": ", ", ")": ", ", "[": ", ", "]": ", ", "{": ", ", "}": ", ",
    '"': " ", "|": ", ", "–": ", ", "—": ", ", "¿": "", "¡": "",
}  # fmt: skip
"""What becomes of brackets, quotes, dashes and opening marks: a short pause or nothing."""


def _named(found: re.Match[str], place: Place) -> Said | None:
    sign = found.group()
    if sign in NAMES:
        return Said(NAMES[sign], found.end())
    if is_ornament(sign):
        return Said("", found.end())
    category = unicodedata.category(sign)
    if category[0] not in "SN":
        return None
    if unicodedata.digit(sign, -1) >= 0:
        return Said(plain_amount(str(unicodedata.digit(sign))), found.end(), Worry.DOUBT)
    return Said("signo", found.end(), Worry.DOUBT)  # its Unicode name is English


def _raised(found: re.Match[str], place: Place) -> Said:
    """Raised figures: silent as a footnote mark after a word or a stop; elsewhere said, and after a figure doubted."""
    footnote = re.search(r"(?:[a-záéíóúüñ]{3}|[.,;:?!\"')\]])$", place.before)
    if footnote and re.match(r"[\s.,;:?!)\"']|$", place.text[found.end() :]):
        return Said("", found.end())
    words = NAMES.get(found.group()) or code_words(found.group().translate(SUPERSCRIPT))
    return Said(words, found.end(), Worry.DOUBT if place.before[-1:].isdigit() else Worry.NONE)


def _minus(found: re.Match[str], place: Place) -> Said:
    sure = found.group()[0] in "-−"
    return Said("menos", found.end(), Worry.NONE if sure else Worry.DOUBT)


def _per_unit(found: re.Match[str], place: Place) -> str | None:
    if not re.search(r"[\d⁰-⁹²³¹%€$£]$", place.before):
        return None
    words = unit_words(f"vez/{found['unit']}", many=False)
    return words.removeprefix("vez ") if words else None


def _unit_alone(found: re.Match[str], place: Place) -> str | None:
    """A unit without a number before it ("en mg/dl"), where it can be nothing else."""
    written = found.group()
    if not re.search(r"[µ²³/]", written):
        return None
    return unit_words(written, many=place.word_before() not in ("por", "cada", "un", "una"))


def _lasting(found: re.Match[str], place: Place) -> Said:
    """How long an order lasts: "x 10 d". The bare letter is error-prone (ISMP-España: taken for doses)."""
    unit = _LASTING[found["unit"].removesuffix("s") if found["unit"] != "mes" else "mes"]
    form = Form.FEMININE if unit == "semana" else Form.MASCULINE
    many = {"mes": "meses"}.get(unit, f"{unit}s")
    words = f"durante {plain_amount(found['number'], form)} {unit if found['number'] == '1' else many}"
    return Said(words, found.end(), Worry.ADVICE if found["unit"] == "d" else Worry.NONE)


def _many(sign: str) -> Rule:
    return rule(rf"{re.escape(sign)}+", lambda m, p: " ".join([NAMES[sign]] * len(m.group())))


_WORD_SIDE = r"(?<=[A-Za-zÁÉÍÓÚáéíóúüñ\d%)\]\"'.,;:?!])"
_FOR = r" ?(?P<number>\d{1,3}) ?(?P<unit>d|d[ií]as?|sem|semanas?|mes(?:es)?)(?!\w)"
OTHER_RULES: tuple[Rule, ...] = (
    rule(r"<=(?!=)", lambda m, p: NAMES["≤"]),
    rule(r">=(?!=)", lambda m, p: NAMES["≥"]),
    rule(r"\+/-|\+-(?=\d)", lambda m, p: NAMES["±"]),
    rule(r"^(?:→|-{1,2}>|=>)", lambda m, p: ""),
    rule(r"(?:-{1,2}|=)>", lambda m, p: NAMES["→"]),
    rule(r"(?<![\w.,)%°])[-−–](?=[.,]?\d)", _minus),
    rule(rf"{_WORD_SIDE}\[\d{{1,3}}(?: ?[,–-] ?\d{{1,3}})*\]", lambda m, p: ""),
    rule(rf"{_WORD_SIDE}\[\^[\w-]{{1,30}}\]", lambda m, p: ""),
    rule(rf"×(?= ?\d)(?<![\d)%] ×)(?<![\w)%]×){_FOR}", _lasting),
    rule(r"[⁰¹²³⁴-⁹₀-₉]+(?:[,–-][⁰¹²³⁴-⁹]+)*", _raised),
    rule(r"/ ?(?P<unit>[A-Za-zµáéíóúñ]+[²³23]?(?:/[A-Za-zµáéíóúñ]+)*)(?!\w)(?<=\w)", _per_unit),
    rule(r"#(?=\d)", lambda m, p: "número"),
    rule(rf"{_WORD_SIDE}\*+(?![\w])|(?<!\w)\*+(?=[\w \"'(¿¡])|\*+$", lambda m, p: ""),
    rule(r"_{2,}|(?:[*=~#+-] ?){4,}|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)", lambda m, p: ","),
    rule(r"\.{2,} ?(?=[a-záéíóúñ])", lambda m, p: ","),
    rule(r"~~", lambda m, p: ""),
    rule(r"[-–—]{2,}", lambda m, p: ","),
    rule(r"(?<=[^\W\d_])/(?=[^\W\d_])", lambda m, p: NAMES["/"]),
    _many("<"),
    _many(">"),
    _many("+"),
    rule(r"[^\w\s.,;:?!'\"()\[\]{}|–—¿¡-]|_", _named),
)
LETTER_RULES: tuple[Rule, ...] = (
    rule(rf"x(?<!\d x)(?<![\w.-]x){_FOR}", _lasting),
    rule(r"x(?= ?\d)(?<![\w.-]x)", lambda m, p: NAMES["×"]),
    rule("|".join(GREEK), lambda m, p: GREEK[m.group()]),
    rule(r"µ?[A-Za-z]{0,5}[²³]?(?:/[A-Za-zµáéíóúñ]+[²³23]?)*(?<=[²³/\w])(?![\w/²³])", _unit_alone),
    rule(r"µ", lambda m, p: NAMES["µ"]),
    rule(r"[ºª]", lambda m, p: ""),
)
