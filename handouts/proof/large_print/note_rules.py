"""Rule 22: notes stand at the end of a text, not in the foot of a page. Pure.

A note in the foot is told by what sets it off from the text over it: its tag, a raised number or a sign at its start,
or one that stands raised in the text, a short rule above it, or that the paragraph over it goes on overleaf.
"""

import re
from collections.abc import Iterator

from handouts.model import Finding
from handouts.proof.large_print.seen import Printed, at
from handouts.proof.pdf.lines import Block, Line
from handouts.proof.pdf.model import Page, Run, Shape

_NOTES = frozenset(("Note", "FENote"))
_MARK = re.compile(r"\(?(?:\d{1,3}|[*†‡§¶⁎¹²³⁴-⁹]+)\)?[.)]?")
_SIGN = re.compile(r"[*†‡§¶⁎¹²³⁴-⁹]")
_RAISED_EM = 0.1
_THICKEST_EM = 0.35
_SHORT = 0.6
"""Of the longest line of the page: the rule over a note does not run over the whole measure."""


def notes(seen: Printed) -> Iterator[Finding]:
    """Rule 22: nothing in the foot of a page is set off from the text that goes on overleaf."""
    last = max((block.lines[-1].page for block in seen.told), default=0)
    for page in seen.document.pages:
        here = [(block, line) for block in seen.told for line in block.lines if line.page == page.number]
        if not here or page.number == last:
            continue
        lowest, _ = min(here, key=lambda found: found[1].baseline)
        if _is_note(seen, page, lowest, here):
            message = "A note in the foot of a page. Print notes at the end."
            yield seen.fault(22, message, at(next(line for block, line in here if block is lowest)))


def _is_note(seen: Printed, page: Page, lowest: Block, here: list[tuple[Block, Line]]) -> bool:
    if lowest.is_heading or {"Table", "L"} & set(lowest.path):
        return bool(_NOTES & set(lowest.path))
    first = next(line for block, line in here if block is lowest)
    over = [block for block, line in here if block is not lowest and line.baseline > first.baseline]
    parted = any(block.lines[-1].page > page.number for block in over) and lowest.lines[-1].page == page.number
    return bool(
        _NOTES & set(lowest.path)
        or parted
        or _begins_with_a_mark(first)
        or _is_called(seen, page, first)
        or any(_sets_off(shape, seen, here, first) for shape in page.shapes)
    )


def _begins_with_a_mark(line: Line) -> bool:
    """Whether a raised number, or a sign that stands for one, comes first."""
    first = next((run for run in line.runs if run.text.strip()), None)
    if first is None:
        return False
    begin = first.text.strip()
    raised = _MARK.fullmatch(begin) and _is_raised(first, line)
    return bool(raised or _SIGN.match(begin))


def _is_called(seen: Printed, page: Page, line: Line) -> bool:
    """Whether a line begins with a number that stands raised in the text above."""
    begin = next((run.text.strip() for run in line.runs if run.text.strip()), "")
    number = re.sub(r"\W", "", begin)
    if not _MARK.fullmatch(begin) or not number:
        return False
    lines = (found for block in seen.told for found in block.lines if found.page == page.number and found is not line)
    return any(run.text.strip() == number and _is_raised(run, found) for found in lines for run in found.runs)


def _is_raised(run: Run, line: Line) -> bool:
    others = [other.baseline for other in line.runs if other is not run and other.text.strip()]
    return bool(others) and run.baseline > min(others) + _RAISED_EM * run.size_pt


def _sets_off(shape: Shape, seen: Printed, here: list[tuple[Block, Line]], first: Line) -> bool:
    """Whether a short level rule lies right over the first line of a block, with text above it and none beside it."""
    thin = not shape.picture and shape.top - shape.bottom < _THICKEST_EM * seen.size_pt
    longest = max(line.right - line.left for _, line in here)
    short = 2 * seen.size_pt < shape.right - shape.left < _SHORT * longest
    over = first.baseline + 0.6 * first.size_pt < shape.bottom < first.baseline + 2.5 * first.size_pt
    above = any(line.baseline > shape.top for _, line in here)
    nearest = min((line.baseline for _, line in here if line.baseline > first.baseline), default=0.0)
    underline = nearest - 0.35 * first.size_pt < shape.top  # it belongs to the words over it
    return thin and short and over and above and not underline
