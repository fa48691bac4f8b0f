"""Units of measure: what is the same in every language. Prefixes, slashes, where a unit ends, which amount is larger.

A language gives a `Units`: how a unit is found in a text, and the names of its parts for one and for many.
Sizes: BIPM SI brochure, 9th edition.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audio.wording.scanner import Place

_SIZES: Mapping[str, Mapping[str, int]] = {
    "mass": {"pg": 1, "ng": 10**3, "µg": 10**6, "mg": 10**9, "g": 10**12, "kg": 10**15},
    "volume": {"pL": 1, "nL": 10**3, "µL": 10**6, "mL": 10**9, "cL": 10**10, "dL": 10**11, "L": 10**12},
    "length": {"nm": 1, "µm": 10**3, "mm": 10**6, "cm": 10**7, "m": 10**9, "km": 10**12},
    "time": {"ms": 1, "s": 10**3, "min": 60 * 10**3, "h": 3600 * 10**3},
}
_DAY = 24 * _SIZES["time"]["h"]


@dataclass(frozen=True)
class Size:
    """What a unit measures, with what stands behind its slash, and how many of the smallest of its kind it is."""

    kind: str
    many: int


def sizes(names: Mapping[str, tuple[str, str]], days: Mapping[str, int]) -> dict[str, Size]:
    """Name of a unit for one -> its size, for all symbols of `names` that have one and for the spans of `days`."""
    table = {
        names[symbol][0]: Size(kind, many)
        for kind, symbols in _SIZES.items()
        for symbol, many in symbols.items()
        if symbol in names
    }
    return table | {name: Size("time", number * _DAY) for name, number in days.items()}


def prefixed(
    prefixes: Mapping[str, str],
    symbols: Mapping[str, tuple[str, str]],
    large: Mapping[str, str],
    names: Mapping[str, str],
) -> dict[str, str]:
    """Symbol -> name for one: `symbols` with the prefixes they take, `names` with the `large` ones."""
    table: dict[str, str] = {}
    for symbol, (name, taken) in symbols.items():
        joined = f"-{name}" if " " in name else name  # "milli-international unit"
        table |= {symbol: name} | {prefix + symbol: prefixes[prefix] + joined for prefix in taken}
    for symbol, name in names.items():
        table |= {symbol: name} | {prefix + symbol: said + name for prefix, said in large.items()}
    return table


@dataclass(frozen=True)
class Units:
    """How one language writes and says its units.

    `written` finds one, with its parts behind slashes, in group 1. `named(part, after_slash)` gives the names of a
    part for one and for many, empty if it is unknown; `as_written` are words that stay as the author set them;
    `per(name)` says what stands behind a slash. `close` are units right behind a figure only, `apart` those behind a
    space only. `cut` is what follows a unit of one letter where the slash behind it begins something else.
    `sizes` tell which amounts can be compared.
    """

    written: re.Pattern[str]
    named: Callable[[str, bool], tuple[str, str]]
    as_written: Callable[[], frozenset[str]]
    per: Callable[[str], str]
    close: frozenset[str]
    apart: frozenset[str]
    cut: re.Pattern[str]
    sizes: Callable[[], Mapping[str, Size]]

    def words(self, written: str, many: bool) -> str | None:
        """`written` ("mg/kg/day") in words, after an amount that is `many` or one; None if a part is unknown."""
        said: list[str] = []
        for place, part in enumerate(re.split(r"\s*/\s*", written)):
            one, more = self.named(part, place > 0)
            if not one:
                return None
            if place:
                said.append(self.per(one))
            elif part in self.as_written():
                said.append(part)  # the author's own word, whatever its number
            else:
                said.append(more if many else one)
        return " ".join(said)

    def found(self, place: Place, at: int) -> tuple[str, int]:
        """The unit at `at`, behind a space or none, and where it ends; empty if what stands there is none."""
        found = self.written.match(place.text, at)
        if not found:
            return "", at
        written, begins = found.group(1), found.start(1)
        if written in (self.close if found.group().startswith(" ") else self.apart):
            return "", at
        while self.words(written, many=True) is None:
            if "/" not in written:
                return "", at
            written = written.rsplit("/", 1)[0].rstrip()
            if len(written) == 1 and not self.cut.match(place.text, begins + 1):
                return "", at  # the slash begins something else: "5 m/f"
        return written, begins + len(written)

    def size(self, written: str) -> Size | None:
        """How large a unit is; None where that is not known. Behind a slash the same must stand to compare two."""
        head, *behind = re.split(r"\s*/\s*", written)
        known = self.sizes().get(self.named(head, False)[0])
        return (
            Size("/".join((known.kind, *(self.named(part, True)[0] for part in behind))), known.many) if known else None
        )
