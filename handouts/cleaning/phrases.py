"""Whether a line is furniture by its wording, whole lines only, and how sure that is.

A phrase is compared with a whole block, never with a piece of one: "Comments on treatment" is a heading of an
article and no phrase here fits it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import normalize

from handouts.cleaning.wordings import either, names, rows, wordings
from handouts.cleaning.wordings.kinds import (
    MENU,
    MENU_ROW,
    PAPERS,
    REACHED,
    SHARE_BUTTON,
    SHARED_ON,
    SHARING,
    WAY,
    Phrase,
    Surety,
)
from handouts.cleaning.wordings.starts import ANYTHING, starts

LONGEST_CHARACTERS = 600
LONGEST_BYLINE = 160
_LETTERS = 512
"""Different first letters of lines that patterns are kept for."""

_NETWORKS = frozenset(rows(SHARED_ON))
_BUTTONS = names("buttons") | _NETWORKS | {"x"}
_PLACES = names("places")
_IN_ROWS = _PLACES | names("rubrics")
_FIRST_WORDS = frozenset(name.split()[0] for name in _BUTTONS | _IN_ROWS)
_HOMES = names("home")
_HERE = names("here")
_CONTENTS = names("contents")

_ORNAMENT = "▼▲►▶✕×☰⌄=_–—- \t\n"
_BARS = re.compile(r"[|·•,/>»›]")
_FOR_PATIENTS = re.compile(f"{PAPERS}|{REACHED}")
_FIGURES = re.compile(r"\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d\d){1,2}|\d{4}-\d\d-\d\d")
"""Days in figures, as lists of articles have them."""
_RULES = re.compile(r"[|·•]")
_ARROWS = re.compile(r"[>»›→]")

_PARTICLE = "(?:von|van|de|del|della|di|da|dos|du|des|der|den|zu|zur|la|le|el)"
_PERSON = (
    r"(?:(?:Dr|Prof|Dra|Mme|Mlle|M|Ing|med)\.? )*[A-ZÀ-ÖØ-Þ][\w'’.-]*"
    rf"(?: (?:{_PARTICLE} )*[A-ZÀ-ÖØ-Þ][\w'’.-]*){{1,4}}"
)
_NAME = (
    rf"(?-i:{_PERSON}(?: (?:und|et|y|e|and|en|i) {_PERSON})?)"
    r"(?: ?[,|·•–-] ?.{2,80}| \d.{2,80}| (?:am|le|el|em|il|op) .{4,60})?"
)
"""A person's first and last name, and what may follow it in a byline."""


@lru_cache(maxsize=4096)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Every furniture wording that the whole of `text` is; empty for the text of an article."""
    if len(text) > LONGEST_CHARACTERS:
        return ()
    line = _alike(text.strip(_ORNAMENT)).lower()
    if not line:
        return ()
    found = [phrase for phrase, pattern in _patterns(line[0]) if pattern.fullmatch(line)]
    if not _FIRST_WORDS.isdisjoint(_BARS.split(line, maxsplit=1)[0].split(maxsplit=1)[:1]):
        found += _rows(line)
    if _is_way(line):
        found.append(WAY)
    if not found and _is_barred_menu(line):
        found.append(MENU)
    return tuple(found)


def is_label(text: str) -> bool:
    """Whether a line, by its words alone, is furniture or its title, and so no heading of an article."""
    return any(phrase.surety in (Surety.SURE, Surety.OPENER) for phrase in phrases(text))


def is_edge(text: str) -> bool:
    """Whether a line is furniture where it stands before or after the article's own text."""
    return any(phrase.surety is not Surety.IN_FORM for phrase in phrases(text))


def is_menu(lines: Sequence[str]) -> bool:
    """Whether lines together are a menu: nearly all of them are known places, and the others as short."""
    known = sum(any(phrase.kind == "navigation" for phrase in phrases(line)) for line in lines)
    return len(lines) > 3 and 4 * known >= 3 * len(lines) and all(len(line.split()) <= 4 for line in lines)


def is_contents(text: str) -> bool:
    """Whether a line is the title of a list of the headings that follow."""
    return _alike(text).casefold().rstrip(":") in _CONTENTS


def is_for_patients(text: str) -> bool:
    """Whether a line names what patients are told to read or call, and so is not the title of another article."""
    line = _FIGURES.sub("", _alike(text).lower())
    return _FOR_PATIENTS.search(line) is not None


@lru_cache(maxsize=4096)
def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article and when, as web pages print it under their title."""
    line = _alike(text)
    return 0 < len(line) <= LONGEST_BYLINE and _bylines(line[0].lower()[:1]).fullmatch(line) is not None


@lru_cache(maxsize=_LETTERS)
def _patterns(letter: str) -> tuple[tuple[Phrase, re.Pattern[str]], ...]:
    """What each phrase says in lines that begin with `letter`. Small letters: without regard to case is slower."""
    found: dict[Phrase, list[str]] = {}
    for phrase, row, first in _wordings():
        if letter in first or ANYTHING in first:
            found.setdefault(phrase, []).append(row)
    return tuple((phrase, re.compile("|".join(table))) for phrase, table in found.items())


@lru_cache(maxsize=1)
def _wordings() -> tuple[tuple[Phrase, str, frozenset[str]], ...]:
    return tuple((phrase, row, starts(row)) for phrase, row in wordings())


@lru_cache(maxsize=_LETTERS)
def _bylines(letter: str) -> re.Pattern[str]:
    """What bylines that begin with `letter`, small, say. In names capitals count."""
    found = [row for row, first in _byline_rows() if letter in first]
    return re.compile("|".join(found or ["(?!)"]).replace("{name}", _NAME), re.IGNORECASE)


@lru_cache(maxsize=1)
def _byline_rows() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((row, starts(row)) for row in either("bylines"))


def _alike(text: str) -> str:
    """`text` on one line, with one kind of apostrophe and without the space that French has before a colon."""
    line = " ".join(normalize("NFC", text).split()).replace("’", "'")
    return line.replace(" :", ":").replace(" ?", "?").replace(" !", "!")


def _is_way(line: str) -> bool:
    """Whether a line is the way through the web site: "You are here: Home > Health > Falls"."""
    steps = [step.strip() for step in _ARROWS.split(line)]
    if len(steps) < 2 or not all(steps):
        return False
    before, _, first = steps[0].rpartition(":")
    return first.strip() in _HOMES and (not before or before in _HERE)


def _rows(line: str) -> Iterator[Phrase]:
    """What a line is that is made of nothing but the names of buttons, or of places in the web site."""
    if buttons := _row(line, _BUTTONS):
        several = len(buttons) > 1 and not _NETWORKS.isdisjoint(buttons)
        several = several or {"share", "tweet"} <= set(buttons)
        yield SHARING if several else SHARE_BUTTON
    barred = bool(_BARS.search(line))
    places = _row(line, _IN_ROWS if _RULES.search(line) else _PLACES)
    if not _PLACES.isdisjoint(places):
        yield MENU_ROW if len(places) > 2 and barred else MENU


def _is_barred_menu(line: str) -> bool:
    """Whether a line is a menu with bars between its entries: nearly all are known places, and the others short."""
    entries = [entry.strip() for entry in line.split("|")]
    known = sum(entry in _PLACES for entry in entries)
    return len(entries) > 3 and 4 * known >= 3 * len(entries) and all(0 < len(e.split()) <= 3 for e in entries)


def _row(line: str, known: frozenset[str]) -> list[str]:
    """The names a line consists of, in a row with or without bars between; empty when there is anything else."""
    found: list[str] = []
    for piece in _BARS.split(line):
        words = piece.split()
        while words:
            longest = next((n for n in (3, 2, 1) if " ".join(words[:n]) in known), 0)
            if not longest:
                return []
            found.append(" ".join(words[:longest]))
            words = words[longest:]
    return found
