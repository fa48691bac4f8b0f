"""The way through a text that every language shares: rules tried in order where a token begins.

A language is a table of rules by the kind of character they begin with. The first rule that answers wins;
where none answers the character passes as it stands, and the last gate (`characters.speakable`) decides.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from audio.wording.characters import NO_LETTER


def word_set(words: str) -> frozenset[str]:
    """The words of a table, written as running text."""
    return frozenset(words.split())


class Worry(Enum):
    """What a person should know of a reading: nothing, that it is error-prone, or that it was spelled out."""

    NONE = 0
    ADVICE = 1
    DOUBT = 2


@dataclass(frozen=True)
class Said:
    """Words for a piece of text that ends (not included) at `end`."""

    words: str
    end: int
    worry: Worry = Worry.NONE


@dataclass(frozen=True)
class Place:
    """Where a rule looks: the whole text, the place in it, the language as a BCP 47 tag in lower case."""

    text: str
    at: int
    language: str

    @property
    def before(self) -> str:
        """The last 60 characters before the place: enough for any rule, however long the text."""
        return self.text[max(0, self.at - 60) : self.at]

    def word_before(self) -> str:
        """The word that stands before, in lower case, without its stops; empty at the beginning."""
        words = self.text[max(0, self.at - 40) : self.at].split()
        return words[-1].lower().strip(".,;:()'\"") if words else ""

    def begins_sentence(self) -> bool:
        """Whether what stands here is the first of its sentence."""
        before = self.before.rstrip(" \"'([¿¡")
        return not before or before[-1] in ".?!"

    def words_before(self, number: int) -> list[str]:
        """Up to `number` words before, nearest last, in lower case, without their stops."""
        words = self.text[max(0, self.at - 25 * number) : self.at].split()[-number:]
        return [word.lower().strip(".,;:()'\"") for word in words]


def begun(words: str, written: str, place: Place) -> str:
    """`words`, with a capital where the short form `written` began the text with one."""
    begins = written[0].isupper() and not place.before.strip("\"'(¿¡ ")
    return words[0].upper() + words[1:] if begins else words


Answer = str | Said | None
Rule = Callable[[Place], Said | None]


def rule(pattern: str, answer: Callable[[re.Match[str], Place], Answer], flags: int = 0) -> Rule:
    """A rule that asks `answer` for words where `pattern` matches; None lets the next rule try."""
    match: Callable[[str, int], re.Match[str] | None] | None = None

    def read(place: Place) -> Said | None:
        nonlocal match
        if match is None:  # compiled when first tried: most texts need few of the rules
            match = re.compile(pattern, flags).match
        found = match(place.text, place.at)
        if not found:
            return None
        said = answer(found, place)
        return Said(said, found.end()) if isinstance(said, str) else said

    return read


@dataclass(frozen=True)
class Language:
    """How one language is read.

    `plain` matches what passes as it stands, fast; `kept` tells of such a word whether it may indeed pass.
    `figures` are words that two numbers in a row would run together on, `ranks` those that end a number,
    `scales` those a following "and" would run together on, `lone` the figures that none behind them runs together on.
    """

    letters: Sequence[Rule]
    digits: Sequence[Rule]
    others: Sequence[Rule]
    plain: re.Pattern[str]
    shorthand: frozenset[str]
    figures: frozenset[str]
    ranks: frozenset[str]
    scales: frozenset[str]
    conjunction: str
    passing: Mapping[str, str]
    lone: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reading:
    """Words as the rules gave them, with the pieces that were spelled out and those that are error-prone."""

    words: str
    doubts: tuple[str, ...]
    advice: tuple[str, ...]


_WORD = re.compile(rf"[^{NO_LETTER}]+(?:'[^{NO_LETTER}]+)*")


def scan(text: str, tag: str, language: Language) -> Reading:
    """`text` (settled) read from left to right by the rules of `language`."""
    out: list[str] = []
    doubts: dict[str, None] = {}
    advice: dict[str, None] = {}
    at, after_figures = 0, False
    while at < len(text):
        plain = language.plain.match(text, at)
        if plain and plain.group(1) not in language.shorthand:
            if after_figures:
                _part(out, text[at : at + 30], language)
            after_figures = False
            out.append(plain.group())
            at = plain.end()
            continue
        said = _first(language, Place(text, at, tag))
        if said is None:
            word = _WORD.match(text, at)
            out.append(word.group() if word else language.passing.get(text[at], text[at]))
            at = word.end() if word else at + 1
            after_figures = after_figures and not word
            continue
        if said.worry is not Worry.NONE:
            (doubts if said.worry is Worry.DOUBT else advice)[text[at : said.end].strip()] = None
        _part(out, said.words, language)
        out.append(f" {said.words} ")
        last = said.words.replace("-", " ").rsplit(" ", 1)[-1]
        after_figures = last in language.figures or last in language.scales
        at = said.end
    return Reading("".join(out), tuple(doubts), tuple(advice))


def _first(language: Language, place: Place) -> Said | None:
    character = place.text[place.at]
    if character.isalpha():
        rules = language.letters
    elif character.isdecimal():
        rules = language.digits
    else:
        rules = language.others
    for read in rules:
        said = read(place)
        if said is not None:
            return said
    return None


_LETTER = r"[^\W\d_A-Z]"
_LAST_WORDS = re.compile(rf"({_LETTER}+)(?: +({_LETTER}+))?[ '\"-]*$")
_FIRST_WORDS = re.compile(rf"({_LETTER}+)(?:[ -]+({_LETTER}+))?")


def _part(out: list[str], words: str, language: Language) -> None:
    """Sets a comma where a number at the end of `out` and one at the head of `words` would run into one."""
    first = _FIRST_WORDS.match(words)
    if not first:
        return
    next_is_joined = first.group(1) == language.conjunction and first.group(2) in language.figures
    begins = first.group(1) in language.figures or first.group(1) in language.ranks
    if not begins and not next_is_joined:
        return
    before = _LAST_WORDS.search("".join(out[-6:]))
    earlier, last = (before.group(1), before.group(2) or "") if before else ("", "")
    if next_is_joined:
        if (last or earlier) in language.scales:
            out.append(",")
    elif last == language.conjunction and earlier in language.scales:
        while out and not out[-1].strip():
            out.pop()
        out[-1] = f"{out[-1].rstrip().removesuffix(last)}, {last} "
    elif (last or earlier) in (language.figures | language.scales) - language.lone:
        out.append(", ")
