"""Clips of speech to one signal: edges, pauses, places. Pure.

A clip is trimmed to its sound with some room on both sides, so that no first or last phoneme is cut, and
faded inside that room, so that no join clicks. All silence between clips is then ours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from audio.model import Boundary, Samples

_QUIET_DB = -54.0
"""What is this far below a clip's own peak is taken for silence; the weakest fricatives lie above it."""
_ROOM_BEFORE_S, _ROOM_AFTER_S = 0.04, 0.1
_FADE_S = 0.008
_FRAME_S = 0.005


@dataclass(frozen=True)
class Pauses:
    """Seconds of silence after each kind of boundary, and around the whole track.

    Chosen for older listeners, who follow speech better when the ends of sentences and paragraphs are marked
    by time (Wingfield et al. 1999, "Regaining lost time"), and still short enough that a player
    never seems to have stopped. Every value lies in [0.2, 2.5].
    """

    start: float = 0.5
    title: float = 1.1
    heading: float = 0.9
    paragraph: float = 0.8
    item: float = 0.6
    cell: float = 0.5
    sentence: float = 0.4
    end: float = 1.0

    def after(self, boundary: Boundary) -> float:
        """Seconds of silence after `boundary`."""
        seconds: float = getattr(self, boundary.value)
        return seconds


@dataclass(frozen=True)
class Clip:
    """The sound of one cue, trimmed and faded; empty when the cue has none."""

    samples: Samples
    then: Boundary


def no_sound() -> Samples:
    """Samples of no length."""
    return np.zeros(0, np.float32)


@dataclass(frozen=True)
class Place:
    """Where a clip lies in the signal: [start, end) in samples."""

    start: int
    end: int


def sounding(samples: Samples, rate: int) -> tuple[int, int]:
    """The part of `samples` that sounds, as [start, end) in samples; (0, 0) where nothing does."""
    frame = max(1, round(rate * _FRAME_S))
    peaks = np.abs(_frames(samples, frame)).max(axis=1, initial=0.0)
    if not peaks.size or peaks.max() <= 0.0:
        return 0, 0
    loud = np.flatnonzero(peaks > peaks.max() * 10 ** (_QUIET_DB / 20))
    return int(loud[0]) * frame, min(len(samples), (int(loud[-1]) + 1) * frame)


def trimmed(samples: Samples, rate: int) -> tuple[Samples, int]:
    """`samples` from just before its first sound to just after its last, faded in and out within that room.

    Also the number of samples cut off before.
    """
    start, end = sounding(samples, rate)
    if end == 0:
        return samples[:0], 0
    start = max(0, start - round(rate * _ROOM_BEFORE_S))
    end = min(len(samples), end + round(rate * _ROOM_AFTER_S))
    clip = samples[start:end].copy()
    length = min(round(rate * _FADE_S), len(clip) // 2)
    if length:
        ramp = (0.5 - 0.5 * np.cos(np.pi * (np.arange(length, dtype=np.float32) + 0.5) / length)).astype(np.float32)
        clip[:length] *= ramp
        clip[-length:] *= ramp[::-1]
    return clip, start


def longest_silence_s(samples: Samples, rate: int) -> float:
    """Seconds of the longest silence between the first and the last sound of `samples`."""
    frame = max(1, round(rate * _FRAME_S))
    peaks = np.abs(_frames(samples, frame)).max(axis=1, initial=0.0)
    if not peaks.size or peaks.max() <= 0.0:
        return 0.0
    loud = np.flatnonzero(peaks > peaks.max() * 10 ** (_QUIET_DB / 20))
    gaps = np.diff(loud) - 1
    return float(gaps.max(initial=0)) * frame / rate


def places(clips: Sequence[Clip], rate: int, pauses: Pauses) -> tuple[tuple[Place, ...], int]:
    """Where each clip lies in the joined signal, and the length of that signal, in samples.

    An empty clip has a place of no length where the sound before it ended. Its boundary still counts: between
    two clips lies the longest pause of all boundaries that were passed.
    """
    found: list[Place] = []
    at, sounded, pause = 0, False, pauses.start
    for clip in clips:
        if len(clip.samples) == 0:
            pause = max(pause, pauses.after(clip.then)) if sounded else pause
            found.append(Place(at, at))
            continue
        start = at + round(pause * rate)
        at, sounded = start + len(clip.samples), True
        found.append(Place(start, at))
        pause = pauses.after(clip.then)
    return tuple(found), at + round(pauses.end * rate)


def joined(clips: Sequence[Clip], laid: Sequence[Place], length: int, block: int = 1 << 16) -> Iterator[Samples]:
    """The whole signal in blocks of at most `block` samples: clips at their places, silence between."""
    at = 0
    for clip, place in zip(clips, laid, strict=True):
        yield from _silence(place.start - at, block)
        for start in range(0, len(clip.samples), block):
            yield clip.samples[start : start + block]
        at = max(at, place.end)
    yield from _silence(length - at, block)


def _silence(length: int, block: int) -> Iterator[Samples]:
    for start in range(0, length, block):
        yield np.zeros(min(block, length - start), np.float32)


def _frames(samples: Samples, frame: int) -> Samples:
    """`samples` in rows of `frame`, the last one filled up with zeros."""
    short = -len(samples) % frame
    return np.pad(samples, (0, short)).reshape(-1, frame) if short else samples.reshape(-1, frame)
