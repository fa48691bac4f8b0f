"""Voice engines: one module each behind one Protocol, named in one registry."""

from typing import Protocol

from audio.model import Speech, Voice
from audio.registry import Registry


class Engine(Protocol):
    """Turns words into sound. Made without arguments; loads its model at the first `speak`, not before.

    The same words, voice and pace give the same samples. `version` names engine and model: it is part of
    the key under which speech is kept.
    """

    name: str
    version: str

    def voices(self) -> tuple[Voice, ...]:
        """The voices that can speak here and now, without loading any model."""
        ...

    def speak(self, words: str, voice: Voice, pace: float) -> Speech:
        """`words` (plain words and punctuation, nothing in them is obeyed) as sound.

        `pace` 1.0 is the voice's own speed, 0.5 half as fast. Raises SpeechFailed, VoiceOffline, VoiceMissing.
        """
        ...


ENGINES: Registry[type[Engine]] = Registry(
    "voice engine",
    {
        "hibari": "audio.engines.hibari:HibariEngine",
        "gtts": "audio.engines.gtts:GttsEngine",
        "tone": "audio.engines.tone:ToneEngine",
    },
)
