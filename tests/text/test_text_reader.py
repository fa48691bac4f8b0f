"""Pasted text: what is a heading, a list, a quote, a table, and what is left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.model import Heading, ItemList, Paragraph, Preformatted, Quote, Table, plain
from tests.text.articles import read, words_in

PROSE = (
    "Rest the foot and keep it raised. Put a cold pack on it for ten minutes, three times a day, until it is better. "
    "Most sprains heal in six weeks."
)


def headings(content: str) -> list[tuple[int, str]]:
    return [(b.level, plain(b.text)) for b in read(content).blocks if isinstance(b, Heading)]


def test_short_lines_between_blank_lines_are_headings_and_the_first_is_the_title() -> None:
    content = f"Sprained ankles\n\n{PROSE}\n\nWhat to do at once\n\n{PROSE}\n\nWhen to get help\n\n{PROSE}\n"
    assert headings(content) == [(1, "Sprained ankles"), (2, "What to do at once"), (2, "When to get help")]
    assert read(content).details.title == "Sprained ankles"
    assert read(content).notices == ()


@pytest.mark.parametrize(
    "line", ["WHAT TO DO", "Care: the first day", "Day 1", "“Wait and see”", "Is it broken?", "Rest (and ice)"]
)
def test_headings_of_many_forms_are_kept_as_typed(line: str) -> None:
    assert (2, line) in headings(f"Sprained ankles\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Rest is best.",
        "Do not run!",
        "You will need:",
        "and then some more",
        "https://www.example.org/ankles",
        "help@example.org",
        "0300 123 4567",
        "Tel. 01632 960 555",
        "Phone: (01632) 960-555",
        "- a cold pack",
        "Rest. Then move",
        "By Jane Smith",
        "12 March 2025",
        "Posted on 12 March 2025 by Jane",
        "word " * 16,
        "Advertisement",
        "Share this:",
    ],
)
def test_lines_that_are_no_headings_stay_text(line: str) -> None:
    content = f"Sprained ankles\n\n{PROSE}\n\n{line}\n\n{PROSE}\n"
    assert headings(content) == [(1, "Sprained ankles")]
    assert line.split()[-1] in words_in(read(content).blocks)


def test_two_short_lines_together_are_kept_as_text_and_said() -> None:
    found = read(f"Ankles\n\n{PROSE}\n\nThe Old Clinic\n\nMill Lane\n\n{PROSE}\n")
    assert [plain(b.text) for b in found.blocks if isinstance(b, Heading)] == ["Ankles"]
    assert "“The Old Clinic”" in found.notices[0]
    assert "“Mill Lane”" in found.notices[0]


def test_the_first_of_a_counted_series_heads_a_topic_not_the_article() -> None:
    content = f"Step 1: Rest\n\n{PROSE}\n\nStep 2: Ice\n\n{PROSE}\n"
    assert headings(content) == [(2, "Step 1: Rest"), (2, "Step 2: Ice")]


def test_a_poem_keeps_its_lines_to_the_last() -> None:
    found = read(f"Ankles\n\nRest it well,\nRaise it high,\nCool it down.\n\n{PROSE}\n")
    assert [len(b.lines) for b in found.blocks if isinstance(b, Preformatted)] == [3]


def test_an_address_keeps_its_lines() -> None:
    found = read(f"Ankles\n\n{PROSE}\n\nThe Old Clinic\n14 Mill Lane\nRiverside\n")
    assert [plain(line) for b in found.blocks if isinstance(b, Preformatted) for line in b.lines] == [
        "The Old Clinic",
        "14 Mill Lane",
        "Riverside",
    ]


def test_paragraphs_wrapped_by_hand_are_joined() -> None:
    content = (
        "Ankles\n\nKeep the foot raised. Put a cold pack on\n"
        "it for ten minutes, three times a day,\nuntil it is better.\n"
    )
    found = read(content).blocks
    assert plain(found[1].text) == (  # type: ignore[union-attr]  # a paragraph, or the test fails
        "Keep the foot raised. Put a cold pack on it for ten minutes, three times a day, until it is better."
    )


def test_without_blank_lines_long_lines_are_paragraphs_and_short_ones_headings() -> None:
    content = f"Ankles\nAt once\n{PROSE}\nWhat to do\n{PROSE}\n{PROSE}\n"
    assert headings(content) == [(1, "Ankles"), (2, "At once"), (2, "What to do")]
    assert sum(isinstance(b, Paragraph) for b in read(content).blocks) == 3


def test_underlined_lines_are_headings_of_two_levels() -> None:
    content = f"Ankles\n======\n\n{PROSE}\n\nRest\n----\n{PROSE}\n"
    assert headings(content) == [(1, "Ankles"), (2, "Rest")]


def test_numbers_of_headings_give_their_levels() -> None:
    content = f"Ankles\n\n{PROSE}\n\n1.1 Rest\n\n{PROSE}\n\n1.1.1 How long\n\n{PROSE}\n"
    assert headings(content) == [(1, "Ankles"), (3, "1.1 Rest"), (4, "1.1.1 How long")]


def test_numbered_titles_over_prose_are_headings_not_lists() -> None:
    content = f"Ankles\n\n{PROSE}\n\n1. Rest\n\n{PROSE}\n\n2. Ice\n\n{PROSE}\n"
    assert headings(content) == [(1, "Ankles"), (2, "1. Rest"), (2, "2. Ice")]


def test_a_numbered_list_with_blank_lines_is_one_list() -> None:
    found = read(
        f"Ankles\n\n{PROSE}\n\n1. Rest it well.\n\n2. Cool it.\n\n   Ten minutes will do.\n\n3. Raise it.\n\n{PROSE}\n"
    )
    (listed,) = [b for b in found.blocks if isinstance(b, ItemList)]
    assert listed.start == 1
    assert [plain(item.text) for item in listed.items] == ["Rest it well.", "Cool it.", "Raise it."]
    assert len(listed.items[1].blocks) == 1


@pytest.mark.parametrize("sign", ["-", "*", "•", "–"])
def test_bulleted_lists_are_read(sign: str) -> None:
    found = read(f"Ankles\n\n{PROSE}\n\n{sign} rest\n{sign} ice\n{sign} a\n  tight bandage\n\n{PROSE}\n")
    (listed,) = [b for b in found.blocks if isinstance(b, ItemList)]
    assert listed.start is None
    assert [plain(item.text) for item in listed.items][:2] == ["rest", "ice"]
    assert words_in([listed])[-3:] == ["a", "tight", "bandage"]


def test_lists_inside_lists_keep_their_place() -> None:
    found = read("Ankles\n\n- at home\n  - rest\n  - ice\n- at work\n")
    (listed,) = [b for b in found.blocks if isinstance(b, ItemList)]
    inner = listed.items[0].blocks[0]
    assert isinstance(inner, ItemList)
    assert [plain(item.text) for item in inner.items] == ["rest", "ice"]
    assert plain(listed.items[1].text) == "at work"


def test_numbers_that_do_not_follow_each_other_are_kept_as_typed() -> None:
    found = read(f"Ankles\n\n{PROSE}\n\n3. third step\n5. fifth step\n")
    assert [b.start for b in found.blocks if isinstance(b, ItemList)] == [3, 5]


def test_lettered_items_keep_their_letters() -> None:
    found = read(f"Ankles\n\n{PROSE}\n\na) rest\nb) ice\n")
    (listed,) = [b for b in found.blocks if isinstance(b, ItemList)]
    assert [plain(item.text) for item in listed.items] == ["a) rest", "b) ice"]


def test_quotes_are_read_and_signs_of_arithmetic_are_not_quotes() -> None:
    found = read(f"Ankles\n\n> Rest is half of the cure.\n> It really is.\n\n> 65 years: ask first\n\n{PROSE}\n")
    (quote,) = [b for b in found.blocks if isinstance(b, Quote)]
    assert words_in([quote]) == ["Rest", "is", "half", "of", "the", "cure.", "It", "really", "is."]
    assert "> 65 years: ask first" in " ".join(words_in(found.blocks))


@pytest.mark.parametrize(
    "table",
    [
        "Day\tMinutes\nMonday\t10\nFriday\t15",
        "| Day | Minutes |\n|---|---|\n| Monday | 10 |\n| Friday | 15 |",
        "Day | Minutes\n--- | ---\nMonday | 10\nFriday | 15",
    ],
)
def test_tables_between_tabs_and_bars_are_read(table: str) -> None:
    (found,) = [b for b in read(f"Ankles\n\n{PROSE}\n\n{table}\n\n{PROSE}\n").blocks if isinstance(b, Table)]
    assert [plain(cell) for cell in found.header] == ["Day", "Minutes"]
    assert [[plain(cell) for cell in row] for row in found.rows] == [["Monday", "10"], ["Friday", "15"]]


def test_rows_of_a_table_are_made_equally_long_and_lose_nothing() -> None:
    (found,) = [
        b for b in read("Ankles\n\n| A | B |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n").blocks if isinstance(b, Table)
    ]
    assert {len(found.header), *map(len, found.rows)} == {3}
    assert words_in([found]) == ["A", "B", "1", "2", "3", "4"]


def test_facts_at_the_head_are_details() -> None:
    found = read(
        "---\ntitle: Ankles\npublisher: 'The Clinic'\nreviewed: 2025-01-31\nnext-review: 2027-01\ncolour: red\n---\n"
        f"{PROSE}\n"
    )
    assert (found.details.title, found.details.publisher) == ("Ankles", "The Clinic")
    assert (found.details.reviewed, found.details.next_review) == ("2025-01-31", "2027-01")
    assert any("colour: red" in notice for notice in found.notices)
    assert words_in(found.blocks) == PROSE.split()


def test_a_line_of_dashes_at_the_top_is_no_head() -> None:
    found = read(f"---\n\n{PROSE}\n\n---\n\n{PROSE}\n")
    assert words_in(found.blocks) == 2 * PROSE.split()


def test_a_text_without_a_title_is_named_after_its_file_and_says_so() -> None:
    found = read(PROSE, "sore_ankles-2.txt")
    assert found.details.title == "Sore ankles 2"
    assert "name of the file" in found.notices[0]


def test_fault_24_the_same_paragraph_twice_is_kept_twice() -> None:
    assert words_in(read(f"Ankles\n\n{PROSE}\n\n{PROSE}\n").blocks) == ["Ankles", *PROSE.split(), *PROSE.split()]


def test_fault_27_a_heading_of_300_characters_is_kept_whole() -> None:
    line = " ".join(["very long"] * 30)
    assert line in " ".join(words_in(read(f"Ankles\n\n{PROSE}\n\n{line}\n\n{PROSE}\n").blocks))


_LINES = st.lists(
    st.sampled_from(
        [
            "",
            "",
            "",
            "Short line",
            "What is it?",
            PROSE,
            "- item one",
            "  - inner item",
            "* star",
            "1. first",
            "2. second",
            "   indented more",
            "a) letter",
            "b) letter two",
            "> quoted words",
            "> 5 mg",
            "Name\tDose",
            "one\ttwo",
            "| a | b |",
            "|---|---|",
            "cell | cell",
            "-----",
            "=====",
            "* * *",
            "Comments 3",
            "Leave a Reply",
            "Advertisement",
            "Share this:",
            "Facebook Twitter",
            "10. ten",
            "1.2 Deep",
            "ALL CAPITALS",
            "a line that is wrapped by hand at about forty",
            "(c) end)",
        ]
    ),
    max_size=25,
)


@given(_LINES, st.booleans())
def test_no_word_of_a_text_is_lost_or_moved(lines: list[str], indented: bool) -> None:
    content = "\n".join(["Two words", "", *(f"  {line}" if indented else line for line in lines)])
    typed = [
        word for word in re.findall(r"\w+", re.sub(r"(?m)^\s*(?:> ?)*\(?\d+[.)] ", " ", content)) if not word.isdigit()
    ]
    found = [word for word in re.findall(r"\w+", " ".join(words_in(read(content).blocks))) if not word.isdigit()]
    assert found == typed
