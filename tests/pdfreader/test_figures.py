"""What describes a picture is found where a PDF's tags tie it to a place on the page."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from handouts.model import Picture, plain
from handouts.pdftext.figures import figures_of
from tests.pdfreader.making import drawn, lines, read, saved

WORDS = ("A new hip needs rest and walks in turn,", "and nobody should hurry the first of them", "on the day after.")
PLACE = (60, 300, 260, 400)


def pictured(*figures: Dictionary, place: tuple[int, int, int, int] = PLACE) -> bytes:
    """A page with a picture of two bars at `place`, and the figures that its tags tell of."""
    left, bottom, right, top = place
    bars = " ".join(f"{n * 7 % 256:02x}" for n in range(64 * 64))
    image = (
        f"q {right - left} 0 0 {top - bottom} {left} {bottom} cm BI /W 64 /H 64 /BPC 8 /CS /G /F /AHx ID {bars}> EI Q\n"
    )
    pdf = pikepdf.open(io.BytesIO(drawn(lines(60, 500, *WORDS) + image)))
    for figure in figures:
        figure.Pg = pdf.pages[0].obj
    whole = Dictionary(S=Name.Document, K=Array([pdf.make_indirect(figure) for figure in figures]))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=whole))
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    return saved(pdf)


def figure(alt: str, *box: object) -> Dictionary:
    return Dictionary(S=Name.Figure, Alt=String(alt), A=Dictionary(O=Name.Layout, BBox=Array(box)))


def described(data: bytes) -> list[str]:
    return [plain(block.alt) for block in read(data).blocks if isinstance(block, Picture)]


def test_a_figure_in_the_place_of_a_picture_describes_it() -> None:
    assert described(pictured(figure("Elsewhere", 60, 100, 260, 200), figure("A hip", 58, 298, 262, 405))) == ["A hip"]


@pytest.mark.parametrize("box", [(60, 100, 260, 200), (0, 0, 420, 595), (60, 300, 100, 320), (60, 300), ("a", 1, 2, 3)])
def test_a_figure_of_another_place_describes_nothing(box: tuple[object, ...]) -> None:
    assert described(pictured(figure("A hip", *(String(s) if isinstance(s, str) else s for s in box)))) == [""]


def test_tags_that_hold_themselves_or_are_damaged_hang_nothing() -> None:
    pdf = pikepdf.open(io.BytesIO(pictured(figure("A hip", *PLACE))))
    pdf.Root.StructTreeRoot.K.K.append(pdf.Root.StructTreeRoot)
    pdf.Root.StructTreeRoot.K.K.append(Array([1, String("x")]))
    assert [each.alt for each in figures_of(saved(pdf))[1]] == ["A hip"]
    assert figures_of(b"%PDF-1.7 and no more") == {}
