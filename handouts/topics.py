"""An article to its publication: topics, and every sentence found once and named for good."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace

from handouts.callouts import has_labels, label_of, with_callouts
from handouts.endmatter import with_notes, without_references
from handouts.errors import SourceError
from handouts.languages import weighed
from handouts.model import (
    Article,
    Beside,
    Block,
    Callout,
    Definitions,
    Details,
    Entry,
    Heading,
    Item,
    ItemList,
    LeftOut,
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
    Text,
    Topic,
    plain,
    texts,
)
from handouts.naming import phrases_for
from handouts.outline import FEWEST, Part, best_parts, cut, levelled
from handouts.passages import language_of_text, with_languages
from handouts.sentences import split_text, tidied
from handouts.settings import NOT_GIVEN, GivenDetails

LONGEST_INTRODUCTION = 150
"""Words, a minute of listening."""


def split_topics(article: Article, given: GivenDetails, house: GivenDetails = NOT_GIVEN) -> Publication:
    """The publication of an article; what the user gave of its details wins over what the source says.

    Comments kept on request are the last topic. Raises SourceError when there is nothing to print.
    """
    details = _merged(article.details, given, house)
    if not any(tidied(text) for block in article.blocks for text in texts(block)):
        raise SourceError(f"There is no text to print or narrate in {details.source or 'the source'}.")
    known = weighed(article, given.language, house.language)
    details, notices = replace(details, language=known.language), article.notices + known.notices
    article = _with_passages(article, details.language)
    names = phrases_for(details.language)
    maker = _Sentences(details.language)
    title = maker.one((Span(details.title),))
    beside = replace(article.beside, notes=tuple(replace(n, blocks=_flat_all(n.blocks)) for n in article.beside.notes))
    heading, blocks = _without_title(article.blocks, details.title)
    parts = list(best_parts(with_callouts(_flat(blocks)))) or [Part(None, ())]
    made = details.title if len(parts) == 1 and not article.kept else names.introduction
    ended = [_with_end(part, beside, details.language, heading if n == 0 else ()) for n, part in enumerate(parts)]
    topics = [_topic(number, part, made, maker) for number, part in enumerate(ended, 1)]
    if article.kept:
        comments = _with_end(Part(None, _flat(article.kept)), beside, details.language)
        topics.append(_topic(len(topics) + 1, comments, names.comments, maker))
    details = replace(details, title=title.text)
    left_out = (*article.left_out, *_unreferred(beside, (heading, *_texts(article))))
    return Publication(details, title, tuple(topics), left_out, notices)


def _with_passages(article: Article, language: str) -> Article:
    """The article where passages in other languages than its own are marked, in its notes too."""
    notes = tuple(replace(note, blocks=with_languages(note.blocks, language)) for note in article.beside.notes)
    return replace(
        article,
        blocks=with_languages(article.blocks, language),
        kept=with_languages(article.kept, language),
        beside=replace(article.beside, notes=notes),
    )


def _texts(article: Article) -> Iterator[Text]:
    for block in (*article.blocks, *article.kept):
        yield from texts(block)


def _merged(details: Details, given: GivenDetails, house: GivenDetails) -> Details:
    """What is said of this article goes before what it says of itself, and that before what the house says of all."""
    said = {f.name: getattr(given, f.name) for f in fields(given) if getattr(given, f.name)}
    usual = {f.name: getattr(house, f.name) for f in fields(house) if not getattr(details, f.name)}
    return replace(details, **usual | said)


def _with_end(part: Part, beside: Beside, language: str, above: Text = ()) -> Part:
    """A part with the notes and abbreviations that its text, or the title `above`, refers to."""
    title = (*above, *(part.heading.text if part.heading else ()))
    return replace(part, blocks=with_notes(title, levelled(part.blocks), beside, language))


def _topic(number: int, part: Part, made: str, maker: "_Sentences") -> Topic:
    title = maker.one(without_references(part.heading.text) if part.heading else (Span(made),))
    return Topic(number, title, tuple(map(maker.block, part.blocks)), titled=part.heading is not None)


def _unreferred(beside: Beside, said: Iterable[Text]) -> Iterator[LeftOut]:
    """The notes that only text which was left out refers to."""
    kept = {span.note for text in said for span in text}
    while (
        more := {s.note for n in beside.notes if n.name in kept for b in n.blocks for t in texts(b) for s in t} - kept
    ):
        kept |= more
    for note in beside.notes:
        if note.name not in kept:
            words = "\n".join(plain(text) for block in note.blocks for text in texts(block))
            line = note.blocks[0].line if note.blocks else 0
            yield LeftOut("note", "only text that is left out refers to it", words, line)


def _without_title(blocks: Sequence[Block[Text]], title: str) -> tuple[Text, tuple[Block[Text], ...]]:
    """The heading that is the article's title, and `blocks` without it.

    It stays where it stands over text as a topic of its own: when other headings are as high as it is and text follows
    it directly. A few words, far fewer than the others have, are the introduction to them.
    """
    place = next((p for p, block in enumerate(blocks) if isinstance(block, Heading)), None)
    heading = blocks[place] if place is not None else None
    if place is None or not isinstance(heading, Heading) or not _same(_words(heading), title):
        return (), tuple(blocks)
    rest = blocks[place + 1 :]
    peers = [block for block in rest if isinstance(block, Heading) and block.level <= heading.level]
    if peers and rest[0] is not peers[0] and not _introduces(cut(blocks[place:], heading.level)):
        return (), tuple(blocks)
    return heading.text, (*blocks[:place], *rest)


def _introduces(parts: Sequence[Part]) -> bool:
    """Whether what stands under the first of several headings is short beside the others, and in one piece."""
    first, *others = parts
    if len(others) < FEWEST or any(isinstance(block, Heading) for block in first.blocks):
        return False
    return first.words <= LONGEST_INTRODUCTION and 2 * first.words * len(others) <= sum(p.words for p in others)


def _words(heading: Heading[Text]) -> str:
    return plain(without_references(heading.text))


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _flat(blocks: Sequence[Block[Text]]) -> tuple[Block[Text], ...]:
    """`blocks` where headings inside lists and quotes are bold paragraphs: they head no topic and no level."""
    return tuple(block if isinstance(block, Heading) else _inner(block) for block in blocks)


def _flat_all(blocks: Sequence[Block[Text]]) -> tuple[Block[Text], ...]:
    return tuple(map(_inner, blocks))


def _inner(block: Block[Text]) -> Block[Text]:
    match block:
        case Heading(text=text, line=line):
            return Paragraph(tuple(replace(span, strong=True) for span in text), line)
        case Quote(blocks=blocks, line=line):
            return Quote(tuple(map(_inner, blocks)), line)
        case Callout(blocks=blocks):
            return replace(block, blocks=tuple(map(_inner, blocks)))
        case ItemList(items=items):
            return replace(block, items=tuple(replace(i, blocks=tuple(map(_inner, i.blocks))) for i in items))
        case Definitions(entries=entries):
            return replace(block, entries=tuple(replace(e, blocks=tuple(map(_inner, e.blocks))) for e in entries))
        case Paragraph() | Table() | Preformatted() | Picture():
            return block


class _Sentences:
    """Makes the sentences of one publication, in reading order: the n-th with the same words gets its own id."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._pictures = 0
        self._met: Counter[str] = Counter()
        self._taken: set[SentenceId] = set()

    def one(self, text: Text) -> Sentence:
        """`text` as a single sentence, whatever stops are in it: a title."""
        return self._named(tidied(text))

    def block(self, block: Block[Text]) -> Block[Sentences]:
        """The same block with its sentences; headings and the heads of tables are one sentence each."""
        match block:
            case Heading(level=level, text=text, line=line):
                return Heading(level, self._whole(text), line)
            case Paragraph(text=text, line=line):
                return Paragraph(self._split(text), line)
            case ItemList(items=items, start=start, line=line, notes=notes):
                return ItemList(tuple(map(self._item, items)), start, line, notes)
            case Quote(blocks=blocks, line=line):
                return Quote(tuple(map(self.block, blocks)), line)
            case Table(header=header, rows=rows, line=line, caption=caption):
                named = None if caption is None else self._split(caption)
                head = tuple(map(self._whole, header))
                return Table(head, tuple(tuple(map(self._split, row)) for row in rows), line, named)
            case Preformatted(lines=lines, line=line):
                return Preformatted(tuple(map(self._split, lines)), line)
            case Definitions(entries=entries, line=line):
                return Definitions(tuple(map(self._entry, entries)), line)
            case Callout(kind=kind, label=label, blocks=blocks, line=line):
                called = label or (
                    Span(label_of(kind, self._language), language="" if has_labels(self._language) else "en"),
                )
                return Callout(kind, self._whole(called), tuple(map(self.block, blocks)), line)
            case Picture():
                return self._picture(block)

    def _item(self, item: Item[Text]) -> Item[Sentences]:
        text = self._split(item.text)
        return Item(text, tuple(map(self.block, item.blocks)), item.done)

    def _entry(self, entry: Entry[Text]) -> Entry[Sentences]:
        term = self._split(entry.term)
        return Entry(term, tuple(map(self.block, entry.blocks)))

    def _picture(self, picture: Picture[Text]) -> Picture[Sentences]:
        """A picture that nobody describes is called by its number."""
        self._pictures += 1
        name = phrases_for(self._language).picture_number.format(number=self._pictures)
        nameless = picture.id and not tidied(picture.alt) and not tidied(picture.caption)
        said_below = _same(plain(picture.alt), plain(picture.caption))
        alt = self._split((Span(name),) if nameless else () if said_below else picture.alt)
        caption, size = self._split(picture.caption), (picture.width_px, picture.height_px)
        return Picture(picture.id, alt, caption, *size, picture.line, picture.file, picture.doubt)

    def _whole(self, text: Text) -> Sentences:
        tidy = tidied(text)
        return (self._named(tidy),) if tidy else ()

    def _split(self, text: Text) -> Sentences:
        return tuple(map(self._named, split_text(text, language_of_text(text) or self._language)))

    def _named(self, spans: Text) -> Sentence:
        words = plain(spans)
        occurrence = self._met[words]
        self._met[words] += 1
        name, salt = _sentence_id(words, occurrence), 0
        while name in self._taken:
            salt += 1
            name = _sentence_id(words, occurrence, salt)
        self._taken.add(name)
        return Sentence(name, spans)


def _sentence_id(words: str, occurrence: int, salt: int = 0) -> SentenceId:
    told = f"{words}\0{occurrence}" + (f"\0{salt}" if salt else "")
    return SentenceId("s-" + hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12])
