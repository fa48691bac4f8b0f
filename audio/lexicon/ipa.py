"""Phonemes in the International Phonetic Alphabet: its signs, one way to write them, English endings. Pure.

Lexicons are read into one form, in which an engine finds single characters of the chart (IPA, revised to 2020) and
nothing else: no tie bars, no dots between syllables, no ligatures, stress marks ahead of their syllable, a space
where one word ends. An engine names the signs it takes and maps them to its own.
"""

import re
import unicodedata

_CONSONANTS = "pbtdʈɖcɟkɡqɢʔmɱnɳɲŋɴʙrʀⱱɾɽɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰlɭʎʟʘǀǃǂǁɓɗʄɠʛʍwɥʜʢʡɕʑɺɧ"
_VOWELS = "iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒɚɝ"
_MARKS = "ˈˌːˑʰʷʲˠˤ" + "\u0303\u0325\u030a\u032c\u0329\u032f\u032a\u031a\u0306\u031e\u031d\u0324\u0330"
SIGNS = frozenset(_CONSONANTS + _VOWELS + _MARKS)
"""Every sign that may stand in phonemes, beside the space between words."""

_SPELLINGS = {
    "ʤ": "dʒ", "ʧ": "tʃ", "ʣ": "dz", "ʦ": "ts", "ʥ": "dʑ", "ʨ": "tɕ", "g": "ɡ", "ε": "ɛ", "ɫ": "l",
    "'": "ˈ", "ʹ": "ˈ", "’": "ˈ", ",": "ˌ", ":": "ː", "|": "", "‖": "", "/": "", "[": "", "]": "", ".": "",
    "\u0361": "", "\u035c": "", "\u203f": "", "\u200d": "", "\u00a0": " ",
}  # fmt: skip
"""Ligatures, look-alikes and signs that say nothing to a voice, and what stands for them here."""

_SYLLABIC = re.compile("([lmn])\u0329")
_SIBILANT = re.compile(r"(?:s|z|ʃ|ʒ)$")
_VOICELESS = re.compile(r"[ptkfθ]$")


def normalised(ipa: str, language: str) -> str:
    """Phonemes as engines get them; `language` is a BCP 47 tag.

    In English "r" is the only sound like it that there is, ɹ, and a consonant that is a syllable has a vowel, ə.
    """
    plain = "".join(_SPELLINGS.get(c, c) for c in _composed(ipa))
    if is_english(language):
        plain = _SYLLABIC.sub(r"ə\1", plain).replace("r", "ɹ")
    return " ".join(plain.split())


def strange_signs(ipa: str) -> str:
    """The characters of normalised phonemes that are no signs of the alphabet, each once."""
    return "".join(dict.fromkeys(c for c in ipa if c not in SIGNS and c != " "))


def has_vowel(ipa: str) -> bool:
    """Whether there is anything in it that can be said for itself."""
    return any(c in _VOWELS for c in ipa)


def with_s(ipa: str) -> str:
    """English phonemes with the ending of a plural or of "'s": z, s or ɪz by the last sound."""
    if _SIBILANT.search(ipa):
        return f"{ipa}ɪz"
    return f"{ipa}s" if _VOICELESS.search(ipa) else f"{ipa}z"


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag is one of English."""
    return language.lower().split("-")[0] == "en"


def _composed(ipa: str) -> str:
    """`ipa` composed where the chart has the sign so (ç), a nasal vowel as vowel and tilde."""
    composed = unicodedata.normalize("NFC", ipa)
    return "".join(c if c in SIGNS else unicodedata.normalize("NFD", c) for c in composed)
