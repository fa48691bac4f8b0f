"""Advice on plain words for whoever wrote a text: how easy it is to read, and what would make it easier.

The text itself is never changed. What is advised, its limits and where they come from: docs/plain-words.md.
"""

from collections.abc import Iterator

from handouts.model import Finding, Publication
from handouts.plain_language.acronyms import on_acronyms
from handouts.plain_language.action import on_call_to_action, on_main_message
from handouts.plain_language.grades import Reading, explained, on_grades, readings, told
from handouts.plain_language.jargon import on_words
from handouts.plain_language.lengths import on_lengths
from handouts.plain_language.passive import on_passives
from handouts.plain_language.prose import Part, is_english, part
from handouts.proof.findings import gathered

__all__ = ["Reading", "advise", "explained", "readings", "told"]


def advise(publication: Publication) -> tuple[Finding, ...]:
    """Advice on the wording of every topic; the same advice is given once, with its places.

    Grades are for English and Spanish, lengths for every language, all else for English.
    """
    return gathered(_advice(publication))


def _advice(publication: Publication) -> Iterator[Finding]:
    language = publication.details.language
    topics = tuple(map(part, publication.topics))
    english = is_english(language)
    if english:
        yield from on_call_to_action(topics)
        yield from on_main_message(topics)
    for topic in topics:
        yield from on_grades(topic, language)
        yield from on_lengths(topic)
    if english:
        yield from on_words(topics)
        yield from _of_each(topics)


def _of_each(topics: tuple[Part, ...]) -> Iterator[Finding]:
    for topic in topics:
        yield from on_acronyms(topic)
        yield from on_passives(topic)
