"""The article as plain text."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.callouts import with_callouts
from handouts.model import Callout, Definitions, Edition, ItemList, Span, plain, texts
from handouts.outputs.text import PlainText, article_text
from handouts.settings import Settings
from handouts.workspace import Workspace
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
from tests.print.articles import ARTICLES
from tests.text.articles import read

GOLDEN = """\
# Living well

## 1. Legs

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


CONSTRUCTS = """\
# Living well

## 1. Legs

> **Important:** Ask first.

> **Warning**
>
> - falls

Gait
:   How you walk.

    It changes.

Stride
:   One step.

- [ ] walk
- [x] rest

Doses

- A: 1
  B: 2

[A foot.]

Lift it.

See. [1]

1. A note.
"""


def test_every_construct_has_its_form_in_plain_text() -> None:
    made = publication(
        topic(
            "Legs",
            callout("Important:", paragraph("Ask first.")),
            callout("Warning", bullets("falls")),
            definitions(
                ("Gait", (paragraph("How you walk."), paragraph("It changes."))), ("Stride", (paragraph("One step."),))
            ),
            ItemList((replace(item("walk"), done=False), replace(item("rest"), done=True))),
            replace(table(("A", "B"), ("1", "2")), caption=sentences("Doses")),
            picture(None, "A foot.", "Lift it."),
            paragraph((Span("See."), Span("\u00a0[1]", note="1"))),
            notes("A note."),
        )
    )
    assert article_text(made).replace("\u00a0", " ") == CONSTRUCTS


def test_plain_text_read_as_markdown_has_the_same_words_and_shapes() -> None:
    """What stands in the file is Markdown again: callouts, terms and boxes are still that."""
    found = read(CONSTRUCTS, "again.md")
    words = " ".join(plain(text) for block in found.blocks for text in texts(block)).split()
    kinds = {type(block) for block in found.blocks}
    assert Definitions in kinds
    boxes = [item.done for block in found.blocks if isinstance(block, ItemList) for item in block.items]
    assert [done for done in boxes if done is not None] == [False, True]
    assert sum(isinstance(block, Callout) for block in with_callouts(found.blocks)) == 2
    marks = r"^(?:#+ |[>\s]*(?:- |\[[ x]\] |:   |\d\. (?=A note))?)+"
    typed = re.sub(marks, "", CONSTRUCTS, flags=re.MULTILINE).replace("*", "").split()
    assert words == typed


@given(st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20), min_size=1, max_size=60))
def test_no_word_is_lost_and_a_paragraph_is_one_line(words: list[str]) -> None:
    text = article_text(publication(topic("T", paragraph((Span(" ".join(words)),)))))
    assert text.split("\n") == ["# Living well", "", "## 1. T", "", " ".join(words), ""]


def test_whatever_is_long_stands_on_one_line() -> None:
    long = " ".join(["word"] * 60)
    made = publication(
        topic(
            long,
            bullets(item(long, paragraph(long))),
            quote(paragraph(long)),
            callout("Important:", paragraph(long)),
            definitions((long, (paragraph(long),))),
            table(("A", "B"), (long, long)),
            picture(None, long, long),
        ),
        title=long,
    )
    lines = [line for line in article_text(made).split("\n") if line.strip("> ")]
    assert len(lines) == 12
    assert all(long in line for line in lines)


def test_headings_are_marked_by_their_level_and_never_deeper_than_markdown_has() -> None:
    made = publication(topic("Legs", *(heading(f"h{level}", level) for level in (2, 3, 4, 7)), paragraph("Text.")))
    assert re.findall("#+ h.", article_text(made)) == ["### h2", "### h3", "#### h4", "###### h7"]


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_the_text_is_utf_8_and_whole(name: str, tmp_path: Path) -> None:
    (artefact,) = PlainText(Settings()).write(Edition(ARTICLES[name]()), Workspace(tmp_path))
    text = (tmp_path / artefact.path).read_bytes().decode("utf-8")
    assert artefact.path == "article.txt"
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
