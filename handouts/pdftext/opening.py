"""A PDF opened, or the one sentence that says why it cannot be read and what to do."""

import io
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from handouts.errors import SourceError

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
        pdf = pypdfium2.PdfDocument(io.BytesIO(data).getvalue())
    except pypdfium2.PdfiumError as error:
        raise _not_opened(name, error) from error
    pages = len(pdf)
    if pages == 0:
        pdf.close()
        raise SourceError(f"{name} has no pages that can be read: it is damaged. Get it again where it came from.")
    if pages > MOST_PAGES:
        pdf.close()
        raise SourceError(
            f"{name} has {pages} pages, and {MOST_PAGES} is the most for an article. Split it into parts."
        )
    return pdf


def _not_opened(name: str, error: Exception) -> SourceError:
    code = getattr(error, "err_code", None) or pdfium.FPDF_GetLastError()
    if code == _PASSWORD or "assword" in str(error):
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
        f"{name} is no PDF that can be opened: it is damaged, or not all of it is there. Get it again where it came from, "
        "or open it in a PDF program and print it as a PDF."
    )
