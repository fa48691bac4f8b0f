"""Boxes that call for attention become callouts, and no other boxes do."""

import pytest

from handouts.model import Block, Callout, Heading, Paragraph, Text, plain, texts
from tests.hypertext.pages import blocks

AROUND = f"<h2>Resting</h2><p>{'Rest for an hour after lunch. ' * 20}</p>"
MARKED = (
    (
        "<div class='nhsuk-warning-callout'><h3>Important: School</h3><p>Stay in bed.</p></div>",
        "important",
        "Important: School",
    ),
    (
        "<div class='nhsuk-care-card nhsuk-care-card--urgent'><h3>Call us if:</h3><p>Stay in bed.</p></div>",
        "important",
        "Call us if:",
    ),
    (
        "<div class='admonition warning'><p class='admonition-title'>Hot!</p><p>Stay in bed.</p></div>",
        "warning",
        "Hot!",
    ),
    ("<div class='admonition tip'><p class='admonition-title'>Tip</p><p>Stay in bed.</p></div>", "tip", "Tip"),
    ("<div class='alert alert-danger'>Stay in bed.</div>", "warning", ""),
    ("<div class='callout'><p><b>Good to know</b></p><p>Stay in bed.</p></div>", "note", "Good to know"),
    ("<aside class='note'><p>Stay in bed.</p></aside>", "note", ""),
    ("<div role='note'><p>Stay in bed.</p></div>", "note", ""),
    ("<p class='note'>Note: Stay in bed.</p>", "note", "Note:"),
    ("<blockquote class='tip'><p>Stay in bed.</p></blockquote>", "tip", ""),
    ("<div class='infobox-warning'><p>Stay in bed.</p></div>", "warning", ""),
    ("<div class='hinweis'>Stay in bed.</div>", "note", ""),
    ("<section class='box-wichtig'>Stay in bed.</section>", "important", ""),
    ("<div class='encadre attention'>Stay in bed.</div>", "caution", ""),
    ("<div class='aviso'>Stay in bed.</div>", "caution", ""),
    (
        "<div class='wp-block-group has-background'><p><b>Importante</b></p><p>Stay in bed.</p></div>",
        "important",
        "Importante",
    ),
    ("<div class='gov-warning-text'><b><span>Warning</span> Stay in bed.</b></div>", "warning", "Warning"),
    ("<table><tr><td><p><b>Important</b></p><p>Stay in bed.</p></td></tr></table>", "important", "Important"),
)
UNMARKED = (
    "<div class='author-info'><h3>About</h3><p>Stay in bed.</p></div>",
    "<section class='warning-signs'><h3>Signs</h3><p>Stay in bed.</p></section>",
    "<div class='callout'><p>Stay in bed.</p></div>",
    "<div class='wp-block-group has-background'><h3>About</h3><p>Stay in bed.</p></div>",
    "<div class='release-note'><p>Stay in bed.</p></div>",
    "<div class='warning__text'><p>Stay in bed.</p></div>",
    "<p class='warning'><b>Warning</b></p>",
    "<div class='warning'><h3>One</h3><p>Stay in bed.</p><h3>Two</h3><p>Stay in bed.</p></div>",
    f"<div class='warning'><p>{'Stay for a while. ' * 40}</p></div>",
    "<table><tr><td><p><b>Opening times</b></p><p>Stay in bed.</p></td></tr></table>",
)


@pytest.mark.parametrize(("page", "kind", "label"), MARKED)
def test_a_box_named_or_opened_as_one_is_a_callout(page: str, kind: str, label: str) -> None:
    *around, box = blocks(AROUND + page)
    assert isinstance(box, Callout)
    assert (box.kind, plain(box.label)) == (kind, label)
    assert words(box.blocks) == "Stay in bed."
    assert len(around) == 2


@pytest.mark.parametrize("page", UNMARKED)
def test_other_boxes_stay_text(page: str) -> None:
    assert not any(isinstance(block, Callout) for block in blocks(AROUND + page))


def test_what_is_the_whole_article_is_no_callout() -> None:
    assert not any(isinstance(block, Callout) for block in blocks("<div class='warning'><p>Stay in bed.</p></div>"))


def test_a_callout_in_a_callout_is_text_of_it() -> None:
    *_, box = blocks(AROUND + "<div class='warning'><p>Stay in bed.</p><div class='note'>Sit.</div></div>")
    assert isinstance(box, Callout)
    assert [type(block) for block in box.blocks] == [Paragraph, Paragraph]


def test_questions_below_a_callout_keep_their_level() -> None:
    opened = "<details><summary>Why?</summary>So.</details>" * 2
    found = blocks(f"{AROUND}<div class='warning'><h4>Hot</h4><p>Stay in bed.</p></div>{opened}")
    assert [block.level for block in found if isinstance(block, Heading)] == [2, 3, 3]


def test_cells_that_are_marked_leave_their_table_whole() -> None:
    rows = "<tr><td>Tea<td><p class='warning'>Hot</p></tr>" * 3
    assert not any(isinstance(block, Callout) for block in blocks(f"{AROUND}<table>{rows}</table>"))
    assert len(blocks(f"{AROUND}<table>{rows}</table>")) == 3


def words(found: tuple[Block[Text], ...]) -> str:
    return " ".join(plain(text) for block in found for text in texts(block))
