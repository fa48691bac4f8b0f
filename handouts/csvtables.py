"""Tables as spreadsheets save them, with commas, semicolons or tabs: told by the line that names the columns."""

import csv
import io
import re
from dataclasses import dataclass

_DELIMITERS = (",", ";", "\t", "|")
_ALONE = "\x1f"
"""Between the cells of a table of one column: no text has it, so a comma in a file's name parts nothing."""
_TOLD = re.compile(r"sep=([,;\t|])\n", re.IGNORECASE)
"""The line by which Excel is told the delimiter; it shows it in no row."""


class NoTable(ValueError):
    """The text is no table of that kind; the message goes on from the file's name."""


@dataclass(frozen=True)
class Table:
    """The names of the columns, and the rows under them by their number as a spreadsheet counts (the first is 2)."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def table_of(text: str, column: str) -> Table:
    """The table in `text`, which has a column of that name. Rows without any cell filled are left out.

    Raises NoTable where no such column is there, or quotes never end.
    """
    told = _TOLD.match(text)
    if told:
        text = text[told.end() :]
    first = text.partition("\n")[0]
    heads = {delimiter: _cells(first, delimiter) for delimiter in ([told[1]] if told else _DELIMITERS)}
    fitting = {delimiter: cells for delimiter, cells in heads.items() if column in (c.strip().lower() for c in cells)}
    if not fitting:
        raise NoTable(f" is no list of articles: no column '{column}' in its first line, “{first.strip()[:80]}”.")
    delimiter = max(fitting, key=lambda d: len(fitting[d]))
    stream = io.StringIO(text, newline="")  # a cell may have several lines
    reader = csv.reader(stream, delimiter=delimiter if len(fitting[delimiter]) > 1 else _ALONE, strict=True)
    rows: list[tuple[int, tuple[str, ...]]] = []
    number = 1
    try:
        header = next(reader)
        for number, cells in enumerate(reader, 2):
            if any(cell.strip() for cell in cells):
                rows.append((number, tuple(cells)))
    except csv.Error as error:
        raise NoTable(f", row {number + 1}: {error}. Check the quotes of that row and the one before.") from error
    return Table(tuple(header), tuple(rows))


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
