"""The user's own pronunciation files: those of the configuration folder, and those named on the command line."""

import os
from collections.abc import Sequence
from pathlib import Path

from audio.errors import LexiconError
from audio.lexicon import Lexicon
from audio.lexicon.pls import LARGEST_BYTES, read_pls
from handouts.errors import UsageError


def user_lexicons(named: Sequence[str]) -> tuple[Lexicon, ...]:
    """Every `*.pls` of the configuration folder by name, then the `named` files: the later holds.

    Raises UsageError for a file that cannot be read or is at fault.
    """
    kept = sorted(_config_folder().glob("*.pls"))
    return tuple(_read(file) for file in (*kept, *map(Path, named)))


def _config_folder() -> Path:
    """Where the user keeps files for this program (XDG Base Directory Specification 0.8)."""
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".config") / "handouts"


def _read(file: Path) -> Lexicon:
    try:
        with file.open("rb") as opened:
            return read_pls(opened.read(LARGEST_BYTES + 1), str(file))
    except OSError as error:
        raise UsageError(
            f"Cannot read the lexicon {file}: {error.strerror}. Check its name, or move it away."
        ) from error
    except LexiconError as error:
        raise UsageError(str(error)) from error
