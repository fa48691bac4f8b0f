"""Voice engines: one module each behind one Protocol, named in one registry."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import metadata
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
        "piper": "audio.engines.piper:PiperEngine",
        "pico": "audio.engines.pico:PicoEngine",
        "espeak": "audio.engines.espeak:EspeakEngine",
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


def package_version(name: str) -> str:
    """The version of an installed package, for `Engine.version`; "none" where it is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


AUTO = "auto"
"""The name that leaves the choice to `find_voice`."""
_PREFERRED = ("hibari", "piper", "kokoro", "pico", "espeak")
"""Engines from the first to the last choice for a language. Piper's files are there because somebody put them there;
Kokoro is heard as well as hibari and takes a hundred times as long."""
_GOOD_ACCENTS = ("kokoro", "piper")
"""Engines whose accents are good enough to go before a better voice that speaks with another one."""


def find_voice(name: str, language: str) -> Voice:
    """The voice of that name, narrowed to the one of its languages that fits `language` (a BCP 47 tag).

    The name of an engine is one for the first of its voices that fits; "auto" takes the best voice that is installed
    and needs no network. Raises VoiceMissing with the nearest names, or with the voices that do speak the language.
    """
    wanted = name.strip().lower()
    if wanted == AUTO:
        return best_voice(language)
    for engine in ENGINES:
        for voice in _voices((engine,)):
            if voice.name.lower() == wanted:
                return _speaking(voice, language)
    if wanted in ENGINES:
        engine_named(wanted)  # says so where it cannot even be loaded
        if voices := tuple(_voices((wanted,))):
            return _speaking(next((v for v in voices if narrowed(v, language)), voices[0]), language)
        raise VoiceMissing(f"The voice '{wanted}' is not installed here. `handouts voices` lists what can speak.")
    offered = nearest(wanted, (v.name for v in all_voices() if v.languages != (EVERY_LANGUAGE,)))
    raise VoiceMissing(f"No voice '{name}'. {offered} `handouts voices` lists what can speak here.")


def best_voice(language: str) -> Voice:
    """The voice that reads `language` when nobody chose one: installed, offline, and never in another language.

    Where a country is named, a good voice with its accent goes first. Raises VoiceMissing when there is none.
    """
    here = (narrowed(voice, language) for voice in _voices(_PREFERRED) if not voice.online)
    fitting = [voice for voice in here if voice]
    native = [voice for voice in fitting if voice.engine in _GOOD_ACCENTS and has_accent(voice, language)]
    if native and not has_accent(fitting[0], language):
        return native[0]
    if fitting:
        return fitting[0]
    online = _names(v for v in all_voices() if v.online and narrowed(v, language))
    hint = f"Online there is {online}, which must be chosen with --voice. " if online else ""
    raise VoiceMissing(
        f"No voice here speaks the language '{language}'. {hint}State the language with --language if it is another; "
        "`handouts voices` lists what can speak here and what can be installed."
    )


def has_accent(voice: Voice, language: str) -> bool:
    """Whether a voice, narrowed to one language, speaks with the accent of `language`, as far as both name one."""
    wanted, own = _parts(language), _parts(voice.languages[0])
    return min(len(wanted), len(own)) == 1 or own[:2] == wanted[:2]


def offline_voices() -> str:
    """The names of voices that need no network, for messages."""
    return _names(v for v in all_voices() if not v.online and not v.fault and v.languages != (EVERY_LANGUAGE,))


def _voices(engines: "Registry[type[Engine]] | tuple[str, ...]") -> Iterator[Voice]:
    for name in engines:
        if name not in ENGINES:
            continue
        try:
            yield from engine_named(name).voices()
        except (VoiceMissing, ImportError):  # its module, or only the package it asks for its voices, is not here
            continue


def narrowed(voice: Voice, language: str) -> Voice | None:
    """The voice with the one of its languages that fits; None where none does, or it cannot speak.

    One that pretends to know every language does not count.
    """
    fitting = _fitting(voice.languages, language)
    if voice.fault or not fitting:
        return None
    speed = dict(zip(voice.languages, voice.letters_per_s, strict=False)).get(fitting)
    return replace(voice, languages=(fitting,), letters_per_s=(speed,) if speed else ())


def _speaking(voice: Voice, language: str) -> Voice:
    """The voice for the language. Raises VoiceMissing with what to do when it will not do."""
    if EVERY_LANGUAGE in voice.languages:
        return replace(voice, languages=(language,))
    if voice.fault:
        raise VoiceMissing(f"{voice.fault} `handouts voices` lists what can speak.")
    if fitting := narrowed(voice, language):
        return fitting
    others = _names(v for v in all_voices() if narrowed(v, language))
    hint = f"These do: {others}." if others else "No voice here does."
    raise VoiceMissing(
        f"The voice '{voice.name}' does not speak the language '{language}'. {hint} "
        "Choose with --voice, or state the language with --language; `handouts voices` lists what can speak here."
    )


def _names(voices: Iterable[Voice]) -> str:
    """The names of `voices`, of each engine the first: one has dozens."""
    first: dict[str, str] = {}
    for voice in voices:
        first.setdefault(voice.engine, voice.name)
    return ", ".join(f"'{name}'" for name in first.values())


def _fitting(languages: tuple[str, ...], language: str) -> str:
    """The tag among `languages` that fits best: the same one, then one of the same language; empty if none."""
    wanted = _parts(language)
    exact = [tag for tag in languages if _parts(tag) == wanted]
    plain = [tag for tag in languages if _parts(tag) == wanted[:1]]
    kin = [tag for tag in languages if _parts(tag)[0] == wanted[0]]
    return next(iter(exact + plain + kin), "")


def _parts(language: str) -> list[str]:
    return language.lower().replace("_", "-").split("-")
