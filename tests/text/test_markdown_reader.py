"""Markdown: structure kept, nothing obeyed, nothing lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.model import Block, Heading, ItemList, Paragraph, Picture, Preformatted, Quote, Span, Table, Text, plain
from tests.text.articles import read, words_in


def only(content: str, kind: type[Block[Text]]) -> Block[Text]:
    (found,) = [b for b in read(content, "a.md").blocks if isinstance(b, kind)]
    return found


def test_headings_keep_their_levels_and_the_first_of_level_1_is_the_title() -> None:
    found = read("# Sore *backs*\n\nText.\n\n### Deep\n\nSetext\n------\n", "a.md")
    assert [(b.level, plain(b.text)) for b in found.blocks if isinstance(b, Heading)] == [
        (1, "Sore backs"),
        (3, "Deep"),
        (2, "Setext"),
    ]
    assert found.details.title == "Sore backs"


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    found = read("**Backs**\n\nSome words.\n\n**Rest**\n\nMore words.\n\n**Well done**\n", "a.md")
    assert [(b.level, plain(b.text)) for b in found.blocks if isinstance(b, Heading)] == [(1, "Backs"), (2, "Rest")]
    assert "Well done" in " ".join(words_in(found.blocks))
    assert len([b for b in read("# Backs\n\n**Rest**\n\nMore.\n", "a.md").blocks if isinstance(b, Heading)]) == 1


def test_emphasis_of_both_kinds_is_strong_and_links_keep_their_address() -> None:
    found = only("Take *one* or **two**, see [the page](https://example.org/a).", Paragraph)
    assert isinstance(found, Paragraph)
    assert [span.text for span in found.text if span.strong] == ["one", "two"]
    assert Span("the page", link="https://example.org/a") in found.text


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "other.html", "#top", "data:text/html,x"]
)
def test_links_that_lead_nowhere_from_paper_keep_their_words_only(target: str) -> None:
    found = read(f"See [this page]({target}) now.", "a.md")
    words = " ".join(words_in(found.blocks))
    assert "this page" in words
    assert not any(span.link for block in found.blocks if isinstance(block, Paragraph) for span in block.text)


def test_fault_07_html_is_shown_as_typed_and_said() -> None:
    found = read(
        "# Salt <b>and</b> pepper\n\n<script>alert(1)</script>\n\nTake {{ 7*7 }} <br> now.\n\n<!-- a note -->\n", "a.md"
    )
    words = " ".join(words_in(found.blocks))
    assert "Salt <b>and</b> pepper" in words
    assert "<script>alert(1)</script>" in words
    assert "{{ 7*7 }} <br> now." in words
    assert "<!-- a note -->" in words
    assert found.details.title == "Salt <b>and</b> pepper"
    assert any("HTML is shown as typed" in notice for notice in found.notices)


def test_lists_quotes_and_code_keep_their_shape() -> None:
    found = read(
        "3. three\n4. four\n   - inner\n\n   more\n\n> quoted\n>\n> - listed\n\n```\na line\n\nanother\n```\n", "a.md"
    )
    listed, quote, code = found.blocks
    assert isinstance(listed, ItemList)
    assert isinstance(quote, Quote)
    assert isinstance(code, Preformatted)
    assert listed.start == 3
    assert [type(b) for b in listed.items[1].blocks] == [ItemList, Paragraph]
    assert [type(b) for b in quote.blocks] == [Paragraph, ItemList]
    assert [plain(line) for line in code.lines] == ["a line", "", "another"]


def test_tables_are_regular_and_cells_beyond_the_header_are_kept() -> None:
    table = only("| A | B |\n|---|---|\n| 1 | 2 | extra |\n| 3 |\n", Table)
    assert isinstance(table, Table)
    assert {len(table.header), *map(len, table.rows)} == {3}
    assert words_in([table]) == ["A", "B", "1", "2", "extra", "3"]


def test_lines_broken_on_purpose_stay_lines() -> None:
    lines = only("The Old Clinic  \n14 Mill Lane\\\nRiverside\n", Preformatted)
    assert isinstance(lines, Preformatted)
    assert [plain(line) for line in lines.lines] == ["The Old Clinic", "14 Mill Lane", "Riverside"]


def test_a_picture_is_told_by_its_description_and_said() -> None:
    found = read("Text with words.\n\n![A raised foot](foot.png)\n", "a.md")
    picture = next(block for block in found.blocks if isinstance(block, Picture))
    assert (plain(picture.alt), picture.file, picture.line) == ("A raised foot", "foot.png", 3)
    within = read("Press the ![green](g.png) button.\n", "a.md")
    assert "[Picture: green]" in " ".join(words_in(within.blocks))
    assert any("Pictures within a line" in notice for notice in within.notices)


def test_an_address_that_no_link_uses_is_said() -> None:
    found = read("Some [used] text.\n\n[used]: https://a.example\n[other]: https://b.example\n", "a.md")
    assert any("https://b.example" in notice for notice in found.notices)
    assert not any("https://a.example" in notice for notice in found.notices)


def test_the_title_at_the_head_wins_over_the_first_heading() -> None:
    found = read("---\ntitle: Backs\n---\n# Sore backs\n\nSome text.\n", "a.md")
    assert found.details.title == "Backs"
    assert "Sore" in words_in(found.blocks)


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    found = read("---\ntitle: Backs\n---\n\n# Sore backs\n\nSome text.\n", "a.md")
    assert [block.line for block in found.blocks] == [5, 7]


_PIECES = st.lists(
    st.sampled_from(
        [
            "# Head line\n\n",
            "Some words here.\n\n",
            "- point\n",
            "  - inner\n",
            "1. first\n",
            "> said\n",
            "> > deep\n",
            "*soft* **loud**\n",
            "| a | b |\n|---|---|\n| c | d | e |\n\n",
            "```\ncode here\n```\n\n",
            "<div>tag</div>\n\n",
            "line one  \nline two\n\n",
            "\n\n",
            "---\n\n",
            "    indented code\n\n",
            "[label](https://example.org)\n",
            "![alt words](x.png)\n",
            "`tick`\n",
            "&amp; &lt;\n",
            "a | b\n",
        ]
    ),
    min_size=1,
    max_size=14,
)


@given(_PIECES)
def test_no_word_of_markdown_is_lost_or_moved(pieces: list[str]) -> None:
    content = "Two words\n\n" + "".join(pieces)
    hidden = {"https", "example", "org", "x", "png", "amp", "lt", "Picture"}
    typed = [w for w in re.findall(r"[A-Za-z]+", content) if w not in hidden]
    found = [w for w in re.findall(r"[A-Za-z]+", " ".join(words_in(read(content, "a.md").blocks))) if w not in hidden]
    assert found == typed


@pytest.mark.parametrize(
    ("typed", "times"), [("<br> here", "once, first <br>"), ("<b>so</b> here", "2 times, first <b>")]
)
def test_how_often_html_is_shown_is_said_in_words_that_fit(typed: str, times: str) -> None:
    notices = read(f"# Ankles\n\nRest it {typed}.\n", "a.md").notices
    assert any(f"shown as typed, {times}" in notice for notice in notices)
