"""The pronunciations that hold for one article: the built-in ones, above them the user's, above those its own."""

from collections.abc import Iterable

from audio.errors import LexiconError
from audio.lexicon import Lexicon, layered
from audio.lexicon.builtin import builtin_lexicons
from audio.lexicon.pls import read_pls
from handouts.jobs import speech_error
from handouts.readers import Source


def lexicon_for(source: Source, language: str, users: Iterable[Lexicon] = ()) -> Lexicon:
    """One lexicon in the article's `language` (a BCP 47 tag). Raises SourceError for a pronunciation file at fault."""
    try:
        own = [read_pls(file.data, file.name) for file in source.lexicons]
    except LexiconError as error:
        raise speech_error(error) from error
    return layered((*builtin_lexicons(), *users, *own), language)
