"""Tables made regular, and tables that only lay out a page taken apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from handouts.hypertext.looks import is_hidden
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import is_blank, joined
from handouts.hypertext.styles import styled
from handouts.hypertext.walker import Walker
from handouts.model import Block, ItemList, Paragraph, Picture, Preformatted, Span, Table, Text, plain, texts

MOST_COLUMNS = 100
MOST_ROWS_SPANNED = 1_000
LONGEST_CELL = 1_000
"""Characters. A table with a cell longer than this lays out a page."""

_PARTS = frozenset(("thead", "tbody", "tfoot"))


@dataclass(frozen=True)
class _Cell:
    blocks: tuple[Block[Text], ...]
    head: bool
    columns: int
    rows: int
    text: Text = ()


@dataclass(frozen=True)
class _Row:
    cells: tuple[_Cell, ...]
    part: str


def table(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a table on a pile."""
    pile.end()
    pile.extend(_blocks(walker, element, style))


def _blocks(walker: Walker, element: HtmlElement, style: Span) -> Iterator[Block[Text]]:
    """A table of regular rows; one that lays out a page is what its cells hold, in reading order."""
    rows, strays, captions = _read(walker, element, style)
    yield from strays
    caption = joined(text for block in captions for text in texts(block))
    pictures = [block for block in captions if isinstance(block, Picture)]
    if _lays_out(element, rows):
        yield from captions
        for row in rows:
            for cell in row.cells:
                yield from cell.blocks
        return
    yield from pictures
    grid, heads = _grid(_in_order(rows))
    yield from _regular(grid, heads, caption, element.sourceline or 0)
    for row in rows:
        for cell in row.cells:
            yield from (block for block in cell.blocks if isinstance(block, Picture))


def _read(walker: Walker, element: HtmlElement, style: Span) -> tuple[list[_Row], list[Block[Text]], list[Block[Text]]]:
    """The rows of a table, what stands in it and in no row, and its caption."""
    rows: list[_Row] = []
    captions: list[Block[Text]] = []
    pile = Pile(element.sourceline or 0)

    def part(parent: HtmlElement, name: str, own: Span) -> None:
        if parent.text:
            pile.add(Span(parent.text))
        for child in parent:
            if child.tag == "caption":
                captions.extend(walker.inside(child, styled(child, own, walker.base, walker.language)))
            elif child.tag in _PARTS and not is_hidden(child):
                part(child, str(child.tag), own)
            elif child.tag == "tr" and not is_hidden(child):
                rows.append(_row(walker, child, name, own, pile))
            else:
                walker.element(child, pile, own)
            if child.tail:
                pile.add(Span(child.tail))

    part(element, "", style)
    return [row for row in rows if row.cells], list(pile.done()), captions


def _row(walker: Walker, element: HtmlElement, part: str, style: Span, pile: Pile) -> _Row:
    cells: list[_Cell] = []
    own = styled(element, style, walker.base, walker.language)
    if element.text:
        pile.add(Span(element.text))
    for child in element:
        if child.tag in ("td", "th"):
            if not is_hidden(child):
                cells.append(_cell(walker, child, own))
        else:
            walker.element(child, pile, own)
        if child.tail:
            pile.add(Span(child.tail))
    return _Row(tuple(cells), part)


def _cell(walker: Walker, element: HtmlElement, style: Span) -> _Cell:
    blocks = walker.inside(element, styled(element, style, walker.base, walker.language))
    text = joined(text for block in blocks if not isinstance(block, Picture) for text in texts(block) if text)
    columns = _span(element.get("colspan"), MOST_COLUMNS)
    return _Cell(blocks, element.tag == "th", columns, _span(element.get("rowspan"), MOST_ROWS_SPANNED), text)


def _span(stated: str | None, most: int) -> int:
    stated = (stated or "").strip()
    if not stated.isascii() or not stated.isdecimal() or len(stated) > 9:
        return most if stated.isascii() and stated.isdecimal() else 1
    number = int(stated)
    return min(max(number, 1), most) if number else (most if most == MOST_ROWS_SPANNED else 1)


def _lays_out(element: HtmlElement, rows: list[_Row]) -> bool:
    """Whether a table only lays out a page: one column, or cells that hold more than words."""
    if element.get("role") in ("presentation", "none") or not rows:
        return True
    filled = [sum(not is_blank(cell.text) or bool(cell.blocks) for cell in row.cells) for row in rows]
    if max(filled, default=0) <= 1:
        return True
    cells = [cell for row in rows for cell in row.cells]
    if any(cell.head for cell in cells) and len(rows) > 1 and not any(_is_large(cell) for cell in cells):
        return False
    return any(map(_is_large, cells))


def _is_large(cell: _Cell) -> bool:
    """Whether a cell holds what no cell of a printed table can: headings, tables, long text."""
    flat = (Paragraph, Preformatted, Picture)
    if len(plain(cell.text)) > LONGEST_CELL:
        return True
    return any(not isinstance(block, (*flat, ItemList)) for block in cell.blocks) or any(
        isinstance(block, ItemList) and any(item.blocks for item in block.items) for block in cell.blocks
    )


def _in_order(rows: list[_Row]) -> list[_Row]:
    """The head first and the foot last, wherever they are written."""
    order = {"thead": 0, "tfoot": 2}
    return sorted(rows, key=lambda row: order.get(row.part, 1))


def _grid(rows: list[_Row]) -> tuple[list[list[Text]], list[bool]]:
    """Every row as long as the longest; and of each row whether all its cells are headers.

    A cell over several columns stands in the first of them, in a header in each; one over several rows in each row.
    """
    grid: list[list[Text]] = []
    heads: list[bool] = []
    open_cells: dict[int, tuple[int, Text]] = {}
    widest = max(sum(1 for _ in row.cells) for row in rows)
    limit = max(MOST_COLUMNS, widest)
    for row in rows:
        head = row.part == "thead" or all(cell.head for cell in row.cells)
        line: list[Text] = []
        for cell in row.cells:
            _fill(line, open_cells)
            columns = cell.columns if len(line) + cell.columns <= limit else 1
            for place in range(columns):
                text = cell.text if place == 0 or head else ()
                if cell.rows > 1:
                    open_cells[len(line)] = (cell.rows - 1, () if head else text)
                line.append(text)
        _fill(line, open_cells)
        grid.append(line)
        heads.append(head)
    width = max(map(len, grid))
    return [line + [()] * (width - len(line)) for line in grid], heads


def _fill(line: list[Text], open_cells: dict[int, tuple[int, Text]]) -> None:
    """Adds the cells that reach down from rows above to the row they come to next."""
    while len(line) in open_cells:
        place = len(line)
        left, text = open_cells.pop(place)
        line.append(text)
        if left > 1:
            open_cells[place] = (left - 1, text)


def _regular(grid: list[list[Text]], heads: list[bool], caption: Text, line: int) -> Iterator[Block[Text]]:
    columns = [n for n in range(len(grid[0])) if any(not is_blank(row[n]) for row in grid)]
    kept = [(tuple(row[n] for n in columns), head) for row, head in zip(grid, heads, strict=True)]
    kept = [(row, head) for row, head in kept if any(not is_blank(cell) for cell in row)]
    if not kept:
        if not is_blank(caption):
            yield Paragraph(caption, line)
        return
    top = 0
    while top < len(kept) and kept[top][1]:
        top += 1
    rows = [row for row, _head in kept]
    if top == 0:
        header, body = (rows[0], rows[1:])
    else:
        header, body = _one_header(rows[:top]), rows[top:]
    yield Table(header, tuple(body), line, None if is_blank(caption) else caption)


def _one_header(rows: list[tuple[Text, ...]]) -> tuple[Text, ...]:
    """Several rows of headers as one: what stands over a column from top to bottom, each once."""
    header: list[Text] = []
    for column in zip(*rows, strict=True):
        parts: list[Text] = []
        for text in column:
            if not is_blank(text) and (not parts or plain(parts[-1]) != plain(text)):
                parts.append(text)
        header.append(joined(parts))
    return tuple(header)
