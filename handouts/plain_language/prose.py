"""The running text of a topic: its paragraphs, list items and quotations, without headings, tables and addresses."""

from collections.abc import Iterator
from dataclasses import dataclass

from handouts.model import Block, Finding, ItemList, Level, Paragraph, Sentences, Topic, inner_blocks
from handouts.passages import language_of_text


@dataclass(frozen=True)
class Passage:
    """One paragraph or list item, as its sentences; `listed` tells that it stands in a list."""

    sentences: tuple[str, ...]
    listed: bool = False


@dataclass(frozen=True)
class Part:
    """What is read of a topic here. `title` is empty where it was made up for an untitled beginning."""

    number: int
    title: str
    passages: tuple[Passage, ...]

    @property
    def place(self) -> str:
        return f"topic {self.number}"

    @property
    def sentences(self) -> tuple[str, ...]:
        """All sentences, in reading order."""
        return tuple(sentence for passage in self.passages for sentence in passage.sentences)


def part(topic: Topic) -> Part:
    """The running text of `topic`."""
    found = tuple(passage for block in topic.blocks for passage in _passages(block, listed=False))
    return Part(topic.number, topic.title.text if topic.titled else "", found)


def _passages(block: Block[Sentences], *, listed: bool) -> Iterator[Passage]:
    match block:
        case Paragraph(text=text):
            yield _passage(text, listed)
        case ItemList(items=items):
            for item in items:
                yield _passage(item.text, listed=True)
        case _:
            pass
    for inner in inner_blocks(block):
        yield from _passages(inner, listed=listed or isinstance(block, ItemList))


def _passage(text: Sentences, listed: bool) -> Passage:
    """What of a text is in the publication's language: rules of that say nothing of sentences in another."""
    return Passage(tuple(sentence.said for sentence in text if not language_of_text(sentence.spans)), listed)


def advice(rule: str, message: str, place: str) -> Finding:
    """A finding of the level advice."""
    return Finding(Level.ADVICE, rule, message, place=place)


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag names a kind of English."""
    return language.lower().split("-")[0] == "en"
