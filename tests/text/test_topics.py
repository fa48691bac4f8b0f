"""Topics that make sensible leaflets, and sentences named for good."""

import hashlib
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.model import (
    Article,
    Block,
    Details,
    Heading,
    ItemList,
    Paragraph,
    Publication,
    Quote,
    Sentences,
    Table,
    Topic,
    plain,
    texts,
)
from handouts.model import Text as BlockText
from handouts.settings import GivenDetails, Selection
from handouts.topics import split_topics
from tests.text.articles import bullets, heading, numbered, paragraph, publish, raw, text, words_in

PROSE = "Sit up in bed before you stand. Wait for a moment with your feet on the floor, and hold on to something firm."


def split(*blocks: Block[BlockText], title: str = "Title", **given: str) -> Publication:
    return split_topics(Article(Details(title, source="a.txt"), blocks), GivenDetails(**given))


def titles(publication: Publication) -> list[str]:
    return [topic.title.text for topic in publication.topics]


def levels(topic: Topic) -> list[int]:
    return [block.level for block in topic.blocks if isinstance(block, Heading)]


# Where to cut -------------------------------------------------------------------------------------------


def test_text_before_the_first_heading_is_a_topic() -> None:
    found = publish(f"Beds\n\n{PROSE}\n\nGetting in\n\n{PROSE}\n\nGetting up\n\n{PROSE}\n")
    assert titles(found) == ["Introduction", "Getting in", "Getting up"]
    assert [topic.titled for topic in found.topics] == [False, True, True]
    assert [topic.number for topic in found.topics] == [1, 2, 3]
    assert found.title.text == "Beds"


def test_no_headings_are_one_topic_of_the_articles_title() -> None:
    found = publish(f"Beds\n\n{PROSE}\n\n{PROSE}\n")
    assert titles(found) == ["Beds"]
    assert not found.topics[0].titled


def test_one_h1_over_h2_splits_at_h2_and_keeps_h3_inside() -> None:
    found = publish(f"# Beds\n\n## In\n\n{PROSE}\n\n### Slowly\n\n{PROSE}\n\n## Up\n\n{PROSE}\n", "a.md")
    assert titles(found) == ["In", "Up"]
    assert levels(found.topics[0]) == [2]


def test_one_h1_under_another_title_is_no_topic_of_its_own() -> None:
    found = publish(f"---\ntitle: Sleep\n---\n# Beds\n\n## In\n\n{PROSE}\n\n## Up\n\n{PROSE}\n", "a.md")
    assert titles(found) == ["In", "Up"]
    assert "Beds" in found.topics[0].blocks[0].text[0].text  # type: ignore[union-attr]  # the bold line above


def test_an_h1_a_topic_splits_at_h1() -> None:
    found = publish(f"# In\n\n{PROSE}\n\n## Slowly\n\n{PROSE}\n\n# Up\n\n{PROSE}\n", "a.md")
    assert titles(found) == ["In", "Up"]
    assert all(topic.titled for topic in found.topics)


def test_a_title_over_a_few_words_and_its_peers_is_no_topic() -> None:
    long = " ".join([PROSE] * 4)
    found = publish(f"# Beds\n\n{PROSE}\n\n# In\n\n{long}\n\n# Up\n\n{long}\n", "a.md")
    assert titles(found) == ["Introduction", "In", "Up"]
    assert found.title.text == "Beds"


@pytest.mark.parametrize(
    "first", [f"{PROSE} {PROSE} {PROSE}", f"{PROSE}\n\n## Slowly\n\nAnd so on.", " ".join([PROSE] * 8)]
)
def test_a_first_topic_like_the_others_stays_one(first: str) -> None:
    long = " ".join([PROSE] * (20 if len(first) > 500 else 4))
    assert titles(publish(f"# In\n\n{first}\n\n# Up\n\n{long}\n\n# Out\n\n{long}\n", "a.md")) == ["In", "Up", "Out"]


def test_a_title_directly_over_its_peers_is_no_topic() -> None:
    found = publish(f"# Beds\n\n# In\n\n{PROSE}\n\n# Up\n\n{PROSE}\n", "a.md")
    assert titles(found) == ["In", "Up"]


def test_one_h2_over_many_h3_splits_at_h3() -> None:
    parts = "".join(f"### Step {n}\n\n{PROSE}\n\n" for n in range(1, 6))
    assert titles(publish(f"# Beds\n\n## Steps\n\n{parts}", "a.md")) == [f"Step {n}" for n in range(1, 6)]


def test_a_deep_document_splits_where_2_to_15_leaflets_come_out() -> None:
    blocks: list[Block[BlockText]] = [heading("Title", 1)]
    for group in range(3):
        blocks.append(heading(f"Group {group}", 2))
        for step in range(12):
            blocks += [heading(f"Step {group}.{step}", 3), paragraph(PROSE)]
    found = split(*blocks)
    assert titles(found) == ["Group 0", "Group 1", "Group 2"]
    assert levels(found.topics[0]) == [2] * 12


def test_a_towering_topic_is_split_at_the_next_level() -> None:
    long = " ".join([PROSE] * 50)
    blocks = [heading("All of it"), *(b for n in range(6) for b in (heading(f"Step {n}", 3), paragraph(long)))]
    found = split(heading("Title", 1), heading("First words"), paragraph(PROSE), *blocks)
    assert titles(found) == ["First words", *(f"Step {n}" for n in range(6))]
    assert [plain(t) for t in [(s.spans) for s in found.topics[1].blocks[0].text]] == ["All of it"]  # type: ignore[union-attr]


def long_book(parts: int, chapters: int, words: int) -> Publication:
    told = paragraph(" ".join(["Rest well."] * (words // 2)))
    blocks: list[Block[BlockText]] = [heading("Title", 1)]
    for part in range(parts):
        blocks.append(heading(f"Part {part}", 2))
        blocks += [b for n in range(chapters) for b in (heading(f"Chapter {part}.{n}", 3), told)]
    return split(*blocks)


def test_parts_of_a_book_that_are_too_long_are_split_into_chapters() -> None:
    found = long_book(parts=4, chapters=10, words=800)
    assert titles(found) == [f"Chapter {part}.{n}" for part in range(4) for n in range(10)]
    assert plain(found.topics[10].blocks[0].text[0].spans) == "Part 1"  # type: ignore[union-attr]  # the bold line above


def test_parts_of_a_book_stay_whole_where_chapters_are_sections_or_too_many() -> None:
    assert len(long_book(parts=4, chapters=10, words=150).topics) == 4
    assert len(long_book(parts=4, chapters=20, words=110).topics) == 4
    assert len(long_book(parts=10, chapters=12, words=800).topics) == 10


@pytest.mark.parametrize("chapters", [12, 40])
def test_chapters_of_a_book_stay_chapters_however_long(chapters: int) -> None:
    told = paragraph(" ".join(["Rest well."] * 800))
    blocks = [b for n in range(chapters) for b in (heading(f"Chapter {n}"), told, heading("Then", 3), told)]
    assert len(split(heading("Title", 1), *blocks).topics) == chapters


def test_many_one_line_headings_are_a_list_not_topics() -> None:
    lines = [b for n in range(30) for b in (heading(f"Word {n}"), paragraph("Its short meaning."))]
    found = split(heading("Title", 1), *lines)
    assert titles(found) == ["Title"]
    assert levels(found.topics[0]) == [2] * 30


def test_many_long_topics_stay_topics_when_no_level_has_fewer() -> None:
    lines = [b for n in range(30) for b in (heading(f"Word {n}"), paragraph(PROSE))]
    assert len(split(heading("Title", 1), *lines).topics) == 30


def book(words: int) -> Publication:
    """Four parts of five chapters with about so many words each."""
    blocks: list[Block[BlockText]] = []
    for part in range(1, 5):
        blocks.append(heading(f"Part {part}", 1))
        for chapter in range(1, 6):
            blocks += [heading(f"Chapter {part}.{chapter}"), paragraph(" ".join([PROSE] * (words // 22)))]
    return split(*blocks)


def test_of_a_book_with_long_parts_the_chapters_are_the_topics() -> None:
    assert titles(book(600))[:2] == ["Chapter 1.1", "Chapter 1.2"]
    assert len(titles(book(600))) == 20


def test_parts_of_a_sensible_length_stay_topics() -> None:
    assert titles(book(100)) == ["Part 1", "Part 2", "Part 3", "Part 4"]


def test_skipped_levels_are_closed_up() -> None:
    found = split(
        heading("Title", 1),
        heading("In"),
        paragraph(PROSE),
        heading("a", 5),
        heading("b", 6),
        heading("c", 4),
        heading("d", 5),
        heading("Up"),
        heading("e", 6),
        paragraph(PROSE),
    )
    assert [levels(topic) for topic in found.topics] == [[2, 3, 2, 3], [2]]


def test_fault_23_headings_alone_give_topics_without_sentences() -> None:
    found = publish("# Beds\n\n## In\n\n## Up\n\n## Out\n", "a.md")
    assert titles(found) == ["In", "Up", "Out"]
    assert not any(list(topic.sentences()) for topic in found.topics)


def test_a_title_alone_is_one_topic() -> None:
    assert titles(publish("# Two words\n", "a.md")) == ["Two words"]


def test_fault_26_topics_of_one_title_have_ids_of_their_own() -> None:
    found = publish(f"# Beds\n\n## Rest\n\n{PROSE}\n\n## Rest\n\n{PROSE}\n", "a.md")
    assert titles(found) == ["Rest", "Rest"]
    assert len({topic.title.id for topic in found.topics}) == 2


def test_fault_21_a_topic_of_emoji_alone_keeps_its_sentence() -> None:
    found = publish(f"# Faces\n\n## Words\n\n{PROSE}\n\n## Smiles\n\n😀 😀\n", "a.md")
    assert [s.text for s in found.topics[1].sentences()] == ["😀 😀"]


def test_headings_inside_quotes_and_lists_are_bold_text() -> None:
    found = publish("# Beds\n\nSome words.\n\n> ## Said\n>\n> Words.\n\n- ### Listed\n", "a.md")
    quote = next(b for b in found.topics[0].blocks if isinstance(b, Quote))
    assert isinstance(quote.blocks[0], Paragraph)
    assert quote.blocks[0].text[0].spans[0].strong
    assert "Listed" in [s.text for s in found.topics[0].sentences()]


def test_kept_comments_are_the_last_topic() -> None:
    article = f"Beds\n\n{PROSE}\n\nComments 2\n1. It helped.\n2. And me.\n"
    found = publish(article, selection=Selection(keep=("comments",)))
    assert titles(found) == ["Introduction", "Comments"]
    assert [s.text for s in found.topics[1].sentences()] == ["It helped.", "And me."]
    assert titles(publish(article)) == ["Beds"]


def test_an_article_without_text_is_refused() -> None:
    with pytest.raises(SourceError, match=r"no text to print or narrate in a\.txt"):
        split(paragraph("  "))


# Details -------------------------------------------------------------------------------------------------


def test_given_details_win_over_the_sources_own() -> None:
    details = Details("Beds", publisher="Old", version="1", contact="Desk", source="a.txt")
    found = split_topics(Article(details, (paragraph(PROSE),)), GivenDetails(publisher="New", language="en-GB"))
    assert found.details == replace(details, publisher="New", language="en-GB")


def test_left_out_pieces_and_notices_go_with_the_publication() -> None:
    found = publish(f"Beds\n\n{PROSE}\n\nAdvertisement\n\nPosted on 3 May 2024 by Ann\n\n{PROSE}\n")
    assert [piece.kind for piece in found.left_out] == ["advertising"]
    assert any("byline" in notice for notice in found.notices)


# Sentences -----------------------------------------------------------------------------------------------


def ids(publication: Publication) -> list[str]:
    titled = [publication.title, *(topic.title for topic in publication.topics)]
    return [str(s.id) for s in titled] + [str(s.id) for topic in publication.topics for s in topic.sentences()]


def test_an_id_is_made_of_words_and_occurrence_alone() -> None:
    found = publish(f"Beds\n\n{PROSE}\n")
    first = next(found.topics[0].sentences())
    assert first.id == "s-" + hashlib.sha256(f"{first.text}\0000".encode()).hexdigest()[:12]


def test_fault_24_repeated_sentences_have_ids_of_their_own() -> None:
    found = publish(f"Beds\n\n{PROSE}\n\n{PROSE}\n")
    sentences = [s.text for s in found.topics[0].sentences()]
    assert sentences == sentences[:2] * 2
    assert len(set(ids(found))) == len(ids(found))


def test_a_change_of_one_sentence_changes_one_id() -> None:
    before = ids(publish(f"Beds\n\n{PROSE} Wear shoes.\n\nUp\n\n{PROSE}\n"))
    after = ids(publish(f"Beds\n\n{PROSE} Wear slippers.\n\nUp\n\n{PROSE}\n"))
    assert len(set(before) - set(after)) == 1


def test_headings_and_table_heads_are_one_sentence_each() -> None:
    found = split(
        heading("Title", 1),
        paragraph(PROSE),
        heading("One. Two. Three.", 2),
        paragraph(PROSE),
        heading("A. B.", 3),
        Table((text("Time. Day."), text("Dose")), ((text("Now. Then."), ()),)),
    )
    table = next(b for b in found.topics[1].blocks if isinstance(b, Table))
    assert found.topics[1].title.text == "One. Two. Three."
    assert [len(cell) for cell in table.header] == [1, 1]
    assert [len(cell) for cell in table.rows[0]] == [2, 0]


LINES = st.sampled_from(
    [
        "One. Two.",
        "One. Two.",
        "A line of words",
        "Dr. No. 5 came. He left!",
        "😀",
        "x",
        "Rest well (at home).",
        "1. one",
    ]
)
BLOCKS: st.SearchStrategy[Block[BlockText]] = st.one_of(
    st.builds(paragraph, LINES),
    st.builds(heading, LINES, st.integers(1, 6)),
    st.lists(LINES, min_size=1, max_size=3).map(lambda lines: bullets(*lines)),
    st.lists(LINES, min_size=1, max_size=3).map(lambda lines: numbered(*lines)),
    st.builds(lambda a, b: Quote((heading(a), paragraph(b))), LINES, LINES),
    st.builds(lambda a, b: Table((text(a), text(b)), ((text(b), ()),)), LINES, LINES),
)


@given(st.lists(BLOCKS, min_size=1, max_size=12), st.sampled_from(["One. Two.", "Another title"]))
def test_every_word_of_an_article_is_in_its_publication_in_order(blocks: list[Block[BlockText]], title: str) -> None:
    found = split(*blocks, title=title)
    words = words_in(blocks)
    told: list[str] = []
    for topic in found.topics:
        told += topic.title.text.split() if topic.titled else []
        told += [word for sentence in topic.sentences() for word in sentence.text.split()]
    dropped = Counter(words) - Counter(told)
    assert not dropped or dropped == Counter(title.split())
    assert not Counter(told) - Counter(words)
    texts_of_topics = [block for topic in found.topics for block in topic.blocks if not isinstance(block, Heading)]
    body = [s for block in texts_of_topics if not _is_bold_line(block) for part in texts(block) for s in part]
    typed = words_in(block for block in blocks if not isinstance(block, Heading))
    assert [word for sentence in body for word in sentence.text.split()] == typed


def _is_bold_line(block: Block[Sentences]) -> bool:
    return isinstance(block, Paragraph) and all(span.strong for s in block.text for span in s.spans)


@given(st.lists(BLOCKS, min_size=1, max_size=12))
def test_topics_are_numbered_levels_never_skip_and_ids_are_unique(blocks: list[Block[BlockText]]) -> None:
    found = split(*blocks)
    assert [topic.number for topic in found.topics] == list(range(1, len(found.topics) + 1))
    assert len(set(ids(found))) == len(ids(found))
    for topic in found.topics:
        assert topic.title.text
        before = 1
        for level in levels(topic):
            assert 2 <= level <= min(before + 1, 5)
            before = level
        for block in topic.blocks:
            assert not any(isinstance(inner, Heading) for inner in _inside(block))


def _inside(block: object) -> list[object]:
    match block:
        case Quote(blocks=blocks):
            return [x for inner in blocks for x in (inner, *_inside(inner))]
        case ItemList(items=items):
            return [x for item in items for inner in item.blocks for x in (inner, *_inside(inner))]
        case _:
            return []


def test_the_same_article_gives_the_same_publication() -> None:
    article = f"Beds\n\n{PROSE}\n\nUp\n\n{PROSE}\n"
    assert publish(article) == publish(article)
    assert [list(texts(b)) for b in publish(article).topics[0].blocks]
    assert raw().details.title == "Title"
