"""Finished PDFs read back, characters as they are drawn: the edge to the PDF reader.

The structure tree comes from `handouts.proof.pdf.tags`.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from handouts.proof.pdf.faces import read_program
from handouts.proof.pdf.model import WHITE, Colour, Document, Face, Page, Run, Shape, Tag
from handouts.proof.pdf.pixels import Pixels, pixels
from handouts.proof.pdf.tags import Structure, read_structure

_BOLD = re.compile(r"bold|black|heavy", re.I)
_SLANTED = re.compile(r"italic|oblique|slanted", re.I)
_FLAG_SERIF, _FLAG_ITALIC, _FLAG_FORCE_BOLD = 1 << 1, 1 << 6, 1 << 18
"""PDF 32000-1, table 123."""
_SANS = re.compile(r"sans|gothic", re.I)
_SERIF = re.compile(r"serif|roman|times|georgia|garamond|palatino|bookman|century|cambria|slab|P052|C059", re.I)
_LIGHT, _NARROW = re.compile(r"light|thin|hairline", re.I), re.compile(r"condensed|narrow|compressed", re.I)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_MAX_NESTING = 8
_LOWER_X, _SPACES = ord("x"), frozenset((0x20, 0xA0))
_HYPHEN, _HYPHENS_AT_LINE_ENDS = ord("-"), (0x02, 0xFFFE)
"""PDFium calls a hyphen at a line's end by other names."""
_BOX_OVER_INK = 65 / 64
"""PDFium lifts the top of a glyph's box by a 64th of its height."""


class Unreadable(ValueError):
    """The bytes are no PDF that can be read; `str()` says why."""


@lru_cache(maxsize=1)
def read_pdf(data: bytes) -> Document:
    """All pages of a PDF. The last document read is kept, for the next check that asks for it.

    Raises Unreadable.
    """
    structure = read_structure(data)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"no PDF reader can open it ({error})") from error
    try:
        faces: dict[int, Face] = {}
        pages = tuple(_page(pdf, index, structure, faces) for index in range(len(pdf)))
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"a page of it cannot be read ({error})") from error
    finally:
        pdf.close()
    return Document(pages, bool(structure.tags), structure.tree)


def _page(pdf: Any, index: int, structure: Structure, faces: dict[int, Face]) -> Page:
    page = pdf[index]
    text_page = page.get_textpage()
    try:
        drawn = pixels(page)
        grouped = _grouped_text(page.raw)
        runs = tuple(
            _as_seen(_run(_in_group(glyphs, grouped), index, structure.tags, faces), drawn)
            for glyphs in _glyphs(text_page.raw)
        )
        shapes = tuple(_all_shapes(page.raw, index, structure.tags))
        width, height = page.get_size()
        links = structure.links.get(index, ())
        return Page(index + 1, width, height, runs, shapes, links, turned=page.get_rotation() != 0)
    finally:
        text_page.close()
        page.close()


def _as_seen(run: Run, drawn: Pixels) -> Run:
    """A run with the colours it has on the page: what is over it and under it, and the fading of groups, count."""
    box = (run.left, run.bottom, run.right, run.top)
    ground = drawn.ground(box, run.baseline, run.size_pt) or WHITE
    return replace(run, ink=drawn.ink(box, ground, _blended(run, ground)), ground=ground)


def _blended(run: Run, ground: Colour) -> Colour:
    red, green, blue = (round(run.alpha * i + (1 - run.alpha) * g) for i, g in zip(run.colour, ground, strict=True))
    return red, green, blue


# Characters ------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Glyphs:
    """Neighbouring characters of one text object as they are met: UTF-16 units, origins and ink boxes."""

    thing: Any
    address: int
    text_page: Any
    first: int
    units: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    y: float = 0.0
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)

    @property
    def ink(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of all that is not a space."""
        drawn = [box for unit, box in zip(self.units, self.boxes, strict=True) if unit not in _SPACES] or self.boxes
        lefts, bottoms, rights, tops = zip(*drawn, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)


def _glyphs(text_page: Any) -> Iterator[_Glyphs]:
    """Text objects in drawing order. What the reader adds of itself, line ends and gaps, belongs to none."""
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    current: _Glyphs | None = None
    for position in range(pdfium.FPDFText_CountChars(text_page)):
        thing = pdfium.FPDFText_GetTextObject(text_page, position)
        address = ctypes.addressof(thing.contents) if thing else 0
        if current is None or address != current.address:
            if current is not None:
                yield current
            current = _Glyphs(thing, address, text_page, position) if address else None
        if current is None:
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, position, x, y)
        pdfium.FPDFText_GetCharBox(text_page, position, left, right, bottom, top)
        current.units.append(pdfium.FPDFText_GetUnicode(text_page, position))
        current.xs.append(x.value)
        current.y = y.value
        current.boxes.append((left.value, bottom.value, right.value, top.value))
    if current is not None:
        yield current


def _grouped_text(page: Any) -> dict[int, Any]:
    """The matrix of its group for each text object, by address, that stands in a group of the page."""
    found: dict[int, Any] = {}
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        group = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(group) != pdfium.FPDF_PAGEOBJ_FORM:
            continue
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(group, matrix)
        for inner in range(pdfium.FPDFFormObj_CountObjects(group)):
            thing = pdfium.FPDFFormObj_GetObject(group, inner)
            if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT and _has_actual_text(thing):
                found[ctypes.addressof(thing.contents)] = matrix
    return found


def _has_actual_text(thing: Any) -> bool:
    """Whether an object stands in marked content with a text of its own in place of its characters."""
    size = ctypes.c_ulong()
    return any(
        pdfium.FPDFPageObjMark_GetParamStringValue(
            pdfium.FPDFPageObj_GetMark(thing, number), b"ActualText", None, 0, size
        )
        for number in range(pdfium.FPDFPageObj_CountMarks(thing))
    )


def _in_group(glyphs: _Glyphs, grouped: dict[int, Any]) -> _Glyphs:
    """Glyphs with a text of their own (ActualText) where their group puts them: PDFium forgets the group's matrix."""
    matrix = grouped.get(glyphs.address)
    if matrix is None:
        return glyphs
    glyphs.xs = [matrix.a * x + matrix.e for x in glyphs.xs]
    glyphs.y = matrix.d * glyphs.y + matrix.f
    glyphs.boxes = [
        (
            matrix.a * left + matrix.e,
            matrix.d * bottom + matrix.f,
            matrix.a * right + matrix.e,
            matrix.d * top + matrix.f,
        )
        for left, bottom, right, top in glyphs.boxes
    ]
    return glyphs


def _run(glyphs: _Glyphs, index: int, tags: dict[tuple[int, int], Tag], faces: dict[int, Face]) -> Run:
    """What a text object draws."""
    thing, matrix, size = glyphs.thing, pdfium.FS_MATRIX(), ctypes.c_float()
    pdfium.FPDFText_GetMatrix(glyphs.text_page, glyphs.first, matrix)
    pdfium.FPDFTextObj_GetFontSize(thing, size)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
    text, origins = _joined(glyphs.units, glyphs.xs)
    size_pt = float(size.value * (matrix.c**2 + matrix.d**2) ** 0.5)
    return Run(
        text,
        origins,
        glyphs.y,
        *glyphs.ink,
        size_pt=size_pt,
        face=_face(glyphs, size_pt, faces),
        colour=(red.value, green.value, blue.value),
        alpha=alpha.value / 255,
        upright=_is_upright(matrix),
        ghost=mode in (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP) or alpha.value == 0,
        artifact=_is_artifact(thing),
        tag=tags.get((index, pdfium.FPDFPageObj_GetMarkedContentID(thing))),
        turned=abs(matrix.b) > 1e-3 * abs(matrix.a) or matrix.a <= 0 or matrix.d <= 0,
    )


def _is_upright(matrix: Any) -> bool:
    """Whether stems stand square on the line, whichever way it runs."""
    across = abs(matrix.a * matrix.c + matrix.b * matrix.d)
    return bool(across < 1e-3 * math.hypot(matrix.a, matrix.b) * math.hypot(matrix.c, matrix.d))


def _joined(units: list[int], xs: list[float]) -> tuple[str, tuple[float, ...]]:
    """Text and origins with surrogate halves made one character, and what is no character at all as U+FFFD."""
    units = [_HYPHEN if unit in _HYPHENS_AT_LINE_ENDS else unit for unit in units]
    if all(32 <= unit < 0xD800 for unit in units):
        return "".join(map(chr, units)), tuple(xs)
    text, origins, position = [], [], 0
    while position < len(units):
        pair = units[position : position + 2]
        low, high = max(pair), min(pair)  # the reader turns right-to-left words round, and the halves with them
        origins.append(xs[position])
        if len(pair) == 2 and 0xD800 <= high < 0xDC00 <= low < 0xE000:
            text.append(chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00))
            position += 2
            continue
        unit = pair[0]
        drawable = 32 <= unit < 0xD800 or 0xE000 <= unit <= 0x10FFFF
        text.append(chr(unit) if drawable else " " if unit in (9, 10, 13) else "\ufffd")
        position += 1
    return "".join(text), tuple(origins)


def _face(glyphs: _Glyphs, size_pt: float, faces: dict[int, Face]) -> Face:
    """The face of a text object; its x-height is measured on the first x where its program does not tell it."""
    font = pdfium.FPDFTextObj_GetFont(glyphs.thing)
    address = ctypes.addressof(font.contents) if font else 0
    if address not in faces:
        faces[address] = _read_face(font) if font else Face("none", bold=False, slanted=False, embedded=False)
    face = faces[address]
    if not face.x_height_em and _LOWER_X in glyphs.units and size_pt:
        _, bottom, _, top = glyphs.boxes[glyphs.units.index(_LOWER_X)]
        faces[address] = face = replace(face, x_height_em=(top - bottom) / size_pt / _BOX_OVER_INK)
    return face


def _read_face(font: Any) -> Face:
    """A face from its embedded program; from the PDF's name and flags for it where that tells nothing."""
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    flags, angle = pdfium.FPDFFont_GetFlags(font), ctypes.c_int()
    pdfium.FPDFFont_GetItalicAngle(font, angle)
    embedded = bool(pdfium.FPDFFont_GetIsEmbedded(font))
    said = Face(
        name,
        bold=bool(_BOLD.search(name)) or bool(flags & _FLAG_FORCE_BOLD) or pdfium.FPDFFont_GetWeight(font) >= 600,
        slanted=bool(_SLANTED.search(name)) or bool(flags & _FLAG_ITALIC) or angle.value != 0,
        embedded=embedded,
        serif=bool(_SERIF.search(name) and not _SANS.search(name)) or bool(flags & _FLAG_SERIF),
        light=bool(_LIGHT.search(name)),
        narrow=bool(_NARROW.search(name)),
    )
    program = read_program(_font_program(font)) if embedded else None
    if program is None:
        return said
    return replace(
        said,
        bold=program.bold,
        slanted=said.slanted or program.slanted,
        serif=program.serif,
        light=program.light,
        narrow=program.narrow or said.narrow,
        x_height_em=program.x_height_em,
    )


def _font_program(font: Any) -> bytes:
    length = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, length)
    buffer = (ctypes.c_uint8 * length.value)()
    found = pdfium.FPDFFont_GetFontData(font, buffer, length.value, length)
    return bytes(buffer) if found else b""


def _is_artifact(thing: Any) -> bool:
    buffer, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
    for number in range(pdfium.FPDFPageObj_CountMarks(thing)):
        mark = pdfium.FPDFPageObj_GetMark(thing, number)
        wide = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
        pdfium.FPDFPageObjMark_GetName(mark, wide, len(buffer), length)
        if buffer.raw[: max(length.value - 2, 0)].decode("utf-16-le", "replace") == "Artifact":
            return True
    return False


# Lines, areas, pictures --------------------------------------------------------------------------------


def _all_shapes(page: Any, index: int, tags: dict[tuple[int, int], Tag]) -> Iterator[Shape]:
    """All shapes of a page, those in groups included."""
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, number)
        tag = tags.get((index, pdfium.FPDFPageObj_GetMarkedContentID(thing)))
        for shape in _shapes(thing, 0):
            yield replace(shape, artifact=_is_artifact(thing), tag=tag)


def _shapes(thing: Any, depth: int) -> Iterator[Shape]:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            box = left.value, bottom.value, right.value, top.value
            yield Shape(*box, picture=True) if kind != pdfium.FPDF_PAGEOBJ_PATH else _path(thing, box)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MAX_NESTING:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(thing, matrix)
        for number in range(pdfium.FPDFFormObj_CountObjects(thing)):
            for shape in _shapes(pdfium.FPDFFormObj_GetObject(thing, number), depth + 1):
                yield _placed(shape, matrix)


def _placed(shape: Shape, matrix: Any) -> Shape:
    """A shape of a group where the group's matrix puts it: PDFium tells bounds as the group's own."""
    corners = [(x, y) for x in (shape.left, shape.right) for y in (shape.bottom, shape.top)]
    xs = [matrix.a * x + matrix.c * y + matrix.e for x, y in corners]
    ys = [matrix.b * x + matrix.d * y + matrix.f for x, y in corners]
    return replace(shape, left=min(xs), bottom=min(ys), right=max(xs), top=max(ys))


def _path(path: Any, box: tuple[float, float, float, float]) -> Shape:
    """A path: a line, an area, or a frame, which some draw as one area cut out of another (even-odd)."""
    filling, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, filling, stroked)
    colour_of = pdfium.FPDFPageObj_GetStrokeColor if stroked.value else pdfium.FPDFPageObj_GetFillColor
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    colour_of(path, red, green, blue, alpha)
    hollow = bool(stroked.value) or filling.value == pdfium.FPDF_FILLMODE_ALTERNATE
    return Shape(*box, hollow=hollow, colour=(red.value, green.value, blue.value))
