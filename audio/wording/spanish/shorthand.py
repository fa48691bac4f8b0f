"""Abbreviations of Spanish prose, prescriptions and addresses, and what they stand for.

Keys are as written, in lower case, without the last stop. Prose: RAE, "Ortografía" (2010), appendix 1; routes and
frequencies: AEMPS, "Recomendaciones"; the error-prone ones stand in `error_prone`.
"""

import re

from audio.wording.scanner import Place, Rule, Said, Worry, begun, rule, word_set
from audio.wording.spanish.error_prone import FORMS
from audio.wording.spanish.numbers import Form, plain_amount

ALWAYS = {
    "etc": "etcétera", "dr": "doctor", "dra": "doctora", "dres": "doctores", "dras": "doctoras", "sr": "señor",
    "sra": "señora", "sres": "señores", "sras": "señoras", "srta": "señorita", "dña": "doña", "prof": "profesor",
    "profa": "profesora", "lic": "licenciado", "ud": "usted", "uds": "ustedes", "vd": "usted", "tel": "teléfono",
    "tels": "teléfonos", "tfno": "teléfono", "tfnos": "teléfonos", "teléf": "teléfono", "tlf": "teléfono",
    "tfn": "teléfono", "núm": "número", "núms": "números", "pág": "página", "págs": "páginas",
    "aprox": "aproximadamente", "máx": "máximo", "mín": "mínimo", "avda": "avenida", "ctra": "carretera",
    "dcha": "derecha", "dpto": "departamento", "depto": "departamento", "admón": "administración", "cía": "compañía",
    "vs": "versus", "vit": "vitamina", "cáps": "cápsulas", "comp": "comprimidos", "gral": "general",
    "izda": "izquierda", "izq": "izquierda", "pza": "plaza", "hosp": "hospital", "inyec": "inyección",
    "v.o": "por vía oral", "i.m": "por vía intramuscular", "i.v": "por vía intravenosa", "s.l": "por vía sublingual",
    "v.r": "por vía rectal", "v.i": "por vía inhalatoria", "y/o": "y o", "s/n": "sin número", "c/u": "cada unidad",
    "él/ella": "él o ella", "mcg": "microgramos", "mg": "miligramos", "kg": "kilogramos", "ml": "mililitros",
    "kcal": "kilocalorías", "mmhg": "milímetros de mercurio", "mmol": "milimoles", "et al": "y otros",
    "pte": "paciente", "prn": "si es necesario", "p.r.n": "si es necesario", "µg": "microgramos", "e.g": "por ejemplo",
    "i.e": "es decir",
}  # fmt: skip
"""Said so wherever they stand as a word of their own, in small letters or with a first capital."""

DOTTED = {
    "p": "página", "pp": "páginas", "cap": "capítulo", "caps": "capítulos", "fig": "figura", "figs": "figuras",
    "vol": "volumen", "vols": "volúmenes", "art": "artículo", "arts": "artículos", "av": "avenida", "ed": "edición",
    "no": "número", "nos": "números", "tab": "tabla", "ref": "referencia", "sec": "sección", "ene": "enero",
    "feb": "febrero", "abr": "abril", "jun": "junio", "jul": "julio", "ago": "agosto", "sept": "septiembre",
    "oct": "octubre", "nov": "noviembre", "dic": "diciembre", "pl": "plaza", "c": "calle", "d": "don",
    "temp": "temperatura", "ej": "ejemplo", "inc": "inciso", "ext": "extensión", "lun": "lunes", "mié": "miércoles",
    "jue": "jueves", "vie": "viernes", "sáb": "sábado", "dom": "domingo", "st": "santo", "sta": "santa", "sto": "santo",
    "fdo": "firmado", "min": "minutos", "seg": "segundos", "hrs": "horas", "amp": "ampollas",
}  # fmt: skip
"""Said so only where their stop stands with them; without it many of them are words."""
_BEFORE_FIGURE = word_set("p pp cap caps fig figs vol vols art arts ed no nos tab ref sec inc ext")
_BEFORE_NAME = word_set("av pl c d sta sto st")
_AFTER_FIGURE = word_set("min seg hrs amp")
_SPACED = {
    "p. ej.": "por ejemplo", "v. o.": "por vía oral", "i. m.": "por vía intramuscular",
    "i. v.": "por vía intravenosa", "v. g.": "verbigracia", "a. c.": "antes de Cristo", "d. c.": "después de Cristo",
    "ee. uu.": "Estados Unidos", "rr. hh.": "recursos humanos", "cc. aa.": "comunidades autónomas",
    "jj. oo.": "Juegos Olímpicos", "ff. aa.": "Fuerzas Armadas", "p. d.": "posdata", "d. e. p.": "descanse en paz",
    "s. s.": "seguridad social", "n. del t.": "nota del traductor",
}  # fmt: skip
_NUMBER = r"(?:[Nn]\.? ?(?P<many>os\b|º\.?s)|[Nn]\.? ?[º°]|[Nn][oO]\.?(?= ?\d))\.?"

ORDERS = {"VO": "por vía oral", "IV": "por vía intravenosa", "IM": "por vía intramuscular", "SL": "por vía sublingual",
          "vo": "por vía oral", "iv": "por vía intravenosa", "im": "por vía intramuscular"}  # fmt: skip
_ONLY_IN_ORDERS = word_set("SC sc IN SOS U VO IV IM SL vo iv im UI qd QD")
_DOSE_BEFORE = re.compile(
    r"(?:\d ?(?:mg|mcg|µg|g|mL|ml|UI|U|%|comp\.?|cáps\.?)?|comprimidos?|cápsulas?|gotas?|unidad(?:es)?|ampollas?"
    r"|amp\.|tabletas?|dosis|día|horas?|h|inyectable|vía)[,;]? ?$"
)


def _ends(place: Place, end: int, key: str) -> bool:
    """Whether the stop of an abbreviation also ends the sentence."""
    after = place.text[end:]
    if key in ("dr", "dra", "sr", "sra", "d", "dña", "prof", "ud", "av", "c"):
        return not after
    return not after.strip("\"') ") or bool(re.match(r" [¿¡]?[A-ZÁÉÍÓÚ][a-záéíóúñ]* [a-záéíóúñ]", after))


def _word(found: re.Match[str], place: Place) -> Said | None:
    written = found["word"]
    key, stop = written.lower().rstrip("."), written.endswith(".")
    if written.isupper() and len(key.replace(".", "").replace("/", "")) > 1 and "." not in key and "/" not in key:
        return None
    words = ALWAYS.get(key)
    if not words and stop and key in DOTTED and _fits(key, written, found, place):
        words = DOTTED[key]
    if not words:
        return None
    return Said(begun(words, written, place), found.end() - (stop and _ends(place, found.end(), key)))


def _fits(key: str, written: str, found: re.Match[str], place: Place) -> bool:
    """Whether a short form that may be a word and the end of a sentence stands where it is short."""
    after = place.text[found.end() :]
    if key in _BEFORE_FIGURE:
        return bool(re.match(r" ?(?:\d|[IVX]{2,}\b|[VX]\b)", after))
    if key in _BEFORE_NAME:
        return written[0].isupper() and bool(re.match(r" (?:de (?:la |los |las )?|la |del )?[A-ZÁÉÍÓÚ]", after))
    if key in _AFTER_FIGURE:
        return bool(re.search(r"\d ?$", place.before))
    return bool(after.strip()) or not written[0].isupper()


def _spaced(found: re.Match[str], place: Place) -> Said | None:
    written = found.group()
    spaced = re.sub(r"\. ?(?=\w)", ". ", written).lower()
    words = _SPACED.get(spaced)
    if spaced in ("a. c.", "d. c.", "s. s.") and not re.search(r"C|S", written):
        return None
    if not words:
        return None
    return Said(begun(words, written, place), found.end() - (found.end() == len(place.text) and spaced != "p. ej."))


def _hourly(found: re.Match[str], place: Place) -> str:
    """ "c/8 h", "cada 8-12 h", "q8h"."""
    one = found["hours"] == "1" and not found["to"]
    to = f" a {plain_amount(found['to'], Form.FEMININE)}" if found["to"] else ""
    unit = {"d": ("día", "días"), "D": ("día", "días")}.get((found["unit"] or "h")[0], ("hora", "horas"))
    form = Form.MASCULINE if unit[0] == "día" else Form.FEMININE
    cada = "Cada" if found.group()[0].isupper() and not place.before.strip() else "cada"
    return f"{cada} {plain_amount(found['hours'], form)}{to} {unit[0] if one else unit[1]}"


def _street(found: re.Match[str], place: Place) -> str:
    return begun("calle ", found.group(), place)


def _number_of(found: re.Match[str], place: Place) -> str:
    return begun("números" if found["many"] else "número", found.group(), place)


def _order(found: re.Match[str], place: Place) -> str | Said | None:
    written = found.group()
    if written in _ONLY_IN_ORDERS and not _DOSE_BEFORE.search(place.before):
        return None
    if written in ORDERS:
        return ORDERS[written]
    return Said(FORMS[written].said, found.end(), Worry.ADVICE)


_ORDERS = "|".join(re.escape(w) for w in sorted({*FORMS, *ORDERS}, key=lambda w: (-len(w), w)))
LETTER_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:[Cc]/ ?|[Cc]ada |[qQ]\.? ?)(?P<hours>\d{1,2})(?:[-–](?P<to>\d{1,2}))?"
        r" ?(?P<unit>[hH](?:rs?|s|oras?)?|d(?:ías)?)(?!\w)(?:\.(?= [a-z]|,))?",
        _hourly,
    ),
    rule(r"[Cc]/ ?(?=[A-ZÁÉÍÓÚ][a-záéíóúñ])", _street),
    rule(r"[Cc]/(?= ?\d)", lambda m, p: "cada"),
    rule(_NUMBER, _number_of),
    rule(
        r"(?:[A-Za-z]{1,2}\. ?){1,2}(?:del )?[A-Za-z]{1,2}\.(?!\w)",
        _spaced,
    ),
    rule(r"[Dd]\.ª|[Mm]\.ª", lambda m, p: "doña" if m.group()[0] in "Dd" else "María"),
    rule(rf"(?:{_ORDERS})(?!\w|[-/'][A-Za-z])", _order),
    rule(
        r"(?P<word>et al\.?|[Yy]/[Oo]|[sS]/[nN]|[cC]/[uU]|[ée]l/ella"
        r"|(?:[A-Za-zµ]{1,3}\.){1,4}[A-Za-z]{1,3}\.?|[A-Za-zµáéíóúñ]{1,40}\.?)(?![\w/])",
        _word,
    ),
)
PLAIN_SHORTHAND = frozenset(key for key in (*ALWAYS, *DOTTED) if key.isalpha()) | word_set(
    "sc qd qod vo iv im cc c q et x n v ext v las"
)
"""Small-letter words that may not pass unread."""
