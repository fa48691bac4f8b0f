"""A lexicon on the way from a script to its track: what the voice gets, what is kept, what is told."""

from pathlib import Path

from audio.cache import SpeechCache
from audio.engines import NO_SIGNS
from audio.engines.tone import ToneEngine
from audio.lexicon import Lexeme, Lexicon
from audio.model import Pronounced, Speech, Track, Voice
from audio.narrate import narrate
from tests.audio.sounds import TONE, script

SENTENCES = ("People with Gehrig’s disease need help.", "GORD is a word, so is T4.", "Rest well.")
GEHRIG = Lexeme("Gehrig", "gair ig", "ˈɡɛɹɪɡ", "names.pls, line 3")
GORD = Lexeme("GORD", "", "ˈɡɔɹd", "names.pls, line 4")
T4 = Lexeme("T4", "tee 4", "", "names.pls, line 5")


class Listener:
    """A tone engine that takes the signs `ipa`, guesses at some words, and remembers what it was given."""

    name = "tone"
    version = "listener"

    def __init__(self, ipa: frozenset[str], *guesses: str) -> None:
        self.ipa, self._guesses = ipa, guesses
        self.given: list[tuple[str, dict[str, str]]] = []

    def voices(self) -> tuple[Voice, ...]:
        return (TONE,)

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        self.given.append((words, {words[s.start : s.end]: s.ipa for s in sounds}))
        speech = ToneEngine().speak(words, voice, pace)
        guessed = tuple(word for word in words.strip(".").split() if word in self._guesses)
        return Speech(speech.samples, speech.rate, speech.marks, (), guessed)


def told(folder: Path, engine: Listener, *lexemes: Lexeme, cache: SpeechCache | None = None) -> Track:
    file = folder / "track.mp3"
    return narrate(script(*SENTENCES), TONE, 1.0, file, cache, engine=engine, lexicon=Lexicon(lexemes))


SIGNS = frozenset("ˈɡɛɹɪɔdz")


def test_a_voice_gets_phonemes_as_spans_of_whole_words(tmp_path: Path) -> None:
    engine = Listener(SIGNS)
    track = told(tmp_path, engine, GEHRIG, GORD, T4)
    assert engine.given == [
        ("People with Gehrig's disease need help.", {"Gehrig's": "ˈɡɛɹɪɡz"}),
        ("gord is a word, so is tee four.", {"gord": "ˈɡɔɹd"}),
        ("Rest well.", {}),
    ]
    assert [timing.words for timing in track.timings] == [words for words, _ in engine.given]
    assert [timing.respelled for timing in track.timings] == [(), ("T4",), ()]
    assert track.notices == ()


def test_a_voice_without_phonemes_gets_aliases_and_its_timing_the_words_of_the_text(tmp_path: Path) -> None:
    engine = Listener(NO_SIGNS)
    track = told(tmp_path, engine, GEHRIG)
    assert engine.given[0] == ("People with gair ig's disease need help.", {})
    assert track.timings[0].words == "People with Gehrig's disease need help."


def test_a_sign_that_the_voice_lacks_costs_the_entry_alone_and_is_told_with_file_and_line(tmp_path: Path) -> None:
    engine = Listener(SIGNS - {"ɔ", "ɪ"})
    track = told(tmp_path, engine, GEHRIG, GORD)
    assert engine.given[0][0] == "People with gair ig's disease need help."
    assert engine.given[1][0].startswith("gord is a word")
    assert [sounds for _, sounds in engine.given] == [{}, {}, {}]
    assert track.notices == (
        "please check: the voice has no sound for “ɪ” in “Gehrig” (names.pls, line 3)",
        "please check: the voice has no sound for “ɔ” in “GORD” (names.pls, line 4)",
    )


def test_a_changed_entry_is_its_sentences_spoken_again(tmp_path: Path) -> None:
    engine, cache = Listener(SIGNS), SpeechCache(tmp_path / "cache")
    told(tmp_path, engine, GEHRIG, GORD, T4, cache=cache)
    told(tmp_path, engine, GEHRIG, GORD, T4, cache=cache)
    assert len(engine.given) == 3
    told(tmp_path, engine, Lexeme("Gehrig", "", "ˈɡɛɪɹɪɡ"), GORD, T4, cache=cache)
    assert [words for words, _ in engine.given[3:]] == ["People with Gehrig's disease need help."]
    told(tmp_path, engine, GEHRIG, GORD, Lexeme("T4", "tea 4"), cache=cache)
    assert [words for words, _ in engine.given[4:]] == ["gord is a word, so is tea four."]


def test_words_guessed_are_told_as_often_as_they_are_said_but_not_those_of_the_lexicon(tmp_path: Path) -> None:
    engine = Listener(NO_SIGNS, "gair", "ig's", "is", "disease")
    track = told(tmp_path, engine, GEHRIG)
    assert track.guessed == ("disease", "is", "is")


def test_of_the_words_guessed_those_that_the_text_has_are_told(tmp_path: Path) -> None:
    engine = Listener(NO_SIGNS, "millimoles", "Crohn's", "with")
    track = narrate(script("Crohn’s disease with 5 mmol."), TONE, 1.0, tmp_path / "a.mp3", engine=engine)
    assert track.guessed == ("Crohn's", "with")
