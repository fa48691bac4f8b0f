"""Each MP3 as it sounds: level, peak, silences, length, every sentence and its edges; and the playlist."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path, PurePosixPath

from audio.errors import AudioError, ToolBroken
from audio.measuring import Measure, Silence, measured, mp3_header
from audio.model import Timing, Track
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof import joins
from handouts.proof.chapters import clock
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.proof.speech import is_foreign
from handouts.settings import Settings

TARGET_LUFS, TOLERANCE_LU = -19.0, 0.5
HIGHEST_PEAK_DBTP = -1.5
LONGEST_SILENCE_S, SHORTEST_PAUSE_S = 2.5, 0.2
LONGEST_INSIDE_S = 1.5
"""Silence within one sentence: voices pause at commas, none stops for longer."""
TOLERANCE_S = 0.1


class Sound:
    """Measured on the decoded file, in one pass."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here: the level is the same for every voice."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "mp3"

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a listener or a player would stumble over. Raises ToolBroken: that is no fault of the file."""
        path = folder / artefact.path
        try:
            if artefact.topic is None:
                found = _errors(_playlist(path.read_text(encoding="utf-8"), artefact, folder, edition))
            else:
                found = _track(path, edition.track(artefact.topic))
            return gathered(
                Finding(level, rule, message, artefact.path, place) for level, rule, message, place in found
            )
        except ToolBroken:
            raise
        except (AudioError, OSError, UnicodeDecodeError) as error:
            return unreadable(artefact, "sound", error)


Fault = tuple[str, str, str]
"""Rule, message, place."""


def _errors(found: Iterable[Fault]) -> Iterator[joins.Fault]:
    return ((Level.ERROR, *fault) for fault in found)


def _track(path: Path, track: Track | None) -> Iterator[joins.Fault]:
    header = mp3_header(path)
    spoken = _spoken(track) if track else []
    measure = measured(path, header.rate, [(timing.start_sample, timing.end_sample) for timing in spoken])
    yield from _errors((*_level(measure), *_silences(measure)))
    if header.channels != 1:
        yield Level.ERROR, "format", "The track is not mono. Make the edition again.", f"{header.channels} channels"
    if track is not None:
        yield from _errors((*_length(measure, header.rate, track), *_inside(measure, track)))
        yield from joins.faults(spoken, measure.cues, track)


def _spoken(track: Track) -> list[Timing]:
    """The cues that sound, as far as they lie one after the other: else the narration check has told of it."""
    found: list[Timing] = []
    for timing in track.timings:
        if timing.end_sample > timing.start_sample >= (found[-1].end_sample if found else 0):
            found.append(timing)
    return found


def _level(measure: Measure) -> Iterator[Fault]:
    if not abs(measure.integrated_lufs - TARGET_LUFS) <= TOLERANCE_LU:
        message = f"The track is not as loud as it must be ({TARGET_LUFS:g} LUFS). Make the edition again."
        yield "loudness", message, f"{measure.integrated_lufs:.1f} LUFS"
    if measure.true_peak_dbtp > HIGHEST_PEAK_DBTP:
        message = f"The track's peaks are higher than {HIGHEST_PEAK_DBTP:g} dBTP: it may crackle. Make it again."
        yield "true-peak", message, f"{measure.true_peak_dbtp:.2f} dBTP"


def _silences(measure: Measure) -> Iterator[Fault]:
    for silence in measure.silences:
        if silence.end_s - silence.start_s > LONGEST_SILENCE_S:
            message = f"Silence of more than {LONGEST_SILENCE_S:g} seconds: a listener would think it has stopped."
            yield "silence", message, f"{clock(silence.start_s)} to {clock(silence.end_s)}"


def _length(measure: Measure, rate: int, track: Track) -> Iterator[Fault]:
    if abs(measure.duration_s - track.duration_s) > TOLERANCE_S:
        message = "The track is not as long as its record says. Make the edition again."
        yield "duration", message, f"{measure.duration_s:.1f} s instead of {track.duration_s:.1f} s"
    if rate != track.rate:
        message = "The track's sample rate is not the one in its record. Make the edition again."
        yield "format", message, f"{rate} Hz instead of {track.rate} Hz"


def _inside(measure: Measure, track: Track) -> Iterator[Fault]:
    """Sentences without sound, and pauses too short to be heard, by the record's timings."""
    spoken = [timing for timing in track.timings if timing.words and not is_foreign(timing)]
    for timing in spoken:
        start, end = timing.start_sample / track.rate, timing.end_sample / track.rate
        quiet = [_overlap(silence, start, end) for silence in measure.silences]
        if end > start and (sum(quiet) > 0.5 * (end - start) or max(quiet, default=0.0) > LONGEST_INSIDE_S):
            message = "A sentence is silent, wholly or in part. Make the edition again."
            yield "silent-sentence", message, f"{clock(start)}, {quoted(timing.cue.text)}"
    for before, after in pairwise(spoken):
        pause = (after.start_sample - before.end_sample) / track.rate
        if 0 <= pause < SHORTEST_PAUSE_S - 0.005:
            message = f"Less than {SHORTEST_PAUSE_S:g} seconds between two sentences. Make the edition again."
            yield "pause", message, quoted(after.cue.text)


def _overlap(silence: Silence, start: float, end: float) -> float:
    return max(0.0, min(silence.end_s, end) - max(silence.start_s, start))


def _playlist(text: str, artefact: Artefact, folder: Path, edition: Edition) -> Iterator[Fault]:
    """The playlist names every track, in order, and nothing else."""
    if not text.startswith("#EXTM3U"):
        yield "playlist", "The playlist does not begin as one must (#EXTM3U). Make the edition again.", ""
    home = PurePosixPath(artefact.path).parent
    named = [(home / line).as_posix() for line in text.splitlines() if line and not line.startswith("#")]
    tracks = sorted((a for a in edition.artefacts if a.output == "mp3" and a.topic), key=lambda a: a.topic or 0)
    wanted = [track.path for track in tracks]
    if named != wanted:
        strange = [name for name in (*named, *wanted) if (name in named) != (name in wanted)]
        message = "The playlist does not name every track once and in order. Make the edition again."
        yield "playlist", message, "; ".join(strange)
    for name in named:
        if not (folder / name).is_file():
            yield "playlist", "The playlist names a file that is not there. Make the edition again.", name
