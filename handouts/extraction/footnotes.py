"""Notes that the text refers to, wherever on the page they stand."""

from collections.abc import Sequence

from handouts.extraction.page import Page
from handouts.extraction.voting import NEVER_BACK

LONGEST_MARK = 6
"""Characters of a reference: "1", "[12]", "*"."""
LONGEST_NOTE = 2_000
_NOTES = ("li", "p", "div", "dd", "td", "span")


def with_footnotes(page: Page, region: Sequence[int]) -> tuple[int, ...]:
    """`region` with the elements behind or before it that its references lead to."""
    links = [at for root in region for at in range(root, page.ends[root]) if page.alive[at] and page.tags[at] == "a"]
    marks = [page.elements[at] for at in links if 0 < len(page.words(at)) <= LONGEST_MARK]
    wanted = {address[1:] for mark in marks if (address := mark.get("href") or "").startswith("#")}
    found = [place for place, element in enumerate(page.elements) if wanted and element.get("id") in wanted]
    notes = [place for place in found if _is_note(page, place) and not _is_inside(page, place, region)]
    for place in notes:
        page.revive(place)
    return tuple(sorted((*region, *notes)))


def _is_note(page: Page, place: int) -> bool:
    why = next((page.dropped[at] for at in (place, *page.ancestors(place)) if at in page.dropped), None)
    banned = why is not None and why.kind in NEVER_BACK
    return page.tags[place] in _NOTES and not banned and 0 < page.text_length(place) <= LONGEST_NOTE


def _is_inside(page: Page, place: int, region: Sequence[int]) -> bool:
    return any(root <= place < page.ends[root] for root in region) and bool(page.alive[place])
