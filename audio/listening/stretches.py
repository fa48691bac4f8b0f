"""A finished track in stretches short enough for a recogniser, cut in the pauses between cues: their places are known.

Only one stretch is in memory at a time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from audio.listening import RATE
from audio.model import Samples, Timing, Track
from audio.mp3 import decoded

LONGEST_S = 25.0
"""Whisper looks at 30 seconds at once, and takes as long for one word as for all of them: 25 s at a time were heard 19
times as fast as they sound, 12 s 12 times, cue by cue 4 times."""
EDGE_S = 0.15
"""Kept on both sides of a cue; the pauses between cues are longer than two of them."""


@dataclass(frozen=True)
class Stretch:
    """Cues with words, one after another, and their sound at `RATE`, which begins at `start_s` of the track.

    `goes_on` tells that its one cue is too long, and that the next stretch is more of it.
    """

    timings: tuple[Timing, ...]
    sound: Samples
    start_s: float
    goes_on: bool = False

    @property
    def language(self) -> str:
        """The language of its cues where it is not the track's, as a BCP 47 tag, else empty."""
        return self.timings[0].cue.language

    def alone(self, timing: Timing, rate: int) -> Samples:
        """The sound of one of its cues in a track of `rate` Hz; empty where it has no length."""
        if timing.end_sample <= timing.start_sample:
            return self.sound[:0]
        start = timing.start_sample / rate - EDGE_S - self.start_s
        end = timing.end_sample / rate + EDGE_S - self.start_s
        return self.sound[max(0, round(start * RATE)) : max(0, round(end * RATE))]


def stretches(file: Path, track: Track) -> Iterator[Stretch]:
    """All cues of a track that have words, with what sounds there in `file`. Raises EncodingFailed, ToolBroken.

    Where the track's record is wrong about places, the sound is what stands there, or empty.
    """
    sound = _Sound(file, track.rate)
    at = 0
    for cues in _groups([timing for timing in track.timings if timing.words], track.rate):
        at = max(at, cues[0].start_sample - round(EDGE_S * track.rate))
        end = cues[-1].end_sample + round(EDGE_S * track.rate)
        most = round((LONGEST_S + 2 * EDGE_S) * track.rate)
        while end - at > most and not sound.is_over:
            yield Stretch(cues, sound.between(at, at + most), at / track.rate, goes_on=True)
            at += most
        yield Stretch(cues, sound.between(at, end), at / track.rate)
        at = max(at, end)


def _groups(timings: Sequence[Timing], rate: int) -> Iterator[tuple[Timing, ...]]:
    """The cues in runs of at most `LONGEST_S` in one language; a longer one is alone."""
    group: list[Timing] = []
    for timing in timings:
        long = group and timing.end_sample - group[0].start_sample > LONGEST_S * rate
        if group and (long or timing.cue.language != group[0].cue.language):
            yield tuple(group)
            group = []
        group.append(timing)
    if group:
        yield tuple(group)


class _Sound:
    """A file's sound, read once from its beginning to its end, at `RATE`."""

    def __init__(self, file: Path, rate: int) -> None:
        self._blocks, self._rate = decoded(file), rate
        self._held, self._at = np.zeros(0, np.float32), 0
        self.is_over = False

    def between(self, start: int, end: int) -> Samples:
        """The samples [start, end) of the file, as far as they are there and were not read past."""
        while self._at + len(self._held) < end:
            block = next(self._blocks, None)
            if block is None:
                self.is_over = True
                break
            self._held = np.concatenate([self._held, block])
            self._forget(start)
        self._forget(start)
        return resampled(self._held[: max(0, end - self._at)], self._rate)

    def _forget(self, before: int) -> None:
        past = min(max(0, before - self._at), len(self._held))
        self._held, self._at = self._held[past:], self._at + past


def resampled(samples: Samples, rate: int) -> Samples:
    """`samples` of `rate` Hz at `RATE`: its spectrum cut off, or filled up, at the new half rate."""
    length = round(len(samples) * RATE / rate)
    if length == 0 or rate == RATE:
        return samples[:length]
    found: Samples = np.fft.irfft(np.fft.rfft(samples), length).astype(np.float32) * np.float32(length / len(samples))
    return found
