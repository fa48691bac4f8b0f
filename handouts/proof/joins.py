"""Whether sentences begin and end whole, part without a click, and are as loud as each other. Pure.

The bounds were found on 137 sentences of the samples, read by five voices and decoded from their tracks.
"""

import statistics
from collections.abc import Iterator, Sequence

from audio.measuring import Sounding
from audio.model import Timing, Track
from handouts.model import Level
from handouts.proof.chapters import clock
from handouts.proof.findings import quoted

LOUDEST_EDGE_DB, ROOMY_DB, SELDOM = -8.0, -40.0, 0.1
"""Of the first and last 10 ms. A voice that leaves room around its sentences has hardly any over the second bound
(hibari's loudest is -50, Pico's -50, a Piper voice has 1 in 20) and none over the first (the Piper voice -11): a sound
cut in two has about -3. A voice that begins at once, as espeak-ng does with every vowel, cannot be judged so: in a
short track it may do so once, but it ends at once much oftener (-20 to -40)."""
FEWEST = 6
LOUDEST_JUMP_DB = -6.0
"""The first and last millisecond of any sentence; espeak-ng comes nearest (-16). A wave cut off has about 0."""
LOUDEST_REST_DBFS = -50.0
"""Peaks in the middle of pauses; the codec leaves -72 at most."""
EVEN_LU = 5.0
"""From the middle of the track, after levelling: hibari lies within 1.6, espeak-ng 1.8, the Piper voice 3.5."""

Fault = tuple[Level, str, str, str]
"""Level, rule, message, place."""


def faults(spoken: Sequence[Timing], heard: Sequence[Sounding], track: Track) -> Iterator[Fault]:
    """What is wrong with sentences that were said as `spoken` tells and sound as `heard`."""
    if not heard:
        return
    middle = statistics.median(cue.lufs for cue in heard)
    voices = [timing.cue.language for timing in spoken]
    roomy = _leaving_room(voices, [cue.begins_db for cue in heard]) & _leaving_room(
        voices, [cue.ends_db for cue in heard]
    )
    for timing, cue in zip(spoken, heard, strict=False):
        place = f"{clock(timing.start_sample / track.rate)}, {quoted(timing.cue.text)}"
        if timing.cue.language in roomy and cue.begins_db > LOUDEST_EDGE_DB:
            yield Level.ERROR, "edge", "The first sound of a sentence is cut. Make the edition again.", place
        if timing.cue.language in roomy and cue.ends_db > LOUDEST_EDGE_DB:
            yield Level.ERROR, "edge", "The last sound of a sentence is cut. Make the edition again.", place
        if max(cue.edges_db) > LOUDEST_JUMP_DB:
            yield Level.ERROR, "click", "It clicks where a sentence begins or ends. Make the edition again.", place
        if cue.rest_dbfs > LOUDEST_REST_DBFS:
            yield Level.ERROR, "click", "Something sounds in the pause after a sentence. Make the edition again.", place
        if abs(cue.lufs - middle) > EVEN_LU:
            louder = "louder" if cue.lufs > middle else "fainter"
            message = f"A sentence is much {louder} than the others. Listen to it, or choose another voice."
            yield Level.WARNING, "evenness", message, f"{place} ({cue.lufs - middle:+.1f} LU)"


def _leaving_room(voices: Sequence[str], edges_db: Sequence[float]) -> frozenset[str]:
    """The languages whose voice leaves room around its sentences; `voices` tells the language of each edge."""
    told = list(zip(voices, edges_db, strict=False))
    return frozenset(voice for voice in voices if _leaves_room([db for own, db in told if own == voice]))


def _leaves_room(edges_db: Sequence[float]) -> bool:
    """Whether the voice does, as far as so many sentences tell."""
    return len(edges_db) >= FEWEST and sum(level > ROOMY_DB for level in edges_db) <= max(1, SELDOM * len(edges_db))
