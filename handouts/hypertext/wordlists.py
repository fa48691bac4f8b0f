"""Lists as Word saves them in web pages: paragraphs that look like entries."""

import re
from dataclasses import replace

from lxml.html import HtmlElement

from handouts.hypertext.looks import words_of
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import collapsed
from handouts.hypertext.walker import DEEPEST, Walker
from handouts.model import Block, Item, ItemList, Paragraph, Span, Text

_LIST_STYLE = re.compile(r"mso-list\s*:\s*(?!none)\S+(?:\s+level(\d))?", re.IGNORECASE)
_SIGN_STYLE = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_COUNTED = re.compile(r"\(?(\d{1,6})[.)]")
_BULLETS = frozenset("·•o§-–*vØü\uf0b7\uf0a7\uf0d8\uf0fc")


def paragraph(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a paragraph on a pile; one that is an entry of a list goes on with the list before it."""
    level = _level(element)
    pile.end(element.sourceline or 0)
    if not level:
        walker.content(element, pile, style)
        pile.end()
        return
    sign, signs = "", [inner for inner in element.iter("span") if _SIGN_STYLE.search(inner.get("style") or "")]
    for inner in signs[:1]:
        sign = words_of(inner).strip("\u00a0 ")
        walker.references.dropped.add(inner)
    blocks = walker.inside(element, style)
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not sign:
        pile.extend(blocks)
        return
    counted = _COUNTED.fullmatch(sign)
    text = first.text if counted or sign in _BULLETS else collapsed((Span(f"{sign} "), *first.text))
    item = Item(text, blocks[1:])
    pile.blocks = _with_item(pile.blocks, item, int(counted[1]) if counted else None, level, element.sourceline or 0)


def _level(element: HtmlElement) -> int:
    """How deep in lists a paragraph stands, from 1; 0 for one that is in none."""
    found = _LIST_STYLE.search(element.get("style") or "") if element.get("style") else None
    return min(int(found[1] or 1), DEEPEST) if found else 0


def _with_item(
    blocks: list[Block[Text]], item: Item[Text], number: int | None, level: int, line: int
) -> list[Block[Text]]:
    """`blocks` with one more entry: in the list at their end or, deeper, in its last entry; else in a new list."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, ItemList) or not last.items:
        return [*blocks, ItemList((item,), number, line)]
    if level > 1:
        *others, entry = last.items
        inner = tuple(_with_item(list(entry.blocks), item, number, level - 1, line))
        return [*blocks[:-1], replace(last, items=(*others, replace(entry, blocks=inner)))]
    if (last.start is None) != (number is None) or (
        number is not None and number != (last.start or 0) + len(last.items)
    ):
        return [*blocks, ItemList((item,), number, line)]
    return [*blocks[:-1], replace(last, items=(*last.items, item))]
