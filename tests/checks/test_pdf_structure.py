"""What a screen reader needs stands in the PDF, and nothing that does not belong in print."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from handouts.model import Item, ItemList, Level
from tests.checks.sheets import RIGHT, edition, findings, paragraph, pdf, rules, saved, sentences, topic

MOVING = edition(topic(1, "Moving", paragraph("Walk.")))
Change = Callable[[pikepdf.Pdf], None]


def changed(change: Change, data: bytes | None = None) -> bytes:
    """A right PDF after `change`."""
    with pikepdf.open(io.BytesIO(data or pdf())) as opened:
        change(opened)
        return saved(opened)


def test_a_right_pdf_is_silent(tmp_path: Path) -> None:
    assert findings("pdf-structure", pdf(), tmp_path, MOVING) == ()


def test_the_title_of_the_file_is_that_of_its_text(tmp_path: Path) -> None:
    found = findings("pdf-structure", pdf(title="Untitled 3"), tmp_path, MOVING)
    assert [f.place for f in found] == ["“Untitled 3”"]
    own = pdf(title="1. Moving")
    assert findings("pdf-structure", own, tmp_path, MOVING, topic_number=1, output="leaflets") == ()
    assert "another title" in findings("pdf-structure", own, tmp_path, MOVING)[0].message
    marked = edition(topic(1, "Moving", paragraph("Walk.")), title="Rest & sleep <well>")
    assert findings("pdf-structure", pdf(title="Rest &amp; sleep &lt;well&gt;"), tmp_path, marked) == ()


def _untagged(opened: pikepdf.Pdf) -> None:
    del opened.Root["/StructTreeRoot"]


def _unmarked(opened: pikepdf.Pdf) -> None:
    opened.Root.MarkInfo.Marked = False


def _without_language(opened: pikepdf.Pdf) -> None:
    del opened.Root["/Lang"]


def _without_metadata(opened: pikepdf.Pdf) -> None:
    del opened.Root["/Metadata"]
    del opened.trailer["/Info"]


def _with_file_name_shown(opened: pikepdf.Pdf) -> None:
    del opened.Root["/ViewerPreferences"]


def _without_outline(opened: pikepdf.Pdf) -> None:
    del opened.Root["/Outlines"]


def _with_silent_link(opened: pikepdf.Pdf) -> None:
    del next(a for a in opened.pages[0].obj.Annots if a.Subtype == "/Link")["/Contents"]


def _with_link_to_a_file(opened: pikepdf.Pdf) -> None:
    next(a for a in opened.pages[0].obj.Annots if a.Subtype == "/Link").A.URI = pikepdf.String("file:///etc/passwd")


def _with_attachment(opened: pikepdf.Pdf) -> None:
    opened.attachments["secret.txt"] = b"secret"


def _with_script(opened: pikepdf.Pdf) -> None:
    opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def _with_launch(opened: pikepdf.Pdf) -> None:
    annotation = next(a for a in opened.pages[0].obj.Annots if a.Subtype == "/Link")
    annotation.A = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))


def _without_a_face(opened: pikepdf.Pdf) -> None:
    for thing in opened.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            del thing["/FontFile2"]
            return


def _with_page_number_in_the_text(opened: pikepdf.Pdf) -> None:
    """The page number's marked content becomes one more paragraph of the tree."""
    page = opened.pages[0].obj
    page.Contents.write(page.Contents.read_bytes().replace(b"/Artifact BMC", b"/Span <</MCID 900>> BDC"))
    document = opened.Root.StructTreeRoot.K
    document = document[0] if isinstance(document, pikepdf.Array) else document
    element = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.P, K=900, Pg=page, P=document)
    document.K.append(opened.make_indirect(element))


def _with_text_outside_the_tree(opened: pikepdf.Pdf) -> None:
    page = opened.pages[0].obj
    page.Contents.write(page.Contents.read_bytes().replace(b"/Artifact BMC", b"/Span BMC"))


WRONG: dict[str, tuple[Change, str]] = {
    "untagged": (_untagged, "not tagged"),
    "unmarked": (_unmarked, "not tagged"),
    "no language": (_without_language, "language"),
    "no title and no identifier": (_without_metadata, "no title"),
    "no identifier": (_without_metadata, "PDF/UA-1"),
    "file name shown": (_with_file_name_shown, "file name"),
    "no outline": (_without_outline, "outline"),
    "silent link": (_with_silent_link, "where it goes"),
    "link to a file": (_with_link_to_a_file, "no web, mail or telephone"),
    "attachment": (_with_attachment, "files or scripts"),
    "script": (_with_script, "runs something"),
    "launch": (_with_launch, "runs something"),
    "face not embedded": (_without_a_face, "not embedded"),
    "page number read aloud": (_with_page_number_in_the_text, "page number stands in the reading order"),
    "text outside the tree": (_with_text_outside_the_tree, "neither in the reading order nor"),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_change_for_the_worse_is_caught(name: str, tmp_path: Path) -> None:
    change, said = WRONG[name]
    found = findings("pdf-structure", changed(change), tmp_path, MOVING)
    assert any(said in finding.message and finding.level is Level.ERROR for finding in found), found


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (RIGHT.replace("h2>", "h3>"), "skips a level"),
        (RIGHT.replace("h1>", "h2>"), "not of the first level"),
        ("<p>Only text.</p>", "no heading"),
    ],
)
def test_headings_form_an_outline(body: str, said: str, tmp_path: Path) -> None:
    found = findings("pdf-structure", pdf(body), tmp_path, MOVING)
    assert any(said in finding.message for finding in found)


def test_headings_may_step_back_over_levels(tmp_path: Path) -> None:
    body = "<h1>Keeping well</h1><h2>Moving</h2><h3>Slowly</h3><p>Walk.</p><h2>Resting</h2><p>Sit.</p>"
    assert findings("pdf-structure", pdf(body), tmp_path, MOVING) == ()


def test_another_language_than_the_text_is_caught(tmp_path: Path) -> None:
    assert rules(findings("pdf-structure", pdf(language="de"), tmp_path, MOVING)) == {"pdf-structure"}
    assert findings("pdf-structure", pdf(language="en-GB"), tmp_path, MOVING) == ()


def test_a_leaflet_needs_only_its_own_topic_in_the_outline(tmp_path: Path) -> None:
    two = edition(topic(1, "Moving", paragraph("Walk.")), topic(2, "Resting", paragraph("Sit.")))
    assert findings("pdf-structure", pdf(title="1. Moving"), tmp_path, two, topic_number=1, output="leaflets") == ()
    (found,) = findings("pdf-structure", pdf(title="2. Resting"), tmp_path, two, topic_number=2, output="leaflets")
    assert "Resting" in found.place


def test_a_number_glued_to_its_title_is_no_title(tmp_path: Path) -> None:
    body = RIGHT.replace("<h2>Moving", "<h2 style=\"bookmark-label: '1Moving'\">Moving")
    (found,) = findings("pdf-structure", pdf(body), tmp_path, MOVING)
    assert "outline" in found.message


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"not a PDF" * 100])
def test_what_cannot_be_read_is_a_finding(data: bytes, tmp_path: Path) -> None:
    assert rules(findings("pdf-structure", data, tmp_path, MOVING)) == {"pdf-structure"}


def test_every_way_of_being_cut_short_is_a_finding(tmp_path: Path) -> None:
    whole = pdf("<h1>Moving</h1><p>Walk.</p>")
    for share in (0.2, 0.5, 0.9):
        for check in ("pdf-structure", "completeness", "large-print"):
            assert findings(check, whole[: int(len(whole) * share)], tmp_path, MOVING)


# The tree --------------------------------------------------------------------------------------------


def _of(opened: pikepdf.Pdf, role: str) -> list[Any]:
    """The elements of a role."""
    return [o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == f"/{role}"]


def _with_item_that_is_a_paragraph(opened: pikepdf.Pdf) -> None:
    _of(opened, "LI")[0]["/S"] = pikepdf.Name.P


def _with_item_without_body(opened: pikepdf.Pdf) -> None:
    _of(opened, "LBody")[0]["/S"] = pikepdf.Name.P


def _with_list_in_two(opened: pikepdf.Pdf) -> None:
    """Its last item in a list of its own."""
    (found,) = _of(opened, "L")
    last = found.K[-1]
    del found.K[-1]
    second = opened.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.L, K=pikepdf.Array([last]), P=found.P)
    )
    last.P = second
    place = next(n for n, kid in enumerate(found.P.K) if kid.objgen == found.objgen)
    found.P.K.insert(place + 1, second)


def _with_table_of_paragraphs(opened: pikepdf.Pdf) -> None:
    _of(opened, "TR")[0]["/S"] = pikepdf.Name.P


def _with_cell_that_is_a_paragraph(opened: pikepdf.Pdf) -> None:
    _of(opened, "TD")[0]["/S"] = pikepdf.Name.P


def _with_short_row(opened: pikepdf.Pdf) -> None:
    _of(opened, "TD")[0].A.ColSpan = 2


def _without_scope(opened: pikepdf.Pdf) -> None:
    del _of(opened, "TH")[0].A["/Scope"]


def _with_link_tagged_as_span(opened: pikepdf.Pdf) -> None:
    _of(opened, "Link")[0]["/S"] = pikepdf.Name.Span


def _with_link_without_annotation(opened: pikepdf.Pdf) -> None:
    link = _of(opened, "Link")[0]
    link.K = pikepdf.Array([kid for kid in link.K if isinstance(kid, int)])


def _with_link_without_words(opened: pikepdf.Pdf) -> None:
    link = _of(opened, "Link")[0]
    link.K = pikepdf.Array([kid for kid in link.K if not isinstance(kid, int)])


def _without_alt(opened: pikepdf.Pdf) -> None:
    del _of(opened, "Figure")[0]["/Alt"]


def _without_box(opened: pikepdf.Pdf) -> None:
    del _of(opened, "Figure")[0]["/A"]


def _with_figure_of_nothing(opened: pikepdf.Pdf) -> None:
    _of(opened, "Figure")[0].K = pikepdf.Array()


def _with_strange_language(opened: pikepdf.Pdf) -> None:
    _of(opened, "P")[0].Lang = pikepdf.String("English (UK)")


def _with_empty_expansion(opened: pikepdf.Pdf) -> None:
    _of(opened, "H2")[0].E = pikepdf.String("moving")


PICTURED = RIGHT + "<p><img style='width: 90pt; height: 60pt' alt='A grey box' src='PICTURE'></p><p>A grey box.</p>"
ITEMS = ("Stand up slowly, with one hand on the table or on the back of a chair.", "Sit down.")
LISTED = edition(topic(1, "Moving", ItemList(tuple(Item(sentences(text)) for text in ITEMS))))
BROKEN: dict[str, tuple[Change, str, str]] = {
    "item that is no item": (_with_item_that_is_a_paragraph, "something else than items", "Stand up slowly"),
    "item without body": (_with_item_without_body, "no label with a body", "Stand up slowly"),
    "list in two": (_with_list_in_two, "broken in two", "Sit down."),
    "row that is no row": (_with_table_of_paragraphs, "something else than rows", "Day Walk"),
    "cell that is no cell": (_with_cell_that_is_a_paragraph, "something else than cells", "Monday"),
    "row of another length": (_with_short_row, "not of one length", "Day Walk Monday The bridge"),
    "header of nothing": (_without_scope, "a column's or a row's", "Day"),
    "link in a span": (_with_link_tagged_as_span, "not tagged as one", "the list of walks"),
    "link that leads nowhere": (_with_link_without_annotation, "leads nowhere", "the list of walks"),
    "link nobody tells": (_with_link_without_annotation, "the structure does not tell", "page 1"),
    "link without words": (_with_link_without_words, "without words", "page 1"),
    "picture without words": (_without_alt, "without words that stand in", "page 2"),
    "picture without box": (_without_box, "its place and size", "A grey box"),
    "picture of nothing": (_with_figure_of_nothing, "nowhere drawn", "A grey box"),
    "language that is none": (_with_strange_language, "no language's tag (English (UK))", "Large print"),
    "abbreviation that stays one": (_with_empty_expansion, "explained by itself", "Moving"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_tree_is_told_with_the_words_where_it_broke(name: str, tmp_path: Path, picture: str) -> None:
    change, said, words = BROKEN[name]
    right = pdf(PICTURED.replace("PICTURE", picture))
    assert findings("pdf-structure", right, tmp_path, LISTED) == ()
    found = [f for f in findings("pdf-structure", changed(change, right), tmp_path, LISTED) if said in f.message]
    assert [words in f.place and f.place.startswith("page ") for f in found] == [True], found


def test_a_table_that_goes_over_the_page_is_one_table(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>Walk {n}</td><td>Rest</td></tr>" for n in range(30))
    head = "<thead><tr><th>Morning</th><th>Evening</th></tr></thead>"
    body = f"<h1>Keeping well</h1><h2>Moving</h2><table style='break-inside: auto'>{head}{rows}</table>"
    (found,) = findings("pdf-structure", pdf(body), tmp_path, MOVING)
    assert "breaks in two" in found.message
    assert found.place.startswith("page 2")


def test_cells_that_reach_over_rows_and_columns_are_counted(tmp_path: Path) -> None:
    table = (
        "<table><tr><th>Day</th><th>Walk</th></tr><tr><td rowspan=2>Monday</td><td>One</td></tr><tr><td>Two</td></tr>"
    )
    body = f"<h1>Keeping well</h1><h2>Moving</h2>{table}<tr><td colspan=2>Rest</td></tr></table>"
    assert findings("pdf-structure", pdf(body), tmp_path, MOVING) == ()


def test_two_lists_one_after_the_other_are_no_broken_one(tmp_path: Path) -> None:
    body = "<h1>Keeping well</h1><h2>Moving</h2><ul><li>Walk.</li></ul><ul><li>Rest.</li></ul>"
    assert findings("pdf-structure", pdf(body), tmp_path, MOVING) == ()
    counted = (
        body.replace("<ul><li>Rest", "<ol style='counter-reset: list-item 1'><li>Rest")
        .replace("<ul>", "<ol>")
        .replace("</ul>", "</ol>")
    )
    assert any("broken in two" in f.message for f in findings("pdf-structure", pdf(counted), tmp_path, MOVING))


def test_a_tree_that_runs_in_circles_is_read_to_its_end(tmp_path: Path) -> None:
    def circle(opened: pikepdf.Pdf) -> None:
        document = opened.Root.StructTreeRoot.K
        document = document[0] if isinstance(document, pikepdf.Array) else document
        for _ in range(3):
            document.K.append(document)

    findings("pdf-structure", changed(circle), tmp_path, MOVING)
