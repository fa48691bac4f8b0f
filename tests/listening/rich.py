"""A publication with every kind of block, and one whose words look like code."""

from handouts.model import Details, Illustration, ItemList, Publication, Span
from tests import builders

SHOWN = Illustration("picture-1", "image/png", 40, 30, b"")
TRICKS = '</script><!-- <b>"Rest"</b> & {{ 7*7 }} {% raw %} ]]> \' <![CDATA[ &amp; \u202e\x00\ud800 javascript:alert(1)'


def publication() -> Publication:
    """Two topics: all kinds of blocks, nested, with notes, links, passages in other languages; then tricks."""
    note = (Span("Do not stop."), Span(" [1]", note="1"))
    link = (
        Span("See "),
        Span("our page", link="https://example.org/a?b=1&c=2"),
        Span(" and "),
        Span("it", link="javascript:x"),
    )
    foreign = (Span("They say "), Span("bonne santé", language="fr"), Span(" and "), Span("שלום", language="he"))
    script = (Span("H", strong=True), Span("2", script="sub"), Span("O, 10"), Span("3", script="super"))
    return builders.publication(
        builders.topic(
            (Span("Rest "), Span("well", strong=True)),
            builders.heading("At night"),
            builders.heading("Late", 3),
            builders.paragraph("Lie down. Sleep."),
            *map(builders.paragraph, (note, link, foreign, script)),
            builders.numbers(
                "First.", builders.item("Second.", builders.bullets("Inner."), builders.paragraph("More.")), start=3
            ),
            ItemList(
                tuple(
                    type(i)(i.text, i.blocks, d)
                    for i, d in zip(builders.bullets("Did.", "Do.").items, (True, False), strict=True)
                )
            ),
            builders.quote(builders.paragraph("Said."), builders.bullets("Quoted.")),
            builders.callout("Important:", builders.paragraph("Ring us."), builders.bullets("Now."), kind="warning"),
            builders.definitions(
                ("Gout", ()), ("Podagra", (builders.paragraph("A swollen toe."), builders.bullets("Red.")))
            ),
            builders.table(("Day", "Dose"), ("Monday", "Two."), ("Tuesday", "")),
            builders.table(("", "Dose"), ("Monday", "Two."), ("Tuesday", "One.")),
            builders.preformatted("Line one", "", "Line two"),
            builders.picture(SHOWN, "A bed. It is made.", "Our ward."),
            builders.picture(SHOWN, "A chair."),
            builders.picture(None, "A lamp.", "A light."),
            builders.notes("Ask first."),
        ),
        builders.topic(TRICKS, builders.paragraph(TRICKS), builders.bullets(TRICKS)),
        title="Living well",
        details=Details("Living well", "en"),
    )
