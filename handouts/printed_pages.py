"""Where the pages of the printed booklet begin in the book."""

from collections.abc import Mapping
from dataclasses import dataclass

from handouts.model import Edition, SentenceId


@dataclass(frozen=True)
class Pages:
    """The pages by where they begin: the first ones at the cover, the others before the sentence that begins them.

    `last` are pages on which no sentence begins and after which none does: what stands at a booklet's end.
    """

    first: tuple[int, ...] = ()
    before: Mapping[SentenceId, tuple[int, ...]] | None = None
    last: tuple[int, ...] = ()

    @property
    def count(self) -> int:
        return len(self.first) + len(self.last) + sum(map(len, (self.before or {}).values()))


def pages_of(edition: Edition) -> Pages:
    """The pages of the edition's booklet; none where it has no booklet.

    A page on which no sentence begins, because one runs over it, begins with the next sentence that does.
    """
    booklet = next((a for a in edition.artefacts if a.output == "booklet" and a.begins), None)
    if booklet is None:
        return Pages()
    before: dict[SentenceId, tuple[int, ...]] = {}
    waiting: tuple[int, ...] = ()
    first: tuple[int, ...] = ()
    for number, sentence in enumerate(booklet.begins, 1):
        waiting += (number,)
        if sentence:
            first, here = (waiting[:-1], waiting[-1:]) if not before else (first, waiting)
            before[sentence], waiting = here, ()
    return Pages(first, before, waiting) if before else Pages()
