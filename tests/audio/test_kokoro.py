"""The studio voices: what they need, what they refuse, and where their words lie. The contract is in test_engines."""

import hashlib
import io
import subprocess
import sys
import tarfile
from pathlib import Path

import numpy as np
import pytest

from audio.assembly import longest_silence_s, sounding
from audio.engines import find_voice
from audio.engines.kokoro import PARTS, SPEAKERS, KokoroEngine, _part, speakers_home, unpack
from audio.errors import VoiceMissing
from audio.model import Pronounced
from audio.phonemes import phonemiser
from tests.audio.sounds import after_pauses_s

ENGINE = KokoroEngine()
pytestmark = pytest.mark.skipif(not ENGINE.voices(), reason="the voices of Kokoro are not installed here")
WORDS = "Before you sit down, breathe out."
ANEW = r"Install it.* with `handouts voices --install kokoro`"


def speakers() -> dict[str, bytes]:
    """The files of all speakers, by name."""
    return {speaker.file: (speakers_home() / speaker.file).read_bytes() for speaker in SPEAKERS}


def packed(path: Path, files: dict[str, bytes], *others: tarfile.TarInfo) -> Path:
    """The source archive as far as it matters here."""
    with tarfile.open(path, "w:gz", compresslevel=1) as opened:
        for name, data in files.items():
            member = tarfile.TarInfo(f"kokoro-0.9.4/kokoro.js/voices/{name}")
            member.size = len(data)
            opened.addfile(member, io.BytesIO(data))
        for other in others:
            opened.addfile(other)
    return path


def folder(path: Path, name: str, data: bytes) -> KokoroEngine:
    path.mkdir(exist_ok=True)
    (path / name).write_bytes(data)
    return KokoroEngine(path)


def test_there_are_28_english_speakers_the_best_first() -> None:
    voices = ENGINE.voices()
    assert len(voices) == 28
    assert voices[0].name == "heart"
    assert next(v.name for v in voices if v.languages == ("en-GB",)) == "emma"
    assert {v.gender for v in voices} == {"female", "male"}
    assert all("grade" in v.description for v in voices)


def test_only_speakers_whose_file_is_here_are_offered(tmp_path: Path) -> None:
    assert KokoroEngine(tmp_path / "absent").voices() == ()
    engine = folder(tmp_path, "bf_emma.bin", b"")
    assert [v.name for v in engine.voices()] == ["emma"]


def test_the_speakers_lie_in_the_data_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert KokoroEngine().voices() == ()
    home = tmp_path / "handouts" / "voices" / "kokoro"
    home.mkdir(parents=True)
    (home / "am_puck.bin").touch()
    assert [v.name for v in KokoroEngine().voices()] == ["puck"]


def test_the_sound_is_the_same_in_another_process_and_needs_nothing_but_its_files(tmp_path: Path) -> None:
    code = (
        "import hashlib; from audio.engines import engine_named, find_voice;"
        f"speech = engine_named('kokoro').speak({WORDS!r}, find_voice('heart', 'en'), 0.9);"
        "print(hashlib.sha256(speech.samples.tobytes()).hexdigest(), speech.marks)"
    )
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {code}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    here = ENGINE.speak(WORDS, find_voice("heart", "en"), 0.9)
    assert ran.stdout.strip() == f"{hashlib.sha256(here.samples.tobytes()).hexdigest()} {here.marks}"
    assert ran.stderr == ""
    assert not list(tmp_path.iterdir())


def test_the_faster_convolutions_change_no_sample() -> None:
    """Sums of whole numbers below 2**24 are the same in floats."""
    import onnxruntime

    bare = onnxruntime.InferenceSession(b"".join(map(_part, PARTS)), providers=["CPUExecutionProvider"])
    ids = [0, *(i for tokens in phonemiser().sentences(WORDS) for token in tokens for i in token.ids), 0]
    style = np.frombuffer(speakers()["af_heart.bin"], "<f4").reshape(510, 1, 256)[len(ids) - 3]
    (sound,) = bare.run(None, {"tokens": [ids], "style": style, "speed": np.ones(1, np.float32)})
    assert np.array_equal(ENGINE.speak(WORDS, find_voice("heart", "en"), 1.0).samples, sound)


@pytest.mark.parametrize("name", ["heart", "george"])
def test_words_have_marks_and_they_lie_where_the_sound_begins_after_a_pause(name: str) -> None:
    words = "If it hurts, pause for a moment; then go on, but only as far as you can."
    speech = ENGINE.speak(words, find_voice(name, "en"), 1.0)
    assert [m.word for m in speech.marks] == words.replace(",", "").replace(";", "").replace(".", "").split()
    late_s = after_pauses_s(speech)
    assert late_s
    assert np.abs(late_s).max() < 0.09


def test_nothing_is_cut_off_at_either_end() -> None:
    """The weakest consonants at both ends, with rest around them."""
    for words in ("Fish is fresh.", "Hush, they hiss with a puff."):
        speech = ENGINE.speak(words, find_voice("heart", "en"), 1.0)
        first, last = sounding(speech.samples, speech.rate)
        assert first > 0.1 * speech.rate
        assert last < len(speech.samples) - 0.1 * speech.rate


def test_a_speaker_sounds_like_no_other_and_british_is_not_american() -> None:
    heart, bella, emma = (ENGINE.speak(WORDS, find_voice(name, "en"), 1.0) for name in ("heart", "bella", "emma"))
    assert not np.array_equal(heart.samples[:9000], bella.samples[:9000])
    assert [m.word for m in heart.marks] == [m.word for m in emma.marks]


def test_a_word_is_said_as_it_is_told_to_in_the_accent_of_the_speaker() -> None:
    words = "Ask the cat."
    for name, other in (("heart", "Ask the bird."), ("emma", "Ask the bird.")):
        voice = find_voice(name, "en")
        told = ENGINE.speak(words, voice, 1.0, (Pronounced(8, 11, "bɝd"),))
        assert np.array_equal(told.samples, ENGINE.speak(other, voice, 1.0).samples)


def test_a_sentence_cut_for_length_has_no_long_rest_in_it() -> None:
    words = "keep breathing slowly while the nurse counts to ten and then " * 6
    speech = ENGINE.speak(words, find_voice("heart", "en"), 1.2)
    assert [m.word for m in speech.marks] == words.split()
    assert longest_silence_s(speech.samples, speech.rate) < 0.5


def test_a_damaged_speaker_is_refused_with_what_to_do(tmp_path: Path) -> None:
    whole = speakers()["af_heart.bin"]
    for number, data in enumerate([whole[:-4], whole[:-1] + b"?", b""]):
        engine = folder(tmp_path / str(number), "af_heart.bin", data)
        with pytest.raises(VoiceMissing, match=rf"'heart' in .*af_heart\.bin is damaged.*{ANEW}"):
            engine.speak(WORDS, engine.voices()[0], 1.0)


def test_a_speaker_that_vanished_is_missed_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VoiceMissing, match=rf"'heart' is not installed: .*af_heart\.bin.*{ANEW}"):
        KokoroEngine(tmp_path).speak(WORDS, find_voice("heart", "en"), 1.0)


def test_a_damaged_or_missing_model_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    heart = find_voice("heart", "en")
    for name, matching in (("broken_part", "is damaged"), ("absent_part", "cannot be loaded")):
        (tmp_path / "broken_part").mkdir(exist_ok=True)
        (tmp_path / "broken_part" / "__init__.py").touch()
        (tmp_path / "broken_part" / "part.bin").write_bytes(b"cut short")
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.setattr("audio.engines.kokoro.PARTS", (name,))
        with pytest.raises(VoiceMissing, match=rf"model of the voices of 'kokoro' {matching}.*{ANEW}"):
            KokoroEngine().speak(WORDS, heart, 1.0)
    assert KokoroEngine().voices() == ()


def test_unpacking_writes_every_speaker_and_nothing_else(tmp_path: Path) -> None:
    evil = tarfile.TarInfo("../evil.bin")
    unpack(packed(tmp_path / "a.tar.gz", {**speakers(), "ef_dora.bin": b"Spanish"}, evil), tmp_path / "new" / "kokoro")
    assert {p.name: p.read_bytes() for p in (tmp_path / "new" / "kokoro").iterdir()} == speakers()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tar.gz", "new"]


def test_an_archive_that_is_not_the_right_one_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    whole = speakers()
    first = next(iter(whole))
    link = tarfile.TarInfo(f"kokoro-0.9.4/kokoro.js/voices/{first}")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    rest = {name: data for name, data in whole.items() if name != first}
    packed(tmp_path / "less.tar.gz", rest)
    packed(tmp_path / "link.tar.gz", rest, link)
    packed(tmp_path / "longer.tar.gz", {**whole, first: whole[first] + b"more"})
    packed(tmp_path / "changed.tar.gz", {**whole, first: bytes(len(whole[first]))})
    (tmp_path / "half.tar.gz").write_bytes(packed(tmp_path / "whole.tar.gz", whole).read_bytes()[:1_000_000])
    (tmp_path / "page.tar.gz").write_bytes(b"<html>not found</html>")
    for name in ("less", "link", "longer", "changed", "half", "page"):
        with pytest.raises(VoiceMissing, match=r"`handouts voices --install kokoro`"):
            unpack(tmp_path / f"{name}.tar.gz", tmp_path / "into")
    assert not (tmp_path / "into").exists()
