"""Zip containers: what is refused before it is unpacked, and what is never obeyed."""

import io
import struct
import tracemalloc
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handouts.containers import LARGEST_XML, MOST_MEMBERS, Container
from handouts.errors import SourceError

NAME = "clinic/leaflet.docx"


def packed(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return file.getvalue()


def bomb(megabytes: int, name: str = "word/document.xml") -> bytes:
    """A zip whose one member unpacks to so many megabytes, made without ever holding them."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made,
        made.open(name, "w", force_zip64=True) as member,
    ):
        for _ in range(megabytes):
            member.write(b" " * 1_000_000)
    return file.getvalue()


def with_size(data: bytes, size: int) -> bytes:
    """The zip with another size of its first member, in both places that tell it."""
    changed = bytearray(data)
    struct.pack_into("<I", changed, 22, size)
    struct.pack_into("<I", changed, data.index(b"PK\x01\x02") + 24, size)
    return bytes(changed)


def with_checksum(data: bytes, checksum: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into("<I", changed, 14, checksum)
    struct.pack_into("<I", changed, data.index(b"PK\x01\x02") + 16, checksum)
    return bytes(changed)


def test_members_are_given_by_name() -> None:
    container = Container(NAME, packed({"a.xml": b"<a>One</a>", "folder/": b"", "b.png": b"\x89PNG"}))
    assert container.names == ("a.xml", "b.png")
    assert "a.xml" in container
    assert "c" not in container
    assert container.read("b.png") == b"\x89PNG"
    assert container.xml("a.xml").text == "One"


def test_fault_08_a_small_file_that_unpacks_to_600_megabytes_is_refused_before_it_is_unpacked() -> None:
    data = bomb(600)
    assert len(data) < 700_000
    tracemalloc.start()
    try:
        with pytest.raises(SourceError, match=r"leaflet\.docx is not read: its 0\.6 MB would unpack to 600 MB"):
            Container(NAME, data)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_fault_08_a_bomb_below_the_limit_of_all_files_is_known_by_its_ratio() -> None:
    with pytest.raises(SourceError, match="would unpack to 60 MB"):
        Container(NAME, bomb(60))


def test_fault_08_one_xml_part_is_not_larger_than_memory_allows() -> None:
    data = packed({"word/document.xml": b"<a>" + b" " * LARGEST_XML + b"</a>"})
    with pytest.raises(SourceError, match=r"too large to read: word/document\.xml in it has 24 MB"):
        Container(NAME, data).xml("word/document.xml")


def test_too_many_members_are_refused() -> None:
    data = packed({f"{n}": b"" for n in range(MOST_MEMBERS + 1)}, zipfile.ZIP_STORED)
    with pytest.raises(SourceError, match="it holds 10,001 files"):
        Container(NAME, data)


@pytest.mark.parametrize("told", [3, 9_999])
def test_fault_09_a_size_that_lies_is_refused(told: int) -> None:
    data = with_size(packed({"a": b"Drink a glass of water. " * 20}), told)
    with pytest.raises(SourceError, match=r"leaflet\.docx is damaged: a in it cannot be unpacked"):
        Container(NAME, data).read("a")


def test_fault_09_a_size_that_lies_is_refused_where_the_checksum_lies_with_it() -> None:
    content = b"Drink a glass of water. " * 20
    data = with_checksum(with_size(packed({"a": content}), 3), zlib.crc32(content[:3]))
    with pytest.raises(SourceError, match="not as long as the file says"):
        Container(NAME, data).read("a")


def test_fault_09_no_more_is_unpacked_than_was_told() -> None:
    data = with_size(bomb(100, "a"), 1_000)
    container = Container(NAME, data)
    tracemalloc.start()
    try:
        with pytest.raises(SourceError):
            container.read("a")
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "member", ["../outside.xml", "word/../../outside.xml", "/etc/outside.xml", "word\\outside.xml", "C:outside.xml"]
)
def test_fault_10_a_member_that_leads_out_of_the_file_is_refused(member: str) -> None:
    with pytest.raises(SourceError, match=r"leaflet\.docx is not read: a name in it, .*leads out of the file"):
        Container(NAME, packed({member: b"x"}))


@pytest.mark.parametrize("member", ["word/a..b.xml", "..a/b.xml", "a b (1).png"])
def test_dots_within_a_name_are_no_harm(member: str) -> None:
    assert Container(NAME, packed({member: b"x"})).read(member) == b"x"


def test_a_member_with_a_password_is_named_as_such() -> None:
    changed = bytearray(packed({"a": b"x"}))
    changed[6] |= 1
    changed[changed.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match=r"leaflet\.docx has a password\. Save it without one\."):
        Container(NAME, bytes(changed))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("a", "one")
        made.writestr("a", "two")
    with pytest.raises(SourceError, match="it holds 'a' more than once"):
        Container(NAME, file.getvalue())


def test_a_packing_of_another_kind_is_named() -> None:
    with pytest.raises(SourceError, match="packed in a way that cannot be read here"):
        Container(NAME, packed({"a": b"x" * 100}, zipfile.ZIP_BZIP2))


@pytest.mark.parametrize("kept", [0, 4, 30, 60, -30, -5])
def test_a_file_that_is_cut_short_is_damaged(kept: int) -> None:
    data = packed({"a": b"x" * 100})
    with pytest.raises(SourceError, match=r"leaflet\.docx is damaged"):
        Container(NAME, data[:kept]).read("a")


def test_a_missing_member_is_named() -> None:
    with pytest.raises(SourceError, match=r"word/document\.xml is missing in it"):
        Container(NAME, packed({"a": b"x"})).read("word/document.xml")


XXE = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'
PARAMETER = '<!DOCTYPE a [<!ENTITY % e SYSTEM "file:///etc/passwd"> %e;]><a/>'
LAUGHS = "<!DOCTYPE a [<!ENTITY l0 'ha'>" + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(XXE, id="fault_11_outside_entity"),
        pytest.param(PARAMETER, id="fault_11_parameter_entity"),
        pytest.param(f"{LAUGHS}]><a>&l9;</a>", id="fault_12_laughs_in_text"),
        pytest.param(f"{LAUGHS}]><a b='&l9;'/>", id="fault_12_laughs_in_an_attribute"),
        pytest.param("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>", id="rules_of_its_own"),
    ],
)
def test_fault_11_and_12_whatever_declares_entities_is_refused(text: str, coding: str) -> None:
    named = coding[:6] if coding.startswith("utf-16") else "utf-8"
    data = packed({"a.xml": f"<?xml version='1.0' encoding='{named}'?>{text}".encode(coding)})
    for doctype in (False, True):
        with pytest.raises(SourceError, match=r"leaflet\.docx is not read: a\.xml in it declares entities"):
            Container(NAME, data).xml("a.xml", doctype)


def test_fault_11_a_document_type_from_elsewhere_is_refused_unless_it_is_a_public_one() -> None:
    outside = Container(NAME, packed({"a.xml": b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"}))
    public = Container(NAME, packed({"a.xml": b"<!DOCTYPE a PUBLIC '-//A//B' 'http://c.example/a.dtd'><a>b</a>"}))
    for container, doctype in ((outside, False), (outside, True), (public, False)):
        with pytest.raises(SourceError, match="declares a document type from elsewhere"):
            container.xml("a.xml", doctype)
    assert public.xml("a.xml", doctype=True).text == "b"


@pytest.mark.parametrize("content", [b"", b"text", b"<a>", b"<a>&e;</a>", b"\xff\xfe<", b"<?xml encoding='x'?><a/>"])
def test_what_is_not_proper_xml_is_damaged(content: bytes) -> None:
    with pytest.raises(SourceError, match=r"leaflet\.docx is damaged: a\.xml in it is not proper XML"):
        Container(NAME, packed({"a.xml": content})).xml("a.xml")


WHOLE = packed({"a.xml": b"<a>Rest for a day.</a>", "b/c.png": bytes(range(256))})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(WHOLE)))
def test_only_source_errors_come_of_bytes_that_were_changed(changes: list[tuple[int, int]], kept: int) -> None:
    changed = bytearray(WHOLE)
    for place, value in changes:
        changed[place] = value
    data = bytes(changed if kept % 2 else changed[:kept])
    try:
        container = Container(NAME, data)
    except SourceError:
        return
    for name in container.names:
        try:
            container.read(name)
            container.xml(name)
        except SourceError:
            continue
