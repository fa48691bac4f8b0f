"""What the faces can draw, what stays on one line, how wide words are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.settings import PrintSettings
from handouts.typesetting.characters import (
    NO_BREAK,
    REPLACEMENT,
    direction,
    drawn,
    keep_pairs,
    lines_needed,
    missing_characters,
    printed,
    width_em,
)
from handouts.typesetting.families import faces_of
from tests.builders import paragraph, publication, topic

FACES = faces_of(PrintSettings())


@given(st.text())
def test_only_characters_that_a_face_has_are_ever_printed(text: str) -> None:
    marks = {"\u200c", "\u200d", "\u200e"}
    assert all(char in marks or FACES.of(char) for char in printed(text, FACES))


@given(st.text())
def test_drawing_twice_changes_nothing_more(text: str) -> None:
    assert drawn(drawn(text, FACES), FACES) == drawn(text, FACES)


@given(st.text(alphabet=st.characters(max_codepoint=0x17F, exclude_categories=["Cc", "Cf", "Cn"])))
def test_latin_text_is_printed_as_it_was_typed(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert drawn(text, FACES) == "".join(c if FACES.of(c) else REPLACEMENT for c in composed)


@given(st.text())
def test_joining_pairs_changes_spaces_only(text: str) -> None:
    joined = keep_pairs(text)
    assert len(joined) == len(text)
    assert joined.replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Take 2.5 mg now.", "2.5 mg"),
        ("Ask Dr. Smith today.", "Dr. Smith"),
        ("Ask Mrs Jones today.", "Mrs Jones"),
        ("See page 5 again.", "page 5"),
        ("He wrote to J. R. Ward here.", "J. R. Ward"),
        ("It fell by 20 % then.", "20 %"),
        ("About 10 000 people came.", "10 000"),
        ("Wait 6 weeks and come back.", "6 weeks"),
        ("It is type 2 diabetes.", "type 2"),
    ],
)
def test_what_is_one_piece_of_information_stays_on_one_line(text: str, pair: str) -> None:
    assert pair.replace(" ", NO_BREAK) in printed(text, FACES)


@pytest.mark.parametrize(
    "text", ["There were 20. Then more came.", "In 2020 and after", "the doctor said so", "a type of"]
)
def test_words_that_can_be_parted_are_left_apart(text: str) -> None:
    assert NO_BREAK not in printed(text, FACES)


def test_fault_21_characters_no_face_has_are_named_and_shown_as_squares() -> None:
    strange = publication(topic("日", paragraph("One 本 two 日. 👨‍👩‍👧 three.")), title="Häuser")
    assert missing_characters(strange, FACES) == ("日", "本", "👨", "👩", "👧")
    assert printed("One 本 two 👨‍👩‍👧 👍🏽.", FACES) == "One □ two □ □."


def test_fault_21_greek_cyrillic_arabic_and_hebrew_can_be_drawn() -> None:
    text = "Μυϊκή Здоровье العضلات שלום Sức khỏe ≤ → µg"
    assert drawn(text, FACES) == text


def test_accents_typed_apart_are_composed() -> None:
    assert drawn("cafe\u0301", FACES) == "café"


def test_characters_that_draw_nothing_are_not_printed() -> None:
    assert (
        drawn("so\u00adft zero\u200bwidth \u202eturned\u202c \ufeffmark\u0007", FACES) == "soft zerowidth turned mark"
    )


def test_joiners_stay_where_they_are_spelling() -> None:
    assert drawn("می\u200cخواهم", FACES) == "می\u200cخواهم"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("12 שלום", "rtl"),
        ("12 hello", "ltr"),
        ("12 %", ""),
        ("", ""),
        ("MRI בבית החולים", "rtl"),
        ("A word: שלום", "ltr"),
    ],
)
def test_direction_is_that_of_most_letters(text: str, way: str) -> None:
    assert direction(text) == way


@given(st.text(st.sampled_from("abc mW"), max_size=80), st.floats(3, 30))
def test_lines_hold_no_more_than_their_measure(text: str, room: float) -> None:
    lines = lines_needed(text, room, FACES)
    assert lines * room >= width_em(text.replace(" ", ""), FACES) - 1e-6
    assert lines <= max(1, len(text))
