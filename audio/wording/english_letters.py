"""Letters said by their names, initialisms, codes of letters and figures, Roman numerals, shouting.

Letters in a row are written "C.O.P.D": engines that would say a word for "COPD", or the article for "A", then
say letter names, and no full stop ends the sentence early (tried with hibari's phonemiser and espeak-ng).
"""

import re

from audio.wording.english_numbers import amount, cardinal, digits, ordinal
from audio.wording.english_quantities import SUPERSCRIPT
from audio.wording.scanner import Place, Rule, Said, Worry, rule

SAID_AS_WORDS = {
    "AIDS": "AIDS", "NASA": "NASA", "NATO": "NATO", "UNICEF": "UNICEF", "UNESCO": "UNESCO", "COVID": "covid",
    "SARS": "sars", "MERS": "mers", "LASIK": "lasik", "LASER": "laser", "SIDS": "sids", "FAST": "fast",
    "NICE": "nice", "RICE": "rice", "CRISPR": "crisper", "PIN": "pin", "RAM": "ram", "SIM": "sim", "PAM": "pam",
    "MRSA": "M.R.S.A", "NHS": "N.H.S", "DEXA": "dexa", "DASH": "dash", "BRAT": "brat", "FEMA": "FEMA", "OSHA": "OSHA",
    "HIPAA": "hippa", "HER": "her", "MIND": "mind", "ASAP": "A.S.A.P", "CPAP": "see pap", "BiPAP": "by pap",
    "PET": "pet", "CAT": "cat", "SPECT": "spect", "TED": "ted", "TENS": "tens", "SAD": "sad", "PEG": "peg",
    "GERD": "gerd", "GORD": "gord", "PICC": "pick", "ZIP": "zip", "SMART": "smart", "ARDS": "A.R.D.S",
    "OK": "okay", "MIDAS": "midas", "SCAD": "scad", "TAVI": "tavi", "DAFNE": "dafne", "WIC": "wick",
}  # fmt: skip
"""Acronyms that are words; a few that only look like words are given with their letters."""

LETTERED = frozenset(
    """ADA ADD ADHD ADL AED AF AI ALS ALT AMA APA ARB ARF ASD AST ATP BBC BC AD BCE CE BMI BP BPD BPH BSE CABG CBC CBD CBT
    CDC CF CHD CHF CI CJD CKD CMV CNS COPD CPR CRP CSF CT CTE CV CVD DNA DKA DMD DNR DVD DVT EBV ECG ECT ED EEG EEO EHR EKG
    EMG EMS EMT ENT EPA ER ESR ET EU FAQ FBC FDA FEV FSH GAD GDP GFR GI GMC GMO GP HBV HCG HCV HDL HIV HMO HPV HR HRT HSV IBD
    IBS IC ICD ICU ID IE IM IOP IQ IRS IT IUD IV IVF LDL LED LFT LGBT LH LLC MCI MD ME MI MLA MMR MND MPH MRI MS NIH NGO NMC
    NSAID OAP OB OCD OT OTC PA PC PCOS PCP PCR PD PDF PHE PID PKU PMS PO PPE PPI PR PSA PT PTSD PVC QA QR RA RBC RDA REM RN
    RNA RNIB RSI RSV SC SLE SMA SMS SPF SSI SSRI STD STI SVT TB TBI TIA TMJ TNF TSH TV UK UN URL URTI US USA USB UTI UV UVA
    UVB VA VAT VIP WBC WHO XL""".split()
)
"""Initialisms known to be said letter by letter; they stay letters in headings that shout, too."""

SHOUTED = frozenset(
    """a about after again against all always am an and any are as ask at avoid away back bad be because been before being
    best better big both but by call can cannot care check children clean cold come could daily danger date day days did do
    doctor does done don down drink drive dry due during each eat eight else end even ever every exercise fact facts far feel
    few first five food for four free from full get give go good had half hand hands has have he help her here high him his
    home hot how if important in into is it its just keep key know last later left less life like list live long look low
    made main make many may me meals medical milk mind more most much must my name need never new next nine no none nor not
    note notice now of off often on once one only open or other our out over own pain part pay per please pills put read red
    rest right risk safe same see seek seven she should sick signs six sleep slow so some soon start stay still stop such
    sugar symptoms take tell ten than that the their them then there these they this those three time tips to today too top
    treatment try two type until up urgent use used very visit wait walk want warning was wash water way we week weight well
    were what when where which while who why will with work yes you your""".split()
)
"""Plain words that people set in capitals; anything else short in capitals is taken for an initialism."""

_VOWELLESS = re.compile(r"[B-DF-HJ-NP-TV-XZ]+$")
_WORDLIKE = re.compile(r"(?=.*[AEIOUY])(?!.*[BCDFGHJKLMNPQRSTVWXZ]{4})(?!.*[AEIOU]{3})[A-Z]{5,}$")


def letters(word: str) -> str:
    """The names of the letters of `word`, in the form that engines read as names."""
    return ".".join(word.upper())


def names(piece: str) -> str:
    """Every character of a code by its name: letters, digits; what is neither is left to its own rule."""
    said = []
    for part in re.findall(r"[A-Za-z]+|\d+|[^A-Za-z\d]+", piece):
        said.append(letters(part) if part.isalpha() else digits(part) if part.isdecimal() else "")
    return " ".join(filter(None, said))


def capitals(word: str, shouting: bool) -> tuple[str, Worry]:
    """A word in capitals as it is said: a word, or letter by letter."""
    if word in SAID_AS_WORDS and not (shouting and word.lower() in SHOUTED):
        return SAID_AS_WORDS[word], Worry.NONE
    if word in LETTERED and not (shouting and word.lower() in SHOUTED):
        return letters(word), Worry.NONE
    if word.lower() in SHOUTED or _WORDLIKE.match(word):
        return word.lower(), Worry.NONE
    if shouting and not _VOWELLESS.match(word):
        return word.lower(), Worry.NONE
    return letters(word), Worry.NONE


def shouts(text: str) -> bool:
    """Whether `text` is set in capitals throughout, as headings are, and holds a plain word or a long one."""
    if re.search(r"[a-z]", text):
        return False
    words = re.findall(r"[A-Z]+", text)
    return any(len(w) > 6 or w.lower() in SHOUTED for w in words if len(w) > 1) or (
        len(words) > 1 and any(len(w) > 4 and w not in LETTERED and w not in SAID_AS_WORDS for w in words)
    )


def _capitals(found: re.Match[str], place: Place) -> Said:
    word = found["word"]
    said, worry = capitals(word, shouts(place.text))
    if found["plural"]:
        said += "'s" if "." in said else "s"
    if said == word.lower() and _begins_sentence(place):
        said = said.capitalize()
    return Said(said, found.end(), worry)


def _begins_sentence(place: Place) -> bool:
    before = place.text[: place.at].rstrip(" \"'([")
    return not before or before[-1] in ".?!"


# Codes -----------------------------------------------------------------------------------------------

_KNOWN_CODES = {
    "CoQ": "co Q", "SpO": "S.P.O", "SaO": "S.A.O", "PaO": "P.A.O", "PaCO": "P.A.C.O", "VO": "V.O", "HER": "her",
    "COVID": "covid", "HbA": "H.B.A", "Hb": "H.B", "SARS": "sars", "CoV": "cov", "mRNA": "M.R.N.A", "Ca": "C.A",
    "IgA": "I.G.A", "IgE": "I.G.E", "IgG": "I.G.G", "IgM": "I.G.M", "tRNA": "T.R.N.A", "pH": "P.H", "cDNA": "C.D.N.A",
    "BiPAP": "by pap", "PhD": "P.H.D", "MSc": "M.S.C", "BSc": "B.S.C", "eGFR": "E.G.F.R", "kDa": "kilodalton",
    "hCG": "H.C.G", "rTMS": "R.T.M.S", "dB": "decibel", "hsCRP": "H.S.C.R.P", "GPs": "G.P's", "siRNA": "S.I.R.N.A",
}  # fmt: skip


def _figures_in_code(figures: str) -> str:
    return digits(figures) if len(figures) > 2 or figures[0] == "0" and len(figures) > 1 else cardinal(int(figures))


def code_words(code: str) -> str:
    """Letters by name and figures of a code ("HbA1c", "T1", "H1N1"); short figures as a number, long ones one by one."""
    said: list[str] = []
    parts = re.findall(r"[A-Za-z]+|\d+(?:\.\d+)?|[+/.\-–]", code.translate(SUPERSCRIPT))
    for place, part in enumerate(parts):
        before, after = parts[place - 1] if place else "", "".join(parts[place + 1 : place + 2])
        if part in _KNOWN_CODES:
            said.append(_KNOWN_CODES[part])
        elif part[0].isdigit():
            said.append(amount(part) if "." in part else _figures_in_code(part))
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


def _code(found: re.Match[str], place: Place) -> Said | None:
    code = found.group()
    pieces = re.findall(r"[A-Za-z]+|[\d₀-₉⁰¹²³⁴-⁹]+", code)
    lower = [p for p in pieces if p.isalpha() and p.islower() and len(p) > 2]
    sure = len(pieces) <= 5 and not (lower and pieces[0] not in lower)
    return Said(code_words(code), found.end(), Worry.NONE if sure else Worry.DOUBT)


def _figures_first(found: re.Match[str], place: Place) -> str:
    return f"{amount(found['figures'])} {letters(found['code'])}"


# Roman numerals --------------------------------------------------------------------------------------

_ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_BEFORE_ROMAN = frozenset(
    """type types stage stages phase phases grade grades class classes level part chapter volume vol section appendix table
    figure fig factor factors nerve nerves lead leads category group groups step schedule bipolar collagen angiotensin war
    title article act book degree division complex cn trimester""".split()
)
_CERTAIN_ROMAN = frozenset("II III VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split())
_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_KINGS = frozenset(
    """henry george charles edward elizabeth james william richard louis philip john paul pius benedict catherine mary
    nicholas alexander peter frederick leo gregory pope king queen""".split()
)


def roman(numeral: str) -> int:
    """The value of a Roman numeral in capitals."""
    total = 0
    for here, after in zip(numeral, f"{numeral[1:]} ", strict=True):
        value = _NUMERALS[here]
        total += -value if value < _NUMERALS.get(after, 0) else value
    return total


def _roman(found: re.Match[str], place: Place) -> str | None:
    numeral, suffix = found["numeral"], found["suffix"] or ""
    before = place.words_before(3)
    last = before[-1] if before else ""
    if last in ("and", "or", "to", "through", "versus", "vs") and len(before) > 1:
        earlier = before[-2].upper()
        in_context = bool(re.fullmatch(_ROMAN + "[ABCabc]?", earlier)) and before[0] in _BEFORE_ROMAN
    else:
        in_context = last in _BEFORE_ROMAN
    if found["to"]:
        in_context = in_context or len(numeral) > 1
    if last in _KINGS and len(numeral) > 1 and not suffix or last in _KINGS and numeral in "VX":
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


def _vitamin(found: re.Match[str], place: Place) -> str | None:
    """The letter A where it is a name: a comma keeps engines from saying the article."""
    before = place.word_before()
    following = place.text[found.end() : found.end() + 1]
    if before not in (
        "vitamin",
        "hepatitis",
        "group",
        "type",
        "influenza",
        "factor",
        "plan",
        "option",
        "streptococcus",
        "grade",
        "appendix",
        "blood",
        "letter",
        "immunoglobulin",
        "provitamin",
        "vitamins",
    ):
        return None
    return "A," if following == " " else "A"


LETTER_RULES: tuple[Rule, ...] = (
    rule(_SPINE, _spine),
    rule(
        rf"(?P<numeral>{_ROMAN})(?P<suffix>[ABCabc])?(?:[-–](?P<to>{_ROMAN})(?P<last>[ABCabc])?)?(?![\w'])(?![-–][A-Za-z])",
        _roman,
    ),
    rule(r"A(?=[ ,.;:)?!]|$)", _vitamin),
    rule(
        r"(?!(?:hundred|[mb]illion|thousand)[-\d]|(?:mid|pre|post|early|late|under|over|age|aged|to|from|or|and)-\d)[A-Za-z]{1,14}(?:[-/]?(?:[\d₀-₉]+(?:\.\d+)?|[⁰¹²³⁴-⁹]+(?=[⁺⁻]))[A-Za-z]{0,4}(?![a-z]))+[+⁺]*(?![A-Za-z\d])",
        _code,
    ),
    rule(r"(?:Na|K|Ca|Mg|Cl|H|Fe|Li)(?=[+⁺⁻])", lambda m, p: letters(m.group())),
    rule(rf"(?:{'|'.join(_KNOWN_CODES)})(?![\w])", lambda m, p: _KNOWN_CODES[m.group()]),
    rule(r"(?P<word>[A-Z]{2,})(?P<plural>'?s)?(?![\w])", _capitals),
    rule(r"(?:[A-Z]\.){2,}(?:[A-Z](?!\w))?", lambda m, p: letters(m.group().replace(".", ""))),
)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<figures>\d{1,2})-?(?P<code>D|HT|HTP|FU|OH|HIAA|ARI|ASA)(?![\w])", _figures_first),
)
