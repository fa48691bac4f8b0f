"""Codes of letters and figures (vertebrae, vitamins, markers), Roman numerals where they stand for numbers."""

import re

from audio.wording.characters import SUPERSCRIPT
from audio.wording.english.greek import GREEK
from audio.wording.english.letters import SAID_AS_WORDS, letters
from audio.wording.english.numbers import amount, cardinal, digits, ordinal
from audio.wording.romans import ROMAN, roman
from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set

_KNOWN_CODES = {
    "CoQ": "co Q", "SpO": "S.P.O", "SaO": "S.A.O", "PaO": "P.A.O", "PaCO": "P.A.C.O", "VO": "V.O", "HER": "her",
    "COVID": "covid", "HbA": "H.B.A", "Hb": "H.B", "SARS": "sars", "CoV": "cov", "mRNA": "M.R.N.A", "Ca": "C.A",
    "IgA": "I.G.A", "IgE": "I.G.E", "IgG": "I.G.G", "IgM": "I.G.M", "tRNA": "T.R.N.A", "pH": "P.H", "cDNA": "C.D.N.A",
    "BiPAP": "by pap", "PhD": "P.H.D", "MSc": "M.S.C", "BSc": "B.S.C", "eGFR": "E.G.F.R", "kDa": "kilodalton",
    "hCG": "H.C.G", "rTMS": "R.T.M.S", "dB": "decibel", "hsCRP": "H.S.C.R.P", "GPs": "G.P's", "siRNA": "S.I.R.N.A",
    "PhDs": "P.H.D's", "QTc": "Q.T.C", "aVF": "A.V.F", "aVL": "A.V.L", "aVR": "A.V.R", "NaCl": "sodium chloride",
    "KCl": "potassium chloride", "NSTEMI": "N stemi", "fMRI": "F.M.R.I", "cGMP": "C.G.M.P", "cAMP": "C.A.M.P",
}  # fmt: skip


def _figures_in_code(figures: str) -> str:
    return digits(figures) if len(figures) > 2 or (figures[0] == "0" and len(figures) > 1) else cardinal(int(figures))


def code_words(code: str) -> str:
    """Letters of a code by name ("HbA1c", "T1", "H1N1"); short figures as a number, long ones one by one."""
    said: list[str] = []
    parts = re.findall(r"[A-Za-z]+|\d+(?:\.\d+)?|[+/.\-–]", code.translate(SUPERSCRIPT))
    for place, part in enumerate(parts):
        before, after = parts[place - 1] if place else "", "".join(parts[place + 1 : place + 2])
        if part in _KNOWN_CODES:
            said.append(_KNOWN_CODES[part])
        elif part[0].isdigit():
            said.append(amount(part) if "." in part else _figures_in_code(part))
        elif part == "s" and before.isdigit() and len(before) < 3:  # omega-3s
            said[-1] = f"{said[-1][:-1]}ies" if said[-1].endswith("y") else said[-1] + "es"[said[-1][-1] != "x" :]
        elif part.isalpha():
            word = (len(part) > 2 and part[1:].islower()) or (part.islower() and after == "-")
            said.append(part.lower() if word else SAID_AS_WORDS.get(part) or letters(part))
        elif part in "-–":
            said.append("dash" if before[-1:].isdigit() and after[:1].isdigit() else "")
        else:
            said.append({"+": "plus", "/": "slash", ".": "point"}[part])
    words = " ".join(filter(None, said))
    return re.sub(r"(?<![\w.])A (?=[a-z])", "A, ", words)


_SPINE = r"(?P<one>[CTLS]\d{1,2})(?P<join>[-–/]| to )(?P<other>[CTLS]?\d{1,2})(?![\w-])"


def _spine(found: re.Match[str], place: Place) -> str:
    between = "slash" if found["join"] == "/" else "to"
    other = found["other"]
    return f"{code_words(found['one'])} {between} {code_words(other) if other[0].isalpha() else amount(other)}"


_TNM = re.compile(r"[cpy]{0,2}T[0-4][a-d]?N[0-3][a-c]?M[01][a-c]?")
"""The stage of a tumour in one code: "T2N0M0" (UICC)."""


def _code(found: re.Match[str], place: Place) -> Said | None:
    code = found.group()
    pieces = re.findall(r"[A-Za-z]+|[\d₀-₉⁰¹²³⁴-⁹]+", code)
    lower = [p for p in pieces if p.isalpha() and p.islower() and len(p) > 2]
    sure = bool(_TNM.fullmatch(code)) or (len(pieces) <= 5 and not (lower and pieces[0] not in lower))
    return Said(code_words(code), found.end(), Worry.NONE if sure else Worry.DOUBT)


def _figures_first(found: re.Match[str], place: Place) -> str:
    return f"{amount(found['figures'])} {letters(found['code'])}"


# Roman numerals --------------------------------------------------------------------------------------

_BEFORE_ROMAN = word_set(
    """
    type types stage stages phase phases grade grades class classes level part chapter volume vol section
    appendix table figure fig factor factors nerve nerves lead leads category group groups step schedule bipolar
    collagen angiotensin war title article act book degree division complex cn trimester
    """
)
_CERTAIN_ROMAN = word_set("II III VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")
_KINGS = word_set(
    """
    henry george charles edward elizabeth james william richard louis philip john paul pius benedict catherine
    mary nicholas alexander peter frederick leo gregory pope king queen
    """
)


def _roman(found: re.Match[str], place: Place) -> str | None:
    numeral, suffix = found["numeral"], found["suffix"] or ""
    before = place.words_before(3)
    last = before[-1] if before else ""
    if last in ("and", "or", "to", "through", "versus", "vs") and len(before) > 1:
        earlier = before[-2].upper()
        in_context = bool(re.fullmatch(ROMAN + "[ABCabc]?", earlier)) and before[0] in _BEFORE_ROMAN
    else:
        in_context = last in _BEFORE_ROMAN
    joined = re.search(rf"\b(\w+) {ROMAN}[ABCabc]?/$", place.before)
    if joined and joined.group(1).lower() in _BEFORE_ROMAN:
        in_context = True
    if numeral == "I" and re.match(r",? (?:(?:and|or|to) )?I{2,3}\b", place.text[found.end() :]):
        in_context = True
    if found["to"]:
        in_context = in_context or len(numeral) > 1
    if (last in _KINGS and len(numeral) > 1 and not suffix) or (last in _KINGS and numeral in "VX"):
        return f"the {ordinal(roman(numeral))}"
    if not in_context and numeral + suffix not in _CERTAIN_ROMAN:
        return None
    if numeral == "I" and last == "part" and re.match(r" [a-z]", place.text[found.end() :]):
        return None
    words = cardinal(roman(numeral))
    if suffix:
        words += f" {suffix.upper()}"
    if found["to"]:
        words += f" to {cardinal(roman(found['to']))}" + (f" {found['last'].upper()}" if found["last"] else "")
    return words


_BEFORE_A_LETTER = word_set(
    """
    vitamin vitamins provitamin hepatitis group type influenza factor plan option streptococcus grade appendix blood
    letter immunoglobulin
    """
)


def _vitamin(found: re.Match[str], place: Place) -> str | None:
    """The letter A where it is a name: a comma keeps engines from saying the article."""
    before = place.word_before()
    following = place.text[found.end() : found.end() + 1]
    if before not in _BEFORE_A_LETTER:
        return None
    return "A," if following == " " else "A"


_BLOOD = re.compile(r"\b(?:blood|donors?|group|type)\b", re.IGNORECASE)


def _negative(found: re.Match[str], place: Place) -> str | None:
    """A minus behind a marker or a blood group: "HER2-", "O- blood"; a hyphen left open is none ("A- and B-list")."""
    name = found["name"]
    if re.match(r"(?:,| (?:and|or|to)\b)[^.;]{0,40}-[A-Za-z]", place.text[found.end() :]):
        return None
    if name in ("A", "B", "O", "AB") and not _BLOOD.search(place.text):
        return None
    said = {"HER2": "her two"}.get(name) or (name if name == "Rh" else letters(name))
    return f"{said} negative"


LETTER_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:Cl|F|OH|HCO[3₃]|NO[3₃]|SO[4₄]|PO[4₄])[-−⁻](?!\w)",
        lambda m, p: f"{code_words(m.group()[:-1].upper())} minus",
    ),
    rule(r"(?P<name>ER|PR|HER2|Rh|RhD|HIV|HCV|HBV|AB|[ABO])[-−⁻](?![\w-])", _negative),
    rule(
        r"DSM-(?P<numeral>III|IV|II|V)(?P<revised>-R|-TR)?(?!\w)",
        lambda m, p: f"D.S.M {cardinal(roman(m['numeral']))}{' ' + letters(m['revised'][1:]) if m['revised'] else ''}",
    ),
    rule(
        r"(?P<name>[A-Z]{2,5})(?P<greek>[α-ω])(?!\w)",
        lambda m, p: f"{letters(m['name'])} {GREEK[m['greek']]}" if m["greek"] in GREEK else None,
    ),
    rule(r"(?:OR|HR|RR)(?=[ =]{1,3}\d+\.\d)", lambda m, p: letters(m.group())),
    rule(r"[A-Z]{2,4}(?=&[A-Z])", lambda m, p: letters(m.group())),
    rule(
        r"(?P<genus>[A-Z])\.(?= [a-z]{4,})(?<![\w.]..)",
        lambda m, p: m["genus"] if not p.before.strip() or p.word_before() not in _BEFORE_A_LETTER else None,
    ),
    rule(_SPINE, _spine),
    rule(
        rf"(?P<numeral>{ROMAN})(?P<suffix>[ABCabc])?(?:[-–](?P<to>{ROMAN})(?P<last>[ABCabc])?)?(?![\w'])(?![-–][A-Za-z])",
        _roman,
    ),
    rule(r"A(?=[ ,.;:)?!]|$)", _vitamin),
    rule(
        r"(?!(?:hundred|[mb]illion|thousand)[-\d]|(?:mid|pre|post|early|late|under|over|age|aged|to|from|or|and)-\d)[A-Za-z]{1,14}(?:-?(?:[\d₀-₉]+(?:\.\d+)?|[⁰¹²³⁴-⁹]+(?=[⁺⁻]))[A-Za-z]{0,4}(?![a-z])){1,8}[+⁺]*(?![A-Za-z\d])",
        _code,
    ),
    rule(r"(?:Na|K|Ca|Mg|Cl|H|Fe|Li)(?=[+⁺⁻])", lambda m, p: letters(m.group())),
    rule(rf"(?:{'|'.join(_KNOWN_CODES)})(?![\w])", lambda m, p: _KNOWN_CODES[m.group()]),
)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<figures>\d{1,2})-?(?P<code>D|HT|HTP|FU|OH|HIAA|ARI|ASA)(?![\w])", _figures_first),
)
