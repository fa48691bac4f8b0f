"""What stands at the end of a topic: its abbreviations explained, its notes, the web addresses of its links.

Pure. Abbreviations and notes belong to the publication, and every output has them. Addresses are for paper alone:
`with_addresses` is how a topic is printed, and what print is held against.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from handouts.model import (
    Abbreviation,
    Beside,
    Block,
    Definitions,
    Entry,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Preformatted,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    Text,
    Topic,
    plain,
    texts,
    with_texts,
)
from handouts.naming import has_phrases, phrases_for

END_LEVEL = 2
"""The level of the headings over what stands at the end; that of a topic's title is 1."""
LONGEST_NAME = 80
"""Characters of a link's words that are said again beside its address."""

_SCHEME = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


# Notes and abbreviations -----------------------------------------------------------------------------


def with_notes(title: Text, blocks: Sequence[Block[Text]], beside: Beside, language: str) -> tuple[Block[Text], ...]:
    """The blocks of one topic with its notes numbered from 1, and these and its abbreviations explained at the end.

    A reference to a note that is not there stays as it was typed.
    """
    notes = _Notes({note.name: note.blocks for note in beside.notes})
    for span in title:
        notes.number(span.note)
    numbered = [with_texts(block, notes.text) for block in blocks]
    items = tuple(notes.items())
    noted = (block for item in items for block in (Paragraph(item.text), *item.blocks))
    said = [title, *(text for block in (*blocks, *noted) for text in texts(block))]
    short = tuple(_used(beside.abbreviations, said))
    words = phrases_for(language)
    if short:
        entries = tuple(Entry((Span(each.short),), (Paragraph(each.meaning),)) for each in short)
        numbered += [_heading(words.abbreviations, language), Definitions(entries)]
    if items:
        numbered += [_heading(words.notes, language), ItemList(items, 1, notes=True)]
    return tuple(numbered)


def without_references(text: Text) -> Text:
    """`text` without the numbers of notes: a title."""
    return tuple(span for span in text if not span.note)


def _heading(words: str, language: str) -> Heading[Text]:
    return Heading(END_LEVEL, (Span(words, language="" if has_phrases(language) else "en"),))


@dataclass
class _Notes:
    """Numbers the notes of one topic in the order in which they are referred to, each once, from notes too."""

    known: dict[str, tuple[Block[Text], ...]]
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, name: str) -> int:
        """The number of a note; 0 where there is no such note."""
        return self.numbers.setdefault(name, len(self.numbers) + 1) if name in self.known else 0

    def text(self, text: Text) -> Text:
        """`text` with the numbers of its notes as "[1]", each on the line of the word before it."""
        if not any(span.note for span in text):
            return text
        return tuple(self._numbered(span, before.text) for before, span in pairwise((Span(" "), *text)))

    def _numbered(self, span: Span, before: str) -> Span:
        number = self.number(span.note)
        if not number:
            return replace(span, note="")
        space = "" if before[-1:].isspace() else "\u00a0"
        return replace(span, text=f"{space}[{number}]", note=str(number), link="", script="", strong=False)

    def items(self) -> Iterator[Item[Text]]:
        """Every note that is referred to, in order; those that notes refer to come after them."""
        done = 0
        while done < len(self.numbers):
            name = list(self.numbers)[done]
            blocks = [with_texts(block, self.text) for block in self.known[name]]
            first = blocks[0] if blocks else None
            yield Item(first.text, tuple(blocks[1:])) if isinstance(first, Paragraph) else Item((), tuple(blocks))
            done += 1


def _used(known: Sequence[Abbreviation], said: Sequence[Text]) -> Iterator[Abbreviation]:
    """The abbreviations that stand in a text as words of their own, in the order in which they come."""
    whole = "\n".join(map(plain, said)) if known else ""
    found = ((re.search(rf"(?<!\w){re.escape(each.short)}(?!\w)", whole), each) for each in known)
    yield from (each for _, each in sorted(((m.start(), each) for m, each in found if m), key=lambda pair: pair[0]))


# Addresses -------------------------------------------------------------------------------------------


def with_addresses(topic: Topic, language: str) -> Topic:
    """The topic as it is printed: a number in brackets behind each link, and at the end the addresses in full.

    The numbers go on from those of the notes. A link whose words are its address has none; one address has one number.
    The sentences that are added, and their headings, have no id.
    """
    links = _Links(sum(len(block.items) for block in topic.blocks if isinstance(block, ItemList) and block.notes))
    links.sentences((topic.title,))  # a title has no numbers, its addresses are listed
    blocks = [with_texts(block, links.sentences) for block in topic.blocks]
    if not links.numbers:
        return topic
    words = phrases_for(language)
    web = all(address.lower().startswith("http") for address in links.numbers)
    heading = Heading(END_LEVEL, _added(_heading(words.web_addresses if web else words.addresses, language).text))
    items = (
        Item(_added((Span(_ended(name)),)), (Preformatted((_added((Span(shown(address), link=address),)),)),))
        for address, name in links.names.items()
    )
    return replace(topic, blocks=(*blocks, heading, ItemList(tuple(items), links.first, notes=True)))


def shown(address: str) -> str:
    """An address as it is printed: that of the web in full, those of mail and telephone without their scheme."""
    return address if address.lower().startswith("http") else _SCHEME.sub("", address, count=1).partition("?")[0]


def _ended(name: str) -> str:
    return name if name.endswith((":", "?")) else f"{name}:"


def _added(text: Text) -> Sentences:
    return (Sentence(SentenceId(""), text),)


@dataclass
class _Links:
    """Numbers the addresses of one topic, in the order of their links."""

    before: int
    numbers: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @property
    def first(self) -> int:
        return self.before + 1

    def sentences(self, text: Sentences) -> Sentences:
        """Sentences with a number behind each link; one that goes on in the next sentence has it there."""
        marked: list[Sentence] = []
        for place, sentence in enumerate(text):
            following = text[place + 1].spans[:1] if place + 1 < len(text) else ()
            marked.append(replace(sentence, spans=tuple(self._spans(sentence.spans, following))))
        return tuple(marked)

    def _spans(self, spans: Text, following: Text) -> Iterator[Span]:
        words = ""
        for span, then in zip(spans, (*spans[1:], *following, Span("")), strict=False):
            yield span
            words = words + span.text if span.link else ""
            if span.link and then.link != span.link:
                number = self._number(span.link, words)
                if number:
                    yield Span(f"\u00a0[{number}]")
                words = ""

    def _number(self, address: str, words: str) -> int:
        if not _SCHEME.match(address) or _bare(words) == _bare(address):
            return 0
        if address not in self.numbers:
            self.numbers[address] = self.before + len(self.numbers) + 1
            name = " ".join(words.split())
            self.names[address] = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
        return self.numbers[address]


def _bare(address: str) -> str:
    """What of an address tells it from others; of a telephone number its digits."""
    plain_address = _SCHEME.sub("", address.strip(), count=1).casefold()
    if address.lower().startswith("tel:") or not re.search(r"[^\W\d_]", plain_address):
        return re.sub(r"\D", "", plain_address)
    return (
        plain_address.partition("?")[0].removeprefix("www.").strip("<>/ ")
        if "@" in plain_address
        else (plain_address.removeprefix("www.").strip("<>/ "))
    )
