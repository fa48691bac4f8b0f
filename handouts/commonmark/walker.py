"""From the parser's tree to blocks, and what a person should be told of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from markdown_it.tree import SyntaxTreeNode

from handouts.callouts import KINDS
from handouts.commonmark.inline import Inline, joined, parts
from handouts.model import (
    Block,
    Callout,
    Definitions,
    Entry,
    Heading,
    Item,
    ItemList,
    Note,
    Paragraph,
    Preformatted,
    Quote,
    Span,
    Table,
    Text,
    plain,
)
from handouts.plaintext.tables import bar_cells

_CAPTION = re.compile(r"(?:Table|Tabelle|Tableau|Tabla)?\s?:\s+", re.IGNORECASE)
_TILDE = re.compile(r"[>\s]*~\s")


@dataclass
class Walker:
    """Turns the parser's tree into blocks. `lines` are those of the text, `offset` of them stand before it."""

    lines: list[str]
    offset: int
    inline: Inline
    notes: dict[str, tuple[Block[Text], ...]] = field(default_factory=dict)

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block[Text]]:
        """The blocks of some nodes; tables with the captions that stand next to them."""
        waiting: Block[Text] | None = None
        for node in nodes:
            for block in self._block(node):
                merged = _captioned(waiting, block)
                if merged is None and waiting is not None:
                    yield waiting
                waiting = merged or block
        if waiting is not None:
            yield waiting

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block[Text]]:
        line = self._line(node)
        match node.type:
            case "heading":
                text = joined(self._inline(node))
                if text:
                    yield Heading(int(node.tag[1]), text, line)
            case "paragraph":
                yield from self._paragraphs(node, line)
            case "bullet_list" | "ordered_list":
                yield self._list(node, line)
            case "blockquote":
                yield Quote(tuple(self.blocks(node.children)), line)
            case "alert":
                yield from self._alert(node, line)
            case "dl":
                yield Definitions(tuple(self._entries(node)), line)
            case "footnote_reference":
                yield from self._note(node, line)
            case "table":
                yield from self._table(node, line)
            case "fence" | "code_block":
                kept = node.content.rstrip("\n").split("\n")
                if any(kept):
                    yield Preformatted(tuple((Span(words),) if words.strip() else () for words in kept), line)
            case "hr":
                pass
            case _:  # a kind this reader does not know keeps its words
                yield Paragraph((Span(node.content or self._typed(node)),), line)

    def _paragraphs(self, node: SyntaxTreeNode, line: int) -> Iterator[Block[Text]]:
        """A paragraph, cut where a picture has a line of its own."""
        children = [child for inline in node.children for child in inline.children]
        for pictures, piece in parts(children):
            if pictures:
                yield from (self.inline.picture(picture, target, line) for picture, target in pictures)
            else:
                yield from _paragraph(self.inline.lines(piece), line)

    def _list(self, node: SyntaxTreeNode, line: int) -> ItemList[Text]:
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        return ItemList(tuple(self._item(child) for child in node.children), start, line)

    def _item(self, node: SyntaxTreeNode) -> Item[Text]:
        done = node.meta.get("checked") if node.meta else None
        blocks = tuple(self.blocks(node.children))
        if blocks and isinstance(blocks[0], Paragraph):
            return Item(blocks[0].text, blocks[1:], done)
        return Item((), blocks, done)

    def _alert(self, node: SyntaxTreeNode, line: int) -> Iterator[Block[Text]]:
        kind = str(node.meta.get("kind", "")).lower()
        blocks = tuple(self.blocks(node.children[1:]))
        if kind in KINDS and blocks:
            yield Callout(kind, (), blocks, line)
        else:
            yield Quote((Paragraph((Span(f"[!{kind.upper()}]"),), line), *blocks), line)

    def _entries(self, node: SyntaxTreeNode) -> Iterator[Entry[Text]]:
        """Each term with all that is said of it."""
        term: Text = ()
        told: list[Block[Text]] = []
        for child in node.children:
            if child.type == "dt":
                if term or told:
                    yield Entry(term, tuple(told))
                term, told = joined(self._inline(child)), []
            else:
                told += self._description(child)
        yield Entry(term, tuple(told))

    def _description(self, node: SyntaxTreeNode) -> tuple[Block[Text], ...]:
        """What is said of a term. A tilde that opens it is one of its words: "~ 5 ml" means about five."""
        blocks = tuple(self.blocks(node.children))
        start = node.map[0] if node.map else 0
        first = blocks[0] if blocks else None
        if isinstance(first, Paragraph) and start < len(self.lines) and _TILDE.match(self.lines[start]):
            return (replace(first, text=(Span("~ "), *first.text)), *blocks[1:])
        return blocks

    def _note(self, node: SyntaxTreeNode, line: int) -> Iterator[Block[Text]]:
        """Nothing, for a note is no part of the running text; a second one of the same name stays where it is."""
        name = str(node.meta["label"])
        blocks = tuple(self.blocks(node.children)) or (Paragraph((), line),)
        if name in self.notes:
            yield from as_typed(Note(name, blocks), line)
        else:
            self.notes[name] = blocks

    def _table(self, node: SyntaxTreeNode, line: int) -> Iterator[Block[Text]]:
        """A table; one of a single column is a list under its header."""
        drawn = (row for part in node.children for row in part.children)
        rows = [tuple(joined(self._inline(cell)) for cell in row.children) for row in drawn]
        typed = [bar_cells(words) for place, words in enumerate(self._typed(node).split("\n")) if place != 1]
        width = max(map(len, (*rows, *typed)))  # the parser drops cells beyond the header's
        rows = [_widened(row, cells, width) for row, cells in zip_longest(rows, typed, fillvalue=())]
        if width > 1 or len(rows) < 2:
            yield Table(rows[0], tuple(rows[1:]), line)
            return
        if rows[0][0]:
            yield Paragraph(tuple(replace(span, strong=True) for span in rows[0][0]), line)
        yield ItemList(tuple(Item(row[0]) for row in rows[1:] if row[0]), line=line)

    def _typed(self, node: SyntaxTreeNode) -> str:
        start, end = node.map or (0, 0)
        return "\n".join(self.lines[start:end])

    def _line(self, node: SyntaxTreeNode) -> int:
        return (node.map[0] if node.map else 0) + self.offset + 1

    def _inline(self, node: SyntaxTreeNode) -> list[Text]:
        return self.inline.lines([child for inline in node.children for child in inline.children])


def as_typed(note: Note, line: int) -> tuple[Block[Text], ...]:
    """A note that nothing refers to, as it stands in the text."""
    mark, first = Span(f"[^{note.name}]: "), note.blocks[0]
    if isinstance(first, Paragraph):
        return (Paragraph((mark, *first.text), first.line or line), *note.blocks[1:])
    return (Paragraph((mark,), line), *note.blocks)


def _captioned(before: Block[Text] | None, block: Block[Text]) -> Block[Text] | None:
    """A table with the caption right over or under it ("Table: Doses", ": Doses"); None where these are not that."""
    match before, block:
        case Paragraph(text=text), Table(caption=None):
            table = block
        case Table(caption=None), Paragraph(text=text):
            table = before
        case _:
            return None
    found = _CAPTION.match(plain(text))
    if not found or not text or len(text[0].text) < found.end():
        return None
    first = replace(text[0], text=text[0].text[found.end() :])
    caption = (first, *text[1:]) if first.text else text[1:]
    return replace(table, caption=caption) if caption else None


def _paragraph(lines: Sequence[Text], line: int) -> Iterator[Block[Text]]:
    if len(lines) > 1:
        yield Preformatted(tuple(lines), line)
    elif lines:
        yield Paragraph(lines[0], line)


def _widened(row: tuple[Text, ...], cells: Sequence[str], width: int) -> tuple[Text, ...]:
    """`row` as long as `width`, the cells it lacks taken as they were typed."""
    more = tuple((Span(cell),) if cell else () for cell in cells[len(row) :])
    return (*row, *more, *((),) * (width - len(row) - len(more)))
