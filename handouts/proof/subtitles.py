"""Subtitles read back: what a player would show, and when."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handouts.lines import one_line


@dataclass(frozen=True)
class Shown:
    """Words that a player shows in [start_s, end_s); LRC tells no end: there it is where the next ones begin."""

    text: str
    start_s: float
    end_s: float


class Unreadable(Exception):
    """A file that no player would take; the words say why."""


_CUE = re.compile(r"(?:(\d{2,}):)?(\d\d):(\d\d)[.,](\d{3}) --> (?:(\d{2,}):)?(\d\d):(\d\d)[.,](\d{3})")
_LRC_LINE = re.compile(r"\[(\d{2,}):(\d\d)\.(\d\d)\](.*)")
_LRC_HEAD = re.compile(r"\[(?:ti|al|ar|length):[^\]]*\]")
_TAG = r"</?[a-z][^<>]*>"
_VTT_MARKUP = re.compile(_TAG, re.IGNORECASE)
_SRT_MARKUP = re.compile(rf"{_TAG}|\{{\\[^}}]*\}}", re.IGNORECASE)


def read_webvtt(data: bytes) -> tuple[Shown, ...]:
    """The captions of a WebVTT file. Raises Unreadable."""
    first, *cues = _paragraphs(data)
    if first != "WEBVTT":
        raise Unreadable("it does not begin as WebVTT")
    return tuple(_cue(cue, ".", _VTT_MARKUP, html.unescape) for cue in cues)


def read_subrip(data: bytes) -> tuple[Shown, ...]:
    """The captions of a SubRip file, numbered from 1. Raises Unreadable."""
    cues = [cue for cue in _paragraphs(data) if cue]
    for number, cue in enumerate(cues, 1):
        if cue.partition("\n")[0] != str(number):
            raise Unreadable(f"caption {number} has another number")
    return tuple(_cue(cue, ",", _SRT_MARKUP, str) for cue in cues)


def read_lrc(data: bytes, duration_s: float) -> tuple[Shown, ...]:
    """The lines of an LRC file; the last is shown till the end. Raises Unreadable."""
    lines = [line for line in _text(data).split("\n") if line and not _LRC_HEAD.fullmatch(line)]
    found = [_LRC_LINE.fullmatch(line) for line in lines]
    if not all(found):
        raise Unreadable("a line has no time")
    starts = [int(f[1]) * 60 + int(f[2]) + int(f[3]) / 100 for f in found if f]
    return tuple(
        Shown(plain_words(f[4]), start_s, end_s)
        for f, start_s, end_s in zip(found, starts, [*starts[1:], duration_s], strict=False)
        if f
    )


READING = {"vtt": lambda data, _: read_webvtt(data), "srt": lambda data, _: read_subrip(data), "lrc": read_lrc}
"""By the ending of the file: its bytes and the length of its track in seconds, to what is shown."""


def _paragraphs(data: bytes) -> list[str]:
    return _text(data).rstrip("\n").split("\n\n")


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("it is not UTF-8") from error


def _cue(cue: str, point: str, markup: re.Pattern[str], shown: Callable[[str], str]) -> Shown:
    """One caption: its name, its times, its lines as `shown` makes them out. Raises Unreadable."""
    _, timed, *lines = [*cue.split("\n"), "", ""]
    found = _CUE.fullmatch(timed)
    if not found or point not in timed:
        raise Unreadable(f"“{timed[:40]}” is no time")
    if markup.search(" ".join(lines)):
        raise Unreadable(f"“{' '.join(lines)[:40]}” holds what a player takes for markup")
    start_s, end_s = _times(found)
    return Shown(plain_words(shown(" ".join(lines))), start_s, end_s)


def _times(found: re.Match[str]) -> Iterator[float]:
    for first in (1, 5):
        hours, minutes, seconds, thousandths = (int(found[n] or 0) for n in range(first, first + 4))
        yield hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def plain_words(text: str) -> str:
    """`text` on one line, as it can be told from a file of subtitles: without word joiners and turning signs."""
    return one_line(text.replace("\u2060", ""))
