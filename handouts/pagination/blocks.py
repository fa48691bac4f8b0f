"""The flow of a document to typed blocks: headings, paragraphs, nested lists, tables, pictures in their places."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handouts.model import Block, Heading, Item, ItemList, Paragraph, Picture, Quote, Span, Table, Text, plain
from handouts.pagination.grids import Grid
from handouts.pagination.groups import Group, Piece
from handouts.pagination.headings import Headings
from handouts.pagination.spans import Typist

_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|figura|photo|picture|image|bild|imagen)\s*\d+\w?[.:\s]", re.I
)
_TABLE_CAPTION = re.compile(r"(?:table|tabelle|tab\.|tabla|tableau)\s*\d+\w?[.:\s]", re.I)
_SAME_INDENT_PT = 4.0
_NEAR_TOP = 5

Pictured = Callable[[int, Text], Picture[Text] | None]
"""The picture of a number with its caption; None for one that is not kept."""


@dataclass
class _Open:
    """A list that entries are added to: where its signs stand, and the entries so far."""

    indent: float
    kind: str
    number: int
    items: list[Item[Text]]
    start: int | None
    line: int


@dataclass
class Writer:
    """Writes the blocks of a flow, in order."""

    typist: Typist
    headings: Headings
    pictured: Pictured

    def blocks(self, flow: Sequence[Piece], line: int = 0) -> tuple[Block[Text], ...]:
        """Every piece as a block; each word of it stands in one. `line` is how many lines stand before them."""
        self._found: list[Block[Text]] = []
        self._lists: list[_Open] = []
        self._caption: Block[Text] | None = None
        self._line = line
        place, title = 0, self._title_place(flow)
        while place < len(flow):
            if (end := self._quote_end(flow, place)) > place:
                place = self._quote(flow[place:end]) + place
                continue
            piece, following = flow[place], flow[place + 1] if place + 1 < len(flow) else None
            self._line += len(piece.lines) if isinstance(piece, Group) else len(piece.rows)
            place += 1
            if isinstance(piece, Grid):
                self._close(0)
                self._found.append(self._table(piece))
            elif piece.first.picture >= 0:
                place += self._picture(piece, following)
            elif (level := self.headings.level(piece)) and place > title:
                self._close(0)
                self._heading(level, piece)
            elif piece.sign is not None:
                self._entry(piece)
            elif not self._is_caption(piece) or not self._caption_below(piece, following):
                self._paragraph(piece)
                if self._is_caption(piece) and self._found:
                    self._caption = self._found[-1]
        self._close(0)
        return tuple(self._found)

    def _title_place(self, flow: Sequence[Piece]) -> int:
        """The place of the title where it is near the top: what stands over it is no heading of anything."""
        first = [place for place, piece in enumerate(flow[:_NEAR_TOP]) if self.headings.level(piece) == 1]
        return first[0] if first else 0

    def _heading(self, level: int, group: Group) -> None:
        text = self.typist.text(group.lines, strong=False)
        self._found.append(Heading(level, text, self._line))

    def _paragraph(self, group: Group) -> None:
        block = Paragraph(self.typist.text(group.lines), self._line)
        if not plain(block.text).strip():
            return
        while self._lists:
            current = self._lists[-1]
            if group.first.left - group.first.edge_left > current.indent + _SAME_INDENT_PT and current.items:
                last = current.items[-1]
                current.items[-1] = replace(last, blocks=(*last.blocks, block))
                return
            self._close(len(self._lists) - 1)
        self._found.append(block)

    def _entry(self, group: Group) -> None:
        sign = group.sign
        assert sign is not None
        indent = group.first.left - group.first.edge_left
        while self._lists and self._lists[-1].indent > indent + _SAME_INDENT_PT:
            self._close(len(self._lists) - 1)
        if self._lists and abs(self._lists[-1].indent - indent) <= _SAME_INDENT_PT:
            current = self._lists[-1]
            follows = sign.kind == current.kind and (sign.kind != "number" or sign.number == current.number + 1)
            if not follows:
                self._close(len(self._lists) - 1)
        if not self._lists or self._lists[-1].indent < indent - _SAME_INDENT_PT:
            start = sign.number if sign.kind == "number" else None
            self._lists.append(_Open(indent, sign.kind, sign.number, [], start, self._line))
        current = self._lists[-1]
        current.number = sign.number
        lines = group.lines
        if sign.kind != "letter":
            lines = (group.first.without(1), *group.lines[1:])
        current.items.append(Item(self.typist.text(lines), (), sign.done))

    def _close(self, depth: int) -> None:
        """Closes the lists that are open from `depth` on, each as a block of the entry above it."""
        while len(self._lists) > depth:
            done = self._lists.pop()
            block = ItemList(tuple(done.items), done.start, done.line)
            if self._lists and self._lists[-1].items:
                last = self._lists[-1].items[-1]
                self._lists[-1].items[-1] = replace(last, blocks=(*last.blocks, block))
            else:
                self._found.append(block)

    # Quotes

    def _quote(self, pieces: Sequence[Piece]) -> int:
        """Writes a quote; how many pieces it is."""
        self._close(0)
        believing = replace(self.headings, measures=replace(self.headings.measures, parted=False))
        within = Writer(self.typist, believing, self.pictured).blocks(pieces, self._line)
        self._line += sum(len(piece.lines) for piece in pieces if isinstance(piece, Group))
        self._found.append(Quote(within, self._line))
        return len(pieces)

    def _quote_end(self, flow: Sequence[Piece], start: int) -> int:
        """The place after the paragraphs of one quote; a page's end parts none."""
        end = start
        before: Group | None = None
        while end < len(flow):
            piece = flow[end]
            part = piece.part if isinstance(piece, Group) and self.headings.measures.parted else None
            if part is None or part.kind != "quote" or not isinstance(piece, Group):
                break
            last = before.lines[-1] if before else None
            if last and part != last.words[-1].style.part and piece.first.page == last.page:
                break
            end, before = end + 1, piece
        return end

    # Tables and pictures

    def _is_caption(self, piece: Group) -> bool:
        """Whether the tags call a paragraph a caption."""
        return self.headings.measures.parted and piece.part is not None and piece.part.kind == "caption"

    def _caption_below(self, piece: Group, following: Piece | None) -> bool:
        """Puts a caption to the table or picture above it; false where there is none, or where one follows."""
        last = self._found[-1] if self._found and not self._lists else None
        if isinstance(following, Grid) or (following is not None and following.first.picture >= 0):
            return False
        if not isinstance(last, (Table, Picture)) or last.caption:
            return False
        self._found[-1] = replace(last, caption=self.typist.text(piece.lines))
        return True

    def _table(self, grid: Grid) -> Table[Text]:
        width = grid.width
        rows = [
            tuple(self.typist.text(cell, strong=n > 0 or not grid.headed) for cell in row)
            for n, row in enumerate(grid.rows)
        ]
        rows = [(*row, *[()] * (width - len(row))) for row in rows]
        header: tuple[Text, ...] = tuple(() for _ in range(width))
        if grid.headed and len(rows) > 1:
            header, rows = rows[0], rows[1:]
        caption = self._caption_above()
        return Table(header, tuple(rows), self._line, caption)

    def _caption_above(self) -> Text | None:
        last = self._found[-1] if self._found else None
        if not isinstance(last, Paragraph):
            return None
        if last is self._caption or (_TABLE_CAPTION.match(plain(last.text)) and len(plain(last.text)) < 200):
            self._found.pop()
            return tuple(Span(span.text, False, span.script, span.link, span.language, span.note) for span in last.text)
        return None

    def _picture(self, group: Group, following: Piece | None) -> int:
        """Writes a picture; 1 when the paragraph behind it was its caption."""
        caption: Text = ()
        below = following if isinstance(following, Group) and following.first.picture < 0 else None
        if below is not None and (self._is_caption(below) or _CAPTION.match(below.text)):
            caption = self.typist.text(below.lines)
        picture = self.pictured(group.first.picture, caption)
        if picture is None:
            return 0
        self._close(0)
        self._found.append(replace(picture, line=self._line))
        return 1 if caption else 0
