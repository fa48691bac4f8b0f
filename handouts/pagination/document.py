"""All pages of a document to its blocks, in the order of reading."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from handouts.model import Block, Heading, LeftOut, Note, Paragraph, Text, plain
from handouts.pagination.blocks import Pictured, Writer
from handouts.pagination.columns import Ground, gutters_of, lines_of, regions_of
from handouts.pagination.contents import without_contents
from handouts.pagination.drop_caps import with_drop_caps
from handouts.pagination.flow import joined
from handouts.pagination.furniture import without_furniture
from handouts.pagination.groups import groups_of
from handouts.pagination.headings import headings_of
from handouts.pagination.hyphens import Mender, is_parted, words_seen
from handouts.pagination.measures import Measures, measures_of
from handouts.pagination.model import Line, Page
from handouts.pagination.notes import FootNote, without_notes
from handouts.pagination.rows import rows_of
from handouts.pagination.spans import Typist
from handouts.pagination.tables import with_tables

_MOST_FOREIGN = 0.2
_HYPHENATES = 0.02
_SAME_GUTTER_PT = 3.0


@dataclass(frozen=True)
class Reading:
    """What was read: blocks, the notes they refer to, and what was left out."""

    blocks: tuple[Block[Text], ...]
    notes: tuple[Note, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def read_pages(pages: Sequence[Page], language: str, pictured: Pictured, keep: Collection[str] = ()) -> Reading:
    """The text of a document; `language` is the BCP 47 tag of its words, for hyphens, or empty.

    `keep` names what is not to be left out: "running-head", "navigation".
    """
    furniture: tuple[LeftOut, ...] = ()
    if "running-head" not in keep:
        pages, furniture = without_furniture(pages)
    columns = tuple(_columns(pages))
    contents, columns = without_contents(columns) if "navigation" not in keep else ((), columns)
    measures = measures_of([line for column in columns for line in column])
    heights = {page.number: page.height for page in pages}
    columns, notes = _notes_apart(columns, measures, heights)
    rules = {page.number: page.rules for page in pages}
    grouped = [groups_of(with_tables(lines, rules[lines[0].page]), measures) for lines in columns if lines]
    headings = headings_of([piece for column in grouped for piece in column], measures)
    typist = _typist(columns, notes, language, measures)
    blocks = Writer(typist, headings, pictured).blocks(joined(grouped, headings))
    beside = tuple(Note(note.name, (Paragraph(typist.text(note.lines)),)) for note in notes)
    return Reading(blocks, beside, (*furniture, *contents))


def _columns(pages: Sequence[Page]) -> Iterator[tuple[Line, ...]]:
    number = 0
    chunks_of = [[c for row in rows_of(with_drop_caps(page.words), page.rules) for c in row] for page in pages]
    known = _usual_gutters([gutters_of(c, Ground(page.rules)) for c, page in zip(chunks_of, pages, strict=True)])
    for page, chunks in zip(pages, chunks_of, strict=True):
        for region in regions_of(chunks, Ground(page.rules, known)):
            number += 1
            yield lines_of(region, page.number, number)


def _usual_gutters(found: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """The gutters that several pages have."""
    usual: list[float] = []
    for x in sorted(x for page in found for x in page):
        near = sum(any(abs(x - other) < _SAME_GUTTER_PT for other in page) for page in found)
        if near >= 2 and (not usual or x - usual[-1] > _SAME_GUTTER_PT):
            usual.append(x)
    return tuple(usual)


def _notes_apart(
    columns: Sequence[tuple[Line, ...]], measures: Measures, heights: dict[int, float]
) -> tuple[tuple[tuple[Line, ...], ...], tuple[FootNote, ...]]:
    kept: list[tuple[Line, ...]] = []
    notes: list[FootNote] = []
    by_page: dict[int, list[tuple[Line, ...]]] = {}
    for column in columns:
        by_page.setdefault(column[0].page, []).append(column)
    for page, own in by_page.items():
        left, found = without_notes(own, measures, heights[page])
        kept += left
        notes += found
    return tuple(kept), tuple(notes)


def _typist(
    columns: Sequence[tuple[Line, ...]], notes: Sequence[FootNote], language: str, measures: Measures
) -> Typist:
    texts = [line.text for column in columns for line in column]
    parted = sum(map(is_parted, texts))
    mender = Mender(words_seen(texts), language, parted > max(2, _HYPHENATES * len(texts)))
    names = {(note.page, note.mark): note.name for note in notes}
    return Typist(mender, names, not measures.mostly_bold, language if _tells_language(columns) else "")


def _tells_language(columns: Sequence[tuple[Line, ...]]) -> bool:
    """Whether the tags that tell the language of words are believed: they speak of some among many."""
    words = [word for column in columns for line in column for word in line.words]
    told = sum(len(word.text) for word in words if word.style.language)
    return told < _MOST_FOREIGN * sum(len(word.text) for word in words)


def sample_of(pages: Sequence[Page], most: int = 20_000) -> str:
    """The first words of a document, in the order in which they are drawn: enough to tell its language."""
    words: list[str] = []
    length = 0
    for page in pages:
        for word in page.words:
            words.append(word.text)
            length += len(word.text) + 1
            if length > most:
                return " ".join(words)
    return " ".join(words)


def largest_heading(blocks: Sequence[Block[Text]]) -> str:
    """The words of the first heading of the highest level; empty where there is none."""
    found = [block for block in blocks if isinstance(block, Heading)]
    best = min(found, key=lambda heading: heading.level, default=None)
    return " ".join(plain(best.text).split()) if best else ""
