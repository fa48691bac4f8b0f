"""What the user may choose, merged once, validated, frozen.

Defaults < `handouts.toml` < flags. The same words stand in all of them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from audio.registry import nearest
from handouts.errors import UsageError

PROFILES = {"uk": 16.0, "standard": 18.0, "larger": 24.0, "giant": 32.0}
"""Body size in points of each profile (UKAAF 16, ACB 18; see docs/large-print.md)."""

SMALLEST_PT, LARGEST_PT = 16.0, 48.0
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height of the sheet in millimetres, upright."""

OUTPUTS = ("booklet", "leaflets", "mp3", "text")
KEEPABLE = ("comments",)


@dataclass(frozen=True)
class PrintSettings:
    """Body size in points and paper of every printed artefact."""

    profile: str = "standard"
    size_pt: float = 18.0
    paper: str = "a4"


@dataclass(frozen=True)
class SoundSettings:
    """The voice by name (empty: the embedded one) and its pace; 1.0 is the voice's own."""

    voice: str = "hibari"
    pace: float = 0.9


@dataclass(frozen=True)
class GivenDetails:
    """What the user says of the article; an empty field leaves what the source itself says."""

    language: str = ""
    publisher: str = ""
    version: str = ""
    reviewed: str = ""
    next_review: str = ""
    contact: str = ""


@dataclass(frozen=True)
class Settings:
    """Everything chosen for one article. Each room gets only its own slice."""

    print: PrintSettings = PrintSettings()
    sound: SoundSettings = SoundSettings()
    details: GivenDetails = GivenDetails()
    outputs: tuple[str, ...] = OUTPUTS
    keep: tuple[str, ...] = ()
