"""The booklet: the whole publication in large print, one tagged PDF."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from handouts.model import Artefact, Edition, Publication, SentenceId
from handouts.places import BOOKLET
from handouts.rendering import render
from handouts.settings import Settings
from handouts.typesetting.document import lay_out
from handouts.typesetting.press import to_pages
from handouts.workspace import Workspace


class Booklet:
    """Cover, contents with page numbers, every topic on a new page."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The booklet, as one artefact. Raises OutputFailed, ToolMissing."""
        page = lay_out(edition.publication, self._settings, 2, edition.illustrations)
        pictures = (*edition.illustrations, *page.codes)
        made = to_pages(render("print/booklet.html.j2", page.sheet.templates, page=page), page.sheet, BOOKLET, pictures)
        written = workspace.write("booklet", BOOKLET, made.data, pages=len(made))
        return (replace(written, begins=tuple(_begins(made.ids, edition.publication))),)


def _begins(pages: tuple[frozenset[str], ...], publication: Publication) -> Iterator[SentenceId]:
    """For each page the first sentence that begins on it, empty where none does."""
    sentences = (s.id for topic in publication.topics for s in (topic.title, *topic.sentences()))
    homes = {name: number for number in reversed(range(len(pages))) for name in pages[number]}
    begun: dict[int, SentenceId] = {}
    for sentence in sentences:
        begun.setdefault(homes.get(sentence, -1), sentence)
    yield from (begun.get(number, SentenceId("")) for number in range(len(pages)))
