"""Finished BRF read back: its pages, and whether they tell the texts they must, in order.

English is read by liblouis the other way round, and its letters and digits are compared with those of the text.
Contracted braille does not always come back as it went ("e.g." may come back as "e.go."): a word may therefore also
be what liblouis makes of that same word there and back, but its digits must always be those of the text. For other
languages the way back is not good enough; there the cells in the file are compared with those of the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handouts.braille.liblouis import BLANK
from handouts.braille.lines import CONTINUED, WIDTH
from handouts.braille.pages import LINE_END, LINES, PAGE_END, from_brf
from handouts.braille.wording import Writer
from handouts.model import Sentences

_SIGNS = re.compile("\u2818[\u2802\u2804\u2806\u2836]|\u2830[\u2814\u2822]")
"""What UEB writes for bold and for digits off the line: it says nothing of letters and digits."""


@dataclass(frozen=True)
class Sheet:
    """A page of a BRF file as cells: its lines without the last, the cells of that one, what is wrong with it."""

    lines: tuple[str, ...]
    number: str
    faults: tuple[str, ...]


def sheets(data: bytes) -> tuple[Sheet, ...]:
    """The pages of a file, whatever is in it."""
    return tuple(map(_sheet, data.decode("latin-1").split(PAGE_END)))


def _sheet(page: str) -> Sheet:
    lines = page.removesuffix(LINE_END).split(LINE_END)
    faults = []
    if any(not " " <= char <= "_" for line in lines for char in line):
        faults.append("characters that are not BRF")
    if any(len(line) > WIDTH for line in lines):
        faults.append(f"a line of more than {WIDTH} cells")
    if len(lines) != LINES or not page.endswith(LINE_END):
        faults.append(f"{len(lines)} lines in place of {LINES}")
    cells = [from_brf(line) for line in lines]
    return Sheet(tuple(cells[:-1]), cells[-1].strip(BLANK), tuple(faults))


def running(pages: Iterable[Sheet]) -> str:
    """All lines of some pages as one text, words divided at the end of a line joined again."""
    text = ""
    for page in pages:
        for line in page.lines:
            if line.endswith(CONTINUED):
                text += line[:-1].lstrip(BLANK)
            else:
                text += line.strip(BLANK) + BLANK
    return text


@dataclass(frozen=True)
class Strange:
    """Where file and text part: `kind` is "missing" or "extra", with the words."""

    kind: str
    words: str


class Reading:
    """What some pages tell, from the beginning on."""

    def __init__(self, pages: Sequence[Sheet], writer: Writer) -> None:
        self._writer = writer
        self._english = writer.table.ueb
        cells = running(pages)
        self._stream = _read(cells, writer) if self._english else _bare(cells)
        self._place = 0
        self._again: dict[str, str] = {}

    def told(self, wanted: Iterable[Sentences]) -> Iterator[Strange]:
        """What is missing of the texts wanted, and, of English, what stands between or after them."""
        for text in wanted:
            for piece in [(sentence,) for sentence in text] if self._english else [text]:
                yield from self._one(piece)
        if self._english and self._place < len(self._stream):
            yield Strange("extra", self._stream[self._place :])

    def _one(self, piece: Sentences) -> Iterator[Strange]:
        found = self._found(piece)
        if found is None:
            yield Strange("missing", _typed(piece))
            return
        between = self._stream[self._place : found[0]]
        if self._english and between:
            yield Strange("extra", between)
        self._place = found[1]

    def _found(self, piece: Sentences) -> tuple[int, int] | None:
        """Where the piece stands next, or None."""
        if not self._english:
            cells = _bare(self._writer.cells(piece))
            place = self._stream.find(cells, self._place)
            return None if place < 0 else (place, place + len(cells))
        exact = self._folded(_typed(piece))
        found = filter(None, (self._search(form) for form in self._forms(piece, exact)))
        return min(found, key=lambda place: (place[0], -place[1]), default=None)

    def _search(self, form: str) -> tuple[int, int] | None:
        match = re.compile(form).search(self._stream, self._place)
        return match.span() if match else None

    def _forms(self, piece: Sentences, exact: str) -> Iterator[str]:
        """The piece as typed, with words as they come back, and as it comes back whole; its digits never change."""
        yield re.escape(exact)
        words = _typed(piece).split()
        pairs = [(self._folded(word), self._returned(word)) for word in words]
        yield "".join(
            f"(?:{'|'.join(sorted({typed, back}, key=len, reverse=True))})"
            if _digits(typed) == _digits(back)
            else typed
            for typed, back in pairs
        )
        back = _read(self._writer.cells(piece), self._writer)
        if _digits(back) == _digits(exact):
            yield re.escape(back)

    def _folded(self, text: str) -> str:
        return folded(self._writer.spelled(text))

    def _returned(self, word: str) -> str:
        if word not in self._again:
            self._again[word] = _read(self._writer.plain(word), self._writer)
        return self._again[word]


def _typed(piece: Sentences) -> str:
    return " ".join(sentence.text for sentence in piece)


def _read(cells: str, writer: Writer) -> str:
    return folded(writer.back(_SIGNS.sub("", cells)))


def _bare(cells: str) -> str:
    """Cells without blanks and without dot 5, which in contents and long words is not of the text."""
    return cells.replace(BLANK, "").replace(CONTINUED, "")


def folded(text: str) -> str:
    """The letters and digits of a text, small, in their plain forms."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
