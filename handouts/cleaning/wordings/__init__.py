"""The wordings of page furniture, a language a table. All are compared with every line: nobody says its language."""

import re
from collections.abc import Iterator

from handouts.cleaning.wordings.dutch import DUTCH
from handouts.cleaning.wordings.english import ENGLISH
from handouts.cleaning.wordings.french import FRENCH
from handouts.cleaning.wordings.german import GERMAN
from handouts.cleaning.wordings.italian import ITALIAN
from handouts.cleaning.wordings.kinds import Phrase
from handouts.cleaning.wordings.polish import POLISH
from handouts.cleaning.wordings.portuguese import PORTUGUESE
from handouts.cleaning.wordings.spanish import SPANISH

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, POLISH, DUTCH)

_BROKEN = re.compile(r"\n *\+")


def rows(table: str) -> Iterator[str]:
    """The rows of a table. A line that begins with "+" goes on with the row before it."""
    return filter(None, map(str.strip, _BROKEN.sub("", table).split("\n")))


def names(field: str) -> frozenset[str]:
    """The names that all languages have in a field of `Language`."""
    return frozenset(name for language in LANGUAGES for name in rows(getattr(language, field)))


def either(field: str) -> tuple[str, ...]:
    """The patterns that any language has in a field of `Language`, each once."""
    return tuple(dict.fromkeys(row for language in LANGUAGES for row in rows(getattr(language, field))))


def wordings() -> Iterator[tuple[Phrase, str]]:
    """Every wording of every language, one pattern after the other."""
    for language in LANGUAGES:
        for phrase, table in language.wordings.items():
            for row in rows(table):
                yield phrase, row
