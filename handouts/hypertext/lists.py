"""Lists and definitions."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from handouts.hypertext.looks import is_hidden
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import is_blank, joined, strong
from handouts.hypertext.styles import styled
from handouts.hypertext.walker import DEEPEST, Walker
from handouts.model import (
    Block,
    Definitions,
    Entry,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Span,
    Text,
    texts,
)

_LARGEST = 1_000_000
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def item_list(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a list on a pile."""
    pile.end()
    pile.extend(_lists(walker, element, style))


def _lists(walker: Walker, element: HtmlElement, style: Span) -> Iterator[Block[Text]]:
    """A list; a new one where its numbers jump. Too deep in other lists, the entries alone."""
    walker.depth += 1
    counted = element.tag == "ol"
    step = -1 if element.get("reversed") is not None else 1
    entries = [child for child in element if child.tag == "li"]
    number = _number(element.get("start"), len(entries) if step < 0 else 1)
    lists: list[tuple[int, list[Item[Text]]]] = []
    for child in element:
        item = _item(walker, child, style)
        if child.tag == "li":
            number = _number(child.get("value"), number)
        if item is not None:
            sign = _sign(element, number, step) if counted and child.tag == "li" else ""
            if sign:
                item = Item((Span(f"{sign} "), *item.text), item.blocks, item.done)
            if not lists or (counted and not sign and lists[-1][0] + len(lists[-1][1]) != number):
                lists.append((number, []))
            lists[-1][1].append(item)
        number += step if child.tag == "li" and item is not None else 0
    walker.depth -= 1
    line = element.sourceline or 0
    plain_numbers = counted and not _sign(element, 1, step)
    for start, items in lists:
        if walker.depth < DEEPEST:
            yield ItemList(tuple(items), start if plain_numbers else None, line)
        else:
            for item in items:
                yield Paragraph(item.text, line)
                yield from item.blocks


def _item(walker: Walker, element: HtmlElement, style: Span) -> Item[Text] | None:
    pile = Pile(element.sourceline or 0)
    if element.tag == "li" and element not in walker.references.bodies:
        if not is_hidden(element) and element not in walker.references.dropped:
            walker.content(element, pile, styled(element, style, walker.base, walker.language))
    else:
        walker.element(element, pile, style)
    blocks = list(pile.done())
    box = next((inner for inner in element.iter("input") if inner.get("type") == "checkbox"), None)
    done = None if box is None or element.tag != "li" else box.get("checked") is not None
    first = blocks[0] if blocks else None
    if isinstance(first, Heading):
        return Item(strong(first.text), tuple(blocks[1:]), done)
    if isinstance(first, Paragraph):
        return Item(first.text, tuple(blocks[1:]), done)
    return Item((), tuple(blocks), done) if blocks else None


def _number(stated: str | None, otherwise: int) -> int:
    stated = (stated or "").strip()
    bare = stated.lstrip("+-")
    if not bare.isascii() or not bare.isdecimal() or len(bare) > 7:
        return otherwise
    return max(-_LARGEST, min(int(stated), _LARGEST)) if stated.count("-") + stated.count("+") <= 1 else otherwise


def _sign(element: HtmlElement, number: int, step: int) -> str:
    """What stands before an entry that is not counted upwards in figures: "b.", "iii.", "3."; else empty."""
    kind = element.get("type") or ""
    if kind in ("a", "A") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return f"{letter if kind == 'a' else letter.upper()}."
    if kind in ("i", "I") and 1 <= number <= 39:
        roman = _roman(number)
        return f"{roman if kind == 'i' else roman.upper()}."
    return f"{number}." if step < 0 or number < 0 else ""


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs


def definitions(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts terms with their descriptions on a pile."""
    pile.end()
    pile.extend(_definitions(walker, element, style))


def _definitions(walker: Walker, element: HtmlElement, style: Span) -> tuple[Block[Text], ...]:
    """Terms with what is said of them; without any term, the blocks alone."""
    entries: list[Entry[Text]] = []
    for child in _terms(element):
        own = styled(child, style, walker.base, walker.language)
        if child.tag == "dt":
            term = joined(text for block in walker.inside(child, own) for text in texts(block))
            if not is_blank(term):
                entries.append(Entry(term))
            continue
        pile = Pile(child.sourceline or 0)
        if child.tag == "dd" and child not in walker.references.bodies and not is_hidden(child):
            walker.content(child, pile, own)
        else:
            walker.element(child, pile, style)
        blocks = pile.done()
        if blocks and not entries:
            entries.append(Entry((), blocks))
        elif blocks:
            entries[-1] = Entry(entries[-1].term, (*entries[-1].blocks, *blocks))
    if not any(entry.term for entry in entries):
        return tuple(block for entry in entries for block in entry.blocks)
    return (Definitions(tuple(entries), element.sourceline or 0),)


def _terms(element: HtmlElement) -> Iterator[HtmlElement]:
    """The terms and descriptions of a list, those wrapped in pairs too, and what else stands in it."""
    for child in element:
        if child.tag == "div" and any(inner.tag in ("dt", "dd") for inner in child):
            yield from child
        else:
            yield child
