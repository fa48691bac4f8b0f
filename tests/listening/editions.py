"""Editions with sound, made by hand: of the publication with every kind of block, with tracks that can be played."""

import io
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
from PIL import Image

from audio.model import Track
from audio.mp3 import decoded_length, encoded
from handouts.model import Artefact, Details, Edition, Publication
from handouts.places import track_place
from tests.listening import rich
from tests.listening.tracks import RATE, spoken


def sounding(folder: Path, publication: Publication | None = None, topics: tuple[int, ...] = (1, 2)) -> Edition:
    """The edition with tracks of these topics in `folder`, and what the booklet says of its pages."""
    publication = publication or rich.publication()
    made = [_made(spoken(publication, t), folder) for t in publication.topics if t.number in topics]
    begun = tuple(s.id for topic in publication.topics for s in list(topic.sentences())[::9])
    booklet = Artefact("booklet", "print/booklet.pdf", 1, "0" * 64, pages=len(begun) + 3, begins=("", "", *begun, ""))  # type: ignore[arg-type]
    tracks = tuple(track for track, _ in made)
    titles = {topic.number: topic.title.text for topic in publication.topics}
    mp3s = tuple(
        Artefact(
            "mp3", track_place(t.number, len(titles), titles[t.number]), len(data), sha256(data).hexdigest(), t.number
        )
        for t, data in made
    )
    picture = io.BytesIO()
    Image.new("L", (rich.SHOWN.width_px, rich.SHOWN.height_px), 90).save(picture, "PNG")
    shown = replace(rich.SHOWN, data=picture.getvalue())
    return Edition(publication, tracks, (booklet, *mp3s), (shown,))


def _made(track: Track, folder: Path) -> tuple[Track, bytes]:
    """The track with a file: as much silence as its cues take."""
    data = b"".join(encoded([np.zeros(track.samples, np.float32)], RATE))
    file = folder / f"{track.number}.mp3"
    file.write_bytes(data)
    return replace(track, file=file, samples=decoded_length(len(data), RATE)), data


def in_language(edition: Edition, title: str, language: str) -> Edition:
    """The edition as if it were in another language."""
    publication = replace(edition.publication, details=Details(title, language))
    return replace(edition, publication=publication)
