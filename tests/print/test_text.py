"""The article as plain text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.model import Edition, Span
from handouts.outputs.text import WIDTH, PlainText, article_text
from handouts.settings import Settings
from handouts.workspace import Workspace
from tests.builders import bullets, item, numbers, paragraph, preformatted, publication, quote, table, topic
from tests.print.articles import ARTICLES

GOLDEN = """\
Living well
===========

1. Legs
-------

Walk a little. Then walk more.

- one
- two
  - deeper

    and further

9. nine
10. ten

> Said.
>
> Twice.

- Dose: 5 mg
  When: noon
- Dose: 6 mg
  When:

    a
      b

10³ H₂O, see here (https://example.org).
"""


def test_every_kind_of_block_has_its_form_in_plain_text() -> None:
    made = publication(
        topic(
            "Legs",
            paragraph("Walk a little. Then walk more."),
            bullets("one", item("two", bullets(item("deeper", paragraph("and further"))))),
            numbers("nine", "ten", start=9),
            quote(paragraph("Said."), paragraph("Twice.")),
            table(("Dose", "When"), ("5 mg", "noon"), ("6 mg", "")),
            preformatted("a", "  b"),
            paragraph(
                (
                    Span("10"),
                    Span("3", script="super"),
                    Span(" H"),
                    Span("2", script="sub"),
                    Span("O, see "),
                    Span("here", link="https://example.org"),
                    Span("."),
                )
            ),
        )
    )
    assert article_text(made) == GOLDEN


@given(st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20), min_size=1, max_size=60))
def test_no_word_is_lost_and_no_line_is_long_without_need(words: list[str]) -> None:
    text = article_text(publication(topic("T", paragraph((Span(" ".join(words)),)))))
    body = text.split("----", 1)[1].lstrip("-").split("\n", 2)[2]
    assert body.split() == words
    assert all(len(line) <= WIDTH or " " not in line for line in body.split("\n"))


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_the_text_is_utf_8_and_whole(name: str, tmp_path: Path) -> None:
    (artefact,) = PlainText(Settings()).write(Edition(ARTICLES[name]()), Workspace(tmp_path))
    text = (tmp_path / artefact.path).read_bytes().decode("utf-8")
    assert artefact.path == "article.txt"
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
