"""A pile of blocks while a tree is walked: loose runs become paragraphs when the next block comes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from handouts.hypertext.runs import BREAK, kept_lines, paragraphs, worded
from handouts.model import Block, Picture, Preformatted, Span, Text


@dataclass
class Pile:
    """Blocks in reading order, and the runs that are not yet in one. `lines_matter` in an address."""

    line: int = 0
    lines_matter: bool = False
    blocks: list[Block[Text]] = field(default_factory=list)
    _runs: list[Span] = field(default_factory=list)
    _pictures: list[Picture[Text]] = field(default_factory=list)
    _has_words: bool = False

    def add(self, span: Span) -> None:
        """A run of the paragraph that is open."""
        self._runs.append(span)
        self._has_words = self._has_words or not span.text.isspace()

    def words(self, words: str, style: Span) -> None:
        """Some characters of the source, in a style; white space before a paragraph is nothing."""
        if self._has_words or not words.isspace():
            self._has_words = True
            self._runs.append(worded(style, words))

    def picture(self, picture: Picture[Text]) -> None:
        """A picture among runs: it stands behind their paragraph, which is not torn."""
        if self._has_words:
            self._pictures.append(picture)
        else:
            self.put(picture)

    def put(self, block: Block[Text]) -> None:
        """A block of its own; the open paragraph ends before it."""
        self.end()
        self.blocks.append(block)

    def extend(self, blocks: Iterable[Block[Text]]) -> None:
        """Several blocks."""
        self.end()
        self.blocks += blocks

    def end(self, line: int = 0) -> None:
        """Ends the open paragraph; the next one begins on `line` of the source, where that is known."""
        if self._has_words:
            self.blocks += paragraphs(self._runs, self.line, self.lines_matter)
        self._runs.clear()
        self._has_words = False
        self.blocks += self._pictures
        self._pictures.clear()
        self.line = line or self.line

    def done(self) -> tuple[Block[Text], ...]:
        """All blocks, the last paragraph ended."""
        self.end()
        return tuple(self.blocks)


class LinePile(Pile):
    """A pile for preformatted text: every line feed is a line break, and so is the end of an element."""

    def words(self, words: str, style: Span) -> None:
        """Some characters of the source, in a style."""
        self.add(worded(style, words))

    def end(self, line: int = 0) -> None:
        """Ends the open line; the next one goes on in the same block."""
        if self._runs and not self._runs[-1].text.endswith("\n"):
            self._runs.append(BREAK)

    def put(self, block: Block[Text]) -> None:
        """A block among the lines, which are parted by it."""
        self._close()
        self.blocks.append(block)

    def extend(self, blocks: Iterable[Block[Text]]) -> None:
        """Several blocks among the lines."""
        self._close()
        self.blocks += blocks

    def done(self) -> tuple[Block[Text], ...]:
        """All blocks, the lines among them."""
        self._close()
        return tuple(self.blocks)

    def _close(self) -> None:
        if lines := tuple(kept_lines(self._runs)):
            self.blocks.append(Preformatted(lines, self.line))
        self._runs.clear()
        self.blocks += self._pictures
        self._pictures.clear()
        self._has_words = False
