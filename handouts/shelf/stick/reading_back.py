"""A stick read back: every file the one it was to be, nothing else, and in order. It knows nothing of the writing."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

_KEEPS_ORDER = ("vfat", "msdos", "exfat")
"""File systems that list a folder in the order in which its entries stand."""


def faults(top: Path, wanted: Mapping[str, str], left_alone: Iterable[str] = ()) -> tuple[str, ...]:
    """What is wrong with the files below `top`: `wanted` gives their SHA-256 by place. Never raises OSError."""
    alone, found = set(left_alone), set()
    told: list[str] = []
    strange: list[str] = []
    homes = {parent for place in wanted for parent in (top / place).parents}

    def unread(error: OSError) -> None:
        told.append(f"{error.filename} cannot be read: {error.strerror}")

    for folder, folders, names in os.walk(top, onerror=unread):
        here = Path(folder)
        if here == top:
            folders[:] = [name for name in folders if name not in alone]
            names = [name for name in names if name not in alone]
        strange += [(here / name).relative_to(top).as_posix() for name in folders if here / name not in homes]
        found |= {(here / name).relative_to(top).as_posix() for name in names}
    told += (f"{place} is missing" for place in wanted if place not in found)
    told += (f"{place} does not belong there" for place in sorted((found - wanted.keys()).union(strange)))
    told += (
        f"{place} is not what was written" for place in wanted if place in found and not _is(top / place, wanted[place])
    )
    return tuple(told)


def out_of_order(top: Path, places: Iterable[str], left_alone: Iterable[str] = ()) -> tuple[str, ...]:
    """The folders whose entries stand in another order than `places`, where the file system keeps an order."""
    if _file_system(top) not in _KEEPS_ORDER:
        return ()
    return tuple(str(folder) for folder in disordered(top, places, left_alone))


def disordered(top: Path, places: Iterable[str], left_alone: Iterable[str] = ()) -> list[Path]:
    """The folders that list their entries in another order than `places`, on whatever file system."""
    orders: dict[Path, dict[str, None]] = {}
    for place in places:
        folder = top
        for name in place.split("/"):
            orders.setdefault(folder, {})[name] = None
            folder = folder / name
    alone = set(left_alone)
    return [folder for folder, names in orders.items() if _listed(folder, alone) != list(names)]


def _listed(folder: Path, alone: set[str]) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.name not in alone]
    except OSError:
        return []


def _is(file: Path, sha256: str) -> bool:
    try:
        with file.open("rb") as opened:
            if hasattr(os, "posix_fadvise"):  # from the stick, not from memory
                os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return hashlib.file_digest(opened, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _file_system(folder: Path) -> str:
    """The kind of file system `folder` lies on, as Linux names it; empty where that cannot be told."""
    try:
        lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace").splitlines()
        device = folder.stat().st_dev
    except OSError:
        return ""
    wanted = f"{os.major(device)}:{os.minor(device)}"
    kinds = [line.partition(" - ")[2].split(" ")[0] for line in lines if line.split(" ")[2:3] == [wanted]]
    return kinds[-1] if kinds else ""
