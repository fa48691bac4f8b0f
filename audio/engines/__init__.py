"""Voice engines: one module each behind one Protocol, named in one registry."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from audio.errors import VoiceMissing
from audio.model import Pronounced, Speech, Voice
from audio.registry import Registry, nearest

EVERY_LANGUAGE = "mul"
"""Stands in `Voice.languages` for a voice that does not care (ISO 639-2: multiple languages)."""


NO_SIGNS: frozenset[str] = frozenset()
"""Of an engine that takes no phonemes."""


class Engine(Protocol):
    """Turns words into sound. Made without arguments; loads its model at the first `speak`, not before.

    The same words, sounds, voice and pace give the same samples. `version` names engine and model: it is part of
    the key under which speech is kept. `ipa` are the signs of the International Phonetic Alphabet that it takes in
    `sounds`; an engine that takes no phonemes has none.
    """

    name: str
    ipa: frozenset[str]

    @property
    def version(self) -> str: ...

    def voices(self) -> tuple[Voice, ...]:
        """The voices that can speak here and now, without loading any model."""
        ...

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` (plain words and punctuation, nothing in them is obeyed) as sound, some said as `sounds` tells.

        `pace` 1.0 is the voice's own speed, 0.5 half as fast; the first of `voice.languages` is the one to speak.
        Raises SpeechFailed, VoiceOffline, VoiceMissing.
        """
        ...


ENGINES: Registry[type[Engine]] = Registry(
    "voice engine",
    {
        "hibari": "audio.engines.hibari:HibariEngine",
        "kokoro": "audio.engines.kokoro:KokoroEngine",
        "gtts": "audio.engines.gtts:GttsEngine",
        "tone": "audio.engines.tone:ToneEngine",
    },
)


@functools.cache
def engine_named(name: str) -> Engine:
    """The engine of that name, one in a process: its model is loaded once. Raises VoiceMissing."""
    try:
        return ENGINES.load(name)()
    except ImportError as error:
        raise VoiceMissing(
            f"The voice engine '{name}' is not installed here ({error}). `handouts voices` lists what can speak."
        ) from error


def all_voices() -> tuple[Voice, ...]:
    """Every voice that can speak here, in the order of the registry; engines that are not installed have none."""
    return tuple(_voices(ENGINES))


def find_voice(name: str, language: str) -> Voice:
    """The voice of that name, narrowed to the one of its languages that fits `language` (a BCP 47 tag).

    Raises VoiceMissing with the nearest names, or with the voices that do speak the language.
    """
    wanted = name.strip().lower()
    for engine in ENGINES:
        for voice in _voices((engine,)):
            if voice.name.lower() == wanted:
                return _speaking(voice, language)
    if wanted in ENGINES:
        engine_named(wanted)
        if own := ", ".join(f"'{voice.name}'" for voice in _voices((wanted,))):
            raise VoiceMissing(f"'{wanted}' is an engine with voices of its own; choose one of them: {own}.")
        raise VoiceMissing(f"The voice '{wanted}' is not installed here. `handouts voices` lists what can speak.")
    offered = nearest(wanted, (voice.name for voice in all_voices()))
    raise VoiceMissing(f"No voice '{name}'. {offered} `handouts voices` lists what can speak here.")


def offline_voices() -> str:
    """The names of voices that need no network, for messages."""
    return _some(voice for voice in all_voices() if not voice.online and voice.languages != (EVERY_LANGUAGE,))


def _voices(engines: "Registry[type[Engine]] | tuple[str, ...]") -> Iterator[Voice]:
    for name in engines:
        try:
            yield from engine_named(name).voices()
        except (VoiceMissing, ImportError):  # its module, or only the package it asks for its voices, is not here
            continue


def _speaking(voice: Voice, language: str) -> Voice:
    if EVERY_LANGUAGE in voice.languages:
        return replace(voice, languages=(language,))
    if fitting := _fitting(voice.languages, language):
        return replace(voice, languages=(fitting,))
    others = _some(v for v in all_voices() if _fitting(v.languages, language))
    hint = f"These do: {others}." if others else "No voice here does."
    raise VoiceMissing(
        f"The voice '{voice.name}' does not speak the language '{language}'. {hint} "
        "Choose with --voice, or state the language with --language; `handouts voices` lists what can speak here."
    )


def _some(voices: Iterable[Voice]) -> str:
    """The names of `voices`, of each engine the first: one has dozens."""
    first: dict[str, str] = {}
    for voice in voices:
        first.setdefault(voice.engine, voice.name)
    return ", ".join(f"'{name}'" for name in first.values())


def _fitting(languages: tuple[str, ...], language: str) -> str:
    """The tag among `languages` that fits best: the same one, then one of the same language; empty if none."""
    wanted = language.lower().replace("_", "-")
    exact = [tag for tag in languages if tag.lower() == wanted]
    plain = [tag for tag in languages if tag.lower() == wanted.split("-")[0]]
    kin = [tag for tag in languages if tag.lower().split("-")[0] == wanted.split("-")[0]]
    return next(iter(exact + plain + kin), "")
