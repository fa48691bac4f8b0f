"""Documents that were damaged or made to do harm: nothing but a clear error comes of them, and no memory is eaten."""

import io
import subprocess
import sys
import zipfile
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.readers import READERS, Source
from tests.documents.test_containers import bomb
from tests.documents.word import p, word, zipped
from tests.text.articles import ROOT, SAMPLES

HOME = SAMPLES / "fresh-air"
PACKED = ("docx", "odt")
MOST_MB = 600


def read(form: str, data: bytes) -> None:
    """Reads a file; only SourceError may come out, and it names the file."""
    try:
        READERS.load(form)().read(Source(f"leaflet.{form}", data))
    except SourceError as error:
        told = str(error)
        if f"leaflet.{form}" not in told:
            raise AssertionError(told) from error


@cache
def whole(form: str) -> bytes:
    return HOME.joinpath(f"fresh-air.{form}").read_bytes()


@cache
def members(form: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(whole(form))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


SNIPPETS = st.sampled_from(
    (b"<", b">", b"/", b'"', b"0", b"-9", b"99999999999", b"&", b"\x00", b"w:p", b"w:tbl", b"w:val", b"true", b"")
)
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), SNIPPETS), min_size=1, max_size=8)


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, put in changes:
        start = int(place * len(data))
        data = data[:start] + put + data[start + length :]
    return data


@pytest.mark.parametrize("form", PACKED)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_only_source_errors_come_of_members_that_were_changed(form: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(n for n in members(form) if n.endswith((".xml", ".rels")))))
    content = changed(members(form)[name], data.draw(CHANGES))
    read(form, zipped(members(form) | {name: content}))


@pytest.mark.parametrize("form", PACKED)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_only_source_errors_come_of_elements_that_stand_elsewhere(form: str, data: st.DataObject) -> None:
    """The file stays proper XML: elements are put into each other's places, attributes get each other's values."""
    from lxml import etree

    name = data.draw(st.sampled_from(sorted(n for n in members(form) if n.endswith(".xml"))))
    root = etree.fromstring(members(form)[name])
    elements = list(root.iter())
    for _ in range(data.draw(st.integers(1, 6))):
        one, other = (elements[data.draw(st.integers(0, len(elements) - 1))] for _ in range(2))
        if data.draw(st.booleans()) and one.attrib:
            key = data.draw(st.sampled_from(sorted(one.attrib)))
            one.set(key, data.draw(st.sampled_from(("", "-1", "x", "99999999999", "super", "1.5", "\u0661"))))
        elif other is not root and not any(above is other for above in (one, *one.iterancestors())):
            one.append(other)
    read(form, zipped(members(form) | {name: etree.tostring(root)}))


@pytest.mark.parametrize("form", PACKED)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_only_source_errors_come_of_members_that_were_swapped_or_lost(form: str, data: st.DataObject) -> None:
    names = sorted(members(form))
    one, other = (data.draw(st.sampled_from(names)) for _ in range(2))
    swapped = members(form) | {one: members(form)[other], other: members(form)[one]}
    swapped.pop(data.draw(st.sampled_from([*names, ""])), None)
    read(form, zipped(swapped))


@pytest.mark.parametrize("form", [*PACKED, "rtf"])
@settings(max_examples=60, deadline=None)
@given(changes=CHANGES, kept=st.floats(0.01, 1))
def test_only_source_errors_come_of_files_that_were_changed_or_cut(
    form: str, changes: list[tuple[float, int, bytes]], kept: float
) -> None:
    read(form, changed(whole(form)[: int(kept * len(whole(form)))], changes))


TYPED = r"""
{ } {\* \par \cell \row \trowd \cellx99 \cellx-5 \intbl \pict \pngblip 8950 \bin4 \u-4000 \u99999 ? \uc9 \'e4 \field
\fldinst \fldrslt HYPERLINK \footnote \shp \shptxt \sn \sv \listtext 1. \ls1 \ilvl99 \s1 \stylesheet \fonttbl \f1 \v
\fcharset2 \info \title \yr99999999 \lang1106 \deleted \plain \pard \super \outlinelevel9999999 \annotation \header word
\ansicpg0 \fs0 \deff9 \clvmrg \clmrg \trhdr \fs99999 \sbasedon1 \outlinelevel0 \sp \shpinst \picprop \bullet \tab
"""
CONTROLS = TYPED.split()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(CONTROLS), max_size=60))
def test_only_source_errors_come_of_any_control_words(pieces: list[str]) -> None:
    read("rtf", b"{\\rtf1" + " ".join(pieces).encode("ascii"))


# Memory ----------------------------------------------------------------------------------------------

MEASURE = """
import re, sys
from handouts.errors import SourceError
from handouts.readers import READERS, Source
data, form = sys.stdin.buffer.read(), sys.argv[1]
try:
    told = len(READERS.load(form)().read(Source(f"leaflet.{form}", data)).blocks)
except SourceError as error:
    told = error
most = re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())
print(int(most[1]) // 1024, told)
"""
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process as Linux tells it")


def memory_mb(form: str, data: bytes) -> tuple[int, str]:
    """The most memory that reading a file took, in a process of its own, and what came of it."""
    command = [sys.executable, "-c", MEASURE, form]
    told = subprocess.run(command, input=data, capture_output=True, cwd=ROOT, check=True, timeout=300).stdout.decode()
    most, _space, found = told.strip().partition(" ")
    return int(most), found


@ON_LINUX
def test_a_word_file_of_five_megabytes_of_text_takes_little_memory() -> None:
    words = "Drink a glass of water every hour, and rest when you are tired. " * 4
    inside = f'<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>{words}</w:t></w:r>'
    most, found = memory_mb("docx", word(p(inside) * (5_000_000 // len(words))))
    assert int(found) == 5_000_000 // len(words)
    assert most < MOST_MB


@ON_LINUX
def test_a_word_file_of_twenty_megabytes_of_pictures_takes_little_memory() -> None:
    import random

    noise = random.Random(1).randbytes(2_400_000)
    pictures: dict[str, str | bytes] = {f"a{n}.png": b"\x89PNG" + bytes([n]) + noise for n in range(8)}
    inside = "".join(
        f'<w:r><w:drawing><wp:inline><a:blip r:embed="{name}"/></wp:inline></w:drawing></w:r>' for name in pictures
    )
    data = word(p(inside) + p("Rest."), parts=pictures)
    assert len(data) > 19_000_000
    most, found = memory_mb("docx", data)
    assert int(found) == 9
    assert most < MOST_MB


@ON_LINUX
@pytest.mark.parametrize(("form", "member"), [("docx", "word/document.xml"), ("odt", "content.xml")])
def test_fault_08_a_document_that_unpacks_to_600_megabytes_is_refused(form: str, member: str) -> None:
    most, found = memory_mb(form, bomb(600, member))
    assert found.startswith(f"leaflet.{form} is not read: its 0.6 MB would unpack to 600 MB")
    assert most < 200


@pytest.mark.parametrize("form", PACKED)
def test_fault_11_and_12_entities_in_a_document_are_refused(form: str) -> None:
    name = {"docx": "word/document.xml", "odt": "content.xml"}[form]
    typed = members(form)[name].decode("utf-8")
    head, _mark, rest = typed.partition("?>")
    bombed = f'{head}?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>{rest}'
    with pytest.raises(SourceError, match="declares entities"):
        READERS.load(form)().read(Source(f"leaflet.{form}", zipped(members(form) | {name: bombed})))
