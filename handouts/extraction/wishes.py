"""What the user asked to keep and to drop of a page: kinds of furniture, and CSS selectors."""

from collections.abc import Iterable, Iterator

from cssselect import SelectorError
from lxml.cssselect import CSSSelector

from handouts.extraction.page import Page
from handouts.settings import Selection

COMMENTS = "comments"
_REQUEST = "left out on request"


def grant(page: Page, selection: Selection, kinds: Iterable[str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The elements that are kept on request, and notices of wishes that came to nothing. What is to go is gone.

    Comments are not kept in their place: they make a topic of their own.
    """
    known, notices = frozenset(kinds), []
    for wish in selection.drop:
        found = list(_named(page, wish) if wish in known else _selected(page, wish))
        for place in found:
            page.drop(place, "asked", f"{_REQUEST}: {wish}")
        notices += [] if found or wish in known else [f"--drop {wish}: nothing in the page is that."]
    kept: list[int] = []
    for wish in selection.keep:
        if wish == COMMENTS:
            continue
        found = [
            place for place in (_named(page, wish) if wish in known else _selected(page, wish)) if page.alive[place]
        ]
        notices += [] if found or wish in known else [f"--keep {wish}: nothing in the page is that."]
        kept += [place for place in found if page.alive[place]]
    kept = _outermost(page, kept)
    for place in kept:
        page.hold(place)
    return tuple(kept), tuple(notices)


def _named(page: Page, kind: str) -> Iterator[int]:
    return (place for place, marks in enumerate(page.marks) if marks.kind == kind and marks.sure)


def _selected(page: Page, selector: str) -> Iterator[int]:
    try:
        select = CSSSelector(selector, translator="html")
    except SelectorError:
        return
    places = {element: place for place, element in enumerate(page.elements)}
    matched = select(page.elements[0])
    yield from sorted(places[found] for found in (matched if isinstance(matched, list) else ()) if found in places)


def _outermost(page: Page, places: Iterable[int]) -> list[int]:
    """`places` in order, without those that stand within others of them."""
    kept: list[int] = []
    for place in sorted(set(places)):
        if not kept or place >= page.ends[kept[-1]]:
            kept.append(place)
    return kept
