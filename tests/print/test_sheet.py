"""The lengths of a page, for every size and paper, against the rules of large print."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import UsageError
from handouts.printed_words import printed_words_for
from handouts.settings import LARGEST_PT, PAPERS, PROFILES, SIDES, SMALLEST_PT, PrintSettings
from handouts.typesetting.faces import Face, x_height_em
from handouts.typesetting.families import TEXT_FACES
from handouts.typesetting.sheet import FOOT_FROM_EDGE, INCH, LEAST_LINES, body_size, prove_room, sheet_of

sizes = st.floats(SMALLEST_PT, LARGEST_PT) | st.sampled_from(sorted({profile.size_pt for profile in PROFILES.values()}))
everywhere = st.builds(
    PrintSettings, size_pt=sizes, paper=st.sampled_from(sorted(PAPERS)), sides=st.sampled_from(SIDES)
)


def is_taken(chosen: PrintSettings) -> bool:
    try:
        prove_room(chosen)
    except UsageError:
        return False
    return True


settings = everywhere.filter(is_taken)
"""What can be chosen and is not refused."""


@given(sizes, st.sampled_from(list(TEXT_FACES.values())))
def test_lower_case_is_half_as_high_as_the_promised_size(size_pt: float, face: Face) -> None:
    assert body_size(size_pt, face) * x_height_em(face) >= size_pt / 2
    assert size_pt <= body_size(size_pt, face) <= size_pt * 1.01 + 0.25


def test_eighteen_point_has_lower_case_of_an_eighth_of_an_inch() -> None:
    atkinson = TEXT_FACES["atkinson"]
    assert body_size(18, atkinson) == 18.25
    assert body_size(18, atkinson) * x_height_em(atkinson) >= 9
    assert body_size(18, TEXT_FACES["lexend"]) == body_size(18, TEXT_FACES["dejavu"]) == 18


@given(settings, st.integers(1, 3))
def test_margins_measure_and_foot_keep_their_limits(chosen: PrintSettings, foot_lines: int) -> None:
    sheet = sheet_of(chosen, foot_lines)
    assert min(sheet.top_pt, sheet.bottom_pt, sheet.side_pt) >= INCH
    assert sheet.measure_pt <= 6 * INCH + 1e-9
    assert sheet.measure_pt / (0.36 * sheet.body_pt) <= 60, "no line of narrow letters has more than 60 characters"
    assert sheet.bottom_pt >= FOOT_FROM_EDGE + foot_lines * 1.25 * sheet.body_pt
    assert sheet.text_height_pt == pytest.approx(sheet.lines * sheet.pitch_pt)
    assert sheet.pitch_pt >= 1.25 * sheet.body_pt
    assert sheet.lines >= LEAST_LINES - foot_lines + 1
    assert sheet.measure_pt >= min(10 * sheet.body_pt, 6 * INCH) - 0.01


@given(settings, st.integers(1, 3))
def test_the_bound_side_has_half_an_inch_more_and_the_measure_is_what_is_left(
    chosen: PrintSettings, foot_lines: int
) -> None:
    sheet = sheet_of(chosen, foot_lines)
    bound = 0.5 * INCH if chosen.sides == "two" else 0.0
    assert sheet.inner_pt - sheet.side_pt == bound
    assert sheet.inner_pt + sheet.measure_pt + sheet.side_pt == pytest.approx(sheet.width_pt)


@given(everywhere)
def test_a_size_that_a_paper_cannot_take_is_refused_with_the_largest_one_that_it_can(chosen: PrintSettings) -> None:
    if is_taken(chosen):
        return
    with pytest.raises(UsageError) as refused:
        prove_room(chosen)
    said = re.search(r"up to ([\d.]+) points", str(refused.value))
    assert said
    assert float(said[1]) < chosen.size_pt
    assert is_taken(replace(chosen, size_pt=float(said[1])))
    assert not is_taken(replace(chosen, size_pt=float(said[1]) + 0.5))
    papers = re.search(r"--paper \((.+)\)", str(refused.value))
    assert papers
    assert "a3" in papers[1].split(", ")
    assert all(is_taken(replace(chosen, paper=paper)) for paper in papers[1].split(", "))


@pytest.mark.parametrize(
    ("paper", "sides", "largest"),
    [("a5", "one", 27.0), ("a5", "two", 23.5), ("letter", "one", 47.0), ("a4", "two", 41.0), ("a3", "two", 48.0)],
)
def test_the_largest_size_of_each_paper(paper: str, sides: str, largest: float) -> None:
    chosen = PrintSettings(size_pt=largest, paper=paper, sides=sides)
    assert is_taken(chosen)
    assert largest == LARGEST_PT or not is_taken(replace(chosen, size_pt=largest + 0.5))


@given(settings)
def test_headings_are_larger_than_the_text_and_in_order(chosen: PrintSettings) -> None:
    sheet = sheet_of(chosen)
    assert 1 < sheet.heading < sheet.title <= sheet.cover
    assert sheet.title * sheet.body_pt >= 22 / 18 * sheet.size_pt
    assert sheet.numeral > sheet.title


def test_the_usual_line_has_39_to_48_letters() -> None:
    sheet = sheet_of(PrintSettings())
    assert 39 <= sheet.measure_pt / (0.44 * sheet.body_pt) <= 48


@pytest.mark.parametrize(("size", "said"), [(18.0, "18\u00a0point"), (20.5, "20.5\u00a0point")])
def test_the_size_is_said_in_words(size: float, said: str) -> None:
    assert printed_words_for("en").size_in_words(size) == said
