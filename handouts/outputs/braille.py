"""Braille for embossers and displays: the whole publication as `braille/<slug>.brf`, and a file a topic."""

from typing import ClassVar

from handouts.braille.document import handout, volume
from handouts.braille.liblouis import liblouis
from handouts.braille.tables import table_for
from handouts.braille.wording import Writer
from handouts.model import Artefact, Edition, Publication
from handouts.settings import Settings
from handouts.workspace import Workspace, numbered, slug


class Braille:
    """BRF of 40 cells and 25 lines, in the grade that the settings choose."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        self._grade = settings.braille.grade

    def prove_ready(self, publication: Publication) -> None:
        """Raises ToolMissing without liblouis, OutputFailed where it has no table for the language."""
        self._writer(publication)

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The whole, then an artefact a topic. Raises OutputFailed, ToolMissing."""
        publication = edition.publication
        writer, topics = self._writer(publication), publication.topics
        whole = workspace.write("braille", f"braille/{slug(publication.title.text)}.brf", volume(publication, writer))
        return (
            whole,
            *(
                workspace.write(
                    "braille",
                    f"braille/{numbered(topic.number, len(topics))}-{slug(topic.title.text)}.brf",
                    handout(publication, topic, writer),
                    topic.number,
                )
                for topic in topics
            ),
        )

    def _writer(self, publication: Publication) -> Writer:
        louis = liblouis()
        return Writer(louis, table_for(publication.details.language, self._grade, louis))
