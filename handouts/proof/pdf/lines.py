"""From characters on pages to the lines and blocks a reader sees. Pure: values in, values out."""

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from handouts.proof.pdf.model import Document, Run

_INLINE = frozenset(
    {"Span", "Link", "NonStruct", "Reference", "Em", "Strong", "Code", "Quote", "Annot", "Sub", "Private"}
)
_LEVEL_EM, _RAISED_EM = 0.3, 0.7
"""How far type may stand from its line's baseline: by rounding, or raised and lowered."""
_WORD_GAP_EM = 0.25
"""Ink further apart than this, on one line, belongs to two words even where no space was drawn."""


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one baseline of one block, in reading order. `size_pt` is the size of most of its letters."""

    page: int
    baseline: float
    left: float
    right: float
    size_pt: float
    runs: tuple[Run, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one paragraph, heading, list item, label or cell, in reading order.

    `role` is the role of the innermost element that is no mere run of type ("P", "H1", "LBody", "Lbl", "TD"),
    "Artifact", or empty for what no element claims. `path` holds all roles from the root; `key` numbers the
    element, and `parents` the elements around it.
    """

    role: str
    key: int
    path: tuple[str, ...]
    parents: tuple[int, ...]
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All words with one space between lines."""
        return " ".join(line.text.strip() for line in self.lines)

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.lines[0].page

    @property
    def is_heading(self) -> bool:
        return len(self.role) == 2 and self.role[0] == "H" and self.role[1].isdigit()

    def pieces(self) -> Iterator[tuple[Line, ...]]:
        """Its lines page by page."""
        start = 0
        for end in range(1, len(self.lines) + 1):
            if end == len(self.lines) or self.lines[end].page != self.lines[start].page:
                yield self.lines[start:end]
                start = end


def blocks(document: Document) -> tuple[Block, ...]:
    """All blocks in reading order: that of the structure tree where there is one, else as drawn.

    What stands outside the tree follows at the end, page by page.
    """
    told: list[tuple[int, Run]] = []
    untold: list[tuple[int, Run]] = []
    for page in document.pages:
        for run in page.runs:
            if not run.ghost and run.text:
                (told if run.tag and not run.artifact else untold).append((page.number, run))
    told.sort(key=lambda found: found[1].tag.order if found[1].tag else 0)
    return tuple(_grouped(told)) + tuple(_grouped(untold))


def joined_over_pages(found: Iterable[Block], belongs: Callable[[str, str], bool]) -> tuple[Block, ...]:
    """The same blocks, a paragraph that goes on over the page made one again.

    `belongs(before, after)` says whether a block's text and that of the next, at the top of the next page, are
    parts of one text: some makers of PDFs begin a new element there.
    """
    whole: list[Block] = []
    for block in found:
        last = whole[-1] if whole else None
        if (
            last is not None
            and last.role == block.role
            and last.lines[-1].page + 1 == block.page
            and belongs(last.text, block.text)
        ):
            whole[-1] = replace(last, lines=last.lines + block.lines)
        else:
            whole.append(block)
    return tuple(whole)


def _grouped(found: list[tuple[int, Run]]) -> Iterator[Block]:
    """Neighbouring runs of one element as a block. Untagged runs: one block a line."""
    group: list[tuple[int, Run]] = []
    name: tuple[object, ...] = ()
    for page, run in found:
        own = _name(page, run)
        if group and own != name:
            yield _block(group)
            group = []
        name = own
        group.append((page, run))
    if group:
        yield _block(group)


def _name(page: int, run: Run) -> tuple[object, ...]:
    if run.tag is None or run.artifact:
        return ("outside", page, round(run.baseline), run.artifact)
    return ("inside", _depth(run))


def _depth(run: Run) -> tuple[int, int]:
    """How many elements lead to the block of a run, and that block's number."""
    path = run.tag.path if run.tag else ()
    for depth in range(len(path), 0, -1):
        if path[depth - 1].role not in _INLINE:
            return depth, path[depth - 1].number
    return (1, path[0].number) if path else (0, 0)


def _block(group: list[tuple[int, Run]]) -> Block:
    _, first = group[0]
    lines = tuple(_lines(group))
    if first.tag is None or first.artifact:
        return Block("Artifact" if first.artifact else "", 0, (), (), lines)
    depth, key = _depth(first)
    path = first.tag.path[:depth]
    return Block(
        path[-1].role if path else "", key, tuple(e.role for e in path), tuple(e.number for e in path[:-1]), lines
    )


def _lines(group: list[tuple[int, Run]]) -> Iterator[Line]:
    way = _way(run.text for _, run in group)
    line: list[Run] = []
    on = 0
    for page, run in group:
        if line and (page != on or not _on_line(line, run)):
            yield _line(on, line, way)
            line = []
        on = page
        line.append(run)
    if line:
        yield _line(on, line, way)


def _on_line(line: list[Run], run: Run) -> bool:
    """Whether a run stands on the line: also raised and lowered type, which goes on where the line was."""
    main = max(line, key=lambda r: r.size_pt)
    size, apart = max(main.size_pt, run.size_pt), abs(run.baseline - main.baseline)
    goes_on = run.left > line[-1].right - _WORD_GAP_EM * size
    return apart < _LEVEL_EM * size or (apart < _RAISED_EM * size and goes_on)


def _line(page: int, found: list[Run], way: str) -> Line:
    runs = tuple(found)
    main = max(runs, key=lambda r: (r.size_pt, len(r.text)))
    inked = [r for r in runs if r.text.strip()] or list(runs)
    text = runs[0].text
    for before, after in pairwise(runs):
        touching = after.left - before.right < _WORD_GAP_EM * main.size_pt
        spaced = before.text[-1:].isspace() or after.text[:1].isspace()
        text += after.text if touching or spaced else " " + after.text
    return Line(
        page,
        main.baseline,
        min(r.left for r in inked),
        max(r.right for r in inked),
        _usual_size(inked),
        runs,
        _in_reading_order(runs, main.size_pt, leftward=way == "leftward") if way else text,
    )


def _usual_size(runs: list[Run]) -> float:
    letters: dict[float, int] = {}
    for run in runs:
        letters[run.size_pt] = letters.get(run.size_pt, 0) + len(run.text.strip())
    return max(letters, key=lambda size: (letters[size], size))


def _way(texts: Iterable[str]) -> str:
    """ "leftward" where most letters of a block run from the right, "mixed" where some do, else empty."""
    text = "".join(texts)
    if text.isascii() or not any(map(_is_right_to_left, text)):
        return ""
    ways = Counter(map(unicodedata.bidirectional, text))
    return "leftward" if ways["R"] + ways["AL"] > ways["L"] else "mixed"


def _in_reading_order(runs: tuple[Run, ...], size_pt: float, *, leftward: bool) -> str:
    """A line beside letters that run from the right, as it is read: they stand in the PDF as they are drawn.

    Characters are taken from the right by their places, and what runs from the left turned round again: words and
    numbers, with the signs between them; in a block that is mostly of such words it is the other way about.
    """
    placed = _placed(runs, size_pt)
    row = placed[::-1] if leftward else placed
    embedded, ending = (_RIGHTWARD, _LEFTWARD) if leftward else (_LEFTWARD, _RIGHTWARD)
    turned: list[str] = []
    start = 0
    while start < len(row):
        end = last = start
        while end < len(row) and row[end][1] == row[start][1] and unicodedata.bidirectional(row[end][0]) not in ending:
            last = end if unicodedata.bidirectional(row[end][0]) in embedded else last
            end += 1
        piece = [char for char, _ in row[start : last + 1]]
        turned += piece[::-1] if unicodedata.bidirectional(piece[0]) in embedded else piece[:1]
        start += len(piece) if unicodedata.bidirectional(piece[0]) in embedded else 1
    return "".join(turned)


_LEFTWARD, _RIGHTWARD = frozenset(("R", "AL")), frozenset(("L", "EN", "AN", "ET", "ES"))
"""Classes of letters that run from the right, and of letters, numbers and their signs that do not (UAX 9, table 4)."""


def _placed(runs: tuple[Run, ...], size_pt: float) -> list[tuple[str, int]]:
    """The characters of a line from left to right, with a space where ink stands apart, and the element of each."""
    found = _marks_at_letters(
        [(x, number, char) for number, run in enumerate(runs) for char, x in zip(run.text, run.xs, strict=False)]
    )
    chars: list[tuple[str, int]] = []
    before: int | None = None
    for _, number, char in found:
        tag = runs[number].tag
        element = tag.order if tag else 0
        if before is not None and before != number and not char.isspace() and not chars[-1][0].isspace():
            gap = runs[number].left - runs[before].right
            chars += [(" ", element)] if gap >= _WORD_GAP_EM * size_pt else []
        chars.append((char, element))
        before = number
    return chars


def _marks_at_letters(found: list[tuple[float, int, str]]) -> list[tuple[float, int, str]]:
    """Characters by their places, where marks over letters that run from the right stand just left of their letter.

    Such a mark is drawn somewhere within its letter, which begins at its left.
    """
    letters = sorted((placed for placed in found if not unicodedata.combining(placed[2])), key=lambda placed: placed[0])
    starts = [x for x, _, _ in letters]

    def place(placed: tuple[float, int, str]) -> tuple[float, bool]:
        under = bisect_right(starts, placed[0] + _WITHIN_PT) - 1
        if not unicodedata.combining(placed[2]) or under < 0 or not _is_right_to_left(letters[under][2]):
            return placed[0], True
        return starts[under], False

    return sorted(found, key=place)


_WITHIN_PT = 0.5


def _is_right_to_left(char: str) -> bool:
    return char > "\u0590" and unicodedata.bidirectional(char) in ("R", "AL")
