"""What is not plausibly all of the words, and nothing but them, is not taken."""

import queue
import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.engines.tone import ToneEngine
from audio.errors import CueUnspeakable, SpeechFailed, ToolBroken, VoiceMissing, VoiceOffline
from audio.model import Samples, Speech
from audio.speaking import Speaker, implausible, letters, limit_s, longest_s
from tests.audio.sounds import TONE, FakeEngine

WORDS = "Keep the knee warm and bend it gently for a minute every hour."
RATE = 24000


def tone(words: str = WORDS) -> Samples:
    return ToneEngine().speak(words, TONE, 1.0).samples


def faulty(change: "object", calls: int = 99) -> FakeEngine:
    """An engine whose first `calls` answers are changed."""
    return FakeEngine(lambda speech, call: change(speech) if call <= calls else speech)  # type: ignore[operator]  # a lambda


def silent(speech: Speech) -> Speech:
    return Speech(np.zeros_like(speech.samples), speech.rate)


def halved(speech: Speech) -> Speech:
    return Speech(speech.samples[: len(speech.samples) // 2], speech.rate)


def halved_and_filled_up(speech: Speech) -> Speech:
    samples = speech.samples.copy()
    samples[len(samples) // 2 :] = 0
    return Speech(samples, speech.rate)


def endless(speech: Speech) -> Speech:
    return Speech(np.tile(speech.samples, 6), speech.rate)


def broken(speech: Speech) -> Speech:
    return Speech(np.full_like(speech.samples, np.nan), speech.rate)


def empty(speech: Speech) -> Speech:
    return Speech(speech.samples[:0], speech.rate)


def with_a_hole(speech: Speech) -> Speech:
    return Speech(np.insert(speech.samples, len(speech.samples) // 2, np.zeros(RATE * 3)), speech.rate)


FAULTS = [silent, halved, halved_and_filled_up, endless, broken, empty, with_a_hole]


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_35_speech_that_is_not_all_of_the_words_fails_and_names_them(fault: object) -> None:
    engine = faulty(fault)
    with pytest.raises(SpeechFailed, match=r"'tone' failed twice at “Keep the knee.*`handouts voices`"):
        Speaker(engine, TONE, 1.0).speak(WORDS)
    assert engine.spoken == [WORDS, WORDS]


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_35_one_bad_answer_is_asked_for_again(fault: object) -> None:
    engine = faulty(fault, calls=1)
    assert len(Speaker(engine, TONE, 1.0).speak(WORDS).samples) == len(tone())
    assert len(engine.spoken) == 2


@pytest.mark.parametrize("pace", [0.5, 1.0, 1.5])
def test_good_speech_is_plausible_at_every_pace(pace: float) -> None:
    assert implausible(WORDS, ToneEngine().speak(WORDS, TONE, pace), pace) == ""


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=14), min_size=12, max_size=60))
def test_half_of_any_long_sentence_is_implausible(words: list[str]) -> None:
    """At 16 letters a second, the pace of the voices here."""
    text = " ".join(words)
    n = letters(text)
    half = np.full(round(n / 16 * RATE / 2), 0.3, np.float32)
    if n > 40:
        assert implausible(text, Speech(half, RATE), 1.0)


def test_words_the_engine_says_it_cannot_say_may_be_missing_and_no_others() -> None:
    nothing = np.zeros(0, np.float32)
    assert implausible("Привет миру.", Speech(nothing, RATE, doubts=("Привет", "миру")), 1.0) == ""
    assert implausible("Привет всем.", Speech(nothing, RATE, doubts=("Привет",)), 1.0)
    parts = Speech(nothing, RATE, doubts=("ق", "قبل", "قبلة"))
    assert implausible("ق قبلة قبل", parts, 1.0) == ""
    rest = tone("Say to him")
    foreign = "Say здравствуйтездравствуйтездравствуйте to him"
    assert implausible(foreign, Speech(rest, RATE, doubts=("здравствуйтездравствуйтездравствуйте",)), 1.0) == ""
    assert implausible(foreign, Speech(rest, RATE), 1.0)


def test_signs_of_east_asian_scripts_count_as_the_syllables_they_are() -> None:
    assert letters("手を洗う") == 12
    assert letters("…!? — ") == 0


def test_fault_33_an_engine_that_hangs_is_given_up_and_the_sentence_named() -> None:
    never = threading.Event()

    def hang(speech: Speech) -> Speech:
        never.wait(30)
        return speech

    began = time.monotonic()
    with pytest.raises(SpeechFailed, match=r"“Keep the knee.*no answer within"):
        Speaker(faulty(hang), TONE, 1.0, limit_s=0.05).speak(WORDS)
    assert time.monotonic() - began < 20
    never.set()


def test_fault_33_an_engine_that_hangs_once_is_asked_again() -> None:
    never = threading.Event()

    def hang(speech: Speech) -> Speech:
        never.wait(30)
        return speech

    assert len(Speaker(faulty(hang, calls=1), TONE, 1.0, limit_s=1.0).speak(WORDS).samples)
    never.set()


@pytest.mark.parametrize("online", [False, True])
def test_fault_33_no_cue_takes_longer_than_it_is_said_to(online: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    class Waiting:
        def put(self, _found: object) -> None:
            """Nobody ever hears of it."""

        def get(self, timeout: float) -> Speech:
            waited.append(timeout)
            raise queue.Empty

    monkeypatch.setattr("audio.speaking.queue.SimpleQueue", Waiting)
    with pytest.raises(SpeechFailed):
        Speaker(faulty(lambda speech: speech), replace(TONE, online=online), 1.0).speak(WORDS)
    assert waited == [limit_s(len(WORDS), online)] * (1 if online else 2)
    assert sum(waited) <= longest_s(len(WORDS), online)


def test_a_longer_cue_is_given_more_time_and_an_online_voice_too() -> None:
    assert longest_s(100) < longest_s(200) < longest_s(200, online=True)


@pytest.mark.parametrize("error", [RuntimeError("boom"), MemoryError(), OSError(5, "I/O"), SystemExit(1), ValueError()])
def test_fault_33_an_engine_that_dies_of_anything_fails_by_name(error: BaseException) -> None:
    def die(_speech: Speech) -> Speech:
        raise error

    engine = faulty(die)
    with pytest.raises(SpeechFailed, match=rf"“Keep the knee.*crashed \({type(error).__name__}"):
        Speaker(engine, TONE, 1.0).speak(WORDS)
    assert len(engine.spoken) == 2
    assert len(Speaker(faulty(die, calls=1), TONE, 1.0).speak(WORDS).samples)


@pytest.mark.parametrize(
    "error", [VoiceMissing("none"), VoiceOffline("away"), CueUnspeakable("nothing"), ToolBroken("no")]
)
def test_what_a_second_try_cannot_help_is_not_tried_again(error: Exception) -> None:
    def fail(_speech: Speech) -> Speech:
        raise error

    engine = faulty(fail)
    with pytest.raises(type(error), match=str(error)):
        Speaker(engine, TONE, 1.0).speak(WORDS)
    assert len(engine.spoken) == 1
