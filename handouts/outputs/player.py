"""The edition's page, `index.html`: text and sound in step, and the way to every other file."""

from typing import ClassVar

from handouts.model import Artefact, Edition
from handouts.places import PLAYER
from handouts.settings import Settings
from handouts.workspace import Workspace


class Player:
    """One file that plays the tracks beside it. It is written last, so that it can lead to all that was made."""

    needs_sound: ClassVar[bool] = True

    def __init__(self, settings: Settings) -> None:
        """Nothing of the settings matters: size and colours are chosen on the page."""

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The page, as one artefact. Raises OutputFailed."""
        from handouts.player.page import render_player

        return (workspace.write("player", PLAYER, render_player(edition)),)
