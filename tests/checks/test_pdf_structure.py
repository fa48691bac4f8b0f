"""What a screen reader needs stands in the PDF, and nothing that does not belong in print."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from handouts.model import Level
from tests.checks.sheets import RIGHT, edition, findings, paragraph, pdf, rules, saved, topic

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
