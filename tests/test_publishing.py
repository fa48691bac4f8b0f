"""Whole or not at all: names, staging, one rename, one run a folder."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import FolderBusy, OutputFailed
from handouts.publishing import output_folder, staged
from handouts.workspace import Workspace, numbered, slug, write_whole

ODD_TITLES = [
    "../../x",
    "CON",
    "",
    "x" * 300,
    "abc\u202edef",
    "a/b:c?",
    "nul",
    "Ωmega",
    "…",
    "a\0b",
    "-rf",
    ".hidden",
    "é" * 200,
]


@pytest.mark.parametrize("title", ODD_TITLES)
def test_fault_25_any_title_gives_a_name_that_is_safe_on_every_disk(title: str) -> None:
    name = slug(title)
    assert name.isascii()
    assert 0 < len(name) <= 80
    assert all(c.isalnum() or c == "-" for c in name)
    assert not name.startswith("-")
    assert name.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}


def test_fault_25_titles_that_lost_letters_keep_different_names() -> None:
    assert len({slug(title) for title in ODD_TITLES}) == len(ODD_TITLES)


@given(st.text(max_size=400))
def test_a_slug_is_stable_and_safe(title: str) -> None:
    name = slug(title)
    assert name == slug(title)
    assert 0 < len(name.encode("ascii")) <= 80


def test_plain_titles_give_plain_names() -> None:
    assert slug("Getting Up After a Fall") == "getting-up-after-a-fall"
    assert slug("Crohn’s disease: what’s next?") == "crohns-disease-whats-next"
    assert slug("Café") == "cafe"


def test_numbers_have_two_digits_and_three_from_a_hundred_topics_on() -> None:
    assert (numbered(2, 5), numbered(2, 99), numbered(2, 100)) == ("02", "02", "002")


def visible(folder: Path) -> list[str]:
    return [p.name for p in folder.iterdir() if not p.name.startswith(".")]


def test_an_edition_appears_whole(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    with staged(folder) as place:
        place.write("text", "a/b.txt", b"one")
        assert not folder.exists()
    assert (folder / "a/b.txt").read_bytes() == b"one"
    assert visible(tmp_path) == ["edition"]


def test_an_edition_that_fails_leaves_the_one_before_untouched(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    with staged(folder) as place:
        place.write("text", "b.txt", b"good")

    def fail() -> None:
        with staged(folder) as place:
            place.write("text", "b.txt", b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (folder / "b.txt").read_bytes() == b"good"
    assert visible(tmp_path) == ["edition"]


def test_fault_38_a_link_in_place_of_a_file_is_replaced_and_its_target_untouched(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_bytes(b"precious")
    (tmp_path / "out.txt").symlink_to(precious)
    write_whole(tmp_path / "out.txt", b"new")
    assert precious.read_bytes() == b"precious"
    assert not (tmp_path / "out.txt").is_symlink()


def test_fault_38_a_link_in_place_of_the_edition_is_replaced_and_its_target_untouched(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "keep.txt").write_bytes(b"keep")
    (tmp_path / "edition").symlink_to(precious)
    with staged(tmp_path / "edition") as place:
        place.write("text", "b.txt", b"new")
    assert [p.name for p in precious.iterdir()] == ["keep.txt"]
    assert not (tmp_path / "edition").is_symlink()


def full_disk(*_args: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "disk")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_fault_28_a_full_disk_leaves_no_partial_file(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"before")
    if call == "fsync":
        monkeypatch.setattr("os.fsync", full_disk)
    else:
        monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OutputFailed, match="No space left"):
        write_whole(target, b"after")
    monkeypatch.undo()
    assert target.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    write_whole(target, b"after")
    assert target.read_bytes() == b"after"


def test_fault_28_a_full_disk_while_publishing_keeps_the_edition_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "edition"
    with staged(folder) as place:
        place.write("text", "b.txt", b"good")
        place.write("edition", "edition.json", b"{}")

    def publish() -> None:
        with staged(folder) as place:
            place.write("text", "b.txt", b"better")
            monkeypatch.setattr("os.fsync", full_disk)

    with pytest.raises(OutputFailed, match="No space left"):
        publish()
    monkeypatch.undo()
    assert (folder / "b.txt").read_bytes() == b"good"
    publish_again = staged(folder)
    with publish_again as place:
        place.write("text", "b.txt", b"better")
    assert (folder / "b.txt").read_bytes() == b"better"


def test_fault_29_a_folder_that_cannot_be_written_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputFailed, match="Cannot write in the output folder"), output_folder(tmp_path / "file"):
        pytest.fail("work began")


@pytest.mark.parametrize("out", ["read-only", "/proc"])
def test_fault_29_a_read_only_folder_is_said_at_once(out: str, tmp_path: Path) -> None:
    folder = tmp_path / out  # /proc takes no files even from root, who may write in a read-only folder
    if folder != Path(out):
        folder.mkdir(mode=0o500)
        if os.access(folder, os.W_OK):
            folder.rmdir()
            (tmp_path / out).symlink_to("/proc")
    with pytest.raises(OutputFailed, match="Cannot write in the output folder"), output_folder(folder):
        pytest.fail("work began")


def test_a_second_run_is_refused_with_the_first_ones_process_id(tmp_path: Path) -> None:
    with output_folder(tmp_path):
        code = "import sys; from pathlib import Path; from handouts.publishing import output_folder\n"
        code += "with output_folder(Path(sys.argv[1])): pass"
        second = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False
        )
    assert FolderBusy.__name__ in second.stderr
    assert f"process {os.getpid()}" in second.stderr
    with output_folder(tmp_path):
        pass


def test_what_a_killed_run_left_is_swept_and_an_edition_put_back(tmp_path: Path) -> None:
    (tmp_path / ".handouts/staging/a").mkdir(parents=True)
    (tmp_path / ".handouts/staging/a/half.pdf").write_bytes(b"%PDF")
    (tmp_path / ".handouts/old/b").mkdir(parents=True)
    (tmp_path / ".handouts/old/b/whole.txt").write_bytes(b"whole")
    with output_folder(tmp_path):
        pass
    assert (tmp_path / "b/whole.txt").read_bytes() == b"whole"
    assert [p.name for p in (tmp_path / ".handouts").iterdir()] == ["lock"]


def test_what_is_no_edition_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "edition").mkdir()
    (tmp_path / "edition/mine.txt").write_bytes(b"mine")

    def publish() -> None:
        with staged(tmp_path / "edition") as place:
            place.write("text", "b.txt", b"new")

    with pytest.raises(OutputFailed, match="in the way"):
        publish()
    assert [p.name for p in (tmp_path / "edition").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("link", [".handouts", ".handouts/process"])
def test_fault_38_links_in_place_of_our_own_files_are_replaced(link: str, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "p").write_bytes(b"precious")
    place = tmp_path / "out" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(precious if link == ".handouts" else precious / "p")
    with output_folder(tmp_path / "out"):
        pass
    assert [(p.name, p.read_bytes()) for p in precious.iterdir()] == [("p", b"precious")]


def test_fault_28_and_29_a_disk_that_is_full_is_said_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OutputFailed, match="No space left"), output_folder(tmp_path / "out"):
        pytest.fail("work began")


@given(st.binary(max_size=64))
def test_what_is_written_is_what_the_record_will_say(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    place = Workspace(tmp_path_factory.mktemp("w"))
    artefact = place.write("text", "x.bin", data, topic=3)
    assert artefact.size == len(data)
    assert (place.root / artefact.path).read_bytes() == data
