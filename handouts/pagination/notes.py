"""Notes at the foot of pages: small type under the text, each beginning with the mark that refers to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handouts.pagination.measures import Measures
from handouts.pagination.model import Line

_SMALLER = 0.93
_MARK = re.compile(r"\d{1,3}|[*†‡§¶#]{1,3}|[a-z]")
_MARKED = re.compile(r"[\[(]?(\d{1,3}|[*†‡§¶#]{1,3})[\])]?")
_LOWEST = 0.4
"""The share of the page's height from its top above which no notes begin."""


@dataclass(frozen=True)
class FootNote:
    """A note as it stands at the foot of a page, without its mark."""

    mark: str
    page: int
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        return f"{self.page}-{self.mark}"


def without_notes(
    columns: Sequence[tuple[Line, ...]], measures: Measures, height: float
) -> tuple[tuple[tuple[Line, ...], ...], tuple[FootNote, ...]]:
    """The columns of one page without the notes at their feet, and these. A note must be referred to on the page."""
    marks = {
        word.text.strip("[]()")
        for lines in columns
        for line in lines
        for word in line.words[1:]
        if word.script == "super" and _MARK.fullmatch(word.text.strip("[]()"))
    }
    if not marks:
        return tuple(columns), ()
    kept: list[tuple[Line, ...]] = []
    notes: list[FootNote] = []
    for lines in columns:
        start = _start(lines, marks, measures, height)
        notes += _notes(lines[start:], marks)
        if lines[:start]:
            kept.append(lines[:start])
    return tuple(kept), tuple(notes)


def _start(lines: Sequence[Line], marks: set[str], measures: Measures, height: float) -> int:
    """The place of the first line of the notes at the foot of a column."""
    place = len(lines)
    raised = next(
        (n for n, line in enumerate(lines) if _is_marked(line, marks) and line.baseline > _LOWEST * height), place
    )
    while place and lines[place - 1].size <= _SMALLER * measures.body and lines[place - 1].baseline > _LOWEST * height:
        place -= 1
    while place < len(lines) and _mark_of(lines[place]) not in marks:
        place += 1
    return min(place, raised)


def _is_marked(line: Line, marks: set[str]) -> bool:
    """Whether a line begins with a raised mark that is referred to."""
    return line.words[0].script == "super" and _mark_of(line) in marks


def _mark_of(line: Line) -> str:
    """The mark that a line begins with, raised or as it is; empty where there is none."""
    words = line.words
    first = words[0]
    found = (
        _MARK.fullmatch(first.text.strip("[]()."))
        if first.script == "super"
        else _MARKED.fullmatch(first.text.rstrip("."))
    )
    return (found[1] if found.re is _MARKED else found[0]) if found and len(words) > 1 else ""


def _notes(lines: Sequence[Line], marks: set[str]) -> list[FootNote]:
    notes: list[FootNote] = []
    for line in lines:
        mark = _mark_of(line)
        if mark in marks and mark not in {note.mark for note in notes}:
            notes.append(FootNote(mark, line.page, (line.without(1),)))
        elif notes:
            last = notes[-1]
            notes[-1] = FootNote(last.mark, last.page, (*last.lines, line))
    return notes
