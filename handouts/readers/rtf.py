"""RTF files: headings by style or outline, lists, tables, notes, pictures, the language of every run.

Nothing that a file names is fetched; objects, macros and fields are never obeyed.
"""

from handouts.documents.finish import finished
from handouts.documents.rtf.reading import Reading, TooDeep
from handouts.errors import SourceError
from handouts.model import RawArticle
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection

_CUT_SHORT = "The file ends in the middle: something may be missing at its end. Save it anew if you can."


class RtfReader:
    """Reads Rich Text Format, as Word, LibreOffice, WordPad and others write it."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks, with the pictures that lie in the file. Raises SourceError."""
        reading = Reading()
        try:
            page = reading.read(source.data)
            notices = (_CUT_SHORT,) if reading.cut_short else ()
            return finished(source.name, page, reading.facts(), reading.aside, notices)
        except (RecursionError, TooDeep) as error:
            raise SourceError(f"{source.name} nests its text too deeply. Take out some of the levels.") from error
