"""Blocks as short lines, so that tests can say what they expect."""

from collections.abc import Iterable

from handouts.model import (
    Block,
    Heading,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    RawArticle,
    Table,
    Text,
    plain,
)


def shown(blocks: Iterable[Block[Text]]) -> list[str]:
    """One line a block: "h1 Title", "p words", "1. entry", "- entry", "> quoted", "| a | b"."""
    return [line for block in blocks for line in _lines(block)]


def marked(text: Text) -> str:
    """A text with its styles: *bold*, ^raised^, ~lowered~, [linked](address), {foreign}cy, [note]."""
    pieces = []
    for span in text:
        words = span.text
        if span.note:
            words = "[note]"
        for on, start, end in (
            (span.script == "super", "^", "^"),
            (span.script == "sub", "~", "~"),
            (span.strong, "*", "*"),
            (bool(span.language), "{", f"}}{span.language}"),
            (bool(span.link), "[", f"]({span.link})"),
        ):
            words = f"{start}{words}{end}" if on else words
        pieces.append(words)
    return "".join(pieces)


def _lines(block: Block[Text]) -> list[str]:
    match block:
        case Heading(level=level, text=text):
            return [f"h{level} {marked(text)}"]
        case Paragraph(text=text):
            return [f"p {marked(text)}"]
        case ItemList(items=items, start=start):
            lines = []
            for place, item in enumerate(items):
                sign = "-" if start is None else f"{start + place}."
                lines.append(f"{sign} {marked(item.text)}")
                lines += [f"  {line}" for line in shown(item.blocks)]
            return lines
        case Quote(blocks=blocks):
            return [f"> {line}" for line in shown(blocks)]
        case Table(header=header, rows=rows, caption=caption):
            told = [f"caption {marked(caption)}"] if caption else []
            return told + ["| " + " | ".join(map(marked, row)) for row in (header, *rows)]
        case Picture(alt=alt, caption=caption, file=file):
            return [f"picture {file} ({plain(alt)}) {plain(caption)}".strip()]
        case Preformatted(lines=rows):
            return [f"pre {plain(row)}" for row in rows]
        case _:
            return [str(block)]


def left(raw: RawArticle) -> dict[str, str]:
    """What was left out, by its kind."""
    return {piece.kind: piece.text for piece in raw.left_out}
