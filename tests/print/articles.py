"""Publications for the print tests: one with every kind of content, and the odd ones."""

import io
from collections.abc import Callable
from dataclasses import replace

from PIL import Image, ImageOps

from handouts.illustrations import illustration_of
from handouts.model import Details, ItemList, Publication, Span, Table, Topic
from tests.builders import (
    bullets,
    callout,
    definitions,
    heading,
    item,
    notes,
    numbers,
    paragraph,
    picture,
    preformatted,
    publication,
    quote,
    sentences,
    table,
    topic,
)


def drawn(width: int, height: int) -> bytes:
    """A grey picture with a black edge, as PNG."""
    file = io.BytesIO()
    ImageOps.expand(Image.new("L", (width - 8, height - 8), 200), 4, 0).save(file, "PNG")
    return file.getvalue()


WALKING = (
    "Legs that rest for weeks grow thin. It happens to everyone, and much of it can be put right. "
    "A well-known way is to walk a little further every day. "
    "Take 2.5 mg with water at 8 am, as Dr. Smith says on page 5. "
)
WIDE = illustration_of(drawn(1600, 400), "image/png", 1600, 400)
HIGH = illustration_of(drawn(300, 1900), "image/png", 300, 1900)
SMALL = illustration_of(drawn(90, 60), "image/png", 90, 60)
ILLUSTRATIONS = (WIDE, HIGH, SMALL)
CONTACT = "Exercise clinic, Ward 5\nTel. 01632 960 123\nMonday to Friday, 9 am to 5 pm"


def everything() -> Publication:
    """Every kind of block, style and detail."""
    return publication(
        topic(
            "Why legs grow thin",
            paragraph(WALKING * 4),
            paragraph("Short."),
            heading("When to ask"),
            paragraph(WALKING),
            bullets(
                "You fall.",
                "You lose more than 5 kg in 3 months without wanting to.",
                item("You cannot:", bullets("climb stairs", item("get up from", bullets("a chair", "a bed")))),
                item("You feel pain.", paragraph("Say where."), bullets("in the hip"), paragraph("Say when.")),
            ),
            heading("A lower heading", 3),
            paragraph(WALKING),
        ),
        topic(
            "Exercises for hips, knees and ankles, sitting down or standing up beside a chair",
            numbers("Sit up.", item("Lift one foot.", preformatted("count to 10", "rest")), "Change feet.", start=8),
            quote(paragraph("I walk to the corner and back."), bullets("every day"), heading("Said twice")),
            table(
                ("Exercise", "How often", "When"),
                ("Heel lifts", "10 times", "Morning"),
                ("Squats", "5 times", "Evening"),
            ),
            table(
                ("Medicine", "Dose", "When to take it", "What to look for", "Whom to ask"),
                ("Prednisolone", "5 mg", "In the morning", "A swollen face", "Your rheumatologist"),
                ("Methotrexate", "2.5 mg", "Once a week", "Fever", "The nurse"),
            ),
            preformatted("Ward 5", "   second door", "", "ring twice"),
            paragraph(
                (
                    Span("Drink "),
                    Span("plenty", strong=True),
                    Span(" of H"),
                    Span("2", script="sub"),
                    Span("O, see "),
                    Span(
                        "our page on water, which is a long name for a link", link="https://example.org/water?a=1&b=2"
                    ),
                    Span(" or "),
                    Span("the short one", strong=True, link="mailto:water@example.org"),
                    Span(", 10"),
                    Span("3", script="super"),
                    Span(" or "),
                    Span("Wasser", language="de"),
                    Span("."),
                )
            ),
        ),
        topic("Getting better", paragraph(WALKING * 3), paragraph(WALKING)),
        *constructs(),
        title="Weak legs: causes, exercises and help",
        details=Details(
            "Weak legs: causes, exercises and help",
            "en",
            "Riverside Community Hospital",
            contact=CONTACT,
            version="3.1",
            reviewed="2025-03-01",
            next_review="2027-03-01",
        ),
    )


def constructs() -> tuple[Topic, ...]:
    """Definitions, callouts, pictures, notes, boxes to tick, captions, row headers, long lines."""
    marked = (Span("Ask first"), Span("\u00a0[1]", note="1"), Span(" and look twice"), Span("\u00a0[2]", note="2"))
    return (
        topic(
            "Words, warnings and pictures",
            paragraph(marked),
            callout("Important:", paragraph("Do not stop your tablets by yourself.")),
            callout(
                "Warning",
                paragraph(WALKING),
                bullets("You fall.", item("You faint.", bullets("often"))),
                kind="warning",
            ),
            callout(
                "Tip", quote(paragraph("quoted")), table(("A", "B"), ("1", "2")), definitions(("t", (paragraph("d"),)))
            ),
            picture(WIDE, "A long corridor with a rail.", "A rail helps."),
            picture(HIGH, "A tall cupboard."),
            picture(SMALL, "", "A small sign"),
            picture(None, "A picture that is lost.", "Its caption"),
            definitions(
                ("Sarcopenia", (paragraph("Loss of muscle with age."), paragraph(WALKING))),
                ("Gait", ()),
                ("Stride", (paragraph("How you walk."), bullets("fast", "slow"), callout("Note", paragraph("inner")))),
                ("Picture", (picture(SMALL, "inside", "a term"), preformatted("one", "two"))),
            ),
            ItemList((replace(item("Walk to the door."), done=False), replace(item("Rest."), done=True), item("Eat."))),
            heading("Notes"),
            notes(item("The first note.", paragraph("It goes on.")), (item(marked, bullets("with", "a list")))),
        ),
        topic(
            "Tables and lines",
            Table(
                (sentences("Day")[:0], sentences("Dose")),
                ((sentences("Monday"), sentences("5 mg")),),
                0,
                sentences("Doses"),
            ),
            replace(
                table(tuple("abcdefgh"), tuple("12345678")),
                caption=sentences("A row of letters"),
            ),
            preformatted("a line far longer than any measure " * 4, "", "short"),
            bullets(
                item(
                    "in a list", picture(SMALL, "small", "shown"), paragraph("after"), bullets("x"), picture(SMALL, "b")
                )
            ),
            paragraph(
                (Span("Go to "), Span("a very long address", link="https://example.org/" + "a-long-part/of_it." * 9))
            ),
        ),
    )


def right_to_left() -> Publication:
    return publication(
        topic("العضلات", paragraph("العضلات تضعف بالراحة. Walk 5 km اليوم."), bullets("مشي", "نوم")),
        title="ضعف العضلات",
        details=Details("ضعف العضلات", "ar", contact="Tel. 01632 960 123"),
    )


def strange_characters() -> Publication:
    return publication(
        topic("😀🦿", paragraph("👍🏽 👨‍👩‍👧 日本語 हिन्दी ❤️ ok")),
        topic(
            "a\u202eb\u200bc\u2066d\ufeff", paragraph("zero\u200bwidth so\u00adft \u2060 x\u0000y\u0007z \ue000 \ud800")
        ),
        topic("Μυϊκή αδυναμία", paragraph("Sức khỏe của bạn. Здоровье мышц. 5 µg ≤ 10 → 20 ₂ x² ﬁ e\u0301 שלום")),
    )


def headings_only() -> Publication:
    return publication(
        topic("Alone"), topic("Another", heading("sub"), heading("deep", 4), heading("up", 3), heading("x", 6))
    )


def odd_tables() -> Publication:
    return publication(
        topic(
            "Tables",
            table(("Only", "a header")),
            table(("", ""), ("1", "2")),
            table(("A", "B"), ("", ""), ("x", "")),
            table(("", "B"), ("r", "x")),
            table(tuple("abcdefgh"), tuple("12345678")),
            table(("Name", "Dose"), *[(f"Medicine {n}", f"{n} mg") for n in range(30)]),
            bullets(
                item(
                    "in a list",
                    table(("A", "B"), ("3", "4")),
                    quote(paragraph("and a quote")),
                    heading("and a heading"),
                )
            ),
        )
    )


def deep_lists() -> Publication:
    inner = bullets("the deepest")
    for level in range(12, 0, -1):
        inner = bullets(item(f"level {level}", inner))
    return publication(topic("Deep", inner, numbers(*[f"number {n}" for n in range(1, 102)])))


def long_words() -> Publication:
    return publication(
        topic("W" * 200, paragraph("x" * 700), heading("Rindfleischetikettierungsgesetz " * 5)),
        title="Donaudampfschifffahrtsgesellschaft " * 6,
        details=Details("Long", "de", publisher="A" * 90, version="edition of the third week " * 3, reviewed="soon"),
    )


def markup_as_text() -> Publication:
    return publication(
        topic(
            '<script>alert(1)</script> {{ 7*7 }} "q" &amp;',
            paragraph(
                "<img src=file:///etc/passwd> {% raw %} </span></p><link rel=attachment href=file:///etc/hostname>"
            ),
        ),
        title="<b>bold</b> {{ config }}",
    )


ARTICLES: dict[str, Callable[[], Publication]] = {
    made.__name__: made
    for made in (
        everything,
        right_to_left,
        strange_characters,
        headings_only,
        odd_tables,
        deep_lists,
        long_words,
        markup_as_text,
    )
}
