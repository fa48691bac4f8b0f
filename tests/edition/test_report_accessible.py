"""The report in a real browser: WCAG 2.2 by axe and pa11y in every way of looking at it, and nothing from elsewhere."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from handouts.model import Finding, LeftOut, Level
from handouts.pictures import page_pictures
from handouts.report import render_report
from tests.edition.editions import record
from tests.validators import axe, pa11y
from tests.validators.screens import VIEWS, Show

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with something to say in every part of it."""
    folder = tmp_path_factory.mktemp("edition")
    Image.new("L", (827, 1169), 255).save(folder / "page.pdf", "PDF", resolution=100)
    pictures = page_pictures(folder / "page.pdf")
    whole = record("Before you come", "After the visit", "word " * 60, "W" * 300)
    findings = tuple(
        Finding(level, "large-print-1", f"“mg” is {n} point.", "print/booklet.pdf", f"page {n}")
        for level in Level
        for n in range(12)
    )
    publication = replace(
        whole.edition.publication,
        left_out=(LeftOut("comments", "under a heading “Comments 20”", "First!\n" + "x" * 400, 90),),
        notices=("Two bytes were not UTF-8.",),
    )
    edition = replace(whole.edition, publication=publication, tracks=whole.edition.tracks[:3])
    whole = replace(whole, edition=edition, findings=findings, failures=("The narration of topic 4 failed.",))
    paths = [a.path for a in edition.artefacts if a.path.endswith(".pdf")]
    (folder / "report.html").write_bytes(render_report(whole, dict.fromkeys(paths, pictures * 3)))
    return folder / "report.html"


@pytest.fixture(params=VIEWS)
def page(request: pytest.FixtureRequest, show: Show, report: Path) -> "Page":
    opened = show(report, VIEWS[request.param]).page
    opened.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    return opened


def test_axe_finds_nothing(page: "Page") -> None:
    assert axe(page) == ()


def test_pa11y_finds_nothing(page: "Page") -> None:
    assert pa11y(page) == ()


def test_nothing_is_wider_than_the_window(page: "Page") -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_no_text_is_smaller_than_the_body_and_the_body_is_large(page: "Page") -> None:
    sizes = page.eval_on_selector_all(
        "body, body *:not(audio)", "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 20
    assert max(sizes) >= 4 * min(sizes)


def test_the_faces_inside_the_file_are_used(page: "Page") -> None:
    loaded = page.evaluate(
        "document.fonts.ready.then(f => [...f].filter(one => one.status === 'loaded').map(one => one.weight))"
    )
    assert sorted(loaded) == ["400", "700"]


def test_every_control_is_at_least_44_pixels_high(page: "Page") -> None:
    boxes = page.eval_on_selector_all(
        "a:not(.skip), summary, audio", "all => all.map(one => [one.outerHTML, one.getBoundingClientRect().height])"
    )
    assert boxes
    assert [html for html, height in boxes if height < 43.9] == []


def test_keys_reach_everything_and_the_first_stop_skips_to_the_report(page: "Page") -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outline")
    assert "solid" in outline
    assert "4px" in outline


def test_nothing_is_asked_of_any_other_place(show: Show, report: Path) -> None:
    screen = show(report)
    screen.page.wait_for_load_state("networkidle")
    assert report.as_uri() in screen.asked
    assert screen.elsewhere == ()


def test_the_policy_stops_what_an_article_might_smuggle_in(show: Show, report: Path, tmp_path: Path) -> None:
    smuggled = b"<script>document.title = 'run'</script><img src='https://example.org/x.png'><p style='color:red'>x</p>"
    bad = tmp_path / "bad.html"
    bad.write_bytes(report.read_bytes().replace(b"</main>", smuggled + b"</main>"))
    screen = show(bad)
    assert screen.page.title().startswith("Report: ")
    for directive in ("script", "img-src", "style-src"):
        assert any(directive in line and "Content Security Policy" in line for line in screen.said), directive
