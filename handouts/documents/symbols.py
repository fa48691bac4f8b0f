"""Signs of picture fonts as characters: what Word and RTF keep as a number in the font Symbol or Wingdings."""

_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
_SYMBOL = dict(enumerate(_SYMBOL_LOW, 0x20)) | dict(enumerate(_SYMBOL_HIGH, 0xA0))
"""The font's own encoding (Adobe, "Symbol Encoding")."""
_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□",
    0x71: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
UNKNOWN = "□"


def sign_of(font: str, code: int) -> str:
    """The character of a picture font's number (0xF0xx or 0xxx); `UNKNOWN` where it has no name."""
    table = _SYMBOL if font.lower().startswith("symbol") else _WINGDINGS if font.lower() == "wingdings" else {}
    return table.get(code & 0xFF if 0xF000 <= code <= 0xF0FF else code, UNKNOWN)


def spelled(text: str, font: str) -> str:
    """`text` with the signs of a picture font as characters; text of any other font as it is."""
    if font.lower() not in ("symbol", "wingdings") and not any(0xF000 <= ord(c) <= 0xF0FF for c in text):
        return text
    kind = font if font.lower() in ("symbol", "wingdings") else "symbol"
    return "".join(sign_of(kind, ord(c)) if 0xF000 <= ord(c) <= 0xF0FF else c for c in text)
