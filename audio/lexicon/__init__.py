"""How words are pronounced that a voice would say wrong: lexicons as values, and what they change. Pure.

A lexicon acts twice. Before wording, `respelled` puts an alias where the text has its grapheme, so that figures in
it are read and proved like any others. After wording, `sounded` marks the words that have phonemes, for a voice that
takes them, and puts the alias in their place for one that does not.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from audio.model import Pronounced


@dataclass(frozen=True)
class Lexeme:
    """One entry: how `grapheme` is said. `alias` is plain words, `ipa` phonemes; one of them may be empty.

    `origin` is the file and line it comes from, for messages.
    """

    grapheme: str
    alias: str = ""
    ipa: str = ""
    origin: str = ""


@dataclass(frozen=True)
class Respelled:
    """A text with its aliases in place; `graphemes` are those that were replaced."""

    text: str
    graphemes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sounded:
    """Words for a voice, the places in them that have phonemes, and a notice for each entry it cannot follow."""

    words: str
    sounds: tuple[Pronounced, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Entries by grapheme; of two with one grapheme the later holds.

    A grapheme is found as a whole word or words. One in capitals alone ("GORD") is found as it stands, any other in
    capitals and small letters alike.
    """

    lexemes: tuple[Lexeme, ...] = ()

    def __or__(self, above: "Lexicon") -> "Lexicon":
        """Both together; `above` goes before."""
        return Lexicon(self.lexemes + above.lexemes)

    def respelled(self, text: str) -> Respelled:
        """`text` with every grapheme that has an alias and no phonemes said by its alias.

        A grapheme that has phonemes stays, in small letters: else capitals would be read one by one.
        """
        out: list[str] = []
        found: list[str] = []
        at = 0
        for start, end, lexeme in self._matches(text):
            said = lexeme.grapheme if lexeme.ipa else lexeme.alias
            shouts = lexeme.ipa and text[start:end].isupper()
            out += [text[at:start], said.lower() if shouts else text[start:end] if lexeme.ipa else said]
            found += [] if lexeme.ipa else [text[start:end]]
            at = end
        return Respelled("".join([*out, text[at:]]), tuple(found))

    def sounded(self, words: str, signs: frozenset[str]) -> Sounded:
        """`words` for a voice that takes the IPA signs `signs`; one that takes none gets the aliases."""
        out: list[str] = []
        sounds: list[Pronounced] = []
        notices: list[str] = []
        at = length = 0
        for start, end, lexeme in self._matches(words):
            if not lexeme.ipa:
                continue
            lacking = "".join(dict.fromkeys(c for c in lexeme.ipa if c not in signs))
            said = lexeme.alias if lacking and lexeme.alias else words[start:end]
            if lacking and signs:
                notices.append(f"the voice has no sound for “{lacking}” in “{lexeme.grapheme}” ({lexeme.origin})")
            out += [words[at:start], said]
            length += start - at + len(said)
            if not lacking:
                sounds.append(Pronounced(length - len(said), length, lexeme.ipa))
            at = end
        return Sounded("".join([*out, words[at:]]), tuple(sounds), tuple(dict.fromkeys(notices)))

    @cached_property
    def _by_first_word(self) -> Mapping[str, tuple[Lexeme, ...]]:
        """Entries by the first word of their grapheme, the longest first."""
        latest = {_key(lexeme.grapheme): lexeme for lexeme in self.lexemes}
        index: dict[str, list[Lexeme]] = {}
        for lexeme in sorted(latest.values(), key=lambda lexeme: -len(lexeme.grapheme)):
            first = _WORD.search(lexeme.grapheme)
            if first:
                index.setdefault(_folded(first.group()), []).append(lexeme)
        return {word: tuple(lexemes) for word, lexemes in index.items()}

    def _matches(self, text: str) -> Iterator[tuple[int, int, Lexeme]]:
        """Every entry found in `text` as [start, end), from left to right, none over another."""
        if not self.lexemes:
            return
        folded, index, at = _folded(text), self._by_first_word, 0
        for word in _WORD.finditer(folded):
            if word.start() < at:
                continue
            for lexeme in index.get(word.group(), ()):
                end = word.start() + len(lexeme.grapheme)
                if folded.startswith(_folded(lexeme.grapheme), word.start()) and not folded[end : end + 1].isalnum():
                    if lexeme.grapheme.isupper() and text[word.start() : end] != lexeme.grapheme:
                        continue
                    yield word.start(), end, lexeme
                    at = end
                    break


NO_LEXICON = Lexicon()

_WORD = re.compile(r"[^\W_]+")
_PLAIN = str.maketrans("’‘ʼ‐‑\u00a0", "'''-- ")


def _folded(text: str) -> str:
    """`text` in small letters and with plain signs, of the same length."""
    return "".join(low if len(low := c.lower()) == 1 else c for c in text.translate(_PLAIN))


def _key(grapheme: str) -> str:
    return grapheme if grapheme.isupper() else _folded(grapheme)
