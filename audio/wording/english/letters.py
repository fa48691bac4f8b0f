"""Letters said by their names, initialisms and acronyms, words that are shouted.

Letters in a row are written "C.O.P.D": engines that would say a word for "COPD", or the article for "A", then
say letter names, and no full stop ends the sentence early (tried with hibari's phonemiser and espeak-ng).
"""

import re
from functools import lru_cache

from audio.wording.english.numbers import digits
from audio.wording.scanner import Place, Rule, Said, rule, word_set

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

LETTERED = word_set(
    """
    ADA ADD ADHD ADL AED AF AI ALS ALT AMA APA ARB ARF ASD AST ATP BBC BC AD BCE CE BMI BP BPD BPH BSE CABG CBC
    CBD CBT CDC CF CHD CHF CI CJD CKD CMV CNS COPD CPR CRP CSF CT CTE CV CVD DNA DKA DMD DNR DVD DVT EBV ECG ECT
    ED EEG EEO EHR EKG EMG EMS EMT ENT EPA ER ESR ET EU FAQ FBC FDA FEV FSH GAD GDP GFR GI GMC GMO GP HBV HCG
    HCV HDL HIV HMO HPV HR HRT HSV IBD IBS IC ICD ICU ID IE IM IOP IQ IRS IT IUD IV IVF LDL LED LFT LGBT LH LLC
    MCI MD ME MI MLA MMR MND MPH MRI MS NIH NGO NMC NSAID OAP OB OCD OT OTC PA PC PCOS PCP PCR PD PDF PHE PID
    PKU PMS PO PPE PPI PR PSA PT PTSD PVC QA QR RA RBC RDA REM RN RNA RNIB RSI RSV SC SLE SMA SMS SPF SSI SSRI
    STD STI SVT TB TBI TIA TMJ TNF TSH TV UK UN URL URTI US USA USB UTI UV UVA UVB VA VAT VIP WBC WHO XL
    """
)
"""Initialisms known to be said letter by letter; they stay letters in headings that shout, too."""

SHOUTED = word_set(
    """
    a about act after again against all always am an and any are as ask at avoid away back bad be because been
    before being best better big both but by call can cannot care check children clean cold come could daily
    danger date day days did do doctor does done don down drink drive dry due during each eat eight else end
    even ever every exercise fact facts far feel few first five food for four free from full get give go good
    had half hand hands has have he help her here high him his home hot how if important in into is it its just
    keep key know last later left less life like list live long look low made main make many may me meals
    medical milk mind more most much must my name need never new next nine no none nor not note notice now of
    off often on once one only open or other our out over own pain part pay per please pills put read red rest
    right risk safe same see seek seven she should sick signs six sleep slow so some soon start stay still stop
    such sugar symptoms take tell ten than that the their them then there these they this those three time tips
    to today too top treatment try two type until up urgent use used very visit wait walk want warning was wash
    water way we week weight well were what when where which while who why will with work yes you your
    """
)
"""Plain words that people set in capitals; anything else short in capitals is taken for an initialism."""

_VOWELLESS = re.compile(r"[B-DF-HJ-NP-TV-XZ]+$")
_WORDLIKE = re.compile(r"(?=.*[AEIOUY])(?!.*[BCDFGHJKLMNPQRSTVWXZ]{4})(?!.*[AEIOU]{3})[A-Z]{5,}$")


def letters(word: str) -> str:
    """The names of the letters of `word`, in the form that engines read as names."""
    return ".".join(word.upper())


def names(piece: str) -> str:
    """Every character of a code by its name: letters, digits; what is neither is left to its own rule."""
    parts = re.findall(r"[A-Za-z]+|\d+", piece)
    return " ".join(letters(part) if part.isalpha() else digits(part) for part in parts)


def capitals(word: str, shouting: bool) -> str:
    """A word in capitals as it is said: a word, or letter by letter."""
    if word in SAID_AS_WORDS and not (shouting and word.lower() in SHOUTED):
        return SAID_AS_WORDS[word]
    if word in LETTERED and not (shouting and word.lower() in SHOUTED):
        return letters(word)
    if word.lower() in SHOUTED or _WORDLIKE.match(word):
        return word.lower()
    if shouting and not _VOWELLESS.match(word):
        return word.lower()
    return letters(word)


@lru_cache(maxsize=8)
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
    said = capitals(word, shouts(place.text))
    if found["plural"]:
        said += "'s" if "." in said else "s"
    if said == word.lower() and place.begins_sentence():
        said = said.capitalize()
    return Said(said, found.end())


def _article(found: re.Match[str], place: Place) -> str | None:
    """The article in a shouted phrase: "ONCE A WEEK"."""
    following = found["following"].lower()
    before = place.text[: place.at].rstrip().rsplit(" ", 1)[-1]
    between = before.isupper() and before.lower() in SHOUTED and following in SHOUTED
    if not between and not shouts(place.text):
        return None
    return "A" if place.begins_sentence() else "a"


LETTER_RULES: tuple[Rule, ...] = (
    rule(r"A(?= (?P<following>[A-Z]{2,})\b)", _article),
    rule(r"(?P<word>[A-Z]{2,})(?P<plural>'?s)?(?![\w])", _capitals),
    rule(r"(?:[A-Z]\.){2,}(?:[A-Z](?!\w))?", lambda m, p: letters(m.group().replace(".", ""))),
)
