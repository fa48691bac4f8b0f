"""Pages of a booklet to fold: each once, each where it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import UsageError
from handouts.folding import Side, filled, places, sides, spread_for

PAGES = st.integers(1, 400)
FOLDABLE = st.integers(1, 100).map(lambda sheets: 4 * sheets)


@given(FOLDABLE, st.booleans())
def test_every_place_is_printed_once(number: int, from_right: bool) -> None:
    halves = [place for side in sides(number, from_right) for place in (side.left, side.right)]
    assert sorted(halves) == list(range(1, number + 1))


@given(FOLDABLE, st.booleans())
def test_the_halves_of_a_side_add_up_to_one_more_than_the_places(number: int, from_right: bool) -> None:
    assert {side.left + side.right for side in sides(number, from_right)} == {number + 1}


@given(FOLDABLE, st.booleans())
def test_places_back_to_back_follow_each_other(number: int, from_right: bool) -> None:
    """Turned on the short edge, the left half of a front has the right half of its back behind it."""
    printed = sides(number, from_right)
    for front, back in zip(printed[::2], printed[1::2], strict=True):
        assert abs(front.left - back.right) == abs(front.right - back.left) == 1


@given(FOLDABLE)
def test_the_folded_stack_reads_in_order(number: int) -> None:
    """The inside of each sheet lies on the outside of the next: leafing through it gives 1, 2, 3 and so on."""
    printed = sides(number)
    sheets = list(zip(printed[::2], printed[1::2], strict=True))
    rising = [place for front, back in sheets for place in (front.right, back.left)]
    falling = [place for front, back in reversed(sheets) for place in (back.right, front.left)]
    assert rising + falling == list(range(1, number + 1))


@given(FOLDABLE)
def test_what_is_read_from_the_right_is_mirrored(number: int) -> None:
    assert sides(number, from_right=True) == tuple(Side(side.right, side.left) for side in sides(number))


def test_the_cover_is_on_the_right_half_of_the_first_side_and_on_the_left_where_it_is_read_from_the_right() -> None:
    assert sides(8) == (Side(8, 1), Side(2, 7), Side(6, 3), Side(4, 5))
    assert sides(8, from_right=True)[0] == Side(1, 8)


def test_a_number_that_cannot_be_folded_is_refused() -> None:
    with pytest.raises(ValueError, match="6"):
        sides(6)


@given(PAGES, st.booleans())
def test_every_page_has_its_place_in_order_and_at_most_three_stay_blank(pages: int, back_cover: bool) -> None:
    found = places(pages, back_cover)
    assert [page for page in found if page] == list(range(1, pages + 1))
    assert len(found) == filled(pages)
    assert len(found) % 4 == 0
    assert 0 <= found.count(None) < 4
    assert found[0] == 1


@given(PAGES.filter(lambda pages: pages > 1 and pages % 4 > 0))
def test_blanks_stand_at_the_end_or_before_the_back_cover(pages: int) -> None:
    assert places(pages, back_cover=False)[pages:] == (None,) * (4 - pages % 4)
    assert places(pages, back_cover=True)[-1] == pages


def test_paper_that_no_printer_has_twice_as_large_is_refused_with_the_way_out() -> None:
    assert spread_for("a5").name == "A4"
    with pytest.raises(UsageError, match=r"a3 cannot .* --paper \(a5, a4, letter\)"):
        spread_for("a3")
