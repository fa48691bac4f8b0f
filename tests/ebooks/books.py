"""Small e-books, packed as different programs pack them. The words are ours."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from handouts.model import Heading, Paragraph, RawArticle, plain, texts
from handouts.readers import AS_USUAL, Source
from handouts.readers.epub import EpubReader
from handouts.settings import Selection

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="{}" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
WALK = "Walk for ten minutes after breakfast, on level ground, and rest as soon as your breath gets short."
STAIRS = "Take the stairs one at a time, with a hand on the rail, and stop on each landing to breathe out slowly."
SLEEP = "Sleep with your head raised on two pillows if lying flat makes you cough or wakes you in the night."
Files = Mapping[str, str | bytes]


def packed(files: Files) -> bytes:
    """A zip file of `files`, the media type first."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            book.writestr(name, content)
    return file.getvalue()


def page(body: str, attributes: str = "", head: str = "") -> str:
    """A document of EPUB 3."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title>{head}</head><body{attributes}>{body}</body></html>'
    )


@dataclass(frozen=True)
class Book:
    """An e-book: documents in their order of reading, by the name of their file in `OEBPS/`."""

    documents: Mapping[str, str]
    others: Mapping[str, str | bytes] = field(default_factory=dict)
    metadata: str = "<dc:title>Breathing</dc:title><dc:language>en</dc:language>"
    nav: str = ""
    ncx: str = ""
    guide: str = ""
    beside: tuple[str, ...] = ()
    """Documents that are not in the linear order."""
    folder: str = "OEBPS/"
    extra: Mapping[str, str | bytes] = field(default_factory=dict)
    """Files of the container itself."""

    @property
    def files(self) -> dict[str, str | bytes]:
        named = {**self.documents, **self.others}
        tables = {"nav.xhtml": self.nav, "toc.ncx": self.ncx}
        named |= {name: content for name, content in tables.items() if content}
        inside = {f"{self.folder}{name}": content for name, content in named.items()}
        meta = {"META-INF/container.xml": CONTAINER.format(f"{self.folder}content.opf")}
        return {**meta, f"{self.folder}content.opf": self._package(named), **inside, **self.extra}

    def _package(self, named: Mapping[str, str | bytes]) -> str:
        def item(number: int, name: str) -> str:
            kinds = {"xhtml": "application/xhtml+xml", "html": "application/xhtml+xml", "png": "image/png"}
            kind = kinds.get(name.rpartition(".")[2], "application/x-dtbncx+xml" if name == "toc.ncx" else "text/css")
            nav = ' properties="nav"' if name == "nav.xhtml" else ""
            return f'<item id="i{number}" href="{name.replace(" ", "%20")}" media-type="{kind}"{nav}/>'

        order = list(named)
        manifest = "".join(item(number, name) for number, name in enumerate(order))
        linear = {name: ' linear="no"' if name in self.beside else "" for name in self.documents}
        spine = "".join(f'<itemref idref="i{order.index(name)}"{linear[name]}/>' for name in self.documents)
        ncx = f' toc="i{order.index("toc.ncx")}"' if self.ncx else ""
        return (
            '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
            f"{self.metadata}</metadata><manifest>{manifest}</manifest><spine{ncx}>{spine}</spine>"
            f"<guide>{self.guide}</guide></package>"
        )


def nav(*entries: str, landmarks: str = "") -> str:
    """A nav document; entries are list items."""
    marks = f'<nav epub:type="landmarks" hidden=""><ol>{landmarks}</ol></nav>' if landmarks else ""
    return page(f'<nav epub:type="toc"><h1>Contents</h1><ol>{"".join(entries)}</ol></nav>{marks}')


def entry(place: str, title: str, inner: str = "") -> str:
    return f'<li><a href="{place}">{title}</a>{f"<ol>{inner}</ol>" if inner else ""}</li>'


def ncx(*points: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" '
        '"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" '
        f'version="2005-1"><docTitle><text>Breathing</text></docTitle><navMap>{"".join(points)}</navMap></ncx>'
    )


def point(place: str, title: str, inner: str = "") -> str:
    return f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{place}"/>{inner}</navPoint>'


def read(book: Book | bytes, selection: Selection = AS_USUAL, name: str = "breathing.epub") -> RawArticle:
    data = packed(book.files) if isinstance(book, Book) else book
    return EpubReader().read(Source(name, data), selection)


def headings(raw: RawArticle) -> list[tuple[int, str]]:
    return [(block.level, plain(block.text)) for block in raw.blocks if isinstance(block, Heading)]


def paragraphs(raw: RawArticle) -> list[str]:
    return [plain(block.text) for block in raw.blocks if isinstance(block, Paragraph)]


def words(raw: RawArticle) -> str:
    return "\n".join(plain(text) for block in raw.blocks for text in texts(block))
