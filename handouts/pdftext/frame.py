"""The frame of a page: from the PDF's own places to points from the top left corner of the upright page. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """`crop` is (left, bottom, right, top) in the PDF's points; `turn` how many quarter turns its text stands on."""

    crop: tuple[float, float, float, float]
    turn: int = 0

    @property
    def width(self) -> float:
        left, bottom, right, top = self.crop
        return right - left if self.turn % 2 == 0 else top - bottom

    @property
    def height(self) -> float:
        left, bottom, right, top = self.crop
        return top - bottom if self.turn % 2 == 0 else right - left

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point, as (x, y) from the top left corner."""
        left, bottom, right, top = self.crop
        if self.turn == 0:
            return x - left, top - y
        if self.turn == 1:
            return y - bottom, x - left
        if self.turn == 2:
            return right - x, y - bottom
        return top - y, right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A box, as (left, top, right, bottom) from the top left corner."""
        (x, y), (u, v) = self.point(left, bottom), self.point(right, top)
        return min(x, u), min(y, v), max(x, u), max(y, v)

    def holds(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Whether the middle of a box lies on the page."""
        x, y = self.point((left + right) / 2, (bottom + top) / 2)
        return -1 <= x <= self.width + 1 and -1 <= y <= self.height + 1
