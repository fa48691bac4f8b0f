"""Paragraphs and tables put together as hypertext: lists one in the other, quotes, figures with their captions."""

import re
from collections import Counter
from dataclasses import dataclass

from lxml.html import HtmlElement

from handouts.documents.kinds import TEXT, Kind, Mark
from handouts.documents.lines import Line, element_of

_TYPED = re.compile(r"\s*(?:([•▪◦‣●○∙·])\s+|([-–—*])\t\s*|(\d{1,3})[.)]\t\s*)")
DEEPEST = 9
MOST_REMEMBERED = 20_000
"""Paragraphs. A text without headings that is longer has none that are only typed."""


@dataclass
class _Open:
    """A list that more entries may follow in."""

    depth: int
    chain: str
    element: HtmlElement
    next: int = 1


@dataclass(frozen=True)
class Seen:
    """A paragraph as it was typed, for who looks at sizes and bold type; `size` is that of most of it."""

    element: HtmlElement
    size: float
    bold: bool


class Page:
    """What a document, a cell or a note holds, in reading order."""

    def __init__(self, tag: str = "body") -> None:
        self.root = element_of(tag)
        self.title: HtmlElement | None = None
        self.headings: list[HtmlElement] = []
        self.plain: list[Seen] = []
        self.sizes: Counter[float] = Counter()
        self._lists: list[_Open] = []
        self._caption: HtmlElement | None = None

    def add(self, line: Line, kind: Kind = TEXT) -> None:
        """Puts a paragraph below what is there, and then what is anchored in it."""
        if not line.is_empty:
            self._add(line, kind)
        for block in line.after:
            self.put(block)

    def put(self, element: HtmlElement) -> None:
        """Puts a table or another block below what is there."""
        self._lists = []
        self._append(element)

    def into_entry(self, element: HtmlElement) -> None:
        """Puts a block into the last entry of the list that is open, or below what is there."""
        if self._lists:
            self._lists[-1].element[-1].append(element)
        else:
            self.put(element)

    def done(self) -> HtmlElement:
        """The root of everything."""
        self._settle(None)
        return self.root

    def _add(self, line: Line, kind: Kind) -> None:
        element = line.element
        mark = kind.mark or (_typed(line) if not kind.role else None)
        if kind.role in ("title", "heading"):
            first = kind.role == "title" and self.title is None
            element.tag = f"h{max(1, kind.level)}"
            if first:
                self.title = element
            else:
                self.headings.append(element)
            self.put(element)
        elif kind.role == "caption":
            self._captioned(line)
        elif mark is not None:
            self._entry(element, mark)
        elif kind.role == "continued":
            self.into_entry(element)
        elif kind.role == "quote":
            self._gathered("blockquote", element)
        elif kind.role == "code":
            self._coded(element)
        else:
            self._remember(line)
            self.put(element)

    def _remember(self, line: Line) -> None:
        """Keeps what a line looks like as long as no heading is told by a style."""
        if self.title is not None or self.headings:
            self.plain.clear()
            return
        self.sizes.update(line.sizes)
        if len(self.plain) < MOST_REMEMBERED and not line.pictures:
            size = max(line.sizes, key=lambda size: line.sizes[size], default=0.0)
            self.plain.append(Seen(line.element, size, 0 < line.seen == line.strong))

    # Lists

    def _entry(self, element: HtmlElement, mark: Mark) -> None:
        depth = min(mark.depth, DEEPEST)
        if mark.continues and not self._lists:
            self.put(element)
            return
        if mark.continues:
            while len(self._lists) > 1 and self._lists[-1].depth > depth:
                self._lists.pop()
            self._lists[-1].element[-1].append(element)
            return
        entry = element_of("li")
        entry.append(element)
        found = self._list(depth, mark)
        if mark.number is not None:
            if mark.number != found.next:
                entry.set("value", str(mark.number))
            found.next = mark.number + 1
        found.element.append(entry)

    def _list(self, depth: int, mark: Mark) -> _Open:
        """The list an entry belongs to, begun where there is none."""
        while self._lists and (
            self._lists[-1].depth > depth or (self._lists[-1].depth == depth and self._lists[-1].chain != mark.chain)
        ):
            self._lists.pop()
        if self._lists and self._lists[-1].depth == depth:
            return self._lists[-1]
        element = element_of("ul" if mark.number is None else "ol")
        if mark.number is not None and mark.sign != "1":
            element.set("type", mark.sign)
        if mark.number not in (None, 1):
            element.set("start", str(mark.number))
        if self._lists:
            self._lists[-1].element[-1].append(element)
        else:
            self._append(element)
        self._lists.append(_Open(depth, mark.chain, element, mark.number or 1))
        return self._lists[-1]

    # Quotes, lines of code

    def _gathered(self, tag: str, element: HtmlElement) -> None:
        last = self.root[-1] if len(self.root) and not self._lists and self._caption is None else None
        if last is None or last.tag != tag:
            last = element_of(tag)
            self.put(last)
        last.append(element)

    def _coded(self, element: HtmlElement) -> None:
        last = self.root[-1] if len(self.root) and not self._lists and self._caption is None else None
        if last is None or last.tag != "pre":
            element.tag = "pre"
            self.put(element)
            return
        last.append(element_of("br"))
        element.tag = "span"
        last.append(element)

    # Captions

    def _captioned(self, line: Line) -> None:
        """A caption with its picture in it, under a picture, or over or under a table."""
        self._settle(None)
        self._lists = []
        element = line.element
        if line.is_picture:
            element.tag = "p"
            self._append(element)
        elif line.pictures:
            figure = element_of("figure")
            for picture in list(element.iter("img")):
                figure.append(_bare(picture))
                picture.drop_tag()
            element.tag = "figcaption"
            figure.append(element)
            self._append(figure)
        elif len(self.root) and _is_picture(self.root[-1]):
            self._figure(self.root[-1], element)
        else:
            self._caption = element

    def _append(self, element: HtmlElement) -> None:
        if not self._settle(element):
            self.root.append(element)

    def _settle(self, following: HtmlElement | None) -> bool:
        """Finds the place of a caption that waits; true when it took `following` along."""
        caption, self._caption = self._caption, None
        if caption is None:
            return False
        if following is not None and (following.tag == "table" or _is_picture(following)):
            self.root.append(following)
            self._figure(following, caption)
            return True
        before = self.root[-1] if len(self.root) else None
        if before is not None and before.tag == "table":
            self._figure(before, caption)
        else:
            self.root.append(caption)
        return False

    def _figure(self, element: HtmlElement, caption: HtmlElement) -> None:
        """Puts a figure in the place of `element`, which is the last one."""
        figure = element_of("figure")
        caption.tag = "figcaption"
        self.root.remove(element)
        figure.append(element)
        figure.append(caption)
        self.root.append(figure)


def _bare(picture: HtmlElement) -> HtmlElement:
    made = element_of("img")
    made.attrib.update(picture.attrib)
    return made


def _is_picture(element: HtmlElement) -> bool:
    return element.tag == "p" and element.find(".//img") is not None and not str(element.text_content()).strip()


def _typed(line: Line) -> Mark | None:
    """The place in a list of a paragraph whose bullet or number is typed; the sign is taken out."""
    first = line.element
    while not (first.text or "").strip() and len(first) and not (first.text or ""):
        first = first[0]
    found = _TYPED.match(first.text or "")
    if found is None or found[0].strip() == line.words:
        return None
    first.text = (first.text or "")[found.end() :]
    number = int(found[3]) if found[3] else None
    return Mark(0, f"typed {found[1] or found[2] or '1'}", number)
