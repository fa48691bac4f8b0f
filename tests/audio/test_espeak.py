"""espeak-ng: languages, phonemes, where its words lie, and a library that keeps nothing from one text to the next."""

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from audio import espeakng
from audio.engines import find_voice
from audio.engines.espeak import SOUNDS, EspeakEngine, languages, mnemonics, written
from audio.errors import VoiceMissing
from audio.model import Pronounced

if find_spec("espeakng_loader") is None:
    pytest.skip("espeak is not installed", allow_module_level=True)

ENGINE = EspeakEngine()
VOICE = find_voice("espeak", "en")
NO_STRESS = str.maketrans("", "", "ˈˌ")
WORDS = "Rest the arm on a pillow and keep the wrist straight."


def heard(text: str, voice: str, *, phonemes: bool) -> str:
    """The phonemes espeak says for `text`, in IPA."""
    package = ENGINE._package
    library, data = package / "libespeak-ng.so", package / "espeak-ng-data"
    events = espeakng.said(library, data, text, voice, 175, phonemes=phonemes, ipa=True).events
    return "".join(event.phoneme for event in events)


def test_it_knows_over_a_hundred_languages_each_by_its_tag() -> None:
    (voice,) = ENGINE.voices()
    assert len(voice.languages) > 100
    assert {"en-US", "en-GB", "es", "es-419", "pt-BR", "zh", "cmn", "fa-Latn"} <= set(voice.languages)
    assert len(set(voice.languages)) == len(voice.languages) == len(voice.letters_per_s)


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("en", "en-US"),
        ("en-GB", "en-GB"),
        ("en-AU", "en-US"),
        ("es", "es"),
        ("es-MX", "es-MX"),
        ("zh", "zh"),
        ("no", "no"),
    ],
)
def test_a_language_is_spoken_in_its_own_accent_where_there_is_one(asked: str, spoken: str) -> None:
    voice = find_voice("espeak", asked)
    assert voice.languages == (spoken,)
    assert len(ENGINE.speak("Hotel", voice, 1.0).samples)


def test_of_two_files_for_a_language_the_one_that_puts_itself_first_is_taken(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "aa").write_text("name A\nlanguage aa 7\nlanguage en-gb-x-rp\n")
    (tmp_path / "x" / "bb").write_text("language bb\nlanguage aa\nlanguage en-us 2\nlanguage en 2\n")
    assert dict(languages(tmp_path)) == {"en-US": "x/bb", "aa": "x/bb", "bb": "x/bb", "en-GB-x-RP": "x/aa"}
    assert next(iter(languages(tmp_path))) == "en-US"


@pytest.mark.parametrize("accent", ["gmw/en-US", "gmw/en"])
@pytest.mark.parametrize("sign", [sign for sign, sound in SOUNDS.items() if sound not in ("", "'", ",", "||")])
def test_every_sign_of_the_alphabet_is_a_sound_of_english(sign: str, accent: str) -> None:
    silent = heard("[[b|b]]", accent, phonemes=True)
    said = heard(f"[[b|{mnemonics(sign)}|b]]", accent, phonemes=True)
    assert len(said.replace("ˈ", "")) > len(silent)


@pytest.mark.parametrize(
    "ipa", ["mɛtˈfɔːrmɪn", "ˌaɪbjuːˈproʊfən", "ˈtʃɪldrən", "ˈmɛʒɚ", "θæŋk", "ðɪs", "bɔɪ", "ʃaʊt", "ˈdʒuːnɪʃ", "jɛs"]
)
def test_phonemes_are_said_as_they_are_written(ipa: str) -> None:
    said = heard(f"[[{mnemonics(ipa)}]]", "gmw/en-US", phonemes=True).replace("ɹ", "r")
    assert said.translate(NO_STRESS) == ipa.translate(NO_STRESS)
    assert ("ˌ" in ipa) <= ("ˌ" in said)


def test_only_the_spans_given_are_phonemes_and_no_bracket_of_the_words_is_one() -> None:
    words = "Take [[h@'loU]] metformin, [[ now."
    given = written(words, (Pronounced(16, 25, "mɛt"),))
    assert given.text == "Take   h@'loU   [[m|E|t]],    now."
    assert len(given.places) == len(given.text)
    assert not written(words).phonemes


def test_every_word_has_a_mark_where_it_sounds() -> None:
    words = "One of the best, N H S, is well-known: take metformin."
    speech = ENGINE.speak(words, VOICE, 0.9, (Pronounced(44, 53, "mɛtˈfɔːɹmɪn"),))
    assert " ".join(m.word for m in speech.marks) == "One of the best N H S is well-known take metformin"
    for mark in speech.marks:
        assert mark.end_sample > mark.start_sample
        level = np.sqrt(np.mean(speech.samples[mark.start_sample : mark.end_sample] ** 2))
        assert level > 0.01, mark
    assert speech.marks[4].start_sample - speech.marks[3].end_sample > 0.05 * speech.rate, "the pause is no word's"


def test_words_in_letters_a_language_is_not_written_with_are_told() -> None:
    assert ENGINE.speak("Say слово to him", VOICE, 1.0).doubts == ("слово",)
    assert ENGINE.speak("Скажи hello", find_voice("espeak", "ru"), 1.0).doubts == ()


def test_phonemes_for_a_language_whose_signs_are_not_known_are_told() -> None:
    spanish = find_voice("espeak", "es")
    speech = ENGINE.speak("Tome ibuprofeno.", spanish, 1.0, (Pronounced(5, 15, "ibupɾoˈfeno"),))
    assert speech.doubts == ("ibuprofeno",)
    assert np.array_equal(speech.samples, ENGINE.speak("Tome ibuprofeno.", spanish, 1.0).samples)


def test_fault_33_a_call_that_never_returns_keeps_nobody_waiting() -> None:
    alone = ENGINE.speak(WORDS, VOICE, 1.0).samples
    with espeakng._in_use:  # as one holds it that is still speaking
        assert np.array_equal(ENGINE.speak(WORDS, VOICE, 1.0).samples, alone)


def test_it_keeps_no_memory_and_no_file_open_from_text_to_text() -> None:
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
    for _ in range(30):
        ENGINE.speak("Yes.", VOICE, 1.0)
    assert not before or len(list(Path("/proc/self/fd").iterdir())) <= before
    maps = Path("/proc/self/maps")
    assert not maps.exists() or "espeak-ng" not in maps.read_text()


def test_a_broken_library_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = EspeakEngine()
    assert engine.voices()
    (tmp_path / "libespeak-ng.so").write_bytes(b"no library")
    monkeypatch.setattr(engine, "_package", tmp_path)
    with pytest.raises(VoiceMissing, match=r"'espeak' cannot be loaded.*--install espeak"):
        engine.speak(WORDS, VOICE, 1.0)


def test_where_the_package_is_missing_there_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.engines.espeak.find_spec", lambda _name: None)
    engine = EspeakEngine()
    assert engine.voices() == ()
    with pytest.raises(VoiceMissing, match="not installed here"):
        engine.speak(WORDS, replace(VOICE), 1.0)
