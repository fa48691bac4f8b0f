"""A bound on the memory of this process, kept by the system where it can: for work on what strangers wrote."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

_STATM = Path("/proc/self/statm")
"""Linux: the size of the process in pages comes first (proc(5))."""


@contextlib.contextmanager
def memory_bound(more_bytes: int) -> Iterator[None]:
    """Within the block the process may grow by `more_bytes` of address space; then asking for more is a MemoryError.

    Where the system tells no size or keeps no such bound (Windows, macOS), nothing is bounded.
    """
    try:
        import resource

        size = int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        before, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = size + more_bytes
        least = min(limit for limit in (most, before, hard) if limit != resource.RLIM_INFINITY)
        resource.setrlimit(resource.RLIMIT_AS, (least, hard))
    except (ImportError, OSError, ValueError):
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, hard))
