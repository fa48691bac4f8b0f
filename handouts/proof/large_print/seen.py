"""What the large-print rules look at: a document read back, its blocks, and what the author typed. Pure."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handouts.model import Edition, Finding, Level, texts
from handouts.proof.findings import on_page
from handouts.proof.pdf.lines import Block, Line, blocks, joined_over_pages
from handouts.proof.pdf.model import Document, Page, Run
from handouts.proof.words import is_right_to_left
from handouts.settings import PrintSettings

INCH = 72.0
CLOSE_PT = 0.05
"""Sizes nearer than this are one size: PDF numbers are rounded."""

_HEADING = re.compile(r"H[1-6]?")
_UNTYPED = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")


@dataclass(frozen=True)
class Printed:
    """One PDF as the rules see it. `typed` are the texts of the source, one a paragraph, heading, item or cell."""

    path: str
    output: str
    document: Document
    settings: PrintSettings
    typed: tuple[str, ...]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order, a paragraph that spans pages whole."""
        return joined_over_pages(blocks(self.document), _Belonging(self.typed))

    @cached_property
    def told(self) -> tuple[Block, ...]:
        """The blocks a screen reader tells: no page numbers, no labels of lists."""
        return tuple(block for block in self.blocks if block.role not in ("Artifact", "Lbl", ""))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the source, as typed."""
        return frozenset(word for text in self.typed for word in unicodedata.normalize("NFKC", text).split())

    def cut_word(self, end: str, start: str) -> str:
        """The word of the source that was cut into `end` and `start`, or "" when they are words of their own."""
        if not (end[-1:].isalnum() and start[:1].isalnum()):
            return ""
        whole, apart = f"{end}{start}", re.compile(rf"{re.escape(end)}\s+{re.escape(start)}")
        found = next((word for word in self.words if whole in word), "")
        return "" if not found or any(apart.search(text) for text in self.typed) else found

    @cached_property
    def _wholes(self) -> frozenset[str]:
        return frozenset(map(squeezed, self.typed))

    def is_typed(self, block: Block) -> bool:
        """Whether a block is one whole text of the source."""
        return squeezed(block.text) in self._wholes

    @property
    def size_pt(self) -> float:
        """The size that was promised."""
        return self.settings.size_pt

    @cached_property
    def body(self) -> tuple[str, float]:
        """Face and size of most of the letters that are not bold and stand in no heading."""
        letters: Counter[tuple[str, float]] = Counter()
        for _, run in self.runs():
            if not run.face.bold and not (run.tag and any(_HEADING.fullmatch(role) for role in run.tag.roles)):
                letters[run.face.name, round(run.size_pt, 1)] += len(run.text)
        return letters.most_common(1)[0][0] if letters else ("", self.size_pt)

    @cached_property
    def latin_faces(self) -> frozenset[str]:
        """The faces of running text in Latin letters; empty where there is none."""
        return frozenset(
            run.face.name
            for _, run in self.runs()
            if run.tag
            and not (run.artifact or run.face.bold or any(_HEADING.fullmatch(role) for role in run.tag.roles))
            and any(char.isascii() and char.isalpha() for char in run.text)
        )

    @cached_property
    def right_to_left(self) -> bool:
        """Whether most words that were typed are of a script that is written from the right: headings begin there."""
        words = [word for text in self.typed for word in text.split() if any(map(str.isalpha, word))]
        return 2 * sum(map(is_right_to_left, words)) > len(words)

    def runs(self) -> Iterator[tuple[Page, Run]]:
        """Every run that leaves ink."""
        for page in self.document.pages:
            for run in page.runs:
                if run.text.strip() and not run.ghost:
                    yield page, run

    def fault(self, rule: int, message: str, place: str, level: Level = Level.ERROR) -> Finding:
        """A finding of this file; the message is the same wherever the fault is the same."""
        return Finding(level, f"large-print-{rule}", message, self.path, place)


def printed(path: str, output: str, document: Document, settings: PrintSettings, edition: Edition) -> Printed:
    """A document with all texts of the edition it was made from."""
    publication = edition.publication
    typed = [publication.title.text, publication.details.publisher, publication.details.contact]
    for topic in publication.topics:
        typed.append(topic.title.text)
        typed += (" ".join(s.text for s in text) for block in topic.blocks for text in texts(block))
    return Printed(path, output, document, settings, tuple(filter(None, typed)))


def at(line: Line, note: str = "") -> str:
    """Where a line stands."""
    return on_page(line.page, line.text) + (f" ({note})" if note else "")


class _Belonging:
    """Whether two pieces of print are one text of the source."""

    def __init__(self, typed: tuple[str, ...]) -> None:
        self._typed = tuple(map(squeezed, typed))

    def __call__(self, before: str, after: str) -> bool:
        """True when the end of one and the beginning of the other stand side by side in one text."""
        end, start = squeezed(before)[-_ENOUGH:], squeezed(after)[:_ENOUGH]
        return bool(end and start) and any(end + start in text for text in self._typed)


_ENOUGH = 12
"""Characters on either side of a page's end that tell one text from another."""


def squeezed(text: str) -> str:
    """The characters of a text that leave ink, in one row: how spaces and lines fell does not matter."""
    return _UNTYPED.sub("", unicodedata.normalize("NFKC", text))
