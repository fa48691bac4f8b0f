"""What the voice says of a topic: the script of its track, and how long it will take.

Every sentence of a topic is one cue with the sentence's own id. What is said beside them (the number, how long,
the header of a table's cell, the number of a list's item) are cues of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from audio.model import Boundary, Cue, CueId, CueKind, Script, Tags
from handouts.model import (
    Block,
    Details,
    Heading,
    ItemList,
    Paragraph,
    Preformatted,
    Publication,
    Quote,
    Sentences,
    Table,
    Topic,
    texts,
)

WORDS_A_MINUTE = 166.0
"""Of the embedded voice at pace 1.0, pauses left out (measured: 979 words in 392 s at pace 0.9)."""

_SENTENCE_PAUSE_S, _TEXT_PAUSE_S, _ANNOUNCEMENTS_S = 0.4, 0.4, 15.0


@dataclass(frozen=True)
class Phrases:
    """What is said around the article's own words, in one language."""

    number: str = "Number {number}."
    place: str = "Topic {number} of {of}, from: {article}."
    one_minute: str = "About one minute."
    minutes: str = "About {minutes} minutes."
    end: str = "End of topic {number}."
    following: str = "Next: topic {number}, {title}."
    last: str = "That was the last topic of: {article}."
    end_of_all: str = "The end."
    version: str = "Version {version}."
    item: str = "{number}."
    header: str = "{header}:"


PHRASES = {"en": Phrases()}
"""By language, without its region; a language that is not here is announced in English."""


def estimate_seconds(topic: Topic, pace: float) -> float:
    """About how long the track of `topic` will be, in seconds; `pace` 1.0 is the voice's own."""
    words = len(topic.title.text.split()) + sum(len(sentence.text.split()) for sentence in topic.sentences())
    sentences = sum(1 for _ in topic.sentences())
    paragraphs = sum(1 for block in topic.blocks for _ in texts(block))
    pauses_s = _SENTENCE_PAUSE_S * sentences + _TEXT_PAUSE_S * paragraphs + _ANNOUNCEMENTS_S
    return words * 60 / WORDS_A_MINUTE / pace + pauses_s


def estimate_minutes(topic: Topic, pace: float) -> int:
    """The same in whole minutes, at least one: what is printed and said."""
    return max(1, round(estimate_seconds(topic, pace) / 60))


def write_script(publication: Publication, topic: Topic, pace: float, cover_png: bytes = b"") -> Script:
    """Everything that is said on the track of `topic`, in order, with the tags of its file."""
    language = publication.details.language or "en"
    phrases = PHRASES.get(language.lower().split("-")[0], PHRASES["en"])
    say = _Announcer(f"topic-{topic.number}")
    cues = (
        *_opening(publication, topic, pace, phrases, say),
        *_body(topic.blocks, phrases, say),
        *_closing(publication, topic, phrases, say),
    )
    return Script(cues, language, _tags(publication, topic, cover_png))


# What is said of a topic -----------------------------------------------------------------------------


class _Announcer:
    """Gives announcements their ids, by order."""

    def __init__(self, prefix: str) -> None:
        self._prefix, self._count = prefix, 0

    def __call__(self, text: str, kind: CueKind, then: Boundary) -> Cue:
        self._count += 1
        return Cue(CueId(f"{self._prefix}-{self._count}"), kind, text, then)


def _opening(publication: Publication, topic: Topic, pace: float, phrases: Phrases, say: _Announcer) -> Iterator[Cue]:
    of = len(publication.topics)
    if of > 1:
        yield say(phrases.number.format(number=topic.number), CueKind.OPENING, Boundary.SENTENCE)
    yield Cue(CueId(topic.title.id), CueKind.HEADING, topic.title.text, Boundary.HEADING)
    if of > 1:
        place = phrases.place.format(number=topic.number, of=of, article=_unstopped(publication.title.text))
        yield say(place, CueKind.OPENING, Boundary.SENTENCE)
    minutes = estimate_minutes(topic, pace)
    about = phrases.one_minute if minutes == 1 else phrases.minutes.format(minutes=minutes)
    yield say(about, CueKind.OPENING, Boundary.TITLE)


def _closing(publication: Publication, topic: Topic, phrases: Phrases, say: _Announcer) -> Iterator[Cue]:
    lines = []
    following = next((t for t in publication.topics if t.number == topic.number + 1), None)
    if len(publication.topics) == 1:
        lines.append(phrases.end_of_all)
    else:
        lines.append(phrases.end.format(number=topic.number))
        if following:
            lines.append(phrases.following.format(number=following.number, title=_unstopped(following.title.text)))
        else:
            lines.append(phrases.last.format(article=_unstopped(publication.title.text)))
    if publication.details.version:
        lines.append(phrases.version.format(version=_unstopped(publication.details.version)))
    for line in lines:
        yield say(line, CueKind.CLOSING, Boundary.END if line is lines[-1] else Boundary.SENTENCE)


def _body(blocks: tuple[Block[Sentences], ...], phrases: Phrases, say: _Announcer) -> Iterator[Cue]:
    for block in blocks:
        match block:
            case Heading(text=text):
                yield from _sentences(text, Boundary.HEADING, CueKind.HEADING)
            case Paragraph(text=text):
                yield from _sentences(text, Boundary.PARAGRAPH)
            case ItemList():
                yield from _closed(_list(block, phrases, say), Boundary.PARAGRAPH)
            case Quote(blocks=inner):
                yield from _body(inner, phrases, say)
            case Table():
                yield from _closed(_table(block, phrases, say), Boundary.PARAGRAPH)
            case Preformatted(lines=lines):
                yield from _closed(
                    (cue for line in lines for cue in _sentences(line, Boundary.ITEM)), Boundary.PARAGRAPH
                )


def _list(items: ItemList[Sentences], phrases: Phrases, say: _Announcer) -> Iterator[Cue]:
    for number, item in enumerate(items.items, items.start or 0):
        if items.start is not None and item.text:
            yield say(phrases.item.format(number=number), CueKind.ANNOUNCEMENT, Boundary.CELL)
        yield from _sentences(item.text, Boundary.ITEM)
        yield from _closed(_body(item.blocks, phrases, say), Boundary.ITEM)


def _table(table: Table[Sentences], phrases: Phrases, say: _Announcer) -> Iterator[Cue]:
    """The header once, as it stands; then each row, every cell but the first behind its column's header."""
    for header in table.header:
        yield from _sentences(header, Boundary.CELL)
    for row in table.rows:
        for column, (header, cell) in enumerate(zip(table.header, row, strict=True)):
            heard = " ".join(sentence.text for sentence in header)
            if column and heard and cell:
                spoken = phrases.header.format(header=_unstopped(heard))
                yield say(spoken, CueKind.ANNOUNCEMENT, Boundary.CELL)
            yield from _sentences(cell, Boundary.ITEM if column == len(row) - 1 else Boundary.CELL)


def _sentences(text: Sentences, then: Boundary, kind: CueKind = CueKind.SENTENCE) -> Iterator[Cue]:
    for sentence in text:
        yield Cue(CueId(sentence.id), kind, sentence.text, then if sentence is text[-1] else Boundary.SENTENCE)


def _closed(cues: Iterator[Cue], then: Boundary) -> Iterator[Cue]:
    """The same cues, the last of them followed by `then`."""
    held = next(cues, None)
    for cue in cues:
        if held is not None:
            yield held
        held = cue
    if held is not None:
        yield replace(held, then=then)


def _unstopped(text: str) -> str:
    """A title without the stop that the phrase around it brings."""
    return text.rstrip(" .")


# Tags ------------------------------------------------------------------------------------------------


def _tags(publication: Publication, topic: Topic, cover_png: bytes) -> Tags:
    details = publication.details
    return Tags(
        title=f"{topic.number}. {topic.title.text}",
        album=publication.title.text,
        artist=details.publisher or details.author or publication.title.text,
        number=topic.number,
        of=len(publication.topics),
        language=details.language or "en",
        year=_year(details),
        comment=PHRASES["en"].version.format(version=_unstopped(details.version)) if details.version else "",
        cover_png=cover_png,
        cover_description=f"Number {topic.number}: {topic.title.text}",
    )


def _year(details: Details) -> int | None:
    found = re.match(r"(\d{4})(?:-|$)", details.reviewed)
    return int(found[1]) if found else None
