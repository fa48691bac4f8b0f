"""Raw articles and plain texts for the tests of reading, cleaning and splitting."""

from collections.abc import Iterable
from pathlib import Path

from handouts.cleaning import clean
from handouts.model import (
    Block,
    Details,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Publication,
    RawArticle,
    Span,
    plain,
    texts,
)
from handouts.model import Text as BlockText
from handouts.readers import AS_USUAL, READERS, Source, choose_reader
from handouts.settings import GivenDetails, Selection
from handouts.topics import split_topics

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"


def text(words: str) -> BlockText:
    return (Span(words),)


def heading(words: str, level: int = 2) -> Heading[BlockText]:
    return Heading(level, text(words))


def paragraph(words: str) -> Paragraph[BlockText]:
    return Paragraph(text(words))


def bullets(*items: str) -> ItemList[BlockText]:
    return ItemList(tuple(Item(text(words)) for words in items))


def numbered(*items: str, start: int = 1) -> ItemList[BlockText]:
    return ItemList(tuple(Item(text(words)) for words in items), start)


def raw(*blocks: Block[BlockText], title: str = "Title") -> RawArticle:
    return RawArticle(Details(title, source="article.txt"), blocks)


def read(content: str | bytes, name: str = "article.txt", selection: Selection = AS_USUAL) -> RawArticle:
    """The article that the reader chosen for `content` finds."""
    source = Source(name, content if isinstance(content, bytes) else content.encode())
    return READERS.load(choose_reader(source))().read(source, selection)


def publish(content: str | bytes, name: str = "article.txt", selection: Selection = AS_USUAL) -> Publication:
    """The publication of `content`, read, cleaned and split."""
    return split_topics(clean(read(content, name, selection), selection), GivenDetails())


def words_in(blocks: Iterable[Block[BlockText]]) -> list[str]:
    """All words of some blocks, in reading order."""
    return [word for block in blocks for part in texts(block) for word in plain(part).split()]
