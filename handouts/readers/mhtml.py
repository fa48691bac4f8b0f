"""Web pages in one file (MHTML, .mhtml and .mht), as Chrome, Edge, old Internet Explorer and Word save them.

A page and its pictures are parts of a mail (RFC 2557). The pictures are looked up among the parts, by the names the
page calls them; nothing is fetched.
"""

import email
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from email.errors import CloseBoundaryNotFoundDefect, MessageDefect
from email.message import Message
from email.policy import Compat32
from typing import TypeAlias
from urllib.parse import unquote, urljoin

from handouts.errors import SourceError
from handouts.model import Enclosed, RawArticle
from handouts.picturing import pictures_of
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection
from handouts.webpage import decode_page, read_page

MOST_PARTS, MOST_NESTED = 5_000, 20
LONGEST_HEADER = 10_000
"""Characters: the longest address that browsers take, a few times over."""
_PAGES = ("text/html", "application/xhtml+xml")
_ANEW = "Open the page in your browser and save it anew, as “web page, complete” or “web page, single file”."
_FOLDED = re.compile(r"\s*[\r\n]\s*")
_CUT_SHORT = "The file ends before the end of its last part: the page may be cut short. Please compare."
Part: TypeAlias = "Message[str, str]"


class MhtmlReader:
    """Reads the page of an archive, and takes its pictures along."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks. Raises SourceError."""
        whole = _parts(source)
        page = _page(source.name, whole)
        address = _location(page) or _header(whole, "Snapshot-Content-Location")
        decoded = decode_page(source.name, _content(page), _charset(page))
        raw = read_page(decoded, source.name, selection, base=_on_the_web(address))
        if not raw.details.origin:
            raw = replace(raw, details=replace(raw.details, origin=_on_the_web(address)))
        if any(isinstance(defect, CloseBoundaryNotFoundDefect) for part in whole.walk() for defect in part.defects):
            raw = replace(raw, notices=(_CUT_SHORT, *raw.notices))
        return replace(raw, enclosed=tuple(_pictures(raw, whole, address)))


def _parts(source: Source) -> Part:
    """The mail that a file is. Raises SourceError for one of too many parts, or none at all."""
    try:
        bounded = _Bounded()
        return email.message_from_bytes(source.data, bounded.part, policy=bounded)
    except _Excess as error:
        raise SourceError(f"{source.name} is not read: {error}, and no page has so many. {_ANEW}") from None
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise _damaged(source.name) from error


class _Excess(Exception):
    """What a file has more of than any page."""


class _Bounded(Compat32):
    """How a mail is parsed: by the parser that forgives all faults, which takes ages over files made for that."""

    _seen: Counter[str]

    def __init__(self) -> None:
        super().__init__()
        self.__dict__["_seen"] = Counter()  # policies let nobody set anything

    def _count(self, what: str, most: int) -> None:
        self._seen[what] += 1
        if self._seen[what] > most:
            raise _Excess(f"it has more than {most:,} {what}")

    def part(self, **named: object) -> Part:
        """A new part. Raises _Excess."""
        self._count("parts", MOST_PARTS)
        return Message(**named)  # type: ignore[arg-type]  # what the parser hands on

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and value of a header. Raises _Excess."""
        if sum(map(len, sourcelines)) > LONGEST_HEADER:
            raise _Excess(f"it has more than {LONGEST_HEADER:,} characters in a header")
        self._count("headers", 10 * MOST_PARTS)
        name, value = super().header_source_parse(sourcelines)
        if name.lower() == "content-type" and value.lstrip()[:8].lower() in ("multipar", "message/"):
            self._count("parts of parts", MOST_NESTED)
        return name, value

    def handle_defect(self, obj: Part, defect: MessageDefect) -> None:
        """Notes what is wrong with a part. Raises _Excess."""
        self._count("faults", MOST_PARTS)
        super().handle_defect(obj, defect)


def _page(name: str, whole: Part) -> Part:
    """The part that is the page: the one that is named as the start, or the first that is one (RFC 2387, 3.2)."""
    pages = [part for part in whole.walk() if part.get_content_type() in _PAGES and not part.is_multipart()]
    start = whole.get_param("start")
    named = [part for part in pages if isinstance(start, str) and start and _id(part) == start.strip("<> ")]
    if not pages and any(part.defects for part in whole.walk()):
        raise _damaged(name)
    if not pages:
        raise SourceError(
            f"There is no web page in {name}: it is a mail. Save its text, or give what is attached to it."
        )
    return (named or pages)[0]


def _pictures(raw: RawArticle, whole: Part, address: str) -> Iterator[Enclosed]:
    """The pictures that the text names, by those names."""
    places: dict[str, Part] = {}
    for part in whole.walk():
        if part.is_multipart() or part.get_content_type() in _PAGES:
            continue
        for place in (f"cid:{_id(part)}" if _id(part) else "", _absolute(address, _location(part))):
            if place:
                places.setdefault(place, part)
    noted = tuple(block for note in raw.beside.notes for block in note.blocks)
    for name in dict.fromkeys(picture.file for picture in pictures_of((*raw.blocks, *noted, *raw.kept))):
        cid = unquote(name) if name[:4].lower() == "cid:" else ""
        found = places.get(f"cid:{cid[4:]}" if cid else _absolute(address, name))
        if found is not None:
            yield Enclosed(name, _content(found))


def _absolute(base: str, name: str) -> str:
    try:
        return unquote(urljoin(base, name)) if name else ""
    except ValueError:
        return name


def _on_the_web(address: str) -> str:
    return address if address.lower().startswith(("http://", "https://")) else ""


def _header(part: Part, name: str) -> str:
    return _FOLDED.sub("", str(part.get(name, ""))).strip()


def _location(part: Part) -> str:
    return _header(part, "Content-Location")


def _id(part: Part) -> str:
    return _header(part, "Content-ID").strip("<>")


def _charset(part: Part) -> str:
    try:
        return part.get_content_charset() or ""
    except (ValueError, LookupError, TypeError, IndexError):  # broken parameters (RFC 2231)
        return ""


def _content(part: Part) -> bytes:
    """The bytes of a part, as they were before they were mailed."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _damaged(name: str) -> SourceError:
    return SourceError(f"{name} is damaged: its parts cannot be told apart. {_ANEW}")
