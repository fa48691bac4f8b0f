"""Zip files: the same bytes for the same members, whole or not at all."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from handouts.archive import Member, write_archive
from handouts.errors import OutputFailed
from handouts.workspace import Workspace

MP3 = bytes(range(256)) * 40


def members(folder: Path) -> tuple[Member, ...]:
    file = folder / "track.mp3"
    file.write_bytes(MP3)
    return (
        Member("mimetype", b"text/plain", stored=True),
        Member("a/text.txt", b"rest " * 99),
        Member("t.mp3", file, True),
    )


def test_an_archive_is_the_same_bytes_whenever_and_wherever_it_is_made(tmp_path: Path) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write_archive(first, members(tmp_path))
    os.utime(tmp_path / "track.mp3", (1, 1))
    write_archive(second, members(tmp_path))
    assert first.getvalue() == second.getvalue()


def test_members_stand_in_their_order_packed_or_stored_and_readable_by_all(tmp_path: Path) -> None:
    made = Workspace(tmp_path / "out").pack("epub", "x/book.epub", members(tmp_path))
    with zipfile.ZipFile(tmp_path / "out/x/book.epub") as packed:
        infos = packed.infolist()
        assert [i.filename for i in infos] == ["mimetype", "a/text.txt", "t.mp3"]
        assert [i.compress_type for i in infos] == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]
        assert {i.date_time for i in infos} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.read("t.mp3") == MP3
        assert not any(i.extra for i in infos)
    assert made.size == (tmp_path / "out/x/book.epub").stat().st_size


def test_fault_28_an_archive_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    gone = Member("track.mp3", tmp_path / "gone.mp3", stored=True)
    with pytest.raises(OutputFailed, match=r"book\.epub"):
        Workspace(tmp_path / "out").pack("epub", "book.epub", (Member("a", b"a"), gone))
    assert not list((tmp_path / "out").iterdir())
