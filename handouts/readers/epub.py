"""E-books: EPUB 2 and 3, without the furniture of a book around their text."""

from collections.abc import Iterator

from handouts.containers import Container
from handouts.ebooks.binding import bind
from handouts.ebooks.chapters import head_chapters
from handouts.ebooks.contents import contents_of
from handouts.ebooks.matter import leave_out
from handouts.ebooks.package import package_in
from handouts.errors import SourceError
from handouts.headings import with_headings
from handouts.hypertext.flow import Flow, flow_of
from handouts.illustrations import LARGEST_BYTES
from handouts.model import Beside, Enclosed, RawArticle
from handouts.picturing import pictures_of
from handouts.plaintext.decoding import LARGEST_CHARACTERS, has_text, no_text, too_large
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection


class EpubReader:
    """Reads a whole book as one article, in its order of reading; its pictures come along."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks. Raises SourceError."""
        container = Container(source.name, source.data)
        package = package_in(container)
        book = bind(container, package.documents)
        contents = contents_of(container, package)
        left_out, told = leave_out(book, package.details.title, package.nav, contents.places, selection)
        head_chapters(book, contents.entries)
        text = "".join(book.root.itertext())
        if len(text) > LARGEST_CHARACTERS:
            raise too_large(source.name)
        flow = flow_of(book.root, language=package.details.language)
        if not has_text(text):
            raise no_text(source.name)
        notices = (*package.notices, *book.notices, *contents.notices, *told, *flow.notices)
        beside = Beside(flow.notes, flow.abbreviations)
        enclosed = tuple(_pictures(flow, container))
        blocks = with_headings(flow.blocks)
        return RawArticle(package.details, blocks, notices, beside, left_out, enclosed=enclosed)


def _pictures(flow: Flow, container: Container) -> Iterator[Enclosed]:
    """The pictures that the text shows, by their names in the container."""
    noted = tuple(block for note in flow.notes for block in note.blocks)
    for name in dict.fromkeys(picture.file for picture in pictures_of((*flow.blocks, *noted))):
        if name in container:
            try:
                data = container.read(name, LARGEST_BYTES + 1)
            except SourceError:  # one that is damaged or too large costs no book
                data = b""
            yield Enclosed(name, data)
