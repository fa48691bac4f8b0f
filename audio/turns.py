"""Turns that all processes of one user take, so that together they ask a server no faster than one would."""

import math
import os
import stat
from contextlib import suppress
from pathlib import Path

FARTHEST_S = 60.0
"""A turn farther away is not believed: the clock began anew with the machine."""
_LOCK_S = 5.0


class Turns:
    """Turns at least `apart_s` apart, first come, first served; `folder` is where the processes find each other.

    Without a folder, or where it cannot be used, one process still keeps the turns of its own.
    """

    def __init__(self, folder: Path | None, apart_s: float) -> None:
        self._folder = folder
        self._apart_s = apart_s
        self._free = -math.inf

    def wait_s(self, now: float) -> float:
        """Takes the next turn; seconds from `now` until it comes.

        `now` is read from a clock that all processes share, as `time.monotonic` is.
        """
        try:
            return self._shared(now) if self._folder else self._taken(now, self._free)
        except (OSError, NotImplementedError):  # full, read-only, somebody else's, or without locks
            return self._taken(now, self._free)

    def _shared(self, now: float) -> float:
        from filelock import FileLock

        folder = self._own_folder()
        kept = folder / "next"
        with FileLock(folder / "lock", timeout=_LOCK_S, poll_interval=0.01):
            wait = self._taken(now, max(self._free, _read(kept)))
            kept.write_text(repr(self._free), encoding="ascii")
        return wait

    def _taken(self, now: float, free: float) -> float:
        turn = free if now < free <= now + FARTHEST_S else now
        self._free = turn + self._apart_s
        return turn - now

    def _own_folder(self) -> Path:
        """The folder, made if need be. Raises OSError where it is a link or another user's: temp folders are shared."""
        folder = self._folder or Path()
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or (hasattr(os, "getuid") and found.st_uid != os.getuid()):
            raise PermissionError(f"{folder} is not a folder of this user")
        return folder


def _read(file: Path) -> float:
    """When the next turn is free; minus infinity where nobody knows."""
    with suppress(OSError, ValueError):
        free = float(file.read_text(encoding="ascii"))
        return free if math.isfinite(free) else -math.inf
    return -math.inf
