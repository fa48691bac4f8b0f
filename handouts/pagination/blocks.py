"""The flow of a document to typed blocks: headings, paragraphs, nested lists, tables, pictures in their places."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handouts.model import Block, Heading, Item, ItemList, Paragraph, Picture, Span, Table, Text, plain
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

    def blocks(self, flow: Sequence[Piece]) -> tuple[Block[Text], ...]:
        """Every piece as a block; each word of it stands in one."""
        self._found: list[Block[Text]] = []
        self._lists: list[_Open] = []
        self._line = 0
        place, title = 0, self._title_place(flow)
        while place < len(flow):
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
            else:
                self._paragraph(piece)
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
        if isinstance(last, Paragraph) and _TABLE_CAPTION.match(plain(last.text)) and len(plain(last.text)) < 200:
            self._found.pop()
            return tuple(Span(span.text, False, span.script, span.link, span.language, span.note) for span in last.text)
        return None

    def _picture(self, group: Group, following: Piece | None) -> int:
        """Writes a picture; 1 when the paragraph behind it was its caption."""
        caption: Text = ()
        if isinstance(following, Group) and following.first.picture < 0 and _CAPTION.match(following.text):
            caption = self.typist.text(following.lines)
        picture = self.pictured(group.first.picture, caption)
        if picture is None:
            return 0
        self._close(0)
        self._found.append(replace(picture, line=self._line))
        return 1 if caption else 0
