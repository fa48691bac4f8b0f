"""A PDF opened, or the one sentence that says why it cannot be read and what to do."""

import io
from typing import Any

import pikepdf
import pypdfium2

from handouts.errors import SourceError
from handouts.pdftext.bounds import unfolds_too_far

MOST_PAGES = 1_000
LARGEST_BYTES = 20_000_000
_PASSWORD, _SECURITY = 4, 5
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h."""


def opened(name: str, data: bytes) -> Any:
    """The document that `data` is. Raises SourceError when it cannot be opened or is too large."""
    if len(data) > LARGEST_BYTES:
        raise SourceError(
            f"{name} is larger than {LARGEST_BYTES // 1_000_000} MB: too large for an article. Split it into parts."
        )
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        mended = _mended(data) if _code(error) not in (_PASSWORD, _SECURITY) else b""
        if not mended:
            raise _not_opened(name, error) from error
        pdf = pypdfium2.PdfDocument(mended)
    pages = len(pdf)
    if pages == 0:
        pdf.close()
        raise SourceError(f"{name} has no pages that can be read: it is damaged. Get it again where it came from.")
    if pages > MOST_PAGES:
        pdf.close()
        raise SourceError(
            f"{name} has {pages} pages, and {MOST_PAGES} is the most for an article. Split it into parts."
        )
    if unfolds_too_far(data):
        pdf.close()
        raise SourceError(
            f"{name} draws the same things over and over, more than can be read. Open it in a PDF program and print it "
            "as a PDF."
        )
    return pdf


def _mended(data: bytes) -> bytes:
    """A damaged file with its index of objects made anew; empty where that cannot be done, or gives no page."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if not pdf.pages or len(pdf.pages) > MOST_PAGES:
                return b""
            file = io.BytesIO()
            pdf.save(file)
        pypdfium2.PdfDocument(file.getvalue()).close()
        return file.getvalue()
    except (pikepdf.PdfError, pikepdf.PasswordError, pypdfium2.PdfiumError, ValueError, TypeError, RuntimeError):
        return b""


def _code(error: Exception) -> int:
    return int(getattr(error, "err_code", None) or 0)


def _not_opened(name: str, error: Exception) -> SourceError:
    code = _code(error)
    if code == _PASSWORD:
        return SourceError(
            f"{name} is locked with a password. Open it in a PDF program with its password, and save or print it as a "
            "PDF without one."
        )
    if code == _SECURITY:
        return SourceError(
            f"{name} is locked in a way that cannot be read here. Open it in the program that made it, and save it "
            "without protection."
        )
    return SourceError(
        f"{name} is no PDF that can be opened: it is damaged, or not all of it is there. Get it again where it came "
        "from, or open it in a PDF program and print it as a PDF."
    )
