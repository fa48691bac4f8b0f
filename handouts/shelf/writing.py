"""The page and the feed of a folder of editions, put into the folder: only what is ours and has changed is written."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from handouts.errors import OutputFailed
from handouts.places import FEED, FEED_COVER, SHELF_PAGE, is_of_shelf
from handouts.shelf.entries import Entry, Shelf, read_shelf
from handouts.shelf.page import render_page
from handouts.shelf.remembered import remember, remembered
from handouts.workspace import write_whole

FEWEST = 2
"""Editions that make a page worth while: a single one is its own page."""
_OWN_ADDRESS = re.compile(rf'<atom:link href="([^"]+/){re.escape(FEED)}" rel="self"')


@dataclass(frozen=True)
class Shelving:
    """What became of a folder's page and feed: the editions on it, the files written anew, and what to tell."""

    shelf: Shelf
    written: tuple[str, ...]
    notices: tuple[str, ...]


def shelve(folder: Path, known: Iterable[Entry] = (), web: str = "") -> Shelving:
    """Writes the page of the editions in `folder`, and their feed where `web` is the address that they are found at.

    A feed that stands there is kept up under its own address when none is given. The folder must be held by this
    process (`publishing.output_folder`). Raises SourceError or OutputFailed.
    """
    known = tuple(known)
    names = {entry.folder for entry in known}
    shelf = read_shelf(folder, (*(entry for entry in remembered(folder) if entry.folder not in names), *known))
    with suppress(OSError, OutputFailed):  # it only saves time
        remember(folder, shelf.entries)
    files, notices = _files(folder, shelf, web), list(shelf.notices)
    written = []
    for name, data in files.items():
        there = _there(folder / name)
        if there == data:
            continue
        if there is None or is_ours(folder / name):
            write_whole(folder / name, data)
            written.append(name)
        else:
            notices.append(f"{folder / name} was not made by handouts, and is left as it is. Move it to have ours.")
    return Shelving(shelf, tuple(written), tuple(notices))


def is_ours(path: Path) -> bool:
    """Whether a page, a feed or its picture stands at `path` and says that it was made by this program."""
    return is_of_shelf(path.name, _there(path) or b"")


def _files(folder: Path, shelf: Shelf, web: str) -> dict[str, bytes]:
    """What is to stand in the folder, by name."""
    files = {}
    web = web or _web_of(folder / FEED)
    if web and any(topic.track for entry in shelf.entries for topic in entry.topics):
        from handouts.shelf.feed import feed_cover, render_feed

        files = {FEED_COVER: feed_cover(shelf.entries), FEED: render_feed(shelf.entries, web)}
    if len(shelf.entries) >= FEWEST or is_ours(folder / SHELF_PAGE):
        files[SHELF_PAGE] = render_page(shelf.entries, FEED if FEED in files else "")
    return files


def _web_of(feed: Path) -> str:
    """The address under which a feed of ours says that it is found; empty where none is there."""
    if not is_ours(feed):
        return ""
    found = _OWN_ADDRESS.search((_there(feed) or b"").decode("utf-8", "replace"))
    return unescape(found[1]) if found else ""


def _there(path: Path) -> bytes | None:
    """What stands at `path`; None for nothing. What cannot be read is taken for somebody else's."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b"" if path.is_symlink() else None
    except OSError:
        return b""
