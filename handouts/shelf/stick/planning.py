"""What is to stand on a stick, file by file, and why that cannot be: nothing is written here."""

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handouts.errors import ChecksFailed, OutputFailed, SourceError, UsageError
from handouts.lines import one_line
from handouts.shelf.entries import Entry, HeardTopic, Shelf
from handouts.shelf.stick.names import entries_of, ordered_name

PLAYLIST = "playlist.m3u"
INDEX_FOLDER, INDEX_NAME = "000 Index", "001 Index.mp3"
MOST_NUMBERS = 999
CLUSTER_BYTES = 32 * 1024
"""The most that FAT32 gives a file or a folder at a time: every one is rounded up to it."""
LARGEST_FILE_BYTES = 4 * 1024**3 - 1
MOST_ENTRIES = 65_534
"""A FAT folder has room for 2 MiB of entries of 32 bytes, and two of them are its own."""
_ENTRY_BYTES = 32
OF_SYSTEMS = frozenset(
    (
        *("System Volume Information", "$RECYCLE.BIN", "LOST.DIR", "lost+found"),
        *(".Trashes", ".Spotlight-V100", ".fseventsd", ".Trash-0", ".Trash-1000"),
    )
)
"""What systems leave on every stick: it is no file of anybody, holds no sound, and is left alone."""


@dataclass(frozen=True)
class Planned:
    """A file of the stick: `place` below its top, with forward slashes. `data` where it is not a copy of `source`."""

    place: str
    size: int
    sha256: str
    source: Path | None = None
    data: bytes = b""


@dataclass(frozen=True)
class Heard:
    """What of a shelf can be heard: articles with a track at least, of these the topics with one; the rest is told."""

    entries: tuple[Entry, ...]
    notices: tuple[str, ...]


def heard(shelf: Shelf) -> Heard:
    """The articles of a shelf that have sound. Raises SourceError where none has, OutputFailed for too many."""
    kept, notices = [], list(shelf.notices)
    for entry in shelf.entries:
        sounding = tuple(topic for topic in entry.topics if topic.track)
        title = one_line(entry.title, 60)
        if not sounding:
            notices.append(f"“{title}” has no sound, and is not on the stick: make it with --outputs mp3.")
            continue
        if silent := [str(topic.number) for topic in entry.topics if not topic.track]:
            notices.append(f"“{title}”: without sound, and not on the stick: topic {', '.join(silent)}.")
        _prove_number(len(sounding), f"topics in “{title}”")
        kept.append(replace(entry, topics=sounding))
    if not kept:
        raise SourceError(f"No edition in {shelf.folder} has sound. Make one with --outputs mp3.")
    _prove_number(len(kept), "articles")
    return Heard(tuple(kept), tuple(notices))


def _prove_number(number: int, what: str) -> None:
    if number > MOST_NUMBERS:
        raise OutputFailed(f"A stick holds up to {MOST_NUMBERS} of them: there are {number} {what}. Make two sticks.")


def prove_target(target: Path, shelf: Path) -> None:
    """Raises UsageError or OutputFailed where a stick with what is in `shelf` cannot be written at `target`."""
    there, made = target.resolve(), shelf.resolve()
    if there.is_relative_to(made) or made.is_relative_to(there):
        raise UsageError(f"The stick {target} and the editions in {shelf} need two folders side by side. Name another.")
    try:
        if target.exists() and not target.is_dir():
            raise OutputFailed(f"{target} is no folder. Name one for --stick.")
        found = sorted(place.name for place in target.iterdir()) if target.exists() else []
    except OSError as error:
        raise OutputFailed(f"Cannot look into {target}: {error.strerror}. Choose another --stick.") from error
    if in_the_way := [name for name in found if name not in OF_SYSTEMS]:
        named = ", ".join(one_line(name, 60) for name in in_the_way[:3]) + (
            f" and {len(in_the_way) - 3} more" if len(in_the_way) > 3 else ""
        )
        raise OutputFailed(f"{target} is not empty: {named}. Move that away, or name an empty folder for --stick.")
    standing = standing_folder(target)
    if not standing.is_dir() or not os.access(standing, os.W_OK | os.X_OK):
        raise OutputFailed(f"Cannot write in {standing}. Is the stick locked? Choose another --stick.")


def standing_folder(target: Path) -> Path:
    """`target`, or what stands already of the way to it."""
    return next(place for place in (target.absolute(), *target.absolute().parents) if place.exists())


def prove_sound(entries: Iterable[Entry], folder: Path) -> None:
    """Raises ChecksFailed where a track is not the one that was made."""
    for entry in entries:
        for topic in entry.topics:
            if topic.track:
                file = folder / entry.folder / topic.track.path
                if digest_of(file) != topic.track.sha256:
                    raise ChecksFailed(
                        f"“{one_line(entry.title, 60)}” is damaged: {file} is not as it was made. Make it anew."
                    )


def digest_of(file: Path) -> str:
    """SHA-256 of a file; empty where it cannot be read."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def plan(entries: Sequence[Entry], folder: Path, index: Path) -> tuple[Planned, ...]:
    """The files of a stick in the order of playing: the index, the articles, the playlist of all."""
    copied = [Planned(f"{INDEX_FOLDER}/{INDEX_NAME}", index.stat().st_size, digest_of(index), index)]
    for number, entry in enumerate(entries, 1):
        home = ordered_name(number, entry.title, "Article")
        copied += _tracks(home, entry.topics, folder / entry.folder)
    listing = "".join(f"{file.place}\r\n" for file in copied).encode("ascii")
    return (*copied, Planned(PLAYLIST, len(listing), hashlib.sha256(listing).hexdigest(), data=listing))


def _tracks(home: str, topics: Iterable[HeardTopic], edition: Path) -> Iterator[Planned]:
    for number, topic in enumerate(topics, 1):
        if topic.track:
            place = f"{home}/{ordered_name(number, topic.title, 'Topic', '.mp3')}"
            yield Planned(place, topic.track.size, topic.track.sha256, edition / topic.track.path)


def prove_room(files: Sequence[Planned], target: Path) -> None:
    """Raises OutputFailed where the files do not fit: each as large as FAT32 makes it, and with their folders."""
    for file in files:
        if file.size > LARGEST_FILE_BYTES:
            raise OutputFailed(f"{file.source} has over 4 GB, and FAT32 holds no such file. Leave its article out.")
    slots: Counter[str] = Counter()
    for parent, name in dict.fromkeys(pair for file in files for pair in _names(file.place)):
        slots[parent] += entries_of(name)
    for parent, number in slots.items():
        if number > MOST_ENTRIES:
            raise OutputFailed(
                f"There are too many names for one folder of FAT32 in {target / parent}. Make two sticks."
            )
    sizes = [file.size for file in files] + [(number + 2) * _ENTRY_BYTES for number in slots.values()]
    needed = sum(-(-size // CLUSTER_BYTES) * CLUSTER_BYTES for size in sizes)
    try:
        free = shutil.disk_usage(standing_folder(target)).free
    except OSError as error:
        raise OutputFailed(f"Cannot ask {target} for its room: {error.strerror}. Is the stick still in?") from error
    if needed > free:
        raise OutputFailed(
            f"{target} has {in_megabytes(free)} MB free, and {in_megabytes(needed)} are needed. "
            "Take a larger stick, or fewer articles."
        )


def in_megabytes(size: int) -> str:
    """Bytes as megabytes of 1,000,000, with one decimal below ten."""
    return f"{size / 1e6:.1f}" if size < 9.95e6 else f"{size / 1e6:.0f}"


def _names(place: str) -> Iterator[tuple[str, str]]:
    """What a file brings into each folder: ("", "001 Title"), ("001 Title", "001 Topic.mp3")."""
    parent = ""
    for name in place.split("/"):
        yield parent, name
        parent = f"{parent}/{name}" if parent else name
