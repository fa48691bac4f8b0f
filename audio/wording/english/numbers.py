"""English number words: cardinals, ordinals, decimals, years, digits one by one.

Compounds below a hundred carry a hyphen ("twenty-five"), so that "twenty five" can only be two numbers.
"""

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ("", " thousand", " million", " billion", " trillion")
LONGEST = 3 * len(SCALES)
"""Digits of the longest number that is read as one; a longer one is a name, not an amount."""

NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+(?!,?\d)|(?<![\dA-Za-z.,/-])[1-9]\d{0,2}(?: \d{3})* 0\d\d(?: \d{3})*(?!\d)|\d+)(?:\.\d+)?"
)
"""Thousands by comma; by a space only where a later group begins with 0 and so can be no number of its own."""

_ORDINAL_ENDS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_DENOMINATORS = {2: ("half", "halves"), 4: ("quarter", "quarters")}


def _below_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    return f"{ONES[hundreds]} hundred" + (f" and {_below_hundred(rest)}" if rest else "")


def cardinal(number: int) -> str:
    """`number` (0 and up, at most `LONGEST` digits) in words, with the British "and"."""
    if number < 1000:
        return _below_thousand(number)
    parts: list[str] = []
    rest, scale = number, 0
    while rest:
        rest, group = divmod(rest, 1000)
        if group:
            joined = "and " if not scale and group < 100 else ""
            parts.append(f"{joined}{_below_thousand(group)}{SCALES[scale]}")
        scale += 1
    return " ".join(reversed(parts))


def ordinal(number: int) -> str:
    """`number` in its place in a row: "twenty-first"."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    return words[:cut] + _ordinal_end(words[cut:])


def _ordinal_end(word: str) -> str:
    if word in _ORDINAL_ENDS:
        return _ORDINAL_ENDS[word]
    return f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th"


def digits(figures: str) -> str:
    """Every digit by its name."""
    return " ".join(ONES[int(figure)] for figure in figures)


def amount(figures: str) -> str:
    """A number as written, with or without commas and a decimal point; no digit is lost.

    Digits after the point are said one by one, trailing zeros too. A number that begins with zeros, or is
    too long for words, is said digit by digit. A naked point gets its zero.
    """
    whole, point, decimals = figures.replace(",", "").replace(" ", "").partition(".")
    if not whole:
        words = "zero"
    elif len(whole) > LONGEST or (whole[0] == "0" and len(whole) > 1):
        words = digits(whole)
    else:
        words = cardinal(int(whole))
    return f"{words} point {digits(decimals)}" if point and decimals else words


def year(number: int) -> str:
    """A year of four figures as it is said: "nineteen oh five", "two thousand and five", "twenty twenty-four"."""
    century, rest = divmod(number, 100)
    if number % 1000 < 10 or century < 11:
        return cardinal(number)
    if not rest:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def decade(number: int) -> str:
    """The ten years from `number` on, which ends in 0: "nineteen nineties"; two figures alone: "nineties"."""
    words = year(number) if number >= 1000 else cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    return words[:cut] + (f"{last[:-1]}ies" if last.endswith("y") else f"{last}s")


def fraction(numerator: int, denominator: int) -> str:
    """A fraction as it is said: "three quarters", "one half", "two thirds"."""
    single, many = _DENOMINATORS.get(denominator, ("", ""))
    single = single or ordinal(denominator)
    return f"{cardinal(numerator)} {single if numerator == 1 else many or f'{single}s'}"
