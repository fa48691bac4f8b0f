"""What other readers of web pages take for the article: their word is heard, line by line.

No reader is right everywhere. Trafilatura drops paragraphs that are repeated and leaks lines beside the text,
readability-lxml drops tables and keeps what stands around the text; but where both of them disagree with us, we are
mostly wrong. So they are asked of every line, and what two of three say holds.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import LxmlError, tostring
from lxml.html import HtmlElement
from readability import Document
from readability.readability import Unparseable
from trafilatura import bare_extraction

SHORT = 8
"""A line of fewer words is looked for as it stands; of longer ones most of their words must be there in order."""
_RUN = 4
_MOST = 0.6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Opinion:
    """The words another reader keeps of a page, in order, and every run of four of them."""

    _text: str
    _runs: frozenset[tuple[str, ...]]

    def holds(self, words: Sequence[str]) -> bool:
        """Whether that reader keeps a line with these words."""
        if len(words) < SHORT:
            return f" {' '.join(words)} " in self._text
        runs = _runs(words)
        return sum(run in self._runs for run in runs) >= _MOST * len(runs)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order, in lower case."""
    return tuple(_WORD.findall(text.lower()))


def opinions_on(root: HtmlElement) -> tuple[Opinion, ...]:
    """What the others keep of the page under `root`; who finds nothing has no opinion."""
    page = tostring(root, encoding="unicode", method="html")
    return tuple(_opinion(text) for text in (_trafilatura(page), _readability(page)) if text.strip())


def _opinion(text: str) -> Opinion:
    words = words_of(text)
    return Opinion(f" {' '.join(words)} ", frozenset(_runs(words)))


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _trafilatura(page: str) -> str:
    found = bare_extraction(page, fast=True, with_metadata=False, include_comments=False)
    body = getattr(found, "body", None)
    return " ".join(body.itertext()) if body is not None else ""


def _readability(page: str) -> str:
    try:
        found = Document(page).summary(html_partial=True)
    except (Unparseable, LxmlError, ValueError, TypeError, IndexError, AttributeError):
        return ""
    return re.sub(r"<[^>]*>", " ", found)
