"""A run that is stopped from outside stops soon, leaves nothing torn, and carries on when it is started again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "preventing-falls.txt"


def start(folder: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, str(ROOT / "generate.py"), str(SAMPLE), "-o", str(folder / "out"), "--jobs", "2"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def spoken(folder: Path) -> int:
    return sum(1 for path in (folder / "cache" / "handouts").rglob("*") if path.is_file())


def children(group: int) -> list[int]:
    """The processes of a session that are still at work."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == group and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_a_stopped_run_leaves_nothing_torn_and_carries_on(number: signal.Signals, code: int, tmp_path: Path) -> None:
    run = start(tmp_path)
    while spoken(tmp_path) < 3:
        assert run.poll() is None, run.communicate()
        time.sleep(0.05)
    run.send_signal(number)
    _out, told = run.communicate(timeout=60)
    assert run.returncode == code
    assert "Traceback" not in told
    assert not [p for p in (tmp_path / "out").iterdir() if not p.name.startswith(".")]
    deadline = time.monotonic() + 60
    while children(run.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not children(run.pid), "workers outlived their run"

    kept = {p: p.stat().st_mtime_ns for p in (tmp_path / "cache" / "handouts").rglob("*") if p.is_file()}
    again = start(tmp_path)
    out, told = again.communicate(timeout=600)
    assert again.returncode == 0, out + told
    assert [p.name for p, stamp in kept.items() if p.exists() and p.stat().st_mtime_ns != stamp] == []
    assert [p.name for p in (tmp_path / "out").glob("[!.]*")] == ["preventing-falls-at-home"]
