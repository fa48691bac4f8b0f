"""The outside validators bite: each finds what is wrong in a broken file, and nothing in a sound one."""

from pathlib import Path

import pytest

from tests.validators import epubcheck, typecheck, vnu
from tests.validators.samples import book, page

STYLE = "body { font-size: 1.25rem }\n"
SCRIPT = """/** @param {number} seconds @returns {string} */
export const clock = (seconds) => seconds.toFixed(1);
document.title = clock(SECONDS);
"""


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_epubcheck_passes_a_sound_book(tmp_path: Path) -> None:
    assert epubcheck(book(tmp_path / "good.epub")) == ()


def test_epubcheck_finds_a_broken_book(tmp_path: Path) -> None:
    found = epubcheck(book(tmp_path / "bad.epub", body="<p>Water.<ul/></p>"))
    assert [line for line in found if line.startswith("ERROR RSC-005 EPUB/text.xhtml:")]


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
