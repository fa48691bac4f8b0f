"""What a clinic needs around the text, on whole editions: codes that lead to the sound, dates, logos, words."""

import json
import re
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from mutagen.id3 import ID3

from handouts.cli import main
from handouts.model import Level
from handouts.proof.pdf.reading import read_pdf
from tests.running import Run, run
from tests.verapdf import breaches

Make = Callable[..., Run]

SAMPLE = Path(__file__).parents[1] / "samples" / "clinic"
WEB = "https://leaflets.example.org/print"
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 0h80v40H0z"/></svg>'
TEXT = """---
title: Steady on your feet
language: en
---
# Steady on your feet

Hold the rail when you walk down.

## Exercises for every morning, beside a chair

Lift one foot. Do it ten times a day.

## When to ring

Ring us when you fall.
"""
DETAILS = """
publisher = "Green Valley Clinic"
logo = "logo.svg"
phone = "01632 960 123"
address = ["14 Mill Lane", "Green Valley"]
hours = "Monday to Friday, 9 am to 5 pm"
contact = ["falls@example.org"]
reference = "GVC-7"
version = "3.1"
reviewed = 2025-03-05
next-review = "2031-03"
author = "Ana Poe"
approved-by = "Falls group"
licence = "CC BY 4.0"
source = "https://example.org/falls"
other-formats = "yes"
questions = 5
"""


@pytest.fixture
def clinic(make: Make, tmp_path: Path) -> Make:
    """`make` in a folder with the clinic's settings and logo."""
    (tmp_path / "logo.svg").write_bytes(LOGO)
    (tmp_path / "handouts.toml").write_text(DETAILS, encoding="utf-8")
    return make


def findings(made: Run, rule: str) -> list[str]:
    return [finding.message for finding in made.record.findings if finding.rule == rule]


def codes_on(path: Path) -> list[tuple[str, float]]:
    """What a phone reads from the pages of a PDF: address, and width in millimetres."""
    scale, found = 3.0, []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            picture = page.render(scale=scale).to_pil()
            for code in zxingcpp.read_barcodes(picture):
                corners = code.position
                wide = max(corners.top_right.x, corners.bottom_right.x) - min(corners.top_left.x, corners.bottom_left.x)
                found.append((code.text, wide / scale / 72 * 25.4))
    return found


# Codes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "theme"), [("18", "black-on-white"), ("48", "white-on-black"), ("24", "yellow-on-black")]
)
def test_every_code_on_paper_leads_to_a_file_of_the_edition(clinic: Make, size: str, theme: str) -> None:
    made = clinic(TEXT, "--web", WEB, "--size", size, "--theme", theme, name="feet.md")
    assert made.code == 0, made.err
    home = f"{WEB}/{made.folder.name}/"
    led = []
    for number, path in enumerate(sorted(made.folder.glob("print/**/*.pdf"))):
        ((address, width_mm),) = codes_on(path)
        assert address.startswith(home)
        assert (made.folder / address.removeprefix(home)).is_file(), address
        assert width_mm >= 29.8
        assert address in re.sub(r"\s", "", made.pdf_text(str(path.relative_to(made.folder)))), "printed in full"
        led.append(address.removeprefix(home))
        if number:
            assert f"audio/{number:02d}-" in address
    assert led[0] == "audiobook/steady-on-your-feet.mp3"
    assert len(set(led)) == 4


def test_without_an_audiobook_the_cover_leads_to_the_playlist(clinic: Make) -> None:
    made = clinic(TEXT, "--web", WEB, "--outputs", "booklet,mp3", name="feet.md")
    ((address, _),) = codes_on(made.folder / "print" / "booklet.pdf")
    assert address == f"{WEB}/{made.folder.name}/audio/playlist.m3u8"
    assert (made.folder / "audio" / "playlist.m3u8").is_file()


@pytest.mark.parametrize("flags", [(), ("--web", WEB, "--outputs", "booklet,leaflets")])
def test_where_nothing_can_be_found_there_is_no_code(clinic: Make, flags: tuple[str, ...]) -> None:
    made = clinic(TEXT, *flags, name="feet.md")
    assert [code for path in made.folder.glob("print/**/*.pdf") for code in codes_on(path)] == []


def test_a_topic_without_a_track_has_no_code(clinic: Make) -> None:
    made = clinic("# Signs\n\n## One\n\nHold on.\n\n## Two\n\n★ ★ ★\n", "--web", WEB, name="signs.md")
    first, second = sorted(made.folder.glob("print/leaflets/*.pdf"))
    assert len(codes_on(first)) == 1
    assert codes_on(second) == []
    assert not list(made.folder.glob("audio/02-*"))


def test_the_number_on_each_leaflet_is_its_largest_print_and_the_first_thing_said(clinic: Make) -> None:
    made = clinic(TEXT, name="feet.md")
    leaflets, tracks = sorted(made.folder.glob("print/leaflets/*.pdf")), made.record.edition.tracks
    assert len(leaflets) == len(tracks) == 3
    for number, (leaflet, track) in enumerate(zip(leaflets, tracks, strict=True), 1):
        runs = read_pdf(leaflet.read_bytes()).pages[0].runs
        assert max(runs, key=lambda run: run.size_pt).text.strip() == str(number)
        assert track.timings[0].cue.text == f"Number {number}."


def test_codes_and_logos_stay_black_on_white_on_dark_paper(clinic: Make) -> None:
    made = clinic(TEXT, "--web", WEB, "--theme", "white-on-black", "--outputs", "booklet,mp3", name="feet.md")
    with pypdfium2.PdfDocument(made.folder / "print" / "booklet.pdf") as pdf:
        pictures = [page.render(scale=3.0).to_pil().convert("RGB") for page in pdf]
    ((picture, code),) = [(picture, code) for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    side = (code.position.top_right.x - code.position.top_left.x) / 33  # a module, or a little more
    for corner, way in ((code.position.top_left, -1), (code.position.bottom_right, 1)):
        for modules in (1, 2, 3):
            place = (round(corner.x + way * modules * side), round(corner.y + way * modules * side))
            assert picture.getpixel(place) == (255, 255, 255), "four modules of quiet zone around a code"
    assert picture.getpixel((2, 2)) == (0, 0, 0)


# Details ---------------------------------------------------------------------------------------------


def test_all_that_a_clinic_gives_is_printed_on_the_leaflet_and_proved(clinic: Make) -> None:
    made = clinic(TEXT, "--web", WEB, name="feet.md")
    assert made.code == 0
    assert [f for f in made.record.findings if f.rule != "reading-ease"] == []
    leaflet = made.pdf_text("print/leaflets/02*.pdf")
    for words in (
        *("Green Valley Clinic", "01632 960 123", "14 Mill Lane", "9 am to 5 pm", "falls@example.org"),
        *("GVC-7, version 3.1", "Last checked: 5 March 2025", "Next review: March 2031", "Written by: Ana Poe"),
        *("Approved by: Falls group", "Licence: CC BY 4.0", "https://example.org/falls", "Questions to ask"),
        "Please ask Green Valley Clinic if you need this in another format",
    ):
        assert words in leaflet.replace("\u00a0", " "), words
    order = [leaflet.index(words) for words in ("Green Valley Clinic", "01632", "14 Mill", "Monday", "falls@")]
    assert order == sorted(order)


@pytest.mark.parametrize("size", ["16", "18", "32", "48"])
def test_all_of_it_breaks_no_rule_of_pdf_ua(clinic: Make, size: str) -> None:
    made = clinic(TEXT, "--web", WEB, "--size", size, name="feet.md")
    assert made.code == 0
    for path in made.folder.glob("print/**/*.pdf"):
        assert breaches(path) == {}, path.name


def test_files_say_of_themselves_what_they_are(clinic: Make) -> None:
    made = clinic(TEXT, name="feet.md")
    with pikepdf.open(made.folder / "print" / "booklet.pdf") as pdf:
        assert str(pdf.docinfo["/Subject"]) == "Large print, 18\u00a0point. 3\u00a0topics. Also to listen to."
        assert str(pdf.docinfo["/Keywords"]) == "Large print, Green Valley Clinic, GVC-7"
        with pdf.open_metadata() as said:
            assert said["dc:identifier"] == "GVC-7"
            assert said["xmpMM:VersionID"] == "3.1"
            assert said["dc:rights"] == "CC BY 4.0"
            assert "Green Valley Clinic" in said["dc:publisher"]
    tags: Any = ID3(next(made.folder.glob("audio/02*.mp3")))  # type: ignore[no-untyped-call]  # mutagen has no types
    told = {frame.desc: str(frame) for frame in tags.getall("TXXX")}
    assert told == {"CATALOGNUMBER": "GVC-7", "VERSION": "3.1", "LICENSE": "CC BY 4.0"}
    assert str(tags["TPUB"]) == "Green Valley Clinic"


def test_a_spanish_leaflet_has_no_english_furniture(clinic: Make) -> None:
    spanish = TEXT.replace("language: en", "language: es").replace("Hold the rail when you walk down.", "Sujétese.")
    made = clinic(spanish, "--web", WEB, name="pies.md")
    booklet = made.pdf_text().replace("\u00a0", " ")
    for words in ("Página 2 de", "Letra grande, 18 puntos.", "Contenido", "Última revisión: 5 de marzo de 2025"):
        assert words in booklet
    for path in ("print/booklet.pdf", "print/leaflets/*.pdf"):
        assert not re.search(r"Page|Contents|Large print|Last checked|topics|Listen|Questions", made.pdf_text(path))
    assert findings(made, "large-print-26") == []


# Dates -----------------------------------------------------------------------------------------------


def test_the_day_after_its_review_an_edition_is_made_anew_once(clinic: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    def on(day: date) -> Run:
        monkeypatch.setattr("handouts.cli.making.today", lambda: day)
        return clinic(TEXT, "--outputs", "text", "--next-review", "2031-03", name="feet.md")

    first = on(date(2031, 3, 30))
    assert findings(first, "review-date") == []
    files = first.files()
    assert "Nothing to do" in on(date(2031, 3, 31)).out
    late = on(date(2031, 4, 1))
    assert "Nothing to do" not in late.out
    assert "March 2031, and that day has gone by" in findings(late, "review-date")[0]
    assert late.code == 0, "a warning"
    after = late.files()
    assert after["article.txt"] == files["article.txt"]
    assert "Nothing to do" in on(date(2031, 9, 1)).out
    assert on(date(2032, 1, 1)).files() == after


def test_check_tells_that_a_review_is_overdue(
    clinic: Make, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = clinic(TEXT, "--outputs", "text", name="feet.md")
    for day, overdue in ((date(2031, 3, 31), False), (date(2031, 4, 1), True)):
        monkeypatch.setattr("handouts.cli.checking.today", lambda day=day: day)
        capfd.readouterr()
        assert main(["check", str(made.folder), "--jobs", "0"]) == 0
        assert ("review-date" in capfd.readouterr().out) is overdue


def test_a_review_before_the_last_check_is_a_warning(clinic: Make) -> None:
    made = clinic(TEXT, "--outputs", "text", "--next-review", "2024-01-01", name="feet.md")
    assert "comes before the last one (5 March 2025)" in findings(made, "review-date")[0]


@pytest.mark.parametrize("typed", ["01/10/2026", "soon", "2026-02-30", "2026-13", "2026"])
def test_a_date_in_a_wrong_form_is_refused_in_a_flag_and_printed_as_typed_from_a_text(make: Make, typed: str) -> None:
    for flag in ("--reviewed", "--next-review"):
        refused = make(TEXT, flag, typed)
        assert refused.code == 2
        assert typed in refused.err
        assert "Give it as 2026-10-01" in refused.err
    made = make(TEXT.replace("language: en", f"reviewed: {typed}"), "--outputs", "booklet", name="feet.md")
    assert made.code == 0
    assert f"Last checked: {typed}" in made.pdf_text()
    (notice,) = [told for told in made.record.edition.publication.notices if typed in told]
    assert notice.startswith("Line 3 of the head of the file:")


@pytest.mark.parametrize("typed", ["31", "-1", "many", "2.5"])
def test_a_number_of_questions_out_of_range_is_refused_in_a_flag_and_told_of_a_text(make: Make, typed: str) -> None:
    refused = make(TEXT, f"--questions={typed}")
    assert refused.code == 2
    assert "--questions" in refused.err
    made = make(TEXT.replace("language: en", f"questions: {typed}"), "--outputs", "booklet", name="feet.md")
    assert "Questions to ask" not in made.pdf_text()
    assert any("Line 3" in told and "0 to 30" in told for told in made.record.edition.publication.notices)


# Logos -----------------------------------------------------------------------------------------------

BAD_LOGOS: dict[str, tuple[bytes | None, str]] = {
    "none.png": (None, "There is no picture none.png"),
    "folder": (b"", "folder is a folder"),
    "words.svg": (LOGO.replace(b"<path", b"<text>A</text><path"), "outlines"),
    "script.svg": (LOGO.replace(b"<path", b"<script/><path"), "holds <script>"),
    "outside.svg": (LOGO.replace(b"<path", b'<use href="http://example.org/a#b"/><path'), "another file or address"),
    "broken.svg": (LOGO[:-8], "is damaged"),
    "broken.png": (b"\x89PNG\r\n\x1a\nnothing", "broken.png"),
    "letter.docx": (b"PK\x03\x04", "no picture that can be printed"),
}


@pytest.mark.parametrize("name", BAD_LOGOS)
def test_fault_a_logo_that_cannot_be_printed_stops_before_any_work(make: Make, tmp_path: Path, name: str) -> None:
    data, message = BAD_LOGOS[name]
    if name == "folder":
        (tmp_path / name).mkdir()
    elif data is not None:
        (tmp_path / name).write_bytes(data)
    for refused in (make(TEXT, "--logo", name), make(TEXT.replace("language: en", f"logo: {name}"), name="a.md")):
        assert refused.code == 3
        assert message in refused.err
        assert name in refused.err
        assert not list(refused.root.glob("*/edition.json"))


def test_fault_a_text_names_no_logo_outside_its_folder_and_a_user_may(make: Make, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.svg"
    outside.write_bytes(LOGO)
    named = f"../{outside.name}"
    refused = make(TEXT.replace("language: en", f"logo: {named}"), "--outputs", "booklet", name="a.md")
    assert refused.code == 3
    assert "outside the article's folder" in refused.err
    assert make(TEXT, "--logo", named, "--outputs", "booklet", name="a.md").code == 0


def test_another_logo_makes_another_edition_and_the_same_one_none(clinic: Make, tmp_path: Path) -> None:
    clinic(TEXT, "--outputs", "booklet", name="feet.md")
    assert "Nothing to do" in clinic(TEXT, "--outputs", "booklet", name="feet.md").out
    (tmp_path / "logo.svg").write_bytes(LOGO.replace(b"h80v40H0", b"h70v30H0"))
    assert "Nothing to do" not in clinic(TEXT, "--outputs", "booklet", name="feet.md").out


def test_the_logo_is_on_the_cover_with_words_for_it(clinic: Make) -> None:
    for flags, words in (((), "Green Valley Clinic logo"), (("--logo-text", "A black box"), "A black box")):
        made = clinic(TEXT, "--outputs", "booklet", *flags, name="feet.md")
        with pikepdf.open(made.folder / "print" / "booklet.pdf") as pdf:
            told = [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
        assert told == [words]


def test_the_record_of_an_edition_holds_no_picture_and_can_be_read(clinic: Make) -> None:
    made = clinic(TEXT, "--web", WEB, name="feet.md")
    kept = json.loads((made.folder / "edition.json").read_text(encoding="utf-8"))
    assert "illustrations" not in kept["edition"]
    assert made.record.edition.publication.details.phone == "01632 960 123"
    assert main(["check", str(made.folder), "--jobs", "0"]) == 0


# The sample ------------------------------------------------------------------------------------------


def test_the_sample_of_a_clinic_is_made_without_a_finding(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(SAMPLE)
    monkeypatch.setattr("handouts.cli.making.today", lambda: date(2026, 6, 1))
    made = run(capfd, ["steady-on-your-feet.md", "--voice", "tone", "--jobs", "0"], tmp_path)
    assert made.code == 0
    assert [finding for finding in made.record.findings if finding.level is not Level.ADVICE] == []
    for words in ("RHC-104, version 3.1", "Riverside Health Centre", "Next review: March 2029"):
        assert words in made.pdf_text().replace("\u00a0", " ")


def test_the_settings_in_the_guide_are_those_of_the_sample() -> None:
    guide = (SAMPLE.parents[1] / "docs" / "clinics.md").read_text(encoding="utf-8")
    shown = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    assert len(shown) == 1
    assert tomllib.loads(shown[0]) == tomllib.loads((SAMPLE / "handouts.toml").read_text(encoding="utf-8"))
