"""The International Phonetic Alphabet in the alphabet of misaki, in which the English voices take phonemes. Pure.

Misaki (its EN_PHONES.md) writes a diphthong as one capital, the affricates as one sign, the stress before the vowel and
not before the syllable, and no length in American. What stands in dictionaries is taken as they mean it: a bare "e" is
the vowel of "dress", a bare "o" that of "goat".
"""

import re
import unicodedata

IPA_SIGNS = frozenset(
    "bdfghjklmnprstvwxzðŋɡɫɹɾʃʒʔʤʧθ"  # consonants
    "aeiouæɐɑɒɔəɚɛɜɝɪʊʌᵊ"  # vowels
    "ãẽĩõũ\u0303\u0329"  # nasal, syllabic
    "ːˈˌ.\u0361\u035c "  # length, stress; syllables, ties and spaces between words
)
"""Every sign that makes a sound, or changes one, or is rightly silent."""

_VOWELS = "AIOQWYaeiouæɐɑɒɔəɚɛɜɝɪʊʌ"
_CODA = rf"(?![ˈˌ.]*[{_VOWELS}])"
"""Where no vowel follows."""
_BOTH = (
    ("[\u0361\u035c]", ""),
    ("g", "ɡ"),
    ("r", "ɹ"),
    ("ɫ", "l"),
    ("x", "k"),
    ("tʃ", "ʧ"),
    ("dʒ", "ʤ"),
    ("[eɛ]ɪ", "A"),
    ("[aɑ]ɪ", "I"),
    ("[aɑ]ʊ", "W"),
    ("[ɔo]ɪ", "Y"),
    ("([lmnɹ])\u0329", r"ᵊ\1"),
    ("\u0329", ""),
    ("ː?\u0303ː?", "\u0303"),
    ("o\u0303", "ɔ\u0303"),
)
_AMERICAN = (
    ("oʊ|əʊ|ɔʊ", "O"),
    ("ɝɹ?|ɜː?ɹ?", "ɜɹ"),
    ("ɚɹ?", "əɹ"),
    ("oː?ɹ", "ɔɹ"),
    ("o", "O"),
    ("([ɪʊeɛ])ə(?=ɹ)", r"\1"),
    ("eː?(?=ɹ)", "ɛ"),
    ("eː", "A"),
    ("e", "ɛ"),
    ("[aɒ]", "ɑ"),
    ("ɐ", "ə"),
    ("ʔ", "t"),
    ("ː", ""),
)
_BRITISH = (
    ("oʊ|əʊ|ɔʊ", "Q"),
    ("ɝɹ?|ɜː?", "ɜː"),
    (f"ɚ{_CODA}", "ə"),
    ("ɚ", "əɹ"),
    ("oː?(?=ɹ)", "ɔː"),
    ("o", "Q"),
    ("eː(?!ɹ)", "A"),
    ("eː?", "ɛ"),
    ("ɛə", "ɛː"),
    ("[ɑɔ]\u0303", "ɒ\u0303"),
    ("[ɑa]ː|ɑ", "ɑː"),
    ("ɔː?", "ɔː"),
    ("æ", "a"),
    ("ɐ", "ʌ"),
    ("[ɾʔ]", "t"),
    (f"ɛɹ{_CODA}", "ɛː"),
    (f"iː?ɹ{_CODA}|ɪɹ{_CODA}", "ɪə"),
    (f"ʊɹ{_CODA}", "ʊə"),
    (f"(?<=[{_VOWELS}ː])ɹ{_CODA}", ""),
)
_NASAL = (
    ("\u0303(?=[ˈˌ.]*[bp])", "m"),
    ("\u0303(?=[ˈˌ.]*[kɡ])", "ŋ"),
    ("\u0303", "n"),
)


def misaki(ipa: str, british: bool) -> str:
    """`ipa` for a voice of misaki's alphabet; empty when nothing in it can be heard.

    British is told without an "r" that no vowel follows. A word of one vowel and without a stress is stressed, as in
    misaki's own dictionaries.
    """
    text = unicodedata.normalize("NFD", ipa)
    for pattern, sound in _BOTH + (_BRITISH if british else _AMERICAN) + _NASAL:
        text = re.sub(pattern, sound, text)
    words = (_stressed(word) for word in text.replace(".", "").split())
    return " ".join(word for word in words if word)


def _stressed(word: str) -> str:
    """The word with every stress before its vowel."""
    if not re.search("[ˈˌ]", word) and len(re.findall(f"[ɪʊ]ə|[{_VOWELS}]", word)) == 1:
        word = f"ˈ{word}"
    word = re.sub(f"([ˈˌ])([^{_VOWELS}ˈˌ]*)(?=[{_VOWELS}])", r"\2\1", word)
    return re.sub(f"[ˈˌ](?![{_VOWELS}])", "", word)
