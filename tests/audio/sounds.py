"""What the tests of sound share: scripts, voices that fail on purpose, ffmpeg as an independent ear."""

import base64
import errno
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import imageio_ffmpeg
import numpy as np
import pytest

from audio.engines import NO_SIGNS, find_voice
from audio.engines.tone import RATE, ToneEngine
from audio.measuring import Measure, measured, mp3_header
from audio.model import Boundary, Cue, CueId, CueKind, Loudness, Pronounced, Samples, Script, Speech, Tags, Voice
from audio.mp3 import encoded

TONE = find_voice("tone", "en")


def script(*texts: str, then: Boundary = Boundary.SENTENCE, title: str = "Resting well") -> Script:
    cues = tuple(Cue(CueId(f"c{n}"), CueKind.SENTENCE, text, then) for n, text in enumerate(texts, 1))
    return Script(cues, "en", Tags(title, "Sleep and rest", "Valley Clinic", 2, 5, "en", 2024, "Large print edition"))


class FakeEngine:
    """A tone engine whose every answer goes through `change`, which may also raise or wait."""

    name = "tone"
    version = "fake"
    ipa = NO_SIGNS

    def __init__(self, change: Callable[[Speech, int], Speech]) -> None:
        self._change = change
        self.spoken: list[str] = []

    def voices(self) -> tuple[Voice, ...]:
        return (TONE,)

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        self.spoken.append(words)
        return self._change(ToneEngine().speak(words, voice, pace), len(self.spoken))


def as_is(speech: Speech, _call: int) -> Speech:
    return speech


def ffmpeg(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=True)


def decode(file: Path) -> Samples:
    return np.frombuffer(ffmpeg("-v", "error", "-i", str(file), "-f", "f32le", "-").stdout, "<f4")


def reference_loudness(samples: Samples, rate: int, at_rate: int | None = None) -> Loudness:
    """What ffmpeg's ebur128 filter says of the samples, resampled to `at_rate` first where that is given."""
    source = ("-f", "f32le", "-ar", str(rate), "-ac", "1", "-i", "-")
    filters = f"aresample={at_rate or rate},ebur128=peak=true:metadata=1:framelog=quiet"
    tell = "ametadata=mode=print:key=lavfi.r128.I:file=-"
    told = ffmpeg(*source, "-af", f"{filters},{tell}", "-f", "null", "-", given=samples.astype("<f4").tobytes())
    loudness = re.findall(rb"lavfi.r128.I=(\S+)", told.stdout)[-1]
    peak = re.findall(rb"Peak:\s+(\S+) dBFS", told.stderr)[-1]
    return Loudness(float(loudness), float(peak))


def pseudo_speech(rate: int, seconds: float, seed: int) -> Samples:
    """Noise shaped to syllables and rests, with a strong low end, loud and quiet parts a gate must tell apart."""
    random = np.random.default_rng(seed)
    n = round(rate * seconds)
    spectrum = np.fft.rfft(random.standard_normal(n))
    frequency = np.fft.rfftfreq(n, 1 / rate)
    spectrum *= 1 / (1 + (frequency / 500) ** 1.5) * (frequency > 20)
    noise = np.fft.irfft(spectrum, n)
    syllables = np.clip(np.sin(2 * np.pi * 4 * np.arange(n) / rate), 0, 1)
    level = np.repeat(random.choice([0.0, 0.03, 0.5, 1.0], n // rate + 1), rate)[:n]
    shaped = noise * syllables * level
    scaled: Samples = (0.5 * shaped / np.abs(shaped).max()).astype(np.float32)
    return scaled


class FakeAnswer:
    """An HTTP answer as the online voice gives it."""

    def __init__(self, status_code: int, text: str = "", headers: dict[str, str] | None = None) -> None:
        self.status_code, self.text, self.headers = status_code, text, headers or {}


class FakeGoogle:
    """A session that answers like Google's voice, in tones. `script` is what it does first: statuses or errors."""

    def __init__(self, *script: "FakeAnswer | Exception") -> None:
        self._script = list(script)
        self.asked: list[str] = []
        self.languages: list[str] = []
        self.timeouts: list[tuple[float, float]] = []

    def post(self, url: str, *, data: str, headers: object, timeout: tuple[float, float]) -> FakeAnswer:
        assert url.startswith("https://")
        self.timeouts.append(timeout)
        outer = json.loads(unquote(data.removeprefix("f.req=").rstrip("&")))
        text, language, *_rest = json.loads(outer[0][0][1])
        self.asked.append(text)
        self.languages.append(language)
        if self._script:
            first = self._script.pop(0)
            if isinstance(first, Exception):
                raise first
            return first
        return FakeAnswer(200, answer_text(tone_mp3(text)))


def tone_mp3(words: str) -> bytes:
    return b"".join(encoded([ToneEngine().speak(words, TONE, 1.0).samples], RATE))


def answer_text(mp3: bytes) -> str:
    sound = base64.b64encode(mp3).decode()
    return f')]}}\'\n\n[["wrb.fr","jQ1olc","[\\"{sound}\\"]",null,null,null,"generic"]]'


def measure_mp3(file: Path) -> Measure:
    """A finished MP3 as it sounds."""
    return measured(file, mp3_header(file).rate)


def loud_parts(samples: Samples, rate: int, above: float = 0.02) -> Sequence[tuple[float, float]]:
    """[start, end) in seconds of the stretches of sound at least 0.15 s apart."""
    frame = rate // 1000
    whole = len(samples) // frame
    peaks = np.abs(samples[: whole * frame].reshape(whole, frame)).max(axis=1)
    loud = np.flatnonzero(peaks > above)
    cuts = np.flatnonzero(np.diff(loud) > 150) + 1
    return [(group[0] / 1000, (group[-1] + 1) / 1000) for group in np.split(loud, cuts)]


def after_pauses_s(speech: Speech) -> list[float]:
    """For every pause of more than 80 ms: how much later than the sound after it the next word's mark is."""
    frame = speech.rate // 200
    peaks = np.abs(speech.samples[: len(speech.samples) // frame * frame].reshape(-1, frame)).max(axis=1)
    loud = np.flatnonzero(peaks > peaks.max() / 100)
    onsets = [int(loud[i + 1]) * frame for i in np.flatnonzero(np.diff(loud) > 16)]
    starts = np.asarray([mark.start_sample for mark in speech.marks])
    late = [float(starts[np.abs(starts - onset).argmin()] - onset) / speech.rate for onset in onsets]
    return [seconds for seconds in late if abs(seconds) < 0.25]  # else a stop within a word


def full_scratch(monkeypatch: pytest.MonkeyPatch, left: int) -> None:
    """Lets `left` bytes be written to the scratch files of tracks, some at a time; then the disk is full."""
    opening = tempfile.TemporaryFile

    def opened(**options: Any) -> Any:
        file = opening(**options)
        writing = file.write

        def write(data: memoryview) -> int:
            nonlocal left
            if left <= 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            written = int(writing(data[: min(left, 4000)]))
            left -= written
            return written

        return Wrapped(file, write)

    monkeypatch.setattr(tempfile, "TemporaryFile", opened)


class Wrapped:
    """A file whose `write` is another."""

    def __init__(self, file: Any, write: Callable[..., int]) -> None:
        self._file, self.write = file, write

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> "Wrapped":
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()
