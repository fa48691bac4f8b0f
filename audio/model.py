"""Values of the sound: voices, cues, scripts, speech, timings, tracks.

Those of which a long text has very many have slots.
"""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, NewType, TypeAlias

if TYPE_CHECKING:  # values are passed through many rooms that never load numpy
    import numpy as np
    from numpy.typing import NDArray

CueId = NewType("CueId", str)
Samples: TypeAlias = "NDArray[np.float32]"
"""(n,) float32 in [-1, 1], one channel."""


class CueKind(Enum):
    """What a cue is to the listener.

    What is not of the text goes with one of its sentences: an announcement with the next one, a remark with the one
    before it, the opening with the title, the closing with the last sentence.
    """

    OPENING = "opening"
    HEADING = "heading"
    SENTENCE = "sentence"
    ANNOUNCEMENT = "announcement"
    REMARK = "remark"
    CLOSING = "closing"


class Boundary(Enum):
    """What comes after a cue; `audio.assembly` gives each its pause."""

    SENTENCE = "sentence"
    CELL = "cell"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    TITLE = "title"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing the voice says: a sentence as it is printed, or an announcement.

    `chapter` is the title of the chapter that begins with it, or empty. `language` is a BCP 47 tag where it is to be
    said in another language than its script, else empty.
    """

    id: CueId
    kind: CueKind
    text: str
    then: Boundary = Boundary.SENTENCE
    chapter: str = ""
    language: str = ""


@dataclass(frozen=True)
class Chapter:
    """A part of a file that players can jump to: [start_ms, end_ms) of what they decode."""

    title: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class Tags:
    """What players show of a track. `number` counts from 1, and is 0 for a file of the whole; `of` counts its like.

    `year` is None when it is not known; `text` is all that is printed of it, a line a paragraph. `reference` and
    `version` are those of the text, `licence` is words or an address.
    """

    title: str
    album: str
    artist: str
    number: int
    of: int
    language: str
    year: int | None = None
    comment: str = ""
    cover_png: bytes = field(default=b"", repr=False)
    cover_description: str = ""
    text: str = field(default="", repr=False)
    publisher: str = ""
    reference: str = ""
    version: str = ""
    licence: str = ""


@dataclass(frozen=True)
class Script:
    """All cues of one track in the order of speaking. `language` is a BCP 47 tag."""

    cues: tuple[Cue, ...]
    language: str
    tags: Tags


@dataclass(frozen=True)
class Voice:
    """One voice of one engine. `name` is what a user types: unique over all engines.

    `quality` is a word or two for the list of voices. `letters_per_s` says how fast it speaks each of `languages` at
    its own pace, where it is not as fast as most (15). A voice with a `fault` is here and cannot speak: the sentence
    says why, and what to do.
    """

    name: str
    engine: str
    languages: tuple[str, ...]
    description: str
    licence: str
    online: bool = False
    gender: str = ""
    quality: str = ""
    letters_per_s: tuple[float, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class Pronounced:
    """How the letters [start, end) of some words are to be said, in IPA."""

    start: int
    end: int
    ipa: str


@dataclass(frozen=True, slots=True)
class WordMark:
    """Where a spoken word begins and ends, in samples of its `Speech` or track; the end is not included."""

    word: str
    start_sample: int
    end_sample: int


@dataclass(frozen=True)
class Speech:
    """What an engine returns for one cue: (n,) float32 in [-1, 1] at `rate` Hz; marks if it has them.

    `doubts` are the words the voice could not say, or not surely; `guessed` those that stand in no dictionary of its
    own, as often as they are said. Words that hold nothing to say give no samples.
    """

    samples: Samples
    rate: int
    marks: tuple[WordMark, ...] = ()
    doubts: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timing:
    """Where a cue sounds in its track: [start_sample, end_sample) at the track's rate, pauses excluded.

    Samples count from the first one a player decodes from the MP3, encoder and decoder delay included.
    `words` are the words made from its text; empty when the cue had nothing to say. `respelled` are the pieces of the
    text for which a lexicon has other words, `marks` the places of single words where the voice tells them.
    """

    cue: Cue
    words: str
    start_sample: int
    end_sample: int
    respelled: tuple[str, ...] = ()
    marks: tuple[WordMark, ...] = ()


@dataclass(frozen=True)
class Loudness:
    """Level of a whole signal: EBU R 128 integrated loudness in LUFS, true peak in dBTP (BS.1770-4)."""

    integrated_lufs: float
    true_peak_dbtp: float


@dataclass(frozen=True)
class Track:
    """One encoded topic: the MP3's path, its decoded length and the timing of every cue, in samples at `rate` Hz.

    `notices` are sentences for the report: what a person should listen to. `guessed` are words that no dictionary of
    the voice knows, as often as they are said.
    """

    number: int
    file: Path
    voice: str
    engine_version: str
    rate: int
    samples: int
    timings: tuple[Timing, ...]
    notices: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()

    @property
    def duration_s(self) -> float:
        """Length of the track in seconds."""
        return self.samples / self.rate
