"""Clips of speech kept on the disk until their track is written, so that no track has to fit into memory.

The file has no name: it is gone with its process, whatever ends it. It takes 2 bytes a sample, beside the track.
"""

import errno
import os
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from audio.assembly import Clip, Place, faded
from audio.files import writing
from audio.model import Samples
from audio.pcm import BYTES_A_SAMPLE, from_pcm, to_pcm


class Spool:
    """The clips of the track that is to stand at `track`, in order, each with its place in the signal.

    Clips come back as they were kept: speech has 16 bits a sample from the start, and fades are laid on afterwards.
    Every method raises EncodingFailed naming the track where the disk fails.
    """

    def __init__(self, track: Path) -> None:
        self._track = track
        with writing(track):  # without a buffer a full disk is told when a clip is kept, not when the file is closed
            self._file = tempfile.TemporaryFile(dir=track.parent, buffering=0)  # noqa: SIM115 - closed by __exit__
        self._numbers = array("q")
        """Start in the signal, length, fade in, fade out of every clip."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._numbers) // 4

    def keep(self, clip: Clip, place: Place) -> None:
        """Keeps a clip that lies at `place`."""
        self._numbers.extend((place.start, len(clip.samples), clip.fade_in, clip.fade_out))
        left = memoryview(to_pcm(clip.samples))
        with writing(self._track):
            while left:
                left = left[self._file.write(left) :]

    def clips(self, gains: Sequence[float]) -> Iterator[tuple[int, Samples]]:
        """Start and samples of every clip, faded, each times its own of `gains`. May be asked for several times."""
        at = 0
        for number, gain in enumerate(gains):
            start, length, fade_in, fade_out = self._numbers[4 * number : 4 * number + 4]
            yield start, faded(self._read(at, length), fade_in, fade_out) * np.float32(gain)
            at += length

    def _read(self, at: int, length: int) -> Samples:
        with writing(self._track):
            self._file.seek(at * BYTES_A_SAMPLE)
            data = self._file.read(length * BYTES_A_SAMPLE)
            if len(data) < length * BYTES_A_SAMPLE:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
        return from_pcm(data)
