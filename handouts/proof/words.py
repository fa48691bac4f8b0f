"""Words of print and of the source, made comparable: the same characters whatever the typesetter did. Pure.

Compatibility forms, spaces of any kind and characters that draw nothing are evened out (Unicode NFKC); a word
that a line's end divides is one word again. Nothing else is forgiven.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from handouts.proof.pdf.lines import Block

REPLACEMENTS = frozenset("\u25a1\ufffd")
"""What is printed where no face has the character: a white square; what a PDF gives for letters without name."""
_LAM_ALEF = re.compile("(\u0644)([\u064b-\u065f\u0670]+)([\u0622\u0623\u0625\u0627])")
"""Letters that are one glyph: on paper nobody sees on which of them a mark was typed."""
_LACKING = r"[^\x00-\x7f]+"


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    if text.isascii() and text.isprintable():
        return text.split()
    shown = []
    for char in _LAM_ALEF.sub(r"\1\3\2", unicodedata.normalize("NFKC", text)):
        category = unicodedata.category(char)
        if category == "Cc":
            shown.append(" ")
        elif category != "Cf" and not "\ufe00" <= char <= "\ufe0f":
            shown.append(char)
    return "".join(shown).split()


def same_but_lacking(typed: str, found: str) -> bool:
    """Whether `found` is `typed` with characters of it replaced by signs for what the faces lack."""
    if not REPLACEMENTS.intersection(found):
        return False
    pattern = "".join(_LACKING if char in REPLACEMENTS else re.escape(char) for char in found)
    return re.fullmatch(pattern, typed) is not None


def is_right_to_left(word: str) -> bool:
    """Whether a word holds a letter of a script that is written from the right."""
    return not word.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL") for char in word)


_UNSPACED = re.compile(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee"
    "\U00020000-\U0003134f]"
)


def may_end_between(before: str, after: str) -> bool:
    """Whether a line may end between two pieces without a space: beside a letter of a script that has none.

    Thai, Lao, Burmese, Khmer, Chinese and Japanese are broken between words or signs (Unicode Annex 14).
    """
    return any(_UNSPACED.match(char) for char in before[-1:] + after[:1])


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word as printed. `block` numbers the paragraph, heading, item or cell it stands in."""

    text: str
    page: int
    block: int
    heading: bool
    begins_line: bool
    """Whether a line's end, with no paragraph's end, comes before it."""


def printed_words(blocks: Iterable[Block], typed: Iterable[Sequence[str]]) -> tuple[PrintedWord, ...]:
    """All words of `blocks`; those divided by line ends are joined where the source has them whole.

    `typed` are the word sequences of the source.
    """
    source = _Source(typed)
    found: list[PrintedWord] = []
    for number, block in enumerate(blocks):
        for place, line in enumerate(block.lines):
            begins = place > 0 or (bool(found) and found[-1].page != line.page)
            for word in words_of(line.text):
                found.append(PrintedWord(word, line.page, number, block.is_heading, begins))
                if begins:
                    source.join(found)
                begins = False
    return tuple(found)


class _Source:
    """What tells a word divided by a line's end from two words: the words and neighbours that were typed."""

    def __init__(self, typed: Iterable[Sequence[str]]) -> None:
        sequences = tuple(typed)
        self._known = {word for words in sequences for word in words}
        self._pairs = {pair for words in sequences for pair in pairwise(words)}
        self._longest = max(map(len, self._known), default=0)

    def join(self, found: list[PrintedWord]) -> None:
        """Makes the last word one with the pieces on the lines before it, where together they were typed."""
        if len(found) < 2 or (found[-2].text, found[-1].text) in self._pairs:
            return
        wholes = {found[-1].text}
        for back in range(2, len(found) + 1):
            if not found[1 - back].begins_line:
                return
            wholes = {piece + rest for piece in _without_hyphen(found[-back].text) for rest in wholes}
            if whole := next(iter(sorted(wholes & self._known)), ""):
                found[-back:] = [replace(found[-back], text=whole)]
                return
            wholes = {rest for rest in wholes if len(rest) <= self._longest}
            if len(wholes) > 1:
                wholes = {rest for rest in wholes if any(word.endswith(rest) for word in self._known)}
            if not wholes:
                return


def _without_hyphen(piece: str) -> tuple[str, ...]:
    """A piece of a word as it is, and without the hyphen that a line's end may have put there."""
    return (piece, piece[:-1]) if len(piece) > 1 and piece[-1] == "-" and piece[-2].isalpha() else (piece,)
