"""Readers: one module a format, one Protocol, one registry. Chosen by content first and name second."""

from dataclasses import dataclass
from typing import Protocol

from audio.registry import Registry
from handouts.fetching.network import Network
from handouts.forms import form_of
from handouts.model import RawArticle
from handouts.settings import Selection

AS_USUAL = Selection()


@dataclass(frozen=True)
class Source:
    """What the user handed in, in memory: `name` is how messages call it (a path, or "standard input").

    `lexicons` are the pronunciation files that belong to an article; of two that say a word the later holds. What was
    fetched has the `address` where it was found in the end, the `charset` that its server states, or "", and the
    `network` that it came through.
    """

    name: str
    data: bytes
    lexicons: tuple["Source", ...] = ()
    address: str = ""
    charset: str = ""
    network: Network | None = None


class Reader(Protocol):
    """Turns a source into typed blocks, furniture and comments included."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """Raises SourceError, and nothing else, whatever the bytes are."""
        ...


READERS: Registry[type[Reader]] = Registry(
    "reader",
    {
        "docx": "handouts.readers.docx:DocxReader",
        "epub": "handouts.readers.epub:EpubReader",
        "html": "handouts.readers.html:HtmlReader",
        "markdown": "handouts.readers.markdown:MarkdownReader",
        "mhtml": "handouts.readers.mhtml:MhtmlReader",
        "odt": "handouts.readers.odt:OdtReader",
        "pdf": "handouts.readers.pdf:PdfReader",
        "rtf": "handouts.readers.rtf:RtfReader",
        "text": "handouts.readers.text:TextReader",
    },
)


SELF_CONTAINED = ("docx", "epub", "mhtml", "odt", "pdf", "rtf")
"""Forms that bring their pictures along: beside such a file none is looked for."""


def choose_reader(source: Source) -> str:
    """The name in READERS of the reader for `source`. Raises SourceError for a form nothing here can read."""
    return form_of(source.name, source.data)
