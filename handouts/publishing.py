"""Whole or not at all: an edition's staging folder, its one rename into place, one run a folder.

Everything that is not an edition stands in one hidden folder of our own, on the same disk as the editions. What
a run that was killed left there is swept by the next run, which by then holds the lock. Nothing else in the
output folder is ever removed but an edition that its new version replaces.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from handouts.edition_file import is_edition
from handouts.errors import FolderBusy, OutputFailed
from handouts.workspace import Workspace, remove_tree, write_whole

OURS = ".handouts"
_STAGING, _OLD = "staging", "old"
_LOCK, _OWNER = "lock", "process"


@contextmanager
def output_folder(out: Path) -> Iterator[None]:
    """Makes `out`, proves that it can be written, and holds it for this process alone.

    Raises OutputFailed before any work is done, and FolderBusy with the first run's process id.
    """
    ours = out / OURS
    lock = FileLock(ours / _LOCK)
    try:
        if ours.is_symlink():
            ours.unlink()
        ours.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise FolderBusy(
            f"Another run{_owner(ours)} is working in {out}. Wait for it, or choose another folder with -o."
        ) from error
    except OSError as error:
        raise _unwritable(out, error) from error
    try:
        try:
            write_whole(ours / _OWNER, f"{os.getpid()}\n".encode("ascii"))
            _sweep(out)
        except (OSError, OutputFailed) as error:
            raise _unwritable(out, error) from error
        yield
    finally:
        with suppress(OSError):
            (ours / _OWNER).unlink(missing_ok=True)
        lock.release()


@contextmanager
def staged(folder: Path) -> Iterator[Workspace]:
    """A workspace that becomes `folder` when the block ends well, and vanishes when it does not.

    An edition that stood there stays untouched until then; a link there is replaced, its target is not touched.
    Raises OutputFailed, also when something stands there that is no edition.
    """
    staging = folder.parent / OURS / _STAGING / folder.name
    try:
        remove_tree(staging)
        staging.mkdir(parents=True)
        yield Workspace(staging)
        _publish(staging, folder)
    except OSError as error:
        with suppress(OSError):
            remove_tree(staging)
        raise OutputFailed(
            f"Could not write {error.filename or folder}: {error.strerror}. Free some space or choose another -o."
        ) from error
    except BaseException:
        with suppress(OSError):
            remove_tree(staging)
        raise


def _publish(staging: Path, folder: Path) -> None:
    for path in (staging, *(p for p in staging.rglob("*") if p.is_dir())):
        _flush(path)  # the files were flushed when they were written
    old = folder.parent / OURS / _OLD / folder.name
    if folder.is_symlink():
        folder.unlink()
    if folder.exists():
        if not is_edition(folder) and any(folder.iterdir()):
            raise OutputFailed(f"{folder} is in the way: it is not an edition. Move it, or choose another -o.")
        old.parent.mkdir(exist_ok=True)
        remove_tree(old)
        folder.rename(old)
    staging.rename(folder)
    _flush(folder.parent)
    remove_tree(old)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(out: Path) -> None:
    """Removes what a killed run left, and puts back an edition it had just moved aside."""
    ours = out / OURS
    if (ours / _OLD).is_dir():
        for old in (ours / _OLD).iterdir():
            if not (out / old.name).exists():
                old.rename(out / old.name)
    remove_tree(ours / _OLD)
    remove_tree(ours / _STAGING)


def _unwritable(out: Path, error: Exception) -> OutputFailed:
    why = error.strerror if isinstance(error, OSError) else error
    return OutputFailed(f"Cannot write in the output folder {out}: {why}. Choose another with -o.")


def _owner(ours: Path) -> str:
    try:
        return f" (process {(ours / _OWNER).read_text(encoding='ascii').strip()})"
    except (OSError, UnicodeDecodeError):
        return ""
