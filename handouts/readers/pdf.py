"""PDF: the text of pages put back in its order, with headings, lists, tables and notes as far as they can be told."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2.raw as pdfium

from handouts.errors import SourceError
from handouts.forms import title_from
from handouts.headings import with_headings
from handouts.languages import language_of
from handouts.model import (
    Beside,
    Block,
    Details,
    Enclosed,
    Heading,
    LeftOut,
    Paragraph,
    Picture,
    RawArticle,
    Span,
    Text,
    plain,
    texts,
)
from handouts.pagination.document import largest_heading, read_pages, sample_of
from handouts.pagination.model import Page
from handouts.pdftext.facts import Facts, facts_of
from handouts.pdftext.opening import opened
from handouts.pdftext.pages import PageFacts, PageReader, Shown
from handouts.plaintext.decoding import has_text, no_text
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection

_MOST_UNREADABLE, _SOME_UNREADABLE = 0.2, 0.01
_REPEATED = 3
_WAIT = "please wait"
_ASIDE = {
    "slanted": ("watermark", "it is set aslant over the page"),
    "sideways": ("turned text", "it stands at a right angle to the text"),
    "outside": ("text outside the page", "it cannot be seen: it is too small, or lies outside the page"),
    "hidden": ("hidden text", "it is drawn so that nobody can see it"),
    "artifact": ("running head", "the PDF's own tags say that it is no part of the text"),
}
_OF_A_SITE = re.compile(r" [|»·] ")


class PdfReader:
    """Reads PDFs that hold text; scans are named as such, with the way to make text of them."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks. Raises SourceError."""
        pdf = opened(source.name, source.data)
        try:
            facts = facts_of(pdf, source.data)
            form = pdfium.FPDF_GetFormType(pdf.raw)
            reader = PageReader(source.name, pdf, source.data)
            pages = tuple(reader.pages())
        finally:
            pdf.close()
        _readable(source, pages, form)
        return _article(source, facts, pages, _Album(reader.pictures), selection.keep)


def _article(
    source: Source, facts: Facts, pages: Sequence[PageFacts], album: "_Album", keep: Sequence[str]
) -> RawArticle:
    values = [album.without_decoration(facts_of_page.page) for facts_of_page in pages]
    sample = sample_of(values)
    language, doubts = _language(facts.language, sample)
    reading = read_pages(values, language, album.picture, keep)
    if not has_text("\n".join(plain(text) for block in reading.blocks for text in texts(block))):
        raise no_text(source.name)
    title, untitled = _title(facts.title, largest_heading(reading.blocks), sample, source.name)
    details = Details(title, language, author=facts.author, source=source.name, date=facts.date)
    notices = (*_notices(source, pages), *doubts, *untitled)
    blocks, byline = (reading.blocks, ()) if "byline" in keep else _without_byline(reading.blocks, facts.author)
    left_out = (*reading.left_out, *_aside(pages), *byline)
    enclosed = tuple(album.enclosed)
    return RawArticle(details, with_headings(blocks), notices, Beside(reading.notes), left_out, enclosed=enclosed)


def _without_byline(
    blocks: tuple[Block[Text], ...], author: str
) -> tuple[tuple[Block[Text], ...], tuple[LeftOut, ...]]:
    """The blocks without the author's name under the title, which the details of the article have."""
    second = blocks[1] if len(blocks) > 2 and isinstance(blocks[0], Heading) else None
    if not author or not isinstance(second, Paragraph) or plain(second.text).strip() != author:
        return blocks, ()
    return (blocks[0], *blocks[2:]), (LeftOut("byline", "the PDF names this author in its details", author),)


# What cannot be read ---------------------------------------------------------------------------------


def _readable(source: Source, pages: Sequence[PageFacts], form: int) -> None:
    """Raises SourceError for a PDF whose pages hold no text, or none that means anything."""
    name = source.name
    letters = sum(page.letters for page in pages)
    words = " ".join(word.text for page in pages[:2] for word in page.page.words[:80]).lower()
    if form == pdfium.FORMTYPE_XFA_FULL or (form != pdfium.FORMTYPE_NONE and _WAIT in words and letters < 1500):
        raise SourceError(
            f"{name} is a form (XFA) that only Adobe programs can show. Open it in Adobe Reader and print it as a PDF."
        )
    characters = sum(page.characters for page in pages)
    unreadable = sum(page.unreadable for page in pages)
    if characters > 20 and unreadable > _MOST_UNREADABLE * characters:
        raise SourceError(
            f"{name} has letters that can be seen and not read: its faces do not say which letters they are. "
            "`ocrmypdf --force-ocr in.pdf out.pdf` makes it readable."
        )
    if letters >= 2 and not all(page.scanned for page in pages):
        return
    if any(page.scanned for page in pages):
        raise SourceError(
            f"{name} is a scan: its pages are pictures, without text. `ocrmypdf in.pdf out.pdf` makes it readable."
        )
    if _ends_early(source):
        raise SourceError(f"{name} is damaged: not all of it is there. Get it again where it came from.")
    raise SourceError(
        f"There is no text in {name}: its letters may be drawn as shapes. `ocrmypdf --force-ocr in.pdf out.pdf` makes "
        "it readable."
    )


def _notices(source: Source, pages: Sequence[PageFacts]) -> Iterator[str]:
    scanned = [page.page.number for page in pages if page.scanned]
    if scanned:
        yield (
            f"{_named(scanned)} without text: pictures of text, which are not read. "
            "`ocrmypdf --skip-text in.pdf out.pdf` makes them readable."
        )
    unreadable = [page.page.number for page in pages if page.unreadable > max(3, _SOME_UNREADABLE * page.characters)]
    if unreadable:
        yield (
            f"{_named(unreadable)} with signs whose meaning the PDF does not tell; they are shown as \ufffd or left "
            "out. Please check the text; `ocrmypdf --force-ocr in.pdf out.pdf` may make it readable."
        )
    vertical = [page.page.number for page in pages if page.vertical > 0.3 * max(page.characters, 1)]
    if vertical:
        yield f"{_named(vertical)} with text in upright columns, which is not put in order. Please check the text."
    if _ends_early(source):
        yield "The file ends early: part of it may be missing. Get it again where it came from."


def _ends_early(source: Source) -> bool:
    return b"%%EOF" not in source.data[-2048:]


def _named(pages: Sequence[int]) -> str:
    if len(pages) == 1:
        return f"Page {pages[0]} is"
    told = ", ".join(map(str, pages[:10]))
    return f"Pages {told}{' and others' if len(pages) > 10 else ''} are"


def _aside(pages: Sequence[PageFacts]) -> Iterator[LeftOut]:
    """What stands on pages and is no text to read, each piece once."""
    for name, (kind, reason) in _ASIDE.items():
        pieces = dict.fromkeys(page.aside[name] for page in pages if name in page.aside)
        if pieces:
            yield LeftOut(kind, reason, "\n".join(pieces))


# Details ---------------------------------------------------------------------------------------------


def _language(told: str, sample: str) -> tuple[str, tuple[str, ...]]:
    """The language of the text. What word processors write into a PDF is often only the one they were set to."""
    found = language_of(sample)
    if not told or not found or told.partition("-")[0].lower() == found:
        return told, ()
    said = f"The PDF says that its language is '{told}'; by its words it is '{found}'. If it is not, use --language."
    return found, (said,)


def _title(told: str, heading: str, sample: str, name: str) -> tuple[str, tuple[str, ...]]:
    """The title: the PDF's own where its words stand in the text, else the first heading of the highest level.

    A page of the web that was printed has the name of its site in its own title.
    """
    if heading and _OF_A_SITE.search(told):
        return heading, ()
    words = told.casefold().split()
    known = set(sample[:4000].casefold().split())
    if told and (not heading or sum(word in known for word in words) >= 0.6 * len(words)):
        return told, ()
    if heading:
        return heading, ()
    title = title_from(name)
    return title, (f"No title was found, so the name of the file is used: “{title}”.",)


# Pictures --------------------------------------------------------------------------------------------


@dataclass
class _Album:
    """The pictures of a document; one that stands on many pages is decoration."""

    shown: Sequence[Shown]

    def __post_init__(self) -> None:
        times = Counter(shown.image.data for shown in self.shown)
        self._decoration = {shown.number for shown in self.shown if times[shown.image.data] >= _REPEATED}
        self.enclosed: list[Enclosed] = []
        self._names: dict[bytes, str] = {}

    def without_decoration(self, page: Page) -> Page:
        if not any(word.picture in self._decoration for word in page.words):
            return page
        return replace(page, words=tuple(word for word in page.words if word.picture not in self._decoration))

    def picture(self, number: int, caption: Text) -> Picture[Text] | None:
        """The block of a picture, which is then among `enclosed`."""
        shown = self.shown[number]
        data = shown.image.data
        if data not in self._names:
            kind = "jpg" if data.startswith(b"\xff\xd8") else "png"
            self._names[data] = f"page-{shown.page}-picture-{number + 1}.{kind}"
            self.enclosed.append(Enclosed(self._names[data], data))
        alt = (Span(shown.alt),) if shown.alt else ()
        return Picture("", alt, caption, file=self._names[data])
