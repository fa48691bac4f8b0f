"""Web pages, as browsers save them."""

from handouts.model import RawArticle
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection
from handouts.webpage import decode_page, read_page


class HtmlReader:
    """Reads HTML: the article, without the furniture around it."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks. Raises SourceError."""
        decoded = decode_page(source.name, source.data, source.charset)
        return read_page(decoded, source.name, selection, base=source.address)
