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
        """Size and colours are chosen on the page; it tells the size of the print that it leads to."""
        self._size_pt = settings.print.size_pt

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The page, as one artefact. Raises OutputFailed."""
        from handouts.player.page import render_player

        return (workspace.write("player", PLAYER, render_player(edition, self._size_pt)),)
