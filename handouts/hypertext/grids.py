"""Rows of cells made a regular table, or terms with their descriptions where no header stands over the columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handouts.hypertext.runs import is_blank, is_strong, joined, strong
from handouts.model import Block, Definitions, Entry, Paragraph, Table, Text, plain

MOST_COLUMNS = 100
MOST_CELLS = 200_000
"""Cells of a table made regular; in one of more, no cell reaches over others."""
_LONGEST_HEADER_WORDS = 6

Row = tuple[Text, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a page's table: its blocks, its words on one line, how far it reaches, and whether it is a header."""

    blocks: tuple[Block[Text], ...]
    text: Text
    head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class CellRow:
    """A row; `part` is "thead", "tbody", "tfoot" or empty."""

    cells: tuple[Cell, ...]
    part: str = ""


def regular(rows: Sequence[CellRow], caption: Text, line: int) -> Iterator[Block[Text]]:
    """The table of some rows, without empty rows and columns."""
    ordered = _in_order(rows)
    if is_blank(caption) and len(ordered) > 2 and _is_title(ordered[0], ordered[1:]):
        caption, ordered = ordered[0].cells[0].text, ordered[1:]
    grid = _grid(ordered)
    columns = [n for n in range(len(grid[0])) if any(not is_blank(row[n]) for row in grid)]
    heads = map(is_head, ordered)
    kept = [(tuple(row[n] for n in columns), head) for row, head in zip(grid, heads, strict=True)]
    kept = [(row, head) for row, head in kept if any(not is_blank(cell) for cell in row)]
    title = None if is_blank(caption) else caption
    top = next((place for place, (_row, head) in enumerate(kept) if not head), 1)
    lines = [row for row, _head in kept]
    if not top and _is_header(lines, names_rows=all(row.cells[0].head for row in ordered)):
        top = 1
    if top:
        yield Table(_one_header(lines[:top]), tuple(lines[top:]), line, title)
    elif len(columns) == 2:
        if title is not None:
            yield Paragraph(strong(title), line)
        yield from _pairs(lines, line)
    else:
        yield Table(((),) * len(columns), tuple(lines), line, title)


def _is_title(row: CellRow, others: Sequence[CellRow]) -> bool:
    """Whether the first row is one cell over all columns of the others, which is what the table is called."""
    width = max(sum(cell.columns for cell in other.cells) for other in others)
    return len(row.cells) == 1 and row.cells[0].columns >= width > 1 and not is_blank(row.cells[0].text)


def _pairs(rows: Sequence[Row], line: int) -> Iterator[Block[Text]]:
    """Two columns as terms and what is said of them; a row of one cell stands between them as a paragraph."""
    for paired, group in groupby(rows, lambda row: not is_blank(row[0]) and not is_blank(row[1])):
        if paired:
            yield Definitions(tuple(Entry(term, (Paragraph(told, line),)) for term, told in group), line)
        else:
            yield from (Paragraph(cell, line) for row in group for cell in row if not is_blank(cell))


def is_head(row: CellRow) -> bool:
    """Whether a row is marked as a header of the columns."""
    return row.part == "thead" or all(cell.head for cell in row.cells)


def _in_order(rows: Sequence[CellRow]) -> list[CellRow]:
    """The head first and the foot last, wherever they are written."""
    order = {"thead": 0, "tfoot": 2}
    return sorted(rows, key=lambda row: order.get(row.part, 1))


def _is_header(rows: Sequence[Row], names_rows: bool) -> bool:
    """Whether the first row, which the page does not mark so, is a header all the same.

    It is bold and the others are not; or its cells are short and without figures, where others have figures or stand
    in three columns and more.
    """
    first, others = rows[0], rows[1:]
    if any(map(is_blank, first[1:])) or not others:
        return False
    if all(is_strong(cell) for cell in first if not is_blank(cell)) and not is_blank(first[-1]):
        return not all(is_strong(row[-1]) for row in others)
    if names_rows or any(_has_figure(cell) or len(plain(cell).split()) > _LONGEST_HEADER_WORDS for cell in first):
        return False
    return len(first) > 2 or all(_has_figure(row[-1]) for row in others)


def _has_figure(text: Text) -> bool:
    return any(character.isdigit() for character in plain(text))


def _one_header(rows: Sequence[Row]) -> Row:
    """Several rows of headers as one: what stands over a column from top to bottom, each once."""
    header: list[Text] = []
    for column in zip(*rows, strict=True):
        parts: list[Text] = []
        for text in column:
            if not is_blank(text) and (not parts or plain(parts[-1]) != plain(text)):
                parts.append(text)
        header.append(joined(parts))
    return tuple(header)


def _grid(rows: Sequence[CellRow]) -> list[list[Text]]:
    """Every row as long as the longest.

    A cell over several columns stands in the first of them, in a header in each; one over several rows in each row.
    """
    grid: list[list[Text]] = []
    reaching: dict[int, tuple[int, Text]] = {}
    widest = max(MOST_COLUMNS, *(len(row.cells) for row in rows))
    spread = len(rows) * widest <= MOST_CELLS
    for row in rows:
        head = is_head(row)
        line: list[Text] = []
        for cell in row.cells:
            _reach(line, reaching)
            fits = spread and len(line) + cell.columns <= widest
            for place in range(cell.columns if fits else 1):
                text = cell.text if place == 0 or head else ()
                if fits and cell.rows > 1:
                    reaching[len(line)] = (cell.rows - 1, () if head else text)
                line.append(text)
        _reach(line, reaching)
        grid.append(line)
    width = max(map(len, grid))
    return [line + [()] * (width - len(line)) for line in grid]


def _reach(line: list[Text], reaching: dict[int, tuple[int, Text]]) -> None:
    """Adds the cells that reach down from rows above to the row they come to next."""
    while len(line) in reaching:
        place = len(line)
        left, text = reaching.pop(place)
        line.append(text)
        if left > 1:
            reaching[place] = (left - 1, text)
