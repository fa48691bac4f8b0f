"""Words to rows: which stand on one baseline, what is raised or lowered, and where a row has wide gaps."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from handouts.pagination.model import Box, Chunk, Word

WIDE_EM = 0.75
"""Gaps from that width on may part columns; the gaps of justified lines can be as wide, but not line after line."""
_LEVEL_EM = 0.12
_SMALLER = 0.92
_HIGHEST_EM, _LOWEST_EM = 0.65, 0.5
_RAISED_EM, _LOWERED_EM = 0.15, 0.06
_TOUCH_EM, _MARK_EM = 0.3, 0.9
"""How far raised type stands from the word before it, and the mark of a note from the word after it."""

_CLOSE_EM = 0.06
"""How near type that is not smaller must stand to a word to be raised or lowered beside it."""
_FIGURES = re.compile(r"\d{1,2}[+−-]?")
_MARK = re.compile(r"\d{1,3}|[*†‡§¶]{1,3}")

Row = tuple[Chunk, ...]


def rows_of(words: Sequence[Word], rules: Sequence[Box] = ()) -> tuple[Row, ...]:
    """The rows of a page from the top, each as chunks from left to right; upright rules part them too."""
    upright = [rule for rule in rules if rule.right - rule.left < 3 and rule.bottom - rule.top > 5]
    rows: list[list[Word]] = []
    for word in sorted(_with_scripts(words), key=lambda w: (w.baseline, w.left)):
        main = rows[-1][0] if rows else None
        if main is not None and word.baseline - main.baseline <= _LEVEL_EM * min(word.size, main.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(_chunks(row, upright) for row in rows)


def _chunks(row: Sequence[Word], upright: Sequence[Box]) -> Row:
    row = sorted(row, key=lambda word: word.left)
    height = row[0].baseline - 0.3 * row[0].size
    walls = [(rule.left + rule.right) / 2 for rule in upright if rule.top < height < rule.bottom]
    chunks: list[list[Word]] = []
    right = 0.0
    for word in row:
        wide = chunks and word.left - right > WIDE_EM * max(word.size, chunks[-1][-1].size)
        wide = wide or any(right - 0.5 <= wall <= word.left + 0.5 for wall in walls)
        if not chunks or wide or word.picture >= 0 or chunks[-1][-1].picture >= 0:
            chunks.append([])
            right = word.right
        chunks[-1].append(word)
        right = max(right, word.right)
    return tuple(Chunk(tuple(chunk)) for chunk in chunks)


def _with_scripts(words: Sequence[Word]) -> list[Word]:
    """`words` with those that are raised or lowered beside a larger one put on its baseline, and called so."""
    ordered = sorted(words, key=lambda word: word.baseline)
    baselines = [word.baseline for word in ordered]
    largest = max((word.size for word in ordered), default=0.0)
    changed: list[Word] = []
    for word in words:
        beside = None
        if (
            (word.size <= _SMALLER * largest or _FIGURES.fullmatch(word.text))
            and len(word.text) <= 12
            and word.picture < 0
        ):
            reach = _HIGHEST_EM * min(largest, 4 * word.size)
            near = ordered[
                bisect_left(baselines, word.baseline - reach) : bisect_right(baselines, word.baseline + reach)
            ]
            beside = _beside(word, near)
        if beside is None:
            changed.append(word)
        else:
            script = "super" if word.baseline < beside.baseline else "sub"
            changed.append(replace(word, baseline=beside.baseline, script=script))
    return changed


def _beside(word: Word, near: Sequence[Word]) -> Word | None:
    """The larger word that `word` is raised or lowered beside: before it, or after it as in "¹ A note"."""
    found: list[tuple[float, float, Word]] = []
    for other in near:
        smaller = word.size <= _SMALLER * other.size
        hangs = _FIGURES.fullmatch(word.text) is not None and abs(word.left - other.right) <= _CLOSE_EM * other.size
        if other is word or not (smaller or (hangs and word.size <= other.size)) or other.picture >= 0:
            continue
        raised = other.baseline - word.baseline
        high = _RAISED_EM * other.size <= raised <= _HIGHEST_EM * other.size
        low = _LOWERED_EM * other.size <= -raised <= _LOWEST_EM * other.size
        if not (high or low):
            continue
        reach = _TOUCH_EM * other.size
        before, after = abs(word.left - other.right), abs(other.left - word.right)
        marks = raised > 0 and after <= _MARK_EM * other.size and _MARK.fullmatch(word.text)
        if min(before, after) <= reach or marks or _is_chained(word, other, near, reach):
            found.append((min(before, after), abs(raised), other))
    return min(found, key=lambda f: f[:2])[2] if found else None


def _is_chained(word: Word, other: Word, near: Sequence[Word], reach: float) -> bool:
    """Whether `word` goes on from raised words beside `other`, as the "2" of "1,2" does."""
    return other.right < word.left <= other.right + 2.5 * other.size and any(
        n is not word
        and n.baseline == word.baseline
        and abs(n.right - word.left) <= reach
        and n.left >= other.right - reach
        for n in near
    )
