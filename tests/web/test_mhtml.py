"""A web page in one file is read with its pictures, whoever saved it, and whatever has become of the file."""

import base64
import quopri
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.forms import form_of
from handouts.model import Paragraph, RawArticle, plain, texts
from handouts.pipeline import begin
from handouts.readers import Source
from handouts.readers import mhtml as archive
from handouts.readers.mhtml import MhtmlReader
from handouts.settings import Settings
from tests.web.test_editions import png

WORDS = (
    "Most people with a sprained ankle can walk on it again within one or two weeks, if they rest it at first.",
    "Put a cold pack, wrapped in a towel, on the ankle for ten to twenty minutes, three times on the first day.",
    "Ask a doctor to look at it if you cannot stand on the foot, or if the swelling is not less after five days.",
)
BODY = "".join(f"<p>{words}</p>" for words in WORDS)
HERE = "https://clinic.test/ankle/"
LINE = "\r\n"


def part(content: bytes, kind: str, location: str = "", cid: str = "", coding: str = "quoted-printable") -> bytes:
    head = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {coding}"]
    head += [f"Content-ID: <{cid}>"] if cid else []
    head += [f"Content-Location: {location}"] if location else []
    coded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(coding, bytes)(content)
    return (LINE.join(head) + LINE * 2).encode() + coded.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def archived(*parts: bytes, related: str = 'type="text/html"; ', head: str = "", end: str = "--") -> bytes:
    start = (
        f"From: <Saved by a browser>\r\n{head}Subject: Ankles\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\t{related}\r\n\tboundary="----Part--1"\r\n\r\n'
    )
    body = b"".join(b"\r\n------Part--1\r\n" + content for content in parts)
    return start.encode() + body + f"\r\n------Part--1{end}\r\n".encode()


def page(image: str = "https://clinic.test/ankle/a.png", charset: str = "utf-8", words: str = BODY) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="{charset}"><title>Ankles</title></head><body><main>'
        f"<h1>A sprained ankle</h1>{words}"
        f'<img src="{image}" alt="A bandage" width="600" height="300"></main></body></html>'
    )


def chrome(image: str = f"{HERE}a.png", location: str = f"{HERE}a.png", **named: str) -> bytes:
    return archived(
        part(page(image).encode(), "text/html", HERE, "frame-1@mhtml.blink"),
        part(b".x { color: red }", "text/css", "https://clinic.test/x.css"),
        part(png(), "image/png", location, coding="base64", **named),
        head=f"Snapshot-Content-Location: {HERE}\r\n",
    )


def read(data: bytes, name: str = "ankle.mhtml") -> RawArticle:
    assert form_of(name, data) == "mhtml"
    return MhtmlReader().read(Source(name, data))


def words_of(raw: RawArticle) -> list[str]:
    return [plain(t) for block in raw.blocks if isinstance(block, Paragraph) for t in texts(block)]


def pictures_shown(data: bytes, folder: Path) -> int:
    return len(begin(Source(str(folder / "ankle.mhtml"), data), Settings()).illustrations)


def test_a_page_saved_by_chrome_is_read_with_its_picture(tmp_path: Path) -> None:
    raw = read(chrome())
    assert words_of(raw) == list(WORDS)
    assert raw.details.origin == HERE
    assert [(found.name, found.data) for found in raw.enclosed] == [(f"{HERE}a.png", png())]
    assert pictures_shown(chrome(), tmp_path) == 1


@pytest.mark.parametrize(
    ("image", "location", "cid"),
    [
        ("a.png", f"{HERE}a.png", ""),
        ("../ankle/a%20b.png?v=1", f"{HERE}a b.png?v=1", ""),
        ("//clinic.test/a.png", "https://clinic.test/a.png", ""),
        ("CID:pic%40x", "", "pic@x"),
        ("https://clinic.test/a.png", "/a.png", ""),
    ],
)
def test_pictures_are_found_by_all_their_names(tmp_path: Path, image: str, location: str, cid: str) -> None:
    assert pictures_shown(chrome(image, location, cid=cid), tmp_path) == 1


def test_a_page_saved_by_word_or_internet_explorer_is_read(tmp_path: Path) -> None:
    old = page(
        "page_files/image001.png", "windows-1252", BODY + "<p>Caf\xe9 for \x80 3, says the kiosk downstairs.</p>"
    )
    data = archived(
        part(old.encode("latin-1"), 'text/html; charset="windows-1252"', "file:///C:/1A2B/page.htm"),
        part(png(), "image/png", "file:///C:/1A2B/page_files/image001.png", coding="base64"),
        part(b"<xml/>", "text/xml", "file:///C:/1A2B/page_files/filelist.xml"),
    )
    raw = read(data, "ankle.mht")
    assert words_of(raw)[-1] == "Café for € 3, says the kiosk downstairs."
    assert raw.details.origin == ""
    assert pictures_shown(data, tmp_path) == 1


def test_the_page_is_the_part_that_is_named_as_the_start() -> None:
    other = page(words="<p>This is the frame of an advertisement, and nobody asked for it here or elsewhere.</p>" * 3)
    parts = (part(other.encode(), "text/html", cid="ad@x"), part(page().encode(), "text/html", cid="main@x"))
    assert words_of(read(archived(*parts, related='start="<main@x>"; '))) == list(WORDS)
    assert words_of(read(archived(*parts[::-1]))) == list(WORDS)


def test_a_page_in_a_mail_is_read() -> None:
    inner = archived(part(page().encode(), "text/html")).partition(b"MIME-Version: 1.0\r\n")[2]
    data = (
        b"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n"
        b"Content-Type: text/plain\r\n\r\nSee below.\r\n--out\r\n" + inner + b"--out--\r\n"
    )
    assert words_of(read(data)) == list(WORDS)
    alone = b"Subject: x\r\nMIME-Version: 1.0\r\n" + part(page().encode(), "text/html; charset=utf-8")
    assert words_of(read(alone)) == list(WORDS)


def test_the_charset_of_the_part_counts() -> None:
    words = "<p>Добрый день. Покой и холод помогают в первые два дня, потом можно понемногу ходить.</p>" * 4
    data = page(words=words).replace('<meta charset="utf-8">', "").encode("koi8-r")
    raw = read(archived(part(data, "text/html; charset=koi8-r", coding="base64")))
    assert words_of(raw)[0].startswith("Добрый день.")


def test_a_picture_that_was_not_saved_is_told_and_nothing_is_fetched(tmp_path: Path) -> None:
    begun = begin(Source(str(tmp_path / "a.mhtml"), chrome(location="https://clinic.test/b.png")), Settings())
    assert not begun.illustrations


def test_a_file_that_breaks_off_is_told() -> None:
    whole = chrome()
    cut = read(whole[: whole.rindex(b"------Part--1")])
    assert any("ends before" in notice for notice in cut.notices)
    assert not any("ends before" in notice for notice in read(whole).notices)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (archived(part(b"Just a mail.", "text/plain"), related=""), "no web page"),
        (archived(), "damaged"),
        (chrome().replace(b"------Part--1", b"------Other"), "damaged"),
        (archived(part(b"", "text/html")), "no text"),
        (archived(part(b"<html><body> <p> </p>", "text/html")), "no text"),
        (archived(part(b"<p>Word</p>", "text/html")), "no text"),
    ],
)
def test_fault_22_what_holds_no_page_is_told(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        MhtmlReader().read(Source("ankle.mhtml", data))


def test_fault_08_a_file_of_a_million_parts_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_PARTS", 20)
    read(archived(part(page().encode(), "text/html"), *[b"\r\n"] * 15))
    with pytest.raises(SourceError, match="more than 20 parts"):
        read(archived(part(page().encode(), "text/html"), *[b"\r\n"] * 25))


def test_a_header_made_to_take_long_is_not_read() -> None:
    data = b"MIME-Version: 1.0\r\nContent-Type: multipart/related" + b";a=b" * 1_000_000 + b";boundary=b\r\n\r\n"
    with pytest.raises(SourceError, match="10,000 characters in a header"):
        MhtmlReader().read(Source("ankle.mhtml", data))


def test_fault_04_parts_within_parts_come_to_an_end() -> None:
    deep = b"MIME-Version: 1.0\r\n"
    for n in range(3_000):
        deep += f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n".encode()
    with pytest.raises(SourceError, match="parts of parts"):
        MhtmlReader().read(Source("ankle.mhtml", deep + part(page().encode(), "text/html")))


def test_fault_17_control_characters_are_stripped_and_said() -> None:
    raw = read(
        archived(part(page(words=BODY + "<p>Take one\x07 tablet with water in the evening.</p>").encode(), "text/html"))
    )
    assert words_of(raw)[-1] == "Take one tablet with water in the evening."
    assert any("control character" in notice for notice in raw.notices)


WHOLE = chrome(cid="p@x")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 60), st.binary(max_size=12)), min_size=1, max_size=6)
)
def test_a_damaged_file_is_read_or_told(changes: list[tuple[int, int, bytes]]) -> None:
    data = WHOLE
    for at, dropped, added in changes:
        data = data[:at] + added + data[at + dropped :]
    with suppress(SourceError):
        MhtmlReader().read(Source("ankle.mhtml", data))
