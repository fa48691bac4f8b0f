"""What stands at the end of a topic, and the numbers in its text."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from handouts.endmatter import with_addresses
from handouts.model import (
    Definitions,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Preformatted,
    Publication,
    Sentence,
    SentenceId,
    Span,
    Topic,
    plain,
    texts,
)
from tests.builders import bullets, item, notes, paragraph, publication, table, topic
from tests.text.articles import publish

NOTED = """# Feet

## One

Walk.[^b] Rest.[^a] Walk again.[^b] Your BMI.

## Two

Sit.[^c] No more.

[^a]: First **note**. It goes on.

    More of it.
[^b]: Second, see [^a].
[^c]: Third: BMI and [^c].

*[BMI]: body mass index
*[CT]: a scan
"""


def told(made: Topic) -> list[str]:
    return [sentence.text for sentence in made.sentences()]


def lists(made: Topic) -> list[ItemList[tuple[Sentence, ...]]]:
    return [block for block in made.blocks if isinstance(block, ItemList) and block.notes]


# Notes and abbreviations -----------------------------------------------------------------------------


def test_notes_are_numbered_from_1_in_each_topic_and_stand_at_its_end() -> None:
    one, two = publish(NOTED, "a.md").topics
    assert told(one) == [
        "Walk.\u00a0[1]",
        "Rest.\u00a0[2]",
        "Walk again.\u00a0[1]",
        "Your BMI.",
        "Abbreviations",
        "BMI",
        "body mass index",
        "Notes",
        "Second, see [2].",
        "First note.",
        "It goes on.",
        "More of it.",
    ]
    assert told(two)[:2] == ["Sit.\u00a0[1]", "No more."]
    assert told(two)[-2:] == ["Notes", "Third: BMI and [1]."]
    assert [len(found.items) for found in (*lists(one), *lists(two))] == [2, 1]


def test_every_sentence_keeps_an_id_of_its_own() -> None:
    made = publish(NOTED, "a.md")
    ids = [s.id for t in made.topics for s in (t.title, *t.sentences())]
    assert len(set(ids)) == len(ids)


def test_numbers_of_notes_are_not_said() -> None:
    one = publish(NOTED, "a.md").topics[0]
    said = [sentence.said for sentence in one.sentences()]
    assert said[:3] == ["Walk.", "Rest.", "Walk again."]
    assert not any("[" in words for words in said)


def test_an_abbreviation_is_explained_only_where_it_stands_as_a_word() -> None:
    made = publish("# Feet\n\nThe CTs and a BMI.\n\n*[BMI]: body mass index\n*[CT]: a scan\n", "a.md")
    (explained,) = [block for block in made.topics[0].blocks if isinstance(block, Definitions)]
    assert [entry.term[0].text for entry in explained.entries] == ["BMI"]


def test_the_notes_of_the_title_stand_in_the_first_topic() -> None:
    made = publish("# Feet[^1]\n\n## One[^2]\n\nWalk.\n\n## Two\n\nSit.\n\n[^1]: Both.\n[^2]: Left.\n", "a.md")
    assert (made.title.text, made.topics[0].title.text) == ("Feet", "One")
    assert told(made.topics[0]) == ["Walk.", "Notes", "Both.", "Left."]
    assert told(made.topics[1]) == ["Sit."]


def test_a_note_of_text_that_is_left_out_is_left_out_with_it_and_said() -> None:
    comments = "## Comments\n\n**Ann says:**\n\nMay 3, 2024 at 4:15 pm\n\nI agree.[^1]\n\nReply\n"
    made = publish(f"# Feet\n\nWalk a lot, every day, as far as you can.\n\n{comments}\n[^1]: Fully.\n", "a.md")
    left = {piece.kind: piece.text for piece in made.left_out}
    assert ("Fully." in left.get("note", "")) != any("Fully." in words for t in made.topics for words in told(t))


# Addresses -------------------------------------------------------------------------------------------


def linked(words: str, address: str) -> Span:
    return Span(words, link=address)


def of(*blocks: object) -> Topic:
    return publication(topic("T", *blocks)).topics[0]  # type: ignore[arg-type]  # blocks of all kinds


def test_each_address_has_one_number_and_is_printed_in_full() -> None:
    made = with_addresses(
        of(
            paragraph((Span("Read "), linked("our page", "https://a.example/b?c=d"), Span(", and "))),
            paragraph(
                (linked("the ", "https://e.example"), replace(linked("other", "https://e.example"), strong=True))
            ),
            paragraph((linked("here again", "https://a.example/b?c=d"), Span("."))),
        ),
        "en",
    )
    assert told(made)[:3] == ["Read our page\u00a0[1], and ", "the other\u00a0[2]", "here again\u00a0[1]."]
    assert told(made)[3:] == [
        "Web addresses",
        "our page:",
        "https://a.example/b?c=d",
        "the other:",
        "https://e.example",
    ]


def test_a_link_whose_words_are_its_address_has_no_number() -> None:
    plain_links = [
        linked("https://a.example/", "https://a.example/"),
        linked("a.example", "https://www.a.example/"),
        linked("nurse@a.example", "mailto:nurse@a.example?subject=x"),
        linked("01632 960 456", "tel:01632960456"),
    ]
    made = of(*(paragraph((link,)) for link in plain_links))
    assert with_addresses(made, "en") is made


def test_numbers_go_on_from_those_of_the_notes() -> None:
    made = with_addresses(
        of(paragraph((Span("x [1]", note="1"), linked("page", "https://a.example"))), notes("One.", "Two.")), "es"
    )
    assert [found.start for found in lists(made)] == [1, 3]
    assert "Direcciones web" in told(made)


def test_mail_and_telephone_are_printed_without_their_scheme() -> None:
    made = with_addresses(
        of(paragraph((linked("write", "mailto:n@a.example?subject=x"), Span(" "), linked("ring", "tel:+441632")))), "en"
    )
    assert told(made)[1:] == ["Addresses", "write:", "n@a.example", "ring:", "+441632"]


_LINK = st.sampled_from(["", "", "https://a.example", "https://b.example/x", "mailto:c@d.example"])
_TEXTS = st.lists(st.lists(st.tuples(st.sampled_from(["ab", "c. ", "d e"]), _LINK), min_size=1, max_size=5), max_size=5)


@given(_TEXTS)
def test_without_what_is_added_the_topic_is_what_it_was(found: list[list[tuple[str, str]]]) -> None:
    texts_ = [tuple(Span(words, link=link) for words, link in spans) for spans in found]
    made = of(*(paragraph(t) for t in texts_), bullets(*(item(t) for t in texts_)) if texts_ else paragraph("x"))
    shown = with_addresses(made, "en")
    kept = [block for block in shown.blocks if not (isinstance(block, ItemList) and block.notes)]
    kept = [b for b in kept if not (isinstance(b, Heading) and not b.text[0].id)]
    before = [plain(s.spans) for b in made.blocks for text in texts(b) for s in text]
    added = [s for b in kept for text in texts(b) for s in text]
    assert [plain(tuple(x for x in s.spans if not x.text.startswith("\u00a0["))) for s in added] == before


def test_headers_of_tables_are_numbered_like_other_text() -> None:
    made = with_addresses(of(table(((linked("A", "https://a.example"),), "B"), ("1", "2"))), "en")
    assert told(made)[0] == "A\u00a0[1]"


def test_what_is_added_has_no_id_so_that_no_sound_is_looked_for() -> None:
    made = with_addresses(of(paragraph((linked("page", "https://a.example"),))), "en")
    assert isinstance(made.blocks[-1], ItemList)
    assert {s.id for text in texts(made.blocks[-1]) for s in text} == {SentenceId("")}
    inner = made.blocks[-1].items[0].blocks
    assert isinstance(inner[0], Preformatted)
    assert isinstance(made.blocks[-1].items[0], Item)
    assert isinstance(made.blocks[0], Paragraph)


def test_a_publication_without_links_and_notes_is_as_before() -> None:
    made: Publication = publication(topic("T", paragraph("One. Two.")))
    assert with_addresses(made.topics[0], "en") is made.topics[0]
