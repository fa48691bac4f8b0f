"""The report in a real browser: WCAG 2.2 by axe in every way of looking at it, nothing loaded from elsewhere."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from handouts.model import Finding, LeftOut, Level
from handouts.pictures import page_pictures
from handouts.report import render_report
from tests.edition.editions import record

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone, or 400 % zoom": {"viewport": {"width": 320, "height": 640}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "forced colours": {"viewport": {"width": 900, "height": 900}, "forced_colors": "active"},
}
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield chromium
        chromium.close()


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
def page(request: pytest.FixtureRequest, browser: Any, report: Path) -> Iterator[Any]:
    context = browser.new_context(**VIEWS[request.param])
    context.set_default_timeout(120_000)  # a busy machine is no fault of the page
    opened = context.new_page()
    opened.goto(report.as_uri())
    opened.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    yield opened
    context.close()


def test_axe_finds_no_violation(page: Any) -> None:
    found = axe.Axe().run(page, options={"runOnly": RULES})
    assert found.response["passes"], "axe did not run"
    assert found.violations_count == 0, found.generate_report()


def test_nothing_is_wider_than_the_window(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_no_text_is_smaller_than_the_body_and_the_body_is_large(page: Any) -> None:
    sizes = page.eval_on_selector_all(
        "body, body *:not(audio)", "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 20
    assert max(sizes) >= 4 * min(sizes)


def test_the_faces_inside_the_file_are_used(page: Any) -> None:
    loaded = page.evaluate(
        "document.fonts.ready.then(f => [...f].filter(one => one.status === 'loaded').map(one => one.weight))"
    )
    assert sorted(loaded) == ["400", "700"]


def test_every_control_is_at_least_44_pixels_high(page: Any) -> None:
    boxes = page.eval_on_selector_all(
        "a:not(.skip), summary, audio", "all => all.map(one => [one.outerHTML, one.getBoundingClientRect().height])"
    )
    assert boxes
    assert [html for html, height in boxes if height < 43.9] == []


def test_keys_reach_everything_and_the_first_stop_skips_to_the_report(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outline")
    assert "solid" in outline
    assert "4px" in outline


def test_nothing_is_asked_of_any_other_place(browser: Any, report: Path) -> None:
    context = browser.new_context()
    context.set_default_timeout(120_000)  # a busy machine is no fault of the page
    opened = context.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(report.as_uri())
    opened.wait_for_load_state("networkidle")
    context.close()
    folder = report.parent.as_uri()
    assert report.as_uri() in asked
    assert all(address.startswith((folder, "data:")) for address in asked)


def test_the_policy_stops_what_an_article_might_smuggle_in(browser: Any, report: Path, tmp_path: Path) -> None:
    smuggled = b"<script>document.title = 'run'</script><img src='https://example.org/x.png'><p style='color:red'>x</p>"
    bad = tmp_path / "bad.html"
    bad.write_bytes(report.read_bytes().replace(b"</main>", smuggled + b"</main>"))
    context = browser.new_context()
    context.set_default_timeout(120_000)  # a busy machine is no fault of the page
    opened = context.new_page()
    stopped: list[str] = []
    opened.on("console", lambda message: stopped.append(message.text))
    opened.goto(bad.as_uri())
    title = opened.title()
    context.close()
    assert title.startswith("Report: ")
    for directive in ("script", "img-src", "style-src"):
        assert any(directive in line and "Content Security Policy" in line for line in stopped), directive
