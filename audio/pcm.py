"""Samples as 16-bit integers, the form in which speech is kept and encoded. Pure."""

import numpy as np

from audio.model import Samples

BYTES_A_SAMPLE = 2


def to_pcm(samples: Samples) -> bytes:
    """`samples` as 16-bit little-endian integers; what lies outside [-1, 1] is cut."""
    scaled = np.clip(samples, -1.0, 1.0)
    scaled *= 32767
    return np.rint(scaled, out=scaled).astype("<i2").tobytes()


def from_pcm(data: bytes | memoryview) -> Samples:
    """The samples of such integers; `to_pcm` of them gives the same bytes again."""
    samples = np.frombuffer(data, "<i2").astype(np.float32)
    samples /= np.float32(32767)
    return samples
