"""How many pages a topic will take, reckoned without laying it out."""

import math

from handouts.endmatter import with_addresses
from handouts.model import (
    Block,
    Callout,
    Definitions,
    Heading,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Sentences,
    Table,
    Topic,
    plain,
)
from handouts.settings import PrintSettings
from handouts.typesetting.characters import lines_needed
from handouts.typesetting.faces import Faces
from handouts.typesetting.flow import picture_size
from handouts.typesetting.sheet import LINE_PITCH, Sheet, sheet_of

_FROM_LINES = 2


def estimate_pages(topic: Topic, settings: PrintSettings, language: str = "en") -> int:
    """Pages of a topic's leaflet, at least 1; the contact panel and page ends are left out."""
    sheet = sheet_of(settings)
    room = sheet.measure_pt / sheet.body_pt
    title = lines_needed(topic.title.text, room / sheet.title, sheet.faces, bold=True) * sheet.title * 1.2
    bodies = sheet.numeral * 1.1 + title + 2 + _FROM_LINES * LINE_PITCH
    bodies += sum(_height(block, room, sheet) for block in with_addresses(topic, language).blocks)
    filled = sheet.text_height_pt - sheet.pitch_pt  # a line a page is lost to widows and headings that move on
    return max(1, math.ceil(bodies * sheet.body_pt / filled))


def _height(block: Block[Sentences], room: float, sheet: Sheet) -> float:
    """Height of a block with the space after it, in bodies."""
    match block:
        case Heading(text=text):
            return _lines(text, room / sheet.heading, sheet.faces) * sheet.heading * 1.25 + 1.5
        case ItemList(items=items):
            inner = room - LINE_PITCH
            listed = (
                _lines(item.text, inner, sheet.faces) * LINE_PITCH
                + 0.75
                + sum(_height(b, inner, sheet) for b in item.blocks)
                for item in items
            )
            return sum(listed) + 0.75
        case Quote(blocks=blocks):
            return sum(_height(inner, room - 1, sheet) for inner in blocks)
        case Callout(label=label, blocks=blocks):
            called = _lines(label, room - 1, sheet.faces) * LINE_PITCH
            return called + sum(_height(inner, room - 1, sheet) for inner in blocks)
        case Definitions(entries=entries):
            told = (
                _lines(entry.term, room, sheet.faces) * LINE_PITCH
                + sum(_height(b, room - 1.5, sheet) for b in entry.blocks)
                for entry in entries
            )
            return sum(told)
        case Table(header=header, rows=rows, caption=caption):
            column = room / max(1, len(header))
            filled = (max((_lines(c, column, sheet.faces) for c in row), default=1) for row in (header, *rows))
            heights = (lines * LINE_PITCH + 0.6 for lines in filled)
            return sum(heights) + 1.5 + (_lines(caption, room, sheet.faces) * LINE_PITCH if caption else 0)
        case Preformatted(lines=lines):
            return sum(_lines(line, room, sheet.faces) for line in lines) * LINE_PITCH + 1.5
        case Picture():
            _, height = picture_size(block, sheet)
            return height / sheet.body_pt + (_lines(block.caption or block.alt, room, sheet.faces) + 1) * LINE_PITCH
        case Paragraph(text=text):
            return _lines(text, room, sheet.faces) * LINE_PITCH + 1.5


def _lines(text: Sentences, room: float, faces: Faces) -> int:
    return lines_needed(" ".join(plain(sentence.spans) for sentence in text), room, faces)
