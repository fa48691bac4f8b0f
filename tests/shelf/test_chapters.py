"""The chapters of a track as a file that players of podcasts read."""

import json
from dataclasses import replace

from audio.model import CueKind
from handouts.subtitles.chapters import chapters_json
from tests.listening.tracks import RATE, cue, of_cues

TRICK = 'One </script> "x" ]]> \x00'


def test_chapters_cover_the_track_and_keep_their_titles_as_typed() -> None:
    track = of_cues(
        (replace(cue("One", CueKind.HEADING), chapter=TRICK), cue("Text."), replace(cue("Two"), chapter="Zwei ü"))
    )
    told = json.loads(chapters_json(track))
    assert told["version"] == "1.2.0"
    assert [chapter["title"] for chapter in told["chapters"]] == [TRICK, "Zwei ü"]
    assert told["chapters"][0]["startTime"] == 0
    assert told["chapters"][0]["endTime"] == told["chapters"][1]["startTime"] == 3.3
    assert told["chapters"][1]["endTime"] == round(track.samples / RATE, 3)
    assert chapters_json(track) == chapters_json(track)


def test_a_track_without_chapters_has_no_such_file() -> None:
    assert chapters_json(of_cues((cue("Text."),))) == b""
