"""A voice of tones: every letter lasts the same, every word has a pitch of its own. For tests and trial runs.

What it says cannot be understood, but every length is known beforehand, and it costs next to nothing.
"""

from typing import TYPE_CHECKING

from audio.engines import NO_SIGNS
from audio.model import Pronounced, Speech, Voice, WordMark

if TYPE_CHECKING:
    from audio.model import Samples

RATE = 24000
LETTER_SAMPLES = 1600
GAP_SAMPLES = 960
_LEVEL = 0.3
_RAMP_SAMPLES = 120


class ToneEngine:
    """Each word of n letters and digits sounds `round(n * 1600 / pace)` samples; `round(960 / pace)` lie between."""

    name = "tone"
    version = "1"
    ipa = NO_SIGNS

    def voices(self) -> tuple[Voice, ...]:
        """One voice that pretends to know every language."""
        return (Voice("tone", self.name, ("mul",), "tones of known lengths, for trials", "GPL-3.0-or-later"),)

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """Tones for `words`; every run of signs between spaces that holds a letter or digit is a word."""
        import numpy as np

        spoken = [(word, n) for word in words.split() if (n := sum(c.isalnum() for c in word))]
        pieces: list[Samples] = []
        marks: list[WordMark] = []
        at = 0
        for word, n in spoken:
            if pieces:
                pieces.append(np.zeros(round(GAP_SAMPLES / pace), np.float32))
                at += len(pieces[-1])
            pieces.append(_tone(pitch_hz(word), round(n * LETTER_SAMPLES / pace)))
            marks.append(WordMark(word, at, at + len(pieces[-1])))
            at += len(pieces[-1])
        samples: Samples = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
        return Speech(samples, RATE, tuple(marks))


def pitch_hz(word: str) -> float:
    """The pitch of a word, 300 to 1100 Hz, made from its letters."""
    return 300.0 + 20.0 * (sum(ord(c) for c in word if c.isalnum()) % 41)


def _tone(pitch: float, length: int) -> "Samples":
    import numpy as np

    tone: Samples = (_LEVEL * np.sin(2 * np.pi * pitch / RATE * np.arange(length))).astype(np.float32)
    ramp = np.linspace(0.0, 1.0, min(_RAMP_SAMPLES, length // 2), dtype=np.float32)
    tone[: len(ramp)] *= ramp
    tone[length - len(ramp) :] *= ramp[::-1]
    return tone
