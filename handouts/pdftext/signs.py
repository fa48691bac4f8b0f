"""Single characters as they are read: bullets of symbol faces, ligatures, presentation forms. Pure."""

import unicodedata

from handouts.pagination.signs import BULLET

_SYMBOLS = {
    0xF0B7: BULLET,
    0xF0A7: BULLET,
    0xF0A8: "☐",
    0xF06F: "☐",
    0xF071: "☐",
    0xF0FE: "☒",
    0xF0FC: "✓",
    0xF0FB: "✗",
    0xF0D8: BULLET,
    0xF076: BULLET,
    0xF075: BULLET,
    0xF06E: BULLET,
    0xF06C: BULLET,
    0xF09F: BULLET,
    0xF02D: BULLET,
    0xF0E0: "→",
    0xF0DE: "⇒",
    0xF0B0: "°",
    0xF0B1: "±",
    0xF0B3: "≥",
    0xF0A3: "≤",
    0xF0B4: "×",
    0xF0B8: "÷",
    0xF06D: "µ",
    0xF061: "α",
    0xF062: "β",
    0xF067: "γ",
    0xF02B: "+",
    0xF03D: "=",
}
"""Codes of Symbol and Wingdings as word processors write them, in the private use area from U+F000."""
_DROPPED = frozenset("\ufeff\u200b\u2060\u180e\u200e\u200f\u061c")


def readable(char: str) -> str:
    """What a drawn character is read as; empty for what is not seen."""
    if char < "\u0250":
        return "" if char < " " or "\x7f" <= char < "\xa0" else char
    code = ord(char)
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    if 0xE000 <= code <= 0xF8FF:
        return "\ufffd"
    if char in _DROPPED or unicodedata.category(char) in ("Cc", "Cs") or 0x202A <= code <= 0x202E:
        return ""
    if 0x2066 <= code <= 0x206F or 0xFFF9 <= code <= 0xFFFB or 0xE0000 <= code <= 0xE007F:
        return ""
    if 0xFB00 <= code <= 0xFB4F or 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        return unicodedata.normalize("NFKC", char)
    return char


def is_unreadable(char: str) -> bool:
    """Whether a character tells that a font does not say what its glyphs mean."""
    code = ord(char)
    if code in _SYMBOLS or code in (2, 0xFFFE, 0xAD):
        return False
    private = 0xE000 <= code <= 0xF8FF or code >= 0xF0000
    return private or code == 0xFFFD or code < 0x20 or 0x7F <= code < 0xA0
