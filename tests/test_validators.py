"""The outside validators bite: each finds what is wrong in a broken file, and nothing in a sound one."""

import json
import re
from pathlib import Path

import pytest

from tests.validators import ace, axe, epubcheck, installed, pa11y, typecheck, vnu
from tests.validators.installed import TOOLS
from tests.validators.samples import PACKAGE, book, page
from tests.validators.screens import VIEWS, Show, View

POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">"
STYLE = "body { font-size: 1.25rem }\n"
SCRIPT = """/** @param {number} seconds @returns {string} */
export const clock = (seconds) => seconds.toFixed(1);
document.title = clock(SECONDS);
"""


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_the_lock_of_npm_holds_exact_versions_with_hashes_and_no_addresses() -> None:
    text = (TOOLS / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: package for name, package in json.loads(text)["packages"].items() if name}
    assert len(packages) > 100
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert not re.search(r'://|"resolved"|registry', text)


def test_a_validator_that_is_not_installed_skips_the_test_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(pytest.skip.Exception, match=r"^java is not installed$"):
        epubcheck(book(tmp_path / "good.epub"))
    monkeypatch.setattr(installed, "TOOLS", tmp_path)
    with pytest.raises(pytest.skip.Exception, match=r"^the npm package typescript is not installed"):
        typecheck(written(tmp_path / "clock.js", SCRIPT))


def test_epubcheck_passes_a_sound_book(tmp_path: Path) -> None:
    assert epubcheck(book(tmp_path / "good.epub")) == ()


def test_epubcheck_finds_errors_and_warnings(tmp_path: Path) -> None:
    package = PACKAGE.replace("urn:uuid:6f1b2c3d", "urn:uuid:water")
    found = epubcheck(book(tmp_path / "bad.epub", "<p>Water.<ul/></p>", package))
    assert any(line.startswith("ERROR RSC-005 EPUB/text.xhtml:") for line in found)
    assert any(line.startswith("WARNING OPF-085 EPUB/package.opf:4 ") for line in found)


def test_vnu_passes_sound_files(tmp_path: Path) -> None:
    files = (
        written(tmp_path / "page.html", page("<p>Drink water.</p>")),
        written(tmp_path / "style.css", STYLE),
        written(tmp_path / "page.xhtml", page("<p>Drink water.<br/></p>", xml=True)),
    )
    assert vnu(*files) == ()


def test_vnu_finds_errors_and_warnings_of_all_files_in_one_run(tmp_path: Path) -> None:
    files = (
        written(tmp_path / "page.html", page("<p>Drink <li>water.</p><section><p>No heading.</p></section>")),
        written(tmp_path / "style.css", STYLE.replace("1.25rem", "large-ish")),
        written(tmp_path / "page.xhtml", page("<p>Drink water.<br></p>", xml=True)),
    )
    found = vnu(*files)
    for start in ("ERROR page.html:", "WARNING page.html:", "ERROR style.css:1 ", "FATAL page.xhtml:"):
        assert any(line.startswith(start) for line in found), (start, found)


def test_vnu_reads_a_page_as_what_it_is_said_to_be(tmp_path: Path) -> None:
    unclosed = written(tmp_path / "page.html", page("<p>Drink water.<br></p>"))
    assert vnu(unclosed) == ()
    assert vnu(unclosed, kind="xml")


@pytest.mark.parametrize(("seconds", "found"), [("90", 0), ("'90'", 1)])
def test_tsc_finds_types_that_do_not_fit(tmp_path: Path, seconds: str, found: int) -> None:
    script = written(tmp_path / "clock.js", SCRIPT.replace("SECONDS", seconds))
    for where in (script, tmp_path, written(tmp_path / "tsconfig.json", '{"compilerOptions": {"checkJs": true}}')):
        lines = typecheck(where)
        assert len(lines) == found
        assert all("clock.js(3,24): error TS2345:" in line for line in lines)


def test_ace_passes_a_sound_book(tmp_path: Path) -> None:
    assert ace(book(tmp_path / "good.epub")) == ()


def test_ace_finds_a_picture_without_a_text_and_what_the_book_does_not_say_of_itself(tmp_path: Path) -> None:
    package = re.sub(r"<meta .*accessibilityHazard.*\n", "", PACKAGE)
    found = ace(book(tmp_path / "bad.epub", '<p><img src="glass.svg"/></p>', package))
    assert [line.split(": ")[0] for line in found] == [
        "critical image-alt text.xhtml",
        "serious metadata-accessibilityhazard EPUB/package.opf",
    ]


def test_ace_that_gives_no_verdict_is_no_pass(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="gave no verdict"):
        ace(written(tmp_path / "none.epub", "not a book"))


@pytest.mark.parametrize("view", VIEWS)
def test_axe_and_pa11y_pass_a_sound_page(show: Show, tmp_path: Path, view: str) -> None:
    screen = show(written(tmp_path / "page.html", page("<p>Drink water.</p>")), VIEWS[view])
    assert axe(screen.page) == ()
    assert pa11y(screen.page) == ()


@pytest.mark.parametrize("policy", ["", POLICY], ids=["no policy", "policy"])
@pytest.mark.parametrize(("grey", "rule"), [("#999", "color-contrast"), ("#707070", "color-contrast-enhanced")])
def test_axe_and_pa11y_find_contrast_too_low_for_aaa(
    show: Show, tmp_path: Path, grey: str, rule: str, policy: str
) -> None:
    text = page("<p>Drink water.</p>", style=f"p {{ color: {grey} }}").replace("<title>", policy + "<title>")
    shown = show(written(tmp_path / "page.html", text)).page
    assert {line.split()[1] for line in axe(shown)} == {rule}
    (found,) = pa11y(shown)
    assert found.startswith("WCAG2AAA.Principle1.Guideline1_4.1_4_6.G17.Fail html > body > main > p: ")


def test_axe_and_pa11y_judge_the_page_as_a_test_has_made_it(show: Show, tmp_path: Path) -> None:
    style = "@media (prefers-color-scheme: dark) { html { background: #000; color: #888 } }"
    file = written(tmp_path / "page.html", page("<p>Drink water.</p>", style=style))
    shown = show(file).page
    assert axe(shown) == pa11y(shown) == ()
    shown.evaluate("document.querySelector('main').append(document.createElement('input'))")
    assert any(line.startswith("critical label input") for line in axe(shown))
    assert any("F68 html > body > main > input: " in line for line in pa11y(shown))
    dark = show(file, View(dark=True)).page
    assert any("color-contrast-enhanced" in line for line in axe(dark))
    assert any("1_4_6" in line for line in pa11y(dark))


def test_a_screen_tells_what_left_its_folder_and_what_went_wrong_in_it(show: Show, tmp_path: Path) -> None:
    body = (
        "<p>Water<img src='glass.svg' alt=''><img src='../else.svg' alt=''><img src='https://example.invalid/x' alt=''>"
    )
    script = "<script>console.error('spilt'); throw new Error('empty')</script>"
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "glass.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    screen = show(written(folder / "page.html", page(body + script)))
    assert screen.elsewhere == ((tmp_path / "else.svg").as_uri(), "https://example.invalid/x")
    assert len(screen.asked) == 4
    assert "error: spilt" in screen.said
    assert screen.thrown == ["empty"]
