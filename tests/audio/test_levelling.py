"""Tracks at one loudness, their peaks held."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.levelling import ENCODER_ROOM_DB, PEAK_DBTP, TARGET_LUFS, Limiter, evening_gains, levelled
from audio.loudness import NOTHING, Meter, true_peak
from audio.model import Loudness, Samples
from tests.audio.sounds import pseudo_speech

RATE = 24000
CEILING_DBTP = PEAK_DBTP - ENCODER_ROOM_DB


def level(samples: Samples) -> Samples:
    def blocks() -> Iterator[Samples]:
        for start in range(0, len(samples), 50000):
            yield samples[start : start + 50000]

    return np.concatenate([samples[:0], *levelled(blocks, RATE)])


def measure(samples: Samples) -> Loudness:
    meter = Meter(RATE)
    meter.add(samples)
    return meter.result()


def peaky(seed: int) -> Samples:
    """Speech-like sound with short bursts far above the rest."""
    samples = pseudo_speech(RATE, 12.0, seed)
    samples[:: RATE // 3] *= 0.2
    for at in range(RATE // 2, len(samples) - 200, RATE):
        samples[at : at + 60] += 0.9 * np.hanning(60).astype(np.float32)
    return samples


@pytest.mark.parametrize("gain_db", [-35, -20, 0])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_level_comes_out_at_the_target(seed: int, gain_db: float) -> None:
    out = level(pseudo_speech(RATE, 12.0, seed) * np.float32(10 ** (gain_db / 20)))
    assert measure(out).integrated_lufs == pytest.approx(TARGET_LUFS, abs=0.1)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_peaks_are_held_and_the_loudness_still_kept(seed: int) -> None:
    samples = peaky(seed)
    gain_db = TARGET_LUFS - measure(samples).integrated_lufs
    assert measure(samples).true_peak_dbtp + gain_db > CEILING_DBTP + 2, "nothing to limit: the test proves nothing"
    found = measure(level(samples))
    assert found.true_peak_dbtp <= CEILING_DBTP + 0.05
    assert found.integrated_lufs == pytest.approx(TARGET_LUFS, abs=0.2)


def test_one_gain_for_the_whole_track_keeps_what_is_softer_softer() -> None:
    loud = (0.2 * np.sin(np.arange(RATE * 4) * 0.2)).astype(np.float32)
    out = level(np.concatenate([loud * np.float32(0.5), loud]))
    assert np.std(out[len(loud) :]) / np.std(out[: len(loud)]) == pytest.approx(2.0, rel=0.001)


def test_levelling_moves_nothing_in_time() -> None:
    samples = peaky(4)
    out = level(samples)
    assert len(out) == len(samples)
    quiet = samples[: RATE // 4]
    factor = float(np.dot(out[: RATE // 4], quiet) / np.dot(quiet, quiet))
    assert np.allclose(out[: RATE // 4], quiet * factor, atol=1e-6)


def test_silence_stays_silence() -> None:
    assert not level(np.zeros(RATE, np.float32)).any()
    assert len(level(np.zeros(0, np.float32))) == 0


@given(st.lists(st.integers(0, RATE * 3), max_size=8), st.integers(0, 5))
@settings(max_examples=25, deadline=None)
def test_the_limiter_gives_the_same_wherever_the_signal_is_cut(cuts: list[int], seed: int) -> None:
    samples = peaky(seed)[: RATE * 3]

    def limited(pieces: list[Samples]) -> Samples:
        limiter = Limiter(RATE, 0.4)
        return np.concatenate([*(limiter.limit(piece) for piece in pieces), limiter.flush()])

    whole = limited([samples])
    assert len(whole) == len(samples)
    assert np.allclose(limited(np.split(samples, sorted(cuts))), whole, atol=1e-6)
    assert true_peak(whole) <= 0.4 * 1.01


def test_the_limiter_leaves_alone_what_is_low_enough() -> None:
    samples = pseudo_speech(RATE, 2.0, 7)
    limiter = Limiter(RATE, 0.9)
    assert np.array_equal(np.concatenate([limiter.limit(samples), limiter.flush()]), samples)


def test_the_limiter_changes_gain_without_a_corner() -> None:
    steady = np.full(RATE, 0.3, np.float32)
    steady[RATE // 2] = 1.0
    limiter = Limiter(RATE, 0.35)
    out = np.concatenate([limiter.limit(steady), limiter.flush()])
    gain = out / steady
    assert gain.min() < 0.36
    assert np.abs(np.diff(gain)).max() < 0.02


def test_an_even_voice_is_left_as_it_is() -> None:
    assert evening_gains([-20.0, -21.4, -18.7, -20.3, NOTHING]) == [1.0] * 5


@pytest.mark.parametrize(("off", "gain_db"), [(2.0, -0.5), (-2.0, 0.5), (4.0, -2.5), (9.0, -3.0), (-9.0, 3.0)])
def test_a_sentence_far_from_the_others_comes_nearer_by_three_decibels_at_most(off: float, gain_db: float) -> None:
    *others, last = evening_gains([-20.0, -20.5, -19.5, -20.0, -20.0, -20.0 + off])
    assert others == [1.0] * 5
    assert 20 * np.log10(last) == pytest.approx(gain_db)


@pytest.mark.parametrize("loudnesses", [[], [NOTHING], [-30.0]])
def test_nothing_to_compare_with_is_left_as_it_is(loudnesses: list[float]) -> None:
    assert evening_gains(loudnesses) == [1.0] * len(loudnesses)
