"""SVOX Pico: its voices, its memory, its files, and what may not crash it."""

import random
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from audio.assembly import longest_silence_s
from audio.engines import find_voice
from audio.engines.pico import LINGWARE, PicoEngine, _package
from audio.errors import SpeechFailed, VoiceMissing
from audio.speaking import implausible, usual

ENGINE = PicoEngine()
if not ENGINE.voices():
    pytest.skip("pico is not installed", allow_module_level=True)

VOICE = find_voice("pico", "en")
WORDS = "Rest the arm on a pillow and keep the wrist straight."


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("en", "en-US"), ("en-GB", "en-GB"), ("de", "de-DE"), ("es-MX", "es-ES"), ("fr", "fr-FR"), ("it", "it-IT")],
)
def test_each_language_has_a_voice_of_its_own(asked: str, spoken: str) -> None:
    voice = find_voice("pico", asked)
    assert voice.languages == (spoken,)
    speech = ENGINE.speak("Hotel, radio, garage, museum, hospital.", voice, 1.0)
    assert implausible("Hotel, radio, garage, museum, hospital.", speech, 1.0, usual(voice)) == ""
    assert 0.2 < np.abs(speech.samples).max() < 0.98


@pytest.mark.parametrize(("word", "language"), [("Fin.", "es"), ("Reloj.", "es"), ("Kopf.", "de"), ("Sì.", "it")])
def test_no_silence_comes_after_a_word(word: str, language: str) -> None:
    speech = ENGINE.speak(word, find_voice("pico", language), 0.9)
    assert longest_silence_s(speech.samples, speech.rate) < 0.1
    assert len(speech.samples) < 0.8 * speech.rate


@pytest.mark.parametrize(
    ("words", "language"), [("Your M.R.I and H.B.A one C", "en"), ("Das C.R.P und das E.K.G", "de")]
)
def test_dots_between_spelled_letters_are_not_said(words: str, language: str) -> None:
    voice = find_voice("pico", language)
    dotted, plain = ENGINE.speak(words, voice, 1.0), ENGINE.speak(words.replace(".", " "), voice, 1.0)
    assert len(dotted.samples) == len(plain.samples)


def test_words_in_letters_it_cannot_read_are_told() -> None:
    speech = ENGINE.speak("Say слово to him", VOICE, 1.0)
    assert speech.doubts == ("слово",)
    assert implausible("Say слово to him", speech, 1.0) == ""


def test_its_files_are_closed_after_every_call() -> None:
    open_files = Path("/proc/self/fd")
    if not open_files.exists():
        return
    before = len(list(open_files.iterdir()))
    for _ in range(20):
        ENGINE.speak("Yes.", VOICE, 1.0)
    assert len(list(open_files.iterdir())) <= before


ODD = [
    "a" * 800,
    "ab " * 250,
    "e\u0301" * 200,
    "1" * 100,
    "!?.,;:'-" * 15 + "a",
    "x'" * 50,
    "\ufeff\u200b\u202e a",
    "A.B.C. " * 10,
    "日本語 слово 😀 word",
    "'''a'''",
]


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_odd_words_crash_nothing(words: str) -> None:
    with suppress(SpeechFailed):  # a hundred digits in a row are too much for it
        assert ENGINE.speak(words, VOICE, 1.0).rate == 16000


def test_words_of_any_letters_and_signs_crash_nothing() -> None:
    dice = random.Random(7)
    signs = [
        chr(c) for c in (*range(32, 127), *range(160, 0x250), *range(0x300, 0x310), 0x2019, 0x416, 0x65E5, 0x1F600)
    ]
    for _ in range(12):
        words = "".join(dice.choice(signs if dice.random() < 0.5 else "abc defgh, ijk. lmno'") for _ in range(150))
        ENGINE.speak(words, find_voice("pico", dice.choice(list(LINGWARE))), 1.0)


def test_a_broken_package_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.engines.pico._package", lambda: tmp_path)
    with pytest.raises(VoiceMissing, match=r"'pico' cannot be loaded.*--install pico"):
        ENGINE.speak(WORDS, VOICE, 1.0)


def test_broken_lingware_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _package()
    assert package is not None
    (tmp_path / "lang").mkdir()
    for file in package.glob("_nanotts*.so"):
        (tmp_path / file.name).symlink_to(file)
    for names in LINGWARE.values():
        for name in names:
            (tmp_path / "lang" / name).write_bytes((package / "lang" / name).read_bytes()[:5000])
    monkeypatch.setattr("audio.engines.pico._package", lambda: tmp_path)
    with pytest.raises(VoiceMissing, match=r"'pico' cannot be loaded"):
        ENGINE.speak(WORDS, VOICE, 1.0)


def test_where_the_package_is_missing_there_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.engines.pico.find_spec", lambda _name: None)
    assert PicoEngine().voices() == ()
    with pytest.raises(VoiceMissing, match="not installed here"):
        PicoEngine().speak(WORDS, VOICE, 1.0)
