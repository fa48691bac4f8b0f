"""Codes that a phone reads: an address as a QR code (ISO/IEC 18004), with the sizes it is printed at."""

import io
import math
from dataclasses import dataclass

import segno

from handouts.illustrations import illustration_of
from handouts.model import Illustration

QUIET = 4
"""Modules of white around a code (ISO/IEC 18004, 6.3.8)."""
LEAST_MM = 30.0
LEAST_MODULE_MM = 0.75
"""A third more than the half millimetre that cameras need: hands shake, and copies smear."""
_PIXELS = 12
"""Dots a module: whole ones, so that its edges stay sharp."""


@dataclass(frozen=True)
class Code:
    """An address as a code. `illustration` is the code on white; it is printed `width_mm` wide, white and all."""

    address: str
    illustration: Illustration
    width_mm: float


def code_of(address: str) -> Code:
    """The code of an address, black on white, a seventh of it mended where dirt or a fold hides it (level M)."""
    made = segno.make_qr(address, error="m", boost_error=False)
    file = io.BytesIO()
    made.save(file, kind="png", scale=_PIXELS, border=QUIET, dark="black", light="white")
    modules = made.symbol_size(border=0)[0]
    module_mm = math.ceil(max(LEAST_MODULE_MM, LEAST_MM / modules) * 100) / 100
    width_px = int(modules + 2 * QUIET) * _PIXELS
    return Code(
        address, illustration_of(file.getvalue(), "image/png", width_px, width_px), module_mm * (modules + 2 * QUIET)
    )
