"""Pages of finished PDFs as small pictures, for a person who looks them over."""

import io
from pathlib import Path

import pypdfium2
from PIL import Image

DOTS_PER_INCH = 50
"""Large print is still readable: 18 points are 12 pixels."""
MOST_PAGES = 60
"""Pages of one PDF that are pictured; those after them count, as empty bytes."""
_GREYS = 4


def page_pictures(pdf: Path | bytes) -> tuple[bytes, ...]:
    """One PNG of four greys for each page in order, b"" for pages past `MOST_PAGES`; empty when it is no PDF.

    A file that cannot be read is for the checks to tell.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except (pypdfium2.PdfiumError, OSError):
        return ()
    try:
        return tuple(_picture(document, n) if n < MOST_PAGES else b"" for n in range(len(document)))
    finally:
        document.close()


def _picture(document: pypdfium2.PdfDocument, number: int) -> bytes:
    try:
        page = document[number]
        bitmap = page.render(scale=DOTS_PER_INCH / 72, grayscale=True)
    except pypdfium2.PdfiumError:
        return b""
    shades = bitmap.to_pil().point([grey * _GREYS // 256 for grey in range(256)])
    indexed = Image.frombytes("P", shades.size, shades.tobytes())
    indexed.putpalette([grey * 255 // (_GREYS - 1) for grey in range(_GREYS) for _channel in range(3)])
    file = io.BytesIO()
    indexed.save(file, "PNG", bits=2, compress_level=4)
    bitmap.close()
    page.close()
    return file.getvalue()
