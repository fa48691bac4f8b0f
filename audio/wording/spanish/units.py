"""Units of measure as they are written, and how they are said in Spanish: one and many.

Symbols in case-sensitive spelling. Sources: BIPM SI brochure, 9th edition; RAE, "Ortografía" (2010), appendix 3;
NOM-008 (Mexico); ISMP-España (Farm Hosp 2004; 28: 141-144) for those in `ERROR_PRONE`.
"""

import re
from functools import cache

from audio.wording.scanner import word_set
from audio.wording.units import Size, Units, prefixed, sizes

_PREFIXES = {"k": "kilo", "d": "deci", "c": "centi", "m": "mili", "µ": "micro", "n": "nano", "p": "pico", "f": "femto"}
_LARGE = {"k": "kilo", "M": "mega", "G": "giga"}
_PREFIXED = {  # symbol: (name, prefixes in use)
    "g": ("gramo", "kcmµnpf"), "L": ("litro", "dcmµnpf"), "l": ("litro", "dcmµ"), "mol": ("mol", "mµnpf"),
    "s": ("segundo", "mµ"), "V": ("voltio", "kmµ"), "A": ("amperio", "mµ"), "W": ("vatio", "km"),
    "Gy": ("gray", "cmµ"), "Sv": ("sievert", "mµ"), "Eq": ("equivalente", "mµ"), "U": ("unidad", "mµk"),
    "UI": ("unidad internacional", "mµ"), "Osm": ("osmol", "m"), "osm": ("osmol", "m"),
}  # fmt: skip
_PREFIXED_LARGE = {"Hz": "hercio", "Bq": "becquerel", "J": "julio", "Pa": "pascal", "cal": "caloría", "Da": "dalton"}
_PLAIN = {  # symbol: one; many by rule
    "m": "metro", "km": "kilómetro", "cm": "centímetro", "mm": "milímetro", "µm": "micrómetro", "nm": "nanómetro",
    "mcg": "microgramo", "ug": "microgramo", "gr": "gramo", "grs": "gramo", "mgs": "miligramo", "kgs": "kilogramo",
    "Kg": "kilogramo", "KG": "kilogramo", "kgr": "kilogramo", "mgr": "miligramo", "mls": "mililitro",
    "cc": "centímetro cúbico", "c.c.": "centímetro cúbico", "IU": "unidad internacional",
    "U.I.": "unidad internacional", "ui": "unidad internacional", "u": "unidad", "ud": "unidad", "uds": "unidad",
    "seg": "segundo", "min": "minuto", "mins": "minuto", "h": "hora", "hs": "hora", "hr": "hora", "hrs": "hora",
    "d": "día", "sem": "semana", "pulg": "pulgada", "ft": "pie", "yd": "yarda", "mph": "milla por hora",
    "lb": "libra", "lbs": "libra", "oz": "onza", "fl oz": "onza líquida", "mmHg": "milímetro de mercurio",
    "mm Hg": "milímetro de mercurio", "cmH2O": "centímetro de agua", "lpm": "latido por minuto",
    "ppm": "parte por millón", "dB": "decibelio", "kWh": "kilovatio hora", "MB": "megabyte", "GB": "gigabyte",
    "kB": "kilobyte", "KB": "kilobyte", "°C": "grado Celsius", "°F": "grado Fahrenheit", "°": "grado",
    "cda": "cucharada", "cdas": "cucharada", "cdta": "cucharadita", "cdtas": "cucharadita",
    "comp": "comprimido", "cáps": "cápsula", "caps": "cápsula", "amp": "ampolla", "Kcal": "kilocaloría",
    "gts": "gota", "got": "gota", "log": "logaritmo", "cel": "célula", "cél": "célula",
}  # fmt: skip
_SAME = {"%": "por ciento", "‰": "por mil"}
_WORDS = {  # units written as words that may stand before or after a slash
    "día": "días", "semana": "semanas", "mes": "meses", "año": "años", "hora": "horas", "minuto": "minutos",
    "segundo": "segundos", "dosis": "dosis", "comprimido": "comprimidos", "cápsula": "cápsulas",
    "unidad": "unidades", "noche": "noches", "litro": "litros", "kilo": "kilos", "kilogramo": "kilogramos",
    "gramo": "gramos", "miligramo": "miligramos", "persona": "personas", "paciente": "pacientes",
    "ración": "raciones", "porción": "porciones", "célula": "células", "gota": "gotas", "inhalación": "inhalaciones",
    "pulsación": "pulsaciones", "comida": "comidas", "vez": "veces", "taza": "tazas", "vaso": "vasos",
    "cucharada": "cucharadas", "cucharadita": "cucharaditas", "pastilla": "pastillas", "tableta": "tabletas",
    "sobre": "sobres", "ampolla": "ampollas", "toma": "tomas", "latido": "latidos", "habitante": "habitantes",
}  # fmt: skip
_AFTER_SLASH = {"24h": "veinticuatro horas", "24 h": "veinticuatro horas", "dia": "día"}
_HOW_OFTEN = {
    "día": "al día", "mes": "al mes", "año": "al año", "veinticuatro horas": "cada veinticuatro horas",
}  # fmt: skip
"""What is said behind a slash, where other units say "por"."""

ERROR_PRONE = word_set("U u UI ui IU U.I. µg ug cc c.c. gr grs d")
"""Symbols of the list of ISMP-España, and the wrong "gr" (RAE: g): said in full, and worth a person's eye."""


def _many(name: str) -> str:
    """The plural: of its first noun, and of an adjective behind it."""
    head, _, rest = name.partition(" ")
    plural = head + ("s" if head[-1] in "aeiouáéíóúytn" else "es")
    return f"{plural} {_many(rest) if rest in ('internacional', 'cúbico', 'cuadrado', 'líquida') else rest}".strip()


@cache
def units() -> dict[str, tuple[str, str]]:
    """Every symbol with its names for one and for many."""
    names = _PLAIN | prefixed(_PREFIXES, _PREFIXED, _LARGE, _PREFIXED_LARGE)
    del names["A"]  # more often a name than a unit
    table = {symbol: (name, _many(name)) for symbol, name in names.items()}
    table |= {symbol: (name, name) for symbol, name in _SAME.items()}
    for one, many in _WORDS.items():
        table[one] = table[many] = (one, many)
    return table


@cache
def _sizes() -> dict[str, Size]:
    return sizes(units(), {"día": 1, "semana": 7, "mes": 30, "año": 360})


@cache
def _as_written() -> frozenset[str]:
    return frozenset((*_WORDS, *_WORDS.values()))


_POWER = re.compile(r"(?P<metre>[kcmµn]?m)(?P<power>[²³23])")


def _named(part: str, after_slash: bool) -> tuple[str, str]:
    if after_slash and part in _AFTER_SLASH:
        return (_AFTER_SLASH[part],) * 2
    part = part.replace("º", "°").replace("° ", "°")
    if part not in units():
        part = part.removesuffix(".")
    if part in units():
        return units()[part]
    found = _POWER.fullmatch(part)
    if not found:
        return "", ""
    name = f"{_PLAIN[found['metre']]} {'cuadrado' if found['power'] in '²2' else 'cúbico'}"
    return name, _many(name)


_ONE_UNIT = (
    r"(?:mm ?Hg|cmH2O|fl oz|U\.I\.(?!\w)|c\.c\.|[°º] ?[CF]\b|[%‰°]|[A-Za-zµáéíóúñ]+[²³23]?(?:\.(?=/))?)(?![\wáéíóúñ²³])"
)
UNITS = Units(
    written=re.compile(rf" ?({_ONE_UNIT}(?: ?/ ?(?:24 ?h(?!\w)|{_ONE_UNIT}))*)"),
    named=_named,
    as_written=_as_written,
    per=lambda name: _HOW_OFTEN.get(name, f"por {name}"),
    close=frozenset(("u", "m2", "m3")),
    apart=frozenset(),
    cut=re.compile(r"\s*/ ?\d"),
    sizes=_sizes,
)
unit_words = UNITS.words


def error_prone(written: str) -> bool:
    """Whether a part of `written` is on the list of error-prone symbols."""
    return any(part in ERROR_PRONE for part in written.split("/"))
