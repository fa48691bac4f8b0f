"""Words to the phonemes of English voices: hibari's phonemiser, walked step by step. No GPL part is in it.

It is not called as a whole for four reasons: it obeys `[word](/IPA/)` in the text, it drops what it cannot say without
a word, it does not tell which words it guesses, and it takes no phonemes for a part of a text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import metadata
from typing import Any

from audio.model import Pronounced
from audio.phonemes.ipa import misaki
from audio.plainwords import has_words, is_latin

_LONGEST_UNKNOWN = 20
"""Letters of a word the package's reader of unknown words takes (24), with room: it drops the rest."""
_LETTERS = re.compile(rf"([^\W\d_]{{{_LONGEST_UNKNOWN}}})(?=[^\W\d_])")
_POSSESSIVE = re.compile(r"['’ʼ]s\b")
_GUESS, _GIVEN = 2, 5
"""How sure the package is of a word: one its network reads is rated 2, one whose phonemes were given 5."""


@dataclass(frozen=True)
class Token:
    """A word or sign: its phonemes in the voices' alphabet, and the space after it; `ids` are the numbers of both."""

    word: str
    phonemes: str
    space: str = ""
    doubtful: bool = False
    guessed: bool = False
    ids: tuple[int, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Phonemiser:
    """The package's parts for one accent, loaded."""

    g2p: Any
    split: Any
    normalize: Any
    vocabulary: Mapping[str, int]

    def sentences(self, words: str, sounds: tuple[Pronounced, ...] = ()) -> Iterator[list[Token]]:
        """The tokens of every sentence; the letters of a sound are one token, with the "'s" that follows it."""
        given = list(self._given(words, sounds))
        masked = words
        for sound in given:  # so that no sentence ends within
            letters = "".join(c if c.isalnum() else "x" for c in words[sound.start : sound.end])
            masked = masked[: sound.start] + letters + masked[sound.end :]
        at = 0
        for sentence in self.split(masked):
            start = masked.index(sentence, at)
            at = start + len(sentence)
            inside = [replace(s, start=s.start - start, end=s.end - start) for s in given if start <= s.start < at]
            yield self._tokens(words[start:at], inside)

    def _given(self, words: str, sounds: tuple[Pronounced, ...]) -> Iterator[Pronounced]:
        """The sounds in the voices' alphabet; one in which nothing can be heard is left out."""
        for sound in sorted(sounds, key=lambda sound: sound.start):
            phonemes = misaki(sound.ipa, self.g2p.british)
            follows = _POSSESSIVE.match(words, sound.end)
            if phonemes:
                told = self.g2p.lexicon._s(phonemes) if follows else phonemes
                yield Pronounced(sound.start, follows.end() if follows else sound.end, told)

    def _tokens(self, sentence: str, given: list[Pronounced]) -> list[Token]:
        """The sentence as tokens. The text goes past the part of the package that obeys `[word](/IPA/)`."""
        from hibari.g2p.token import Tok

        found: list[Any] = []
        at = 0
        for sound in given:
            found += self._plain(sentence[at : sound.start])
            space = " " if sentence[sound.end : sound.end + 1].isspace() else ""
            word = sentence[sound.start : sound.end]
            found.append(Tok(word, whitespace=space, phonemes=sound.ipa, rating=_GIVEN))
            at = sound.end
        found += self._plain(sentence[at:])
        for token, tag in zip(found, self.g2p.tagger([token.text for token in found]), strict=True):
            token.tag = tag
        return [self._token(token) for token in self.g2p.phonemize_tokens(found)]

    def _plain(self, text: str) -> list[Any]:
        """The package's own tokens of a text between sounds."""
        from hibari.g2p.token import Tok

        pairs = self.g2p.tokenizer(self.normalize(_LETTERS.sub(r"\1 ", text)))
        found = [Tok(word, whitespace=space) for word, space in pairs]
        if found and text[-1].isspace():
            found[-1].whitespace = " "
        return found

    def _token(self, token: Any) -> Token:
        phonemes = "".join(c for c in token.phonemes or "" if c in self.vocabulary)
        space = " " if token.whitespace else ""
        silent, strange = not phonemes.strip(), token.rating != _GIVEN and not is_latin(token.text)
        doubtful = has_words(token.text) and (silent or strange)
        guessed = token.rating == _GUESS and any(c.isalpha() for c in token.text) and not doubtful
        ids = tuple(self.vocabulary[c] for c in phonemes + space)
        return Token(token.text, phonemes, space, doubtful, guessed, ids)


def phonemiser(british: bool = False) -> Phonemiser:
    """The phonemiser of American or British English. Raises ImportError and OSError where the package is not whole."""
    import json
    from pathlib import Path

    from hibari import Hibari, tts
    from hibari.g2p import G2P
    from hibari.g2p.normalize import normalize

    vocabulary = json.loads((Path(tts.ASSETS) / "vocab.json").read_text("utf-8"))
    return Phonemiser(G2P(british=british), Hibari.split_sentences, normalize, vocabulary)


def package_version() -> str:
    """The package of the phonemiser, for the version of an engine."""
    try:
        return f"hibari-tts {metadata.version('hibari-tts')}"
    except metadata.PackageNotFoundError:
        return "hibari-tts none"
