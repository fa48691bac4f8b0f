"""The booklet: the whole publication in large print, one tagged PDF."""

from typing import ClassVar

from handouts.model import Artefact, Edition
from handouts.rendering import render
from handouts.settings import Settings
from handouts.typesetting.document import lay_out
from handouts.typesetting.press import to_pdf
from handouts.workspace import Workspace

PATH = "print/booklet.pdf"


class Booklet:
    """Cover, contents with page numbers, every topic on a new page."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The booklet, as one artefact. Raises OutputFailed, ToolMissing."""
        page = lay_out(edition.publication, self._settings, title_level=2)
        data = to_pdf(render("print/booklet.html.j2", page=page), page.sheet, PATH, edition.illustrations)
        return (workspace.write("booklet", PATH, data),)
