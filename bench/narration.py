"""The narration of long texts: speed, memory and the cost of the cache, as ratios measured in one run.

    python -m bench.narration

Speed: two warm processes work at once, as the product does, on the words of the sample. Speaking is held against bare
calls of the embedded voice, a whole narration (words, speech, level, MP3) against those calls and LAME; the best of
some rounds in turn. Memory: the most a process holds that narrates ten hours, against one that narrates ten minutes,
in tones; then an hour against ten minutes of the embedded voice. Cache: keeping every sentence and getting it back,
as a share of speaking it.
"""

import multiprocessing
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from itertools import cycle
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from audio.cache import SpeechCache, SpeechKey
from audio.engines import engine_named, find_voice
from audio.model import Boundary, Cue, CueId, CueKind, Script, Tags
from audio.mp3 import encoded
from audio.narrate import narrate
from audio.speaking import Speaker
from audio.wording import words_for

SAMPLE = Path(__file__).parents[1] / "samples" / "preventing-falls.txt"
VOICE, PACE = "hibari", 0.85
ROUNDS, WORKERS = 5, 2
LETTERS_A_SECOND, PAUSE_S = 13.5, 0.5
"""Roughly what both voices here take."""
SPAWN = multiprocessing.get_context("spawn")


def sentences() -> list[str]:
    """The sentences of the sample, near enough."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    return [part.strip() for line in lines for part in line.split(". ") if any(map(str.isalpha, part))]


def lasting(seconds: float) -> Iterator[str]:
    """Sentences that take about so many seconds to say, each with a number of its own."""
    for number, text in enumerate(cycle(sentences())):
        if seconds <= 0:
            return
        yield f"{number}: {text}"
        letters = sum(map(str.isalnum, words_for(f"{number}: {text}", "en").words))
        seconds -= letters / LETTERS_A_SECOND + PAUSE_S


def script(texts: list[str]) -> Script:
    """One topic of these sentences."""
    cues = tuple(Cue(CueId(f"c{n}"), CueKind.SENTENCE, text, Boundary.SENTENCE) for n, text in enumerate(texts))
    return Script(cues, "en", Tags("A long text", "Bench", "Bench", 1, 1, "en"))


# Speed -----------------------------------------------------------------------------------------------


@cache
def bare_voice() -> Any:
    """The package's own voice, loaded once a process."""
    from hibari import Hibari

    return Hibari()


def bare_speech() -> list[Any]:
    return [bare_voice()(words_for(text, "en").words, speed=PACE, seed=0) for text in sentences()]


def bare_narration() -> None:
    list(encoded(bare_speech(), 24000))


def speech() -> None:
    speaker = Speaker(engine_named(VOICE), find_voice(VOICE, "en"), PACE)
    for text in sentences():
        speaker.speak(words_for(text, "en").words)


def narration() -> None:
    with tempfile.TemporaryDirectory() as folder:
        narrate(script(sentences()), find_voice(VOICE, "en"), PACE, Path(folder) / "t.mp3")


WORKS: tuple[Callable[[], object], ...] = (bare_speech, speech, bare_narration, narration)


def race(together: Barrier, times: Any) -> None:
    """Does each piece of work once to be warm, then some rounds of all, beginning each when the others do."""
    for work in WORKS:
        work()
    for _ in range(ROUNDS):
        for work in WORKS:
            together.wait()
            begin = time.perf_counter()
            work()
            times.put((work.__name__, time.perf_counter() - begin))


def speeds() -> dict[str, float]:
    """The seconds each piece of work took when it was least disturbed."""
    together, times = SPAWN.Barrier(WORKERS), SPAWN.Queue()
    workers = [SPAWN.Process(target=race, args=(together, times)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    told = [times.get() for _ in range(WORKERS * ROUNDS * len(WORKS))]
    for worker in workers:
        worker.join()
    return {work.__name__: min(s for name, s in told if name == work.__name__) for work in WORKS}


# Memory and cache ------------------------------------------------------------------------------------


def long_narration(voice: str, seconds: float, answer: Any) -> None:
    """Tells the length of a narration of about so many seconds, and the most megabytes this process ever held."""
    with tempfile.TemporaryDirectory() as folder:
        track = narrate(script(list(lasting(seconds))), find_voice(voice, "en"), 1.0, Path(folder) / "t.mp3")
    status = Path("/proc/self/status").read_text(encoding="ascii")  # getrusage tells of the parent's memory too
    answer.put((track.duration_s, int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024))


def held(voice: str, seconds: float) -> tuple[float, float]:
    """Seconds of sound and peak megabytes of a narration in a fresh process."""
    answer = SPAWN.Queue()
    worker = SPAWN.Process(target=long_narration, args=(voice, seconds, answer))
    worker.start()
    told: tuple[float, float] = answer.get()
    worker.join()
    return told


def cache_share() -> float:
    """The CPU that keeping every sentence and getting it back takes, in parts of that for speaking it."""
    engine, voice = engine_named(VOICE), find_voice(VOICE, "en")
    engine.speak("Ready.", voice, PACE)
    words = [words_for(text, "en").words for text in sentences()]
    begin = time.process_time()
    spoken = [engine.speak(some, voice, PACE) for some in words]
    spoken_s, version = time.process_time() - begin, engine.version
    with tempfile.TemporaryDirectory() as folder:
        kept, times = SpeechCache(Path(folder)), []
        for _ in range(2):  # the second time in folders that are there, as they soon are
            begin = time.process_time()
            for some, one in zip(words, spoken, strict=True):
                key = SpeechKey(some, voice, version, PACE)
                kept.put(key, one)
                kept.get(key)
            times.append(time.process_time() - begin)
    return min(times) / spoken_s


def main() -> None:
    took = speeds()
    for ours, bare in ((speech, bare_speech), (narration, bare_narration)):
        name, ratio = ours.__name__, took[bare.__name__] / took[ours.__name__]
        print(
            f"{name:<18}{took[ours.__name__]:6.2f} s on each core = {ratio:.2f} x the speed of bare calls (target 0.9)"
        )
    for voice, long_s in (("tone", 36_000.0), (VOICE, 3_600.0)):
        (short, short_mb), (long, long_mb) = held(voice, 600.0), held(voice, long_s)
        name, ratio = f"memory, {voice}", long_mb / short_mb
        lengths = f"{long / 3600:.1f} hours = {ratio:.2f} x {short / 60:.0f} minutes"
        print(f"{name:<18}{long_mb:6.0f} MB for {lengths} (target 1.5)")
    print(f"{'cache':<18}{cache_share():6.2%} of speaking (target 2 %)")


if __name__ == "__main__":
    main()
