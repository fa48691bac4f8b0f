"""Codes of letters and figures (vertebrae, vitamins, markers), Roman numerals where they stand for numbers."""

import re

from audio.wording.characters import SUPERSCRIPT
from audio.wording.romans import ROMAN, roman
from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set
from audio.wording.spanish.letters import SAID_AS_WORDS, letters
from audio.wording.spanish.nouns import is_feminine
from audio.wording.spanish.numbers import cardinal, digits, ordinal

_KNOWN = {
    "CoQ": "co cu", "CoV": "cov", "COVID": "covid", "SARS": "sars", "pH": "pe hache", "HER": "her", "PaCO": "pe a ce o",
    "kDa": "kilodalton", "dB": "decibelio", "SpO": "ese pe o", "SaO": "ese a o", "PaO": "pe a o", "FiO": "efe i o",
    "Hb": "hache be", "HbA": "hache be a", "Ca": "ce a", "ARNm": "a erre ene eme",
    "Covid": "covid", "IgA": "i ge a", "IgE": "i ge e", "IgG": "i ge ge", "IgM": "i ge eme",
}  # fmt: skip


def _figures_in_code(written: str) -> str:
    short = len(written) < 3 and (written[0] != "0" or len(written) == 1)
    return cardinal(int(written)) if short else digits(written)


def code_words(code: str) -> str:
    """Letters of a code by name ("HbA1c", "T1", "H1N1"); short figures as a number, long ones one by one."""
    said: list[str] = []
    parts = re.findall(r"[^\W\d_]+|\d+|[+/.,\-–]", code.translate(SUPERSCRIPT))
    for place, part in enumerate(parts):
        before, after = parts[place - 1] if place else "", "".join(parts[place + 1 : place + 2])
        if part in _KNOWN:
            said.append(_KNOWN[part])
        elif part.isdigit():
            said.append(_figures_in_code(part))
        elif part.isalpha():
            word = (len(part) > 2 and part[1:].islower()) or (part.islower() and after == "-")
            said.append(part.lower() if word or part in SAID_AS_WORDS else letters(part))
        elif part in "-–":
            said.append("guion" if before[-1:].isdigit() and after[:1].isdigit() else "")
        else:
            said.append({"+": "más", "/": "barra", ".": "punto", ",": "coma"}[part])
    return " ".join(filter(None, said))


_SPINE = r"(?P<one>[CTLSD]\d{1,2})(?P<join>[-–/]| a )(?P<other>[CTLSD]?\d{1,2})(?![\w-])"


def _spine(found: re.Match[str], place: Place) -> str:
    return f"{code_words(found['one'])} {'barra' if found['join'] == '/' else 'a'} {code_words(found['other'])}"


def _code(found: re.Match[str], place: Place) -> Said | None:
    code = found.group()
    pieces = re.findall(r"[^\W\d_]+|[\d₀-₉⁰¹²³⁴-⁹]+", code)
    lower = [p for p in pieces if p.isalpha() and p.islower() and len(p) > 2]
    sure = len(pieces) <= 5 and not (lower and pieces[0] not in lower)
    return Said(code_words(code), found.end(), Worry.NONE if sure else Worry.DOUBT)


def _figures_first(found: re.Match[str], place: Place) -> str:
    return f"{cardinal(int(found['figures']))} {letters(found['code'])}"


# Roman numerals --------------------------------------------------------------------------------------

_BEFORE_ROMAN = word_set(
    """
    tipo tipos estadio estadios fase fases grado grados clase clases nivel parte capítulo volumen tomo título sección
    anexo apéndice tabla figura factor factores par pares nervio nervios categoría grupo grupos siglo siglos etapa
    angiotensina colágeno bipolar artículo libro acto división complejo trimestre stage
    """
)
_RULERS = word_set(
    """
    felipe alfonso carlos fernando juan pablo benedicto pío león francisco isabel enrique luis jorge papa rey reina
    clemente inocencio gregorio
    """
)
_CERTAIN_ROMAN = word_set("II III VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")


def _roman(found: re.Match[str], place: Place) -> str | None:
    """A Roman numeral read as a number; of rulers up to the tenth as an ordinal (RAE, "Ortografía" VIII, 2.1)."""
    numeral, suffix = found["numeral"], found["suffix"] or ""
    before = place.words_before(3)
    last = before[-1] if before else ""
    value = roman(numeral)
    if last in _RULERS and not suffix and len(numeral + last) > 1 and (len(numeral) > 1 or numeral in "VX"):
        return ordinal(value, feminine=last in ("isabel", "reina")) if value <= 10 else cardinal(value)
    if last in ("y", "o", "a", "al") and len(before) > 1:
        in_context = bool(re.fullmatch(ROMAN + "[ABCabc]?", before[-2].upper())) and before[0] in _BEFORE_ROMAN
    else:
        in_context = last in _BEFORE_ROMAN
    if numeral == "I" and re.match(r",? (?:(?:y|o|a) )?I{2,3}\b", place.text[found.end() :]):
        in_context = True
    if found["to"]:
        in_context = in_context or len(numeral) > 1
    event = re.match(r" ([A-ZÁÉÍÓÚ][a-záéíóúñ]{4,})", place.text[found.end() :])
    if event and not in_context and not suffix and value <= 20 and (len(numeral) > 1 or numeral == "I"):
        return ordinal(value, is_feminine(event[1].lower()))  # "II Guerra Mundial", "IV Jornadas"
    if not in_context and numeral + suffix not in _CERTAIN_ROMAN:
        return None
    words = f"{cardinal(value)} {letters(suffix)}".rstrip()
    if found["to"]:
        words += f" a {cardinal(roman(found['to']))} {letters(found['last'] or '')}".rstrip()
    return words


_LETTER_IN_CODE = "A-Za-zÁÉÍÓÚáéíóúÑñ"
LETTER_RULES: tuple[Rule, ...] = (
    rule(_SPINE, _spine),
    rule(
        rf"(?P<numeral>{ROMAN})(?P<suffix>[ABCabc])?(?:[-–](?P<to>{ROMAN})(?P<last>[ABCabc])?)?(?![\w'])(?![-–][A-Za-z])",
        _roman,
    ),
    rule(
        rf"[{_LETTER_IN_CODE}]{{1,14}}(?:-?(?:[\d₀-₉]+(?:[.,]\d+)?|[⁰¹²³⁴-⁹]+(?=[⁺⁻]))[{_LETTER_IN_CODE}]{{0,4}}(?![a-z]))"
        rf"{{1,8}}[+⁺]*(?![{_LETTER_IN_CODE}\d])",
        _code,
    ),
    rule(r"(?:Na|K|Ca|Mg|Cl|H|Fe|Li)(?=[+⁺⁻])", lambda m, p: letters(m.group())),
    rule(rf"(?:{'|'.join(sorted(_KNOWN, key=lambda k: (-len(k), k)))})(?![\w])", lambda m, p: _KNOWN[m.group()]),
)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<figures>\d{1,2})-?(?P<code>D|HT|HTP|FU|OH|HIAA|ARI)(?![\w])", _figures_first),
)
