"""Media overlays: which element sounds when, in the structure that readers can skip and leave (EPUB 3.3, 9)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from audio.chapters import milliseconds
from audio.model import Track
from handouts.clips import Clip, clips_of
from handouts.markup import element_id, note_id
from handouts.model import (
    Block,
    Callout,
    Definitions,
    ItemList,
    Picture,
    Quote,
    SentenceId,
    Sentences,
    Table,
    Topic,
    texts,
)


@dataclass(frozen=True)
class Par:
    """A sentence and where it sounds, in seconds as written: neighbours share one string, so there is no gap."""

    sentence: SentenceId
    begins: str
    ends: str


@dataclass(frozen=True)
class Seq:
    """Sentences within one element, told by `kind` (EPUB Structural Semantics) so that a reader can leave it."""

    element: str
    kind: str
    children: tuple["Par | Seq", ...]


Sounding: TypeAlias = Par | Seq


@dataclass(frozen=True)
class Overlay:
    """What sounds of a topic, and how long that is: `duration` is a clock value (SMIL 3.0)."""

    children: tuple[Sounding, ...]
    duration: str
    milliseconds: int


def overlay_of(topic: Topic, track: Track) -> Overlay | None:
    """The overlay of a topic; None where nothing of its text sounds."""
    clips = clips_of(track)
    if not clips:
        return None
    pars = {clip.sentence: _par(clip, track.rate) for clip in clips}
    children = (*_pars((topic.title,), pars), *_blocks(topic.blocks, topic, pars))
    total = milliseconds(track.samples, track.rate)
    return Overlay(children, clock(total), total)


def clock(ms: int) -> str:
    """ "1:02:03.456", a full clock value (SMIL 3.0, 5.4.1)."""
    return f"{ms // 3_600_000}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def _par(clip: Clip, rate: int) -> Par:
    begins, ends = (milliseconds(sample, rate) for sample in (clip.start_sample, clip.end_sample))
    return Par(clip.sentence, clock(begins), clock(ends))


_Pars: TypeAlias = Mapping[SentenceId, Par]


def _pars(text: Sentences, pars: _Pars) -> Iterator[Par]:
    yield from (pars[sentence.id] for sentence in text if sentence.id in pars)


def _blocks(blocks: Iterable[Block[Sentences]], topic: Topic, pars: _Pars) -> Iterator[Sounding]:
    for block in blocks:
        yield from _block(block, topic, pars)


def _block(block: Block[Sentences], topic: Topic, pars: _Pars) -> Iterator[Sounding]:
    match block:
        case Table():
            yield from _seq(element_id("table", block), "table", _table(block, pars))
        case ItemList(notes=True):
            yield from _seq(element_id("list", block), "endnotes", _notes(block, topic, pars))
        case ItemList():
            yield from _seq(element_id("list", block), "list", _items(block, topic, pars))
        case Callout(label=label, blocks=blocks):
            inside = (*_pars(label, pars), *_blocks(blocks, topic, pars))
            yield from _seq(element_id("box", block), "aside", inside)
        case Picture() if block.id:
            inside = tuple(par for text in texts(block) for par in _pars(text, pars))
            yield from _seq(element_id("figure", block), "figure", inside)
        case Quote(blocks=blocks):
            yield from _blocks(blocks, topic, pars)
        case Definitions(entries=entries):
            for entry in entries:
                yield from _pars(entry.term, pars)
                yield from _blocks(entry.blocks, topic, pars)
        case _:
            for text in texts(block):
                yield from _pars(text, pars)


def _table(table: Table[Sentences], pars: _Pars) -> tuple[Sounding, ...]:
    named = tuple(_pars(table.caption or (), pars))
    rows = (
        seq
        for number, row in enumerate((table.header, *table.rows))
        for cells in (tuple(par for cell in row for par in _pars(cell, pars)),)
        for seq in _seq(f"{element_id('table', table)}-{number}", "table-row", cells)
    )
    return (*named, *rows)


def _items(block: ItemList[Sentences], topic: Topic, pars: _Pars) -> tuple[Sounding, ...]:
    return tuple(
        sounding for item in block.items for sounding in (*_pars(item.text, pars), *_blocks(item.blocks, topic, pars))
    )


def _notes(block: ItemList[Sentences], topic: Topic, pars: _Pars) -> tuple[Sounding, ...]:
    return tuple(
        seq
        for number, item in enumerate(block.items, 1)
        for inside in ((*_pars(item.text, pars), *_blocks(item.blocks, topic, pars)),)
        for seq in _seq(note_id(topic, number), "endnote", inside)
    )


def _seq(element: str, kind: str, children: tuple[Sounding, ...]) -> Iterator[Seq]:
    """A sequence, where anything in it sounds."""
    if children:
        yield Seq(element, kind, children)
