"""Braille lines: cells broken at blanks into lines of forty, with the indents of the Braille Formats. Pure.

BANA, Braille Formats: Principles of Print-to-Braille Transcription, 2016: 1.9 paragraphs 3-1; 4 headings centred, at
cell 5, at cell 7, with text below them on the page; 8 lists 1-3, nested ones two cells further, all lines that run
over two cells beyond the deepest level.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handouts.braille.liblouis import BLANK

WIDTH = 40
CONTINUED = "\u2810"
"""Dot 5 where a word longer than a line is divided; the next line goes on with it at once."""
_SLASH = "\u2838\u280c"
"""Of UEB; web addresses divide well there. In other codes a word may be divided elsewhere."""
_PREFIXES = "\u2808\u2810\u2818\u2820\u2828\u2830\u2838\u283c"
"""Cells that belong to the next one: those without dots 1, 2 and 3, and the numeric indicator."""
HEADING_MARGIN = 3
"""Blank cells left at least on both sides of a centred line (BANA 2016, 4.4)."""
PAGE_ROOM = 6
"""Cells of a contents line that are kept for the page number (BANA 2016, 2)."""


@dataclass(frozen=True)
class Row:
    """A line of cells, its indent included; empty for a blank line. `keep`: the next text stands on the same page."""

    cells: str = ""
    keep: bool = False


BLANK_LINE = Row()


def wrapped(cells: str, first: int, run: int, width: int = WIDTH) -> list[str]:
    """The lines of `cells`: the first indented by `first` cells, the others by `run`, none wider than `width`."""
    lines: list[str] = []
    line, empty = BLANK * first, True
    for word in filter(None, cells.split(BLANK)):
        while word:
            joined = line + word if empty else line + BLANK + word
            if len(joined) <= width:
                line, empty, word = joined, False, ""
            elif not empty:
                lines.append(line)
                line, empty = BLANK * run, True
            else:  # longer than a whole line
                cut = _cut(word, width - len(line) - 1)
                lines.append(line + word[:cut] + CONTINUED)
                line, word = BLANK * run, word[cut:]
    return [*lines, line] if not empty else lines


def _cut(word: str, room: int) -> int:
    """After how many of at most `room` cells a word is divided: after a slash, else not within a sign."""
    slash = word.rfind(_SLASH, room // 2, room)
    if slash >= 0:
        return slash + len(_SLASH)
    cut = room
    while cut > 1 and word[cut - 1] in _PREFIXES:
        cut -= 1
    return cut


def rows(lines: Iterable[str]) -> tuple[Row, ...]:
    return tuple(map(Row, lines))


def centred(cells: str) -> tuple[Row, ...]:
    """The lines of a heading in the middle of the page, with blank lines around; kept with what follows."""
    lines = wrapped(cells, 0, 0, WIDTH - 2 * HEADING_MARGIN)
    return (BLANK_LINE, *(Row(BLANK * ((WIDTH - len(line)) // 2) + line, keep=True) for line in lines), Row("", True))


def side_heading(cells: str, indent: int) -> tuple[Row, ...]:
    """The lines of a heading at cell `indent` + 1, blank line before; kept with what follows."""
    return (BLANK_LINE, *(Row(line, keep=True) for line in wrapped(cells, indent, indent)))


def contents_entry(cells: str, page: str) -> tuple[Row, ...]:
    """The lines of an entry of the contents, 1-5, guide dots to the page number at the right margin."""
    lines = wrapped(cells, 0, 4, WIDTH - PAGE_ROOM)
    last = lines.pop() if lines else ""
    dots = WIDTH - len(last) - len(page) - 2
    guide = BLANK + CONTINUED * dots + BLANK if dots >= 2 else BLANK * (dots + 2)
    return rows((*lines, last + guide + page))
