"""Whether sheets, folded, give the booklet: every page at its place and size, every word in order. Pure.

The sheets are cut in the middle and their halves put in the order in which the folded stack is read; what is printed on
them is then compared with the publication, and the number at the foot of each with its place.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, takewhile
from statistics import median

from handouts.folding import PAGES_A_SHEET, Spread, sides
from handouts.model import Publication
from handouts.proof.findings import on_page, quoted
from handouts.proof.pdf.lines import blocks
from handouts.proof.pdf.model import Document, Page, Run, Shape
from handouts.proof.retelling import TableWords, Words, telling
from handouts.proof.words import REPLACEMENTS, is_right_to_left, words_of

_POINTS_A_MM = 72 / 25.4
_CLOSE_PT = 0.5
_SIZE_CLOSE = 0.002
"""How far type may be from its size, in parts of it: a page that was "fitted" is off by a hundredth at least."""
_NUMBER = re.compile(r"\d+")
_PIECES, _FOREIGN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+"), r"[^\x00-\x7f]*+"
_MARK = re.compile(r"[^\w\s]|\d+\.|\[\d+\]")
"""A bullet, a box, a number: marks of lists are drawn after all text of their page."""
_AGAIN = "Make the edition again; if it stays so, report it."


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where."""

    message: str
    place: str = ""


@dataclass(frozen=True)
class Half:
    """One page of the folded booklet as it was read back.

    `marks` of lists stand apart from `words`: they are drawn last, in the middle of a text that goes on overleaf.
    `numbers` are those that follow one another in the furniture of the page: its own number, the number of all.
    """

    place: int
    blank: bool
    words: tuple[str, ...]
    marks: tuple[str, ...]
    numbers: tuple[tuple[int, int], ...]
    sizes: Counter[float]


def faults(
    document: Document, publication: Publication, spread: Spread, body_pt: float, from_right: bool
) -> Iterator[Fault]:
    """What keeps the sheets of `document` from folding into the publication set at `body_pt`."""
    yield from _paper(document, spread)
    if not document.pages or len(document.pages) % 2:
        yield Fault(f"A sheet has one side only. {_AGAIN}")
        return
    halves = unfolded(document, from_right)
    yield from _order(halves)
    yield from _scale(halves, body_pt)
    yield from _words(halves, publication)


def unfolded(document: Document, from_right: bool) -> tuple[Half, ...]:
    """The halves of all sides in the order in which they are read."""
    found = []
    for side, page in zip(sides(2 * len(document.pages), from_right), document.pages, strict=True):
        fold = page.width / 2
        for place, is_left in ((side.left, True), (side.right, False)):
            runs = tuple(run for run in page.runs if (median(run.xs) < fold) == is_left)
            drawn = [shape for shape in page.shapes if not _is_ground(shape, page)]
            shapes = [shape for shape in drawn if ((shape.left + shape.right) / 2 < fold) == is_left]
            found.append(_half(place, page, runs, bool(shapes)))
    return tuple(sorted(found, key=lambda half: half.place))


def _is_ground(shape: Shape, page: Page) -> bool:
    """Whether a shape is the colour of a whole half."""
    wide, high = shape.right - shape.left, shape.top - shape.bottom
    return not shape.hollow and not shape.picture and wide > 0.98 * page.width / 2 and high > 0.98 * page.height


def _half(place: int, page: Page, runs: tuple[Run, ...], drawn: bool) -> Half:
    text = Document((Page(place, page.width / 2, page.height, runs, ()),), tagged=False)
    told = [words_of(block.text) for block in blocks(text) if block.role != "Artifact"]
    drawn_last = list(takewhile(_is_mark, reversed(told)))
    told = told[: len(told) - len(drawn_last)]
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[round(run.size_pt, 2)] += len(run.text.strip())
    foot = [map(int, _NUMBER.findall(block.text)) for block in blocks(text) if block.role == "Artifact"]
    return Half(
        place,
        not drawn and not any(run.text.strip() for run in runs),
        tuple(chain.from_iterable(told)),
        tuple(chain.from_iterable(drawn_last)),
        tuple(pair for numbers in foot for pair in pairwise(numbers)),
        sizes,
    )


def _is_mark(words: Sequence[str]) -> bool:
    return all(map(_MARK.fullmatch, words))


# Paper and scale -------------------------------------------------------------------------------------


def _paper(document: Document, spread: Spread) -> Iterator[Fault]:
    width, height = spread.width_mm * _POINTS_A_MM, spread.height_mm * _POINTS_A_MM
    for page in document.pages:
        if page.turned or abs(page.width - width) > _CLOSE_PT or abs(page.height - height) > _CLOSE_PT:
            yield Fault(f"A sheet is not {spread.name} on its side. {_AGAIN}", f"side {page.number}")


def _scale(halves: Sequence[Half], body_pt: float) -> Iterator[Fault]:
    """Pages whose smallest type is not body size: nothing is smaller than it, and page numbers are set in it."""
    for half in halves:
        sizes = [size for size, letters in half.sizes.items() if letters]
        if sizes and abs(min(sizes) - body_pt) > max(0.02, _SIZE_CLOSE * body_pt):
            message = f"A page is not printed at its size: its type has {min(sizes):g} points instead of {body_pt:g}."
            yield Fault(f"{message} {_AGAIN}", on_page(half.place))


# Pages and words -------------------------------------------------------------------------------------


def _order(halves: Sequence[Half]) -> Iterator[Fault]:
    """Page numbers out of their order, pages that are missing, and blank ones where none may be."""
    shown = [half for half in halves if not half.blank]
    blank = [half.place for half in halves if half.blank]
    total = len(shown)
    for expected, half in enumerate(shown, 1):
        if (expected, total) not in half.numbers:
            told = "page {} of {}".format(*half.numbers[0]) if half.numbers else "a page without a number"
            message = "A page is not where it is read when the sheets are folded."
            where = f"place {half.place}: {told} instead of page {expected} of {total}"
            yield Fault(f"{message} {_AGAIN}", where)
    if len(blank) >= PAGES_A_SHEET:
        yield Fault(f"A whole sheet of blank pages, or more. {_AGAIN}", f"{len(blank)} blank pages")
    together = all(after - before == 1 for before, after in pairwise(blank))
    if blank and not (together and blank[-1] >= len(halves) - 1):
        yield Fault(f"A blank page within the booklet. {_AGAIN}", ", ".join(map(on_page, blank)))


def _words(halves: Sequence[Half], publication: Publication) -> Iterator[Fault]:
    """Texts that are not printed, or before a page on which what comes before them stands.

    Cells stand in the order of rows or of columns: of a table they are looked for from its first page on. Hyphens count
    for nothing: a long word that is divided has one more.
    """
    marks = "".join(mark for half in halves for mark in half.marks)
    pages = ["".join(half.words).replace("-", "") for half in halves]
    text = "".join(pages) + marks
    starts = list(accumulate(map(len, pages), initial=0))
    page = 0
    for part in _parts(publication):
        first = page
        for words in filter(None, _cells(part) if isinstance(part, TableWords) else (part,)):
            typed = tuple(word.replace("-", "") for word in words)
            page = first if isinstance(part, TableWords) else page
            if any(map(is_right_to_left, words)):
                found = _page_with(words, halves, page)
            else:
                place = _find(typed, text, starts[page], starts[min(page + 2, len(halves))])
                found = place if place is None else _page_at(place, starts, page)
            if found is None:
                message = "Words of the text are missing on the sheets, or stand before what they follow."
                yield Fault(f"{message} {_AGAIN}", f"{on_page(page + 1)}: {quoted(' '.join(words))}")
            else:
                page = found


def _page_at(place: int, starts: Sequence[int], otherwise: int) -> int:
    """The page on which a place in the text stands; a paragraph that looks like a mark tells of no page."""
    return bisect_right(starts, place) - 1 if place < starts[-1] else otherwise


def _parts(publication: Publication) -> Iterator[Words | TableWords]:
    for topic in publication.topics:
        told = telling(topic, publication.details.language)
        yield told.title
        yield from told.parts


def _cells(table: TableWords) -> Iterator[Words]:
    for row in (table.header, *table.rows):
        yield from row


def _find(words: Words, text: str, start: int, near: int) -> int | None:
    """Where in `text`, from `start` on, the words stand one after another.

    Signs may be in place of what the faces lack; nothing is preferred to the words as typed that stand before `near`.
    """
    place = text.find("".join(words), start)
    if 0 <= place < near:
        return place
    lacking = bool(REPLACEMENTS.intersection(text))
    found = re.compile("".join(_pattern(word, lacking) for word in words)).search(text, start)
    return found.start() if found else None


def _pattern(word: str, lacking: bool) -> str:
    """A word; where faces lack characters, any may stand for those that are not ASCII."""
    pieces = _PIECES.findall(word)
    return "".join(_FOREIGN if lacking and not piece.isascii() else re.escape(piece) for piece in pieces)


def _page_with(words: Sequence[str], halves: Sequence[Half], first: int) -> int | None:
    """The page, from `first` on, where words begin that are written from the right; None where they do not stand.

    A PDF holds them as they are drawn, in another order, with their marks on the other side, run into their neighbours:
    only how often each letter stands on the page is compared. That the pages are in order their numbers tell.
    """
    typed = _letters(words)
    for page in range(first, len(halves)):
        shown = _letters(halves[page].words)
        on_both = shown + _letters(halves[page + 1].words) if page + 1 < len(halves) else shown
        if typed & shown and not typed - on_both:
            return page
    return None


def _letters(words: Sequence[str]) -> Counter[str]:
    return Counter(char for word in words for char in word if char.isalnum())
