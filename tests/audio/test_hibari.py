"""The embedded voice: what it may not do with words, and where its words lie."""

from pathlib import Path

import numpy as np
import pytest

from audio.assembly import longest_silence_s
from audio.engines import find_voice
from audio.engines.hibari import HibariEngine
from audio.errors import VoiceMissing
from audio.model import Pronounced
from tests.audio.sounds import after_pauses_s

ENGINE = HibariEngine()
VOICE = find_voice("hibari", "en")


PAUSED = (
    "Before you sit down, breathe out. Keep your back straight, and rest both hands on the table.",
    "If it hurts, pause for a moment; then go on, but only as far as you can.",
    "Do not hurry. Many people need six weeks, and some need more.",
)


def test_every_word_has_a_mark_where_it_sounds() -> None:
    speech = ENGINE.speak("Lift your left hand, then rest. Do this three times.", VOICE, 0.9)
    words = ["Lift", "your", "left", "hand", "then", "rest", "Do", "this", "three", "times"]
    assert [m.word for m in speech.marks] == words
    for mark in speech.marks:
        level = np.sqrt(np.mean(speech.samples[mark.start_sample : mark.end_sample] ** 2))
        assert level > 0.01, mark


@pytest.mark.parametrize("pace", [0.8, 1.0, 1.3])
def test_marks_lie_where_the_sound_begins_after_a_pause(pace: float) -> None:
    late_s = [late for words in PAUSED for late in after_pauses_s(ENGINE.speak(words, VOICE, pace))]
    assert len(late_s) >= len(PAUSED)
    assert abs(float(np.median(late_s))) < 0.02
    assert np.abs(late_s).max() < 0.09


def test_the_durations_add_up_to_the_samples() -> None:
    speech = ENGINE.speak("Sleep on your side", VOICE, 1.0)
    assert len(speech.samples) % 600 == 0
    assert speech.marks[-1].end_sample <= len(speech.samples)


def test_it_speaks_as_its_package_does_when_nothing_special_is_in_the_words() -> None:
    from hibari import Hibari

    words = "The muscles of the hand become weaker when they are not used."
    assert np.array_equal(ENGINE.speak(words, VOICE, 0.9).samples, Hibari()(words, speed=0.9, seed=0))


def test_a_pronunciation_in_the_words_is_not_obeyed() -> None:
    marks = ENGINE.speak("Take a [rest](/kˈætɪkˌætɪkˌætɪkˌæt/) now.", VOICE, 1.0).marks
    assert any("rest" in m.word for m in marks)
    assert not any(m.word == "rest" for m in marks)


@pytest.mark.parametrize("words", ["The word слово is short.", "It is 中文 here.", "Say שלום to all."])
def test_words_it_cannot_say_are_told(words: str) -> None:
    foreign = next(w for w in words.split() if not w.isascii())
    assert ENGINE.speak(words, VOICE, 1.0).doubts == (foreign,)


def test_plain_words_raise_no_doubt() -> None:
    assert ENGINE.speak("Dr Guillain-Barré's café, “quoted” (and so on) — 25 µm…", VOICE, 1.0).doubts == ()


def test_a_very_long_word_keeps_its_end() -> None:
    """The package reads the first 24 letters of a word it does not know."""
    word = "Donaudampfschifffahrtsgesellschaftskapitaenswitwe"
    assert len(ENGINE.speak(word, VOICE, 1.0).samples) > 1.5 * len(ENGINE.speak(word[:24], VOICE, 1.0).samples)


def test_a_sentence_cut_for_length_has_no_long_rest_in_it() -> None:
    words = "keep breathing slowly while the nurse counts to ten and then " * 12
    speech = ENGINE.speak(words, VOICE, 1.0)
    assert longest_silence_s(speech.samples, speech.rate) < 0.4


def test_a_model_that_is_not_the_right_one_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "model.onnx"
    broken.write_bytes(b"cut short")
    monkeypatch.setattr("hibari.voices.voice_path", lambda _name: str(broken))
    with pytest.raises(VoiceMissing, match=r"Install hibari-tts again"):
        HibariEngine().speak("Hello.", VOICE, 1.0)
    monkeypatch.setattr("hibari.voices.voice_path", lambda _name: str(tmp_path / "absent.onnx"))
    with pytest.raises(VoiceMissing, match=r"`handouts voices`"):
        HibariEngine().speak("Hello.", VOICE, 1.0)


def test_a_word_is_said_as_it_is_told_to() -> None:
    words = "The cat's bed is warm."
    dog = Pronounced(words.index("cat"), words.index("cat") + 3, "dɔɡ")
    told = ENGINE.speak(words, VOICE, 1.0, (dog,))
    assert np.array_equal(told.samples, ENGINE.speak("The dog's bed is warm.", VOICE, 1.0).samples)
    assert [m.word for m in told.marks] == ["The", "cat's", "bed", "is", "warm"]


def test_words_in_none_of_its_dictionaries_are_told_as_often_as_they_are_said() -> None:
    words = "Take semaglutide today, and semaglutide next week."
    assert ENGINE.speak(words, VOICE, 1.0).guessed == ("semaglutide", "semaglutide")
    at = words.index("semaglutide")
    told = Pronounced(at, at + len("semaglutide"), "ˌsɛməˈɡluːtaɪd")
    assert ENGINE.speak(words, VOICE, 1.0, (told,)).guessed == ("semaglutide",)
