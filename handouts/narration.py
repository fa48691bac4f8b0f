"""What a voice will say of a topic: its announcement, every sentence once, and a short close."""

import math
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from audio.model import Boundary, Cue, CueId, CueKind, Script, Tags
from audio.wording import words_for
from handouts.dates import in_words, last_day, month_in_words
from handouts.languages import primary
from handouts.model import (
    Block,
    Callout,
    Definitions,
    Details,
    Heading,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Publication,
    Quote,
    Sentence,
    Sentences,
    Table,
    Topic,
    texts,
)
from handouts.naming import Phrases, phrases_for, spoken_phrases_for
from handouts.passages import language_of_text
from handouts.settings import SoundSettings

AS_IT_IS = SoundSettings()

LETTERS_OF_A_DIGIT = 4
LETTERS_OF_A_SYLLABLE = 3
"""What a character of a script that writes syllables or words weighs (Chinese, Japanese, Korean)."""
SENTENCE_PAUSE_S = 0.5
"""Between two sentences, on average over all kinds of pauses."""
FRAME_LETTERS = {"full": 174, "short": 29, "none": 0}
"""What is said around a topic beside its title, for titles of usual length."""
FRAME_PAUSES_S = {"full": 4.5, "short": 3.0, "none": 2.4}
BEFORE_CALLOUT = Boundary.HEADING
"""Who listens must notice that something else begins."""
LONGEST_TAG = 120
CHAPTER_S = 75.0
"""About how far apart chapters are where no heading tells: one to two minutes."""
CHAPTER_TITLE = 48
"""Characters of a chapter's title that is made of the first words there."""


def can_be_heard(topic: Topic, language: str) -> bool:
    """Whether a topic holds a word that can be read aloud; one without has no track."""
    return any(words_for(sentence.said, language).words for sentence in topic.sentences())


def estimate_seconds(topic: Topic, sound: SoundSettings) -> float:
    """How long the narration of `topic` will be. What is announced within it counts as if it were English."""
    letters = spoken_letters(topic.title.text) + FRAME_LETTERS[sound.announce]
    frame_s = letters / sound.letters_per_s / sound.pace
    said = [cue.text for cue in _Writer(topic, phrases_for("en")).blocks()]
    return _seconds(said, sound) + frame_s + FRAME_PAUSES_S[sound.announce] * sound.pauses


def _seconds(said: Sequence[str], sound: SoundSettings) -> float:
    """How long some sentences will take, with the pauses between them."""
    letters = sum(map(spoken_letters, said))
    return letters / sound.letters_per_s / sound.pace + SENTENCE_PAUSE_S * len(said) * sound.pauses


def spoken_letters(words: str) -> int:
    """The length of some words when spoken, in letters."""
    digits = sum(map(str.isdigit, words))
    syllables = sum("\u2e80" <= c <= "\ud7ff" for c in words)
    letters = sum(map(str.isalnum, words)) - digits - syllables
    return letters + LETTERS_OF_A_DIGIT * digits + LETTERS_OF_A_SYLLABLE * syllables


def estimate_minutes(topic: Topic, sound: SoundSettings) -> int:
    """The same in whole minutes, for people; at least 1."""
    return max(1, math.floor(estimate_seconds(topic, sound) / 60.0 + 0.5))


def languages_said(publication: Publication) -> tuple[str, ...]:
    """The languages, as BCP 47 tags, of whole sentences and titles that are not in the publication's own."""
    said = (sentence for topic in publication.topics for sentence in (topic.title, *topic.sentences()))
    return tuple(sorted({language_said(sentence, publication.details.language) for sentence in said} - {""}))


def language_said(sentence: Sentence, whole: str) -> str:
    """The language of a sentence where all of it is in another one than the `whole` text, as a BCP 47 tag; else empty.

    A foreign word within a sentence stays with the voice of that sentence.
    """
    found = language_of_text(sentence.spans)
    return found if found and primary(found) != primary(whole) else ""


def write_script(
    publication: Publication,
    topic: Topic,
    sound: SoundSettings = AS_IT_IS,
    *,
    cover_png: bytes = b"",
    languages: Collection[str] = (),
) -> Script:
    """The script of one topic: a cue for every sentence, with the sentence's own id and words, in reading order.

    Sentences in one of `languages`, which have a voice of their own, carry their language.

    Announcements stand between them. The number comes first: who holds the leaflet finds the sound by it. What is said
    within a topic (the numbers of a list, the columns of a table) belongs to its text and is said in any case.
    """
    language = publication.details.language
    writer = _Writer(topic, spoken_phrases_for(language), language, languages)
    cues = (*writer.opening(publication, sound), *writer.body(sound), *writer.closing(publication, sound))
    return Script(_framed(cues, topic), language, write_tags(publication, topic, cover_png, sound.voice))


def spoken_note(text: str, language: str) -> Script:
    """A script that says `text` and nothing else."""
    cue = Cue(CueId("note"), CueKind.SENTENCE, " ".join(text.split()), Boundary.END)
    return Script((cue,), language, Tags(bounded(text), "", "", 1, 1, language))


def write_tags(publication: Publication, topic: Topic, cover_png: bytes = b"", voice_name: str = "") -> Tags:
    """What players show of the track of a topic; titles bounded to `LONGEST_TAG` characters."""
    return replace(
        book_tags(publication, cover_png, voice_name),
        title=bounded(topic.title.text),
        number=topic.number,
        cover_description=bounded(f"{topic.number}. {topic.title.text}"),
        text=printed_text(topic),
    )


def book_tags(publication: Publication, cover_png: bytes = b"", voice_name: str = "") -> Tags:
    """What players show of the whole publication in one file."""
    details, title = publication.details, bounded(publication.title.text)
    voice = phrases_for(details.language).read_by.format(voice=voice_name) if voice_name else ""
    return Tags(
        title=title,
        album=title,
        artist=bounded(details.publisher or details.author or voice or title),
        number=0,
        of=len(publication.topics),
        language=details.language,
        year=year_of(details),
        comment=voice,
        cover_png=cover_png,
        cover_description=title,
        publisher=bounded(details.publisher),
        reference=bounded(details.reference),
        version=bounded(details.version),
        licence=bounded(details.licence),
    )


def year_of(details: Details) -> int | None:
    """The year the text was last looked at, when its details tell."""
    for said in (details.reviewed, details.date, details.version):
        found = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", said)
        if found:
            return int(found[0])
    return None


def bounded(words: str, characters: int = LONGEST_TAG) -> str:
    """`words` on one line, cut behind a word where they are longer than players show."""
    line = " ".join(words.split())
    if len(line) <= characters:
        return line
    head = line[: characters - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[characters // 2 :] else head) + "…"


class _Writer:
    """Writes the cues of one topic; counts its announcements so that each has an id of its own."""

    def __init__(self, topic: Topic, names: Phrases, language: str = "", languages: Collection[str] = ()) -> None:
        self._topic = topic
        self._names = names
        self._language, self._languages = language, languages
        self._said = 0

    def opening(self, publication: Publication, sound: SoundSettings) -> Iterator[Cue]:
        names, topic, of = self._names, self._topic, len(publication.topics)
        full = sound.announce == "full"
        if of > 1 and sound.announce != "none":
            yield self._own(CueKind.OPENING, names.number.format(number=topic.number))
        then = Boundary.HEADING if full else Boundary.TITLE
        title = topic.title
        yield Cue(CueId(title.id), CueKind.HEADING, title.text, then, language=self._language_of(title))
        if of > 1 and full:
            place = names.place.format(number=topic.number, of=of, title=_unstopped(publication.title.text))
            yield self._own(CueKind.OPENING, place)
        if full:
            yield self._own(CueKind.OPENING, self._length(sound), Boundary.TITLE)

    def _length(self, sound: SoundSettings) -> str:
        if estimate_seconds(self._topic, sound) < 45.0:
            return self._names.short_while
        return self._names.minutes.of(estimate_minutes(self._topic, sound))

    def body(self, sound: SoundSettings) -> Iterator[Cue]:
        titles = _chapter_titles(self._topic, sound)
        waiting: Cue | None = None
        for place, block in enumerate(self._topic.blocks):
            for nth, cue in enumerate(self._said_of(block)):
                if waiting:
                    yield replace(waiting, then=BEFORE_CALLOUT) if nth == 0 and isinstance(block, Callout) else waiting
                waiting = replace(cue, chapter=titles.get(place, "")) if nth == 0 else cue
        if waiting:
            yield waiting

    def blocks(self) -> Iterator[Cue]:
        """What is said of the topic itself, in reading order."""
        for block in self._topic.blocks:
            yield from self._said_of(block)

    def _said_of(self, block: Block[Sentences]) -> Iterator[Cue]:
        """The cues of a block; a language without words of ours has empty announcements, which are none."""
        return (cue for cue in self._block(block) if cue.text)

    def closing(self, publication: Publication, sound: SoundSettings) -> Iterator[Cue]:
        if sound.announce == "full":
            yield from self._full_closing(publication)
        elif sound.announce == "short":
            yield self._own(CueKind.CLOSING, self._names.end_only)

    def _full_closing(self, publication: Publication) -> Iterator[Cue]:
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
        yield from (self._own(CueKind.CLOSING, said) for said in _state(details, names))

    def _block(self, block: Block[Sentences]) -> Iterator[Cue]:
        match block:
            case Heading(text=text):
                yield from self._spoken(text, Boundary.HEADING, CueKind.HEADING)
            case Paragraph(text=text):
                yield from self._spoken(text, Boundary.PARAGRAPH)
            case ItemList():
                yield from self._list(block)
            case Quote(blocks=blocks):
                yield self._own(CueKind.ANNOUNCEMENT, self._names.quote)
                for inner in blocks:
                    yield from self._block(inner)
                yield self._own(CueKind.REMARK, self._names.end_quote, Boundary.PARAGRAPH)
            case Table():
                yield from self._table(block)
            case Preformatted(lines=lines):
                for line in lines:
                    yield from self._spoken(line, Boundary.ITEM)
            case Definitions(entries=entries):
                for entry in entries:
                    yield from self._spoken(entry.term, Boundary.ITEM)
                    for inner in entry.blocks:
                        yield from self._block(inner)
            case Callout(label=label, blocks=blocks):
                yield from self._spoken(label, Boundary.ITEM)
                for inner in blocks:
                    yield from self._block(inner)
            case Picture(alt=alt, caption=caption):
                yield self._own(CueKind.ANNOUNCEMENT, self._names.picture, Boundary.CELL)
                yield from self._spoken(alt, Boundary.ITEM if caption else Boundary.PARAGRAPH)
                yield from self._spoken(caption, Boundary.PARAGRAPH)

    def _list(self, block: ItemList[Sentences]) -> Iterator[Cue]:
        last = len(block.items) - 1
        for place, item in enumerate(block.items):
            if block.start is not None:
                number = self._names.item.format(number=block.start + place)
                yield self._own(CueKind.ANNOUNCEMENT, number, Boundary.CELL)
            if item.done is not None:
                box = self._names.done if item.done else self._names.to_do
                yield self._own(CueKind.ANNOUNCEMENT, box, Boundary.CELL)
            done = place == last and not item.blocks
            yield from self._spoken(item.text, Boundary.PARAGRAPH if done else Boundary.ITEM)
            for inner in item.blocks:
                yield from self._block(inner)

    def _table(self, table: Table[Sentences]) -> Iterator[Cue]:
        """Its columns by name, then row by row each cell after the name of its column."""
        rows = len(table.rows)
        said = self._names.table.of(rows) if rows else self._names.table_of_none
        if table.caption:
            yield from self._spoken(table.caption, Boundary.ITEM)
        yield self._own(CueKind.ANNOUNCEMENT, said)
        for head in table.header:
            yield from self._spoken(head, Boundary.CELL)
        for row in table.rows:
            for place, (head, cell) in enumerate(zip(table.header, row, strict=True)):
                name = " ".join(sentence.text for sentence in head).rstrip(":")
                if name:
                    yield self._own(CueKind.ANNOUNCEMENT, self._names.column.format(header=name), Boundary.CELL)
                then = Boundary.ITEM if place == len(row) - 1 else Boundary.CELL
                if not cell and name:
                    yield self._own(CueKind.ANNOUNCEMENT, self._names.blank, then)
                yield from self._spoken(cell, then)

    def _spoken(self, text: Sentences, then: Boundary, kind: CueKind = CueKind.SENTENCE) -> Iterator[Cue]:
        """A cue a sentence, and one for each note that it refers to; `then` follows the last."""
        for place, sentence in enumerate(text):
            after = then if place == len(text) - 1 else Boundary.SENTENCE
            language = self._language_of(sentence)
            said = [Cue(CueId(sentence.id), kind, sentence.said, Boundary.CELL, language=language)]
            numbers = (span.note for span in sentence.spans if span.note)
            if self._names.see_note:
                said += [self._own(CueKind.REMARK, self._names.see_note.format(number=n)) for n in numbers]
            yield from said[:-1]
            yield replace(said[-1], then=after)

    def _language_of(self, sentence: Sentence) -> str:
        """The language of a sentence that another voice says, else empty."""
        found = language_said(sentence, self._language)
        return found if found in self._languages else ""

    def _own(self, kind: CueKind, text: str, then: Boundary = Boundary.SENTENCE) -> Cue:
        self._said += 1
        return Cue(CueId(f"t{self._topic.number}-{kind.value}-{self._said}"), kind, text, then)


def _state(details: Details, names: Phrases) -> Iterator[str]:
    """How old the text is, and when it is to be checked again: short, for it is said at the end of every topic."""
    version, language = _unstopped(details.version), details.language
    if version[:1].isdigit() and last_day(details.reviewed):
        yield names.version_and_month.format(version=version, month=month_in_words(details.reviewed, language))
    else:
        if version:
            yield names.version.format(version=version)
        if details.reviewed:
            yield names.reviewed.format(reviewed=_unstopped(in_words(details.reviewed, language)))
    if last_day(details.next_review):
        yield names.next_review.format(month=month_in_words(details.next_review, language))


def _framed(cues: Sequence[Cue], topic: Topic) -> tuple[Cue, ...]:
    """The cues, the first of which begins the topic's first chapter, and the last ends it all."""
    first, *rest = cues
    *inner, last = (replace(first, chapter=bounded(topic.title.text)), *rest)
    return (*inner, replace(last, then=Boundary.END))


def _chapter_titles(topic: Topic, sound: SoundSettings) -> dict[int, str]:
    """Where chapters begin within a topic, by the place of the block: at lower headings.

    Where it has none, about every `CHAPTER_S`, named by the first words there.
    """
    headings = {p: plain_text(block.text) for p, block in enumerate(topic.blocks) if isinstance(block, Heading)}
    if headings:
        return {place: bounded(title) for place, title in headings.items() if title}
    lengths = [_seconds([s.text for text in texts(block) for s in text], sound) for block in topic.blocks]
    titles: dict[int, str] = {}
    since_s = 0.0
    for place, block in enumerate(topic.blocks):
        words = plain_text(next((text for text in texts(block) if text), ()))
        if since_s >= CHAPTER_S and sum(lengths[place:]) >= CHAPTER_S / 2 and words:
            titles[place], since_s = bounded(words, CHAPTER_TITLE), 0.0
        since_s += lengths[place]
    return titles


def printed_text(topic: Topic) -> str:
    """The title and all sentences of a topic, a line a paragraph, item or cell."""
    lines = [plain_text(text) for block in topic.blocks for text in texts(block) if text]
    return "\n".join([topic.title.text, *lines])


def plain_text(text: Sentences) -> str:
    """Sentences one after another, without styles."""
    return " ".join(sentence.text for sentence in text)


def _unstopped(words: str) -> str:
    return words.rstrip(" .")
