"""Blocks: headings, paragraphs, lists, tables, pictures and what else a text is made of, generic in their text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")
U = TypeVar("U")


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
