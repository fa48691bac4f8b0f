"""A finished PDF as values: what stands where, how large, in which face and colour, tagged as what.

Lengths are points, measured as in PDF: x from the left edge of the sheet, y from its lower edge upwards.
Nothing here knows how a PDF was made.
"""

from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the tree: its role ("P", "H1", after the role map) and its number in reading order."""

    role: str
    number: int


@dataclass(frozen=True, slots=True)
class Tag:
    """Where marked content stands: `order` in the reading of the whole document, `path` from the root inwards."""

    order: int
    path: tuple[Element, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles from the root inwards."""
        return tuple(element.role for element in self.path)


@dataclass(frozen=True, slots=True)
class Face:
    """A font: the name the PDF gives it without its subset prefix, the rest as its own program says.

    `x_height_em` is the height of lower-case letters over the size, 0 where that is not known.
    """

    name: str
    bold: bool
    slanted: bool
    embedded: bool
    serif: bool = False
    light: bool = False
    narrow: bool = False
    x_height_em: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """Characters drawn in one go: one face, size and colour, on one baseline.

    `xs` holds the origin of each character of `text`; `left` to `top` is the ink. `size_pt` is the size as
    drawn, every scaling included. `upright` is False for type that a matrix slants or turns. `ghost` is
    type that leaves no ink. `tag` is None for what stands outside the structure tree.
    """

    text: str
    xs: tuple[float, ...]
    baseline: float
    left: float
    bottom: float
    right: float
    top: float
    size_pt: float
    face: Face
    colour: Colour
    alpha: float
    upright: bool
    ghost: bool
    artifact: bool
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn line, area or picture: the box it covers. `picture` is True for images."""

    left: float
    bottom: float
    right: float
    top: float
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Pixels:
    """A page drawn at `scale` pixels a point, four bytes a pixel (blue, green, red, unused), rows from the top."""

    width: int
    height: int
    stride: int
    scale: float
    data: bytes

    def at(self, x: float, y: float, page_height: float) -> Colour | None:
        """The colour at a point of the page, or None outside it."""
        column, row = int(x * self.scale), int((page_height - y) * self.scale)
        if not (0 <= column < self.width and 0 <= row < self.height):
            return None
        start = row * self.stride + column * 4
        blue, green, red = self.data[start : start + 3]
        return red, green, blue

    def ground(self, run: Run, page_height: float) -> Colour | None:
        """The commonest colour just above and below the letters of a run; None when it is off the page."""
        heights = (run.baseline + 0.85 * run.size_pt, run.baseline - 0.3 * run.size_pt)
        steps = (run.left + (run.right - run.left) * part / 5 for part in range(6))
        seen = Counter(colour for x in steps for y in heights if (colour := self.at(x, y, page_height)) is not None)
        return seen.most_common(1)[0][0] if seen else None


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet; `number` counts from 1. `runs` are in the order they were drawn."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    shapes: tuple[Shape, ...]
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class Document:
    pages: tuple[Page, ...]
    tagged: bool
