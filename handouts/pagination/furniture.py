"""What stands at the same place on page after page: running heads, feet, page numbers. Taken out and accounted for."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handouts.model import LeftOut
from handouts.pagination.model import Page, Word
from handouts.pagination.rows import Row, rows_of

EDGE = 0.16
"""The share of a page's height, at its top and at its foot, in which furniture stands."""
_MOST_ROWS = 4
_APART_EM = 1.7
"""From one baseline to the next; lines of one paragraph are 1.0 to 1.6 apart."""
_SAME_PLACE_PT = 4.0

_OF = r"(?:of|/|von|de|sur|di|van)"
_COUNTED = re.compile(
    rf"[-–—\s|]*(?:page|seite|página|pagina|p\.?|s\.)\s*\d{{1,4}}(?:\s*{_OF}\s*\d{{1,4}})?[-–—\s|.]*", re.I
)
_OF_ALL = re.compile(rf"[-–—\s]*\d{{1,4}}\s*{_OF}\s*\d{{1,4}}[-–—\s]*", re.I)
_BARE = re.compile(r"[-–—\s|\[(]*(\d{1,4}|[ivxlc]{1,7})[-–—\s|\])]*", re.I)
_NUMBER = "a page number"
_FIGURES = re.compile(r"\d+|\b[ivxl]{1,6}\b")


@dataclass(frozen=True)
class _Edge:
    """A row at the top or foot of a page, by its words with every figure as "#"."""

    page: int
    place: str
    at: float
    row: Row
    apart: bool
    outermost: bool

    @property
    def text(self) -> str:
        return " ".join(chunk.text for chunk in self.row)

    @property
    def mask(self) -> str:
        return _FIGURES.sub("#", self.text.casefold())


def without_furniture(pages: Sequence[Page]) -> tuple[tuple[Page, ...], tuple[LeftOut, ...]]:
    """The pages without their running heads, feet and page numbers, and what these were."""
    edges = [edge for page in pages for edge in _edges(page)]
    reasons = _repeated(edges, len(pages))
    reasons |= {n: r for n, r in _numbers(edges, len(pages)).items() if n not in reasons}
    reasons = _reachable(edges, reasons)
    gone: dict[int, set[Word]] = defaultdict(set)
    for number in reasons:
        gone[edges[number].page] |= {word for chunk in edges[number].row for word in chunk.words}
    kept = tuple(
        replace(page, words=tuple(w for w in page.words if not _is_gone(w, gone[page.number])))
        if gone.get(page.number)
        else page
        for page in pages
    )
    return kept, tuple(_accounts([(edges[n], reason) for n, reason in sorted(reasons.items())]))


def _is_gone(word: Word, gone: set[Word]) -> bool:
    return word in gone or any(
        word.left == other.left and word.right == other.right and word.text == other.text
        for other in gone
        if other.script
    )


def _edges(page: Page) -> Iterator[_Edge]:
    """The rows that stand at the top and at the foot of a page, from the outermost inwards."""
    rows = [
        row for row in rows_of([word for word in page.words if word.picture < 0]) if any(c.text.strip() for c in row)
    ]
    for place, ordered in (("head", rows), ("foot", rows[::-1])):
        apart = False
        found: list[_Edge] = []
        for number, row in enumerate(ordered[:_MOST_ROWS]):
            baseline = row[0].baseline
            within = baseline < EDGE * page.height if place == "head" else baseline > (1 - EDGE) * page.height
            if not within:
                break
            following = ordered[number + 1] if number + 1 < len(ordered) else None
            size = max(chunk.size for chunk in row)
            gap = abs(following[0].baseline - baseline) if following else 1000.0
            inner = max((c.size for c in following), default=size) if following else size
            apart = gap > _APART_EM * min(size, inner) and gap > 1.25 * max(size, inner)
            found.append(_Edge(page.number, place, baseline, row, apart, number == 0))
        last = max((n for n, edge in enumerate(found) if edge.apart), default=-1)
        yield from (replace(edge, apart=number <= last) for number, edge in enumerate(found))


def _repeated(edges: Sequence[_Edge], pages: int) -> dict[int, str]:
    """The edges that stand, but for their figures, at the same place on several pages."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, edge in enumerate(edges):
        if edge.apart and re.search(r"\w|#", edge.mask):
            groups[edge.place, edge.mask].append(number)
    found: dict[int, str] = {}
    for (place, _), numbers in groups.items():
        for same in _at_one_height(edges, numbers):
            on = sorted({edges[n].page for n in same})
            enough = len(on) >= 3 or (len(on) == 2 and pages <= 4)
            if enough and (len(on) >= 0.25 * pages or _close_together(on)):
                where = "top" if place == "head" else "foot"
                counts = any(p.fullmatch(edges[same[0]].text) for p in (_COUNTED, _OF_ALL, _BARE))
                reason = _NUMBER if counts else f"it stands at the {where} of pages {_told(on)}"
                found |= dict.fromkeys(same, reason)
    return found


def _at_one_height(edges: Sequence[_Edge], numbers: Sequence[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for number in sorted(numbers, key=lambda n: edges[n].at):
        if group and edges[number].at - edges[group[-1]].at > _SAME_PLACE_PT:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _close_together(on: Sequence[int]) -> bool:
    """Whether pages follow one another, all of them or every second: the running head of a chapter."""
    return on[-1] - on[0] <= 2 * len(on)


def _numbers(edges: Sequence[_Edge], pages: int) -> dict[int, str]:
    """The edges that are page numbers by their words; a bare figure must go up with the pages."""
    found: dict[int, str] = {}
    bare: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, edge in enumerate(edges):
        if not edge.outermost and not edge.apart:
            continue
        if _COUNTED.fullmatch(edge.text) or (_OF_ALL.fullmatch(edge.text) and edge.apart):
            found[number] = _NUMBER
        elif match := _BARE.fullmatch(edge.text):
            value = int(match[1]) if match[1].isdigit() else _roman(match[1].lower())
            bare[edge.place, value - edge.page].append(number)
    for (_, shift), numbers in bare.items():
        alone = pages == 1 and shift == 0 and all(edges[n].place == "foot" and edges[n].apart for n in numbers)
        if len({edges[n].page for n in numbers}) >= 2 or alone:
            found |= dict.fromkeys(numbers, _NUMBER)
    return found


def _reachable(edges: Sequence[_Edge], reasons: dict[int, str]) -> dict[int, str]:
    """Of the edges found those with nothing but others between them and the page's edge."""
    blocked: set[tuple[int, str]] = set()
    kept: dict[int, str] = {}
    for number, edge in enumerate(edges):
        side = (edge.page, edge.place)
        if number in reasons and side not in blocked:
            kept[number] = reasons[number]
        elif number not in reasons:
            blocked.add(side)
    return kept


def _accounts(found: Sequence[tuple[_Edge, str]]) -> Iterator[LeftOut]:
    """What was left out: a running head once, with its pages; page numbers together."""
    groups: dict[tuple[str, str, str], list[_Edge]] = defaultdict(list)
    for edge, reason in found:
        kind = "page number" if reason == _NUMBER else f"running {edge.place}"
        groups[kind, "" if kind == "page number" else edge.mask, reason].append(edge)
    for (kind, _, reason), same in groups.items():
        words = dict.fromkeys(edge.text for edge in same)
        yield LeftOut(kind, reason, "\n".join(words))


def _told(pages: Sequence[int]) -> str:
    if len(pages) == pages[-1] - pages[0] + 1 or len(pages) > 6:
        return f"{pages[0]} to {pages[-1]}"
    return ", ".join(map(str, pages))


def _roman(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[sign] for sign in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
