"""The online voice, against a session that answers like Google and needs no network."""

from collections.abc import Iterator

import pytest
import requests

from audio.engines import find_voice
from audio.engines.gtts import BACK_OFF_S, BETWEEN_S, GttsEngine
from audio.errors import VoiceOffline
from audio.model import Speech
from audio.mp3 import encoded
from tests.audio.sounds import FakeAnswer, FakeGoogle, answer_text, tone_mp3

WORDS = "Drink a glass of water when you wake."
VOICE = find_voice("gtts", "es-MX")


class Time:
    """A clock that only moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now_s += seconds

    def clock(self) -> float:
        return self.now_s


def speak(google: FakeGoogle, time: Time | None = None, words: str = WORDS, pace: float = 1.0) -> Speech:
    time = time or Time()
    return GttsEngine(google, time.sleep, time.clock).speak(words, VOICE, pace)


def test_words_become_sound_in_the_language_of_the_voice() -> None:
    google = FakeGoogle()
    speech = speak(google)
    assert google.asked == [WORDS]
    assert google.languages == ["es"]
    assert speech.rate == 24000
    assert len(speech.samples) / speech.rate == pytest.approx(2.4, abs=0.25)


def test_old_tags_of_gtts_have_their_present_names() -> None:
    google = FakeGoogle()
    GttsEngine(google, lambda _s: None, lambda: 0.0).speak("shalom", find_voice("gtts", "he-IL"), 1.0)
    assert google.languages == ["iw"]


def test_every_request_has_a_time_limit() -> None:
    google = FakeGoogle()
    speak(google)
    assert google.timeouts
    assert all(0 < seconds <= 30 for limits in google.timeouts for seconds in limits)


def test_long_text_is_asked_for_in_parts_and_no_word_is_lost() -> None:
    google, time = FakeGoogle(), Time()
    words = " ".join(f"word{n} and so on," for n in range(60)) + " the end"
    speak(google, time, words)
    assert len(google.asked) > 5
    assert all(len(part) <= 100 for part in google.asked)
    assert " ".join(google.asked).replace(",", "").split() == words.replace(",", "").split()
    assert time.slept == [BETWEEN_S] * (len(google.asked) - 1)


def test_fault_34_no_network_is_told_with_the_voices_that_need_none() -> None:
    google = FakeGoogle(requests.ConnectionError("no route"))
    with pytest.raises(VoiceOffline, match=r"could not be reached.*'hibari'"):
        speak(google)
    assert len(google.asked) == 1


@pytest.mark.parametrize("error", [requests.Timeout("slow"), requests.exceptions.ChunkedEncodingError("cut")])
def test_fault_34_an_answer_that_never_ends_or_breaks_off_is_told(error: Exception) -> None:
    with pytest.raises(VoiceOffline, match="'hibari'"):
        speak(FakeGoogle(error))


def test_fault_34_too_many_requests_then_success() -> None:
    google, time = FakeGoogle(FakeAnswer(429), FakeAnswer(503)), Time()
    assert len(speak(google, time).samples)
    assert google.asked == [WORDS] * 3
    assert time.slept == list(BACK_OFF_S[:2])


def test_fault_34_an_asked_for_wait_is_kept_but_never_beyond_half_a_minute() -> None:
    time = Time()
    speak(FakeGoogle(FakeAnswer(429, headers={"Retry-After": "9"})), time)
    speak(FakeGoogle(FakeAnswer(429, headers={"Retry-After": "86400"})), time)
    speak(FakeGoogle(FakeAnswer(429, headers={"Retry-After": "Wed, 21 Oct 2026"})), time)
    assert time.slept == [9.0, 30.0, BACK_OFF_S[0]]


def test_fault_34_too_many_requests_for_ever_ends() -> None:
    google, time = FakeGoogle(*[FakeAnswer(429)] * 99), Time()
    with pytest.raises(VoiceOffline, match=r"too busy.*429.*'hibari'"):
        speak(google, time)
    assert len(google.asked) == len(BACK_OFF_S) + 1
    assert sum(time.slept) < 60


def test_fault_34_a_refusal_is_not_asked_again() -> None:
    google = FakeGoogle(FakeAnswer(403))
    with pytest.raises(VoiceOffline, match="HTTP 403"):
        speak(google)
    assert len(google.asked) == 1


def bad_answers() -> Iterator[tuple[str, str]]:
    whole = tone_mp3(WORDS)
    text = answer_text(whole)
    yield "empty", ""
    yield "no sound in it", ')]}\'\n\n[["wrb.fr","jQ1olc",null,null]]'
    yield "sound of no bytes", answer_text(b"")
    yield "text cut off", text[: len(text) // 2]
    yield "frame cut off", answer_text(whole[:-7])
    yield "frame cut off within its head", answer_text(whole[: whole.rindex(b"\xff\xf3") + 2])
    yield "base64 cut off", text.replace("\\" + '"]"', 'A\\"]"')
    yield "no MP3", answer_text(b"<html>Sorry</html>" * 40)


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in bad_answers()])
def test_fault_34_half_an_answer_is_told_and_nothing_is_kept(text: str) -> None:
    with pytest.raises(VoiceOffline, match="'hibari'"):
        speak(FakeGoogle(FakeAnswer(200, text)))


def test_nothing_to_say_asks_nobody() -> None:
    google = FakeGoogle()
    assert len(speak(google, words="… — !").samples) == 0
    assert google.asked == []


def test_stretching_keeps_the_pitch() -> None:
    import numpy as np

    def loudest_hz(samples: "np.typing.NDArray[np.float32]") -> float:
        return float(np.abs(np.fft.rfft(samples)).argmax() * 24000 / len(samples))

    one, slow = speak(FakeGoogle(), words="mmmmmmmm"), speak(FakeGoogle(), words="mmmmmmmm", pace=0.7)
    assert loudest_hz(slow.samples) == pytest.approx(loudest_hz(one.samples), rel=0.02)


def test_other_rates_and_stereo_would_be_taken_too() -> None:
    import numpy as np

    wave = (0.3 * np.sin(2 * np.pi * 440 * np.arange(44100) / 44100)).astype(np.float32)
    mp3 = b"".join(encoded([wave], 44100))
    speech = speak(FakeGoogle(FakeAnswer(200, answer_text(mp3))), words="ab")
    assert len(speech.samples) / speech.rate == pytest.approx(1.05, abs=0.06)
