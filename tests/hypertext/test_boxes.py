"""Boxes that warn, advise or explain become callouts, and lose no word."""

import pytest

from handouts.model import Block, Callout, Text, plain
from tests.hypertext.pages import blocks

TEXT = "<p>Do not use an old tube if you are allergic to nuts.</p>"
AROUND = TEXT * 10


@pytest.mark.parametrize(
    ("box", "kind"),
    [
        ("<div class=nhsuk-warning-callout>{}</div>", "warning"),
        ("<div class='nhsuk-care-card nhsuk-care-card--urgent'>{}</div>", "important"),
        ("<div class='admonition note'>{}</div>", "note"),
        ("<div class='alert alert-danger'>{}</div>", "warning"),
        ("<aside class=tip>{}</aside>", "tip"),
        ("<div role=note>{}</div>", "note"),
        ("<section class='box box-hinweis'>{}</section>", "note"),
        ("<div class='encadré attention'>{}</div>", "caution"),
    ],
)
def test_a_box_that_is_named_so_is_a_callout(box: str, kind: str) -> None:
    found = last(box.format(TEXT))
    assert isinstance(found, Callout)
    assert (found.kind, found.label) == (kind, ())


@pytest.mark.parametrize(
    ("inside", "label"),
    [
        ("<h3>Important: Peanut oil</h3>", "Important: Peanut oil"),
        ("<p><b>Peanut oil</b></p>", "Peanut oil"),
        ("<p class=admonition-title><strong>Warning</strong></p>", "Warning"),
    ],
)
def test_what_heads_a_box_is_its_label(inside: str, label: str) -> None:
    found = last(f"<div class=warning-callout>{inside}{TEXT}</div>")
    assert isinstance(found, Callout)
    assert plain(found.label) == label


def test_a_line_that_says_what_it_is_keeps_its_own_word() -> None:
    found = last("<div class=info-box><p><b>Important:</b> wash your hands.</p></div>")
    assert isinstance(found, Callout)
    assert (found.kind, plain(found.label)) == ("important", "Important:")


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=post-note>{TEXT}</div>",
        f"<div class='alert alert-info'>{TEXT * 20}</div>",
        f"<div class=info-box><h1>Nuts</h1>{TEXT}</div>",
        f"<div class=card>{TEXT}</div>",
        "<div class='alert alert-info'>OK</div>",
    ],
)
def test_what_is_large_or_not_called_a_box_is_none(page: str) -> None:
    assert not any(isinstance(block, Callout) for block in blocks(AROUND + page))


def test_a_box_in_a_box_is_part_of_it() -> None:
    found = last(f"<div class=warning-callout><div class='alert alert-info'>{TEXT}</div>{TEXT}</div>")
    assert isinstance(found, Callout)
    assert not any(isinstance(block, Callout) for block in found.blocks)


def last(page: str) -> Block[Text]:
    """The last block of a page that has more text than this."""
    return blocks(AROUND + page)[-1]
