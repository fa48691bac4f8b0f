"""Notes of hypertext: which links refer to one, and which elements are what they refer to."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement


@dataclass(frozen=True)
class References:
    """Elements by what they are to notes: `names` of references, `bodies` of notes, those that say nothing on paper."""

    names: dict[HtmlElement, str] = field(default_factory=dict)
    bodies: dict[HtmlElement, str] = field(default_factory=dict)
    dropped: set[HtmlElement] = field(default_factory=set)


def references_in(root: HtmlElement) -> References:
    """What in a tree belongs to notes."""
    return References()
