"""Rules of the page: one column, margins, page numbers, page ends, bullets, paper and stated size. Pure."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from handouts.model import Finding
from handouts.printed_words import printed_words_for
from handouts.proof.findings import on_page
from handouts.proof.large_print.seen import BOUND_PT, INCH, Printed, at
from handouts.proof.pdf.lines import Block, Line
from handouts.proof.pdf.model import Page, Run, Shape
from handouts.proof.words import is_right_to_left
from handouts.settings import PAPERS

LEAST_MARGIN, LEAST_FOOT = INCH, 0.75 * INCH
"""ACB 2022; CCLVI."""
"""More on the side where sheets are bound."""
KEPT_LINES = 2
SOLID_BULLETS = frozenset("•●⬤■◼⚫▪◾")
BOXES = frozenset("☐☑")
"""What is to be ticked: no bullet but a part of the text."""
LEAST_BULLET = 0.22
"""Height of a bullet's ink, of the promised size."""
MARKS_EM = 0.25
"""How far vowels and tones of Thai stand above other letters."""
_NUMBERED = re.compile(r"\b(\d+)\b\D+\b(\d+)\b")
_ORDERED = re.compile(r"\(?[0-9a-zA-Z]{1,4}[.):]|[\[\]]\d{1,4}[\[\]]")


def one_column(seen: Printed) -> Iterator[Finding]:
    """Rule 13: no lines side by side, no text wrapped round a picture."""
    for page in seen.document.pages:
        pieces = [
            piece
            for block in seen.told
            if not set(block.path) & {"Table", "TH", "TD"}
            for piece in block.pieces()
            if piece[0].page == page.number
        ]
        tall = [piece for piece in pieces if len(piece) >= KEPT_LINES]
        for number, one in enumerate(tall):
            for two in tall[number + 1 :]:
                if _beside(one, two):
                    yield seen.fault(13, "Two columns side by side. Set one column.", at(two[0]))
        for piece in tall:
            if any(shape.picture and _wraps(piece, shape) for shape in page.shapes):
                yield seen.fault(13, "Text wrapped round a picture. Give the picture its own place.", at(piece[0]))


def _beside(one: tuple[Line, ...], two: tuple[Line, ...]) -> bool:
    higher = min(one[0].baseline, two[0].baseline) - max(one[-1].baseline, two[-1].baseline)
    apart = max(line.right for line in one) < min(line.left for line in two) or max(line.right for line in two) < min(
        line.left for line in one
    )
    return apart and higher > 0


def _wraps(piece: tuple[Line, ...], picture: Shape) -> bool:
    """Whether some lines stand beside a picture and others of the same paragraph run above or under it."""
    beside = [picture.bottom < line.baseline < picture.top for line in piece]
    clear = [line.right <= picture.left + 1 or line.left >= picture.right - 1 for line in piece]
    large = picture.right - picture.left > 2 * piece[0].size_pt
    return large and any(beside) and not all(clear)


def margins(seen: Printed) -> Iterator[Finding]:
    """Rule 14: an inch of white on every side, half an inch more where sheets printed on both sides are bound.

    At the head and the foot, page numbers may stand in it.
    """
    for page, run in seen.runs():
        furniture = run.artifact or run.tag is None
        left, right = _side_margins(seen, page)
        foot = head = LEAST_FOOT if furniture else LEAST_MARGIN
        marked = any(map(unicodedata.combining, run.text))  # accents over accents stand above the line that holds them
        top = run.top - (MARKS_EM * run.size_pt if marked else 0.0)
        over = max(left - run.left, run.right - (page.width - right), foot - run.bottom, top - (page.height - head))
        if over > 1:
            bound = ", half an inch more on the bound side" if left != right else ""
            message = f"Text in the margin. Leave an inch on every side, three quarters under a page number{bound}."
            yield seen.fault(14, message, on_page(page.number, run.text) + f" ({over:.0f} pt too far out)")


def _side_margins(seen: Printed, page: Page) -> tuple[float, float]:
    """The least white at the left and at the right of a page."""
    if seen.settings.sides != "two":
        return LEAST_MARGIN, LEAST_MARGIN
    bound = LEAST_MARGIN + BOUND_PT
    return (bound, LEAST_MARGIN) if seen.bound_at_left(page) else (LEAST_MARGIN, bound)


def page_numbers(seen: Printed) -> Iterator[Finding]:
    """Rule 15: "Page N of M" in body face and size, at the same place of every page, clear of the edge.

    Of sheets printed on both sides the left and the right pages may each have a place of their own, at one height.
    """
    total = len(seen.document.pages)
    numbers: list[Line] = []
    for page in seen.document.pages:
        found = [line for line in _furniture(seen, page) if _tells(line, page.number, total)]
        if not found:
            message = "A page without its number and the number of all pages. Print “Page N of M” on it."
            yield seen.fault(15, message, on_page(page.number))
            continue
        line = min(found, key=lambda line: line.baseline)
        numbers.append(_alone(line, page.number, total))
        if any(_stands_out(seen, run) for run in line.runs if run.text.strip()):
            yield seen.fault(15, "A page number in another face or size than the text. Set it as the text.", at(line))
        if min(run.bottom for run in line.runs) < LEAST_FOOT - 1:
            yield seen.fault(15, "A page number nearer to the edge than ¾ inch. Move it up.", at(line))
    apart = 2 if seen.settings.sides == "two" else 1
    for place, line in enumerate(numbers[1:], 1):
        level = abs(numbers[place - 1].baseline - line.baseline) < 1
        like = numbers[place - apart] if place >= apart else line
        if not level or (abs(like.left - line.left) > 1 and abs(like.right - line.right) > 1):
            message = "A page number at another place than on the page before. Print all at one place."
            yield seen.fault(15, message, at(line))


def _alone(line: Line, number: int, total: int) -> Line:
    """The page number of a line without what stands beside it, where it was written apart from that."""
    for run in line.runs:
        if any(_is_place(found, number, total) for found in _NUMBERED.finditer(run.text)):
            return replace(line, left=run.left, right=run.right)
    return line


def _stands_out(seen: Printed, run: Run) -> bool:
    """Whether type is not that of the text: of its size, and of its face or that of Latin words among it."""
    face, size = seen.body
    same = run.face.name == face or run.face.name in seen.latin_faces
    alone = not seen.latin_faces and not run.face.bold  # no Latin word elsewhere that it could be like
    return abs(run.size_pt - size) > 0.2 or not (same or alone)


def _furniture(seen: Printed, page: Page) -> Iterator[Line]:
    for block in seen.blocks:
        if block.role in ("Artifact", ""):
            yield from (line for line in block.lines if line.page == page.number)


def _tells(line: Line, number: int, total: int) -> bool:
    return any(_is_place(found, number, total) for found in _NUMBERED.finditer(line.text))


def _is_place(found: re.Match[str], number: int, total: int) -> bool:
    return (int(found[1]), int(found[2])) == (number, total)


def page_ends(seen: Printed) -> Iterator[Finding]:
    """Rule 16: two lines of a paragraph on either side of a page's end; a heading keeps two lines of its text."""
    highest = max((line.baseline for block in seen.told for line in block.lines), default=0.0)
    for block in seen.told:
        pieces = list(block.pieces())
        if len(pieces) > 1 and len(pieces[0]) < KEPT_LINES:
            yield seen.fault(16, "One line of a paragraph alone at the foot of a page. Keep two.", at(pieces[0][-1]))
        last = pieces[-1][0]
        under_a_blank = last.baseline < highest - 1.25 * last.size_pt
        if len(pieces) > 1 and len(pieces[-1]) < KEPT_LINES and not under_a_blank:
            yield seen.fault(16, "One line of a paragraph alone at the head of a page. Keep two.", at(last))
    for position, block in enumerate(seen.told):
        if block.is_heading and _is_alone(seen, position):
            message = "A heading without two lines of its text on its page. Keep them together."
            yield seen.fault(16, message, at(block.lines[-1]))


def _is_alone(seen: Printed, position: int) -> bool:
    """Whether a heading could have been moved to its text, and was not."""
    heading, after = seen.told[position], seen.told[position + 1 :]
    page = heading.lines[-1].page
    first_there = next(block for block in seen.told if block.lines[-1].page == page)
    if first_there is heading or not after:
        return False
    if after[0].is_heading:  # one of the same rank or a higher one begins something else
        return after[0].page != page and after[0].role > heading.role
    kept = sum(line.page == page for line in islice((line for block in after for line in block.lines), KEPT_LINES))
    return kept < min(KEPT_LINES, len(after[0].lines))


def _first_words(seen: Printed) -> str:
    """The words of the first page, and those right under the title, which a long title moves over the page."""
    place = next((n for n, block in enumerate(seen.told) if block.is_heading), len(seen.told))
    under = seen.told[place + 1 : place + 2]
    return " ".join(block.text for block in (*(b for b in seen.blocks if b.page == 1), *under))


def bullets(seen: Printed) -> Iterator[Finding]:
    """Rule 17: large solid bullets, all lines of an item to the right of them."""
    bodies: dict[int, list[Block]] = {}
    for block in seen.told:
        if block.role in ("LBody", "LI"):
            bodies.setdefault(block.key if block.role == "LI" else block.parents[-1], []).append(block)
    for block in seen.blocks:
        if block.role != "Lbl" or not block.text.strip():
            continue
        line, sign = block.lines[0], block.text.strip()
        if not _ORDERED.match(sign[::-1] if seen.right_to_left else sign):
            ink = max(run.top - run.bottom for run in line.runs)
            if not set(sign) <= SOLID_BULLETS | BOXES or ink < LEAST_BULLET * seen.size_pt:
                yield seen.fault(17, "A bullet that is not large and solid. Use “•”, large.", at(line))
        for body in bodies.get(block.parents[-1], ()):
            here = [found.left for found in body.lines if found.page == line.page]
            if not is_right_to_left(body.text) and min(here, default=line.right) < line.right:
                yield seen.fault(17, "A list item that runs under its bullet. Hang its lines.", at(body.lines[0]))


def paper(seen: Printed) -> Iterator[Finding]:
    """Rule 26: every sheet is the paper chosen, so that nothing is scaled in printing; the size is stated."""
    width, height = (side / 25.4 * INCH for side in PAPERS[seen.settings.paper])
    for page in seen.document.pages:
        if abs(page.width - width) > 1 or abs(page.height - height) > 1:
            message = f"A sheet that is not {seen.settings.paper.upper()}. Print it on the paper that was chosen."
            size = f" ({page.width / INCH * 25.4:.0f} by {page.height / INCH * 25.4:.0f} mm)"
            yield seen.fault(26, message, on_page(page.number) + size)
    stated = printed_words_for(seen.language).size_in_words(seen.size_pt).replace("\u00a0", " ")
    first = _first_words(seen)
    if seen.output == "booklet" and stated not in first.replace("\u00a0", " ").replace("-", " "):
        yield seen.fault(26, f"The size is not stated. Print “{stated}” on the cover.", on_page(1))
