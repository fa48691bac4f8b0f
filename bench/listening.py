"""How surely the check of the speech finds what a voice left out, and how often it cries for nothing.

    python -m bench.listening [TRACKS]

Speaks tracks of our samples and of sentences full of rare names with the embedded voice, then breaks copies of them as
a broken voice would, the record agreeing with the sound: every fourth sentence is dropped (no sound at all, silence,
or another sentence in its place), or its first or last half is cut. Aims: every dropped sentence found, nine in ten
halves, and no alarm on an intact track.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from audio.engines import find_voice
from audio.listening.whisper import whisper
from audio.model import Boundary, Cue, CueId, CueKind, Samples, Script, Tags, Track
from audio.mp3 import DELAY, decoded, encoded
from audio.narrate import narrate
from handouts.checks.speech import heard_cues, level_of
from handouts.model import Level
from handouts.pipeline import prepare
from handouts.settings import Settings
from handouts.sources import load_source

ROOT = Path(__file__).parents[1]
TRACKS, RARE_IN_A_TRACK, EVERY, HALF_FROM_WORDS = 30, 5, 4, 5
"""A sentence of fewer than five words has no half to speak of."""


@dataclass(frozen=True)
class Broken:
    """A track with its sound, and the number of each cue that was damaged with what was done to it."""

    track: Track
    sound: Samples
    done: dict[int, str]


Damage = tuple[str, Samples]
"""What was done to a cue, and what then sounds in its place; nothing was done where the first is empty."""


def texts() -> Iterator[tuple[str, ...]]:
    """The sentences of each track: topics of the samples, then the rare names a few at a time."""
    for sample in ("preventing-falls.txt", "medicines-diary.md"):
        for topic in prepare(load_source(str(ROOT / "samples" / sample)), Settings()).topics:
            yield tuple(sentence.text for sentence in topic.sentences())
    rare = (ROOT / "bench" / "rare_names.txt").read_text(encoding="utf-8").splitlines()
    for first in range(0, len(rare), RARE_IN_A_TRACK):
        yield tuple(rare[first : first + RARE_IN_A_TRACK])


def spoken(sentences: tuple[str, ...], file: Path) -> Track:
    cues = tuple(Cue(CueId(f"c{n}"), CueKind.SENTENCE, text, Boundary.SENTENCE) for n, text in enumerate(sentences))
    return narrate(Script(cues, "en", Tags("", "", "", 1, 1, "en")), find_voice("hibari", "en"), 0.9, file)


def damaged(track: Track, sound: Samples, first: int, damage: Callable[[Samples, Samples, int], Damage]) -> Broken:
    """Every fourth cue from `first` on with `damage` done to its sound; all that follows moves up."""
    pieces, timings, done, at, moved = [], [], {}, 0, 0
    others = [sound[t.start_sample : t.end_sample] for t in track.timings]
    for number, timing in enumerate(track.timings):
        pieces.append(sound[at : timing.start_sample])
        piece = others[number]
        if number % EVERY == first % EVERY and timing.words:
            what, piece = damage(piece, others[number - 1], number)
            if what and not (what.endswith("half") and len(timing.words.split()) < HALF_FROM_WORDS):
                done[number] = what
            else:
                piece = others[number]
        start = timing.start_sample + moved
        timings.append(replace(timing, start_sample=start, end_sample=start + len(piece)))
        moved += len(piece) - (timing.end_sample - timing.start_sample)
        pieces.append(piece)
        at = timing.end_sample
    whole = np.concatenate([*pieces, sound[at:]])
    return Broken(replace(track, timings=tuple(timings), samples=len(whole)), whole, done)


def dropped(own: Samples, other: Samples, number: int) -> Damage:
    kinds: tuple[Damage, ...] = (("no sound", own[:0]), ("silence", np.zeros_like(own)), ("another sentence", other))
    return kinds[number // EVERY % len(kinds)]


def halved(own: Samples, _other: Samples, number: int) -> Damage:
    half = len(own) // 2
    return ("first half", own[half:]) if number // EVERY % 2 else ("last half", own[:half])


def intact(own: Samples, _other: Samples, _number: int) -> Damage:
    return "", own


def alarms(broken: Broken, folder: Path) -> dict[int, Level]:
    """The number of each cue that the check tells of, and how grave it finds it."""
    file = folder / "broken.mp3"
    file.write_bytes(b"".join(encoded([broken.sound[DELAY:]], broken.track.rate)))
    numbers = {timing.cue.id: number for number, timing in enumerate(broken.track.timings)}
    recogniser = whisper(cache_folder())
    told = {}
    for timing, heard in heard_cues(file, broken.track, "en", recogniser):
        if level := level_of(heard):
            told[numbers[timing.cue.id]] = level
            if numbers[timing.cue.id] not in broken.done:
                print(f"  alarm for nothing: {timing.cue.text} | lost {heard.lost} | extra {heard.extra}")
        elif what := broken.done.get(numbers[timing.cue.id]):
            print(f"  not found ({what}): {timing.cue.text} | strange {heard.strange}")
    return told


def main(tracks: int) -> None:
    made, found, sentences, false = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    errors, sound_s, listened_s = Counter[str](), 0.0, 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, some in enumerate(list(texts())[:tracks]):
            track = spoken(some, folder / "whole.mp3")
            sound = np.concatenate(list(decoded(folder / "whole.mp3")))
            for label, damage in (("intact", intact), ("dropped", dropped), ("halved", halved)):
                broken = damaged(track, sound, number, damage)
                begin = time.process_time()
                told = alarms(broken, folder)
                listened_s += time.process_time() - begin
                sound_s += broken.track.duration_s
                sentences[label] += len(broken.track.timings) - len(broken.done)
                false[label] += len(told.keys() - broken.done.keys())
                for cue, what in broken.done.items():
                    made[what] += 1
                    found[what] += cue in told
                    errors[what] += told.get(cue) is Level.ERROR
    for what, times in sorted(made.items()):
        print(f"{what:<18} {found[what]:>4} of {times:>4} found = {found[what] / times:.1%}; {errors[what]} as errors")
    for label, times in sentences.items():
        print(f"alarms for nothing {false[label]:>4} of {times:>4} whole sentences of {label} tracks")
    print(f"{sound_s:.0f} s of sound in {listened_s:.0f} s of CPU: {sound_s / listened_s:.1f} times as fast")


def cache_folder() -> Path:
    return Path(tempfile.gettempdir()) / "handouts-bench"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TRACKS)
