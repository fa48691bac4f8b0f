"""The characters of a page with their places, as PDFium finds them."""

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from handouts.pagination.model import Cell, Glyph, Part, Style
from handouts.pdftext.frame import Frame
from handouts.pdftext.signs import is_unreadable, readable

_BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!l)|-bd\b|cmbx|\bmedi\b", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
"""PDF 32000-1, table 123."""
_FILL_AND_STROKE, _INVISIBLE, _CLIP_ONLY = 2, 3, 7
_SPACES = frozenset((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000))
_SMALLEST_PT, _LARGEST_PT = 1.0, 400.0
_BREAK = "\x02"
"""PDFium's name of a hyphen at a line's end; also U+FFFE."""


class Role(NamedTuple):
    """What a PDF's tags say of marked content."""

    level: int = 0
    cell: Cell | None = None
    alt: str = ""
    part: Part | None = None
    language: str = ""


@dataclass
class Characters:
    """What stands on a page: `shown` as glyphs in drawing order, and the words of all that is not to be read."""

    shown: list[Glyph] = field(default_factory=list)
    hidden: list[Glyph] = field(default_factory=list)
    slanted: str = ""
    sideways: str = ""
    outside: str = ""
    count: int = 0
    unreadable: int = 0
    vertical: int = 0


@dataclass(frozen=True, slots=True)
class _Thing:
    """What is known of a text object: its style, its direction in quarter turns or -1, whether it is seen."""

    style: Style
    turn: int
    hidden: bool
    tiny: bool


class _Raw(NamedTuple):
    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    thing: _Thing
    apart: bool


def quarter_turn(a: float, b: float) -> int:
    """How many quarter turns from upright the direction (a, b) is, counter-clockwise; -1 for a slanted one."""
    angle = math.degrees(math.atan2(b, a)) % 360
    turns = round(angle / 90)
    return turns % 4 if abs(angle - 90 * turns) < 4 else -1


class CharacterReader:
    """Reads the pages of one document; fonts and styles are looked up once."""

    def __init__(self) -> None:
        self._fonts: dict[int, bool] = {}
        self._styles: dict[Style, Style] = {}

    def read(
        self, text_page: Any, box: tuple[float, float, float, float], rotation: int, roles: dict[int, Role]
    ) -> tuple[Characters, Frame]:
        """The characters of a page, and the frame it has when most of them stand upright."""
        found = Characters()
        raw = self._raw(text_page, roles, found)
        turns = Counter(c.thing.turn for c in raw if c.thing.turn >= 0)
        frame = Frame(box, turns.most_common(1)[0][0] if turns else -rotation % 4)
        slanted: list[str] = []
        sideways: list[str] = []
        outside: list[str] = []
        for char in raw:
            space = " " if char.apart else ""
            if char.thing.turn < 0:
                slanted.append(space + char.char)
            elif char.thing.turn != frame.turn:
                sideways.append(space + char.char)
            elif char.thing.tiny or not frame.holds(char.left, char.bottom, char.right, char.top):
                outside.append(space + char.char)
            else:
                left, _, right, _ = frame.box(char.left, char.bottom, char.right, char.top)
                _, baseline = frame.point(char.x, char.y)
                glyph = Glyph(char.char, left, right, baseline, char.thing.style, char.apart)
                (found.hidden if char.thing.hidden else found.shown).append(glyph)
        found.vertical = _vertical(found.shown)
        found.slanted, found.sideways, found.outside = ("".join(part).strip() for part in (slanted, sideways, outside))
        return found, frame

    def _raw(self, text_page: Any, roles: dict[int, Role], found: Characters) -> list[_Raw]:
        x, y = ctypes.c_double(), ctypes.c_double()
        box = pdfium.FS_RECTF()
        raw: list[_Raw] = []
        address, thing = 0, None
        apart = True
        high = 0
        for place in range(pdfium.FPDFText_CountChars(text_page)):
            code = pdfium.FPDFText_GetUnicode(text_page, place)
            if code <= 0x20 or code in _SPACES:
                if code == 0 and not pdfium.FPDFText_IsGenerated(text_page, place):
                    found.unreadable += 1
                    found.count += 1
                if code != 2:
                    apart = apart or not pdfium.FPDFText_IsGenerated(text_page, place)
                    continue
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
                high = 0
            drawn = pdfium.FPDFText_GetTextObject(text_page, place)
            if not drawn:
                continue
            own = ctypes.addressof(drawn.contents)
            if own != address or thing is None:
                address, thing = own, self._thing(text_page, place, drawn, roles)
            char = "-" if code in (2, 0xFFFE) else readable(chr(code))
            found.count += 1
            if is_unreadable(chr(code)) or (
                code > 0x7F and not char.isalnum() and pdfium.FPDFText_HasUnicodeMapError(text_page, place) == 1
            ):
                found.unreadable += 1
            if not char:
                continue
            pdfium.FPDFText_GetLooseCharBox(text_page, place, box)
            pdfium.FPDFText_GetCharOrigin(text_page, place, x, y)
            raw.append(_Raw(char, box.left, box.bottom, box.right, box.top, x.value, y.value, thing, apart))
            apart = False
        return raw

    def _thing(self, text_page: Any, place: int, drawn: Any, roles: dict[int, Role]) -> _Thing:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text_page, place, matrix)
        size = abs(pdfium.FPDFText_GetFontSize(text_page, place)) * math.hypot(matrix.c, matrix.d)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn)
        content = pdfium.FPDFPageObj_GetMarkedContentID(drawn)
        role = roles.get(content, Role())
        artifact = bool(roles) and content not in roles and (content >= 0 or _is_artifact(drawn))
        bold = mode == _FILL_AND_STROKE or self._is_bold(pdfium.FPDFTextObj_GetFont(drawn))
        style = Style(round(size, 1), bold, role.level, role.cell, artifact, role.part, role.language)
        style = self._styles.setdefault(style, style)
        hidden = mode in (_INVISIBLE, _CLIP_ONLY)
        return _Thing(style, quarter_turn(matrix.a, matrix.b), hidden, not _SMALLEST_PT <= size <= _LARGEST_PT)

    def _is_bold(self, font: Any) -> bool:
        if not font:
            return False
        address = ctypes.addressof(font.contents)
        if address not in self._fonts:
            name = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, name, 256)
            told = _BOLD.search(name.value.decode("latin-1")) is not None
            self._fonts[address] = told or bool(pdfium.FPDFFont_GetFlags(font) & _FORCE_BOLD)
        return self._fonts[address]


def _is_artifact(thing: Any) -> bool:
    """Whether a tagged PDF calls an object an artifact: no part of the text (PDF 32000-1, 14.8.2.2)."""
    name, size = ctypes.create_string_buffer(64), ctypes.c_ulong()
    for number in range(min(pdfium.FPDFPageObj_CountMarks(thing), 8)):
        mark = pdfium.FPDFPageObj_GetMark(thing, number)
        pdfium.FPDFPageObjMark_GetName(mark, ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), 64, size)
        if name.raw[: max(size.value - 2, 0)].decode("utf-16-le", "replace") == "Artifact":
            return True
    return False


def _vertical(glyphs: list[Glyph]) -> int:
    """How many glyphs stand under one another, as in columns of Chinese or Japanese."""
    return sum(
        abs(after.left - before.left) < 0.1 * after.style.size
        and 0.7 * after.style.size < after.baseline - before.baseline < 1.6 * after.style.size
        for before, after in pairwise(glyphs)
    )
