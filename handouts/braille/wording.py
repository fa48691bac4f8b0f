"""Texts made ready for a table: each character one it knows, raised and lowered digits by the signs of UEB.

A character without a sign is told by its name between brackets, as a transcriber would: nothing is left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from handouts.braille.liblouis import BLANK, Liblouis
from handouts.braille.tables import Table
from handouts.model import Sentences, Span

_INDICATORS = {"super": "\u2830\u2814", "sub": "\u2830\u2822"}
"""UEB (2013), 3.24: one level up, one level down; the sign before makes it no contraction."""
_ITEM = re.compile(r"\s*(?:[-–−+±]?\d+(?:[.,]\d+)*|\S|\([^()]*\))\s*")
"""What a level sign applies to as a whole (UEB 11.4.1); else brackets."""
_NOTE = ("\u2808\u2828\u2823", "\u2808\u2828\u281c")
"""UEB 3.27: around what the transcriber adds."""
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_LIKE = {
    **dict.fromkeys("“”„‟", ('"', "''")),
    **dict.fromkeys("‘’‚‛", ("'",)),
    **dict.fromkeys("\u2010\u2011\u2012–—\u2015\u2212", ("–", "-")),
    **dict.fromkeys("«»", ('"',)),
    '"': ("''",),
    "…": ("...",),
    "•": ("*", "-"),
    "µ": ("μ",),
    "\u2044": ("/",),
}
"""Other characters for the same sign, for tables that lack it; the first that is known stands."""
_HYPHEN = "\u2824"
"""The same in every language; the Italian table of liblouis 3.24 lacks it."""
_BULLETS = ("•", "*", "-")


@dataclass(frozen=True)
class Writer:
    """Writes texts as cells, by one table."""

    louis: Liblouis
    table: Table

    def cells(self, text: Sentences) -> str:
        """The cells of a text, its sentences with a blank cell between them; bold is shown in UEB."""
        pieces = [piece for sentence in text for piece in (*sentence.spans, Span(" "))][:-1]
        return self._written(tuple(pieces), emphasis=True)

    def title(self, text: Sentences) -> str:
        """The cells of a heading: its place is its emphasis."""
        pieces = [piece for sentence in text for piece in (*sentence.spans, Span(" "))][:-1]
        return self._written(tuple(pieces), emphasis=False)

    def plain(self, text: str) -> str:
        """The cells of words that are ours."""
        return self._written((Span(text),), emphasis=False)

    @property
    def bullet(self) -> str:
        """The cells before an item of a list."""
        return next(self.plain(mark) for mark in _BULLETS if self.louis.knows(self.table.file, mark))

    def back(self, cells: str) -> str:
        """The text read in cells."""
        return self.louis.back(self.table.file, cells)

    def unknown(self, text: Sentences) -> tuple[str, ...]:
        """The characters of a text that are told by their names, each once."""
        typed = "".join(_typed(span.text) for sentence in text for span in sentence.spans)
        return tuple(dict.fromkeys(c for c in typed if self._named(c)))

    def spelled(self, text: str) -> str:
        """A plain text in characters that the table knows."""
        found: list[str] = []
        for named, run in groupby(_typed(text), self._named):
            chars = tuple(run)
            found += [self._told(chars)] if named else map(self._spelled, chars)
        return "".join(found)

    def _written(self, spans: tuple[Span, ...], emphasis: bool) -> str:
        chars: list[str] = []
        bold: list[bool] = []
        for span in spans:
            text = "".join(self._levelled(span))
            chars.append(text)
            bold += [span.strong and emphasis and self.table.ueb] * len(text)
        text, file = "".join(chars), self.table.file
        if any(bold) or self.louis.knows(file, "-"):
            return self.louis.translate(file, text, bold).strip(BLANK)
        return _HYPHEN.join(self.louis.translate(file, part) for part in text.split("-")).strip(BLANK)

    def _levelled(self, span: Span) -> Iterator[str]:
        """A span's text, raised or lowered: what has letters (1st) stays on its line, as UEB allows for ordinals."""
        text = self.spelled(span.text)
        if not span.script or not text.strip():
            yield text
        elif self.table.ueb and (len(text.strip()) == 1 or not any(c.isalpha() for c in text)):
            yield _INDICATORS.get(span.script, "") + (text if _ITEM.fullmatch(text) else f"({text})")
        else:
            raised = text.translate(_RAISED) if span.script == "super" else text
            known = all(self.louis.knows(self.table.file, c) for c in raised)
            yield raised if known else f"^{text}" if any(c.isdigit() for c in text) and raised != text else text

    def _spelled(self, char: str) -> str:
        """The character, or others that stand for it."""
        return char if self._knows(char) else self._like(char)

    def _told(self, chars: Iterable[str]) -> str:
        """The names of characters for which the table has nothing."""
        opening, closing = _NOTE if self.table.ueb else ("(", ")")
        names = "".join(map(self._writable, ", ".join(map(_name, chars))))
        return f"{opening}{names}{closing}"

    def _writable(self, char: str) -> str:
        return char if self._knows(char) else ""

    def _like(self, char: str) -> str:
        """The same in characters that the table knows, or empty."""
        for same in _LIKE.get(char, ()):
            if all(map(self._knows, same)):
                return same
        base = unicodedata.normalize("NFD", char)[0]
        if base != char and self._knows(base):
            return base
        kind, _, _ = unicodedata.decomposition(char).partition(" ")
        plain = unicodedata.normalize("NFKC", char).replace("\u2044", "/")
        if plain != char and all(map(self._knows, plain)):
            script = kind.strip("<>")
            return (_INDICATORS[script] if self.table.ueb and script in _INDICATORS else "") + plain
        return ""

    def _named(self, char: str) -> bool:
        return not self._knows(char) and not self._like(char)

    def _knows(self, char: str) -> bool:
        return char in " -" or self.louis.knows(self.table.file, char)


def _typed(text: str) -> str:
    """A text composed, its spaces plain, without what draws nothing."""
    found = []
    for char in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(char)
        if kind in ("Zs", "Zl", "Zp", "Cc"):
            found.append(" ")
        elif kind not in ("Cf", "Cs") and not "\ufe00" <= char <= "\ufe0f":
            found.append(char)
    return "".join(found)


def _name(char: str) -> str:
    return unicodedata.name(char, f"character {ord(char):X}").lower()
