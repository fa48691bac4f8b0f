"""Where an article is best cut into topics: at the heading level that gives sensible leaflets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.model import Block, Heading, Paragraph, Text, plain, texts

FEWEST, MOST = 2, 15
THIN_WORDS = 12
"""A leaflet of fewer words holds one line of large print."""
LONGEST_QUESTION = 200
LARGE_WORDS = 2_000
"""Over a quarter of an hour of listening, or some twenty pages of large print."""

_STOP = re.compile(r"[.!。]\s+\S")

CHAPTER_WORDS = 300
"""Two or three pages of large print."""
MOST_OF_A_BOOK = 99
"""Topics are counted with two digits."""


@dataclass(frozen=True)
class Part:
    """A heading, or None before the first one, with all blocks down to the next cut."""

    heading: Heading[Text] | None
    blocks: tuple[Block[Text], ...]

    @property
    def words(self) -> int:
        """How many words stand under the heading; lower headings are counted."""
        return sum(len(plain(text).split()) for block in self.blocks for text in texts(block))


def cut(blocks: Sequence[Block[Text]], level: int) -> tuple[Part, ...]:
    """`blocks` cut before every heading of `level` or higher; text before the first one is a part of its own."""
    parts: list[Part] = []
    heading: Heading[Text] | None = None
    under: list[Block[Text]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= level:
            if heading or under:
                parts.append(Part(heading, tuple(under)))
            heading, under = block, []
        else:
            under.append(block)
    if heading or under:
        parts.append(Part(heading, tuple(under)))
    return tuple(parts)


def best_parts(blocks: Sequence[Block[Text]]) -> tuple[Part, ...]:
    """The parts of the highest level that gives 2 to 15 of them, none towering over the others.

    Without such a level, what comes nearest. Of a book whose parts take over a quarter of an hour each, the chapters
    are the parts, where they are no slips themselves. One part when there are no headings, and where more than 15
    headings, or questions however few, stand over a line each: those are entries of a list, not topics.
    """
    levels = sorted({block.level for block in blocks if isinstance(block, Heading)})
    cuts = [parts for level in levels if len(parts := _filled(cut(blocks, level))) >= FEWEST]
    sensible = [parts for parts in cuts if len(parts) <= MOST and not (_asks(parts) and _is_thin(parts))]
    even = [parts for parts in sensible if not _towers(parts)]
    many = [parts for parts in cuts if not _is_thin(parts)]
    best = next(iter((*even, *sensible, *many)), (Part(None, tuple(blocks)),))
    for lower in cuts:
        if _mean_words(best) > LARGE_WORDS and len(best) < len(lower) <= MOST_OF_A_BOOK:
            best = lower if _mean_words(lower) >= CHAPTER_WORDS else best
    return best


def _mean_words(parts: Sequence[Part]) -> float:
    return sum(part.words for part in parts) / len(parts)


def _filled(parts: Sequence[Part]) -> tuple[Part, ...]:
    """`parts` where a heading with nothing but lower topics under it is a bold line at the top of the first of them."""
    filled: list[Part] = []
    above: list[Block[Text]] = []
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        under = following.heading if following else None
        if part.heading and not part.blocks and under and under.level > part.heading.level:
            above.append(Paragraph(tuple(replace(span, strong=True) for span in part.heading.text), part.heading.line))
        else:
            filled.append(Part(part.heading, (*above, *part.blocks)))
            above = []
    return tuple(filled)


def _is_thin(parts: Sequence[Part]) -> bool:
    """Whether most parts are hardly a line long."""
    return 2 * sum(part.words < THIN_WORDS for part in parts) > len(parts)


def _asks(parts: Sequence[Part]) -> bool:
    """Whether most parts answer a question."""
    return 2 * sum(part.heading is not None and is_question(plain(part.heading.text)) for part in parts) > len(parts)


def is_question(words: str) -> bool:
    """Whether some words are one question and nothing else, in any language that asks with such a mark."""
    asked = words.rstrip("\"'”’»)] \u00a0")
    return asked[-1:] in tuple("?؟？") and len(words) <= LONGEST_QUESTION and not _STOP.search(words)


def _towers(parts: Sequence[Part]) -> bool:
    """Whether one part is a long leaflet by itself and holds most of the article."""
    largest, total = max(part.words for part in parts), sum(part.words for part in parts)
    return largest > LARGE_WORDS and 3 * largest > 2 * total


def levelled(blocks: Sequence[Block[Text]], highest: int = 2) -> tuple[Block[Text], ...]:
    """`blocks` with heading levels counted from `highest`, none skipped on the way down."""
    open_levels: list[int] = []
    changed: list[Block[Text]] = []
    for block in blocks:
        if isinstance(block, Heading):
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
            block = Heading(min(highest + len(open_levels) - 1, 5), block.text, block.line)
        changed.append(block)
    return tuple(changed)
