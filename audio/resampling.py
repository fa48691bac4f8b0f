"""Speech at another rate, for voices of different rates in one track. Pure."""

from dataclasses import replace
from math import gcd

import numpy as np

from audio.model import Samples, Speech, WordMark

_ROOM_S = 0.05
"""Silence laid behind a clip before it is turned into frequencies, so that its end does not ring into its beginning."""


def at_rate(speech: Speech, rate: int) -> Speech:
    """`speech` at `rate` Hz, its marks at the same times; as it is where it has that rate, or no samples."""
    if speech.rate == rate:
        return speech
    marks = tuple(
        WordMark(mark.word, _moved(mark.start_sample, speech.rate, rate), _moved(mark.end_sample, speech.rate, rate))
        for mark in speech.marks
    )
    return replace(speech, samples=resampled(speech.samples, speech.rate, rate), rate=rate, marks=marks)


def resampled(samples: Samples, rate: int, wanted: int) -> Samples:
    """(n,) float32 at `rate` Hz as (m,) float32 at `wanted` Hz: all frequencies that both rates hold, no others.

    By the discrete Fourier transform of the whole clip; what rings over full scale is cut off there.
    """
    if not len(samples):
        return samples
    step, new_step = rate // gcd(rate, wanted), wanted // gcd(rate, wanted)
    steps = -(-(len(samples) + round(_ROOM_S * rate)) // step)
    spectrum = np.fft.rfft(samples.astype(np.float64), steps * step)
    found = np.fft.irfft(spectrum, steps * new_step) * (new_step / step)
    return np.clip(found[: _moved(len(samples), rate, wanted)], -1.0, 1.0).astype(np.float32)


def _moved(sample: int, rate: int, wanted: int) -> int:
    return round(sample * wanted / rate)
