"""English number words read back to figures.

Stands apart from the rules that made the words: it shares neither their tables nor their patterns, so that
a fault there is a finding here.
"""

import re

from audio.wording.number_words import LETTER, NumberWords, Row
from audio.wording.read_back import Atom

_ONES = {
    word: number
    for number, word in enumerate(
        [
            *(
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
            ),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        ]
    )
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_BELOW_HUNDRED = _ONES | _TENS | {f"{t}-{o}": tens + _ONES[o] for t, tens in _TENS.items() for o in list(_ONES)[1:10]}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_RANKS = {
    **_IRREGULAR,
    **{f"{word}th": number for word, number in _ONES.items() if word[-1] != "y"},
    **{f"{word[:-1]}ieth": number for word, number in _TENS.items()},
}
_RANKS |= {
    f"{t}-{rank}": tens + _RANKS[rank] for t, tens in _TENS.items() for rank in list(_RANKS) if _RANKS[rank] < 10
}
_PARTS = {"half": "2", "halves": "2", "quarter": "4", "quarters": "4", "squared": "2", "square": "2", "cubed": "3",
          "cubic": "3", "o'clock": "00"}  # fmt: skip
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december"]  # fmt: skip
_AFTER_TENS = "|".join([*list(_ONES)[1:10], *(rank for rank, number in _RANKS.items() if number < 10)])
_TOKEN = re.compile(
    rf"(?:{'|'.join(_TENS)})-(?:{_AFTER_TENS})(?:es|s)?(?!{LETTER})"
    rf"|{LETTER}+(?:'{LETTER}+)*|[^\w\s]",
    re.IGNORECASE,
)


def _rank(word: str) -> int | None:
    """The number an ordinal or a denominator tells; None for any other word."""
    if word in _RANKS:
        return _RANKS[word]
    return _RANKS.get(word[:-1]) if word.endswith("s") and word != "seconds" else None


def _several(word: str) -> int | None:
    """What a decade tells: "nineties", "tens", "hundreds"."""
    if word.endswith("ies") and f"{word[:-3]}y" in _TENS:
        return _TENS[f"{word[:-3]}y"]
    if word.removesuffix("s") in _BELOW_HUNDRED and word.removesuffix("s") != word and word != "ones":
        return _BELOW_HUNDRED[word.removesuffix("s")]
    if word.removesuffix("es") == "six" or word.endswith("-sixes"):
        return _BELOW_HUNDRED[word.removesuffix("es")]
    return {"tens": 10, "hundreds": 100, "thousands": 1000}.get(word)


def _number(row: Row, at: int) -> tuple[Atom | None, int] | None:
    """The atom that begins at token `at`, and where to read on; None for a word that is no number."""
    word = row.word(at)
    if word in _BELOW_HUNDRED:
        return _cardinal(row, at)
    rank = _rank(word)
    if rank is not None:
        return row.atom(str(rank), at, optional=rank < 5, ranking=True), at + 1
    if word == "a" and row.word(at + 1) == "half":
        return row.atom("1", at, optional=True), at + 1
    if word == "oh":
        return row.atom("0", at, optional=True), at + 1
    several = _several(word)
    return (row.atom(str(several), at, optional=several >= 100), at + 1) if several else None


def _cardinal(row: Row, at: int) -> tuple[Atom, int]:
    """A cardinal, or an ordinal or decade that ends one: "one hundred and first", "nineteen nineties"."""
    total, group, ceiling = 0, _BELOW_HUNDRED[row.word(at)], 10**15
    last, open_hundred = at, True
    ranking = False
    while True:
        word, then = row.word(last + 1), row.word(last + 2)
        if word in ("hundred", "hundreds", "hundredth") and open_hundred and 0 < group < 100:
            group, last, open_hundred = group * 100, last + 1, False
            if word != "hundred":
                ranking = word == "hundredth"
                break
        elif _SCALES.get(scale := re.sub(r"(?:s|ths?)$", "", word), ceiling) < ceiling and group:
            ceiling = _SCALES[scale]
            total, group, last, open_hundred = total + group * ceiling, 0, last + 1, True
            if scale != word:
                ranking = word[-1] == "h" or word.endswith("ths")
                break
        elif word == "and" and then and _fits(then, total, group):
            value = _BELOW_HUNDRED.get(then)
            last, group = last + 2, group + (value if value is not None else _rank(then) or 0)
            if value is None:
                ranking = True
                break
            open_hundred = total > 0 and group < 100
        elif word in _BELOW_HUNDRED and total and not group:
            group, last, open_hundred = _BELOW_HUNDRED[word], last + 1, True
        elif total and not group and _rank(word) is not None and word != "second":  # of time: "one thousand second"
            group, last, ranking = _rank(word) or 0, last + 1, True
            break
        else:
            break
    return row.atom(str(total + group), at, last, ranking=ranking), last + 1


def _fits(word: str, total: int, group: int) -> bool:
    """Whether "and `word`" belongs to the number so far: after a hundred, or after a scale."""
    below = word in _BELOW_HUNDRED or _rank(word) is not None
    return below and ((group >= 100 and group % 100 == 0) or (total > 0 and group == 0))


_ENGLISH = NumberWords(
    token=_TOKEN,
    digits={word: number for word, number in _ONES.items() if number < 10},
    points=frozenset(("point",)),
    larger=frozenset(("hundred", *_SCALES)),
    silent=frozenset(),
    number=_number,
    parts=_PARTS,
    months=_MONTHS,
)
told = _ENGLISH.told
