"""Signals to MP3 and back: LAME to encode, the bundled ffmpeg to decode.

Mono, constant 64 kbit/s, at the rate the voice speaks at. Constant bit rate because old talking-book players
take their seconds from the file's size. 64 kbit/s is generous for one voice: 8 kB a second, half a megabyte a minute.
LAME writes no Xing or LAME header here, so every player decodes the same samples: the signal, and
`DELAY` samples of silence before it.
"""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import lameenc
import numpy as np

from audio.errors import EncodingFailed
from audio.ffmpeg import ffmpeg_path, prove_ffmpeg, tool_broken
from audio.model import Samples
from audio.pcm import to_pcm

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
            yield bytes(encoder.encode(to_pcm(block / np.float32(_LAME_SCALE))))
    yield bytes(encoder.flush())


def encoded_length(samples: int, rate: int) -> int:
    """Samples a player will decode from the MP3 of a signal of so many.

    LAME adds its delay of 576 samples in front, at least as many behind, and fills the last frame (lame.c,
    `lame_encode_flush`); the tests hold it against what `decoded_length` finds.
    """
    frame = frame_samples(rate)
    return -(-(samples + 2 * 576) // frame) * frame


def frame_samples(rate: int) -> int:
    """Samples in a frame of an MP3 at `rate` Hz (ISO/IEC 11172-3 and 13818-3: two granules of 576, or one)."""
    return 1152 if rate >= 32000 else 576


def decoded_length(size: int, rate: int) -> int:
    """Samples a player decodes from `size` bytes of our frames: 8 bits at 64 kbit/s last a known time."""
    frame = frame_samples(rate)
    # Frames are filled up by single bytes where they do not come out even, so the number of frames is what fits.
    return round(size * 8 * rate / (BIT_RATE_KBPS * 1000 * frame)) * frame


def decoded(file: Path, container: str = "mp3") -> Iterator[Samples]:
    """The file's sound in blocks, mixed to one channel at its own rate. `container` is what ffmpeg calls its format.

    ffmpeg gets nothing but this file: no standard input, no network, no other protocol. Raises EncodingFailed naming
    the file, ToolBroken.
    """
    command = [ffmpeg_path(), "-nostdin", "-v", "error", "-protocol_whitelist", "file"]
    command += ["-threads", "1", "-f", container, "-i", f"file:{file}", "-map", "0:a:0", "-ac", "1", "-f", "f32le", "-"]
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
        raise EncodingFailed(f"{file} does not decode as {container}. Make the edition again.")
