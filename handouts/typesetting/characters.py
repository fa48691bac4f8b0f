"""Which characters the faces can draw, how wide words are, and which must stay on one line."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from handouts.model import Publication
from handouts.typesetting.faces import Faces, characters
from handouts.typesetting.pairs import FURTHER_PAIRS

REPLACEMENT = "\u25a1"
"""WHITE SQUARE stands where no face has the character."""

NO_BREAK = "\u00a0"
_JOINER, _NON_JOINER = "\u200d", "\u200c"
_VIRAMA = 9
"""Combining class of the signs that take a letter's vowel (Unicode 15, table 4-3)."""

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
_INSEPARABLE = (_AFTER_NUMBER, _BEFORE_NUMBER, _AFTER_TITLE, _AFTER_INITIAL, *FURTHER_PAIRS)


# Coverage --------------------------------------------------------------------------------------------


def invisible(char: str) -> bool:
    """Whether a character draws nothing by its nature: controls, soft hyphens, direction marks, selectors."""
    return unicodedata.category(char) in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f" or char == "\u034f"


def drawn(text: str, faces: Faces) -> str:
    """`text` with every character the faces lack shown as U+25A1, and those that draw nothing taken out.

    Accents are composed with their letters (NFC). A family of emoji joined into one picture gives one square.
    The two joiners stay between letters of Arabic and of the scripts of India, where they are spelling.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    if characters(faces.text).issuperset(text):
        return text
    shown: list[str] = []
    joined = False
    for place, char in enumerate(text):
        if invisible(char):
            joined = char == _JOINER
            if char in (_JOINER, _NON_JOINER) and _is_spelling(text, place):
                shown.append(char)
            elif char in "\n\t":
                shown.append(" ")
        elif faces.of(char):
            shown.append(char)
            joined = False
        elif not (shown and shown[-1] == REPLACEMENT and (joined or "\U0001f3fb" <= char <= "\U0001f3ff")):
            shown.append(REPLACEMENT)
            joined = False
    return "".join(shown)


def _is_spelling(text: str, place: int) -> bool:
    """Whether a joiner stands between two Arabic letters, or behind a sign that takes the vowel from a letter."""
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    virama = place > 0 and unicodedata.combining(text[place - 1]) == _VIRAMA
    return virama or (len(around) == 2 and all(unicodedata.bidirectional(char) == "AL" for char in around))


def missing_characters(publication: Publication, faces: Faces) -> tuple[str, ...]:
    """The characters of a publication that no face here can draw, each once, in order of appearance."""
    return tuple(dict.fromkeys(char for text in texts_of(publication) for char in _missing(text, faces)))


def _missing(text: str, faces: Faces) -> Iterable[str]:
    if text.isascii():
        return ()
    return (c for c in unicodedata.normalize("NFC", text) if not faces.of(c) and not invisible(c))


def texts_of(publication: Publication) -> Iterable[str]:
    """Every text of a publication that is printed."""
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


def printed(text: str, faces: Faces) -> str:
    """`text` as it stands on paper: what can be drawn, with inseparable words joined, numbers in order."""
    found = keep_pairs(drawn(text, faces))
    return numbers_in_order(found) if has_leftward(found) else found


def has_leftward(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def direction(text: str) -> str:
    """ "rtl" or "ltr": the way of most letters; empty when none has one.

    Not that of the first: a sentence that begins with a name in other letters is no other sentence.
    """
    if text.isascii():
        return "ltr" if any(map(str.isalpha, text)) else ""
    ways = Counter(unicodedata.bidirectional(char) for char in text if not invisible(char))
    leftward, rightward = ways["R"] + ways["AL"], ways["L"]
    if not leftward and not rightward:
        return ""
    return "rtl" if leftward > rightward else "ltr"


_LEFT_TO_RIGHT = "\u200e"
"""LEFT-TO-RIGHT MARK: what stands between two is put in order as if it stood between Latin letters (UAX 9, W7, N1)."""
_NUMBERS = re.compile(r"[+−-]?\d(?:[\s.,:/()–−-]*\d)*(?:\s?[A-Za-zµ°%]+(?:/[A-Za-z]+|[²³])?)?")


def numbers_in_order(text: str) -> str:
    """`text` with numbers kept from left to right, with their units, where letters run from right to left.

    Without a mark "5 mg" comes out as "mg 5", and a telephone number with its groups from behind.
    """

    def marked(found: re.Match[str]) -> str:
        return found[0] if found[0].isdecimal() else f"{_LEFT_TO_RIGHT}{found[0]}{_LEFT_TO_RIGHT}"

    return _NUMBERS.sub(marked, text)


_DICTIONARY = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
_BETWEEN_ALL = "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003134f"
"""Thai, Lao, Burmese, Khmer, whose words are found in a dictionary; Chinese and Japanese: all without spaces."""
_ONE_UNSPACED = re.compile(f"[{_DICTIONARY}{_BETWEEN_ALL}]")
_PIECE = re.compile(rf"[^{_DICTIONARY}{_BETWEEN_ALL}\s]+|[{_BETWEEN_ALL}]|[{_DICTIONARY}]{{1,12}}")
"""Twelve: the longer words of Thai, with their marks."""


def has_unspaced(text: str) -> bool:
    """Whether a text has characters of a script in which lines end within words."""
    return not text.isascii() and _ONE_UNSPACED.search(text) is not None


def unbreakable(text: str) -> list[str]:
    """The pieces of `text` in which no line can end: words, and single characters of unspaced scripts, some of Thai."""
    return _PIECE.findall(text) if has_unspaced(text) else text.split(" ")


# Widths ----------------------------------------------------------------------------------------------


def width_em(text: str, faces: Faces, *, bold: bool = False) -> float:
    """Length of `text` on one line, in em. Kerning and the joining of letters, which makes it shorter, are left out."""
    return sum(map(faces.widths_em(bold=bold).__getitem__, text))


def lines_needed(text: str, room_em: float, faces: Faces, *, bold: bool = False) -> int:
    """Lines that `text` fills at a measure of `room_em`, broken at spaces, and within words only that are longer."""
    lines, filled, space = 1, 0.0, width_em(" ", faces)
    for word in text.split(" "):
        width = width_em(word, faces, bold=bold)
        apart = space if filled else 0.0
        if has_unspaced(word):
            lines, filled = lines + int((filled + apart + width) // room_em), (filled + apart + width) % room_em
            continue
        if filled and filled + apart + width > room_em:
            lines, filled, apart = lines + 1, 0.0, 0.0
        overlong = max(0, math.ceil(width / room_em) - 1)
        lines += overlong
        filled += width - overlong * room_em + apart
    return lines


def widest_word_em(text: str, faces: Faces, *, bold: bool = False) -> float:
    """Length of the longest piece of `text` in which no line can end, in em."""
    return max((width_em(word, faces, bold=bold) for word in unbreakable(text)), default=0.0)
