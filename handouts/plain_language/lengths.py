"""Long sentences and long paragraphs, in any language whose words are parted by spaces.

Limits of the NHS content guide: sentences of at most 20 words, paragraphs of at most 3 sentences.
"""

from collections.abc import Iterator

from handouts.model import Finding
from handouts.plain_language.prose import Part, advice
from handouts.proof.findings import quoted

LONGEST_SENTENCE_WORDS = 20
LONGEST_PARAGRAPH_SENTENCES = 3


def on_lengths(topic: Part) -> Iterator[Finding]:
    """Advice on each sentence and paragraph that is too long."""
    for text in (passage.sentences for passage in topic.passages):
        for sentence in text:
            words = len(sentence.split())
            if words > LONGEST_SENTENCE_WORDS:
                message = f"Sentences of more than {LONGEST_SENTENCE_WORDS} words. Split them where you can."
                yield advice("sentence-length", message, f"{topic.place}: {quoted(sentence)} ({words} words)")
        if len(text) > LONGEST_PARAGRAPH_SENTENCES:
            message = f"Paragraphs of more than {LONGEST_PARAGRAPH_SENTENCES} sentences. Split them where you can."
            yield advice("paragraph-length", message, f"{topic.place}: {quoted(text[0])} ({len(text)} sentences)")
