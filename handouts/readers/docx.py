"""Word files (.docx): headings by style or outline, lists, tables, notes, pictures, the language of every run.

Tracked insertions are kept and deletions left out; remarks in the margin, hidden text and the heads and feet of pages
are left out and told. Macros, fields and embedded objects are never obeyed.
"""

from handouts.documents.finish import finished
from handouts.documents.word.body import Body
from handouts.documents.word.package import Package
from handouts.errors import SourceError
from handouts.model import RawArticle
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection


class DocxReader:
    """Reads Word files of 2007 and later, strict ones too."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks, with the pictures that lie in the file. Raises SourceError."""
        try:
            package = Package(source.name, source.data)
            body = Body(package)
            page = body.walk()
            facts = package.facts(body.styles.default.language or "")
            return finished(source.name, page, facts, body.aside)
        except RecursionError as error:
            raise SourceError(f"{source.name} nests its text too deeply. Take out some of the levels.") from error
