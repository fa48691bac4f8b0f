"""What the index of a stick says: how many articles there are, and of each its number, title and length. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from audio.model import Boundary, Cue, CueId, CueKind, Script, Tags
from handouts.catalogues import NOT_SAID, Catalogue, Counted, catalogue_for, has_catalogue
from handouts.languages import primary
from handouts.lines import one_line
from handouts.naming import spoken_phrases_for
from handouts.shelf.entries import Entry

LONGEST_TITLE = 300
"""Characters of a title that are read out."""


@dataclass(frozen=True)
class IndexScript:
    """The script of an index, and the languages of titles that another voice had better say."""

    script: Script
    others: tuple[str, ...]


def index_script(entries: Sequence[Entry]) -> IndexScript:
    """The index of a stick with these articles, in the language that most of them have; of two, the first.

    In a language that the product has no words in it is numbers and titles alone: no English in the wrong accent.
    """
    language = _language_of_most(entries)
    cues = tuple(_cues(entries, language))
    others = tuple(dict.fromkeys(cue.language for cue in cues if cue.language))
    title = _title(catalogue_for(language))
    return IndexScript(Script(cues, language, Tags(title, title, title, 1, 1, language)), others)


def _cues(entries: Sequence[Entry], language: str) -> Iterator[Cue]:
    names, holds = spoken_phrases_for(language), _holds(language).of(len(entries))

    def own(text: str, then: Boundary) -> Cue:
        return Cue(CueId(""), CueKind.ANNOUNCEMENT, text, then)

    if holds:
        yield own(holds, Boundary.HEADING)
    for number, entry in enumerate(entries, 1):
        yield own(names.number.format(number=number), Boundary.SENTENCE)
        theirs = entry.details.language
        foreign = theirs if theirs and primary(theirs) != primary(language) else ""
        title = one_line(entry.title, LONGEST_TITLE)
        yield Cue(CueId(f"title-{number}"), CueKind.HEADING, title, Boundary.SENTENCE, language=foreign)
        minutes = round(entry.duration_s / 60)
        length = names.minutes.of(minutes) if minutes else names.short_while
        if length:
            yield own(length, Boundary.PARAGRAPH)


def _language_of_most(entries: Sequence[Entry]) -> str:
    """The tag of the first article in the language of most; `most_common` keeps the order of those as common."""
    tags = [entry.details.language or "en" for entry in entries]
    ((most, _),) = Counter(primary(tag) for tag in tags).most_common(1)
    return next(tag for tag in tags if primary(tag) == most)


def _holds(language: str) -> Counted:
    return _counted(catalogue_for(language)) if has_catalogue(language) else NOT_SAID


@cache
def _counted(words: Catalogue) -> Counted:
    return words.counted("spoken", "This stick holds {count} article.", "This stick holds {count} articles.")


@cache
def _title(words: Catalogue) -> str:
    return words.word("title of the spoken list of what is on a memory stick", "What is on this stick")
