"""Nothing of a page gets lost unsaid: what is not kept is accounted for, and wishes are granted."""

from pathlib import Path

import pytest

from tests.extraction.pages import SENTENCES, article, extracted, kept, letters, page, seen_letters, text_of

PAGES = sorted((Path(__file__).parent / "pages").glob("*/source.html"))


@pytest.mark.parametrize("source", PAGES, ids=[source.parent.name for source in PAGES])
def test_every_word_of_a_page_is_kept_or_accounted_for(source: Path) -> None:
    html = source.read_bytes().decode("utf-8", "replace")
    found = extracted(html)
    told = letters(text_of(found.root))
    for piece in found.left_out:
        told.update(letters(piece.text))
    assert told == seen_letters(html)


BOX = "<aside class=related><p>Length: two miles, one way.</p></aside>"
COMMENTS = "<section id=comments><h3>1 Comment</h3><p>Bert lost a boot, a good one, in May.</p></section>"


@pytest.mark.parametrize("wish", ["aside", ".related", "aside.related > p", "main aside"])
def test_what_a_selector_names_is_kept(wish: str) -> None:
    html = page(f"<main><h1>Crossing</h1>{article()}{BOX}</main>")
    assert "two miles" not in kept(html)
    assert "two miles" in kept(html, keep=(wish,))


def test_what_is_kept_may_stand_outside_of_the_article() -> None:
    html = page(f"<main><h1>Crossing</h1>{article()}</main><footer><p class=tides>Tides: ring 555 0142.</p></footer>")
    assert "555 0142" not in kept(html)
    assert "555 0142" in kept(html, keep=(".tides",))


def test_what_a_selector_names_is_dropped_and_told() -> None:
    html = page(f"<main><h1>Crossing</h1>{article()}<p id=soap>Seaweed soap for sale.</p>{article()}</main>")
    found = extracted(html, drop=("#soap",))
    assert "Seaweed" not in text_of(found.root)
    assert [(piece.kind, piece.text) for piece in found.left_out] == [("asked", "Seaweed soap for sale.")]


@pytest.mark.parametrize("flag", ["keep", "drop"])
def test_a_selector_that_names_nothing_is_told(flag: str) -> None:
    wish = (".nowhere",)
    found = extracted(page(article()), keep=wish if flag == "keep" else (), drop=wish if flag == "drop" else ())
    assert found.notices == (f"--{flag} .nowhere: nothing in the page is that.",)


def test_comments_are_kept_apart_when_asked_for() -> None:
    found = extracted(page(f"<main><h1>Crossing</h1>{article()}</main>{COMMENTS}"), keep=("comments",))
    assert found.comments is not None
    assert "lost a boot" in text_of(found.comments)
    assert "lost a boot" not in text_of(found.root)
    assert found.left_out == ()


def test_a_kind_that_is_named_is_kept_in_its_place() -> None:
    html = page(f"<main><h1>Crossing</h1>{article()}<div class=author-box><p>Ida Crane walks.</p></div></main>")
    assert kept(html, keep=("author",)).endswith("Ida Crane walks.")
    assert SENTENCES[0] in kept(html, keep=("author",))
