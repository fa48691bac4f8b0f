"""Tables of a page: read into rows, and taken apart where they only lay out the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from handouts.hypertext.grids import MOST_CELLS, MOST_COLUMNS, Cell, CellRow, regular
from handouts.hypertext.looks import is_hidden
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import is_blank, joined
from handouts.hypertext.styles import styled
from handouts.hypertext.walker import Walker
from handouts.model import Block, ItemList, Paragraph, Picture, Preformatted, Span, Text, plain, texts

MOST_ROWS_SPANNED = 1_000
LONGEST_CELL = 1_000
"""Characters. A table with a longer cell lays out a page: no printed row can hold it."""

_PARTS = frozenset(("thead", "tbody", "tfoot"))


def table(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a table on a pile; of one that lays out a page what its cells hold, in reading order."""
    pile.end()
    read = _Reading(walker, Pile(element.sourceline or 0))
    read.part(element, "", style)
    rows = [row for row in read.rows if any(cell.blocks for cell in row.cells)]
    pile.extend(read.loose.done())
    cells = [cell for row in rows for cell in row.cells]
    if element.get("role") in ("presentation", "none") or _lays_out(rows, cells):
        pile.extend(read.caption)
        pile.extend(block for cell in cells for block in cell.blocks)
        return
    words = joined(text for block in read.caption for text in texts(block) if not isinstance(block, Picture))
    pile.extend(regular(rows, words, element.sourceline or 0))
    pile.extend(block for block in read.caption if isinstance(block, Picture))
    pile.extend(block for cell in cells for block in cell.blocks if isinstance(block, Picture))


@dataclass
class _Reading:
    """The rows of one table; `loose` is what stands in it and in no cell."""

    walker: Walker
    loose: Pile
    rows: list[CellRow] = field(default_factory=list)
    caption: list[Block[Text]] = field(default_factory=list)

    def part(self, element: HtmlElement, name: str, style: Span) -> None:
        for child in self._children(element, style):
            if child.tag == "caption":
                self.caption += self.walker.inside(child, self._styled(child, style))
            elif child.tag in _PARTS and not is_hidden(child):
                self.part(child, str(child.tag), self._styled(child, style))
            elif child.tag == "tr" and not is_hidden(child):
                self.rows.append(CellRow(tuple(self._cells(child, self._styled(child, style))), name))
            else:
                self.walker.element(child, self.loose, style)

    def _cells(self, row: HtmlElement, style: Span) -> Iterator[Cell]:
        for child in self._children(row, style):
            if child.tag not in ("td", "th"):
                self.walker.element(child, self.loose, style)
            elif not is_hidden(child):
                blocks = self.walker.inside(child, self._styled(child, style))
                columns = _reach(child.get("colspan"), MOST_COLUMNS)
                rows = _reach(child.get("rowspan"), MOST_ROWS_SPANNED)
                yield Cell(blocks, _on_one_line(blocks), child.tag == "th", columns, rows)

    def _children(self, element: HtmlElement, style: Span) -> Iterator[HtmlElement]:
        if element.text:
            self.loose.words(element.text, style)
        for child in element:
            yield child
            if child.tail:
                self.loose.words(child.tail, style)

    def _styled(self, element: HtmlElement, style: Span) -> Span:
        return styled(element, style, self.walker.base, self.walker.language)


def _on_one_line(blocks: Sequence[Block[Text]]) -> Text:
    """The words of a cell; the entries of a list in it are parted by semicolons."""
    parts: list[Text] = []
    for block in blocks:
        found = [text for text in texts(block) if text] if not isinstance(block, Picture) else []
        if isinstance(block, ItemList):
            found = [(*text, Span(";")) if _is_open(text) else text for text in found[:-1]] + found[-1:]
        parts += found
    return joined(parts)


def _is_open(text: Text) -> bool:
    return plain(text).rstrip()[-1:] not in tuple(".,;:!?")


def _reach(stated: str | None, most: int) -> int:
    """How many rows or columns a cell takes, at most `most`; "0" is all the rest of the rows (HTML, 4.9.11)."""
    stated = (stated or "").strip()
    if not stated.isascii() or not stated.isdecimal():
        return 1
    number = int(stated[:9])
    return min(number, most) if number else most if most == MOST_ROWS_SPANNED else 1


def _lays_out(rows: Sequence[CellRow], cells: Sequence[Cell]) -> bool:
    """Whether a table only lays out a page: one column or one row, cells that hold more than words, or so many
    cells that no paper has room for them."""
    if len(rows) < 2 or any(map(_is_large, cells)) or len(rows) * max(len(row.cells) for row in rows) > MOST_CELLS:
        return True
    return max(sum(not is_blank(cell.text) for cell in row.cells) for row in rows) < 2


def _is_large(cell: Cell) -> bool:
    """Whether a cell holds what no cell of a printed table can: headings, tables, quotes, long text."""
    if len(plain(cell.text)) > LONGEST_CELL:
        return True
    for block in cell.blocks:
        if isinstance(block, ItemList):
            if any(item.blocks for item in block.items):
                return True
        elif not isinstance(block, (Paragraph, Preformatted, Picture)):
            return True
    return False
