"""What the user named on the command line, read into memory, with the pronunciation files that lie beside it."""

import os
import sys
from dataclasses import replace
from pathlib import Path

from audio.lexicon.pls import LARGEST_BYTES as LARGEST_LEXICON
from handouts.errors import SourceError
from handouts.readers import Source

LARGEST_BYTES = 20_000_000
"""A text of a million words is about 6 MB; anything over this is not an article."""

STANDARD_INPUT = "-"
FOLDER_LEXICON = "handouts.pls"
"""The pronunciation file for all articles of a folder; the one of an article has its name and ends in .pls."""


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
            source = _bounded(name, file.read(LARGEST_BYTES + 1))
    except FileNotFoundError as error:
        raise SourceError(f"There is no file {name}. Check the name, or drag the file into the window.") from error
    except IsADirectoryError as error:
        raise SourceError(f"{name} is a folder. Name the files in it, for example {path / '*.txt'}.") from error
    except OSError as error:
        raise SourceError(f"Cannot read {name}: {error.strerror}. Check that you may open it.") from error
    except ValueError as error:  # a NUL in the name
        raise SourceError(f"{name!r} is not a file name.") from error
    beside = dict.fromkeys((path.with_name(FOLDER_LEXICON), path.with_suffix(".pls")))
    return replace(source, lexicons=tuple(_lexicon(file) for file in beside if file != path and file.is_file()))


def _lexicon(file: Path) -> Source:
    """The bytes of a pronunciation file; of one that is too large no more than it takes to see that."""
    try:
        with file.open("rb") as opened:
            return Source(str(file), opened.read(LARGEST_LEXICON + 1))
    except OSError as error:
        raise SourceError(
            f"Cannot read {file}: {error.strerror}. Check that you may open it, or move it away."
        ) from error


def _bounded(name: str, data: bytes) -> Source:
    if len(data) > LARGEST_BYTES:
        raise SourceError(
            f"{name} is larger than {LARGEST_BYTES // 1_000_000} MB: too large for an article. Split it into parts."
        )
    return Source(name, data)
