"""The tracks of an edition as `audio/NN-<slug>.mp3`, and `audio/playlist.m3u8` that plays them in order."""

from typing import ClassVar

from audio.model import Track
from handouts.lines import TITLE_CHARACTERS, one_line
from handouts.model import Artefact, Edition, Topic
from handouts.places import PLAYLIST, track_place
from handouts.settings import Settings
from handouts.workspace import Workspace


class Mp3Set:
    """Places the finished, tagged tracks; a topic without a track has no file and no entry."""

    needs_sound: ClassVar[bool] = True

    def __init__(self, settings: Settings) -> None:
        """Nothing of the settings is left to choose here: the tracks are encoded already."""

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """One artefact a track, then the playlist. Raises OutputFailed."""
        topics = edition.publication.topics
        sounding = [(topic, track) for topic in topics if (track := edition.track(topic.number))]
        if not sounding:
            return ()
        placed = [_place(topic, track, len(topics), workspace) for topic, track in sounding]
        listing = playlist(edition.publication.title.text, sounding, placed)
        return (*placed, workspace.write("mp3", PLAYLIST, listing.encode("utf-8", "replace")))


def _place(topic: Topic, track: Track, of: int, workspace: Workspace) -> Artefact:
    name = track_place(topic.number, of, topic.title.text)
    return workspace.adopt("mp3", name, track.file, topic.number)


def playlist(title: str, sounding: list[tuple[Topic, Track]], placed: list[Artefact]) -> str:
    """An extended M3U of `placed`: whole seconds, "2. Title", paths relative to the playlist."""
    lines = ["#EXTM3U", f"#PLAYLIST:{one_line(title, TITLE_CHARACTERS)}"]
    for (topic, track), artefact in zip(sounding, placed, strict=True):
        lines.append(
            f"#EXTINF:{round(track.duration_s)},{topic.number}. {one_line(topic.title.text, TITLE_CHARACTERS)}"
        )
        lines.append(artefact.path.removeprefix("audio/"))
    return "\n".join(lines) + "\n"
