"""The sheet: every length of a printed page, worked out from the body size and the paper.

Lengths are in points (1/72 inch). The numbers are those of docs/large-print.md.
"""

import math
from dataclasses import dataclass, replace

from handouts.errors import UsageError
from handouts.settings import BLACK_ON_WHITE, LARGEST_PT, PAPERS, SMALLEST_PT, THEMES, PrintSettings, Template, Theme
from handouts.typesetting.faces import Face, Faces, x_height_em
from handouts.typesetting.families import faces_of

INCH = 72.0
LINE_PITCH = 1.5
MARGIN = INCH
BOUND = 0.5 * INCH
"""Added where sheets that are printed on both sides are bound (ACB 2022)."""
FOOT_FROM_EDGE = 0.75 * INCH
LONGEST_MEASURE = 6 * INCH
MEASURE_IN_BODIES = 21.0
"""About 43 letters a line in Atkinson Hyperlegible, whose letters are 0.44 em wide on average."""
X_HEIGHT_WANTED = 0.5
"""Lower-case height over size: 9 pt at 18 pt (APH)."""
LEAST_LINES = 8
LEAST_BODIES = 10.0
"""Lines of a page and bodies of a line (about 23 letters) below which a paper is too small for a size. A line of the
full six inches is long enough for any size."""


@dataclass(frozen=True)
class Sheet:
    """One page's lengths, and its faces. `size_pt` is what the reader is told; `body_pt` is what is set.

    `bound_pt` is more margin on the bound side. `theme` are the colours; `underlined`: emphasis is, and not bold.
    `templates` are the user's own.

    They differ where the face is a little small for its size: its lower case must be half as high as the
    size that is promised.
    """

    size_pt: float
    body_pt: float
    width_pt: float
    height_pt: float
    top_pt: float
    bottom_pt: float
    side_pt: float
    faces: Faces
    foot_lines: int = 1
    bound_pt: float = 0.0
    theme: Theme = BLACK_ON_WHITE
    underlined: bool = False
    templates: tuple[Template, ...] = ()

    @property
    def measure_pt(self) -> float:
        """Length of a full line."""
        return self.width_pt - 2 * self.side_pt - self.bound_pt

    @property
    def inner_pt(self) -> float:
        """Margin on the side where sheets are bound."""
        return self.side_pt + self.bound_pt

    @property
    def pitch_pt(self) -> float:
        """From one baseline of body text to the next."""
        return self.body_pt * LINE_PITCH

    @property
    def text_height_pt(self) -> float:
        """From the top margin to the bottom margin: a whole number of lines."""
        return self.height_pt - self.top_pt - self.bottom_pt

    @property
    def lines(self) -> int:
        """Lines of body text on a full page."""
        return round(self.text_height_pt / self.pitch_pt)

    @property
    def numeral(self) -> float:
        """Size of a topic's number, in bodies."""
        return 2.0 + 2.5 * self._spare

    @property
    def cover(self) -> float:
        """Size of the cover's title, in bodies, where it is not too long for it."""
        return 1.35 + 0.85 * self._spare

    @property
    def title(self) -> float:
        """Size of a topic's title, in bodies."""
        return 1.25 + 0.35 * self._spare

    @property
    def below_title(self) -> float:
        """Space below a topic's title, in bodies."""
        return 0.75 + 0.75 * self._spare

    @property
    def phone(self) -> float:
        """Size of a telephone number in the contact panel, in bodies."""
        return 1.2 + 0.2 * self._spare

    @property
    def heading(self) -> float:
        """Size of headings within a topic, in bodies."""
        return 1.15 + 0.05 * self._spare

    @property
    def _spare(self) -> float:
        """1 where a page holds 17 lines or more, 0 at 8 lines: giant print has no room for giant headings."""
        return min(1.0, max(0.0, (self.lines - 8) / 9))


def body_size(size_pt: float, face: Face) -> float:
    """The size to set `face` in so that `size_pt` is kept in lower-case height too, up to the next quarter point."""
    return math.ceil(size_pt * max(1.0, X_HEIGHT_WANTED / x_height_em(face)) * 4) / 4


def sheet_of(settings: PrintSettings, foot_lines: int = 1) -> Sheet:
    """The sheet for a size and a paper; `foot_lines` is the number of lines at the foot of each page."""
    width, height = (side / 25.4 * INCH for side in PAPERS[settings.paper])
    faces = faces_of(settings)
    body = body_size(settings.size_pt, faces.text)
    bound = BOUND if settings.sides == "two" else 0.0
    measure = min(LONGEST_MEASURE, width - 2 * MARGIN - bound, MEASURE_IN_BODIES * body)
    least_bottom = max(MARGIN, FOOT_FROM_EDGE + foot_lines * 1.25 * body + 0.75 * body)
    lines = math.floor((height - MARGIN - least_bottom) / (body * LINE_PITCH))
    bottom = height - MARGIN - lines * body * LINE_PITCH
    side = (width - bound - measure) / 2
    theme, underlined = THEMES[settings.theme], settings.emphasis == "underlined"
    return Sheet(
        *(settings.size_pt, body, width, height, MARGIN, bottom, side),
        faces=faces,
        foot_lines=foot_lines,
        bound_pt=bound,
        theme=theme,
        underlined=underlined,
        templates=settings.own_templates,
    )


def prove_room(settings: PrintSettings) -> None:
    """Proves that a size can be set well on a paper. Raises UsageError, naming the largest size that can."""
    if has_room(settings):
        return
    halves = range(int(SMALLEST_PT * 2), int(LARGEST_PT * 2) + 1)
    sizes = (half / 2 for half in reversed(halves))
    largest = next((size for size in sizes if has_room(replace(settings, size_pt=size))), 0.0)
    both = " printed on both sides" if settings.sides == "two" else ""
    way = f"It takes up to {largest:g} points: choose that with --size, or" if largest else "Choose"
    raise UsageError(
        f"Paper {settings.paper}{both} is too small for {settings.size_pt:g} points: a page would hold a few words. "
        f"{way} a larger paper with --paper ({', '.join(_larger(settings))})."
    )


def _larger(settings: PrintSettings) -> list[str]:
    """The papers on which the size can be set."""
    return [paper for paper in PAPERS if has_room(replace(settings, paper=paper))]


def has_room(settings: PrintSettings) -> bool:
    """Whether a page holds enough lines, and a line enough letters, to be read with ease."""
    sheet = sheet_of(settings)
    least = min(LEAST_BODIES * sheet.body_pt, LONGEST_MEASURE)
    return sheet.lines >= LEAST_LINES and sheet.measure_pt >= least - 0.01
