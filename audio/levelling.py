"""A signal brought to its loudness by one gain, its peaks held by a limiter. Pure.

One gain for the whole track, and one a sentence only where a voice says it much louder or fainter than it says
most: what a voice stresses stays stressed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from audio.loudness import TAPS, Meter, between, crests
from audio.model import Samples

TARGET_LUFS = -19.0
PEAK_DBTP = -1.5
ENCODER_ROOM_DB = 1.0
"""What MP3 at 64 kbit/s may add to a peak: over five tracks of real text it added up to 0.35 dB."""

EVEN_LU, MOST_DB = 1.5, 3.0
"""How far from the middle of its track a sentence may lie, and the most it is brought nearer where it lies farther.

Of 243 sentences the embedded voice said none farther off than 1.4 LU, and espeak-ng 2 in 100 (up to 2.2 LU): they stay
as they are, near enough. A Piper voice had 1 in 4, single words of a list up to 4.9 LU too loud, long sentences 4.6 LU
too faint: a listener turns the volume up, and is then startled."""

_LOOK_AHEAD_S = 0.012
_LITTLE_DB, _NEAR_ENOUGH_DB = 0.3, 0.1
_ROUNDS = 8


class Limiter:
    """Holds the true peak of a signal handed in piece by piece under `ceiling` (1.0 is full scale).

    The gain begins to fall one look-ahead before a peak and is back as long after it, without a corner
    anywhere. The result does not depend on where the pieces were cut; `flush` gives what is still held back.
    """

    def __init__(self, rate: int, ceiling: float) -> None:
        self._ceiling = ceiling
        self._reach = max(2, round(rate * _LOOK_AHEAD_S))
        self._context = 2 * self._reach + TAPS
        """How far a peak acts: `reach` through the lowest gain nearby, as much again through smoothing, and
        what it takes to know the wave at the border."""
        self._held = np.zeros(self._context, np.float32)

    def limit(self, samples: Samples) -> Samples:
        """The samples that are settled now; as many as came in, less what is held back at the beginning."""
        self._held = np.concatenate([self._held, samples])
        settled = len(self._held) - 2 * self._context
        if settled <= 0:
            return samples[:0]
        out = self._limited(self._held)[self._context : self._context + settled]
        self._held = self._held[settled:]
        return out

    def flush(self) -> Samples:
        """The rest of the signal."""
        return self.limit(np.zeros(self._context, np.float32))

    def _limited(self, samples: Samples) -> Samples:
        """`samples` with every peak over the ceiling lowered; only the stretches around such peaks are worked on."""
        tops = crests(samples, 0.6 * self._ceiling)
        size = np.maximum(np.abs(samples[tops]), between(samples, tops))
        over = tops[size > self._ceiling]
        if not over.size:
            return samples
        needed = np.ones(len(samples), np.float32)
        needed[over] = self._ceiling / size[size > self._ceiling]
        out = samples.copy()
        for start, end in _stretches(over, self._context, len(samples)):
            gain = _smoothed(_lowest_nearby(needed[start:end], self._reach), self._reach)
            out[start:end] *= gain
        return out


def _stretches(peaks: NDArray[np.intp], around: int, length: int) -> Iterator[tuple[int, int]]:
    """[start, end) of the stretches that lie at most `around` from a peak, those that touch made one."""
    cuts = np.flatnonzero(np.diff(peaks) > 2 * around) + 1
    for group in np.split(peaks, cuts):
        yield max(0, int(group[0]) - around), min(length, int(group[-1]) + around + 1)


def evening_gains(loudnesses: Sequence[float], voices: Sequence[str] = (), main: str = "") -> list[float]:
    """The gain of every sentence of a track from its loudness in LUFS: 1.0 for all of a voice that speaks evenly.

    Where `voices` tells who says each sentence, the middles of all are brought to that of the `main` voice.
    """
    lufs, whose = np.asarray(loudnesses, np.float64), np.asarray(voices or [""] * len(loudnesses))
    middles = {voice: _middle(lufs[whose == voice]) for voice in dict.fromkeys(voices or [""])}
    own = np.asarray([middles[voice] for voice in whose], np.float64)
    off = np.nan_to_num(lufs - own, neginf=0.0)
    gains_db = -np.clip(np.sign(off) * np.maximum(np.abs(off) - EVEN_LU, 0.0), -MOST_DB, MOST_DB)
    gains_db += middles.get(main, next(iter(middles.values()))) - own
    return [float(gain) for gain in 10 ** (gains_db / 20)]


def _middle(lufs: NDArray[np.float64]) -> float:
    heard = lufs[np.isfinite(lufs)]
    return float(np.median(heard)) if len(heard) else 0.0


def levelled(signal: Callable[[], Iterable[Samples]], rate: int) -> Iterator[Samples]:
    """The signal at -19 LUFS with its true peaks under what the encoder leaves room for, in blocks.

    `signal` is asked for its blocks two or three times: to measure, to learn what the limiter takes away
    when there is much to limit, and to write.
    """
    ceiling_db = PEAK_DBTP - ENCODER_ROOM_DB
    ceiling = 10 ** (ceiling_db / 20)
    meter = Meter(rate)
    for block in signal():
        meter.add(block)
    measured = meter.result()
    gain_db = TARGET_LUFS - measured.integrated_lufs
    if not np.isfinite(gain_db):
        gain_db = 0.0
    if measured.true_peak_dbtp + gain_db > ceiling_db:
        gain_db = _made_up_db(signal, rate, gain_db, ceiling)
    yield from _limited(signal(), rate, gain_db, ceiling)


def _limited(blocks: Iterable[Samples], rate: int, gain_db: float, ceiling: float) -> Iterator[Samples]:
    limiter = Limiter(rate, ceiling)
    gain = np.float32(10 ** (gain_db / 20))
    for block in blocks:
        yield limiter.limit(block * gain)
    yield limiter.flush()


def _made_up_db(signal: Callable[[], Iterable[Samples]], rate: int, gain_db: float, ceiling: float) -> float:
    """A gain that makes up for what the limiter takes away.

    Of speech that is a tenth of a dB: a look at the energy will do. Where it is more, the limited signal is measured,
    a few times over, since more gain means more to limit.
    """
    taken_db = _taken_db(signal(), rate, gain_db, ceiling)
    too_low_db, too_high_db, guess_db = gain_db, float("inf"), gain_db + taken_db
    for _ in range(_ROUNDS if taken_db >= _LITTLE_DB else 0):
        meter = Meter(rate)
        for block in _limited(signal(), rate, guess_db, ceiling):
            meter.add(block)
        lack_db = TARGET_LUFS - meter.result().integrated_lufs
        if abs(lack_db) < _NEAR_ENOUGH_DB:
            break
        if lack_db > 0:
            too_low_db = guess_db
        else:
            too_high_db = guess_db
        bracketed = np.isfinite(too_high_db)
        guess_db = (too_low_db + too_high_db) / 2 if bracketed else guess_db + 1.5 * lack_db
    return guess_db


def _taken_db(blocks: Iterable[Samples], rate: int, gain_db: float, ceiling: float) -> float:
    """How much quieter the limiter makes the signal, in dB of its energy."""
    before = after = 0.0
    limiter = Limiter(rate, ceiling)
    gain = np.float32(10 ** (gain_db / 20))
    for block in blocks:
        loud = block * gain
        out = limiter.limit(loud)
        before += float(np.dot(loud, loud))
        after += float(np.dot(out, out))
    rest = limiter.flush()
    after += float(np.dot(rest, rest))
    return float(10 * np.log10(before / after)) if after > 0 else 0.0


def _lowest_nearby(values: Samples, reach: int) -> Samples:
    """For each value the lowest one at most `reach` away, by doubling windows."""
    width, done = 2 * reach + 1, 1
    padded = np.pad(values, reach, constant_values=1.0)
    while done < width:
        step = min(done, width - done)
        padded = np.minimum(padded[:-step], padded[step:])
        done += step
    return padded


def _smoothed(values: Samples, reach: int) -> Samples:
    """`values` averaged twice over windows that together reach `reach` to each side."""
    width = reach if reach % 2 else reach - 1
    for _ in range(2):
        sums = np.cumsum(np.pad(values, (width // 2 + 1, width // 2), mode="edge"), dtype=np.float64)
        values = ((sums[width:] - sums[:-width]) / width).astype(np.float32)
    return values
