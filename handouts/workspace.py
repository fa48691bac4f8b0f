"""Where an edition is made: a staging folder beside its place, published in one rename."""

import hashlib
import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from audio.files import whole_file
from handouts.archive import Member, write_archive
from handouts.errors import OutputFailed
from handouts.model import Artefact

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$")
SLUG_BYTES = 80
SCRATCH = ".scratch"
"""Folder of a workspace for what outputs need and nobody keeps."""


def slug(title: str) -> str:
    """An ASCII file name for `title`, safe on FAT32, NTFS and ext4: at most 80 characters of a-z, 0-9 and "-".

    Where letters were lost (another script, a long title, nothing left), eight digits of the title's
    SHA-256 follow, so that different titles keep different names.
    """
    decomposed = unicodedata.normalize("NFKD", title)
    kept = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "").replace("'", "")
    lost = any(c.isalnum() and not c.isascii() for c in kept)
    name = re.sub(r"[^a-z0-9]+", "-", kept.lower()).strip("-")
    if len(name) > SLUG_BYTES - 9:
        name, lost = name[: SLUG_BYTES - 9].rsplit("-", 1)[0], True
    if lost or not name or _RESERVED.match(name):
        digest = hashlib.sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        name = f"{name}-{digest}" if name else f"untitled-{digest}"
    return name


def numbered(number: int, of: int) -> str:
    """A topic's number in file names: two digits, three from 100 topics on."""
    return f"{number:0{max(2, len(str(of)))}d}"


@dataclass(frozen=True)
class Workspace:
    """A folder in which outputs write by relative path. Pickles: it is only a path."""

    root: Path

    def path(self, relative: str) -> Path:
        """The absolute path of `relative`, its folder made."""
        target = self.root / relative
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def write(self, output: str, relative: str, data: bytes, topic: int | None = None, pages: int = 0) -> Artefact:
        """`data` written whole, flushed and renamed into place. Raises OutputFailed, no final file then stays."""
        target = self.path(relative)
        write_whole(target, data)
        return Artefact(output, relative, len(data), hashlib.sha256(data).hexdigest(), topic, pages)

    def pack(self, output: str, relative: str, members: Iterable[Member]) -> Artefact:
        """A zip file of `members`, written whole. Raises OutputFailed, no final file then stays."""
        target = self.path(relative)
        with written_whole(target) as file:
            write_archive(file, members)
        with target.open("rb") as packed:
            digest = hashlib.file_digest(packed, "sha256").hexdigest()
        return Artefact(output, relative, target.stat().st_size, digest)

    def adopt(self, output: str, relative: str, file: Path, topic: int | None = None) -> Artefact:
        """A finished `file` given its place here, linked where the disk can, copied where not; it stays where it was.

        Raises OutputFailed, no final file then stays.
        """
        target = self.path(relative)
        size, digest = place_whole(target, file)
        return Artefact(output, relative, size, digest, topic)


def write_whole(target: Path, data: bytes) -> None:
    """`data` at `target`, whole or not at all; a link there is replaced, what it points to is not touched.

    Raises OutputFailed naming the file.
    """
    with written_whole(target) as file:
        file.write(data)


@contextmanager
def written_whole(target: Path) -> Iterator[BinaryIO]:
    """A file open for writing that stands at `target` when the block ends well, and not at all when it does not.

    Raises OutputFailed naming the file.
    """
    try:
        with whole_file(target) as file:
            yield file
    except OSError as error:
        raise OutputFailed(
            f"Could not write {target}: {error.strerror}. Free some space or choose another -o."
        ) from error


def place_whole(target: Path, file: Path) -> tuple[int, str]:
    """Size and SHA-256 of `file`, now also at `target`, whole or not at all; a link there is replaced, not followed.

    Raises OutputFailed naming the file.
    """
    staging = target.with_name(f".{target.name}.partial")
    try:
        staging.unlink(missing_ok=True)
        try:
            staging.hardlink_to(file)
        except OSError:  # another disk, or one that knows no links (FAT32)
            shutil.copyfile(file, staging)
        with staging.open("rb") as placed:
            digest = hashlib.file_digest(placed, "sha256").hexdigest()
            os.fsync(placed.fileno())
            size = os.fstat(placed.fileno()).st_size
        staging.replace(target)
        staging.unlink(missing_ok=True)  # two links to one file: the system then renames nothing
    except OSError as error:
        with suppress(OSError):
            staging.unlink(missing_ok=True)
        raise OutputFailed(
            f"Could not write {target}: {error.strerror}. Free some space or choose another -o."
        ) from error
    return size, digest


def remove_tree(folder: Path) -> None:
    """Removes a folder of ours and all in it; links are removed, never followed."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
