"""A talking book whole: headings and pages to go to, and for each topic what sounds when (DAISY 2.02)."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from audio.chapters import milliseconds
from audio.model import Track
from handouts import __version__
from handouts.clips import clips_of
from handouts.identity import UNDATED, day_of, identifier
from handouts.markup import Markup, words
from handouts.model import Details, Edition, Heading, Illustration, ItemList, Sentence, SentenceId, Topic
from handouts.picturing import pictures_of
from handouts.printed_pages import Pages, pages_of
from handouts.printed_words import runs_from_the_right

FORMAT = "Daisy 2.02"
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


@dataclass(frozen=True)
class Par:
    """A sentence and where it sounds, in milliseconds of `sound`; without a sound it is only shown."""

    id: str
    sentence: SentenceId
    sound: str = ""
    begins_ms: int = 0
    ends_ms: int = 0

    @property
    def begins(self) -> str:
        return npt(self.begins_ms)

    @property
    def ends(self) -> str:
        return npt(self.ends_ms)


@dataclass(frozen=True)
class Smil:
    """What sounds of one topic: the file, its title, its parts, how long it is and what came before, in ms."""

    file: str
    title: str
    pars: tuple[Par, ...]
    length_ms: int
    before_ms: int

    @property
    def seconds(self) -> str:
        return f"{self.length_ms / 1000:.3f}s"

    @property
    def length(self) -> str:
        return clock(self.length_ms)

    @property
    def before(self) -> str:
        return clock(self.before_ms)


@dataclass(frozen=True)
class Stop:
    """Where a listener can go to: a heading of level 1 to 6, or a printed page (level 0), and the part it leads to."""

    level: int
    words: str
    href: str


@dataclass(frozen=True)
class Shown:
    """A picture of the book and its file."""

    file: str
    illustration: Illustration


@dataclass(frozen=True)
class Book:
    """What the templates of a talking book are filled with."""

    title: Sentence
    language: str
    direction: str
    identifier: str
    day: str
    details: Details
    narrator: str
    topics: tuple[Topic, ...]
    smils: tuple[Smil, ...]
    stops: tuple[Stop, ...]
    pictures: tuple[Shown, ...]
    look: Markup

    @property
    def generator(self) -> str:
        return f"handouts {__version__}"

    @property
    def creator(self) -> str:
        """Who made the text; books must name somebody."""
        return self.details.author or self.details.publisher or self.title.text

    @property
    def publisher(self) -> str:
        return self.details.publisher or self.details.author or self.title.text

    @property
    def total_ms(self) -> int:
        return sum(smil.length_ms for smil in self.smils)

    @property
    def total(self) -> str:
        return clock(self.total_ms)

    @property
    def pages(self) -> tuple[int, ...]:
        """The numbers of the printed pages that can be gone to."""
        return tuple(int(stop.words) for stop in self.stops if not stop.level)

    @property
    def depth(self) -> int:
        return max(stop.level for stop in self.stops)

    @property
    def notes(self) -> int:
        return sum(len(b.items) for t in self.topics for b in t.blocks if isinstance(b, ItemList) and b.notes)

    @property
    def kind(self) -> str:
        """Full text with full audio, or with audio for a part of it (DAISY 2.02, 1.3)."""
        return "audioFullText" if all(smil.length_ms for smil in self.smils) else "textPartAudio"


def npt(ms: int) -> str:
    """ "npt=1.910s": a time in a sound (SMIL 1.0, 4.2.1)."""
    return f"npt={ms // 1000}.{ms % 1000:03d}s"


def clock(ms: int) -> str:
    """ "00:01:25": hours, minutes, seconds, to the nearest."""
    seconds = (ms + 500) // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def kilobytes(total: int) -> int:
    """Bytes in whole kilobytes, rounded up."""
    return math.ceil(total / 1024)


def book_of(edition: Edition) -> Book:
    """The talking book of an edition that has a track."""
    publication, details = edition.publication, edition.publication.details
    smils = tuple(_smils(edition))
    pars = {par.sentence: f"{smil.file}#{par.id}" for smil in smils for par in smil.pars}
    pages = pages_of(edition)
    pictures = tuple(_pictures(edition))
    language = details.language or "und"
    homes = {shown.illustration.id: shown.file for shown in pictures}
    return Book(
        title=publication.title,
        language=language,
        direction="rtl" if runs_from_the_right(language) else "ltr",
        identifier=identifier(publication),
        day=day_of(details) or UNDATED,
        details=details,
        narrator=edition.tracks[0].voice,
        topics=publication.topics,
        smils=smils,
        stops=tuple(_stops(edition, pars, pages)),
        pictures=pictures,
        look=Markup(details.language, 1, homes, pages.before or {}, html5=False),
    )


def _smils(edition: Edition) -> Iterator[Smil]:
    """One for each topic, in order; the first begins with the title of the whole, in the silence before the voice."""
    before_ms = 0
    for topic in edition.publication.topics:
        track = edition.track(topic.number)
        title = edition.publication.title.id if topic.number == 1 else None
        pars = tuple(_sounding(topic, track, title) if track and clips_of(track) else _silent(topic, title))
        length_ms = pars[-1].ends_ms
        yield Smil(f"smil{topic.number:04d}.smil", topic.title.text, pars, length_ms, before_ms)
        before_ms += length_ms


def _sounding(topic: Topic, track: Track, title: SentenceId | None) -> Iterator[Par]:
    sound, begin_ms = sound_file(topic.number), 0
    if title:
        begin_ms = milliseconds(min(t.start_sample for t in track.timings if t.end_sample > t.start_sample), track.rate)
        yield Par("p0000", title, sound, 0, begin_ms)
    for number, clip in enumerate(clips_of(track), 1):
        start_ms, end_ms = (milliseconds(sample, track.rate) for sample in (clip.start_sample, clip.end_sample))
        yield Par(f"p{number:04d}", clip.sentence, sound, max(begin_ms, start_ms), end_ms)


def _silent(topic: Topic, title: SentenceId | None) -> Iterator[Par]:
    if title:
        yield Par("p0000", title)
    for number, sentence in enumerate((topic.title, *topic.sentences()), 1):
        yield Par(f"p{number:04d}", sentence.id)


def sound_file(number: int) -> str:
    """The name of a topic's sound in the book: as old players take it."""
    return f"{number:04d}.mp3"


def _stops(edition: Edition, pars: Mapping[SentenceId, str], pages: Pages) -> Iterator[Stop]:
    """The title, then headings and pages in reading order; what does not sound cannot be gone to."""
    title = edition.publication.title
    yield Stop(1, title.text, pars[title.id])
    yield from (Stop(0, str(number), pars[title.id]) for number in pages.first)
    waiting: tuple[int, ...] = ()
    for topic in edition.publication.topics:
        headings = {topic.title.id: (1, topic.title.text)}
        blocks = (block for block in topic.blocks if isinstance(block, Heading) and block.text)
        headings |= {block.text[0].id: (min(6, block.level), words(block.text)) for block in blocks}
        for sentence in (topic.title, *topic.sentences()):
            waiting += (pages.before or {}).get(sentence.id, ())
            href = pars.get(sentence.id)
            if href is None:
                continue
            heading = headings.get(sentence.id)
            if heading and sentence.id == topic.title.id:
                yield Stop(*heading, href)
            yield from (Stop(0, str(number), href) for number in waiting)
            waiting = ()
            if heading and sentence.id != topic.title.id:
                yield Stop(*heading, href)


def _pictures(edition: Edition) -> Iterator[Shown]:
    named = sorted({picture.id for topic in edition.publication.topics for picture in pictures_of(topic.blocks)})
    found = (edition.illustration(name) for name in named)
    shown = [one for one in found if one and one.media_type in _ENDINGS]
    for number, illustration in enumerate(shown, 1):
        yield Shown(f"p{number:04d}.{_ENDINGS[illustration.media_type]}", illustration)
