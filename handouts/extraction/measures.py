"""How much stands in the elements of a page: characters, link text, commas, elements of a name."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from handouts.extraction.page import Page

_COMMAS = re.compile("[,،、，，﹐﹑︐︑⹁⸲]")
_NOTHING = (0, 0, 0)


@dataclass
class Measures:
    """Sums over what is left of a page; every method is of an element with all within it.

    Running sums are made once; what is left out after that is taken from what it stands in by `forget`.
    """

    page: Page
    _length: list[int]
    _linked: list[int]
    _commas: list[int]
    _tags: dict[str, list[int]] = field(default_factory=dict)
    _gone: dict[int, tuple[int, int, int]] = field(default_factory=dict)

    def length(self, place: int) -> int:
        """Characters of text."""
        return self._length[self.page.ends[place]] - self._length[place] - self._gone.get(place, _NOTHING)[0]

    def linked(self, place: int) -> float:
        """The share of the text that stands in links; those within the page count a third."""
        length = self.length(place)
        linked = self._linked[self.page.ends[place]] - self._linked[place] - self._gone.get(place, _NOTHING)[1]
        return linked / (300 * length) if length else 0.0

    def commas_of_own(self, place: int) -> int:
        """Commas of the text that stands in the element itself."""
        return self._commas[place + 1] - self._commas[place]

    def commas(self, place: int) -> int:
        """Commas, of any script."""
        return self._commas[self.page.ends[place]] - self._commas[place] - self._gone.get(place, _NOTHING)[2]

    def count(self, place: int, *tags: str) -> int:
        """How many elements of these names stand within one and are left."""
        found = 0
        for tag in tags:
            places = self._places(tag)
            inside = range(bisect_right(places, place), bisect_left(places, self.page.ends[place]))
            found += sum(self.page.alive[places[n]] for n in inside)
        return found

    def forget(self, place: int) -> None:
        """Takes an element that has been left out from all that it stands in."""
        end = self.page.ends[place]
        lost = tuple(sums[end] - sums[place] for sums in (self._length, self._linked, self._commas))
        before = self._gone.get(place, _NOTHING)
        lost = tuple(now - was for now, was in zip(lost, before, strict=True))
        for holder in self.page.ancestors(place):
            gone = self._gone.get(holder, _NOTHING)
            self._gone[holder] = (gone[0] + lost[0], gone[1] + lost[1], gone[2] + lost[2])

    def _places(self, tag: str) -> list[int]:
        if tag not in self._tags:
            self._tags[tag] = [place for place, found in enumerate(self.page.tags) if found == tag]
        return self._tags[tag]


def measure(page: Page) -> Measures:
    """Sums over what is left of `page` now."""
    lengths = [0] * len(page.own)
    linked, commas = lengths[:], lengths[:]
    shares = page.link_shares
    for place, text in enumerate(page.own):
        if text and page.alive[place]:
            lengths[place] = len(text)
            linked[place] = len(text) * shares[place]
            commas[place] = len(_COMMAS.findall(text))
    length, link, comma = (list(accumulate(numbers, initial=0)) for numbers in (lengths, linked, commas))
    return Measures(page, length, link, comma)
