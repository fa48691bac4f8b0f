"""Lists and definitions: entries with all they hold, and what stands in a list outside of any entry."""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from handouts.hypertext.looks import is_hidden
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import is_blank, joined, strong
from handouts.hypertext.styles import styled
from handouts.hypertext.walker import DEEPEST, Walker
from handouts.model import Block, Definitions, Entry, Heading, Item, ItemList, Paragraph, Span, Text, texts

_LARGEST = 1_000_000
_MOST_DIGITS = 7
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def item_list(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a list on a pile: a new one where its numbers jump; too deep in other lists, the entries alone."""
    pile.end()
    walker.depth += 1
    lists = _numbered(walker, element, style) if element.tag == "ol" else _bulleted(walker, element, style)
    walker.depth -= 1
    line = element.sourceline or 0
    for start, items in lists:
        if walker.depth < DEEPEST:
            pile.put(ItemList(items, start, line))
            continue
        for item in items:
            pile.extend((*((Paragraph(item.text, line),) if item.text else ()), *item.blocks))


_Lists = Iterator[tuple[int | None, tuple[Item[Text], ...]]]


def _bulleted(walker: Walker, element: HtmlElement, style: Span) -> _Lists:
    items: list[Item[Text]] = []
    for child, blocks in _pieces(walker, element, style, ("li",)):
        if child is None and items:
            items[-1] = Item(items[-1].text, (*items[-1].blocks, *blocks), items[-1].done)
        elif blocks:
            items.append(_item(child, blocks))
    if items:
        yield None, tuple(items)


def _numbered(walker: Walker, element: HtmlElement, style: Span) -> _Lists:
    """Lists with the number of their first entry, or None where the numbers are letters or fall."""
    step = -1 if element.get("reversed") is not None else 1
    entries = sum(child.tag == "li" for child in element)
    number = _stated(element.get("start"), entries if step < 0 else 1)
    first, items, told = number, list[Item[Text]](), False
    for child, blocks in _pieces(walker, element, style, ("li",)):
        if child is None and items:
            items[-1] = Item(items[-1].text, (*items[-1].blocks, *blocks), items[-1].done)
            continue
        number = _stated(child.get("value"), number) if child is not None else number
        if not blocks:
            continue
        sign, item = _sign(element, number, step), _item(child, blocks)
        if items and (bool(sign) != told or (not sign and number != first + len(items))):
            yield None if told else first, tuple(items)
            items = []
        if not items:
            first, told = number, bool(sign)
        items.append(Item((Span(f"{sign} "), *item.text), item.blocks, item.done) if sign else item)
        number += step
    if items:
        yield None if told else first, tuple(items)


def _pieces(
    walker: Walker, element: HtmlElement, style: Span, tags: Sequence[str]
) -> Iterator[tuple[HtmlElement | None, tuple[Block[Text], ...]]]:
    """The entries of a list with their blocks; None with the blocks of what stands outside of entries."""
    loose = Pile(element.sourceline or 0)
    if element.text:
        loose.words(element.text, style)
    for child in _children(element, tags):
        if child.tag in tags and child not in walker.references.bodies:
            if blocks := loose.done():
                yield None, blocks
                loose = Pile(child.sourceline or 0)
            if not is_hidden(child) and child not in walker.references.dropped:
                yield child, walker.inside(child, styled(child, style, walker.base, walker.language))
        else:
            walker.element(child, loose, style)
        if child.tail:
            loose.words(child.tail, style)
    if blocks := loose.done():
        yield None, blocks


def _children(element: HtmlElement, tags: Sequence[str]) -> Iterator[HtmlElement]:
    """The children of a list, those of an element that wraps pairs of terms and descriptions too."""
    for child in element:
        wraps = child.tag == "div" and any(inner.tag in tags for inner in child) and not is_hidden(child)
        if wraps and not (child.text or "").strip():
            yield from child
            if (child.tail or "").strip():
                yield _words(child)
        else:
            yield child


def _words(element: HtmlElement) -> HtmlElement:
    """What stands behind an element, in one of its own."""
    span: HtmlElement = element.makeelement("span")
    span.text = element.tail
    return span


def _item(element: HtmlElement | None, blocks: tuple[Block[Text], ...]) -> Item[Text]:
    """An entry of a list; one with a box to tick tells whether it is ticked."""
    box = None if element is None else next((i for i in element.iter("input") if i.get("type") == "checkbox"), None)
    done = None if box is None else box.get("checked") is not None
    match blocks[0]:
        case Heading(text=text):
            return Item(strong(text), blocks[1:], done)
        case Paragraph(text=text):
            return Item(text, blocks[1:], done)
        case _:
            return Item((), blocks, done)


def _stated(number: str | None, otherwise: int) -> int:
    """A number as a page states it, kept within bounds; `otherwise` where it is none."""
    stated = (number or "").strip()
    digits = stated.removeprefix("-")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return otherwise
    return max(-_LARGEST, min(int(stated), _LARGEST))


def _sign(element: HtmlElement, number: int, step: int) -> str:
    """What stands before an entry that is not counted upwards in figures: "b.", "iii.", "3."; else empty."""
    kind = element.get("type") or ""
    if kind in ("a", "A") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return f"{letter if kind == 'a' else letter.upper()}."
    if kind in ("i", "I") and 1 <= number < 40:
        return f"{_roman(number) if kind == 'i' else _roman(number).upper()}."
    return f"{number}." if step < 0 or number < 0 else ""


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs


def definitions(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts terms with their descriptions on a pile; without any term, the blocks alone."""
    pile.end()
    entries: list[Entry[Text]] = []
    for child, blocks in _pieces(walker, element, style, ("dt", "dd")):
        if child is not None and child.tag == "dt":
            term = joined(text for block in blocks for text in texts(block))
            if not is_blank(term):
                entries.append(Entry(term))
        elif entries:
            entries[-1] = Entry(entries[-1].term, (*entries[-1].blocks, *blocks))
        else:
            pile.extend(blocks)
    if entries:
        pile.put(Definitions(tuple(entries), element.sourceline or 0))
