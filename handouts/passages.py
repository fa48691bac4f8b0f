"""Passages in another language than the publication: paragraphs, items, cells that its source does not mark as such.

Found only where they are long enough and plainly of the other language: a voice that changes for a list of medicines
is worse than one that stays. Prose of any language has little words ("the", "der", "les"), and many words on end
without a comma; lists of names, dishes and addresses have few of either. Short neighbours go with a passage that is
found, and short ones of one list or table are looked at together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from handouts.languages import ENGLISH, SLICE, has_little_words, in_other_letters, kin, likeliest, primary, words_of
from handouts.little_words import little_words
from handouts.model import Block, Text, texts, with_texts

FEWEST_WORDS, FEWEST_OTHER_LETTERS = 18, 30
"""Words of a passage in Latin letters, and letters of one in others, that is found by itself."""
BY_FAR = 0.99
"""How much likelier than the publication's language the other one must be: its share of the two."""
LITTLE, FEWEST_LITTLE, LITTLE_OF_OURS = 0.2, 5, 0.5
"""Least part of its words that must be little words of the other language, how many different ones, and of those the
part that the little words of the publication's language may come to."""
LONG_RUN, IN_LONG_RUNS = 5, 0.4
"""Words between two stops or commas that make prose, and the part of all words that must stand in such runs."""
NEIGHBOUR, FEWEST_OF_NEIGHBOUR = 0.9, 2
"""The same share for a short text beside such a passage, and its words."""

WORDS_A_LONG_NUMBER = 20
"""Words that prose has, at least, for each number of four figures or more; lists of addresses and papers have fewer."""
_LONG_NUMBER = re.compile(r"\d{4,}")
_STOPS = re.compile(r"[,;:.!?()\[\]\n\u2022]+(?:\s|$)|\n")


@dataclass
class _Piece:
    """A text without a language of its own, the block of the article it stands in, what is found."""

    text: str
    block: int
    found: str = ""

    @cached_property
    def words(self) -> list[str]:
        """Its words in small letters."""
        return words_of(self.text)

    @property
    def judged_alone(self) -> bool:
        """Whether it is long enough to tell its language, so that neighbours change nothing."""
        return len(self.words) >= FEWEST_WORDS or _many_other_letters(self.words)


def with_languages(blocks: Sequence[Block[Text]], language: str) -> tuple[Block[Text], ...]:
    """`blocks` of a publication in `language` where passages in other languages are marked (`Span.language`).

    What the source marks keeps its mark, save that of the publication's own language.
    """
    ours = primary(language)
    pieces = [_Piece(_unmarked(text), place) for place, b in enumerate(blocks) for text in texts(b)]
    for piece in pieces:
        if piece.judged_alone:
            piece.found = other_language(piece.text, ours)
    for run in _short_runs(pieces):
        together = other_language("\n".join(piece.text for piece in run), ours)
        for piece in run:
            piece.found = together if together and _leans(piece.words, together, ours, 0.5) else ""
    _spread(pieces, ours)
    found = iter(pieces)
    return tuple(with_texts(block, lambda text: _marked(text, next(found).found, ours)) for block in blocks)


def other_language(text: str, ours: str) -> str:
    """The primary tag of the language that a text is plainly in, where it is not `ours`; else empty."""
    words = words_of(text)
    letters = in_other_letters(words)
    if not (_many_other_letters(words) if letters else len(words) >= FEWEST_WORDS and _is_prose(text)):
        return ""
    if _mostly_ours(words, ours):
        return ""
    shares = likeliest(" ".join(words)[:SLICE])
    found, share = next(iter(shares.items()))
    if kin(found, ours) or share < BY_FAR * (share + shares.get(ours, 0.0)):
        return ""
    if letters:
        return found if share > 0.5 else ""
    theirs, own = _little(words, found), _little(words, ours)
    enough = theirs >= LITTLE * len(words) and len(little_words(found).intersection(words)) >= FEWEST_LITTLE
    return found if enough and own <= LITTLE_OF_OURS * theirs else ""


def _little(words: Sequence[str], language: str) -> int:
    known = little_words(language)
    return sum(word in known for word in words)


def _is_prose(text: str) -> bool:
    """Whether most of its words stand in long runs without a stop or comma, and it does not abound in postcodes."""
    if len(_LONG_NUMBER.findall(text)) > max(1, len(words_of(text)) // WORDS_A_LONG_NUMBER):
        return False
    runs = [len(words_of(run)) for run in _STOPS.split(text)]
    return sum(run for run in runs if run >= LONG_RUN) >= IN_LONG_RUNS * sum(runs)


def _mostly_ours(words: Sequence[str], ours: str) -> bool:
    """Whether the commonest words settle it, so that the model need not be asked."""
    return ours == ENGLISH and not in_other_letters(words) and has_little_words(words, ENGLISH, 0.12)


def _many_other_letters(words: Sequence[str]) -> bool:
    return in_other_letters(words) and sum(map(len, words)) >= FEWEST_OTHER_LETTERS


def _short_runs(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Short pieces that follow one another in the same block."""
    run: list[_Piece] = []
    for piece in pieces:
        if run and (piece.judged_alone or piece.block != run[0].block):
            yield run
            run = []
        if not piece.judged_alone:
            run.append(piece)
    if run:
        yield run


def _spread(pieces: Sequence[_Piece], ours: str) -> None:
    """Short pieces before and behind a passage take its language where they lean to it: headings, ends of lists."""
    for order in (pieces, pieces[::-1]):
        language = ""
        for piece in order:
            if not piece.words:
                continue
            if piece.found or piece.judged_alone:
                language = piece.found
            elif language and len(piece.words) >= FEWEST_OF_NEIGHBOUR and _leans(piece.words, language, ours):
                piece.found = language
            else:
                language = ""


def _leans(words: Sequence[str], language: str, ours: str, least: float = NEIGHBOUR) -> bool:
    """Whether some words are likelier in `language` than in `ours`."""
    if not words:
        return False
    shares = likeliest(" ".join(words))
    theirs, own = shares.get(language, 0.0), shares.get(ours, 0.0)
    return theirs >= least * (theirs + own) and _little(words, ours) <= _little(words, language)


def _unmarked(text: Text) -> str:
    """What of a text the source does not mark, without the numbers of notes and without addresses."""
    return " ".join(span.text for span in text if not span.language and not span.note and "://" not in span.text)


def _marked(text: Text, found: str, ours: str) -> Text:
    """The text with `found` as the language of its unmarked runs; marks of the publication's language are taken off."""
    if not found and not any(primary(span.language) == ours for span in text):
        return text
    return tuple(
        replace(span, language="")
        if primary(span.language) == ours
        else replace(span, language=found)
        if not span.language
        else span
        for span in text
    )


def language_of_text(text: Text) -> str:
    """The language that all of a text is marked with, as a BCP 47 tag; empty where that is not one and the same."""
    found = {span.language for span in text if any(map(str.isalpha, span.text)) and not span.note}
    return found.pop() if len(found) == 1 else ""
