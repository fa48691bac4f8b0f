"""What every voice engine promises, asked of every one in the registry."""

from pathlib import Path

import numpy as np
import pytest

from audio.engines import ENGINES, Engine, find_voice
from audio.engines.gtts import GttsEngine
from audio.errors import VoiceMissing
from audio.model import Speech, Voice
from audio.mp3 import RATES
from audio.speaking import implausible
from audio.turns import Turns
from tests.audio.sounds import FakeGoogle

SHORT = "Rest the arm."
LONG = (
    "Rest the arm on a pillow, keep the wrist straight, and move every finger slowly once an hour while you are awake."
)


@pytest.fixture(scope="module", params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    if request.param == "gtts":
        return GttsEngine(FakeGoogle(), lambda _seconds: None, lambda: 0.0, Turns(None, 0.0))
    engine = ENGINES.load(request.param)()
    if not engine.voices():
        pytest.skip(f"the engine '{engine.name}' is not installed here")
    return engine


@pytest.fixture
def voice(engine: Engine) -> Voice:
    return find_voice(engine.voices()[0].name, "en")


def test_an_engine_names_itself_its_version_and_its_voices(engine: Engine) -> None:
    assert engine.name in ENGINES
    assert engine.version
    assert all(v.engine == engine.name and v.languages and v.licence and v.description for v in engine.voices())


def test_an_engine_is_made_and_asked_for_voices_without_loading_its_model(engine: Engine) -> None:
    fresh = ENGINES.load(engine.name)()
    assert fresh.voices() == engine.voices()
    assert not [v for k, v in vars(fresh).items() if k in ("_loaded", "_session") and v is not None]


def test_speech_is_sound_in_range_at_a_rate_that_mp3_has(engine: Engine, voice: Voice) -> None:
    speech = engine.speak(LONG, voice, 1.0)
    assert speech.rate in RATES
    assert speech.samples.dtype == np.float32
    assert speech.samples.ndim == 1
    assert np.isfinite(speech.samples).all()
    assert 0.05 < np.abs(speech.samples).max() <= 1.0
    assert -40 < 20 * np.log10(np.sqrt(np.mean(speech.samples**2))) < -8


@pytest.mark.parametrize("words", [SHORT, LONG, "Yes.", "N H S", "nine one one", LONG + " " + SHORT])
def test_speech_lasts_about_as_long_as_its_words(engine: Engine, voice: Voice, words: str) -> None:
    assert implausible(words, engine.speak(words, voice, 1.0), 1.0) == ""


def test_more_words_last_longer(engine: Engine, voice: Voice) -> None:
    assert len(engine.speak(LONG, voice, 1.0).samples) > 3 * len(engine.speak(SHORT, voice, 1.0).samples)


@pytest.mark.parametrize("pace", [0.5, 0.8, 1.5])
def test_pace_stretches_the_speech(engine: Engine, voice: Voice, pace: float) -> None:
    ratio = len(engine.speak(LONG, voice, pace).samples) / len(engine.speak(LONG, voice, 1.0).samples)
    assert ratio == pytest.approx(1 / pace, rel=0.15)


def test_the_same_words_give_the_same_samples_in_any_order(engine: Engine, voice: Voice) -> None:
    first = engine.speak(LONG, voice, 0.9)
    engine.speak(SHORT, voice, 1.0)
    again = engine.speak(LONG, voice, 0.9)
    assert np.array_equal(first.samples, again.samples)
    assert first.marks == again.marks


@pytest.mark.parametrize("words", ["", " ", "...", "—"])
def test_nothing_to_say_is_no_failure(engine: Engine, voice: Voice, words: str) -> None:
    speech = engine.speak(words, voice, 1.0)
    assert len(speech.samples) <= speech.rate
    assert speech.marks == ()


def test_a_sentence_of_1500_signs_without_punctuation_is_spoken_whole(engine: Engine, voice: Voice) -> None:
    words = " ".join(LONG.replace(",", "").replace(".", "").split() * 20)[:1500].rstrip()
    speech = engine.speak(words, voice, 1.0)
    assert implausible(words, speech, 1.0) == ""
    if speech.marks:
        assert [m.word for m in speech.marks] == words.split()


def test_word_marks_are_in_order_and_within_the_speech(engine: Engine, voice: Voice) -> None:
    speech = engine.speak(LONG, voice, 1.0)
    ends = [0, *(sample for mark in speech.marks for sample in (mark.start_sample, mark.end_sample))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(speech.samples)


@pytest.mark.parametrize("words", ["-w/path", "-f/path hello", "--version"])
def test_fault_15_words_that_look_like_options_are_spoken(
    engine: Engine, voice: Voice, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _sound_s(engine.speak(words, voice, 1.0)) > 0.3
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ("Take [rest](/kˈæt/) now.", "Take now."),
        ("Take [[h@'loU w3:ld]] now.", "Take now."),
        ('Wait <break time="9999s"/> here.', "Wait here."),
        ("<speak>Hello there.</speak>", "there."),
    ],
)
def test_fault_16_markup_in_words_is_never_obeyed(engine: Engine, voice: Voice, markup: str, plain: str) -> None:
    spoken, without = engine.speak(markup, voice, 1.0), engine.speak(plain, voice, 1.0)
    assert _sound_s(without) < _sound_s(spoken) < 12


def test_a_language_no_voice_of_the_engine_knows_is_refused(engine: Engine) -> None:
    name = engine.voices()[0].name
    if engine.name == "tone":
        assert find_voice(name, "qaa").languages == ("qaa",)
    else:
        with pytest.raises(VoiceMissing, match=r"'qaa'.*`handouts voices`"):
            find_voice(name, "qaa")


def _sound_s(speech: Speech) -> float:
    return len(speech.samples) / speech.rate
