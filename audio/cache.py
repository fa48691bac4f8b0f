"""Speech kept by content: the same words, voice, engine, model and pace are spoken once.

An entry is 16-bit samples behind a small header and a SHA-256 over all of it: what is cut short or has one
wrong bit is a miss. Several processes may read and write one folder at once.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from audio.files import whole_file
from audio.model import Pronounced, Speech, Voice, WordMark
from audio.pcm import from_pcm, to_pcm

_MAGIC = b"speech 1\n"
_DIGEST = 32


@dataclass(frozen=True)
class SpeechKey:
    """All that decides how words sound. `version` names engine and model."""

    words: str
    voice: Voice
    version: str
    pace: float
    sounds: tuple[Pronounced, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the key in hexadecimal."""
        voice = [self.voice.name, self.voice.engine, self.voice.languages[:1]]
        sounds = [[s.start, s.end, s.ipa] for s in self.sounds]
        parts = [self.words, *voice, self.version, self.pace, sounds]
        return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()


@dataclass(frozen=True)
class SpeechCache:
    """A folder of speech. It is made when the first entry is written; removing it loses nothing but time."""

    folder: Path

    def get(self, key: SpeechKey) -> Speech | None:
        """The speech kept under `key`; None where there is none, or none that is sound."""
        try:
            data = self._file(key).read_bytes()
        except OSError:
            return None
        return _read(data)

    def put(self, key: SpeechKey, speech: Speech) -> None:
        """Keeps `speech`. Raises OSError; nothing of a failed entry stays.

        No waiting for the disk: an entry torn by a power cut does not match its digest, and is a miss.
        """
        file = self._file(key)
        try:
            _keep(file, speech)
        except FileNotFoundError:  # the first entry in its folder
            file.parent.mkdir(parents=True, exist_ok=True)
            _keep(file, speech)

    def _file(self, key: SpeechKey) -> Path:
        digest = key.digest
        return self.folder / digest[:2] / f"{digest[2:]}.speech"


def quantised(speech: Speech) -> Speech:
    """`speech` as it will come back from the cache, so that a fresh run and a cached one give the same bytes."""
    return replace(speech, samples=from_pcm(to_pcm(speech.samples)))


def _keep(file: Path, speech: Speech) -> None:
    with whole_file(file, shared=True, flush=False) as opened:
        opened.write(_written(speech))


def _written(speech: Speech) -> bytes:
    header = {
        "rate": speech.rate,
        "marks": [[m.word, m.start_sample, m.end_sample] for m in speech.marks],
        "doubts": list(speech.doubts),
        "guessed": list(speech.guessed),
    }
    head, pcm = json.dumps(header).encode("ascii") + b"\n", to_pcm(speech.samples)
    digest = hashlib.sha256(head)
    digest.update(pcm)
    return b"".join((_MAGIC, digest.digest(), head, pcm))


def _read(data: bytes) -> Speech | None:
    start = len(_MAGIC) + _DIGEST
    body = memoryview(data)[start:]
    if data[: len(_MAGIC)] != _MAGIC or hashlib.sha256(body).digest() != data[len(_MAGIC) : start]:
        return None
    end = data.find(b"\n", start)
    head, pcm = data[start:end], body[end + 1 - start :]
    with suppress(ValueError, KeyError, TypeError):  # written by another version under the same digest
        header: dict[str, Any] = json.loads(head)
        marks = tuple(WordMark(str(w), int(s), int(e)) for w, s, e in header["marks"])
        doubts, guessed = (tuple(map(str, header[name])) for name in ("doubts", "guessed"))
        return Speech(from_pcm(pcm), int(header["rate"]), marks, doubts, guessed)
    return None
