"""Chapters of a track as players of podcasts read them: JSON chapters 1.2 of the podcast namespace. Pure."""

import json

from audio.chapters import chapters_of
from audio.model import Track

VERSION = "1.2.0"
ENDING = ".chapters.json"
"""In place of the track's own: a file name's `.mp3`."""
MEDIA_TYPE = "application/json+chapters"


def chapters_json(track: Track) -> bytes:
    """The chapters of a track as UTF-8 JSON, in seconds; empty where it has none, as most short ones."""
    chapters = chapters_of(track.timings, track.samples, track.rate)
    if not chapters:
        return b""
    listed = [
        {"startTime": chapter.start_ms / 1000, "endTime": chapter.end_ms / 1000, "title": chapter.title}
        for chapter in chapters
    ]
    text = json.dumps({"version": VERSION, "chapters": listed}, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")
