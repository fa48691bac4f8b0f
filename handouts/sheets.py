"""How much paper print takes, in words for the person at the printer. Pure."""

from collections.abc import Iterable, Sequence

from handouts.model import Artefact

FOLDED = "folded"
FOLDING = "Print on both sides, flip on the short edge, at actual size. Fold the stack in the middle."
"""What to tell the printer, and what to do then. The sides of a sheet that lies on its side turn on its short edge."""


def sheets_of(pages: int, sides: str) -> int:
    """Sheets that so many pages take, printed on "one" side or "two"."""
    return -(-pages // 2) if sides == "two" else pages


def printed_on(sides: str) -> str:
    """ "printed on both sides", "printed on one side"."""
    return "printed on both sides" if sides == "two" else "printed on one side"


def paper_of(artefact: Artefact, sides: str) -> str:
    """ "14 pages on 7 sheets, printed on both sides"; empty for what is not printed."""
    if not artefact.pages:
        return ""
    sides = "two" if artefact.output == FOLDED else sides
    sheets = counted(sheets_of(artefact.pages, sides), "sheet")
    pages = counted(artefact.pages, "side" if artefact.output == FOLDED else "page")
    return f"{pages} on {sheets}, {printed_on(sides)}"


def paper_used(artefacts: Iterable[Artefact], sides: str) -> tuple[str, ...]:
    """A sentence for the booklet, one for all leaflets, one for the booklet to fold: what each takes of paper."""
    made = [artefact for artefact in artefacts if artefact.pages]
    told = [f"Booklet: {paper_of(a, sides)}." for a in made if a.output == "booklet"]
    leaflets = [sheets_of(a.pages, sides) for a in made if a.output == "leaflets"]
    if leaflets:
        told.append(f"{counted(len(leaflets), 'leaflet')}: {_each(leaflets)}, {printed_on(sides)}.")
    told += [f"Booklet to fold: {counted(a.pages // 2, 'sheet')}. {FOLDING}" for a in made if a.output == FOLDED]
    return tuple(told)


def _each(sheets: Sequence[int]) -> str:
    """ "2 sheets", "2 sheets each, 10 in all", "1 to 3 sheets, 9 in all"."""
    least, most = min(sheets), max(sheets)
    if len(sheets) == 1:
        return counted(most, "sheet")
    each = f"{counted(most, 'sheet')} each" if least == most else f"{least} to {most} sheets"
    return f"{each}, {sum(sheets)} in all"


def counted(number: int, noun: str) -> str:
    """ "1 sheet", "7 sheets"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
