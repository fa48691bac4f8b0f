"""What stands above the first sentence of an article and below its last: paths, bylines, dates, links to elsewhere."""

from handouts.extraction.furniture import REASONS
from handouts.extraction.page import BLOCK, HEADINGS, Page
from handouts.extraction.vocabulary import DATED

SENTENCE = 100
"""Characters from which a line is a sentence of the article."""
MOSTLY = 0.5
_BETWEEN = frozenset("/>›»→|·•\\")


def leave_edges(page: Page, region: tuple[int, ...]) -> None:
    """Leaves out what stands above the first sentence of the article, and below its last: where it is filed, by whom,
    when, how long it is, and links to other places.
    """
    lines = [at for root in region for at in (root, *page.inside(root)) if page.alive[at] and _is_line(page, at)]
    for place in lines:
        words = page.words(place)
        if _is_sentence(page, place, words):
            break
        if page.tags[place] not in HEADINGS:
            _leave_edge(page, place, words)
    for place in reversed(lines):
        words = page.words(place)
        if page.tags[place] in HEADINGS:
            page.drop(place, "navigation", "a title with nothing under it")
        elif not page.alive[place] or _is_dated(page, place, words):
            _leave_edge(page, place, words)
        elif page.tags[place] != "li" and _linked_share(page, place, words) > MOSTLY:
            page.drop(place, "navigation", "a link below the text")
        else:
            break


def _is_line(page: Page, place: int) -> bool:
    """Whether an element is a line of text: a block with words and no block in it."""
    if not page.alive[place] or page.tags[place] not in BLOCK:
        return False
    inside = [at for at in page.inside(place) if page.alive[at]]
    return not any(page.tags[at] in BLOCK for at in inside) and any(page.own[at] for at in (place, *inside))


def _is_sentence(page: Page, place: int, words: str) -> bool:
    return len(words) >= SENTENCE and _linked_share(page, place, words) < MOSTLY


def _linked_share(page: Page, place: int, words: str) -> float:
    linked = sum(len(page.own[at]) for at in page.inside(place) if page.alive[at] and page.link_shares[at] == 300)
    return linked / len(words) if words else 0.0


def _is_dated(page: Page, place: int, words: str) -> bool:
    timed = any(page.tags[at] == "time" for at in page.inside(place)) or DATED.search(words)
    return bool(timed) and len(words) < SENTENCE


def _leave_edge(page: Page, place: int, words: str) -> None:
    if _is_dated(page, place, words):
        page.drop(place, "author", REASONS["byline"])
    elif _linked_share(page, place, words) > MOSTLY or _is_path(page, place):
        page.drop(place, "navigation", "a link above the text")


def _is_path(page: Page, place: int) -> bool:
    """Whether a line is a path to the page: links with signs between them."""
    links = [at for at in page.inside(place) if page.tags[at] == "a"]
    tails = [(page.elements[at].tail or "").strip() for at in links]
    return len(links) > 1 and all(tail[:1] in _BETWEEN for tail in tails[:-1] if tail) and any(tails[:-1])
