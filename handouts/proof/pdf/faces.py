"""What an embedded font program says of itself (OpenType 1.9: head, OS/2, post, name). Pure: bytes to values.

The name under which a PDF embeds a face is whatever its maker called it; the program's own tables are not.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass

_BOLD_WEIGHT, _REGULAR_WEIGHT, _REGULAR_WIDTH = 600, 400, 5
_PANOSE_TEXT, _PANOSE_SERIFS = 2, range(2, 11)
_FULL_NAME, _WINDOWS = 4, 3


@dataclass(frozen=True, slots=True)
class Program:
    """`x_height_em` is the height of lower-case letters over the size, 0 where the program does not tell."""

    name: str
    bold: bool
    slanted: bool
    serif: bool
    light: bool
    narrow: bool
    x_height_em: float


def read_program(data: bytes) -> Program | None:
    """The facts of a TrueType or OpenType program; None for any other, and for a damaged one."""
    try:
        tables = _tables(data)
        units, style = struct.unpack_from(">H", tables["head"], 18)[0], struct.unpack_from(">H", tables["head"], 44)[0]
        os2 = tables["OS/2"]
        version, _, weight, width = struct.unpack_from(">HhHH", os2)
        panose, selection = os2[32:42], struct.unpack_from(">H", os2, 62)[0]
        angle = struct.unpack_from(">i", tables["post"], 4)[0]
        x_height = struct.unpack_from(">h", os2, 86)[0] if version >= 2 else 0
        return Program(
            _name(tables.get("name", b"")),
            bold=weight >= _BOLD_WEIGHT or bool(style & 1),
            slanted=angle != 0 or bool(selection & 0x201) or bool(style & 2),
            serif=panose[0] == _PANOSE_TEXT and panose[1] in _PANOSE_SERIFS,
            light=weight < _REGULAR_WEIGHT,
            narrow=width < _REGULAR_WIDTH,
            x_height_em=x_height / units,
        )
    except (struct.error, KeyError, IndexError, ZeroDivisionError):
        return None


def _tables(data: bytes) -> Mapping[str, bytes]:
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * number) for number in range(count))
    return {tag.decode("latin-1"): data[start : start + length] for tag, _, start, length in records}


def _name(table: bytes) -> str:
    """The full name in the Windows encoding, or empty."""
    if len(table) < 6:
        return ""
    count, strings = struct.unpack_from(">HH", table, 2)
    for number in range(count):
        platform, _, _, kind, length, offset = struct.unpack_from(">HHHHHH", table, 6 + 12 * number)
        if platform == _WINDOWS and kind == _FULL_NAME:
            return table[strings + offset : strings + offset + length].decode("utf-16-be", "replace")
    return ""
