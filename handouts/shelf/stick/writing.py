"""A stick written: files created in the order of playing, flushed, dated in order, read back; or nothing of it stays.

A file gets its name when it is created and keeps it. A rename, the usual way to have files whole or not at all,
would move its entry to the first free place of the folder, and that order is what simple players go by.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from handouts.errors import ChecksFailed, OutputFailed
from handouts.shelf.entries import Entry, Shelf
from handouts.shelf.stick.planning import (
    OF_SYSTEMS,
    Planned,
    heard,
    in_megabytes,
    plan,
    prove_room,
    prove_sound,
    prove_target,
)
from handouts.shelf.stick.reading_back import faults, out_of_order
from handouts.shelf.stick.spoken import IndexScript, index_script

SpeakIndex = Callable[[IndexScript, Sequence[Entry], Path], None]
"""Speaks an index of some articles into an MP3 file."""
FIRST_DATE_S = 1_577_880_000
"""2020-01-01 12:00 UTC: what is written is dated from there on, so that nothing depends on the clock."""
DATE_STEP_S = 2
"""FAT knows even seconds."""
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Written:
    """What stands on a stick. `size` is in bytes, `tracks` are those of the articles, `notices` are for the person."""

    folder: Path
    articles: int
    tracks: int
    duration_s: float
    size: int
    notices: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """ "3 articles, 17 tracks, 48 minutes, 34 MB in DIR." """
        minutes = max(1, round(self.duration_s / 60))
        amounts = (_count(self.articles, "article"), _count(self.tracks, "track"), _count(minutes, "minute"))
        return f"{', '.join(amounts)}, {in_megabytes(self.size)} MB in {self.folder}."


def write_stick(shelf: Shelf, target: Path, speak: SpeakIndex) -> Written:
    """All that can be heard of `shelf`, written into `target` for a FAT32 stick, in the order of the shelf.

    Raises UsageError, SourceError, OutputFailed, ChecksFailed and what `speak` raises before anything is written;
    OutputFailed and ChecksFailed later. Whatever raises, nothing that was written stays.
    """
    prove_target(target, shelf.folder)
    known = heard(shelf)
    prove_sound(known.entries, shelf.folder)
    with tempfile.TemporaryDirectory(prefix="handouts-") as scratch:
        index = Path(scratch) / "index.mp3"
        speak(index_script(known.entries), known.entries, index)
        files = plan(known.entries, shelf.folder, index)
        prove_room(files, target)
        with _all_or_nothing(target) as stick:
            stick.write(files)
            _prove(files, target)
    return Written(
        target,
        len(known.entries),
        sum(len(entry.topics) for entry in known.entries),
        sum(entry.duration_s for entry in known.entries),
        sum(file.size for file in files),
        (*known.notices, *_disorder(files, target)),
    )


@dataclass
class _Stick:
    """A stick at work: `made` is what this run created, in order, folders before what they hold."""

    top: Path
    made: list[Path] = field(default_factory=list)

    def write(self, files: Sequence[Planned]) -> None:
        """Creates the files in order. Raises OSError."""
        for file in files:
            place = self.top / file.place
            self._folder(place.parent)
            self._file(place, file)
        for number, path in enumerate(self.made):  # last: a folder's date changes with what is put into it
            date_s = FIRST_DATE_S + DATE_STEP_S * number
            with suppress(OSError):  # a stick that belongs to somebody else takes files and no dates
                os.utime(path, (date_s, date_s))
        for path in (self.top, *self.made):
            if path.is_dir():
                _flush(path)

    def _folder(self, folder: Path) -> None:
        for path in reversed((folder, *folder.parents)):
            if not path.exists():
                with self._new(path):
                    path.mkdir()

    def _file(self, place: Path, file: Planned) -> None:
        with self._new(place):
            opened = place.open("xb")
        with opened:
            if file.source is None:
                opened.write(file.data)
            else:
                with file.source.open("rb") as source:
                    shutil.copyfileobj(source, opened, _CHUNK)
            opened.flush()
            os.fsync(opened.fileno())

    @contextmanager
    def _new(self, path: Path) -> Iterator[None]:
        """Notes what is created before it is there: an interruption finds it noted, what stood there is not."""
        self.made.append(path)
        try:
            yield
        except OSError:
            self.made.pop()
            raise

    def remove(self) -> tuple[Path, ...]:
        """Removes what this run created and nothing else; what could not be removed."""
        left = []
        for path in reversed(self.made):
            try:
                if path.is_dir():
                    path.rmdir()
                else:
                    path.unlink(missing_ok=True)
            except OSError:
                left.append(path)
        return tuple(left)


@contextmanager
def _all_or_nothing(target: Path) -> Iterator[_Stick]:
    stick = _Stick(target.absolute())
    try:
        yield stick
    except OSError as error:
        left = stick.remove()
        rest = f"Left on it: {', '.join(map(str, left[:3]))}." if left else "Nothing of it was left there."
        raise OutputFailed(
            f"Could not write {error.filename or target}: {error.strerror}. {rest} Try again, or with another stick."
        ) from error
    except BaseException:
        stick.remove()
        raise


def _prove(files: Sequence[Planned], target: Path) -> None:
    if wrong := faults(target, {file.place: file.sha256 for file in files}, OF_SYSTEMS):
        more = f" and {len(wrong) - 1} more" if len(wrong) > 1 else ""
        raise ChecksFailed(
            f"{target} did not keep what was written: {wrong[0]}{more}. All was removed again. Use another stick."
        )


def _disorder(files: Sequence[Planned], target: Path) -> tuple[str, ...]:
    if not out_of_order(target, [file.place for file in files], OF_SYSTEMS):
        return ()
    told = (
        f"{target} keeps its entries in another order than that of playing, and some players go by it. "
        "Format the stick and write it once more."
    )
    return (told,)


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some file systems flush files alone
            raise
    finally:
        os.close(handle)


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"
