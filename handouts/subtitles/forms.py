"""Captions in the forms that players read: WebVTT, SubRip, LRC. All are UTF-8 text with one line break, "\\n"."""

from collections.abc import Iterable

from handouts.lines import one_line
from handouts.subtitles.captions import LINE_CHARACTERS, Caption, in_pieces


def webvtt(captions: Iterable[Caption]) -> bytes:
    """A WebVTT file (W3C WebVTT 1, section 4): browsers and podcast players show it. Nothing in it is markup."""
    cues = (
        f"{c.id}\n{_clock(c.start_s, '.')} --> {_clock(c.end_s, '.')}\n{_escaped(_lines(c.text))}\n" for c in captions
    )
    return "\n".join(["WEBVTT\n", *cues]).encode("utf-8", "replace")


def subrip(captions: Iterable[Caption]) -> bytes:
    """A SubRip file. Players take "<i>" in it for italics: a word joiner, which is not seen, keeps brackets apart."""
    cues = (
        f"{number}\n{_clock(c.start_s, ',')} --> {_clock(c.end_s, ',')}\n{_apart(_lines(c.text))}\n"
        for number, c in enumerate(captions, 1)
    )
    return "\n".join(cues).encode("utf-8", "replace")


def lrc(captions: Iterable[Caption], title: str, album: str, artist: str, duration_s: float) -> bytes:
    """An LRC file: a line of text from each time on, for players that show the words of songs.

    Brackets that open a line, and some within it, would be taken for times: a word joiner keeps them apart.
    """
    head = [f"[{name}:{one_line(value).replace(']', ')')}]" for name, value in _named(title, album, artist) if value]
    length = round(duration_s)
    lines = (f"[{_minutes(c.start_s)}]{_JOINER if c.text.startswith('[') else ''}{_apart(c.text)}" for c in captions)
    return "\n".join([*head, f"[length:{length // 60:02d}:{length % 60:02d}]", *lines, ""]).encode("utf-8", "replace")


_JOINER = "\u2060"


def _named(title: str, album: str, artist: str) -> tuple[tuple[str, str], ...]:
    return ("ti", title), ("al", album), ("ar", artist)


def _lines(text: str) -> str:
    """A caption on one line, or on two of about one length."""
    return "\n".join(in_pieces(text, LINE_CHARACTERS))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _apart(text: str) -> str:
    return text.replace("<", f"<{_JOINER}").replace("{", f"{{{_JOINER}").replace("-->", f"--{_JOINER}>")


def _clock(seconds: float, point: str) -> str:
    """ "01:02:03.456": to the millisecond at or before."""
    ms = milliseconds(seconds)
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}{point}{ms % 1000:03d}"


def _minutes(seconds: float) -> str:
    """ "62:03.45": LRC knows no hours."""
    hundredths = milliseconds(seconds) // 10
    return f"{hundredths // 6000:02d}:{hundredths // 100 % 60:02d}.{hundredths % 100:02d}"


def milliseconds(seconds: float) -> int:
    """Whole milliseconds; rounded, so that what begins where another ends does so in the file too."""
    return round(seconds * 1000)
