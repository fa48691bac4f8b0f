"""Glyphs to words, and a line's words in reading order: gaps are spaces, letters that run from the right are put so."""

import statistics
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from handouts.pagination.model import Glyph, Word

SPACE_EM = 0.17
"""The narrowest space of justified lines is some 0.18 em, kerning moves letters by 0.1 at most."""
_OVERLAP_EM = 0.35
_SPACED_OUT_EM = 0.12
_LEFTWARD = ("R", "AL")
_RIGHTWARD = ("L", "EN", "AN")


def words_of(glyphs: Sequence[Glyph]) -> tuple[Word, ...]:
    """The words that glyphs in drawing order make, parted at spaces, at gaps and where the style changes."""
    found: list[Word] = []
    for run in _runs(glyphs):
        usual = _usual_gap(run)
        group = [run[0]]
        for before, after in pairwise(run):
            if after.apart or _gap(before, after) > usual + SPACE_EM * after.style.size:
                found.append(_word(group, apart=group[0].apart or group[0] is not run[0]))
                group = []
            group.append(after)
        found.append(_word(group, apart=group[0].apart or group[0] is not run[0]))
    return tuple(word for word in found if word.text)


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs of one style on one baseline, each beside the one before."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _goes_on(run[-1], glyph):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _goes_on(before: Glyph, after: Glyph) -> bool:
    size = before.style.size
    return (
        before.style is after.style
        and abs(after.baseline - before.baseline) < 0.02 * size
        and (-_OVERLAP_EM * size < _gap(before, after) < 3 * size or after.left == before.left)
    )


def _gap(before: Glyph, after: Glyph) -> float:
    """The white between two glyphs, whichever way the text runs."""
    return max(after.left - before.right, before.left - after.right)


def _usual_gap(run: Sequence[Glyph]) -> float:
    """The gap between letters that are spaced out ("N O T E"); 0 for all others."""
    if len(run) < 4 or any(glyph.apart for glyph in run):
        return 0.0
    gap = statistics.median(_gap(before, after) for before, after in pairwise(run))
    return gap if gap > _SPACED_OUT_EM * run[0].style.size else 0.0


def _word(group: Sequence[Glyph], *, apart: bool) -> Word:
    if any(is_leftward(glyph.char) for glyph in group):
        group = sorted(group, key=lambda glyph: -glyph.left)
    text = unicodedata.normalize("NFC", "".join(glyph.char for glyph in group))
    first = group[0]
    left, right = min(glyph.left for glyph in group), max(glyph.right for glyph in group)
    return Word(text, left, right, first.baseline, first.style, apart)


def is_leftward(text: str) -> bool:
    """Whether there are letters in it that run from the right."""
    return not text.isascii() and any(c > "\u0590" and unicodedata.bidirectional(c) in _LEFTWARD for c in text)


def in_reading_order(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a line, given from left to right, as they are read (UAX 9, by whole words).

    A line with more letters that run from the right is read from there, words and figures of the other way within it
    from the left; and the other way about.
    """
    if not any(is_leftward(word.text) for word in words):
        return tuple(words)
    ways = [_way(word.text) for word in words]
    leftward = sum(len(w.text) for w, way in zip(words, ways, strict=True) if way == "R") > sum(
        len(w.text) for w, way in zip(words, ways, strict=True) if way == "L"
    )
    row = list(zip(words, ways, strict=True))
    if leftward:
        row.reverse()
    other = "L" if leftward else "R"
    ordered: list[Word] = []
    start = 0
    while start < len(row):
        end = start
        while end < len(row) and row[end][1] == other:
            end += 1
        ordered += [word for word, _ in row[start:end][::-1]] or [row[start][0]]
        start = max(end, start + 1)
    return tuple(replace(word, apart=True) for word in ordered)


def _way(text: str) -> str:
    if is_leftward(text):
        return "R"
    return "L" if any(unicodedata.bidirectional(c) in _RIGHTWARD for c in text) else ""
