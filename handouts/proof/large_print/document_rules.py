"""Rules of the document as a whole: its headings, and what it says of itself. Pure."""

import re
from collections.abc import Iterator

from handouts.model import Finding, Level
from handouts.proof.findings import on_page, quoted
from handouts.proof.large_print.seen import Printed, at, squeezed
from handouts.proof.words import REPLACEMENTS

LONGEST_TITLE = 65
"""Characters (NHS)."""
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_BETWEEN = r"\D{1,24}"
"""What may stand between the numbers of a date in words: the name of its month."""
_NUMERAL = re.compile(r"^\d+\s+")


def titles(seen: Printed) -> Iterator[Finding]:
    """Rule 24: one heading of the first level, of at most 65 characters; none skips a level."""
    found = [block for block in seen.told if block.is_heading]
    first = [block for block in found if block.role == "H1"]
    if not first:
        place = at(found[0].lines[0]) if found else on_page(1)
        yield seen.fault(24, "No heading of the first level. Give the document a title.", place)
    for block in first[1:]:
        yield seen.fault(
            24, "More than one heading of the first level. Keep one title.", on_page(block.page, block.text)
        )
    for block in first[:1]:
        title = _NUMERAL.sub("", block.text)
        if len(title) > LONGEST_TITLE:
            typed = _whole(title) in {_whole(_NUMERAL.sub("", known)) for known in seen.titles}
            message = f"A title of more than {LONGEST_TITLE} characters. A shorter one is easier to read."
            level = Level.ADVICE if typed else Level.ERROR
            yield seen.fault(24, message, on_page(block.page, title) + f" ({len(title)} characters)", level)
    above = 0
    for block in found:
        level_there = int(block.role[1])
        if level_there > above + 1 and above:
            message = "A heading that skips a level. Go down one level at a time."
            yield seen.fault(24, message, f"{on_page(block.page, block.text)} (level {level_there} after {above})")
        above = level_there


def _whole(title: str) -> str:
    """A title without spaces and hyphens: a word of it that is longer than a line is divided."""
    return squeezed(title).replace("-", "")


def facts(seen: Printed) -> Iterator[Finding]:
    """Rule 25: publisher, version and dates that were given are printed."""
    for name, given in seen.facts:
        if not any(re.search(form, seen.text) for form in _forms(given, seen.language)):
            message = f"The {name} is not printed. It must be on the document."
            yield seen.fault(25, message, quoted(given))


def _forms(given: str, language: str) -> Iterator[str]:
    """Patterns of a fact as it may be printed: as it was given, and a date in words."""
    yield _loosely(given)
    date = _DATE.fullmatch(given.strip())
    if date is None or not 1 <= int(date[2]) <= len(_MONTHS):
        return
    year, month, day = date[1], _MONTHS[int(date[2]) - 1], date[3]
    if language.lower().partition("-")[0] != "en":  # months have other names, or signs
        yield rf"\b0?{int(day)}{_BETWEEN}{year}\b" if day else rf"\b{year}\b"
    elif day is None:
        yield rf"\b{month}\s+{year}\b"
    else:
        yield rf"\b0?{int(day)}\s+{month}\s+{year}\b"
        yield rf"\b{month}\s+0?{int(day)},\s+{year}\b"


def _loosely(given: str) -> str:
    """A pattern of a text wherever its lines end, signs in place of characters that no face has."""
    signs, space = "".join(REPLACEMENTS), r"\s*"
    chars = (
        re.escape(char) if char.isascii() else f"[{re.escape(char)}{signs}]{'' if char.isalnum() else '?'}"
        for char in squeezed(given)
    )
    return rf"(?<!\w){space.join(chars)}(?!\w)"
