"""Plain text, most of it pasted from web pages: title and headings by their shape and their neighbours.

A heading is a short line between blank lines with no full stop. Where the shape leaves doubt, the text is kept
as a paragraph and a notice says so.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handouts.cleaning.phrases import is_byline, is_edge, is_label, is_menu
from handouts.forms import title_from
from handouts.model import Block, Heading, ItemList, Paragraph, RawArticle, Span, Text, plain, texts
from handouts.plaintext.decoding import decode
from handouts.plaintext.front_matter import split_front_matter
from handouts.plaintext.groups import Piece
from handouts.plaintext.lines import LONGEST_TITLE, LONGEST_TITLE_WORDS, could_title, numbered_level, split_lines
from handouts.plaintext.shapes import pieces_of
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection

_COUNTED = re.compile(r"([A-Za-z]{2,20}) (\d{1,2})\b")
_NAMED = 5
"""Doubtful lines that a notice quotes; the others are counted."""


class TextReader:
    """Reads plain text by the shape of its lines."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks, furniture and comments included. Raises SourceError."""
        decoded = decode(source.name, source.data)
        head = split_front_matter(decoded.text)
        pieces = _numbered(pieces_of(split_lines(head.body, head.lines + 1)))
        given = head.get("title")
        at = _title_place(pieces, given)
        title = given or (pieces[at].typed if at is not None else title_from(source.name))
        blocks, doubts = _headed(pieces, at)
        notices = [*decoded.notices, *head.notices, *doubts]
        if at is None and not given:
            notices.append(f"No title was found, so the name of the file is used: “{title}”.")
        return RawArticle(head.details(title, source.name), blocks, tuple(notices))


def _title_place(pieces: Sequence[Piece], given: str) -> int | None:
    """The place of the article's own title: the first line that is not furniture, when it is fit for one."""
    own = [place for place, piece in enumerate(pieces) if not _is_furniture(piece)]
    if len(own) < 2:
        return None
    first = pieces[own[0]]
    if given:
        return own[0] if first.typed.casefold() == given.casefold() else None
    if first.level == 1:
        return own[0]
    fit = could_title(first.typed, LONGEST_TITLE, LONGEST_TITLE_WORDS)
    return own[0] if fit and not _is_first_of_a_series(first, pieces) else None


def _is_first_of_a_series(first: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a line such as "Step 1: Rest" has a "Step 2" further down: then it heads a topic, not the article."""
    found = _COUNTED.match(first.typed)
    if not found:
        return False
    following = re.compile(rf"{found[1]} {int(found[2]) + 1}\b", re.IGNORECASE)
    return any(piece.short and following.match(piece.typed) for piece in pieces)


def _is_furniture(piece: Piece) -> bool:
    lines = [plain(text) for text in texts(piece.block)]
    return not piece.level and (all(is_edge(line) or is_byline(line) for line in lines) or is_menu(lines))


def _numbered(pieces: list[Piece]) -> list[Piece]:
    """`pieces` with "1. Causes", "2. Signs" as possible headings where prose stands under each of them."""
    found: list[tuple[int, int]] = []
    for place, piece in enumerate(pieces[:-1]):
        block = piece.block
        alone = isinstance(block, ItemList) and block.start is not None and len(block.items) == 1
        if not alone or not isinstance(block, ItemList) or block.items[0].blocks:
            continue
        if could_title(plain(block.items[0].text)) and isinstance(pieces[place + 1].block, Paragraph):
            found.append((place, block.start or 0))
    numbers = [number for _place, number in found]
    if len(found) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return pieces
    changed = list(pieces)
    for place, _number in found:
        piece = pieces[place]
        changed[place] = replace(piece, block=Paragraph((Span(piece.typed),), piece.line), short=True, level=2)
    return changed


def _headed(pieces: Sequence[Piece], title: int | None) -> tuple[tuple[Block[Text], ...], tuple[str, ...]]:
    """The blocks with their headings, and a notice on lines that might be headings and were not taken for any."""
    blocks: list[Block[Text]] = []
    doubts: list[Piece] = []
    first = 0 if title is None else title + 1
    own = [place for place in range(first, len(pieces)) if not is_label(pieces[place].typed)]
    beside = {place: (_at(pieces, own, n - 1), _at(pieces, own, n + 1)) for n, place in enumerate(own)}
    for place, piece in enumerate(pieces):
        could_head = place in beside and piece.short and not is_byline(piece.typed)
        if place == title:
            blocks.append(Heading(1, _words(piece), piece.line))
        elif piece.level or (could_head and _stands_over_text(piece, *beside[place])):
            level = piece.level or numbered_level(piece.typed) or 2
            blocks.append(Heading(level, _words(piece), piece.line))
        else:
            blocks.append(piece.block)
            if could_head or _is_label_with_colon(pieces, place):
                doubts.append(piece)
    return tuple(blocks), _doubt_notice(doubts)


def _at(pieces: Sequence[Piece], places: Sequence[int], n: int) -> Piece | None:
    return pieces[places[n]] if 0 <= n < len(places) else None


def _stands_over_text(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    """Whether text follows a short line, and no other short line stands beside it, as in an address or a poem."""
    if numbered_level(piece.typed):
        return True
    return after is not None and not _is_loose(after) and (before is None or not _is_loose(before))


def _is_loose(piece: Piece) -> bool:
    """Whether a piece is a short line that nothing but its shape would make a heading."""
    return piece.short and not piece.level and not numbered_level(piece.typed) and not is_byline(piece.typed)


def _is_label_with_colon(pieces: Sequence[Piece], place: int) -> bool:
    words = pieces[place].typed
    following = pieces[place + 1].block if place + 1 < len(pieces) else None
    return words.endswith(":") and words.count(" ") < 5 and isinstance(following, Paragraph) and not is_label(words)


def _doubt_notice(doubts: Sequence[Piece]) -> tuple[str, ...]:
    if not doubts:
        return ()
    named = "; ".join(f"line {piece.line}, “{piece.typed}”" for piece in doubts[:_NAMED])
    more = f"; and {len(doubts) - _NAMED} more" if len(doubts) > _NAMED else ""
    said = f"Kept as text, though they might be headings: {named}{more}."
    return (f"{said} If they are, use Markdown: put ## and a space before each.",)


def _words(piece: Piece) -> Text:
    return (Span(piece.typed),)
