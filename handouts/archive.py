"""Zip files that are the same bytes for the same members, on every machine and day."""

import shutil
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_READABLE_FILE = 0o644 << 16
_UNIX = 3


@dataclass(frozen=True)
class Member:
    """A file of an archive: its content, or the path of a file that holds it; packed unless it is `stored`."""

    name: str
    content: bytes | Path
    stored: bool = False


def write_archive(file: BinaryIO, members: Iterable[Member]) -> None:
    """The members as a zip file, in their order. Files are copied piece by piece: none is held in memory.

    No member has a day, an owner or a field of its own. Raises OSError.
    """
    with zipfile.ZipFile(file, "w") as packed:
        for member in members:
            info = zipfile.ZipInfo(member.name)
            info.create_system, info.external_attr = _UNIX, _READABLE_FILE
            info.compress_type = zipfile.ZIP_STORED if member.stored else zipfile.ZIP_DEFLATED
            if isinstance(member.content, bytes):
                packed.writestr(info, member.content)
            else:
                info.file_size = member.content.stat().st_size
                with member.content.open("rb") as source, packed.open(info, "w") as target:
                    shutil.copyfileobj(source, target)
