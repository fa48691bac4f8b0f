"""Frames of an ID3v2.3 tag as bytes. Pure.

Written here because chapters have to stand in the order of time, and mutagen, which reads them back in the checks,
writes frames in the order of their length. Text is Latin-1 where it fits, else UTF-16 with its mark: version 2.3 knows
no UTF-8. Sources: ID3v2.3.0 (id3.org), ID3v2 Chapter Frame Addendum 1.0.
"""

from collections.abc import Iterable, Sequence

MOST_CHILDREN = 255
"""Chapters that a table of contents can name: their number is one byte."""
_NO_OFFSET = b"\xff\xff\xff\xff"
_ORDERED_AT_TOP = 0b11
_MILLISECONDS, _TRANSCRIPT = 2, 2
_FRONT_COVER = 3


def tag(frames: Iterable[bytes]) -> bytes:
    """The whole tag, frames in the order given, no padding."""
    body = b"".join(frames)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + body


def text(name: str, value: str) -> bytes:
    """A text frame."""
    encoding = _encoding(value)
    return _frame(name, bytes([encoding]) + _encoded(value, encoding))


def own_text(description: str, value: str) -> bytes:
    """TXXX: a text under a name of one's own, which is ASCII."""
    encoding = _encoding(value)
    return _frame("TXXX", bytes([encoding]) + _ended(description, encoding) + _encoded(value, encoding))


def address(name: str, url: str) -> bytes:
    """A frame that holds an address, which is ASCII."""
    return _frame(name, url.encode("ascii"))


def long_text(name: str, language: str, value: str) -> bytes:
    """A comment (COMM) or the words of a track (USLT), without a description; `language` is three letters."""
    encoding = _encoding(value)
    return _frame(name, bytes([encoding]) + language.encode("ascii") + _ended("", encoding) + _encoded(value, encoding))


def synchronised_text(language: str, lines: Sequence[tuple[int, str]]) -> bytes:
    """SYLT: lines of text, each with the millisecond at which it begins. All but the first begin with a line break."""
    encoding = _encoding("".join(line for _, line in lines))
    head = bytes([encoding]) + language.encode("ascii") + bytes([_MILLISECONDS, _TRANSCRIPT]) + _ended("", encoding)
    parts = [
        _ended(f"\n{line}" if place else line, encoding) + start_ms.to_bytes(4, "big")
        for place, (start_ms, line) in enumerate(lines)
    ]
    return _frame("SYLT", head + b"".join(parts))


def picture(mime: str, description: str, data: bytes) -> bytes:
    """APIC: the front cover."""
    encoding = _encoding(description)
    head = bytes([encoding]) + mime.encode("ascii") + bytes([0, _FRONT_COVER])
    return _frame("APIC", head + _ended(description, encoding) + data)


def chapter(element: str, start_ms: int, end_ms: int, title: str) -> bytes:
    """CHAP: one chapter; the end is where the next begins."""
    times = start_ms.to_bytes(4, "big") + end_ms.to_bytes(4, "big")
    return _frame("CHAP", element.encode("ascii") + b"\0" + times + 2 * _NO_OFFSET + text("TIT2", title))


def contents(children: Sequence[str]) -> bytes:
    """CTOC: the one table of contents, its chapters in order; at most `MOST_CHILDREN`."""
    names = b"".join(child.encode("ascii") + b"\0" for child in children)
    return _frame("CTOC", b"toc\0" + bytes([_ORDERED_AT_TOP, len(children)]) + names)


def _frame(name: str, body: bytes) -> bytes:
    return name.encode("ascii") + len(body).to_bytes(4, "big") + b"\0\0" + body


_LATIN_1, _UTF_16 = 0, 1


def _encoding(value: str) -> int:
    try:
        value.encode("latin-1")
    except UnicodeEncodeError:
        return _UTF_16
    return _LATIN_1


def _encoded(value: str, encoding: int) -> bytes:
    return value.encode("latin-1") if encoding == _LATIN_1 else b"\xff\xfe" + value.encode("utf-16-le")


def _ended(value: str, encoding: int) -> bytes:
    return _encoded(value, encoding) + (b"\0" if encoding == _LATIN_1 else b"\0\0")
