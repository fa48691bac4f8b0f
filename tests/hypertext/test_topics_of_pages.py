"""Topics of pages whose authors mark headings as they like, from the page to the publication."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.headings import with_headings
from handouts.hypertext.flow import flow_of
from handouts.hypertext.tree import parse_page
from handouts.model import Article, Block, Details, Heading, Paragraph, Publication, Text, plain
from handouts.settings import GivenDetails
from handouts.topics import split_topics
from tests.hypertext.pages import blocks, heading, paragraph
from tests.hypertext.trees import pages, words_of_blocks

PROSE = "Sit up in bed before you stand. Wait for a moment with your feet on the floor, and hold on to something firm."
BEDS = "<h1>Beds</h1>"


def publication(page: str) -> Publication:
    found = with_headings(flow_of(parse_page(page)).blocks)
    return split_topics(Article(Details("Beds", language="en", source="beds.html"), found), GivenDetails())


def topics(page: str) -> list[str]:
    return [topic.title.text for topic in publication(page).topics]


def each(pattern: str, told: str = PROSE, names: str = "abc") -> str:
    """The pattern for every name, "{}" being the name and "{told}" the text."""
    return "".join(pattern.format(name, told=told) for name in names)


# Headings of the page itself -------------------------------------------------------------------------


def test_eight_h2_over_thirty_h3_are_eight_topics() -> None:
    lower = "".join(f"<h3>Step {n}</h3><p>{PROSE}</p>" for n in range(4))
    page = BEDS + each("<h2>Part {}</h2><p>{told}</p>" + lower, names="abcdefgh")
    assert topics(page) == [f"Part {name}" for name in "abcdefgh"]


def test_bold_lines_are_topics_under_a_lone_title() -> None:
    assert topics(BEDS + each("<p><strong>Part {}</strong></p><p>{told}</p>")) == ["Part a", "Part b", "Part c"]
    assert topics(BEDS + each("<p><b>Part {}</b><br>{told}</p>")) == ["Part a", "Part b", "Part c"]
    assert topics(each("<p><b>Part {}</b></p><p>{told}</p>")) == ["Part a", "Part b", "Part c"]


def test_bold_lines_beside_headings_stay_text() -> None:
    page = BEDS + each("<h2>Part {}</h2><p><b>Bold line</b></p><p>{told}</p>")
    assert topics(page) == ["Part a", "Part b", "Part c"]
    assert not any(isinstance(block, Heading) for topic in publication(page).topics for block in topic.blocks)


def test_one_bold_line_under_a_title_is_no_topic() -> None:
    assert topics(f"{BEDS}<p>{PROSE}</p><p><b>Rest well</b></p><p>{PROSE}</p>") == ["Beds"]


# Questions -------------------------------------------------------------------------------------------

QUESTIONS = [
    "<details><summary>Can I {}?</summary><p>{told}</p></details>",
    "<div><details><summary><h3>Can I {}?</h3></summary>{told}</details></div>",
    "<h3>Can I {}?</h3><p>{told}</p>",
    "<p><b>Can I {}?</b></p><p>{told}</p>",
    "<p><b>Can I {}?</b> {told}</p>",
    "<p><b>Can I {}?</b><br>{told}</p>",
    "<p><b>¿Puedo {}?</b></p><p>{told}</p>",
    "<p>Q: Can I {}?</p><p>A: {told}</p>",
    "<p>Q: Can I {}?<br>A: {told}</p>",
    "<p>Q. Can I {}? A. {told}</p>",
    "<dl><dt>Can I {}?</dt><dd>{told}</dd></dl>",
]


@pytest.mark.parametrize("pattern", QUESTIONS)
def test_each_question_with_a_long_answer_is_a_topic(pattern: str) -> None:
    titles = topics(BEDS + each(pattern))
    assert [title.lstrip("Q.: ")[-2:] for title in titles] == ["a?", "b?", "c?"]


@pytest.mark.parametrize("pattern", QUESTIONS)
def test_questions_with_an_answer_of_a_word_are_one_topic(pattern: str) -> None:
    assert topics(BEDS + each(pattern, "Yes.")) == ["Beds"]


def test_terms_in_one_list_are_topics_where_they_ask() -> None:
    assert topics(f"{BEDS}<dl>{each('<dt>Can I {}?</dt><dd>{told}</dd>')}</dl>") == ["Can I a?", "Can I b?", "Can I c?"]
    assert topics(f"{BEDS}<dl>{each('<dt>Term {}</dt><dd>{told}</dd>')}</dl>") == ["Beds"]


# A list that is the whole text -----------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["ul", "ol"])
@pytest.mark.parametrize("mark", [":", ".", " –", ""])
def test_bold_leads_of_a_list_that_is_the_whole_text_are_topics(kind: str, mark: str) -> None:
    page = f"{BEDS}<p>Four things help.</p><{kind}>{each(f'<li><b>Lead {{}}{mark}</b> {{told}}</li>')}</{kind}>"
    number = ["1. ", "2. ", "3. "] if kind == "ol" else ["", "", ""]
    assert topics(page) == ["Introduction", *(f"{n}Lead {name}" for n, name in zip(number, "abc", strict=True))]


def test_a_colon_behind_a_lead_goes_with_it() -> None:
    page = f"{BEDS}<ul>{each('<li><b>Lead {}</b>: {told}<ul><li>more</ul></li>')}</ul>"
    first = publication(page).topics[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text[0].text.startswith("Sit up")


def test_a_list_of_short_entries_or_of_very_many_is_one_topic() -> None:
    assert topics(f"{BEDS}<ul>{each('<li><b>Lead {}:</b> {told}', 'short')}</ul>") == ["Beds"]
    assert topics(f"{BEDS}<ul>{each('<li><b>Lead {}:</b> {told}', names='abcdefghijklmnopq')}</ul>") == ["Beds"]
    assert topics(f"{BEDS}<ul>{each('<li>Entry {}: {told}')}</ul>") == ["Beds"]


def test_a_list_in_a_longer_text_stays_a_list() -> None:
    assert topics(f"{BEDS}{f'<p>{PROSE}</p>' * 5}<ul>{each('<li><b>Lead {}:</b> {told}')}</ul>") == ["Beds"]


# Always ----------------------------------------------------------------------------------------------


def test_a_text_with_headings_is_left_as_it_is() -> None:
    found = (heading("a"), paragraph("b"), heading("c"), paragraph("d"))
    assert with_headings(found) == found


@given(st.one_of(pages(), st.sampled_from(QUESTIONS).map(lambda pattern: BEDS + each(pattern))))
def test_no_word_is_lost_or_moved_but_the_marks_behind_leads(page: str) -> None:
    def letters(found: tuple[Block[Text], ...]) -> str:
        return "".join(c for word in words_of_blocks(found) for c in word if c.isalnum())

    before = blocks(page)
    after = with_headings(before)
    assert letters(after) == letters(before)
    assert all(plain(block.text).strip() for block in after if isinstance(block, Heading))
