"""Bytes to text: UTF-8 first, byte order marks, UTF-16, then detection; nothing invisible gets through unsaid."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

from handouts.errors import SourceError

LARGEST_CHARACTERS = 5_000_000
"""About 800,000 words: fifty times a long article, and still laid out and spoken in bounded time."""
LARGEST_BYTES = 4 * LARGEST_CHARACTERS
PEEK_BYTES = 200_000
FEW_DAMAGED = 20
"""Characters that no text has, and that a damaged text may still have some of."""
MOST_DAMAGED = 0.05
"""The share of them from which a file is no text."""

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_NO_PAGES = frozenset(("idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7"))
"""Encodings that Python knows and no text comes in; files made for that keep the first two busy for hours."""
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_DIRECTION_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u206a-\u206f]")
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u061c]")
_JOINED = re.compile("[\ufeff\u00ad\u2060-\u2064\u200b\u180e\ufff9-\ufffb]")
_JOINERS = re.compile("(.?)([\u200c\u200d]+)(.?)", re.DOTALL)
_JOINER = re.compile("[\u200c\u200d]")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_LOOSE_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)|[\U000e0000-\U000e007f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WESTERN_TEXT = re.compile(
    "[A-Za-z0-9À-ÖØ-öø-ÿŒœŠšŽžŸ\\s!-/:-@\\[-`{-~\u2010-\u2026\u20ac\u2122£§©«®°±²³·¹º»¼-¿×÷µ¶¡¢ª]"
)


@dataclass(frozen=True)
class Decoded:
    """A source as text: lines end in a line feed, no control characters; `notices` tell what was changed."""

    text: str
    notices: tuple[str, ...] = ()


def decode(name: str, data: bytes, most: int = LARGEST_CHARACTERS) -> Decoded:
    """The text of a source called `name`, of at most so many characters: a web page holds more than its text.

    Raises SourceError when it is too large or holds no text.
    """
    if len(data) > LARGEST_BYTES:
        raise too_large(name)
    text, notices = _characters(data)
    if len(text) > most:
        raise too_large(name)
    damaged = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    if damaged > max(FEW_DAMAGED, MOST_DAMAGED * len(text)):
        raise SourceError(
            f"{name} is not a text file, or it is badly damaged: {damaged} of its {len(text)} characters are no "
            "writing. Open the article in the program that made it, and save it as plain text."
        )
    text, changes = _cleared(text)
    if not has_text(text):
        raise no_text(name)
    return Decoded(text, (*notices, *changes))


def peek(data: bytes) -> str:
    """The beginning of a text, enough to tell its form; damage at its end does not matter."""
    return _characters(data[:PEEK_BYTES])[0]


def encoding_called(name: str) -> str:
    """Python's name for an encoding of text that a file or a server names; empty where it is none."""
    try:
        found = codecs.lookup(name).name.replace("_", "-")
        return found if found not in _NO_PAGES and isinstance("".encode(found), bytes) else ""
    except (LookupError, UnicodeError, ValueError):  # the first also for what is no encoding of text
        return ""


def has_text(text: str) -> bool:
    """Whether there is something to print or narrate: two words, or a run of a script that sets no spaces."""
    words = list(islice(re.finditer(r"\w+", text), 2))
    return len(words) > 1 or any(len(word[0]) > 3 and word[0][0] >= "\u0e00" for word in words)


def no_text(name: str) -> SourceError:
    """The error for a source without words."""
    return SourceError(f"There is no text to print or narrate in {name}. Open it and check that the article is there.")


def too_large(name: str) -> SourceError:
    """The error for a source with more text than an article has."""
    return SourceError(
        f"{name} is too large for an article: the limit is {LARGEST_CHARACTERS // 1_000_000} million characters "
        "of text. Split it into parts."
    )


def _characters(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return _lenient(data, wide)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _damaged_or_older(data)


def _wide_encoding(data: bytes) -> str:
    """ "utf-16-le" or "utf-16-be" where every second byte is mostly NUL, as in Western text without a mark."""
    sample = data[: 4096 - 4096 % 2]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    typed = "\ufffd".encode(encoding, "ignore")
    lost = text.count("\ufffd") - (data.count(typed) if typed else 0)
    return text, _lost_notice(lost) if lost > 0 else ()


def _lost_notice(lost: int) -> tuple[str, ...]:
    times = "1 place" if lost == 1 else f"{lost} places"
    return (f"The file is damaged in {times}: what could not be read is shown as \ufffd. Please check the text.",)


def _damaged_or_older(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 with broken bytes, or an older encoding: told apart by how many of the high bytes fit UTF-8."""
    high = sum(1 for byte in data if byte > 0x7F)
    fitting = sum(len(match) for match in _MULTIBYTE.findall(data))
    if fitting >= high / 2:
        return _lenient(data, "utf-8")
    encoding, name = _older_encoding(data)
    text, notices = _lenient(data, encoding)
    said = f"The file is not UTF-8. It was read as {name}: please check letters with accents and special signs."
    return text, (said, *notices)


def _older_encoding(data: bytes) -> tuple[str, str]:
    """The likeliest 8-bit encoding: Windows-1252 when that makes Western text, else what detection says."""
    western = data.decode("cp1252", "replace")
    signs = [c for c in western if c > "\x7f"]
    fitting = sum(1 for c in signs if _WESTERN_TEXT.match(c))
    if signs and fitting == len(signs) and _letters_stand_alone(western):
        return "cp1252", "Windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or best.encoding in ("ascii", "utf_8"):
        return "cp1252", "Windows-1252"
    return best.encoding, best.encoding.replace("_", "-")


def _letters_stand_alone(text: str) -> bool:
    """Accented letters come singly in Western words; in other 8-bit scripts they come in runs."""
    runs = re.findall("[À-ÖØ-öø-ÿ]+", text)
    return sum(len(run) > 2 for run in runs) <= len(runs) / 10


def _cleared(text: str) -> tuple[str, tuple[str, ...]]:
    notices: list[str] = []
    text = _LINE_ENDS.sub("\n", text)
    signs = "".join(set(text))  # what is not in these need not be looked for in the whole text
    if _CONTROLS.search(signs):
        text, controls = _CONTROLS.subn("", text)
        notices.append(f"Taken out: {_counted(controls, 'control character')} that cannot be printed or spoken.")
    if _DIRECTION_CONTROLS.search(signs):
        text, turns = _DIRECTION_CONTROLS.subn("", text)
        notices.append(
            f"Taken out: {_counted(turns, 'invisible character')} that would turn the direction of the text."
        )
    if _DIRECTION_MARKS.search(signs) and not _RIGHT_TO_LEFT.search(signs):
        text = _DIRECTION_MARKS.sub("", text)
    if _JOINED.search(signs):
        text = _JOINED.sub("", text)
    if _TAGS.search(signs):
        text = _LOOSE_TAGS.sub(lambda match: match[1] or "", text)
    if _JOINER.search(signs):
        text = _JOINERS.sub(_kept_joiners, text)
    return unicodedata.normalize("NFC", text), tuple(notices)


def _kept_joiners(match: re.Match[str]) -> str:
    """Zero-width joiners stay between letters of scripts that need them, and inside emoji."""
    before, joiners, after = match[1], match[2], match[3]
    needed = before > "\u02ff" and after > "\u02ff" and not before.isspace() and not after.isspace()
    return before + (joiners if needed else "") + after


def _counted(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
