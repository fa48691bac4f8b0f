"""The leaflets: one topic each in large print, one tagged PDF each."""

from typing import ClassVar

from handouts.model import Artefact, Edition, Illustration
from handouts.rendering import render
from handouts.settings import Settings
from handouts.typesetting.document import Document, PrintedTopic, lay_out
from handouts.typesetting.press import to_pdf
from handouts.workspace import Workspace, numbered, slug


class Leaflets:
    """One file a topic, named by its number and title as the track is."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """An artefact a topic, in order. Raises OutputFailed, ToolMissing."""
        page = lay_out(edition.publication, self._settings, title_level=1)
        return tuple(_leaflet(page, topic, edition.illustrations, workspace) for topic in page.topics)


def _leaflet(page: Document, topic: PrintedTopic, pictures: tuple[Illustration, ...], workspace: Workspace) -> Artefact:
    path = f"print/leaflets/{numbered(topic.number, len(page.topics))}-{slug(topic.source_title)}.pdf"
    html = render("print/leaflet.html.j2", page=page, topic=topic)
    return workspace.write("leaflets", path, to_pdf(html, page.sheet, path, pictures), topic.number)
