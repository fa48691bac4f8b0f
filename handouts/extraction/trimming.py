"""The second sweep, within the article: boxes of links, forms, bylines and share buttons that stand among its words."""

import re

from handouts.extraction.edges import leave_edges
from handouts.extraction.furniture import REASONS
from handouts.extraction.measures import Measures, measure
from handouts.extraction.page import BLOCK, HEADINGS, Page
from handouts.hypertext.elements import opens_text

_CONTROLS = ("input", "textarea", "select", "button")
_OPENERS = (*HEADINGS, "summary", "dt")
"""What may be a button in itself, as in lists of questions that open."""
_BOXES = ("form", "fieldset", "table", "ul", "ol", "dl", "div", "section", "header", "aside", "details")
_SHARE = re.compile(r"\b(share|shares|sharing|sharedaddy|social)\b")
_DATA_ROLES = ("presentation", "none")
FEW_COMMAS = 10
LINKED_PLAIN, LINKED_NAMED = 0.2, 0.5
"""Shares of link text from which a box is furniture; the second for boxes that are named like articles."""
LONGEST_BYLINE = 100
LONGEST_TAGS = 300
_CALLOUTS = re.compile(
    r"\b(callout|note|notes|warning|tip|tips|info|infobox|important|facts?|caution|hint|admonition)\b"
)


def trim(page: Page, region: tuple[int, ...], unlikely: bytearray, boxes: bool = True) -> None:
    """Leaves out what is furniture in the elements of `region`; `boxes` judges boxes by what they hold, too."""
    for root in region:
        for place in page.inside(root):
            if unlikely[place] and page.tags[place] not in HEADINGS:
                kind = page.marks[place].kind or "navigation"
                page.drop(place, kind, REASONS.get(kind, "named like furniture"))
        _bylines(page, root)
        _named(page, root)
        _tags(page, root)
    leave_edges(page, region)
    if not boxes:
        return
    measures = measure(page)
    tables = {place for root in region for place in _within(page, root) if _is_data(page, measures, place)}
    for root in region:
        for place in _within(page, root):
            if page.tags[place] in HEADINGS and page.marks[place].kind and not _has_text_under(page, root, place):
                page.drop(place, page.marks[place].kind, "a title named like furniture, with nothing under it")
        # From the inside out: what is left out within a box no longer counts for it.
        for place in reversed(_within(page, root)):
            judged = page.tags[place] in _BOXES and page.alive[place] and not _is_kept(page, place, tables)
            if judged and _is_linky(page, measures, place):
                page.drop(place, "navigation", "a box of links, buttons or pictures")
                measures.forget(place)


def _has_text_under(page: Page, root: int, heading: int) -> bool:
    """Whether text that is no heading follows before the next heading."""
    for place in range(page.ends[heading], page.ends[root]):
        if page.alive[place] and page.tags[place] in HEADINGS:
            return False
        if page.alive[place] and page.own[place]:
            return True
    return False


def _within(page: Page, root: int) -> list[int]:
    return [place for place in page.inside(root) if page.alive[place]]


def _bylines(page: Page, root: int) -> None:
    for place in _within(page, root):
        element = page.elements[place]
        if not page.alive[place] or page.tags[place] in HEADINGS:
            continue
        prop, rel = element.get("itemprop") or "", element.get("rel") or ""
        named = page.marks[place].kind == "author" or rel == "author" or "author" in prop.split()
        if named and len(page.words(place)) < LONGEST_BYLINE:
            page.drop(place, "author", REASONS["byline"])


def _tags(page: Page, root: int) -> None:
    """Leaves out lines that tell where on the site an article is filed: they hold links that say so."""
    for place in _within(page, root):
        rel = (page.elements[place].get("rel") or "").split() if page.tags[place] == "a" else ()
        if "tag" in rel and page.alive[place]:
            box = next((at for at in page.ancestors(place) if page.tags[at] in BLOCK), place)
            if len(page.words(box)) < LONGEST_TAGS and box != root:
                page.drop(box, "navigation", "tells where on the site it is filed")


def _named(page: Page, root: int) -> None:
    for place in _within(page, root):
        tag, marks = page.tags[place], page.marks[place]
        if not page.alive[place]:
            continue
        if tag == "footer" and not any(page.tags[at] in ("blockquote", "figure") for at in page.ancestors(place, 2)):
            page.drop(place, "legal", "the foot of the article or of the site")
        elif tag == "aside" and not _is_callout(page, place) and not _is_quote(page, place):
            page.drop(place, "related", "a box beside the text")
        elif tag in _CONTROLS and not (tag == "button" and opens_text(page.elements[place])):
            page.drop(place, "reply-form", "a field or a button")
        elif marks.kind == "sharing" and len(page.words(place)) < 500:
            page.drop(place, "sharing", REASONS["sharing"])
        elif tag in ("h1", "h2") and marks.weight < 0:
            page.drop(place, marks.kind or "navigation", "a title with the name of furniture")


def _is_quote(page: Page, place: int) -> bool:
    return any(page.tags[at] == "blockquote" for at in page.children(place))


def _is_callout(page: Page, place: int) -> bool:
    element = page.elements[place]
    names = f"{element.get('class') or ''} {element.get('role') or ''}".lower()
    return bool(_CALLOUTS.search(re.sub(r"[^a-z]+", " ", names)))


def _is_kept(page: Page, place: int, tables: set[int]) -> bool:
    return place in tables or any(at in tables or page.tags[at] in ("code", "pre") for at in page.ancestors(place))


def _is_data(page: Page, measures: Measures, place: int) -> bool:
    """Whether a table holds data, and is not there for the layout."""
    if page.tags[place] != "table":
        return False
    element = page.elements[place]
    if (element.get("role") or "").lower() in _DATA_ROLES:
        return False
    if element.get("summary") or element.get("role") == "table":
        return True
    names = [page.tags[at] for at in page.inside(place) if page.alive[at]]
    if any(tag in ("caption", "col", "colgroup", "tfoot", "thead", "th") for tag in names):
        return True
    if "table" in names:
        return False
    rows = names.count("tr")
    cells = names.count("td") / rows if rows else 0
    if cells < 2 or rows < 2:
        return False
    return rows >= 10 or cells > 4 or rows * cells > 10 or measures.length(place) < 100 * rows * cells


def _is_linky(page: Page, measures: Measures, place: int) -> bool:
    """Whether a box holds links, fields and pictures rather than words."""
    tag, weight = page.tags[place], page.marks[place].weight
    if weight < 0 and page.marks[place].kind and not page.marks[place].article:
        return True
    if measures.commas(place) >= FEW_COMMAS:
        return False
    count = measures.count
    paragraphs, pictures = count(place, "p"), count(place, "img")
    fields = count(place, "input", "textarea", "select")
    entries = count(place, "li") - 100
    length, linked = measures.length(place), measures.linked(place)
    is_list = tag in ("ul", "ol") or _is_mostly_list(page, measures, place)
    in_figure = any(page.tags[at] == "figure" for at in page.ancestors(place))
    if is_list and pictures and pictures == count(place, "li"):
        return False
    heads = sum(measures.length(at) for at in page.inside(place) if page.tags[at] in HEADINGS and page.alive[at])
    headed = heads / length if length else 0.0
    if pictures > 1 and paragraphs / pictures < 0.5 and not in_figure and length < 200:
        return True
    if not is_list and entries > paragraphs:
        return True
    if fields > paragraphs // 3 and fields:
        return True
    if not is_list and headed < 0.9 and length < 25 and (not pictures or pictures > 2) and linked and not in_figure:
        return True
    if not is_list and weight < 25 and linked > LINKED_PLAIN:
        return True
    if weight >= 25 and linked > LINKED_NAMED:
        return True
    return not pictures and not length


def _is_mostly_list(page: Page, measures: Measures, place: int) -> bool:
    length = measures.length(place)
    listed = sum(measures.length(at) for at in page.inside(place) if page.tags[at] in ("ul", "ol") and page.alive[at])
    return bool(length) and listed / length > 0.9
