"""The words that have a plainer one: `words.tsv`, and the forms in which they are met.

The column "source" names the list that advises it: plainlanguage.gov (Use simple words and phrases; US government,
public domain), CDC thesaurus (Plain Language Thesaurus for Health Communications, 2009; US government, public domain),
NHS A to Z (A to Z of NHS health writing; Open Government Licence), or own. The words are facts; the table is ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

MEDICAL = "medical"
LEFT_ALONE = "-"
"""In place of a plainer word: a phrase that is not advised on, though a word of it would be."""
_DOUBLING = frozenset({"transmit", "occur"})
_PAST = {"seek": "sought"}


@dataclass(frozen=True)
class Word:
    """A word of the table. `kind` is "everyday" or "medical"; `plain` lists what to say instead, the best first."""

    word: str
    kind: str
    plain: str
    source: str


@cache
def words() -> tuple[tuple[Word, tuple[tuple[str, ...], ...]], ...]:
    """All spellings of all rows, each with its forms as sequences of lower-case words."""
    text = (resources.files("handouts.plain_language") / "words.tsv").read_text(encoding="utf-8")
    return tuple(spelling for line in text.splitlines()[1:] for spelling in _spellings(line))


@cache
def by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], Word], ...]]:
    """Forms by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for word, forms in words():
        for form in forms:
            found.setdefault(form[0], []).append((form, word))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _spellings(line: str) -> Iterator[tuple[Word, tuple[tuple[str, ...], ...]]]:
    kind, spellings, forms, plain, source = line.split("\t")
    for spelling in spellings.split("|"):
        yield Word(spelling, kind, plain, source), tuple(dict.fromkeys(_forms(spelling.split(), forms)))


def _forms(phrase: list[str], forms: str) -> Iterator[tuple[str, ...]]:
    yield tuple(phrase)
    if forms == "verb":
        for form in verb_forms(phrase[0]):
            yield (form, *phrase[1:])
    elif forms == "noun":
        yield (*phrase[:-1], plural(phrase[-1]))


def verb_forms(verb: str) -> tuple[str, ...]:
    """ "-s", "-ed" (or the irregular past) and "-ing" of a verb."""
    if verb.endswith("e"):
        third, past, ing = f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        third, past, ing = f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    else:
        stem = verb + verb[-1] if verb in _DOUBLING else verb
        third, past, ing = plural(verb), f"{stem}ed", f"{stem}ing"
    return third, _PAST.get(verb, past), ing


def plural(noun: str) -> str:
    """The plural of a regular noun, and the "-s" of a verb."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
