"""Roman numerals below a hundred."""

ROMAN = r"(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""Matches one, in capitals."""
_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(numeral: str) -> int:
    """The value of a Roman numeral in capitals."""
    total = 0
    for here, after in zip(numeral, f"{numeral[1:]} ", strict=True):
        value = _NUMERALS[here]
        total += -value if value < _NUMERALS.get(after, 0) else value
    return total
