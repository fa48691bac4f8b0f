"""Words that were parted at a line's end, put together again: with their hyphen where it is their own. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pyphen

HYPHENS = ("-", "\u2010", "\u00ad")
_SOFT = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_LAST = re.compile(r"(?<![^\W\d_])([^\W\d_]++)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W\d_]+")
_AND = frozenset(
    [
        "and",
        "or",
        "to",
        "und",
        "oder",
        "bis",
        "y",
        "o",
        "u",
        "e",
        "et",
        "ou",
        "a",
        "e",
        "ed",
        "en",
        "of",
        "och",
        "eller",
        "og",
    ]
)
_PREFIXES = frozenset(
    [
        "self",
        "well",
        "non",
        "ex",
        "half",
        "long",
        "short",
        "high",
        "low",
        "ill",
        "cross",
        "anti",
        "all",
        "co",
        "pre",
        "mid",
        "one",
        "two",
        "three",
    ]
)
"""Words that keep a hyphen behind them when nothing else tells."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$|\S@\S*$", re.IGNORECASE)
_RANGE = re.compile(r"\d\s?[-–]$")


@dataclass(frozen=True)
class Mender:
    """How the words of one document join over its lines.

    `seen` are all words that stand within lines, in lower case; `hyphenates` tells that many lines end in a hyphen.
    """

    seen: frozenset[str] = frozenset()
    language: str = ""
    hyphenates: bool = False

    def joint(self, before: str, after: str) -> tuple[str, str]:
        """What is left of the end of a line, and what stands between it and the beginning `after` of the next."""
        if _ADDRESS.search(before.rsplit(" ", 1)[-1]) and (before[-1:] in "/-_.@?=&" and not before.endswith("..")):
            goes_on = before[-1:] != "." or after[:1].islower()
            return before, "" if goes_on else " "
        if _RANGE.search(before) and after[:1].isdigit():
            return before, ""
        if not before.endswith(HYPHENS):
            return before, " "
        if before.endswith(_SOFT):
            return before[:-1], ""
        if before[-2:-1].isspace() or len(before) < 2:
            return before, " "
        parted, following = _LAST.search(before), _FIRST.match(after)
        if parted is None or following is None:
            return before, ""
        return self._mended(before, parted[1], following[0])

    def _mended(self, before: str, first: str, second: str) -> tuple[str, str]:
        whole, hyphened = (first + second).casefold(), f"{first}-{second}".casefold()
        if hyphened in self.seen:
            return before, ""
        if whole in self.seen:
            return before[:-1], ""
        if second in _AND:
            return before, " "
        if second[:1].isupper() and not first.isupper():
            return before, ""
        if first.casefold() in _PREFIXES:
            return before, ""
        both = len(first) > 3 and len(second) > 3
        if both and first.casefold() in self.seen and second.casefold() in self.seen:
            return before, ""
        return (before[:-1], "") if self._may_part(first, second) else (before, "")

    def _may_part(self, first: str, second: str) -> bool:
        """Whether the language parts a word there; where its patterns do not, whether this document would."""
        if len(first) < 2 or len(second) < 2:
            return False
        patterns = _patterns(self.language)
        if patterns is None or len(first) in patterns.positions(first + second):
            return True
        return self.hyphenates and not {first.casefold(), second.casefold()} & self.seen


def is_parted(text: str) -> bool:
    """Whether a line ends within a word."""
    bare = text.rstrip()
    return bare.endswith(HYPHENS) and len(bare) > 1 and not bare[-2].isspace()


def words_seen(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand whole in lines, in lower case; the last of each line may be parted and does not count."""
    found: set[str] = set()
    for text in texts:
        inner = text.rstrip()
        if inner.endswith(HYPHENS):
            inner = inner.rpartition(" ")[0]
        for word in _WORD.findall(inner):
            lower = word.casefold().replace("\u2010", "-").replace("\u2011", "-")
            found.add(lower)
            found.update(lower.split("-"))
    return frozenset(found)


@lru_cache(maxsize=4)
def _patterns(language: str) -> pyphen.Pyphen | None:
    known = pyphen.language_fallback(language.replace("-", "_")) if language else None
    return pyphen.Pyphen(lang=known) if known else None
