"""Whatever a page is made of, its words are in its blocks."""

import contextlib
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.hypertext.flow import flow_of
from handouts.hypertext.tree import parse_page, parse_xhtml
from handouts.model import Table
from tests.hypertext.trees import INLINE, OTHER, PARTS, all_blocks, pages, words_of_flow

_WORD = re.compile(r"w\d+x")


@settings(max_examples=300, deadline=None)
@given(pages())
def test_every_word_of_a_page_is_in_its_blocks(page: str) -> None:
    found = _WORD.findall(" ".join(words_of_flow(flow_of(parse_page(page)))))
    assert set(found) == set(_WORD.findall(page))


@settings(max_examples=200, deadline=None)
@given(pages(tuple(tag for tag in (*INLINE, *PARTS, *OTHER) if tag not in ("figcaption", "td", "figure", "summary"))))
def test_words_of_a_page_without_tables_keep_their_order_and_number(page: str) -> None:
    assert _WORD.findall(" ".join(words_of_flow(flow_of(parse_page(page))))) == _WORD.findall(page)


@settings(max_examples=200, deadline=None)
@given(pages())
def test_tables_are_regular_whatever_the_page_says(page: str) -> None:
    for block in all_blocks(flow_of(parse_page(page)).blocks):
        if isinstance(block, Table):
            assert block.header
            assert all(len(row) == len(block.header) for row in block.rows)


@settings(max_examples=200, deadline=None)
@given(pages())
def test_what_is_hidden_is_not_printed(page: str) -> None:
    assert "hidden" not in words_of_flow(flow_of(parse_page(page)))


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("<>/=\"'& ;#!-\0\x01\ud800abiptrdlhs1\n\u00ad\u200bé"), max_size=200) | st.text())
@example("<")
@example("<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;")
@example("<p>\ud800")
def test_any_text_is_a_page(text: str) -> None:
    flow_of(parse_page(text))


@settings(max_examples=300, deadline=None)
@given(
    st.binary() | pages().map(lambda page: f"<html xmlns='http://www.w3.org/1999/xhtml'>{page}</body></html>".encode())
)
def test_any_bytes_are_a_page_of_a_book_or_a_source_error(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        flow_of(parse_xhtml(data, "page.xhtml"))
