"""Subtitles say what the track says, when it says it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from audio.model import Track
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.chapters import clock
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.proof.subtitles import READING, Shown, Unreadable, plain_words
from handouts.settings import Settings

NEAR_S = 0.011
"""LRC counts hundredths of a second."""


class SubtitleFiles:
    """Each file read back as a player would, and held against the timings of its track."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "subtitles" and artefact.path.rpartition(".")[2] in READING

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a reader of these subtitles would miss or see at a wrong time."""
        track = edition.track(artefact.topic or 0)
        if track is None:
            message = "There is no track that these subtitles belong to. Make the edition again."
            return (Finding(Level.ERROR, "subtitles", message, artefact.path),)
        read = READING[artefact.path.rpartition(".")[2]]
        try:
            shown = read((folder / artefact.path).read_bytes(), track.duration_s)
        except (OSError, Unreadable) as error:
            return unreadable(artefact, "subtitles", error)
        return gathered(
            Finding(Level.ERROR, "subtitles", f"{message} Make the edition again.", artefact.path, place)
            for message, place in (*_order(shown, track), *_words(shown, track))
        )


Fault = tuple[str, str]
"""Message, place."""


def _order(shown: Sequence[Shown], track: Track) -> Iterator[Fault]:
    for one in shown:
        if not one.start_s < one.end_s <= track.duration_s + NEAR_S:
            yield "Words are shown for no time, or after the track's end.", f"{clock(one.start_s)}, {quoted(one.text)}"
    for before, after in pairwise(shown):
        if after.start_s < before.end_s:
            yield "Words are shown over those before them.", f"{clock(after.start_s)}, {quoted(after.text)}"


def _words(shown: Sequence[Shown], track: Track) -> Iterator[Fault]:
    """Each cue's words, whole and in order, from when they begin to sound; nothing else."""
    left = list(reversed(shown))
    for timing in track.timings:
        if timing.end_sample <= timing.start_sample or not timing.words:
            continue
        begun_s, wanted = timing.start_sample / track.rate, plain_words(timing.cue.text)
        first = left[-1] if left else None
        said = _taken(left, wanted)
        if said != wanted:
            yield "Words that are said are not shown as they are.", f"{clock(begun_s)}, {quoted(wanted)}"
            return
        if first and abs(first.start_s - begun_s) > NEAR_S:
            yield "Words are not shown when they are said.", f"{clock(begun_s)}, {quoted(wanted)}"
    if left:
        yield "Words are shown that are not said.", f"{clock(left[-1].start_s)}, {quoted(left[-1].text)}"


def _taken(left: list[Shown], wanted: str) -> str:
    """As many of the captions that are left, taken away, as make up the words that are wanted."""
    said = ""
    while left and len(said) < len(wanted):
        said = f"{said} {left.pop().text}".strip()
    return said
