"""ID3 tags as players read them."""

import re
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen import id3

from audio.model import Chapter, Tags
from audio.mp3 import encoded
from audio.tags import TEXT_CHARACTERS, bounded, id3_bytes, iso_639_2
from tests.audio.sounds import ffmpeg

TAGS = Tags(
    "Resting well", "Sleep and rest", "Valley Clinic", 2, 5, "en-GB", 2024, "Version 3", b"\x89PNG...", "Topic 2"
)


CHAPTERS = (Chapter("Resting well", 0, 60_000), Chapter("At night", 60_000, 61_500), Chapter("By day", 61_500, 99_000))


def read(tags: Tags, chapters: tuple[Chapter, ...] = (), lines: tuple[tuple[int, str], ...] = ()) -> Any:
    found: Any = id3.ID3  # mutagen carries no types
    return found(BytesIO(id3_bytes(tags, chapters, lines)), translate=False)


def test_every_field_is_where_players_look_for_it() -> None:
    found = read(TAGS)
    assert found.version == (2, 3, 0)
    texts = {key: found[key].text for key in ("TIT2", "TRCK", "TALB", "TPE1", "TCON", "TLAN", "TYER")}
    assert texts == {
        "TIT2": ["2. Resting well"],
        "TRCK": ["2/5"],
        "TALB": ["Sleep and rest"],
        "TPE1": ["Valley Clinic"],
        "TCON": ["Speech"],
        "TLAN": ["eng"],
        "TYER": ["2024"],
    }
    (comment,), (cover,) = found.getall("COMM"), found.getall("APIC")
    assert (comment.lang, comment.desc, comment.text) == ("eng", "", ["Version 3"])
    assert (cover.mime, cover.type, cover.desc, cover.data) == ("image/png", 3, "Topic 2", TAGS.cover_png)


def test_what_is_known_of_the_text_is_told_under_the_usual_names() -> None:
    found = read(replace(TAGS, publisher="Valley Clinic", reference="VC-7", version="3.1", licence="CC BY 4.0"))
    assert str(found["TPUB"]) == "Valley Clinic"
    assert {frame.desc: str(frame) for frame in found.getall("TXXX")} == {
        "CATALOGNUMBER": "VC-7",
        "VERSION": "3.1",
        "LICENSE": "CC BY 4.0",
    }
    assert not read(TAGS).getall("TXXX")


def test_a_licence_that_is_an_address_can_be_followed() -> None:
    address = "https://creativecommons.org/licenses/by/4.0/"
    found = read(replace(TAGS, licence=address))
    assert [frame.url for frame in found.getall("WCOP")] == [address]
    assert not found.getall("TXXX")
    assert [str(f) for f in read(replace(TAGS, licence=f"{address} né")).getall("TXXX")] == [f"{address} né"]


def test_chapters_stand_in_the_order_of_time_in_the_file_and_in_its_contents() -> None:
    data = id3_bytes(TAGS, CHAPTERS)
    places = [data.index(title.encode()) for title in ("At night", "By day")]
    assert places == sorted(places)
    found = read(TAGS, CHAPTERS)
    (contents,) = found.getall("CTOC")
    assert (contents.flags, contents.element_id) == (3, "toc"), "ordered, at the top level"
    chapters = [found[f"CHAP:{element}"] for element in contents.child_element_ids]
    told = [Chapter(str(c.sub_frames["TIT2"]), c.start_time, c.end_time) for c in chapters]
    assert told == list(CHAPTERS)
    assert {(c.start_offset, c.end_offset) for c in chapters} == {(0xFFFFFFFF, 0xFFFFFFFF)}


@pytest.mark.parametrize("words", ["Sit up.", "Łódź", "ישן טוב", "👨‍👩‍👧 sleep", "<b> & {{ x }}"])
def test_the_text_is_there_as_a_whole_and_line_by_line_with_its_times(words: str) -> None:
    tags = replace(TAGS, text=f"{words}\nRest.")
    found = read(tags, CHAPTERS, ((700, words), (4300, "Rest.")))
    (whole,), (lines,) = found.getall("USLT"), found.getall("SYLT")
    assert (whole.lang, whole.desc, whole.text) == ("eng", "", f"{words}\nRest.")
    assert (lines.lang, lines.format, lines.type, lines.desc) == ("eng", 2, 2, "")
    assert lines.text == [(words, 700), ("\nRest.", 4300)]


def test_a_text_of_any_length_keeps_the_tag_in_bounds() -> None:
    many = tuple((n, "Sit up in bed. " * 6) for n in range(5000))
    data = id3_bytes(replace(TAGS, text="\n".join(text for _, text in many)), CHAPTERS, many)
    assert len(data) < 3 * TEXT_CHARACTERS
    found = read(replace(TAGS, text="\n".join(text for _, text in many)), CHAPTERS, many)
    assert len(found.getall("SYLT")[0].text) > 1000


def test_ffmpeg_reads_the_chapters(tmp_path: Path) -> None:
    file = tmp_path / "t.mp3"
    file.write_bytes(
        id3_bytes(replace(TAGS, cover_png=b""), CHAPTERS) + b"".join(encoded([np.zeros(24000 * 99, np.float32)], 24000))
    )
    told = ffmpeg("-v", "error", "-i", str(file), "-f", "ffmetadata", "-").stdout.decode()
    assert re.findall(r"START=(\d+)\nEND=(\d+)\ntitle=(.*)", told) == [
        (str(c.start_ms), str(c.end_ms), c.title) for c in CHAPTERS
    ]


def test_what_is_not_known_is_not_written() -> None:
    found = read(Tags("Title", "Album", "", 1, 1, "en"))
    assert sorted(key[:4] for key in found) == ["TALB", "TCON", "TIT2", "TLAN", "TRCK"]


def test_the_same_values_give_the_same_bytes() -> None:
    assert id3_bytes(TAGS) == id3_bytes(TAGS)


@pytest.mark.parametrize(
    "title", ["Łódź and 東京", "Ärzte", "😀 smile", "👨‍👩‍👧 at home", "שלום \u200fעולם", 'Quotes " and <b> & {{ x }}']
)
def test_fault_07_titles_are_shown_as_typed(title: str) -> None:
    assert read(Tags(title, title, title, 1, 1, "en"))["TIT2"].text == [f"1. {title}"]
    assert read(Tags(title, title, title, 1, 1, "en"))["TALB"].text == [title]


def test_a_slash_does_not_part_an_artist_in_two() -> None:
    assert read(Tags("a/b", "c/d", "AC/DC", 1, 1, "en"))["TPE1"].text == ["AC/DC"]


@pytest.mark.parametrize("title", ["NUL\x00here", "bell\x07here", "line\nbreak here", "half \ud83d pair"])
def test_fault_17_control_characters_do_not_end_a_title(title: str) -> None:
    (text,) = read(Tags(title, "Album", "", 1, 1, "en"))["TIT2"].text
    assert text.startswith("1. ")
    assert text.endswith(title.split()[-1][-4:])
    assert text.replace("\ufffd", "").isprintable()


def test_fault_25_a_sign_that_turns_letters_round_is_not_passed_on() -> None:
    assert read(Tags("a\u202etxt", "Album", "", 1, 1, "en"))["TIT2"].text == ["1. atxt"]


def test_fault_27_a_heading_of_300_characters_is_bounded_at_a_word() -> None:
    title = "A very long heading about everything that could ever matter to anybody. " * 5
    (text,) = read(Tags(title, title, title, 1, 1, "en"))["TIT2"].text
    assert 80 < len(text) <= 120
    assert text.endswith("…")
    assert title.startswith(text[3:-1])
    assert title[len(text) - 4] in " ."


@given(st.text(max_size=300), st.integers(2, 150))
def test_bounded_text_is_one_printable_line_of_at_most_its_length(text: str, characters: int) -> None:
    found = bounded(text, characters)
    assert len(found) <= characters
    assert not {unicodedata.category(c) for c in found} & {"Cc", "Cs", "Zl", "Zp"}
    assert found == found.strip()
    assert found.encode("utf-16")


@given(st.text(), st.text(), st.text())
def test_any_text_can_be_tagged_and_read(title: str, album: str, comment: str) -> None:
    found = read(Tags(title, album, "", 1, 1, "en", comment=comment))
    assert found["TALB"].text == [bounded(album, 120)] if bounded(album, 120) else "TALB" not in found


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "eng"), ("de-AT", "deu"), ("PT_br", "por"), ("fil", "fil"), ("xx", "und"), ("", "und")]
)
def test_languages_become_three_letter_codes(tag: str, code: str) -> None:
    assert iso_639_2(tag) == code
