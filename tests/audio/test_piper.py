"""Piper: voice files of a user and of packages, files that cannot be used, and phonemes among words."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from audio.engines import engine_named, find_voice
from audio.engines.piper import SIGNS, PiperEngine
from audio.errors import VoiceMissing
from audio.homes import voices_home
from audio.model import Pronounced, Voice
from audio.mp3 import RATES
from audio.piperfiles import RATES as ASSUMED_RATES
from audio.piperfiles import VoiceFile, voice_files
from audio.speaking import implausible

if not PiperEngine().voices():
    pytest.skip("piper is not installed", allow_module_level=True)

JOE = next(file for file in voice_files() if file.name == "en_US-joe-medium")
WORDS = "Take metformin now, metformin. Then rest."


@pytest.fixture(scope="module")
def engine() -> PiperEngine:
    return PiperEngine()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = voices_home() / "piper"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def put(home: Path) -> Callable[..., Path]:
    """`put(name, says, ...)`: a voice file whose JSON differs from Joe's by what is given."""

    def put(name: str, /, **says: Any) -> Path:
        model = home / f"{name}.onnx"
        model.symlink_to(JOE.model)
        (home / f"{name}.onnx.json").write_text(json.dumps({**JOE.says, **says}))
        return model

    return put


def voice_of(engine: PiperEngine, name: str) -> Voice:
    return next(voice for voice in engine.voices() if voice.name == name)


def test_a_voice_tells_of_itself_what_its_files_say(engine: PiperEngine) -> None:
    joe = voice_of(engine, "en_US-joe-medium")
    assert (joe.languages, joe.licence, joe.quality, joe.gender, joe.fault) == (("en-US",), "CC0", "medium", "", "")
    assert find_voice("en_us-joe-medium", "en-US").name == "en_US-joe-medium"


def test_files_a_user_has_added_are_voices_and_go_before_those_of_packages(put: Callable[..., Path]) -> None:
    put("es_ES-mar-x_low", language={"code": "es_ES"}, audio={"sample_rate": 16000, "quality": "x_low"})
    put("en_US-joe-medium", language={}, espeak={"voice": "en-gb-x-rp"})
    engine = PiperEngine()
    mar, joe = voice_of(engine, "es_ES-mar-x_low"), voice_of(engine, "en_US-joe-medium")
    assert (mar.languages, mar.quality, mar.licence) == (("es-ES",), "x low", "not stated")
    assert joe.languages == ("en-GB-x-RP",)
    assert len(engine.speak("Hola.", mar, 1.0).samples)


def test_another_file_under_the_same_name_is_another_version(put: Callable[..., Path]) -> None:
    before = PiperEngine().version
    model = put("en_US-amy-low")
    first = PiperEngine().version
    model.unlink()
    model.write_bytes(b"another")
    assert len({before, first, PiperEngine().version}) == 3


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ({"phoneme_id_map": 1}, r"\.onnx\.json describes no voice for Piper: fetch"),
        ({"audio": {"sample_rate": 12345}}, r"sample rate 12345.*choose another voice"),
        ({"audio": None}, r"sample rate None"),
        ({"phoneme_type": "pinyin"}, r"'pinyin', which are not known here"),
        ({"espeak": {}}, r"does not say what it must: fetch"),
        ({"num_symbols": "many"}, r"does not say what it must: fetch"),
    ],
)
def test_a_voice_whose_json_will_not_do_says_why_and_does_not_speak(
    put: Callable[..., Path], says: dict[str, Any], told: str
) -> None:
    put("en_US-odd-low", **says)
    engine = PiperEngine()
    voice = voice_of(engine, "en_US-odd-low")
    assert voice.languages == ("en-US",)
    with pytest.raises(VoiceMissing, match=told):
        engine.speak("Hello.", voice, 1.0)
    assert engine.voices()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("audio.engines.engine_named", lambda name: engine if name == "piper" else engine_named(name))
        with pytest.raises(VoiceMissing, match=told):
            find_voice("en_US-odd-low", "en")


@pytest.mark.parametrize(("json_bytes", "told"), [(None, "is missing"), (b"{", "cannot be read"), (b"\xff", "cannot")])
def test_a_voice_without_readable_json_says_so(home: Path, json_bytes: bytes | None, told: str) -> None:
    (home / "de_DE-eva-low.onnx").write_bytes(b"")
    if json_bytes is not None:
        (home / "de_DE-eva-low.onnx.json").write_bytes(json_bytes)
    voice = voice_of(PiperEngine(), "de_DE-eva-low")
    assert voice.languages == ("de-DE",)
    assert told in voice.fault


def test_a_file_that_leads_nowhere_says_so_and_hinders_no_other(home: Path) -> None:
    (home / "de_DE-eva-low.onnx").symlink_to(home / "nowhere")
    engine = PiperEngine()
    assert "cannot be read" in voice_of(engine, "de_DE-eva-low").fault
    assert engine.version
    assert not voice_of(engine, "en_US-joe-medium").fault


def test_a_model_cut_short_or_of_another_kind_is_told_with_what_to_do(put: Callable[..., Path]) -> None:
    cut, other = put("en_US-cut-low"), put("en_US-other-low")
    data = JOE.model.read_bytes()
    cut.unlink()
    cut.write_bytes(data[: len(data) // 2])
    import hibari.voices

    other.unlink()
    other.symlink_to(hibari.voices.voice_path("heart"))
    engine = PiperEngine()
    for name in ("en_US-cut-low", "en_US-other-low"):
        with pytest.raises(
            VoiceMissing, match=rf"'{name}' cannot be loaded \([^)]*\)\. Fetch .*{name}\.onnx"
        ) as raised:
            engine.speak("Hello.", voice_of(engine, name), 1.0)
        assert "ONNX" not in str(raised.value)


def test_phonemes_stand_in_their_places_and_sentences_stay_whole(engine: PiperEngine) -> None:
    joe = voice_of(engine, "en_US-joe-medium")
    engine.speak("Rest.", joe, 1.0)
    model = engine._loaded[joe.name]
    sounds = tuple(Pronounced(at, at + 9, "mɛtˈfɔːɹ.mɪn") for at in (5, 20))
    said = ["".join(sentence) for sentence in model.sentences(WORDS, sounds)]
    assert said == ["tˈeɪk mɛtˈfɔːɹmɪn nˈaʊ, mɛtˈfɔːɹmɪn.", "ðˈɛn ɹˈɛst."]
    assert [s.count("mˈɛt") for s in map("".join, model.sentences(WORDS, ()))] == [2, 0]
    side_by_side = (Pronounced(7, 12, "spaɪnə"), Pronounced(13, 19, "bɪfɪdə"))
    (one,) = model.sentences("He has spina bifida now.", side_by_side)
    assert "spaɪnə bɪfɪdə" in "".join(one)


def test_every_sign_is_one_the_voice_has_and_others_are_told(engine: PiperEngine) -> None:
    joe = voice_of(engine, "en_US-joe-medium")
    engine.speak("Rest.", joe, 1.0)
    lacking = {sign for sign in SIGNS if not engine._loaded[joe.name].knows(sign)}
    assert not lacking
    assert engine.speak("Say xyz now.", joe, 1.0, (Pronounced(4, 7, "漢"),)).doubts == ("xyz",)


def test_brackets_of_the_words_are_no_phonemes(engine: PiperEngine) -> None:
    joe = voice_of(engine, "en_US-joe-medium")
    engine.speak("Rest.", joe, 1.0)
    (said,) = engine._loaded[joe.name].sentences("Take [[ɹɹɹɹ]] now", ())
    assert "ɹɹɹɹ" not in "".join(said)


def test_sentences_are_joined_with_a_rest_between(engine: PiperEngine) -> None:
    joe = voice_of(engine, "en_US-joe-medium")
    both = engine.speak("Rest well. Sleep well.", joe, 1.0)
    assert implausible("Rest well. Sleep well.", both, 1.0) == ""
    parts = [engine.speak(words, joe, 1.0).samples for words in ("Rest well.", "Sleep well.")]
    assert len(both.samples) == sum(map(len, parts)) + round(0.2 * both.rate)


def test_the_rates_a_file_may_have_are_those_that_mp3_has() -> None:
    assert ASSUMED_RATES == RATES


def test_without_its_package_no_file_is_a_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.engines.piper.find_spec", lambda _name: None)
    assert PiperEngine().voices() == ()


def test_the_licence_is_that_of_the_card_beside_a_single_model(tmp_path: Path) -> None:
    (tmp_path / "MODEL_CARD").write_text("# Card\n* Licence: Public domain\n")
    model = tmp_path / "en_US-amy-low.onnx"
    model.write_bytes(b"")
    assert VoiceFile(model).licence == "Public domain"
    (tmp_path / "en_US-joe-low.onnx").write_bytes(b"")
    assert VoiceFile(model).licence == ""
