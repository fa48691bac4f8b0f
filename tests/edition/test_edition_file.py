"""The record of an edition: everything comes back as it was, and nothing else is believed."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audio.model import Track
from handouts.edition_file import EDITION_FILE, Record, decode, encode, placed, read_record
from handouts.errors import OutputFailed, SourceError
from handouts.model import Artefact, Block, ItemList, LeftOut, Quote, Sentences, Table
from handouts.settings import Settings, SoundSettings
from tests.edition.editions import record, records, sentence

PUBLICATION = ("edition", "publication")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_every_record_comes_back_as_it_was(whole: Record) -> None:
    data = encode(whole)
    back = decode(data)
    assert back == whole
    assert encode(back) == data
    assert _lines(back) == _lines(whole)


def _lines(whole: Record) -> list[object]:
    """What equality of blocks does not look at: their classes and line numbers."""
    return [(type(b), getattr(b, "line", None)) for t in whole.edition.publication.topics for b in t.blocks]


def test_line_numbers_which_equality_ignores_come_back_too() -> None:
    whole = record("One")
    first = whole.edition.publication.topics[0]
    blocks = (replace(first.blocks[0], line=41),)
    changed = _with_publication(whole, topics=(replace(first, blocks=blocks),))
    assert decode(encode(changed)).edition.publication.topics[0].blocks[0].line == 41


def test_the_bytes_are_readable_text_with_sorted_keys_and_a_last_line_end() -> None:
    data = encode(record("Grüße", "二つ目"))
    text = data.decode("utf-8")
    assert text.endswith("}\n")
    assert "Grüße" in text
    assert "二つ目" in text
    values = json.loads(text)
    assert values["schema"] == 5
    assert list(values) == sorted(values)
    assert encode(record("Grüße", "二つ目")) == data


def test_choices_are_written_even_where_they_are_the_defaults() -> None:
    # A later version may choose another voice by default; the old record must still tell the old one.
    values = json.loads(encode(record()))
    assert values["settings"]["sound"]["voice"] == Settings().sound.voice
    assert values["settings"]["print"]["size_pt"] == Settings().print.size_pt
    del values["settings"]["sound"]["voice"]
    with pytest.raises(OutputFailed, match=r"settings\.sound: 'voice' is missing"):
        decode(json.dumps(values).encode())


def test_a_whole_number_serves_where_a_number_is_wanted() -> None:
    whole = replace(record(), settings=Settings(sound=SoundSettings(pace=1)))
    assert decode(encode(whole)) == whole


def test_a_source_whose_name_is_not_utf_8_comes_back() -> None:
    whole = replace(record(), source_name="caf\udce9.txt")
    assert decode(encode(whole)) == whole


def test_tracks_are_stored_by_their_place_in_the_edition() -> None:
    whole = record("One", "Two")
    scratch = replace(whole.edition, tracks=tuple(replace(t, file=Path("/tmp/x.mp3")) for t in whole.edition.tracks))
    with pytest.raises(OutputFailed, match=r"edition\.tracks\[0\]\.file"):
        encode(replace(whole, edition=scratch))
    assert placed(scratch) == whole.edition


Change = Callable[[dict[str, Any]], object]


def _at(*keys: str | int, to: object) -> Change:
    def change(values: dict[str, Any]) -> None:
        inner: Any = values
        for key in keys[:-1]:
            inner = inner[key]
        inner[keys[-1]] = to

    return change


BROKEN: dict[str, tuple[Change, str]] = {
    "schema": (_at("schema", to=1), "schema 1"),
    "schema as text": (_at("schema", to="1"), "schema 1"),
    "schema true": (_at("schema", to=True), "schema True"),
    "no schema": (lambda v: v.pop("schema"), "not the record"),
    "unknown key": (_at("eval", to="1"), "'eval' is not known"),
    "unknown inner key": (_at("settings", "colour", to="red"), "settings: 'colour'"),
    "missing": (lambda v: v.pop("product"), "'product' is missing"),
    "text for number": (_at(*PUBLICATION, "topics", 1, "number", to="2"), r"topics\[1\]\.number: a whole number"),
    "true for number": (_at(*PUBLICATION, "topics", 1, "number", to=True), r"topics\[1\]\.number: a whole number"),
    "number for text": (_at("product", to=1), "product: a text"),
    "null for text": (_at("product", to=None), "product: a text"),
    "number for truth": (_at(*PUBLICATION, "topics", 0, "titled", to=0), r"titled: true or false"),
    "list for record": (_at("edition", to=[]), "edition: a Edition"),
    "text for list": (_at("failures", to="none"), "failures: a list"),
    "unknown block": (_at(*PUBLICATION, "topics", 0, "blocks", 0, "type", to="Video"), r"blocks\[0\]: one of"),
    "block of no type": (_at(*PUBLICATION, "topics", 0, "blocks", 0, to={}), r"blocks\[0\]: one of"),
    "block is a list": (_at(*PUBLICATION, "topics", 0, "blocks", 0, to=[]), r"blocks\[0\]: one of"),
    "type is a list": (_at(*PUBLICATION, "topics", 0, "blocks", 0, "type", to=[]), r"blocks\[0\]: one of"),
    "level": (_at("findings", to=[{"level": "fatal", "rule": "x", "message": "y"}]), r"findings\[0\]\.level: one of"),
    "level of no text": (_at("findings", to=[{"level": {}, "rule": "x", "message": "y"}]), r"level: one of"),
    "endless number": (_at("settings", "sound", "pace", to=10**400), "pace: a smaller number"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_record_that_is_not_as_written_is_refused_by_name(case: str) -> None:
    change, message = BROKEN[case]
    values = json.loads(encode(record("One", "Two")))
    change(values)
    with pytest.raises(OutputFailed, match=message):
        decode(json.dumps(values).encode())


OUTSIDE = ("../x", "/etc/passwd", "a/../../x", "C:/x", "..\\x", "", ".", "a\0b", "audio/..")


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("keys", [("artefacts", 0, "path"), ("tracks", 0, "file")])
def test_fault_25_no_path_of_a_record_leads_out_of_its_folder(path: str, keys: tuple[str | int, ...]) -> None:
    values = json.loads(encode(record("One")))
    _at("edition", *keys, to=path)(values)
    with pytest.raises(OutputFailed, match="a path inside the edition's folder"):
        decode(json.dumps(values).encode())


def test_no_path_that_leads_out_is_written() -> None:
    whole = record("One")
    outside = replace(whole.edition, artefacts=(Artefact("text", "../x", 1, "0"),))
    with pytest.raises(OutputFailed, match=r"edition\.artefacts\[0\]\.path"):
        encode(replace(whole, edition=outside))


NOT_JSON = (
    b"",
    b"{",
    b"null",
    b"[]",
    b"\xff\xfe\x00",
    b"\xef\xbb\xbf",
    b'{"schema": NaN}',
    b'{"schema": ' + b"9" * 5000 + b"}",
    b"[" * 100_000,
    b'{"schema": 4, "a":' + b"[" * 100_000,
    encode(record())[:-40],
)


@pytest.mark.parametrize("data", NOT_JSON, ids=range(len(NOT_JSON)))
def test_bytes_that_are_no_record_are_refused(data: bytes) -> None:
    with pytest.raises(OutputFailed):
        decode(data)


def test_a_record_nested_without_end_is_refused() -> None:
    values = json.loads(encode(record("One")))
    block: dict[str, Any] = {"type": "Quote", "blocks": []}
    for _ in range(400):
        block = {"type": "Quote", "blocks": [block]}
    _at(*PUBLICATION, "topics", 0, "blocks", to=[block])(values)
    with pytest.raises(OutputFailed):
        decode(json.dumps(values).encode())


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_record_with_bytes_changed_is_refused_or_still_a_record(data: st.DataObject) -> None:
    whole = bytearray(encode(record("One")))
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        back = decode(bytes(whole))
    except OutputFailed:
        return
    assert type(back) is Record
    assert type(back.edition.tracks) is tuple
    assert all(type(t) is Track for t in back.edition.tracks)


def test_values_of_the_wrong_type_are_not_written() -> None:
    with pytest.raises(OutputFailed, match="product: a text was expected"):
        encode(replace(record(), product=1))  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(OutputFailed):
        encode(replace(record(), settings=Settings(sound=SoundSettings(pace=float("nan")))))


def test_lists_quotes_tables_and_what_was_left_out_come_back() -> None:
    cell = (sentence("Tea"),)
    blocks: tuple[Block[Sentences], ...] = (ItemList((), start=0), Quote(()), Table((cell, ()), ((cell, cell),)))
    whole = record("One")
    first = whole.edition.publication.topics[0]
    left = (LeftOut("comments", "under a heading 'Comments 3'", "<b>first!</b>", 90),)
    changed = _with_publication(whole, topics=(replace(first, blocks=blocks),), left_out=left)
    back = decode(encode(changed)).edition.publication
    assert back.topics[0].blocks == blocks
    assert back.left_out == left


def test_the_record_of_a_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / EDITION_FILE).write_bytes(encode(record()))
    assert read_record(tmp_path) == record()


def test_a_folder_without_a_usable_record_is_named(tmp_path: Path) -> None:
    file = tmp_path / EDITION_FILE
    with pytest.raises(SourceError, match=f"No edition in {tmp_path}: "):
        read_record(tmp_path)
    file.write_bytes(b"{}")
    with pytest.raises(SourceError, match=f"{file}: .*not the record of an edition"):
        read_record(tmp_path)
    with pytest.raises(SourceError, match="No edition in"):
        read_record(file)
    file.unlink()
    file.mkdir()
    with pytest.raises(SourceError, match=f"Could not read {file}"):
        read_record(tmp_path)


def _with_publication(whole: Record, **changes: Any) -> Record:
    publication = replace(whole.edition.publication, **changes)
    return replace(whole, edition=replace(whole.edition, publication=publication))
