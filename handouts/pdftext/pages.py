"""The pages of a PDF as values: words, rules, pictures, and how much of them cannot be read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from handouts.errors import SourceError
from handouts.pagination.furniture import EDGE
from handouts.pagination.model import Box, Page, Style, Word
from handouts.pagination.words import words_of
from handouts.pdftext.characters import CharacterReader, Characters
from handouts.pdftext.drawings import Drawings, Image, Link, drawings_of, links_of, picture_of
from handouts.pdftext.figures import Figure, description_at, figures_of
from handouts.pdftext.frame import Frame
from handouts.pdftext.tags import TagReader
from handouts.plaintext.decoding import LARGEST_CHARACTERS

MOST_PICTURES, MOST_PICTURE_BYTES = 200, 60_000_000
_SCANNED = 0.5
_FEW_LETTERS = 10
_MOST_HIDDEN = 0.2
_COVERED_LETTERS = 40
_ARTIFACTS = 0.4
_WIDGET = 20


@dataclass(frozen=True)
class Shown:
    """A picture with its number on the page's words, its file, and what the tags say it shows."""

    number: int
    page: int
    image: Image
    alt: str


@dataclass
class PageFacts:
    """What a page gave, and what of it is no text to read, by why."""

    page: Page
    letters: int = 0
    unreadable: int = 0
    characters: int = 0
    vertical: int = 0
    scanned: bool = False
    aside: dict[str, str] = field(default_factory=dict)


class PageReader:
    """Reads the pages of one document in order; `pictures` grows as it goes."""

    def __init__(self, name: str, pdf: Any, data: bytes) -> None:
        self._name, self._pdf, self._data = name, pdf, data
        self._figures: Mapping[int, tuple[Figure, ...]] | None = None
        self._characters, self._tags = CharacterReader(), TagReader()
        self._tagged = bool(pdfium.FPDFCatalog_IsTagged(pdf.raw))
        self._form = pdfium.FPDF_GetFormType(pdf.raw) == pdfium.FORMTYPE_ACRO_FORM
        self.pictures: list[Shown] = []
        self._bytes = self._count = 0

    def pages(self) -> Iterator[PageFacts]:
        """Every page. Raises SourceError for one that cannot be read, and for too many characters."""
        for index in range(len(self._pdf)):
            try:
                page = self._pdf[index]
            except pypdfium2.PdfiumError as error:
                raise SourceError(
                    f"Page {index + 1} of {self._name} is damaged. Open it in a PDF program and print it as a PDF."
                ) from error
            yield self._page(page, index + 1)

    def _page(self, page: Any, number: int) -> PageFacts:
        links_at = None
        try:
            if self._form and _has_fields(page):
                links_at = True
                page = self._flattened(page, number)
            text_page = page.get_textpage()
            try:
                self._bounded(pdfium.FPDFText_CountChars(text_page.raw))
                roles = self._tags.roles(page.raw) if self._tagged else {}
                found, frame = self._characters.read(text_page.raw, page.get_bbox(), page.get_rotation() // 90, roles)
            finally:
                text_page.close()
            drawn = drawings_of(page.raw, frame)
            links = () if links_at else links_of(page.raw, self._pdf.raw, frame)
            words, aside = _words(found, drawn, frame.height)
            words = _linked(words, links)
            pictures = self._pictures(
                page, number, drawn, words, {n: role.alt for n, role in roles.items() if role.alt}
            )
            known = len(self.pictures)
            value = Page(number, frame.width, frame.height, (*words, *pictures), drawn.rules)
            self._describe(known, number, frame)
            letters = sum(c.isalnum() for word in words for c in word.text)
            scanned = letters < _FEW_LETTERS and drawn.covered > _SCANNED
            return PageFacts(value, letters, found.unreadable, found.count, found.vertical, scanned, aside)
        except pypdfium2.PdfiumError as error:
            raise SourceError(
                f"Page {number} of {self._name} cannot be read: it is damaged. Open it in a PDF program and print it "
                "as a PDF."
            ) from error
        finally:
            page.close()

    def _flattened(self, page: Any, number: int) -> Any:
        """The page with what was filled into its form as part of its text."""
        pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
        page.close()
        return self._pdf[number - 1]

    def _bounded(self, characters: int) -> None:
        self._count += max(characters, 0)
        if self._count > LARGEST_CHARACTERS:
            raise SourceError(
                f"{self._name} is too large for an article: the limit is {LARGEST_CHARACTERS // 1_000_000} million "
                "characters of text. Split it into parts."
            )

    def _pictures(
        self, page: Any, number: int, drawn: Drawings, words: Sequence[Word], alts: dict[int, str]
    ) -> Iterator[Word]:
        for found in drawn.images:
            if len(self.pictures) >= MOST_PICTURES or self._bytes > MOST_PICTURE_BYTES:
                return
            if _letters_over(words, found.box) > _COVERED_LETTERS:
                continue
            image = picture_of(found, page, self._pdf)
            if image is None:
                continue
            self._bytes += len(image.data)
            place = len(self.pictures)
            self.pictures.append(Shown(place, number, image, alts.get(image.content, "")))
            box = image.box
            yield Word(
                "", box.left, box.right, box.bottom, Style(10.0), picture=place, height=max(box.bottom - box.top, 1.0)
            )

    def _describe(self, first: int, number: int, frame: Frame) -> None:
        """Looks for what describes the pictures of a page, from number `first` on, where their content does not say."""
        for place, shown in enumerate(self.pictures[first:], first):
            if self._tagged and not shown.alt:
                if self._figures is None:
                    self._figures = figures_of(self._data)
                alt = description_at(shown.image.box, self._figures.get(number, ()), frame)
                self.pictures[place] = replace(shown, alt=alt)


def _has_fields(page: Any) -> bool:
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), 2_000)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
        if annotation:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if kind == _WIDGET:
                return True
    return False


def _words(found: Characters, drawn: Drawings, height: float) -> tuple[list[Word], dict[str, str]]:
    """The words of a page that are text to read, and the others by what they are.

    Characters that are not seen are the words of a scan where a picture covers the page; elsewhere nobody was to
    read them.
    """
    shown, hidden = list(words_of(found.shown)), list(words_of(found.hidden))
    aside = {"slanted": found.slanted, "sideways": found.sideways, "outside": found.outside}
    if drawn.covered > _SCANNED and len(found.hidden) > _MOST_HIDDEN * len(found.shown):
        shown += hidden
    else:
        aside["hidden"] = " ".join(word.text for word in hidden)
    artifacts = [word for word in shown if word.style.artifact and _is_at_edge(word, height)]
    if artifacts and sum(len(w.text) for w in artifacts) < _ARTIFACTS * sum(len(w.text) for w in shown):
        aside["artifact"] = " ".join(word.text for word in artifacts)
        shown = [word for word in shown if not (word.style.artifact and _is_at_edge(word, height))]
    return shown, {kind: words for kind, words in aside.items() if words}


def _is_at_edge(word: Word, height: float) -> bool:
    return word.baseline < EDGE * height or word.baseline > (1 - EDGE) * height


def _linked(words: Sequence[Word], links: Sequence[Link]) -> list[Word]:
    if not links:
        return list(words)
    return [part for word in words for part in _parts(word, links)]


def _parts(word: Word, links: Sequence[Link]) -> Iterator[Word]:
    """A word with its link; a stop behind the words of the link is no part of it."""
    x, y = (word.left + word.right) / 2, word.baseline - 0.3 * word.size
    link = next((link for link in links if _holds(link.box, x, y)), None)
    end = link.box.right if link else word.right
    if link is None:
        yield word
    elif len(word.text) > 1 and word.text[-1] in ".,;:!?)" and end < word.right - 0.1 * word.size:
        yield replace(word, text=word.text[:-1], right=end, link=link.address)
        yield replace(word, text=word.text[-1], left=end, apart=False)
    else:
        yield replace(word, link=link.address)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left - 1 <= x <= box.right + 1 and box.top - 1 <= y <= box.bottom + 1


def _letters_over(words: Sequence[Word], box: Box) -> int:
    """How many letters stand on a picture: many make it a background."""
    return sum(
        len(word.text) for word in words if _holds(box, (word.left + word.right) / 2, word.baseline - 0.3 * word.size)
    )
