"""Which paragraphs are headings, and of what level: by the PDF's tags, else by size and weight of their face."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from handouts.pagination.groups import Group, Piece
from handouts.pagination.measures import Measures

_MOST_WORDS = 22
_MOST_LINES = 4
_LONGEST_BOLD_WORDS = 16
_LONGEST_BOLD_LINES = 2
_LEVELS = 6
_NEAR_TOP = 4
_ENDS = (".", ",", ";", ":")

Look = tuple[float, int]
"""The size of a heading in half points, and 2 for bold, 1 for capitals, 0 for neither."""


@dataclass(frozen=True)
class Headings:
    """The levels of a document's headings by how they look."""

    measures: Measures
    levels: Mapping[Look, int] = field(default_factory=dict)
    under_title: bool = False
    """Whether the tags leave out the title: it is set larger than all that they call headings."""

    def level(self, piece: Piece) -> int:
        """The level of a heading, 1 to 6; 0 for what is none."""
        if not isinstance(piece, Group):
            return 0
        tagged = piece.first.words[0].style.level
        if self.measures.tagged and (tagged or self._believes_tags_of(piece)):
            return min(tagged + self.under_title, _LEVELS) if tagged and _could_head(piece) else 0
        look = look_of(piece, self.measures)
        return self.levels.get(look, 0) if look else 0

    def _believes_tags_of(self, piece: Group) -> bool:
        """Whether tags are all there is to tell headings: the PDF has some at all."""
        return not self.measures.is_large(piece.first.size)


def headings_of(pieces: Sequence[Piece], measures: Measures) -> Headings:
    """How the headings of a document look, from the highest level down."""
    looks: set[Look] = set()
    for piece, following in zip(pieces, (*pieces[1:], None), strict=True):
        if isinstance(piece, Group) and following is not None and (look := look_of(piece, measures)):
            looks.add(look)
    ranked = sorted(looks, key=lambda look: (-look[0], -look[1]))
    levels: dict[Look, int] = {}
    for look in ranked:
        near = next((other for other in levels if other[1] == look[1] and 0 < other[0] - look[0] <= 0.5), None)
        levels[look] = levels[near] if near else min(len(set(levels.values())) + 1, _LEVELS)
    return Headings(measures, levels, _has_untagged_title(pieces))


def _has_untagged_title(pieces: Sequence[Piece]) -> bool:
    groups = [piece for piece in pieces if isinstance(piece, Group) and piece.first.picture < 0]
    tagged = max((group.first.size for group in groups if group.first.words[0].style.level), default=0.0)
    first = [group.first.size for group in groups[:_NEAR_TOP] if not group.first.words[0].style.level]
    return tagged > 0 and max(first, default=0.0) > 1.05 * tagged


def look_of(group: Group, measures: Measures) -> Look | None:
    """How a paragraph looks that could be a heading by its face; None for all others."""
    if not _could_head(group):
        return None
    size = round(group.first.size * 2) / 2
    bold = all(line.bold for line in group.lines if line.has_words)
    text, words = group.text, len(group.text.split())
    capitals = text.isupper() and sum(c.isalpha() for c in text) >= 4
    if measures.is_large(size):
        if group.sign is not None and group.sign.kind == "bullet":
            return None
        return size, 2 if bold else 0
    if size < 0.95 * measures.body or text.endswith(_ENDS) or len(group.lines) > _LONGEST_BOLD_LINES:
        return None
    if words > _LONGEST_BOLD_WORDS or (group.sign is not None and group.sign.kind == "bullet"):
        return None
    if bold and not measures.mostly_bold:
        return measures.body, 2
    apart = group.above == 0 or group.above > 1.3 * measures.usual_gap(size)
    return (measures.body, 1) if capitals and apart and words <= 10 and len(group.lines) == 1 else None


def _could_head(group: Group) -> bool:
    text = group.text
    letters = any(c.isalpha() for c in text)
    return letters and len(text.split()) <= _MOST_WORDS and len(group.lines) <= _MOST_LINES and group.first.picture < 0
