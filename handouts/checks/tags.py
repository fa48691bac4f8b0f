"""The tags of each track as players see them: title, number, cover, chapters, and the text with its times."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mutagen import MutagenError
from mutagen.id3 import ID3

from audio.model import Track
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.chapters import NEAR_MS, clock, id3_chapters, is_shown, uncovered
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.proof.words import words_of
from handouts.settings import Settings

_SHOWN = ("TIT2", "TRCK", "TALB", "TPE1", "TCON", "TLAN", "APIC")
_MOST_CHAPTERS = 255
_LONG_TEXT = 90_000
"""Characters from which a text may be cut short in a tag."""
_MILLISECONDS, _TRANSCRIPT = 2, 2


class TrackTags:
    """Read by mutagen, which did not write them."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "mp3" and artefact.topic is not None

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a player would show wrongly, or not at all."""
        try:
            tags: Any = ID3(folder / artefact.path, translate=False)  # type: ignore[no-untyped-call]  # mutagen has no types
        except (MutagenError, OSError) as error:
            return unreadable(artefact, "tags", error)
        found = [*_shown(tags, artefact, edition), *_text(tags, artefact, edition)]
        if track := edition.track(artefact.topic or 0):
            found += [*_chapters(tags, track), *_lines(tags, track)]
        return gathered(
            Finding(Level.ERROR, "tags", f"{message} Make the edition again.", artefact.path, place)
            for message, place in found
        )


Fault = tuple[str, str]
"""What is wrong, and the place."""


def _shown(tags: Any, artefact: Artefact, edition: Edition) -> Iterator[Fault]:
    number, of = artefact.topic, len(edition.publication.topics)
    shown = {frame: _frame_text(tags, frame) for frame in _SHOWN}
    missing = [frame for frame, text in shown.items() if not text]
    if missing:
        yield "Tags that players show are missing.", ", ".join(missing)
    if shown["TRCK"] and shown["TRCK"] != f"{number}/{of}":
        yield f"The track's number is not {number}/{of}.", quoted(shown["TRCK"])
    if shown["TIT2"] and not _is_title(shown["TIT2"], number, _title(edition, number)):
        yield f"The track's title is not “{number}.” and the topic's title.", quoted(shown["TIT2"])
    if tags.version != (2, 3, 0):
        yield "The tags are not ID3v2.3: older players do not show them.", ".".join(map(str, tags.version))


def _frame_text(tags: Any, frame: str) -> str:
    """What a frame holds, as text; empty where it is missing or holds nothing."""
    found = tags.getall(frame)
    if not found:
        return ""
    if frame == "APIC":
        return "picture" if found[0].data else ""
    return str(found[0])


def _title(edition: Edition, number: int | None) -> str:
    return next((topic.title.text for topic in edition.publication.topics if topic.number == number), "")


def _is_title(shown: str, number: int | None, title: str) -> bool:
    """Whether a tag is "2. Title", which may be cut short where it is long."""
    ahead, _, rest = shown.partition(". ")
    return ahead == f"{number}" and is_shown(rest, title)


def _chapters(tags: Any, track: Track) -> Iterator[Fault]:
    """They begin where the record says, under its titles, and lead through the whole track."""
    found = id3_chapters(tags)
    wanted = [timing for timing in track.timings if timing.cue.chapter]
    yield from (
        ("Its chapters leave out a part of the track.", place) for place in uncovered(found, _ms(track.samples, track))
    )
    if len(wanted) > _MOST_CHAPTERS:
        return
    wanted = [t for n, t in enumerate(wanted) if n == 0 or t.start_sample > wanted[n - 1].start_sample]
    if len(found) != len(wanted):
        yield "Its chapters are not those of its text.", f"{len(found)} instead of {len(wanted)}"
        return
    for number, (chapter, timing) in enumerate(zip(found, wanted, strict=True)):
        start_ms = _ms(timing.start_sample, track) if number else 0.0
        if abs(chapter.start_ms - start_ms) > NEAR_MS or not is_shown(chapter.title, timing.cue.chapter):
            yield (
                "A chapter is not where its text begins.",
                f"{quoted(chapter.title)}, {clock(chapter.start_ms / 1000)}",
            )


def _lines(tags: Any, track: Track) -> Iterator[Fault]:
    """The text that players show as it is said: every cue that sounds, when it sounds."""
    spoken = [timing for timing in track.timings if timing.end_sample > timing.start_sample]
    frames = tags.getall("SYLT")
    if not frames or (frames[0].format, frames[0].type) != (_MILLISECONDS, _TRANSCRIPT):
        yield "The text that players show as it is said is missing.", ""
        return
    lines = frames[0].text
    if len(lines) != len(spoken) and sum(len(timing.cue.text) for timing in spoken) < _LONG_TEXT:
        yield "The text that players show is not what is said.", f"{len(lines)} lines instead of {len(spoken)}"
    for (line, at_ms), timing in zip(lines, spoken, strict=False):
        if words_of(line) != words_of(timing.cue.text) or abs(at_ms - _ms(timing.start_sample, track)) > NEAR_MS:
            yield "A line that players show is not what is said there.", f"{quoted(line)}, {clock(at_ms / 1000)}"


def _text(tags: Any, artefact: Artefact, edition: Edition) -> Iterator[Fault]:
    """The whole text of the topic, as it is printed."""
    topic = next((t for t in edition.publication.topics if t.number == artefact.topic), None)
    frames = tags.getall("USLT")
    if topic is None or not frames:
        yield "The text of the topic is missing in the tags.", ""
        return
    wanted = words_of("\n".join(sentence.text for sentence in (topic.title, *topic.sentences())))
    found = words_of(str(frames[0]))
    if found != (wanted[: len(found)] if _is_long(wanted) else wanted):
        yield "The text in the tags is not that of the topic.", _difference(found, wanted)


def _is_long(words: Sequence[str]) -> bool:
    return sum(len(word) + 1 for word in words) > _LONG_TEXT


def _difference(found: Sequence[str], wanted: Sequence[str]) -> str:
    place = next(
        (n for n, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), min(len(found), len(wanted))
    )
    return quoted(" ".join((found if len(found) > len(wanted) else wanted)[place : place + 5]))


def _ms(sample: int, track: Track) -> float:
    return sample * 1000 / track.rate
