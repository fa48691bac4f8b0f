"""The level, peak, silences, length and tags of each MP3 are measured on the finished file."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.engines import find_voice
from audio.errors import ToolBroken
from audio.measuring import Sounding
from audio.model import Boundary, Cue, CueId, CueKind, Samples, Script, Tags, Track
from audio.mp3 import DELAY, decoded, encoded
from audio.narrate import narrate
from audio.tags import id3_bytes
from handouts.checks import check_artefact
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof import joins
from handouts.settings import Settings
from tests.checks.sheets import edition, paragraph, topic

ARTEFACT = Artefact("mp3", "audio/01-moving.mp3", 1, "", 1)
PLAYLIST = Artefact("mp3", "audio/playlist.m3u8", 1, "")
TEXTS = ("Walk a little every day.", "Rest when you feel tired, as long as you like.")
TAGS = Tags("Moving", "Keeping well", "A clinic", 1, 1, "en", cover_png=b"\x89PNG", cover_description="1. Moving")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Track]:
    """A right file and its track."""
    cues = tuple(Cue(CueId(f"c{n}"), CueKind.SENTENCE, text, Boundary.PARAGRAPH) for n, text in enumerate(TEXTS))
    file = tmp_path_factory.mktemp("sound") / "track.mp3"
    made = narrate(Script(cues, "en", TAGS), find_voice("tone", "en"), 1.0, file)
    return file.read_bytes(), made


def check(data: bytes, track: Track, folder: Path) -> tuple[Finding, ...]:
    path = folder / ARTEFACT.path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    made = replace(edition(topic(1, "Moving", paragraph(*TEXTS))), tracks=(track,), artefacts=(ARTEFACT,))
    return check_artefact(ARTEFACT, folder, made, Settings(), ["sound"])


def signal(track: Track) -> Samples:
    """A tone as long as the track, at about the right level, silent where its pauses are."""
    steady = 0.11 * np.sin(2 * np.pi * 440 / track.rate * np.arange(track.samples))
    for before, after in zip(track.timings, track.timings[1:], strict=False):
        steady[before.end_sample : after.start_sample] = 0
    found: Samples = steady.astype(np.float32)
    return found


def file(samples: Samples, rate: int, tags: Tags = TAGS) -> bytes:
    return id3_bytes(tags) + b"".join(encoded([samples], rate))


def rules(found: tuple[Finding, ...]) -> set[str]:
    assert all(finding.level is Level.ERROR for finding in found)
    return {finding.rule for finding in found}


def test_a_right_track_is_silent(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    assert check(*whole, tmp_path) == ()


@pytest.mark.parametrize("gain", [0.5, 2.0])
def test_another_level_is_caught(gain: float, whole: tuple[bytes, Track], tmp_path: Path) -> None:
    _, track = whole
    assert "loudness" in rules(check(file(signal(track) * np.float32(gain), track.rate), track, tmp_path))


def test_a_high_peak_is_caught(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    _, track = whole
    loud = signal(track)
    loud[track.timings[0].start_sample + 400 :][:4] = 0.99, -0.99, 0.99, -0.99
    loud[track.timings[0].start_sample + 500 :][:200] *= np.float32(8.5)
    assert "true-peak" in rules(check(file(loud, track.rate), track, tmp_path))


def test_a_long_silence_is_caught(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    _, track = whole
    gap = np.zeros(3 * track.rate, np.float32)
    assert {"silence", "duration"} <= rules(
        check(file(np.concatenate([signal(track), gap]), track.rate), track, tmp_path)
    )


def test_fault_35_a_silent_sentence_is_caught(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    _, track = whole
    quiet = signal(track)
    quiet[track.timings[1].start_sample : track.timings[1].end_sample] = 0
    found = check(file(quiet, track.rate), track, tmp_path)
    assert any(f.rule == "silent-sentence" and TEXTS[1] in f.place for f in found)


def test_fault_35_a_hole_in_a_sentence_is_caught(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    _, track = whole
    quiet = signal(track)
    quiet[track.timings[1].start_sample + 4000 :][: int(1.6 * track.rate)] = 0
    assert "silent-sentence" in rules(check(file(quiet, track.rate), track, tmp_path))


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_file_cut_short_is_caught(share: float, whole: tuple[bytes, Track], tmp_path: Path) -> None:
    data, track = whole
    assert "duration" in rules(check(data[: int(len(data) * share)], track, tmp_path))


def test_another_rate_than_the_record_is_caught(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    data, track = whole
    other = replace(track, rate=track.rate * 2, samples=track.samples * 2)
    assert "format" in rules(check(data, other, tmp_path))


def test_sentences_that_run_into_each_other_are_caught(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    data, track = whole
    first, second = track.timings
    near = replace(track, timings=(replace(first, end_sample=second.start_sample - 100), second))
    assert "pause" in rules(check(data, near, tmp_path))


def test_fault_34_an_empty_file_is_a_finding(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    _, track = whole
    for data in (b"", b"ID3", b"\xff\xfb" * 9, id3_bytes(TAGS), b"<html>429</html>"):
        assert check(data, track, tmp_path)


# Every sentence, and its edges -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Samples, Track]:
    """What the embedded voice said, as it is decoded, and its track."""
    texts = (*TEXTS, "Ask your nurse about it.", "An apple a day is good for you.", "Sleep well.", "Drink some water.")
    cues = tuple(Cue(CueId(f"c{n}"), CueKind.SENTENCE, text, Boundary.SENTENCE) for n, text in enumerate(texts))
    file = tmp_path_factory.mktemp("sound") / "track.mp3"
    track = narrate(Script(cues, "en", TAGS), find_voice("hibari", "en"), 0.9, file)
    heard = np.concatenate([*decoded(file)])[DELAY:]  # as it was before it was encoded
    return heard, track


def listened(samples: Samples, track: Track, folder: Path) -> tuple[Finding, ...]:
    return check(file(samples, track.rate), replace(track, samples=len(samples)), folder)


def test_a_spoken_track_is_silent(spoken: tuple[Samples, Track], tmp_path: Path) -> None:
    assert listened(*spoken, tmp_path) == ()


def place(track: Track, number: int) -> tuple[int, int]:
    """Where a sentence lies in the signal."""
    timing = track.timings[number]
    return timing.start_sample - DELAY, timing.end_sample - DELAY


@pytest.mark.parametrize("end", ["first", "last"])
def test_a_cut_first_or_last_sound_is_caught(end: str, spoken: tuple[Samples, Track], tmp_path: Path) -> None:
    """The record says that a sentence lies where in truth its vowels do."""
    heard, track = spoken
    start, stop = place(track, 3)
    loud = start + np.flatnonzero(np.abs(heard[start:stop]) > 0.3 * np.abs(heard[start:stop]).max())
    cut, ramp = heard.copy(), np.hanning(400).astype(np.float32)
    if end == "first":
        cut[start : loud[0]] = 0
        cut[loud[0] :][:200] *= ramp[:200]
        moved = replace(track.timings[3], start_sample=int(loud[0]) + DELAY)
    else:
        cut[loud[-1] : stop] = 0
        cut[loud[-1] - 200 : loud[-1]] *= ramp[200:]
        moved = replace(track.timings[3], end_sample=int(loud[-1]) + DELAY)
    other = replace(track, timings=(*track.timings[:3], moved, *track.timings[4:]))
    assert any(f.rule == "edge" and end in f.message for f in listened(cut, other, tmp_path))


def test_a_voice_that_begins_at_once_now_and_then_is_not_blamed_for_it(spoken: tuple[Samples, Track]) -> None:
    """espeak-ng: digital silence before a consonant, a vowel at full level."""
    _, track = spoken
    timings = track.timings * 4
    heard = [Sounding(-20.0, -3.0 if n % 3 == 0 else -100.0, -60.0, (-16.0, -60.0), -90.0) for n in range(len(timings))]
    assert list(joins.faults(timings, heard, track)) == []
    short = [replace(cue, begins_db=-3.0 if n == 7 else -100.0, ends_db=-30.0) for n, cue in enumerate(heard[:9])]
    assert list(joins.faults(timings, short, track)) == []
    one = [replace(cue, begins_db=-3.0 if n == 7 else -100.0) for n, cue in enumerate(heard)]
    assert [rule for _, rule, _, _ in joins.faults(timings, one, track)] == ["edge"]


def test_a_wave_that_is_cut_off_clicks_and_is_caught(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    """Also of a voice that begins at once, as the tone does."""
    _, track = whole
    assert "click" in rules(check(file(signal(track), track.rate), track, tmp_path))


def test_a_click_in_a_pause_is_caught(spoken: tuple[Samples, Track], tmp_path: Path) -> None:
    heard, track = spoken
    clicking = heard.copy()
    clicking[place(track, 2)[1] + track.rate // 5] = 0.5
    (found,) = listened(clicking, track, tmp_path)
    assert (found.rule, found.level) == ("click", Level.ERROR)
    assert track.timings[2].cue.text in found.place


@pytest.mark.parametrize(("gain_db", "word"), [(-9, "fainter"), (9, "louder")])
def test_a_sentence_far_from_the_level_of_the_others_is_a_warning(
    gain_db: float, word: str, spoken: tuple[Samples, Track], tmp_path: Path
) -> None:
    heard, track = spoken
    start, stop = place(track, 1)
    uneven = heard.copy()
    uneven[start:stop] *= np.float32(10 ** (gain_db / 20))
    (found,) = (f for f in listened(uneven * np.float32(0.9), track, tmp_path) if f.rule == "evenness")
    assert found.level is Level.WARNING
    assert word in found.message
    assert TEXTS[1] in found.place


def test_a_pause_too_short_is_caught_though_the_record_says_otherwise(
    spoken: tuple[Samples, Track], tmp_path: Path
) -> None:
    """A tenth of a second between two sentences: the second begins where the record has a pause."""
    heard, track = spoken
    end, start = place(track, 1)[1], place(track, 2)[0]
    early = np.concatenate([heard[: end + track.rate // 10], heard[start:]])
    assert "click" in rules(listened(early, track, tmp_path))


# The playlist ----------------------------------------------------------------------------------------


def listing(text: str, folder: Path) -> tuple[Finding, ...]:
    (folder / "audio").mkdir()
    files = (ARTEFACT, replace(ARTEFACT, path="audio/02-resting.mp3", topic=2), PLAYLIST)
    for artefact in files:
        (folder / artefact.path).write_bytes(b"")
    (folder / PLAYLIST.path).write_text(text, encoding="utf-8")
    made = Edition(edition(topic(1, "Moving"), topic(2, "Resting")).publication, artefacts=files)
    return check_artefact(PLAYLIST, folder, made, Settings(), ["sound", "narration"])


def test_a_playlist_of_every_track_in_order_is_silent(tmp_path: Path) -> None:
    assert listing("#EXTM3U\n#EXTINF:3,1. Moving\n01-moving.mp3\n02-resting.mp3\n", tmp_path) == ()


@pytest.mark.parametrize(
    "text",
    [
        "#EXTM3U\n01-moving.mp3\n",
        "#EXTM3U\n02-resting.mp3\n01-moving.mp3\n",
        "#EXTM3U\n01-moving.mp3\n02-resting.mp3\n../../song.mp3\n",
        "#EXTM3U\n01-moving.mp3\n03-resting.mp3\n",
    ],
)
def test_any_other_playlist_is_caught(text: str, tmp_path: Path) -> None:
    assert rules(listing(text, tmp_path)) == {"playlist"}


def test_a_broken_ffmpeg_is_no_fault_of_the_file(
    whole: tuple[bytes, Track], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/nope/ffmpeg")
    with pytest.raises(ToolBroken):
        check(*whole, tmp_path)
