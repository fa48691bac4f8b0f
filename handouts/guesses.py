"""Words that a voice had to guess, and the pronunciation file that would put them right. Pure."""

import shlex
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from xml.sax.saxutils import escape

from audio.lexicon.pls import NAMESPACE
from handouts.model import Edition

NO_FILE = "standard input"
"""The name of a source beside which nothing can lie."""


@dataclass(frozen=True)
class Guess:
    """A word that no dictionary of the voice knows: how often it is said, in which topics."""

    word: str
    times: int
    topics: tuple[int, ...]


@dataclass(frozen=True)
class LexiconFile:
    """A pronunciation file to begin with: where it belongs, what stands in it, a command that tries it."""

    place: str
    text: str
    trial: str


def guesses(edition: Edition) -> tuple[Guess, ...]:
    """The words that the voice guessed, the most frequent first; capitals and small letters count as one."""
    said: Counter[str] = Counter()
    written: dict[str, str] = {}
    topics: dict[str, dict[int, None]] = {}
    for track in edition.tracks:
        for word in track.guessed:
            key = word.casefold()
            said[key] += 1
            written.setdefault(key, word)
            topics.setdefault(key, {})[track.number] = None
    return tuple(Guess(written[key], times, tuple(topics[key])) for key, times in said.most_common())


def lexicon_file(guessed: tuple[Guess, ...], source_name: str, language: str) -> LexiconFile | None:
    """A file for the word guessed most often, where `handouts.sources` looks for it; None when none was guessed."""
    if not guessed:
        return None
    word = guessed[0].word
    if source_name == NO_FILE:
        name = "words.pls"
        place = f"{name}, in the folder .config/handouts of your home"
    else:
        name = PurePath(source_name).with_suffix(".pls").name
        place = f"{name}, beside the article"
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="{language or "en"}">
  <lexeme><grapheme>{escape(word)}</grapheme><alias>write it as it sounds</alias></lexeme>
</lexicon>"""
    trial = ["handouts", "say", word, "-o", "word.mp3", "--lexicon", name, "--language", language or "en"]
    return LexiconFile(place, text, shlex.join(trial))
