"""A script to its track: everything said, everything where its timing says, at the level that was promised."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutagen import id3

from audio.cache import SpeechCache
from audio.engines import find_voice
from audio.engines.tone import RATE, ToneEngine, pitch_hz
from audio.errors import CueUnspeakable, EncodingFailed, SpeechFailed
from audio.loudness import clip_lufs
from audio.measuring import mp3_header
from audio.model import Boundary, Cue, CueId, CueKind, Script, Speech, Tags, Track
from audio.narrate import narrate
from audio.wording import Wording
from tests.audio.sounds import TONE, FakeEngine, Wrapped, as_is, decode, full_scratch, loud_parts, measure_mp3, script

HIBARI = find_voice("hibari", "en")
SENTENCES = (
    "Resting well",
    "Sleep helps the body to mend.",
    "Go to bed at the same hour each night, and keep the room dark.",
    "Is the pain worse when you lie down? Tell your nurse.",
    "Ask for help early!",
)


@pytest.fixture(autouse=True)
def plain_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words as they stand: what becomes of numbers is a matter of the wording's own tests."""

    def words_for(text: str, _language: str) -> Wording:
        return Wording(" ".join(text.split()) if any(c.isalnum() for c in text) else "")

    monkeypatch.setattr("audio.narrate.words_for", words_for)


def make(folder: Path, *texts: str, **options: object) -> Track:
    return narrate(script(*texts), TONE, 1.0, folder / "02-rest.mp3", **options)  # type: ignore[arg-type]  # as narrate has them


# Timings ---------------------------------------------------------------------------------------------


def test_every_cue_sounds_where_its_timing_says(tmp_path: Path) -> None:
    """Decoded by ffmpeg as players do it, to the millisecond."""
    track = make(tmp_path, *SENTENCES)
    sound = decode(track.file)
    assert track.samples == len(sound)
    assert track.rate == RATE
    for timing in track.timings:
        for word, start, end in words_of(timing.words, timing.start_sample + round(0.04 * RATE)):
            middle = sound[start + 400 : end - 400]
            spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 1 << 15))
            assert np.argmax(spectrum) * RATE / (1 << 15) == pytest.approx(pitch_hz(word), abs=15)
    outside = np.ones(len(sound), bool)
    for timing in track.timings:
        outside[timing.start_sample - 120 : timing.end_sample + 120] = False
    assert np.abs(sound[outside]).max() < 0.01


def test_sound_begins_and_ends_within_milliseconds_of_the_timing(tmp_path: Path) -> None:
    """A tone has no rests of its own: the timing is its sound and the room left around it."""
    track = make(tmp_path, "mmmmmmmmmm", "mmmmmmmmmm", "mmmmmmmmmm")
    parts = loud_parts(decode(track.file), RATE, above=0.01)
    assert len(parts) == 3
    for (start_s, end_s), timing in zip(parts, track.timings, strict=True):
        assert start_s == pytest.approx(timing.start_sample / RATE, abs=0.004)
        assert end_s == pytest.approx(timing.end_sample / RATE, abs=0.004)


def words_of(words: str, start: int) -> list[tuple[str, int, int]]:
    marks = ToneEngine().speak(words, TONE, 1.0).marks
    start -= round(0.04 * RATE)  # the tones begin at once: there is nothing before them to leave room in
    return [(mark.word, start + mark.start_sample, start + mark.end_sample) for mark in marks]


def test_timings_are_those_of_the_cues_in_order(tmp_path: Path) -> None:
    track = make(tmp_path, *SENTENCES)
    assert [timing.cue for timing in track.timings] == list(script(*SENTENCES).cues)
    assert [timing.words for timing in track.timings] == list(SENTENCES)
    edges = [edge for timing in track.timings for edge in (timing.start_sample, timing.end_sample)]
    assert edges == sorted(edges)
    assert edges[0] > 0
    assert edges[-1] < track.samples


def test_pauses_follow_the_boundaries_and_no_silence_is_too_short_or_too_long(tmp_path: Path) -> None:
    cues = tuple(
        Cue(CueId(str(n)), CueKind.SENTENCE, "mmmmmm", boundary) for n, boundary in enumerate([*Boundary, Boundary.END])
    )
    told = Script(cues, "en", Tags("T", "A", "P", 1, 1, "en"))
    track = narrate(told, TONE, 1.0, tmp_path / "t.mp3")
    lengths = [end - start for start, end in measure_mp3(track.file).silences]
    assert lengths == pytest.approx([0.5, 0.4, 0.5, 0.6, 0.8, 0.9, 1.1, 1.0, 1.0], abs=0.06)
    assert all(0.2 <= length <= 2.5 for length in lengths)


# Level -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("voice", [TONE, HIBARI], ids=lambda voice: voice.name)
def test_the_finished_track_has_the_promised_level_and_peak(voice: object, tmp_path: Path) -> None:
    track = narrate(script(*SENTENCES), voice, 0.9, tmp_path / "t.mp3")  # type: ignore[arg-type]  # a Voice
    found = measure_mp3(track.file)
    assert found.integrated_lufs == pytest.approx(-19.0, abs=0.3)
    assert found.true_peak_dbtp <= -1.5
    header = mp3_header(track.file)
    assert (header.rate, header.channels, header.bit_rate_kbps) == (24000, 1, 64)
    assert found.duration_s == track.duration_s


def test_a_voice_with_wild_peaks_is_held_under_the_limit(tmp_path: Path) -> None:
    def spiky(speech: Speech, _call: int) -> Speech:
        samples = speech.samples * np.float32(0.05)
        samples[3000::6000] = 0.9
        return Speech(samples, speech.rate)

    track = make(tmp_path, *SENTENCES, engine=FakeEngine(spiky))
    found = measure_mp3(track.file)
    assert found.true_peak_dbtp <= -1.5
    assert found.integrated_lufs == pytest.approx(-19.0, abs=0.5)


def test_a_sentence_said_much_too_loud_is_brought_near_the_others(tmp_path: Path) -> None:
    """By 3 dB at most: what a voice means to stress stays stressed."""

    def uneven(speech: Speech, call: int) -> Speech:
        return Speech(speech.samples * np.float32({3: 10 ** (3.5 / 20), 4: 10 ** (1 / 20)}.get(call, 1.0) / 2), RATE)

    track = make(tmp_path, *["mmmmmmmmmm"] * 5, engine=FakeEngine(uneven))
    sound = decode(track.file)
    levels = [clip_lufs(sound[t.start_sample : t.end_sample], RATE) for t in track.timings]
    assert [level - levels[0] for level in levels] == pytest.approx([0.0, 0.0, 1.5, 1.0, 0.0], abs=0.2)


# Same bytes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("voice", [TONE, HIBARI], ids=lambda voice: voice.name)
def test_fresh_and_cached_runs_give_the_same_bytes_and_timings(voice: object, tmp_path: Path) -> None:
    cache = SpeechCache(tmp_path / "cache")
    runs = [
        narrate(script(*SENTENCES[:3]), voice, 0.9, tmp_path / f"{n}.mp3", kept)  # type: ignore[arg-type]  # a Voice
        for n, kept in enumerate([None, cache, cache])
    ]
    assert len({run.file.read_bytes() for run in runs}) == 1
    assert len({run.timings for run in runs}) == 1


def test_one_changed_sentence_is_one_sentence_spoken_again(tmp_path: Path) -> None:
    engine, cache = FakeEngine(as_is), SpeechCache(tmp_path / "cache")
    make(tmp_path, *SENTENCES, cache=cache, engine=engine)
    assert engine.spoken == list(SENTENCES)
    make(tmp_path, *SENTENCES[:2], "Go to bed early.", *SENTENCES[3:], cache=cache, engine=engine)
    assert engine.spoken == [*SENTENCES, "Go to bed early."]


def test_fault_36_damaged_speech_in_the_cache_is_spoken_again(tmp_path: Path) -> None:
    engine, cache = FakeEngine(as_is), SpeechCache(tmp_path / "cache")
    first = make(tmp_path, *SENTENCES, cache=cache, engine=engine).file.read_bytes()
    for file in cache.folder.rglob("*.speech"):
        data = bytearray(file.read_bytes())
        data[-1] ^= 1
        file.write_bytes(data)
    assert make(tmp_path, *SENTENCES, cache=cache, engine=engine).file.read_bytes() == first
    assert engine.spoken == [*SENTENCES, *SENTENCES]


# What cannot be said ---------------------------------------------------------------------------------


def test_a_cue_without_words_has_no_sound_and_a_place_of_no_length(tmp_path: Path) -> None:
    engine = FakeEngine(as_is)
    track = make(tmp_path, "😀", "Sleep well.", "— …", "Rest.", engine=engine)
    assert engine.spoken == ["Sleep well.", "Rest."]
    first, second, third, fourth = track.timings
    assert (first.words, third.words) == ("", "")
    assert first.start_sample == first.end_sample <= second.start_sample
    assert third.start_sample == third.end_sample == second.end_sample < fourth.start_sample


@pytest.mark.parametrize("texts", [(), ("😀",), ("— …", "!!!")])
def test_fault_21_a_topic_of_emoji_alone_gets_no_file(texts: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(CueUnspeakable, match="Resting well"):
        make(tmp_path, *texts)
    assert not list(tmp_path.iterdir())


def test_a_sentence_in_letters_the_voice_does_not_know_is_told_and_costs_only_itself(tmp_path: Path) -> None:
    track = narrate(script("Say this:", "谢谢", "Then rest."), HIBARI, 1.0, tmp_path / "t.mp3")
    (notice,) = track.notices
    assert "谢谢" in notice
    said = [timing.end_sample - timing.start_sample for timing in track.timings]
    assert said[0] > 0
    assert said[1] == 0
    assert said[2] > 0
    assert track.timings[1].words == "谢谢"
    with pytest.raises(CueUnspeakable):
        narrate(script("谢谢"), HIBARI, 1.0, tmp_path / "none.mp3")
    assert not (tmp_path / "none.mp3").exists()


def test_doubts_of_the_wording_and_of_the_voice_are_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def words_for(text: str, _language: str) -> Wording:
        return Wording(text, ("5 µkat/L",) if "lab" in text else ())

    def doubtful(speech: Speech, _call: int) -> Speech:
        return Speech(speech.samples, speech.rate, doubts=("слово",))

    monkeypatch.setattr("audio.narrate.words_for", words_for)
    track = make(tmp_path, "The lab says so.", "The lab says so.", engine=FakeEngine(doubtful))
    assert track.notices == (
        "please check: 5 µkat/L, in “The lab says so.”",
        "please check: the voice may not say “слово” rightly, in “The lab says so.”",
    )


# What must not go wrong ------------------------------------------------------------------------------


def test_fault_33_a_voice_that_dies_leaves_no_file_and_names_the_sentence(tmp_path: Path) -> None:
    def die(speech: Speech, call: int) -> Speech:
        if call > 2:
            raise RuntimeError("boom")
        return speech

    with pytest.raises(SpeechFailed, match="“Go to bed at the same hour"):
        make(tmp_path, *SENTENCES, engine=FakeEngine(die))
    assert not list(tmp_path.iterdir())


def test_fault_35_half_a_sentence_from_the_voice_leaves_no_file(tmp_path: Path) -> None:
    def half(speech: Speech, call: int) -> Speech:
        return speech if call < 3 else Speech(speech.samples[: len(speech.samples) // 2], speech.rate)

    with pytest.raises(SpeechFailed, match=r"“Go to bed at the same hour.*too short"):
        make(tmp_path, *SENTENCES, engine=FakeEngine(half))
    assert not list(tmp_path.iterdir())


def test_a_voice_that_changes_its_rate_is_refused(tmp_path: Path) -> None:
    def other(speech: Speech, call: int) -> Speech:
        return Speech(speech.samples, 24000 if call == 1 else 22050)

    with pytest.raises(SpeechFailed, match="changed its rate"):
        make(tmp_path, *SENTENCES, engine=FakeEngine(other))


class FullDisk:
    """Lets `left` bytes be written to files whose name ends with `suffix`, then the disk is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, suffix: str, left: int) -> None:
        opening = Path.open

        def opened(path: Path, mode: str = "r", *arguments: object, **options: object) -> object:
            file = opening(path, mode, *arguments, **options)  # type: ignore[call-overload]  # passed on as given
            if "r" in mode or suffix not in path.name:
                return file
            writing = file.write

            def write(data: bytes) -> int:
                nonlocal left
                left -= len(data)
                if left < 0:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                return int(writing(data))

            return Wrapped(file, write)

        monkeypatch.setattr(Path, "open", opened)


@pytest.mark.parametrize("left", [0, 100, 5000, 40000])
def test_fault_28_a_full_disk_leaves_no_track_and_keeps_the_one_before(
    left: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = make(tmp_path, "An older track.").file.read_bytes()
    with monkeypatch.context() as patched:
        FullDisk(patched, ".mp3", left)
        with pytest.raises(EncodingFailed, match=r"02-rest\.mp3: No space left"):
            make(tmp_path, *SENTENCES)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("02-rest.mp3", before)]
    assert make(tmp_path, *SENTENCES).samples


def test_fault_28_a_disk_that_is_full_before_anything_is_encoded_is_told_the_same_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        full_scratch(patched, left=100_000)
        with pytest.raises(EncodingFailed, match=r"02-rest\.mp3: No space left"):
            make(tmp_path, *SENTENCES)
    assert list(tmp_path.iterdir()) == []
    assert make(tmp_path, *SENTENCES).samples


def test_fault_28_a_full_cache_costs_the_cache_and_not_the_track(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = SpeechCache(tmp_path / "cache")
    with monkeypatch.context() as patched:
        FullDisk(patched, ".speech", 100_000)
        track = make(tmp_path, *SENTENCES, cache=cache)
    assert [t.words for t in track.timings] == list(SENTENCES)
    (notice,) = track.notices
    assert "No space left" in notice
    assert str(cache.folder) in notice
    assert not list(cache.folder.rglob("*.partial"))
    assert make(tmp_path, *SENTENCES, cache=cache).notices == ()


def test_fault_29_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EncodingFailed, match=r"absent.*No such file"):
        narrate(script("Rest."), TONE, 1.0, tmp_path / "absent" / "t.mp3")


def test_fault_38_a_link_in_the_tracks_place_is_replaced_and_its_target_kept(tmp_path: Path) -> None:
    target, link, staged = tmp_path / "target", tmp_path / "02-rest.mp3", tmp_path / ".02-rest.mp3.partial"
    target.write_text("mine")
    link.symlink_to(target)
    staged.symlink_to(target)
    make(tmp_path, "Rest.")
    assert target.read_text() == "mine"
    assert not link.is_symlink()
    assert not staged.exists()


def test_fault_27_a_heading_of_300_characters_makes_a_track(tmp_path: Path) -> None:
    heading = "Everything you always wanted to know about rest " * 7
    track = narrate(script(heading, title=heading), TONE, 1.0, tmp_path / "t.mp3")
    assert len(id3.ID3(track.file)["TIT2"].text[0]) <= 120  # type: ignore[no-untyped-call]  # mutagen carries no types


# Progress, and all of it -----------------------------------------------------------------------------


def test_progress_counts_every_cue(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    make(tmp_path, "One.", "😀", "Three.", on_cue=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


@given(texts=st.lists(st.text(max_size=40), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_any_text_becomes_a_track_or_nothing_to_say(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    try:
        track = make(folder, *texts)
    except CueUnspeakable:
        assert not any(c.isalnum() for text in texts for c in text)
        return
    assert measure_mp3(track.file).duration_s == track.duration_s
    assert all(bool(t.words) == (t.end_sample > t.start_sample) for t in track.timings)
