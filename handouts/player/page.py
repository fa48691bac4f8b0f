"""The page of an edition: its text with the sound that belongs to it, and everything to print and take along."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from urllib.parse import quote

from audio.chapters import milliseconds
from handouts.clips import clips_of
from handouts.details_in_words import about_lines
from handouts.identity import identifier
from handouts.markup import Markup, as_bytes, fit
from handouts.model import Artefact, Edition, Topic
from handouts.picturing import pictures_of
from handouts.places import GENERATOR, PLAYLIST
from handouts.player.words import PageWords, page_words_for
from handouts.printed_words import has_printed_words, printed_words_for, runs_from_the_right
from handouts.rendering import render
from handouts.screens import SIZES, as_data, data_uri, digest, script_of, style_of
from handouts.settings import THEMES
from handouts.sizes import size_of

SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
SLEEPS = (15, 30, 60)
"""Minutes after which the sound can stop by itself."""
KEYS = (
    ("Space", "play"),
    ("J", "back"),
    ("L", "on"),
    ("U", "back30"),
    ("O", "on30"),
    ("B", "previous"),
    ("N", "next"),
)
"""Keys of the page, and the buttons that they press."""
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)
class Sound:
    """What the script knows of a topic's sound: where it lies, its length in ms, and (sentence, begins in ms)."""

    number: int
    title: str
    src: str
    length: int
    clips: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class File:
    """Something to take along."""

    name: str
    href: str
    facts: str


def render_player(edition: Edition, size_pt: float) -> bytes:
    """The page as UTF-8; it leads to the edition's artefacts, of which print is in `size_pt`.

    The same edition gives the same bytes.
    """
    publication, details = edition.publication, edition.publication.details
    language = details.language if _TAG.fullmatch(details.language) else ""
    ours = language if has_printed_words(language) else "en"
    words, sounds = page_words_for(ours), tuple(_sounds(edition))
    style, script = style_of("player/player.css"), script_of("player/player.js")
    data = {"id": identifier(publication), "topics": [asdict(sound) for sound in sounds], "say": _say(words)}
    text = render(
        "player/index.html.j2",
        title=publication.title,
        language=language or "en",
        ours=ours if ours != language else "",
        direction="rtl" if runs_from_the_right(language) else "ltr",
        generator=GENERATOR,
        publisher=details.publisher,
        words=words,
        topics=publication.topics,
        minutes={sound.number: words.minutes.of(max(1, round(sound.length / 60_000))) for sound in sounds},
        sounds={sound.number: sound for sound in sounds},
        look=Markup(details.language, 2, dict(_pictures(edition))),
        speeds=tuple(f"{speed:g}" for speed in SPEEDS),
        sleeps=SLEEPS,
        sizes=SIZES,
        themes=tuple(THEMES),
        keys=KEYS,
        says={"play": f"{words.play}, {words.pause}", **_buttons(words)},
        files=tuple(_files(edition, words, printed_words_for(ours).size_in_words(size_pt))),
        about=tuple(about_lines(details)),
        data=as_data(data),
        style=style,
        style_digest=digest(style),
        script=script,
        script_digest=digest(script),
    )
    return as_bytes(text)


def _sounds(edition: Edition) -> Iterator[Sound]:
    """The topics with a track that is kept by itself."""
    kept = {a.topic: a for a in edition.artefacts if a.output == "mp3" and a.topic is not None}
    for topic in edition.publication.topics:
        track, artefact = edition.track(topic.number), kept.get(topic.number)
        if track and artefact:
            clips = ((str(clip.sentence), milliseconds(clip.start_sample, track.rate)) for clip in clips_of(track))
            length = milliseconds(track.samples, track.rate)
            yield Sound(topic.number, fit(topic.title.text), quote(artefact.path), length, tuple(clips))


def _buttons(words: PageWords) -> dict[str, str]:
    """What the buttons do, by their names."""
    return {
        "back": words.sentence_back,
        "on": words.sentence_on,
        "back30": words.seconds_back,
        "on30": words.seconds_on,
        "previous": words.topic_back,
        "next": words.topic_on,
    }


def _say(words: PageWords) -> dict[str, str]:
    """What the script says."""
    said = ("play", "pause", "clock", "asleep", "cannot_play", "playing")
    return {name: getattr(words, name) for name in said}


def _pictures(edition: Edition) -> Iterator[tuple[str, str]]:
    for name in sorted({p.id for topic in edition.publication.topics for p in pictures_of(topic.blocks)}):
        if found := edition.illustration(name):
            yield name, data_uri(found.media_type, found.data)


def _files(edition: Edition, words: PageWords, size: str) -> Iterator[File]:
    """Everything to take along; `size` is that of print, in words."""
    topics = {topic.number: topic for topic in edition.publication.topics}
    of_topics = {"leaflets": words.leaflet, "mp3": words.track}
    whole = {
        "booklet": words.booklet,
        "folded": words.booklet_to_fold,
        "leaflets": "",
        "mp3": "",
        "audiobook": words.audiobook,
        "epub": words.ebook,
        "daisy": words.talking_book,
        "braille": words.braille,
        "text": words.plain_text,
    }
    for output, name in whole.items():
        made = [artefact for artefact in edition.artefacts if artefact.output == output]
        if output == "daisy":
            opened = [a for a in made if a.path.endswith("/ncc.html")]
            yield from (File(name, quote(a.path), size_of(sum(each.size for each in made))) for a in opened)
            continue
        for artefact in sorted(made, key=lambda a: (a.topic is not None, a.path)):
            if artefact.path != PLAYLIST:
                called = _name(name, of_topics.get(output, ""), topics.get(artefact.topic or 0))
                yield File(called, quote(artefact.path), _facts(artefact, words, size if artefact.pages else ""))


def _name(whole: str, of_topic: str, topic: Topic | None) -> str:
    if topic is None:
        return whole
    return (of_topic or f"{whole} {{number}}: {{title}}").format(number=topic.number, title=topic.title.text)


def _facts(artefact: Artefact, words: PageWords, size: str) -> str:
    kind = artefact.path.rpartition(".")[2].upper()
    pages = words.pages.of(artefact.pages) if artefact.pages else ""
    return ", ".join(filter(None, (kind, size, pages, size_of(artefact.size))))
