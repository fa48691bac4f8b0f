"""How easy a text is to read: sentence and paragraph length, and the US school grade by Flesch and Kincaid.

Advice for whoever wrote the text; it is never changed. Limits: NHS content guide for sentences of at most 20 words and
paragraphs of at most 3 sentences; AMA and NIH for grade 6, with 8 as the end of what most adults read with ease.
The grade is made for English and is not given for other languages.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handouts.model import Block, Finding, ItemList, Level, Paragraph, Publication, Sentences, Topic, inner_blocks
from handouts.proof.findings import gathered, quoted

LONGEST_SENTENCE_WORDS = 20
LONGEST_PARAGRAPH_SENTENCES = 3
EASY_GRADE = 6.0
HARD_GRADE = 8.0
FEWEST_WORDS = 100
"""A grade of fewer words says nothing: the formula was made on passages of this length."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^aeiouyl]e|[aeiouy]le|[^aeiouydt]ed|[^aeiouyscgxzhl]es|[aeiouy]les|[^aeiouy]eless?)$")
_SPLIT_VOWELS = re.compile(
    r"(?<![cstgx])i(?:a|o(?!u?s$)|ou|um|et|ent)|eo$|(?<=[aeiou].)ea$|^crea|^scie|(?<![gq])ua|[eo]ing|[^aeiou]ying|ism$"
)
_EXCEPTIONS = {
    "every": 2,
    "business": 2,
    "evening": 2,
    "people": 2,
    "area": 3,
    "maybe": 2,
    "something": 2,
    "someone": 2,
}


@dataclass(frozen=True)
class ReadingEase:
    """What was counted; `grade` is the Flesch-Kincaid grade, None for too little text or another language."""

    words: int
    sentences: int
    syllables: int
    grade: float | None


def reading_ease(sentences: Sequence[str], language: str = "en") -> ReadingEase:
    """The counts of some sentences, and their grade.

    Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
    """
    found = [line for sentence in sentences if (line := _WORD.findall(sentence))]
    words = sum(map(len, found))
    syllables = sum(count_syllables(word) for line in found for word in line)
    grade = None
    if words >= FEWEST_WORDS and language.lower().startswith("en"):
        grade = round(0.39 * words / len(found) + 11.8 * syllables / words - 15.59, 1)
    return ReadingEase(words, len(found), syllables, grade)


def count_syllables(word: str) -> int:
    """About how many syllables an English word has, by its vowels; at least 1."""
    bare = re.sub(r"[^a-z]", "", word.lower().replace("’", "").replace("'", ""))
    if bare in _EXCEPTIONS:
        return _EXCEPTIONS[bare]
    groups = len(_VOWELS.findall(bare))
    if len(bare) > 3:
        groups += len(_SPLIT_VOWELS.findall(bare)) - (1 if _SILENT_END.search(bare) else 0)
    return max(1, groups)


def advise(publication: Publication) -> tuple[Finding, ...]:
    """Advice on long sentences, long paragraphs and the grade of every topic; the same advice is given once."""
    language = publication.details.language
    return gathered(finding for topic in publication.topics for finding in _of_topic(topic, language))


def _of_topic(topic: Topic, language: str) -> Iterator[Finding]:
    place = f"topic {topic.number}"
    prose = [text for block in topic.blocks for text in _prose(block)]
    ease = reading_ease([sentence.said for text in prose for sentence in text], language)
    if ease.grade is not None and ease.grade > EASY_GRADE:
        hard = ease.grade >= HARD_GRADE
        aim = "Harder to read than most adults like" if hard else "A little hard to read"
        message = f"{aim}: aim for US grade {EASY_GRADE:g} or less, with shorter words and sentences."
        yield _advice("reading-grade", message, f"{place}: grade {ease.grade:.1f}")
    for text in prose:
        for sentence in text:
            words = len(sentence.said.split())
            if words > LONGEST_SENTENCE_WORDS:
                message = f"Sentences of more than {LONGEST_SENTENCE_WORDS} words. Split them where you can."
                yield _advice("sentence-length", message, f"{place}: {quoted(sentence.text)} ({words} words)")
        if len(text) > LONGEST_PARAGRAPH_SENTENCES:
            message = f"Paragraphs of more than {LONGEST_PARAGRAPH_SENTENCES} sentences. Split them where you can."
            yield _advice("paragraph-length", message, f"{place}: {quoted(text[0].text)} ({len(text)} sentences)")


def _prose(block: Block[Sentences]) -> Iterator[Sentences]:
    match block:
        case Paragraph(text=text):
            yield text
        case ItemList(items=items):
            for item in items:
                yield item.text
        case _:
            pass
    for inner in inner_blocks(block):
        yield from _prose(inner)


def _advice(rule: str, message: str, place: str) -> Finding:
    return Finding(Level.ADVICE, rule, message, place=place)
