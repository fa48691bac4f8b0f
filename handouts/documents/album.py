"""Pictures that lie within a document: kept once each, under the names by which blocks call them."""

from lxml.html import HtmlElement

from handouts.containers import Container
from handouts.documents.aside import Aside
from handouts.documents.lines import element_of
from handouts.illustrations import LARGEST_BYTES

MOST_BYTES = 150_000_000
"""All pictures of one document together, as they lie in it."""


class Album:
    """The pictures of one document; those that are met are kept in `aside`."""

    def __init__(self, aside: Aside) -> None:
        self._aside = aside
        self._left = MOST_BYTES

    def picture(self, container: Container, member: str, name: str, alt: str) -> HtmlElement:
        """A picture that lies in the file. Raises SourceError where it is damaged."""
        if name not in self._aside.pictures:
            self.keep(name, container.read(member))
        return shown(name, alt)

    def keep(self, name: str, data: bytes) -> None:
        """Keeps the bytes of a picture; of one that is too large to print no more than it takes to see that."""
        kept = data[: LARGEST_BYTES + 1]
        self._left -= len(kept)
        self._aside.pictures[name] = kept if self._left > 0 else b""

    def elsewhere(self, name: str, alt: str) -> HtmlElement | None:
        """What stands for a picture that is not in the file: its description, where there is one."""
        self._aside.outside.append(name or alt or "a picture without a name")
        return shown("a picture that is not in the document", alt) if alt else None


def shown(name: str, alt: str) -> HtmlElement:
    """A picture in the page."""
    picture = element_of("img", src=name)
    if alt:
        picture.set("alt", alt)
    return picture


def described(title: str, words: str) -> str:
    """One description of the two that a picture may have, on one line."""
    title, words = " ".join(title.split()), " ".join(words.split())
    if not title or not words or title in words:
        return words or title
    return title if words in title else f"{title.rstrip('.:')}. {words}"
