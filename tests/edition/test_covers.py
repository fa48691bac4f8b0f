"""Cover pictures: a numeral that is seen at 100 pixels, a title that always fits, in two colours."""

import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from handouts.covers import GROUND, INK, MARGIN, RULE_TOP, SIDE, cover_png


def _picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def _ink_box(picture: Image.Image) -> tuple[int, int, int, int]:
    """The box of everything that is not ground."""
    box = picture.convert("L").point([255 if grey < 100 else 0 for grey in range(256)]).getbbox()
    assert box is not None
    return box


def test_a_cover_is_square_small_and_of_two_colours() -> None:
    data = cover_png(2, 5, "What helps", "Living with a weak heart")
    picture = Image.open(io.BytesIO(data))
    assert picture.format == "PNG"
    assert picture.size == (1400, 1400)
    assert len(data) < 60_000
    colours = sorted(picture.convert("RGB").getcolors() or (), reverse=True)
    assert {colour for _, colour in colours[:2]} == {INK, GROUND}
    assert sum(count for count, _ in colours[:2]) > 0.99 * SIDE * SIDE


def test_the_two_colours_reach_seven_to_one() -> None:
    def luminance(colour: tuple[int, int, int]) -> float:
        red, green, blue = (float((c / 255 + 0.055) ** 2.4 / 1.055**2.4) for c in colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    assert (luminance(GROUND) + 0.05) / (max(luminance(INK), 0.0) + 0.05) >= 7


@pytest.mark.parametrize("number", [1, 7, 12, 88])
def test_the_numeral_is_a_third_of_the_picture_even_at_100_pixels(number: int) -> None:
    small = _picture(cover_png(number, 90, "What helps", "Living well")).resize((100, 100))
    left, top, _, bottom = _ink_box(small.crop((0, 0, 100, RULE_TOP * 100 // SIDE - 1)))
    assert bottom - top >= 33
    assert left <= MARGIN * 100 // SIDE + 1


def test_numerals_are_told_apart_at_100_pixels() -> None:
    top = (0, 0, 100, RULE_TOP * 100 // SIDE)
    seen = {_picture(cover_png(n, 20, "Care", "Care")).resize((100, 100)).crop(top).tobytes() for n in range(1, 21)}
    assert len(seen) == 20


@pytest.mark.parametrize("of", [9, 99, 999, 9999])
def test_a_numeral_of_any_length_stays_inside(of: int) -> None:
    left, top, right, bottom = _ink_box(_picture(cover_png(of, of, "Care", "Care")))
    assert left >= MARGIN - 10
    assert right <= SIDE - MARGIN + 10
    assert top >= MARGIN - 20
    assert bottom <= SIDE - MARGIN + 30


LONG = (
    "word " * 60,
    "Donaudampfschifffahrtsgesellschaftskapitän" * 7,
    "Exercises that keep the strength of your legs while you lie in bed for weeks after an operation " * 3,
)


@pytest.mark.parametrize("title", LONG, ids=["words", "one word", "sentence"])
def test_fault_27_a_title_of_300_characters_stays_inside(title: str) -> None:
    data = cover_png(3, 5, title[:300], title[:300])
    assert len(data) < 60_000
    left, _, right, bottom = _ink_box(_picture(data))
    assert left >= MARGIN - 10
    assert right <= SIDE - MARGIN + 10
    assert bottom <= SIDE - MARGIN + 30


def test_a_short_title_is_larger_than_a_long_one() -> None:
    def cap_height(title: str) -> int:
        stem = _picture(cover_png(1, 1, title, "")).crop((0, RULE_TOP + 40, SIDE, SIDE)).convert("L")
        rows = [stem.crop((0, y, SIDE, y + 1)).getextrema()[0] == 0 for y in range(stem.height)]
        first = rows.index(True)
        return rows.index(False, first) - first

    assert cap_height("H") > 1.5 * cap_height("H" + " ." * 149)


def test_the_same_words_give_the_same_bytes_and_other_words_others() -> None:
    assert cover_png(1, 5, "Care", "Home") == cover_png(1, 5, "Care", "Home")
    covers = {cover_png(1, 5, "Care", "Home"), cover_png(2, 5, "Care", "Home"), cover_png(1, 6, "Care", "Home")}
    assert len(covers | {cover_png(1, 5, "Cure", "Home"), cover_png(1, 5, "Care", "Work")}) == 5


def test_fault_25_a_sign_that_turns_lines_round_is_left_out() -> None:
    assert cover_png(1, 1, "\u202eCare", "x") == cover_png(1, 1, "Care", "x")


@pytest.mark.parametrize("title", ["", " ", "\0", "\n", "\ud800", "\U0010ffff", "x" * 1_000_000])
def test_fault_21_a_title_that_cannot_be_drawn_still_gives_a_numbered_cover(title: str) -> None:
    picture = _picture(cover_png(4, 5, title, title))
    assert _ink_box(picture.crop((0, 0, SIDE, RULE_TOP - 20)))[3] > 600


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 300), st.text(max_size=300), st.text(max_size=60))
def test_any_title_gives_a_png_that_reads(number: int, topic: str, article: str) -> None:
    data = cover_png(number, 300, topic, article)
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (SIDE, SIDE)
    assert len(data) < 60_000


def test_the_words_of_a_cover_are_of_its_language() -> None:
    english, german, arabic = (cover_png(2, 5, "A", "B", language) for language in ("en-GB", "de", "ar"))
    assert english == cover_png(2, 5, "A", "B") == cover_png(2, 5, "A", "B", "xx")
    assert len({english, german, arabic}) == 3
