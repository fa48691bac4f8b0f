"""What the large-print rules look at: a document read back, its blocks, and what the author typed. Pure."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handouts.endmatter import with_addresses
from handouts.model import Edition, Finding, Level, Publication, Sentence, texts
from handouts.printed_words import runs_from_the_right
from handouts.proof.findings import on_page
from handouts.proof.pdf.content import Content
from handouts.proof.pdf.lines import Block, Line, blocks, joined_over_pages
from handouts.proof.pdf.model import Document, Page, Run
from handouts.proof.words import is_right_to_left
from handouts.settings import PrintSettings

INCH = 72.0
BOUND_PT = 0.5 * INCH
"""More margin where sheets that are printed on both sides are bound."""
CLOSE_PT = 0.05
"""Sizes nearer than this are one size: PDF numbers are rounded."""

_HEADING = re.compile(r"H[1-6]?")
_UNTYPED = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")


@dataclass(frozen=True)
class Printed:
    """One PDF as the rules see it. `typed` are the texts of the source, one a paragraph, heading, item or cell.

    `titles` are those of the publication and of its topics; `strong` the pieces that the author made stand out; `facts`
    (name, what was given) what the details say that must be on the document.
    """

    path: str
    output: str
    document: Document
    settings: PrintSettings
    typed: tuple[str, ...]
    language: str = "en"
    titles: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    @cached_property
    def content(self) -> Content:
        """The elements of the structure tree with what stands in them."""
        return Content(self.document)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order, a paragraph that spans pages whole."""
        return joined_over_pages(blocks(self.document), self.belongs)

    @cached_property
    def belongs(self) -> "_Belonging":
        """Tells whether two pieces of print, one after the other, are parts of one text of the source."""
        return _Belonging(self.typed)

    @cached_property
    def text(self) -> str:
        """All that is printed, page furniture at the end, lines parted by spaces, characters evened out (NFKC)."""
        return unicodedata.normalize("NFKC", " ".join(block.text for block in self.blocks))

    @cached_property
    def told(self) -> tuple[Block, ...]:
        """The blocks a screen reader tells: no page numbers, no labels of lists."""
        return tuple(block for block in self.blocks if block.role not in ("Artifact", "Lbl", ""))

    def bound_at_left(self, page: Page) -> bool:
        """Whether a page of sheets printed on both sides is bound at its left.

        The first page of a text that runs from the left is, its back at its right; the other way round where the
        document's language does: a sheet is bound on one side, whatever words stand on it.
        """
        return (page.number % 2 == 1) != runs_from_the_right(self.language)

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

    def are_two(self, before: str, after: str) -> bool:
        """Whether one line ends a text of the source and the next one begins another: their break was typed."""
        end, start = squeezed(before)[-_ENOUGH:], squeezed(after)[:_ENOUGH]
        ended = any(text.endswith(end) for text in self._wholes)
        return ended and any(text.startswith(start) for text in self._wholes)

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
        """Whether the text's language, or most words, are written from the right: headings then begin there."""
        if runs_from_the_right(self.language):
            return True
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
    typed = [publication.title.text, *publication.details.said]
    for topic in publication.topics:
        typed.append(topic.title.text)
        printed_topic = with_addresses(topic, publication.details.language)
        typed += (" ".join(s.text for s in text) for block in printed_topic.blocks for text in texts(block))
    details = publication.details
    facts = (
        ("publisher", details.publisher),
        ("version", details.version),
        ("date of the last check", details.reviewed),
        ("date of the next review", details.next_review),
    )
    return Printed(
        path,
        output,
        document,
        settings,
        tuple(filter(None, typed)),
        details.language,
        (publication.title.text, *(topic.title.text for topic in publication.topics)),
        tuple(span.text for sentence in _sentences(publication) for span in sentence.spans if span.strong),
        tuple((name, given) for name, given in facts if given.strip()),
    )


def _sentences(publication: Publication) -> Iterator[Sentence]:
    yield publication.title
    for topic in publication.topics:
        yield topic.title
        yield from topic.sentences()


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
