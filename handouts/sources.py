"""What the user named on the command line, read into memory or fetched, with the files that lie beside it."""

import os
import re
import sys
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

from audio.lexicon.pls import LARGEST_BYTES as LARGEST_LEXICON
from handouts import illustrations, svg
from handouts.errors import SourceError
from handouts.fetching.addresses import is_address
from handouts.fetching.network import INTERNET, Network
from handouts.fetching.visits import Visit
from handouts.model import Illustration
from handouts.readers import Source

LARGEST_BYTES = 20_000_000
"""A text of a million words is about 6 MB; anything over this is not an article."""

STANDARD_INPUT = "-"
FOLDER_LEXICON = "handouts.pls"
"""The pronunciation file for all articles of a folder; the one of an article has its name and ends in .pls."""


def load_source(name: str, network: Network = INTERNET) -> Source:
    """The bytes of the file `name`, of standard input for "-", or of the page at an address.

    Raises SourceError for a file that is not there, cannot be read, or is too large.
    """
    if is_address(name):
        found = Visit(network).fetch(name)
        return Source(name.strip(), found.data, (), found.address, found.charset, network)
    if name == STANDARD_INPUT:
        return _bounded("standard input", sys.stdin.buffer.read(LARGEST_BYTES + 1))
    name = os.path.normpath(name)  # ./a.txt and a.txt are one source
    path = Path(name)
    try:
        with path.open("rb") as file:
            source = _bounded(name, file.read(LARGEST_BYTES + 1))
    except FileNotFoundError as error:
        if name.startswith("www."):
            raise SourceError(f"There is no file {name}. For the page at that address: https://{name}") from error
        raise SourceError(f"There is no file {name}. Check the name, or drag the file into the window.") from error
    except IsADirectoryError as error:
        raise SourceError(f"{name} is a folder. Name the files in it, for example {path / '*.txt'}.") from error
    except OSError as error:
        raise SourceError(f"Cannot read {name}: {error.strerror}. Check that you may open it.") from error
    except ValueError as error:  # a NUL in the name
        raise SourceError(f"{name!r} is not a file name.") from error
    beside = dict.fromkeys((path.with_name(FOLDER_LEXICON), path.with_suffix(".pls")))
    return replace(source, lexicons=tuple(_lexicon(file) for file in beside if file != path and file.is_file()))


def load_picture(name: str, beside: Path | None) -> Illustration:
    """The picture in the file `name`, ready for print: SVG, or any form that Pillow reads.

    Without `beside` the name is what the user typed, and may lead anywhere. With it the name is an article's, and only
    a file in that folder, or in one under it, is read, whatever links lie there. Raises SourceError.
    """
    try:
        path = Path(name) if beside is None else _inside(name, beside)
        if path.is_dir():
            raise SourceError(f"The picture {name} is a folder. Name a file in it.")
        if path.exists() and not path.is_file():
            raise SourceError(f"The picture {name} is no file. Name a picture: SVG, PNG or JPEG.")
        with path.open("rb") as file:
            data = file.read(illustrations.LARGEST_BYTES + 1)
    except FileNotFoundError as error:
        where = "" if beside is None else " beside the article"
        raise SourceError(f"There is no picture {name}{where}. Check the name.") from error
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        reason = error.strerror if isinstance(error, OSError) else error
        raise SourceError(f"Cannot read the picture {name}: {reason}. Check that you may open it.") from error
    except ValueError as error:  # a NUL in the name
        raise SourceError(f"{name!r} is not the name of a picture.") from error
    return ready_picture(data, name)


def ready_picture(data: bytes, name: str) -> Illustration:
    """The picture in `data`, ready for print; `name` is for messages. Raises SourceError."""
    ready = svg.drawing_for_print if svg.is_drawing(data) else illustrations.ready_for_print
    return ready(data, name)


def _inside(name: str, folder: Path) -> Path:
    """The file `name` of an article's folder, also where it is written as an address ("my%20page_files/a.png?v=1").

    Raises SourceError where it lies elsewhere.
    """
    path = _within(name, folder)
    bare = unquote(re.split(r"[?#]", name, maxsplit=1)[0])
    return path if bare == name or path.exists() else _within(bare, folder)


def _within(name: str, folder: Path) -> Path:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", name):
        raise SourceError(f"The picture {name} is an address; nothing is fetched. Save it beside the article.")
    home, kinds = folder.resolve(), (PurePosixPath(name), PureWindowsPath(name))
    leads_out = any(kind.anchor or ".." in kind.parts for kind in kinds)  # such a path is not even looked up
    path = home if leads_out else (home / name).resolve()
    if leads_out or not path.is_relative_to(home):
        raise SourceError(f"The picture {name} lies outside the article's folder. Put it beside the article.")
    return path


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
