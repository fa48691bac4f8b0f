"""A good booklet, spoilt in one way at a time: the rule that was broken says so, with the page and the words.

Each mutant is the product's own print with another declaration in its style sheet, other words in its HTML, or a
change in the finished PDF.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageDraw

from handouts.illustrations import illustration_of
from handouts.model import Details, Edition, Finding, Illustration, Level, Publication, Span
from handouts.rendering import render
from handouts.settings import Settings
from handouts.typesetting.document import lay_out
from handouts.typesetting.press import to_pdf
from handouts.typesetting.sheet import sheet_of
from tests.builders import bullets, heading, numbers, paragraph, publication, table, topic
from tests.checks.sheets import findings, saved

LONG = (
    "Legs that rest for weeks grow thin. It happens to everyone, and much of it can be put right. "
    "Walk a little further every day, and rest when you are tired. "
)
SETTINGS = Settings()


def drawing() -> Illustration:
    picture = Image.new("RGB", (200, 120), "white")
    ImageDraw.Draw(picture).ellipse((40, 20, 160, 100), outline="black", width=6)
    made = io.BytesIO()
    picture.save(made, "PNG")
    return illustration_of(made.getvalue(), "image/png", 200, 120)


DRAWING = drawing()
FIGURE = (
    f'<p><img src="picture:{DRAWING.id}" alt="A leg lifted from a chair" style="width: 200pt; height: 120pt"></p>'
    '<p class="caption">Lift one leg.</p>'
)
LINK = (Span("See "), Span("the walks near you", link="https://example.org/walks"), Span(" too."))
DETAILS = Details(
    "Weak legs",
    "en",
    publisher="Riverside Clinic",
    contact="Exercise clinic\nTel. 01632 960 123",
    version="2.1",
    reviewed="2026-03-05",
    next_review="2028-03-01",
)


def good() -> Publication:
    return publication(
        topic(
            "Why legs grow thin",
            paragraph(LONG * 2),
            paragraph("Here stands a picture."),
            heading("When to ask"),
            paragraph(f"Ask for help early. {LONG}"),
            bullets("You fall at home, or nearly fall, more than once.", "You lose weight."),
            heading("How often", 3),
            paragraph(f"Do this every day. {LONG}"),
            table(("Exercise", "When"), ("Heel lifts", "Morning"), ("Squats", "Evening")),
            paragraph(LINK),
            paragraph("The walks near you have signs."),
        ),
        topic("Getting better", paragraph(LONG * 6), numbers("Sit up.", "Lift one foot.")),
        title="Weak legs",
        details=DETAILS,
    )


Edit = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True)
class Mutant:
    """One way to spoil it. `rule` and `words` are what must be told; `swap`: words of the HTML, and those instead."""

    rule: int
    words: str
    css: str = ""
    swap: tuple[str, str] = ("", "")
    edit: Edit | None = None
    level: Level = Level.ERROR


def spoilt(mutant: Mutant | None = None, settings: Settings = SETTINGS, made: Publication | None = None) -> bytes:
    """The booklet, with what the mutant changes."""
    page = lay_out(made or good(), settings, title_level=2)
    html = render("print/booklet.html.j2", page=page)
    html = re.sub(r"<p[^>]*>(?:<span[^>]*>)?Here stands a picture\.(?:</span>)?</p>", FIGURE, html)
    if mutant is None:
        return to_pdf(html, page.sheet, "booklet.pdf", (DRAWING,))
    old, new = mutant.swap
    head, opening, body = html.partition("<body")
    assert old in body, "nothing to change"
    html = f"{head.replace('</head>', f'<style>{mutant.css}</style></head>')}{opening}{body.replace(old, new, 1)}"
    data = to_pdf(html, page.sheet, "booklet.pdf", (DRAWING,))
    if mutant.edit is None:
        return data
    with pikepdf.open(io.BytesIO(data)) as opened:
        mutant.edit(opened)
        return saved(opened)


# Changes of the finished file ------------------------------------------------------------------------


def elements(opened: pikepdf.Pdf, role: str) -> list[Any]:
    return [
        thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == f"/{role}"
    ]


def without_alt(opened: pikepdf.Pdf) -> None:
    del elements(opened, "Figure")[0]["/Alt"]


def untagged_picture(opened: pikepdf.Pdf) -> None:
    elements(opened, "Figure")[0]["/S"] = pikepdf.Name.Span


def turned_page(opened: pikepdf.Pdf) -> None:
    opened.pages[2].obj.Rotate = 90


def without_headers(opened: pikepdf.Pdf) -> None:
    for cell in elements(opened, "TH"):
        cell["/S"] = pikepdf.Name.TD


def two_titles(opened: pikepdf.Pdf) -> None:
    elements(opened, "H2")[-1]["/S"] = pikepdf.Name.H1


def skipped_level(opened: pikepdf.Pdf) -> None:
    for element in elements(opened, "H4"):
        element["/S"] = pikepdf.Name.H6


SHEET = sheet_of(SETTINGS.print)


def down_to(lines: int) -> str:
    """A declaration that leaves so many lines of body text on the page."""
    return f"break-before: page; margin-top: {SHEET.text_height_pt - (lines + 0.2) * SHEET.pitch_pt:.1f}pt"


ONE_LINE, ALL_BUT_ONE, SIX_LINES = down_to(1), down_to(3), down_to(6)
CAPTION = '<p class="caption">'
MUTANTS = {
    "caption of 14 points": Mutant(1, "Lift one leg.", ".caption { font-size: 14pt }"),
    "small cells": Mutant(1, "Heel lifts", "td { font-size: 16pt }"),
    "small page numbers": Mutant(1, "Page 1 of", "@page { @bottom-left { font-size: 14pt } }"),
    "low x-height": Mutant(2, "Lift one leg.", ".caption { font-size: 18pt }"),
    "thin heading": Mutant(3, "When to ask", "h3 { font-weight: 400 }"),
    "centred heading": Mutant(3, "When to ask", "h3 { text-align: center }"),
    "heading as small as the text": Mutant(3, "When to ask", "h3 { font-size: 18.25pt !important }"),
    "slanted word": Mutant(5, "Lift one leg.", ".caption { transform: skewX(-12deg) }"),
    "underlined words": Mutant(6, "Lift one leg.", ".caption { text-decoration: underline }"),
    "capitals": Mutant(7, "EXERCISE", "th { text-transform: uppercase }"),
    "tight lines": Mutant(8, "2 topics", "p { line-height: 1.2 }"),
    "no space between paragraphs": Mutant(9, "The walks near you have", "p { margin: 0 !important }"),
    "first line drawn in": Mutant(9, "Legs that rest", "p { text-indent: 20pt }"),
    "justified": Mutant(10, "Legs that rest", "p { text-align: justify }"),
    "hyphen at a line's end": Mutant(11, "every-", swap=("everyone", "every-<br>one")),
    "number without its unit": Mutant(11, "after 5", swap=("for weeks", "after 5<br>weeks of rest")),
    "long lines": Mutant(12, "Legs that rest", "@page { margin-left: 73pt; margin-right: 73pt }"),
    "two columns": Mutant(13, "be put right", "h3 + p { columns: 2; font-size: 19pt }"),
    "text round a picture": Mutant(
        13, "Lift one leg", "img { float: left }", swap=(f"</p>{CAPTION}", f"Lift one leg. {LONG}</p>{CAPTION}")
    ),
    "narrow margin": Mutant(14, "Weak legs", "body { margin-left: -60pt }"),
    "no page number": Mutant(15, "page 1", "@page { @bottom-left { content: none } }"),
    "page number that moves": Mutant(15, "Page 2 of", "@page :left { @bottom-left { padding-left: 20pt } }"),
    "page number at the edge": Mutant(15, "Page 1 of", "@page { @bottom-left { padding-bottom: 20pt !important } }"),
    "first line alone": Mutant(16, "Do this every day.", f"p {{ orphans: 1; widows: 1 }} h4 + p {{ {ONE_LINE} }}"),
    "last line alone": Mutant(16, "when you are tired", f"p {{ orphans: 1; widows: 1 }} h4 + p {{ {ALL_BUT_ONE} }}"),
    "heading alone": Mutant(16, "When to ask", "h3 { break-after: page !important }"),
    "hollow bullet": Mutant(17, "○", "ul { list-style: '\\25CB\\2005' !important }"),
    "no hanging indent": Mutant(17, "You fall at home", "ul { list-style-position: inside !important }"),
    "grey": Mutant(18, "Lift one leg.", ".caption { color: #777 }"),
    "text over a picture": Mutant(18, "Lift one leg.", ".caption { margin-top: -80pt }"),
    "black on dark": Mutant(18, "Lift one leg.", ".caption { background: #555 }"),
    "table without lines": Mutant(19, "Heel lifts", "th, td { border: 0 !important }"),
    "table with lines below rows only": Mutant(19, "Heel lifts", "th, td { border-width: 0 0 1pt !important }"),
    "lines that nobody sees": Mutant(19, "Heel lifts", "th, td { border-color: #eee !important }"),
    "table without headers": Mutant(19, "Exercise When", edit=without_headers),
    "cell cut by a page's end": Mutant(
        19,
        "Squats",
        f"table, tr {{ break-inside: auto !important }} table {{ {SIX_LINES} }}",
        swap=("Squats", f"Squats {LONG}"),
    ),
    "picture without words for it": Mutant(20, "near ", edit=without_alt),
    "picture outside the tree": Mutant(20, "near ", edit=untagged_picture),
    "turned text": Mutant(21, "Lift one leg.", ".caption { transform: rotate(90deg); width: 150pt; margin: 90pt 0 }"),
    "page on its side": Mutant(21, "page 3", edit=turned_page),
    "note in the foot": Mutant(
        22, "Not in the first", swap=("happens", 'happens<span style="float: footnote">Not in the first week.</span>')
    ),
    "note under a rule": Mutant(
        22,
        "Not in the first week",
        ".caption { position: running(note) } .n { border-top: 1pt solid; width: 90pt; margin: 0 }"
        ".n + p { break-after: page }",
        swap=(CAPTION, f'<div class="n"></div><p>Not in the first week.</p>{CAPTION}'),
    ),
    "link without its address": Mutant(
        23, "the walks near you", swap=(">https://example.org/walks<", ">nowhere<"), level=Level.WARNING
    ),
    "link that says nothing": Mutant(23, "click here", swap=("the walks near you", "click here"), level=Level.WARNING),
    "two titles": Mutant(24, "Getting better", edit=two_titles),
    "skipped level": Mutant(24, "How often", edit=skipped_level),
    "long title": Mutant(24, "Weak legs and", swap=("Weak legs</span></h1>", f"Weak legs {'and arms ' * 9}</h1>")),
    "no publisher": Mutant(25, "Riverside Clinic", ".cover strong, .panel strong { display: none }"),
    "another review date": Mutant(25, "2028-03-01", swap=("1\xa0March 2028", "1\xa0May 2028")),
    "wrong paper": Mutant(26, "page 1", "@page { size: A5 }"),
    "size not stated": Mutant(26, "page 1", swap=("18\xa0point", "large")),
}  # fmt: skip


def found_on(data: bytes, folder: Path, settings: Settings = SETTINGS) -> tuple[Finding, ...]:
    return findings("large-print", data, folder, Edition(good()), settings)


def test_the_good_booklet_is_silent(tmp_path: Path) -> None:
    data = spoilt()
    assert found_on(data, tmp_path) == ()
    assert findings("pdf-structure", data, tmp_path, Edition(good())) == ()


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_caught_with_page_and_words(name: str, tmp_path: Path) -> None:
    mutant = MUTANTS[name]
    found = [f for f in found_on(spoilt(mutant), tmp_path) if f.rule == f"large-print-{mutant.rule}"]
    assert found, f"rule {mutant.rule} says nothing"
    assert any(f.level is mutant.level and mutant.words in f.place for f in found), found
    assert mutant.rule == 25 or all("page " in f.place for f in found), found


def test_every_rule_has_a_mutant() -> None:
    assert {mutant.rule for mutant in MUTANTS.values()} | {4} == set(range(1, 27)), (
        "4 in tests/checks/test_large_print.py"
    )
