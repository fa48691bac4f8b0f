"""A finished MP3 as it sounds: decoded once, block by block, and measured on the way."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from audio.errors import EncodingFailed
from audio.ffmpeg import prove_ffmpeg
from audio.frames import FrameHeader, first_frame, tag_size
from audio.loudness import NOTHING, Meter, clip_lufs
from audio.model import Loudness, Samples
from audio.mp3 import decoded

_QUIET_DB = -50.0
_SHORTEST_SILENCE_S = 0.2
_EDGE_S, _JUMP_S = 0.010, 0.001
_SMEAR_S = 0.03
"""How far from a cue its sound may still be heard: the codec spreads it over a frame."""


class Silence(NamedTuple):
    """A stretch below -50 dBFS of at least 0.2 s, in seconds of the decoded file."""

    start_s: float
    end_s: float


@dataclass(frozen=True)
class Sounding:
    """How one cue sounds: its loudness, and in dB of its own level its first and last 10 ms, its first and last ms.

    `rest_dbfs` is the peak of the pause after it; -inf for silence, and after the last.
    """

    lufs: float
    begins_db: float
    ends_db: float
    edges_db: tuple[float, float]
    rest_dbfs: float


@dataclass(frozen=True)
class Measure:
    """What a finished file decodes to. `silences` are in order, those at both ends included; `cues` those asked for."""

    integrated_lufs: float
    true_peak_dbtp: float
    duration_s: float
    silences: tuple[Silence, ...]
    cues: tuple[Sounding, ...] = ()

    @property
    def loudness(self) -> Loudness:
        return Loudness(self.integrated_lufs, self.true_peak_dbtp)


def measured(file: Path, rate: int, cues: Sequence[tuple[int, int]] = (), container: str = "mp3") -> Measure:
    """The finished file, decoded by ffmpeg and measured in one pass. Raises EncodingFailed naming the file, ToolBroken.

    `cues` are [start, end) in samples, in order, apart from each other. The meter is `audio.loudness`, which the tests
    hold against ffmpeg's ebur128 filter: that filter, with its true peak, takes three times as long as all of this.
    """
    meter, gaps, ear, samples = Meter(rate), _Gaps(rate), _Cues(rate, cues), 0
    for block in decoded(file, container):
        meter.add(block)
        gaps.add(block)
        ear.add(block)
        samples += len(block)
    if samples == 0:
        prove_ffmpeg()
        raise EncodingFailed(f"{file} holds no sound. Make the edition again.")
    loudness = meter.result()
    return Measure(loudness.integrated_lufs, loudness.true_peak_dbtp, samples / rate, gaps.found(), tuple(ear.heard))


def mp3_header(file: Path) -> FrameHeader:
    """The header of the file's first frame. Raises EncodingFailed naming the file."""
    try:
        with file.open("rb") as opened:
            opened.seek(tag_size(opened.read(10)))
            found = first_frame(opened.read(4))
    except OSError as error:
        raise EncodingFailed(f"Could not read {file}: {error.strerror}. Make the edition again.") from error
    if found is None:
        raise EncodingFailed(f"{file} is not an MP3. Make the edition again.")
    return found


class _Cues:
    """Listens to single cues of a signal handed in piece by piece; holds no more of it than one cue and one pause."""

    def __init__(self, rate: int, cues: Sequence[tuple[int, int]]) -> None:
        nexts = [*(start for start, _ in cues[1:]), *(stop for _, stop in cues[-1:])]
        self._left = deque((start, stop, until) for (start, stop), until in zip(cues, nexts, strict=True))
        self._rate, self._at = rate, 0
        self._held = np.zeros(0, np.float32)
        """What may still be wanted of the signal; it begins at `_at`."""
        self.heard: list[Sounding] = []

    def add(self, samples: Samples) -> None:
        self._held = np.concatenate([self._held, samples])
        while self._left and self._at + len(self._held) >= self._left[0][2]:
            start, stop, until = self._left.popleft()
            self._drop(start)
            self.heard.append(
                _sounding(self._held[: stop - start], self._held[stop - start : until - start], self._rate)
            )
        self._drop(self._left[0][0] if self._left else self._at + len(self._held))

    def _drop(self, before: int) -> None:
        gone = min(max(0, before - self._at), len(self._held))
        self._held, self._at = self._held[gone:], self._at + gone


def _sounding(cue: Samples, rest: Samples, rate: int) -> Sounding:
    edge, jump, smear = round(rate * _EDGE_S), max(1, round(rate * _JUMP_S)), round(rate * _SMEAR_S)
    own_db = _level_db(cue)
    within = np.abs(rest[smear : len(rest) - smear]).max(initial=0.0)
    return Sounding(
        clip_lufs(cue, rate),
        _level_db(cue[:edge]) - own_db,
        _level_db(cue[-edge:]) - own_db,
        (_level_db(cue[:jump]) - own_db, _level_db(cue[-jump:]) - own_db),
        20 * float(np.log10(within)) if within > 0 else NOTHING,
    )


def _level_db(samples: Samples) -> float:
    """The level of some samples, -120 dB at least."""
    power = float(np.dot(samples, samples)) / max(1, len(samples))
    return 10 * float(np.log10(max(power, 1e-12)))


class _Gaps:
    """Finds silences in a signal handed in piece by piece, to 10 ms."""

    def __init__(self, rate: int) -> None:
        self._frame, self._rate = rate // 100, rate
        self._pending = np.zeros(0, np.float32)
        self._done, self._loud = 0, -1
        """Frames looked at, and the last loud one of them."""
        self._found: list[Silence] = []

    def add(self, samples: Samples) -> None:
        self._pending = np.concatenate([self._pending, samples])
        frames = len(self._pending) // self._frame
        peaks = np.abs(self._pending[: frames * self._frame].reshape(-1, self._frame)).max(axis=1, initial=0.0)
        self._note(self._done + np.flatnonzero(peaks > 10 ** (_QUIET_DB / 20)))
        self._done += frames
        self._pending = self._pending[frames * self._frame :]

    def found(self) -> tuple[Silence, ...]:
        self._note(np.asarray([self._done]))
        return tuple(self._found)

    def _note(self, loud: NDArray[np.intp]) -> None:
        """Silences are where the next loud frame is far off."""
        borders, step = np.concatenate([[self._loud], loud]), self._frame / self._rate
        for place in np.flatnonzero((np.diff(borders) - 1) * step >= _SHORTEST_SILENCE_S):
            self._found.append(Silence((int(borders[place]) + 1) * step, int(borders[place + 1]) * step))
        self._loud = int(borders[-1])
