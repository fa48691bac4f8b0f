"""How well articles are found, on pages in the manner of the common systems whose articles are known."""

from functools import cache
from pathlib import Path
from statistics import fmean

import pytest

from bench.extraction.__main__ import measured
from bench.extraction.measures import Score
from bench.extraction.peers import READERS_BY_NAME

PAGES = sorted(found.parent for found in (Path(__file__).parent / "pages").glob("*/source.html"))
AHEAD = 0.02
LOWEST = 0.5


@cache
def scores(name: str) -> tuple[Score, ...]:
    return tuple(measured(page, name) for page in PAGES)


def test_there_are_pages_of_many_systems_and_languages() -> None:
    assert len(PAGES) >= 40
    assert {page.name[:3] for page in PAGES} >= {"de-", "fr-", "es-"}


@pytest.mark.parametrize("name", [name for name in READERS_BY_NAME if name != "handouts"])
def test_articles_are_found_better_than_by_others(name: str) -> None:
    assert fmean(s.f1 for s in scores("handouts")) >= fmean(s.f1 for s in scores(name)) + AHEAD


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_no_page_is_missed_and_no_comment_gets_through(page: Path) -> None:
    score = scores("handouts")[PAGES.index(page)]
    assert score.f1 >= LOWEST
    assert score.leaked == 0


def test_headings_are_kept() -> None:
    assert fmean(s.headings for s in scores("handouts") if s.headings is not None) > 0.95
