"""The kept article as plain text: `article.txt`, UTF-8, for screen readers, e-mail and further use.

A paragraph is one line, however long. Every program that shows text breaks lines where its window ends, at any size
of print; lines broken here would be broken twice in large print, and a screen reader that goes line by line, a braille
display and a search would meet each sentence in pieces.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from handouts.model import (
    Artefact,
    Block,
    Callout,
    Definitions,
    Edition,
    Entry,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Publication,
    Quote,
    Sentences,
    Span,
    Table,
)
from handouts.settings import Settings
from handouts.workspace import Workspace

PATH = "article.txt"
DEEPEST = 6
"""Levels of headings that Markdown has."""
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_BOXES: Mapping[bool | None, str] = {None: "", False: "[ ] ", True: "[x] "}
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")


class PlainText:
    """Headings and lists with their marks, tables as "header: value": readable as it is, and as Markdown."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        """Nothing of the settings matters to plain text."""

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The text, as one artefact. Raises OutputFailed."""
        return (workspace.write("text", PATH, article_text(edition.publication).encode("utf-8", "replace")),)


def article_text(publication: Publication) -> str:
    """Everything kept of an article, in reading order, ended by a line break."""
    chunks = [f"# {_joined((publication.title,))}"]
    for topic in publication.topics:
        chunks.append(f"## {topic.number}. {_joined((topic.title,))}")
        chunks.extend("\n".join(_lines(block)) for block in topic.blocks)
    return "\n\n".join(chunk for chunk in chunks if chunk.strip()) + "\n"


def _lines(block: Block[Sentences]) -> list[str]:
    match block:
        case Heading(level=level, text=text):
            return [f"{'#' * min(max(3, level), DEEPEST)} {_joined(text)}"]
        case Paragraph(text=text):
            return [_joined(text)]
        case ItemList(items=items, start=start):
            marks = ["- "] * len(items) if start is None else [f"{start + n}. " for n in range(len(items))]
            marks = [f"{mark}{_BOXES[item.done]}" for mark, item in zip(marks, items, strict=True)]
            return [line for mark, item in zip(marks, items, strict=True) for line in _item(mark, item)]
        case Quote(blocks=blocks):
            return [f"> {line}".rstrip() for line in _spaced(blocks)]
        case Callout(label=label, blocks=blocks):
            return [f"> {line}".rstrip() for line in _callout(_joined(label), blocks)]
        case Definitions(entries=entries):
            return "\n\n".join("\n".join(_entry(entry)) for entry in entries).split("\n")
        case Picture(alt=alt, caption=caption):
            described = [f"[{_joined(alt)}]"] if alt else []
            return [*described, *([""] if alt and caption else []), *([_joined(caption)] if caption else [])]
        case Table(header=header, rows=rows, caption=caption):
            named = [_joined(caption), ""] if caption else []
            return named + [line for row in rows or (header,) for line in _record(header if rows else (), row)]
        case Preformatted(lines=lines):
            return [f"    {_joined(line)}".rstrip() for line in lines]


def _callout(label: str, blocks: tuple[Block[Sentences], ...]) -> list[str]:
    """A callout's word in bold: on the first line where it was typed so, else on its own."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and not label[-1:].isalnum():
        return [f"**{label}** {_joined(first.text)}", *(["", *_spaced(blocks[1:])] if blocks[1:] else [])]
    return [f"**{label}**", "", *_spaced(blocks)]


def _entry(entry: Entry[Sentences]) -> list[str]:
    lines = [line for place, block in enumerate(entry.blocks) for line in ([""] if place else []) + _lines(block)]
    hung = [f"{':   ' if place == 0 else '    '}{line}".rstrip() for place, line in enumerate(lines)]
    return [_joined(entry.term), *hung]


def _item(mark: str, item: Item[Sentences]) -> list[str]:
    inner = [line for block in item.blocks for line in ([] if isinstance(block, ItemList) else [""]) + _lines(block)]
    lines = [mark + _joined(item.text), *(" " * _depth(mark) + line for line in inner)]
    return [line.rstrip() for line in lines]


def _depth(mark: str) -> int:
    """How far the lines of an item are drawn in: its text stands behind the mark, a box is part of the text."""
    return len(mark.partition("[")[0])


def _record(header: Iterable[Sentences], row: tuple[Sentences, ...]) -> list[str]:
    names = [_joined(cell).rstrip(":") for cell in header] or [""] * len(row)
    pairs = [f"{name}: {_joined(cell)}" if name else _joined(cell) for name, cell in zip(names, row, strict=True)]
    return [f"{'- ' if n == 0 else '  '}{pair.rstrip()}" for n, pair in enumerate(filter(None, pairs))]


def _spaced(blocks: Iterable[Block[Sentences]]) -> list[str]:
    return "\n\n".join("\n".join(_lines(block)) for block in blocks).split("\n")


def _joined(text: Sentences) -> str:
    return " ".join("".join(map(_plain, sentence.spans)) for sentence in text)


def _plain(span: Span) -> str:
    """A span without its styles: raised and lowered digits keep their place, links show where they go."""
    raised = span.text.translate(_RAISED if span.script == "super" else _LOWERED if span.script == "sub" else {})
    return f"{raised} ({span.link})" if span.link and span.link != span.text else raised
