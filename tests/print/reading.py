"""Print made and read back, for the tests of this folder."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from handouts.model import Edition, Publication
from handouts.outputs.booklet import Booklet
from handouts.outputs.leaflets import Leaflets
from handouts.settings import PrintSettings, Settings
from handouts.workspace import Workspace
from tests.print.articles import ILLUSTRATIONS


def print_all(made: Publication, folder: Path, size: float = 18.0, paper: str = "a4") -> list[Path]:
    """Booklet and leaflets of a publication."""
    settings = Settings(print=PrintSettings(size_pt=size, paper=paper))
    edition, workspace = Edition(made, illustrations=ILLUSTRATIONS), Workspace(folder)
    artefacts = Booklet(settings).write(edition, workspace) + Leaflets(settings).write(edition, workspace)
    return [folder / artefact.path for artefact in artefacts]


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    read = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return re.sub(r"\s+", " ", read)


def elements(path: Path) -> Iterator[tuple[str, Any]]:
    """(role, element) of the whole structure tree, in order."""
    with pikepdf.open(path) as pdf:
        yield from _below(pdf.Root.StructTreeRoot.K)


def _below(kid: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(kid, pikepdf.Array):
        for inner in kid:
            yield from _below(inner)
    elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
        yield str(kid.S)[1:], kid
        yield from _below(kid.get("/K", pikepdf.Array()))


def roles_of(path: Path) -> list[str]:
    return [role for role, _ in elements(path)]


def pairs(nums: Any) -> Iterator[tuple[Any, Any]]:
    items = list(nums)
    return iter(zip(items[::2], items[1::2], strict=True))


def marked(page: pikepdf.Page) -> tuple[set[int], int]:
    ids, artifacts = set(), 0
    for instruction in pikepdf.parse_content_stream(page, "BDC"):
        role, properties = instruction.operands
        if "/MCID" in properties:
            ids.add(int(properties.MCID))
        else:
            assert str(role) == "/Artifact"
            artifacts += 1
    return ids, artifacts


def faces(path: Path) -> set[str]:
    with pikepdf.open(path) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        return {str(font.BaseFont).split("+")[-1] for font in fonts}
