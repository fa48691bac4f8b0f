"""A finished MP3 as it sounds: decoded once, block by block, and measured on the way."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from audio.errors import EncodingFailed
from audio.ffmpeg import prove_ffmpeg
from audio.frames import FrameHeader, first_frame, tag_size
from audio.loudness import Meter
from audio.model import Loudness, Samples
from audio.mp3 import decoded

_QUIET_DB = -50.0
_SHORTEST_SILENCE_S = 0.2


class Silence(NamedTuple):
    """A stretch below -50 dBFS of at least 0.2 s, in seconds of the decoded file."""

    start_s: float
    end_s: float


@dataclass(frozen=True)
class Mp3Measure:
    """What a finished MP3 decodes to. `silences` are in order, those at both ends included."""

    integrated_lufs: float
    true_peak_dbtp: float
    duration_s: float
    rate: int
    channels: int
    bit_rate_kbps: int
    silences: tuple[Silence, ...]

    @property
    def loudness(self) -> Loudness:
        return Loudness(self.integrated_lufs, self.true_peak_dbtp)


def measure_mp3(file: Path) -> Mp3Measure:
    """The finished file, decoded by ffmpeg and measured in one pass. Raises EncodingFailed naming the file, ToolBroken.

    The meter is `audio.loudness`, which the tests hold against ffmpeg's ebur128 filter: that filter, with its true
    peak, takes three times as long as decoding and measuring here.
    """
    header = _header(file)
    meter, gaps, samples = Meter(header.rate), _Gaps(header.rate), 0
    for block in decoded(file):
        meter.add(block)
        gaps.add(block)
        samples += len(block)
    if samples == 0:
        prove_ffmpeg()
        raise EncodingFailed(f"{file} holds no sound. Make the edition again.")
    loudness = meter.result()
    return Mp3Measure(
        loudness.integrated_lufs,
        loudness.true_peak_dbtp,
        samples / header.rate,
        header.rate,
        header.channels,
        header.bit_rate_kbps,
        gaps.found(),
    )


def _header(file: Path) -> FrameHeader:
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
