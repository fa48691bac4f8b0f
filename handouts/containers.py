"""Zip containers (DOCX, ODT, EPUB) opened safely: in memory, by member name, within limits, their XML without entities.

Nothing is ever unpacked to a disk. What a container says of itself is checked before anything is unpacked, and what
is unpacked is checked against what it said. ZIP: PKWARE APPNOTE 6.3.10; XML: W3C XML 1.0, 2.8 and 4.
"""

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from xml.parsers import expat

from lxml import etree

from handouts.errors import SourceError

LARGEST_TOTAL = 200_000_000
"""All members together, unpacked; they are unpacked one at a time."""
LARGEST_XML = 24_000_000
"""One member that is parsed. With the article that comes of it, it takes up to 25 times as much memory (measured)."""
LARGEST_MEMBER = 100_000_000
MOST_MEMBERS = 10_000
BOMB_FROM = 50_000_000
BOMB_RATIO = 250
"""Over `BOMB_FROM`, so many times the size of the file shows that it was made to fill memory."""
_ENCRYPTED = 0x1 | 0x40 | 0x2000
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OUTSIDE = re.compile(r"^[/~]|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)|[\x00-\x1f]")
_ANEW = "Open it in the program that made it, and save it anew."
FOREIGN_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OverflowError,
    KeyError,
)
"""What zipfile says of damaged files."""


class Container:
    """The members of a zip file by name. `source_name` is how messages call the file."""

    def __init__(self, source_name: str, data: bytes) -> None:
        """Raises SourceError for what is damaged, has a password, is a bomb, or names members outside itself."""
        self.source_name = source_name
        self._data = data
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except FOREIGN_ERRORS as error:
            raise self.damaged(f"its list of contents cannot be read ({_said(error)})") from error
        _prove(source_name, members, len(data))
        self._members = {info.filename: info for info in members if not info.filename.endswith("/") and info.filename}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, folders apart, in the order of the file."""
        return tuple(self._members)

    def __contains__(self, name: object) -> bool:
        return name in self._members

    def read(self, name: str, largest: int = LARGEST_MEMBER) -> bytes:
        """The bytes of one member. Raises SourceError where it is missing, damaged, or larger than `largest`."""
        info = self._members.get(name)
        if info is None:
            raise self.damaged(f"{name} is missing in it")
        if info.file_size > largest:
            raise SourceError(
                f"{self.source_name} is too large to read: {name} in it has {info.file_size // 1_000_000} MB, and "
                f"{largest // 1_000_000} MB are the most. Part the document into several."
            )
        try:
            with self._zip.open(info):  # compares the two places that name the member
                pass
            return self._unpacked(info)
        except FOREIGN_ERRORS as error:
            raise self.damaged(f"{name} in it cannot be unpacked ({_said(error)})") from error

    def xml(self, name: str, doctype: bool = False) -> etree._Element:
        """The root of one member that is XML; `doctype` allows a public document type, which is never looked up.

        Comments and processing instructions are left out. Raises SourceError, for any entity that is declared too.
        """
        data = self.read(name, LARGEST_XML)
        try:
            _Prolog(doctype).prove(data)
            parser = etree.XMLParser(
                resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
            )
            root = etree.fromstring(data, parser)
        except _Refused as refused:
            raise SourceError(
                f"{self.source_name} is not read: {name} in it declares {refused}, and documents have no need of "
                f"that. {_ANEW}"
            ) from None
        except (etree.XMLSyntaxError, expat.ExpatError, LookupError, ValueError) as error:
            raise self.damaged(f"{name} in it is not proper XML ({_said(error)})") from error
        return root

    def damaged(self, what: str) -> SourceError:
        """The error for a container of which `what` is true."""
        return SourceError(f"{self.source_name} is damaged: {what}. {_ANEW}")

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        """The content of a member, of which never more than it was said to have is unpacked."""
        name_length, extra_length = struct.unpack_from("<HH", self._data, info.header_offset + 26)
        start = info.header_offset + 30 + name_length + extra_length
        packed = self._data[start : start + info.compress_size]
        whole = True
        content = packed
        if info.compress_type == zipfile.ZIP_DEFLATED:
            unpacking = zlib.decompressobj(-15)
            content = unpacking.decompress(packed, info.file_size + 1)
            whole = unpacking.eof
        if len(content) != info.file_size or not whole:
            raise zipfile.BadZipFile("it is not as long as the file says")
        if zlib.crc32(content) != info.CRC:
            raise zipfile.BadZipFile("its checksum does not hold")
        return content


def _prove(source_name: str, members: list[zipfile.ZipInfo], size: int) -> None:
    """Raises SourceError for what no document needs; nothing is unpacked for it."""
    if len(members) > MOST_MEMBERS:
        raise SourceError(
            f"{source_name} is not read: it holds {len(members):,} files, and {MOST_MEMBERS:,} are the most."
        )
    if any(info.flag_bits & _ENCRYPTED for info in members):
        raise SourceError(f"{source_name} has a password. Save it without one.")
    outside = next((info.orig_filename for info in members if _OUTSIDE.search(info.orig_filename)), None)
    if outside is not None:
        raise SourceError(f"{source_name} is not read: a name in it, {outside[:80]!r}, leads out of the file. {_ANEW}")
    twice = next((name for name, times in Counter(info.filename for info in members).items() if times > 1), None)
    if twice is not None:
        raise SourceError(f"{source_name} is damaged: it holds {twice[:80]!r} more than once. {_ANEW}")
    packing = next((info for info in members if info.compress_type not in PACKINGS), None)
    if packing is not None:
        raise SourceError(
            f"{source_name} is packed in a way that cannot be read here (method {packing.compress_type}). {_ANEW}"
        )
    total = sum(info.file_size for info in members)
    if total > LARGEST_TOTAL or (total > BOMB_FROM and total > BOMB_RATIO * size):
        raise SourceError(
            f"{source_name} is not read: its {size / 1e6:.1f} MB would unpack to {total / 1e6:,.0f} MB. If it is a "
            "document of yours, make its pictures smaller, or part it into several."
        )


def _said(error: BaseException) -> str:
    """What an error of a library says, on one line."""
    return " ".join(str(error).split())[:160] or type(error).__name__


class _Refused(Exception):
    """What a member declares before its first element."""


class _Begun(Exception):
    """The first element is reached: no document type can follow."""


class _Prolog:
    """Reads what stands before the first element, in whatever encoding, with a parser that obeys none of it."""

    def __init__(self, doctype: bool) -> None:
        self._doctype = doctype

    def prove(self, data: bytes) -> None:
        """Raises _Refused for a document type, beside a public one where that is allowed; ExpatError for no XML."""
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._declared
        parser.StartElementHandler = self._begun
        try:
            parser.Parse(data, True)
        except _Begun:
            return

    def _declared(self, _name: str, _system: str | None, public: str | None, internal: bool) -> None:
        if internal:
            raise _Refused("entities or rules of its own")
        if not self._doctype or not public:
            raise _Refused("a document type from elsewhere")

    def _begun(self, _name: str, _attributes: dict[str, str]) -> None:
        raise _Begun
