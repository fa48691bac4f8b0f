"""A finished PDF as values: what stands where, how large, in which face and colour, tagged as what.

Lengths are points, measured as in PDF: x from the left edge of the sheet, y from its lower edge upwards.
Nothing here knows how a PDF was made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)


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
class Link:
    """A link annotation: its page, its address (empty for one within the document), what it says of itself."""

    page: int
    address: str
    contents: str


@dataclass(frozen=True, slots=True)
class Node:
    """One element of the tree with what stands in it. `number` is that of its `Element`, `page` 0 where none is told.

    `kids` are elements, marked content (by its id) and links, in order. `alt` stands in for what cannot be read,
    `expansion` for an abbreviation; `language` is empty where it is that of the element around.
    """

    role: str
    number: int
    page: int
    kids: "tuple[Node | int | Link, ...]"
    alt: str = ""
    expansion: str = ""
    language: str = ""
    scope: str = ""
    headers: bool = False
    columns: int = 1
    rows: int = 1
    boxed: bool = False

    @property
    def nodes(self) -> "tuple[Node, ...]":
        """The elements among its kids."""
        return tuple(kid for kid in self.kids if isinstance(kid, Node))

    @property
    def links(self) -> tuple[Link, ...]:
        """The links among its kids."""
        return tuple(kid for kid in self.kids if isinstance(kid, Link))

    def below(self) -> Iterator["Node"]:
        """Itself and all elements in it, in reading order."""
        yield self
        for node in self.nodes:
            yield from node.below()


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
    drawn, every scaling included. `upright` is False for type that a matrix slants, `turned` True for type that does
    not run from left to right. `ghost` is type that leaves no ink. `tag` is None for what stands outside the structure
    tree. `colour` and `alpha` are those it is written in; `ink` and `ground` those the page shows.
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
    turned: bool = False
    ink: Colour = BLACK
    ground: Colour = WHITE


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn line, area or picture: the box it covers. `picture` is True for images and shadings.

    `hollow` is True for what is drawn as a line or as a frame, False for what is filled. `colour` is that of the line
    or of the area. `tag` is None for what stands outside the structure tree.
    """

    left: float
    bottom: float
    right: float
    top: float
    picture: bool = False
    hollow: bool = False
    colour: Colour = BLACK
    artifact: bool = False
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet; `number` counts from 1. `runs` are in the order they were drawn. `turned`: shown on its side."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    shapes: tuple[Shape, ...]
    links: tuple[Link, ...] = ()
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """All pages, and the elements of the structure tree directly below its root."""

    pages: tuple[Page, ...]
    tagged: bool
    tree: tuple[Node, ...] = ()
