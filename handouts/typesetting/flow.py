"""From the blocks of a topic to what the templates print: values to values, no markup.

Sentences become `Printed`; tables that do not fit become lists; headings get the level they have on paper.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from handouts.model import (
    Block,
    Callout,
    Definitions,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Sentences,
    Table,
    with_texts,
)
from handouts.typesetting.characters import (
    direction,
    lines_needed,
    widest_word_em,
    width_em,
)
from handouts.typesetting.runs import Run, Setting, Typeset, narrow_em, strong, typeset, words
from handouts.typesetting.sheet import INCH, Sheet

DEEPEST_HEADING = 6
DEEPEST_LIST = 3
"""Lists within lists are indented this many times; what lies deeper stands at the deepest indent."""

CELL_PADDING_EM = 0.5
LONGEST_CELL_LINES = 8

LEAST_DOTS = 150
"""Dots an inch of a picture in print; one that has fewer is printed smaller, not coarser."""
TALLEST = 0.6
"""The part of a page's text that a picture takes at most: its caption must stand with it."""

T = TypeVar("T")


# Blocks ----------------------------------------------------------------------------------------------


def flow(
    blocks: Iterable[Block[Sentences]], sheet: Sheet, title_level: int, language: str = ""
) -> tuple[Block[Typeset], ...]:
    """Blocks as the templates print them, under a title of `title_level`, in a document of `language`.

    Headings come out without skipped levels. Tables come out only where they fit; the others are lists.
    """
    blocks = tuple(blocks)
    notes = dict(_notes(blocks))
    levels: list[int] = []
    printed: list[Block[Typeset]] = []
    for block in blocks:
        running = isinstance(block, Paragraph)
        keep_em = 0.98 * sheet.measure_pt / sheet.body_pt if running else narrow_em(sheet)
        setting = Setting(keep_em, sheet.faces, language, bold=not running, notes=notes)
        set_block = with_texts(block, partial(typeset, setting=setting))
        if isinstance(set_block, Heading):
            printed.append(_levelled(set_block, levels, title_level))
        else:
            printed.extend(_shaped(set_block, sheet, 0))
    return tuple(printed)


def _notes(blocks: Iterable[Block[Sentences]]) -> Iterable[tuple[str, str]]:
    """The number of each note, and the id of the sentence it begins with."""
    for block in blocks:
        if isinstance(block, ItemList) and block.notes and block.start is not None:
            for number, item in enumerate(block.items, block.start):
                if item.text and item.text[0].id:
                    yield str(number), str(item.text[0].id)


def _levelled(heading: Heading[Typeset], levels: list[int], title_level: int) -> Heading[Typeset]:
    while levels and levels[-1] >= heading.level:
        levels.pop()
    levels.append(heading.level)
    return replace(heading, level=min(title_level + len(levels), DEEPEST_HEADING))


def _shaped(block: Block[Typeset], sheet: Sheet, depth: int) -> tuple[Block[Typeset], ...]:
    """A block as it is printed at `depth` lists deep: inside of lists and quotes only what can stand there."""
    match block:
        case Heading(text=text):
            return (Paragraph(strong(text)),)
        case Table():
            if depth == 0 and fits(block, sheet):
                return (block,)
            named = (Paragraph(strong(block.caption)),) if block.caption else ()
            return (*named, as_records(block) if block.rows else Paragraph(_columns(block)))
        case Quote(blocks=blocks):
            inner = tuple(shaped for b in blocks for shaped in _shaped(b, sheet, depth))
            return (Quote(inner),) if depth == 0 else inner
        case ItemList():
            return tuple(_flattened(block, sheet, depth))
        case Callout(blocks=blocks):
            opened = _opened(block.label, tuple(shaped for b in blocks for shaped in _shaped(b, sheet, depth + 1)))
            return (replace(block, label=(), blocks=opened),) if depth == 0 else opened
        case Definitions(entries=entries):
            if depth > 0:
                return _shaped(as_items(block), sheet, depth)
            told = (replace(e, blocks=tuple(s for b in e.blocks for s in _shaped(b, sheet, 1))) for e in entries)
            return (replace(block, entries=tuple(told)),)
        case Preformatted() | Paragraph() | Picture():
            return (block,)


def _flattened(items: ItemList[Typeset], sheet: Sheet, depth: int) -> Iterable[ItemList[Typeset]]:
    shaped = tuple(
        replace(item, blocks=tuple(s for b in item.blocks for s in _shaped(b, sheet, depth + 1)))
        for item in items.items
    )
    if depth < DEEPEST_LIST - 1:
        yield replace(items, items=shaped)
        return
    level: list[Item[Typeset]] = []
    for item in shaped:
        level.append(replace(item, blocks=tuple(b for b in item.blocks if not isinstance(b, ItemList))))
        level.extend(i for b in item.blocks if isinstance(b, ItemList) for i in b.items)
    yield replace(items, items=tuple(level), start=None if len(level) > len(shaped) else items.start)


def _opened(label: Typeset, blocks: tuple[Block[Typeset], ...]) -> tuple[Block[Typeset], ...]:
    """The blocks of a callout with its word in bold: on the first line where it was typed so, else on its own."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and not words(label)[-1:].isalnum():
        return (replace(first, text=strong(label) + first.text), *blocks[1:])
    return (Paragraph(strong(label)), *blocks)


def as_items(definitions: Definitions[Typeset]) -> ItemList[Typeset]:
    """Terms as a list: each in bold, its description under it."""
    return ItemList(tuple(Item(strong(entry.term), entry.blocks) for entry in definitions.entries))


# Pictures --------------------------------------------------------------------------------------------


def picture_size(picture: Picture[T], sheet: Sheet) -> tuple[float, float]:
    """Width and height in points: at most as wide as the text and 60 % as high, no dot larger than 1/150 inch."""
    width, height = max(1, picture.width_px), max(1, picture.height_px)
    scale = min(INCH / LEAST_DOTS, sheet.measure_pt / width, TALLEST * sheet.text_height_pt / height)
    return width * scale, height * scale


# Tables ----------------------------------------------------------------------------------------------


def fits(table: Table[Typeset], sheet: Sheet) -> bool:
    """Whether a table can stand as one: no word broken, no cell very tall, all of it on one page.

    A table over two pages is two tables to a screen reader, and a narrow column is none to a tired eye.
    """
    if not table.rows or not any(words(cell) for cell in table.header):
        return False
    room = sheet.measure_pt / sheet.body_pt
    columns = [[words(cell) for cell in column] for column in zip(table.header, *table.rows, strict=True)]
    padding = 2 * CELL_PADDING_EM
    least = [max(widest_word_em(text, sheet.faces, bold=True) for text in column) + padding for column in columns]
    if sum(least) > room:
        return False
    natural = [max(width_em(text, sheet.faces, bold=True) for text in column) + padding for column in columns]
    spare = room - sum(least)
    wish = sum(n - m for n, m in zip(natural, least, strict=True)) or 1.0
    widths = [m + min(1.0, spare / wish) * (n - m) for n, m in zip(natural, least, strict=True)]
    heights = [
        max(
            lines_needed(text, width - padding, sheet.faces, bold=True) for text, width in zip(row, widths, strict=True)
        )
        for row in zip(*columns, strict=True)
    ]
    caption = lines_needed(words(table.caption), room, sheet.faces, bold=True) if table.caption else 0
    return max(heights) <= LONGEST_CELL_LINES and caption + sum(heights) + len(heights) / 2 <= sheet.lines - 3


def names_rows(table: Table[Typeset]) -> bool:
    """Whether the first cell of each row is the row's header: nothing stands over that column."""
    return not words(table.header[0]) and all(words(row[0]) for row in table.rows)


def as_records(table: Table[Typeset]) -> ItemList[Typeset]:
    """A table as a list: an entry a row, each cell as "header: value" on a line of its own.

    The first cell opens the entry in bold; the header's own sentences stand in the first entry.
    """
    entries: list[Item[Typeset]] = []
    for number, row in enumerate(table.rows):
        header = table.header if number == 0 else tuple(_again(cell) for cell in table.header)
        pairs = [_pair(name, value) for name, value in zip(header, row, strict=True) if name or value]
        first, *others = pairs or [()]
        entries.append(Item(first, (Preformatted(tuple(others)),) if others else ()))
    return ItemList(tuple(entries))


def _pair(name: Typeset, value: Typeset) -> Typeset:
    if not words(name):
        return value
    last = name[-1]
    ended = last.text.endswith((":", "?"))
    labelled = last if ended else replace(last, runs=(*last.runs, Run(":")))
    return strong((*name[:-1], labelled)) + value


def _again(text: Typeset) -> Typeset:
    return tuple(replace(printed, id="") for printed in text)


def _columns(table: Table[Typeset]) -> Typeset:
    return tuple(printed for cell in table.header for printed in strong(cell))


# For templates ---------------------------------------------------------------------------------------


def way(text: Typeset, of_document: str) -> str:
    """ "rtl" or "ltr" where a text runs the other way than its document, else empty."""
    found = direction(words(text))
    return found if found and found != of_document else ""
