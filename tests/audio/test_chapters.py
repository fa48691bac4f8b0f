"""Chapters lead through all of a file, in order."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from audio.chapters import chapters_of, gapless
from audio.model import Boundary, Chapter, Cue, CueId, CueKind, Timing


def timing(start: int, chapter: str = "") -> Timing:
    return Timing(Cue(CueId("c"), CueKind.SENTENCE, "Rest.", Boundary.SENTENCE, chapter), "rest", start, start + 100)


def test_a_chapter_begins_with_each_cue_that_names_one_and_the_first_at_once() -> None:
    told = [timing(1105, "Rest"), timing(24_000), timing(48_000, "Night"), timing(60_000)]
    assert chapters_of(told, 96_000, 24_000) == (Chapter("Rest", 0, 2000), Chapter("Night", 2000, 4000))


def test_cues_that_name_none_make_none() -> None:
    assert chapters_of([timing(1105), timing(24_000)], 96_000, 24_000) == ()


@given(st.lists(st.integers(0, 10**9), max_size=700))
def test_chapters_cover_everything_once_and_are_never_too_many(starts: list[int]) -> None:
    begins = [(start, str(start)) for start in sorted(starts)]
    found = gapless(begins, 10**9 + 24_000, 24_000)
    assert len(found) <= 255
    if begins:
        assert found[0].start_ms == 0
        assert found[-1].end_ms == round((10**9 + 24_000) / 24)
    assert all(c.start_ms < c.end_ms for c in found)
    assert all(a.end_ms == b.start_ms for a, b in pairwise(found))
    assert {c.title for c in found} <= {title for _, title in begins}
