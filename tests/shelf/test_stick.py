"""A memory stick: what stands on it and in which order, what it refuses, and that nothing stays of one that failed."""

import errno
import hashlib
import os
import shutil
import subprocess
from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from audio.listening import Recogniser
from handouts.cli import main
from handouts.errors import ChecksFailed, HandoutsError, OutputFailed, SourceError, UsageError
from handouts.model import Artefact, Details
from handouts.shelf.entries import Entry, HeardTopic, Shelf, read_shelf
from handouts.shelf.stick import IndexScript, Written, index_script, planning, prove_target, write_stick, writing
from handouts.shelf.stick.names import LONGEST_NAME, entries_of, ordered_name
from handouts.shelf.stick.planning import Planned, prove_room
from handouts.shelf.stick.reading_back import disordered, faults
from tests.running import Run

_Usage = namedtuple("_Usage", "total used free")
HOSTILE = ("../../x", "CON", "", "y" * 300, "\u202eabc", "a/b:c?", "<b>{{ x }}</b>", "مرحبا", "😀", "nul\0", "end. ")


def entry(out: Path, folder: str, title: str, *topics: str, language: str = "en", minutes: float = 2) -> Entry:
    """An edition of a few bytes a track. A topic whose title begins with "-" has no sound."""
    heard = []
    (out / folder / "audio").mkdir(parents=True)
    for number, name in enumerate(topics, 1):
        place, data = f"audio/{number:02d}.mp3", f"{folder} {number}".encode()
        track = Artefact("mp3", place, len(data), hashlib.sha256(data).hexdigest(), number)
        (out / folder / place).write_bytes(data)
        sound = None if name.startswith("-") else track
        heard.append(HeardTopic(number, name, "Words.", sound, minutes * 60 if sound else 0))
    return Entry(folder, title, Details(title, language), tuple(heard), (), "tone")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    out = tmp_path / "out"
    return Shelf(out, (entry(out, "b", "Sleep", "First", "Then"), entry(out, "a", "Food", "First")))


def speak(index: IndexScript, entries: Sequence[Entry], file: Path) -> None:
    file.write_bytes(b"index")


def write(shelf: Shelf, target: Path) -> Written:
    return write_stick(shelf, target, speak)


def places(top: Path) -> list[str]:
    return sorted(path.relative_to(top).as_posix() for path in top.rglob("*"))


PLACES = [
    "000 Index",
    "000 Index/001 Index.mp3",
    "001 Sleep",
    "001 Sleep/001 First.mp3",
    "001 Sleep/002 Then.mp3",
    "002 Food",
    "002 Food/001 First.mp3",
    "playlist.m3u",
]
LISTED = [place for place in PLACES if place.endswith(".mp3")]


def test_index_first_then_a_folder_an_article(shelf: Shelf, tmp_path: Path) -> None:
    written = write(shelf, tmp_path / "stick")
    assert places(tmp_path / "stick") == PLACES
    assert (tmp_path / "stick/001 Sleep/002 Then.mp3").read_bytes() == b"b 2"
    assert (tmp_path / "stick/playlist.m3u").read_bytes() == "".join(f"{place}\r\n" for place in LISTED).encode()
    size = sum((tmp_path / "stick" / place).stat().st_size for place in (*LISTED, "playlist.m3u"))
    assert written == Written(tmp_path / "stick", 2, 3, 360, size)
    assert written.told == f"2 articles, 3 tracks, 6 minutes, 0.0 MB in {tmp_path / 'stick'}."


def test_order_of_creation_of_names_and_of_dates_is_the_order_of_playing(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    created: list[str] = []
    stick = tmp_path / "stick"
    open_, mkdir = Path.open, Path.mkdir

    def opened(path: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if mode == "xb":
            created.append(path.relative_to(stick).as_posix())
        return open_(path, mode, *rest, **more)  # type: ignore[call-overload]

    def made(path: Path) -> None:
        created.append(path.relative_to(stick).as_posix())
        mkdir(path)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(Path, "mkdir", made)
    for name in ("rename", "replace"):
        monkeypatch.setattr(Path, name, lambda *_: pytest.fail("a rename moves an entry"))
    write(shelf, stick)
    assert created == [".", *PLACES]
    dates = [(stick / place).stat().st_mtime for place in created]
    assert dates == [writing.FIRST_DATE_S + 2 * number for number in range(len(created))]


def test_same_shelf_gives_same_bytes_and_dates(shelf: Shelf, tmp_path: Path) -> None:
    def all_of(top: Path) -> list[tuple[str, bytes, float]]:
        return [(p, (top / p).read_bytes(), (top / p).stat().st_mtime) for p in places(top) if (top / p).is_file()]

    write(shelf, tmp_path / "one")
    write(shelf, tmp_path / "two")
    assert all_of(tmp_path / "one") == all_of(tmp_path / "two")


@pytest.mark.parametrize("title", HOSTILE)
def test_names_are_short_plain_and_never_empty(title: str) -> None:
    for ending in ("", ".mp3"):
        name = ordered_name(7, title, "Topic", ending)
        assert name.startswith("007 ")
        assert name.endswith(ending)
        assert len(name) <= LONGEST_NAME
        assert all(c.isascii() and (c.isalnum() or c == " ") for c in name.removesuffix(ending))
        assert name == name.strip()
        assert len(name.removesuffix(ending)) > 4


def test_hostile_and_equal_titles_stay_inside_and_apart(tmp_path: Path) -> None:
    out = tmp_path / "out"
    entries = tuple(entry(out, f"e{n}", title, *HOSTILE) for n, title in enumerate((*HOSTILE, *HOSTILE)))
    written = write(Shelf(out, entries), tmp_path / "stick")
    assert written.tracks == 2 * len(HOSTILE) ** 2
    assert len([p for p in places(tmp_path / "stick") if p.endswith(".mp3")]) == written.tracks + 1
    assert {path.name for path in tmp_path.iterdir()} == {"out", "stick"}


def test_long_names_take_several_entries() -> None:
    assert [entries_of("x" * n) for n in (1, 13, 14, 26, 27, 32)] == [2, 2, 3, 3, 4, 4]


def said(*entries: Entry) -> list[str]:
    return [cue.text for cue in index_script(entries).script.cues]


def test_index_says_number_title_and_length(tmp_path: Path) -> None:
    food = entry(tmp_path, "a", "Food <b>{{ x }}</b>\x07 [[hi]]", "First", minutes=12)
    rest = entry(tmp_path, "b", "Rest", "First", minutes=0.2)
    assert said(food, rest) == [
        "This stick holds 2 articles.",
        *("Number 1.", "Food <b>{{ x }}</b> [[hi]]", "About 12 minutes."),
        *("Number 2.", "Rest", "Less than a minute."),
    ]


def test_index_speaks_the_language_of_most_and_titles_in_their_own(tmp_path: Path) -> None:
    one, two = (entry(tmp_path, name, name, "First", language="en-GB") for name in "ab")
    three = entry(tmp_path, "c", "Dormir", "First", language="es")
    index = index_script((three, one, two))
    assert (index.script.language, index.others) == ("en-GB", ("es",))
    assert [cue.language for cue in index.script.cues if cue.text == "Dormir"] == ["es"]
    assert index_script((three, one)).script.language == "es"


def test_index_in_a_language_without_words_says_no_english(tmp_path: Path) -> None:
    assert said(entry(tmp_path, "a", "Uni", "Alku", language="fi")) == ["1.", "Uni"]


def test_what_has_no_sound_is_left_out_and_told(shelf: Shelf, tmp_path: Path) -> None:
    mute = entry(shelf.folder, "m", "Mute", "-One")
    half = entry(shelf.folder, "h", "Half", "-One", "Two")
    written = write(replace(shelf, entries=(mute, half)), tmp_path / "stick")
    assert places(tmp_path / "stick")[2:4] == ["001 Half", "001 Half/001 Two.mp3"]
    assert ["“Mute” has no sound" in written.notices[0], "topic 1" in written.notices[1]] == [True, True]
    with pytest.raises(SourceError, match="has sound"):
        write(replace(shelf, entries=(mute,)), tmp_path / "other")


def refused(shelf: Shelf, target: Path, error: type[HandoutsError], words: str) -> None:
    """Refused with these words, and the target is what it was."""
    before = places(target) if target.is_dir() else target.exists()
    with pytest.raises(error, match=words):
        write(shelf, target)
    assert before == (places(target) if target.is_dir() else target.exists())


def test_refuses_a_folder_with_files_in_it_and_names_them(shelf: Shelf, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("a.txt", "b\x1b[2J.txt", "c.txt", "d.txt"):
        (stick / name).write_text("mine")
    refused(shelf, stick, OutputFailed, r"not empty: a.txt, b \[2J.txt, c.txt and 1 more. Move that away")
    refused(shelf, stick / "a.txt", OutputFailed, "is no folder")


def test_what_a_system_left_there_stays(shelf: Shelf, tmp_path: Path) -> None:
    theirs = tmp_path / "stick" / "System Volume Information"
    theirs.mkdir(parents=True)
    (theirs / "x").write_text("theirs")
    write(shelf, tmp_path / "stick")
    assert (theirs / "x").read_text() == "theirs"


def test_refuses_the_folder_of_the_editions(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(shelf.folder)
    for target in (shelf.folder, shelf.folder / "stick", tmp_path, tmp_path / "link" / "stick"):
        refused(shelf, target, UsageError, "side by side")


def test_refuses_what_cannot_be_written(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    refused(shelf, tmp_path / "stick", OutputFailed, "Cannot write in")


def test_refuses_what_does_not_fit_in_clusters_of_the_stick(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = (5 + 4) * 32 * 1024  # 5 files, and the top with three folders
    monkeypatch.setattr(shutil, "disk_usage", lambda _: _Usage(0, 0, needed - 1))
    refused(shelf, tmp_path / "stick", OutputFailed, "0.3 MB free, and 0.3 are needed")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: _Usage(0, 0, needed))
    assert write(shelf, tmp_path / "stick").tracks == 3


def test_refuses_files_and_folders_larger_than_the_stick_knows(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(OutputFailed, match="over 4 GB"):
        prove_room([Planned("a.mp3", 4 * 1024**3, "", Path("a.mp3"))], tmp_path)
    monkeypatch.setattr(planning, "MOST_ENTRIES", 7)
    refused(shelf, tmp_path / "stick", OutputFailed, "too many names")
    monkeypatch.setattr(planning, "MOST_NUMBERS", 1)
    refused(shelf, tmp_path / "stick", OutputFailed, "topics in “Sleep”")


def test_refuses_a_damaged_edition_by_name(shelf: Shelf, tmp_path: Path) -> None:
    (shelf.folder / "b/audio/02.mp3").write_bytes(b"other")
    refused(shelf, tmp_path / "stick", ChecksFailed, "“Sleep” is damaged")
    (shelf.folder / "b/audio/02.mp3").unlink()
    refused(shelf, tmp_path / "stick", ChecksFailed, "“Sleep” is damaged")


@pytest.mark.parametrize("standing", [True, False])
@pytest.mark.parametrize("failing", range(1, 6))
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_nothing_stays_of_a_stick_that_failed_midway(
    shelf: Shelf,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    failing: int,
    standing: bool,
) -> None:
    stick, calls = tmp_path / "stick", 0
    if standing:
        (stick / "lost+found").mkdir(parents=True)

    def fsync(_handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise error

    monkeypatch.setattr(os, "fsync", fsync)
    expected = OutputFailed if isinstance(error, OSError) else KeyboardInterrupt
    with pytest.raises(expected) as raised:
        write(shelf, stick)
    if isinstance(error, OSError):
        assert "No space left on device. Nothing of it was left" in str(raised.value)
    assert places(stick) == ["lost+found"] if standing else not stick.exists()


def test_a_stick_that_is_pulled_out_says_what_is_left(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", gone)
    monkeypatch.setattr(Path, "unlink", gone)
    with pytest.raises(OutputFailed, match=r"Input/output error. Left on it: .*001 Index.mp3"):
        write(shelf, tmp_path / "stick")


def test_a_stick_that_keeps_other_bytes_is_found_out(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "copyfileobj", lambda _source, target, *_: target.write(b"worn out"))
    with pytest.raises(ChecksFailed, match="did not keep what was written"):
        write(shelf, tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_reading_back_finds_what_is_missing_changed_or_strange(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / ".hidden").write_bytes(b"")
    (tmp_path / "empty").mkdir()
    good = hashlib.sha256(b"a").hexdigest()
    assert faults(tmp_path, {"a": good}, [".hidden", "empty"]) == ()
    assert faults(tmp_path, {"a": "0", "b": good}) == (
        "b is missing",
        ".hidden does not belong there",
        "empty does not belong there",
        "a is not what was written",
    )


def test_order_of_entries_is_read_back(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).touch()
    listed = [entry.name for entry in os.scandir(tmp_path)]
    assert disordered(tmp_path, listed) == []
    assert disordered(tmp_path, reversed(listed)) == [tmp_path]


def test_flag_writes_the_editions_of_the_run(make: Callable[..., Run], tmp_path: Path) -> None:
    run = make("# Sleep\n\nSleep well. Rest often.\n", "--outputs", "mp3", "--stick", "stick", name="a.md")
    assert run.code == 0, run.err
    assert "1 article, 1 track, 1 minute" in run.out
    assert places(tmp_path / "stick")[2:] == ["001 Sleep", "001 Sleep/001 Sleep.mp3", "playlist.m3u"]
    (track,) = run.folder.glob("audio/*.mp3")
    assert (tmp_path / "stick/001 Sleep/001 Sleep.mp3").read_bytes() == track.read_bytes()
    again = make("# Sleep\n\nSleep well. Rest often.\n", "--outputs", "mp3", "--stick", "stick", name="a.md")
    assert again.code == 6
    assert "not empty" in again.err
    (shelved,) = read_shelf(tmp_path / "out").entries
    assert shelved.title == "Sleep"
    with pytest.raises(UsageError):
        prove_target(tmp_path / "out" / "stick", tmp_path / "out")


def test_flag_is_refused_before_any_work(make: Callable[..., Run], tmp_path: Path) -> None:
    for flags in (("--outputs", "text", "--stick", "stick"), ("--outputs", "mp3", "--stick", "out/stick")):
        run = make("Sleep well.\n", *flags)
        assert run.code == 2
        assert not (tmp_path / "out").exists()


def test_an_article_that_failed_is_not_on_the_stick(make: Callable[..., Run], tmp_path: Path) -> None:
    run = make("", "--outputs", "mp3", "--stick", "stick")
    assert run.code == 3
    assert "Nothing was put on stick" in run.err
    (tmp_path / "b.txt").write_text("Sleep\n\nSleep well.\n", encoding="utf-8")
    run = make("", "b.txt", "--outputs", "mp3", "--stick", "stick")
    assert run.code == 8
    assert "article.txt is not on the stick" in run.err
    assert "1 article, 1 track" in run.out


def test_index_is_heard_in_the_embedded_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recogniser: Recogniser
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# Better sleep\n\nSleep well. Rest often.\n", encoding="utf-8")
    assert main(["a.md", "--outputs", "mp3", "--voice", "hibari", "--jobs", "0", "--stick", "stick"]) == 0
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", "stick/000 Index/001 Index.mp3"]
    data = subprocess.run([*command, "-ar", "16000", "-f", "f32le", "-"], capture_output=True, check=True).stdout
    heard = recogniser.hear(np.frombuffer(data, np.float32), "en").lower()
    assert "stick" in heard
    assert "better sleep" in heard
    assert "less than a minute" in heard
