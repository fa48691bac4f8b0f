"""The first sweep over a page: what is furniture by its element, its name or its role, wherever it stands."""

from handouts.extraction.measures import measure
from handouts.extraction.page import HEADINGS, Page

_ELEMENTS = {
    "nav": ("navigation", "a menu"),
    "menu": ("navigation", "a menu"),
    "dialog": ("cookies", "a window that opens over the page"),
}
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
    whole = measures.length(0)
    titles = [place for place, tag in enumerate(page.tags) if tag == "h1" and page.alive[place]]
    only_title = titles[0] if len(titles) == 1 else -1
    for place, tag in enumerate(page.tags):
        if not page.alive[place] or tag in ("html", "body", "main", "article") or tag in HEADINGS:
            continue
        marks = page.marks[place]
        kind, reason = _ELEMENTS.get(tag, (marks.kind, "") if marks.sure else ("", ""))
        if not kind and tag == "form" and measures.count(place, "textarea") and measures.length(place) < LONGEST_FORM:
            kind = "reply-form"
        if not kind:
            continue
        if kind == "byline" and measures.length(place) > LONGEST_BYLINE:
            continue
        end = page.ends[place]
        if place < only_title < end or (kind == "comments" and marks.weight > 0):
            continue
        if kind not in ("comments", "reply-form", "cookies"):
            if any(page.marks[at].article or page.tags[at] == "article" for at in range(place, end)):
                continue
            if measures.length(place) > MOST_OF_IT * whole and measures.linked(place) < MOST_OF_IT:
                continue
        page.drop(place, kind, reason or REASONS[kind])
