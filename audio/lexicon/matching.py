"""Where the graphemes of a lexicon stand in a text. Pure.

A grapheme is found as a whole word or words, the longest first. It is found in capitals and small letters alike,
but a capital in it must be one in the text: "Crohn" is no "crohn", "colitis" is "Colitis" too. One in capitals alone
("GORD") is found as it stands. A hyphen and a space are the same, all apostrophes are, and whatever dash joins two
names. In English accents may be missing ("Guillain-Barre"), and a noun may have "'s" or a regular plural's "s".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_PLAIN = str.maketrans(
    {**dict.fromkeys("’‘ʼ´`", "'"), **dict.fromkeys("‐‑–", "-"), **dict.fromkeys("\t\n\u00a0\u2009\u202f", " ")}
)
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060"
"""Hyphens and joints that are not printed."""
_WITHIN = re.compile(r"\w'\Z")
"""Stands ahead of what is the rest of a word, in English ("O'Barre")."""
_ADDRESS = re.compile(r"@|://|\w\.\w|\bwww\b|\\|_")
"""What makes a run of signs between spaces an address of the net: words in it are no words."""

_LONGEST_ADDRESS = 200
"""Characters looked at on either side: a sentence may be a million without a space."""
_LAST_RUN, _FIRST_RUN = re.compile(r"\S*\Z"), re.compile(r"\S*")


@dataclass(frozen=True)
class Match:
    """Entry number `entry` at [start, end) of the text, the ending that it has there included: "", "s" or "'s"."""

    start: int
    end: int
    entry: int
    ending: str = ""


@dataclass(frozen=True)
class _Form:
    """A way in which an entry may stand in a text, in small letters. `length` is that of the grapheme in it."""

    key: str
    entry: int
    grapheme: str
    ending: str
    length: int


class Index:
    """The graphemes of a lexicon, ready to be found; of two that fit the same letters the later counts."""

    def __init__(self, graphemes: Sequence[str], english: bool) -> None:
        self._english = english
        forms = [form for n, grapheme in enumerate(graphemes) for form in _forms(grapheme, n, english)]
        self._by_first_word: dict[str, list[_Form]] = {}
        for form in sorted(forms, key=lambda f: (-len(f.key), bool(f.ending), -f.entry)):
            first = _WORD.search(form.key)
            if first:
                self._by_first_word.setdefault(form.key[: first.end()], []).append(form)

    def found(self, text: str, lowered: frozenset[str] = frozenset(), *, typed: bool = False) -> Iterator[Match]:
        """Every entry found in `text`, from left to right, none over another.

        Graphemes in `lowered` are found in small letters though they are capitals. `typed` is for text as people
        write it, in which addresses of the net stand.
        """
        if not self._by_first_word:
            return
        folded, places = _folded(text)
        at = 0
        for word in _WORD.finditer(folded):
            start = word.start()
            if start < at or (self._english and _WITHIN.search(folded[max(0, start - 2) : start])):
                continue
            for form in self._by_first_word.get(word.group(), ()):
                end = start + len(form.key)
                if not folded.startswith(form.key, start) or not _may_end(folded, end):
                    continue
                begin, middle = places[start], places[start + form.length]
                if not _fits(form, text[begin:middle], text[middle : places[end]], lowered):
                    continue
                if not (typed and _in_address(text, begin, places[end])):
                    yield Match(begin, places[end], form.entry, form.ending)
                    at = end
                break


def plainly(typed: str, grapheme: str) -> str:
    """What stands in a text for a grapheme, with plain signs; where it is in capitals, as the grapheme has them."""
    plain = "".join(c for c in unicodedata.normalize("NFC", typed) if c not in _UNSEEN).translate(_PLAIN)
    if not plain.isupper():
        return plain
    kept = (place < len(grapheme) and grapheme[place].isupper() for place in range(len(plain)))
    return "".join(c if keeps else c.lower() for c, keeps in zip(plain, kept, strict=True))


def words_in(text: str) -> tuple[str, ...]:
    """The words of `text` in small letters."""
    return tuple(_WORD.findall(text.lower()))


def _forms(grapheme: str, entry: int, english: bool) -> Iterator[_Form]:
    key = _folded(grapheme)[0]
    keys = dict.fromkeys((key, _unaccented(key)) if english else (key,))
    for base in keys:
        yield _Form(base, entry, grapheme, "", len(base))
        if english and base[-1].isalpha():
            yield _Form(f"{base}'s", entry, grapheme, "'s", len(base))
            if re.search(r"[^aeiou]y$", base):
                yield _Form(f"{base[:-1]}ies", entry, grapheme, "s", len(base) - 1)
            elif re.search(r"(?:s|x|z|ch|sh)$", base):
                yield _Form(f"{base}es", entry, grapheme, "s", len(base))
            else:
                yield _Form(f"{base}s", entry, grapheme, "s", len(base))


def _folded(text: str) -> tuple[str, list[int]]:
    """`text` in small letters and plain signs, and for each character of it, and its end, the place in `text`."""
    if text.isascii():
        return text.lower().translate(_PLAIN).replace("-", " "), list(range(len(text) + 1))
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if characters and _joins(character):
            whole = unicodedata.normalize("NFC", characters[-1] + character)
            characters[-1] = whole if len(whole) == 1 else characters[-1]
            continue
        lower = character.translate(_PLAIN).lower()
        characters.append(" " if lower == "-" else lower[0])
        places.append(place)
    return "".join(characters), [*places, len(text)]


def _joins(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    return bool(unicodedata.combining(character)) or character in _UNSEEN


def _unaccented(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text)


def _may_end(folded: str, end: int) -> bool:
    return not re.match(r"\w|'\w", folded[end : end + 2])


def _fits(form: _Form, typed: str, ending: str, lowered: frozenset[str]) -> bool:
    """Whether the text has capitals where the grapheme has them; one of capitals alone has no ending in capitals."""
    grapheme = form.grapheme
    if grapheme.isupper() and len(grapheme) > 1:
        if grapheme.lower() in lowered:
            return True
        return typed.isupper() and not any(map(str.isupper, ending))
    capitals = _capitals(grapheme)
    return not any(capitals) or all(has or not wants for has, wants in zip(_capitals(typed), capitals, strict=False))


def _capitals(text: str) -> list[bool]:
    return [c.isupper() for c in text if not _joins(c)]


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether what stands around [start, end), up to the next spaces, belongs to an address of the net."""
    before = _LAST_RUN.search(text[max(0, start - _LONGEST_ADDRESS) : start])
    after = _FIRST_RUN.match(text[end : end + _LONGEST_ADDRESS])
    return bool(_ADDRESS.search(f"{before and before.group()}x{after and after.group()}"))
