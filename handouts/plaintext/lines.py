"""What single lines of pasted text are: list items, rules, quotes, addresses, titles. Pure; judges one line alone."""

import re
from dataclasses import dataclass

TAB_WIDTH = 4
LONGEST_HEADING = 100
LONGEST_HEADING_WORDS = 15
LONGEST_TITLE = 200
LONGEST_TITLE_WORDS = 25

_BULLET = re.compile(r"([-*•‣▪◦●○·–])\s+(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")
_LETTER = re.compile(r"\(?([a-z])\)\s+(?=\S)")
_RULE = re.compile(r"\s*(?:[-*_=~•·#]\s*){3,}$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\S+$", re.IGNORECASE)
_DEEP_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[A-Z“\"'(])")
_ASKING = re.compile(
    r"(?:what|when|why|how|who|whom|whose|which|where|can|could|should|is|are|am|do|does|did|will|would|has|have|may|must)"
    r"(?:'s|’s|'re|’re)?\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+[A-Z“\"'‘]")
_TELEPHONE = re.compile(r"(?:.*\D)?\+?(?:\(?\d[\s().-]{0,2}+){7,}$")


@dataclass(frozen=True)
class Line:
    """A line of the source: its number from 1, the columns of white space before it, its words, and as typed."""

    number: int
    indent: int
    text: str
    typed: str = ""


@dataclass(frozen=True)
class Marker:
    """The sign before a list item: "-" or another bullet, or a `number`; `after` is where the words begin."""

    sign: str
    number: int | None
    after: int


def split_lines(text: str, first: int = 1) -> list[Line]:
    """Every line of `text`, white space at its end dropped; `first` is the number of the first."""
    return [_line(number, words.rstrip()) for number, words in enumerate(text.split("\n"), first)]


def _line(number: int, words: str) -> Line:
    bare = words.lstrip()
    indent = len(words[: len(words) - len(bare)].expandtabs(TAB_WIDTH))
    return Line(number, indent, bare, words)


def marker(text: str) -> Marker | None:
    """The list sign that `text` begins with, if any. A letter ("a)") keeps its sign in the words: `after` is 0."""
    if found := _BULLET.match(text):
        return Marker(found[1], None, found.end())
    if found := _NUMBER.match(text):
        return Marker("1", int(found[1]), found.end())
    if _LETTER.match(text):
        return Marker("a", None, 0)
    return None


def is_rule(text: str) -> bool:
    """Whether a line is drawn, not written: "-----", "* * *"."""
    return bool(_RULE.match(text))


def underline_level(text: str) -> int:
    """1 for a line of "=", 2 for one of "-", as they stand under headings; else 0."""
    if len(text) >= 3 and not text.strip("="):
        return 1
    if len(text) >= 3 and not text.strip("-"):
        return 2
    return 0


def numbered_level(text: str) -> int:
    """How deep a heading's own number puts it: 3 for "1.2 Causes", 4 for "1.2.1 ..."; 0 when it has none."""
    found = _DEEP_NUMBER.match(text)
    return min(found[1].count(".") + 2, 6) if found else 0


def could_title(text: str, longest: int = LONGEST_HEADING, longest_words: int = LONGEST_HEADING_WORDS) -> bool:
    """Whether a line, by its own words, may be a heading: short, no sentence, no list item, no bare address."""
    if not text or len(text) > longest or len(text.split()) > longest_words:
        return False
    if not any(c.isalpha() for c in text) or _ADDRESS.match(text) or _TELEPHONE.match(text):
        return False
    if text[0] in ">|" or "\t" in text or (marker(text) and not numbered_level(text)):
        return False
    if text.rstrip("\"'”’)]")[-1:] in ".!…;:,-–—*" or _SENTENCE_END.search(text):
        return False
    if text.rstrip("\"'”’)]").endswith("?"):
        return bool(_ASKING.match(text.lstrip("\"'“‘(")))
    return not text[0].islower()
