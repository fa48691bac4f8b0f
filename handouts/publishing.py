"""Whole or not at all: an edition's staging folder, its one rename into place, one run a folder.

Staging folders stand beside their place, so that the rename stays on one disk. What a run that was killed
left behind is told by its name and swept by the next run, which by then holds the lock.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from handouts.errors import FolderBusy, OutputFailed
from handouts.workspace import Workspace, remove_tree

_STAGING, _OLD = ".partial", ".old"
_LOCK = ".handouts.lock"
_OWNER = ".handouts.pid"


@contextmanager
def output_folder(out: Path) -> Iterator[None]:
    """Makes `out`, proves that it can be written, and holds it for this process alone.

    Raises OutputFailed before any work is done, and FolderBusy with the first run's process id.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        probe = out / f".handouts-{os.getpid()}.probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise OutputFailed(
            f"Cannot write in the output folder {out}: {error.strerror}. Choose another with -o."
        ) from error
    lock = FileLock(out / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise FolderBusy(
            f"Another run{_owner(out)} is working in {out}. Wait for it, or choose another folder with -o."
        ) from error
    try:
        (out / _OWNER).write_text(f"{os.getpid()}\n", encoding="ascii")
        _sweep(out)
        yield
    finally:
        (out / _OWNER).unlink(missing_ok=True)
        lock.release()


@contextmanager
def staged(folder: Path) -> Iterator[Workspace]:
    """A workspace that becomes `folder` when the block ends well, and vanishes when it does not.

    Whatever stood at `folder` before stays untouched until then; a link there is replaced, its target is not
    touched. Raises OutputFailed.
    """
    staging = folder.with_name(f".{folder.name}{_STAGING}")
    try:
        remove_tree(staging)
        staging.mkdir(parents=True)
        yield Workspace(staging)
        _publish(staging, folder)
    except OSError as error:
        remove_tree(staging)
        raise OutputFailed(
            f"Could not write {error.filename or folder}: {error.strerror}. Free some space or choose another -o."
        ) from error
    except BaseException:
        remove_tree(staging)
        raise


def _publish(staging: Path, folder: Path) -> None:
    for path in (staging, *staging.rglob("*")):
        _flush(path)
    old = folder.with_name(f".{folder.name}{_OLD}")
    if folder.is_symlink():
        folder.unlink()
    if folder.exists():
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
    for old in out.glob(f".*{_OLD}"):
        folder = old.with_name(old.name[1 : -len(_OLD)])
        if folder.exists():
            remove_tree(old)
        else:
            old.rename(folder)
    for staging in out.glob(f".*{_STAGING}"):
        if staging.is_dir():
            remove_tree(staging)
        else:
            staging.unlink()


def _owner(out: Path) -> str:
    try:
        return f" (process {(out / _OWNER).read_text(encoding='ascii').strip()})"
    except (OSError, UnicodeDecodeError):
        return ""
