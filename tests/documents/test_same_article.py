"""One article in eight forms: whichever is handed in, the same publication comes of it.

What a form cannot hold is listed in `UNTOLD` with the reason; everything else must be the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

import pytest

from handouts.model import (
    Block,
    Heading,
    ItemList,
    Picture,
    Publication,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    texts,
    with_texts,
)
from handouts.pipeline import begin
from handouts.readers import READERS, Source
from handouts.settings import Settings
from tests.text.articles import SAMPLES

HOME = SAMPLES / "fresh-air"

UNTOLD: dict[str, dict[str, str]] = {
    "md": {"foreign": "Markdown has no mark for the language of a word"},
    "html": {},
    "docx": {},
    "odt": {},
    "rtf": {},
    "epub": {},
    "pdf": {},
    "txt": {
        "styles": "plain text has neither bold type nor raised and lowered figures",
        "links": "plain text has no links",
        "foreign": "plain text has no mark for the language of a word",
        "notes": "plain text has no notes",
        "pictures": "plain text has no pictures",
        "facts": "a pasted text does not say who wrote it, and when",
        "region": "it is found to be English by its words, which do not tell the country",
    },
}


@cache
def published(form: str) -> Publication:
    path = HOME / f"fresh-air.{form}"
    reader = {"md": "markdown", "txt": "text"}.get(form, form)
    try:
        READERS.load(reader)
    except ModuleNotFoundError:
        pytest.skip(f"nothing here reads {form}")
    return begin(Source(str(path), path.read_bytes()), Settings()).publication


@pytest.mark.parametrize("form", UNTOLD)
def test_every_form_gives_the_same_sentences_in_the_same_topics(form: str) -> None:
    assert outline(form) == outline("html", like=form)


@pytest.mark.parametrize("form", UNTOLD)
def test_every_form_gives_the_same_blocks_and_styles(form: str) -> None:
    assert blocks(form) == blocks("html", like=form)


@pytest.mark.parametrize("form", UNTOLD)
def test_every_form_tells_language_author_and_day(form: str) -> None:
    found = published(form).details
    assert found.title == "Fresh air at home"
    assert found.language == ("en" if "region" in UNTOLD[form] else "en-GB")
    if "facts" not in UNTOLD[form]:
        assert (found.author, found.date) == ("Riverside Health Centre", "2026-02-16")


@pytest.mark.parametrize("form", UNTOLD)
def test_no_form_gives_cause_for_doubt(form: str) -> None:
    found = published(form)
    assert found.notices == ()
    pictures = [block for topic in found.topics for block in topic.blocks if isinstance(block, Picture)]
    assert [block.doubt for block in pictures] == [""] * len(pictures)


# What is compared ------------------------------------------------------------------------------------


def outline(form: str, like: str = "") -> list[tuple[str, list[tuple[str, str]]]]:
    """The titles of the topics with the ids and words of their sentences, as far as the form `like` can have them.

    The number of a note is part of its sentence, and so of its id: where notes cannot be, that id is not compared.
    """
    untold = UNTOLD[like or form]
    noted = {s.said for topic in published("html").topics for s in topic.sentences() if s.notes}
    return [
        (title, [("" if "notes" in untold and s.said in noted else str(s.id), s.said) for b in found for s in said(b)])
        for title, found in blocks(form, like)
    ]


def blocks(form: str, like: str = "") -> list[tuple[str, tuple[Block[Sentences], ...]]]:
    """The titles of the topics with their blocks, as far as the form `like` can have them."""
    untold = UNTOLD[like or form]
    return [(t.title.text, tuple(kept(t.blocks, untold))) for t in published(form).topics]


def kept(found: tuple[Block[Sentences], ...], untold: Mapping[str, str]) -> Iterator[Block[Sentences]]:
    for place, block in enumerate(found):
        listed = found[place + 1] if place + 1 < len(found) else None
        heads_notes = isinstance(block, Heading) and isinstance(listed, ItemList) and listed.notes
        is_notes = isinstance(block, ItemList) and block.notes
        if ("notes" in untold and (is_notes or heads_notes)) or ("pictures" in untold and isinstance(block, Picture)):
            continue
        bare = with_texts(block, lambda text: tuple(plainer(sentence, untold) for sentence in text))
        yield replace(bare, file="") if isinstance(bare, Picture) else bare


def plainer(sentence: Sentence, untold: Mapping[str, str]) -> Sentence:
    """A sentence without what cannot be told."""
    spans = [span for span in sentence.spans if not (span.note and "notes" in untold)]
    for key, change in (
        ("styles", {"strong": False, "script": ""}),
        ("links", {"link": ""}),
        ("foreign", {"language": ""}),
    ):
        if key in untold:
            spans = [replace(span, **change) for span in spans]
    joined: list[Span] = []
    for span in spans:
        if joined and replace(joined[-1], text="") == replace(span, text="") and not span.note:
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return Sentence(SentenceId("") if "notes" in untold else sentence.id, tuple(joined))


def said(block: Block[Sentences]) -> Iterator[Sentence]:
    for text in texts(block):
        yield from text
