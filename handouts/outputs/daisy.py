"""The edition as a DAISY 2.02 book in `daisy/`: all of its text, and all of its sound where there is sound."""

from collections.abc import Iterator
from typing import ClassVar

from handouts.model import Artefact, Edition
from handouts.places import DAISY
from handouts.settings import Settings
from handouts.workspace import Workspace


class Daisy:
    """A talking book; an edition in which nothing sounds has none."""

    needs_sound: ClassVar[bool] = True

    def __init__(self, settings: Settings) -> None:
        """Nothing of the settings matters: a talking book has no size and no colours."""

    def write(self, edition: Edition, workspace: Workspace) -> tuple[Artefact, ...]:
        """One artefact a file, what the player opens last, for it tells of all others. Raises OutputFailed."""
        return tuple(_written(edition, workspace)) if edition.tracks else ()


def _written(edition: Edition, workspace: Workspace) -> Iterator[Artefact]:
    from handouts.daisy.book import book_of, kilobytes, sound_file
    from handouts.markup import as_bytes
    from handouts.rendering import render, resource_bytes

    book = book_of(edition)
    made: list[Artefact] = []

    def write(name: str, data: bytes, topic: int | None = None) -> None:
        made.append(workspace.write("daisy", f"{DAISY}/{name}", data, topic))

    for smil, topic in zip(book.smils, book.topics, strict=True):
        write(smil.file, as_bytes(render("daisy/topic.smil.j2", book=book, smil=smil)), topic.number)
    write("master.smil", as_bytes(render("daisy/master.smil.j2", book=book)))
    write("content.html", as_bytes(render("daisy/content.html.j2", book=book)))
    write("content.css", resource_bytes("daisy/content.css"))
    for shown in book.pictures:
        write(shown.file, shown.illustration.data)
    for track in edition.tracks:
        name = f"{DAISY}/{sound_file(track.number)}"
        made.append(workspace.adopt("daisy", name, track.file, track.number))
    others, told, size = sum(artefact.size for artefact in made), b"", -1
    while size != len(told):  # the book tells how large it is, itself included
        size = len(told)
        ncc = render("daisy/ncc.html.j2", book=book, files=len(made) + 1, kilobytes=kilobytes(others + size))
        told = as_bytes(ncc)
    write("ncc.html", told)
    yield from made
