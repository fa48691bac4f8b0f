"""Notes of the usual kinds: what refers to them, what they say, and what is no note."""

import pytest

from handouts.hypertext.flow import flow_of
from handouts.hypertext.tree import parse_page
from handouts.model import Note, Paragraph, Span
from tests.hypertext.pages import flow, heading, paragraph, said

PANDOC = (
    "<p>Rest<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a> well.</p>"
    "<section id=footnotes class='footnotes' role='doc-endnotes'><hr><ol><li id='fn1'><p>On your side."
    "<a href='#fnref1' class='footnote-back' role='doc-backlink'>↩︎</a></p></li></ol></section>"
)
MAMMOTH = (
    "<p>Rest<sup><a href='#footnote-1' id='footnote-ref-1'>[1]</a></sup> well.</p>"
    "<ol><li id='footnote-1'><p> On your side. <a href='#footnote-ref-1'>↑</a></p></li></ol>"
)
WIKI = (
    "<p>Rest<sup id=cite_ref-1 class=reference><a href='#cite_note-1'><span class=cite-bracket>[</span>1"
    "<span class=cite-bracket>]</span></a></sup> well.</p><h2>References</h2><div class=reflist>"
    "<ol class=references><li id=cite_note-1><span class=mw-cite-backlink>^ <a href='#cite_ref-1'><sup><b>a</b></sup>"
    "</a></span> <span class=reference-text>On your side.</span></li></ol></div>"
)
WORD = (
    "<p>Rest<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a> well.</p><div><hr><div id=ftn1>"
    "<p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'><sup>[1]</sup></a> On your side.</p></div></div>"
)
BOOK = (
    "<p>Rest<a epub:type=noteref href='#n1'>*</a> well.</p>"
    "<aside epub:type=footnote id=n1 hidden><p>* On your side.</p></aside>"
)
BY_HAND = (
    "<p>Rest<sup><a href='#one' id=back>1</a></sup> well.</p>"
    "<div><h3>Notes</h3><p id=one>1. On your side. <a href='#back'>Back to text</a></p></div>"
)


@pytest.mark.parametrize("page", [PANDOC, MAMMOTH, WIKI, WORD, BOOK, BY_HAND])
def test_notes_of_every_kind_stand_beside_the_text(page: str) -> None:
    found = flow(page)
    (block,) = found.blocks
    assert isinstance(block, Paragraph)
    rest, reference, well = block.text
    assert (rest, well) == (Span("Rest"), Span(" well."))
    assert reference.note
    assert not reference.link
    assert not reference.script
    assert found.notes == (Note(reference.note, (paragraph("On your side."),)),)


def test_one_note_may_be_referred_to_twice() -> None:
    again = " Drink<sup id=cite_ref-2 class=reference><a href='#cite_note-1'>[1]</a></sup>."
    found = flow(WIKI.replace("</p>", f"{again}</p>", 1))
    spans = [span for block in found.blocks if isinstance(block, Paragraph) for span in block.text]
    assert [span.note for span in spans if span.note] == ["cite_note-1", "cite_note-1"]
    assert len(found.notes) == 1


def test_a_heading_over_notes_alone_goes_and_one_over_more_stays() -> None:
    assert flow(f"{WIKI}<h2>More</h2><p>Text").blocks[1:] == (heading("More"), paragraph("Text"))
    more = WIKI.replace("<div class=reflist>", "<p>Read also this book.</p><div class=reflist>")
    assert heading("References") in flow(more).blocks


def test_a_reference_without_its_note_stays_as_text() -> None:
    assert said("<p>Rest<sup><a href='#gone'>[7]</a></sup> well.") == ["Rest[7] well."]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Go to <a href='#two'>2</a>.</p><p id=two>2 is a step of its own.",
        "<p><a href='#rest'>Rest</a></p><h2 id=rest>Rest</h2><p>Lie down. <a href='#top'>Back to top</a>",
        "<p id=a>See <a href='#a'>1</a>.",
    ],
)
def test_links_to_parts_of_the_text_are_no_notes(page: str) -> None:
    assert flow(page).notes == ()


def test_notes_outside_of_the_article_are_found_in_its_page() -> None:
    root = parse_page(f"<article>{PANDOC.replace('<section', '</article><section', 1)}")
    (article,) = root.iter("article")
    assert flow_of(article).notes == (Note("fn1", (paragraph("On your side."),)),)


def test_links_that_say_the_pages_address_in_full_are_references_too() -> None:
    page = MAMMOTH.replace("href='#", "href='https://example.org/a#")
    assert flow(page, "https://example.org/a").notes == (Note("footnote-1", (paragraph("On your side."),)),)
