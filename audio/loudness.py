"""How loud a signal is, after ITU-R BS.1770-4 and EBU R 128: integrated loudness and true peak. Pure numpy.

The writer measures every track before it levels it. ffmpeg's own meter, with true peak, takes as long as speaking
the text did; this one works on blocks in the frequency domain and agrees with it within 0.1 LU
(the tests hold both against each other).
"""

from array import array
from functools import cache

import numpy as np
from numpy.typing import NDArray

from audio.model import Loudness, Samples

ABSOLUTE_GATE_LUFS, RELATIVE_GATE_LU = -70.0, -10.0
NOTHING = float("-inf")

_FFT = 1 << 15
_MARGIN = 1984
"""Samples thrown away at either side of a block: the filters have died away to -60 dB and less by then."""
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""Numerator and denominator at 48 kHz (BS.1770-4, tables 1 and 2)."""

_OVERSAMPLING = 8
TAPS = 32
_NEAR_PEAK = 0.6
"""True peaks are looked for beside samples above this share of the highest one. Between two samples of speech
the wave does not rise by more than that (4.4 dB)."""
_MOST_CRESTS = 512


class Meter:
    """Integrated loudness and true peak of a signal handed in piece by piece.

    The result does not depend on where the pieces were cut.
    """

    def __init__(self, rate: int) -> None:
        self._hop = (rate + 5) // 10
        self._step = (_FFT - 2 * _MARGIN) // self._hop * self._hop
        self._weights = k_weights(rate)
        self._pending = np.zeros(_MARGIN, np.float32)
        self._energies = array("d", [0.0])
        self._samples = self._measured = 0
        self._peak = 0.0
        self._told: Loudness | None = None

    def add(self, samples: Samples) -> None:
        """Measures the next `samples`."""
        self._samples += len(samples)
        self._pending = np.concatenate([self._pending, samples])
        while len(self._pending) >= self._step + 2 * _MARGIN:
            self._block(self._pending[: self._step + 2 * _MARGIN])
            self._pending = self._pending[self._step :]

    def result(self) -> Loudness:
        """The loudness of everything added; both values are -inf for silence, the first also below 0.4 s.

        Nothing can be added afterwards: the energies are used up, since ten hours have 360,000 of them.
        """
        if self._told is None:
            self._told = self._measured_whole()
        return self._told

    def _measured_whole(self) -> Loudness:
        rest, peak = self._samples - self._measured, self._peak
        tail = np.concatenate([self._pending, np.zeros(2 * (self._step + _MARGIN), np.float32)])
        for start in range(0, rest, self._step):
            block = tail[start : start + self._step + 2 * _MARGIN]
            self._energies.frombytes(self._filtered(block)[: (rest - start) // self._hop].tobytes())
            peak = true_peak(block, peak)
        lufs = _gated(np.frombuffer(self._energies), self._hop)
        return Loudness(lufs, 20 * float(np.log10(peak)) if peak > 0 else NOTHING)

    def _block(self, block: Samples) -> None:
        self._energies.frombytes(self._filtered(block).tobytes())
        self._measured += self._step
        self._peak = true_peak(block, self._peak)

    def _filtered(self, block: Samples) -> NDArray[np.float64]:
        """Energy of each 100 ms of the K-weighted block, its margins left out."""
        spectrum = np.fft.rfft(block, _FFT)
        spectrum *= self._weights
        weighted = np.fft.irfft(spectrum, _FFT)[_MARGIN : _MARGIN + self._step].reshape(-1, self._hop)
        energies: NDArray[np.float64] = np.einsum("ij,ij->i", weighted, weighted, dtype=np.float64)
        return energies


def _gated(energies: NDArray[np.float64], hop: int) -> float:
    """Integrated loudness in LUFS: 400 ms windows, two gates.

    `energies` are a zero and those of all 100 ms steps; they are used up.
    """
    if len(energies) < 5:
        return NOTHING
    sums = np.cumsum(energies, out=energies)
    means = sums[4:] - sums[:-4]
    np.maximum(means, 0.0, out=means)
    means /= 4 * hop
    means = means[means > 10 ** ((ABSOLUTE_GATE_LUFS + 0.691) / 10)]
    if not means.size:
        return NOTHING
    means = means[means > means.mean() * 10 ** (RELATIVE_GATE_LU / 10)]
    return float(-0.691 + 10 * np.log10(means.mean()))


def clip_lufs(samples: Samples, rate: int) -> float:
    """The loudness of one sentence, however short, in LUFS: its rests do not count; -inf for silence.

    What is measured is the energy of each 100 ms by itself: that costs a hundredth of speaking the sentence. To be
    held against other sentences, not against `Meter`, whose windows take in more of the rests (up to 1 LU).
    """
    hop = (rate + 5) // 10
    rows = np.pad(samples, (0, -len(samples) % hop)).reshape(-1, hop)
    lengths = np.minimum(hop, len(samples) - hop * np.arange(len(rows)))
    spectra = np.fft.rfft(rows) * k_weights(rate, hop)
    energies = 2 / hop * (spectra.real**2 + spectra.imag**2).sum(axis=1, dtype=np.float64)  # Parseval's theorem
    if not energies.any():
        return NOTHING
    counted = energies / lengths > energies.sum() / len(samples) * 10 ** (RELATIVE_GATE_LU / 10)
    return float(-0.691 + 10 * np.log10(energies[counted].sum() / lengths[counted].sum()))


@cache
def k_weights(rate: int, size: int = _FFT) -> NDArray[np.float32]:
    """Gain of the K-weighting for every bin of a transform of `size` samples at `rate` Hz.

    The response of the standard's 48 kHz filters is taken at the bins' own frequencies, which spares resampling.
    The phase does not matter for energies over 100 ms, so only the magnitude is used.
    """
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1 / rate) / 48000)
    gain = np.ones(len(z))
    for numerator, denominator in (_SHELF, _HIGH_PASS):
        gain *= np.abs(np.polyval(numerator[::-1], z) / np.polyval(denominator[::-1], z))
    return gain.astype(np.float32)


def true_peak(samples: Samples, floor: float = 0.0) -> float:
    """The highest absolute value of the wave through `samples`, or `floor` where it is lower."""
    highest = float(np.abs(samples).max(initial=0.0))
    candidates = crests(samples, _NEAR_PEAK * max(highest, floor))
    if len(candidates) > _MOST_CRESTS:  # a steady tone: all crests are alike, some of the highest will do
        sizes = np.abs(samples[candidates])
        candidates = candidates[np.argpartition(sizes, -_MOST_CRESTS)[-_MOST_CRESTS:]]
    return max(highest, floor, float(between(samples, candidates).max(initial=0.0)))


def crests(samples: Samples, above: float) -> NDArray[np.intp]:
    """Indices of the samples over `above` that are not lower than both neighbours, in absolute value."""
    size = np.abs(samples)
    near = np.flatnonzero(size > above)
    if not near.size:
        return near
    left, right = size[np.maximum(near - 1, 0)], size[np.minimum(near + 1, len(size) - 1)]
    return near[(size[near] >= left) & (size[near] >= right)]


def between(samples: Samples, indices: NDArray[np.intp]) -> Samples:
    """For each index the highest absolute value of the wave less than one sample away from it."""
    half = TAPS // 2
    padded = np.pad(samples, half + 1)
    windows = np.lib.stride_tricks.sliding_window_view(padded, TAPS + 1)
    found = np.zeros(len(indices), np.float32)
    for start in range(0, len(indices), 1 << 14):
        some = indices[start : start + (1 << 14)]
        waves = windows[some + 1] @ _interpolators()
        found[start : start + len(some)] = np.abs(waves).max(axis=1, initial=0.0)
    return found


@cache
def _interpolators() -> NDArray[np.float32]:
    """(taps + 1, phases): windowed sinc filters for every eighth of a sample on both sides of the middle one."""
    offsets = np.arange(-_OVERSAMPLING + 1, _OVERSAMPLING) / _OVERSAMPLING
    taps = np.arange(TAPS + 1)[:, None] - TAPS // 2
    window = np.kaiser(2 * TAPS + 1, 7.0)
    distance = taps - offsets[None, :]
    shape = np.interp(distance, np.arange(-TAPS, TAPS + 1) * ((TAPS // 2 + 1) / TAPS), window)
    filters = np.sinc(distance) * shape
    normal: NDArray[np.float32] = (filters / filters.sum(axis=0)).astype(np.float32)
    return normal
