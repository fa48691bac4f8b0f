"""The e-book holds the whole text once, in order, and every sentence sounds when it is shown."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from audio.chapters import milliseconds
from audio.model import Track
from handouts.clips import clips_of
from handouts.markup import fit
from handouts.model import Artefact, Edition, Finding, Level, Topic
from handouts.proof.books import MIMETYPE, BrokenBook, Page, ReadBook, Sounding, read_book
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.proof.shown import text_faults
from handouts.settings import Settings

Fault = tuple[str, str]
"""Message, place."""


class EpubBook:
    """The finished book read back and held against the edition: its words, its sound, its ways in."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "epub"

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a reader, or a listener, of the book would miss."""
        try:
            book = read_book(folder / artefact.path)
        except BrokenBook as error:
            return unreadable(artefact, "epub", error)
        shown = [sentence for page in book.pages for sentence in page.sentences]
        faults = (
            *_package(book, edition),
            *text_faults(shown, edition.publication),
            *_sound(book, edition),
            *_ways_in(book, edition),
        )
        return gathered(
            Finding(Level.ERROR, "epub", f"{message} Make the edition again.", artefact.path, place)
            for message, place in faults
        )


def _package(book: ReadBook, edition: Edition) -> Iterator[Fault]:
    if book.first_member != ("mimetype", True, MIMETYPE):
        yield "It does not begin by saying that it is an e-book.", book.first_member[0]
    if book.title != fit(edition.publication.title.text):
        yield "Its title is not that of the publication.", quoted(book.title)
    if book.language != (edition.publication.details.language or "und"):
        yield "It names another language than the publication's.", book.language
    if missing := sorted(set(book.listed) - book.members):
        yield "It lists files that are not in it.", ", ".join(missing)
    for page in book.pages:
        if distant := [address for address in page.loads if re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.IGNORECASE)]:
            yield "A page loads what is not in the book.", f"{page.path}: {distant[0]}"
    faces = [path for path, kind in book.listed.items() if kind.startswith("font/")]
    if faces and "text/plain" not in book.listed.values():
        yield "It has faces without their licence.", ", ".join(faces)


def _sound(book: ReadBook, edition: Edition) -> Iterator[Fault]:
    pages = {name: page for page in book.pages for name, _ in page.sentences}
    total = 0
    for topic in edition.publication.topics:
        page, track = pages.get(str(topic.title.id)), edition.track(topic.number)
        if page is None:
            continue
        sounding = book.overlays.get(page.overlay, ())
        clips = clips_of(track) if track else ()
        if not track or not clips:
            if sounding:
                yield "It sounds where the edition has no sound.", page.path
            continue
        length = milliseconds(track.samples, track.rate)
        total += length
        yield from _clips(topic, track, page, sounding)
        if book.durations_ms.get(page.overlay) != length:
            yield "It says that a topic takes another time than it does.", page.path
        yield from _same_sound(book, edition, topic, sounding)
    if book.durations_ms.get("", 0) != total:
        yield "It says that the whole takes another time than it does.", ""


def _clips(topic: Topic, track: Track, page: Page, sounding: tuple[Sounding, ...]) -> Iterator[Fault]:
    """Each sentence that sounds once, in order, without a gap, from the beginning of its track to its end."""
    clips = clips_of(track)
    if [(one.page, one.id) for one in sounding] != [(page.path, str(clip.sentence)) for clip in clips]:
        yield "What sounds is not every sentence once, in order.", f"topic {topic.number}"
        return
    if any(before.ends_ms != after.begins_ms for before, after in pairwise(sounding)):
        yield "There are gaps between sentences that sound.", f"topic {topic.number}"
    for one, clip in zip(sounding, clips, strict=True):
        if (one.begins_ms, one.ends_ms) != (
            milliseconds(clip.start_sample, track.rate),
            milliseconds(clip.end_sample, track.rate),
        ):
            yield "A sentence is not marked when it sounds.", f"topic {topic.number}, {one.id}"


def _same_sound(book: ReadBook, edition: Edition, topic: Topic, sounding: tuple[Sounding, ...]) -> Iterator[Fault]:
    """The sound is the track of the topic, byte for byte, where the edition keeps that by itself."""
    tracks = [a for a in edition.artefacts if a.output == "mp3" and a.topic == topic.number]
    for sound in {one.sound for one in sounding}:
        if sound not in book.digests or any(book.digests[sound] != track.sha256 for track in tracks):
            yield "The sound of a topic is not its track.", f"topic {topic.number}"


def _ways_in(book: ReadBook, edition: Edition) -> Iterator[Fault]:
    """Contents lead to every topic by its number and title; the list of pages is that of the booklet."""
    ids = {page.path: page.ids for page in book.pages}
    for link in (*book.contents, *book.page_list):
        if link.page not in ids or (link.id and link.id not in ids[link.page]):
            yield "A way into the book leads nowhere.", quoted(link.words)
    titles = [link.words for link in book.contents if not link.id]
    wanted = [f"{topic.number}. {fit(topic.title.text)}" for topic in edition.publication.topics]
    if [title for title in titles if title in wanted] != wanted:
        yield "Its contents are not the topics in order.", ""
    booklet = next((a for a in edition.artefacts if a.output == "booklet" and a.begins), None)
    pages = booklet.pages if booklet and any(booklet.begins) else 0
    if [link.words for link in book.page_list] != [str(number) for number in range(1, pages + 1)]:
        yield "Its pages are not those of the booklet.", f"{len(book.page_list)} instead of {pages}"
