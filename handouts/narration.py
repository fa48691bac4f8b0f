"""What a voice will say of a topic: its announcement, every sentence once, and a short close."""

import math
import re
from collections.abc import Iterator, Sequence

from audio.model import Boundary, Cue, CueId, CueKind, Script, Tags, Voice
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
)
from handouts.naming import Phrases, phrases_for

LETTERS_PER_SECOND = 15.1
"""The embedded voice at pace 1.0, without pauses: 4,659 letters of an article took it 342.6 s at 0.9.

Even from topic to topic within 3 per cent, where words a minute differed by a quarter.
"""
LETTERS_OF_A_DIGIT = 4
LETTERS_OF_A_SYLLABLE = 3
"""What a character of a script that writes syllables or words weighs (Chinese, Japanese, Korean)."""
SENTENCE_PAUSE_S = 0.5
"""Between two sentences, on average over all kinds of pauses."""
FRAME_S = 11.5
"""The spoken opening and close at pace 1.0, for titles of usual length."""
FRAME_PAUSES_S = 4.5
LONGEST_TAG = 120


def estimate_seconds(topic: Topic, pace: float, letters_per_s: float = LETTERS_PER_SECOND) -> float:
    """How long the narration of `topic` will be, at a `pace` where 1.0 is the voice's own: so many letters a second."""
    sentences = list(topic.sentences())
    letters = sum(spoken_letters(sentence.text) for sentence in (topic.title, *sentences))
    spoken_s = (letters + FRAME_S * LETTERS_PER_SECOND) / letters_per_s / pace
    return spoken_s + SENTENCE_PAUSE_S * len(sentences) + FRAME_PAUSES_S


def speed_of(voice: Voice) -> float:
    """Letters a second that `voice`, narrowed to one language, says at its own pace."""
    return voice.letters_per_s[0] if voice.letters_per_s else LETTERS_PER_SECOND


def spoken_letters(words: str) -> int:
    """The length of some words when spoken, in letters."""
    digits = sum(map(str.isdigit, words))
    syllables = sum("\u2e80" <= c <= "\ud7ff" for c in words)
    letters = sum(map(str.isalnum, words)) - digits - syllables
    return letters + LETTERS_OF_A_DIGIT * digits + LETTERS_OF_A_SYLLABLE * syllables


def estimate_minutes(topic: Topic, pace: float, letters_per_s: float = LETTERS_PER_SECOND) -> int:
    """The same in whole minutes, for people; at least 1."""
    return max(1, math.floor(estimate_seconds(topic, pace, letters_per_s) / 60.0 + 0.5))


def write_script(
    publication: Publication,
    topic: Topic,
    pace: float = 0.9,
    *,
    cover_png: bytes = b"",
    voice_name: str = "",
    letters_per_s: float = LETTERS_PER_SECOND,
) -> Script:
    """The script of one topic: a cue for every sentence, with the sentence's own id and words, in reading order.

    Announcements stand between them. The number comes first: who holds the leaflet finds the sound by it.
    """
    language = publication.details.language
    writer = _Writer(topic, phrases_for(language))
    cues = (*writer.opening(publication, pace, letters_per_s), *writer.body(), *writer.closing(publication))
    return Script(_ended(cues), language, write_tags(publication, topic, cover_png, voice_name))


def spoken_note(text: str, language: str) -> Script:
    """A script that says `text` and nothing else."""
    cue = Cue(CueId("note"), CueKind.SENTENCE, " ".join(text.split()), Boundary.END)
    return Script((cue,), language, Tags(bounded(text), "", "", 1, 1, language))


def write_tags(publication: Publication, topic: Topic, cover_png: bytes = b"", voice_name: str = "") -> Tags:
    """What players show of the track of a topic; titles bounded to `LONGEST_TAG` characters."""
    details, of = publication.details, len(publication.topics)
    names = phrases_for(details.language)
    voice = names.read_by.format(voice=voice_name) if voice_name else ""
    return Tags(
        title=bounded(topic.title.text),
        album=bounded(publication.title.text),
        artist=bounded(details.publisher or details.author or voice or publication.title.text),
        number=topic.number,
        of=of,
        language=details.language,
        year=year_of(details),
        comment=voice,
        cover_png=cover_png,
        cover_description=bounded(f"{topic.number}. {topic.title.text}"),
    )


def year_of(details: Details) -> int | None:
    """The year the text was last looked at, when its details tell."""
    for said in (details.reviewed, details.date, details.version):
        found = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", said)
        if found:
            return int(found[0])
    return None


def bounded(words: str) -> str:
    """`words` on one line, cut behind a word where they are longer than players show."""
    line = " ".join(words.split())
    if len(line) <= LONGEST_TAG:
        return line
    head = line[: LONGEST_TAG - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[LONGEST_TAG // 2 :] else head) + "…"


class _Writer:
    """Writes the cues of one topic; counts its announcements so that each has an id of its own."""

    def __init__(self, topic: Topic, names: Phrases) -> None:
        self._topic = topic
        self._names = names
        self._said = 0

    def opening(self, publication: Publication, pace: float, letters_per_s: float) -> Iterator[Cue]:
        names, topic, of = self._names, self._topic, len(publication.topics)
        if of > 1:
            yield self._own(CueKind.OPENING, names.number.format(number=topic.number))
        yield Cue(CueId(topic.title.id), CueKind.HEADING, topic.title.text, Boundary.HEADING)
        if of > 1:
            place = names.place.format(number=topic.number, of=of, title=_unstopped(publication.title.text))
            yield self._own(CueKind.OPENING, place)
        yield self._own(CueKind.OPENING, self._length(pace, letters_per_s), Boundary.TITLE)

    def _length(self, pace: float, letters_per_s: float) -> str:
        if estimate_seconds(self._topic, pace, letters_per_s) < 45.0:
            return self._names.short_while
        minutes = estimate_minutes(self._topic, pace, letters_per_s)
        return self._names.one_minute if minutes == 1 else self._names.minutes.format(minutes=minutes)

    def body(self) -> Iterator[Cue]:
        for block in self._topic.blocks:
            yield from self._block(block)

    def closing(self, publication: Publication) -> Iterator[Cue]:
        names, number, details = self._names, self._topic.number, publication.details
        following = next((t for t in publication.topics if t.number == number + 1), None)
        if len(publication.topics) == 1:
            yield self._own(CueKind.CLOSING, names.end_only)
        elif following is None:
            yield self._own(CueKind.CLOSING, names.end_last.format(number=number))
        else:
            yield self._own(CueKind.CLOSING, names.end.format(number=number))
            title = _unstopped(following.title.text)
            yield self._own(CueKind.CLOSING, names.next.format(number=following.number, title=title))
        if details.version:
            yield self._own(CueKind.CLOSING, names.version.format(version=_unstopped(details.version)))
        if details.reviewed:
            yield self._own(CueKind.CLOSING, names.reviewed.format(reviewed=_unstopped(details.reviewed)))

    def _block(self, block: Block[Sentences]) -> Iterator[Cue]:
        match block:
            case Heading(text=text):
                yield from _spoken(text, Boundary.HEADING, CueKind.HEADING)
            case Paragraph(text=text):
                yield from _spoken(text, Boundary.PARAGRAPH)
            case ItemList():
                yield from self._list(block)
            case Quote(blocks=blocks):
                yield self._own(CueKind.ANNOUNCEMENT, self._names.quote)
                for inner in blocks:
                    yield from self._block(inner)
                yield self._own(CueKind.ANNOUNCEMENT, self._names.end_quote, Boundary.PARAGRAPH)
            case Table():
                yield from self._table(block)
            case Preformatted(lines=lines):
                for line in lines:
                    yield from _spoken(line, Boundary.ITEM)

    def _list(self, block: ItemList[Sentences]) -> Iterator[Cue]:
        last = len(block.items) - 1
        for place, item in enumerate(block.items):
            if block.start is not None:
                number = self._names.item.format(number=block.start + place)
                yield self._own(CueKind.ANNOUNCEMENT, number, Boundary.CELL)
            done = place == last and not item.blocks
            yield from _spoken(item.text, Boundary.PARAGRAPH if done else Boundary.ITEM)
            for inner in item.blocks:
                yield from self._block(inner)

    def _table(self, table: Table[Sentences]) -> Iterator[Cue]:
        """Its columns by name, then row by row each cell after the name of its column."""
        rows = len(table.rows)
        said = self._names.table_of_one if rows == 1 else self._names.table.format(rows=rows)
        yield self._own(CueKind.ANNOUNCEMENT, said)
        for head in table.header:
            yield from _spoken(head, Boundary.CELL)
        for row in table.rows:
            for place, (head, cell) in enumerate(zip(table.header, row, strict=True)):
                name = " ".join(sentence.text for sentence in head).rstrip(":")
                if name:
                    yield self._own(CueKind.ANNOUNCEMENT, self._names.column.format(header=name), Boundary.CELL)
                then = Boundary.ITEM if place == len(row) - 1 else Boundary.CELL
                if not cell and name:
                    yield self._own(CueKind.ANNOUNCEMENT, self._names.blank, then)
                yield from _spoken(cell, then)

    def _own(self, kind: CueKind, text: str, then: Boundary = Boundary.SENTENCE) -> Cue:
        self._said += 1
        return Cue(CueId(f"t{self._topic.number}-{kind.value}-{self._said}"), kind, text, then)


def _spoken(text: Sentences, then: Boundary, kind: CueKind = CueKind.SENTENCE) -> Iterator[Cue]:
    """A cue a sentence; `then` follows the last."""
    for place, sentence in enumerate(text):
        last = place == len(text) - 1
        yield Cue(CueId(sentence.id), kind, sentence.text, then if last else Boundary.SENTENCE)


def _ended(cues: Sequence[Cue]) -> tuple[Cue, ...]:
    last = cues[-1]
    return (*cues[:-1], Cue(last.id, last.kind, last.text, Boundary.END))


def _unstopped(words: str) -> str:
    return words.rstrip(" .")
