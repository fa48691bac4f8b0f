"""Signs, notes, ornaments and dashes: the rules that every language shares.

A language gives `Signs`: the names of its signs and the few words it says around them, and builds its rules with
`other_rules` and `letter_rules`, its own rules between them.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audio.wording.characters import SUPERSCRIPT, is_ornament
from audio.wording.scanner import Place, Rule, Said, Worry, rule

PASSING = {
    "(": ", ", ")": ", ", "[": ", ", "]": ", ", "{": ", ", "}": ", ",
    '"': " ", "|": ", ", "–": ", ", "—": ", ", "¿": "", "¡": "",
}  # fmt: skip
"""What becomes of brackets, quotes, dashes and opening marks: a short pause or nothing."""


@dataclass(frozen=True)
class Signs:
    """How one language says its signs.

    `names` are those of signs, `greek` those of letters; `number` is said for "#" before a figure. `small` and
    `letters` are its small and all its letters, for a class of a regular expression; `opening` the marks that open
    a sentence, `marks` the decimal ones. `figures` says raised figures, `unnamed` a sign without a name.
    `per(unit, tag)` says a unit behind a slash, after one of `measured`; `unit(written, many, tag)` one without a
    number, a single one after a word of `each`. `lasting(number, unit)` says how long an order lasts, in `spans`.
    """

    names: Mapping[str, str]
    greek: Mapping[str, str]
    number: str
    small: str
    letters: str
    opening: str
    marks: str
    figures: Callable[[str], str]
    unnamed: Callable[[str], str | None]
    per: Callable[[str, str], str | None]
    measured: frozenset[str]
    unit: Callable[[str, bool, str], str | None]
    each: frozenset[str]
    lasting: Callable[[str, str], str]
    spans: str

    def other_rules(self, before_notes: tuple[Rule, ...] = (), before_named: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
        """The rules of signs; those of the language stand before notes and before what is said by name."""
        behind = rf"(?<=[{self.letters}\d%)\]\"'.,;:?!])"
        return (
            rule(r"<=(?!=)", lambda m, p: self.names["≤"]),
            rule(r">=(?!=)", lambda m, p: self.names["≥"]),
            rule(r"\+/-|\+-(?=\d)", lambda m, p: self.names["±"]),
            rule(r"^(?:→|-{1,2}>|=>)", lambda m, p: ""),
            rule(r"(?:-{1,2}|=)>", lambda m, p: self.names["→"]),
            rule(rf"(?<![\w.,)%°])[-−–](?=[{self.marks}]?\d)", self._minus),
            *before_notes,
            rule(rf"{behind}\[\d{{1,3}}(?: ?[,–-] ?\d{{1,3}})*\]", lambda m, p: ""),
            rule(rf"{behind}\[\^[\w-]{{1,30}}\]", lambda m, p: ""),
            rule(rf"×(?= ?\d)(?<![\d)%] ×)(?<![\w)%]×){self._span}", self._lasting),
            rule(r"[⁰¹²³⁴-⁹₀-₉]+(?:[,–-][⁰¹²³⁴-⁹]+)*", self._raised),
            rule(rf"/ ?(?P<unit>[{self.letters}µ]+[²³23]?(?:/[{self.letters}µ]+)*)(?!\w)(?<=\w)", self._per),
            rule(r"#(?=\d)", lambda m, p: self.number),
            rule(rf"{behind}\*+(?![\w])|(?<!\w)\*+(?=[\w \"'({self.opening}])|\*+$", lambda m, p: ""),
            rule(r"_{2,}|(?:[*=~#+-] ?){4,}|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)", lambda m, p: ","),
            rule(rf"\.{{2,}} ?(?=[{self.small}])", lambda m, p: ","),
            rule(r"~~", lambda m, p: ""),
            rule(r"[-–—]{2,}", lambda m, p: ","),
            *before_named,
            *(rule(rf"{re.escape(sign)}+", self._each_named) for sign in "<>+"),
            rule(rf"[^\w\s.,;:?!'\"()\[\]{{}}|–—{self.opening}-]|_", self._named),
        )

    def letter_rules(self) -> tuple[Rule, ...]:
        """The rules of letters that are signs: x for times, Greek letters, units without a number."""
        return (
            rule(rf"x(?<!\d x)(?<![\w.-]x){self._span}", self._lasting),
            rule(r"x(?= ?\d)(?<![\w.-]x)", lambda m, p: self.names["×"]),
            rule("|".join(self.greek), lambda m, p: self.greek[m.group()]),
            rule(rf"µ?[A-Za-z]{{0,5}}[²³]?(?:/[{self.letters}µ]+[²³23]?)*(?<=[²³/\w])(?![\w/²³])", self._unit_alone),
            rule(r"µ", lambda m, p: self.names["µ"]),
        )

    @property
    def _span(self) -> str:
        return rf" ?(?P<number>\d{{1,3}}) ?(?P<unit>{self.spans})(?!\w)"

    def _named(self, found: re.Match[str], place: Place) -> Said | None:
        sign = found.group()
        if sign in self.names:
            return Said(self.names[sign], found.end())
        if is_ornament(sign):
            return Said("", found.end())
        if unicodedata.category(sign)[0] not in "SN":
            return None
        figure = unicodedata.digit(sign, -1)
        words = self.figures(str(figure)) if figure >= 0 else self.unnamed(sign)
        return Said(words, found.end(), Worry.DOUBT) if words else None

    def _each_named(self, found: re.Match[str], place: Place) -> str:
        return " ".join(self.names[sign] for sign in found.group())

    def _raised(self, found: re.Match[str], place: Place) -> Said:
        """Raised figures: silent as a note's mark behind a word or a stop; else said, and after a figure doubted."""
        note = re.search(rf"(?:[{self.small}]{{3}}|[.,;:?!\"')\]])$", place.before)
        if note and re.match(r"[\s.,;:?!)\"']|$", place.text[found.end() :]):
            return Said("", found.end())
        words = self.names.get(found.group()) or self.figures(found.group().translate(SUPERSCRIPT))
        return Said(words, found.end(), Worry.DOUBT if place.before[-1:].isdigit() else Worry.NONE)

    def _minus(self, found: re.Match[str], place: Place) -> Said:
        sure = found.group()[0] in "-−"
        return Said(self.names["−"], found.end(), Worry.NONE if sure else Worry.DOUBT)

    def _per(self, found: re.Match[str], place: Place) -> str | None:
        return self.per(found["unit"], place.language) if place.before[-1:] in self.measured else None

    def _unit_alone(self, found: re.Match[str], place: Place) -> str | None:
        """A unit without a number before it ("in mg/dL"), where it can be nothing else."""
        written = found.group()
        if not re.search(r"[µ²³/]", written):
            return None
        return self.unit(written, place.word_before() not in self.each, place.language)

    def _lasting(self, found: re.Match[str], place: Place) -> Said:
        """How long an order lasts: "x 10 d". The bare letter is error-prone (ISMP: taken for doses)."""
        worry = Worry.ADVICE if found["unit"] == "d" else Worry.NONE
        return Said(self.lasting(found["number"], found["unit"]), found.end(), worry)
