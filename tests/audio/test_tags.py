"""ID3 tags as players read them."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen import id3

from audio.model import Tags
from audio.tags import bounded, id3_bytes, iso_639_2

TAGS = Tags(
    "Resting well", "Sleep and rest", "Valley Clinic", 2, 5, "en-GB", 2024, "Version 3", b"\x89PNG...", "Topic 2"
)


def read(tags: Tags) -> Any:
    found: Any = id3.ID3  # mutagen carries no types
    return found(BytesIO(id3_bytes(tags)), translate=False)


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


def test_what_is_not_known_is_not_written() -> None:
    found = read(Tags("Title", "Album", "", 1, 1, "en"))
    assert sorted(key[:4] for key in found) == ["TALB", "TCON", "TIT2", "TLAN", "TRCK"]


def test_the_same_values_give_the_same_bytes() -> None:
    assert id3_bytes(TAGS) == id3_bytes(TAGS)


@pytest.mark.parametrize("title", ["Łódź and 東京", "Ärzte", "😀 smile", 'Quotes " and <b> & {{ x }}'])
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
    assert found.isprintable()
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
