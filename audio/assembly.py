"""Clips of speech to one signal: edges, pauses, places. Pure.

A clip is trimmed to its sound with some room on both sides, so that no first or last phoneme is cut, and
faded inside that room, so that no join clicks. All silence between clips is then ours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from audio.model import Boundary, Samples

_QUIET_DB = -54.0
"""What is this far below a clip's own peak is taken for silence; the weakest fricatives lie above it."""
_ROOM_BEFORE_S, _ROOM_AFTER_S = 0.04, 0.1
_FADE_S, _SHORTEST_FADE_S = 0.008, 0.002
_FRAME_S = 0.005
SHORTEST_S, LONGEST_S = 0.2, 2.5


@dataclass(frozen=True)
class Pauses:
    """Seconds of silence after each kind of boundary, and around the whole track.

    Chosen for older listeners, who follow speech better when the ends of sentences and paragraphs are marked
    by time (Wingfield et al. 1999, "Regaining lost time"). Every value lies in [0.2, 2.5]: less is
    not heard as a pause, at more a listener looks whether the player has stopped.
    """

    start: float = 0.5
    title: float = 1.1
    heading: float = 0.9
    paragraph: float = 0.8
    item: float = 0.6
    cell: float = 0.5
    sentence: float = 0.4
    end: float = 1.0

    def scaled(self, factor: float) -> "Pauses":
        """Every pause `factor` times as long, as far as it stays within those bounds."""
        lengths = {pause.name: getattr(self, pause.name) * factor for pause in fields(self)}
        return Pauses(**{name: min(max(length, SHORTEST_S), LONGEST_S) for name, length in lengths.items()})

    def after(self, boundary: Boundary) -> float:
        """Seconds of silence after `boundary`."""
        seconds: float = getattr(self, boundary.value)
        return seconds


@dataclass(frozen=True)
class Clip:
    """The part of some speech that sounds, with a little room; `fade_in` and `fade_out` count samples at its ends.

    `cut` is the number of samples that were taken away before it. The fades are not laid on yet: see `faded`.
    """

    samples: Samples
    fade_in: int = 0
    fade_out: int = 0
    cut: int = 0


@dataclass(frozen=True)
class Place:
    """Where a clip lies in the signal: [start, end) in samples."""

    start: int
    end: int


def no_sound() -> Samples:
    """Samples of no length."""
    return np.zeros(0, np.float32)


def sounding(samples: Samples, rate: int) -> tuple[int, int]:
    """The part of `samples` that sounds, as [start, end) in samples; (0, 0) where nothing does."""
    loud, frame = _loud_frames(samples, rate)
    return (int(loud[0]) * frame, min(len(samples), (int(loud[-1]) + 1) * frame)) if loud.size else (0, 0)


def _loud_frames(samples: Samples, rate: int) -> tuple[NDArray[np.intp], int]:
    """The numbers of the frames that sound, and the samples of a frame."""
    frame = max(1, round(rate * _FRAME_S))
    peaks = np.abs(_frames(samples, frame)).max(axis=1, initial=0.0)
    return np.flatnonzero(peaks > peaks.max(initial=0.0) * 10 ** (_QUIET_DB / 20)), frame


def trimmed(samples: Samples, rate: int) -> Clip:
    """`samples` from just before its first sound to just after its last.

    The fades lie within the room that the voice left there. A voice that begins or ends at once leaves none: then two
    milliseconds of its sound are faded, no more, so that nothing clicks and nothing is lost.
    """
    first, last = sounding(samples, rate)
    start = max(0, first - round(rate * _ROOM_BEFORE_S)) if last else 0
    end = min(len(samples), last + round(rate * _ROOM_AFTER_S)) if last else 0
    shortest, longest = round(rate * _SHORTEST_FADE_S), round(rate * _FADE_S)
    fade_in, fade_out = (min(max(room, shortest), longest, (end - start) // 2) for room in (first - start, end - last))
    return Clip(samples[start:end], fade_in, fade_out, start)


def faded(samples: Samples, fade_in: int, fade_out: int) -> Samples:
    """`samples` with so many of its first and last ones faded, along half a cosine."""
    done = samples.copy()
    done[:fade_in] *= _ramp(fade_in)
    done[len(done) - fade_out :] *= _ramp(fade_out)[::-1]
    return done


def _ramp(length: int) -> Samples:
    """From 0 to 1 without a corner."""
    ramp: Samples = (0.5 - 0.5 * np.cos(np.pi * (np.arange(length, dtype=np.float32) + 0.5) / max(1, length))).astype(
        np.float32
    )
    return ramp


def longest_silence_s(samples: Samples, rate: int) -> float:
    """Seconds of the longest silence between the first and the last sound of `samples`."""
    loud, frame = _loud_frames(samples, rate)
    return float((np.diff(loud) - 1).max(initial=0)) * frame / rate


class Layout:
    """Gives clips their places in the signal, one after another.

    `ahead` samples of silence come before the signal anyhow (the encoder's delay): they count for the first pause.
    """

    def __init__(self, pauses: Pauses, ahead: int = 0) -> None:
        self._pauses, self._ahead = pauses, ahead
        self._at, self._pause, self._rate = 0, pauses.start, 0

    def place(self, samples: int, then: Boundary, rate: int) -> Place:
        """Where the next clip of so many samples lies.

        An empty clip has a place of no length where the sound before it ended. Its boundary still counts: between
        two clips lies the longest pause of all boundaries that were passed.
        """
        if samples == 0:
            self._pause = max(self._pause, self._pauses.after(then)) if self._at else self._pause
            return Place(self._at, self._at)
        ahead_s = 0.0 if self._at else self._ahead / rate
        start = self._at + round(max(0.0, self._pause - ahead_s) * rate)
        self._at, self._rate = start + samples, rate
        self._pause = self._pauses.after(then)
        return Place(start, self._at)

    @property
    def length(self) -> int:
        """Samples of the whole signal, with the silence after its last clip."""
        return self._at + round(self._pauses.end * self._rate)


def joined(clips: Iterable[tuple[int, Samples]], length: int, block: int = 1 << 16) -> Iterator[Samples]:
    """The whole signal in blocks of at most `block` samples: each clip from its start on, silence between."""
    at = 0
    for begin, samples in clips:
        yield from _silence(begin - at, block)
        for start in range(0, len(samples), block):
            yield samples[start : start + block]
        at = begin + len(samples)
    yield from _silence(length - at, block)


def _silence(length: int, block: int) -> Iterator[Samples]:
    for start in range(0, length, block):
        yield np.zeros(min(block, length - start), np.float32)


def _frames(samples: Samples, frame: int) -> Samples:
    """`samples` in rows of `frame`, the last one filled up with zeros."""
    short = -len(samples) % frame
    return np.pad(samples, (0, short)).reshape(-1, frame) if short else samples.reshape(-1, frame)
