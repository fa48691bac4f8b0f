"""One article, cold: what an edition costs, as ratios to the bare sum of its parts measured in the same run.

    scripts/bench [SOURCE]

CPU is that of the process and all its children, memory the sum of their proportional shares (PSS) sampled
every 50 ms. Targets: whole <= 1.5 x bare sum, wall clock <= 0.75 x CPU, peak <= 700 MB, second run <= 0.6 s.
"""

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "samples" / "preventing-falls.txt"


@dataclass(frozen=True)
class Cost:
    """CPU and wall clock in seconds, peak memory in megabytes."""

    cpu_s: float
    wall_s: float
    peak_mb: float


def measure(command: list[str], cache: Path) -> Cost:
    """What `command` costs with its speech kept in `cache`. Raises CalledProcessError when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "XDG_CACHE_HOME": str(cache)})
    peak = 0.0

    def watch() -> None:
        nonlocal peak
        while process.poll() is None:
            peak = max(peak, sum(_pss_mb(pid) for pid in _family(process.pid)))
            time.sleep(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    watcher.join()
    wall_s = time.perf_counter() - begin
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu_s, wall_s, peak)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from _family(int(child))
    except OSError:
        return


def _pss_mb(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def main(source: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out, cache = Path(folder) / "out", Path(folder) / "cache"
        make = [sys.executable, "generate.py", str(source), "-o", str(out), "--quiet"]
        whole = measure(make, cache)
        again = measure(make, cache)
        (edition,) = out.glob("[!.]*")
        speech = measure([sys.executable, "-m", "bench.parts", "speech", str(edition)], cache)
        book = measure([sys.executable, "-m", "bench.parts", "book", str(edition)], cache)
        paper = measure([sys.executable, "-m", "bench.parts", "print", str(edition)], cache)
    bare = speech.cpu_s + book.cpu_s + paper.cpu_s
    parts = f"speech and encoding {speech.cpu_s:.2f}, audiobook {book.cpu_s:.2f}, print {paper.cpu_s:.2f}"
    print(f"bare parts        {bare:6.2f} s CPU ({parts})")
    print(f"whole             {whole.cpu_s:6.2f} s CPU = {whole.cpu_s / bare:.2f} x bare (target 1.5)")
    print(f"wall clock        {whole.wall_s:6.2f} s     = {whole.wall_s / whole.cpu_s:.2f} x CPU (target 0.75)")
    print(f"peak memory       {whole.peak_mb:6.0f} MB of all processes (target 700)")
    print(f"second run        {again.cpu_s:6.2f} s CPU = {again.cpu_s / bare:.3f} x bare (target 0.6 s)")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
