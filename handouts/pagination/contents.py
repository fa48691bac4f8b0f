"""Lists of contents: their page numbers are wrong in any other print. Taken out and accounted for."""

import re
from collections.abc import Sequence

from handouts.model import LeftOut
from handouts.pagination.model import Line

_LEADERS = re.compile(r"(?:[.…_·]\s*){4,}(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,7})\s*$", re.IGNORECASE)
_TITLES = frozenset(
    (
        "contents",
        "table of contents",
        "inhalt",
        "inhaltsverzeichnis",
        "índice",
        "contenido",
        "sommaire",
        "table des matières",
    )
)
_FEWEST = 3
_LONGEST_END = 200
"""Characters at the end of a line that tell: of longer rows of dots the last are enough."""


def leads_to_a_page(text: str) -> bool:
    """Whether a line ends in dots and the number of a page."""
    return _LEADERS.search(text[-_LONGEST_END:]) is not None


def without_contents(
    columns: Sequence[tuple[Line, ...]],
) -> tuple[tuple[LeftOut, ...], tuple[tuple[Line, ...], ...]]:
    """What was left out, and the columns without the lines that lead by dots to the number of a page."""
    out: list[LeftOut] = []
    kept: list[tuple[Line, ...]] = []
    for column in columns:
        leading = {place for place, line in enumerate(column) if leads_to_a_page(line.text)}
        if len(leading) < _FEWEST:
            kept.append(column)
            continue
        first = min(leading)
        if first and column[first - 1].text.strip().casefold().rstrip(":") in _TITLES:
            leading.add(first - 1)
        words = "\n".join(column[place].text for place in sorted(leading))
        out.append(LeftOut("navigation", "a list of contents, with page numbers of the PDF", words))
        rest = tuple(line for place, line in enumerate(column) if place not in leading)
        if rest:
            kept.append(rest)
    return tuple(out), tuple(kept)
