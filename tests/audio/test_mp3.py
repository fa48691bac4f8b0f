"""MP3 there and back: nothing moves, nothing gets louder, nothing that is no MP3 is believed."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.errors import EncodingFailed, ToolBroken
from audio.frames import first_frame, frame_at, tag_size, whole_frames
from audio.measuring import mp3_header
from audio.model import Samples, Tags
from audio.mp3 import DELAY, RATES, decoded, decoded_length, encoded, encoded_length
from audio.tags import id3_bytes
from tests.audio.sounds import decode, ffmpeg, measure_mp3, pseudo_speech, reference_loudness

TAG = id3_bytes(Tags("Title", "Album", "Artist", 1, 1, "en", cover_png=b"\x89PNG" + b"\xff\xfb" * 500))


def write(folder: Path, samples: Samples, rate: int) -> Path:
    file = folder / "track.mp3"
    file.write_bytes(TAG + b"".join(encoded([samples], rate)))
    return file


def shift(source: Samples, found: Samples) -> int:
    """By how many samples `found` lags behind `source`."""
    size = 1 << (len(source) + len(found)).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(found, size) * np.conj(np.fft.rfft(source, size)))
    at = int(likeness.argmax())
    return at if at < size // 2 else at - size


@pytest.mark.parametrize("rate", RATES)
def test_the_decoded_mp3_lags_by_the_known_delay_and_has_the_same_level(rate: int, tmp_path: Path) -> None:
    samples = pseudo_speech(rate, 6.0, seed=rate)
    found = decode(write(tmp_path, samples, rate))
    assert shift(samples, found) == DELAY
    like = found[DELAY : DELAY + len(samples)]
    assert float(np.dot(like, samples) / np.dot(samples, samples)) == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("length", [1, 576, 1151, 1153, 5000, 33333])
def test_the_decoded_length_is_known_from_the_size(rate: int, length: int, tmp_path: Path) -> None:
    file = write(tmp_path, pseudo_speech(rate, 3.0, 1)[:length], rate)
    size = file.stat().st_size - len(TAG)
    assert decoded_length(size, rate) == encoded_length(length, rate) == len(decode(file)) >= length + DELAY


def test_no_sound_is_lost_at_the_end(tmp_path: Path) -> None:
    samples = np.zeros(24000, np.float32)
    samples[-240:] = 0.5
    found = decode(write(tmp_path, samples, 24000))
    assert np.abs(found[DELAY + 24000 - 240 : DELAY + 24000]).max() > 0.3


def test_the_pieces_of_a_signal_do_not_change_its_bytes() -> None:
    samples = pseudo_speech(24000, 3.0, 2)
    whole = b"".join(encoded([samples], 24000))
    assert b"".join(encoded(np.array_split(samples, 23), 24000)) == whole
    assert b"".join(encoded([samples[:0], samples], 24000)) == whole


def test_every_frame_has_the_same_bit_rate_and_one_channel() -> None:
    data = b"".join(encoded([pseudo_speech(24000, 3.0, 2)], 24000))
    assert whole_frames(data)
    at = 0
    while at < len(data):
        header = frame_at(data, at)
        assert header is not None
        assert (header.rate, header.channels, header.bit_rate_kbps) == (24000, 1, 64)
        at += header.size
    assert b"Xing" not in data
    assert b"Info" not in data[:400]


def test_a_rate_that_players_do_not_know_is_refused() -> None:
    with pytest.raises(EncodingFailed, match="20000 Hz"):
        list(encoded([np.zeros(10, np.float32)], 20000))


# Reading back ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("rate", [16000, 24000, 44100])
def test_a_finished_file_is_measured_as_ffmpeg_measures_it(rate: int, tmp_path: Path) -> None:
    file = write(tmp_path, pseudo_speech(rate, 9.0, seed=3), rate)
    found, theirs = measure_mp3(file), reference_loudness(decode(file), rate)
    assert found.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.1)
    assert found.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.15)
    assert found.duration_s == len(decode(file)) / rate
    header = mp3_header(file)
    assert (header.rate, header.channels, header.bit_rate_kbps) == (rate, 1, 64)


def test_silences_are_found_where_they_are(tmp_path: Path) -> None:
    tone = (0.3 * np.sin(np.arange(24000) * 0.2)).astype(np.float32)
    rest = np.zeros(24000, np.float32)
    samples = np.concatenate([rest[:12000], tone, rest[:2400], tone, rest[:7200], tone, rest, rest, rest, tone, rest])
    found = measure_mp3(write(tmp_path, samples, 24000)).silences
    lead = DELAY / 24000
    expected = [(0.0, 0.5 + lead), (2.6 + lead, 2.9 + lead), (3.9 + lead, 6.9 + lead), (7.9 + lead, None)]
    assert len(found) == len(expected)
    for (start, end), (start_s, end_s) in zip(found, expected, strict=True):
        assert start == pytest.approx(start_s, abs=0.04)
        assert end_s is None or end == pytest.approx(end_s, abs=0.04)


def test_a_file_of_two_channels_is_told(tmp_path: Path) -> None:
    mono = write(tmp_path, pseudo_speech(24000, 3.0, 1), 24000)
    stereo = tmp_path / "stereo.mp3"
    ffmpeg("-v", "error", "-i", str(mono), "-map", "0:a", "-ac", "2", "-b:a", "96k", str(stereo))
    found = mp3_header(stereo)
    assert (found.channels, found.bit_rate_kbps) == (2, 96)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"ID3",
        b"RIFF" + b"\0" * 4000,
        TAG,
        TAG + b"no frames" * 100,
        b"#EXTM3U\nhttp://127.0.0.1:9/x.mp3\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"\xff\xf3\x84\xc4",
    ],
)
def test_what_is_no_mp3_is_refused_by_name(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "broken.mp3"
    file.write_bytes(data)
    with pytest.raises(EncodingFailed, match=r"broken\.mp3"):
        measure_mp3(file)


@pytest.mark.parametrize("tool", ["/nope/ffmpeg", "/", "no programme", "#!/bin/sh\nexit 127\n", "#!/bin/sh\nexit 0\n"])
def test_a_broken_ffmpeg_is_not_taken_for_a_broken_file(
    tool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, pseudo_speech(24000, 1.0, 1), 24000)
    if not tool.startswith("/"):
        (tmp_path / "ffmpeg").write_text(tool)
        (tmp_path / "ffmpeg").chmod(0o755)
        tool = str(tmp_path / "ffmpeg")
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", tool)
    with pytest.raises(ToolBroken, match=r"ffmpeg cannot be run.*imageio-ffmpeg.*IMAGEIO_FFMPEG_EXE"):
        measure_mp3(file)


def test_no_ffmpeg_at_all_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    file = write(tmp_path, pseudo_speech(24000, 1.0, 1), 24000)
    monkeypatch.setattr("imageio_ffmpeg.get_ffmpeg_exe", none)
    with pytest.raises(ToolBroken, match=r"cannot be run \(No ffmpeg exe"):
        measure_mp3(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EncodingFailed, match=r"absent\.mp3"):
        measure_mp3(tmp_path / "absent.mp3")


@pytest.mark.parametrize("name", ["-i.mp3", "http:x.mp3", "a b%02d.mp3", "é\n.mp3"])
def test_no_name_is_taken_for_an_option_or_an_address(name: str, tmp_path: Path) -> None:
    write(tmp_path, pseudo_speech(24000, 1.0, 1), 24000).rename(tmp_path / name)
    assert measure_mp3(tmp_path / name).duration_s > 1


def test_reading_may_stop_early(tmp_path: Path) -> None:
    blocks = decoded(write(tmp_path, pseudo_speech(24000, 30.0, 1), 24000))
    assert len(next(blocks))
    blocks.close()  # type: ignore[attr-defined]  # an iterator of unknown kind to mypy, a generator in truth


# Frames ----------------------------------------------------------------------------------------------


@given(st.binary(max_size=600))
@settings(deadline=None)
def test_no_bytes_break_the_reading_of_frames(data: bytes) -> None:
    assert tag_size(data) >= 0
    whole_frames(data)
    first_frame(data)


@given(st.integers(1, 400))
def test_frames_cut_anywhere_inside_are_not_whole(cut: int) -> None:
    data = b"".join(encoded([np.zeros(2400, np.float32)], 24000))
    assert whole_frames(data)
    assert whole_frames(data[:-cut]) == (cut % 192 == 0)
