"""The samples and, where it is at hand, a real article: what becomes of them."""

from pathlib import Path

import pytest

from handouts.model import Publication, Table
from handouts.plain_language.grades import reading_ease
from handouts.settings import Selection
from tests.running import NOT_SHIPPED
from tests.text.articles import ROOT, SAMPLES, publish

REAL = ROOT.parent / "shared" / "articles" / "muscle-atrophy.txt"


def sample(path: Path) -> Publication:
    return publish(path.read_bytes(), path.name)


def test_the_pasted_article_gives_its_introduction_and_five_parts() -> None:
    found = sample(SAMPLES / "preventing-falls.txt")
    assert found.title.text == "Preventing Falls at Home"
    assert [topic.title.text for topic in found.topics] == [
        "Introduction",
        "Why people fall",
        "Make each room safer",
        "Shoes, feet and glasses",
        "Exercises you can do in the kitchen",
        "What to do if you fall",
    ]


def test_the_pasted_article_loses_its_furniture_and_nothing_else() -> None:
    found = sample(SAMPLES / "preventing-falls.txt")
    kinds = ["navigation", "sharing", "advertising", "related", "comments", "reply-form"]
    assert [piece.kind for piece in found.left_out] == kinds
    assert "cats are a trip hazard" in found.left_out[4].text
    last = [sentence.text for sentence in found.topics[-1].sentences()][-1]
    assert last == "Phone 0300 123 4567 from 8.30am to 4.30pm, Monday to Friday."


def test_the_comments_of_the_pasted_article_can_be_kept() -> None:
    content = (SAMPLES / "preventing-falls.txt").read_bytes()
    found = publish(content, "preventing-falls.txt", selection=Selection(keep=("comments",)))
    assert found.topics[-1].title.text == "Comments"
    assert len(found.topics) == 7


def test_the_markdown_sample_brings_its_details_and_its_table() -> None:
    found = sample(SAMPLES / "medicines-diary.md")
    assert (found.details.publisher, found.details.version, found.details.language) == (
        "Riverside Health Centre",
        "2.1",
        "en-GB",
    )
    assert found.notices == ()
    assert any(isinstance(block, Table) for topic in found.topics for block in topic.blocks)
    assert len(found.topics) == 6


def test_the_short_sample_is_one_topic() -> None:
    assert len(sample(SAMPLES / "hand-washing.txt").topics) == 1


@pytest.mark.parametrize(
    "path", sorted((*SAMPLES.rglob("*.txt"), *SAMPLES.rglob("*.md"))), ids=lambda path: str(path.name)
)
def test_samples_are_easy_to_read(path: Path) -> None:
    found = sample(path)
    ease = reading_ease([s.text for topic in found.topics for s in topic.sentences()])
    assert ease.grade is None or ease.grade <= 6


@pytest.mark.skipif(not REAL.exists(), reason=NOT_SHIPPED)
def test_the_real_article_gives_its_introduction_and_four_parts() -> None:
    found = sample(REAL)
    assert len(found.topics) == 5
    assert [topic.titled for topic in found.topics] == [False, True, True, True, True]
    assert [piece.kind for piece in found.left_out] == ["comments", "reply-form"]
    assert found.notices == ()


@pytest.mark.skipif(not REAL.exists(), reason=NOT_SHIPPED)
def test_every_word_of_the_real_article_is_kept_or_left_out() -> None:
    found = sample(REAL)
    told = found.title.text.split()
    for topic in found.topics:
        told += topic.title.text.split() if topic.titled else []
        told += [word for sentence in topic.sentences() for word in sentence.text.split()]
    for piece in found.left_out:
        told += piece.text.split()
    typed = REAL.read_text(encoding="utf-8").split()
    assert [word for word in typed if not word.rstrip(".").isdigit()] == [
        w for w in told if not w.rstrip(".").isdigit()
    ]
