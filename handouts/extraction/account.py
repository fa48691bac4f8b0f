"""The account of a page: every piece that is no part of the article, with its reason and its words."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from handouts.extraction.furniture import REASONS
from handouts.extraction.page import BLOCK, UNSEEN, Page, is_hidden
from handouts.model import LeftOut

_JOINED = frozenset(("b", "i", "em", "strong", "u", "s", "sub", "sup", "font", "mark", "small", "abbr", "wbr"))
"""Elements that may begin and end within a word."""
BESIDE = "beside"
_OUTSIDE = {"nav": "navigation", "footer": "legal", "header": "navigation", "aside": "related"}


def account(page: Page, region: tuple[int, ...]) -> tuple[LeftOut, ...]:
    """What is left out of `page`, in document order: what was dropped, and what stands outside of `region`."""
    holders = {holder for root in region for holder in page.ancestors(root)}
    return tuple(_pieces(page, 0, set(region), holders))


def _pieces(page: Page, place: int, region: set[int], holders: set[int], inside: bool = False) -> Iterator[LeftOut]:
    """The pieces within one element. Pieces of one kind and reason that follow each other are one."""
    pending: list[LeftOut] = []
    for piece in _single(page, place, region, holders, inside):
        if pending and (pending[-1].kind, pending[-1].reason) == (piece.kind, piece.reason):
            last = pending.pop()
            piece = LeftOut(piece.kind, piece.reason, f"{last.text}\n{piece.text}", last.line)
        pending.append(piece)
    yield from pending


def _single(page: Page, place: int, region: set[int], holders: set[int], inside: bool) -> Iterator[LeftOut]:
    stack: list[tuple[int, bool]] = [(place, inside)]
    while stack:
        at, within = stack.pop()
        dropped = page.dropped.get(at)
        if dropped:
            yield from _piece(page, at, dropped.kind, dropped.reason)
        elif page.alive[at]:
            within = within or at in region
            if within or at in holders:
                if at in holders and not within and page.own[at]:
                    yield LeftOut(BESIDE, "stands beside the article on the page", page.own[at])
                stack.extend((child, within) for child in reversed(_all_children(page, at)))
            else:
                kind = page.marks[at].kind or _OUTSIDE.get(page.tags[at], BESIDE)
                yield from _piece(page, at, kind, REASONS.get(kind, "stands beside the article on the page"))


def _all_children(page: Page, place: int) -> list[int]:
    found, at = [], place + 1
    while at < page.ends[place]:
        found.append(at)
        at = page.ends[at]
    return found


def _piece(page: Page, place: int, kind: str, reason: str) -> Iterator[LeftOut]:
    element = page.elements[place]
    text = "\n".join(filter(None, (" ".join(line.split()) for line in "".join(_seen(element)).split("\n\n"))))
    if text:
        yield LeftOut(kind, reason, text, element.sourceline or 0)


def _seen(root: HtmlElement) -> Iterator[str]:
    """The text of an element that is seen; blocks stand on lines of their own."""
    hidden: HtmlElement | None = None
    for event, element in _walk(root):
        if hidden is not None:
            if event == "end" and element is hidden:
                hidden = None
                if element is not root:
                    yield element.tail or ""
            continue
        if event == "start":
            if not isinstance(element.tag, str) or element.tag in UNSEEN or is_hidden(element):
                hidden = element
                continue
            yield "\n\n" if element.tag in BLOCK or element.tag == "br" else ""
            yield (element.text or "").replace("\n", " ")
        else:
            yield "\n\n" if element.tag in BLOCK else "" if element.tag in _JOINED else " "
            if element is not root:
                yield (element.tail or "").replace("\n", " ")


def _walk(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    from lxml.etree import iterwalk

    yield from iterwalk(root, events=("start", "end"))
