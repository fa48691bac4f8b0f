"""Publications made by hand, for tests that need no reader: `publication(topic("Title", paragraph("One. Two.")))`."""

import re

from handouts.model import (
    Block,
    Callout,
    Definitions,
    Details,
    Entry,
    Heading,
    Illustration,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Publication,
    Quote,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    Table,
    Topic,
    with_texts,
)

TextLike = str | tuple[Span, ...]


def spans(text: TextLike) -> tuple[Span, ...]:
    """A text as spans; a string is one plain span."""
    return (Span(text),) if isinstance(text, str) else text


def sentences(text: TextLike) -> Sentences:
    """A string split after full stops; spans stay one sentence. The ids are made unique by `publication`."""
    if isinstance(text, str):
        return tuple(
            Sentence(SentenceId(""), (Span(part),)) for part in re.split(r"(?<=[.?!])(?<!Dr\.) ", text) if part
        )
    return (Sentence(SentenceId(""), text),)


def heading(text: TextLike, level: int = 2) -> Heading[Sentences]:
    return Heading(level, sentences(text))


def paragraph(text: TextLike) -> Paragraph[Sentences]:
    return Paragraph(sentences(text))


def item(text: TextLike, *blocks: Block[Sentences]) -> Item[Sentences]:
    return Item(sentences(text), blocks)


def bullets(*items: str | Item[Sentences]) -> ItemList[Sentences]:
    return ItemList(tuple(item(i) if isinstance(i, str) else i for i in items))


def numbers(*items: str | Item[Sentences], start: int = 1) -> ItemList[Sentences]:
    return ItemList(tuple(item(i) if isinstance(i, str) else i for i in items), start)


def quote(*blocks: Block[Sentences]) -> Quote[Sentences]:
    return Quote(blocks)


def table(header: tuple[TextLike, ...], *rows: tuple[TextLike, ...]) -> Table[Sentences]:
    return Table(tuple(map(sentences, header)), tuple(tuple(map(sentences, row)) for row in rows))


def preformatted(*lines: str) -> Preformatted[Sentences]:
    return Preformatted(tuple((Sentence(SentenceId(""), (Span(line),)),) if line else () for line in lines))


def callout(label: str, *blocks: Block[Sentences], kind: str = "important") -> Callout[Sentences]:
    return Callout(kind, sentences(label), blocks)


def definitions(*entries: tuple[str, tuple[Block[Sentences], ...]]) -> Definitions[Sentences]:
    return Definitions(tuple(Entry(sentences(term), blocks) for term, blocks in entries))


def picture(shown: Illustration | None, alt: str = "", caption: str = "") -> Picture[Sentences]:
    size = (shown.id, shown.width_px, shown.height_px) if shown else ("", 0, 0)
    return Picture(size[0], sentences(alt) if alt else (), sentences(caption) if caption else (), *size[1:])


def notes(*items: str | Item[Sentences]) -> ItemList[Sentences]:
    return ItemList(numbers(*items).items, 1, notes=True)


def topic(title: TextLike, *blocks: Block[Sentences]) -> Topic:
    """A topic; `publication` numbers it."""
    return Topic(0, Sentence(SentenceId(""), spans(title)), blocks)


def publication(*topics: Topic, title: TextLike = "Living well", details: Details | None = None) -> Publication:
    """A publication whose sentences have ids made from their place."""
    count = 0

    def named(sentence: Sentence) -> Sentence:
        nonlocal count
        count += 1
        return Sentence(SentenceId(f"s{count:04d}"), sentence.spans)

    whole = named(Sentence(SentenceId(""), spans(title)))
    numbered = tuple(
        Topic(
            number,
            named(t.title),
            tuple(with_texts(block, lambda text: tuple(named(s) for s in text)) for block in t.blocks),
        )
        for number, t in enumerate(topics, 1)
    )
    return Publication(details or Details(whole.text), whole, numbered)
