"""A publication with its tracks and files, and what is said of them."""

from dataclasses import dataclass
from enum import Enum

from audio.model import Track
from handouts.model.articles import Illustration, Publication
from handouts.model.text import SentenceId


@dataclass(frozen=True)
class Artefact:
    """A file an output wrote: `path` is relative to the edition's folder, with forward slashes.

    `topic` is the topic's number, or None for a file about the whole publication. `pages` is how many a PDF has, 0 for
    what is not printed. `begins` names for each page of a booklet the first sentence that begins on it, empty where
    none does: that is how other forms of the text find the same pages.
    """

    output: str
    path: str
    size: int
    sha256: str
    topic: int | None = None
    pages: int = 0
    begins: tuple[SentenceId, ...] = ()


@dataclass(frozen=True)
class Edition:
    """A publication with its tracks, as every output and check sees it.

    `print` outputs run before there is sound: `tracks` is then empty. Only outputs are given the illustrations.
    """

    publication: Publication
    tracks: tuple[Track, ...] = ()
    artefacts: tuple[Artefact, ...] = ()
    illustrations: tuple[Illustration, ...] = ()

    def illustration(self, name: str) -> Illustration | None:
        """The illustration whose id is `name`, or None where there is none."""
        return next((found for found in self.illustrations if found.id == name), None)

    def track(self, number: int) -> Track | None:
        """The track of topic `number`, or None where there is none."""
        return next((t for t in self.tracks if t.number == number), None)


class Level(Enum):
    """How grave a finding is: an error makes the edition unfit to hand out."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Finding:
    """What a check says of an artefact. `rule` is its stable name ("large-print-1", "loudness")."""

    level: Level
    rule: str
    message: str
    path: str = ""
    place: str = ""
