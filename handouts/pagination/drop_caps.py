"""Initials that reach over several lines, put back before the word that they begin."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.pagination.model import Word

_LARGER = 1.7
_REACH_EM = 0.35


def with_drop_caps(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a page; a large letter beside smaller text is the first of the word at its top right."""
    initials = [w for w in words if len(w.text) == 1 and w.text.isupper() and w.picture < 0]
    if not initials:
        return tuple(words)
    joined: dict[int, Word] = {}
    gone: set[int] = set()
    places = {id(word): place for place, word in enumerate(words)}
    for initial in initials:
        beside = [
            word
            for word in words
            if initial.size > _LARGER * word.size
            and -1 <= word.left - initial.right <= _REACH_EM * initial.size
            and initial.top - 0.3 * word.size <= word.top
            and word.baseline < initial.baseline + 0.3 * word.size
            and word.text[:1].isalpha()
        ]
        if len({round(word.baseline) for word in beside}) >= 2:
            first = min(beside, key=lambda word: word.baseline)
            joined[places[id(first)]] = replace(first, text=initial.text + first.text)
            gone.add(places[id(initial)])
    return tuple(joined.get(place, word) for place, word in enumerate(words) if place not in gone)
