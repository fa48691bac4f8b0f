"""The leaflets: one topic each in large print, one tagged PDF each."""

from typing import ClassVar

from handouts.model import Artefact, Edition, Illustration
from handouts.places import leaflet_place
from handouts.rendering import render
from handouts.settings import Settings
from handouts.typesetting.document import Document, PrintedTopic, lay_out
from handouts.typesetting.press import to_pdf
from handouts.workspace import Workspace


class Leaflets:
    """One file a topic, named by its number and title as the track is."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """An artefact a topic, in order. Raises OutputFailed, ToolMissing."""
        page = lay_out(edition.publication, self._settings, 1, edition.illustrations)
        return tuple(_leaflet(page, topic, edition.illustrations, workspace) for topic in page.topics)


def _leaflet(page: Document, topic: PrintedTopic, pictures: tuple[Illustration, ...], workspace: Workspace) -> Artefact:
    path = leaflet_place(topic.number, len(page.topics), topic.source_title)
    html = render("print/leaflet.html.j2", page=page, topic=topic)
    data = to_pdf(html, page.sheet, path, (*pictures, *topic.codes))
    return workspace.write("leaflets", path, data, topic.number)
