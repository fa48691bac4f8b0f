"""What is drawn on a page beside its characters: rules, frames, pictures and links, in the frame of the page."""

import ctypes
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from handouts.pagination.model import Box
from handouts.pdftext.frame import Frame

_DEEPEST, _MOST_OBJECTS = 4, 40_000
_THIN_PT, _SHORTEST_PT = 3.0, 12.0
_NARROWEST_PT, _LOWEST_PT, _FEWEST_PX, _MOST_PX = 60.0, 40.0, 60, 40_000_000
_TWO_BOXES = 8
"""Segments of a frame that is drawn as the white between two boxes."""
_LONGEST_SHAPE = 10.0
_WHOLE_PAGE = 0.8
_MOST_LINKS = 2_000
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True)
class Image:
    """A picture of a page: where it stands, how it is called in the PDF's tags, and its file."""

    box: Box
    content: int
    data: bytes


@dataclass(frozen=True)
class Link:
    box: Box
    address: str


@dataclass(frozen=True)
class Drawings:
    """`covered` is the share of the page that its largest picture takes."""

    rules: tuple[Box, ...] = ()
    images: tuple[Any, ...] = ()
    covered: float = 0.0
    objects: int = 0


_Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True)
class Found:
    """An image object of a page that is open, and its place."""

    thing: Any
    box: Box


def drawings_of(page: Any, frame: Frame) -> Drawings:
    """The rules and image objects of a page; images only as long as the page is open."""
    rules: list[Box] = []
    images: list[Found] = []
    seen = 0
    for thing, kind, matrix in _objects(page, _UPRIGHT, 0):
        seen += 1
        if seen > _MOST_OBJECTS:
            break
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            images.append(Found(thing, _box(thing, matrix, frame)))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules += _rules(thing, _box(thing, matrix, frame))
    area = max(frame.width * frame.height, 1.0)
    covered = max((_area(found.box) / area for found in images), default=0.0)
    sensible = (found for found in images if _is_sensible(found, area))
    return Drawings(tuple(rules), tuple(sensible), covered, seen)


def _objects(holder: Any, matrix: _Matrix, depth: int) -> Iterator[tuple[Any, int, _Matrix]]:
    many = pdfium.FPDFFormObj_CountObjects if depth else pdfium.FPDFPage_CountObjects
    one = pdfium.FPDFFormObj_GetObject if depth else pdfium.FPDFPage_GetObject
    for number in range(max(many(holder), 0)):
        thing = one(holder, number)
        if not thing:
            continue
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < _DEEPEST:
                own = pdfium.FS_MATRIX()
                pdfium.FPDFPageObj_GetMatrix(thing, own)
                inner = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
                yield from _objects(thing, inner, depth + 1)
        else:
            yield thing, kind, matrix


def _times(m: _Matrix, n: _Matrix) -> _Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _box(thing: Any, m: _Matrix, frame: Frame) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return Box(0, 0, 0, 0)
    corners = [(x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)]
    if not all(math.isfinite(number) for corner in corners for number in corner):
        return Box(0, 0, 0, 0)
    xs = [m[0] * x + m[2] * y + m[4] for x, y in corners]
    ys = [m[1] * x + m[3] * y + m[5] for x, y in corners]
    return Box(*frame.box(min(xs), min(ys), max(xs), max(ys)))


def _area(box: Box) -> float:
    return max(box.right - box.left, 0.0) * max(box.bottom - box.top, 0.0)


def _rules(thing: Any, box: Box) -> Iterator[Box]:
    """The lines that a path draws: itself when it is thin, else the edges of a frame."""
    width, height = box.right - box.left, box.bottom - box.top
    if min(width, height) < _THIN_PT:
        if max(width, height) >= _SHORTEST_PT:
            yield box
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(thing, fill, stroke) or width < _SHORTEST_PT:
        return
    if stroke.value or (fill.value and pdfium.FPDFPath_CountSegments(thing) >= _TWO_BOXES):
        yield Box(box.left, box.top, box.right, box.top + 0.5)
        yield Box(box.left, box.bottom - 0.5, box.right, box.bottom)
        yield Box(box.left, box.top, box.left + 0.5, box.bottom)
        yield Box(box.right - 0.5, box.top, box.right, box.bottom)


# Pictures --------------------------------------------------------------------------------------------


def _is_sensible(found: Found, page_area: float) -> bool:
    """Whether a picture is large enough to show something, and is not the page itself."""
    width, height = found.box.right - found.box.left, found.box.bottom - found.box.top
    if width < _NARROWEST_PT or height < _LOWEST_PT or max(width, height) > _LONGEST_SHAPE * min(width, height):
        return False
    if _area(found.box) > _WHOLE_PAGE * page_area:
        return False
    across, down = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(found.thing, across, down):
        return False
    return min(across.value, down.value) >= _FEWEST_PX and across.value * down.value <= _MOST_PX


def picture_of(found: Found, page: Any, pdf: Any) -> Image | None:
    """The file of a picture: JPEG as it is in the PDF, all others as PNG; None where it cannot be had."""
    content = pdfium.FPDFPageObj_GetMarkedContentID(found.thing)
    data = _raw_jpeg(found.thing)
    if not data:
        try:
            image = pypdfium2.PdfImage(found.thing, page=page, pdf=pdf)
            masked = pdfium.FPDFPageObj_HasTransparency(found.thing)
            bitmap = image.get_bitmap(render=bool(masked), scale_to_original=True)
            drawn = bitmap.to_pil()
            file = io.BytesIO()
            drawn.save(file, "PNG")
            data = file.getvalue()
        except (pypdfium2.PdfiumError, RuntimeError, ValueError, OSError, MemoryError):
            return None
    return Image(found.box, content, data)


def _raw_jpeg(thing: Any) -> bytes:
    """The JPEG file that a picture is in the PDF; empty where it is none, or has transparent places."""
    if pdfium.FPDFImageObj_GetImageFilterCount(thing) != 1 or pdfium.FPDFPageObj_HasTransparency(thing):
        return b""
    name = ctypes.create_string_buffer(32)
    pdfium.FPDFImageObj_GetImageFilter(thing, 0, name, 32)
    if name.value != b"DCTDecode":
        return b""
    size = pdfium.FPDFImageObj_GetImageDataRaw(thing, None, 0)
    data = ctypes.create_string_buffer(size)
    pdfium.FPDFImageObj_GetImageDataRaw(thing, data, size)
    return data.raw if data.raw.startswith(_JPEG) else b""


# Links -----------------------------------------------------------------------------------------------


def links_of(page: Any, pdf: Any, frame: Frame) -> tuple[Link, ...]:
    """The links of a page that lead to addresses."""
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    found: list[Link] = []
    while len(found) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page, place, link):
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        size = pdfium.FPDFAction_GetURIPath(pdf, action, None, 0)
        if not 1 < size < 4_000:
            continue
        text = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(pdf, action, text, size)
        rect = pdfium.FS_RECTF()
        if pdfium.FPDFLink_GetAnnotRect(link, rect):
            box = Box(*frame.box(rect.left, rect.bottom, rect.right, rect.top))
            found.append(Link(box, text.value.decode("utf-8", "replace").strip()))
    return tuple(link for link in found if link.address.lower().startswith(("http://", "https://", "mailto:", "tel:")))
