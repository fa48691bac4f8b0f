"""Parsing: nothing is lost, nothing is fetched, nothing is too deep."""

from pathlib import Path

import pytest

from handouts.errors import SourceError
from handouts.hypertext.flow import flow_of
from handouts.hypertext.tree import DEEPEST, parse_page, parse_xhtml
from handouts.model import Heading, Paragraph, Span, plain
from tests.hypertext.pages import said

BOOK = "<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='en'><body>{}</body></html>"


def depth(page: str) -> int:
    return max(len(list(element.iterancestors())) + 1 for element in parse_page(page).iter())


@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "ul><li", "table><tr><td", "x-own", "details", "font"])
@pytest.mark.parametrize("levels", [50, 200, 1_000, 5_000])
def test_fault_04_elements_inside_each_other_are_flattened_and_printed(tag: str, levels: int) -> None:
    page = f"<p>first</p>{f'<{tag}>' * levels}<p>deep <b>words</b></p>"
    page += "".join(f"</{name}" for name in reversed(f"{tag}>".split("<"))) * levels + "<p>last"
    assert depth(page) <= DEEPEST + 2
    found = str(flow_of(parse_page(page)).blocks)
    for word in ("first", "deep", "words", "last"):
        assert word in found


def test_an_article_in_200_divs_keeps_its_shape() -> None:
    blocks = flow_of(parse_page("<div>" * 200 + "<h2>Rest</h2><p>Lie <b>down</b>." + "</div>" * 200)).blocks
    assert isinstance(blocks[0], Heading)
    assert isinstance(blocks[1], Paragraph)
    assert blocks[1].text[1] == Span("down", strong=True)


@pytest.mark.parametrize("page", ["", " \n", "<!-- nothing -->", "<!DOCTYPE html>", "<", "\0"])
def test_a_page_of_nothing_has_no_words(page: str) -> None:
    assert not "".join(said(page)).strip("<\ufffd")


@pytest.mark.parametrize("words", ["word " * 1_000_000, "w" * 1_000_000])
def test_fault_05_a_page_of_millions_of_characters_is_read_to_its_end(words: str) -> None:
    assert said(f"<p>{words}<p>last") == [words.strip(), "last"]


def test_what_stands_behind_the_end_of_a_page_is_in_it() -> None:
    page = "<html><body><p>one</body></html><p>two</p></html>three<html><head><title>no</title></head><body>four</html>"
    assert said(page) == ["one", "two", "three", "four"]


def test_a_declared_encoding_does_not_matter_to_text() -> None:
    assert said("<?xml version='1.0' encoding='utf-16'?><meta charset=latin-1><p>Fièvre – “là”") == ["Fièvre – “là”"]


def test_pages_of_books_have_the_named_characters_of_html() -> None:
    page = BOOK.format("<p>caf&eacute;&nbsp;&amp; &lt;b&gt; &hellip; &#233; &NotEqualTilde;</p>")
    (block,) = flow_of(parse_xhtml(page.encode(), "a.xhtml")).blocks
    assert isinstance(block, Paragraph)
    assert plain(block.text) == "café\u00a0& <b> … é ≂̸"


def test_pages_of_books_that_are_no_xml_are_read_as_web_pages() -> None:
    (block,) = flow_of(parse_xhtml(BOOK.format("<p>one<br>two &nope; <b>x</p>").encode(), "a.xhtml")).blocks
    assert "one" in str(block)


def test_the_document_type_of_a_book_is_no_hindrance() -> None:
    kind = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
    head = f'<?xml version="1.0" encoding="utf-8"?>{kind}'
    (block,) = flow_of(parse_xhtml(f"{head}{BOOK.format('<p>a&mdash;b</p>')}".encode(), "a.xhtml")).blocks
    assert "a—b" in str(block)


@pytest.mark.parametrize(
    "entity",
    [
        "<!ENTITY a SYSTEM 'file:///etc/hostname'>",
        "<!ENTITY % p SYSTEM 'http://example.org/a.dtd'> %p;",
        "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>",
    ],
)
def test_fault_11_and_12_entities_of_its_own_get_a_page_of_a_book_refused(entity: str) -> None:
    page = f"<?xml version='1.0'?><!DOCTYPE html [{entity}]>{BOOK.format('<p>&a;</p>')}"
    with pytest.raises(SourceError, match=r"^a\.xhtml defines entities of its own"):
        parse_xhtml(page.encode(), "a.xhtml")
    with pytest.raises(SourceError):
        parse_xhtml(page.encode("utf-16"), "a.xhtml")


def test_entities_of_a_web_page_are_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a secret", encoding="utf-8")
    page = f"<!DOCTYPE html [<!ENTITY a SYSTEM '{secret.as_uri()}'>]><p>words &a;"
    assert "secret" not in " ".join(said(page)).replace(str(secret), "")
