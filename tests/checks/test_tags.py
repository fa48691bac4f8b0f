"""What players show of each track is what its text and its record say."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import APIC, ID3, TIT2, TRCK

from audio.engines import find_voice
from audio.model import Track
from audio.narrate import narrate
from handouts.checks import check_artefact
from handouts.model import Artefact, Edition, Finding
from handouts.narration import write_script
from handouts.proof.chapters import clock
from handouts.settings import Settings, SoundSettings
from tests import builders

ARTEFACT = Artefact("mp3", "audio/01-moving.mp3", 1, "", 1)
TITLE = "Moving <b>&</b> {{ rest }} שלום 👨‍👩‍👧"
PUBLICATION = builders.publication(
    builders.topic(
        TITLE,
        builders.paragraph("Walk a little every day. It does you good."),
        builders.heading("At night"),
        builders.paragraph("Sleep well."),
        builders.heading("By day"),
        builders.bullets("Sit up.", "Stand up.\x00Slowly."),
    ),
    builders.topic("Eating", builders.paragraph("Eat.")),
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Track]:
    """A right file and its track."""
    script = write_script(PUBLICATION, PUBLICATION.topics[0], SoundSettings("tone", 1.0), cover_png=b"\x89PNG")
    file = tmp_path_factory.mktemp("sound") / "track.mp3"
    track = narrate(script, find_voice("tone", "en"), 1.0, file)
    return file.read_bytes(), track


def check(data: bytes, track: Track, folder: Path) -> tuple[Finding, ...]:
    path = folder / ARTEFACT.path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return check_artefact(ARTEFACT, folder, Edition(PUBLICATION, (track,), (ARTEFACT,)), Settings(), ["tags"])


def changed(data: bytes, change: Callable[[Any], None], folder: Path, version: int = 3) -> bytes:
    path = folder / "tagged.mp3"
    path.write_bytes(data)
    tags = ID3(path, translate=False)  # type: ignore[no-untyped-call]  # mutagen's constructor has no types
    change(tags)
    tags.save(path, v2_version=version)
    return path.read_bytes()


def test_right_tags_are_silent_whatever_the_title_holds(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    assert check(*whole, tmp_path) == ()
    assert check(changed(whole[0], lambda _tags: None, tmp_path), whole[1], tmp_path) == (), (
        "the order of frames is free"
    )


def test_fault_34_what_is_no_tag_is_a_finding(whole: tuple[bytes, Track], tmp_path: Path) -> None:
    for data in (b"", b"ID3", b"\xff\xfb" * 9, b"<html>429</html>"):
        assert {f.rule for f in check(data, whole[1], tmp_path)} == {"tags"}


def _untagged(tags: Any) -> None:
    tags.delall("TIT2")


def _other_number(tags: Any) -> None:
    tags.setall("TRCK", [TRCK(encoding=0, text=["2/5"])])  # type: ignore[no-untyped-call]  # as above


def _number_twice(tags: Any) -> None:
    tags.setall("TIT2", [TIT2(encoding=0, text=["1. 1. Moving"])])  # type: ignore[no-untyped-call]  # as above


def _other_title(tags: Any) -> None:
    tags.setall("TIT2", [TIT2(encoding=0, text=["1. Resting"])])  # type: ignore[no-untyped-call]  # as above


def _no_picture(tags: Any) -> None:
    tags.setall("APIC", [APIC(encoding=0, mime="image/png", type=3, desc="x", data=b"")])  # type: ignore[no-untyped-call]  # as above


def _no_contents(tags: Any) -> None:
    tags.delall("CTOC")


def _unordered(tags: Any) -> None:
    tags.getall("CTOC")[0].flags = 2


def _swapped(tags: Any) -> None:
    tags.getall("CTOC")[0].child_element_ids.reverse()


def _chapter_lost(tags: Any) -> None:
    tags.getall("CTOC")[0].child_element_ids.pop()


def _chapter_late(tags: Any) -> None:
    tags["CHAP:chapter1"].end_time += 11
    tags["CHAP:chapter2"].start_time += 11


def _gap(tags: Any) -> None:
    tags["CHAP:chapter1"].end_time -= 50


def _ends_early(tags: Any) -> None:
    tags["CHAP:chapter3"].end_time -= 50


def _other_chapter(tags: Any) -> None:
    tags["CHAP:chapter2"].sub_frames["TIT2"].text = ["At noon"]


def _no_lines(tags: Any) -> None:
    tags.delall("SYLT")


def _line_lost(tags: Any) -> None:
    tags.getall("SYLT")[0].text.pop()


def _line_late(tags: Any) -> None:
    lines = tags.getall("SYLT")[0].text
    lines[4] = (lines[4][0], lines[4][1] + 11)


def _other_line(tags: Any) -> None:
    lines = tags.getall("SYLT")[0].text
    lines[4] = ("Run.", lines[4][1])


def _no_text(tags: Any) -> None:
    tags.delall("USLT")


def _text_cut(tags: Any) -> None:
    tags.getall("USLT")[0].text = tags.getall("USLT")[0].text.replace("Sleep well.", "")


WRONG = (
    (_untagged, "players show are missing"),
    (_other_number, "number is not 1/2"),
    (_number_twice, "title is not"),
    (_other_title, "title is not"),
    (_no_picture, "players show are missing"),
    (_no_contents, "chapters"),
    (_unordered, "chapters"),
    (_swapped, "leave out a part"),
    (_chapter_lost, "leave out a part"),
    (_chapter_late, "not where its text begins"),
    (_gap, "leave out a part"),
    (_ends_early, "leave out a part"),
    (_other_chapter, "not where its text begins"),
    (_no_lines, "said is missing"),
    (_line_lost, "not what is said"),
    (_line_late, "not what is said there"),
    (_other_line, "not what is said there"),
    (_no_text, "text of the topic is missing"),
    (_text_cut, "not that of the topic"),
)


@pytest.mark.parametrize(("change", "said"), WRONG, ids=[change.__name__ for change, _ in WRONG])
def test_wrong_tags_are_caught(
    change: Callable[[Any], None], said: str, whole: tuple[bytes, Track], tmp_path: Path
) -> None:
    data, track = whole
    found = check(changed(data, change, tmp_path), track, tmp_path)
    assert {finding.rule for finding in found} == {"tags"}
    assert any(said in finding.message for finding in found), found


def test_tags_of_a_version_that_older_players_do_not_read_are_caught(
    whole: tuple[bytes, Track], tmp_path: Path
) -> None:
    data, track = whole
    assert any("ID3v2.3" in f.message for f in check(changed(data, lambda _: None, tmp_path, 4), track, tmp_path))


def test_a_track_whose_chapters_are_not_those_of_its_record_is_caught(
    whole: tuple[bytes, Track], tmp_path: Path
) -> None:
    data, track = whole
    plain = replace(track, timings=tuple(replace(t, cue=replace(t.cue, chapter="")) for t in track.timings))
    assert any("chapters" in f.message for f in check(data, plain, tmp_path))


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.0, "0:00.0"), (59.97, "1:00.0"), (61.25, "1:01.2"), (600, "10:00.0")]
)
def test_a_place_in_a_track_is_told_as_players_show_it(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown
