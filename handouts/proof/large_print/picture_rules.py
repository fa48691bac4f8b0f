"""Rule 20: every picture has words that stand in for it, and words near it that name it. Pure."""

import re
from collections.abc import Iterator

from handouts.model import Finding, Level
from handouts.proof.findings import on_page
from handouts.proof.large_print.seen import Printed
from handouts.proof.pdf.model import Node, Page, Shape

_NEAR_EM = 4.0
"""How far a caption may be from its picture: two lines and a half."""
_CODE = re.compile(r"\bQR\b|\bcod(?:e|igo|ice)\b|\bcódigo\b", re.IGNORECASE)
"""What codes are called: a code is no picture of anything, and needs no caption."""


def pictures(seen: Printed) -> Iterator[Finding]:
    """Rule 20: a text alternative for each figure, a caption near it; no picture that only eyes can tell of."""
    for figure in seen.content.of("Figure"):
        page = seen.content.page(figure)
        if not figure.alt:
            message = "A picture without a text alternative. Say in words what it shows."
            yield seen.fault(20, message, on_page(page, _beside(seen, figure)))
        elif not _has_caption(seen, figure) and not _CODE.search(figure.alt):
            message = "A picture without a caption or a label near it. Give it a line that names it."
            yield seen.fault(20, message, on_page(page, figure.alt), Level.WARNING)
    for sheet in seen.document.pages:
        for shape in sheet.shapes:
            if shape.picture and not shape.artifact and not (shape.tag and "Figure" in shape.tag.roles):
                message = (
                    "A picture that no screen reader tells of. Tag it as a figure, with words that stand in for it."
                )
                yield seen.fault(20, message, on_page(sheet.number, _nearest(sheet, shape)))


def _has_caption(seen: Printed, figure: Node) -> bool:
    """Whether a caption belongs to a figure, or words stand near it. One without a picture's box is not judged."""
    if any(node.role == "Caption" for node in figure.below()):
        return True
    drawn = seen.content.shapes(figure)
    near = _NEAR_EM * seen.size_pt
    return not drawn or any(_distance(run_box, shape) <= near for page, shape in drawn for run_box in _told(seen, page))


def _told(seen: Printed, number: int) -> Iterator[Shape]:
    """The boxes of all that is told in words on a page."""
    for run in seen.document.pages[number - 1].runs:
        if run.tag and run.text.strip() and not run.ghost and not run.artifact:
            yield Shape(run.left, run.bottom, run.right, run.top)


def _distance(one: Shape, other: Shape) -> float:
    """The white between two boxes, level or upright, whichever is more; 0 where they touch."""
    across = max(one.left - other.right, other.left - one.right, 0.0)
    return max(across, one.bottom - other.top, other.bottom - one.top, 0.0)


def _beside(seen: Printed, figure: Node) -> str:
    """Words by which a figure is found."""
    drawn = seen.content.shapes(figure)
    return _nearest(seen.document.pages[drawn[0][0] - 1], drawn[0][1]) if drawn else ""


def _nearest(page: Page, shape: Shape) -> str:
    """The words nearest to a picture."""
    runs = [run for run in page.runs if run.text.strip() and not run.ghost and not run.artifact]
    boxes = [(_distance(Shape(run.left, run.bottom, run.right, run.top), shape), run.text) for run in runs]
    return f"near {min(boxes)[1].strip()}" if boxes else ""
