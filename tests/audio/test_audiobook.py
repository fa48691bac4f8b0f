"""Several tracks in one file: the same sound, a chapter a track."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mutagen import mp4

from audio.audiobook import Part, chapters_of, write_m4b, write_mp3
from audio.errors import EncodingFailed, ToolBroken
from audio.model import Chapter, Tags
from audio.mp3 import RATES, decoded_length, encoded
from audio.tags import id3_bytes
from tests.audio.sounds import decode, ffmpeg, pseudo_speech

PNG = ffmpeg("-v", "error", "-f", "lavfi", "-i", "color=yellow:s=16x16:d=1", "-frames:v", "1", "-f", "apng", "-").stdout
TAGS = Tags(
    "Sleep & {{ rest }} שלום", "Sleep and rest", "Valley Clinic", 0, 3, "es", 2024, "Read by hibari", PNG, "Sleep"
)
TITLES = ("1. Bed", "2. A pillow – 😀 <b>", "4. Łódź")


def parts(folder: Path, rate: int = 24000) -> list[Part]:
    """Three tagged tracks that sound to their very ends."""
    made = []
    for number, title in enumerate(TITLES, 1):
        frames = b"".join(encoded([pseudo_speech(rate, 2.0 + number, seed=number)], rate))
        file = folder / f"{number}.mp3"
        file.write_bytes(id3_bytes(replace(TAGS, number=number, text="Sit up.")) + frames)
        made.append(Part(title, file, decoded_length(len(frames), rate), rate))
    return made


@pytest.mark.parametrize("rate", RATES)
def test_the_joined_mp3_sounds_as_its_tracks_one_after_another(rate: int, tmp_path: Path) -> None:
    """Sample for sample, so that nothing clicks where they meet: 1/32768 is a thousandth of what is heard."""
    tracks = parts(tmp_path, rate)
    write_mp3(tracks, TAGS, tmp_path / "book.mp3")
    found = decode(tmp_path / "book.mp3")
    alone = np.concatenate([decode(part.file) for part in tracks])
    assert len(found) == len(alone) == sum(part.samples for part in tracks)
    starts = np.cumsum([part.samples for part in tracks])[:-1]
    away = np.ones(len(found), bool)
    for start in starts:  # where one decoder goes on, the end of one track rings into the next for a frame
        away[start : start + 1152] = False
    assert np.abs(found - alone)[away].max() < 1 / 32768


def test_chapters_are_where_the_tracks_begin(tmp_path: Path) -> None:
    tracks = parts(tmp_path)
    ends = np.cumsum([part.samples for part in tracks]) / 24
    assert chapters_of(tracks) == (
        Chapter(TITLES[0], 0, round(ends[0])),
        Chapter(TITLES[1], round(ends[0]), round(ends[1])),
        Chapter(TITLES[2], round(ends[1]), round(ends[2])),
    )


def made(folder: Path) -> tuple[Path, list[Part]]:
    tracks = parts(folder)
    write_mp3(tracks, TAGS, folder / "book.mp3")
    write_m4b(folder / "book.mp3", TAGS, 10.0, folder / "book.m4b")
    return folder / "book.m4b", tracks


def test_the_m4b_has_chapters_tags_cover_and_the_sound_at_its_place(tmp_path: Path) -> None:
    file, tracks = made(tmp_path)
    book: Any = mp4.MP4(file)  # type: ignore[no-untyped-call]  # mutagen carries no types
    told = [(chapter.title, round(chapter.start * 1000)) for chapter in book.chapters]
    assert told == [(chapter.title, chapter.start_ms) for chapter in chapters_of(tracks)]
    assert {key: value[0] for key, value in book.tags.items() if key.startswith("\xa9")} == {
        "\xa9nam": TAGS.title,
        "\xa9alb": TAGS.album,
        "\xa9ART": TAGS.artist,
        "\xa9gen": "Speech",
        "\xa9day": "2024",
        "\xa9cmt": TAGS.comment,
    }
    assert book.tags["stik"] == [2], "an audiobook"
    assert bytes(book.tags["covr"][0]) == PNG
    found, joined = decode(file), decode(tmp_path / "book.mp3")
    assert len(found) == pytest.approx(len(joined), abs=2048)
    length = min(len(found), len(joined))
    assert np.dot(found[:length], joined[:length]) / np.dot(joined, joined) == pytest.approx(1.0, abs=0.05)


def test_ffmpeg_reads_the_chapters_of_the_m4b_with_their_ends(tmp_path: Path) -> None:
    file, tracks = made(tmp_path)
    told = ffmpeg("-v", "error", "-i", str(file), "-f", "ffmetadata", "-").stdout.decode()
    found = re.findall(r"TIMEBASE=1/(\d+)\nSTART=(\d+)\nEND=(\d+)", told)
    assert [(int(start) * 1000 / int(base), int(end) * 1000 / int(base)) for base, start, end in found] == [
        (chapter.start_ms, chapter.end_ms) for chapter in chapters_of(tracks)
    ]


def test_the_table_of_contents_of_the_m4b_comes_before_its_sound_and_names_its_kind(tmp_path: Path) -> None:
    data = made(tmp_path)[0].read_bytes()
    assert data[4:12] == b"ftypM4B "
    assert data.index(b"moov") < data.index(b"mdat")
    assert b"Lavf" not in data


def test_the_same_tracks_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = made(tmp_path / "a")[0], made(tmp_path / "b")[0]
    assert first.read_bytes() == second.read_bytes()
    assert first.with_suffix(".mp3").read_bytes() == second.with_suffix(".mp3").read_bytes()


def test_tracks_of_different_rates_are_refused(tmp_path: Path) -> None:
    first, *others = parts(tmp_path)
    with pytest.raises(EncodingFailed, match="16000 Hz, 24000 Hz"):
        write_mp3([replace(first, rate=16000), *others], TAGS, tmp_path / "book.mp3")


@pytest.mark.parametrize("data", [b"", b"ID3", b"<html>429</html>"])
def test_a_track_that_is_no_mp3_is_named_and_nothing_stays(data: bytes, tmp_path: Path) -> None:
    tracks = parts(tmp_path)
    tracks[1].file.write_bytes(data)
    with pytest.raises(EncodingFailed, match=r"2\.mp3 is not an MP3"):
        write_mp3(tracks, TAGS, tmp_path / "book.mp3")
    assert not list(tmp_path.glob("*book*"))


def test_a_track_that_is_gone_is_told_and_nothing_stays(tmp_path: Path) -> None:
    tracks = parts(tmp_path)
    tracks[1].file.unlink()
    with pytest.raises(EncodingFailed, match=r"book\.mp3: No such file"):
        write_mp3(tracks, TAGS, tmp_path / "book.mp3")
    assert not list(tmp_path.glob("*book*"))


def fake_ffmpeg(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "ffmpeg").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "ffmpeg").chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(folder / "ffmpeg"))


def test_fault_28_what_ffmpeg_says_of_a_full_disk_is_passed_on_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_mp3(parts(tmp_path), TAGS, tmp_path / "book.mp3")
    sound = '[ "$1" = -version ] && echo "ffmpeg version 9" && exit 0'
    fake_ffmpeg(tmp_path, f"{sound}; echo x >&2; echo No space left on device >&2; exit 1", monkeypatch)
    with pytest.raises(EncodingFailed, match=r"book\.m4b: No space left on device\. Free some space"):
        write_m4b(tmp_path / "book.mp3", TAGS, 10.0, tmp_path / "book.m4b")
    assert not list(tmp_path.glob("*book.m4b*"))


@pytest.mark.parametrize("script", ["exit 127", "exit 1"])
def test_a_broken_ffmpeg_is_told_as_such(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_mp3(parts(tmp_path), TAGS, tmp_path / "book.mp3")
    fake_ffmpeg(tmp_path, script, monkeypatch)
    with pytest.raises(ToolBroken, match="ffmpeg cannot be run"):
        write_m4b(tmp_path / "book.mp3", TAGS, 10.0, tmp_path / "book.m4b")
    assert not list(tmp_path.glob("*book.m4b*"))


def test_an_ffmpeg_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_mp3(parts(tmp_path), TAGS, tmp_path / "book.mp3")
    fake_ffmpeg(tmp_path, "exec sleep 60", monkeypatch)
    monkeypatch.setattr("audio.audiobook.LIMIT_S", 0.2)
    with pytest.raises(EncodingFailed, match="took more than"):
        write_m4b(tmp_path / "book.mp3", TAGS, 0.0, tmp_path / "book.m4b")
