"""One run of the product, and what it left behind."""

import io
import json
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import imageio_ffmpeg
import pypdfium2
import pytest

from handouts.cli import main
from handouts.edition_file import Record, read_record

NOT_SHIPPED = "the pasted article is not beside this checkout"
"""Why tests on somebody else's article are skipped where it is not: samples of our own stand in for it."""


@dataclass(frozen=True)
class Run:
    """Exit code, what was printed, and the output folder."""

    code: int
    out: str
    err: str
    root: Path

    @cached_property
    def folder(self) -> Path:
        """The one edition that was made."""
        (folder,) = [p for p in self.root.iterdir() if p.is_dir() and not p.name.startswith(".")]
        return folder

    @property
    def record(self) -> Record:
        return read_record(self.folder)

    @property
    def report(self) -> str:
        return (self.folder / "report.html").read_text(encoding="utf-8")

    def pdf_text(self, pattern: str = "print/booklet.pdf") -> str:
        """The text of the PDFs of a pattern, white space folded."""
        found = []
        for path in sorted(self.folder.glob(pattern)):
            with pypdfium2.PdfDocument(path) as pdf:
                found += [page.get_textpage().get_text_range() for page in pdf]
        return " ".join(" ".join(found).split())

    def words(self) -> str:
        """All that was spoken, in order."""
        return " ".join(timing.words for track in self.record.edition.tracks for timing in track.timings)

    def files(self) -> dict[str, bytes]:
        return {str(p.relative_to(self.folder)): p.read_bytes() for p in self.folder.rglob("*") if p.is_file()}

    def unpacked(self) -> Iterator[bytes]:
        """The bytes of every file, and of everything in those that are archives."""
        for name, data in self.files().items():
            yield data
            if name.endswith((".epub", ".zip")):
                with zipfile.ZipFile(io.BytesIO(data)) as packed:
                    yield from map(packed.read, packed.namelist())


def run(capfd: pytest.CaptureFixture[str], arguments: list[str], root: Path) -> Run:
    """`handouts ARGUMENTS -o ROOT`, in this process."""
    capfd.readouterr()
    code = main([*arguments, "-o", str(root)])
    printed = capfd.readouterr()
    return Run(code, printed.out, printed.err, root)


def decoded_samples(mp3: Path) -> int:
    """How many samples a player gets out of an MP3."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(mp3), "-f", "s16le", "-"]
    return len(subprocess.run(command, capture_output=True, check=True).stdout) // 2


def json_lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]
