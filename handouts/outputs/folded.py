"""The booklet to print and fold: two pages a side in the order of saddle-stitch, one PDF for a printer."""

from dataclasses import replace
from typing import ClassVar

from handouts.folding import filled, places, sides, spread_for
from handouts.model import Artefact, Edition, Publication
from handouts.places import BOOKLET, TO_FOLD
from handouts.printed_words import runs_from_the_right
from handouts.rendering import render
from handouts.settings import Settings
from handouts.sheets import FOLDED
from handouts.typesetting.document import lay_out
from handouts.typesetting.imposing import Imposition, impose
from handouts.typesetting.press import Pages, to_pages
from handouts.typesetting.sheet import Sheet, prove_room
from handouts.workspace import Workspace

_PANEL = "panel"


class Folded:
    """Pages of the paper chosen, on sheets of twice its size, with room at the fold."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        self._settings = replace(settings, print=replace(settings.print, sides="two"))

    def prove_ready(self, publication: Publication) -> None:
        """Raises UsageError where no sheet is twice as large as the paper, or the paper too small for the print."""
        spread_for(self._settings.print.paper)
        prove_room(self._settings.print)

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The sheets, as one artefact of so many sides. Raises UsageError, OutputFailed, ToolMissing."""
        spread = spread_for(self._settings.print.paper)
        page = lay_out(edition.publication, self._settings, 2, edition.illustrations)
        pictures = (*edition.illustrations, *page.codes)
        made = to_pages(render("print/booklet.html.j2", page.sheet.templates, page=page), page.sheet, TO_FOLD, pictures)
        from_right = runs_from_the_right(page.language)
        back_cover = ends_with_panel(made)
        imposition = Imposition(
            spread,
            sides(filled(len(made)), from_right),
            places(len(made), back_cover),
            _moved(len(made), page.sheet, from_right) if back_cover else {},
            page.sheet.theme.ground,
        )
        words = page.words.to_fold_with_screen if "booklet" in self._settings.outputs else page.words.to_fold
        title = words.format(title=page.name, file=BOOKLET.rpartition("/")[2])
        data = impose(made.data, imposition, title, page.language)
        return (workspace.write(FOLDED, TO_FOLD, data, pages=len(imposition.sides)),)


def ends_with_panel(made: Pages) -> bool:
    """Whether the last page holds the contact panel and no word of a topic: it can then be the back cover.

    A page with the end of a text must follow that text, and so makes no back cover.
    """
    return len(made) > 1 and made.ids[-1] == {_PANEL}


def _moved(pages: int, sheet: Sheet, from_right: bool) -> dict[int, float]:
    """How far the back cover is moved so that its room for binding is at the fold: it was laid out for its number.

    An odd last page, laid out for the side of the cover, stands on the other one.
    """
    return {filled(pages): sheet.bound_pt if from_right else -sheet.bound_pt} if pages % 2 else {}
