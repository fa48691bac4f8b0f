"""The edition's page shows the whole text once, marks each sentence when it sounds, and every way from it leads on."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from lxml import etree, html

from audio.chapters import milliseconds
from handouts.clips import clips_of
from handouts.markup import fit
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.proof.shown import text_faults
from handouts.settings import Settings

Fault = tuple[str, str]
"""Message, place."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_LEADS_OUT = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)


@dataclass(frozen=True)
class _Page:
    """The page as a browser takes it."""

    root: Any  # lxml.html's elements
    data: dict[str, Any]  # JSON: measured where it is used


class PlayerPage:
    """The finished page read back and held against the edition."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "player"

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a reader, or a listener, at the page would miss."""
        try:
            root = html.document_fromstring((folder / artefact.path).read_bytes().decode("utf-8"))
            page = _Page(root, json.loads(str(root.xpath("string(//script[@id='data'])"))))
            faults = (*_text(page, edition), *_sound(page, edition), *_ways(page, edition))
        except (OSError, ValueError, TypeError, KeyError, etree.LxmlError) as error:
            return unreadable(artefact, "player", error)
        return gathered(
            Finding(Level.ERROR, "player", f"{message} Make the edition again.", artefact.path, place)
            for message, place in faults
        )


def _text(page: _Page, edition: Edition) -> Iterator[Fault]:
    """Every sentence once, in order, in its own words; the title as it was typed."""
    shown = [(e.get("id"), e.text_content()) for e in page.root.xpath("//span[@class='sentence']")]
    yield from text_faults(shown, edition.publication)
    if page.root.xpath("string(//h1)") != fit(edition.publication.title.text):
        yield "Its title is not that of the publication.", quoted(page.root.xpath("string(//h1)"))


def _sound(page: _Page, edition: Edition) -> Iterator[Fault]:
    """Each track that is kept can be played, and its sentences are marked when they sound."""
    kept = {artefact.topic: artefact for artefact in edition.artefacts if artefact.output == "mp3"}
    tracks = [track for track in edition.tracks if track.number in kept]
    if [sound["number"] for sound in page.data["topics"]] != [track.number for track in tracks]:
        yield "It does not play every track.", ""
        return
    for sound, track in zip(page.data["topics"], tracks, strict=True):
        place = f"topic {track.number}"
        if unquote(sound["src"]) != kept[track.number].path:
            yield "It plays another track.", place
        if sound["length"] != milliseconds(track.samples, track.rate):
            yield "It says that a topic takes another time than it does.", place
        clips = [[str(clip.sentence), milliseconds(clip.start_sample, track.rate)] for clip in clips_of(track)]
        if sound["clips"] != clips:
            yield "Sentences are not marked when they sound.", place


def _ways(page: _Page, edition: Edition) -> Iterator[Fault]:
    """Whatever it loads stands in it or beside it; whatever it leads to is there."""
    made = {artefact.path for artefact in edition.artefacts}
    ids = set(page.root.xpath("//@id"))
    for element, _, address, _ in page.root.iterlinks():
        if element.tag == "a" and (_LEADS_OUT.match(address) or (address.startswith("#") and address[1:] in ids)):
            continue
        if address.startswith("data:") or str(PurePosixPath(unquote(address))) in made:
            continue
        outside = _SCHEME.match(address)
        yield "It loads what is not beside it." if outside else "A way from it leads nowhere.", address[:80]
    sounds = {unquote(sound["src"]) for sound in page.data["topics"]}
    for lost in sorted(sounds - made):
        yield "A way from it leads nowhere.", lost
    policy = "".join(page.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    if "default-src 'none'" not in policy or re.search(r"unsafe|https?:|\*", policy):
        yield "Its policy lets something in.", policy[:80]
