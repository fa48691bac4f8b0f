"""Rules of lines and paragraphs: pitch, space between, ragged right, line ends, measure. Pure."""

import re
import statistics
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from handouts.model import Finding, Level
from handouts.proof.findings import on_page
from handouts.proof.large_print.seen import CLOSE_PT, INCH, Printed, at
from handouts.proof.pdf.lines import Block, Line
from handouts.proof.words import is_right_to_left, may_end_between

LEAST_PITCH, TARGET_PITCH = 1.25, 1.5
"""Of the size (US Access Board; CCLVI)."""
LEAST_BLANK = 0.5
"""Of the size, added to the line pitch: what tells a new paragraph from a new line."""
SPREAD = 1.06
"""Spaces of one line may differ by rounding and kerning, not by more."""
LONGEST_PT, LONGEST_CHARACTERS = 6 * INCH, 60
_INSET_EM = 2.0
"""How far inside the margin a full line may end: in a frame, and short of the next letter."""
_HYPHENS = "-\u00ad\u2010\u2011\ufffd\ufffe"
_OPENING, _CLOSING = "\"'([{‘“„«‚", "\"')]},.:;!?’”»“"
_NUMBER_AT_END = re.compile(r"(?:^|[\s(])[+\-−±<>≤≥~]?\d[\d.,/×x]*$")
_UNIT_AT_START = re.compile(
    r"(?:%|°|(?:mg|mcg|[µμ]g|kg|g|m[lL]|dL|L|mmol|mol|IU|mmHg|mm|cm|km|kcal|kJ|bpm|hours?|minutes?|mins?|seconds?|days?"
    r"|weeks?|months?|years?|percent|units?|tablets?|a\.m\.|p\.m\.|am|pm)(?![\w:]))"
)
_TITLE_AT_END = re.compile(r"(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof)\.?$")
_TOO_LONG = "A word longer than a line was divided. Write a shorter one, or choose a smaller --size."


def pitch(seen: Printed) -> Iterator[Finding]:
    """Rule 8: at least 1.25 times the size from line to line; 1.5 in running text is what is aimed at."""
    for block, before, after in _neighbours(seen):
        distance, size = before.baseline - after.baseline, after.size_pt
        if distance < LEAST_PITCH * size - CLOSE_PT:
            message = f"Lines closer than {LEAST_PITCH:g} times their size. Set them further apart."
            yield seen.fault(8, message, at(after, f"{distance / size:.2f}"))
        elif block.role == "P" and distance < 0.95 * TARGET_PITCH * size:
            message = f"Running text set closer than {TARGET_PITCH:g} times its size. Set it further apart."
            yield seen.fault(8, message, at(after, f"{distance / size:.2f}"), Level.ADVICE)


def _neighbours(seen: Printed) -> Iterator[tuple[Block, Line, Line]]:
    """Lines of one block, one below the other on one page."""
    for block in seen.told:
        for before, after in pairwise(block.lines):
            if before.page == after.page and after.baseline < before.baseline:
                yield block, before, after


def paragraphs(seen: Printed) -> Iterator[Finding]:
    """Rule 9: blank space between paragraphs, no first line drawn in. Lines of an address are no paragraphs."""
    pitches = [before.baseline - after.baseline for block, before, after in _neighbours(seen) if block.role == "P"]
    usual = statistics.median(pitches) if pitches else TARGET_PITCH * seen.size_pt
    for one, two in pairwise(seen.told):
        end, start = one.lines[-1], two.lines[0]
        running = len(one.lines) > 1 or len(two.lines) > 1 or (seen.is_typed(one) and seen.is_typed(two))
        if running and one.role == two.role == "P" and end.page == start.page and one.parents == two.parents:
            blank = end.baseline - start.baseline - usual * max(start.size_pt / seen.body[1], 1)
            if end.baseline - start.baseline > 0 and blank < LEAST_BLANK * seen.size_pt - CLOSE_PT:
                yield seen.fault(9, "No blank space before a paragraph. Leave half a line or more.", at(start))
    for block in seen.told:
        turned = seen.right_to_left or is_right_to_left(block.text)
        if block.role == "P" and len(block.lines) > 1 and not turned:
            first, second = block.lines[:2]
            if first.left > second.left + 0.5 * first.size_pt and first.page == second.page:
                yield seen.fault(9, "A first line drawn in. Begin every line at the left.", at(first))


def ragged_right(seen: Printed) -> Iterator[Finding]:
    """Rule 10: no justified line: the space between words is the same on every line of a paragraph."""
    for block in seen.told:
        for line in _stretched(block):
            yield seen.fault(10, "A justified line: its spaces are stretched. Set it ragged right.", at(line))


def _stretched(block: Block) -> Iterator[Line]:
    faces = {run.face.name for line in block.lines for run in line.runs}
    for face in sorted(faces):  # a space is as wide as its face has it
        spaces = [(line, space) for line in block.lines if (space := _space_em(line, face)) is not None]
        natural = min((space for _, space in spaces), default=0.0)
        for line, space in spaces:
            if space > natural * SPREAD:
                yield line


def _space_em(line: Line, face: str) -> float | None:
    """The narrowest space between two words of a line in one face, in em of its type; None where there is none."""
    widths = [
        (after - before) / run.size_pt
        for run in line.runs
        if run.face.name == face and not run.face.bold and run.size_pt
        for pair, (before, after) in zip(_triples(run.text), pairwise(run.xs[1:]), strict=False)
        if pair[1] == " " and not pair[0].isspace() and not pair[2].isspace() and after > before
    ]
    return min(widths, default=None)


def _triples(text: str) -> Iterator[tuple[str, str, str]]:
    """Every character that has neighbours, between them."""
    return zip(text, text[1:], text[2:], strict=False)


def line_ends(seen: Printed) -> Iterator[Finding]:
    """Rule 11: no word divided, hyphened or not, but at a hyphen that was typed; a number stays with its unit.

    A word for which no line has room is divided all the same: that is a warning.
    """
    for block in seen.told:
        for before, after in pairwise(block.lines):
            end, start = before.text.rstrip().rsplit(" ", 1)[-1], after.text.lstrip().split(" ", 1)[0]
            if _is_broken(end, start, seen.words):
                first, rest = end[:-1].lstrip(_OPENING), start.rstrip(_HYPHENS + _CLOSING)
                word = seen.cut_word(first, rest)
                if word and not _had_room(seen, block, before, after, (end, rest, word)):
                    yield seen.fault(11, _TOO_LONG, on_page(before.page, word), Level.WARNING)
                else:
                    yield seen.fault(11, "A word divided at the end of a line. Keep words whole.", at(before))
            elif seen.are_two(before.text, after.text):
                continue
            elif not may_end_between(end, start) and (word := seen.cut_word(end, start)):
                level = Level.ERROR if _had_room(seen, block, before, after, (end, start, word)) else Level.WARNING
                yield seen.fault(11, "A word cut by the end of a line. Keep words whole.", at(before), level)
            elif _NUMBER_AT_END.search(before.text.rstrip()) and _UNIT_AT_START.match(start):
                message = "A number parted from its unit. Join them with a no-break space."
                yield seen.fault(11, message, at(before, f"next line: “{start}”"))
            elif _TITLE_AT_END.search(before.text.rstrip()) and start[:1].isupper():
                message = "A title parted from its name. Join them with a no-break space."
                yield seen.fault(11, message, at(before, f"next line: “{start}”"))


def _had_room(seen: Printed, block: Block, before: Line, after: Line, cut: tuple[str, str, str]) -> bool:
    """Whether a word cut in two pieces, of which it has more or none, would have fitted one line where it is set.

    The line it is cut on ends where its frame or cell does; one that ends far from the margin was cut without need.
    """
    end, start, word = cut
    page = seen.document.pages[before.page - 1]
    margin = page.width - min((run.left for run in page.runs if run.tag and run.text.strip()), default=INCH)
    full = before.right + before.size_pt / 2
    in_cell = bool({"TD", "TH"} & set(block.path))
    edge = min(full, margin) if in_cell or margin - full < _INSET_EM * before.size_pt else margin
    pieces = _width(before, end, last=True) + _width(after, start, last=False)
    whole = pieces * max(1.0, len(word) / len(end + start))
    turned = is_right_to_left(word)
    left = before.left if turned else max(before.left, after.left)  # a number may stand before the first line
    return whole <= edge - left


def _width(line: Line, piece: str, last: bool) -> float:
    """The length of the first or the last word of a line; of right-to-left words, by their share of the line."""
    origins = [x for run in line.runs for char, x in zip(run.text, run.xs, strict=False) if not char.isspace()]
    if is_right_to_left(line.text) or len(origins) < len(piece):
        return (line.right - line.left) * len(piece) / max(len(line.text.strip()), 1)
    if last:
        return line.right - origins[-len(piece)]
    return (origins[len(piece)] if len(origins) > len(piece) else line.right) - line.left


def _is_broken(end: str, start: str, words: frozenset[str]) -> bool:
    """Whether a hyphen at a line's end was put there by the typesetter."""
    if len(end) < 2 or end[-1] not in _HYPHENS or not end[-2].isalnum() or not start[:1].isalnum():
        return False
    whole = unicodedata.normalize("NFKC", f"{end[:-1]}-{start}").replace("\u2010", "-")
    return not any(whole in word.replace("\u2010", "-") for word in words) and end not in words


def measure(seen: Printed) -> Iterator[Finding]:
    """Rule 12: lines of at most six inches and sixty characters."""
    for block in seen.told:
        for line in block.lines:
            characters = sum(1 for char in line.text.strip() if unicodedata.category(char) not in ("Mn", "Mc", "Me"))
            if characters > LONGEST_CHARACTERS:
                message = f"A line of more than {LONGEST_CHARACTERS} characters. Make the measure narrower."
                yield seen.fault(12, message, at(line, f"{characters} characters"))
            if line.right - line.left > LONGEST_PT + 1:
                message = "A line longer than 6 inches. Make the measure narrower."
                yield seen.fault(12, message, at(line, f"{(line.right - line.left) / INCH:.1f} in"))
