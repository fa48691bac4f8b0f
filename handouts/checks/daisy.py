"""The talking book keeps the rules of DAISY 2.02, and holds the whole text once, sounding when it is shown."""

from collections.abc import Iterator
from pathlib import Path

from audio.chapters import milliseconds
from audio.frames import tag_size
from audio.model import Track
from audio.mp3 import decoded_length
from handouts.clips import clips_of
from handouts.model import Artefact, Edition, Finding, Level, Topic
from handouts.proof.daisy_rules import RULES, Fault
from handouts.proof.findings import gathered, unreadable
from handouts.proof.shown import text_faults
from handouts.proof.talking_books import NCC, BrokenBook, Part, TalkingBook, read_talking_book
from handouts.settings import Settings


class DaisyBook:
    """The folder read back as a player reads it, from the file that a player opens."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "daisy" and artefact.path.endswith(f"/{NCC}")

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a player would stumble over, and what a listener would miss."""
        home = (folder / artefact.path).parent
        try:
            book = read_talking_book(home)
        except BrokenBook as error:
            return unreadable(artefact, "daisy", error)
        broken = [(rule.__name__.replace("_", "-"), fault) for rule in RULES for fault in rule(book)]
        shown = [sentence for page in book.words.values() for sentence in page.items()]
        kept = [("text", fault) for fault in text_faults(shown, edition.publication, titled=True)] + [
            ("sound", fault) for fault in _sound(book, edition, home)
        ]
        return gathered(
            Finding(Level.ERROR, f"daisy-{rule}", f"{message} Make the edition again.", artefact.path, place)
            for rule, (message, place) in (*broken, *kept)
        )


def _sound(book: TalkingBook, edition: Edition, home: Path) -> Iterator[Fault]:
    """Every sentence that sounds is marked once, in order, from when it begins to when the next one does."""
    if len(book.order) != len(edition.publication.topics):
        yield "It does not have a SMIL file for each topic.", f"{len(book.order)}"
        return
    for topic, file in zip(edition.publication.topics, book.order, strict=True):
        sequence, track = book.sequences.get(file), edition.track(topic.number)
        parts = [part for part in sequence.parts if part.text_id != edition.publication.title.id] if sequence else []
        if track is None or not clips_of(track):
            if any(part.sound for part in parts):
                yield "It sounds where the edition has no sound.", file
            continue
        yield from _of_topic(topic, track, parts, file)
        yield from _length(track, parts, home, file)


def _of_topic(topic: Topic, track: Track, parts: list[Part], file: str) -> Iterator[Fault]:
    clips = clips_of(track)
    if [part.text_id for part in parts] != [str(clip.sentence) for clip in clips]:
        yield "What sounds is not every sentence once, in order.", f"topic {topic.number}"
        return
    lead = min(t.start_sample for t in track.timings if t.end_sample > t.start_sample)
    for place, (part, clip) in enumerate(zip(parts, clips, strict=True)):
        begins = milliseconds(clip.start_sample, track.rate)
        early = place == 0 and topic.number == 1  # the title of the whole is shown before
        wanted = max(begins, milliseconds(lead, track.rate)) if early else begins
        if (part.begins_ms, part.ends_ms) != (wanted, milliseconds(clip.end_sample, track.rate)):
            yield "A sentence is not marked when it sounds.", f"{file}#{part.id}"


def _length(track: Track, parts: list[Part], home: Path, file: str) -> Iterator[Fault]:
    """No part ends after its sound does."""
    for sound in {part.sound for part in parts}:
        try:
            with (home / sound).open("rb") as opened:
                size = (home / sound).stat().st_size - tag_size(opened.read(10))
        except OSError:
            yield "A sound cannot be read.", sound
            continue
        last = max(part.ends_ms for part in parts if part.sound == sound)
        if last > milliseconds(decoded_length(size, track.rate), track.rate) + 1:
            yield "A part ends after its sound.", f"{file}: {sound}"
