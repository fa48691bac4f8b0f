"""What each track says, with times, beside the track and by its name: `audio/NN-<slug>.vtt`, `.srt`, `.lrc`.

And its chapters as podcast players read them, `.chapters.json`.
"""

from collections.abc import Iterator
from typing import ClassVar

from audio.model import Track
from handouts.model import Artefact, Edition, Topic
from handouts.places import beside_track
from handouts.settings import Settings
from handouts.subtitles.captions import LINE_CHARACTERS, captions_of
from handouts.subtitles.chapters import chapters_json
from handouts.subtitles.forms import lrc, subrip, webvtt
from handouts.workspace import Workspace


class Subtitles:
    """Captions for browsers and podcast players, for video players, and for players that show a line at a time."""

    needs_sound: ClassVar[bool] = True

    def __init__(self, settings: Settings) -> None:
        """Nothing of the settings matters: what was said is known."""

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """Three artefacts a track, and its chapters; a topic without a track has none. Raises OutputFailed."""
        topics = edition.publication.topics
        return tuple(
            workspace.write(
                "subtitles", beside_track(topic.number, len(topics), topic.title.text, ending), data, topic.number
            )
            for topic in topics
            if (track := edition.track(topic.number))
            for ending, data in _files(edition, topic, track)
        )


def _files(edition: Edition, topic: Topic, track: Track) -> Iterator[tuple[str, bytes]]:
    publication, captions = edition.publication, captions_of(track)
    yield "vtt", webvtt(captions)
    yield "srt", subrip(captions)
    names = f"{topic.number}. {topic.title.text}", publication.title.text, publication.details.publisher
    yield "lrc", lrc(captions_of(track, LINE_CHARACTERS), *names, track.duration_s)
    if chapters := chapters_json(track):
        yield "chapters.json", chapters
