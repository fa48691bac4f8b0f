"""From elements to blocks, in reading order: everything that is text goes somewhere."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from audio.wording.scanner import word_set
from handouts.callouts import with_callouts
from handouts.hypertext.boxes import kind_of_box
from handouts.hypertext.looks import classes, is_hidden, words_of
from handouts.hypertext.noting import References, without_mark
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import collapsed, is_blank, is_strong, joined, regular
from handouts.hypertext.styles import styled
from handouts.hypertext.telling import Told
from handouts.model import Block, Callout, Heading, Paragraph, Picture, Span, Text, plain, texts

LONGEST_HEADING = 500
"""Characters. A page that marks more than this as a heading means large type."""
DEEPEST = 10
"""Lists and quotes inside each other that are kept so; what is deeper stands on the last level."""

_PARTS = word_set(
    "address article aside body caption center dd dir div dl dt fieldset figcaption footer form frameset header hgroup "
    "html legend li main menu nav noframes ol optgroup p search section summary tbody td tfoot th thead tr ul"
)
"""Elements that begin a new paragraph and end one."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DROPPED = frozenset(("canvas", "annotation", "annotation-xml", "rp"))
PERMALINK_WORDS = re.compile(r"[¶#§🔗\s]*|(?:permanent )?link to this (?:heading|section|headline)", re.IGNORECASE)
_TITLES = {"msotitle": 1, "msosubtitle": 2}

Handler = Callable[["Walker", HtmlElement, Pile, Span], None]


@dataclass
class Walker:
    """Turns elements into blocks. `base` is the address links go out from, `language` that of the whole text."""

    base: str
    language: str
    references: References
    handlers: Mapping[str, Handler]
    told: Told = field(default_factory=Told)
    abbreviations: dict[str, str] = field(default_factory=dict)
    notes: dict[str, tuple[Block[Text], ...]] = field(default_factory=dict)
    level: int = 1
    depth: int = 0
    boxed: bool = False

    def inside(self, element: HtmlElement, style: Span, lines_matter: bool = False) -> tuple[Block[Text], ...]:
        """The blocks of what an element holds; its own style is already in `style`."""
        pile = Pile(element.sourceline or 0, lines_matter)
        self.content(element, pile, style)
        return pile.done()

    def content(self, element: HtmlElement, pile: Pile, style: Span) -> None:
        """Puts what an element holds on a pile."""
        if element.text:
            pile.words(element.text, style)
        for child in element:
            self.element(child, pile, style)
            if child.tail:
                pile.words(child.tail, style)

    def element(self, element: HtmlElement, pile: Pile, style: Span) -> None:
        """Puts an element on a pile."""
        tag = element.tag
        if element in self.references.bodies:
            self.note(element, style)
            return
        if not isinstance(tag, str) or tag in _DROPPED or is_hidden(element) or element in self.references.dropped:
            return
        if (name := self.references.names.get(element)) is not None:
            pile.add(replace(style, text=words_of(element), note=name, link="", script=""))
            return
        own = styled(element, style, self.base, self.language) if element.attrib or tag in _STYLED else style
        if not self.boxed and (kind := kind_of_box(element)):
            self._box(element, kind, pile, own)
        elif (level := _heading_level(element)) is not None:
            pile.end()
            self._heading(element, level, pile, own)
        elif (handler := self.handlers.get(tag)) is not None:
            handler(self, element, pile, own)
        elif tag in _PARTS:
            pile.end(element.sourceline or 0)
            self.content(element, pile, own)
            pile.end()
        else:
            self.content(element, pile, own)

    def _box(self, element: HtmlElement, kind: str, pile: Pile, style: Span) -> None:
        """A callout; what heads the box, or opens its first line, is its label. A box in a box is part of it."""
        pile.end()
        level, self.boxed = self.level, True
        blocks = self.inside(element, style)
        self.level, self.boxed = level, False
        line = element.sourceline or 0
        first, rest = blocks[:1], blocks[1:]
        match with_callouts(first):
            case (Heading(text=label),) if rest:
                pile.put(Callout(kind, regular(label), rest, line))
            case (Paragraph(text=label),) if rest and is_strong(label):
                pile.put(Callout(kind, regular(label), rest, line))
            case (Callout() as opened,):
                pile.put(replace(opened, blocks=(*opened.blocks, *rest)))
            case (_,):
                pile.put(Callout(kind, (), blocks, line))

    def note(self, element: HtmlElement, style: Span) -> None:
        """Remembers a note: it is no part of the running text."""
        name = self.references.bodies[element]
        blocks = self.inside(element, styled(element, style, self.base, self.language))
        if not self.notes.get(name):
            blocks = without_mark(blocks, self.references.marks[name])
        self.notes[name] = (*self.notes.get(name, ()), *blocks)

    def _heading(self, element: HtmlElement, level: int, pile: Pile, style: Span) -> None:
        """A heading, and behind it the pictures it holds."""
        within = self.inside(element, style)
        text = joined(regular(text) for block in within if not isinstance(block, Picture) for text in texts(block))
        text = _without_permalink(text)
        if len(plain(text)) > LONGEST_HEADING:
            pile.extend(within)
            return
        if not is_blank(text):
            self.level = level
            pile.put(Heading(level, text, element.sourceline or 0))
        for block in within:
            if isinstance(block, Picture):
                pile.put(block)


_STYLED = frozenset(("b", "strong", "em", "i", "mark", "dfn", "sub", "sup", "a"))


def _heading_level(element: HtmlElement) -> int | None:
    if element.tag in _HEADINGS:
        return int(element.tag[1])
    if element.get("role") == "heading":
        stated = element.get("aria-level") or ""
        return min(max(int(stated), 1), 6) if stated.isascii() and stated.isdecimal() and len(stated) < 3 else 2
    if element.tag == "p" and element.get("class"):
        return next((_TITLES[name] for name in classes(element) if name in _TITLES), None)
    return None


def _without_permalink(text: Text) -> Text:
    while text and PERMALINK_WORDS.fullmatch(text[-1].text) and (text[-1].link or text[-1].text.strip() in "¶🔗"):
        text = text[:-1]
    return collapsed(text)
