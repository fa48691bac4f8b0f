"""Shelves made by hand: `entry("asthma", "Asthma", ("Using your inhaler", "Shake it."))`."""

import hashlib
from pathlib import Path

from handouts.model import Artefact, Details
from handouts.shelf.entries import Entry, HeardTopic

EVIL = '</script><script>alert(1)</script> & "it\'s" <b>bold</b> {{ 7*7 }} <!-- ]]>'
"""What must show as it is typed."""
NO_SOUND = "silent"
"""A topic with these words has no track."""
DETAILS = Details("", "en-GB", "Riverside Clinic", "Ann Lee", "help@example.org", reviewed="2026-03-05")


def entry(folder: str, title: str, *topics: tuple[str, str], details: Details = DETAILS) -> Entry:
    """An edition with a player, and a track with a transcript and chapters for each topic that sounds."""
    heard, files = [], [_artefact("player", "index.html")]
    for number, (name, words) in enumerate(topics, 1):
        track = None if words == NO_SOUND else _artefact("mp3", f"audio/{number:02}-track.mp3", number)
        if track:
            files += [track, *(_artefact("subtitles", f"audio/{number:02}-track{e}", number) for e in BESIDE)]
        heard.append(HeardTopic(number, name, words, track, 60.0 if track else 0.0))
    return Entry(folder, title, details, tuple(heard), tuple(files), "tone")


BESIDE = (".vtt", ".chapters.json")
CHAPTERS = b'{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "One"}, {"startTime": 9.5, "title": "Two"}]}'


def content(path: str) -> bytes:
    """What stands in a file of an edition made by hand."""
    return CHAPTERS if path.endswith(".json") else path.encode()


def _artefact(output: str, path: str, topic: int | None = None) -> Artefact:
    data = content(path)
    return Artefact(output, path, len(data), hashlib.sha256(data).hexdigest(), topic)


def put(folder: Path, *entries: Entry) -> None:
    """The files of editions, in the folder that is their shelf."""
    for one in entries:
        for artefact in one.artefacts:
            target = folder / one.folder / artefact.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content(artefact.path))


ASTHMA = entry(
    "asthma",
    "Asthma at home",
    ("What asthma is", "Your airways swell. Drink water."),
    ("Using your inhaler", "Shake it, then breathe out."),
    ("A picture", NO_SOUND),
)
WATER = entry(
    "water",
    "Drinking enough",
    ("Why it matters", "Water helps your kidneys. It does not replace an inhaler."),
    ("How much", "Six to eight glasses a day."),
)
HANDS = entry(
    "haende",
    "Händehygiene für Gäste",
    ("Wann Sie sich die Hände waschen", "Vor dem Essen. Dreißig Sekunden."),
    details=Details("", "de", "Klinik am Fluß", date="2025-11"),
)
TRICKS = entry("tricks", EVIL, (EVIL, f"Typed: {EVIL}"), details=Details("", "en-GB", EVIL))
ALL = (ASTHMA, WATER, HANDS, TRICKS)
