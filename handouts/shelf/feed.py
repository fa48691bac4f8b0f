"""`feed.xml` of a folder of editions: a podcast of all their tracks, and `cover.png`, the picture it is shown with.

RSS 2.0 with the elements that Apple Podcasts asks for, and those of the podcast namespace 1.0. The show is a serial:
a season is an article, an episode one of its topics, and players go by these numbers. A date is the source's: the day
on which an article was last checked, or else its own, with a minute more for each track, so that players that sort by
date keep the order too. Where a source gives none there is none: a made-up day would tell people how old a text is.
"""

import io
import re
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from urllib.parse import quote

from PIL import Image, PngImagePlugin

from handouts.covers import book_cover_png
from handouts.dates import last_day
from handouts.markup import as_bytes
from handouts.places import FEED, FEED_COVER, GENERATOR
from handouts.rendering import render
from handouts.shelf.entries import Entry, HeardTopic
from handouts.shelf.page import address_of, page_language
from handouts.shelf.words import ShelfWords, shelf_words_for

CATEGORY = "Education"
"""One of Apple's: true of whatever is written to be handed out."""
NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""That in which podcast:guid is made from the address of a feed (podcast namespace 1.0, guid)."""
LONGEST_DESCRIPTION = 3800
"""Bytes of a description: Apple takes 4,000 characters."""
TOLD = 300
"""Characters of a track's text that its description begins with."""
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_AS_TYPED = ":/?#[]@!$&'()*+,;=%~"
"""What stays as it is in an address that the user gave."""


@dataclass(frozen=True)
class Channel:
    """The show. `home` is the address of the shelf, `mail` empty where nobody's address is known."""

    title: str
    home: str
    address: str
    description: str
    language: str
    copyright: str
    author: str
    mail: str
    cover: str
    guid: str


@dataclass(frozen=True)
class Item:
    """A track. `title` has its number in front, `own_title` is without; `published` is empty where no date is known."""

    title: str
    own_title: str
    article: str
    page: str
    description: str
    address: str
    size: int
    guid: str
    published: str
    number: int
    season: int
    duration_s: int
    author: str
    language: str
    transcript: str
    chapters: str


def render_feed(entries: tuple[Entry, ...], web: str) -> bytes:
    """The feed as UTF-8, of editions that will be found under the address `web`, which ends with a slash."""
    base = quote(web, safe=_AS_TYPED)
    heard = _heard(entries)
    words = shelf_words_for(page_language(heard))
    items = tuple(item for season, entry in enumerate(heard, 1) for item in _items(entry, season, base, words))
    return as_bytes(
        render(
            "shelf/feed.xml.j2",
            channel=_channel(heard, base, words),
            items=items,
            category=CATEGORY,
            generator=GENERATOR,
        )
    )


def feed_cover(entries: tuple[Entry, ...]) -> bytes:
    """The picture of the feed as an RGB PNG of 1,400 pixels a side; it says in its data what made it."""
    heard = _heard(entries)
    words = shelf_words_for(page_language(heard))
    drawn = book_cover_png(len(heard), _title(heard, words), words.articles.of(len(heard)))
    told = PngImagePlugin.PngInfo()
    told.add_text("Software", GENERATOR)
    file = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        picture.convert("RGB").save(file, "PNG", pnginfo=told, compress_level=9)
    return file.getvalue()


def _heard(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The editions that there is anything to hear of."""
    return tuple(entry for entry in entries if any(topic.track for topic in entry.topics))


def _channel(entries: tuple[Entry, ...], base: str, words: ShelfWords) -> Channel:
    language = page_language(entries)
    return Channel(
        title=_title(entries, words),
        home=base,
        address=f"{base}{FEED}",
        description=_as_shown(words.about.format(titles="; ".join(entry.title for entry in entries))),
        language=language,
        copyright=_common(entry.details.licence for entry in entries),
        author=_common(entry.details.publisher for entry in entries) or words.written_by,
        mail=_mail(entries),
        cover=f"{base}{FEED_COVER}",
        guid=str(uuid.uuid5(NAMESPACE, re.sub(r"^https?://", "", f"{base}{FEED}").rstrip("/"))),
    )


def _title(entries: tuple[Entry, ...], words: ShelfWords) -> str:
    """What the show is called: as its one article, or as whoever publishes them all."""
    alone = entries[0].title if len(entries) == 1 else ""
    return alone or _common(entry.details.publisher for entry in entries) or words.title


def _items(entry: Entry, season: int, base: str, words: ShelfWords) -> Iterator[Item]:
    made = {artefact.path for artefact in entry.artefacts}
    home, met = f"{base}{quote(entry.folder)}/", Counter[str]()
    for topic in entry.topics:
        if topic.track is None:
            continue
        text = "\0".join((entry.folder, topic.title, topic.words))
        met[text] += 1
        stem = topic.track.path.removesuffix(".mp3")
        beside = {ending: f"{home}{quote(stem + ending)}" if stem + ending in made else "" for ending in _BESIDE}
        yield Item(
            title=f"{words.track_title.format(number=topic.number, title=topic.title)} ({entry.title})",
            own_title=topic.title,
            article=entry.title,
            page=f"{base}{address_of(entry)}",
            description=_as_shown(_description(entry, topic, words)),
            address=f"{home}{quote(topic.track.path)}",
            size=topic.track.size,
            guid=str(uuid.uuid5(NAMESPACE, f"{text}\0{met[text]}")),
            published=_published(entry, topic.number),
            number=topic.number,
            season=season,
            duration_s=max(1, round(topic.duration_s)),
            author=entry.details.author,
            language=entry.details.language,
            transcript=beside[".vtt"],
            chapters=beside[".chapters.json"],
        )


_BESIDE = (".vtt", ".chapters.json")
"""Endings of what stands beside a track under its name."""


def _description(entry: Entry, topic: HeardTopic, words: ShelfWords) -> str:
    told = topic.words[: TOLD + 1]
    if len(told) > TOLD:
        told = f"{told.rpartition(' ')[0] or told[:TOLD]} …"
    place = words.from_article.format(title=entry.title, number=topic.number, of=len(entry.topics))
    return f"{place} {told}".rstrip()


def _as_shown(text: str) -> str:
    """A description that shows `text` as it was typed: players take it for HTML."""
    shown = escape(text, quote=False).encode("utf-8", "replace")
    if len(shown) <= LONGEST_DESCRIPTION:
        return shown.decode()
    return _as_shown(f"{text[: len(text) * 9 // 10].rstrip(' …')} …")


def _published(entry: Entry, number: int) -> str:
    """When a track counts as published (RFC 822), from what its source says; of a month its first day."""
    for date in (entry.details.reviewed, entry.details.date):
        if known := last_day(date):
            year, month, day = known
            begun = datetime(year, month, day if date.count("-") == 2 else 1, tzinfo=UTC)
            return format_datetime(begun + timedelta(minutes=number), usegmt=True)
    return ""


def _common(values: Iterable[str]) -> str:
    """The one value that all have, else empty."""
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def _mail(entries: tuple[Entry, ...]) -> str:
    """The mail address that all editions give as their contact, else empty."""
    found = _MAIL.search(_common(entry.details.contact for entry in entries))
    return found[0] if found else ""
