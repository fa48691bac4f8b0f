"""OpenDocument texts: what becomes of everything that a word processor can put into one."""

from collections.abc import Mapping

import pytest

from handouts.errors import SourceError
from handouts.model import RawArticle
from handouts.readers import Source
from handouts.readers.odt import OdtReader
from tests.documents.showing import left, shown
from tests.documents.word import zipped
from tests.text.articles import SAMPLES

PNG = (SAMPLES / "fresh-air" / "window.png").read_bytes()
LONG = "Drink a glass of water each morning before you do anything else, and rest when you are tired."
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("meta", "meta"),
    )
)
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
MIME = "application/vnd.oasis.opendocument.text"
AUTOMATIC = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="U" style:family="text"><style:text-properties style:text-position="33% 58%"/>'
    "</style:style>"
    '<style:style style:name="D" style:family="text"><style:text-properties style:text-position="sub 58%"/>'
    "</style:style>"
    '<style:style style:name="C" style:family="text"><style:text-properties fo:language="cy" fo:country="GB"/>'
    "</style:style>"
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="20pt"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Figure"/>'
    '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" text:start-value="2"/></text:list-style>'
)
SHARED = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB" '
    'fo:font-size="12pt"/></style:default-style>'
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="Caption" style:family="paragraph"/>'
    '<style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Caption"/>'
)


def h(words: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{words}</text:h>'


def p(inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def span(words: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def items(*entries: str, style: str = "L", more: str = "") -> str:
    made = "".join(f"<text:list-item>{e if e.startswith('<') else p(e)}</text:list-item>" for e in entries)
    return f'<text:list text:style-name="{style}" {more}>{made}</text:list>'


def frame(name: str, title: str = "", words: str = "") -> str:
    told = f"<svg:title>{title}</svg:title><svg:desc>{words}</svg:desc>"
    return f'<draw:frame><draw:image xlink:href="{name}"/>{told}</draw:frame>'


def table(*rows: tuple[str, ...], head: bool = True) -> str:
    made = [
        "".join(cell if cell.startswith("<table") else f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in r)
        for r in rows
    ]
    made = [f"<table:table-row>{row}</table:table-row>" for row in made]
    if head:
        made[0] = f"<table:table-header-rows>{made[0]}</table:table-header-rows>"
    return f"<table:table>{''.join(made)}</table:table>"


def odt(body: str, meta: str = "", masters: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{AUTOMATIC}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    files: dict[str, str | bytes] = {
        "mimetype": MIME,
        "content.xml": content,
        "styles.xml": f"<office:document-styles {SPACES}><office:styles>{SHARED}</office:styles>{masters}"
        "</office:document-styles>",
        "meta.xml": f"<office:document-meta {SPACES}><office:meta>{meta}</office:meta></office:document-meta>",
    }
    return zipped(files | dict(more or {}))


def read(data: bytes) -> RawArticle:
    return OdtReader().read(Source("leaflet.odt", data))


def lines(body: str) -> list[str]:
    return shown(read(odt(body)).blocks)


def test_headings_have_their_levels_and_the_title_is_above_them() -> None:
    found = read(odt(p("Rest and water", "Title") + h("Rest") + h("Why", 2) + p(LONG)))
    assert found.details.title == "Rest and water"
    assert shown(found.blocks)[:3] == ["h1 Rest and water", "h2 Rest", "h3 Why"]


def test_a_numbered_heading_in_a_list_is_a_heading() -> None:
    assert lines(items(h("Rest")) + p(LONG))[0] == "h1 Rest"


def test_large_lines_are_headings_where_there_are_no_others() -> None:
    body = p("Rest and water", "Big") + p(LONG) + p(span("Why", "B")) + p(LONG) + p(LONG)
    assert [line for line in lines(body) if line[0] == "h"] == ["h1 Rest and water", "h2 Why"]


def test_lists_nest_and_count_on() -> None:
    inner = items("by day", "by night", style="N")
    body = items("Get up", p("Walk") + inner, style="N") + p("Wait.")
    body += items("Sit", style="N", more='text:continue-numbering="true"') + items(p("Tea") + p("With milk"))
    assert lines(body) == [
        "1. Get up",
        "2. Walk",
        "  - b. by day",
        "  - c. by night",
        "p Wait.",
        "3. Sit",
        "- Tea",
        "  p With milk",
    ]


def test_a_table_keeps_its_header_and_merged_cells() -> None:
    tall = f'<table:table-cell table:number-rows-spanned="2">{p("Monday")}</table:table-cell>'
    told = lines(table(("Day", "Drink"), (tall, "Water"), ("<table:covered-table-cell/>", "Tea")))
    assert told == ["| Day | Drink", "| Monday | Water", "| Monday | Tea"]


def test_cells_that_repeat_are_bounded() -> None:
    cell = f'<table:table-cell table:number-columns-repeated="99999999">{p("x")}</table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="9999999">{cell}</table:table-row>'
    assert len(lines(f"<table:table>{row}</table:table>")) <= 201


def test_runs_keep_their_styles_links_and_language() -> None:
    inside = f"CO{span('2', 'D')} in {span('10 m', 'B')}{span('2', 'U')} of <text:a xlink:href='https://a.example/'>air"
    assert lines(p(f"{inside}</text:a>,<text:s text:c='2'/>{span('awyr iach', 'C')}")) == [
        "p CO~2~ in *10 m*^2^ of [air](https://a.example/), {awyr iach}cy-GB"
    ]


def test_notes_are_notes() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"
    found = read(odt(p(f"Rest.{note.format(p('In bed.'))} Walk.")))
    assert shown(found.blocks) == ["p Rest.[note] Walk."]
    assert [shown(n.blocks) for n in found.beside.notes] == [["p In bed."]]


def test_pictures_come_along_with_both_descriptions_and_their_caption() -> None:
    box = p(f"{frame('Pictures/a.png', 'A glass', 'It is full.')}Figure 1: Water", "P2")
    body = p(f"<draw:frame><draw:text-box>{box}</draw:text-box></draw:frame>") + p(LONG)
    found = read(odt(body, more={"Pictures/a.png": PNG}))
    assert shown(found.blocks)[0] == "picture Pictures/a.png (A glass. It is full.) Figure 1: Water"
    assert [(e.name, e.data) for e in found.enclosed] == [("Pictures/a.png", PNG)]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "file:///etc/passwd", "https://a.example/b.png", "Pictures/no.png"]
)
def test_fault_14_pictures_from_elsewhere_are_left_out_and_said(name: str) -> None:
    found = read(odt(p(frame(name)) + p(LONG)))
    assert shown(found.blocks) == [f"p {LONG}"]
    assert any(name in notice for notice in found.notices)


def test_quotes_are_told_by_the_style_they_are_based_on() -> None:
    assert lines(p("I slept.", "P1") + p("I woke.", "P1")) == ["> p I slept.", "> p I woke."]


def test_tracked_changes_remarks_and_hidden_text_are_told() -> None:
    who = "<office:change-info><dc:creator>Ada</dc:creator></office:change-info>"
    changes = f"<text:changed-region><text:deletion>{who}{p('never')}</text:deletion></text:changed-region>"
    changes += f"<text:changed-region><text:insertion>{who}</text:insertion></text:changed-region>"
    remark = f"<office:annotation><dc:creator>Ada</dc:creator>{p('Ask')}</office:annotation>"
    body = f"<text:tracked-changes>{changes}</text:tracked-changes>" + p(
        f"Rest<text:change/>{remark}{span('Secret', 'H')}."
    )
    found = read(odt(body))
    assert shown(found.blocks) == ["p Rest."]
    assert left(found) == {"deletion": "never", "comments": "Ask", "hidden text": "Secret"}
    assert found.notices[0].startswith("The document has tracked changes: 1 insertion kept, 1 deletion left out.")


def test_contents_and_heads_of_pages_are_left_out() -> None:
    masters = (
        "<office:master-styles><style:master-page><style:header>"
        f"{p('Riverside')}</style:header><style:footer>{p('Page <text:page-number>3</text:page-number>')}"
        "</style:footer>"
        "</style:master-page></office:master-styles>"
    )
    toc = f"<text:table-of-content><text:index-body>{p('Why 1')}</text:index-body></text:table-of-content>"
    found = read(odt(toc + p(LONG), masters=masters))
    assert shown(found.blocks) == [f"p {LONG}"]
    assert left(found) == {"navigation": "Why 1", "running head": "Riverside\nPage"}


def test_title_author_and_day_come_from_the_properties() -> None:
    meta = "<dc:title>Rest</dc:title><meta:initial-creator>Ada Brown</meta:initial-creator>"
    meta += "<dc:date>2026-03-01T10:00:00</dc:date>"
    details = read(odt(p(LONG), meta)).details
    assert (details.title, details.author, details.date, details.language) == (
        "Rest",
        "Ada Brown",
        "2026-03-01",
        "en-GB",
    )


def test_a_text_with_a_password_is_named_as_such() -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<m:manifest xmlns:m="{space}"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    with pytest.raises(SourceError, match=r"leaflet\.odt has a password\. Open it, and save it without one\."):
        read(odt(p(LONG), more={"META-INF/manifest.xml": manifest}))


def test_another_kind_of_document_is_named() -> None:
    content = (
        f"<office:document-content {SPACES}><office:body><office:spreadsheet/></office:body></office:document-content>"
    )
    with pytest.raises(SourceError, match=r"leaflet\.odt holds no text"):
        read(zipped({"mimetype": MIME, "content.xml": content}))


@pytest.mark.parametrize("depth", [100, 5_000])
def test_fault_04_lists_in_lists_to_no_end_are_flattened_or_refused(depth: int) -> None:
    body = "<text:list><text:list-item>" * depth + p("Rest.") + "</text:list-item></text:list>" * depth
    if depth > 200:
        with pytest.raises(SourceError, match=r"leaflet\.odt"):
            read(odt(body))
    else:
        assert "Rest." in str(read(odt(body)).blocks)
