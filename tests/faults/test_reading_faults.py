"""A source that hangs, kills or fills whoever reads it fails alone, and says so; the next article is made."""

import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handouts.bounds import memory_bound
from handouts.cli import main
from handouts.jobs import Read
from handouts.readers import READERS, Source
from handouts.settings import Settings
from tests.faults import hostile
from tests.running import Run

Make = Callable[..., Run]
GOOD = "Rest well\n\nLie down for a while, and drink some water.\n"


@pytest.fixture(autouse=True)
def _hostile_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("handouts.pipeline.read", hostile.read)
    monkeypatch.setattr(Read, "limit_s", 6.0)
    before = READERS._entries["text"]
    yield
    READERS._entries["text"] = before


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("HANG", "bad.txt could not be read: it took more than 6 seconds."),
        ("DIE", "bad.txt could not be read: its worker process ended unexpectedly (exit code -9)."),
        ("GROW", "bad.txt takes more memory than an article may."),
    ],
)
def test_faults_3_18_32_a_hostile_source_fails_alone(make: Make, tmp_path: Path, word: str, what: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    both = make(f"{word} is the title\n\nSome text.\n", "good.txt", "--outputs", "text", "--jobs", "1", name="bad.txt")
    assert both.code == 8
    assert what in both.err
    assert "Traceback" not in both.err
    assert "1 edition ready, 1 not: bad.txt (not made)" in both.out
    assert (both.folder / "article.txt").exists()


@pytest.mark.parametrize("flags", [("--outputs", "text"), ("--dry-run",), ("--fit", "2")])
@pytest.mark.parametrize("jobs", ["0", "1"])
def test_a_source_that_fills_memory_alone_is_no_usable_source(make: Make, flags: tuple[str, ...], jobs: str) -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    made = make("GROW is the title\n\nSome text.\n", *flags, "--jobs", jobs)
    assert made.code == 3
    assert "takes more memory than an article may. Split it into parts" in made.err
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_fault_in_a_list_names_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.txt").write_text("DIE is the title\n\nSome text.\n", encoding="utf-8")
    Path("good.txt").write_text(GOOD, encoding="utf-8")
    Path("list.csv").write_text("source\nbad.txt\ngood.txt\n", encoding="utf-8")
    assert main(["list.csv", "--outputs", "text", "--jobs", "1"]) == 8
    assert "list.csv, row 2: bad.txt could not be read" in capfd.readouterr().err


def test_a_long_source_gets_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    short, long = (Read(Source("a.pdf", b"x" * size), Settings()).limit_s for size in (10, 10_000_000))
    assert 120 <= short < 121
    assert long == 220


def test_a_bound_that_was_narrower_before_is_kept() -> None:
    before, hard = resource.getrlimit(resource.RLIMIT_AS)
    with memory_bound(2_000_000_000):
        outer = resource.getrlimit(resource.RLIMIT_AS)[0]
        with memory_bound(4_000_000_000):
            assert resource.getrlimit(resource.RLIMIT_AS)[0] == outer
        assert resource.getrlimit(resource.RLIMIT_AS)[0] == outer
    assert resource.getrlimit(resource.RLIMIT_AS) == (before, hard)
