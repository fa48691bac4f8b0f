"""Braille lines on pages, and pages as BRF: the bytes that embossers and braille displays take. Pure.

A page has 25 lines of 40 cells. The last holds the page number at its right and nothing else (BANA 2016, 1.15, lets
text stand there too, three cells away). BRF is North American ASCII braille: a character a cell, of 0x20 to 0x5F.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from handouts.braille.liblouis import BLANK
from handouts.braille.lines import WIDTH, Row

LINES = 25
"""Lines of a page, that of its number included."""
_ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The character of each pattern of six dots, by its number in Unicode."""
_TO_BRF = {0x2800 + number: char for number, char in enumerate(_ASCII)}
_FROM_BRF = {ord(char): chr(0x2800 + number) for number, char in enumerate(_ASCII)}
LINE_END, PAGE_END = "\r\n", "\f"


@dataclass(frozen=True)
class Page:
    """At most 24 lines of text, and the cells of the page's number."""

    lines: tuple[str, ...]
    number: str


def paginated(rows: Sequence[Row], number: Callable[[int], str]) -> tuple[Page, ...]:
    """The pages of `rows`; `number` gives the cells of the first page's number for 1, and so on."""
    pages: list[list[str]] = [[]]
    for group in _groups(rows):
        if len(pages[-1]) + len(group) > LINES - 1 and pages[-1]:
            pages.append([])
        for row in group:
            if len(pages[-1]) >= LINES - 1:  # a group longer than a page
                pages.append([])
            if row.cells or pages[-1]:
                pages[-1].append(row.cells)
    texts = [_without_blank_end(lines) for lines in pages]
    return tuple(Page(lines, number(n)) for n, lines in enumerate([t for t in texts if t], 1))


def _groups(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Lines that stand on one page: headings with the first line of text after them. Blank lines come singly."""
    group: list[Row] = []
    blank = True
    for row in rows:
        if not row.cells and blank:
            continue
        blank = not row.cells
        group.append(row)
        if not row.keep and (row.cells or len(group) == 1):
            yield group
            group = []
    if group:
        yield group


def _without_blank_end(lines: list[str]) -> tuple[str, ...]:
    while lines and not lines[-1]:
        lines = lines[:-1]
    return tuple(lines)


def to_brf(pages: Sequence[Page]) -> bytes:
    """The file of some pages: lines end with CR LF, a form feed stands between pages."""
    return PAGE_END.join(map(_page, pages)).encode("ascii")


def _page(page: Page) -> str:
    filled = (*page.lines, *[""] * (LINES - 1 - len(page.lines)), page.number.rjust(WIDTH, BLANK))
    return "".join(line.rstrip(BLANK).translate(_TO_BRF) + LINE_END for line in filled)


def from_brf(line: str) -> str:
    """The cells of a line of BRF; characters that are none stay as they are."""
    return line.translate(_FROM_BRF)
