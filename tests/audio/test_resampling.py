"""Speech at another rate: the same sound, at the same times."""

import numpy as np
import pytest

from audio.model import Samples, Speech, WordMark
from audio.resampling import at_rate, resampled

RATES = (16_000, 22_050, 24_000)


def tone(rate: int, hertz: float = 1_000.0, seconds: float = 0.5) -> Samples:
    t = np.arange(round(seconds * rate)) / rate
    wave: Samples = (np.sin(2 * np.pi * hertz * t) * np.hanning(len(t))).astype(np.float32)
    return wave


@pytest.mark.parametrize("wanted", RATES)
@pytest.mark.parametrize("rate", RATES)
def test_a_tone_is_the_tone_of_the_other_rate(rate: int, wanted: int) -> None:
    assert np.abs(resampled(tone(rate), rate, wanted) - tone(wanted)).max() < 1e-3


def test_what_the_new_rate_cannot_hold_is_left_out() -> None:
    assert np.abs(resampled(tone(24_000, 10_000.0), 24_000, 16_000)).max() < 1e-3


def test_a_voice_that_ends_at_once_does_not_ring_into_its_beginning() -> None:
    samples = np.concatenate([np.zeros(4_000, np.float32), np.ones(4_000, np.float32)])
    assert np.abs(resampled(samples, 16_000, 22_050)[:500]).max() < 0.01


def test_nothing_stays_nothing_and_full_scale_stays_within_bounds() -> None:
    assert len(resampled(np.zeros(0, np.float32), 16_000, 22_050)) == 0
    square = np.sign(np.sin(np.arange(8_000) / 3)).astype(np.float32)
    assert np.abs(resampled(square, 16_000, 22_050)).max() <= 1.0


def test_marks_stay_at_their_words() -> None:
    speech = Speech(tone(16_000), 16_000, (WordMark("aa", 1_600, 3_200),))
    assert at_rate(speech, 24_000).marks == (WordMark("aa", 2_400, 4_800),)
    assert at_rate(speech, 24_000).rate == 24_000
    assert at_rate(speech, 16_000) is speech
