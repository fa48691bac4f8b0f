"""Signals to MP3 and back: LAME to encode, the bundled ffmpeg to decode and measure.

Mono, constant 64 kbit/s, at the rate the voice speaks at. Constant bit rate because old talking-book players
take their seconds from the file's size. 64 kbit/s is generous for one voice: 8 kB a second, half a megabyte a minute.
LAME writes no Xing or LAME header here, so every player decodes the same samples: the signal, and
`DELAY` samples of silence before it.
"""

import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import lameenc
import numpy as np

from audio.errors import EncodingFailed
from audio.ffmpeg import ffmpeg_path, prove_ffmpeg, tool_broken
from audio.frames import first_frame
from audio.loudness import Meter
from audio.model import Loudness, Samples

BIT_RATE_KBPS = 64
RATES = (16000, 22050, 24000, 32000, 44100, 48000)
"""Those that players of every age decode: MPEG-1 and MPEG-2, not the extension called 2.5."""
DELAY = 576 + 529
"""Samples between a sound in the signal and in the decoded MP3: LAME's own delay and every decoder's
(LAME's technical FAQ, "Why is a decoded MP3 longer than the original?"); the tests find it with ffmpeg."""

_QUALITY = 7
"""LAME's fast algorithms. At 64 kbit/s mono there are bits to spare: on eight minutes of speech quality 2 took five
times as long and came out no nearer to the source (19 dB of signal to noise against 22)."""
_LAME_SCALE = 0.95
"""LAME turns everything down by this before it encodes (its preset for this bit rate); it is taken back first."""
_QUIET_DB = -50.0
_SHORTEST_SILENCE_S = 0.2


def encoded(signal: Iterable[Samples], rate: int) -> Iterator[bytes]:
    """The MP3 frames of a signal of float32 in [-1, 1] at `rate` Hz, in pieces. Raises EncodingFailed."""
    if rate not in RATES:
        raise EncodingFailed(f"The voice speaks at {rate} Hz, which MP3 players do not know. Choose another --voice.")
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_bit_rate(BIT_RATE_KBPS)
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(rate)
    encoder.set_quality(_QUALITY)
    for block in signal:
        if len(block):
            yield bytes(encoder.encode(_pcm(block / np.float32(_LAME_SCALE))))
    yield bytes(encoder.flush())


def decoded_length(size: int, rate: int) -> int:
    """Samples a player decodes from `size` bytes of our frames: 8 bits at 64 kbit/s last a known time."""
    frame = 1152 if rate >= 32000 else 576
    # Frames are filled up by single bytes where they do not come out even, so the number of frames is what fits.
    return round(size * 8 * rate / (BIT_RATE_KBPS * 1000 * frame)) * frame


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
    try:
        with file.open("rb") as opened:
            data = opened.read()
    except OSError as error:
        raise EncodingFailed(f"Could not read {file}: {error.strerror}. Make the edition again.") from error
    header = first_frame(data)
    if header is None:
        raise EncodingFailed(f"{file} is not an MP3. Make the edition again.")
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


def decoded(file: Path) -> Iterator[Samples]:
    """The file's sound in blocks, mixed to one channel at its own rate.

    ffmpeg gets nothing but this file: no standard input, no network, no other protocol. Raises EncodingFailed naming
    the file, ToolBroken.
    """
    command = [ffmpeg_path(), "-nostdin", "-v", "error", "-protocol_whitelist", "file"]
    command += ["-threads", "1", "-f", "mp3", "-i", f"file:{file}", "-map", "0:a:0", "-ac", "1", "-f", "f32le", "-"]
    try:
        run = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError as error:
        raise tool_broken(error) from error
    with run:
        if run.stdout is None:
            raise EncodingFailed(f"Could not decode {file}.")
        try:
            while data := run.stdout.read(1 << 18):
                yield np.frombuffer(data[: len(data) // 4 * 4], "<f4")
        finally:
            run.stdout.close()
    if run.returncode:
        prove_ffmpeg()
        raise EncodingFailed(f"{file} does not decode as MP3. Make the edition again.")


class _Gaps:
    """Finds silences in a signal handed in piece by piece, to 10 ms."""

    def __init__(self, rate: int) -> None:
        self._frame, self._rate = rate // 100, rate
        self._pending = np.zeros(0, np.float32)
        self._loud: list[np.ndarray[tuple[int], np.dtype[np.bool_]]] = []

    def add(self, samples: Samples) -> None:
        self._pending = np.concatenate([self._pending, samples])
        whole = len(self._pending) // self._frame * self._frame
        peaks = np.abs(self._pending[:whole].reshape(-1, self._frame)).max(axis=1, initial=0.0)
        self._loud.append(peaks > 10 ** (_QUIET_DB / 20))
        self._pending = self._pending[whole:]

    def found(self) -> tuple[Silence, ...]:
        loud = np.concatenate([[True], *self._loud, [True]])
        borders = np.flatnonzero(loud)
        step = self._frame / self._rate
        return tuple(
            Silence(int(before) * step, (int(after) - 1) * step)
            for before, after in pairwise(borders)
            if (after - before - 1) * step >= _SHORTEST_SILENCE_S
        )


def _pcm(samples: Samples) -> bytes:
    """`samples` as 16-bit little-endian integers."""
    return np.rint(np.clip(samples, -1.0, 1.0) * 32767).astype("<i2").tobytes()
