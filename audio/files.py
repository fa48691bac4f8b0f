"""Files that appear whole or not at all."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from audio.errors import EncodingFailed


@contextmanager
def whole_file(target: Path, *, shared: bool = False, flush: bool = True) -> Iterator[BinaryIO]:
    """A file open for writing that takes its name only when the block ends well; else nothing stays.

    A link at `target` is replaced, what it points to is not touched. `shared` gives every writer a staging
    file of its own, for folders in which several processes write at once. `flush` waits for the disk before
    the rename. Raises OSError.
    """
    mark = f".{os.getpid()}-{threading.get_ident()}" if shared else ""
    staging = target.with_name(f".{target.name}{mark}.partial")
    try:
        with _fresh(staging) as file:
            yield file
            if flush:
                file.flush()
                os.fsync(file.fileno())
        staging.replace(target)
    except BaseException:
        with suppress(OSError):
            staging.unlink(missing_ok=True)
        raise


def _fresh(staging: Path) -> BinaryIO:
    """A new file of that name; what stands there is a leftover of a killed run, or a link somebody put there."""
    try:
        return staging.open("xb")
    except FileExistsError:
        staging.unlink()
        return staging.open("xb")


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Raises EncodingFailed naming `file` where the disk fails inside the block."""
    try:
        yield
    except OSError as error:
        why = error.strerror or error
        raise EncodingFailed(f"Could not write {file}: {why}. Free some space or choose another -o.") from error
