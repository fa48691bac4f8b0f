"""The tracks of an edition as `audio/NN-<slug>.mp3`, and `audio/playlist.m3u8` that plays them in order."""

import unicodedata
from typing import ClassVar

from audio.model import Track
from handouts.model import Artefact, Edition, Topic
from handouts.places import PLAYLIST, track_place
from handouts.settings import Settings
from handouts.workspace import Workspace

TITLE_CHARACTERS = 120
"""Longest title of a playlist entry; the whole title stands in the print and on the track."""


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
    lines = ["#EXTM3U", f"#PLAYLIST:{one_line(title)}"]
    for (topic, track), artefact in zip(sounding, placed, strict=True):
        lines.append(f"#EXTINF:{round(track.duration_s)},{topic.number}. {one_line(topic.title.text)}")
        lines.append(artefact.path.removeprefix("audio/"))
    return "\n".join(lines) + "\n"


def one_line(text: str, limit: int = TITLE_CHARACTERS) -> str:
    """`text` on one line of at most `limit` characters, without signs that break or turn round a line.

    A title cut short ends with an ellipsis.
    """
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text if c not in _TURNING)
    line = " ".join(kept.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Unicode's bidirectional controls: an unclosed one would turn round what a player shows after it."""
