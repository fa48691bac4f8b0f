"""Signs in Spanish: their names, and the words around them. The rules stand in `audio.wording.signs`."""

from audio.wording.scanner import Rule, rule, word_set
from audio.wording.signs import Signs
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


def _per(unit: str, tag: str) -> str | None:
    words = unit_words(f"vez/{unit}", many=False)
    return words.removeprefix("vez ") if words else None


def _lasting(number: str, unit: str) -> str:
    name = _LASTING[unit.removesuffix("s") if unit != "mes" else "mes"]
    form = Form.FEMININE if name == "semana" else Form.MASCULINE
    many = {"mes": "meses"}.get(name, f"{name}s")
    return f"durante {plain_amount(number, form)} {name if number == '1' else many}"


SIGNS = Signs(
    names=NAMES,
    greek=GREEK,
    number="número",
    small="a-záéíóúüñ",
    letters="A-Za-zÁÉÍÓÚáéíóúüñ",
    opening="¿¡",
    marks=".,",
    figures=code_words,
    unnamed=lambda sign: "signo",  # its Unicode name is English
    per=_per,
    measured=frozenset("0123456789%€$£⁰¹²³⁴⁵⁶⁷⁸⁹"),
    unit=lambda written, many, tag: unit_words(written, many),
    each=word_set("por cada un una"),
    lasting=_lasting,
    spans="d|d[ií]as?|sem|semanas?|mes(?:es)?",
)
OTHER_RULES: tuple[Rule, ...] = SIGNS.other_rules()
LETTER_RULES: tuple[Rule, ...] = (*SIGNS.letter_rules(), rule(r"[ºª]", lambda m, p: ""))
