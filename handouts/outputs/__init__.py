"""Outputs: one module a kind of artefact, one Protocol, one registry."""

from typing import ClassVar, Protocol, runtime_checkable

from audio.registry import Registry
from handouts.model import Artefact, Edition, Publication
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


@runtime_checkable
class Demanding(Protocol):
    """An output that needs what is not always installed, and can tell before any work is done."""

    def prove_ready(self, publication: Publication) -> None:
        """Raises ToolMissing, OutputFailed or UsageError when the publication cannot be written here."""
        ...


OUTPUTS: Registry[type[Output]] = Registry(
    "output",
    {
        "booklet": "handouts.outputs.booklet:Booklet",
        "leaflets": "handouts.outputs.leaflets:Leaflets",
        "mp3": "handouts.outputs.mp3:Mp3Set",
        "audiobook": "handouts.outputs.audiobook:Audiobook",
        "text": "handouts.outputs.text:PlainText",
        "subtitles": "handouts.outputs.subtitles:Subtitles",
        "epub": "handouts.outputs.epub:Epub",
        "daisy": "handouts.outputs.daisy:Daisy",
        "braille": "handouts.outputs.braille:Braille",
        "folded": "handouts.outputs.folded:Folded",
        "player": "handouts.outputs.player:Player",
    },
)


def prove_ready(settings: Settings, publication: Publication) -> None:
    """Raises ToolMissing, OutputFailed or UsageError when a chosen output cannot be made of the publication here."""
    for name in settings.outputs:
        output = OUTPUTS.load(name)(settings)
        if isinstance(output, Demanding):
            output.prove_ready(publication)
