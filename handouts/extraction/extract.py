"""The article of a web page: the tree with nothing else in it, and an account of what was left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement, fromstring

from handouts.extraction.account import account
from handouts.extraction.footnotes import with_footnotes
from handouts.extraction.furniture import REASONS, sweep
from handouts.extraction.measures import measure
from handouts.extraction.opinions import readability_on, trafilatura_on
from handouts.extraction.page import Dropped, Page, page_of
from handouts.extraction.scoring import best_region, unlikely_places, with_standfirst
from handouts.extraction.threads import leave_threads
from handouts.extraction.trimming import trim
from handouts.extraction.voting import settle
from handouts.extraction.wishes import COMMENTS, grant
from handouts.model import LeftOut
from handouts.settings import Selection

_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FEWEST = 500
"""Characters: with fewer it is doubtful whether the article was found."""
NOTHING_ASKED = Selection()


@dataclass(frozen=True)
class Extracted:
    """What is left of a page, as a tree, and what was left out of it; comments that were asked for are a tree too."""

    root: HtmlElement
    left_out: tuple[LeftOut, ...]
    comments: HtmlElement | None = None
    notices: tuple[str, ...] = ()


def extract(root: HtmlElement, selection: Selection = NOTHING_ASKED) -> Extracted:
    """The article under `root`, which is changed: what is left out is taken from the tree."""
    page = page_of(root)
    kept, notices = grant(page, selection, REASONS)
    sweep(page)
    leave_threads(page)
    region = settle(page, _region(page), lambda: trafilatura_on(root), lambda: readability_on(root))
    region = with_footnotes(page, _with(page, [root for root in region if page.alive[root]], kept))
    left_out = account(page, region)
    wanted = [place for place, why in page.dropped.items() if why.kind == COMMENTS and COMMENTS in selection.keep]
    for place in sorted({*page.dropped, *page.hidden}):
        if place not in wanted and page.parents[place] >= 0:
            page.elements[place].drop_tree()
    if wanted:
        left_out = tuple(piece for piece in left_out if piece.kind != COMMENTS)
    comments = _gathered(page, sorted(wanted)) if wanted else None
    return Extracted(_gathered(page, region), left_out, comments, notices)


def _region(page: Page) -> tuple[int, ...]:
    """The places that hold the article, trimmed. Rules are dropped one by one while hardly any text is left."""
    swept = page.state
    outcomes: list[tuple[int, tuple[int, ...], tuple[bytes, dict[int, Dropped]]]] = []
    for by_name, boxes in ((True, True), (False, True), (False, False)):
        unlikely = unlikely_places(page) if by_name else bytearray(len(page.elements))
        measures = measure(page)
        best = best_region(page, measures, unlikely) or _body(page)
        region = with_standfirst(page, measures, best)
        trim(page, region, unlikely, boxes)
        left = measure(page)
        length = sum(map(left.length, region))
        if length >= FEWEST:
            return region
        outcomes.append((length, region, page.state))
        page.restore(swept)
    _length, region, state = max(outcomes, key=lambda outcome: outcome[0])
    page.restore(state)
    return region


def _body(page: Page) -> tuple[int, ...]:
    """All there is, where no paragraph tells the place of the article."""
    return tuple(place for place, tag in enumerate(page.tags) if tag == "body")


def _with(page: Page, region: Sequence[int], kept: Iterable[int]) -> tuple[int, ...]:
    """`region` with what is kept on request elsewhere, in document order."""
    more = [place for place in kept if not any(root <= place < page.ends[root] for root in region)]
    within = [root for root in region if not any(place <= root < page.ends[place] for place in more)]
    return tuple(sorted((*within, *more)))


def _gathered(page: Page, places: Iterable[int]) -> HtmlElement:
    """A new element that holds those at `places`, in the language they stand in."""
    whole: HtmlElement = fromstring("<div></div>")
    for place in places:
        element = page.elements[place]
        language = next(filter(None, map(_language, (page.elements[at] for at in page.ancestors(place)))), "")
        if language and not whole.get("lang"):
            whole.set("lang", language)
        element.tail = None
        whole.append(element)
    return whole


def _language(element: HtmlElement) -> str:
    return element.get("lang") or element.get(_XML_LANGUAGE) or ""
