"""A track cut at its sentences: what a reader marks while it sounds, and plays when it is touched. Pure.

Every page, book and subtitle that shows text beside sound is made from the same clips, and those from the timings
that the narration measured: text and sound cannot drift apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from audio.model import CueKind, Timing, Track
from handouts.model import SentenceId

_OF_THE_TEXT = (CueKind.HEADING, CueKind.SENTENCE)
_WITH_THE_NEXT = (CueKind.ANNOUNCEMENT,)


@dataclass(frozen=True, slots=True)
class Clip:
    """The stretch of a track in which a sentence is heard: [start_sample, end_sample) of what a player decodes.

    What is announced of the sentence and the pause after it are in it; its own words begin at `said_sample`.
    """

    sentence: SentenceId
    start_sample: int
    end_sample: int
    said_sample: int


def clips_of(track: Track) -> tuple[Clip, ...]:
    """The clips of a track in order: without a gap, without an overlap, from its first sample to its last.

    A sentence that has no sound has none; a track none of whose sentences sounds has no clips.
    """
    begun = tuple(_begun(track.timings))
    cuts = (0, *(start for _, start in begun[1:]), track.samples)
    return tuple(
        Clip(SentenceId(str(own.cue.id)), start, end, own.start_sample)
        for (own, _), (start, end) in zip(begun, pairwise(cuts), strict=False)
    )


def _begun(timings: tuple[Timing, ...]) -> Iterator[tuple[Timing, int]]:
    """Each sentence that sounds, and the sample with which it, or what is announced of it, begins."""
    announced: int | None = None
    for timing in timings:
        if timing.end_sample <= timing.start_sample:
            continue
        if timing.cue.kind in _OF_THE_TEXT:
            yield timing, timing.start_sample if announced is None else announced
            announced = None
        elif timing.cue.kind in _WITH_THE_NEXT and announced is None:
            announced = timing.start_sample
