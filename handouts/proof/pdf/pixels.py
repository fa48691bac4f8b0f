"""A page as it is drawn: which colours letters and the ground under them have on the sheet."""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from handouts.proof.pdf.model import Colour

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top in points, from the lower left corner of the sheet."""

SCALE = 2.0
"""Pixels a point: a stem of large print is three pixels wide, and drawn without smoothing it shows its full colour."""
_BESIDE_EM = (0.85, 0.9, -0.3, -0.35)
"""Just above and just below the letters of a line is where the ground is seen, at two heights each: the letters of the
next line may hang from one long stroke, as in Hindi."""
_SAME = 24
"""Sum of the differences in red, green and blue up to which two colours are one."""
_LEAST_INK = 2
"""Pixels: fewer in a colour are the edge of something else."""


@dataclass(frozen=True)
class Pixels:
    """(rows, columns) uint32 of a page, `SCALE` pixels a point, red, green and blue in its three low bytes."""

    colours: NDArray[np.uint32]
    page_height: float

    def ground(self, box: Box, baseline: float, size_pt: float) -> Colour | None:
        """The commonest colour just above and below the letters in `box`; None when they are off the page."""
        heights = (baseline + beside * size_pt for beside in _BESIDE_EM)
        rows = [row for y in heights if 0 <= (row := int((self.page_height - y) * SCALE)) < self.colours.shape[0]]
        first, last = max(0, int(box[0] * SCALE)), min(self.colours.shape[1], int(box[2] * SCALE) + 1)
        seen = self.colours[rows, first:last].ravel() if rows else self.colours[:0, 0]
        return _colour(_by_number(seen)[0][0]) if seen.size else None

    def ink(self, box: Box, ground: Colour, expected: Colour) -> Colour:
        """The colour of letters in `box` on `ground`: the `expected` one where it is there, else the commonest.

        The ground's own where nothing else is to be seen.
        """
        left, bottom, right, top = box
        rows = slice(max(0, int((self.page_height - top) * SCALE)), int((self.page_height - bottom) * SCALE) + 1)
        seen = self.colours[rows, max(0, int(left * SCALE)) : int(right * SCALE) + 1].ravel()
        others = []
        for value, number in _by_number(seen):
            colour = _colour(value)
            if number >= _LEAST_INK and _apart(colour, expected) <= _SAME:
                return expected
            if number >= _LEAST_INK and _apart(colour, ground) > _SAME:
                others.append(colour)
        return others[0] if others else ground


def pixels(page: Any) -> Pixels:
    """A page of pypdfium2, drawn."""
    bitmap = page.render(scale=SCALE, force_bitmap_format=pdfium.FPDFBitmap_BGRx, draw_annots=False, no_smoothtext=True)
    try:
        rows = np.frombuffer(bitmap.buffer, np.uint32).reshape(bitmap.height, bitmap.stride // 4)
        return Pixels(rows[:, : bitmap.width] & np.uint32(0xFFFFFF), page.get_height())
    finally:
        bitmap.close()


def _by_number(seen: NDArray[np.uint32]) -> list[tuple[int, int]]:
    """The values in `seen` with their numbers, the commonest first."""
    values, numbers = np.unique(seen, return_counts=True)
    return sorted(zip(values.tolist(), numbers.tolist(), strict=True), key=lambda found: -found[1])


def _colour(value: int) -> Colour:
    return value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF


def _apart(one: Colour, other: Colour) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))
