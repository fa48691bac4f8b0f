"""`handouts say TEXT`: the words a voice gets for a text, printed with --words, spoken into a file with -o."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from audio.engines import AUTO, engine_named
from audio.errors import AudioError
from audio.model import Track
from audio.narrate import DEFAULT_PAUSES, narrate
from audio.wording import safer, words_for
from handouts.cli.printing import tell
from handouts.cli.surroundings import settings_of, user_lexicons
from handouts.errors import ToolMissing, UsageError, speech_error
from handouts.narration import spoken_note
from handouts.narrator import Narrator, narrator_for
from handouts.settings import SoundSettings

_ANY = "tone"
"""A voice of every language: words can be looked at where none can speak them."""


def say(given: argparse.Namespace) -> int:
    """Shows and speaks the text; everything to look at goes to standard error."""
    if not given.words and not given.output:
        raise UsageError("Say what to do with the words: --words prints them, -o FILE.mp3 speaks them.")
    settings = settings_of(given)
    language = settings.details.language or settings.house.language or "en"
    lexicons = user_lexicons(given.lexicon)
    try:
        narrator = narrator_for(language, settings.sound, lexicons)
    except ToolMissing:
        if given.output or settings.sound.voice != AUTO:
            raise
        narrator = narrator_for(language, SoundSettings(_ANY), lexicons)
    _remark("", narrator.notices)
    if given.words:
        _tell_words(given.text, narrator)
    if given.output:
        track = _speak(given.text, narrator, settings.sound, Path(given.output))
        _remark("", () if given.words else track.notices)
        _remark("guessed by the voice, in no dictionary: ", dict.fromkeys(track.guessed))
    return 0


def _tell_words(text: str, narrator: Narrator) -> None:
    """Prints the words that the voice would get, and on standard error what of them it would get as phonemes."""
    lexicon = narrator.lexicon
    respelled = lexicon.respelled(text)
    wording = words_for(respelled.text, narrator.language)
    sounded = lexicon.sounded(wording.words, engine_named(narrator.voice.engine).ipa, respelled.lowered)
    tell(sounded.words)
    _remark("", (f"as /{sound.ipa}/: {sounded.words[sound.start : sound.end]}" for sound in sounded.sounds))
    _remark("please check: ", (*wording.doubts, *sounded.notices))
    _remark("advice: ", (_advice(form, narrator.language) for form in wording.advice))


def _advice(form: str, language: str) -> str:
    known = safer(form, language)
    instead = f": write “{known.instead}”" if known and known.instead else ""
    return f"“{form}”{instead}" + (f". {known.why}" if known else " is known to be misread.")


def _speak(text: str, narrator: Narrator, sound: SoundSettings, file: Path) -> Track:
    """The track of a text, spoken into an MP3."""
    script, pauses = spoken_note(text, narrator.language), DEFAULT_PAUSES.scaled(sound.pauses)
    try:
        return narrate(script, narrator.voice, sound.pace, file, lexicon=narrator.lexicon, pauses=pauses)
    except AudioError as error:
        raise speech_error(error) from error


def _remark(kind: str, remarks: Iterable[str]) -> None:
    for remark in remarks:
        tell(f"handouts: {kind}{remark}", sys.stderr)
