"""A track cut at its sentences."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from audio.model import Cue, CueId, CueKind
from handouts.clips import clips_of
from handouts.model import Details
from tests import builders
from tests.listening.tracks import LEAD_S, RATE, cue, of_cues, spoken

PUBLICATION = builders.publication(
    builders.topic(
        "Rest",
        builders.paragraph("Lie down. Sleep."),
        builders.numbers("First.", "Second."),
        builders.quote(builders.paragraph("Walk.")),
        builders.table(("Day", "Dose"), ("Monday", "Two tablets."), ("Tuesday", "")),
    ),
    details=Details("Living well", "en"),
)
TOPIC = PUBLICATION.topics[0]


def test_the_clips_of_a_track_are_its_sentences_once_in_order_without_a_gap_from_its_beginning_to_its_end() -> None:
    track = spoken(PUBLICATION, TOPIC)
    clips = clips_of(track)
    assert [c.sentence for c in clips] == [TOPIC.title.id, *(s.id for s in TOPIC.sentences())]
    assert clips[0].start_sample == 0
    assert clips[-1].end_sample == track.samples
    assert all(before.end_sample == after.start_sample for before, after in pairwise(clips))
    assert all(c.start_sample <= c.said_sample < c.end_sample for c in clips)


def test_a_sentence_is_marked_from_what_is_announced_of_it_to_what_is_remarked_on_it() -> None:
    of_the_first = cue("Note 1.", CueKind.REMARK)
    track = of_cues((cue("One."), of_the_first, cue("2.", CueKind.ANNOUNCEMENT), cue("Two."), cue("Three.")))
    note, second, two, three = track.timings[1:]
    clips = clips_of(track)
    assert [c.sentence for c in clips] == ["One.", "Two.", "Three."]
    assert clips[0].end_sample == second.start_sample > note.end_sample
    assert (clips[1].start_sample, clips[1].said_sample) == (second.start_sample, two.start_sample)
    assert clips[2].start_sample == three.start_sample


def test_a_sentence_without_sound_has_no_clip_and_a_track_without_any_has_none() -> None:
    cues = (cue("One."), cue("🙂"), cue("Two."))
    assert [c.sentence for c in clips_of(of_cues(cues, silent=("🙂",)))] == ["One.", "Two."]
    assert clips_of(of_cues(cues, silent=("One.", "🙂", "Two."))) == ()
    assert clips_of(of_cues((cue("Number 1.", CueKind.OPENING),))) == ()


@given(st.lists(st.tuples(st.sampled_from(CueKind), st.booleans()), max_size=30))
def test_whatever_is_said_the_clips_fill_the_track(kinds: list[tuple[CueKind, bool]]) -> None:
    cues = tuple(Cue(CueId(str(n)), kind, f"{n}.") for n, (kind, _) in enumerate(kinds))
    track = of_cues(cues, silent=tuple(f"{n}." for n, (_, sounds) in enumerate(kinds) if not sounds))
    clips = clips_of(track)
    own = [str(n) for n, (kind, sounds) in enumerate(kinds) if sounds and kind in (CueKind.SENTENCE, CueKind.HEADING)]
    assert [c.sentence for c in clips] == own
    edges = [edge for c in clips for edge in (c.start_sample, c.end_sample)]
    assert edges == sorted(edges)
    if clips:
        assert (edges[0], edges[-1]) == (0, track.samples)
        assert edges[1:-1:2] == edges[2::2]
        assert clips[0].said_sample >= LEAD_S * RATE
