"""Our reader and the libraries it is measured against, each as it comes: a page in, what it keeps out."""

import re
from collections.abc import Callable, Iterator

import justext
import lxml.html
import trafilatura
from readability import Document

from bench.extraction.measures import Found, found_in, words_of
from handouts.cleaning import clean
from handouts.errors import SourceError
from handouts.model import Block, Callout, Heading, Picture, Text, plain, texts
from handouts.readers import READERS, Source

_STOPLISTS = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
}


def ours(page: bytes) -> Found:
    """What this product's reader and its cleaning keep; the title is not counted."""
    try:
        article = clean(READERS.load("html")().read(Source("source.html", page)))
    except SourceError:
        return Found(())
    title = words_of(article.details.title)
    blocks = [b for b in article.blocks if not (isinstance(b, Heading) and words_of(plain(b.text)) == title)]
    heads = [b.text if isinstance(b, Heading) else b.label for b in blocks if isinstance(b, Heading | Callout)]
    headings = (" ".join(words_of(plain(text))) for text in heads)
    notes = [block for note in article.beside.notes for block in note.blocks]
    words = " ".join(plain(text) for block in (*blocks, *notes) for text in _printed(block))
    return Found(words_of(words), tuple(headings))


def _printed(block: Block[Text]) -> Iterator[Text]:
    """The texts of a block but for descriptions of pictures: other readers do not print them."""
    if isinstance(block, Picture):
        yield block.caption
    else:
        yield from texts(block)


def by_trafilatura(page: bytes) -> Found:
    found = trafilatura.extract(page, output_format="html")
    return found_in(lxml.html.document_fromstring(found) if found else None)


def by_readability(page: bytes) -> Found:
    found = Document(page.decode("utf-8", "replace")).summary(html_partial=True)
    return found_in(lxml.html.document_fromstring(found) if found.strip() else None)


def by_justext(page: bytes) -> Found:
    """With the frequent words of the language that the page states, where it has them, as its users choose them."""
    stated = re.search(rb"<html[^>]{0,300}?\blang\s*=\s*[\"']?([a-z]{2})", page[:5000], re.IGNORECASE)
    words = justext.get_stoplist(_STOPLISTS.get(stated[1].decode().lower() if stated else "en", "English"))
    kept = [p for p in justext.justext(page, words) if not p.is_boilerplate]
    headings = (" ".join(words_of(p.text)) for p in kept if p.is_heading)
    return Found(words_of(" ".join(p.text for p in kept)), tuple(headings))


READERS_BY_NAME: dict[str, Callable[[bytes], Found]] = {
    "handouts": ours,
    "readability-lxml": by_readability,
    "trafilatura": by_trafilatura,
    "justext": by_justext,
}
