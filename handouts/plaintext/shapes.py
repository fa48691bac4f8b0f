"""Lines of plain text to pieces: lists and quotes by their signs, what is between them by groups of lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handouts.cleaning.phrases import is_label
from handouts.model import Item, ItemList, Paragraph, Quote, Text
from handouts.plaintext.groups import UNWRAPPED, Piece, group_pieces
from handouts.plaintext.lines import Line, Marker, could_title, is_rule, marker, numbered_level, underline_level

_DEEPEST = 20


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """The pieces of a whole text, in order. Every word of `lines` stands in one of them."""
    unwrapped = any(len(line.text) > UNWRAPPED for line in lines)
    return _Shaper(unwrapped).pieces(lines)


@dataclass(frozen=True)
class _Shaper:
    unwrapped: bool
    depth: int = 0

    def pieces(self, lines: Sequence[Line]) -> list[Piece]:
        found: list[Piece] = []
        place = 0
        while place < len(lines):
            line = lines[place]
            if not line.text or is_rule(line.text):
                place += 1
            elif self.depth < _DEEPEST and _is_quoted(lines, place):
                end = _while(lines, place, lambda at: at.text.startswith(">"))
                found.append(self._quote(lines[place:end]))
                place = end
            elif self._starts_list(lines, place):
                piece, place = self._list(lines, place)
                found.append(piece)
            else:
                end = self._group_end(lines, place)
                if self.unwrapped and not self.depth and not found and could_title(line.text):
                    end = place + 1  # a title right above the first heading
                found += group_pieces(lines[place:end], self.unwrapped)
                place = end
        return found

    # Lists and quotes ---------------------------------------------------------------------------------

    def _quote(self, lines: Sequence[Line]) -> Piece:
        inner = [_without_sign(line) for line in lines]
        blocks = tuple(piece.block for piece in self._deeper().pieces(inner))
        return Piece(Quote(blocks, lines[0].number), lines[0].number)

    def _starts_list(self, lines: Sequence[Line], place: int) -> bool:
        sign = marker(lines[place].text) if self.depth < _DEEPEST else None
        if sign is None or numbered_level(lines[place].text):
            return False
        if sign.sign in "–·" or sign.sign == "a":  # a dash of speech, a "(a) ..." in a sentence
            beside = (_marker_beside(lines, place, step) for step in (1, -1))
            return any(other is not None and other.sign == sign.sign for other in beside)
        return True

    def _list(self, lines: Sequence[Line], place: int) -> tuple[Piece, int]:
        first = lines[place]
        opening = marker(first.text)
        assert opening is not None
        items: list[Item[Text]] = []
        previous: Marker | None = None
        while place < len(lines):
            sign = marker(lines[place].text) if lines[place].text else None
            if sign is None or not _goes_with(sign, previous or opening, previous is None):
                break
            if abs(lines[place].indent - first.indent) > 1 and items:
                break
            end = self._item_end(lines, place, first.indent)
            items.append(self._item(lines[place:end], sign))
            previous = sign
            place = end
            after = _skip_blank(lines, place)
            if after < len(lines) and marker(lines[after].text) and not is_rule(lines[after].text):
                place = after
        return Piece(ItemList(tuple(items), opening.number, first.number), first.number, first.text), place

    def _item_end(self, lines: Sequence[Line], start: int, indent: int) -> int:
        """Where the item that starts at `start` ends: the place after its last line that is not blank."""
        end = place = start + 1
        while place < len(lines):
            line = lines[place]
            blank_before = not lines[place - 1].text
            if line.text:
                if line.indent <= indent + 1 and marker(line.text):
                    break
                inside = line.indent > indent
                lazy = not blank_before and not self.unwrapped and not is_rule(line.text)
                if is_label(line.text) and not inside:
                    break
                if not inside and not lazy:
                    break
                end = place + 1
            place += 1
        return end

    def _item(self, lines: Sequence[Line], sign: Marker) -> Item[Text]:
        first = replace(lines[0], text=lines[0].text[sign.after :], typed=lines[0].text[sign.after :])
        head_end = 1
        while head_end < len(lines) and lines[head_end].text and not self._interrupts(lines, head_end):
            head_end += 1
        head = group_pieces([first, *lines[1:head_end]], self.unwrapped)
        rest = self._deeper().pieces(lines[head_end:])
        blocks = tuple(piece.block for piece in (*head, *rest))
        if blocks and isinstance(blocks[0], Paragraph):
            return Item(blocks[0].text, blocks[1:])
        return Item((), blocks)

    def _deeper(self) -> "_Shaper":
        return replace(self, depth=self.depth + 1)

    # Groups: lines without a blank one between ------------------------------------------------------------

    def _group_end(self, lines: Sequence[Line], start: int) -> int:
        place = start + 1
        while place < len(lines) and lines[place].text and not self._interrupts(lines, place):
            if is_rule(lines[place].text) and not (place == start + 1 and underline_level(lines[place].text)):
                break
            place += 1
        return place

    def _interrupts(self, lines: Sequence[Line], place: int) -> bool:
        """Whether a list or a quote begins at `place`, right under other text."""
        if self.depth >= _DEEPEST:
            return False
        if _is_quoted(lines, place):
            return True
        sign = marker(lines[place].text)
        if sign is None:
            return False
        if sign.number is not None and sign.number != 1 and not self.unwrapped:
            return False
        return self._starts_list(lines, place)


def _is_quoted(lines: Sequence[Line], place: int) -> bool:
    """Whether a quote begins: ">" before words; "> 65 years" alone is a sign of arithmetic."""
    text = lines[place].text
    if not text.startswith(">"):
        return False
    beside = (lines[at].text.startswith(">") for at in (place - 1, place + 1) if 0 <= at < len(lines))
    return not text.lstrip("> ")[:1].isdigit() or any(beside)


def _without_sign(line: Line) -> Line:
    words = line.text[1:]
    bare = words.lstrip()
    return Line(line.number, len(words) - len(bare), bare, words)


def _marker_beside(lines: Sequence[Line], place: int, step: int) -> Marker | None:
    """The list sign of the nearest line above (`step` -1) or below (1) that is not blank."""
    place += step
    while 0 <= place < len(lines) and not lines[place].text:
        place += step
    return marker(lines[place].text) if 0 <= place < len(lines) else None


def _goes_with(sign: Marker, previous: Marker, is_first: bool) -> bool:
    if sign.sign != previous.sign:
        return False
    return is_first or sign.number is None or previous.number is None or sign.number == previous.number + 1


def _while(lines: Sequence[Line], start: int, holds: Callable[[Line], bool]) -> int:
    place = start
    while place < len(lines) and holds(lines[place]):
        place += 1
    return place


def _skip_blank(lines: Sequence[Line], place: int) -> int:
    return _while(lines, place, lambda line: not line.text)
