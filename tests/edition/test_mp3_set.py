"""The tracks in their places and the playlist that plays them."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import OutputFailed
from handouts.lines import TITLE_CHARACTERS, one_line
from handouts.model import Artefact, Edition
from handouts.outputs import OUTPUTS
from handouts.outputs.mp3 import Mp3Set
from handouts.settings import Settings
from handouts.workspace import Workspace
from tests.edition.editions import record, track


def _edition(folder: Path, *titles: str, silent: tuple[int, ...] = (), seconds: float = 90.4) -> Edition:
    """An edition whose tracks lie in a scratch folder, as they do when outputs run."""
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    edition = record(*titles).edition
    tracks = []
    for topic in edition.publication.topics:
        if topic.number not in silent:
            file = scratch / f"{topic.number}.mp3"
            file.write_bytes(f"sound of {topic.number}".encode())
            tracks.append(track(topic.number, file, seconds))
    return replace(edition, tracks=tuple(tracks), artefacts=())


def _write(edition: Edition, folder: Path) -> tuple[Artefact, ...]:
    return Mp3Set(Settings()).write(edition, Workspace(folder / "edition"))


def _lines(folder: Path) -> list[str]:
    return (folder / "edition/audio/playlist.m3u8").read_text(encoding="utf-8").splitlines()


def test_each_track_stands_in_its_place_with_its_size_and_digest(tmp_path: Path) -> None:
    made = _write(_edition(tmp_path, "Before you come", "After the visit"), tmp_path)
    assert [a.path for a in made] == [
        "audio/01-before-you-come.mp3",
        "audio/02-after-the-visit.mp3",
        "audio/playlist.m3u8",
    ]
    assert [a.topic for a in made] == [1, 2, None]
    for artefact in made:
        data = (tmp_path / "edition" / artefact.path).read_bytes()
        assert (artefact.output, artefact.size, artefact.sha256) == ("mp3", len(data), sha256(data).hexdigest())
    assert (tmp_path / "edition" / made[1].path).read_bytes() == b"sound of 2"
    assert sorted(p.name for p in (tmp_path / "edition/audio").iterdir()) == [Path(a.path).name for a in made]


def test_the_playlist_names_every_track_in_order_with_whole_seconds(tmp_path: Path) -> None:
    _write(_edition(tmp_path, "Before you come", "After the visit"), tmp_path)
    assert _lines(tmp_path) == [
        "#EXTM3U",
        "#PLAYLIST:Your hospital visit",
        "#EXTINF:90,1. Before you come",
        "01-before-you-come.mp3",
        "#EXTINF:90,2. After the visit",
        "02-after-the-visit.mp3",
    ]


def test_a_topic_without_sound_has_no_entry_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    made = _write(_edition(tmp_path, "One", "Two", "Three", silent=(2,)), tmp_path)
    assert [a.path for a in made] == ["audio/01-one.mp3", "audio/03-three.mp3", "audio/playlist.m3u8"]
    assert "#EXTINF:90,3. Three" in _lines(tmp_path)


def test_no_sound_at_all_leaves_no_playlist(tmp_path: Path) -> None:
    assert _write(_edition(tmp_path, "One", silent=(1,)), tmp_path) == ()
    assert not (tmp_path / "edition/audio").exists()


def test_fault_26_two_topics_with_one_title_keep_two_files(tmp_path: Path) -> None:
    made = _write(_edition(tmp_path, "Care", "Care"), tmp_path)
    assert [a.path for a in made][:2] == ["audio/01-care.mp3", "audio/02-care.mp3"]


@pytest.mark.parametrize(
    "title", ["../../x", "CON", "", "a" * 300, "\u202etxt.exe", "a/b:c?", "x\n#EXTINF:9,y\n/etc/passwd"]
)
def test_fault_25_any_title_gives_a_safe_name_and_one_entry(tmp_path: Path, title: str) -> None:
    made = _write(_edition(tmp_path, title), tmp_path)
    name = made[0].path.removeprefix("audio/")
    assert (tmp_path / "edition/audio" / name).is_file()
    assert name.isascii()
    assert len(name) <= 3 + 80 + 4
    assert not set(name) & set('/\\:*?"<>|\n')
    lines = _lines(tmp_path)
    assert len(lines) == 4
    assert lines[3] == name


def test_fault_27_a_heading_of_300_characters_is_bounded_in_the_playlist(tmp_path: Path) -> None:
    _write(_edition(tmp_path, "word " * 60), tmp_path)
    entry = _lines(tmp_path)[2].partition(",")[2]
    assert entry.startswith("1. word word")
    assert entry.endswith("word…")
    assert len(entry) <= 3 + 120


@given(st.text())
def test_a_title_is_one_line_of_bounded_length_whatever_it_holds(text: str) -> None:
    line = one_line(text, TITLE_CHARACTERS)
    assert len(line.splitlines()) <= 1
    assert len(line) <= 120
    assert line == line.strip()
    assert not set(line) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


def test_fault_38_a_link_at_the_place_of_a_track_is_replaced_and_its_target_untouched(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    place = tmp_path / "edition/audio/01-one.mp3"
    place.parent.mkdir(parents=True)
    place.symlink_to(precious)
    _write(_edition(tmp_path, "One"), tmp_path)
    assert precious.read_text() == "mine"
    assert not place.is_symlink()
    assert place.read_bytes() == b"sound of 1"


def test_writing_twice_leaves_the_same_files_and_nothing_else(tmp_path: Path) -> None:
    edition = _edition(tmp_path, "One", "Two")
    assert _write(edition, tmp_path) == _write(edition, tmp_path)
    assert len(list((tmp_path / "edition/audio").iterdir())) == 3


def test_a_disk_that_knows_no_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    _write(_edition(tmp_path, "One"), tmp_path)
    assert (tmp_path / "edition/audio/01-one.mp3").read_bytes() == b"sound of 1"


def test_a_track_that_is_gone_is_named_and_leaves_no_partial_file(tmp_path: Path) -> None:
    edition = _edition(tmp_path, "One")
    edition.tracks[0].file.unlink()
    with pytest.raises(OutputFailed, match=r"01-one\.mp3"):
        _write(edition, tmp_path)
    assert list((tmp_path / "edition/audio").iterdir()) == []


def test_the_registry_knows_it() -> None:
    assert OUTPUTS.load("mp3") is Mp3Set
