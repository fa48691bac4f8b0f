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


SHELF_PAGE, FEED, FEED_COVER = "index.html", "feed.xml", "cover.png"
"""What stands beside the editions of a folder and leads to them."""
GENERATOR = "handouts"
"""What these files say that they were made by: only such ones are ever replaced."""
SIGN_WITHIN = 4096
"""Bytes of such a file in which it says so."""
_SIGNS = {
    SHELF_PAGE: f'<meta name="generator" content="{GENERATOR}">'.encode(),
    FEED: f"<generator>{GENERATOR}</generator>".encode(),
    FEED_COVER: b"tEXtSoftware\0" + GENERATOR.encode(),
}


def is_of_shelf(name: str, beginning: bytes) -> bool:
    """Whether a file of that name, which begins so, is the page or the feed of a folder of editions, made by us."""
    return name in _SIGNS and _SIGNS[name] in beginning[:SIGN_WITHIN]
