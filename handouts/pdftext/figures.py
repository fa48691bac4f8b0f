"""What the tags of a PDF say its pictures show, where they tie that to a place on a page and to no content of it."""

import io
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

import pikepdf

from handouts.pagination.model import Box
from handouts.pdftext.frame import Frame

_MOST_ELEMENTS = 50_000
_LONGEST = 2_000
_SHARED = 0.5


class Figure(NamedTuple):
    """What describes a picture, and its box as (left, bottom, right, top) in the PDF's points."""

    alt: str
    box: tuple[float, float, float, float]


def figures_of(data: bytes) -> Mapping[int, tuple[Figure, ...]]:
    """The described figures of each page by its number, from 1; none for a PDF whose tags cannot be read."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
            return _figures(pdf.Root.get("/StructTreeRoot"), numbers)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, RuntimeError, AttributeError):
        return {}


def _figures(root: Any, numbers: Mapping[tuple[int, int], int]) -> dict[int, tuple[Figure, ...]]:
    found: defaultdict[int, list[Figure]] = defaultdict(list)
    waiting, seen, left = [root], set[tuple[int, int]](), _MOST_ELEMENTS
    while waiting and left:
        element, left = waiting.pop(), left - 1
        if not isinstance(element, pikepdf.Dictionary) or element.objgen in seen:
            continue
        if element.objgen != (0, 0):
            seen.add(element.objgen)
        if element.get("/S") == "/Figure" and (figure := _figure(element)) is not None:
            page = element.get("/Pg")
            found[numbers.get(page.objgen, 0) if page is not None else 0].append(figure)
        kids = element.get("/K")
        waiting += list(kids)[:_MOST_ELEMENTS] if isinstance(kids, pikepdf.Array) else [kids]
    return {number: tuple(figures) for number, figures in found.items()}


def _figure(element: Any) -> Figure | None:
    alt = " ".join(str(element.get("/Alt", "")).split())
    told = element.get("/A")
    for attributes in told if isinstance(told, pikepdf.Array) else [told]:
        box = attributes.get("/BBox") if isinstance(attributes, pikepdf.Dictionary) else None
        if alt and len(alt) <= _LONGEST and isinstance(box, pikepdf.Array) and len(box) == 4:
            left, bottom, right, top = (float(side) for side in box)
            return Figure(alt, (min(left, right), min(bottom, top), max(left, right), max(bottom, top)))
    return None


def description_at(box: Box, figures: tuple[Figure, ...], frame: Frame) -> str:
    """What describes the picture in a box: of the figure that it fills most of, empty where it fills none by half."""
    filled = {figure.alt: _shared(box, Box(*frame.box(*figure.box))) for figure in figures}
    best = max(filled, key=lambda alt: filled[alt], default="")
    return best if filled.get(best, 0.0) >= _SHARED else ""


def _shared(one: Box, other: Box) -> float:
    """The area of two boxes in common, as a share of the larger one's."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    areas = ((box.right - box.left) * (box.bottom - box.top) for box in (one, other))
    return max(width, 0.0) * max(height, 0.0) / max(*areas, 1.0)
