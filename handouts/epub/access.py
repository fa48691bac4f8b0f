"""What of a book can be seen, heard and relied upon, in the words by which people choose one."""

from dataclasses import dataclass

from handouts.epub.words import book_words_for
from handouts.model import Edition
from handouts.picturing import pictures_of


@dataclass(frozen=True)
class Access:
    """How a book can be used, in the words of schema.org (EPUB Accessibility 1.1, 2.2)."""

    modes: tuple[str, ...]
    sufficient: tuple[str, ...]
    features: tuple[str, ...]
    summary: str
    conforms: bool


def access_of(edition: Edition, pictured: frozenset[str], paged: bool) -> Access:
    """How the book of an edition can be used; `pictured` are the ids of the pictures in it.

    It conforms to WCAG as far as a program can tell: not where a picture stands without words for it.
    """
    publication, words = edition.publication, book_words_for(edition.publication.details.language)
    heard, whole = bool(edition.tracks), len(edition.tracks) == len(publication.topics)
    pictures = [p for topic in publication.topics for p in pictures_of(topic.blocks) if p.id in pictured]
    told = all(picture.alt for picture in pictures)
    features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "unlocked"]
    features += ["alternativeText"] if told else []
    features += ["pageBreakMarkers", "pageNavigation"] if paged else []
    features += ["synchronizedAudioText"] if heard else []
    modes = ("textual", "visual", *(("auditory",) if heard else ()))
    sufficient = ("textual", *(("auditory",) if heard and whole else ()), *(("textual,visual",) if pictures else ()))
    said = (words.summary, words.summary_heard if heard else "", words.summary_pages if paged else "")
    return Access(modes, sufficient, tuple(features), " ".join(filter(None, said)), told)
