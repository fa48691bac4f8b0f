"""What every voice engine promises, asked of every one in the registry, and of some in a second language."""

import functools
import hashlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from audio.assembly import longest_silence_s
from audio.cache import SpeechCache
from audio.engines import ENGINES, NO_SIGNS, Engine, find_voice
from audio.engines.gtts import GttsEngine
from audio.errors import SpeechFailed, VoiceMissing
from audio.model import Pronounced, Speech, Voice
from audio.mp3 import RATES
from audio.speaking import Speaker, implausible, usual
from audio.turns import Turns
from tests.audio.sounds import FakeGoogle

SHORT = {"en": "Rest the arm.", "es": "Descanse el brazo."}
MIDDLE = {
    "en": "Rest the arm on a pillow and keep the wrist straight.",
    "es": "Descanse el brazo sobre una almohada y no doble la mano.",
}
LONG = {
    "en": "Rest the arm on a pillow, keep the wrist straight, and move every finger slowly once an hour while you are "
    "awake.",
    "es": "Descanse el brazo sobre una almohada, no doble la mano, y mueva todos los dedos despacio una vez cada hora "
    "mientras esté despierto.",
}
SECOND_LANGUAGE = {"espeak": "es", "pico": "es", "gtts": "es"}
SHORTER = {"piper": 700, "kokoro": 700}
"""Signs of the longest text for engines that take long over it; both have to cut it."""
IN_EARNEST = [name for name in ENGINES if name not in ("tone", "gtts")]
"""Engines that take time to speak; the server of gtts is a fake here."""


@dataclass(frozen=True)
class Speaking:
    """An engine with a voice narrowed to a language; what it said once is not asked for again."""

    engine: Engine
    voice: Voice
    language: str
    _said: dict[tuple[str, float], Speech] = field(default_factory=dict, repr=False)

    def said(self, words: str, pace: float = 1.0) -> Speech:
        if (words, pace) not in self._said:
            self._said[words, pace] = self.engine.speak(words, self.voice, pace)
        return self._said[words, pace]

    def implausible(self, words: str, speech: Speech, pace: float = 1.0) -> str:
        return implausible(words, speech, pace, usual(self.voice))

    def said_s(self, words: str) -> float:
        speech = self.said(words)
        return len(speech.samples) / speech.rate


def spoken(*names: str) -> list[tuple[str, str]]:
    """Each engine with English, and with its second language."""
    return [(name, language) for name in names for language in ("en", SECOND_LANGUAGE.get(name, "")) if language]


@functools.cache
def made(name: str) -> Engine:
    """The engine of that name, one for all tests; they are skipped where it, or every voice of it, is not installed."""
    if name == "gtts":
        return GttsEngine(FakeGoogle(), lambda _seconds: None, lambda: 0.0, Turns(None, 0.0))
    try:
        engine = ENGINES.load(name)()
    except ImportError as error:
        pytest.skip(f"{name} is not installed: {error}")
    if not engine.voices():
        pytest.skip(f"{name} is not installed")
    return engine


@pytest.fixture(scope="module", autouse=True)
def _give_models_back() -> Iterator[None]:
    yield
    made.cache_clear()


@pytest.fixture(scope="module", params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return made(request.param)


@pytest.fixture(scope="module", params=spoken(*ENGINES), ids="-".join)
def speaking(request: pytest.FixtureRequest) -> Speaking:
    name, language = request.param
    engine = made(name)
    return Speaking(engine, find_voice(engine.voices()[0].name, language), language)


def test_an_engine_names_itself_its_version_and_its_voices(engine: Engine) -> None:
    assert engine.name in ENGINES
    assert engine.version
    assert all(v.engine == engine.name and v.languages and v.licence and v.description for v in engine.voices())


def test_an_engine_is_made_and_asked_for_voices_without_loading_its_model(engine: Engine) -> None:
    fresh = ENGINES.load(engine.name)()
    assert fresh.voices() == engine.voices()
    assert not [v for k, v in vars(fresh).items() if k in ("_loaded", "_session") and v]


def test_speech_is_sound_in_range_at_a_rate_that_mp3_has(speaking: Speaking) -> None:
    speech = speaking.said(LONG[speaking.language])
    assert speech.rate in RATES
    assert speech.samples.dtype == np.float32
    assert speech.samples.ndim == 1
    assert np.isfinite(speech.samples).all()
    assert 0.05 < np.abs(speech.samples).max() <= 1.0
    assert np.mean(np.abs(speech.samples) >= 0.999) < 1e-4, "it clips"
    assert -40 < 20 * np.log10(np.sqrt(np.mean(speech.samples**2))) < -8


@pytest.mark.parametrize("words", ["Yes.", "N H S", "nine one one"])
def test_speech_lasts_about_as_long_as_its_words(speaking: Speaking, words: str) -> None:
    assert speaking.implausible(words, speaking.said(words)) == ""


def test_sentences_last_about_as_long_as_their_words(speaking: Speaking) -> None:
    for text in (SHORT, LONG):
        assert speaking.implausible(text[speaking.language], speaking.said(text[speaking.language])) == ""


def test_no_silence_hangs_on_to_a_single_word(speaking: Speaking) -> None:
    for words in ("Yes.", "Fin.", "Salud."):
        speech = speaking.said(words)
        assert longest_silence_s(speech.samples, speech.rate) < 0.2, words


def test_fault_35_half_the_words_and_silence_are_told_from_speech(speaking: Speaking) -> None:
    words = LONG[speaking.language]
    speech = speaking.said(words)
    half = replace(speech, samples=speech.samples[: len(speech.samples) // 2])
    assert "too short" in speaking.implausible(words, half)
    assert speaking.implausible(words, replace(speech, samples=np.zeros_like(speech.samples)))


def test_more_words_last_longer(speaking: Speaking) -> None:
    assert speaking.said_s(LONG[speaking.language]) > 3 * speaking.said_s(SHORT[speaking.language])


@pytest.mark.parametrize("pace", [0.5, 0.8, 1.5])
def test_pace_stretches_the_speech(speaking: Speaking, pace: float) -> None:
    words = MIDDLE[speaking.language]
    speech = speaking.said(words, pace)
    assert len(speech.samples) / len(speaking.said(words).samples) == pytest.approx(1 / pace, rel=0.15)
    assert speaking.implausible(words, speech, pace) == ""


def test_the_same_words_give_the_same_samples_in_any_order(speaking: Speaking) -> None:
    words = MIDDLE[speaking.language]
    first = speaking.engine.speak(words, speaking.voice, 0.9)
    speaking.engine.speak(SHORT[speaking.language], speaking.voice, 1.0)
    again = speaking.engine.speak(words, speaking.voice, 0.9)
    assert np.array_equal(first.samples, again.samples)
    assert first.marks == again.marks


@pytest.mark.parametrize("speaking", spoken(*IN_EARNEST, "tone"), indirect=True, ids="-".join)
def test_another_process_gives_the_same_samples(speaking: Speaking) -> None:
    words = SHORT[speaking.language]
    code = f"""
import hashlib
from audio.engines import engine_named, find_voice
voice = find_voice({speaking.voice.name!r}, {speaking.language!r})
print(hashlib.sha256(engine_named(voice.engine).speak({words!r}, voice, 1.0).samples.tobytes()).hexdigest())
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout.split() == [hashlib.sha256(speaking.said(words).samples.tobytes()).hexdigest()]
    assert told.stderr == ""


def test_calls_from_several_threads_do_not_meet(speaking: Speaking) -> None:
    texts = [MIDDLE[speaking.language], SHORT[speaking.language]] * 2
    with ThreadPoolExecutor(len(texts)) as pool:
        together = list(pool.map(lambda words: speaking.engine.speak(words, speaking.voice, 1.0), texts))
    assert [np.array_equal(s.samples, speaking.said(w).samples) for s, w in zip(together, texts, strict=True)] == [
        True
    ] * 4


@pytest.mark.parametrize("words", ["", " ", "...", "—"])
def test_nothing_to_say_is_no_failure(speaking: Speaking, words: str) -> None:
    speech = speaking.said(words)
    assert len(speech.samples) <= speech.rate
    assert speech.marks == ()


def test_a_long_sentence_without_punctuation_is_spoken_whole(speaking: Speaking) -> None:
    signs = SHORTER.get(speaking.engine.name, 1500)
    words = " ".join(LONG[speaking.language].replace(",", "").replace(".", "").split() * 20)[:signs].rstrip()
    speech = speaking.said(words)
    assert speaking.implausible(words, speech) == ""
    if speech.marks:
        assert [m.word for m in speech.marks] == words.split()


def test_word_marks_are_in_order_and_within_the_speech(speaking: Speaking) -> None:
    speech = speaking.said(LONG[speaking.language])
    ends = [0, *(sample for mark in speech.marks for sample in (mark.start_sample, mark.end_sample))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(speech.samples)


def test_phonemes_change_how_a_word_is_said_and_nothing_else(engine: Engine) -> None:
    if not engine.ipa:
        assert engine.ipa is NO_SIGNS, "it takes none, and is given none"
        return
    assert set("ˈˌbdfhjklmnpstvwzæðŋɑɔəɛɪʃʊʌʒθ ") <= engine.ipa
    voice, words = find_voice(engine.voices()[0].name, "en"), "Take the tablet now."
    plain = engine.speak(words, voice, 1.0)
    sounded = engine.speak(words, voice, 1.0, (Pronounced(9, 15, "bəˈnɑnəbəˈnɑnə"),))
    assert implausible("Take the banana banana now", sounded, 1.0) == ""
    assert len(sounded.samples) > 1.1 * len(plain.samples)
    assert [mark.word for mark in sounded.marks] == [mark.word for mark in plain.marks]
    assert not sounded.doubts


@pytest.mark.parametrize("words", ["-w/path", "-f/path hello", "--version"])
def test_fault_15_words_that_look_like_options_are_spoken(
    speaking: Speaking, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert speaking.said_s(words) > 0.3
    assert not list(tmp_path.iterdir())
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ("Take [rest](/kˈæt/) now.", "Take now."),
        ("Take [[h@'loU w3:ld]] now.", "Take now."),
        ('Wait <break time="9999s"/> here.', "Wait here."),
        ("<speak>Hello there.</speak>", "there."),
        ("<ignore>Hello there.</ignore>", "there."),
        ('<speed level="20">Rest now.</speed>', "Rest now."),
        ('<volume level="0">Rest now.</volume>', "Rest now."),
        ("<phoneme ph='k@t'>Rest</phoneme> now.", "Rest now."),
        ("Rest \x0120S now.", "Rest now."),
    ],
)
def test_fault_16_markup_in_words_is_never_obeyed(speaking: Speaking, markup: str, plain: str) -> None:
    assert speaking.said_s(plain) < speaking.said_s(markup) < 12
    assert np.abs(speaking.said(markup).samples).max() > 0.5 * np.abs(speaking.said(plain).samples).max()


def test_fault_17_control_characters_are_passed_over(speaking: Speaking) -> None:
    words = SHORT[speaking.language]
    first, rest = words.split(" ", 1)
    speech = speaking.said(f"{first}\x00 \x07{rest}\x1b")
    assert speaking.implausible(words, speech) == ""


@pytest.mark.parametrize("speaking", spoken(*IN_EARNEST), indirect=True, ids="-".join)
def test_fault_33_a_cue_that_is_given_up_leaves_the_voice_fit_for_the_next(speaking: Speaking) -> None:
    words = LONG[speaking.language] * (30 if speaking.engine.name == "espeak" else 1)  # that one is done in a moment
    with pytest.raises(SpeechFailed, match="no answer within"):
        Speaker(speaking.engine, speaking.voice, 1.0, limit_s=0.001).speak(words)
    began = time.monotonic()
    assert len(Speaker(speaking.engine, speaking.voice, 1.0).speak(SHORT[speaking.language]).samples)
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("engine", IN_EARNEST, indirect=True)
def test_fault_31_an_interrupt_ends_the_speaking(engine: Engine) -> None:
    code = f"""
from audio.engines import engine_named, find_voice
from audio.speaking import Speaker
voice = find_voice({engine.voices()[0].name!r}, "en")
speaker = Speaker(engine_named(voice.engine), voice, 1.0)
speaker.speak("Rest.")
print("ready", flush=True)
speaker.speak({LONG["en"]!r} * 3000)
"""
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.2)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)  # on a busy machine; the text would take minutes
    assert process.returncode in (1, -signal.SIGINT)


def test_fault_36_a_broken_entry_of_the_cache_is_spoken_again(speaking: Speaking, tmp_path: Path) -> None:
    words = SHORT[speaking.language]
    speak: Callable[[], Speech] = lambda: Speaker(  # noqa: E731 - said three times
        speaking.engine, speaking.voice, 1.0, SpeechCache(tmp_path)
    ).speak(words)
    first = speak()
    (kept,) = (file for file in tmp_path.rglob("*") if file.is_file())
    data = kept.read_bytes()
    kept.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert np.array_equal(speak().samples, first.samples)
    assert kept.read_bytes() == data
    assert speak().marks == first.marks


def test_a_language_no_voice_of_the_engine_knows_is_refused(engine: Engine) -> None:
    name = engine.voices()[0].name
    if engine.name == "tone":
        assert find_voice(name, "qaa").languages == ("qaa",)
    else:
        with pytest.raises(VoiceMissing, match=r"'qaa'.*`handouts voices`"):
            find_voice(name, "qaa")
