"""Lines to paragraphs: where one ends is told by the white over a line, its indent, and the room on the line before.

A line that the first word of the next one would still have fitted on was ended by the author.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from handouts.pagination.grids import Grid
from handouts.pagination.hyphens import is_parted
from handouts.pagination.measures import Measures
from handouts.pagination.model import Line, Part, same_size
from handouts.pagination.signs import Sign, sign_of

_ENDS = (".", "!", "?", ":", ";", "…", ".”", ".’", ".)", '."', "!”", "?”", "。", "！", "？")
_DASHES = frozenset("–—-·*o−+»")
_LIST_GAP = 1.18


@dataclass(frozen=True)
class Group:
    """Lines of one paragraph, entry or heading; `sign` is what a list entry begins with.

    `open` tells that the last line was full and ended no sentence: it may go on in the next column.
    """

    lines: tuple[Line, ...]
    sign: Sign | None = None
    open: bool = False
    above: float = 0.0
    """The white over it, from baseline to baseline; 0 at the top of a column."""

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def part(self) -> Part | None:
        """What its first words are part of by the PDF's tags, where all of it is a part of that kind."""
        first = self.first.words[0].style.part
        others = (word.style.part for line in self.lines for word in line.words)
        return first if first and all(other and other.kind == first.kind for other in others) else None

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


Piece = Group | Grid


def groups_of(pieces: Sequence[Line | Grid], measures: Measures) -> tuple[Piece, ...]:
    """The paragraphs and tables of one column."""
    found: list[Piece] = []
    run: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Grid):
            found += _paragraphs(run, measures)
            run = []
            found.append(piece)
        else:
            run.append(piece)
    return (*found, *_paragraphs(run, measures))


def _paragraphs(lines: Sequence[Line], measures: Measures) -> list[Group]:
    if not lines:
        return []
    edges = _edges(lines, measures)
    groups: list[Group] = []
    start = 0
    above = 0.0
    for place in range(1, len(lines) + 1):
        if place < len(lines) and not _breaks(lines, place, start, edges, measures):
            continue
        last = place - 1
        full = place == len(lines) or not _has_room(lines[last], lines[last + 1], edges[last])
        own = tuple(lines[start:place])
        ended = ends_sentence(lines[last].text)
        groups.append(Group(own, _sign(own[0]), full and not ended, above))
        start = place
        above = lines[place].baseline - lines[last].baseline if place < len(lines) else 0.0
    return groups


def _edges(lines: Sequence[Line], measures: Measures) -> list[float]:
    """For each line how far its neighbours reach to the right: the edge that its paragraph was set to."""
    edges: list[float] = []
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or not _near(lines[place - 1], lines[place], measures):
            run = lines[start:place]
            edges += [_edge(run)] * len(run)
            start = place
    return edges


def _edge(run: Sequence[Line]) -> float:
    """The right edge of lines that follow one another. Short ones of very unequal length have that of their column."""
    longest, column = max(line.right for line in run), run[0].edge_right
    width = column - run[0].edge_left
    narrow = longest < column - 0.2 * width
    ragged = sum(longest - a.right > _first_width(b) + 0.8 * a.size for a, b in pairwise(run))
    return column if narrow and ragged and len(run) > 2 and ragged >= (len(run) - 1) / 3 else longest


def _near(before: Line, after: Line, measures: Measures) -> bool:
    gap = after.baseline - before.baseline
    return same_size(before.size, after.size) and 0 < gap <= _LIST_GAP * measures.usual_gap(after.size) + 1


def _breaks(lines: Sequence[Line], place: int, start: int, edges: Sequence[float], measures: Measures) -> bool:
    """Whether a paragraph begins with the line at `place`; the one before it began at `start`."""
    before, line = lines[place - 1], lines[place]
    if line.picture >= 0 or before.picture >= 0 or not _near(before, line, measures):
        return True
    if line.words[0].style.level != before.words[-1].style.level and measures.tagged:
        return True
    if measures.parted and line.words[0].style.part != before.words[-1].style.part:
        return True
    if is_parted(before.text) and _sign(line) is None:
        return False
    room = _has_room(before, line, edges[place - 1])
    ended = room or ends_sentence(before.text)
    sign = _sign(line)
    if sign is not None and (ended or line.words[0].text not in _DASHES):
        return True
    if line.bold != before.bold and ended and line.has_words and before.has_words:
        return True
    large = measures.is_large(line.size) and line.bold == before.bold
    centred = _is_centred(before) and _is_centred(line)
    if large:
        return False
    if centred:
        return room
    return room or _is_indented(lines, place, start, ended=ended)


def _is_indented(lines: Sequence[Line], place: int, start: int, *, ended: bool) -> bool:
    before, line = lines[place - 1], lines[place]
    shift = line.left - before.left
    if shift > 0.8 * line.size:
        hangs = place - 1 == start and (_sign(before) is not None or not ended)
        return not hangs
    if shift < -0.8 * line.size:
        return ended and not (place - 1 == start and _sign(before) is None)
    return False


def _has_room(before: Line, after: Line, edge: float) -> bool:
    """Whether the first word of a line would have fitted on the one before it."""
    return edge - before.right > _first_width(after) + 0.8 * before.size


def _first_width(line: Line) -> float:
    word = line.words[0]
    joined = [word]
    for other in line.words[1:]:
        if other.left - joined[-1].right > 0.1 * word.size:
            break
        joined.append(other)
    return joined[-1].right - word.left


def _is_centred(line: Line) -> bool:
    left, right = line.left - line.edge_left, line.edge_right - line.right
    return left > 1.5 * line.size and abs(left - right) < 1.0 * line.size


def _sign(line: Line) -> Sign | None:
    """The list sign that a line begins with; words must follow it."""
    words = line.words
    if len(words) < 2 or words[0].script or words[0].picture >= 0:
        return None
    sign = sign_of(words[0].text)
    gap = words[1].left - words[0].right
    if sign is None or gap > 5 * line.size or (gap < 0.1 * line.size and not words[1].apart):
        return None
    return sign


def ends_sentence(text: str) -> bool:
    """Whether a line ends with the end of a sentence."""
    return text.rstrip().endswith(_ENDS)
