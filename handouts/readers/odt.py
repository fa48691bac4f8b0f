"""OpenDocument texts (.odt): headings, lists, tables, notes, pictures, the language of every run.

Tracked insertions are kept and deletions left out; remarks in the margin, hidden text and the heads and feet of pages
are left out and told.
"""

from handouts.documents.finish import finished
from handouts.documents.opendocument.body import Body
from handouts.documents.opendocument.package import Package
from handouts.errors import SourceError
from handouts.model import RawArticle
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection


class OdtReader:
    """Reads OpenDocument texts and templates of texts."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks, with the pictures that lie in the file. Raises SourceError."""
        try:
            package = Package(source.name, source.data)
            body = Body(package)
            page = body.walk()
            if page is None:
                raise SourceError(f"{source.name} holds no text. Save it as a text document (.odt).")
            return finished(source.name, page, package.facts(body.styles.default.language or ""), body.aside)
        except RecursionError as error:
            raise SourceError(f"{source.name} nests its text too deeply. Take out some of the levels.") from error
