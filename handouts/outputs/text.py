"""The kept article as plain text: `article.txt`, UTF-8, for screen readers, e-mail and further use."""

import textwrap
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
WIDTH = 72
"""Characters a line at most; longer words and addresses are left whole."""


_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_BOXES: Mapping[bool | None, str] = {None: "", False: "[ ] ", True: "[x] "}
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")


class PlainText:
    """Titles underlined, lists with their marks, tables as "header: value": readable as it is, and as Markdown."""

    needs_sound: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        """Nothing of the settings matters to plain text."""

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """The text, as one artefact. Raises OutputFailed."""
        return (workspace.write("text", PATH, article_text(edition.publication).encode("utf-8", "replace")),)


def article_text(publication: Publication) -> str:
    """Everything kept of an article, in reading order, ended by a line break."""
    chunks = [_titled(_joined((publication.title,)), "=")]
    for topic in publication.topics:
        chunks.append(_titled(f"{topic.number}. {_joined((topic.title,))}", "-"))
        chunks.extend("\n".join(_lines(block)) for block in topic.blocks)
    return "\n\n".join(chunk for chunk in chunks if chunk.strip()) + "\n"


def _titled(title: str, rule: str) -> str:
    lines = _wrapped(title)
    return "\n".join((*lines, rule * max(map(len, lines), default=1)))


def _lines(block: Block[Sentences]) -> list[str]:
    match block:
        case Heading(level=level, text=text):
            return [f"{'#' * max(3, level)} {_joined(text)}"]
        case Paragraph(text=text):
            return _wrapped(_joined(text))
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
            return [*_wrapped(f"[{_joined(alt)}]"), *([""] if caption else []), *_wrapped(_joined(caption))]
        case Table(header=header, rows=rows, caption=caption):
            named = [*_wrapped(_joined(caption)), ""] if caption else []
            return named + [line for row in rows or (header,) for line in _record(header if rows else (), row)]
        case Preformatted(lines=lines):
            return [f"    {_joined(line)}".rstrip() for line in lines]


def _callout(label: str, blocks: tuple[Block[Sentences], ...]) -> list[str]:
    """A callout's word in bold: on the first line where it was typed so, else on its own."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and not label[-1:].isalnum():
        opened = _wrapped(f"**{label}** {_joined(first.text)}")
        return [*opened, *(["", *_spaced(blocks[1:])] if blocks[1:] else [])]
    return [f"**{label}**", "", *_spaced(blocks)]


def _entry(entry: Entry[Sentences]) -> list[str]:
    lines = [line for place, block in enumerate(entry.blocks) for line in ([""] if place else []) + _lines(block)]
    hung = [f"{':   ' if place == 0 else '    '}{line}".rstrip() for place, line in enumerate(lines)]
    return [*_wrapped(_joined(entry.term)), *hung]


def _item(mark: str, item: Item[Sentences]) -> list[str]:
    first = _wrapped(_joined(item.text), _depth(mark)) or [""]
    inner = [line for block in item.blocks for line in ([] if isinstance(block, ItemList) else [""]) + _lines(block)]
    lines = [mark + first[0], *(" " * _depth(mark) + line for line in (*first[1:], *inner))]
    return [line.rstrip() for line in lines]


def _depth(mark: str) -> int:
    """How far the lines of an item are drawn in: its text stands behind the mark, a box is part of the text."""
    return len(mark.partition("[")[0])


def _record(header: Iterable[Sentences], row: tuple[Sentences, ...]) -> list[str]:
    names = [_joined(cell).rstrip(":") for cell in header] or [""] * len(row)
    pairs = [f"{name}: {_joined(cell)}" if name else _joined(cell) for name, cell in zip(names, row, strict=True)]
    lines = [line for pair in pairs if pair for line in _wrapped(pair, 2)]
    return [f"{'- ' if n == 0 else '  '}{line}".rstrip() for n, line in enumerate(lines)]


def _spaced(blocks: Iterable[Block[Sentences]]) -> list[str]:
    return "\n\n".join("\n".join(_lines(block)) for block in blocks).split("\n")


def _joined(text: Sentences) -> str:
    return " ".join("".join(map(_plain, sentence.spans)) for sentence in text)


def _plain(span: Span) -> str:
    """A span without its styles: raised and lowered digits keep their place, links show where they go."""
    raised = span.text.translate(_RAISED if span.script == "super" else _LOWERED if span.script == "sub" else {})
    return f"{raised} ({span.link})" if span.link and span.link != span.text else raised


def _wrapped(text: str, indent: int = 0) -> list[str]:
    return textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
