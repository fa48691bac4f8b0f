"""How words are pronounced that a voice would say wrong: lexicons as values, and what they change.

A lexicon acts twice. Before wording, `respelled` puts an alias where the text has its grapheme, so that figures in
it are read and proved like any others. After wording, `sounded` marks the words that have phonemes, for a voice that
takes them, and puts the alias in their place for one that does not.

`audio.lexicon.pls` reads lexicons from files, `audio.lexicon.ipa` tells how phonemes are written,
`audio.lexicon.matching` how graphemes are found. Three layers make one lexicon: the built-in one
(`audio.lexicon.builtin`) lies below the user's, and that below the article's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from audio.lexicon.ipa import is_english, with_s
from audio.lexicon.matching import Index, Match, plainly, words_in
from audio.model import Pronounced


@dataclass(frozen=True)
class Lexeme:
    """One entry: how `grapheme` is said. `alias` is plain words, `ipa` phonemes; one of them may be empty.

    `ipa` is in the form of `audio.lexicon.ipa`, one word of it for each word of the grapheme, or one for all of
    them. `origin` is the file and line it comes from, for messages.
    """

    grapheme: str
    alias: str = ""
    ipa: str = ""
    origin: str = ""


@dataclass(frozen=True)
class Respelled:
    """A text with its aliases in place; `graphemes` are those that were replaced.

    `lowered` are those in capitals that were put in small letters, so that they are said as words.
    """

    text: str
    graphemes: tuple[str, ...] = ()
    lowered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sounded:
    """Words for a voice, the places in them that have phonemes, and a notice for each entry it cannot follow."""

    words: str
    sounds: tuple[Pronounced, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Entries of one language; of two that fit the same words the later holds, and the longer before both.

    `language` is a BCP 47 tag; `notices` tell what of a file was not taken. How graphemes are found stands in
    `audio.lexicon.matching`.
    """

    lexemes: tuple[Lexeme, ...] = ()
    language: str = "en"
    notices: tuple[str, ...] = ()

    def respelled(self, text: str) -> Respelled:
        """`text` with every grapheme that has an alias and no phonemes said by its alias.

        A grapheme that has phonemes stays, with plain hyphens and apostrophes, and in small letters where it is in
        capitals alone: those would be read one by one.
        """
        edit = _Edit(text)
        found: list[str] = []
        lowered: list[str] = []
        for match in self._index.found(text, typed=True):
            lexeme, typed = self.lexemes[match.entry], text[match.start : match.end]
            if not lexeme.ipa:
                edit.put(match, self._with_ending(lexeme.alias, match))
                found.append(typed)
            elif lexeme.grapheme.isupper():
                edit.put(match, plainly(typed, "").lower())
                lowered.append(lexeme.grapheme)
            else:
                edit.put(match, plainly(typed, lexeme.grapheme))
        return Respelled(edit.text(), tuple(found), tuple(lowered))

    def sounded(self, words: str, signs: frozenset[str], lowered: tuple[str, ...] = ()) -> Sounded:
        """`words` for a voice that takes the IPA signs `signs`; one that takes none gets the aliases.

        `lowered` are the graphemes that `respelled` put in small letters.
        """
        edit = _Edit(words)
        sounds: list[Pronounced] = []
        notices: list[str] = []
        for match in self._index.found(words, frozenset(map(str.lower, lowered))):
            lexeme = self.lexemes[match.entry]
            if not lexeme.ipa:
                continue
            lacking = "".join(dict.fromkeys(c for c in lexeme.ipa if c not in signs and c != " "))
            if not lacking:
                start = edit.put(match, words[match.start : match.end])
                ipa = with_s(lexeme.ipa) if match.ending else lexeme.ipa
                sounds += _pronounced(words[match.start : match.end], start, ipa)
                continue
            if lexeme.alias:
                edit.put(match, self._with_ending(lexeme.alias, match))
            if signs:
                notices.append(f"the voice has no sound for “{lacking}” in “{lexeme.grapheme}” ({lexeme.origin})")
        return Sounded(edit.text(), tuple(sounds), tuple(dict.fromkeys(notices)))

    def unknown(self, guessed: Iterable[str]) -> tuple[str, ...]:
        """The words of `guessed` that no entry says and that stand in no alias."""
        return tuple(word for word in guessed if not self._says(word))

    @cached_property
    def _index(self) -> Index:
        return Index(tuple(lexeme.grapheme for lexeme in self.lexemes), is_english(self.language))

    @cached_property
    def _alias_words(self) -> frozenset[str]:
        return frozenset(word for lexeme in self.lexemes for word in words_in(lexeme.alias))

    def _says(self, word: str) -> bool:
        """Whether an entry is for `word`, or an alias holds it, its ending aside."""
        parts = words_in(word.removesuffix("'s"))
        known = self._alias_words
        return any(self._index.found(word)) or all(part in known or part.removesuffix("s") in known for part in parts)

    def _with_ending(self, alias: str, match: Match) -> str:
        """The alias with the ending that its grapheme has in the text; "es" where "s" alone could not be said."""
        if match.ending != "s":
            return alias + match.ending
        return alias + ("es" if alias.endswith(("s", "x", "z", "ch", "sh")) else "s")


NO_LEXICON = Lexicon()


def layered(lexicons: Iterable[Lexicon], language: str) -> Lexicon:
    """One lexicon of those in a language (a BCP 47 tag, of which the first part counts); the last lies on top."""
    fitting = [lexicon for lexicon in lexicons if _primary(lexicon.language) == _primary(language)]
    lexemes = tuple(lexeme for lexicon in fitting for lexeme in lexicon.lexemes)
    return Lexicon(lexemes, language, tuple(notice for lexicon in fitting for notice in lexicon.notices))


def _primary(language: str) -> str:
    return language.lower().split("-")[0]


def _pronounced(words: str, start: int, ipa: str) -> list[Pronounced]:
    """The places of words that begin at `start`: one a word where the phonemes have as many, else one for all."""
    spoken, written = ipa.split(" "), words.split(" ")
    if len(spoken) != len(written):
        return [Pronounced(start, start + len(words), "".join(spoken))]
    places = []
    for word, sound in zip(written, spoken, strict=True):
        places.append(Pronounced(start, start + len(word), sound))
        start += len(word) + 1
    return places


class _Edit:
    """A text in which matches, from left to right, are replaced."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._length, self._pieces = text, 0, 0, list[str]()

    def put(self, match: Match, words: str) -> int:
        """Puts `words` in the place of a match; returns where they begin in the new text."""
        start = self._length + match.start - self._at
        self._pieces += [self._text[self._at : match.start], words]
        self._at, self._length = match.end, start + len(words)
        return start

    def text(self) -> str:
        """The text as it is now."""
        return "".join([*self._pieces, self._text[self._at :]])
