"""One paragraph being set: its runs, breaks, pictures and references to notes, as one element of hypertext."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from lxml.html import Element, HtmlElement

from handouts.model import Span

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no place for."""


_PLAIN = Span("")


def fit(text: str) -> str:
    """`text` without control characters and halves of characters."""
    return _UNFIT.sub("", text)


def element_of(tag: str, **attributes: str) -> HtmlElement:
    """An element of hypertext with these attributes."""
    made: HtmlElement = Element(tag)
    for name, value in attributes.items():
        made.set(name, fit(value))
    return made


@dataclass
class Line:
    """A paragraph: `sizes` counts its characters by their size in points, `strong` those in bold."""

    after: list[HtmlElement] = field(default_factory=list)
    """What is anchored in the paragraph and stands for itself: text boxes."""
    sizes: Counter[float] = field(default_factory=Counter)
    strong: int = 0
    seen: int = 0
    pictures: int = 0
    references: int = 0
    _element: HtmlElement = field(default_factory=lambda: element_of("p"))
    _style: Span = _PLAIN
    _pieces: list[str] = field(default_factory=list)
    """Characters in `_style` that are not yet in the element: adding each would copy all before it."""

    @property
    def element(self) -> HtmlElement:
        """The paragraph as it is now."""
        self._set()
        return self._element

    def add(self, span: Span, size: float = 0.0) -> None:
        """Sets a run of characters behind what is there."""
        text = fit(span.text)
        if not text:
            return
        shown = len(text) - text.count(" ")
        self.seen += shown
        self.strong += shown if span.strong else 0
        self.sizes[size] += shown
        style = Span("", span.strong, span.script, span.link, span.language)
        if style != self._style:
            self._set()
            self._style = style
        self._pieces.append(text)

    def end_line(self) -> None:
        """Breaks the line."""
        self.element.append(element_of("br"))

    def put(self, element: HtmlElement) -> None:
        """Sets a picture or a reference behind what is there."""
        self.pictures += element.tag == "img"
        self.references += element.tag == "a"
        self.element.append(element)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.pictures and not self.seen and not self.references

    @property
    def is_picture(self) -> bool:
        """Whether it holds pictures and no words."""
        return bool(self.pictures) and not self.words

    @property
    def words(self) -> str:
        """Its characters, without space at either end."""
        return str(self.element.text_content()).strip()

    def _set(self) -> None:
        """Puts the characters that wait into the element."""
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        if self._style == _PLAIN:
            _append(self._element, text)
            return
        outer = inner = _styled(self._style)
        while len(inner):
            inner = inner[0]
        inner.text = text
        self._element.append(outer)


def _append(element: HtmlElement, text: str) -> None:
    if len(element):
        last = element[-1]
        last.tail = (last.tail or "") + text
    else:
        element.text = (element.text or "") + text


def _styled(style: Span) -> HtmlElement:
    """Elements one in the other that give a run its style."""
    nest: list[HtmlElement] = []
    if style.link:
        nest.append(element_of("a", href=style.link))
    if style.language:
        nest.append(element_of("span", lang=style.language))
    if style.strong:
        nest.append(element_of("strong"))
    if style.script:
        nest.append(element_of("sup" if style.script == "super" else "sub"))
    for outer, inner in pairwise(nest):
        outer.append(inner)
    return nest[0]
