"""Whether print tells topics word for word: nothing missing, doubled, swapped or strange. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

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
)
from handouts.proof.words import PrintedWord, is_right_to_left, same_but_lacking, words_of

TELLING = 4
"""Words from which a sentence is told from a chance likeness."""
_OPENING = 30
"""First words of a topic that are compared to find where it begins when it is not whole."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where print and source part. `kind` is "missing", "extra", "changed", "repeated" or "lacking".

    `typed` and `found` are the words of the source and of the print there; `page` is where they stand or
    should stand.
    """

    kind: str
    typed: str
    found: str
    page: int


# The source's side -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Telling:
    """What print must tell of one topic: the words of its title, then texts and tables in order."""

    number: int
    title: Words
    parts: tuple["Words | TableWords", ...]
    sentences: tuple[Words, ...]

    def words(self, printed: str, code: "Code") -> Words:
        """All words under the title in order, each table in the form in which it is found in `printed`."""
        found: list[str] = []
        for part in self.parts:
            if isinstance(part, TableWords):
                found += part.as_list if code(part.as_list) in printed else part.as_rows
            else:
                found += part
        return tuple(found)

    @property
    def sequences(self) -> Iterator[Words]:
        """The words that follow one another in every form: texts, and tables in both of theirs."""
        for part in self.parts:
            if isinstance(part, TableWords):
                yield from (part.as_rows, part.as_list)
            else:
                yield part

    @property
    def labels(self) -> frozenset[Words]:
        """Headers of tables: they may be printed again."""
        tables = [part for part in self.parts if isinstance(part, TableWords)]
        rows = [tuple(word for cell in table.header for word in cell) for table in tables]
        return frozenset(rows) | {cell for table in tables for cell in table.header}


@dataclass(frozen=True, slots=True)
class TableWords:
    """A table's words, by cells."""

    header: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]

    @property
    def as_rows(self) -> Words:
        """Row by row."""
        return tuple(word for row in (self.header, *self.rows) for cell in row for word in cell)

    @property
    def as_list(self) -> Words:
        """As "header: value", cell by cell."""
        found: list[str] = []
        for row in self.rows:
            for header, cell in zip(self.header, row, strict=True):
                found += (*_labelled(header), *cell)
        return tuple(found) if self.rows else self.as_rows


def _labelled(header: Words) -> Words:
    if not header or header[-1].endswith((":", "?")):
        return header
    return (*header[:-1], header[-1] + ":")


def telling(topic: Topic, language: str = "en") -> Telling:
    """What print must tell of `topic`, the numbers of its links and their addresses included."""
    return Telling(
        topic.number,
        tuple(words_of(topic.title.text)),
        tuple(part for block in with_addresses(topic, language).blocks for part in _parts(block)),
        tuple(tuple(words_of(sentence.text)) for sentence in topic.sentences()),
    )


def _parts(block: Block[Sentences]) -> Iterator[Words | TableWords]:
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield _words(text)
        case Quote(blocks=blocks):
            for inner in blocks:
                yield from _parts(inner)
        case ItemList(items=items):
            for item in items:
                yield _words(item.text)
                for inner in item.blocks:
                    yield from _parts(inner)
        case Preformatted(lines=lines):
            for line in lines:
                yield _words(line)
        case Definitions(entries=entries):
            for entry in entries:
                yield _words(entry.term)
                for inner in entry.blocks:
                    yield from _parts(inner)
        case Callout(label=label, blocks=blocks):
            yield _words(label)
            for inner in blocks:
                yield from _parts(inner)
        case Picture(shown=shown):
            yield from map(_words, shown)
        case Table(header=header, rows=rows, caption=caption):
            if caption is not None:
                yield _words(caption)
            yield TableWords(tuple(map(_words, header)), tuple(tuple(map(_words, row)) for row in rows))


def _words(text: Sentences) -> Words:
    return tuple(word for sentence in text for word in words_of(sentence.text))


# Comparing -------------------------------------------------------------------------------------------


class Code:
    """Words as single characters, so that whole texts are found with the speed of a string search."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def __call__(self, words: Iterable[str]) -> str:
        """One character a word."""
        codes = self._codes
        return "".join([codes.setdefault(word, chr(_FIRST_CODE + len(codes))) for word in words])


_FIRST_CODE = 0x10000
"""Clear of the surrogates; there is room for a million different words."""


def differences(
    printed: Sequence[PrintedWord], tellings: Sequence[Telling], others: Iterable[Telling]
) -> list[Difference]:
    """Where `printed` departs from `tellings`, told one after the other.

    What stands before, between and after the topics' texts (cover, contents, contact) is free, but each title
    must be a heading there, and no sentence of these topics or of `others` may stand there again.
    """
    code = Code()
    text = code(word.text for word in printed)
    wanted = [(told, told.words(text, code)) for told in tellings]
    zones = _zones(printed, text, wanted, code)
    found: list[Difference] = []
    before = 0
    for (told, words), zone in zip(wanted, zones, strict=True):
        if told.title and not _has_title(printed, told, before, zone.start if words else len(printed)):
            page = printed[min(zone.start, len(printed) - 1)].page if printed else 0
            found.append(Difference("missing", " ".join(told.title), "", page))
        if text[zone.start : zone.stop] != code(words):
            found += _in_zone(printed[zone.start : zone.stop], told, words)
        before = zone.start
    found += _strays(printed, text, zones, [*tellings, *others], code)
    return found


def _zones(
    printed: Sequence[PrintedWord], text: str, wanted: Sequence[tuple[Telling, Words]], code: Code
) -> list[range]:
    """Where each topic's text stands: exactly where it is whole, else from its likeliest start to the next topic."""
    position = 0
    starts: list[tuple[int, int | None]] = []
    for told, words in wanted:
        whole = code(words)
        start = _exact(printed, text, whole, told, position)
        if start is not None:
            starts.append((start, start + len(whole)))
            position = start + len(whole)
        else:
            start = _likeliest(printed, words, position)
            starts.append((start, None))
            position = start + 1
    zones: list[range] = []
    following = len(printed)
    for (start, end), (_, words) in zip(reversed(starts), reversed(wanted), strict=True):
        zones.insert(0, range(start, end if end is not None else max(start, following)))
        following = start if words else following
    return zones


def _exact(printed: Sequence[PrintedWord], text: str, whole: str, told: Telling, position: int) -> int | None:
    """Where a topic's words stand unbroken in blocks of their own: best under its title, else anywhere."""
    if not whole:
        return position
    first: int | None = None
    start = text.find(whole, position)
    while start >= 0:
        if _fills_blocks(printed, start, start + len(whole)):
            if _has_title(printed, told, position, start):
                return start
            first = start if first is None else first
        start = text.find(whole, start + 1)
    return first


def _fills_blocks(printed: Sequence[PrintedWord], start: int, end: int) -> bool:
    """Whether nothing else stands in the first and the last block."""
    begins = start == 0 or printed[start - 1].block != printed[start].block
    return begins and (end >= len(printed) or printed[end].block != printed[end - 1].block)


def _has_title(printed: Sequence[PrintedWord], told: Telling, start: int, end: int) -> bool:
    """Whether a heading between two places is the topic's title, its number before it or not."""
    headings: dict[int, list[str]] = {}
    for word in printed[start:end]:
        if word.heading:
            headings.setdefault(word.block, []).append(word.text)
    title, number = list(told.title), f"{told.number}"
    forms = (title, [number, *title], [f"{number}.", *title])
    return any(_is_form(form, words) for words in headings.values() for form in forms)


def _is_form(form: list[str], found: list[str]) -> bool:
    if any(map(is_right_to_left, form)):
        return _characters(form) == _characters(found)
    return len(found) == len(form) and all(map(_same_or_lacking, form, found))


def _likeliest(printed: Sequence[PrintedWord], words: Words, position: int) -> int:
    """The beginning of the block from which the words are most like the first of the topic."""
    first = Counter(words[:_OPENING])
    best, best_likeness = position, 0
    for place in range(position, len(printed)):
        if place and printed[place - 1].block == printed[place].block:
            continue
        likeness = (first & Counter(word.text for word in printed[place : place + _OPENING])).total()
        if likeness >= best_likeness > 0 or likeness > best_likeness:
            best, best_likeness = place, likeness
    return best


def _in_zone(printed: Sequence[PrintedWord], told: Telling, words: Words) -> Iterator[Difference]:
    """Every departure within one topic's zone; whole blocks after its end are no part of it."""
    found = [word.text for word in printed]
    matcher = SequenceMatcher(None, words, found, autojunk=False)
    leftward = any(map(is_right_to_left, words))
    departures: list[tuple[Words, Words, int]] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            last = printed[j1 - 1].block if j1 else printed[j1].block if j1 < len(printed) else -1
            inside = [word.text for word in printed[j1:j2] if j2 < len(found) or word.block == last]
            if not (leftward and _but_for_brackets(words[i1:i2], inside)):
                departures.append((words[i1:i2], tuple(inside), j1))
    for typed, shown, place in _turned_aside(departures):
        yield from _judged(typed, shown, told, printed[min(place, len(printed) - 1)].page if printed else 0)


def _turned_aside(departures: list[tuple[Words, Words, int]]) -> list[tuple[Words, Words, int]]:
    """No departures, where some are of right-to-left words and all together hold the same characters.

    A PDF holds such words in the order in which they are drawn, with their punctuation on the other side.
    """
    typed = [word for departure in departures for word in departure[0]]
    shown = [word for departure in departures for word in departure[1]]
    turned = any(map(is_right_to_left, typed)) and _characters(typed) == _characters(shown)
    return [] if turned else departures


def _but_for_brackets(typed: Words, shown: Sequence[str]) -> bool:
    """Whether words are the same but for the side to which brackets look: from right to left they are drawn turned."""
    return [word.translate(_MIRRORED) for word in typed] == [word.translate(_MIRRORED) for word in shown]


_MIRRORED = str.maketrans(")]}>»”’", "([{<«“‘")


def _characters(words: Iterable[str]) -> list[str]:
    """All characters in one order, brackets that look to either side as one."""
    return sorted("".join(words).translate(_MIRRORED))


def _judged(typed: Words, found: Words, told: Telling, page: int) -> Iterator[Difference]:
    """A departure, or nothing where it is none: a word divided by a line's end, a header said again."""
    if not typed and not found:
        return
    if len(typed) == len(found) and all(map(_same_or_lacking, typed, found)):
        yield Difference("lacking", " ".join(typed), " ".join(found), page)
        return
    if "".join(typed) == "".join(found):
        if len(typed) > len(found):
            yield Difference("changed", " ".join(typed), " ".join(found), page)
        return
    if not typed and _is_labels(found, told.labels):
        return
    kind = "extra" if not typed else "missing" if not found else "changed"
    yield Difference(kind, " ".join(typed), " ".join(found), page)


def _same_or_lacking(typed: str, found: str) -> bool:
    return typed == found or same_but_lacking(typed, found)


def _is_labels(found: Words, labels: frozenset[Words]) -> bool:
    """Whether the words are table headers and nothing else."""
    if not found:
        return True
    return any(_is_labels(found[len(label) :], labels) for label in labels if label and found[: len(label)] == label)


def _strays(
    printed: Sequence[PrintedWord], text: str, zones: Sequence[range], tellings: Sequence[Telling], code: Code
) -> Iterator[Difference]:
    """Sentences that stand outside their topic, and last lines that stand twice."""
    titles = [code(told.title) for told in tellings]
    for start, end in _gaps(zones, len(printed)):
        gap = text[start:end]
        last, first = _block_around(printed, start - 1), _block_around(printed, start)
        if any(zone.stop == start > zone.start for zone in zones) and last == first:
            yield Difference("repeated", "", " ".join(first), printed[start].page)
            continue
        if len(gap) < TELLING:
            continue
        for told in tellings:
            for words in told.sentences:
                sentence = code(words)
                place = gap.find(sentence) if len(words) >= TELLING else -1
                if place >= 0 and not any(sentence in title for title in titles):
                    yield Difference("repeated", "", " ".join(words), printed[start + place].page)


def _block_around(printed: Sequence[PrintedWord], place: int) -> list[str]:
    """The words of the block that holds a word."""
    start = end = max(place, 0)
    while start and printed[start - 1].block == printed[end].block:
        start -= 1
    return [word.text for word in takewhile(lambda word: word.block == printed[end].block, printed[start:])]


def _gaps(zones: Sequence[range], end: int) -> Iterator[tuple[int, int]]:
    position = 0
    for zone in zones:
        if zone.start > position:
            yield position, zone.start
        position = max(position, zone.stop)
    if position < end:
        yield position, end
