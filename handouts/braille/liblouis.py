"""The C library liblouis, driven by ctypes: text to braille cells and back, by the tables it brings along.

Cells are characters of the Unicode block "Braille Patterns" (U+2800 and up), so that nothing depends on the way
a table would show them.
"""

import ctypes
import ctypes.util
import re
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import cache

from handouts.errors import ToolMissing

NOT_INSTALLED = "Braille needs liblouis, which is not installed. On Debian: apt install liblouis20 liblouis-data"
_NAMES = ("liblouis.so.20", "liblouis.so.2", "liblouis.so", "liblouis.20.dylib", "liblouis.dylib", "liblouis.dll")
_PROOF = "en-ueb-g1.ctb"
"""A table that every liblouis with its data has."""

# Values of `liblouis.h`.
_DOTS, _UNICODE, _LEAVE_UNKNOWN_OUT = 4, 64, 128
_BOLD = 4
_SILENT = 60000

BLANK = "\u2800"
_EIGHT_DOTS = re.compile("[^\u2800-\u283f]")
_PIECES = re.compile(r"\d+|\D")
_NEIGHBOURS = (("", ""), ("a", "a"), (" ", "α"), ("α", " "))
"""What a character is tried between: some tables have a sign only beside or within words."""
_NOWHERE = "\uf8ff"
"""A character for private use, of which no table knows anything."""


class Liblouis:
    """The loaded library. It compiles a table once a process; calls take turns, as it keeps its state in globals."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library
        self._turn = threading.Lock()
        self._known: dict[tuple[str, str], bool] = {}
        library.lou_version.restype = ctypes.c_char_p
        library.lou_getTable.restype = ctypes.c_void_p
        library.lou_setLogLevel(_SILENT)
        self._wide = library.lou_charSize() == 4
        self._unit = ctypes.c_uint32 if self._wide else ctypes.c_uint16

    @property
    def version(self) -> str:
        """As "3.24.0"."""
        version: bytes = self._library.lou_version()
        return version.decode("ascii", "replace")

    def has(self, table: str) -> bool:
        """Whether the table is installed and sound."""
        with self._turn:
            return bool(self._library.lou_getTable(table.encode("ascii")))

    def knows(self, table: str, char: str) -> bool:
        """Whether the table has a sign of six dots for the character."""
        key = (table, char)
        if key not in self._known:
            self._known[key] = self._tried(table, char)
        return self._known[key]

    def _tried(self, table: str, char: str) -> bool:
        if not self._wide and ord(char) > 0xFFFF:
            return False
        return any(self._shown(table, before, char, after) for before, after in _NEIGHBOURS)

    def _shown(self, table: str, before: str, char: str, after: str) -> bool:
        """Whether the character makes cells of six dots between two others, and other ones than an unknown one."""
        cells, unknown = (self._if_known(table, before + c + after) for c in (char, _NOWHERE))
        nothing = self._if_known(table, before + after)
        # a table may also show all it does not know by one sign: then that is what it shows for any such character
        return cells != nothing and (cells != unknown or char.isascii()) and not _EIGHT_DOTS.search(cells)

    def _if_known(self, table: str, text: str) -> str:
        mode = _DOTS | _UNICODE | _LEAVE_UNKNOWN_OUT
        units = [ord(c) for c in text]
        return "".join(map(chr, self._run(self._library.lou_translateString, table, units, mode, None)))

    def translate(self, table: str, text: str, bold: Sequence[bool] = ()) -> str:
        """The cells of `text`, of whose characters the table knows every one; `bold` tells of each whether it is."""
        forms = [_BOLD if strong else 0 for strong in bold] if any(bold) else None
        cells = self._cells(table, text, forms)
        if not _EIGHT_DOTS.search(cells):
            return cells
        # some tables write web and e-mail addresses in eight dots: those words letter by letter, numbers whole
        return BLANK.join(self._word(table, word) for word in text.split(" "))

    def _word(self, table: str, word: str) -> str:
        cells = self._cells(table, word)
        if _EIGHT_DOTS.search(cells):
            cells = "".join(self._cells(table, piece) for piece in _PIECES.findall(word))
        return _EIGHT_DOTS.sub(lambda cell: chr(0x2800 | ord(cell[0]) & 0x3F), cells)

    def _cells(self, table: str, text: str, forms: list[int] | None = None) -> str:
        library = self._library.lou_translateString
        return "".join(map(chr, self._run(library, table, [ord(c) for c in text], _DOTS | _UNICODE, forms)))

    def back(self, table: str, cells: str) -> str:
        """The text that the library reads in cells; contracted braille does not always come back as it went."""
        dots = [0x8000 | (ord(cell) & 0xFF) for cell in cells]
        return "".join(map(chr, self._run(self._library.lou_backTranslateString, table, dots, _DOTS, None)))

    def _run(
        self, function: "ctypes._NamedFuncPointer", table: str, units: list[int], mode: int, forms: list[int] | None
    ) -> list[int]:
        """What a function of the library makes of `units`; more room is given until all of them are used."""
        if not units:
            return []
        room = 4 * len(units) + 64
        for _ in range(6):
            given, made = (self._unit * len(units))(*units), (self._unit * room)()
            used, length = ctypes.c_int(len(units)), ctypes.c_int(room)
            styles = None if forms is None else (ctypes.c_ushort * room)(*forms)
            with self._turn:
                ok = function(
                    table.encode("ascii"),
                    given,
                    ctypes.byref(used),
                    made,
                    ctypes.byref(length),
                    styles,
                    None,
                    mode,
                )
            if not ok:
                raise ToolMissing(f"liblouis cannot use its table {table}. {NOT_INSTALLED.partition('. ')[2]}")
            if used.value == len(units):
                return list(made[: length.value])
            room *= 4
        raise ToolMissing(f"liblouis {self.version} stops in the middle of a text. Install another version of it.")


@cache
def liblouis() -> Liblouis:
    """The library of this machine. Raises ToolMissing where it or its tables are not installed."""
    library = open_library()
    if library is None:
        raise ToolMissing(NOT_INSTALLED)
    louis = Liblouis(library)
    if not louis.has(_PROOF):
        raise ToolMissing(NOT_INSTALLED)
    return louis


def open_library() -> ctypes.CDLL | None:
    """The shared library, opened, or None where there is none."""
    for name in _NAMES:
        with suppress(OSError):
            return ctypes.CDLL(name)
    found = ctypes.util.find_library("louis")  # slow: it asks the linker
    with suppress(OSError):
        return ctypes.CDLL(found) if found else None
    return None


def version() -> str:
    """The library's version, or "absent"."""
    try:
        return liblouis().version
    except ToolMissing:
        return "absent"
