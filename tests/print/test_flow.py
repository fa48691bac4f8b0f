"""From blocks to what the templates print."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import OutputFailed
from handouts.model import (
    Block,
    Heading,
    ItemList,
    Paragraph,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    Table,
    inner_blocks,
    texts,
)
from handouts.settings import PrintSettings
from handouts.typesetting.flow import fits, flow
from handouts.typesetting.runs import LONGEST_WORD, Printed, Setting, Typeset, words
from handouts.typesetting.runs import typeset_sentence as typeset_in
from handouts.typesetting.sheet import sheet_of
from tests.builders import bullets, heading, item, paragraph, preformatted, publication, quote, table, topic
from tests.print.articles import ARTICLES

SHEET = sheet_of(PrintSettings())
GIANT = sheet_of(PrintSettings(size_pt=48))


def typeset_sentence(sentence: Sentence) -> Printed:
    return typeset_in(sentence, Setting(12.0, SHEET.faces))


def ids(blocks: tuple[Block[Typeset], ...]) -> list[str]:
    return [printed.id for block in blocks for text in texts(block) for printed in text if printed.id]


def tables(blocks: Iterable[Block[Sentences]]) -> Iterator[Table[Sentences]]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        yield from tables(inner_blocks(block))


@pytest.mark.parametrize("name", sorted(set(ARTICLES) - {"odd_tables"}))
@pytest.mark.parametrize("size", [16, 18, 32, 48])
def test_every_sentence_is_printed_once_and_in_order(name: str, size: float) -> None:
    sheet = sheet_of(PrintSettings(size_pt=size))
    for topic_ in ARTICLES[name]().topics:
        headers = {s.id for table in tables(topic_.blocks) for cell in table.header for s in cell}
        told = [str(s.id) for s in topic_.sentences() if s.id not in headers]
        assert [i for i in ids(flow(topic_.blocks, sheet, 1)) if i not in headers] == told


def test_headers_of_a_table_printed_as_a_list_keep_their_ids_once() -> None:
    made = publication(topic("T", table(("A", "B"), *[(f"{n}", "word " * 40) for n in range(5)])))
    printed = ids(flow(made.topics[0].blocks, SHEET, 1))
    assert sorted(printed) == sorted(str(s.id) for s in made.topics[0].sentences())


@given(st.lists(st.integers(1, 6), max_size=12), st.integers(1, 2))
def test_no_heading_level_is_skipped(levels: list[int], title_level: int) -> None:
    blocks = flow([heading("x", level) for level in levels], SHEET, title_level)
    found = [title_level, *(block.level for block in blocks if isinstance(block, Heading))]
    assert len(found) == len(levels) + 1
    assert all(after <= before + 1 and title_level < after <= 6 for before, after in pairwise(found))


def test_a_table_that_fits_is_a_table_and_one_that_does_not_is_a_list() -> None:
    narrow = table(("Dose", "When"), ("400 mg", "At noon"))
    wide = table(("Medicine", "Dose", "Reason", "Warning", "Whom to ask"), ("a", "b", "c", "d", "e"))
    assert isinstance(flow([narrow], SHEET, 1)[0], Table)
    (listed,) = flow([wide], SHEET, 1)
    assert isinstance(listed, ItemList)
    lines = [words(text) for text in texts(listed)]
    assert lines == ["Medicine: a", "Dose: b", "Reason: c", "Warning: d", "Whom to ask: e"]
    assert isinstance(flow([narrow], GIANT, 1)[0], Table)
    assert isinstance(flow([table(("Medicine", "Frequency"), ("Paracetamol", "x"))], GIANT, 1)[0], ItemList)


def test_a_table_longer_than_a_page_is_a_list() -> None:
    rows = [(f"{n}", "mg") for n in range(SHEET.lines)]
    assert isinstance(flow([table(("N", "Unit"), *rows)], SHEET, 1)[0], ItemList)


def test_what_stands_in_quotes_and_lists_is_no_heading_and_no_table() -> None:
    inner = bullets(item("a", heading("H"), table(("A", "B"), ("1", "2")), quote(paragraph("q"))))
    (listed,) = flow([inner], SHEET, 1)
    assert isinstance(listed, ItemList)
    assert [type(block) for block in listed.items[0].blocks] == [Paragraph, ItemList, Paragraph]


def test_lists_deeper_than_three_stand_at_the_third_indent() -> None:
    deep = bullets(item("1", bullets(item("2", bullets(item("3", bullets(item("4", bullets("5")))))))))
    (outer,) = flow([deep], SHEET, 1)
    third = outer.items[0].blocks[0].items[0].blocks[0]  # type: ignore[union-attr]  # lists in lists, as built above
    assert [words(i.text) for i in third.items] == ["3", "4", "5"]  # type: ignore[union-attr]


def sentence(*spans: Span) -> Sentence:
    return Sentence(SentenceId("s"), spans)


@given(
    st.lists(
        st.text(st.characters(max_codepoint=0x500, exclude_categories=["Cc", "Cf", "Cn", "Mn"]), max_size=30),
        max_size=5,
    )
)
def test_styles_never_change_the_words(parts: list[str]) -> None:
    made = typeset_sentence(sentence(*(Span(part, strong=n % 2 == 1) for n, part in enumerate(parts))))
    plain = typeset_sentence(sentence(*(Span(part) for part in parts)))
    assert made.text == plain.text
    assert len(made.text) >= sum(not c.isspace() for part in parts for c in part) * 0.5


def test_hyphened_words_stay_on_one_line_and_spaces_stay_between_them() -> None:
    runs = typeset_sentence(sentence(Span("A well-known way, 5-10 times and/or more."))).runs
    assert [run.text for run in runs if run.keep] == ["well-known", "5-10\u00a0times", "and/or"]
    assert "".join(run.text for run in runs) == "A well-known way, 5-10\u00a0times and/or more."


def test_a_word_with_a_foreign_letter_is_set_in_one_face() -> None:
    runs = typeset_sentence(sentence(Span("The word khỏe is Vietnamese."))).runs
    assert [(run.text, run.face) for run in runs] == [
        ("The word ", ""),
        ("khỏe", "dejavu"),
        (" is Vietnamese.", ""),
    ]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", "x y"])
def test_only_addresses_of_the_web_mail_and_telephone_are_links(link: str) -> None:
    assert typeset_sentence(sentence(Span("x", link=link))).runs[0].link == ""
    assert typeset_sentence(sentence(Span("x", link="https://example.org"))).runs[0].link == "https://example.org"


def test_fault_05_a_word_of_a_million_characters_is_refused_and_a_long_one_is_broken() -> None:
    with pytest.raises(OutputFailed, match="word of 1,000,000 characters"):
        typeset_sentence(sentence(Span("x" * 1_000_000)))
    runs = typeset_sentence(sentence(Span("x" * LONGEST_WORD))).runs
    assert max(len(run.text) for run in runs) <= 30
    assert "".join(run.text for run in runs) == "x" * LONGEST_WORD


def test_a_table_without_header_words_is_a_list_of_its_cells() -> None:
    empty: Sentences = ()
    bare = Table((empty, empty), (((Sentence(SentenceId("a"), (Span("1"),)),), empty),))
    assert isinstance(flow([bare], SHEET, 1)[0], ItemList)
    assert not fits(Table(((), ()), ()), SHEET)


def test_lines_of_preformatted_text_keep_their_spaces() -> None:
    (block,) = flow([preformatted("a", "   b")], SHEET, 1)
    assert [words(text) for text in texts(block)] == ["a", "   b"]
