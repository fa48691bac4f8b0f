"""The whole publication in one file: as loud and as long as its tracks together, a chapter where each begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from mutagen import MutagenError
from mutagen.id3 import ID3
from mutagen.mp4 import MP4

from audio.errors import AudioError, ToolBroken
from audio.frames import tag_size
from audio.measuring import measured
from audio.model import Chapter
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.chapters import NEAR_MS, clock, id3_chapters, is_shown, uncovered
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.settings import Settings

TARGET_LUFS, TOLERANCE_LU = -19.0, 0.5
HIGHEST_PEAK_DBTP = {"mp3": -1.5, "m4b": -1.0}
"""The second encoding may add half a dB to the peaks of the first."""
TOLERANCE_S = 0.1
_CONTAINERS = {"mp3": "mp3", "m4b": "mov"}
_MOST_CHAPTERS = 255
_A_PIECE = 1 << 20


class Book:
    """Measured on the decoded file, or found to be its tracks byte for byte; the rest read by mutagen."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "audiobook"

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a listener or a player would stumble over. Raises ToolBroken: that is no fault of the file."""
        path, ending = folder / artefact.path, artefact.path.rpartition(".")[2]
        if not edition.tracks:
            message = "The edition does not tell what this file says. Make the edition again."
            return (Finding(Level.ERROR, "audiobook", message, artefact.path),)
        try:
            made_of_tracks = ending == "mp3" and _is_joined(path, [folder / track.file for track in edition.tracks])
            found = [*(() if made_of_tracks else _sound(path, ending, edition)), *_shown(path, ending, edition)]
        except ToolBroken:
            raise
        except (AudioError, MutagenError, OSError) as error:
            return unreadable(artefact, "audiobook", error)
        return gathered(
            Finding(Level.ERROR, rule, f"{message} Make the edition again.", artefact.path, place)
            for rule, message, place in found
        )


Fault = tuple[str, str, str]
"""Rule, message, place."""


def _is_joined(path: Path, tracks: Sequence[Path]) -> bool:
    """Whether the file is the frames of the tracks in a row: it then sounds as they do, and those are measured.

    A track that is not kept by itself, or differs, cannot tell: then the file is measured.
    """
    if not all(track.is_file() for track in tracks):
        return False
    with path.open("rb") as book:
        book.seek(tag_size(book.read(10)))
        for track in tracks:
            with track.open("rb") as opened:
                opened.seek(tag_size(opened.read(10)))
                while piece := opened.read(_A_PIECE):
                    if book.read(len(piece)) != piece:
                        return False
        return not book.read(1)


def _sound(path: Path, ending: str, edition: Edition) -> Iterator[Fault]:
    measure, wanted_s = measured(path, edition.tracks[0].rate, container=_CONTAINERS[ending]), _duration_s(edition)
    if not abs(measure.integrated_lufs - TARGET_LUFS) <= TOLERANCE_LU:
        place = f"{measure.integrated_lufs:.1f} LUFS"
        yield "loudness", f"It is not as loud as it must be ({TARGET_LUFS:g} LUFS).", place
    if measure.true_peak_dbtp > HIGHEST_PEAK_DBTP[ending]:
        message = f"Its peaks are higher than {HIGHEST_PEAK_DBTP[ending]:g} dBTP: it may crackle."
        yield "true-peak", message, f"{measure.true_peak_dbtp:.2f} dBTP"
    if abs(measure.duration_s - wanted_s) > TOLERANCE_S:
        place = f"{clock(measure.duration_s)} instead of {clock(wanted_s)}"
        yield "duration", "It is not as long as its tracks together.", place


def _duration_s(edition: Edition) -> float:
    return sum(track.duration_s for track in edition.tracks)


@dataclass(frozen=True)
class _Shown:
    """What a player shows of a file."""

    title: str
    has_cover: bool
    chapters: tuple[Chapter, ...]


def _mp3(path: Path, _end_ms: int) -> _Shown:
    tags: Any = ID3(path, translate=False)  # type: ignore[no-untyped-call]  # mutagen has no types
    return _Shown(str(tags.get("TIT2", "")), any(p.data for p in tags.getall("APIC")), id3_chapters(tags))


def _m4b(path: Path, end_ms: int) -> _Shown:
    """An M4B tells where chapters begin; each lasts until the next."""
    book: Any = MP4(path)  # type: ignore[no-untyped-call]  # as above
    tags, told = book.tags or {}, list(book.chapters or ())
    starts = [round(chapter.start * 1000) for chapter in told]
    chapters = map(Chapter, [chapter.title for chapter in told], starts, [*starts[1:], end_ms])
    return _Shown("".join(tags.get("\xa9nam", [])), bool(tags.get("covr")), tuple(chapters))


_READING = {"mp3": _mp3, "m4b": _m4b}


def _shown(path: Path, ending: str, edition: Edition) -> Iterator[Fault]:
    end_ms = round(_duration_s(edition) * 1000)
    shown = _READING[ending](path, end_ms)
    if not is_shown(shown.title, edition.publication.title.text):
        yield "tags", "Its title is not that of the publication.", quoted(shown.title)
    if not shown.has_cover:
        yield "tags", "It has no cover.", ""
    for place in uncovered(shown.chapters, end_ms):
        yield "chapters", "Its chapters leave out a part of it.", place
    titles = {topic.number: f"{topic.number}. {topic.title.text}" for topic in edition.publication.topics}
    if len(shown.chapters) != len(edition.tracks):
        if len(edition.tracks) <= _MOST_CHAPTERS:
            place = f"{len(shown.chapters)} instead of {len(edition.tracks)}"
            yield "chapters", "It does not have a chapter for each track.", place
        return
    starts_s = accumulate((track.duration_s for track in edition.tracks), initial=0.0)
    for chapter, track, start_s in zip(shown.chapters, edition.tracks, starts_s, strict=False):
        if abs(chapter.start_ms - start_s * 1000) > NEAR_MS or not is_shown(chapter.title, titles[track.number]):
            place = f"{quoted(chapter.title)}, {clock(chapter.start_ms / 1000)}"
            yield "chapters", "A chapter is not where its topic begins.", place
