"""Clips to one signal: nothing cut off, nothing that clicks, all silence ours."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.assembly import Layout, Pauses, Place, faded, joined, longest_silence_s, sounding, trimmed
from audio.model import Boundary, Samples

RATE = 24000
PAUSES = Pauses()


def tone(seconds: float, level: float = 0.3) -> Samples:
    return (level * np.cos(2 * np.pi * 500 * np.arange(round(RATE * seconds)) / RATE)).astype(np.float32)


def rest(seconds: float) -> Samples:
    return np.zeros(round(RATE * seconds), np.float32)


clips = st.lists(st.tuples(st.integers(0, 3000), st.sampled_from(Boundary)), max_size=12)
"""Lengths of clips, and what comes after each."""


def whole(samples: Samples) -> Samples:
    """The clip of `samples` as it will sound."""
    clip = trimmed(samples, RATE)
    return faded(clip.samples, clip.fade_in, clip.fade_out)


def laid(found: list[tuple[int, Boundary]], pauses: Pauses) -> tuple[list[Place], int]:
    layout = Layout(pauses)
    return [layout.place(length, then, RATE) for length, then in found], layout.length


def test_every_pause_is_long_enough_to_hear_and_short_enough_to_wait_for() -> None:
    assert all(0.2 <= PAUSES.after(boundary) <= 2.5 for boundary in Boundary)
    assert 0.2 <= PAUSES.start <= 2.5


@pytest.mark.parametrize("factor", [0.5, 1.0, 1.3, 2.0])
def test_scaled_pauses_keep_to_the_bounds(factor: float) -> None:
    for boundary in Boundary:
        expected = min(max(PAUSES.after(boundary) * factor, 0.2), 2.5)
        assert PAUSES.scaled(factor).after(boundary) == expected
    assert Pauses(sentence=0.25, title=2.0).scaled(0.5).sentence == 0.2
    assert Pauses(sentence=0.25, title=2.0).scaled(2.0).title == 2.5


def test_the_higher_the_boundary_the_longer_the_pause() -> None:
    order = [Boundary.SENTENCE, Boundary.CELL, Boundary.ITEM, Boundary.PARAGRAPH, Boundary.HEADING, Boundary.TITLE]
    lengths = [PAUSES.after(boundary) for boundary in order]
    assert lengths == sorted(set(lengths))


@given(clips.filter(lambda found: any(length for length, _ in found)))
def test_clips_lie_in_order_with_the_longest_pause_passed_between_them(found: list[tuple[int, Boundary]]) -> None:
    places, length = laid(found, PAUSES)
    at, due = 0, PAUSES.start
    for (samples, then), place in zip(found, places, strict=True):
        assert place.end - place.start == samples
        if samples:
            assert place.start - at == round(due * RATE)
            at, due = place.end, PAUSES.after(then)
        else:
            assert place.start == at
            due = max(due, PAUSES.after(then)) if at else due
    assert length == at + round(PAUSES.end * RATE)


def test_silence_that_comes_ahead_anyhow_counts_for_the_first_pause_alone() -> None:
    layout = Layout(PAUSES, ahead=1200)
    first, second = (layout.place(1000, Boundary.SENTENCE, RATE) for _ in range(2))
    assert first.start == round(PAUSES.start * RATE) - 1200
    assert second.start - first.end == round(PAUSES.sentence * RATE)
    assert Layout(Pauses(start=0.01), ahead=1200).place(5, Boundary.END, RATE).start == 0


@given(clips, st.integers(1, 5000))
def test_the_joined_signal_holds_every_clip_at_its_place_and_silence_elsewhere(
    found: list[tuple[int, Boundary]], block: int
) -> None:
    places, length = laid(found, Pauses(0.05, 0.05, 0.04, 0.04, 0.03, 0.03, 0.02, 0.02))
    sounds = [np.full(samples, 0.5, np.float32) for samples, _ in found]
    starts = [place.start for place in places]
    blocks = list(joined(zip(starts, sounds, strict=True), length, block))
    assert all(0 < len(b) <= block for b in blocks)
    signal = np.concatenate([rest(0), *blocks])
    assert len(signal) == length
    for sound, place in zip(sounds, places, strict=True):
        assert np.array_equal(signal[place.start : place.end], sound)
    assert np.count_nonzero(signal) == sum(map(len, sounds))


def test_trimming_takes_the_engines_own_rests_and_leaves_room_around_the_sound() -> None:
    clip = whole(np.concatenate([rest(0.4), tone(1.0), rest(0.6)]))
    assert 1.05 < len(clip) / RATE < 1.2


def test_no_first_or_last_phoneme_is_cut_even_when_it_is_faint() -> None:
    """A voiceless fricative lies some 35 dB under the vowels."""
    sound = np.concatenate([tone(0.1, 0.3 * 10 ** (-40 / 20)), tone(0.5), tone(0.1, 0.3 * 10 ** (-40 / 20))])
    clip = whole(np.concatenate([rest(0.4), sound, rest(0.6)]))
    at = int(np.flatnonzero(clip)[0])
    assert np.array_equal(clip[at : at + len(sound)], sound)


def test_a_clip_begins_and_ends_in_silence_so_that_no_join_clicks() -> None:
    clip = whole(tone(0.5))
    assert abs(clip[0]) < 0.001
    assert abs(clip[-1]) < 0.001
    assert np.abs(np.diff(clip)).max() <= np.abs(np.diff(tone(0.5))).max() * 1.05


def test_a_voice_that_begins_at_once_loses_two_milliseconds_and_no_more() -> None:
    sound = tone(0.5)
    clip = whole(sound)
    assert len(clip) == len(sound)
    assert np.array_equal(clip[48:-48], sound[48:-48])


def test_trimming_changes_nothing_that_was_handed_in() -> None:
    samples = tone(0.2)
    before = samples.copy()
    whole(samples)
    assert np.array_equal(samples, before)


@pytest.mark.parametrize("samples", [rest(0), rest(0.5)])
def test_silence_trims_to_nothing(samples: Samples) -> None:
    assert len(whole(samples)) == 0
    assert sounding(samples, RATE) == (0, 0)
    assert longest_silence_s(samples, RATE) == 0.0


def test_the_longest_silence_inside_is_found_and_those_outside_are_not_counted() -> None:
    samples = np.concatenate([rest(3), tone(0.5), rest(0.3), tone(0.5), rest(1.25), tone(0.2), rest(4)])
    assert longest_silence_s(samples, RATE) == pytest.approx(1.25, abs=0.011)
