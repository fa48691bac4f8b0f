"""Notation that is easily misread: advice on what to write instead, and what a voice is not sure of.

Print keeps what the author wrote. Where a form has harmed people when misread (ISMP), the author hears of it.
"""

from collections.abc import Iterator

from audio.wording import safer, words_for
from handouts.model import Edition, Finding, Level, Sentence, Topic
from handouts.narration import language_said
from handouts.proof.findings import gathered, quoted

_PLAIN = "This form is known to be misread."


def advise_on_wording(edition: Edition) -> tuple[Finding, ...]:
    """Advice on error-prone forms, one finding a reason; and doubts of topics that no voice has told of them yet.

    The narration tells its own doubts (`Track.notices`), and those of what it says beside the text.
    """
    language = edition.publication.details.language
    return gathered(finding for topic in edition.publication.topics for finding in _of_topic(topic, edition, language))


def _of_topic(topic: Topic, edition: Edition, language: str) -> Iterator[Finding]:
    narrated = edition.track(topic.number) is not None
    for sentence in (topic.title, *topic.sentences()):
        own = language_said(sentence, language) or language
        wording = words_for(sentence.said, own)
        for form in wording.advice:
            yield _advice(form, sentence, topic, own)
        for doubt in () if narrated else wording.doubts:
            message = f"please check: {doubt}, in {quoted(sentence.text)}"
            yield Finding(Level.WARNING, "wording", message, place=f"topic {topic.number}")


def _advice(form: str, sentence: Sentence, topic: Topic, language: str) -> Finding:
    known = safer(form, language)
    instead = f", write {quoted(known.instead)}" if known and known.instead else ""
    place = f"topic {topic.number}: {quoted(form)}{instead}, in {quoted(sentence.text)}"
    return Finding(Level.ADVICE, "error-prone", known.why if known else _PLAIN, place=place)
