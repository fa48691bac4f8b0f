"""How easy a text is to read: US school grades by Flesch and Kincaid and by McLaughlin (SMOG), INFLESZ for Spanish.

Kincaid, Fishburne, Rogers and Chissom 1975 (Navy Research Branch Report 8-75): 0.39 words a sentence + 11.8
syllables a word - 15.59, made on passages of 100 words and more. McLaughlin 1969 (Journal of Reading 12, 639-646):
3.1291 + 1.0430 times the root of the words of three syllables and more in 30 sentences; both say what share of
readers of a grade understand a text, Kincaid's half to three quarters of it, McLaughlin's all of it. That is why
SMOG stands higher on the same text: by 3.1 grades in 148 leaflets for patients (Grabeel and others 2018, Journal of
the Medical Library Association 106, 38-45), and why its limit here is 3 grades higher.

INFLESZ is the scale of Barrio Cantalejo 2008 (Anales del Sistema Sanitario de Navarra 31, 135-152), made on texts for
patients, for the formula of Szigriszt 1993: 206.835 - 62.3 syllables a word - words a sentence; 55 and more is normal.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from handouts.model import Finding, Publication
from handouts.plain_language.prose import Part, advice, is_english, part
from handouts.plain_language.spanish import count_syllables_of_spanish
from handouts.plain_language.syllables import count_syllables

EASY_GRADE = 6.0
"""AMA and NIH: texts for patients at grade 6."""
HARD_GRADE = 8.0
"""The end of what most adults read with ease (NIH)."""
SMOG_ABOVE = 3.0
"""Grades that SMOG stands above Flesch-Kincaid on the same text: see above."""
FEWEST_WORDS = 100
"""A Flesch-Kincaid grade of fewer words says nothing: the formula was made on passages of this length."""
SMOG_SENTENCES = 30
FEWEST_SMOG_SENTENCES = 10
"""McLaughlin takes three runs of 10 sentences. One run is the least that is reckoned up to 30 here."""
NORMAL_INFLESZ = 55.0

_WITHOUT_SPACES = frozenset(["zh", "ja", "th", "lo", "km", "my", "bo"])
"""Languages that do not part their words: there is nothing to count."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class ReadingEase:
    """What was counted in a text, and the grades where there is enough of it.

    `grade` is Flesch-Kincaid, `smog` is SMOG, `estimated` when it was reckoned up from fewer than 30 sentences;
    `inflesz` is the ease of a Spanish text, 0 (hard) to 100. None for too little text or another language.
    """

    words: int
    sentences: int
    syllables: int
    polysyllables: int = 0
    grade: float | None = None
    smog: float | None = None
    estimated: bool = False
    inflesz: float | None = None

    @property
    def words_a_sentence(self) -> float:
        """The average length of a sentence in words; 0 without any."""
        return self.words / self.sentences if self.sentences else 0.0


@dataclass(frozen=True)
class Reading:
    """The reading ease of one topic."""

    number: int
    title: str
    ease: ReadingEase


def reading_ease(sentences: Sequence[str], language: str = "en") -> ReadingEase:
    """The counts of some sentences, and their grades. Figures are not counted as words."""
    found = [line for sentence in sentences if (line := _WORD.findall(sentence))]
    spanish = language.lower().split("-")[0] == "es"
    count = count_syllables_of_spanish if spanish else count_syllables
    lengths = [count(word) for line in found for word in line]
    words, syllables, long = len(lengths), sum(lengths), sum(n >= 3 for n in lengths)
    ease = ReadingEase(words, len(found), syllables, long)
    if spanish and words >= FEWEST_WORDS:
        return ReadingEase(words, len(found), syllables, long, inflesz=inflesz(words, len(found), syllables))
    if not is_english(language):
        return ease
    grade = kincaid(words, len(found), syllables) if words >= FEWEST_WORDS else None
    smogged = smog(long, len(found)) if len(found) >= FEWEST_SMOG_SENTENCES else None
    estimated = smogged is not None and len(found) < SMOG_SENTENCES
    return ReadingEase(words, len(found), syllables, long, grade, smogged, estimated)


def kincaid(words: int, sentences: int, syllables: int) -> float:
    """The Flesch-Kincaid grade, to one decimal (Kincaid and others 1975)."""
    return round(0.39 * words / sentences + 11.8 * syllables / words - 15.59, 1)


def smog(polysyllables: int, sentences: int) -> float:
    """McLaughlin's SMOG grade, to one decimal; what was counted is scaled to 30 sentences."""
    return round(3.1291 + 1.0430 * sqrt(polysyllables * SMOG_SENTENCES / sentences), 1)


def inflesz(words: int, sentences: int, syllables: int) -> float:
    """The ease of a Spanish text by Szigriszt's formula, to one decimal; lower is harder."""
    return round(206.835 - 62.3 * syllables / words - words / sentences, 1)


def readings(publication: Publication) -> tuple[Reading, ...]:
    """The reading ease of every topic that has running text; none in a language that does not part its words."""
    language = publication.details.language
    if language.lower().split("-")[0] in _WITHOUT_SPACES:
        return ()
    eases = ((topic, reading_ease(part(topic).sentences, language)) for topic in publication.topics)
    return tuple(Reading(topic.number, topic.title.text, ease) for topic, ease in eases if ease.words)


def on_grades(topic: Part, language: str) -> Iterator[Finding]:
    """Advice where a topic is harder to read than it should be."""
    ease = reading_ease(topic.sentences, language)
    grades = ease.grade is not None and ease.grade > EASY_GRADE, (ease.smog or 0) > EASY_GRADE + SMOG_ABOVE
    if any(grades):
        hard = (ease.grade or 0) >= HARD_GRADE or (ease.smog or 0) >= HARD_GRADE + SMOG_ABOVE
        aim = "Harder to read than most adults like" if hard else "A little hard to read"
        goal = f"Flesch-Kincaid grade {EASY_GRADE:g}, SMOG grade {EASY_GRADE + SMOG_ABOVE:g}, or less"
        message = f"{aim}: aim for {goal}, with shorter words and sentences."
        yield advice("reading-grade", message, f"{topic.place}: {', '.join(told(ease))}")
    elif ease.inflesz is not None and ease.inflesz < NORMAL_INFLESZ:
        message = f"Harder to read than most adults like: aim for INFLESZ {NORMAL_INFLESZ:g} or more."
        yield advice("reading-grade", message, f"{topic.place}: {', '.join(told(ease))}")


def told(ease: ReadingEase) -> tuple[str, ...]:
    """The grades in words: "Flesch-Kincaid 5.1", "SMOG about 7.4"; empty where there are none."""
    about = "about " if ease.estimated else ""
    known = (("Flesch-Kincaid ", ease.grade), (f"SMOG {about}", ease.smog), ("INFLESZ ", ease.inflesz))
    return tuple(f"{name}{value:.1f}" if value >= 1 else f"{name}below 1" for name, value in known if value is not None)


def explained(readings: Sequence[Reading]) -> str:
    """What the grades of some topics mean, in plain words; empty where none has any."""
    eases = [reading.ease for reading in readings]
    if any(ease.inflesz is not None for ease in eases):
        return f"INFLESZ runs from 0, very hard, to 100, very easy. {NORMAL_INFLESZ:g} and more suits most adults."
    if any(ease.grade is not None or ease.smog is not None for ease in eases):
        return (
            f"Grades are years of school in the United States. Aim for Flesch-Kincaid {EASY_GRADE:g} and "
            f"SMOG {EASY_GRADE + SMOG_ABOVE:g}, or less. Short topics have no grade: it would say nothing."
        )
    return ""
