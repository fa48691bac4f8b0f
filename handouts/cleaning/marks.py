"""What each block of an article says, for those who judge it: its words, its furniture wordings, its shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from handouts.cleaning.phrases import is_menu, phrases
from handouts.cleaning.wordings.kinds import MENU, Phrase, Surety
from handouts.model import Block, Heading, ItemList, Paragraph, Preformatted, Table, Text, plain, texts

SHORT_WORDS = 15


@dataclass(frozen=True)
class Marked:
    """A block with its words and the phrases that all of it is made of."""

    block: Block[Text]
    words: str
    phrases: tuple[Phrase, ...]

    @property
    def line(self) -> int:
        return self.block.line

    @property
    def is_heading(self) -> bool:
        return isinstance(self.block, Heading)

    @property
    def is_furniture(self) -> bool:
        """Whether this may be furniture without a form around it: a field to fill in may be the article's."""
        return any(phrase.surety is not Surety.IN_FORM for phrase in self.phrases)

    @property
    def is_prose(self) -> bool:
        """Whether this is running text of an article: a sentence, or a block that no furniture is made of."""
        if self.phrases or self.is_heading:
            return False
        if isinstance(self.block, Paragraph):
            return not self.is_short
        return isinstance(self.block, Table) or any(len(plain(t).split()) > SHORT_WORDS for t in texts(self.block))

    @property
    def is_short(self) -> bool:
        """Whether this is one short line that ends no sentence, as titles and links are."""
        one_line = isinstance(self.block, (Heading, Paragraph))
        return one_line and len(self.words.split()) <= SHORT_WORDS and self.words.rstrip("”\"') ")[-1:] not in ".!;:,"

    def phrase(self, kind: str, *sureties: Surety) -> Phrase | None:
        """The first phrase of that kind, and of one of the sureties if any are named."""
        return next((p for p in self.phrases if p.kind == kind and (not sureties or p.surety in sureties)), None)


def mark(blocks: Sequence[Block[Text]]) -> list[Marked]:
    """Every block with what it says."""
    return [Marked(block, _words(block), _phrases(block)) for block in blocks]


def tail_of(blocks: Sequence[Marked]) -> int:
    """The place from which on there is nothing but furniture."""
    return next((place + 1 for place in range(len(blocks) - 1, -1, -1) if not blocks[place].phrases), 0)


def _words(block: Block[Text]) -> str:
    return "\n".join(filter(None, (plain(text) for text in texts(block))))


def _phrases(block: Block[Text]) -> tuple[Phrase, ...]:
    """Phrases of a single line; of several lines or list items those that each of them is."""
    if isinstance(block, (Heading, Paragraph)):
        return phrases(plain(block.text))
    if isinstance(block, Preformatted) or (isinstance(block, ItemList) and not any(i.blocks for i in block.items)):
        lines = [plain(text) for text in texts(block)]
        found = [phrases(line) for line in lines]
        shared = _shared(found)
        if not shared and is_menu(lines):
            shared = (MENU,)
        return (*phrases(" ".join(lines)), *(shared or _mixed(found)))
    return ()


def _shared(found: Sequence[tuple[Phrase, ...]]) -> tuple[Phrase, ...]:
    """One phrase of every kind that all lines have; as sure as the surest of them, but never an opener."""
    kinds = set.intersection(*({p.kind for p in line} for line in found)) if found else set()
    kept: list[Phrase] = []
    for kind in sorted(kinds):
        lines = [[p for p in line if p.kind == kind] for line in found]
        best = next((p for line in lines for p in line if p.surety is Surety.SURE), lines[0][0])
        if best.surety is Surety.OPENER:
            best = Phrase(best.kind, best.reason, Surety.EDGE)
        kept.append(best)
    return tuple(kept)


def _mixed(found: Sequence[tuple[Phrase, ...]]) -> tuple[Phrase, ...]:
    """The phrases of the first line where every line is furniture at an edge, each of a kind of its own."""
    at_edge = [[p for p in line if p.surety in (Surety.SURE, Surety.EDGE)] for line in found]
    if len(found) < 2 or not all(at_edge):
        return ()
    return tuple(Phrase(p.kind, p.reason, Surety.EDGE) for p in at_edge[0])
