"""Blocks as braille lines. A kind of block is one arm of `block_rows`."""

from collections.abc import Iterable, Iterator

from handouts.braille.lines import BLANK_LINE, WIDTH, Row, rows, side_heading, wrapped
from handouts.braille.wording import Writer
from handouts.model import (
    Block,
    Callout,
    Definitions,
    Entry,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    Table,
    texts,
)
from handouts.naming import phrases_for

DEEPEST = 16
"""Cells of indent at most: what is nested more deeply stays there, so that its lines do not become too short."""


def topic_rows(blocks: Iterable[Block[Sentences]], writer: Writer, language: str) -> tuple[Row, ...]:
    """The lines of a topic under its title."""
    blocks = tuple(blocks)
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    return tuple(row for block in blocks for row in block_rows(block, Setting(writer, language, 0, highest)))


class Setting:
    """Where blocks stand: `base` cells to the right; `highest` is the level of the highest headings there."""

    def __init__(self, writer: Writer, language: str, base: int, highest: int = 1) -> None:
        self.writer, self.language, self.base, self.highest = writer, language, min(base, DEEPEST), highest

    def inside(self, cells: int) -> "Setting":
        """The same, so many cells further to the right."""
        return Setting(self.writer, self.language, self.base + cells, self.highest)


def block_rows(block: Block[Sentences], at: Setting) -> tuple[Row, ...]:
    """The lines of one block, blank ones around it included."""
    match block:
        case Heading(level=level, text=text):
            return side_heading(at.writer.title(text), at.base + (4 if level <= at.highest else 6))
        case Paragraph(text=text):
            return rows(wrapped(at.writer.cells(text), at.base + 2, at.base))
        case ItemList():
            return (BLANK_LINE, *_list(block, at, at.base + 2 * _depth(block)), BLANK_LINE)
        case Quote(blocks=blocks):
            inner = tuple(row for b in blocks for row in block_rows(b, at.inside(2)))
            return (BLANK_LINE, *inner, BLANK_LINE)
        case Table():
            return (BLANK_LINE, *_table(block, at), BLANK_LINE)
        case Preformatted(lines=lines):
            return (BLANK_LINE, *(row for line in lines for row in _as_typed(line, at)), BLANK_LINE)
        case Definitions(entries=entries):
            told_of = (row for entry in entries for row in _term(entry, at))
            return (BLANK_LINE, *told_of, BLANK_LINE)
        case Callout(label=label, blocks=blocks):
            inner = tuple(row for b in blocks for row in block_rows(b, at.inside(2)))
            return (BLANK_LINE, *rows(wrapped(at.writer.title(label), at.base, at.base + 2)), *inner, BLANK_LINE)
        case Picture():
            shown = (_joined(line, at) for line in _of_picture(block, at.language))
            return (
                BLANK_LINE,
                *rows(line for cells in shown for line in wrapped(cells, at.base, at.base + 2)),
                BLANK_LINE,
            )


def _term(entry: Entry[Sentences], at: Setting) -> Iterator[Row]:
    yield from rows(wrapped(at.writer.title(entry.term), at.base, at.base + 4))
    for block in entry.blocks:
        yield from block_rows(block, at.inside(2))


def _of_picture(picture: Picture[Sentences], language: str) -> tuple[tuple[Sentences, ...], ...]:
    """The lines that stand for a picture: what is to be seen, then its caption."""
    label = ours(phrases_for(language).picture)
    return tuple(line for line in ((label, picture.alt), (picture.caption,)) if any(line))


def _joined(texts_of_line: tuple[Sentences, ...], at: Setting) -> str:
    return "\u2800".join(filter(None, (at.writer.cells(text) for text in texts_of_line)))


def told(block: Block[Sentences], language: str) -> Iterator[Sentences]:
    """All that braille tells of a block, in order: numbers before items, a header before every value."""
    match block:
        case Table(header=header, rows=rows, caption=caption) if rows:
            if caption:
                yield caption
            for row in rows:
                for head, cell in zip(header, row, strict=True):
                    yield from (head, cell or ours(_blank(language)))
        case Quote(blocks=blocks):
            for inner in blocks:
                yield from told(inner, language)
        case Callout(label=label, blocks=blocks):
            yield label
            for inner in blocks:
                yield from told(inner, language)
        case Definitions(entries=entries):
            for entry in entries:
                yield entry.term
                for inner in entry.blocks:
                    yield from told(inner, language)
        case Picture():
            for line in _of_picture(block, language):
                yield from line
        case ItemList(items=items, start=start):
            for number, item in enumerate(items, start or 0):
                if start is not None:
                    yield ours(f"{number}.")
                if item.done is not None:
                    yield ours(_box(item.done, language))
                yield item.text
                for inner in item.blocks:
                    yield from told(inner, language)
        case _:
            yield from texts(block)


def ours(text: str) -> Sentences:
    """Words of ours as a text."""
    return (Sentence(SentenceId(""), (Span(text),)),)


def _blank(language: str) -> str:
    """What stands for an empty cell."""
    return phrases_for(language).blank.rstrip(".")


def _box(done: bool, language: str) -> str:
    """What stands for a box to tick."""
    names = phrases_for(language)
    return names.done if done else names.to_do


def _depth(items: ItemList[Sentences]) -> int:
    """Levels of a list, itself included."""
    nested = (b for item in items.items for b in item.blocks if isinstance(b, ItemList))
    return 1 + max(map(_depth, nested), default=0)


def _list(block: ItemList[Sentences], at: Setting, run: int) -> tuple[Row, ...]:
    """The lines of a list at one level; all levels run over at `run`."""
    run = min(run, DEEPEST + 4)
    found: list[Row] = []
    for number, item in enumerate(block.items, block.start or 0):
        mark = at.writer.bullet if block.start is None else at.writer.plain(f"{number}.")
        if item.done is not None:
            mark = _after(mark if block.start is not None else "", at.writer.plain(_box(item.done, at.language)))
        found += rows(wrapped(_after(mark, at.writer.cells(item.text)), at.base, run))
        found += _within(item, at, run)
    return tuple(found)


def _within(item: Item[Sentences], at: Setting, run: int) -> Iterable[Row]:
    """The lines of what stands in an item after its first text."""
    for block in item.blocks:
        if isinstance(block, ItemList):
            yield from _list(block, at.inside(2), run)
        else:
            yield from block_rows(block, at.inside(run - at.base))


def _table(block: Table[Sentences], at: Setting) -> tuple[Row, ...]:
    """A row after the other as "header: value" lines: the first of each at the margin, the others two cells in."""
    write = at.writer.cells
    titled = rows(wrapped(write(block.caption), at.base, at.base + 4)) if block.caption else ()
    if not block.rows:
        return (*titled, *rows(line for cell in block.header for line in wrapped(write(cell), at.base, at.base + 4)))
    blank = at.writer.plain(_blank(at.language))
    heads = [_header(write(cell), at.writer) for cell in block.header]
    found: list[Row] = [*titled]
    for row in block.rows:
        pairs = [_after(head, write(cell) or blank) for head, cell in zip(heads, row, strict=True)]
        for place, pair in enumerate(pairs):
            found += rows(wrapped(pair, at.base + (2 if place else 0), at.base + 4))
    return tuple(found)


def _header(cells: str, writer: Writer) -> str:
    """A header with a colon, if it has none."""
    colon = writer.plain(":")
    return cells if not cells or cells.endswith(colon) else cells + colon


def _as_typed(line: Sentences, at: Setting) -> tuple[Row, ...]:
    cells = at.writer.cells(line)
    if len(cells) + at.base <= WIDTH:
        return rows([_shifted(cells, at.base) if cells else ""])
    return rows(wrapped(cells, at.base, at.base + 2))


def _shifted(cells: str, base: int) -> str:
    return "\u2800" * base + cells


def _after(mark: str, cells: str) -> str:
    return f"{mark}\u2800{cells}" if mark and cells else mark + cells
