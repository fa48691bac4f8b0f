"""Saddle-stitch: which pages stand on which side of which sheet, so that the folded stack reads in order. Pure.

The sheets are printed on both sides, laid on one another, folded once in the middle and stapled in the fold. A *place*
is a page of the folded booklet, counted from 1 as it is read; a number of places that is no multiple of four cannot be
folded, so some stay blank.
"""

from dataclasses import dataclass

from handouts.errors import UsageError

PAGES_A_SHEET = 4


@dataclass(frozen=True)
class Spread:
    """The paper that folds into two pages of another: its name, and width and height in millimetres, on its side."""

    name: str
    width_mm: float
    height_mm: float


SPREADS = {
    "a5": Spread("A4", 297.0, 210.0),
    "a4": Spread("A3", 420.0, 297.0),
    "letter": Spread("11 by 17 inch", 431.8, 279.4),
}
"""The sheet for each paper that pages may have. A series ISO 216; Letter and Tabloid ANSI/ASME Y14.1."""


@dataclass(frozen=True)
class Side:
    """One side of a sheet: the places on its left and on its right half."""

    left: int
    right: int


def spread_for(paper: str) -> Spread:
    """The sheet that folds into pages of `paper`. Raises UsageError where no printer has one."""
    if paper not in SPREADS:
        raise UsageError(
            f"Pages of paper {paper} cannot be printed to fold: no usual printer takes sheets of twice that size. "
            f"Choose pages with --paper ({', '.join(SPREADS)}), or leave folded out of --outputs."
        )
    return SPREADS[paper]


def filled(pages: int) -> int:
    """The number of places for so many pages: the next multiple of four."""
    return -(-pages // PAGES_A_SHEET) * PAGES_A_SHEET


def places(pages: int, back_cover: bool) -> tuple[int | None, ...]:
    """The page at each place, None where it stays blank.

    Blank pages go where a printer puts them, at the end, so that no text is torn apart by one. With `back_cover` the
    last page is kept for the outside of the back, where people look for whom to ring, and the blanks come before it.
    """
    blanks = (None,) * (filled(pages) - pages)
    text = tuple(range(1, pages + 1))
    return (*text[:-1], *blanks, pages) if back_cover and pages > 1 else (*text, *blanks)


def sides(number: int, from_right: bool = False) -> tuple[Side, ...]:
    """The sides in the order they are printed, front and back of the outermost sheet first.

    `number` of places must be a multiple of four. A booklet that is read from the right is bound on the right: its
    sides are mirrored. The sheets are turned on their short edge, so that left and right do not change with the side.
    """
    if number % PAGES_A_SHEET:
        raise ValueError(f"{number} places cannot be folded")
    found = []
    for first in range(1, number // 2 + 1):
        last = number + 1 - first
        outer_side = first % 2 == 1
        left, right = (last, first) if outer_side != from_right else (first, last)
        found.append(Side(left, right))
    return tuple(found)
