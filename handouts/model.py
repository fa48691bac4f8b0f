"""Values of the print and of the text: blocks, articles, publications, editions, artefacts, findings.

Blocks are generic in their text. Readers and cleaning work on `Block[Text]`: runs of type with their
emphasis. `handouts.topics` finds the sentences, once, and gives `Block[Sentences]`: from there on every
output speaks of the same sentences by the same ids.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, NewType, TypeAlias, TypeVar

from audio.model import Track

SentenceId = NewType("SentenceId", str)
T = TypeVar("T")
U = TypeVar("U")


# Text ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """A run of characters of one style. Text only: nothing in it is markup."""

    text: str
    strong: bool = False
    script: str = ""
    """"super", "sub" or empty."""
    link: str = ""
    """The address this run points to, or empty."""
    language: str = ""
    """BCP 47 tag where it differs from the article's, or empty."""
    note: str = ""
    """The name of the note this run refers to, or empty. Its characters ("[1]") are seen, and not said."""


Text: TypeAlias = tuple[Span, ...]


def plain(text: Text) -> str:
    """The characters of a text without their styles."""
    return "".join(span.text for span in text)


@dataclass(frozen=True)
class Sentence:
    """One sentence. `id` is made from its content and place: XHTML id, cue id and key of its timing."""

    id: SentenceId
    spans: Text

    @property
    def text(self) -> str:
        """The sentence as printed, without styles; no line breaks, no space at either end."""
        return plain(self.spans)

    @property
    def said(self) -> str:
        """The sentence as a voice says it: the numbers of notes are not in it, unless there is nothing else."""
        if not any(span.note for span in self.spans):
            return self.text
        return " ".join(plain(tuple(span for span in self.spans if not span.note)).split()) or self.text

    @property
    def notes(self) -> tuple[str, ...]:
        """The names of the notes it refers to, in order."""
        return tuple(span.note for span in self.spans if span.note)


Sentences: TypeAlias = tuple[Sentence, ...]


# Blocks ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Heading(Generic[T]):
    """A title over what follows. `level` is 1 (highest) to 6."""

    level: int
    text: T
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Paragraph(Generic[T]):
    text: T
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Item(Generic[T]):
    """One entry of a list: its first text, then any further paragraphs and nested lists.

    `done` tells of an entry with a box to tick whether it is ticked; None for one without a box.
    """

    text: T
    blocks: tuple["Block[T]", ...] = ()
    done: bool | None = None


@dataclass(frozen=True)
class ItemList(Generic[T]):
    """A list; `start` is the first number of an ordered one, None for a bulleted one.

    `notes`: its entries are what the numbers in the text ("[1]") refer to.
    """

    items: tuple[Item[T], ...]
    start: int | None = None
    line: int = field(default=0, compare=False)
    notes: bool = False


@dataclass(frozen=True)
class Quote(Generic[T]):
    blocks: tuple["Block[T]", ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Table(Generic[T]):
    """A regular table: every row has as many cells as `header`."""

    header: tuple[T, ...]
    rows: tuple[tuple[T, ...], ...]
    line: int = field(default=0, compare=False)
    caption: T | None = None


@dataclass(frozen=True)
class Preformatted(Generic[T]):
    """Text whose line breaks matter: one text a line."""

    lines: tuple[T, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Entry(Generic[T]):
    """A term and what is said of it; a term that shares the next one's description has no blocks."""

    term: T
    blocks: tuple["Block[T]", ...] = ()


@dataclass(frozen=True)
class Definitions(Generic[T]):
    """Terms with their descriptions."""

    entries: tuple[Entry[T], ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Callout(Generic[T]):
    """Words that must not be missed. `kind` is "important", "warning", "caution", "note" or "tip".

    `label` is what the author calls it ("Important:"); empty only until the article has become a publication.
    """

    kind: str
    label: T
    blocks: tuple["Block[T]", ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Picture(Generic[T]):
    """A picture of the article: `id` names its Illustration, and is empty where it cannot be shown.

    `alt` tells what is to be seen, for who cannot see it; `caption` stands below it. Either may be empty. Print
    shows the caption, or `alt` where there is none, and both without the picture; both are said. `file` is its name
    in the source; `doubt` is what a person should be told of it, or empty.
    """

    id: str
    alt: T
    caption: T
    width_px: int = 0
    height_px: int = 0
    line: int = field(default=0, compare=False)
    file: str = ""
    doubt: str = ""

    @property
    def shown(self) -> tuple[T, ...]:
        """The texts that print shows of it."""
        if not self.id:
            return tuple(text for text in (self.alt, self.caption) if text)
        return (self.caption or self.alt,)


Block: TypeAlias = (
    Heading[T]
    | Paragraph[T]
    | ItemList[T]
    | Quote[T]
    | Table[T]
    | Preformatted[T]
    | Definitions[T]
    | Callout[T]
    | Picture[T]
)


def inner_blocks(block: Block[T]) -> tuple[Block[T], ...]:
    """The blocks that stand within a block, in reading order; of a list those of all its entries."""
    match block:
        case Quote(blocks=blocks) | Callout(blocks=blocks):
            return blocks
        case ItemList(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case Definitions(entries=entries):
            return tuple(inner for entry in entries for inner in entry.blocks)
        case Heading() | Paragraph() | Preformatted() | Table() | Picture():
            return ()


def texts(block: Block[T]) -> Iterator[T]:
    """Every text of a block, in reading order."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield text
        case ItemList(items=items):
            for item in items:
                yield item.text
                for inner in item.blocks:
                    yield from texts(inner)
        case Quote(blocks=blocks):
            for inner in blocks:
                yield from texts(inner)
        case Table(header=header, rows=rows, caption=caption):
            if caption is not None:
                yield caption
            yield from header
            for row in rows:
                yield from row
        case Preformatted(lines=lines):
            yield from lines
        case Definitions(entries=entries):
            for entry in entries:
                yield entry.term
                for inner in entry.blocks:
                    yield from texts(inner)
        case Callout(label=label, blocks=blocks):
            yield label
            for inner in blocks:
                yield from texts(inner)
        case Picture(alt=alt, caption=caption):
            yield alt
            yield caption


def with_texts(block: Block[T], change: Callable[[T], U]) -> Block[U]:
    """The same block with `change` applied to every text, in reading order."""

    def inside(blocks: tuple[Block[T], ...]) -> tuple[Block[U], ...]:
        return tuple(with_texts(inner, change) for inner in blocks)

    match block:
        case Heading(level=level, text=text, line=line):
            return Heading(level, change(text), line)
        case Paragraph(text=text, line=line):
            return Paragraph(change(text), line)
        case ItemList(items=items, start=start, line=line, notes=notes):
            return ItemList(tuple(Item(change(i.text), inside(i.blocks), i.done) for i in items), start, line, notes)
        case Quote(blocks=blocks, line=line):
            return Quote(inside(blocks), line)
        case Table(header=header, rows=rows, line=line, caption=caption):
            named = None if caption is None else change(caption)
            return Table(tuple(map(change, header)), tuple(tuple(map(change, row)) for row in rows), line, named)
        case Preformatted(lines=lines, line=line):
            return Preformatted(tuple(map(change, lines)), line)
        case Definitions(entries=entries, line=line):
            return Definitions(tuple(Entry(change(e.term), inside(e.blocks)) for e in entries), line)
        case Callout(kind=kind, label=label, blocks=blocks, line=line):
            return Callout(kind, change(label), inside(blocks), line)
        case Picture(id=name, width_px=width, height_px=height, line=line, file=file, doubt=doubt):
            alt = change(block.alt)
            return Picture(name, alt, change(block.caption), width, height, line, file, doubt)


# From source to publication --------------------------------------------------------------------------


@dataclass(frozen=True)
class Details:
    """What is known of an article beside its text. Dates are as given, ISO 8601 where possible.

    `language` is a BCP 47 tag; empty only until the article has become a publication. `logo` is the name of a picture,
    and in an edition the id of the illustration made from it. `origin` is where the text comes from as people are to
    read it, `source` where this program found it. `other_formats` is "yes" for a sentence of ours; `questions` is a
    number of lines to write on, in digits.
    """

    title: str
    language: str = ""
    publisher: str = ""
    author: str = ""
    contact: str = ""
    version: str = ""
    reviewed: str = ""
    next_review: str = ""
    source: str = ""
    date: str = ""
    phone: str = ""
    address: str = ""
    hours: str = ""
    reference: str = ""
    approved_by: str = ""
    licence: str = ""
    origin: str = ""
    logo: str = ""
    logo_text: str = ""
    other_formats: str = ""
    questions: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """What of it is printed as it was typed; what is not known is left out."""
        who = (self.publisher, self.phone, self.address, self.hours, self.contact, self.author, self.approved_by)
        what = (self.reference, self.version, self.reviewed, self.next_review, self.origin, self.licence)
        return tuple(filter(None, (*who, *what, self.other_formats)))


@dataclass(frozen=True)
class Note:
    """What a reference in the text leads to; spans name it by `name`."""

    name: str
    blocks: tuple[Block[Text], ...]


@dataclass(frozen=True)
class Abbreviation:
    """Short letters and the words they stand for, as the author explains them."""

    short: str
    meaning: Text


@dataclass(frozen=True)
class Beside:
    """What belongs to an article and stands beside its running text."""

    notes: tuple[Note, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    illustrations: tuple["Illustration", ...] = ()


NOTHING_BESIDE = Beside()


@dataclass(frozen=True)
class LeftOut:
    """A piece that is not the article: what it is ("comments"), why it was taken for that, and its words."""

    kind: str
    reason: str
    text: str
    line: int = 0


@dataclass(frozen=True)
class Enclosed:
    """A picture that came within its source, as in an e-book, by the name that blocks call it (`Picture.file`)."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class RawArticle:
    """The blocks a reader found; `notices` are for the report.

    Forms without structure bring their furniture and comments along as blocks, and cleaning tells them by their words.
    Where the structure tells furniture, as in a web page, the reader leaves it out and accounts for it in `left_out`;
    comments that were asked for are in `kept`.
    """

    details: Details
    blocks: tuple[Block[Text], ...]
    notices: tuple[str, ...] = ()
    beside: Beside = NOTHING_BESIDE
    left_out: tuple[LeftOut, ...] = ()
    kept: tuple[Block[Text], ...] = ()
    enclosed: tuple[Enclosed, ...] = ()


@dataclass(frozen=True)
class Article:
    """The text worth keeping, with an account of what was left out. `kept` are comments kept on request."""

    details: Details
    blocks: tuple[Block[Text], ...]
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()
    kept: tuple[Block[Text], ...] = ()
    beside: Beside = NOTHING_BESIDE


@dataclass(frozen=True)
class Topic:
    """A titled part of the article. `number` counts from 1; `title` is a sentence with an id of its own.

    `titled` tells whether the title stands in the article, or was made for an untitled beginning.
    """

    number: int
    title: Sentence
    blocks: tuple[Block[Sentences], ...]
    titled: bool = True

    def sentences(self) -> Iterator[Sentence]:
        """The sentences under the title, in reading order; the title itself is not among them."""
        for block in self.blocks:
            for text in texts(block):
                yield from text


@dataclass(frozen=True)
class Publication:
    """An article ready for every output. No HTML, no paths, no sound in it."""

    details: Details
    title: Sentence
    topics: tuple[Topic, ...]
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()


# Editions and what is said of them -------------------------------------------------------------------


@dataclass(frozen=True)
class Illustration:
    """A picture of an article, or a logo, ready for print: `data` is of `media_type` ("image/png").

    `id` is made from its content: blocks name it by that.
    """

    id: str
    media_type: str
    width_px: int
    height_px: int
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Artefact:
    """A file an output wrote: `path` is relative to the edition's folder, with forward slashes.

    `topic` is the topic's number, or None for a file about the whole publication. `pages` is how many a PDF has, 0 for
    what is not printed.
    """

    output: str
    path: str
    size: int
    sha256: str
    topic: int | None = None
    pages: int = 0


@dataclass(frozen=True)
class Edition:
    """A publication with its tracks, as every output and check sees it.

    `print` outputs run before there is sound: `tracks` is then empty. Only outputs are given the illustrations.
    """

    publication: Publication
    tracks: tuple[Track, ...] = ()
    artefacts: tuple[Artefact, ...] = ()
    illustrations: tuple[Illustration, ...] = ()

    def illustration(self, name: str) -> Illustration | None:
        """The illustration whose id is `name`, or None where there is none."""
        return next((found for found in self.illustrations if found.id == name), None)

    def track(self, number: int) -> Track | None:
        """The track of topic `number`, or None where there is none."""
        return next((t for t in self.tracks if t.number == number), None)


class Level(Enum):
    """How grave a finding is: an error makes the edition unfit to hand out."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Finding:
    """What a check says of an artefact. `rule` is its stable name ("large-print-1", "loudness")."""

    level: Level
    rule: str
    message: str
    path: str = ""
    place: str = ""
