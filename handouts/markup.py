"""The text of a publication as markup for screens, books and players: one sentence, one element with its id.

What comes out is well-formed XML and valid HTML at once. Templates use `text/blocks.html.j2` with a `Markup`, which
says what differs between kinds of books. All of an article is escaped; of its addresses only those that lead
somewhere on the web, to mail or to a telephone become links.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from handouts.model import Block, Picture, SentenceId, Sentences, Table, Topic, inner_blocks, texts
from handouts.naming import Phrases, phrases_for
from handouts.printed_words import runs_from_the_right

_LEADS_OUT = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x20]+", re.IGNORECASE)
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What neither XML 1.0 (2.2) nor HTML may hold, lone halves of characters too."""
LOWEST_HEADING = 6


@dataclass(frozen=True)
class Markup:
    """What differs between the kinds of pages that show one text.

    `language` is the publication's. `top` is the level of a topic's title. `pictures` are the addresses of those that
    are shown, by the id of their illustration; `pages` the numbers of the printed pages that begin with a sentence.
    `xml`: languages are told in XML's way too; `html5`: elements and attributes that XHTML 1.0 does not know may be
    used; `epub`: what notes are is told in EPUB's words, and what a reader can skip or leave has an id.
    """

    language: str
    top: int = 2
    pictures: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[SentenceId, tuple[int, ...]] = field(default_factory=dict)
    xml: bool = False
    html5: bool = True
    epub: bool = False

    @property
    def words(self) -> Phrases:
        """Words of ours that stand within the text."""
        return phrases_for(self.language)

    def heading(self, level: int) -> str:
        """The element of a heading within a topic, whose title has level 1: never lower than h6."""
        return f"h{min(LOWEST_HEADING, level - 1 + self.top)}"

    def address(self, link: str) -> str:
        """`link` if it leads out to the web, to mail or to a telephone; else empty."""
        return link if _LEADS_OUT.fullmatch(link) else ""

    def direction(self, language: str) -> str:
        """ "rtl" or "ltr" where a passage in `language` runs otherwise than the text around it, else empty."""
        other = runs_from_the_right(language)
        return "" if not language or other == runs_from_the_right(self.language) else "rtl" if other else "ltr"

    def names_rows(self, table: Table[Sentences]) -> bool:
        """Whether the first cell of each row is the row's header: nothing stands over that column."""
        return not words(table.header[0]) and all(words(row[0]) for row in table.rows)

    def element(self, kind: str, block: Block[Sentences]) -> str:
        """The id of the element of a block, where a reader must be able to find it."""
        return element_id(kind, block)

    def note(self, topic: Topic, number: int | str) -> str:
        """The id of a note, to which references lead."""
        return note_id(topic, number)

    def words_of(self, text: Sentences) -> str:
        """The characters of a text on one line: what stands in for a picture."""
        return words(text)


def element_id(kind: str, block: Block[Sentences]) -> str:
    """The id of the element of a block: "table-s-13666693d7cd", made from the first sentence in it.

    A block within which another one begins at once differs by its height. Empty for a block without a sentence.
    """
    first = next((sentence.id for text in texts(block) for sentence in text), "")
    height = _height(block)
    return f"{kind}-{first}{f'-{height}' if height else ''}" if first else ""


def _height(block: Block[Sentences]) -> int:
    """How deep blocks stand in one another in a block: 0 where none stands in it."""
    return max((1 + _height(inner) for inner in inner_blocks(block)), default=0)


def note_id(topic: Topic, number: int | str) -> str:
    """The id of a note of a topic: "t2-note-1"."""
    return f"t{topic.number}-note-{number}"


def unseen(topics: Iterable[Topic]) -> frozenset[SentenceId]:
    """The sentences that are said of pictures and may be shown by nothing but these: descriptions beside a caption."""

    def pictures(blocks: Iterable[Block[Sentences]]) -> Iterator[Picture[Sentences]]:
        for block in blocks:
            if isinstance(block, Picture):
                yield block
            yield from pictures(inner_blocks(block))

    described = (picture for topic in topics for picture in pictures(topic.blocks) if picture.id and picture.caption)
    return frozenset(sentence.id for picture in described for sentence in picture.alt)


def words(text: Sentences) -> str:
    """The characters of a text on one line, without styles."""
    return " ".join(sentence.text for sentence in text)


def as_bytes(markup: str) -> bytes:
    """A finished page as UTF-8, with U+FFFD in place of every character that no page may hold."""
    return fit(markup).encode("utf-8")


def fit(text: str) -> str:
    """`text` as a page can hold it, with U+FFFD in place of every character that no page may hold."""
    return _UNFIT.sub("\ufffd", text)
