"""Each rule of large print is measured: a page that breaks it is caught by that rule, and a right one by none."""

from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from handouts.model import Details, Edition, Level, Paragraph, Sentence, SentenceId, Span
from handouts.proof.large_print import RULES
from handouts.proof.large_print.colours import contrast_ratio
from handouts.settings import THEMES, PrintSettings, Settings
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
CLASSES = (
    ".next { break-before: page } .left { float: left; width: 120pt; height: 60pt } .under { height: 60pt } "
    ".box { display: inline-block; width: 9pt; height: 9pt }"
)


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
    "unruled table": (19, "<table><tr><th>Day</th><th>Walk</th></tr></table>", "th { border: 0 !important }"),
    "white picture": (20, "<p><img class='under' src='PICTURE'></p><p>Walk.</p>", ""),
    "note below": (22, "<p>Walk<span style='float: footnote'>Slowly.</span> on.</p><p class='next'>Rest.</p>", ""),
    "silent link": (23, "<p><a href='https://example.org'><span class='box'></span></a></p>", CLASSES),
    "second title": (24, "<h1>Moving</h1><p>Walk a little every day of the week.</p>", ""),
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
    assert all(finding.place.startswith("page ") for finding in found)


NEARLY_WRONG = {
    "link underlined": "<p>See <a href='https://example.org/a%20b/'>the walks</a>.</p><p>https://example.org/a b</p>",
    "contents that name a topic": "<p><a href='#more'>Find out more</a></p><h2 id=more>Find out more</h2><p>Walk.</p>",
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
    assert caught == {*range(1, 27)} - {25}, "the next test is of rule 25"
    assert len(RULES) == 26


DATED = Details(
    "Keeping well", "en", publisher="The “Old” Clinic", version="1.2", reviewed="2026-03-05", next_review="soon"
)
SAID = "<p>The “Old” Clinic. Version 1.2. Checked on 5 March 2026, next soon.</p>"


def facts_lacking(body: str, details: Details, folder: Path) -> list[str]:
    made_from = Edition(replace(TYPED.publication, details=details))
    return [f.place for f in findings("large-print", page(body), folder, made_from) if f.rule == "large-print-25"]


def test_publisher_version_and_dates_that_were_given_are_printed(tmp_path: Path) -> None:
    assert facts_lacking(SAID, DATED, tmp_path) == []
    assert facts_lacking("<p>Walk.</p>", Details("Keeping well", "en"), tmp_path) == []
    assert facts_lacking("<p>Walk 12.</p>", DATED, tmp_path) == [
        "“The “Old” Clinic”",
        "“1.2”",
        "“2026-03-05”",
        "“soon”",
    ]
    assert facts_lacking(SAID.replace("March", "May"), DATED, tmp_path) == ["“2026-03-05”"]
    assert facts_lacking(SAID.replace("5 March 2026", "15 March 2026"), DATED, tmp_path) == ["“2026-03-05”"]


@pytest.mark.parametrize(
    ("given", "language", "said"),
    [
        ("2027-03-05", "en-GB", "5 March 2027"),
        ("2027-03-05", "en-US", "March 5, 2027"),
        ("2027-03-05", "en", "2027-03-05"),
        ("2027-03", "en", "March 2027"),
        ("2027-03-05", "es", "5 de marzo de 2027"),
        ("2027-03-05", "de", "5. März 2027"),
        ("spring 2027", "en", "Spring: no, spring 2027"),
    ],
)
def test_a_date_may_be_printed_in_words(given: str, language: str, said: str, tmp_path: Path) -> None:
    details = Details("Keeping well", language, reviewed=given)
    assert facts_lacking(f"<p>Checked: {said}</p>", details, tmp_path) == []
    assert facts_lacking(f"<p>Checked: {said.replace('2027', '2028')}</p>", details, tmp_path) == [f"“{given}”"]


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


# Themes, sides, emphasis -----------------------------------------------------------------------------

GROUNDS = {
    "black-on-white": ("#000", "#fff"),
    "black-on-cream": ("#000", "#fff8e1"),
    "black-on-yellow": ("#000", "#ffde00"),
    "white-on-black": ("#fff", "#000"),
    "yellow-on-black": ("#ffde00", "#000"),
}


def themed(ink: str, ground: str, body: str = RIGHT, more: str = "") -> bytes:
    style = f"@page {{ background: {ground}; color: {ink} }} html, a {{ color: {ink} }} "
    return pdf(body, f"{style} th, td {{ border-color: {ink} }} {more}")


@pytest.mark.parametrize("theme", THEMES)
def test_contrast_is_measured_on_the_ground_of_the_page_in_every_theme(theme: str, tmp_path: Path) -> None:
    ink, ground = GROUNDS[theme]
    settings = Settings(print=PrintSettings(theme=theme))
    assert findings("large-print", themed(ink, ground), tmp_path, TYPED, settings) == ()
    faint = themed(ink, ground, more="p { color: #888 }")
    assert "large-print-18" in rules(findings("large-print", faint, tmp_path, TYPED, settings))
    unseen = themed(ink, ground, more=f"p {{ color: {ground} }}")
    (found,) = [f for f in findings("large-print", unseen, tmp_path, TYPED, settings) if f.rule == "large-print-18"]
    assert "(1.0 to 1)" in found.place
    lines = themed(ink, ground, more=f"th, td {{ border-color: {ground} !important }}")
    assert "large-print-19" in rules(findings("large-print", lines, tmp_path, TYPED, settings))


def test_text_that_something_covers_is_no_text_to_be_read(tmp_path: Path) -> None:
    box = "<div style='position: relative; top: -27pt; height: 27pt; background: #fff'></div>"
    found = findings("large-print", page(f"<p style='margin: 0'>Walk slowly.</p>{box}"), tmp_path, TYPED)
    assert [f.place for f in found if f.rule == "large-print-18"] == ["page 1: “Walk slowly.” (1.0 to 1)"]


TWO_SIDES = Settings(print=PrintSettings(sides="two"))
BOUND = "@page { margin: 84pt 72pt 90pt 110pt } @page :left { margin-left: 72pt; margin-right: 110pt }"
SHEETS = "".join(f"<h2 class='next'>Part {n}</h2><p>Walk a little every day of the week.</p>" for n in range(3))


def test_sheets_printed_on_both_sides_leave_room_where_they_are_bound(tmp_path: Path) -> None:
    bound = page(SHEETS, BOUND + CLASSES)
    assert findings("large-print", bound, tmp_path, TYPED, TWO_SIDES) == ()
    one = findings("large-print", page(SHEETS, CLASSES), tmp_path, TYPED, TWO_SIDES)
    (found,) = one
    assert found.rule == "large-print-14"
    assert "bound side" in found.message
    assert "page 1: “Keeping well” (21 pt too far out)" in found.place
    wrong = BOUND.replace(":left", ":right").replace("@page {", "@page { margin-left: 72pt !important;")
    assert "large-print-14" in rules(findings("large-print", page(SHEETS, wrong + CLASSES), tmp_path, TYPED, TWO_SIDES))


def test_numbers_of_left_and_right_pages_may_each_have_their_place(tmp_path: Path) -> None:
    bound = page(SHEETS, BOUND + CLASSES)
    assert "large-print-15" in rules(findings("large-print", bound, tmp_path, TYPED))
    moved = BOUND + CLASSES + "@page :nth(3) { @bottom-left { padding-left: 9pt } }"
    found = findings("large-print", page(SHEETS, moved), tmp_path, TYPED, TWO_SIDES)
    assert [(f.rule, f.place) for f in found] == [("large-print-15", "page 3: “Page 3 of 4”")]


def test_what_stands_out_may_be_underlined_where_that_is_the_emphasis(tmp_path: Path) -> None:
    underlined = Settings(print=PrintSettings(profile="acb", emphasis="underlined"))
    typed = edition(topic(1, "Moving", Paragraph((strong_sentence(),))))
    body = "<p>Walk <u>a little</u> every day.</p><p><b><u>Then rest.</u></b></p>"
    assert findings("large-print", page(body), tmp_path, typed, underlined) == ()
    assert rules(findings("large-print", page(body), tmp_path, typed)) == {"large-print-6"}
    other = page("<p>Walk <u>every day</u> a little.</p>")
    assert rules(findings("large-print", other, tmp_path, typed, underlined)) == {"large-print-6"}


def strong_sentence() -> Sentence:
    spans = (Span("Walk "), Span("a little", strong=True), Span(" every day."))
    return Sentence(SentenceId("one"), spans)


# Pictures, tables, notes -----------------------------------------------------------------------------


def test_a_picture_without_a_caption_is_a_warning_and_a_code_needs_none(tmp_path: Path, picture: str) -> None:
    lonely = "<p class='next'><img class='under' alt='ALT' src='PICTURE'></p><p style='margin-top: 200pt'>Walk.</p>"
    data = page(lonely.replace("PICTURE", picture), CLASSES)
    (found,) = findings("large-print", data, tmp_path, TYPED)
    assert (found.rule, found.level, found.place) == ("large-print-20", Level.WARNING, "page 2: “ALT”")
    code = lonely.replace("PICTURE", picture).replace("ALT", "QR code that leads to example.org")
    assert findings("large-print", page(code, CLASSES), tmp_path, TYPED) == ()


def test_an_address_may_stand_beside_its_code(tmp_path: Path, picture: str) -> None:
    code = f"<img class='left' alt='QR code' src='{picture}'>"
    body = (
        f"<div>{code}<p style='margin-left: 140pt'>To listen, go to example.org/listen or ask us for a disc.</p></div>"
    )
    assert findings("large-print", page(body, CLASSES), tmp_path, TYPED) == ()


def test_a_table_over_several_pages_repeats_its_headers(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>Walk {n}</td><td>Rest</td></tr>" for n in range(30))
    body = f"<table style='break-inside: auto'>HEAD{rows}</table>"
    head = "<tr><th>Morning</th><th>Evening</th></tr>"
    right = page(body.replace("HEAD", f"<thead>{head}</thead>"))
    assert findings("large-print", right, tmp_path, TYPED) == ()
    (found,) = findings("large-print", page(body.replace("HEAD", head)), tmp_path, TYPED)
    assert found.rule == "large-print-19"
    assert found.place.startswith("page 2: “Walk")


NO_NOTES = {
    "a number that stands alone": "<p>10 m<sup class='same'>2</sup>.</p><p>2 of us walk.</p><p class='next'>Rest.</p>",
    "a list of notes": "<p>Walk<sup class='same'>1</sup>.</p><ol><li>Slowly.</li></ol><p class='next'>Rest.</p>",
    "a rule between two parts": "<p>Walk.</p><hr><p>Rest.</p><p class='next'>Sleep.</p>",
    "lines to write on": "<p>My questions:</p>" + "<div class='line'></div>" * 8 + "<p class='next'>Rest.</p>",
    "a framed box": "<div style='border: 3pt solid; padding: 9pt'><p>Call us.</p></div><p class='next'>Rest.</p>",
    "a note at the end": "<p>Walk<sup class='same'>1</sup>.</p><p><sup class='same'>1</sup> Slowly.</p>",
}


@pytest.mark.parametrize("name", NO_NOTES)
def test_what_only_looks_like_a_note_is_left_alone(name: str, tmp_path: Path) -> None:
    style = ".same { font-size: 18pt; line-height: 0 } .line { height: 34pt; border-bottom: 1pt solid }"
    assert findings("large-print", page(NO_NOTES[name], style + CLASSES), tmp_path, TYPED) == ()


def test_a_long_title_that_was_typed_so_is_advice(tmp_path: Path) -> None:
    title = "How to keep well and walk a little further every day of the week and month"
    data = pdf(f"<h1>{title}</h1><p>Large print, 18 point. For everyone who comes here.</p>")
    made_from = edition(topic(1, "Moving", paragraph("Walk.")), title=title)
    assert [(f.rule, f.level) for f in findings("large-print", data, tmp_path, made_from)] == [
        ("large-print-24", Level.ADVICE)
    ]
    assert [f.level for f in findings("large-print", data, tmp_path, TYPED)] == [Level.ERROR]
