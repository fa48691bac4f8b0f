"""A book that is locked, damaged, or made to do harm is refused in plain words, or read without harm."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handouts.ebooks import binding, package
from handouts.errors import SourceError
from handouts.model import RawArticle
from handouts.readers import Source
from handouts.readers.epub import EpubReader
from tests.ebooks.books import (
    STAIRS,
    WALK,
    Book,
    entry,
    headings,
    nav,
    ncx,
    packed,
    page,
    paragraphs,
    point,
    read,
    words,
)
from tests.ebooks.test_books import CALIBRE, PLAIN, STANDARD

ENTITY = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BOMB = "<!DOCTYPE html [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
    '<enc:EncryptedData><enc:EncryptionMethod Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="{}"/>'
    "</enc:CipherData></enc:EncryptedData></encryption>"
)


def refused(book: Book | bytes) -> str:
    with pytest.raises(SourceError) as error:
        read(book)
    assert "breathing.epub" in str(error.value)
    return str(error.value)


def without(name: str) -> bytes:
    return packed({path: content for path, content in PLAIN.files.items() if path != name})


def replaced(name: str, content: str | bytes) -> bytes:
    return packed(PLAIN.files | {name: content})


@pytest.mark.parametrize(
    ("way", "name"),
    [
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/one.xhtml"),
        ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "OEBPS/one.xhtml"),
        ("http://ns.adobe.com/adept/xmlenc#", "OEBPS/one.xhtml"),
        ("", "OEBPS/one.xhtml"),
    ],
)
def test_a_book_with_a_lock_is_told_to_be_locked(way: str, name: str) -> None:
    assert "locked (DRM)" in refused(replaced("META-INF/encryption.xml", ENCRYPTED.format(way, name)))


@pytest.mark.parametrize("way", ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
def test_hidden_fonts_lock_no_book(way: str) -> None:
    raw = read(replaced("META-INF/encryption.xml", ENCRYPTED.format(way, "OEBPS/font.otf")))
    assert paragraphs(raw) == [WALK, STAIRS]


def test_a_book_with_a_password_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(packed(PLAIN.files))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "password" in refused(bytes(data))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (without("META-INF/container.xml"), "META-INF/container.xml is missing"),
        (without("OEBPS/content.opf"), "OEBPS/content.opf is missing"),
        (without("OEBPS/two.xhtml"), "OEBPS/two.xhtml is missing"),
        (replaced("META-INF/container.xml", "<container/>"), "names no book"),
        (replaced("META-INF/container.xml", ""), "not proper XML"),
        (replaced("OEBPS/content.opf", "<package/>"), "no order of reading"),
        (replaced("OEBPS/content.opf", "<package><spine/></package>"), "no text in its order"),
        (replaced("OEBPS/content.opf", "<package><spine><itemref idref='x'/></spine></package>"), "names “x”"),
        (replaced("OEBPS/content.opf", "<package"), "not proper XML"),
        (packed(PLAIN.files)[:-40], "damaged"),
        (packed(PLAIN.files)[:400], "damaged"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_what_is_missing_in_a_damaged_book_is_named(data: bytes, said: str) -> None:
    assert said in refused(data)


def test_fault_08_a_book_that_would_fill_memory_is_not_unpacked() -> None:
    assert "would unpack" in refused(replaced("OEBPS/one.xhtml", b" " * 120_000_000))


def test_fault_09_a_book_that_lies_about_sizes_is_refused() -> None:
    data = packed(PLAIN.files)
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4) + 4)
    lying = data[: at + 24] + (5).to_bytes(4, "little") + data[at + 28 :]
    assert "damaged" in refused(lying)


@pytest.mark.parametrize("name", ["../out.xhtml", "/etc/x.xhtml", "OEBPS/../../x", "C:/x"])
def test_fault_10_a_book_with_names_that_lead_out_of_it_is_refused(name: str) -> None:
    assert "leads out" in refused(replaced(name, "x"))


def test_fault_10_a_book_that_names_files_outside_of_itself_reads_none() -> None:
    files = PLAIN.files
    files["OEBPS/content.opf"] = str(files["OEBPS/content.opf"]).replace(
        'href="one.xhtml"', 'href="../../../etc/passwd"'
    )
    assert "not within the book" in refused(packed(files))
    pictures = '<img src="../../../../etc/passwd" alt="x"/><img src="file:///etc/passwd" alt="y"/>'
    body = f"<h1>Walking</h1><p>{WALK}</p>{pictures}"
    assert not read(Book({"a.xhtml": page(body)})).enclosed


@pytest.mark.parametrize("start", [ENTITY, BOMB + "]>"])
@pytest.mark.parametrize("name", ["OEBPS/one.xhtml", "OEBPS/content.opf", "META-INF/container.xml"])
def test_fault_11_and_12_entities_are_refused(start: str, name: str) -> None:
    content = str(PLAIN.files[name]).replace("<!DOCTYPE html>", "").partition("?>")[2]
    for reference in ("&x;", "&i;"):
        data = replaced(name, f'<?xml version="1.0"?>{start}{content.replace("</", f"{reference}</", 1)}')
        assert "entities" in refused(data)


def test_fault_11_entities_in_a_table_of_contents_cost_no_book_and_leak_nothing() -> None:
    table = ncx(point("one.xhtml", "&x;")).partition("?>")[2]
    bad = ENTITY.replace("html", "ncx") + table.partition('dtd">')[2]
    book = Book({"one.xhtml": page(f"<p>{WALK}</p>")}, ncx=bad)
    raw = read(book)
    assert paragraphs(raw) == [WALK]
    assert headings(raw) == []
    assert any("table of contents" in notice for notice in raw.notices)


def test_fault_17_control_characters_are_stripped_and_said() -> None:
    raw = read(Book({"a.xhtml": page(f"<p>Take one\x07 tablet.</p><p>{WALK}</p>")}))
    assert paragraphs(raw)[0] == "Take one tablet."
    assert any("control character" in notice for notice in raw.notices)


def test_a_page_that_is_no_proper_xml_is_read_like_a_web_page() -> None:
    raw = read(Book({"a.xhtml": f"<html><body><p>Salt & pepper<br><p>{WALK}</body>"}))
    assert paragraphs(raw) == ["Salt & pepper", WALK]


@pytest.mark.parametrize("body", ["", " \n ", "<p/>", "<p>Word</p>", '<img src="a.png" alt=""/>'])
def test_fault_22_a_book_without_words_is_told(body: str) -> None:
    assert "no text" in refused(Book({"a.xhtml": page(body)}))
    assert "no text" in refused(Book({"a.xhtml": ""}))


def test_a_book_over_the_limits_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book({f"{n}.xhtml": page(f"<p>{WALK} </p>" * 18_000) for n in range(3)})
    assert "too large for an article" in refused(book)
    monkeypatch.setattr(binding, "LARGEST_BOOK", 100)
    assert "too large for an article" in refused(PLAIN)
    monkeypatch.setattr(package, "MOST_DOCUMENTS", 1)
    assert "more than 1 texts" in refused(PLAIN)


def test_fault_04_documents_of_deep_nesting_are_read() -> None:
    deep = "<div>" * 300 + f"<p>{WALK}</p>" + "</div>" * 300
    assert WALK in words(read(Book({"a.xhtml": page(deep)})))


def test_fallbacks_in_a_circle_come_to_an_end() -> None:
    manifest = (
        '<item id="a" href="a.svg" media-type="image/svg+xml" fallback="b"/>'
        '<item id="b" href="b.svg" media-type="image/svg+xml" fallback="a"/>'
        '<item id="c" href="c.pdf" media-type="application/pdf" fallback="d"/>'
        '<item id="d" href="one.xhtml" media-type="application/xhtml+xml"/>'
    )
    order = "".join(f'<itemref idref="{name}"/>' for name in "ac")
    raw = read(
        replaced("OEBPS/content.opf", f"<package><manifest>{manifest}</manifest><spine>{order}</spine></package>")
    )
    assert paragraphs(raw) == [WALK]
    assert any("a.svg" in notice for notice in raw.notices)


# Mutations -------------------------------------------------------------------------------------------

WHOLE = [packed(book.files) for book in (PLAIN, CALIBRE, STANDARD)]
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=10)), min_size=1, max_size=5)


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, dropped, added in changes:
        at = int(place * len(data))
        data = data[:at] + added + data[at + dropped :]
    return data


def survived(data: bytes) -> RawArticle | None:
    with suppress(SourceError):
        return EpubReader().read(Source("breathing.epub", data))
    return None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(WHOLE), CHANGES)
def test_a_damaged_file_is_read_or_told(data: bytes, changes: list[tuple[float, int, bytes]]) -> None:
    survived(changed(data, changes))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([PLAIN, CALIBRE, STANDARD]), st.integers(0, 20), CHANGES)
def test_a_file_with_damaged_members_is_read_or_told(
    book: Book, number: int, changes: list[tuple[float, int, bytes]]
) -> None:
    files = {name: c if isinstance(c, bytes) else c.encode() for name, c in book.files.items()}
    name = list(files)[number % len(files)]
    survived(packed(files | {name: changed(files[name], changes)}))


PIECES = st.sampled_from(
    [
        *(
            '<p id="&#1;">',
            '<a href="#&#1;">2</a>',
            '<img src="&#2;.png" alt="&#3;"/>',
            '<p class=\'"\' "a}b">',
            "&#xfffe;",
        ),
        *(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            '<a href="#x">1</a>',
            '<a href="b.xhtml#x">1</a>',
            '<p id="x">1 A note.</p>',
        ),
        *(
            '<nav epub:type="toc">',
            "</nav>",
            '<section epub:type="cover">',
            "</section>",
            "words of text ",
            "&amp;",
            "&x;",
        ),
        *(
            '<img src="a.png" alt="x"/>',
            "<h2>Title</h2>",
            "<ul><li>",
            "</li></ul>",
            "<table><tr><td>",
            "</td></tr></table>",
        ),
        *(
            '<svg xmlns="http://www.w3.org/2000/svg"><image/></svg>',
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x?>",
            "<br/>",
        ),
        *(
            '<span epub:type="pagebreak">',
            "</span>",
            "<aside epub:type='footnote' id='x'>",
            "</aside>",
            "\x00",
            "\u202e",
        ),
    ]
)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40), st.lists(PIECES, max_size=10))
def test_any_mixture_of_elements_is_read_or_told(first: list[str], second: list[str]) -> None:
    tables = nav(entry("a.xhtml#x", "Title"), entry("b.xhtml", "words of text"))
    book = Book({"a.xhtml": page("".join(first)), "b.xhtml": page("".join(second))}, nav=tables)
    survived(packed(book.files))


def test_the_tests_bite() -> None:
    """The books that are damaged here are whole before."""
    for data in WHOLE:
        assert survived(data) is not None
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
