"""Who reads an article aloud, and how its names are said: settled once, before anything is made.

All that tells of the voice (record, report, tags) then tells the same.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property

from audio.engines import AUTO, engine_named, find_voice, has_accent
from audio.errors import AudioError, LexiconError, VoiceMissing
from audio.installing import to_install
from audio.lexicon import Lexeme, Lexicon, layered
from audio.lexicon.builtin import builtin_lexicons
from audio.lexicon.pls import read_pls
from audio.model import Voice
from handouts.errors import speech_error
from handouts.languages import name_of
from handouts.model import Publication
from handouts.naming import has_phrases
from handouts.readers import Source
from handouts.settings import Settings, SoundSettings


@dataclass(frozen=True)
class Narrator:
    """The voice that reads an article in `language`, and the `version` of what speaks, model included.

    `lexicons` are the user's and above them the article's own; of two that say a word the later holds. `others` read
    the passages in other languages; in those of `unread` none is here, and this voice reads them as it can.
    """

    voice: Voice
    version: str
    language: str
    lexicons: tuple[Lexicon, ...] = ()
    others: tuple["Narrator", ...] = ()
    unread: tuple[str, ...] = ()

    @cached_property
    def lexicon(self) -> Lexicon:
        """All pronunciations that hold, those that are built in at the bottom.

        An online voice gets none of these: it takes aliases alone, and says most of those words right without.
        """
        built_in = () if self.voice.online else builtin_lexicons()
        return layered((*built_in, *self.lexicons), self.language)

    @property
    def notices(self) -> tuple[str, ...]:
        """For the report: lexicon entries that are not used, another accent than the article's, nothing announced."""
        theirs = layered(self.lexicons, self.language)
        told = list(theirs.notices)
        if not engine_named(self.voice.engine).ipa:
            told += (_unsaid(self.voice, lexeme) for lexeme in theirs.lexemes if not lexeme.alias)
        if not has_accent(self.voice, self.language):
            told.append(_told(self.voice, self.language))
        if not has_phrases(self.language):
            told.append(f"Nothing but numbers and columns is announced: there are no words for it in '{self.language}'")
        told += (f"What is in {name_of(o.language)} is read by the voice “{o.voice.name}”." for o in self.others)
        told += (_unread(self.voice, language) for language in self.unread)
        return tuple(told)


def narrator_for(
    language: str, sound: SoundSettings, lexicons: Iterable[Lexicon] = (), others: Iterable[str] = ()
) -> Narrator:
    """Who reads `language` (a BCP 47 tag) with these pronunciations, and passages in the `others` languages.

    Raises ToolMissing when no voice here speaks the language, or not the one that was chosen.
    """
    known = tuple(lexicons)
    try:
        voice = find_voice(sound.voice, language)
        main = Narrator(voice, engine_named(voice.engine).version, language, known)
    except AudioError as error:
        raise speech_error(error) from error
    found = {other: _voice_of_passages(sound.voice, other) for other in others}
    return replace(
        main,
        others=tuple(Narrator(v, engine_named(v.engine).version, tag, known) for tag, v in found.items() if v),
        unread=tuple(tag for tag, v in found.items() if v is None),
    )


def _voice_of_passages(chosen: str, language: str) -> Voice | None:
    """The voice that was chosen for the article where it speaks `language` too, else the best one here, or none."""
    for name in (chosen, AUTO):
        with suppress(VoiceMissing):
            return find_voice(name, language)
    return None


def read_by(narrator: Narrator | None, publication: Publication, settings: Settings) -> tuple[Publication, Settings]:
    """The publication with what is to be told of its narrator; the settings with the voice's own name and its speed.

    Nothing is announced in a language that the product has no words in.
    """
    if narrator is None:
        return publication, settings
    voice = narrator.voice
    speed = voice.letters_per_s[0] if voice.letters_per_s else SoundSettings.letters_per_s
    announce = settings.sound.announce if has_phrases(narrator.language) else "none"
    sound = replace(settings.sound, voice=voice.name, letters_per_s=speed, announce=announce)
    notices = publication.notices + narrator.notices
    return replace(publication, notices=notices), replace(settings, sound=sound)


def lexicons_beside(source: Source) -> tuple[Lexicon, ...]:
    """The article's own pronunciations. Raises SourceError for a file at fault."""
    try:
        return tuple(read_pls(file.data, file.name) for file in source.lexicons)
    except LexiconError as error:
        raise speech_error(error) from error


def _unsaid(voice: Voice, lexeme: Lexeme) -> str:
    return (
        f"The voice “{voice.name}” takes no phonemes, and says “{lexeme.grapheme}” in its own way: "
        f"add an <alias> ({lexeme.origin})."
    )


def _unread(voice: Voice, language: str) -> str:
    package = to_install(language)
    hint = f" `handouts voices --install {package}` brings one." if package else ""
    return (
        f"No voice here speaks {name_of(language)}: the voice “{voice.name}” reads those passages as it can. Listen to "
        f"them.{hint}"
    )


def _told(voice: Voice, language: str) -> str:
    """A notice that the accent is another one, and what brings the right one."""
    package = to_install(language)
    hint = f" `handouts voices --install {package}` brings voices with its own." if package else ""
    accent = voice.languages[0]
    return f"The article is in {language}; the voice “{voice.name}” reads it with the accent of {accent}.{hint}"
