"""Which characters the faces can draw, how wide words are, and which must stay on one line."""

import math
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from handouts.model import Publication
from handouts.typesetting.coverage import BOLD_ADVANCES, REGULAR_ADVANCES, TEXT_RANGES, WIDE_RANGES

REPLACEMENT = "\u25a1"
"""WHITE SQUARE stands where neither face has the character."""

NO_BREAK = "\u00a0"
_JOINER, _NON_JOINER = "\u200d", "\u200c"
_WIDE_ADVANCE = 700
"""Thousandths of an em for a character whose width is not in the table: safely wide."""

_NO_UNITS = "and|or|at|in|on|of|to|the|is|are|was|were|by|for|from|with|as|if|but|that|which|who|a|an|may|can|will"
_AFTER_NUMBER = re.compile(
    rf"(?<=\d) (?=[ap]\.m\b)|(?<=\d) (?!(?:{_NO_UNITS})\b)(?=(?:[^\W\d_]{{1,12}}|\d{{3}})\b|[%°€$£])"
)
_BEFORE_NUMBER = re.compile(
    r"(?i:\b(?:page|pages|p\.|pp\.|figure|fig\.|table|step|stage|type|grade|phase|level|day|week|month|no\.|"
    r"number|topic|track|chapter|section|vitamin|room|ward|phone|call)) (?=[A-Z]?\d)"
)
_AFTER_TITLE = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Sr|Fr|Sir|Dame|Lady|Lord|Nurse|Sister|Doctor)\.? (?=[^\W\d_a-z])"
)
_AFTER_INITIAL = re.compile(r"(?<![\w.])(?:[A-Z]\.)+ (?=[A-Z])")
_INSEPARABLE = (_AFTER_NUMBER, _BEFORE_NUMBER, _AFTER_TITLE, _AFTER_INITIAL)


# Coverage --------------------------------------------------------------------------------------------


def _points(ranges: str) -> frozenset[str]:
    found: set[str] = set()
    for run in ranges.split():
        first, _, last = run.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


@cache
def text_face() -> frozenset[str]:
    """Every character of the face of the text."""
    return _points(TEXT_RANGES)


@cache
def all_faces() -> frozenset[str]:
    """Every character that can be printed."""
    return text_face() | _points(WIDE_RANGES)


def invisible(char: str) -> bool:
    """Whether a character draws nothing by its nature: controls, soft hyphens, direction marks, selectors."""
    return unicodedata.category(char) in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f" or char == "\u034f"


def drawn(text: str) -> str:
    """`text` with every character the faces lack shown as U+25A1, and those that draw nothing taken out.

    Accents are composed with their letters (NFC). A family of emoji joined into one picture gives one square.
    The two joiners stay between Arabic letters, where they are spelling.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    if text_face().issuperset(text):
        return text
    shown: list[str] = []
    joined = False
    for place, char in enumerate(text):
        if invisible(char):
            joined = char == _JOINER
            if char in (_JOINER, _NON_JOINER) and _between_arabic(text, place):
                shown.append(char)
            elif char in "\n\t":
                shown.append(" ")
        elif char in all_faces():
            shown.append(char)
            joined = False
        elif not (shown and shown[-1] == REPLACEMENT and (joined or "\U0001f3fb" <= char <= "\U0001f3ff")):
            shown.append(REPLACEMENT)
            joined = False
    return "".join(shown)


def _between_arabic(text: str, place: int) -> bool:
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return len(around) == 2 and all(unicodedata.bidirectional(char) == "AL" for char in around)


def missing_characters(publication: Publication) -> tuple[str, ...]:
    """The characters of a publication that no face of ours can draw, each once, in order of appearance."""
    return tuple(dict.fromkeys(char for text in _texts(publication) for char in _missing(text)))


def _missing(text: str) -> Iterable[str]:
    if text.isascii():
        return ()
    return (c for c in unicodedata.normalize("NFC", text) if c not in all_faces() and not invisible(c))


def _texts(publication: Publication) -> Iterable[str]:
    details = publication.details
    yield from (publication.title.text, *details.said)
    for topic in publication.topics:
        yield topic.title.text
        for sentence in topic.sentences():
            yield sentence.text


# Lines -----------------------------------------------------------------------------------------------


def keep_pairs(text: str) -> str:
    """`text` with no-break spaces where two words are one piece of information; its length is unchanged.

    A number and its unit, "page" and its number, a title or initial and its name.
    """
    for pattern in _INSEPARABLE:
        text = pattern.sub(lambda found: found.group()[:-1] + NO_BREAK, text)
    return text


def printed(text: str) -> str:
    """`text` as it stands on paper: what can be drawn, with inseparable words joined."""
    return keep_pairs(drawn(text))


def direction(text: str) -> str:
    """ "rtl" or "ltr": the way of the first letter that has one; empty when none has."""
    for char in text:
        way = unicodedata.bidirectional(char)
        if way in ("R", "AL"):
            return "rtl"
        if way == "L":
            return "ltr"
    return ""


# Widths ----------------------------------------------------------------------------------------------


@cache
def _advances(bold: bool) -> tuple[int, ...]:
    return tuple(map(int, (BOLD_ADVANCES if bold else REGULAR_ADVANCES).split()))


def width_em(text: str, *, bold: bool = False) -> float:
    """Length of `text` on one line, in em. Kerning is left out; an accented letter is as wide as its base."""
    advances = _advances(bold)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return sum(advances[ord(c) - 32] if " " <= c <= "~" else _WIDE_ADVANCE for c in text) / 1000


def lines_needed(text: str, room_em: float, *, bold: bool = False) -> int:
    """Lines that `text` fills at a measure of `room_em`, broken at spaces, and within words only that are longer."""
    lines, filled, space = 1, 0.0, width_em(" ")
    for word in text.split(" "):
        width = width_em(word, bold=bold)
        if filled and filled + space + width > room_em:
            lines, filled = lines + 1, 0.0
        overlong = max(0, math.ceil(width / room_em) - 1)
        lines += overlong
        filled += width - overlong * room_em + (space if filled else 0.0)
    return lines


def widest_word_em(text: str, *, bold: bool = False) -> float:
    """Length of the longest piece of `text` that holds no breakable space, in em."""
    return max((width_em(word, bold=bold) for word in text.split(" ")), default=0.0)
