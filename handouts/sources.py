"""What the user named on the command line, read into memory."""

import os
import sys
from pathlib import Path

from handouts.errors import SourceError
from handouts.readers import Source

LARGEST_BYTES = 20_000_000
"""A text of a million words is about 6 MB; anything over this is not an article."""

STANDARD_INPUT = "-"


def load_source(name: str) -> Source:
    """The bytes of the file `name`, or of standard input for "-".

    Raises SourceError for a file that is not there, cannot be read, or is too large.
    """
    if name == STANDARD_INPUT:
        return _bounded("standard input", sys.stdin.buffer.read(LARGEST_BYTES + 1))
    name = os.path.normpath(name)  # ./a.txt and a.txt are one source
    path = Path(name)
    try:
        with path.open("rb") as file:
            return _bounded(name, file.read(LARGEST_BYTES + 1))
    except FileNotFoundError as error:
        raise SourceError(f"There is no file {name}. Check the name, or drag the file into the window.") from error
    except IsADirectoryError as error:
        raise SourceError(f"{name} is a folder. Name the files in it, for example {path / '*.txt'}.") from error
    except OSError as error:
        raise SourceError(f"Cannot read {name}: {error.strerror}. Check that you may open it.") from error
    except ValueError as error:  # a NUL in the name
        raise SourceError(f"{name!r} is not a file name.") from error


def _bounded(name: str, data: bytes) -> Source:
    if len(data) > LARGEST_BYTES:
        raise SourceError(
            f"{name} is larger than {LARGEST_BYTES // 1_000_000} MB: too large for an article. Split it into parts."
        )
    return Source(name, data)
