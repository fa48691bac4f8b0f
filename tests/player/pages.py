"""Editions with a page, made by hand: tracks that can be played, beside it."""

from dataclasses import replace
from pathlib import Path

from handouts.model import Edition
from handouts.outputs.mp3 import Mp3Set
from handouts.outputs.player import Player
from handouts.settings import Settings
from handouts.workspace import Workspace
from tests.listening.editions import sounding


def written(edition: Edition, folder: Path) -> tuple[Edition, Path]:
    """The edition with its tracks and its page in `folder`, and the page."""
    workspace = Workspace(folder)
    others = tuple(artefact for artefact in edition.artefacts if artefact.output != "mp3")
    edition = replace(edition, artefacts=(*others, *Mp3Set(Settings()).write(edition, workspace)))
    (page,) = Player(Settings()).write(edition, workspace)
    return replace(edition, artefacts=(*edition.artefacts, page)), folder / page.path


def made(folder: Path) -> tuple[Edition, Path]:
    """The publication with every kind of block, and its page."""
    (folder / "tracks").mkdir()
    return written(sounding(folder / "tracks"), folder / "out")
