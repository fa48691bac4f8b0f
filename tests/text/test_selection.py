"""What the user keeps and drops: kinds of furniture and selectors, as typed and as cleaning obeys them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.choices import parts
from handouts.cleaning import clean
from handouts.errors import UsageError
from handouts.model import plain, texts
from handouts.settings import FURNITURE, Selection, merge, read_toml
from tests.text.articles import read

PROSE = "Sit on the side of the bed for a minute before you stand up, so that you do not feel dizzy."
MORE = "Keep a light on at night, and keep the way to the bathroom free of rugs and cables."
RELATED = "Related articles\n\nSafe shoes\n\nWalking aids"


def page(*middle: str) -> str:
    return "\n\n".join(("Getting up safely", PROSE, *middle, MORE, RELATED))


def cleaned(
    content: str, keep: tuple[str, ...] = (), drop: tuple[str, ...] = (), name: str = "a.txt"
) -> tuple[str, list[str]]:
    """The kept words, and the kinds of what was left out."""
    article = clean(read(content, name), Selection(keep, drop))
    words = " ".join(plain(text) for block in article.blocks for text in texts(block))
    return words, [piece.kind for piece in article.left_out]


def test_furniture_that_is_kept_stays_where_it_stands() -> None:
    words, left_out = cleaned(page("Advertisement"), keep=("related", "advertising"))
    assert left_out == []
    assert words == f"Getting up safely {PROSE} Advertisement {MORE} Related articles Safe shoes Walking aids"


def test_only_the_kinds_that_are_named_are_kept() -> None:
    assert cleaned(page("Advertisement"), keep=("related",))[1] == ["advertising"]


def test_a_line_about_the_author_stays_unless_it_is_dropped() -> None:
    line = "By Ann Lee, nurse"
    assert line in cleaned(page(line))[0]
    words, left_out = cleaned(page(line), drop=("byline",))
    assert line not in words
    assert "byline" in left_out


def test_what_is_dropped_goes_before_what_is_kept() -> None:
    assert cleaned(page("Advertisement"), ("related", "advertising"), ("advertising",))[1] == ["advertising"]


def test_a_word_that_might_be_an_advert_goes_only_where_its_kind_is_dropped() -> None:
    content = f"# Getting up\n\n{PROSE}\n\nAdverts\n\n{MORE}\n"
    assert "Adverts" in cleaned(content, name="a.md")[0]
    words, left_out = cleaned(content, drop=("advertising",), name="a.md")
    assert "Adverts" not in words
    assert left_out == ["advertising"]


def test_a_heading_over_text_is_never_dropped_for_its_words() -> None:
    content = f"# Getting up\n\n{PROSE}\n\n## Newsletters\n\n{MORE}\n"
    article = clean(read(content, "a.md"), Selection(drop=("newsletter",)))
    assert article.left_out == ()


def test_selectors_and_kinds_are_told_apart_by_their_commas() -> None:
    typed = 'comments, div:is(.a, .b), a[title="x, y"] ,,#box, reply form'
    found = merge({"keep": typed}).selection.keep
    assert found == (
        "comments",
        "div:is(.a, .b)",
        'a[title="x, y"]',
        "#box",
        "reply-form",
    )


def test_a_list_of_toml_is_what_commas_are() -> None:
    table = read_toml(b'keep = ["author", ".facts"]\ndrop = "aside"\n', "handouts.toml")
    assert merge(table).selection == Selection(("author", ".facts"), ("aside",))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("coments", "Did you mean 'comments'"),
        ("replyform", "Did you mean 'reply-form'"),
        ("box", "no kind of furniture and no HTML element"),
        (".box[", "no CSS selector"),
        ("p::before", "no CSS selector"),
        ("svg|a", "no CSS selector"),
        ("p:not(" * 20, "no CSS selector"),
        (".a" + " .a" * 200, "no CSS selector"),
        (",".join(f".a{n}" for n in range(101)), "100 at most"),
    ],
)
@pytest.mark.parametrize("option", ["keep", "drop"])
def test_what_is_neither_is_refused_by_name(option: str, typed: str, words: str) -> None:
    with pytest.raises(UsageError, match=f"^--{option}") as error:
        merge({option: typed})
    assert words in str(error.value)


def test_every_kind_that_cleaning_finds_can_be_kept_and_dropped() -> None:
    from handouts.cleaning.wordings import wordings
    from handouts.extraction.furniture import REASONS

    assert {phrase.kind for phrase, _ in wordings()} | set(REASONS) <= set(FURNITURE)


@given(st.text("ab,()[]\"'\\. ", max_size=30))
def test_parts_lose_nothing_but_commas_and_spaces_at_their_ends(typed: str) -> None:
    assert "".join(parts(typed)).replace(",", "").replace(" ", "") == typed.replace(",", "").replace(" ", "")


@given(st.text(st.characters(codec="utf-8"), max_size=40) | st.text("a.:#>+~*()[]=\"'|\\n2 ", max_size=40))
def test_any_text_is_taken_or_refused_in_words(typed: str) -> None:
    with contextlib.suppress(UsageError):
        assert all(choice.strip() == choice for choice in merge({"drop": typed}).selection.drop)
