"""Pages that Word saved."""

from handouts.model import Item, ItemList
from tests.hypertext.pages import blocks, heading, paragraph, text


def entry(sign: str, words: str, level: int = 1) -> str:
    typed = f"<span style='mso-list:Ignore'>{sign}<span>&nbsp;&nbsp; </span></span>"
    kept = f"<![if !supportLists]><span style='font-family:Symbol'>{typed}</span><![endif]>"
    style = f"text-indent:-18pt;mso-list:l0 level{level} lfo1"
    return f"<p class=MsoListParagraph style='{style}'>{kept}{words}<o:p></o:p></p>\n"


def test_paragraphs_that_look_like_entries_are_a_list() -> None:
    page = f"<p class=MsoTitle>Beds</p>{entry('·', 'Rest')}{entry('o', 'at night', 2)}{entry('·', 'Walk')}<p>End</p>"
    inner = ItemList((Item(text("at night")),))
    assert blocks(page) == (
        heading("Beds", 1),
        ItemList((Item(text("Rest"), (inner,)), Item(text("Walk")))),
        paragraph("End"),
    )


def test_numbers_that_word_typed_are_the_numbers_of_the_list() -> None:
    assert blocks(f"{entry('3.', 'Rest')}{entry('4.', 'Walk')}{entry('b)', 'Eat')}") == (
        ItemList((Item(text("Rest")), Item(text("Walk"))), 3),
        ItemList((Item(text("b) Eat")),)),
    )
