"""One file of the whole is as loud and as long as its tracks, with a chapter where each begins."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mutagen.id3 import ID3
from mutagen.mp4 import MP4

from audio.engines import find_voice
from audio.errors import ToolBroken
from audio.narrate import narrate
from handouts.checks import check_artefact
from handouts.model import Artefact, Edition, Finding, Level
from handouts.narration import write_script
from handouts.outputs.audiobook import Audiobook
from handouts.settings import Settings, SoundSettings
from handouts.workspace import Workspace
from tests import builders
from tests.audio.sounds import decode, ffmpeg

PUBLICATION = builders.publication(
    builders.topic("Moving <b>", builders.paragraph("Walk a little every day. It does you good.")),
    builders.topic("😀", builders.paragraph("😀")),
    builders.topic("Eating", builders.paragraph("Eat what you like, and enough of it.")),
)
ENDINGS = ("mp3", "m4b")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition]:
    """A right book of two of three topics, and its edition."""
    folder, tracks = tmp_path_factory.mktemp("book"), []
    for topic in (PUBLICATION.topics[0], PUBLICATION.topics[2]):
        script = write_script(PUBLICATION, topic, SoundSettings("tone", 1.0))
        tracks.append(narrate(script, find_voice("tone", "en"), 1.0, folder / f"{topic.number}.mp3"))
    edition = Edition(PUBLICATION, tuple(tracks))
    return folder, replace(edition, artefacts=Audiobook(Settings()).write(edition, Workspace(folder)))


def copied(book: tuple[Path, Edition], ending: str, folder: Path) -> tuple[Path, Artefact, Edition]:
    """A copy of one of the two files, to be spoiled."""
    artefact = next(a for a in book[1].artefacts if a.path.endswith(ending))
    path = folder / artefact.path
    path.parent.mkdir()
    shutil.copyfile(book[0] / artefact.path, path)
    return path, artefact, book[1]


def check(artefact: Artefact, folder: Path, edition: Edition) -> set[str]:
    found: tuple[Finding, ...] = check_artefact(artefact, folder, edition, Settings(), ["audiobook"])
    assert all(f.level is Level.ERROR for f in found)
    return {f.rule for f in found}


def test_a_topic_without_sound_is_passed_over_and_both_files_are_named_by_the_title(book: tuple[Path, Edition]) -> None:
    assert [a.path for a in book[1].artefacts] == [f"audiobook/living-well.{ending}" for ending in ENDINGS]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_right_book_is_silent(ending: str, book: tuple[Path, Edition], tmp_path: Path) -> None:
    _, artefact, edition = copied(book, ending, tmp_path)
    assert check(artefact, tmp_path, edition) == set()


def test_a_book_is_measured_where_its_tracks_are_not_kept(book: tuple[Path, Edition], tmp_path: Path) -> None:
    _, artefact, edition = copied(book, "mp3", tmp_path)
    alone = replace(edition, tracks=tuple(replace(t, file=Path(t.file.name)) for t in edition.tracks))
    assert check(artefact, tmp_path, alone) == set()
    assert "duration" in check(artefact, tmp_path, replace(alone, tracks=alone.tracks[:1]))


@pytest.mark.parametrize("ending", ENDINGS)
def test_another_level_is_caught(ending: str, book: tuple[Path, Edition], tmp_path: Path) -> None:
    path, artefact, edition = copied(book, ending, tmp_path)
    codec = {"mp3": ("-f", "mp3"), "m4b": ("-c:a", "aac", "-f", "ipod")}[ending]
    ffmpeg(
        "-v", "error", "-y", "-i", str(book[0] / artefact.path), "-map", "0:a", "-af", "volume=-6dB", *codec, str(path)
    )
    assert "loudness" in check(artefact, tmp_path, edition)


def test_high_peaks_are_caught(book: tuple[Path, Edition], tmp_path: Path) -> None:
    path, artefact, edition = copied(book, "mp3", tmp_path)
    sound = decode(path).copy()
    at = int(np.abs(sound).argmax())
    sound[at : at + 300] = np.sign(sound[at : at + 300]) * np.float32(0.95)
    raw = ("-f", "f32le", "-ar", "24000", "-ac", "1", "-i", "-", "-b:a", "160k", "-f", "mp3")
    ffmpeg("-v", "error", "-y", *raw, str(path), given=sound.tobytes())
    assert "true-peak" in check(artefact, tmp_path, edition)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_lost_track_is_caught(ending: str, book: tuple[Path, Edition], tmp_path: Path) -> None:
    _, artefact, edition = copied(book, ending, tmp_path)
    more = replace(edition, tracks=(*edition.tracks, replace(edition.tracks[0], number=2)))
    assert {"duration", "chapters"} <= check(artefact, tmp_path, more)


@pytest.mark.parametrize("ending", ENDINGS)
def test_tracks_in_another_order_are_caught(ending: str, book: tuple[Path, Edition], tmp_path: Path) -> None:
    _, artefact, edition = copied(book, ending, tmp_path)
    assert check(artefact, tmp_path, replace(edition, tracks=edition.tracks[::-1])) == {"chapters"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_fault_34_what_is_no_book_is_a_finding(ending: str, book: tuple[Path, Edition], tmp_path: Path) -> None:
    path, artefact, edition = copied(book, ending, tmp_path)
    whole = path.read_bytes()
    for data in (b"", b"ID3", b"<html>429</html>", whole[: len(whole) // 3]):
        path.write_bytes(data)
        assert check(artefact, tmp_path, edition)
    path.unlink()
    assert check(artefact, tmp_path, edition)


def _no_contents(tags: Any) -> None:
    tags.delall("CTOC")


def _late(tags: Any) -> None:
    tags["CHAP:chapter1"].end_time += 11
    tags["CHAP:chapter2"].start_time += 11


def _other_title(tags: Any) -> None:
    tags["CHAP:chapter2"].sub_frames["TIT2"].text = ["3. Running"]


def _untitled(tags: Any) -> None:
    tags.delall("TIT2")


def _no_cover(tags: Any) -> None:
    tags.delall("APIC")


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (_no_contents, "chapters"),
        (_late, "chapters"),
        (_other_title, "chapters"),
        (_untitled, "tags"),
        (_no_cover, "tags"),
    ],
)
def test_wrong_tags_of_the_mp3_are_caught(
    change: Callable[[Any], None], rule: str, book: tuple[Path, Edition], tmp_path: Path
) -> None:
    path, artefact, edition = copied(book, "mp3", tmp_path)
    tags = ID3(path, translate=False)  # type: ignore[no-untyped-call]  # mutagen has no types
    change(tags)
    tags.save(path, v2_version=3)
    assert check(artefact, tmp_path, edition) == {rule}


@pytest.mark.parametrize("key", ["\xa9nam", "covr"])
def test_missing_tags_of_the_m4b_are_caught(key: str, book: tuple[Path, Edition], tmp_path: Path) -> None:
    path, artefact, edition = copied(book, "m4b", tmp_path)
    tags: Any = MP4(path)  # type: ignore[no-untyped-call]  # as above
    del tags[key]
    tags.save()
    assert check(artefact, tmp_path, edition) == {"tags"}


def test_an_m4b_without_chapters_is_caught(book: tuple[Path, Edition], tmp_path: Path) -> None:
    path, artefact, edition = copied(book, "m4b", tmp_path)
    source, keep = str(book[0] / artefact.path), ("-map", "0:a", "-map", "0:v", "-c", "copy", "-map_chapters", "-1")
    ffmpeg("-v", "error", "-y", "-i", source, *keep, "-disposition:v:0", "attached_pic", "-f", "ipod", str(path))
    assert check(artefact, tmp_path, edition) == {"chapters"}


def test_a_broken_ffmpeg_is_no_fault_of_the_file(
    book: tuple[Path, Edition], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, artefact, edition = copied(book, "m4b", tmp_path)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/nope/ffmpeg")
    with pytest.raises(ToolBroken):
        check(artefact, tmp_path, edition)
