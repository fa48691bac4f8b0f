"""A publication with one of everything, to try templates on: every kind of block, style and detail."""

import io
from functools import cache

from PIL import Image

from handouts.illustrations import illustration_of
from handouts.model import (
    Block,
    Callout,
    Definitions,
    Details,
    Edition,
    Entry,
    Heading,
    Illustration,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Publication,
    Quote,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    Table,
    Topic,
)


def _said(*spans: Span) -> Sentences:
    return (Sentence(SentenceId("sentence"), spans),)


def _text(words: str) -> Sentences:
    return _said(Span(words))


def _dot() -> Illustration:
    file = io.BytesIO()
    Image.new("L", (8, 8)).save(file, "PNG")
    return illustration_of(file.getvalue(), "image/png", 8, 8)


def _styles() -> Sentences:
    return _said(
        Span("Plain, "),
        Span("strong", strong=True),
        Span(", H"),
        Span("2", script="sub"),
        Span("O, 10"),
        Span("3", script="super"),
        Span(", "),
        Span("a link", link="https://example.org/help"),
        Span(", "),
        Span("Wasser", language="de"),
        Span(", a note"),
        Span("\u00a0[1]", note="1"),
        Span("."),
    )


def _blocks(dot: str) -> tuple[Block[Sentences], ...]:
    return (
        Paragraph(_styles()),
        Heading(2, _text("A heading")),
        ItemList((Item(_text("A bullet"), (ItemList((Item(_text("within")),)), Paragraph(_text("More.")))),)),
        ItemList((Item(_text("A step")),), 9),
        ItemList((Item(_text("To do"), done=False), Item(_text("Done"), done=True))),
        Quote((Paragraph(_text("A quotation.")),)),
        Callout("important", _text("Important:"), (Paragraph(_text("Read this.")),)),
        Definitions((Entry(_text("A term"), (Paragraph(_text("What it means.")),)),)),
        Table((_text("Name"), _text("Dose")), ((_text("One"), _text("5 mg")),), caption=_text("A table")),
        Table((_text("Name"), ()), ((_text("A cell that is far too wide for its column " * 9), _text("x")),)),
        Picture(dot, _text("A dot"), _text("The dot."), 8, 8),
        Picture("", _text("A picture that is not there"), ()),
        Preformatted((_text("A line"), (), _text("and another"))),
        Heading(2, _text("Notes")),
        ItemList((Item(_text("What the number refers to.")),), 1, notes=True),
    )


def _details(logo: str) -> Details:
    return Details(
        "A specimen",
        "en",
        publisher="The publisher",
        author="The author",
        contact="Reception",
        phone="01632 960 123",
        address="1 High Street",
        hours="9 am to 5 pm",
        logo=logo,
        reference="RF-1",
        version="1.0",
        reviewed="2026-10-01",
        next_review="2028-10-01",
        approved_by="A pharmacist",
        other_formats="yes",
        questions="3",
        licence="CC BY 4.0",
        origin="https://example.org/article",
    )


@cache
def specimen() -> Edition:
    """Two topics with one of everything; with an address on the web among the settings it has codes too."""
    dot = _dot()
    topics = (
        Topic(1, Sentence(SentenceId("one"), (Span("The first topic"),)), _blocks(dot.id)),
        Topic(2, Sentence(SentenceId("two"), (Span("The second topic"),)), (Paragraph(_text("Short.")),)),
    )
    title = Sentence(SentenceId("title"), (Span("A specimen"),))
    return Edition(Publication(_details(dot.id), title, topics), illustrations=(dot,))
