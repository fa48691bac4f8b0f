"""What other readers of web pages take for the article: their word is heard, line by line.

No reader is right everywhere. Trafilatura drops paragraphs that are repeated and leaks lines beside the text,
readability-lxml drops tables and keeps what stands around the text; but where both of them disagree with us, we are
mostly wrong. So they are asked of every line, and what two of three say holds.
"""

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import tostring
from lxml.html import HtmlElement, fragment_fromstring
from readability import Document
from trafilatura import bare_extraction

SHORT = 8
"""A line of fewer words is looked for as it stands; of longer ones most of their words must be there in order."""
_RUN = 4
_MOST = 0.6
_SOUGHT = 500_000
"""Characters of a text in which every line is looked for; in longer ones it takes too long."""
_LINES = ("p", "head", "item", "cell", "quote", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6")
"""Elements of the trees of both that hold a line: HTML's, and TEI's, which trafilatura makes."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Opinion:
    """What another reader keeps of a page: all of it as one text, then its lines one by one."""

    texts: tuple[str, ...]

    def holds(self, text: str) -> bool:
        """Whether that reader keeps a line of the page."""
        key = _key(text)
        if key in self._keys or (len(self._joined) < _SOUGHT and key in self._joined):
            return True
        words = words_of(text)
        if len(words) < SHORT:
            return f" {' '.join(words)} " in self._words
        runs = _runs(words)
        return sum(run in self._all_runs for run in runs) >= _MOST * len(runs)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(map(_key, self.texts))

    @cached_property
    def _joined(self) -> str:
        return _key(self.texts[0]) if self.texts else ""

    @cached_property
    def _words(self) -> str:
        return f" {' '.join(words_of(' '.join(self.texts[:1])))} "

    @cached_property
    def _all_runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(_runs(self._words.split()))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order, in lower case."""
    return tuple(_WORD.findall(text.lower()))


def trafilatura_on(root: HtmlElement) -> Opinion:
    """What trafilatura keeps of the page under `root`."""
    try:
        found = bare_extraction(deepcopy(root), fast=True, with_metadata=False, include_comments=False)
    except Exception:  # noqa: BLE001 - whatever a page breaks there, it has no opinion then
        return Opinion(())
    return Opinion(tuple(_lines(getattr(found, "body", None))))


def readability_on(root: HtmlElement) -> Opinion:
    """What readability-lxml keeps of the page under `root`."""
    try:
        found = Document(tostring(root, encoding="unicode", method="html")).summary(html_partial=True)
        return Opinion(tuple(_lines(fragment_fromstring(found, create_parent=True))))
    except Exception:  # noqa: BLE001 - as above
        return Opinion(())


def _lines(root: HtmlElement | None) -> Iterable[str]:
    """Text of the elements of a tree, one that holds no other blocks at a time."""
    if root is None:
        return
    yield " ".join(root.itertext(with_tail=False))
    for element in root.iter(
        "p", "head", "item", "cell", "quote", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4"
    ):
        yield "".join(element.itertext())


def _key(text: str) -> str:
    return "".join(text.split()).lower()


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))
