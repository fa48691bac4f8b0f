"""Lists of a Word file: which number an entry has, counted as Word counts (ECMA-376, 17.9)."""

from dataclasses import dataclass

from lxml import etree

from handouts.documents.kinds import Mark
from handouts.documents.word.package import W, child_value, whole

_SIGNS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_LEVELS = 9


@dataclass(frozen=True)
class _Level:
    form: str = "bullet"
    start: int = 1


class Numbering:
    """The lists of a document; every entry that is asked for counts one on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is None:
            return
        shared: dict[str, str] = {}
        links: dict[str, str] = {}
        for element in root.iterfind(f"{W}abstractNum"):
            name = element.get(f"{W}abstractNumId") or ""
            self._levels[name] = dict(map(_level, element.iterfind(f"{W}lvl")))
            if own := child_value(element, "styleLink"):
                shared[own] = name
            if other := child_value(element, "numStyleLink"):
                links[name] = other
        for name, other in links.items():
            if other in shared and not self._levels[name]:
                self._levels[name] = self._levels[shared[other]]
        for element in root.iterfind(f"{W}num"):
            starts = {
                whole(over.get(f"{W}ilvl")): whole(child_value(over, "startOverride"), 1)
                for over in element.iterfind(f"{W}lvlOverride")
                if over.find(f"{W}startOverride") is not None
            }
            self._lists[element.get(f"{W}numId") or ""] = (child_value(element, "abstractNumId"), starts)

    def mark(self, name: str, depth: int) -> Mark | None:
        """The place of the next entry of a list; None where there is no such list, or nothing stands before it."""
        if name not in self._lists or not 0 <= depth < _LEVELS:
            return None
        shape, starts = self._lists[name]
        level = self._levels.get(shape, {}).get(depth, _Level())
        if level.form == "none":
            return None
        if level.form == "blank":
            return Mark(depth, shape, continues=True)
        if level.form == "bullet":
            return Mark(depth, f"{shape} bullet")
        number = self._next(name, shape, depth, level, starts)
        return Mark(depth, f"{shape} {level.form}", number, _SIGNS.get(level.form, "1"))

    def _next(self, name: str, shape: str, depth: int, level: _Level, starts: dict[int, int]) -> int:
        counts = self._counts.setdefault(shape, {})
        first = starts.get(depth)
        if first is not None and (name, depth) not in self._begun:
            counts[depth] = first
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._begun.add((name, depth))
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return counts[depth]


def _level(element: etree._Element) -> tuple[int, _Level]:
    form = child_value(element, "numFmt") or "decimal"
    if form == "bullet" and child_value(element, "lvlText").isspace():
        form = "blank"  # what goes on in the entry before
    return whole(element.get(f"{W}ilvl")), _Level(form, whole(child_value(element, "start"), 1))
