"""Finished pages laid two a side on larger sheets, as they are: the edge to pikepdf for print that is folded.

The sheets are for a printer. Their text is drawn, not tagged: what is read on a screen is the booklet itself.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf

from handouts.errors import OutputFailed
from handouts.folding import Side, Spread

_POINTS_A_MM = 72 / 25.4
_WHITE = "#ffffff"


@dataclass(frozen=True)
class Imposition:
    """Which page stands at each place, which places on each side, and how far a place's page is moved to the right.

    `ground` is the colour of the pages, as CSS has it ("#ffe95c"): blank ones have it too.
    """

    spread: Spread
    sides: tuple[Side, ...]
    places: tuple[int | None, ...]
    moved_pt: dict[int, float]
    ground: str


def impose(data: bytes, imposition: Imposition, title: str, language: str) -> bytes:
    """The sheets as a PDF without tags; pages stand at full size, against the fold. Raises OutputFailed.

    The same pages give the same bytes. Viewers are asked to print both sides, turned on the short edge, unscaled.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as made:
            forms = [made.copy_foreign(page.as_form_xobject()) for page in source.pages]
            for side in imposition.sides:
                _add_side(made, forms, side, imposition)
            _describe(made, title, language)
            made.remove_unreferenced_resources()
            written = io.BytesIO()
            made.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return written.getvalue()
    except pikepdf.PdfError as error:
        raise OutputFailed(f"The booklet could not be laid on sheets to fold ({error}). Please report it.") from error


def _add_side(made: pikepdf.Pdf, forms: Sequence[pikepdf.Object], side: Side, imposition: Imposition) -> None:
    width, height = imposition.spread.width_mm * _POINTS_A_MM, imposition.spread.height_mm * _POINTS_A_MM
    fold = width / 2
    drawn, used = [], pikepdf.Dictionary()
    for place, on_left in ((side.left, True), (side.right, False)):
        page, moved = imposition.places[place - 1], imposition.moved_pt.get(place, 0.0)
        if (page is None or moved) and imposition.ground != _WHITE:
            colour = " ".join(f"{int(imposition.ground[n : n + 2], 16) / 255:.4f}" for n in (1, 3, 5))
            drawn.append(f"q {colour} rg {0 if on_left else fold:.3f} 0 {fold:.3f} {height:.3f} re f Q")
        if page is None:
            continue
        name, form = f"/P{page}", forms[page - 1]
        _, _, page_width, page_height = map(float, form.BBox)
        left = (fold - page_width if on_left else fold) + moved
        drawn.append(f"q 1 0 0 1 {left:.3f} {(height - page_height) / 2:.3f} cm {name} Do Q")
        used[name] = form
    sheet = made.add_blank_page(page_size=(round(width, 3), round(height, 3)))
    sheet.obj.Resources = pikepdf.Dictionary(XObject=used)
    sheet.obj.Contents = made.make_stream("\n".join(drawn).encode("ascii"))


def _describe(made: pikepdf.Pdf, title: str, language: str) -> None:
    made.docinfo["/Title"] = pikepdf.String(title)
    made.Root.Lang = pikepdf.String(language)
    made.Root.ViewerPreferences = pikepdf.Dictionary(
        Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None"), DisplayDocTitle=True
    )
