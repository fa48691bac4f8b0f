"""Amounts: the small parser that every language shares.

A measure is a number with its unit; measures are joined by what stands between: a range, a tolerance, a product, a
reading or a ratio. A language gives an `Amounts`: how it reads one measure, and the words for what stands between.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from audio.wording.characters import VULGAR
from audio.wording.scanner import Place, Rule, Said, Worry, rule
from audio.wording.units import Units

VULGARS = "".join(VULGAR)
_SEPARATOR = re.compile(
    r"([-–−—]| [-–−] )(?=[\d.,½¼¾])|(?: (?=[-–]\d)|(?=[-–] ))(?P<lopsided>[-–]) ?(?=\d)"
    r"| ?(±|\+/-|[×x]) ?(?=[\d.,])|( ?/ ?)(?=[\d.,])"
)
_CHAINED = re.compile(r"[-–/.,]\d")
_NO_COUNT = ("", "°", "º", "%")


@dataclass(frozen=True)
class Measure:
    """A number in words, its unit as written (empty: none), where both end.

    `value` and `whole` (the figures before its decimal mark) are missing for a fraction or a power.
    """

    words: str
    unit: str
    end: int
    value: float = field(default=float("nan"), kw_only=True)
    whole: str = field(default="", kw_only=True)
    hyphened: bool = field(default=False, kw_only=True)


M = TypeVar("M", bound=Measure)


@dataclass(frozen=True)
class Amounts(Generic[M]):
    """How one language reads amounts.

    `measure` reads the number at a place with its unit, None where letters of another kind follow. `alone` says one
    with its unit, `ahead` one before another. `said` makes words of one or two measures into a reading, with advice
    where they are written in an error-prone way. `slashed` tells what two measures with a slash are and whether a
    person should check; None where the slash tells nothing certain. `spelled` says an `unknown` unit.

    `doses` are units that are never less than nothing; `times` finds "x/day" behind an amount and `often` says it;
    `lasts` finds how long an order lasts. `to`, `dash` (and other `dashes`), `give_or_take`, `times_said` and `by`
    are the words between measures, `by` for two `lengths`.
    """

    units: Units
    measure: Callable[[Place, int], M | None]
    alone: Callable[[M, Place], str]
    ahead: Callable[[M, M, Place], str]
    said: Callable[[str, int, Place, tuple[M, ...]], Said]
    slashed: Callable[[M, M, Place], tuple[str, bool] | None]
    unknown: re.Pattern[str]
    spelled: Callable[[str], str]
    doses: re.Pattern[str]
    times: re.Pattern[str]
    often: Callable[[str], str]
    lasts: re.Pattern[str]
    lengths: frozenset[str]
    to: str
    dash: str
    give_or_take: str
    times_said: str
    by: Callable[[str], str]
    dashes: Mapping[str, str] = field(default_factory=dict)

    def quantity(self, place: Place) -> Said | None:
        """One measure, or two with what stands between; how many times, too."""
        said = self._measures(place)
        times = self.times.match(place.text, said.end) if said else None
        if not said or not times or re.match(r" ?\d", place.text[times.end() :]):
            return said
        return replace(said, words=f"{said.words} {self.often(times['per'] or '')}", end=times.end())

    def _measures(self, place: Place) -> Said | None:
        first = self.measure(place, place.at)
        if not first:
            return None
        unknown = None if first.unit else self.unknown.match(place.text, first.end)
        if unknown:
            return Said(f"{first.words} {self.spelled(unknown.group())}", unknown.end(), Worry.DOUBT)
        chained = re.search(r"\d[-–]$", place.text[max(0, place.at - 2) : place.at])
        lasts = first.unit and self.lasts.match(place.text, first.end)
        separator = None if chained or lasts else _SEPARATOR.match(place.text, first.end)
        second = self.measure(place, separator.end()) if separator else None
        if separator and second and separator["lopsided"] and not self._dose_range(first, second):
            separator = second = None  # a dash right before a figure may be a minus
        if not separator or not second:
            return self.said(self.alone(first, place), first.end, place, (first,))
        sign = next(filter(None, separator.groups())).strip()
        joined = self._joined(first, sign, second, place)
        if not joined:
            return self.said(self.alone(first, place), first.end, place, (first,)) if sign not in "-/" else None
        words, doubtful = joined
        return (
            Said(words, second.end, Worry.DOUBT) if doubtful else self.said(words, second.end, place, (first, second))
        )

    def _dose_range(self, first: M, second: M) -> bool:
        """Whether two measures rise in a unit of doses, which are never less than nothing."""
        same = first.unit in ("", second.unit)
        return bool(self.doses.fullmatch(second.unit) and same and first.value < second.value)

    def _joined(self, first: M, sign: str, second: M, place: Place) -> tuple[str, bool] | None:
        """Both measures in words and whether a person should check; None where the sign tells nothing certain."""
        if _CHAINED.match(place.text, second.end):
            return None
        one, other = self.ahead(first, second, place), self.alone(second, place)
        if sign in "-–—−":
            if any(len(m.whole) > 1 and m.whole[0] == "0" for m in (first, second)):
                return None
            rising = self._rising(first, second)
            once = first.unit == second.unit and first.unit[:1] not in _NO_COUNT and not first.hyphened
            return f"{first.words if once else one} {self.to if rising else self.dash} {other}", not rising
        if sign in ("±", "+/-"):
            return f"{one} {self.give_or_take} {other}", False
        if sign in "×x":
            by = second.unit.rstrip("23²³") in self.lengths
            return f"{one} {self.by(other) if by else f'{self.times_said} {other}'}", False
        return self.slashed(first, second, place)

    def _rising(self, first: M, second: M) -> bool:
        """Whether a range leads to a larger amount; units of two kinds give none."""
        one, other = self.units.size(first.unit), self.units.size(second.unit)
        if one and other and one.kind == other.kind and one.many != other.many:
            return not first.value * one.many >= second.value * other.many
        if one and other and one.kind != other.kind and "/" not in first.unit + second.unit:
            return False
        return not first.value > second.value

    def dashed(self, found: re.Match[str], place: Place) -> Said:
        """A dash between figures that no other rule understood: said by name, and doubted with what follows it."""
        following = self.quantity(Place(place.text, found.end(), place.language))
        sign = self.dashes.get(found.group(), self.dash)
        return Said(
            f"{sign} {following.words}" if following else sign,
            following.end if following else found.end(),
            Worry.DOUBT,
        )

    def sign_rules(self, marks: str, dashes: str = "") -> tuple[Rule, ...]:
        """Amounts that begin with a fraction or a decimal mark of `marks`; dashes between figures, `dashes` too."""
        naked = re.compile(rf"(?<![\w{marks}])[{marks}]\d")
        return (
            lambda place: self.quantity(place) if place.text[place.at] in VULGARS else None,
            lambda place: self.quantity(place) if naked.match(place.text, place.at) else None,
            rule(rf"(?<=[\d%{VULGARS}⁰-₉²³¹])(?: ?[-–−] ?|—{dashes})(?=[{marks}]?\d|[{VULGARS}])", self.dashed),
        )


def told_twice(one: str, other: str, kinds: tuple[frozenset[str], ...]) -> bool:
    """Whether a slash between measures in these units gives one amount twice, as in "70 kg/11 st"."""
    return ("/" in one and one == other) or any(one in kind and other in kind for kind in kinds)
