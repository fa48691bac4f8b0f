"""What a Spanish text holds in figures and signs, and whether its words still tell all of it.

Reads the text with patterns of its own, never with the rules that made the words.
"""

import re
from collections import Counter
from collections.abc import Iterator

from audio.wording import proof
from audio.wording.proof import Tongue
from audio.wording.read_back import Atom
from audio.wording.spanish.figures_told import told

# What is left unsaid on purpose: schemes of addresses, ornaments, footnote marks, slashes of fixed short forms.
_UNSAID = (
    (re.compile(r"https?://", re.IGNORECASE), " "),
    *proof.ARROWS,
    (re.compile(r"\b(?:y/o|s/n|c/u|él/ella)(?![\w/])", re.IGNORECASE), " , "),
    (re.compile(r"\b[Cc]/ ?(?=[A-ZÁÉÍÓÚ][a-záéíóúñ])"), " "),
    proof.LEFT_OPEN,
    (re.compile(r"\b24/7\b(?![/\d])"), "24 7"),
    proof.STRUCK,
    (re.compile(r"(?<!\d)(1[0-2]|[1-9])°(?= [a-záéíóúñ])"), r"\1 "),
    (re.compile(r"(?<=\d\.)°"), " "),
    (re.compile(r"\b([nN])\.? ?°"), r"\1"),
    *proof.NOTES,
    proof.raised_notes("a-záéíóúüñ"),
)
_THIN = re.compile(r"(?<=\d)[\u2009\u202f](?=\d{3}(?!\d))")
_DATE = re.compile(
    r"(?<![\d/A-Za-z])(?<!\d[.–-])(?:(?P<y>[12]\d{3})-(?P<m>[01]\d)-(?P<d>[0-3]\d)"
    r"|(?P<a>[0-3]?\d)(?P<s>[/.-])(?P<b>[0-3]?\d)(?P=s)(?P<c>\d{4}|\d\d))(?![\w/-]|\.\d)"
)
_PADDED = re.compile(
    r"(?<!\d)(?:\d{1,2}:\d\d:\d\d|\d{1,3}:\d\d(?= ?min| ?[-–] ?\d{1,3}:\d\d ?min)|\d{1,2}(?=:\d\d(?!\d))"
    r"|\d{1,2}(?=\.\d\d ?(?:h|[apAP]\.? ?[mM])))"
    r"|[\d.,]+[.,]\d\d(?= ?[$£€¥₹]| (?:EUR|USD|MXN))|[$£€¥₹] ?[\d.,]+[.,]\d\d(?!\d)"
)
"""Where a figure may lose its zero ahead: hours, durations, hundredths of money."""
_DAY = re.compile(r"(?<![\d.,])0[1-9](?= ?[-–]? ?(?:de )?[a-z]{3})|(?<=h)0\d(?!\d)|(?<=h )0\d(?= ?min)")
_FULL_HOUR = re.compile(r"(?<![\d.,:])[012]?\d(?::(00)(?![\d:])|\.(00)(?= ?[apAP]\.? ?[mM]))")
_FULL_HOUR_POINTED = re.compile(r"(?<![\d.,:])[012]?\d\.(00)(?= ?h)")
"""Where a point is no decimal one."""
_GROUPS = (
    r"(?<![\d/.,-])1/2(?![\d/])|(?<![\dA-Za-z.,/:-])[1-9]\d{0,2}(?: \d{3})+(?!\d|[.,]\d{3}[.,]\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)"
)
_MIXED = r"|(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?=,\d)|(?<![\d.,])[1-9]\d{0,2},\d{3}(?=\.\d)"
_POINTED = r"|(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.]|,\d{3}(?!\d))"
_COMMAED = r"|(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d,]|\.\d{3}(?!\d))"
_RUN = re.compile(rf"{_GROUPS}{_MIXED}|\d+")
_RUN_POINTED = re.compile(rf"{_GROUPS}{_MIXED}{_POINTED}|\d+")
_RUN_COMMAED = re.compile(rf"{_GROUPS}{_MIXED}{_COMMAED}|\d+")
_POINTS_PART = ("es-es", "es-ar", "es-cl", "es-co", "es-ec", "es-py", "es-uy")
_COMMAS_PART = ("es-mx", "es-us", "es-gt", "es-hn", "es-ni", "es-pa", "es-pr", "es-do")
_SCALED = re.compile(r" ?(?:(mil millones|millón|millones|mill\.|mil|billón|billones)(?!\w)|(M|k|K)(?= ?[€$£]|$| ))")
_ZEROS = {"mil": 3, "k": 3, "K": 3, "millón": 6, "millones": 6, "mill.": 6, "M": 6, "mil millones": 9, "billón": 12,
          "billones": 12}  # fmt: skip
_MIL_BEHIND = re.compile(r"(?<=\d) mil\b")
_PART_BEFORE = re.compile(r"(?:[A-Za-z.,:/–-]|\d )$")
"""Before figures that may be the end of a code, a range or a longer number."""


def _dates(found: re.Match[str], tag: str) -> tuple[tuple[str, int, str], ...]:
    """The days, months and years a date in figures may mean in the order its country uses."""
    if found["y"]:
        return ((str(int(found["d"])), int(found["m"]), found["y"]),)
    a, b, year = int(found["a"]), int(found["b"]), found["c"]
    if tag in ("es-us", "es-pr") and a <= 12 and b <= 12 and a != b:
        return ()
    day, month = (b, a) if tag in ("es-us", "es-pr") and b > 12 else (a, b)
    return ((str(day), month, year),)


def _runs(text: str, tag: str) -> Iterator[re.Match[str]]:
    pattern = _RUN_POINTED if tag in _POINTS_PART else _RUN_COMMAED if tag in _COMMAS_PART else _RUN
    return pattern.finditer(text)


def figures(text: str, tag: str) -> list[Atom]:
    """The figures of `text` (made plain), in order: digits, number words, and what may be said as a number."""
    dated = {found.start(): _dates(found, tag) for found in _DATE.finditer(text)}
    padded = {i for pattern in (_PADDED, _DAY) for found in pattern.finditer(text) for i in range(*found.span())}
    patterns = (_FULL_HOUR, *((_FULL_HOUR_POINTED,) if tag in _POINTS_PART else ()))
    unsaid = {found.start(found.lastindex or 0) for pattern in patterns for found in pattern.finditer(text)}
    atoms: list[Atom] = []
    for found in _runs(text, tag):
        digits = re.sub(r"\D", "", found.group())
        also = ["112"] if found.group() == "1/2" else []  # "un medio"; "medio" alone tells both
        also += proof.padded(digits) if found.start() in padded else ()
        scaled = _SCALED.match(text, found.end())
        if scaled and text[found.start() - 1 : found.start()] not in (".", ","):
            many = digits + "0" * _ZEROS[scaled.group(1) or scaled.group(2)]
            certain = found.group().isdigit() and int(digits) and not _PART_BEFORE.search(text[: found.start()])
            digits, also = (many, also) if certain else (digits, [*also, many])
        atoms += proof.naked_points(text, found.start(), ".,")
        atoms.append(
            Atom(digits, found.start(), found.end(), tuple(also), found.start() in unsaid,
                 date=dated.get(found.start(), ()))
        )  # fmt: skip
    atoms += [Atom("1000", m.start() + 1, m.end(), optional=True) for m in _MIL_BEHIND.finditer(text)]
    letters = re.sub(r"\d", "#", _MIL_BEHIND.sub(" ---", text))
    atoms += [atom for atom in told(letters) if not atom.month]
    atoms += proof.romans(text)
    return sorted(atoms, key=lambda atom: (atom.start, atom.end))


# Signs -----------------------------------------------------------------------------------------------

_SAID = {
    "%": "ciento", "‰": "mil", "+": "más", "=": "igual", "<": "menor", ">": "mayor", "≤": "menor", "≥": "mayor",
    "≠": "distinto", "≈": "aproximadamente", "~": "aproximadamente|virgulilla", "±": "más",
    "×": "por|veces|durante", "÷": "dividido", "/": "al|sobre|barra|cada|por", "\\": "contrabarra",
    "^": "circunflejo|elevado", "&": "y|ampersand", "@": "arroba", "#": "número|almohadilla", "°": "grado|grados",
    "€": "euro|euros", "$": "dólar|dólares|peso|pesos", "£": "libra|libras", "¥": "yen|yenes",
    "₹": "rupia|rupias", "¢": "centavo|centavos", "√": "raíz", "∞": "infinito", "§": "sección", "©": "copyright",
    "→": "a", "←": "desde", "↑": "aumento", "↓": "descenso", "↔": "entre",
}  # fmt: skip
_LARGE = re.compile(r"\d ?(?:(mil|millones|millón)(?!\w)|(M|k|K)(?= ?[€$£]))")
_WORD_OF = {"millón": "millones", "M": "millones", "k": "mil", "K": "mil"}


def _unsaid_orders(text: str, words: str) -> Iterator[str]:
    """Thousands and millions that stand behind figures, and that `words` tell fewer times."""
    needed = (found[1] or found[2] for found in _LARGE.finditer(text))
    said = re.findall(r"\w+", words.lower())
    left = Counter(_WORD_OF.get(word, word) for word in needed) - Counter(_WORD_OF.get(word, word) for word in said)
    yield from left


_MONEY = ("euro", "euros", "dólar", "dólares", "peso", "pesos", "libra", "libras", "yen", "yenes", "rupia", "rupias")
_POINTS = frozenset(("punto", *_MONEY))
_COMMAS = frozenset(("coma", *_MONEY))
_SPANISH = Tongue(
    unsaid=_UNSAID,
    figures=figures,
    told=told,
    unsaid_orders=_unsaid_orders,
    signs=_SAID,
    dashes=frozenset(("a", "al", "guion", "menos", "hasta")),
    points={".": _POINTS, ",": _COMMAS, "'": frozenset(("apóstrofo",))},
    clock=re.compile(r"(?<![^\W\d_])[apAP]\.? ?[mM](?!\w)|\d\d ?h(?:s|oras?)?(?!\w)"),
    conjunction="y",
    parting=" ",
)


def lost_figures(text: str, words: str, tag: str) -> tuple[str, ...]:
    """Figures and signs of `text` that `words` does not tell, and numbers in `words` that the text does not have."""
    return proof.lost_figures(_THIN.sub("", text), words, tag, _SPANISH)
