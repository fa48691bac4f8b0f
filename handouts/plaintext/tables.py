"""Tables in plain text: cells between bars or tabs. Every cell is kept; rows are made equally long."""

import re
from collections.abc import Sequence

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*+:?-*+:?\s*+)*\|?$")
_BAR = re.compile(r"(?<!\\)\|")

Rows = tuple[tuple[str, ...], ...]


def pipe_rows(lines: Sequence[str]) -> Rows:
    """The rows of a table drawn with bars, its header first; empty when the lines are none.

    Lines are a table when each of them stands between bars, or when a drawn line follows the first.
    """
    ruled = len(lines) > 1 and "|" in lines[0] and "|" in lines[1] and bool(_RULE.match(lines[1].strip()))
    framed = len(lines) > 1 and all(len(line) > 2 and line.startswith("|") and line.endswith("|") for line in lines)
    if not ruled and not framed:
        return ()
    drawn = [place for place, line in enumerate(lines) if "-" in line and _RULE.match(line.strip())]
    rows = [bar_cells(line) for place, line in enumerate(lines) if place not in (drawn[:1] if ruled else drawn)]
    return regular(rows) if rows and max(map(len, rows)) > 1 else ()


def tab_rows(lines: Sequence[str]) -> Rows:
    """The rows of a table whose cells stand between tabs, its header first; empty when the lines are none."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    if len(rows) < 2 or any(len(row) < 2 for row in rows) or len({len(row) for row in rows}) > 1:
        return ()
    return regular(rows)


def regular(rows: Sequence[Sequence[str]]) -> Rows:
    """`rows` with empty cells added until all are as long as the longest."""
    width = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def bar_cells(line: str) -> list[str]:
    """The cells of one row drawn with bars."""
    bare = line.strip().removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _BAR.split(bare)]
