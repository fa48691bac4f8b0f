"""The pictures of an article put in their places, and what a person should be told of those that are not there.

A picture that cannot be had makes no article fail: its description is printed in its place, and a finding says why.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from handouts.errors import SourceError
from handouts.model import (
    Block,
    Callout,
    Definitions,
    Finding,
    Illustration,
    ItemList,
    Level,
    Picture,
    Publication,
    Quote,
    RawArticle,
    Text,
    inner_blocks,
    plain,
)

MOST_PICTURES = 200
LONGEST_NAME = 500
MOST_BYTES = 100_000_000
"""All pictures of one article together, made ready for print."""

T = TypeVar("T")


def with_pictures(raw: RawArticle, load: Callable[[str], Illustration]) -> RawArticle:
    """The article with the pictures that its text names; `load` gives one by its name, or raises SourceError.

    Pictures that the article brought along itself stay as they are.
    """
    album = _Album(load, {found.id: found for found in raw.beside.illustrations})
    blocks = tuple(map(album.block, raw.blocks))
    notes = tuple(replace(note, blocks=tuple(map(album.block, note.blocks))) for note in raw.beside.notes)
    beside = replace(raw.beside, notes=notes, illustrations=tuple(album.illustrations.values()))
    return replace(raw, blocks=blocks, beside=beside)


class _Album:
    """The pictures of one article, each loaded once."""

    def __init__(self, load: Callable[[str], Illustration], illustrations: dict[str, Illustration]) -> None:
        self.illustrations = illustrations
        self._load = load
        self._named: dict[str, Illustration] = {}
        self._left = MOST_BYTES - sum(len(found.data) for found in illustrations.values())

    def block(self, block: Block[Text]) -> Block[Text]:
        match block:
            case Picture():
                return self._picture(block)
            case Quote(blocks=blocks) | Callout(blocks=blocks):
                return replace(block, blocks=tuple(map(self.block, blocks)))
            case ItemList(items=items):
                return replace(block, items=tuple(replace(i, blocks=tuple(map(self.block, i.blocks))) for i in items))
            case Definitions(entries=entries):
                told = (replace(entry, blocks=tuple(map(self.block, entry.blocks))) for entry in entries)
                return replace(block, entries=tuple(told))
            case _:
                return block

    def _picture(self, picture: Picture[Text]) -> Picture[Text]:
        found = self.illustrations.get(picture.id)
        if found is None:
            try:
                found = self._loaded(picture.file)
            except SourceError as error:
                return replace(picture, id="", doubt=str(error))
        described = plain(picture.alt).strip()
        doubt = "" if described else f"The picture {picture.file or 'here'} is not described. Say what it shows."
        return replace(picture, id=found.id, width_px=found.width_px, height_px=found.height_px, doubt=doubt)

    def _loaded(self, file: str) -> Illustration:
        if file in self._named:
            return self._named[file]
        if file[:5].lower() == "data:":
            raise SourceError("A picture that is written into the text is not printed. Save it beside the article.")
        if not file or len(file) > LONGEST_NAME:
            raise SourceError(f"“{file[:40]}” is not the name of a picture. Name a file beside the article.")
        if len(self.illustrations) >= MOST_PICTURES:
            raise SourceError(f"The article has more than {MOST_PICTURES} pictures; {file} is not printed.")
        found = self._load(file)
        self._left -= len(found.data)
        if self._left < 0:
            raise SourceError(f"The pictures of the article are too large; {file} is not printed. Make them smaller.")
        self._named[file] = self.illustrations[found.id] = found
        return found


def pictures_of(blocks: Sequence[Block[T]]) -> Iterator[Picture[T]]:
    """All pictures of some blocks, those within lists and quotes too, in reading order."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        yield from pictures_of(inner_blocks(block))


def advise_on_pictures(publication: Publication) -> tuple[Finding, ...]:
    """A warning for each picture that is not printed ("picture") or that nobody describes ("picture-alt")."""
    found = (picture for topic in publication.topics for picture in pictures_of(topic.blocks) if picture.doubt)
    source = publication.details.source
    return tuple(
        Finding(
            Level.WARNING,
            "picture-alt" if picture.id else "picture",
            picture.doubt,
            place=f"{source}, line {picture.line}" if picture.line else source,
        )
        for picture in found
    )
