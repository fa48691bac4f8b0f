"""Lines of plain text to pieces: paragraphs, lists, quotes, tables, told apart by how the lines stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handouts.cleaning.phrases import is_label
from handouts.model import Block, Item, ItemList, Paragraph, Preformatted, Quote, Span, Table, Text
from handouts.plaintext.lines import Line, Marker, could_title, is_rule, marker, numbered_level, underline_level
from handouts.plaintext.tables import Rows, pipe_rows, tab_rows

UNWRAPPED = 120
"""Columns. A text with longer lines is not wrapped by hand: there each line is a paragraph."""
NARROWEST_WRAP = 40
_DEEPEST = 20


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


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """The pieces of a whole text, in order. Every word of `lines` stands in one of them."""
    unwrapped = any(len(line.text) > UNWRAPPED for line in lines)
    return _Shaper(unwrapped).pieces(lines)


@dataclass(frozen=True)
class _Shaper:
    unwrapped: bool
    depth: int = 0

    def pieces(self, lines: Sequence[Line]) -> list[Piece]:
        found: list[Piece] = []
        place = 0
        while place < len(lines):
            line = lines[place]
            if not line.text or is_rule(line.text):
                place += 1
            elif self.depth < _DEEPEST and _is_quoted(lines, place):
                end = _while(lines, place, lambda at: at.text.startswith(">"))
                found.append(self._quote(lines[place:end]))
                place = end
            elif self._starts_list(lines, place):
                piece, place = self._list(lines, place)
                found.append(piece)
            else:
                end = self._group_end(lines, place)
                found += self._group(lines[place:end])
                place = end
        return found

    # Lists and quotes ---------------------------------------------------------------------------------

    def _quote(self, lines: Sequence[Line]) -> Piece:
        inner = [_without_sign(line) for line in lines]
        blocks = tuple(piece.block for piece in self._deeper().pieces(inner))
        return Piece(Quote(blocks, lines[0].number), lines[0].number)

    def _starts_list(self, lines: Sequence[Line], place: int) -> bool:
        sign = marker(lines[place].text) if self.depth < _DEEPEST else None
        if sign is None or numbered_level(lines[place].text):
            return False
        if sign.sign in "–·" or sign.sign == "a":  # a dash of speech, a "(a) ..." in a sentence
            after = next((line for line in lines[place + 1 :] if line.text), None)
            follows = marker(after.text) if after else None
            before = next((line for line in reversed(lines[:place]) if line.text), None)
            preceding = marker(before.text) if before else None
            return any(other is not None and other.sign == sign.sign for other in (follows, preceding))
        return True

    def _list(self, lines: Sequence[Line], place: int) -> tuple[Piece, int]:
        first = lines[place]
        opening = marker(first.text)
        assert opening is not None
        items: list[Item[Text]] = []
        previous: Marker | None = None
        while place < len(lines):
            sign = marker(lines[place].text) if lines[place].text else None
            if sign is None or not _goes_with(sign, previous or opening, previous is None):
                break
            if abs(lines[place].indent - first.indent) > 1 and items:
                break
            end = self._item_end(lines, place, first.indent)
            items.append(self._item(lines[place:end], sign))
            previous = sign
            place = end
            after = _skip_blank(lines, place)
            if after < len(lines) and marker(lines[after].text) and not is_rule(lines[after].text):
                place = after
        return Piece(ItemList(tuple(items), opening.number, first.number), first.number, first.text), place

    def _item_end(self, lines: Sequence[Line], start: int, indent: int) -> int:
        """Where the item that starts at `start` ends: the place after its last line that is not blank."""
        end = place = start + 1
        while place < len(lines):
            line = lines[place]
            blank_before = not lines[place - 1].text
            if line.text:
                if line.indent <= indent + 1 and marker(line.text):
                    break
                inside = line.indent > indent
                lazy = not blank_before and not self.unwrapped and not is_rule(line.text)
                if is_label(line.text) and not inside:
                    break
                if not inside and not lazy:
                    break
                end = place + 1
            place += 1
        return end

    def _item(self, lines: Sequence[Line], sign: Marker) -> Item[Text]:
        first = replace(lines[0], text=lines[0].text[sign.after :], typed=lines[0].text[sign.after :])
        head_end = 1
        while head_end < len(lines) and lines[head_end].text and not self._interrupts(lines, head_end):
            head_end += 1
        head = self._deeper()._group([first, *lines[1:head_end]])
        rest = self._deeper().pieces(lines[head_end:])
        blocks = tuple(piece.block for piece in (*head, *rest))
        if blocks and isinstance(blocks[0], Paragraph):
            return Item(blocks[0].text, blocks[1:])
        return Item((), blocks)

    def _deeper(self) -> "_Shaper":
        return replace(self, depth=self.depth + 1)

    # Groups: lines without a blank one between ------------------------------------------------------------

    def _group_end(self, lines: Sequence[Line], start: int) -> int:
        place = start + 1
        while place < len(lines) and lines[place].text and not self._interrupts(lines, place):
            if is_rule(lines[place].text) and not (place == start + 1 and underline_level(lines[place].text)):
                break
            place += 1
        return place

    def _interrupts(self, lines: Sequence[Line], place: int) -> bool:
        """Whether a list or a quote begins at `place`, right under other text."""
        if self.depth >= _DEEPEST:
            return False
        if _is_quoted(lines, place):
            return True
        sign = marker(lines[place].text)
        if sign is None:
            return False
        if sign.number is not None and sign.number != 1 and not self.unwrapped:
            return False
        return self._starts_list(lines, place)

    def _group(self, lines: Sequence[Line]) -> list[Piece]:
        if len(lines) > 1 and (level := underline_level(lines[1].text)):
            if len(lines[0].text) <= 2 * UNWRAPPED:
                title = _paragraph(lines[:1])
                return [replace(title, level=level), *(self._group(lines[2:]) if len(lines) > 2 else [])]
            lines = [lines[0], *lines[2:]]
        for caption in (0, 1):
            rows = pipe_rows([line.text for line in lines[caption:]]) or tab_rows(
                [line.typed for line in lines[caption:]]
            )
            if rows:
                return [
                    *map(_single, lines[:caption]),
                    Piece(_table(rows, lines[caption].number), lines[caption].number),
                ]
        found: list[Piece] = []
        run: list[Line] = []
        for line in lines:
            if is_label(line.text):
                found += [*self._run(run), Piece(Paragraph(_text(line.text), line.number), line.number, line.text)]
                run = []
            else:
                run.append(line)
        return [*found, *self._run(run)]

    def _run(self, lines: Sequence[Line]) -> list[Piece]:
        if len(lines) < 2:
            return [_single(line) for line in lines]
        if self.unwrapped:
            return _unwrapped(lines)
        if could_title(lines[0].text) and len(lines) > 2 and _leaves_room(lines, 0) and _is_wrapped(lines[1:]):
            return [_single(lines[0]), _paragraph(lines[1:])]
        if _is_wrapped(lines):
            return [_paragraph(lines)]
        return [_as_lines(lines)]


def _is_quoted(lines: Sequence[Line], place: int) -> bool:
    """Whether a quote begins: ">" before words; "> 65 years" alone is a sign of arithmetic."""
    text = lines[place].text
    if not text.startswith(">"):
        return False
    beside = (lines[at].text.startswith(">") for at in (place - 1, place + 1) if 0 <= at < len(lines))
    return not text.lstrip("> ")[:1].isdigit() or any(beside)


def _without_sign(line: Line) -> Line:
    words = line.text[1:]
    bare = words.lstrip()
    return Line(line.number, len(words) - len(bare), bare, words)


def _goes_with(sign: Marker, previous: Marker, is_first: bool) -> bool:
    if sign.sign != previous.sign:
        return False
    return is_first or sign.number is None or previous.number is None or sign.number == previous.number + 1


def _unwrapped(lines: Sequence[Line]) -> list[Piece]:
    """One piece a line; runs of short lines that are no titles stay together as lines."""
    found: list[Piece] = []
    short: list[Line] = []
    for line in lines:
        if len(line.text) <= UNWRAPPED // 2 and line.text[-1] not in ".!?":
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


def _while(lines: Sequence[Line], start: int, holds: Callable[[Line], bool]) -> int:
    place = start
    while place < len(lines) and holds(lines[place]):
        place += 1
    return place


def _skip_blank(lines: Sequence[Line], place: int) -> int:
    return _while(lines, place, lambda line: not line.text)
