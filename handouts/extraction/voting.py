"""The article line by line: what two of three readers keep."""

from collections.abc import Callable, Sequence

from handouts.extraction.furniture import REASONS
from handouts.extraction.opinions import SHORT, Opinion, words_of
from handouts.extraction.page import HEADINGS, Page

NEVER_BACK = frozenset(("comments", "reply-form", "cookies", "asked", "sharing", "advertising", "newsletter"))
"""Kinds of furniture that nobody's word brings back."""
CLEAR = 500
"""Characters; of less text it is never clear that it is the article."""
AGREED = 0.1
"""Share of the text: readers that differ less differ in trifles."""
PROSE = 12
"""A line of that many words among lines that somebody else keeps is a sentence of the article."""
NEAR = 3
"""Levels up to which lines count as standing together."""
_WHOLE = ("table", "figure", "dl", "pre")
"""What is kept or left out as a whole: readers lose cells and captions for reasons of their own."""


def settle(
    page: Page, region: tuple[int, ...], second: Callable[[], Opinion], third: Callable[[], Opinion]
) -> tuple[int, ...]:
    """The places that hold the article when others have been heard.

    Nobody is asked where no sentence stands outside of what we keep; `third` only where `second` differs from us.
    """
    ours = _alive_in(page, region)
    lines = [(block, text) for block, text in page.lines() if words_of(text)]
    if _is_clear(page, lines, ours):
        return region
    whole, opinion = _wholes(page), second()
    if _difference([line for line in lines if not whole[line[0]]], ours, opinion) < AGREED:
        return region
    opinions = (opinion, third())
    if not _have_weight(lines, ours, opinions):
        return region
    votes = {n: sum(opinion.holds(text) for opinion in opinions) for n, (_block, text) in enumerate(lines)}
    _leave(page, lines, votes, ours, whole)
    return _bring_back(page, region, lines, votes, ours)


def _alive_in(page: Page, region: tuple[int, ...]) -> bytearray:
    """Which elements of a page we keep."""
    ours = bytearray(len(page.elements))
    for root in region:
        ours[root : page.ends[root]] = page.alive[root : page.ends[root]]
    return ours


def _have_weight(lines: Sequence[tuple[int, str]], ours: bytearray, opinions: tuple[Opinion, Opinion]) -> bool:
    """Whether the others count: both find most of what we find, or both find most of what either of them finds.

    Else one of them, or both, have lost their way in the page.
    """
    one, other = (tuple(opinion.holds(text) for _block, text in lines) for opinion in opinions)
    sizes = [len(text) for _block, text in lines]
    kept = [bool(ours[block]) for block, _text in lines]
    return (_covers(one, kept, sizes) and _covers(other, kept, sizes)) or (
        _covers(one, other, sizes) and _covers(other, one, sizes)
    )


def _covers(found: Sequence[bool], wanted: Sequence[bool], sizes: Sequence[int]) -> bool:
    """Whether most of the text that is wanted is found."""
    both = sum(size for size, f, w in zip(sizes, found, wanted, strict=True) if f and w)
    return 2 * both >= sum(size for size, w in zip(sizes, wanted, strict=True) if w) > 0


def _is_clear(page: Page, lines: Sequence[tuple[int, str]], ours: bytearray) -> bool:
    """Whether we keep every sentence of the page that is not left out as furniture by its name, and enough of them."""
    kept = 0
    for block, text in lines:
        if ours[block]:
            kept += len(text)
        elif page.alive[block] and len(text.split()) >= PROSE:
            return False
    return kept >= CLEAR


def _wholes(page: Page) -> bytearray:
    """Which elements are, or stand in, what is kept or left out as a whole."""
    found = bytearray(len(page.tags))
    for place, tag in enumerate(page.tags):
        if tag in _WHOLE and not found[place]:
            found[place : page.ends[place]] = b"\1" * (page.ends[place] - place)
    return found


def _difference(lines: Sequence[tuple[int, str]], ours: bytearray, opinion: Opinion) -> float:
    """How much text only we keep, or only the other, as a share of what we keep."""
    kept = differing = 0
    for block, text in lines:
        kept += len(text) if ours[block] else 0
        if (ours[block] or len(text.split()) >= SHORT) and opinion.holds(text) != bool(ours[block]):
            differing += len(text)
    return differing / kept if kept else 1.0


def _leave(
    page: Page, lines: Sequence[tuple[int, str]], votes: dict[int, int], ours: bytearray, whole: bytearray
) -> None:
    """Leaves out lines of ours that nobody else keeps; a heading goes with what stands under it."""
    wanted: set[int] = set()
    doubted: list[int] = []
    homes = {page.parents[block] for n, (block, _text) in enumerate(lines) if ours[block] and votes[n]}
    below = True
    for n in range(len(lines) - 1, -1, -1):
        block = lines[n][0]
        if not ours[block]:
            continue
        prose = len(lines[n][1].split()) >= PROSE and homes.intersection(page.ancestors(block, NEAR))
        kept = votes[n] > 0 or bool(whole[block]) or bool(prose) or (page.tags[block] in HEADINGS and below)
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
    lines: Sequence[tuple[int, str]],
    votes: dict[int, int],
    ours: bytearray,
) -> tuple[int, ...]:
    """`region` with the lines that everybody else keeps."""
    more: list[int] = []
    for n, (block, text) in enumerate(lines):
        if ours[block] or votes[n] < 2 or len(text.split()) < SHORT or page.tags[block] in ("body", "html"):
            continue
        why = next((page.dropped[at] for at in (block, *page.ancestors(block)) if at in page.dropped), None)
        if why and why.kind in NEVER_BACK:
            continue
        if why:
            page.revive(block)
        if not any(root <= block < page.ends[root] for root in (*region, *more)):
            more.append(block)
    return tuple(sorted((*region, *more)))
