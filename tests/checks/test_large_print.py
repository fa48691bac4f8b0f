"""Each rule of large print is measured: a page that breaks it is caught by that rule, and a right one by none."""

from importlib import resources
from pathlib import Path

import pytest

from handouts.model import Level
from handouts.proof.large_print import RULES
from handouts.proof.large_print.colours import contrast_ratio
from handouts.settings import PrintSettings, Settings
from tests.checks.sheets import RIGHT, condensed_face, edition, findings, paragraph, pdf, rules, topic

LONG = "Walk a little every day and rest when you are tired, for an hour or for a whole afternoon. " * 3
FIVE = "First we walk.<br>Then we rest.<br>Then we eat.<br>Then we sleep.<br>Then we wake up."
TYPED = edition(
    topic(
        1,
        "Moving",
        paragraph("Walk a little every day.", "NOTHING is typed like this.", "See the physiotherapist."),
        paragraph(FIVE.replace("<br>", " ")),
    )
)
CLASSES = ".next { break-before: page } .left { float: left; width: 120pt; height: 60pt } .under { height: 60pt }"


def page(body: str, style: str = "") -> bytes:
    """A page that states its size, so that nothing but `body` can be wrong."""
    return pdf(f"<h1>Keeping well</h1><p>Large print, 18 point. For everyone who comes here.</p>{body}", style)


def test_a_right_page_is_silent(tmp_path: Path) -> None:
    assert findings("large-print", pdf(), tmp_path, TYPED) == ()


def test_a_right_page_over_several_sheets_is_silent(tmp_path: Path) -> None:
    body = RIGHT + "".join(f"<h2>Part {n}</h2><p>{LONG}</p><p>{LONG}</p>" for n in range(6))
    assert findings("large-print", pdf(body), tmp_path, TYPED) == ()


WRONG = {
    "small superscript": (1, "<p>Ten to the power of x<sup style='font-size: 12pt'>2</sup> and no more.</p>", ""),
    "small page number": (1, "", "@page { @bottom-left { font-size: 12pt } }"),
    "scaled down": (1, "<p style='transform: scale(0.8)'>Walk a little every day.</p>", ""),
    "low x": (2, "<p>Six fixed boxes.</p>", "html { font-family: Small }"),
    "thin heading": (3, "<h2 style='font-weight: 400'>Moving</h2><p>Walk a little every day of the week.</p>", ""),
    "small heading": (3, "<h2 style='font-size: 18pt'>Moving</h2><p>Walk a little every day of the week.</p>", ""),
    "small first heading": (3, "", "h1 { font-size: 20pt }"),
    "centred heading": (3, f"<h2 style='text-align: center'>Moving</h2><p>{LONG}</p>", ""),
    "right heading": (3, f"<h2 style='text-align: right'>Moving</h2><p>{LONG}</p>", ""),
    "serif": (4, "<p style='font-family: DejaVu Serif'>Walk a little every day.</p>", ""),
    "condensed": (4, f"<style>{condensed_face('Narrow')}</style><p style='font-family: Narrow'>Walk a little.</p>", ""),
    "oblique face": (5, "<p style='font: oblique 18pt/1.5 DejaVu Sans'>Walk a little every day.</p>", ""),
    "made-up slope": (5, "<p style='transform: skewX(-12deg)'>Walk a little every day.</p>", ""),
    "turned text": (21, "<p style='transform: rotate(90deg); width: 100pt; margin: 60pt'>Walk</p>", ""),
    "underlined word": (6, "<p>Walk <u>a little</u> every day.</p>", ""),
    "capitals by style": (7, "<p style='text-transform: uppercase'>Exercise carefully.</p>", ""),
    "close lines": (8, f"<p style='line-height: 1.15'>{LONG}</p>", ""),
    "close heading": (8, "<h2 style='line-height: 1.1'>A heading so long that it takes two lines</h2><p>Walk.</p>", ""),
    "no blank": (9, f"<div><p style='margin: 0'>{LONG}</p><p>{LONG}</p></div>", ""),
    "indent": (9, f"<p style='text-indent: 20pt'>{LONG}</p>", ""),
    "justified": (10, f"<p style='text-align: justify'>{LONG}</p>", ""),
    "hyphenated": (11, "<p style='hyphens: auto; width: 200pt'>Extraordinary physiotherapeutic care.</p>", ""),
    "soft hyphen": (11, "<p style='hyphens: manual; width: 130pt'>A physio&shy;therapist comes.</p>", ""),
    "word cut": (11, "<p style='overflow-wrap: anywhere; width: 100pt'>See the physiotherapist.</p>", ""),
    "unit parted": (11, "<p style='width: 90pt'>Take 2.5 mg now.</p>", ""),
    "title parted": (11, "<p style='width: 90pt'>Call Dr. Featherstone.</p>", ""),
    "many characters": (12, f"<p style='letter-spacing: -4pt'>{LONG}</p>", ""),
    "long lines": (12, f"<p>{LONG}</p>", "@page { margin-left: 73pt; margin-right: 73pt }"),
    "columns": (13, f"<div style='columns: 2'><p>{LONG}{LONG}</p></div>", ""),
    "wrapped picture": (13, f"<img alt='A box' class='left' src='PICTURE'><p>{LONG}</p>", ""),
    "margin": (14, "<p style='margin-left: -40pt'>Walk a little every day.</p>", ""),
    "low number": (14, "", "@page { @bottom-left { padding-bottom: 20pt } }"),
    "no number": (15, "", "@page { @bottom-left { content: none } }"),
    "no total": (15, "", "@page { @bottom-left { content: 'Page ' counter(page) } }"),
    "number in bold": (15, "", "@page { @bottom-left { font-weight: 700 } }"),
    "moving number": (15, "<h2 class='next'>Go</h2>", "@page :left { @bottom-left { padding-left: 9pt } }"),
    "widow": (16, f"<p style='margin-top: 441pt; widows: 1; orphans: 1'>{FIVE}</p>", ""),
    "orphan": (16, f"<p style='margin-top: 522pt; widows: 1; orphans: 1'>{FIVE}</p>", ""),
    "lonely heading": (16, f"<h2 style='break-after: page'>Moving</h2><p>{LONG}</p>", ""),
    "lonely pair of headings": (16, f"<h2>Moving</h2><h3 class='next'>Slowly</h3><p>{LONG}</p>", ""),
    "hollow bullet": (17, "<ul style='list-style: circle'><li>Walk.</li></ul>", ""),
    "no hanging indent": (17, f"<ul style='list-style-position: inside'><li>{LONG}</li></ul>", ""),
    "grey": (18, "<p style='color: #777'>Walk a little every day.</p>", ""),
    "grey ground": (18, "<p style='background: #666'>Walk a little every day.</p>", ""),
    "faded": (18, "<p style='opacity: 0.5'>Walk a little every day.</p>", ""),
    "see-through": (18, "<p style='color: rgba(0, 0, 0, 0.5)'>Walk a little every day.</p>", ""),
    "over a picture": (18, "<img class='under' alt='A box' src='PICTURE'><p style='margin-top: -40pt'>Walk.</p>", ""),
    "wrong paper": (26, "", "@page { size: letter }"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_each_rule_catches_its_fault(name: str, tmp_path: Path, picture: str, small_face: str) -> None:
    number, body, style = WRONG[name]
    data = page(
        body.replace("PICTURE", picture),
        style + small_face + CLASSES,
    )
    found = findings("large-print", data, tmp_path, TYPED)
    assert f"large-print-{number}" in rules(found), found
    assert all(finding.place for finding in found)


NEARLY_WRONG = {
    "link underlined": "<p>See <a href='https://example.org/a%20b/'>the walks</a>.</p><p>https://example.org/a b</p>",
    "rule under a line of contents": "<p style='border-bottom: 1pt solid; padding-bottom: 8pt'>Moving</p>",
    "acronym": "<p>The RNIB and an ECG, WHO says.</p>",
    "typed hyphen at a line's end": "<p style='width: 130pt'>A long-established clinic.</p>",
    "two words that make a third": "<p style='width: 100pt'>Walk in all ways.</p>",
    "number in brackets at a line's end": "<p style='width: 92pt'>Walk (2) slowly.</p>",
    "short last line": f"<p>{LONG} Go.</p>",
    "one-line paragraph at the foot": "<p style='margin-top: 460pt'>Walk.</p><p>Rest.</p>",
    "heading over one line": "<h2>Moving</h2><p>Walk.</p>",
    "two headings": "<h2>Moving</h2><h3 style='font-size: 21pt'>Slowly</h3><p>Walk a little, then rest.</p>",
    "heading without text": "<h2>Moving</h2><h2 style='break-before: page'>Resting</h2><p>Sit.</p>",
    "heading that begins its page": "<h2 style='break-before: page'>Moving</h2><p style='break-before: page'>Sit.</p>",
    "right to left over lines": f"<p dir='rtl' style='text-align: right'>{'שלום לכל מי שבא לכאן היום ' * 4}</p>",
    "verse": "<p style='white-space: pre-wrap'>Line one  of verse\n  Line two of it\n\nLine four</p>",
    "white on black": "<p style='background: #000; color: #fff'>Walk a little every day.</p>",
    "black on yellow": "<p style='background: #fd0'>Walk a little every day.</p>",
    "numbered list": "<ol><li>Walk a little every day, and rest when you are tired.</li></ol>",
    "superscript": "<p>Ten to the power of x<sup style='font-size: 18pt; line-height: 0'>2</sup> and no more.</p>",
    "table": "<table><tr><th>Morning</th><th>Evening</th></tr><tr><td>Walk</td><td>Rest<br>Sleep</td></tr></table>",
    "address": "<div><p style='margin: 0'>1 Bridge Street</p><p style='margin: 0'>Oldtown</p></div>",
    "right to left": "<p dir='rtl' style='text-align: right'>שלום לכל מי שבא לכאן היום</p>",
}


@pytest.mark.parametrize("name", NEARLY_WRONG)
def test_what_only_looks_like_a_fault_is_left_alone(name: str, tmp_path: Path) -> None:
    typed = edition(topic(1, "Moving", paragraph("A long-established clinic. Walk always in all ways.")))
    assert findings("large-print", page(NEARLY_WRONG[name]), tmp_path, typed) == ()


HEBREW = "שלום לכל מי שבא לכאן היום ועוד יום אחד " * 6


@pytest.mark.parametrize("latin", ["", "<p>For everyone who comes.</p>"])
def test_page_numbers_and_contents_of_a_right_to_left_text_are_right(latin: str, tmp_path: Path) -> None:
    atkinson = resources.files("fontpkg_atkinson_hyperlegible") / "files" / "AtkinsonHyperlegible-Regular.ttf"
    face = f"@font-face {{ font-family: Latin; src: url({Path(str(atkinson)).as_uri()}) }}"
    style = f"{face} html {{ direction: rtl; text-align: right; font-family: Latin, Proof; font-size: 19.5pt }}"
    style += "@page { font: 19.5pt Latin } h1, h2 { font-family: Proof }"
    body = f"<h1>שלום</h1><p>{HEBREW}</p>{latin}<h2>Contents</h2><p>{HEBREW}</p>"
    made_from = edition(topic(1, "שלום", paragraph(HEBREW)), language="he")
    found = findings("large-print", pdf(body, style, language="he"), tmp_path, made_from, output="leaflets")
    assert rules(found) & {"large-print-3", "large-print-15"} == set()
    bold = pdf(body, f"{style} @page {{ font: 700 19.5pt Proof }}", language="he")
    assert "large-print-15" in rules(findings("large-print", bold, tmp_path, made_from, output="leaflets"))


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("<p style='font-size: 60pt; overflow-wrap: anywhere'>WORD</p>", Level.WARNING),
        ("<p style='font-size: 60pt; overflow-wrap: anywhere; margin-left: 60pt'>WORD</p>", Level.WARNING),
        ("<p style='font-size: 60pt; overflow-wrap: anywhere'>A WORD comes.</p>", Level.WARNING),
        ("<p>Take it with water: three or four WO<br>RD tablets.</p>", Level.ERROR),
        ("<p style='width: 120pt; overflow-wrap: anywhere'>WORD</p>", Level.ERROR),
    ],
)
@pytest.mark.parametrize("word", ["Hydrochlorothiazide", "Hydrochlorothiazidelike"])
def test_a_cut_word_is_a_fault_where_there_was_room_for_it(word: str, body: str, level: Level, tmp_path: Path) -> None:
    typed = edition(topic(1, "Moving", paragraph(f"Take it with water: three or four {word} tablets.")))
    found = findings(
        "large-print",
        page(body.replace("WORD", word).replace("WO<br>RD", f"{word[:4]}<br>{word[4:]}")),
        tmp_path,
        typed,
    )
    assert {f.level for f in found if f.rule == "large-print-11"} == {level}, found


def test_every_rule_has_a_page_that_breaks_it() -> None:
    caught = {number for number, _, _ in WRONG.values()}
    assert caught == {*range(1, 19), 26}
    assert len(RULES) == len(caught)


def test_capitals_that_were_typed_are_a_warning(tmp_path: Path) -> None:
    found = findings("large-print", page("<p>NOTHING is typed like this.</p>"), tmp_path, TYPED)
    assert [(f.rule, f.level) for f in found] == [("large-print-7", Level.WARNING)]


def test_the_size_is_stated_on_the_cover(tmp_path: Path) -> None:
    data = pdf("<h1>Keeping well</h1><p>Walk a little every day of the week.</p>")
    assert rules(findings("large-print", data, tmp_path, TYPED)) == {"large-print-26"}
    late = pdf("<h1>Keeping well</h1><p>Walk a little.</p><p style='break-before: page'>Large print, 18 point.</p>")
    assert rules(findings("large-print", late, tmp_path, TYPED)) == {"large-print-26"}
    title = "Keeping well and on " * 40
    filled = pdf(f"<h1>{title}</h1><p>Large print, 18 point.</p>", "h1 { break-after: auto }")
    made_from = edition(topic(1, "Moving", paragraph("Walk.")), title=title)
    assert "large-print-26" not in rules(findings("large-print", filled, tmp_path, made_from))
    assert findings("large-print", data, tmp_path, TYPED, output="leaflets") == ()


@pytest.mark.parametrize("size", [16.0, 24.0])
def test_the_size_is_that_of_the_settings(size: float, tmp_path: Path) -> None:
    settings = Settings(print=PrintSettings(profile="own", size_pt=size))
    found = findings("large-print", pdf(), tmp_path, TYPED, settings)
    assert ("large-print-1" in rules(found)) == (size > 18)
    assert "large-print-26" in rules(found)


def test_letter_paper_is_right_where_it_was_chosen(tmp_path: Path) -> None:
    settings = Settings(print=PrintSettings(paper="letter"))
    data = pdf(style="@page { size: letter; margin: 84pt 92pt 90pt }")
    assert findings("large-print", data, tmp_path, TYPED, settings) == ()


def test_a_fault_in_many_places_is_one_finding_that_counts_them(tmp_path: Path) -> None:
    body = "".join(f"<p style='font-size: 17pt'>Walk number {n}.</p>" for n in range(9))
    found = [f for f in findings("large-print", page(body), tmp_path, TYPED) if f.rule == "large-print-1"]
    assert len(found) == 1
    assert "Walk number 0." in found[0].place
    assert found[0].place.endswith("and 4 more")
    assert "17.0 pt" in found[0].place


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    found = findings("large-print", b"%PDF-1.7 no more", tmp_path, TYPED)
    assert rules(found) == {"large-print"}
    assert found[0].level is Level.ERROR


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [((0, 0, 0), (255, 255, 255), 21.0), ((255, 255, 255), (0, 0, 0), 21.0), ((119, 119, 119), (255, 255, 255), 4.48)],
)
def test_contrast_is_that_of_wcag(one: tuple[int, int, int], other: tuple[int, int, int], ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.01)
