"""Every reader fed with damaged inputs of its form, by Hypothesis and by Atheris: only SourceError may come out.

    python -m bench.fuzzing [--reader NAME...] [--engine hypothesis|atheris] [--inputs 100000] [--keep FOLDER]

After reading, an article is also cleaned and split into topics. What raises anything else, hangs, or ends its process
is a finding: the input is kept in FOLDER, the bench goes on, and ends with 1. Atheris is not among the packages of the
tests: `pip install atheris` (Python 3.11 to 3.13).
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bench.fuzzing.seeds import SEEDS

ENGINES = ("hypothesis", "atheris")
AT_ONCE = 2
CHUNK = 12_500
"""Inputs a process is fed: what leaks, or is kept by a library, then shows, and ends with it."""


@dataclass(frozen=True)
class Chunk:
    engine: str
    reader: str
    inputs: int
    seed: int


def run(chunk: Chunk, folder: Path) -> dict[str, object]:
    """The figures of one process; one that dies is a finding itself."""
    words = (chunk.engine, chunk.reader, str(chunk.inputs), str(chunk.seed), str(folder))
    command = [sys.executable, "-m", "bench.fuzzing.process", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if lines:
        found: dict[str, object] = json.loads(lines[-1])
        return found
    return {"findings": {f"exit {done.returncode}": done.stderr.strip()[-300:]}, "inputs": 0}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzzing", description=__doc__)
    parser.add_argument("--reader", nargs="+", choices=list(SEEDS), default=list(SEEDS))
    parser.add_argument("--engine", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, default=Path("fuzzed"))
    given = parser.parse_args(arguments)
    if "atheris" in given.engine and find_spec("atheris") is None:
        print("Atheris is not installed: pip install atheris. Or: --engine hypothesis", file=sys.stderr)
        return 4
    failed = False
    for reader in given.reader:
        for engine in given.engine:
            sizes = [min(CHUNK, given.inputs - start) for start in range(0, given.inputs, CHUNK)]
            chunks = [Chunk(engine, reader, size, seed) for seed, size in enumerate(sizes, 1)]
            started = time.perf_counter()
            with ThreadPoolExecutor(AT_ONCE) as pool:
                found = list(pool.map(lambda chunk: run(chunk, given.keep / chunk.reader), chunks))
            failed |= tell(f"{reader} by {engine}", found, time.perf_counter() - started)
    return int(failed)


def tell(what: str, found: Sequence[dict[str, object]], seconds: float) -> bool:
    """Prints the figures of one reader and engine; whether there were findings."""
    inputs, articles = (sum(int(str(f.get(key, 0))) for f in found) for key in ("inputs", "articles"))
    slowest, peak = (max(float(str(f.get(key, 0))) for f in found) for key in ("slowest_s", "peak_mb"))
    findings = {k: v for f in found for k, v in dict(f["findings"]).items()}  # type: ignore[call-overload]  # from JSON
    print(
        f"{what:24}{inputs:8} inputs{inputs / seconds:8.0f}/s{articles / max(1, inputs):7.0%} articles, "
        f"slowest {slowest:.2f} s, peak {peak:.0f} MB, {len(findings)} findings",
        flush=True,
    )
    for name, told in findings.items():
        print(f"    {name}  {told}", flush=True)
    return bool(findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
