"""The page and the feed of a folder: kept up by every run and by `handouts shelf`; nobody else's file is touched."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from handouts.cli import main
from handouts.places import FEED
from handouts.places import FEED_COVER as COVER
from handouts.places import SHELF_PAGE as PAGE
from handouts.proof.feed import feed_findings
from tests.running import Run, run

Make = Callable[..., Run]
ONE = "Asthma at home\n\nWhat asthma is\n\nYour airways swell.\n\nUsing your inhaler\n\nShake it."
TWO = "# Drinking enough\n\n## Why\n\nWater helps.\n"
WEB = ("--web", "https://example.org/leaflets")
SOUND = ("--voice", "tone", "--jobs", "0", "--outputs", "mp3")


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """A folder with two editions."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "two.md").write_text(TWO)
    return run(capfd, ["one.txt", "two.md", *SOUND], tmp_path / "out")


def state(out: Path) -> dict[str, tuple[int, bytes]]:
    """What stands in the folder beside its editions, with the numbers of the files: another one is a new file."""
    return {path.name: (path.stat().st_ino, path.read_bytes()) for path in out.iterdir() if path.is_file()}


def test_one_edition_alone_needs_no_page_and_two_have_one(make: Make, two: Run) -> None:
    assert two.code == 0
    assert {*state(two.root)} == {PAGE}
    page = (two.root / PAGE).read_text()
    assert "Asthma at home" in page
    assert "Drinking enough" in page
    shutil.rmtree(two.root)
    assert state(make(ONE, *SOUND).root) == {}


def test_a_page_of_ours_is_kept_up_when_editions_go(two: Run, capfd: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(two.root / "drinking-enough")
    assert main(["shelf", str(two.root)]) == 0
    assert "Drinking enough" not in (two.root / PAGE).read_text()
    told = capfd.readouterr().out
    assert told.splitlines()[:2] == [f"1 edition in {two.root}.", f"  Written: {PAGE}."]


def test_nothing_is_written_that_has_not_changed(two: Run, capfd: pytest.CaptureFixture[str]) -> None:
    before = state(two.root)
    assert run(capfd, ["one.txt", "two.md", *SOUND], two.root).code == 0
    assert main(["shelf", str(two.root)]) == 0
    assert "Nothing to do" in capfd.readouterr().out
    assert state(two.root) == before


def test_what_is_remembered_gives_the_same_bytes_as_what_is_read(two: Run) -> None:
    before = state(two.root)[PAGE][1]
    (two.root / PAGE).unlink()
    assert main(["shelf", str(two.root)]) == 0
    assert state(two.root)[PAGE][1] == before
    for damaged in (b"", b"{}", b'{"form": [], "entries": []}', b"\xff"):
        (two.root / ".handouts" / "shelf.json").write_bytes(damaged)
        (two.root / PAGE).unlink()
        assert main(["shelf", str(two.root)]) == 0
        assert state(two.root)[PAGE][1] == before


def test_an_edition_made_anew_is_read_anew(two: Run, capfd: pytest.CaptureFixture[str]) -> None:
    Path("two.md").write_text(TWO.replace("Water helps", "Juice helps"))
    assert run(capfd, ["two.md", *SOUND], two.root).code == 0
    page = (two.root / PAGE).read_text()
    assert "juice" in page
    assert "inhaler" in page


def test_a_feed_is_made_where_an_address_is_given_and_then_kept_up(two: Run, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["shelf", str(two.root), *WEB]) == 0
    assert {*state(two.root)} == {PAGE, FEED, COVER}
    feed = (two.root / FEED).read_bytes()
    assert feed_findings(feed, two.root) == ()
    assert b'href="feed.xml"' in (two.root / PAGE).read_bytes()
    Path("three.md").write_text("# Three\n\n## Third\n\nMore.\n")
    assert run(capfd, ["three.md", *SOUND], two.root).code == 0
    kept = (two.root / FEED).read_bytes()
    assert kept.count(b"<item>") == feed.count(b"<item>") + 1
    assert feed_findings(kept, two.root) == ()


def test_a_run_with_an_address_makes_a_feed_of_one_article_too(make: Make) -> None:
    made = make(ONE, *SOUND, *WEB)
    assert made.code == 0
    assert {*state(made.root)} == {FEED, COVER}
    assert feed_findings((made.root / FEED).read_bytes(), made.root) == ()


@pytest.mark.parametrize("name", [PAGE, FEED, COVER])
def test_what_is_not_ours_is_left_and_named(two: Run, capfd: pytest.CaptureFixture[str], name: str) -> None:
    (two.root / name).unlink(missing_ok=True)
    (two.root / name).write_bytes(b"<!DOCTYPE html><title>Mine</title>")
    assert main(["shelf", str(two.root), *WEB]) == 0
    assert (two.root / name).read_bytes() == b"<!DOCTYPE html><title>Mine</title>"
    assert f"{two.root / name} was not made by handouts" in capfd.readouterr().err


def test_a_folder_or_a_link_in_the_way_is_left(two: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (two.root / PAGE).unlink()
    (two.root / PAGE).mkdir()
    (two.root / FEED).symlink_to(tmp_path / "nowhere")
    assert main(["shelf", str(two.root), *WEB]) == 0
    assert capfd.readouterr().err.count("was not made by handouts") == 2
    assert not (tmp_path / "nowhere").exists()


def test_an_edition_that_cannot_be_read_is_named_and_the_others_stand(
    two: Run, capfd: pytest.CaptureFixture[str]
) -> None:
    (two.root / "drinking-enough" / "edition.json").write_bytes(b"{")
    assert main(["shelf", str(two.root)]) == 0
    assert "drinking-enough" in capfd.readouterr().err
    assert "Drinking enough" not in (two.root / PAGE).read_text()


def test_fault_28_a_full_disk_fails_no_edition_and_leaves_no_partial_page(
    two: Run, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(two.root)

    def full(target: Path, data: bytes) -> NoReturn:
        from handouts.errors import OutputFailed

        raise OutputFailed(f"Could not write {target}: {os.strerror(errno.ENOSPC)}.")

    Path("two.md").write_text(TWO.replace("Water", "Juice"))
    with monkeypatch.context() as patch:
        patch.setattr("handouts.shelf.writing.write_whole", full)
        patch.setattr("handouts.shelf.remembered.write_whole", full)
        done = run(capfd, ["two.md", *SOUND], two.root)
    assert done.code == 6
    assert f"Could not write {two.root / PAGE}: No space left on device." in done.err
    assert "Drinking enough" in done.out
    assert state(two.root) == before
    assert run(capfd, ["two.md", *SOUND], two.root).code == 0
    assert "juice" in (two.root / PAGE).read_text()


@pytest.mark.parametrize(("folder", "words"), [("none", "There is no folder"), ("empty", "There is no edition in")])
def test_a_folder_without_editions_is_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], folder: str, words: str
) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["shelf", str(tmp_path / folder)]) == 3
    assert words in capfd.readouterr().err
    assert not (tmp_path / "none").exists()
    assert state(tmp_path / "empty") == {}


def test_a_wrong_address_is_said_before_anything_is_written(two: Run, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["shelf", str(two.root), "--web", "leaflets"]) == 2
    assert "no web address" in capfd.readouterr().err


def test_page_and_feed_of_editions_are_no_articles(two: Run, capfd: pytest.CaptureFixture[str]) -> None:
    """Editions made in the folder of their articles, and a run over that folder from then on."""
    here = Path()
    for _ in range(2):
        done = run(capfd, [".", *SOUND, *WEB], here)
        assert done.code == 0
        assert "2 editions ready." in done.out
        assert "passed over" not in done.err
    assert {"index.html", "feed.xml", "cover.png"} < {path.name for path in here.iterdir()}


def test_a_shelf_is_put_on_a_stick_as_it_stands(two: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    stick = tmp_path / "stick"
    assert main(["shelf", str(two.root), "--stick", str(stick)]) == 0
    assert "2 articles, 3 tracks" in capfd.readouterr().out
    assert len(list(stick.rglob("*.mp3"))) == 4
    assert main(["shelf", str(two.root), "--stick", str(stick)]) != 0
    assert str(stick) in capfd.readouterr().err
