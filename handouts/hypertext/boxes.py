"""Boxes that call for attention: told by the names authors give them, or by the word that opens them."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from audio.wording.scanner import word_set
from handouts.callouts import as_callout, kind_of
from handouts.hypertext.looks import classes, is_in, words_of
from handouts.hypertext.pile import Pile
from handouts.hypertext.walker import Handler, Walker
from handouts.model import Block, Callout, Heading, Quote, Span, Table, Text, inner_blocks

FEWEST_WORDS, MOST_WORDS = 3, 150
"""A longer box is a part of the text like any other; a shorter one is a button or a sign."""

_OTHER_KINDS = {"urgent": "important", "emergency": "warning", "immediate": "warning", "warn": "warning"}
_OTHER_KINDS |= {"aviso": "caution", "atencion": "caution", "precaucion": "caution"}
_BOXES = word_set("admonition aviso alert box callout info infobox information inset notice panel")
"""What says that there is a box and not what it is: its own words must, or a title."""
_SURE = word_set("admonition alert callout infobox")
_BESIDE = word_set("card care block body content container wrapper message text type is style theme color has wp non")
_TITLES = word_set("title heading label icon header close link button")
_WORD = re.compile(r"[^\W\d_]+")
_BOX, _COLOURED = "box", "coloured"
"""For a kind: of what is named a box and no more, and of what has a colour of its own."""
_TITLED = word_set("title heading label header")


def boxed(usual: Handler) -> Handler:
    """What puts an element on a pile: as a callout where it is one, else as `usual` does."""

    def handler(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
        named = _named(element)
        if not named or walker.in_box or not _is_small(walker, element) or is_in(element, ("td", "th", "figure")):
            usual(walker, element, pile, style)
            return
        level, walker.in_box = walker.level, True
        inner = Pile(element.sourceline or 0)
        usual(walker, element, inner, style)
        blocks, walker.in_box = inner.done(), False
        if len(blocks) == 1 and isinstance(blocks[0], Quote):
            blocks = blocks[0].blocks
        kind, title = ("", None) if named == _COLOURED else ("" if named == _BOX else named, _title(element))
        found = callout_of(blocks, element.sourceline or 0, kind, title)
        if found is None:
            pile.extend(inner.blocks)
            return
        walker.level = level
        pile.put(found)

    return handler


def callout_of(
    blocks: Sequence[Block[Text]], line: int, kind: str = "", title: str | None = None
) -> Callout[Text] | None:
    """The callout that the blocks of a box are; None where they hold a table, more than one heading, or no such word.

    `kind` is what the box is named; `title` its title in words, None where no title is enough to make it one.
    """
    headings = [block for block in blocks if isinstance(block, Heading)]
    if len(headings) > 1 or any(head.level == 1 or head is not blocks[0] for head in headings):
        return None
    if any(isinstance(inner, (Table, Callout)) for block in blocks for inner in (block, *inner_blocks(block))):
        return None
    return as_callout(blocks, line, kind, title)


def _named(element: HtmlElement) -> str:
    """The kind of callout that an element is named; `_BOX` or `_COLOURED` where it tells none; empty if it is none."""
    found = ""
    for name in (element.get("class") or "").lower().split():
        kind = _COLOURED if name == "has-background" else _kind(name)
        if kind not in ("", _BOX, _COLOURED):
            return kind
        found = found or kind
    return "note" if element.get("role") == "note" and "hatnote" not in classes(element) else found


def _kind(name: str) -> str:
    """The kind that the name of a class tells; the name of a part of a box ("note__title") tells none.

    One word before it may be the maker's name, where what follows says what it is and nothing else.
    """
    words = _WORD.findall(name)
    if "__" in name or not _TITLES.isdisjoint(words):
        return ""
    kinds = [kind for word in words if (kind := _OTHER_KINDS.get(word) or kind_of(word))]
    boxes = not _BOXES.isdisjoint(words)
    of_no_doubt = not _SURE.isdisjoint(words) or kinds[:1] not in ([], ["note"], ["tip"])
    strange = [word for word in words if word not in _BOXES | _BESIDE | _OTHER_KINDS.keys() and not kind_of(word)]
    if strange and (strange != words[:1] or not of_no_doubt):
        return ""
    return kinds[0] if kinds else _BOX if boxes else ""


def _title(element: HtmlElement) -> str:
    """The words of what a box names its title."""
    named = (e for e in element.iter("p", "div", "span") if not _TITLED.isdisjoint(_WORD.findall(e.get("class") or "")))
    return next(map(words_of, named), "")


def _is_small(walker: Walker, element: HtmlElement) -> bool:
    """Whether a box holds a few words, and at most half of the whole text."""
    words = len(words_of(element).split())
    return FEWEST_WORDS <= words <= MOST_WORDS and 2 * words <= walker.words
