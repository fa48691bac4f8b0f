"""Markdown: CommonMark and tables by markdown-it-py, with facts at the head of the file.

HTML in it is text like any other: shown as typed, never obeyed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from handouts.errors import SourceError
from handouts.model import (
    Block,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    RawArticle,
    Span,
    Table,
    Text,
    plain,
)
from handouts.plaintext.decoding import decode
from handouts.plaintext.forms import title_from
from handouts.plaintext.front_matter import split_front_matter
from handouts.plaintext.lines import could_title
from handouts.plaintext.tables import bar_cells
from handouts.readers import Source

DEEPEST = 60
"""Lists and quotes inside each other, two levels each at least; CommonMark sets no bound."""

_TAG = re.compile(r"<(?:/?[A-Za-z][\w-]*(?:\s[^<>]*)?/?|!--.{0,2000}?--)>", re.DOTALL)
_KEPT_LINK = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


class MarkdownReader:
    """Reads Markdown. Emphasis of both kinds is strong: large print has no italics."""

    def read(self, source: Source) -> RawArticle:
        """The article as blocks. Raises SourceError."""
        decoded = decode(source.name, source.data)
        head = split_front_matter(decoded.text)
        parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("table")
        references: dict[str, dict[str, dict[str, str]]] = {}
        try:
            tokens = parser.parse(head.body, references)
            if any(token.level >= DEEPEST - 1 for token in _all(tokens)):
                raise SourceError(f"{source.name} nests its lists or quotes too deeply. Take out some of the levels.")
            walker = _Walker(head.body.split("\n"), head.lines)
            blocks = _with_bold_headings(tuple(walker.blocks(SyntaxTreeNode(tokens).children)))
        except RecursionError as error:
            raise SourceError(f"{source.name} nests its text too deeply. Take out some of the levels.") from error
        title, doubts = _title(blocks, head.get("title"), source.name)
        unused = walker.unused(references.get("references", {}))
        notices = (*decoded.notices, *head.notices, *walker.notices(head.body), *unused, *doubts)
        return RawArticle(head.details(title, source.name), blocks, notices)


def _with_bold_headings(blocks: tuple[Block[Text], ...]) -> tuple[Block[Text], ...]:
    """`blocks` where bold lines are headings, in a text that has no others; the first block is then the title."""
    if any(isinstance(block, Heading) for block in blocks):
        return blocks
    bold = {place for place, block in enumerate(blocks[:-1]) if _is_bold_line(block)}
    heads = {place for place in bold if place + 1 not in bold or place == 0}
    return tuple(
        Heading(1 if place == 0 else 2, tuple(replace(span, strong=False) for span in block.text), block.line)
        if place in heads and isinstance(block, Paragraph)
        else block
        for place, block in enumerate(blocks)
    )


def _is_bold_line(block: Block[Text]) -> bool:
    return isinstance(block, Paragraph) and all(s.strong for s in block.text) and could_title(plain(block.text))


def _title(blocks: Sequence[Block[Text]], given: str, name: str) -> tuple[str, tuple[str, ...]]:
    heading = next((b for b in blocks if isinstance(b, Heading) and b.level == 1), None)
    title = given or (" ".join(plain(heading.text).split()) if heading else "")
    if title:
        return title, ()
    title = title_from(name)
    return title, (f"No title was found, so the name of the file is used: “{title}”.",)


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


@dataclass
class _Walker:
    """Turns the parser's tree into blocks, and remembers what a person should be told."""

    lines: list[str]
    offset: int
    pictures: list[str] = field(default_factory=list)
    dead_links: list[str] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)

    # Blocks -------------------------------------------------------------------------------------------

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block[Text]]:
        for node in nodes:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block[Text]]:
        line = self._line(node)
        match node.type:
            case "heading":
                text = _joined(self._inline(node))
                if text:
                    yield Heading(int(node.tag[1]), text, line)
            case "paragraph":
                yield from _paragraph(self._inline(node), line)
            case "bullet_list" | "ordered_list":
                yield self._list(node, line)
            case "blockquote":
                yield Quote(tuple(self.blocks(node.children)), line)
            case "table":
                yield self._table(node, line)
            case "fence" | "code_block":
                kept = node.content.rstrip("\n").split("\n")
                if any(kept):
                    yield Preformatted(tuple((Span(words),) if words.strip() else () for words in kept), line)
            case "hr":
                pass
            case _:  # a kind this reader does not know keeps its words
                yield Paragraph((Span(node.content or self._typed(node)),), line)

    def _list(self, node: SyntaxTreeNode, line: int) -> ItemList[Text]:
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        return ItemList(tuple(self._item(child) for child in node.children), start, line)

    def _item(self, node: SyntaxTreeNode) -> Item[Text]:
        blocks = tuple(self.blocks(node.children))
        if blocks and isinstance(blocks[0], Paragraph):
            return Item(blocks[0].text, blocks[1:])
        return Item((), blocks)

    def _table(self, node: SyntaxTreeNode, line: int) -> Table[Text]:
        drawn = (row for part in node.children for row in part.children)
        rows = [tuple(_joined(self._inline(cell)) for cell in row.children) for row in drawn]
        typed = [bar_cells(words) for place, words in enumerate(self._typed(node).split("\n")) if place != 1]
        width = max(map(len, (*rows, *typed)))  # the parser drops cells beyond the header's
        rows = [_widened(row, cells, width) for row, cells in zip_longest(rows, typed, fillvalue=())]
        return Table(rows[0], tuple(rows[1:]), line)

    def _typed(self, node: SyntaxTreeNode) -> str:
        start, end = node.map or (0, 0)
        return "\n".join(self.lines[start:end])

    def _line(self, node: SyntaxTreeNode) -> int:
        return (node.map[0] if node.map else 0) + self.offset + 1

    # Inline -------------------------------------------------------------------------------------------

    def _inline(self, node: SyntaxTreeNode) -> list[Text]:
        """The text of a block, cut where a line break was typed."""
        spans: list[Span | None] = []
        for child in node.children:
            if child.type == "inline":
                spans += self._spans(child.children, Span(""))
        lines: list[Text] = [()]
        for span in spans:
            if span is None:
                lines.append(())
            elif span.text:
                lines[-1] = (*lines[-1], span)
        return [line for line in lines if plain(line).strip()]

    def _spans(self, nodes: Sequence[SyntaxTreeNode], style: Span) -> Iterator[Span | None]:
        for node in nodes:
            match node.type:
                case "softbreak":
                    yield replace(style, text=" ")
                case "hardbreak":
                    yield None
                case "strong" | "em":
                    yield from self._spans(node.children, replace(style, strong=True))
                case "link":
                    yield from self._spans(node.children, replace(style, link=self._target(node)))
                case "image":
                    yield replace(style, text=self._picture(node))
                case _:
                    yield replace(style, text=node.content)

    def _target(self, node: SyntaxTreeNode) -> str:
        target = str(node.attrs.get("href", ""))
        self.targets.add(target)
        if _KEPT_LINK.match(target):
            return target
        if target:
            self.dead_links.append(target)
        return ""

    def _picture(self, node: SyntaxTreeNode) -> str:
        self.targets.add(str(node.attrs.get("src", "")))
        words = " ".join("".join(_words(node.children)).split())
        self.pictures.append(words)
        return f"[Picture: {words}]" if words else "[Picture]"

    # What to tell -------------------------------------------------------------------------------------

    def notices(self, body: str) -> Iterator[str]:
        tags = _TAG.findall(body) if "<" in body else []
        if tags:
            times = "once" if len(tags) == 1 else f"{len(tags)} times"
            yield f"HTML is shown as typed, {times}, first {tags[0][:60]}. Take it out if it is not text."
        if self.pictures:
            yield f"Pictures are not printed yet; their descriptions are: {len(self.pictures)} in all."
        if self.dead_links:
            named = ", ".join(self.dead_links[:3])
            yield f"Links that lead nowhere from paper are kept as words only: {named}; {len(self.dead_links)} in all."

    def unused(self, references: dict[str, dict[str, str]]) -> Iterator[str]:
        for name, reference in references.items():
            if reference.get("href", "") not in self.targets:
                yield f"An address that no link uses is left out: [{name.lower()}]: {reference.get('href', '')}"


def _words(nodes: Sequence[SyntaxTreeNode]) -> Iterator[str]:
    for node in nodes:
        if node.type in ("softbreak", "hardbreak"):
            yield " "
        yield from _words(node.children) if node.children else [node.content]


def _joined(lines: Sequence[Text]) -> Text:
    """Lines as one text, a space between them."""
    spans: list[Span] = []
    for line in lines:
        spans += [*([Span(" ")] if spans else []), *line]
    return tuple(spans)


def _paragraph(lines: Sequence[Text], line: int) -> Iterator[Block[Text]]:
    if len(lines) > 1:
        yield Preformatted(tuple(lines), line)
    elif lines:
        yield Paragraph(lines[0], line)


def _widened(row: tuple[Text, ...], cells: Sequence[str], width: int) -> tuple[Text, ...]:
    """`row` as long as `width`, the cells it lacks taken as they were typed."""
    more = tuple((Span(cell),) if cell else () for cell in cells[len(row) :])
    return (*row, *more, *((),) * (width - len(row) - len(more)))
