"""What a piece of work costs a fresh process: CPU and memory."""

import multiprocessing
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Cost:
    """CPU in seconds and peak memory in megabytes of one process, and the pages of what it made, if it told."""

    cpu_s: float
    peak_mb: float
    pages: int = 0


def timed(function: Callable[..., Any], given: tuple[Any, ...], answer: Any) -> None:
    """Tells what `function` cost this process."""
    begin_s = time.process_time()
    pages = function(*given) or 0
    cpu_s = time.process_time() - begin_s
    status = Path("/proc/self/status").read_text(encoding="ascii")  # getrusage tells of the parent's memory too
    answer.put(Cost(cpu_s, int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024, pages))


def cost(function: Callable[..., Any], *given: Any) -> Cost:
    """What `function` costs in a fresh process."""
    answer = SPAWN.SimpleQueue()
    worker = SPAWN.Process(target=timed, args=(function, given, answer))
    worker.start()
    worker.join()
    if worker.exitcode:
        raise RuntimeError(f"{function.__name__} failed with exit code {worker.exitcode}")
    told: Cost = answer.get()
    return told
