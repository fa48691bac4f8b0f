"""Who reads an article aloud, and how its names are said: settled once, before anything is made.

All that tells of the voice (record, report, tags) then tells the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from audio.engines import engine_named, find_voice, has_accent
from audio.errors import AudioError, LexiconError
from audio.installing import to_install
from audio.lexicon import Lexeme, Lexicon, layered
from audio.lexicon.builtin import builtin_lexicons
from audio.lexicon.pls import read_pls
from audio.model import Voice
from handouts.errors import speech_error
from handouts.readers import Source
from handouts.settings import SoundSettings


@dataclass(frozen=True)
class Narrator:
    """The voice that reads an article in `language`, and the `version` of what speaks, model included.

    `lexicons` are the user's and above them the article's own; of two that say a word the later holds.
    """

    voice: Voice
    version: str
    language: str
    lexicons: tuple[Lexicon, ...] = ()

    @cached_property
    def lexicon(self) -> Lexicon:
        """All pronunciations that hold, those that are built in at the bottom.

        An online voice gets none of these: it takes aliases alone, and says most of those words right without.
        """
        built_in = () if self.voice.online else builtin_lexicons()
        return layered((*built_in, *self.lexicons), self.language)

    @property
    def notices(self) -> tuple[str, ...]:
        """For the report: another accent than the article's, entries of a lexicon that are not used."""
        theirs = layered(self.lexicons, self.language)
        unused = theirs.notices
        if not engine_named(self.voice.engine).ipa:
            silent = (lexeme for lexeme in theirs.lexemes if not lexeme.alias)
            unused += tuple(_unsaid(self.voice, lexeme) for lexeme in silent)
        return unused if has_accent(self.voice, self.language) else (*unused, _told(self.voice, self.language))


def narrator_for(language: str, sound: SoundSettings, lexicons: Iterable[Lexicon] = ()) -> Narrator:
    """Who reads `language` (a BCP 47 tag) with these pronunciations.

    Raises ToolMissing when no voice here speaks the language, or not the one that was chosen.
    """
    try:
        voice = find_voice(sound.voice, language)
        return Narrator(voice, engine_named(voice.engine).version, language, tuple(lexicons))
    except AudioError as error:
        raise speech_error(error) from error


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


def _told(voice: Voice, language: str) -> str:
    """A notice that the accent is another one, and what brings the right one."""
    package = to_install(language)
    hint = f" `handouts voices --install {package}` brings voices with its own." if package else ""
    accent = voice.languages[0]
    return f"The article is in {language}; the voice “{voice.name}” reads it with the accent of {accent}.{hint}"
