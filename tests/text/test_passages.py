"""Passages in another language than the publication are found, and English ones full of foreign names are not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from handouts.cleaning import clean
from handouts.languages import weighed
from handouts.model import Block, Heading, Item, ItemList, Paragraph, Publication, Quote, Span, Table, Text, texts
from handouts.passages import other_language, with_languages
from tests.text.articles import publish, read

HERE = Path(__file__).parent
PAGES = sorted(HERE.parent.glob("extraction/pages/*/source.html"))
GERMAN = (
    "Ruhen Sie den Arm nach der Operation auf einem Kissen aus und bewegen Sie jede Stunde die Finger, solange Sie "
    "wach sind. Rufen Sie z. B. Ihren Arzt an, wenn die Schmerzen stärker werden."
)
ENGLISH = "Rest the arm on a pillow after the operation, and move your fingers every hour while you are awake."


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("ours", "text"), rows("passages_stay.tsv"))
def test_names_medicines_addresses_and_titles_are_no_other_language(ours: str, text: str) -> None:
    assert other_language(text, ours) == ""
    assert marks(with_languages([paragraph(text)], ours)) == [""]
    items = listed(*text.split(", "))
    assert set(marks(with_languages([items], ours))) == {""}


@pytest.mark.parametrize(("ours", "theirs", "text"), rows("passages_change.tsv"))
def test_prose_in_another_language_is_found(ours: str, theirs: str, text: str) -> None:
    assert other_language(text, ours) == theirs
    assert other_language(text, theirs) == ""


def paragraph(words: str, language: str = "") -> Paragraph[Text]:
    return Paragraph((Span(words, language=language),))


def listed(*items: str) -> ItemList[Text]:
    return ItemList(tuple(Item[Text]((Span(words),)) for words in items))


def marks(blocks: Sequence[Block[Text]]) -> list[str]:
    return [span.language for block in blocks for text in texts(block) for span in text]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_no_page_of_a_known_language_is_read_in_another_or_gets_a_passage(page: Path) -> None:
    article = clean(read(page.read_bytes(), page.name))
    known = weighed(article, "", "")
    assert known.language == article.details.language or not article.details.language
    assert with_languages(article.blocks, known.language) == article.blocks


def test_a_heading_and_short_items_go_with_the_passage_they_stand_beside() -> None:
    steps = listed("Trinken Sie viel Wasser.", "Ibuprofen", "Nicht heben")
    blocks: list[Block[Text]] = [
        paragraph(ENGLISH),
        Heading(2, (Span("Nach der Operation"),)),
        paragraph(GERMAN),
        steps,
        Heading(2, (Span("At home"),)),
        paragraph(ENGLISH),
    ]
    assert marks(with_languages(blocks, "en-GB")) == ["", "de", "de", "de", "", "", "", ""]


def test_short_items_of_one_list_are_looked_at_together() -> None:
    items = [
        "Trinken Sie viel Wasser und Tee",
        "Gehen Sie jeden Tag eine halbe Stunde",
        "Heben Sie bitte nichts, das schwer ist",
        "Essen Sie nur, was Ihnen gut tut",
    ]
    told = listed(*items)
    assert marks(with_languages([paragraph(ENGLISH), told], "en")) == ["", "de", "de", "de", "de"]


def test_quotes_and_cells_are_found_too() -> None:
    table: Table[Text] = Table(((Span("English"),), (Span("Deutsch"),)), (((Span(ENGLISH),), (Span(GERMAN),)),))
    assert marks(with_languages([Quote((paragraph(GERMAN),)), table], "en")) == ["de", "", "", "", "de"]


def test_what_the_source_marks_keeps_its_mark_and_that_of_the_whole_is_taken_off() -> None:
    last: Paragraph[Text] = Paragraph((Span("Take "), Span("per os", language="la")))
    blocks = [paragraph(GERMAN, "de-AT"), paragraph(ENGLISH, "en-US"), last]
    assert marks(with_languages(blocks, "en")) == ["de-AT", "", "", "la"]


def test_no_word_is_changed() -> None:
    blocks: list[Block[Text]] = [
        paragraph(ENGLISH),
        paragraph(GERMAN),
        Heading(2, (Span("Aa"), Span("Bb", strong=True))),
    ]
    found = with_languages(blocks, "en")
    assert [[span.text for text in texts(block) for span in text] for block in found] == [
        [span.text for text in texts(block) for span in text] for block in blocks
    ]


def mixed() -> Publication:
    return publish(f"---\nlanguage: en\n---\n# Your arm\n\n{ENGLISH}\n\n{GERMAN}\n", "a.md")


def test_sentences_of_a_passage_are_cut_as_its_language_cuts_them() -> None:
    (_, german) = mixed().topics[0].blocks
    assert isinstance(german, Paragraph)
    assert [sentence.text.split()[0] for sentence in german.text] == ["Ruhen", "Rufen"]
    assert {span.language for sentence in german.text for span in sentence.spans} == {"de"}
