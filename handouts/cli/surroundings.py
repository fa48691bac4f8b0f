"""What surrounds a run: `handouts.toml` of the current folder, and the user's folders (XDG Base Directory
Specification 0.8)."""

import argparse
import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from audio.errors import LexiconError
from audio.lexicon import Lexicon
from audio.lexicon.pls import LARGEST_BYTES, read_pls
from handouts.errors import UsageError
from handouts.settings import OPTIONS, Settings, merge, read_toml
from handouts.sources import load_picture

CONFIG_FILE = "handouts.toml"


def settings_of(given: argparse.Namespace) -> Settings:
    """Defaults < `handouts.toml` of the current folder < flags. Raises UsageError."""
    return merge(*layers_of(given))


def layers_of(given: argparse.Namespace) -> tuple[dict[str, str], dict[str, str]]:
    """The options of `handouts.toml` in the current folder, and those of the flags. Raises UsageError."""
    flags = {name: getattr(given, name.replace("-", "_"), None) for name in OPTIONS}
    config = Path(CONFIG_FILE)
    try:
        kept = read_toml(config.read_bytes(), CONFIG_FILE) if config.is_file() else {}
    except OSError as error:
        raise UsageError(f"Cannot read {CONFIG_FILE}: {error.strerror}.") from error
    return kept, {name: value for name, value in flags.items() if value is not None}


def today() -> date:
    """The day it is here."""
    return datetime.now().astimezone().date()


def prove_logo(settings: Settings) -> None:
    """Raises SourceError when the logo that the user named cannot be printed: before any work is done."""
    if name := settings.details.logo or settings.house.logo:
        load_picture(name, None)


def cache_folder() -> Path:
    """Where speech is kept between runs."""
    return _folder("XDG_CACHE_HOME", ".cache")


def user_lexicons(named: Sequence[str]) -> tuple[Lexicon, ...]:
    """Every `*.pls` of the configuration folder by name, then the `named` files: the later holds.

    Raises UsageError for a file that cannot be read or is at fault.
    """
    kept = sorted(_folder("XDG_CONFIG_HOME", ".config").glob("*.pls"))
    return tuple(_read(file) for file in (*kept, *map(Path, named)))


def _folder(variable: str, otherwise: str) -> Path:
    named = Path(os.environ.get(variable, ""))
    return (named if named.is_absolute() else Path.home() / otherwise) / "handouts"


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
