"""The package document's facts: identity, dates, what of the book can be seen, heard and relied upon."""

import hashlib
import uuid
from dataclasses import dataclass

from handouts.dates import last_day
from handouts.epub.words import book_words_for
from handouts.model import Details, Edition, Picture, Publication

UNDATED = "2000-01-01T00:00:00Z"
"""When a text of which no date is known was last changed: EPUB wants a moment, and the clock is not asked."""
_BOOKS = uuid.uuid5(uuid.NAMESPACE_DNS, "handouts.invalid")


@dataclass(frozen=True)
class Access:
    """How a book can be used, in the words of schema.org (EPUB Accessibility 1.1, 2.2)."""

    modes: tuple[str, ...]
    sufficient: tuple[str, ...]
    features: tuple[str, ...]
    summary: str
    conforms: bool


def identifier(publication: Publication) -> str:
    """A name of the book made from its words alone: the same text has the same one, wherever it is made."""
    details, digest = publication.details, hashlib.sha256()
    for text in (details.language, details.publisher, details.reference, publication.title.text, *_texts(publication)):
        digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return f"urn:uuid:{uuid.uuid5(_BOOKS, digest.hexdigest())}"


def _texts(publication: Publication) -> tuple[str, ...]:
    return tuple(s.text for topic in publication.topics for s in (topic.title, *topic.sentences()))


def modified(details: Details) -> str:
    """The moment of the last change as EPUB writes it: the day the text was last looked at, by its own account."""
    return next((f"{day}T00:00:00Z" for day in _days(details)), UNDATED)


def published(details: Details) -> str:
    """The day of publication, or empty: the article's own, else when it was last looked at."""
    return next(iter(_days(details)), "")


def _days(details: Details) -> tuple[str, ...]:
    found = (last_day(date) for date in (details.reviewed, details.date))
    return tuple(f"{year:04d}-{month:02d}-{day:02d}" for year, month, day in filter(None, found))


def access_of(edition: Edition, pictured: frozenset[str], paged: bool) -> Access:
    """How the book of an edition can be used; `pictured` are the ids of the pictures in it.

    It conforms to WCAG as far as a program can tell: not where a picture stands without words for it.
    """
    publication, words = edition.publication, book_words_for(edition.publication.details.language)
    heard, whole = bool(edition.tracks), len(edition.tracks) == len(publication.topics)
    pictures = [b for t in publication.topics for b in t.blocks if isinstance(b, Picture) and b.id in pictured]
    told = all(picture.alt for picture in pictures)
    features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "unlocked"]
    features += ["alternativeText"] if told else []
    features += ["pageBreakMarkers", "pageNavigation"] if paged else []
    features += ["synchronizedAudioText"] if heard else []
    modes = ("textual", "visual", *(("auditory",) if heard else ()))
    sufficient = ("textual", *(("auditory",) if heard and whole else ()), *(("textual,visual",) if pictures else ()))
    said = (words.summary, words.summary_heard if heard else "", words.summary_pages if paged else "")
    return Access(modes, sufficient, tuple(features), " ".join(filter(None, said)), told)
