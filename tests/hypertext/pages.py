"""Blocks of small pages, and blocks as tests write them."""

from handouts.hypertext.flow import Flow, flow_of
from handouts.hypertext.tree import parse_page
from handouts.model import Block, Heading, Paragraph, Preformatted, Span, Text, plain


def flow(page: str, base: str = "", language: str = "") -> Flow:
    return flow_of(parse_page(page), base, language)


def blocks(page: str) -> tuple[Block[Text], ...]:
    return flow(page).blocks


def only(page: str) -> Block[Text]:
    """The one block of a page."""
    (block,) = blocks(page)
    return block


def spans(page: str, base: str = "", language: str = "") -> Text:
    """The runs of a page that is one paragraph."""
    (block,) = flow(page, base, language).blocks
    assert isinstance(block, Paragraph)
    return block.text


def said(page: str) -> list[str]:
    """The words of headings, paragraphs and lines, block by block."""
    found = []
    for block in blocks(page):
        assert isinstance(block, (Heading, Paragraph, Preformatted))
        found.append(" / ".join(map(plain, block.lines)) if isinstance(block, Preformatted) else plain(block.text))
    return found


def text(words: str) -> Text:
    return (Span(words),) if words else ()


def heading(words: str, level: int = 2) -> Heading[Text]:
    return Heading(level, text(words))


def paragraph(words: str) -> Paragraph[Text]:
    return Paragraph(text(words))
