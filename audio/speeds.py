"""How fast voices are on this machine: measured once, kept in the cache folder."""

import json
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from audio.engines import engine_named
from audio.errors import AudioError
from audio.files import whole_file
from audio.model import Voice
from audio.speaking import Speaker

HEAVY = ("kokoro", "piper")
"""Engines that take seconds and hundreds of megabytes to load: measured when asked for, not by the way."""
_WORDS = "one two three four five six seven eight nine ten"
_FILE = "speeds.json"


class Speeds:
    """Seconds of sound a second, by voice. Voices of one engine and one quality are as fast as each other."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.perf_counter) -> None:
        self._file = folder / _FILE
        self._clock = clock
        self._known = _read(self._file)

    def known(self, voice: Voice) -> float | None:
        """What was measured of this very version; None where nothing was."""
        return self._known.get(_key(voice))

    def measure(self, voices: Iterable[Voice]) -> None:
        """Measures the voices of which nothing is known and that need no network, and keeps it if that can be."""
        before = dict(self._known)
        for voice in voices:
            if voice.online or voice.fault or _key(voice) in self._known:
                continue
            with suppress(AudioError):  # it will say so itself when it is to speak
                self._known[_key(voice)] = self._measured(voice)
        if self._known != before:
            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                with whole_file(self._file, shared=True) as opened:
                    opened.write(json.dumps(self._known, sort_keys=True).encode())

    def _measured(self, voice: Voice) -> float:
        speaker = Speaker(engine_named(voice.engine), replace(voice, languages=voice.languages[:1]), 1.0)
        speaker.speak("one")  # loads the model
        began = self._clock()
        speech = speaker.speak(_WORDS)
        return round(len(speech.samples) / speech.rate / max(1e-6, self._clock() - began), 1)


def _key(voice: Voice) -> str:
    return f"{engine_named(voice.engine).version}, {voice.quality}"


def _read(file: Path) -> dict[str, float]:
    """What the file holds; nothing where it cannot be read or is no such file."""
    try:
        known = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return {k: v for k, v in known.items() if isinstance(v, int | float)} if isinstance(known, dict) else {}
