"""Lines to running text: words with their styles, joined over the ends of lines."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from handouts.model import Span, Text
from handouts.pagination.hyphens import Mender
from handouts.pagination.model import Line, Word
from handouts.pagination.words import SPACE_EM, in_reading_order

_NARROW_EM = 0.1


@dataclass(frozen=True)
class Typist:
    """Writes lines as text.

    `notes` are names of notes by page and mark; `strong` tells whether bold means anything; `language` is that of the
    whole text, whose words are not marked; no words are where it is empty.
    """

    mender: Mender = field(default_factory=Mender)
    notes: Mapping[tuple[int, str], str] = field(default_factory=dict)
    strong: bool = True
    language: str = ""

    def text(self, lines: Sequence[Line], *, strong: bool = True, joint: Callable[[], str] | None = None) -> Text:
        """The text of lines that belong together; `strong=False` leaves bold aside, as in a heading."""
        spans: list[Span] = []
        for line in lines:
            words = in_reading_order(line.words)
            for place, word in enumerate(words):
                span = self._span(word, line, strong=strong)
                if spans and place == 0:
                    before, between = self._joint(spans[-1], word, words, _linked_end(spans))
                    spans[-1] = replace(spans[-1], text=before)
                    span = replace(span, text=between + span.text)
                elif place:
                    span = replace(span, text=gap_between(words[place - 1], word) + span.text)
                spans.append(span)
        return merged(spans)

    def _joint(self, before: Span, word: Word, words: Sequence[Word], address: str) -> tuple[str, str]:
        """The end of a line, and what stands between it and the next one; `address` are the linked words before."""
        if before.script or before.note:
            return before.text, " "
        if before.link and before.link == word.link and "://" in address.rsplit(" ", 1)[-1]:
            own = before.text[:-1] if before.text.endswith("\u00ad") else before.text
            return own, ""
        after = word.text
        for previous, following in pairwise(words):
            if gap_between(previous, following) or following.script:
                break
            after += following.text
        return self.mender.joint(before.text, after)

    def _span(self, word: Word, line: Line, *, strong: bool) -> Span:
        note = self.notes.get((line.page, word.text.strip("[]()"))) if word.script == "super" else None
        bold = strong and self.strong and word.style.bold and not note
        text = word.text.replace("\u00ad", "") if not word.text.endswith("\u00ad") else word.text
        script, link, language = ("", "", "") if note else (word.script, word.link, self._foreign(word.style.language))
        return Span(text, bold, script, link, language, note or "")

    def _foreign(self, language: str) -> str:
        """`language` where it is another one than that of the whole text."""
        own, whole = (tag.partition("-")[0].lower() for tag in (language, self.language))
        return language if whole and own != whole else ""


def _linked_end(spans: Sequence[Span]) -> str:
    """The words at the end of a text that are one link."""
    place = len(spans)
    while place and spans[-1].link and spans[place - 1].link == spans[-1].link:
        place -= 1
    return "".join(span.text for span in spans[place:])


def gap_between(before: Word, after: Word) -> str:
    """A space where two words of a line stand apart, else nothing."""
    gap = max(after.left - before.right, before.left - after.right)
    size = max(before.size, after.size)
    if after.script:
        return " " if gap > 1.5 * SPACE_EM * size or (after.apart and gap > _NARROW_EM * size) else ""
    return " " if gap > SPACE_EM * size or (after.apart and gap > 0.02 * size) else ""


def merged(spans: Sequence[Span]) -> Text:
    """Spans of one style as one; a space between two of them has the style of the first."""
    found: list[Span] = []
    for span in spans:
        if found and replace(found[-1], text="") == replace(span, text="") and not span.note:
            found[-1] = replace(found[-1], text=found[-1].text + span.text)
            continue
        if found and span.text[:1] == " " and (span.script or span.link or span.note or span.strong or span.language):
            if not found[-1].note and not found[-1].script:
                found[-1] = replace(found[-1], text=found[-1].text + " ")
                span = replace(span, text=span.text[1:])
            else:
                found.append(Span(" "))
                span = replace(span, text=span.text[1:])
        found.append(span)
    return tuple(_without_last_soft_hyphen(found))


def _without_last_soft_hyphen(spans: Sequence[Span]) -> list[Span]:
    return [replace(span, text=span.text.replace("\u00ad", "-")) if "\u00ad" in span.text else span for span in spans]
