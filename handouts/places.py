"""Where in an edition each file stands: what is written there, and what a code on paper leads to."""

from handouts.workspace import numbered, slug

BOOKLET = "print/booklet.pdf"
TO_FOLD = "print/booklet-to-fold.pdf"
PLAYLIST = "audio/playlist.m3u8"
PLAYER = "index.html"
DAISY = "daisy"
"""The folder of the talking book."""


def track_place(number: int, of: int, title: str) -> str:
    """ "audio/03-exercises.mp3": the track of a topic, one of `of`."""
    return f"audio/{numbered(number, of)}-{slug(title)}.mp3"


def beside_track(number: int, of: int, title: str, ending: str) -> str:
    """ "audio/03-exercises.vtt": a file that players look for beside the track, by its name."""
    return f"{track_place(number, of, title).removesuffix('mp3')}{ending}"


def leaflet_place(number: int, of: int, title: str) -> str:
    """ "print/leaflets/03-exercises.pdf": the leaflet of a topic, one of `of`."""
    return f"print/leaflets/{numbered(number, of)}-{slug(title)}.pdf"


def epub_place(title: str) -> str:
    """ "kidney-stones.epub": the edition as an e-book."""
    return f"{slug(title)}.epub"


def book_places(title: str) -> tuple[str, str]:
    """The whole publication as one sound: the MP3 and the M4B."""
    return f"audiobook/{slug(title)}.mp3", f"audiobook/{slug(title)}.m4b"
