"""Characters made plain before they are read, and the last gate before a voice.

`settled` brings the many forms of a character down to one and strips what is no text at all.
`speakable` lets through letters and ordinary punctuation alone: whatever a rule forgot cannot reach a voice.
"""

import re
import unicodedata
from functools import lru_cache

_FOLDED = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "‹": '"', "›": '"',
    "‐": "-", "‑": "-", "⁃": "-", "‒": "–", "―": "—",
    "−": "−", "…": "...", "⁄": "/", "∕": "/", "μ": "µ", "㎍": "µg", "㏄": "cc",
    "№": "No. ", "℃": "°C", "℉": "°F", "∼": "~", "≃": "≈", "⩽": "≤", "⩾": "≥", "≦": "≤", "≧": "≥",
    "∙": "·", "＜": "<", "＞": ">",
}  # fmt: skip
"""Typographic forms and their plain ones; the true minus sign stays what it is."""

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
"""Fractions of one character: above and below their bar."""
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁺⁻−", "01234567890123456789+--")
SILENT = frozenset("`®™†‡•·▪▫◦‣●○■□◆◇★☆►▶▸➢➤➔❖※¤¨¯¸¬¦ªº")
"""Marks and ornaments that say nothing aloud."""

_KEPT_NUMBERS = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁺⁻")
_THIN_THOUSANDS = re.compile(r"(?<=\d)[\u2009\u202f](?=\d{3}(?!\d))")
_PLAIN_ASCII = re.compile(r"[ -~]*\Z")


def _numeral(character: str) -> str:
    """A character that is a number by itself, in ASCII digits where it is a whole one: ⑫ is 12, Ⅳ is 4."""
    value = unicodedata.numeric(character, 0.5)
    if value == int(value):
        return str(int(value))
    return unicodedata.normalize("NFKC", character).replace("⁄", "/")


@lru_cache(maxsize=4096)
def _settled(character: str) -> str:
    """The plain form of one character that is not printable ASCII; empty for what is no text."""
    if character in _FOLDED:
        return _FOLDED[character]
    if character in _KEPT_NUMBERS:
        return character
    category = unicodedata.category(character)
    if character in "\t\n\r\x0b\x0c\x85" or category[0] == "Z":
        return " "
    if category[0] == "C" or "\ufe00" <= character <= "\ufe0f":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in ("No", "Nl"):
        return f" {_numeral(character)} "
    if character in "µ™®ªº" or not unicodedata.decomposition(character).startswith("<"):
        return character
    return unicodedata.normalize("NFKC", character)


def is_ornament(character: str) -> bool:
    """Whether `character`, if no sign of the language, is an emoji, a bullet or another ornament without words."""
    code = ord(character)
    return character in SILENT or 0x1F000 <= code <= 0x1FAFF or 0x2300 <= code <= 0x2BFF or 0x3000 <= code <= 0x303F


def settled(text: str, thousands: str = ",") -> str:
    """`text` in plain forms: ASCII digits, straight quotes, single spaces, no control characters.

    `thousands` takes the place of a thin space between thousands, and stands whatever it is.
    """
    if not _PLAIN_ASCII.match(text):
        text = _THIN_THOUSANDS.sub(thousands, unicodedata.normalize("NFC", text))
        text = "".join(c if " " <= c <= "~" or c == thousands else _settled(c) for c in text)
    return " ".join(text.split())


NO_LETTER = r"\W\d_µ²³¹⁰-₉¼-¾⅐-ↈ①-⓿"
"""For a negated class: what `\\w` takes for a part of a word and is no letter."""

_UNSPEAKABLE = re.compile(rf"[{NO_LETTER}](?<![\s.,;:?!'\-])")
_STRAY = re.compile(r"(?<!\w)['\-]+|['\-]+(?!\w)|(?<=[A-Za-z])-(?=-)")
_SPACE_BEFORE_STOP = re.compile(r"\s+([.,;:?!])")
_STOPS = re.compile(r"[.,;:?!](?:\s*[.,;:?!])+")
_STOP_BEFORE_WORD = re.compile(r"([,;:?!])(?=\w)")
_LEADING = re.compile(r"^[\s.,;:?!'\-]+")
_STRENGTH = {"?": 5, "!": 4, ".": 3, ";": 2, ":": 1, ",": 0}


def _strongest(match: re.Match[str]) -> str:
    return max((c for c in match.group() if not c.isspace()), key=lambda c: _STRENGTH[c])


def speakable(words: str) -> str:
    """`words` with letters, spaces and . , ; : ? ! ' - alone, evenly set; empty when no letter is left.

    A comma stands at most once in a place; of several stops in a row the strongest stays.
    """
    words = _UNSPEAKABLE.sub(" ", words)
    if not words.isascii():  # numbers of other scripts are parts of words to a regular expression
        words = "".join(" " if unicodedata.category(c)[0] == "N" else c for c in words)
    words = _STRAY.sub(" ", words)
    words = _SPACE_BEFORE_STOP.sub(r"\1", words)
    words = _STOPS.sub(_strongest, words)
    words = _STOP_BEFORE_WORD.sub(r"\1 ", words)
    words = " ".join(_LEADING.sub("", words).split()).rstrip(", ")
    return words if any(c.isalpha() for c in words) else ""
