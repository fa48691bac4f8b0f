"""A script in two languages: each said by its own voice, at one rate and one loudness."""

from pathlib import Path

import numpy as np
import pytest

from audio.cache import SpeechCache
from audio.engines import NO_SIGNS, engine_named
from audio.lexicon import layered
from audio.lexicon.pls import NAMESPACE, read_pls
from audio.loudness import clip_lufs
from audio.measuring import measured
from audio.model import Cue, CueId, CueKind, Pronounced, Script, Speech, Tags, Track, Voice
from audio.narrate import Reader, narrate
from tests.audio.sounds import TONE, decode

VOICE = Voice("other", "pico", ("de",), "", "")
TEXTS = (
    ("Rest the arm on a pillow after the operation.", ""),
    ("Move your fingers every hour.", ""),
    ("Ruhen Sie den Arm nach der Operation aus.", "de"),
    ("Nehmen Sie 2 Tabletten am Tag.", "de"),
    ("Call us if the pain gets worse.", ""),
)


def script(texts: tuple[tuple[str, str], ...] = TEXTS) -> Script:
    cues = tuple(Cue(CueId(f"c{n}"), CueKind.SENTENCE, text, language=own) for n, (text, own) in enumerate(texts))
    return Script(cues, "en", Tags("T", "A", "B", 1, 1, "en"))


class Other:
    """A voice of another rate and much fainter, in place of an engine of the registry."""

    name, version, ipa = "pico", "other", NO_SIGNS

    def __init__(self) -> None:
        self.spoken: list[str] = []

    def voices(self) -> tuple[Voice, ...]:
        return (VOICE,)

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        self.spoken.append(words)
        seconds = np.arange(round(16_000 * len(words) / 15)) / 16_000
        return Speech((0.05 * np.sin(2 * np.pi * 500 * seconds)).astype(np.float32), 16_000)


@pytest.fixture
def other(monkeypatch: pytest.MonkeyPatch) -> Other:
    found = Other()
    monkeypatch.setattr("audio.narrate.engine_named", lambda name: found if name == "pico" else engine_named(name))
    return found


def made(folder: Path, texts: tuple[tuple[str, str], ...] = TEXTS, **options: object) -> Track:
    others = {"de": Reader(VOICE)}
    return narrate(script(texts), TONE, 1.0, folder / "a.mp3", others=others, **options)  # type: ignore[arg-type]  # as narrate has them


def test_cues_in_another_language_are_said_by_its_voice_in_the_words_of_its_language(
    other: Other, tmp_path: Path
) -> None:
    track = made(tmp_path)
    assert other.spoken == ["Ruhen Sie den Arm nach der Operation aus.", "Nehmen Sie 2 Tabletten am Tag."]
    assert [bool(timing.words) for timing in track.timings] == [True] * len(TEXTS)
    assert (track.voice, track.engine_version) == ("tone", engine_named("tone").version)


def test_a_track_keeps_the_rate_of_its_main_voice_also_where_another_begins(other: Other, tmp_path: Path) -> None:
    rate = made(tmp_path, TEXTS[:2]).rate
    assert made(tmp_path).rate == made(tmp_path, TEXTS[2:]).rate == rate != 16_000


def test_all_voices_are_as_loud_as_the_main_one(other: Other, tmp_path: Path) -> None:
    track = made(tmp_path)
    places = [(timing.start_sample, timing.end_sample) for timing in track.timings]
    loud = [cue.lufs for cue in measured(track.file, track.rate, places).cues]
    assert max(loud) - min(loud) < 3.0
    sound = decode(track.file)
    assert clip_lufs(sound[slice(*places[2])], track.rate) == pytest.approx(
        clip_lufs(sound[slice(*places[0])], track.rate), abs=3.0
    )


def test_sentences_are_kept_by_their_voice(other: Other, tmp_path: Path) -> None:
    cache = SpeechCache(tmp_path / "cache")
    first = made(tmp_path, cache=cache).file.read_bytes()
    said = list(other.spoken)
    assert made(tmp_path, cache=cache).file.read_bytes() == first
    assert other.spoken == said
    narrate(script(), TONE, 1.0, tmp_path / "b.mp3", cache)  # the same words by the main voice
    assert other.spoken == said


def test_a_language_has_its_own_pronunciations(other: Other, tmp_path: Path) -> None:
    entry = "<lexeme><grapheme>{}</grapheme><alias>{}</alias></lexeme>"
    head = f'<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="de">'
    typed = f"{head}{entry.format('Arm', 'Ellbogen')}{entry.format('arm', 'elbow')}</lexicon>"
    lexicon = layered((read_pls(typed.encode(), "a.pls"),), "de")
    track = narrate(script(), TONE, 1.0, tmp_path / "a.mp3", others={"de": Reader(VOICE, lexicon)})
    assert other.spoken[0] == "Ruhen Sie den Ellbogen nach der Operation aus."
    assert track.timings[0].words == TEXTS[0][0]
