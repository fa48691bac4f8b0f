"""What stands within a line: runs of type, links, references to notes, pictures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from handouts.model import Picture, Span, Text, plain

_KEPT_LINK = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)

Alone: TypeAlias = tuple[SyntaxTreeNode, str]
"""A picture on a line of its own, and the address it links to, or empty."""


@dataclass
class Inline:
    """Turns what stands within lines into spans, and remembers what a person should be told."""

    within: list[str] = field(default_factory=list)
    """Pictures within a line: shown by their descriptions."""
    dead_links: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)

    def lines(self, nodes: Sequence[SyntaxTreeNode]) -> list[Text]:
        """The text of a block, cut where a line break was typed."""
        lines: list[Text] = [()]
        for span in self._spans(nodes, Span("")):
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
                case "sub" | "sup":
                    yield from self._spans(node.children, replace(style, script=_SCRIPTS[node.type]))
                case "s":
                    self.struck.append("".join(words_in(node.children)))
                    yield from self._spans(node.children, style)
                case "link":
                    yield from self._spans(node.children, replace(style, link=self._target(node)))
                case "image":
                    yield replace(style, text=self._described(node))
                case "footnote_ref":
                    name = note_name(node)
                    yield replace(style, text=f"[^{name}]", note=name, link="")
                case _:
                    yield replace(style, text=node.content)

    def picture(self, node: SyntaxTreeNode, target: str, line: int) -> Picture[Text]:
        """A picture that is named and not yet there: what it shows, and what stands below it."""
        address = str(node.attrs.get("src", ""))
        self.targets.add(address)
        file = unquote(address)
        alt, title = " ".join("".join(words_in(node.children)).split()), str(node.attrs.get("title", "")).strip()
        link = self._kept(target) if target else ""
        caption = (Span(title or alt, link=link),) if title or (link and alt) else ()
        return Picture("", (Span(alt),) if alt else (), caption, line=line, file=file)

    def _target(self, node: SyntaxTreeNode) -> str:
        return self._kept(str(node.attrs.get("href", "")))

    def _kept(self, target: str) -> str:
        self.targets.add(target)
        if _KEPT_LINK.match(target):
            return target
        if target:
            self.dead_links.append(target)
        return ""

    def _described(self, node: SyntaxTreeNode) -> str:
        self.targets.add(str(node.attrs.get("src", "")))
        told = ("".join(words_in(node.children)), str(node.attrs.get("title", "")))
        words = ", ".join(" ".join(text.split()) for text in told if text.strip())
        self.within.append(words)
        return f"[Picture: {words}]" if words else "[Picture]"


_SCRIPTS = {"sub": "sub", "sup": "super"}


def note_name(node: SyntaxTreeNode) -> str:
    """The name of the note a reference leads to; one written in the line is named by its number."""
    return str(node.meta.get("label") or f"^{node.meta['id']}")


def parts(nodes: Sequence[SyntaxTreeNode]) -> Iterator[tuple[list[Alone], list[SyntaxTreeNode]]]:
    """The lines of a paragraph: pictures that have lines to themselves, and all other nodes between them."""
    waiting: list[SyntaxTreeNode] = []
    for line, ended in _broken(nodes):
        pictures = [found for node in line if (found := _alone(node))]
        if pictures and all(_alone(node) or (not node.content.strip() and not node.children) for node in line):
            if waiting:
                yield [], waiting
            yield pictures, []
            waiting = []
        else:
            waiting += [*line, *ended]
    if waiting:
        yield [], waiting


def _broken(nodes: Sequence[SyntaxTreeNode]) -> Iterator[tuple[list[SyntaxTreeNode], list[SyntaxTreeNode]]]:
    line: list[SyntaxTreeNode] = []
    for node in nodes:
        if node.type in ("softbreak", "hardbreak"):
            yield line, [node]
            line = []
        else:
            line.append(node)
    yield line, []


def _alone(node: SyntaxTreeNode) -> Alone | None:
    if node.type == "image":
        return node, ""
    if node.type == "link" and len(node.children) == 1 and node.children[0].type == "image":
        return node.children[0], str(node.attrs.get("href", ""))
    return None


def words_in(nodes: Sequence[SyntaxTreeNode]) -> Iterator[str]:
    """The words of some nodes and of all within them."""
    for node in nodes:
        if node.type in ("softbreak", "hardbreak"):
            yield " "
        yield from words_in(node.children) if node.children else [node.content]


def joined(lines: Sequence[Text]) -> Text:
    """Lines as one text, a space between them."""
    spans: list[Span] = []
    for line in lines:
        spans += [*([Span(" ")] if spans else []), *line]
    return tuple(spans)
