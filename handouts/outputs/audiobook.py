"""The whole publication as one sound, a chapter a topic: `audiobook/<slug>.mp3` and `audiobook/<slug>.m4b`.

They stand apart from the tracks, so that a player that plays a folder does not play everything twice.
"""

from typing import ClassVar

from audio.audiobook import Part, write_m4b, write_mp3
from audio.errors import EncodingFailed, ToolBroken
from handouts.covers import book_cover_png
from handouts.errors import OutputFailed, ToolMissing
from handouts.model import Artefact, Edition
from handouts.narration import book_tags
from handouts.places import book_places
from handouts.settings import Settings
from handouts.workspace import Workspace


class Audiobook:
    """One file for players that know chapters; a topic without a track has none."""

    needs_sound: ClassVar[bool] = True

    def __init__(self, settings: Settings) -> None:
        self._voice = settings.sound.voice

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """Both files, or none where nothing sounds. Raises OutputFailed, ToolMissing."""
        publication = edition.publication
        parts = [
            Part(f"{topic.number}. {topic.title.text}", track.file, track.samples, track.rate)
            for topic in publication.topics
            if (track := edition.track(topic.number))
        ]
        if not parts:
            return ()
        title = publication.title.text
        tags = book_tags(publication, book_cover_png(len(publication.topics), title), self._voice)
        names = book_places(title)
        mp3, m4b = (workspace.path(name) for name in names)
        try:
            write_mp3(parts, tags, mp3)
            write_m4b(mp3, tags, sum(part.samples / part.rate for part in parts), m4b)
        except EncodingFailed as error:
            raise OutputFailed(str(error)) from error
        except ToolBroken as error:
            raise ToolMissing(str(error)) from error
        return tuple(workspace.adopt("audiobook", name, workspace.path(name)) for name in names)
