"""What is known already of the editions of a folder, so that a thousand records need not be read after each run.

It stands beside the folder's lock, is of use to nobody else, and may be deleted: whatever does not hold is read anew.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from handouts import __version__
from handouts.codec import Unfit, from_values, to_values
from handouts.edition_file import EDITION_FILE, SCHEMA
from handouts.publishing import OURS
from handouts.shelf.entries import Entry
from handouts.workspace import write_whole

REMEMBERED = "shelf.json"
LARGEST_BYTES = 256 * 1024 * 1024
_FORM = [__version__, SCHEMA, 1]
"""What is remembered holds for this version only."""


def remembered(folder: Path) -> tuple[Entry, ...]:
    """The entries of `folder` whose records have not changed since, by their size and time."""
    try:
        with (folder / OURS / REMEMBERED).open("rb") as file:
            kept = json.loads(file.read(LARGEST_BYTES))
        if kept["form"] != _FORM:
            return ()
        return tuple(
            from_values(Entry, values)
            for name, (stamp, values) in kept["entries"].items()
            if values.get("folder") == name and stamp == _stamp(folder / name)
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, Unfit):
        return ()


def remember(folder: Path, entries: Iterable[Entry]) -> None:
    """Keeps what is known of the editions in `folder`. Raises OutputFailed."""
    stamped = {entry.folder: (_stamp(folder / entry.folder), to_values(entry)) for entry in entries}
    kept = {"form": _FORM, "entries": {name: pair for name, pair in stamped.items() if pair[0]}}
    data = json.dumps(kept, sort_keys=True).encode("ascii")
    target = folder / OURS / REMEMBERED
    if not target.is_file() or target.read_bytes() != data:
        write_whole(target, data)


def _stamp(edition: Path) -> list[int]:
    """Size and time of an edition's record; empty where it cannot be looked at."""
    try:
        found = (edition / EDITION_FILE).stat()
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns]
