"""Captions of a track: what is said, in pieces short enough to be read while they are heard."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from audio.model import Timing, Track
from handouts.lines import one_line
from handouts.narration import spoken_letters

CAPTION_CHARACTERS = 74
"""Two lines of 37 characters (BBC Subtitle Guidelines 1.2.3, "maximum of 37 characters" a line)."""
LINE_CHARACTERS = 37
LINGER_S = 1.0
"""How long a caption stays when its words have been said, unless the next one is due."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words and when they are to be seen: [start_s, end_s) of what a player decodes. `id` is the cue's or a piece's."""

    id: str
    text: str
    start_s: float
    end_s: float


def captions_of(track: Track, longest: int = CAPTION_CHARACTERS) -> tuple[Caption, ...]:
    """The captions of all that is said in a track, in order and without overlap, announcements too.

    A cue begins a caption when its sound begins. One longer than `longest` characters is shown in pieces of about one
    length; within a sentence their times are reckoned from the letters, so that only its beginning is exact.
    """
    sounding = [timing for timing in track.timings if timing.end_sample > timing.start_sample and timing.words]
    due_s = [timing.start_sample / track.rate for timing in sounding] + [track.duration_s]
    return tuple(
        caption
        for timing, (_, next_s) in zip(sounding, pairwise(due_s), strict=True)
        for caption in _pieces(timing, track.rate, next_s, longest)
    )


def _pieces(timing: Timing, rate: int, next_s: float, longest: int) -> Iterator[Caption]:
    start_s, end_s = timing.start_sample / rate, timing.end_sample / rate
    texts = in_pieces(one_line(timing.cue.text), longest)
    weights = [max(1, spoken_letters(text)) for text in texts]
    starts = [start_s + (end_s - start_s) * said / sum(weights) for said in accumulate(weights, initial=0)]
    starts[-1] = min(next_s, end_s + LINGER_S)
    for number, (text, (begins_s, ends_s)) in enumerate(zip(texts, pairwise(starts), strict=True), 1):
        yield Caption(f"{timing.cue.id}{f'.{number}' if len(texts) > 1 else ''}", text, begins_s, ends_s)


def in_pieces(text: str, longest: int) -> tuple[str, ...]:
    """A line in as few pieces as may be, of about one length and at most `longest` characters, cut between words.

    A single word that is longer stays whole.
    """
    words = text.split(" ")
    for count in range(max(1, math.ceil(len(text) / longest)), len(words) + 1):
        pieces = _shared(words, len(text) / count)
        if all(len(piece) <= longest or " " not in piece for piece in pieces):
            return pieces
    return tuple(words)


def _shared(words: Sequence[str], length: float) -> tuple[str, ...]:
    """The words in lines, each ended by the word that brings the whole nearest to a multiple of `length`."""
    lines: list[list[str]] = [[]]
    said = 0
    for word in words:
        if lines[-1] and said + len(word) / 2 > length * len(lines):
            lines.append([])
        lines[-1].append(word)
        said += len(word) + 1
    return tuple(" ".join(line) for line in lines)
