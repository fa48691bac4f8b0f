"""Every kind of content in every kind of print: no rule of PDF/UA, of large print or of the structure is broken.

A size, paper, theme, emphasis or number of sides more is one more word in `AXES`.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from handouts.checks import check_artefact
from handouts.model import Artefact, Edition, Finding, Level, Publication
from handouts.outputs.booklet import Booklet
from handouts.outputs.leaflets import Leaflets
from handouts.pipeline import begin
from handouts.settings import PROFILES, THEMES, PrintSettings, Settings
from handouts.sources import load_source
from handouts.typesetting.sheet import has_room
from handouts.workspace import Workspace
from tests.print.articles import ARTICLES, ILLUSTRATIONS
from tests.verapdf import breaches

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").rglob("*") if path.suffix in (".txt", ".md"))
CHECKS = ("integrity", "completeness", "large-print", "pdf-structure")
AXES: dict[str, tuple[str, ...]] = {
    "profile": ("uk", "standard", "acb", "larger", "giant"),
    "paper": ("a4", "letter", "a5", "a3"),
    "theme": tuple(THEMES),
    "emphasis": ("bold", "underlined"),
    "sides": ("one", "two", "two"),
}
"""The values of each setting. Each article is printed with every one of them, the one with everything in most pairs."""
LEAST = 60
PAIRS = 7


def grid(first: int, rows: int) -> list[PrintSettings]:
    """So many combinations, each axis turning at its own pace from the place `first` on."""
    chosen = [[values[turn % len(values)] for values in AXES.values()] for turn in range(first, first + rows)]
    wanted = [
        PrintSettings(profile, PROFILES[profile].size_pt, paper, theme, emphasis, sides)
        for profile, paper, theme, emphasis, sides in chosen
    ]
    return [settings if has_room(settings) else replace(settings, paper="a4") for settings in wanted]


def cells() -> list[tuple[str, PrintSettings]]:
    """(article, how it is printed): all that is printed."""
    every = max(map(len, AXES.values()))
    names = sorted([*ARTICLES, *(path.name for path in SAMPLES)])
    rows = {name: max(every, PAIRS) if name == "everything" else every for name in names}
    return [(name, chosen) for place, name in enumerate(names) for chosen in grid(place, rows[name])]


def sources() -> dict[str, Edition]:
    """Articles with every construct, odd ones, and the samples as they are read; each with a language."""
    made = {name: Edition(article(), illustrations=ILLUSTRATIONS) for name, article in ARTICLES.items()}
    made |= {path.name: begin(load_source(str(path)), Settings()) for path in SAMPLES}
    return {name: replace(found, publication=_with_language(found.publication)) for name, found in made.items()}


def _with_language(found: Publication) -> Publication:
    return replace(found, details=replace(found.details, language=found.details.language or "en"))


@cache
def known() -> dict[str, Edition]:
    return sources()


def named(value: str | PrintSettings) -> str:
    if isinstance(value, str):
        return value
    return f"{value.profile} {value.paper} {value.theme} {value.emphasis} {value.sides}"


def printed(name: str, chosen: PrintSettings, folder: Path) -> tuple[Edition, tuple[Artefact, ...]]:
    """Booklet and leaflets of an article."""
    settings, edition, workspace = Settings(print=chosen), known()[name], Workspace(folder)
    return edition, Booklet(settings).write(edition, workspace) + Leaflets(settings).write(edition, workspace)


@pytest.mark.parametrize(("name", "chosen"), cells(), ids=named)
def test_no_rule_is_broken_whatever_is_printed_and_however(name: str, chosen: PrintSettings, tmp_path: Path) -> None:
    edition, artefacts = printed(name, chosen, tmp_path)
    wrong: list[Finding] = []
    for artefact in artefacts:
        found = check_artefact(artefact, tmp_path, edition, Settings(print=chosen), CHECKS)
        wrong += (f for f in found if f.level is Level.ERROR and not is_known(name, f))
        assert breaches(tmp_path / artefact.path) == {}, artefact.path
    assert wrong == []


def is_known(name: str, finding: Finding) -> bool:
    """No reader lets control characters in."""
    return name == "strange_characters" and finding.rule == "completeness" and "x y z" in finding.place


def test_the_matrix_holds_sixty_documents_and_more() -> None:
    assert sum(1 + len(known()[name].publication.topics) for name, _ in cells()) >= LEAST
