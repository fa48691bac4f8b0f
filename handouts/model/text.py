"""Runs of type and sentences: what blocks are made of."""

from dataclasses import dataclass
from typing import NewType, TypeAlias

SentenceId = NewType("SentenceId", str)


@dataclass(frozen=True)
class Span:
    """A run of characters of one style. Text only: nothing in it is markup."""

    text: str
    strong: bool = False
    script: str = ""
    """"super", "sub" or empty."""
    link: str = ""
    """The address this run points to, or empty."""
    language: str = ""
    """BCP 47 tag where it differs from the article's, or empty."""
    note: str = ""
    """The name of the note this run refers to, or empty. Its characters ("[1]") are seen, and not said."""


Text: TypeAlias = tuple[Span, ...]


def plain(text: Text) -> str:
    """The characters of a text without their styles."""
    return "".join(span.text for span in text)


@dataclass(frozen=True)
class Sentence:
    """One sentence. `id` is made from its content and place: XHTML id, cue id and key of its timing."""

    id: SentenceId
    spans: Text

    @property
    def text(self) -> str:
        """The sentence as printed, without styles; no line breaks, no space at either end."""
        return plain(self.spans)

    @property
    def said(self) -> str:
        """The sentence as a voice says it: the numbers of notes are not in it, unless there is nothing else."""
        if not any(span.note for span in self.spans):
            return self.text
        return " ".join(plain(tuple(span for span in self.spans if not span.note)).split()) or self.text

    @property
    def notes(self) -> tuple[str, ...]:
        """The names of the notes it refers to, in order."""
        return tuple(span.note for span in self.spans if span.note)


Sentences: TypeAlias = tuple[Sentence, ...]
