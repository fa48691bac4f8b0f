"""Words that have a plainer one, and medical words that the text does not explain.

CDC Clear Communication Index, item 7: words that the readers use. A medical word that a topic explains is no longer
advised on from there; a topic is a leaflet of its own, so that each explains its own words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from handouts.model import Finding
from handouts.plain_language.prose import Part, advice
from handouts.plain_language.tokens import is_word, tokens
from handouts.plain_language.words import LEFT_ALONE, MEDICAL, Word, by_first_word

MOST_WORDS = 25
"""Words listed in one remark; the rest are counted."""

_MESSAGES = {
    "everyday": ("plain-word", "Words that have a plainer one."),
    MEDICAL: ("medical-word", "Medical words. Explain them where they first stand, or use plainer ones."),
}
_OPENERS = (":", "“", '"', "(", "‘", ".", "?", "!", "–", "-")
_QUOTES = ("“", "”", "‘", '"', "'")
_BEFORE = (
    ("called",),
    ("called", "it"),
    ("call", "it"),
    ("call", "this"),
    ("known", "as"),
    ("termed",),
    (",", "or"),
    ("(", "or"),
    ("means",),
    ("term", "is"),
)
_AFTER = (
    ("(",),
    (",", "or"),
    ("means",),
    ("is", "when"),
    ("is", "where"),
    (",", "which", "means"),
    (",", "which", "is"),
    (",", "that", "is"),
    (",", "also", "called"),
    (",", "also", "known"),
    ("is", "the", "medical"),
    ("is", "another"),
)
_SAYS_MORE = re.compile(r"(?:This|That|It|These|They) (?:means?|is when|is where|is another (?:word|name))\b")


@dataclass(frozen=True)
class Use:
    """A word of the table as it was met in a sentence, and whether the text explains it there."""

    word: Word
    explained: bool


def uses(sentence: str, following: str = "") -> tuple[Use, ...]:
    """The words of the table in a sentence, in order; `following` is the sentence after it."""
    written = tokens(sentence)
    low = [token.lower() for token in written]
    shouted = sentence.isupper()
    found, place = [], 0
    while place < len(low):
        match = next(
            (m for m in by_first_word().get(low[place], ()) if tuple(low[place : place + len(m[0])]) == m[0]), None
        )
        if match is None:
            place += 1
            continue
        form, word = match
        if word.plain != LEFT_ALONE and (shouted or not _is_name(written, place, len(form))):
            end = place + len(form)
            explained = word.kind == MEDICAL and _is_explained(low, place, end, word, following)
            found.append(Use(word, explained or _is_in_brackets(low, place, end)))
        place += len(form)
    return tuple(found)


def on_words(topics: Sequence[Part]) -> Iterator[Finding]:
    """One piece of advice for all everyday words, and one for all medical ones, with their topics."""
    met: dict[str, dict[Word, dict[int, None]]] = {kind: {} for kind in _MESSAGES}
    for topic in topics:
        for word in _to_mend(topic):
            met[word.kind].setdefault(word, {})[topic.number] = None
    for kind, (rule, message) in _MESSAGES.items():
        if met[kind]:
            yield advice(rule, message, _listed(met[kind]))


def _to_mend(topic: Part) -> Iterator[Word]:
    known: set[Word] = set()
    for passage in topic.passages:
        for sentence, following in zip_longest(passage.sentences, passage.sentences[1:], fillvalue=""):
            for use in uses(sentence, following):
                if use.explained:
                    known.add(use.word)
                elif use.word not in known:
                    yield use.word


def _listed(met: dict[Word, dict[int, None]]) -> str:
    told = [f"“{word.word}” ({word.plain}): {_in_topics(topics)}" for word, topics in met.items()]
    more = len(told) - MOST_WORDS
    return "; ".join(told[:MOST_WORDS]) + (f"; and {more} more" if more > 0 else "")


def _in_topics(numbers: Iterable[int]) -> str:
    listed = [str(number) for number in numbers]
    return f"topic {listed[0]}" if len(listed) == 1 else f"topics {', '.join(listed[:-1])} and {listed[-1]}"


def _is_name(written: list[str], place: int, length: int) -> bool:
    """Whether capitals make it a name ("Cardiac Unit"): anywhere but at the start of a sentence or quotation."""
    initial = place == 0 or written[place - 1] in _OPENERS
    rest = written[place + 1 : place + length] if initial else written[place : place + length]
    if any(token[0].isupper() for token in rest):
        return True
    following = written[place + length : place + length + 1]
    return initial and written[place][0].isupper() and bool(following) and following[0][0].isupper()


def _is_explained(low: list[str], start: int, end: int, word: Word, following: str) -> bool:
    before, after = _unquoted(low[:start]), _unquoted(low[end:])
    if any(tuple(before[-len(sign) :]) == sign for sign in _BEFORE):
        return True
    if any(tuple(after[: len(sign)]) == sign for sign in _AFTER) or _SAYS_MORE.match(following):
        return True
    rest = f" {' '.join(token for token in (*before, '|', *after) if is_word(token) or token == '|')} "
    return any(f" {plain}{ending} " in rest for plain in _alternatives(word) for ending in ("", "s", "es"))


def _unquoted(low: list[str]) -> list[str]:
    return [token for token in low if token not in _QUOTES]


def _alternatives(word: Word) -> Iterator[str]:
    """What to say instead, each as words: "of the", "the" and "a" do not count."""
    for plain in word.plain.replace("’", "'").split(", "):
        yield re.sub(r"^(?:of the|of|the|a|an|with|into|by|in) ", "", plain)


def _is_in_brackets(low: list[str], start: int, end: int) -> bool:
    """Whether brackets hold the word alone, or open right after it."""
    alone = start > 0 and low[start - 1] == "(" and low[end : end + 1] == [")"]
    return alone or low[end : end + 1] == ["("]
