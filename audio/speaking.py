"""One cue spoken surely: from the cache, or by the engine with a time limit, a look at the result and one retry."""

import queue
import threading
import unicodedata
from dataclasses import dataclass, field

import numpy as np

from audio.assembly import longest_silence_s, sounding
from audio.cache import SpeechCache, SpeechKey, quantised
from audio.engines import Engine, offline_voices
from audio.errors import AudioError, SpeechFailed, VoiceOffline
from audio.model import Pronounced, Speech, Voice

LIMIT_S, ONLINE_LIMIT_S, LIMIT_S_PER_SIGN = 20.0, 60.0, 0.4
"""How long an engine may take for one try at a cue. The embedded voice loads in 1.3 s and needs 0.002 s a sign at half
its pace; the studio voices need 0.04 s there, and were seen to take eight times that on a busy machine. An online voice
may be asked to wait."""
TRIES = 2

USUAL, FASTEST, SLOWEST = 15.4, 1.43, 0.26
"""Letters a second of sound at a voice's own pace, and how many times as many may come in one sentence. The embedded
voice said 13 to 20 in every sentence of a long article, 15.4 in the middle: half a sentence comes out as 26 or more.
The others stayed within the same distance of their own middle, which `Voice.letters_per_s` tells."""
_SLACK_S = 0.15
_OVERHEAD_S = 2.0
_LETTER_S = 0.5
_FAINTEST_DB = -50.0
_LONGEST_SILENCE_S = 2.0


@dataclass
class Speaker:
    """A voice with its engine, pace and cache. Goes on without the cache when that cannot be written.

    `limit_s` is the time for one try; by default the function of that name says it.
    """

    engine: Engine
    voice: Voice
    pace: float
    cache: SpeechCache | None = None
    limit_s: float | None = None
    cache_trouble: str = ""
    version: str = field(init=False)

    def __post_init__(self) -> None:
        self.version = self.engine.version  # asked once: it may be looked up on the disk

    def speak(self, words: str, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words`, some said as `sounds` tells, as plausible speech.

        Raises SpeechFailed naming the words, VoiceOffline, VoiceMissing, ToolBroken.
        """
        key = SpeechKey(words, self.voice, self.version, self.pace, sounds)
        kept = self.cache.get(key) if self.cache else None
        if kept is not None:
            return kept
        speech = self._spoken(words, sounds)
        if self.cache:
            try:
                self.cache.put(key, speech)
            except OSError as error:
                where = f"Speech could not be kept in {self.cache.folder} ({error.strerror or error})"
                self.cache_trouble = f"{where}: it will be spoken again next time."
                self.cache = None
        return speech

    def _spoken(self, words: str, sounds: tuple[Pronounced, ...]) -> Speech:
        problem = ""
        for _attempt in range(TRIES):
            try:
                speech = self._within_limit(words, sounds)
            except VoiceOffline:
                raise
            except SpeechFailed as error:
                problem = str(error)
                continue
            problem = implausible(words, speech, self.pace, usual(self.voice))
            if not problem:
                return quantised(speech)
        raise SpeechFailed(
            f"The voice '{self.voice.name}' failed twice at “{shortened(words)}”: {problem}. "
            "Try again, or choose another --voice (`handouts voices` lists them)."
        )

    def _within_limit(self, words: str, sounds: tuple[Pronounced, ...]) -> Speech:
        """What the engine says, or SpeechFailed when it takes too long or dies of anything at all.

        A thread that hangs cannot be ended; it is left behind and does not keep the process alive. Beside one that
        still asks a server no second one is set to ask, so an online voice that hangs is VoiceOffline.
        """
        limit = limit_s(len(words), self.voice.online) if self.limit_s is None else self.limit_s
        answer: queue.SimpleQueue[Speech | BaseException] = queue.SimpleQueue()
        threading.Thread(target=lambda: answer.put(self._answer(words, sounds)), daemon=True).start()
        try:
            found = answer.get(timeout=limit)
        except queue.Empty:
            if self.voice.online:
                raise VoiceOffline(
                    f"The online voice '{self.voice.name}' gave no answer within {limit:.0f} s. "
                    f"Try again later, or choose a voice that needs no network: {offline_voices()}."
                ) from None
            raise SpeechFailed(f"no answer within {limit:.0f} s") from None
        if isinstance(found, AudioError):
            raise found
        if isinstance(found, BaseException):
            raise SpeechFailed(f"it crashed ({type(found).__name__}: {found})") from found
        return found

    def _answer(self, words: str, sounds: tuple[Pronounced, ...]) -> Speech | BaseException:
        try:
            return self.engine.speak(words, self.voice, self.pace, sounds)
        except BaseException as error:  # noqa: BLE001 - whatever an engine dies of belongs to the one who waits
            return error


def limit_s(signs: int, online: bool = False) -> float:
    """Seconds an engine may take for one try at a cue of so many signs."""
    return (ONLINE_LIMIT_S if online else LIMIT_S) + LIMIT_S_PER_SIGN * signs


def longest_s(signs: int, online: bool = False) -> float:
    """The most seconds a `Speaker` may take for one cue of so many signs (of the words that go to the voice)."""
    return TRIES * limit_s(signs, online)


def usual(voice: Voice) -> float:
    """Letters a second that `voice`, narrowed to one language, says at its own pace."""
    return voice.letters_per_s[0] if voice.letters_per_s else USUAL


def implausible(words: str, speech: Speech, pace: float, letters_per_s: float = USUAL) -> str:
    """Why `speech` cannot be all of `words` and nothing else; empty when it can.

    Compares the time between first and last sound with the number of letters, looks for silence in between. Words
    that the engine itself doubts may be missing, or spelled out.
    """
    samples, sayable = speech.samples, words
    for doubt in sorted(speech.doubts, key=len, reverse=True):  # one may be a part of another
        sayable = sayable.replace(doubt, " ")
    least, doubted = letters(sayable), letters(words) - letters(sayable)
    if not len(samples):
        return "it returned no sound" if least else ""
    if not np.isfinite(samples).all():
        return "it returned numbers that are no sound"
    if float(np.abs(samples).max()) <= 10 ** (_FAINTEST_DB / 20):
        return "it returned silence" if least else ""
    start, end = sounding(samples, speech.rate)
    sound_s = (end - start) / speech.rate * pace
    if sound_s < least / (FASTEST * letters_per_s) - _SLACK_S:
        return f"it returned {sound_s / pace:.1f} s of sound, too short for all the words"
    singles = sum(1 for word in words.split() if letters(word) == 1)
    if sound_s > least / (SLOWEST * letters_per_s) + (singles + doubted) * _LETTER_S + _OVERHEAD_S:
        return f"it returned {sound_s / pace:.1f} s of sound, too long for the words"
    gap_s = longest_silence_s(samples, speech.rate)
    return f"it fell silent for {gap_s:.1f} s" if gap_s > _LONGEST_SILENCE_S else ""


def letters(words: str) -> int:
    """How much there is to say: letters and digits; a sign of East Asian scripts is a syllable or more, so three."""
    return sum(3 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words if c.isalnum())


def shortened(words: str, characters: int = 80) -> str:
    """The beginning of `words`, for a message."""
    return words if len(words) <= characters else words[: characters - 1].rstrip() + "…"
