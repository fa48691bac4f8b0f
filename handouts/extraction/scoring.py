"""Where in a page the article stands: paragraphs speak for what they stand in, links and names speak against it.

The method is that of the reader views of browsers (after Readability): every paragraph gives points for its length and
its commas to the elements around it, the nearer the more.
"""

from collections.abc import Sequence

from handouts.extraction.measures import Measures
from handouts.extraction.page import BLOCK, HEADINGS, Page

SHORTEST = 25
"""A paragraph of fewer characters says nothing."""
STANDFIRST = 8
"""Words of a line that is a sentence."""
LONGEST_STANDFIRST = 1200
NAMED = 0.04
"""Points that the name of an article may add for a character of its text."""
SENTENCE = 60
"""Characters from which a run of text is a sentence."""
_LEVELS = 5
_BEST = 5
_POINTS = {
    **dict.fromkeys(("div", "article", "main"), 5.0),
    **dict.fromkeys(("pre", "td", "blockquote", "section"), 3.0),
    **dict.fromkeys(("address", "ol", "ul", "dl", "dd", "dt", "li", "form"), -3.0),
    **dict.fromkeys((*HEADINGS, "th"), -5.0),
}
_ALONE = 0.75
"""How near to the best another candidate must come to count as its equal."""
_UNLIKELY_ROLES = ("related", "advertising", "navigation", "sharing", "cookies", "newsletter", "comments", "author")
_ASIDES = ("aside", "nav", "footer")
_NEVER_UNLIKELY = ("html", "body", "a", "article", "main", "table", "code")


def best_region(page: Page, measures: Measures, unlikely: bytearray) -> tuple[int, ...]:
    """The places of the elements that together hold the article, in document order; empty where there is no text.

    Elements that are `unlikely` are not looked at.
    """
    scores = _scores(page, measures, unlikely)
    if not scores:
        return ()
    ranked = sorted(scores, key=lambda place: (-scores[place], place))[:_BEST]
    top = _risen(page, scores, _shared(page, scores, ranked))
    top = _whole(page, measures, unlikely, top)
    return _with_siblings(page, measures, scores, unlikely, top)


def unlikely_places(page: Page) -> bytearray:
    """Which elements are named for furniture, with all within them."""
    found = bytearray(len(page.elements))
    for place, marks in enumerate(page.marks):
        if (
            not marks.kind
            or found[place]
            or page.tags[place] in ("html", "body", "a", "article", "main", "table", "code")
        ):
            continue
        end = page.ends[place]
        if marks.kind == "navigation" and page.tags[place] in HEADINGS:
            continue
        if marks.kind not in _UNLIKELY_ROLES or any(page.marks[at].article for at in range(place, end)):
            continue
        found[place:end] = b"\1" * (end - place)
    return found


def paragraphs(page: Page, measures: Measures, unlikely: bytearray) -> list[tuple[int, int, int]]:
    """Runs of text with at least 25 characters: the element they stand in, characters, commas.

    A run is a paragraph, a cell, or what stands loose between the blocks of an element.
    """
    lengths: dict[int, int] = {}
    commas: dict[int, int] = {}
    for place, text in enumerate(page.own):
        if not text or not page.alive[place] or unlikely[place]:
            continue
        block = place
        while page.tags[block] not in BLOCK and page.parents[block] >= 0:
            block = page.parents[block]
        lengths[block] = lengths.get(block, 0) + len(text)
        commas[block] = commas.get(block, 0) + measures.commas_of_own(place)
    return [(block, lengths[block], commas[block]) for block in sorted(lengths) if lengths[block] >= SHORTEST]


def _scores(page: Page, measures: Measures, unlikely: bytearray) -> dict[int, float]:
    earned: dict[int, float] = {}
    for block, length, commas in paragraphs(page, measures, unlikely):
        tag = page.tags[block]
        points = 1.0 + commas + min(length // 100, 3)
        holders = page.ancestors(block, _LEVELS)
        if tag in ("div", "section", "article", "main", "body", "td", "blockquote"):
            holders = [block, *holders][:_LEVELS]
        elif tag in ("li", "dd", "dt"):
            points /= 2
        for level, holder in enumerate(holders):
            if page.tags[holder] == "html":
                break
            earned[holder] = earned.get(holder, 0.0) + points / (1 if level == 0 else 2 if level == 1 else 3 * level)
    return {
        place: _score(page, place, points) * (1 - min(1.0, measures.linked(place))) for place, points in earned.items()
    }


def _score(page: Page, place: int, points: float) -> float:
    """The points an element has earned, with those for its kind and its name: a name is worth no more than its text."""
    return points + _POINTS.get(page.tags[place], 0.0) + min(page.marks[place].weight, points)


def _shared(page: Page, scores: dict[int, float], ranked: Sequence[int]) -> int:
    """The best candidate, or what it stands in together with at least three that come near to it."""
    top = ranked[0]
    near = [place for place in ranked[1:] if scores[place] >= _ALONE * scores[top]]
    if len(near) >= 3:
        lines = [set(page.ancestors(place)) for place in near]
        for holder in page.ancestors(top):
            if page.tags[holder] in ("body", "html"):
                break
            if sum(holder in line for line in lines) >= 3:
                return holder
    return top


def _risen(page: Page, scores: dict[int, float], top: int) -> int:
    """The candidate, or what it stands in where that scores more, or holds nothing else."""
    score = scores.get(top, 0.0)
    last, threshold = score, score / 3
    for holder in page.ancestors(top):
        if page.tags[holder] in ("body", "html") or scores.get(holder, threshold) < threshold:
            break
        if holder not in scores:
            continue
        if scores[holder] > last:
            top = holder
            break
        last = scores[holder]
    while page.tags[page.parents[top]] not in ("body", "html") and len(page.children(page.parents[top])) == 1:
        top = page.parents[top]
    return top


def _whole(page: Page, measures: Measures, unlikely: bytearray, top: int) -> int:
    """The candidate, or what it stands in that is named as the article, or what holds most headings and sentences where
    it holds few of either: then the text is in pieces.
    """
    for holder in (top, *page.ancestors(top)):
        if page.marks[holder].article and measures.linked(holder) < 0.33:
            return holder
    heads = [at for at, tag in enumerate(page.tags) if tag in ("h2", "h3") and page.alive[at] and not unlikely[at]]
    heads = [at for at in heads if measures.linked(at) < 0.5 and measures.length(at)]
    texts = [at for at, length, _commas in paragraphs(page, measures, unlikely) if length >= SENTENCE]
    if len(heads) < 3 or _share(page, heads, top) >= 0.5 or _share(page, texts, top) >= 0.5:
        return top
    for holder in page.ancestors(top):
        if page.tags[holder] in ("body", "html") or measures.linked(holder) > 0.33:
            break
        if _share(page, heads, holder) >= 0.8 and _share(page, texts, holder) >= 0.8:
            return holder
    return top


def _share(page: Page, places: Sequence[int], holder: int) -> float:
    """How many of the elements stand within one, as a share."""
    return sum(holder <= at < page.ends[holder] for at in places) / len(places) if places else 1.0


def with_standfirst(page: Page, measures: Measures, region: tuple[int, ...]) -> tuple[int, ...]:
    """`region` with the sentences between the title of the page and its text: they sum up what follows."""
    titles = [place for place, tag in enumerate(page.tags) if tag == "h1" and page.shown[place]]
    above = [place for place in titles if region and page.ends[place] <= region[0]]
    if not above:
        return region
    more: list[int] = []
    for place in range(page.ends[above[-1]], region[0]):
        if not page.alive[place] or page.tags[place] not in BLOCK or page.ends[place] > region[0]:
            continue
        if any(page.tags[at] in BLOCK for at in page.inside(place) if page.alive[at]):
            continue
        words = page.words(place)
        if len(words.split()) >= STANDFIRST and measures.linked(place) < 0.25:
            more.append(place)
    long = sum(map(measures.length, more)) > LONGEST_STANDFIRST
    return region if long else (*more, *region)


def _with_siblings(
    page: Page, measures: Measures, scores: dict[int, float], unlikely: bytearray, top: int
) -> tuple[int, ...]:
    """The candidate with those beside it that belong to it."""
    parent = page.parents[top]
    if parent < 0 or page.tags[top] == "body":
        return (top,)
    best = scores.get(top, 0.0)
    threshold = max(10.0, best / 5)
    named = page.elements[top].get("class") or ""
    region: list[int] = []
    for place in page.children(parent):
        if place == top:
            region.append(place)
            continue
        if unlikely[place] or page.tags[place] in _ASIDES:
            continue
        bonus = best / 5 if named and page.elements[place].get("class") == named else 0.0
        if (place in scores and scores[place] + bonus >= threshold) or (
            page.tags[place] == "figure" and measures.linked(place) < 0.25
        ):
            region.append(place)
        elif page.tags[place] == "p":
            length, linked = measures.length(place), measures.linked(place)
            ends = page.words(place).rstrip('"”»’)').endswith((".", "!", "?", "…", "。"))
            if (length > 80 and linked < 0.25) or (0 < length <= 80 and linked == 0 and ends):
                region.append(place)
    return tuple(region)
