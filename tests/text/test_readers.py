"""Every reader: whatever the bytes are, an article or a SourceError comes out."""

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.model import RawArticle, plain, texts
from handouts.readers import READERS, Source, choose_reader

MARKS = st.sampled_from(
    [
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "```\n",
        "| a | b |\n|---|---|\n",
        "**",
        "_",
        "[x](",
        ")",
        "![",
        "<b>",
        "<!--",
        "---\n",
        "\n\n",
        "\t",
        "  ",
        "&amp;",
        "\\",
        "\x00",
        "\ufeff",
        "\u202e",
        "😀",
        "Comments 2\n",
        "title: x\n",
        "word ",
        "Two words.\n",
    ]
)


@pytest.mark.parametrize("name", list(READERS))
@given(data=st.binary(max_size=300))
def test_any_bytes_give_an_article_or_a_source_error(name: str, data: bytes) -> None:
    _read(name, data)


@pytest.mark.parametrize("name", list(READERS))
@given(marks=st.lists(MARKS, max_size=40))
def test_any_marks_give_an_article_or_a_source_error(name: str, marks: list[str]) -> None:
    _read(name, "".join(marks).encode())


@given(name=st.text(max_size=20), data=st.binary(max_size=300))
def test_a_reader_is_chosen_or_the_form_refused(name: str, data: bytes) -> None:
    try:
        chosen = choose_reader(Source(name, data))
    except SourceError:
        return
    assert chosen in READERS


def _read(name: str, data: bytes) -> None:
    try:
        found = READERS.load(name)().read(Source("a.txt", data))
    except SourceError:
        return
    assert isinstance(found, RawArticle)
    assert found.details.title.strip()
    assert not any("\x00" in plain(text) or "\n" in plain(text) for block in found.blocks for text in texts(block))


@pytest.mark.parametrize("name", list(READERS))
@pytest.mark.parametrize(
    "data", [b"> " * 3000 + b"two words", b"- " * 3000 + b"two words", b"1. " * 3000 + b"two words"]
)
def test_deep_nesting_ends_in_an_article_or_a_source_error(name: str, data: bytes) -> None:
    _read(name, data)


@pytest.mark.parametrize("name", list(READERS))
def test_lists_nested_by_indentation_end_in_an_article_or_a_source_error(name: str) -> None:
    _read(name, "\n".join(f"{'  ' * depth}- point {depth}" for depth in range(300)).encode())


@pytest.mark.parametrize(
    ("name", "content", "reader"),
    [
        ("a.txt", "A title\n\nSome text.\n", "text"),
        ("a.md", "A title\n\nSome text.\n", "markdown"),
        ("standard input", "# A title\n\n## A part\n\nSome text.\n", "markdown"),
        ("a.txt", "# A title\n\nSome **strong** text.\n", "markdown"),
        ("a.txt", "# 1 best seller\n\nSome text.\n", "text"),
        ("a.txt", "---\ntitle: A title\n---\nSome text.\n", "text"),
        ("A.MD", "Some text.\n", "markdown"),
    ],
)
def test_the_reader_is_chosen_by_content_first_and_name_second(name: str, content: str, reader: str) -> None:
    assert choose_reader(Source(name, content.encode())) == reader
    assert choose_reader(Source(name, content.encode("utf-16"))) == reader


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04...", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file"),
    ],
)
def test_a_form_that_cannot_be_read_is_named_with_the_way_out(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=rf"leaflet is .*{what}.*save it"):
        choose_reader(Source("leaflet", data))


def test_a_packed_file_with_a_damaged_name_of_its_form_is_told_as_damaged() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip")
    data = bytearray(packed.getvalue())
    start = 30 + len("mimetype")
    data[start : start + 6] = b"\xff" * 6
    with pytest.raises(SourceError, match=r"book\.epub is damaged: .*save it anew"):
        choose_reader(Source("book.epub", bytes(data)))


@pytest.mark.parametrize("piece", ["Opening hours: from nine\r\n", "Subject: x\r\n y\r\n", "<!---->"])
def test_the_form_of_a_source_is_told_at_once_however_often_a_piece_of_it_stands_there(piece: str) -> None:
    started = time.monotonic()
    for times in (10, 21, 60, 2_000):
        assert choose_reader(Source("a.txt", f"{piece * times}Some text.\r\n".encode())) == "text"
        assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    "words",
    [
        f"| a | b |\n|--{' | ' * 40}x\n| c | d |\n",
        f"A title\n\nCall 1{'(1' * 40}x\n\nText of it.\n",
        f"---\ntitle: A{' ' * 60_000}title\n---\n\nText of it.\n",
    ],
)
def test_lines_that_are_nearly_something_else_are_read_at_once(words: str) -> None:
    started = time.monotonic()
    _read("text", words.encode())
    assert time.monotonic() - started < 1
