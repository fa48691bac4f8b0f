"""Headings that nobody styled as such: short lines that are larger than the text, or bold from end to end."""

from collections.abc import Sequence

from handouts.documents.page import Page, Seen
from handouts.plaintext.lines import could_title

LARGER = 1.15
"""So many times the size of the text makes a line look like a heading: 14 points over 12."""
MOST_LEVELS = 4
LARGEST_SHARE = 0.4
"""Of all paragraphs: where more look like headings, it is a way to write, not a heading."""


def with_headings(page: Page) -> bool:
    """Turns lines that look like headings into such, in a page that has none; true when any was found.

    The largest are the highest; bold lines of the size of the text are the lowest.
    """
    if page.headings or page.title is not None or len(page.plain) < 2:
        return False
    body = max(page.sizes, key=lambda size: page.sizes[size], default=0.0)
    ranks = [_rank(seen, body) for seen in page.plain]
    heads = [place for place, rank in enumerate(ranks) if rank and _stands_over(page.plain, ranks, place)]
    if not heads or len(heads) > max(1, LARGEST_SHARE * len(page.plain)):
        return False
    order = sorted({ranks[place] for place in heads}, reverse=True)[:MOST_LEVELS]
    for place in heads:
        level = order.index(ranks[place]) + 1 if ranks[place] in order else MOST_LEVELS
        element = page.plain[place].element
        element.tag = f"h{level}"
        page.headings.append(element)
    _name_title(page, heads, ranks)
    return True


def _name_title(page: Page, heads: Sequence[int], ranks: Sequence[float]) -> None:
    """Of headings that begin a text the first is its title when no other is as high, or when all are bold lines."""
    first = heads[0]
    alone = all(ranks[place] < ranks[first] for place in heads[1:])
    leads = page.plain[first].element is next((child for child in page.root if child.tag != "p"), None)
    at_top = first == 0 or leads
    if at_top and (alone or (first + 1 in heads and first == 0)):
        page.title = page.plain[first].element
        page.title.tag = "h1"
        page.headings.remove(page.title)
        if alone and len(heads) > 1:
            for place in heads[1:]:
                element = page.plain[place].element
                element.tag = f"h{max(1, int(element.tag[1]) - 1)}"


def _rank(seen: Seen, body: float) -> float:
    """How high a line looks: its size over that of the text, a little more in bold; 0 for text."""
    if seen.element.getparent() is None or not could_title(str(seen.element.text_content()).strip()):
        return 0.0
    ratio = seen.size / body if body > 0 and seen.size > 0 else 1.0
    if ratio >= LARGER:
        return round(ratio, 2) + (0.001 if seen.bold else 0.0)
    return 1.001 if seen.bold and ratio >= 1.0 else 0.0


def _stands_over(plain: Sequence[Seen], ranks: Sequence[float], place: int) -> bool:
    """Whether a line has something under it: a paragraph, a list or a table, or a line that looks lower."""
    following = plain[place].element.getnext()
    if following is None:
        return False
    if place + 1 < len(plain) and plain[place + 1].element is following and ranks[place + 1]:
        return place == 0 or ranks[place + 1] < ranks[place]
    return True
