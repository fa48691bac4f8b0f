"""The article line by line: what two of three readers keep."""

from collections.abc import Sequence

from handouts.extraction.furniture import REASONS
from handouts.extraction.opinions import SHORT, Opinion, words_of
from handouts.extraction.page import HEADINGS, Page

NEVER_BACK = frozenset(("comments", "reply-form", "cookies", "asked", "sharing", "advertising", "newsletter"))
"""Kinds of furniture that nobody's word brings back."""
PROSE = 12
"""A line of that many words among lines that somebody else keeps is a sentence of the article."""
NEAR = 3
"""Levels up to which lines count as standing together."""
_WHOLE = ("table", "figure", "dl", "pre")
"""What is kept or left out as a whole: readers lose cells and captions for reasons of their own."""


def settle(page: Page, region: tuple[int, ...], opinions: Sequence[Opinion]) -> tuple[int, ...]:
    """The places that hold the article when all have been heard; without two opinions ours holds."""
    if len(opinions) < 2:
        return region
    lines = [(block, words) for block, text in page.lines() if (words := words_of(text))]
    votes = {n: sum(opinion.holds(words) for opinion in opinions) for n, (_block, words) in enumerate(lines)}
    ours = bytearray(len(page.elements))
    for root in region:
        ours[root : page.ends[root]] = page.alive[root : page.ends[root]]
    _leave(page, lines, votes, ours)
    return _bring_back(page, region, lines, votes, ours)


def _leave(page: Page, lines: Sequence[tuple[int, tuple[str, ...]]], votes: dict[int, int], ours: bytearray) -> None:
    """Leaves out lines of ours that nobody else keeps; a heading goes with what stands under it."""
    wanted: set[int] = set()
    doubted: list[int] = []
    homes = {page.parents[block] for n, (block, _words) in enumerate(lines) if ours[block] and votes[n]}
    below = True
    for n in range(len(lines) - 1, -1, -1):
        block = lines[n][0]
        if not ours[block]:
            continue
        whole = any(page.tags[at] in _WHOLE for at in (block, *page.ancestors(block)))
        prose = len(lines[n][1]) >= PROSE and homes.intersection(page.ancestors(block, NEAR))
        kept = votes[n] > 0 or whole or bool(prose) or (page.tags[block] in HEADINGS and below)
        if kept:
            wanted.update((block, *page.ancestors(block)))
        else:
            doubted.append(block)
        below = kept
    for block in doubted:
        if block not in wanted:
            kind = page.marks[block].kind or "beside"
            page.drop(block, kind, REASONS.get(kind, "stands beside the article on the page"))


def _bring_back(
    page: Page,
    region: tuple[int, ...],
    lines: Sequence[tuple[int, tuple[str, ...]]],
    votes: dict[int, int],
    ours: bytearray,
) -> tuple[int, ...]:
    """`region` with the lines that everybody else keeps."""
    more: list[int] = []
    for n, (block, words) in enumerate(lines):
        if ours[block] or votes[n] < 2 or len(words) < SHORT or page.tags[block] in ("body", "html"):
            continue
        why = next((page.dropped[at] for at in (block, *page.ancestors(block)) if at in page.dropped), None)
        if why and why.kind in NEVER_BACK:
            continue
        if why:
            page.revive(block)
        if not any(root <= block < page.ends[root] for root in (*region, *more)):
            more.append(block)
    return tuple(sorted((*region, *more)))
