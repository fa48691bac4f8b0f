"""Words of ours in an e-book: what its parts are called, and the summary for people who choose a book by its access."""

from dataclasses import dataclass
from functools import cache

from handouts.catalogues import Catalogue, catalogue_for


@dataclass(frozen=True)
class BookWords:
    """The words of one language; braces hold what is filled in."""

    contents: str
    cover: str
    pages: str
    landmarks: str
    start: str
    about: str
    summary: str
    summary_heard: str
    summary_pages: str


@cache
def _words(words: Catalogue) -> BookWords:
    return BookWords(
        contents=words.word("heading", "Contents"),
        cover=words.word("part of an e-book", "Cover"),
        pages=words.word("part of an e-book, a list", "Pages of the printed booklet"),
        landmarks=words.word("part of an e-book, a list", "Where to begin"),
        start=words.word("part of an e-book", "Beginning of the text"),
        about=words.word("heading", "About this publication"),
        summary=words.word(
            "about an e-book", "The text has headings, lists and tables, and can be shown in any size and colours."
        ),
        summary_heard=words.word("about an e-book", "It is read aloud, sentence by sentence, in step with the text."),
        summary_pages=words.word("about an e-book", "It has the page numbers of the printed booklet."),
    )


def book_words_for(language: str) -> BookWords:
    """The words in the language of a BCP 47 tag; English where it has none."""
    return _words(catalogue_for(language))
