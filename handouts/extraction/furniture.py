"""The first sweep over a page: what is furniture by its element, its name or its role, wherever it stands."""

from handouts.extraction.measures import Measures, measure
from handouts.extraction.page import HEADINGS, Page

_ELEMENTS = {"nav": "a menu", "menu": "a menu", "dialog": "a window that opens over the page"}
_NEVER = ("html", "body", "main", "article")
REASONS = {
    "comments": "named as comments by the page",
    "reply-form": "a form for replies",
    "sharing": "buttons for sharing",
    "related": "links to other articles",
    "advertising": "named as an advert by the page",
    "newsletter": "an invitation to a newsletter",
    "cookies": "a note about cookies, or a window that opens over the page",
    "navigation": "a menu, or links for moving about the site",
    "author": "a box about the author",
    "legal": "the foot of the web site",
    "media": "players and the like",
    "byline": "who wrote it and when",
}
MOST_OF_IT = 0.5
LONGEST_BYLINE = 300
LONGEST_FORM = 2_000


def sweep(page: Page) -> None:
    """Leaves out what is surely furniture. What holds the title or most of the text is not, whatever it is called."""
    measures = measure(page)
    titles = [place for place, tag in enumerate(page.tags) if tag == "h1" and page.alive[place]]
    only_title = titles[0] if len(titles) == 1 else -1
    named = [(place, kind) for place in range(len(page.tags)) if (kind := _kind(page, measures, place))]
    # Forms first: they often stand in what is named as comments.
    for place, kind in sorted(named, key=lambda found: found[1] != "reply-form"):
        if not place < only_title < page.ends[place] and not _is_article(page, measures, place, kind):
            page.drop(place, kind, _ELEMENTS.get(page.tags[place], REASONS[kind]))


def _kind(page: Page, measures: Measures, place: int) -> str:
    """The kind of furniture that an element surely is by itself; empty for none."""
    tag, marks = page.tags[place], page.marks[place]
    if not page.alive[place] or tag in _NEVER or tag in HEADINGS:
        return ""
    if tag in _ELEMENTS:
        return "cookies" if tag == "dialog" else "navigation"
    if not marks.sure and tag == "form" and measures.count(place, "textarea"):
        return "reply-form" if measures.length(place) < LONGEST_FORM else ""
    return marks.kind if marks.sure else ""


def _is_article(page: Page, measures: Measures, place: int, kind: str) -> bool:
    """Whether an element must be, or hold, the article for all its name."""
    if kind == "byline":
        return measures.length(place) > LONGEST_BYLINE
    if kind == "comments":
        return page.marks[place].weight > 0
    if kind in ("reply-form", "cookies"):
        return False
    if any(page.marks[at].article or page.tags[at] == "article" for at in range(place, page.ends[place])):
        return True
    return measures.length(place) > MOST_OF_IT * measures.length(0) and measures.linked(place) < MOST_OF_IT
