"""A podcast feed read back: what players and directories would turn away, or show wrongly.

The rules are those of RSS 2.0 (the RSS Advisory Board's text, 2.0.11), of Apple's guide to RSS for podcasters, and of
the podcast namespace 1.0. With the folder at hand that the feed is made for, its files are held against it too.
"""

import json
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from lxml import etree
from PIL import Image, UnidentifiedImageError

from handouts.model import Finding, Level
from handouts.proof.findings import gathered, quoted

FEED = "feed.xml"
LARGEST_BYTES = 64 * 1024 * 1024
LONGEST_DESCRIPTION = 4000
"""Bytes (Apple, description)."""
LEAST_PX, MOST_PX = 1400, 3000
"""Of the artwork, each side (Apple, itunes:image)."""
GUIDS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of podcast:guid."""
CATEGORIES = (
    *("Arts", "Business", "Comedy", "Education", "Fiction", "Government", "Health & Fitness", "History"),
    *("Kids & Family", "Leisure", "Music", "News", "Religion & Spirituality", "Science", "Society & Culture"),
    *("Sports", "Technology", "True Crime", "TV & Film"),
)
"""Apple's, without what is below them."""
TRANSCRIPTS = ("text/plain", "text/html", "text/vtt", "application/json", "application/x-subrip")
CHAPTERS = "application/json+chapters"
_AGAIN = "Make the feed again."
_NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
_ADDRESS = re.compile(r"https?://[^\s/?#]+(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DURATION = re.compile(r"\d+|(?:\d+:)?[0-5]?\d:[0-5]\d")
_NUMBER = re.compile(r"[1-9]\d*")


@dataclass(frozen=True)
class Read:
    """The channel of a feed, its items, and the folder that it is made for, where that is at hand."""

    channel: etree._Element
    items: tuple[etree._Element, ...]
    folder: Path | None

    @property
    def address(self) -> str:
        """Where the feed says that it is found."""
        return next((link.get("href", "") for link in _all(self.channel, "atom:link") if link.get("rel") == "self"), "")

    @cached_property
    def numbers(self) -> dict[etree._Element, int]:
        """The place of each item, from 1."""
        return {item: number for number, item in enumerate(self.items, 1)}

    def file(self, address: str) -> Path | None:
        """The file of the folder that an address leads to; None where it leads elsewhere, or there is no folder."""
        home = self.address.rpartition("/")[0] + "/"
        if self.folder is None or not address.startswith(home):
            return None
        parts = unquote(address.removeprefix(home)).split("/")
        return None if ".." in parts or "" in parts or "\0" in address else self.folder.joinpath(*parts)


Fault = tuple[str, str]
"""What is wrong, and where."""


def feed_findings(data: bytes, folder: Path | None = None) -> tuple[Finding, ...]:
    """What is wrong with a feed; with its `folder`, also what is wrong with the files that it names. Never raises."""
    try:
        read = _read(data, folder)
    except (etree.XMLSyntaxError, ValueError) as error:
        return (_finding("feed-xml", f"The feed cannot be read: {error}. {_AGAIN}"),)
    return gathered(
        _finding(rule, f"{what}. {_AGAIN}", where) for rule, find in RULES.items() for what, where in find(read)
    )


def _finding(rule: str, message: str, place: str = "") -> Finding:
    return Finding(Level.ERROR, rule, message, FEED, place)


def _read(data: bytes, folder: Path | None) -> Read:
    if len(data) > LARGEST_BYTES:
        raise ValueError("it is too large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("it brings rules of its own (DOCTYPE)")
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        raise ValueError("it is no RSS 2.0 with one channel")
    return Read(channels[0], tuple(channels[0].findall("item")), folder)


# The show --------------------------------------------------------------------------------------------


def _channel(read: Read) -> Iterator[Fault]:
    for name in ("title", "link", "description", "language"):
        found = _all(read.channel, name)
        if len(found) != 1 or not _text(read.channel, name):
            yield f"The channel must have one {name}, with something in it", ""
    if not _is_address(_text(read.channel, "link")):
        yield "The channel's link is no address of the web", quoted(_text(read.channel, "link"))
    if not _TAG.fullmatch(_text(read.channel, "language")):
        yield "The channel's language is no tag of a language", quoted(_text(read.channel, "language"))
    yield from _too_long(read.channel, "")


def _self(read: Read) -> Iterator[Fault]:
    found = [link for link in _all(read.channel, "atom:link") if link.get("rel") == "self"]
    good = len(found) == 1 and _is_address(found[0].get("href", "")) and found[0].get("type") == "application/rss+xml"
    if not good:
        yield "The feed must say once where it is found: an atom:link of rel self and type application/rss+xml", ""


def _apple(read: Read) -> Iterator[Fault]:
    if not _text(read.channel, "itunes:author"):
        yield "There is no itunes:author", ""
    categories = [category.get("text", "") for category in _all(read.channel, "itunes:category")]
    if not categories or any(category not in CATEGORIES for category in categories):
        yield "There is no itunes:category that Apple knows", ", ".join(map(quoted, categories))
    for element in (read.channel, *read.items):
        told = [explicit.text for explicit in _all(element, "itunes:explicit")]
        if told not in (["true"], ["false"]) and (told or element is read.channel):
            yield "itunes:explicit must be there once, as true or false", _where(read, element)
    if _text(read.channel, "itunes:type") not in ("", "episodic", "serial"):
        yield "itunes:type must be episodic or serial", quoted(_text(read.channel, "itunes:type"))
    for owner in _all(read.channel, "itunes:owner"):
        if not _MAIL.fullmatch(_text(owner, "itunes:email")):
            yield "The owner has no mail address", quoted(_text(owner, "itunes:email"))


def _artwork(read: Read) -> Iterator[Fault]:
    found = [image.get("href", "") for image in _all(read.channel, "itunes:image")]
    if len(found) != 1 or not _is_address(found[0]) or not found[0].lower().endswith((".png", ".jpg", ".jpeg")):
        yield "The show must have one itunes:image, the address of a PNG or JPEG", ", ".join(found)
        return
    path = read.file(found[0])
    if path is None:
        return
    try:
        with Image.open(path) as picture:
            good = picture.mode == "RGB" and picture.format in ("PNG", "JPEG")
            if not good or picture.width != picture.height or not LEAST_PX <= picture.width <= MOST_PX:
                told = f"{picture.width} by {picture.height}, {picture.mode}"
                yield f"The artwork must be square, {LEAST_PX} to {MOST_PX} pixels a side, in red, green and blue", told
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        yield "The artwork cannot be read", path.name


def _guid(read: Read) -> Iterator[Fault]:
    bare = re.sub(r"^[a-z]+://", "", read.address).rstrip("/")
    if [element.text for element in _all(read.channel, "podcast:guid")] != [str(uuid.uuid5(GUIDS, bare))]:
        yield "podcast:guid must be there once, made from the address of the feed", quoted(read.address)


# Its tracks ------------------------------------------------------------------------------------------


def _items(read: Read) -> Iterator[Fault]:
    if not read.items:
        yield "The feed has no track", ""
    for item in read.items:
        if len(_all(item, "title")) != 1 or not _text(item, "title"):
            yield "A track must have one title", _where(read, item)
        links = [link.text or "" for link in _all(item, "link")]
        if len(links) > 1 or not all(map(_is_address, links)):
            yield "The link of a track must be one address of the web", _where(read, item)
        yield from _too_long(item, _where(read, item))


def _too_long(element: etree._Element, where: str) -> Iterator[Fault]:
    if len(_text(element, "description").encode("utf-8", "replace")) > LONGEST_DESCRIPTION:
        yield f"A description is longer than {LONGEST_DESCRIPTION:,} bytes", where


def _enclosures(read: Read) -> Iterator[Fault]:
    met: set[str] = set()
    for item in read.items:
        where, found = _where(read, item), _all(item, "enclosure")
        if len(found) != 1:
            yield "A track must have one enclosure", where
            continue
        address, length = found[0].get("url", ""), found[0].get("length", "")
        if not _is_address(address):
            yield "The address of a track is none of the web, or has signs that must be written with %", where
        if address in met:
            yield "Two tracks have one address", where
        met.add(address)
        if found[0].get("type") != "audio/mpeg":
            yield "The type of a track must be audio/mpeg", where
        path = read.file(address)
        size = _size(path) if path else 0
        if not _NUMBER.fullmatch(length):
            yield "The length of a track must be its bytes", where
        elif path and size < 0:
            yield "There is no such file as a track that the feed names", where
        elif path and size != int(length):
            yield "The file of a track has another length than the feed says", where


def _item_guids(read: Read) -> Iterator[Fault]:
    met: set[str] = set()
    for item in read.items:
        where, found = _where(read, item), _all(item, "guid")
        told = (found[0].text or "").strip() if len(found) == 1 else ""
        if not told:
            yield "A track must have one guid", where
        elif told in met:
            yield "Two tracks have one guid", where
        elif found[0].get("isPermaLink", "true") != "false" and not _is_address(told):
            yield "A guid that is no address must say isPermaLink=false", where
        met.add(told)


def _dates(read: Read) -> Iterator[Fault]:
    for element in (read.channel, *read.items):
        for date in _all(element, "pubDate"):
            told = (date.text or "").strip()
            known = _date(told)
            if known is None or format_datetime(known, usegmt=told.endswith("GMT")) != told:
                yield "A date is none of RFC 822, as Thu, 05 Mar 2026 00:01:00 GMT", _where(read, element)


def _order(read: Read) -> Iterator[Fault]:
    """A serial is heard in the order of its numbers, in players that go by them and in those that go by dates."""
    met: set[tuple[str, str]] = set()
    latest: dict[str, datetime] = {}
    serial = _text(read.channel, "itunes:type") == "serial"
    for item in read.items:
        where, season, episode = _where(read, item), _text(item, "itunes:season"), _text(item, "itunes:episode")
        if not all(_NUMBER.fullmatch(told) for told in (season, episode) if told or serial):
            yield "The numbers of season and episode must be whole ones from 1", where
        if episode and (season, episode) in met:
            yield "Two tracks have the same numbers of season and episode", where
        met.add((season, episode))
        date = _date(_text(item, "pubDate"))
        if serial and date and season in latest and date <= latest[season]:
            yield "A track of a serial is dated before the one that it follows", where
        if date:
            latest[season] = date


def _durations(read: Read) -> Iterator[Fault]:
    for item in read.items:
        found = [duration.text or "" for duration in _all(item, "itunes:duration")]
        if len(found) != 1 or not _DURATION.fullmatch(found[0]) or not found[0].strip("0:"):
            yield "A track must have one itunes:duration, in seconds or as 1:02:03", _where(read, item)


def _transcripts(read: Read) -> Iterator[Fault]:
    for item in read.items:
        for transcript in _all(item, "podcast:transcript"):
            address = transcript.get("url", "")
            if not _is_address(address) or transcript.get("type") not in TRANSCRIPTS:
                yield "A transcript must have an address and a type that players know", _where(read, item)
            path = read.file(address)
            if path and _size(path) < 1:
                yield "There is no such file as a transcript that the feed names", _where(read, item)


def _chapters(read: Read) -> Iterator[Fault]:
    for item in read.items:
        found = _all(item, "podcast:chapters")
        for chapters in found:
            address = chapters.get("url", "")
            if len(found) > 1 or not _is_address(address) or chapters.get("type") != CHAPTERS:
                yield f"Chapters must have one address, of type {CHAPTERS}", _where(read, item)
            path = read.file(address)
            if path and (fault := _chapters_fault(path)):
                yield fault, _where(read, item)


def _chapters_fault(path: Path) -> str:
    """What is wrong with a file of JSON chapters 1.2; empty for nothing."""
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(LARGEST_BYTES))
        starts = [float(chapter["startTime"]) for chapter in told["chapters"]]
        titles = [chapter["title"] for chapter in told["chapters"]]
        good = isinstance(told["version"], str) and all(isinstance(title, str) and title for title in titles)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return "The chapters of a track cannot be read"
    if not good or not starts or starts[0] < 0 or any(after <= before for before, after in pairwise(starts)):
        return "Chapters must have a version, titles, and times one after another"
    return ""


RULES: dict[str, Callable[[Read], Iterator[Fault]]] = {
    "feed-channel": _channel,
    "feed-self": _self,
    "feed-apple": _apple,
    "feed-artwork": _artwork,
    "feed-guid": _guid,
    "feed-items": _items,
    "feed-enclosure": _enclosures,
    "feed-item-guid": _item_guids,
    "feed-date": _dates,
    "feed-order": _order,
    "feed-duration": _durations,
    "feed-transcript": _transcripts,
    "feed-chapters": _chapters,
}
"""Name of a rule -> what finds where it is broken."""


def _all(element: etree._Element, name: str) -> list[etree._Element]:
    return list(element.findall(name, _NAMES))


def _text(element: etree._Element, name: str) -> str:
    return (element.findtext(name, "", _NAMES) or "").strip()


def _where(read: Read, element: etree._Element) -> str:
    if element is read.channel:
        return ""
    return f"item {read.numbers[element]}: {quoted(_text(element, 'title'))}"


def _is_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text)) and text.isascii()


def _date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
