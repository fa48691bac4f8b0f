"""Outputs: one module a kind of artefact, one Protocol, one registry."""

from typing import ClassVar, Protocol

from audio.registry import Registry
from handouts.model import Artefact, Edition
from handouts.settings import Settings
from handouts.workspace import Workspace


class Output(Protocol):
    """Writes artefacts of an edition into a workspace. Made from the settings; takes only its slice of them.

    `needs_sound` tells whether it must wait for the tracks; one that does not runs beside the narration.
    """

    needs_sound: ClassVar[bool]

    def __init__(self, settings: Settings) -> None: ...

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The artefacts written. Raises OutputFailed, ToolMissing."""
        ...


OUTPUTS: Registry[type[Output]] = Registry(
    "output",
    {
        "booklet": "handouts.outputs.booklet:Booklet",
        "leaflets": "handouts.outputs.leaflets:Leaflets",
        "mp3": "handouts.outputs.mp3:Mp3Set",
        "audiobook": "handouts.outputs.audiobook:Audiobook",
        "text": "handouts.outputs.text:PlainText",
    },
)
