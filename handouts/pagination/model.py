"""Values of a page as it is drawn: words with their places, rows of them, lines, and what became of all of it."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple


class Cell(NamedTuple):
    """Where a tagged PDF says that words stand in a table: numbers of the table, the row and the cell."""

    table: int
    row: int
    cell: int
    header: bool = False


class Part(NamedTuple):
    """What a tagged PDF says that words are part of: "quote" or "caption", each numbered in its document."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Style:
    """How characters are set, and what the PDF's tags say of them.

    `level` is that of a heading, 0 where there is none; `language` that of a run of words among others.
    """

    size: float
    bold: bool = False
    level: int = 0
    cell: Cell | None = None
    artifact: bool = False
    part: Part | None = None
    language: str = ""


class Glyph(NamedTuple):
    """A character as it is drawn; `apart` where a white space was drawn before it."""

    char: str
    left: float
    right: float
    baseline: float
    style: Style
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Characters that stand together. `script` is "super", "sub" or empty; `apart` where a space was drawn first."""

    text: str
    left: float
    right: float
    baseline: float
    style: Style
    apart: bool = True
    script: str = ""
    link: str = ""
    picture: int = -1
    """The number of a picture that stands in place of words, or -1; `height` is then how high it is."""
    height: float = 0.0

    @property
    def size(self) -> float:
        return self.style.size

    @property
    def top(self) -> float:
        return self.baseline - (self.height or 0.8 * self.style.size)

    @property
    def bottom(self) -> float:
        return self.baseline + (0.0 if self.picture >= 0 else 0.2 * self.style.size)


@dataclass(frozen=True, slots=True)
class Box:
    """A thin or framed shape: rules of tables, frames."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    """`number` counts from 1; `rules` are drawn lines, thinner than 3 points one way."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Chunk:
    """Neighbouring words of one row with no wide gap between them."""

    words: tuple[Word, ...]
    left: float = field(init=False)
    right: float = field(init=False)
    baseline: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        main = [word for word in self.words if not word.script] or self.words
        letters: dict[float, int] = {}
        for word in main:
            letters[word.size] = letters.get(word.size, 0) + len(word.text)
        size = max(letters, key=lambda s: (letters[s], s))
        put = object.__setattr__
        put(self, "left", min(word.left for word in self.words))
        put(self, "right", max(word.right for word in self.words))
        put(self, "size", size)
        put(self, "baseline", next(word.baseline for word in main if word.size == size))

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def text(self) -> str:
        """Its words with spaces between, styles and joins aside."""
        return " ".join(word.text for word in self.words)

    @property
    def picture(self) -> int:
        return self.words[0].picture


@dataclass(frozen=True)
class Line:
    """One line of a column: its chunks from left to right. `column` is the number of the column in the document.

    `first` and `last` are the edges of the column that it stands in.
    """

    chunks: tuple[Chunk, ...]
    page: int
    column: int
    edge_left: float
    edge_right: float
    left: float = field(init=False)
    right: float = field(init=False)
    baseline: float = field(init=False)
    size: float = field(init=False)
    bold: bool = field(init=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        letters: dict[tuple[float, float], int] = {}
        for chunk in self.chunks:
            key = (chunk.size, chunk.baseline)
            letters[key] = letters.get(key, 0) + sum(len(word.text) for word in chunk.words)
        size, baseline = max(letters, key=lambda k: (letters[k], k[0]))
        put(self, "left", min(chunk.left for chunk in self.chunks))
        put(self, "right", max(chunk.right for chunk in self.chunks))
        put(self, "baseline", baseline)
        put(self, "size", size)
        put(self, "bold", all(w.style.bold for w in self.words if any(c.isalnum() for c in w.text)) and self.has_words)

    @property
    def has_words(self) -> bool:
        return any(c.isalnum() for word in self.words for c in word.text)

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for chunk in self.chunks for word in chunk.words)

    @property
    def text(self) -> str:
        """Its words with spaces between, styles and joins aside."""
        return " ".join(chunk.text for chunk in self.chunks)

    @property
    def picture(self) -> int:
        return self.chunks[0].picture

    def without(self, words: int) -> "Line":
        """The line without its first words: what stands behind a list's sign."""
        left = list(self.chunks)
        while left and words >= len(left[0].words):
            words -= len(left.pop(0).words)
        if left and words:
            left[0] = Chunk(left[0].words[words:])
        return replace(self, chunks=tuple(left))


def same_size(one: float, other: float) -> bool:
    """Whether two faces are as large as each other, as far as an eye can tell."""
    return abs(one - other) <= 0.06 * max(one, other)
