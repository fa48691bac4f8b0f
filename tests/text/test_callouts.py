"""Callouts: known where they are typed, never a word changed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.callouts import KINDS, kind_of, label_of, with_callouts
from handouts.catalogues import languages
from handouts.model import Block, Callout, Paragraph, Preformatted, Quote, Span, Text, plain, texts
from tests.text.articles import bullets, paragraph, publish, text


def strong(words: str) -> Span:
    return Span(words, strong=True)


def only(*blocks: Block[Text]) -> Block[Text]:
    (found,) = with_callouts(blocks)
    return found


def told(block: Block[Text]) -> str:
    return " ".join(" ".join(plain(t) for t in texts(block)).split())


@pytest.mark.parametrize(
    ("typed", "kind", "label"),
    [
        ((strong("Important:"), Span(" Ask first.")), "important", "Important:"),
        ((strong("Warning"), Span(": Ask first.")), "warning", "Warning:"),
        ((strong("Warning!"), Span(" Ask first.")), "warning", "Warning!"),
        ((strong("Note"), Span(" Ask first.")), "note", "Note"),
        ((Span("Tip: Ask first."),), "tip", "Tip:"),
        ((Span("CAUTION: Ask first."),), "caution", "CAUTION:"),
        ((Span("Achtung: Erst fragen."),), "caution", "Achtung:"),
        ((Span("Important : demandez."),), "important", "Important :"),
        ((strong("Precaución:"), Span(" pregunte.")), "caution", "Precaución:"),
        ((strong("Uwaga:"), Span(" proszę zapytać.")), "caution", "Uwaga:"),
        ((strong("مهم:"), Span(" اسأل أولاً.")), "important", "مهم:"),
        ((strong("Please note:"), Span(" Ask first.")), "note", "Please note:"),
    ],
)
def test_a_word_that_opens_a_callout_is_its_label(typed: Text, kind: str, label: str) -> None:
    found = only(Paragraph(typed, 7))
    assert isinstance(found, Callout)
    assert (found.kind, plain(found.label).strip(), found.line) == (kind, label, 7)
    assert told(found) == " ".join(plain(typed).split())


@pytest.mark.parametrize(
    "typed",
    [
        (Span("Important people say so."),),
        (Span("Important. Ask first."),),
        (Span("Note that this is so."),),
        (Span("It is important: ask first."),),
        (Span("Tip:"),),
        (strong("Important"),),
        (Span("Notes: none."),),
        (Span("Warning:no space"),),
        (Span("Tip 1: walk."),),
        (strong("Important things"), Span(" to ask")),
        (),
    ],
)
def test_other_words_open_none(typed: Text) -> None:
    assert only(Paragraph(typed)) == Paragraph(typed)


def test_a_quote_and_lines_that_begin_so_are_callouts_as_a_whole() -> None:
    quoted = only(Quote((Paragraph((strong("Warning"),)), bullets("one", "two"))))
    assert isinstance(quoted, Callout)
    assert (plain(quoted.label), len(quoted.blocks)) == ("Warning", 1)
    lines = only(Preformatted((text("Important: first line"), text("second line"))))
    assert isinstance(lines, Callout)
    assert told(lines) == "Important: first line second line"
    said = Quote((paragraph("I walk every day."),))
    assert only(said) == said


def test_no_word_means_two_kinds_and_every_kind_has_a_word_in_every_language() -> None:
    for language in (*languages(), "en-GB", "xx"):
        assert [kind_of(label_of(kind, language)) for kind in KINDS] == list(KINDS)


@given(st.text(alphabet="Tip:! no.W", max_size=24), st.integers(0, 12), st.booleans())
def test_no_character_of_a_callout_is_lost(words: str, cut: int, bold: bool) -> None:
    typed = (Span(words[:cut], strong=bold), Span(words[cut:]))
    assert re.sub(r"\s", "", told(only(Paragraph(typed)))) == re.sub(r"\s", "", words)


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "Warning"), ("de", "Warnung"), ("fr", "Avertissement"), ("es", "Advertencia"), ("ar", "تحذير")],
)
def test_a_word_that_is_added_is_of_the_articles_language(language: str, label: str) -> None:
    made = publish(f"---\nlanguage: {language}\n---\n# Aa\n\nBb.\n\n> [!WARNING]\n> Cc.\n", "a.md")
    (callout,) = [block for block in made.topics[0].blocks if isinstance(block, Callout)]
    assert [sentence.text for sentence in callout.label] == [label]


def test_plain_text_has_callouts_too() -> None:
    made = publish("Sore feet\n\nRest them well every day.\n\nImportant: see a nurse if they bleed.\n", "a.txt")
    assert any(isinstance(block, Callout) for block in made.topics[0].blocks)
