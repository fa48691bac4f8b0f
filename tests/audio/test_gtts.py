"""The online voice, against a session that answers like Google and needs no network."""

import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import requests

from audio.engines import find_voice
from audio.engines.gtts import BACK_OFF_S, BETWEEN_S, TIMEOUT_S, GttsEngine, patience_s
from audio.errors import ToolBroken, VoiceOffline
from audio.model import Speech
from audio.mp3 import encoded
from audio.speaking import Speaker, limit_s
from audio.turns import Turns
from tests.audio.sounds import FakeAnswer, FakeGoogle, answer_text, tone_mp3

WORDS = "Drink a glass of water when you wake."
VOICE = find_voice("gtts", "es-MX")
SOUND = answer_text(tone_mp3(WORDS))


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
    return engine(google, time or Time()).speak(words, VOICE, pace)


def engine(google: FakeGoogle, time: Time, folder: Path | None = None) -> GttsEngine:
    return GttsEngine(google, time.sleep, time.clock, Turns(folder, BETWEEN_S))


def test_words_become_sound_in_the_language_of_the_voice() -> None:
    google = FakeGoogle()
    speech = speak(google)
    assert google.asked == [WORDS]
    assert google.languages == ["es"]
    assert speech.rate == 24000
    assert len(speech.samples) / speech.rate == pytest.approx(2.4, abs=0.25)


def test_old_tags_of_gtts_have_their_present_names() -> None:
    google = FakeGoogle()
    engine(google, Time()).speak("shalom", find_voice("gtts", "he-IL"), 1.0)
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


def test_fault_34_an_asked_for_wait_is_kept() -> None:
    time = Time()
    speak(FakeGoogle(FakeAnswer(429, headers={"Retry-After": "9"})), time)
    speak(FakeGoogle(FakeAnswer(429, headers={"Retry-After": "Wed, 21 Oct 2026"})), time)
    assert time.slept == [9.0, BACK_OFF_S[0]]


def test_fault_34_a_wait_beyond_all_patience_is_not_begun() -> None:
    google, time = FakeGoogle(FakeAnswer(429, headers={"Retry-After": "86400"})), Time()
    with pytest.raises(VoiceOffline, match=r"too busy.*429.*'hibari'"):
        speak(google, time)
    assert time.slept == []
    assert google.asked == [WORDS]


@pytest.mark.parametrize("retry_after", ["", "1", "15", "30", "40", "99999"])
def test_fault_34_too_many_requests_for_ever_ends(retry_after: str) -> None:
    google, time = FakeGoogle(*[FakeAnswer(429, headers={"Retry-After": retry_after})] * 99), Time()
    with pytest.raises(VoiceOffline, match=r"too busy.*429.*'hibari'"):
        speak(google, time)
    assert len(google.asked) <= len(BACK_OFF_S) + 1
    assert sum(time.slept) <= 45


def test_fault_34_refusals_in_every_part_of_a_sentence_share_one_patience() -> None:
    words = " ".join(["rest the arm on a pillow"] * 40)
    wait, busy = Time(), FakeAnswer(429, headers={"Retry-After": "20"})

    class Moody(FakeGoogle):
        def post(self, url: str, *, data: str, headers: object, timeout: tuple[float, float]) -> FakeAnswer:
            answer = super().post(url, data=data, headers=headers, timeout=timeout)
            return busy if len(self.asked) % 2 else answer

    with pytest.raises(VoiceOffline, match=r"too busy.*'hibari'"):
        speak(Moody(), wait, words)
    assert sum(wait.slept) <= patience_s(words)


def test_fault_34_slow_answers_use_up_the_patience_and_the_time_limits() -> None:
    wait = Time()

    class Slow(FakeGoogle):
        def post(self, url: str, *, data: str, headers: object, timeout: tuple[float, float]) -> FakeAnswer:
            wait.now_s += 18
            return super().post(url, data=data, headers=headers, timeout=timeout)

    google, words = Slow(), " ".join(["rest the arm on a pillow"] * 40)
    with pytest.raises(VoiceOffline, match=r"did not answer in time.*'hibari'"):
        speak(google, wait, words)
    assert wait.now_s - 100 <= patience_s(words) + 18
    assert google.timeouts[-1][1] < TIMEOUT_S[1]


@pytest.mark.parametrize("signs", [1, 40, 300, 3000])
def test_fault_34_the_engine_gives_up_well_before_it_is_given_up(signs: int) -> None:
    """A request begun at the last moment has no more time than is left, to connect (IPv6, IPv4) and to answer."""
    assert patience_s("a" * signs) + 2 * TIMEOUT_S[0] + 5 < limit_s(signs, online=True)
    assert patience_s("a" * 50) <= 45


@pytest.mark.parametrize("retry_after", ["", "30", "86400"])
def test_fault_34_a_busy_google_is_told_with_the_offline_voices_and_asked_by_one_thread(retry_after: str) -> None:
    time, threads = Time(), set()

    class Watched(FakeGoogle):
        def post(self, url: str, *, data: str, headers: object, timeout: tuple[float, float]) -> FakeAnswer:
            threads.add(threading.get_ident())
            return super().post(url, data=data, headers=headers, timeout=timeout)

    google = Watched(*[FakeAnswer(429, headers={"Retry-After": retry_after})] * 99)
    with pytest.raises(VoiceOffline, match=r"too busy.*429.*'hibari'"):
        Speaker(engine(google, time), VOICE, 1.0).speak(WORDS)
    assert len(threads) == 1
    assert sum(time.slept) < limit_s(len(WORDS), online=True)


def test_fault_34_an_online_voice_that_hangs_is_not_asked_by_a_second_thread() -> None:
    never, asked = threading.Event(), []

    class Hanging(FakeGoogle):
        def post(self, url: str, *, data: str, headers: object, timeout: tuple[float, float]) -> FakeAnswer:
            asked.append(data)
            never.wait(30)
            return FakeAnswer(200, "")

    with pytest.raises(VoiceOffline, match=r"'gtts'.*no answer.*'hibari'"):
        Speaker(engine(Hanging(), Time()), VOICE, 1.0, limit_s=0.3).speak(WORDS)
    never.set()
    assert len(asked) == 1


def test_fault_34_many_processes_together_ask_no_faster_than_one(tmp_path: Path) -> None:
    """Two engines with one clock stand for two processes: they know each other by the folder alone."""
    time = Time()
    asked_at: list[float] = []

    class Watched(FakeGoogle):
        def post(self, url: str, *, data: str, headers: object, timeout: tuple[float, float]) -> FakeAnswer:
            asked_at.append(time.now_s)
            return super().post(url, data=data, headers=headers, timeout=timeout)

    engines = [engine(Watched(), time, tmp_path / "turns") for _ in range(2)]
    for _ in range(3):
        for one in engines:
            one.speak("Rest.", VOICE, 1.0)
    assert len(asked_at) == 6
    assert all(later - earlier >= BETWEEN_S for earlier, later in pairwise(asked_at))


@pytest.mark.parametrize("pace", [1.0, 0.8])
def test_a_broken_ffmpeg_is_told_as_such(pace: float, monkeypatch: pytest.MonkeyPatch) -> None:
    google = FakeGoogle()
    google.post = lambda *_a, **_k: FakeAnswer(200, SOUND)  # type: ignore[method-assign]  # encoded before
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/nope/ffmpeg")
    with pytest.raises(ToolBroken, match=r"ffmpeg cannot be run.*IMAGEIO_FFMPEG_EXE"):
        Speaker(engine(google, Time()), VOICE, pace).speak(WORDS)


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
