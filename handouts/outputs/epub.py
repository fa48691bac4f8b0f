"""The edition as one e-book, `<slug>.epub`: text and sound in step, sentence by sentence."""

from typing import ClassVar

from handouts.model import Artefact, Edition
from handouts.places import epub_place
from handouts.settings import Settings
from handouts.workspace import Workspace


class Epub:
    """A book whose text is read aloud where there are tracks, with the pages of the booklet where there is one."""

    needs_sound: ClassVar[bool] = True

    def __init__(self, settings: Settings) -> None:
        self._settings = settings.print

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The book, as one artefact. Raises OutputFailed."""
        from handouts.epub.book import members_of

        place = epub_place(edition.publication.title.text)
        return (workspace.pack("epub", place, members_of(edition, self._settings)),)
