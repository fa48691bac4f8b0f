"""Chapters as a finished file tells them, and whether they lead through all of it. Pure."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from audio.model import Chapter

NEAR_MS = 10
"""Times may be off by so much: what is a millisecond depends on how it was rounded."""


def id3_chapters(tags: Any) -> tuple[Chapter, ...]:
    """The chapters of an ID3 tag that mutagen has read, in the order of its table of contents."""
    found = []
    for contents in tags.getall("CTOC"):
        for element in contents.child_element_ids if contents.flags & 0b11 == 0b11 else ():
            for chapter in tags.getall(f"CHAP:{element}"):
                title = chapter.sub_frames.get("TIT2")
                found.append(Chapter(str(title or ""), chapter.start_time, chapter.end_time))
    return tuple(found)


def uncovered(chapters: Sequence[Chapter], end_ms: float) -> Iterator[str]:
    """Where chapters leave out or tell twice a part of what lasts `end_ms`; the places between them, as clock times."""
    edges = [Chapter("", 0, 0), *chapters, Chapter("", round(end_ms), 0)]
    for before, after in pairwise(edges):
        if abs(after.start_ms - before.end_ms) > NEAR_MS:
            yield f"{clock(before.end_ms / 1000)} to {clock(after.start_ms / 1000)}"
    for chapter in chapters:
        if chapter.end_ms <= chapter.start_ms:
            yield f"{clock(chapter.start_ms / 1000)}, without length"


def clock(seconds: float) -> str:
    """A place in a track, as players show it."""
    minutes, tenths = divmod(round(seconds * 10), 600)
    return f"{minutes}:{tenths / 10:04.1f}"


def is_shown(shown: str, text: str) -> bool:
    """Whether what a player shows is `text`, which may be cut short where it is long."""
    return bool(shown) and _letters(text).startswith(_letters(shown))


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())
