"""The editions of a folder as values: what a page, a feed or a memory stick has to know of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from handouts.edition_file import Record, is_edition, read_record
from handouts.errors import SourceError
from handouts.model import Artefact, Details, Publication


@dataclass(frozen=True)
class HeardTopic:
    """A topic as it can be found on a shelf. `track` is None where it has no sound; `words` is all its text."""

    number: int
    title: str
    words: str
    track: Artefact | None
    duration_s: float


@dataclass(frozen=True)
class Entry:
    """One edition on a shelf. `folder` is its name within the shelf, `voice` who reads it; empty where nobody does."""

    folder: str
    title: str
    details: Details
    topics: tuple[HeardTopic, ...]
    artefacts: tuple[Artefact, ...]
    voice: str = ""

    @property
    def duration_s(self) -> float:
        """How long all its tracks are."""
        return sum(topic.duration_s for topic in self.topics)


@dataclass(frozen=True)
class Shelf:
    """The editions in `folder`, by title; `notices` name those that could not be read."""

    folder: Path
    entries: tuple[Entry, ...]
    notices: tuple[str, ...] = ()


def read_shelf(folder: Path, known: Iterable[Entry] = ()) -> Shelf:
    """The shelf that `folder` is. What is `known` already of an edition in it is not read again.

    Raises SourceError where `folder` cannot be listed.
    """
    found = {entry.folder: entry for entry in known}
    notices = []
    try:
        names = sorted(place.name for place in folder.iterdir() if not place.name.startswith("."))
    except OSError as error:
        raise SourceError(f"Could not look into {folder}: {error.strerror}. Name a folder of editions.") from error
    for name in names:
        if name not in found and not (folder / name).is_symlink() and is_edition(folder / name):
            try:
                found[name] = entry_of(name, read_record(folder / name))
            except SourceError as error:
                notices.append(str(error))
    entries = sorted(found.values(), key=lambda entry: (entry.title.casefold(), entry.folder))
    return Shelf(folder, tuple(entries), tuple(notices))


def entry_of(folder: str, record: Record) -> Entry:
    """What a shelf has to know of a finished edition."""
    edition = record.edition
    return Entry(
        folder,
        edition.publication.title.text,
        edition.publication.details,
        tuple(_topics(edition.publication, record)),
        edition.artefacts,
        edition.tracks[0].voice if edition.tracks else "",
    )


def _topics(publication: Publication, record: Record) -> Iterable[HeardTopic]:
    tracks = {artefact.topic: artefact for artefact in record.edition.artefacts if _is_track(artefact)}
    for topic in publication.topics:
        track = record.edition.track(topic.number)
        words = " ".join(sentence.text for sentence in topic.sentences())
        length_s = track.duration_s if track else 0.0
        yield HeardTopic(topic.number, topic.title.text, words, tracks.get(topic.number), length_s)


def _is_track(artefact: Artefact) -> bool:
    return artefact.output == "mp3" and artefact.topic is not None and artefact.path.endswith(".mp3")
