"""What is counted of one page: words found and lost, headings kept, words of comments that got through."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

SHINGLE = 4
"""Words in a row that show where they come from."""
_WORD = re.compile(r"\w+")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_COMMENTS = re.compile(
    r"(^|[\s_-])(comments?|commentlist|commentslist|disqus\w*|dsq|livefyre\w*|respond|fb-comments|kommentare?|"
    r"commentaires?|comentarios?)($|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN = ("script", "style", "template", "noscript")


@dataclass(frozen=True)
class Found:
    """What one reader makes of a page: its words in order, and its headings as words."""

    words: tuple[str, ...]
    headings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1; `headings` is None where the page has none to keep; `leaked` counts words of comments."""

    precision: float
    recall: float
    headings: float | None
    leaked: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order, in lower case: runs of letters and digits."""
    return tuple(_WORD.findall(text.lower()))


def found_in(root: HtmlElement | None) -> Found:
    """The words and headings of a tree that holds an article and nothing else."""
    if root is None:
        return Found(())
    text = " ".join(_seen(root))
    headings = (" ".join(words_of(" ".join(h.itertext()))) for h in root.iter(*_HEADINGS))
    return Found(words_of(text), tuple(filter(None, headings)))


def _seen(root: HtmlElement) -> Iterable[str]:
    """Every text under `root` that is seen, in order."""
    for text in root.xpath(".//text()"):
        parent = text.getparent()
        holder = parent.getparent() if text.is_tail else parent
        if holder is not None and holder.tag not in _UNSEEN:
            yield str(text)


def comments_in(root: HtmlElement) -> str:
    """The text of all that the source itself names as comments; `body` and `html` are never that."""
    texts: list[str] = []
    held: set[HtmlElement] = set()
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("html", "body") or element.getparent() in held:
            if element.getparent() in held:
                held.add(element)
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _COMMENTS.search(names) and not list(element.iter("h1")):
            held.add(element)
            texts.append(" ".join(_seen(element)))
    return "\n".join(texts)


def score(found: Found, expected: Found, comments: Sequence[str], title: str = "") -> Score:
    """How near `found` comes to `expected`; `comments` are texts that must not be in it, but may repeat the title."""
    both = sum((Counter(found.words) & Counter(expected.words)).values())
    headings = Counter(expected.headings)
    kept = sum((Counter(found.headings) & headings).values())
    return Score(
        both / len(found.words) if found.words else 0.0,
        both / len(expected.words) if expected.words else 0.0,
        kept / sum(headings.values()) if headings else None,
        leaked(found.words, (*expected.words, *words_of(title)), comments),
    )


def leaked(found: Sequence[str], expected: Sequence[str], comments: Sequence[str]) -> int:
    """Words of comments in `found`: those within four in a row that stand in a comment, and not in `expected`."""
    theirs = {run for text in comments for run in _runs(words_of(text))} - set(_runs(expected))
    places = {at for place, run in enumerate(_runs(found)) if run in theirs for at in range(place, place + SHINGLE)}
    return len(places)


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)]
