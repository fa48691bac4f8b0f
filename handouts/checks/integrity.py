"""Every file is the one that was written, none is missing, and none is there that nobody listed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from audio.wording import words_for
from handouts.model import Artefact, Edition, Finding, Level, Topic
from handouts.proof.findings import gathered
from handouts.settings import Settings

_UNLISTED = frozenset(("edition.json", "report.html"))
"""The record cannot hold its own digest; the report is written after the checks it tells of."""
_MADE_HERE = frozenset(
    (".pdf", ".mp3", ".m4b", ".m3u8", ".txt", ".html", ".brf", ".vtt", ".srt", ".lrc", ".epub", ".smil")
)
"""Endings of what an edition holds: such a file could be handed out by mistake. Others are only strange."""
_A_PIECE = 1 << 20
_OF_TOPICS = {"leaflets": "leaflet", "mp3": "track", "braille": "braille file"}
"""Outputs with a file for each topic, and what a person calls that file."""
_OF_THE_WHOLE = {
    "booklet": ("booklet", 1),
    "folded": ("booklet to fold", 1),
    "braille": ("braille of the whole", 1),
    "audiobook": ("audiobook, or only half of it", 2),
    "epub": ("e-book", 1),
    "daisy": ("talking book", 3),
    "player": ("page of the edition", 1),
}
"""Outputs with files about the whole: what a person calls them, and how many there are at the least."""
_OF_SOUND = ("audiobook", "daisy")
"""Of these, those that an edition without sound does not have."""


class Integrity:
    """Size and SHA-256 of each artefact against the edition's record."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return True

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """Nothing, or one finding: missing, unreadable, of another size, or of other bytes."""
        fault = _fault(folder / artefact.path, artefact)
        return (Finding(Level.ERROR, "integrity", fault, artefact.path),) if fault else ()


def _fault(path: Path, artefact: Artefact) -> str:
    if not path.is_file():
        return "The file is missing. Make the edition again."
    try:
        size = path.stat().st_size
        if size != artefact.size:
            return f"The file has {size:,} bytes and was written with {artefact.size:,}. Make the edition again."
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while piece := file.read(_A_PIECE):
                digest.update(piece)
    except OSError as error:
        return f"The file cannot be read: {error.strerror}. Look at its rights and its disk."
    if digest.hexdigest() != artefact.sha256:
        return "The file's bytes are not those that were written: its SHA-256 differs. Make the edition again."
    return ""


def inventory(folder: Path, edition: Edition, settings: Settings) -> tuple[Finding, ...]:
    """What is wrong with the folder as a whole: unlisted files, topics without leaflet or track, shared paths."""
    return gathered((*_unlisted(folder, edition), *_topics(edition, settings), *_repeated(edition)))


def _unlisted(folder: Path, edition: Edition) -> Iterator[Finding]:
    listed = {artefact.path for artefact in edition.artefacts} | _UNLISTED
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder).as_posix()
        if relative not in listed and (path.is_symlink() or not path.is_dir()):
            message = "The folder holds a file that the edition does not list. Take it out, or make the edition again."
            ours = path.suffix.lower() in _MADE_HERE and not path.name.startswith(".")
            yield Finding(Level.ERROR if ours else Level.WARNING, "inventory", message, relative)


def _topics(edition: Edition, settings: Settings) -> Iterator[Finding]:
    wanted = [output for output in _OF_TOPICS if output in settings.outputs]
    for topic in edition.publication.topics:
        for output in wanted:
            files = [a for a in edition.artefacts if a.output == output and a.topic == topic.number]
            silent = output == "mp3" and not files and not _speakable(topic, edition.publication.details.language)
            if len(files) != 1 and not silent:
                message = (
                    f"Topic {topic.number}, “{topic.title.text}”, has {len(files) or 'no'} {_OF_TOPICS[output]}"
                    f"{'s' if files else ''}; it must have one. Make the edition again."
                )
                yield Finding(Level.ERROR, "inventory", message)
    for output, (called, number) in _OF_THE_WHOLE.items():
        made = sum(artefact.output == output and artefact.topic is None for artefact in edition.artefacts)
        if output in settings.outputs and made < number and (edition.tracks or output not in _OF_SOUND):
            yield Finding(Level.ERROR, "inventory", f"There is no {called}. Make the edition again.")
    subtitled = {artefact.topic for artefact in edition.artefacts if artefact.output == "subtitles"}
    if "subtitles" in settings.outputs and subtitled != {track.number for track in edition.tracks}:
        yield Finding(Level.ERROR, "inventory", "There are tracks without subtitles. Make the edition again.")


def _speakable(topic: Topic, language: str) -> bool:
    """Whether a voice has anything to say under the topic's title."""
    return any(words_for(sentence.said, language).words for sentence in topic.sentences())


def _repeated(edition: Edition) -> Iterator[Finding]:
    """Paths that differ at most in case are one file on the disks of most people."""
    met: set[str] = set()
    for artefact in edition.artefacts:
        if artefact.path.casefold() in met:
            message = "Two artefacts share one file name; on most memory sticks only one would be left."
            yield Finding(Level.ERROR, "inventory", message, artefact.path)
        met.add(artefact.path.casefold())
