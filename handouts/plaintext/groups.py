"""Lines without a blank one between them: a paragraph wrapped by hand, lines of their own, a heading, a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.cleaning.phrases import is_byline, is_label
from handouts.model import Block, Paragraph, Preformatted, Span, Table, Text
from handouts.plaintext.lines import Line, could_title, underline_level
from handouts.plaintext.tables import Rows, pipe_rows, tab_rows

UNWRAPPED = 120
"""Columns. A text with longer lines is not wrapped by hand: there each line is a paragraph."""
NARROWEST_WRAP = 40


@dataclass(frozen=True)
class Piece:
    """A block and what its shape says of it.

    `typed` are the words of a single line; `short` tells that this line may be a heading; `level` is that of
    a heading underlined by hand, else 0.
    """

    block: Block[Text]
    line: int
    typed: str = ""
    short: bool = False
    level: int = 0


def group_pieces(lines: Sequence[Line], unwrapped: bool) -> list[Piece]:
    """The pieces of lines that stand without a blank one between them."""
    if len(lines) > 1 and (level := underline_level(lines[1].text)):
        if len(lines[0].text) <= 2 * UNWRAPPED:
            title = _paragraph(lines[:1])
            return [replace(title, level=level), *(group_pieces(lines[2:], unwrapped) if len(lines) > 2 else [])]
        lines = [lines[0], *lines[2:]]
    for caption in (0, 1):
        rows = pipe_rows([line.text for line in lines[caption:]]) or tab_rows([line.typed for line in lines[caption:]])
        if rows:
            return [
                *map(_single, lines[:caption]),
                Piece(_table(rows, lines[caption].number), lines[caption].number),
            ]
    found: list[Piece] = []
    run: list[Line] = []
    for line in lines:
        if is_label(line.text):
            found += [*_run(run, unwrapped), Piece(Paragraph(_text(line.text), line.number), line.number, line.text)]
            run = []
        else:
            run.append(line)
    return [*found, *_run(run, unwrapped)]


def _run(lines: Sequence[Line], unwrapped: bool) -> list[Piece]:
    if len(lines) < 2 or (could_title(lines[0].text) and all(is_byline(line.text) for line in lines[1:])):
        return [_single(line) for line in lines]
    if unwrapped:
        return _unwrapped(lines)
    if could_title(lines[0].text) and len(lines) > 2 and _leaves_room(lines, 0) and _is_wrapped(lines[1:]):
        return [_single(lines[0]), _paragraph(lines[1:])]
    if _is_wrapped(lines):
        return [_paragraph(lines)]
    return [_as_lines(lines)]


def _unwrapped(lines: Sequence[Line]) -> list[Piece]:
    """One piece a line; runs of short lines that are no titles stay together as lines."""
    found: list[Piece] = []
    short: list[Line] = []
    for line in lines:
        if len(line.text) <= UNWRAPPED // 2 and (short or line.text[-1] not in ".!?"):
            short.append(line)
            continue
        found += [*_short_run(short), _single(line)]
        short = []
    return [*found, *_short_run(short)]


def _short_run(lines: Sequence[Line]) -> list[Piece]:
    return [_as_lines(lines)] if len(lines) > 1 else [_single(line) for line in lines]


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines were broken because they were full, not because each says something of its own."""
    longest = max(len(line.text) for line in lines)
    early = sum(_leaves_room(lines, place) for place in range(len(lines) - 1))
    ended = sum(line.text[-1] in ".!?:" for line in lines[:-1])
    if longest < NARROWEST_WRAP:
        return ended == len(lines) - 1 or any(line.text[:1].islower() for line in lines[1:])
    return 3 * early <= len(lines) - 1 or ended >= early


def _leaves_room(lines: Sequence[Line], place: int) -> bool:
    """Whether the first word of the next line would have had room at the end of this one."""
    longest = max(len(line.text) for line in lines)
    following = lines[place + 1].text.split(maxsplit=1)[0]
    return len(lines[place].text) + 1 + len(following) <= longest


def _single(line: Line) -> Piece:
    return Piece(Paragraph(_text(line.text), line.number), line.number, line.text, short=could_title(line.text))


def _paragraph(lines: Sequence[Line]) -> Piece:
    words = " ".join(line.text for line in lines)
    return Piece(Paragraph(_text(words), lines[0].number), lines[0].number, words if len(lines) == 1 else "")


def _as_lines(lines: Sequence[Line]) -> Piece:
    return Piece(Preformatted(tuple(_text(line.text) for line in lines), lines[0].number), lines[0].number)


def _table(rows: Rows, line: int) -> Table[Text]:
    cells = [tuple(_text(cell) for cell in row) for row in rows]
    return Table(cells[0], tuple(cells[1:]), line)


def _text(words: str) -> Text:
    return (Span(words),) if words else ()
