"""The meter against its standard, and against ffmpeg's."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.engines import find_voice
from audio.engines.hibari import HibariEngine
from audio.loudness import NOTHING, Meter, clip_lufs, true_peak
from audio.model import Loudness, Samples
from tests.audio.sounds import pseudo_speech, reference_loudness


def measured(samples: Samples, rate: int, cuts: tuple[int, ...] = ()) -> Loudness:
    meter = Meter(rate)
    for piece in np.split(samples, cuts):
        meter.add(piece)
    return meter.result()


def sine(hz: float, level_db: float, rate: int, seconds: float = 5.0, phase: float = 0.0) -> Samples:
    wave = np.sin(2 * np.pi * hz * np.arange(round(rate * seconds)) / rate + phase)
    return (10 ** (level_db / 20) * wave).astype(np.float32)


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 44100, 48000])
def test_the_reference_tone_reads_as_the_standard_says(rate: int) -> None:
    """BS.1770-4: a 0 dBFS sine at 997 Hz in one channel is -3.01 LKFS."""
    assert measured(sine(997, -20.0, rate), rate).integrated_lufs == pytest.approx(-23.01, abs=0.03)


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 32000, 44100, 48000])
@pytest.mark.parametrize("seconds", [3.0, 31.7])
def test_loudness_agrees_with_ffmpeg_within_a_tenth(rate: int, seconds: float) -> None:
    samples = pseudo_speech(rate, seconds, seed=rate)
    ours, theirs = measured(samples, rate), reference_loudness(samples, rate)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.1)
    assert ours.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.15)


@pytest.mark.parametrize("rate", [16000, 22050, 24000])
def test_at_low_rates_the_standards_own_48_khz_filters_are_followed(rate: int) -> None:
    """ffmpeg's filters at a low rate are warped by up to 0.08 LU; at 48 kHz, for which they are given, they are not."""
    samples = np.concatenate([pseudo_speech(rate, 12.0, seed=rate), np.zeros(rate, np.float32)])
    ours, theirs = measured(samples, rate), reference_loudness(samples, rate, at_rate=48000)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.03)


@pytest.mark.parametrize("pace", [0.7, 1.0])
def test_real_speech_agrees_with_ffmpeg_within_a_tenth(pace: float) -> None:
    words = "Put the kettle on, sit down by the window, and rest your hands. Is the pain worse at night? Tell us."
    samples = HibariEngine().speak(words, find_voice("hibari", "en"), pace).samples
    ours, theirs = measured(samples, 24000), reference_loudness(samples, 24000)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.1)
    assert ours.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.15)


def test_the_gate_leaves_pauses_out() -> None:
    loud = sine(500, -20, 24000)
    with_rests = np.concatenate([loud, np.zeros(24000 * 20, np.float32), loud])
    assert measured(with_rests, 24000).integrated_lufs == pytest.approx(
        reference_loudness(with_rests, 24000).integrated_lufs, abs=0.1
    )
    assert measured(with_rests, 24000).integrated_lufs > measured(loud, 24000).integrated_lufs - 0.4


@given(st.lists(st.integers(0, 24000 * 4), max_size=8))
@settings(max_examples=15, deadline=None)
def test_it_does_not_matter_where_the_signal_is_cut(cuts: list[int]) -> None:
    samples = pseudo_speech(24000, 4.0, seed=5)
    assert measured(samples, 24000, tuple(sorted(cuts))) == measured(samples, 24000)


@pytest.mark.parametrize("length", [0, 1, 9599])
def test_silence_and_crumbs_have_no_loudness(length: int) -> None:
    assert measured(np.zeros(length, np.float32), 24000) == Loudness(NOTHING, NOTHING)
    assert measured(np.full(length, 0.1, np.float32), 24000).integrated_lufs == NOTHING


def test_asking_twice_gives_the_same() -> None:
    meter = Meter(24000)
    meter.add(pseudo_speech(24000, 2.0, seed=1))
    assert meter.result() == meter.result()


def test_a_peak_between_two_samples_is_found() -> None:
    """A sine at a quarter of the rate, sampled 45 degrees off its crests, shows samples 3 dB under its peak."""
    samples = sine(6000, 0.0, 24000, phase=np.pi / 4)
    assert 20 * np.log10(np.abs(samples).max()) == pytest.approx(-3.01, abs=0.01)
    inner = samples * np.hanning(len(samples)).astype(np.float32)
    assert 20 * np.log10(true_peak(inner)) == pytest.approx(0.0, abs=0.1)
    assert measured(inner, 24000).true_peak_dbtp == pytest.approx(0.0, abs=0.1)


@pytest.mark.parametrize("words", ["Wash your hands with soap and warm water for a while.", "Number two, resting."])
def test_a_sentence_by_itself_is_about_as_loud_as_the_meter_says(words: str) -> None:
    speech = HibariEngine().speak(words, find_voice("hibari", "en"), 0.9)
    expected = measured(speech.samples, speech.rate).integrated_lufs
    assert expected <= clip_lufs(speech.samples, speech.rate) <= expected + 1.2
    rest = np.zeros(speech.rate, np.float32)
    longer = np.concatenate([rest, speech.samples, rest])
    assert clip_lufs(longer, speech.rate) == pytest.approx(clip_lufs(speech.samples, speech.rate), abs=0.5)


def test_a_tone_too_short_for_the_meter_is_measured_too() -> None:
    for seconds in (0.05, 0.1, 0.25, 3.0):
        assert clip_lufs(sine(997, -20.0, 24000, seconds), 24000) == pytest.approx(-23.0, abs=0.5)
    assert clip_lufs(np.zeros(9000, np.float32), 24000) == clip_lufs(np.zeros(0, np.float32), 24000) == NOTHING
