"""Emphasis, languages, links and signs within a line."""

import pytest

from handouts.model import Abbreviation, Span
from tests.hypertext.pages import flow, said, spans, text


@pytest.mark.parametrize(
    "typed",
    [
        "<b>x</b>",
        "<strong>x</strong>",
        "<em>x</em>",
        "<i>x</i>",
        "<mark>x</mark>",
        "<span style='font-weight: 700'>x</span>",
        "<span style='font-weight:bold'>x</span>",
        "<div style='font-weight:800'><p>x</p></div>",
    ],
)
def test_emphasis_of_all_kinds_is_strong(typed: str) -> None:
    assert spans(typed) == (Span("x", strong=True),)


def test_bold_can_be_taken_back() -> None:
    assert spans("<b style='font-weight:normal'>x</b>") == text("x")


def test_raised_and_lowered_figures_are_so() -> None:
    assert spans("10<sup>3</sup> H<sub>2</sub>O") == (
        *(Span("10"), Span("3", script="super"), Span(" H"), Span("2", script="sub"), Span("O")),
    )


def test_pieces_in_other_languages_are_marked() -> None:
    page = "<html lang=en-GB><p>She said <i lang=fr>bonjour</i> in <span lang=en>London</span></p>"
    assert spans(page) == (Span("She said "), Span("bonjour", strong=True, language="fr"), Span(" in London"))


def test_a_language_that_cannot_be_one_is_not_marked() -> None:
    assert spans("<html lang=en><p>a <span lang='???'>b</span>") == text("a b")


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("mailto:clinic@example.org", "mailto:clinic@example.org"),
        ("tel:0123456", "tel:0123456"),
        ("/page", "https://example.org/page"),
        ("page?x=1", "https://example.org/dir/page?x=1"),
        ("#part", ""),
        ("https://example.org/dir/this#part", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/hosts", ""),
        ("data:text/plain,x", ""),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_links_lead_where_paper_can_name_it_or_are_words(address: str, link: str) -> None:
    assert spans(f"<p><a href='{address}'>x</a>", "https://example.org/dir/this") == (Span("x", link=link),)


def test_a_page_says_itself_where_its_links_start_from() -> None:
    page = "<head><base href='https://other.org/'></head><p><a href=a>x</a>"
    assert spans(page, "https://example.org/") == (Span("x", link="https://other.org/a"),)
    assert spans("<base href='/de/'><p><a href=a>x</a>", "https://a.org/x/y") == (Span("x", link="https://a.org/de/a"),)
    assert spans("<base href='http://['><p><a href=a>x</a>", "https://a.org/x") == (Span("x", link="https://a.org/a"),)
    assert spans("<base href='file:///etc/'><p><a href=a>x</a>") == text("x")


def test_without_an_address_relative_links_are_words() -> None:
    assert spans("<p><a href='/a'>x</a>") == text("x")


def test_abbreviations_are_explained_beside_the_text() -> None:
    found = flow("<p>A <abbr title='computed tomography'>CT</abbr> scan, <abbr>MRI</abbr>, <abbr title=CT>CT</abbr>")
    assert found.abbreviations == (Abbreviation("CT", text("computed tomography")),)


def test_readings_stand_in_brackets_and_fallback_brackets_go() -> None:
    assert said("<ruby>漢字<rp>(</rp><rt>kanji</rt><rp>)</rp></ruby>") == ["漢字 (kanji)"]


def test_signs_that_nobody_sees_are_gone() -> None:
    assert said("<p>medi&shy;cine<wbr>s a&#8203;b&#x202e;c&#1;d") == ["medicines abcd"]


def test_tags_within_a_word_do_not_part_it() -> None:
    assert said("<p>un<b>believ</b>able<wbr>ness") == ["unbelievableness"]
