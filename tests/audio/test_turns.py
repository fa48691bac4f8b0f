"""Turns that several processes take."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.turns import FARTHEST_S, Turns


def test_the_first_turn_is_at_once_and_the_next_ones_stand_in_line(tmp_path: Path) -> None:
    one, other = Turns(tmp_path / "turns", 0.5), Turns(tmp_path / "turns", 0.5)
    assert [one.wait_s(100.0), other.wait_s(100.0), one.wait_s(100.0)] == [0.0, 0.5, 1.0]
    assert other.wait_s(101.0) == pytest.approx(0.5)
    assert one.wait_s(200.0) == 0.0


def test_without_a_folder_one_process_still_keeps_its_own_line() -> None:
    turns = Turns(None, 0.5)
    assert [turns.wait_s(100.0), turns.wait_s(100.0)] == [0.0, 0.5]


@pytest.mark.parametrize("left", ["", "x", "nan", "inf", "1e300", "-5", "99999999", "\udce9"])
def test_what_a_crash_or_another_start_of_the_machine_left_is_not_believed(left: str, tmp_path: Path) -> None:
    turns = Turns(tmp_path, 0.5)
    turns.wait_s(0.0)
    for file in tmp_path.iterdir():
        file.write_text(left, errors="surrogateescape")
    assert Turns(tmp_path, 0.5).wait_s(100.0) == 0.0


@given(st.floats(0, 1e7), st.floats(0, 1e7))
def test_nobody_ever_waits_beyond_the_longest_line(last: float, now: float) -> None:
    turns = Turns(None, 0.5)
    turns.wait_s(last)
    assert 0 <= turns.wait_s(now) <= FARTHEST_S


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    turns = Turns(tmp_path / "file" / "turns", 0.5)
    assert [turns.wait_s(100.0), turns.wait_s(100.0)] == [0.0, 0.5]


def test_a_link_that_somebody_put_there_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "turns").symlink_to(tmp_path / "theirs")
    turns = Turns(tmp_path / "turns", 0.5)
    assert [turns.wait_s(100.0), turns.wait_s(100.0)] == [0.0, 0.5]
    assert not list((tmp_path / "theirs").iterdir())


TAKER = """
import sys
from pathlib import Path
from audio.turns import Turns
turns = Turns(Path(sys.argv[1]), 0.5)
print(*[turns.wait_s(100.0) for _ in range(15)])
"""


def test_processes_never_get_the_same_turn(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TAKER, str(tmp_path / "turns")]
    root = Path(__file__).parents[2]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) for _ in range(2)]
    told = [float(wait) for run in running for wait in run.communicate()[0].split()]
    assert sorted(told) == [0.5 * n for n in range(30)]
