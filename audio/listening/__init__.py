"""What a machine hears in a finished track: the sound in stretches, and a recogniser that turns them into words."""

from typing import Protocol

from audio.model import Samples

RATE = 16000
"""Samples a second of what a recogniser is given."""


class Recogniser(Protocol):
    """Turns speech into words, the same for the same sound. It mishears rare names, and writes figures as digits."""

    def hear(self, sound: Samples, language: str) -> str:
        """What is said in `sound` at `RATE`, half a minute at most, in a language it knows; empty where nothing sounds.

        Raises ToolBroken.
        """
        ...
