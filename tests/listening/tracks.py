"""Tracks made by hand, with the timings that a narration would measure."""

from pathlib import Path

from audio.model import Cue, CueId, CueKind, Timing, Track
from handouts.model import Publication, Topic
from handouts.narration import write_script

RATE = 24_000
LEAD_S, CUE_S, PAUSE_S = 0.3, 1.0, 0.5


def spoken(publication: Publication, topic: Topic, silent: tuple[str, ...] = ()) -> Track:
    """The track of a topic: every cue of its real script takes a second, half a second apart.

    Cues whose text is in `silent` have nothing to say.
    """
    return of_cues(write_script(publication, topic).cues, topic.number, silent)


def of_cues(cues: tuple[Cue, ...], number: int = 1, silent: tuple[str, ...] = ()) -> Track:
    """A track of the cues."""
    at_s, timings = LEAD_S, []
    for cue in cues:
        length_s = 0.0 if cue.text in silent else CUE_S
        start, end = round(at_s * RATE), round((at_s + length_s) * RATE)
        timings.append(Timing(cue, cue.text.lower() if length_s else "", start, end))
        at_s += length_s + PAUSE_S if length_s else 0.0
    return Track(number, Path(f"{number:02}.mp3"), "tone", "1", RATE, round(at_s * RATE), tuple(timings))


def cue(text: str, kind: CueKind = CueKind.SENTENCE, name: str = "") -> Cue:
    """A cue by its text."""
    return Cue(CueId(name or text), kind, text)
