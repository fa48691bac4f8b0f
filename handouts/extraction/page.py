"""A page in numbers: every element by its place in the document, with its words, its marks and what is left out.

Places count the elements in document order, so the elements within one are the places up to its end: sums over any of
them are differences of running sums.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from lxml.html import HtmlElement

from handouts.extraction.marks import Marks, marks_of

UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "iframe", "object", "embed", "link", "meta"))
"""Elements whose text nobody sees."""
BLOCK = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr"),
        *(
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
        ),
        "ul",
    )
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPACES = re.compile(r"\s+")
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


@dataclass(frozen=True)
class Dropped:
    """Why an element and all within it is no part of the article."""

    kind: str
    reason: str


@dataclass
class Page:
    """The elements of a page. `own` is the text that stands in an element itself, in none of those within it.

    `drop` leaves out and `revive` takes that back; `measures` sums up what is left.
    """

    elements: list[HtmlElement]
    parents: list[int]
    ends: list[int]
    tags: list[str]
    own: list[str]
    marks: list[Marks]
    alive: bytearray
    shown: bytes
    """What is seen at all; `alive` is that without what was left out."""
    dropped: dict[int, Dropped] = field(default_factory=dict)
    held: set[int] = field(default_factory=set)
    """What is kept on request, with all within it."""
    holders: set[int] = field(default_factory=set)
    """What these stand in."""

    def inside(self, place: int) -> range:
        """The places of all elements within one, not itself."""
        return range(place + 1, self.ends[place])

    def children(self, place: int) -> list[int]:
        """The elements that stand directly in one and are not left out."""
        return [child for child in _children(self, place) if self.alive[child]]

    def ancestors(self, place: int, most: int = 1000) -> list[int]:
        """What an element stands in, the nearest first."""
        found: list[int] = []
        while (place := self.parents[place]) >= 0 and len(found) < most:
            found.append(place)
        return found

    def drop(self, place: int, kind: str, reason: str) -> None:
        """Leaves an element out with all within it, but for what is held."""
        if not self.alive[place] or place in self.held:
            return
        if place in self.holders:
            for child in self.children(place):
                self.drop(child, kind, reason)
            return
        self.dropped[place] = Dropped(kind, reason)
        end = self.ends[place]
        self.alive[place:end] = bytes(end - place)

    def hold(self, place: int) -> None:
        """Keeps an element with all within it, whatever it looks like."""
        self.held.update(range(place, self.ends[place]))
        self.holders.update(self.ancestors(place))

    @property
    def state(self) -> tuple[bytes, dict[int, Dropped]]:
        """What is left out now, for `restore`."""
        return bytes(self.alive), dict(self.dropped)

    def restore(self, state: tuple[bytes, dict[int, Dropped]]) -> None:
        """Takes back what was left out since."""
        self.alive, self.dropped = bytearray(state[0]), dict(state[1])

    def revive(self, place: int) -> None:
        """Takes back that an element was left out; what stands beside it stays out."""
        top = next((at for at in (place, *self.ancestors(place)) if at in self.dropped), None)
        if top is None:
            return
        why = self.dropped.pop(top)
        path = {place, *self.ancestors(place)}
        at = top
        while at != place:
            self.alive[at] = 1
            inner = _children(self, at)
            self.dropped.update((child, why) for child in inner if child not in path and child not in self.dropped)
            at = next(child for child in inner if child in path)
        self.alive[place : self.ends[place]] = b"\1" * (self.ends[place] - place)

    def lines(self) -> list[tuple[int, str]]:
        """Every run of text between blocks, left out or not, in order: the block it stands in, and its words."""
        found: list[tuple[int, list[str]]] = []
        fresh = True
        for place, text, breaks in self._pieces:
            fresh = fresh or breaks
            if text:
                block = self.block(place)
                if fresh or found[-1][0] != block:
                    found.append((block, []))
                found[-1][1].append(text)
                fresh = False
        return [(block, "".join(texts)) for block, texts in found]

    def block(self, place: int) -> int:
        """The nearest block an element is or stands in."""
        while self.tags[place] not in BLOCK and self.parents[place] >= 0:
            place = self.parents[place]
        return place

    @cached_property
    def _pieces(self) -> list[tuple[int, str, bool]]:
        """Every piece of text that is seen, the element it stands in, and whether a block begins or ends before it."""
        found: list[tuple[int, str, bool]] = []
        open_places: list[int] = []
        for place, element in enumerate(self.elements):
            while open_places and self.ends[open_places[-1]] <= place:
                self._close(open_places.pop(), found)
            if not self.shown[place]:
                if not open_places or self.shown[self.parents[place]]:
                    open_places.append(place)
                continue
            found.append((place, element.text or "", self.tags[place] in BLOCK or self.tags[place] == "br"))
            open_places.append(place)
        while open_places:
            self._close(open_places.pop(), found)
        return found

    def _close(self, place: int, found: list[tuple[int, str, bool]]) -> None:
        parent = self.parents[place]
        if parent >= 0:
            found.append((parent, self.elements[place].tail or "", self.tags[place] in BLOCK))

    @cached_property
    def link_shares(self) -> list[int]:
        """For every element how much its own text counts as link text, in 300ths."""
        found = [0] * len(self.elements)
        for place, tag in enumerate(self.tags):
            parent = self.parents[place]
            if parent >= 0:
                found[place] = found[parent]
            if tag == "a" and (address := self.elements[place].get("href")) is not None:
                found[place] = 100 if address.startswith("#") else 300
        return found

    def text_length(self, place: int) -> int:
        """Characters of text in an element, left out or not."""
        return sum(len(self.own[at]) for at in range(place, self.ends[place]) if self.shown[at])

    @property
    def hidden(self) -> list[int]:
        """The elements that the page itself does not show, but for pictures in noscript."""
        parents = self.parents
        return [
            place
            for place, tag in enumerate(self.tags)
            if not self.shown[place] and self.shown[parents[place]] and tag not in ("head", "noscript")
        ]

    def words(self, place: int) -> str:
        """All text of an element that is not left out, in order, with single spaces."""
        pieces = [self.own[at] for at in range(place, self.ends[place]) if self.alive[at] and self.own[at]]
        return " ".join(" ".join(pieces).split())


def _children(page: Page, place: int) -> list[int]:
    """The elements that stand directly in one."""
    found, at = [], place + 1
    while at < page.ends[place]:
        found.append(at)
        at = page.ends[at]
    return found


def page_of(root: HtmlElement) -> Page:
    """The page under `root`; what nobody sees is left out from the start, and not accounted for."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    places = {element: place for place, element in enumerate(elements)}
    parents = [places.get(element.getparent(), -1) for element in elements]
    parents[0] = -1
    ends = list(range(1, len(elements) + 1))
    for place in range(len(elements) - 1, 0, -1):
        parent = parents[place]
        ends[parent] = max(ends[parent], ends[place])
    own = [element.text or "" for element in elements]
    for place in range(1, len(elements)):
        tail = elements[place].tail
        if tail and not tail.isspace():
            own[parents[place]] += f" {tail}"
    own = [_SPACES.sub(" ", text).strip() for text in own]
    tags = [element.tag.lower() for element in elements]
    alive = bytearray(b"\1" * len(elements))
    lengths = list(accumulate(map(len, own), initial=0))
    for place, element in enumerate(elements):
        unseen = tags[place] in UNSEEN
        # What holds most of a page was not meant to be hidden: a script shows it, or takes the cover away.
        mistaken = 2 * (lengths[ends[place]] - lengths[place]) > lengths[-1]
        if alive[place] and (unseen or (is_hidden(element) and not mistaken)):
            alive[place : ends[place]] = bytes(ends[place] - place)
    return Page(elements, parents, ends, tags, own, [marks_of(element) for element in elements], alive, bytes(alive))


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself says that an element is not shown."""
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    if element.get("aria-hidden") == "true" and "fallback-image" not in (element.get("class") or ""):
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))
