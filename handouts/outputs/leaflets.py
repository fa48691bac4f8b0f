"""The leaflets: one topic each in large print, one tagged PDF each."""

from typing import ClassVar

from handouts.model import Artefact, Edition, Illustration, Publication
from handouts.places import leaflet_place
from handouts.rendering import render
from handouts.settings import Settings
from handouts.typesetting.document import Document, PrintedTopic, lay_out
from handouts.typesetting.press import Pages, to_pages
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


def pages_of_leaflets(
    publication: Publication, settings: Settings, illustrations: tuple[Illustration, ...] = ()
) -> tuple[int, ...]:
    """How many pages each leaflet takes, laid out but not written. Raises OutputFailed, ToolMissing."""
    page = lay_out(publication, settings, 1, illustrations)
    return tuple(len(_pages(page, topic, illustrations, written=False)) for topic in page.topics)


def _leaflet(page: Document, topic: PrintedTopic, pictures: tuple[Illustration, ...], workspace: Workspace) -> Artefact:
    made = _pages(page, topic, pictures)
    return workspace.write("leaflets", _place(page, topic), made.data, topic.number, len(made))


def _pages(page: Document, topic: PrintedTopic, pictures: tuple[Illustration, ...], written: bool = True) -> Pages:
    html = render("print/leaflet.html.j2", page.sheet.templates, page=page, topic=topic)
    return to_pages(html, page.sheet, _place(page, topic), (*pictures, *topic.codes), written)


def _place(page: Document, topic: PrintedTopic) -> str:
    return leaflet_place(topic.number, len(page.topics), topic.source_title)
