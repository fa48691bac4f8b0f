"""One file of several tracks, a chapter a track: as MP3 and as M4B.

The MP3 is the tracks' own frames, one after another. They have one bit rate, no frame of information ahead, and each
track's first frame borrows no bits from a frame before it: what a decoder gives is, sample for sample, what it gives
of each track by itself (the tests decode both). The M4B is that file, encoded anew by the bundled ffmpeg, which takes
chapters, tags and cover from it. ffmpeg is called directly and not through pydub, which holds all of a sound in memory.
"""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from audio.chapters import gapless
from audio.errors import EncodingFailed
from audio.ffmpeg import ffmpeg_path, prove_ffmpeg, tool_broken
from audio.files import whole_file, writing
from audio.frames import frame_at, tag_size
from audio.model import Chapter, Tags
from audio.tags import id3_bytes, iso_639_2

AAC_KBPS = 64
LIMIT_S, SLOWEST = 120.0, 4.0
"""ffmpeg gets two minutes, and a second for every four of sound: on one core it takes one for 300."""
_FAST = ("-aac_coder", "fast", "-aac_pns", "0", "-aac_tns", "0")
"""Of 6 minutes ffmpeg made an M4B in 1.0 s of CPU so, and in 2.3 s with its usual coder and tools for music."""
_ENDING = ("-fflags", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart")
"""No dates and no versions in the file, and its table of contents ahead of its sound."""


@dataclass(frozen=True)
class Part:
    """A track of the book: its title, its MP3, and what a player decodes from that: so many samples at `rate` Hz."""

    title: str
    file: Path
    samples: int
    rate: int


def chapters_of(parts: Sequence[Part]) -> tuple[Chapter, ...]:
    """A chapter for each part. Raises EncodingFailed where parts differ in rate: they cannot be one file."""
    rates = {part.rate for part in parts}
    if len(rates) != 1:
        told = ", ".join(f"{rate} Hz" for rate in sorted(rates))
        raise EncodingFailed(f"Tracks of different rates ({told}) cannot be one file. Choose one voice for all.")
    starts = accumulate((part.samples for part in parts), initial=0)
    begins = [(start, part.title) for part, start in zip(parts, starts, strict=False)]
    return gapless(begins, sum(part.samples for part in parts), parts[0].rate)


def write_mp3(parts: Sequence[Part], tags: Tags, file: Path) -> None:
    """Writes the parts as one tagged MP3, whole or not at all. Raises EncodingFailed."""
    tag = id3_bytes(tags, chapters_of(parts))
    with writing(file), whole_file(file) as opened:
        opened.write(tag)
        for part in parts:
            with part.file.open("rb") as track:
                track.seek(tag_size(track.read(10)))
                if frame_at(track.read(4), 0) is None:
                    raise EncodingFailed(f"{part.file} is not an MP3. Make the edition again.")
                track.seek(-4, 1)
                shutil.copyfileobj(track, opened, 1 << 20)


def write_m4b(mp3: Path, tags: Tags, seconds: float, file: Path) -> None:
    """Encodes a joined MP3 of so many seconds as M4B, whole or not at all. Raises EncodingFailed, ToolBroken."""
    command = [ffmpeg_path(), "-nostdin", "-v", "error", "-protocol_whitelist", "file", "-threads", "1"]
    command += ["-f", "mp3", "-i", f"file:{mp3}", "-map", "0:a:0", "-map", "0:v?", "-c:v", "copy"]
    command += ["-disposition:v:0", "attached_pic", "-c:a", "aac", *_FAST, "-b:a", f"{AAC_KBPS}k"]
    command += ["-map_metadata", "0", "-map_chapters", "0", "-metadata", "media_type=2"]
    command += ["-metadata:s:a:0", f"language={iso_639_2(tags.language)}", *_ENDING, "-brand", "M4B ", "-f", "ipod"]
    with writing(file), whole_file(file) as opened:
        _run([*command, "-y", f"file:{opened.name}"], LIMIT_S + seconds / SLOWEST, file)


def _run(command: list[str], limit_s: float, file: Path) -> None:
    """Runs ffmpeg. Raises EncodingFailed with what it said last, ToolBroken where it cannot run at all."""
    try:
        told = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=limit_s, check=False)
    except subprocess.TimeoutExpired as error:
        raise EncodingFailed(f"Could not write {file}: ffmpeg took more than {limit_s:.0f} s. Try again.") from error
    except OSError as error:
        raise tool_broken(error) from error
    if told.returncode:
        prove_ffmpeg()
        lines = told.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit code {told.returncode}"]
        raise EncodingFailed(f"Could not write {file}: {lines[-1].rstrip('.')}. Free some space or choose another -o.")
