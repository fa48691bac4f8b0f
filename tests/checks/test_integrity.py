"""Every file is the one that was written; none is missing, and none is there that nobody listed."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from handouts.checks import check_artefact, check_whole
from handouts.model import Artefact, Edition, Level
from handouts.settings import Settings
from handouts.workspace import Workspace
from tests.checks.sheets import edition, paragraph, topic
from tests.edition.editions import track

SETTINGS = Settings(outputs=("booklet", "leaflets", "mp3"))


@pytest.fixture
def made(tmp_path: Path) -> Edition:
    """An edition of two topics whose files are there; the second topic holds nothing that can be spoken."""
    workspace = Workspace(tmp_path)
    files = (
        workspace.write("booklet", "print/booklet.pdf", b"booklet"),
        workspace.write("leaflets", "print/leaflets/01-one.pdf", b"one", 1),
        workspace.write("leaflets", "print/leaflets/02-two.pdf", b"two", 2),
        workspace.write("mp3", "audio/01-one.mp3", b"sound", 1),
    )
    (tmp_path / "edition.json").write_text("{}")
    (tmp_path / "report.html").write_text("<p>")
    topics = edition(topic(1, "One", paragraph("Walk.")), topic(2, "Two", paragraph("😀")))
    return replace(topics, artefacts=files)


def integrity(artefact: Artefact, folder: Path, of: Edition) -> tuple[str, ...]:
    return tuple(f.message for f in check_artefact(artefact, folder, of, SETTINGS, ["integrity"]))


def whole(folder: Path, of: Edition) -> list[tuple[Level, str]]:
    return [(f.level, f.place or f.path or f.message) for f in check_whole(folder, of, SETTINGS)]


def test_files_as_they_were_written_are_silent(made: Edition, tmp_path: Path) -> None:
    assert all(integrity(artefact, tmp_path, made) == () for artefact in made.artefacts)
    assert whole(tmp_path, made) == []


def test_a_missing_file_is_caught(made: Edition, tmp_path: Path) -> None:
    (tmp_path / "audio/01-one.mp3").unlink()
    (message,) = integrity(made.artefacts[3], tmp_path, made)
    assert "missing" in message


@pytest.mark.parametrize(("data", "said"), [(b"sounds", "6 bytes"), (b"s0und", "SHA-256"), (b"", "0 bytes")])
def test_changed_bytes_are_caught(data: bytes, said: str, made: Edition, tmp_path: Path) -> None:
    (tmp_path / "audio/01-one.mp3").write_bytes(data)
    (message,) = integrity(made.artefacts[3], tmp_path, made)
    assert said in message


def test_a_folder_in_place_of_a_file_is_caught(made: Edition, tmp_path: Path) -> None:
    (tmp_path / "audio/01-one.mp3").unlink()
    (tmp_path / "audio/01-one.mp3").mkdir()
    assert integrity(made.artefacts[3], tmp_path, made)


@pytest.mark.parametrize("name", ["print/leaflets/03-old.pdf", "audio/05-old.mp3", "notes.txt"])
def test_a_file_that_could_be_handed_out_by_mistake_is_an_error(name: str, made: Edition, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"old")
    assert whole(tmp_path, made) == [(Level.ERROR, name)]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "audio/._01-one.mp3"])
def test_what_desktops_leave_behind_is_a_warning(name: str, made: Edition, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    assert whole(tmp_path, made) == [(Level.WARNING, name)]


def test_an_unlisted_link_is_caught_and_not_followed(made: Edition, tmp_path: Path) -> None:
    (tmp_path / "more").symlink_to(tmp_path.parent, target_is_directory=True)
    assert whole(tmp_path, made) == [(Level.WARNING, "more")]


@pytest.mark.parametrize(("left_out", "said"), [(0, "booklet"), (1, "no leaflet"), (3, "no track")])
def test_a_topic_without_its_file_is_caught(left_out: int, said: str, made: Edition, tmp_path: Path) -> None:
    (tmp_path / made.artefacts[left_out].path).unlink()
    less = replace(made, artefacts=(*made.artefacts[:left_out], *made.artefacts[left_out + 1 :]))
    ((level, message),) = whole(tmp_path, less)
    assert level is Level.ERROR
    assert said in message


def test_half_an_audiobook_is_caught(made: Edition, tmp_path: Path) -> None:
    half = Workspace(tmp_path).write("audiobook", "audiobook/one.mp3", b"one")
    spoken = replace(made, tracks=(track(1, Path("audio/01-one.mp3")),), artefacts=(*made.artefacts, half))
    (found,) = check_whole(tmp_path, spoken, Settings(outputs=(*SETTINGS.outputs, "audiobook")))
    assert (found.level, "half of it" in found.message) == (Level.ERROR, True)
    assert check_whole(tmp_path, spoken, SETTINGS) == ()


@pytest.mark.parametrize(
    ("output", "said"),
    [("epub", "no e-book"), ("player", "no page"), ("daisy", "no talking book"), ("subtitles", "without subtitles")],
)
def test_a_book_a_page_or_subtitles_that_are_not_there_are_caught(
    output: str, said: str, made: Edition, tmp_path: Path
) -> None:
    spoken = replace(made, tracks=(track(1, Path("audio/01-one.mp3")),))
    (found,) = check_whole(tmp_path, spoken, Settings(outputs=(*SETTINGS.outputs, output)))
    assert (found.level, said in found.message) == (Level.ERROR, True)
    silent = check_whole(tmp_path, made, Settings(outputs=("leaflets", output)))
    assert bool(silent) is (output in ("epub", "player")), "without sound there is no talking book"


def test_outputs_that_were_not_asked_for_are_not_missed(made: Edition, tmp_path: Path) -> None:
    (tmp_path / "print/booklet.pdf").unlink()
    less = replace(made, artefacts=made.artefacts[1:])
    assert check_whole(tmp_path, less, Settings(outputs=("leaflets",))) == ()


def test_two_leaflets_of_one_topic_are_caught(made: Edition, tmp_path: Path) -> None:
    again = Workspace(tmp_path).write("leaflets", "print/leaflets/01-again.pdf", b"one", 1)
    ((_, message),) = whole(tmp_path, replace(made, artefacts=(*made.artefacts, again)))
    assert "2 leaflets" in message


def test_names_that_differ_in_case_alone_are_caught(made: Edition, tmp_path: Path) -> None:
    data = b"x"
    (tmp_path / "print/Booklet.pdf").write_bytes(data)
    other = Artefact("text", "print/Booklet.pdf", 1, hashlib.sha256(data).hexdigest())
    assert whole(tmp_path, replace(made, artefacts=(*made.artefacts, other))) == [(Level.ERROR, "print/Booklet.pdf")]
