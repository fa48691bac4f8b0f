"""A finished PDF serves a screen reader, and carries nothing but print.

PDF/UA-1 (ISO 14289-1) as far as it can be told without judging the text; a full validator says the rest.
"""

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import pikepdf

from handouts.checks import TAGGED
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.findings import gathered, on_page, quoted, unreadable
from handouts.proof.pdf.content import Content
from handouts.proof.pdf.lines import Block, blocks
from handouts.proof.pdf.model import Document
from handouts.proof.pdf.reading import Unreadable, read_pdf
from handouts.proof.structure_rules import STRUCTURE, lists, neighbours
from handouts.proof.words import same_but_lacking, words_of
from handouts.settings import Settings

_FORBIDDEN_ACTIONS = frozenset(("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Movie"))
"""Whatever runs, sends or opens something else (ISO 32000-1, 12.6.4)."""
_FORBIDDEN_TYPES = {"/EmbeddedFile": "an embedded file", "/Filespec": "a reference to a file"}
_ADDRESSES = re.compile(r"(?:https?|mailto|tel):", re.I)
_UA_PART = re.compile(rb"pdfuaid:part(?:>|\s*=\s*[\"'])\s*1\b")
_PAGE_NUMBER = re.compile(r"\D*(\d+)\D+(\d+)\D*")
_MARGIN_PT = 72.0


@dataclass(frozen=True)
class _Opened:
    """One PDF as objects, and as what is read off its pages."""

    artefact: Artefact
    edition: Edition
    pdf: pikepdf.Pdf
    document: Document
    blocks: tuple[Block, ...]

    def fault(self, message: str, place: str = "") -> Finding:
        return Finding(Level.ERROR, "pdf-structure", message, self.artefact.path, place)


class PdfStructure:
    """Tags, language, title, outline, order, the structure tree, faces; no scripts, no actions, no hidden files."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.path.endswith(".pdf") and artefact.output in TAGGED

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a screen reader would miss, and what does not belong in a leaflet."""
        try:
            data = (folder / artefact.path).read_bytes()
            document = read_pdf(data)
            with pikepdf.open(io.BytesIO(data)) as pdf:
                opened = _Opened(artefact, edition, pdf, document, blocks(document))
                return gathered(finding for look in _LOOKS for finding in look(opened))
        except (OSError, Unreadable, pikepdf.PdfError) as error:
            return unreadable(artefact, "pdf-structure", error)


# The document ----------------------------------------------------------------------------------------


def _identity(opened: _Opened) -> Iterator[Finding]:
    root = opened.pdf.Root
    if not _held(root, "/MarkInfo", "/Marked") or "/StructTreeRoot" not in root:
        yield opened.fault("The PDF is not tagged: a screen reader finds no order in it. Make the edition again.")
    language = str(root.get("/Lang", ""))
    wanted = opened.edition.publication.details.language
    if not language:
        yield opened.fault("The PDF does not name its language. Make the edition again.")
    elif language.lower().split("-")[0] != wanted.lower().split("-")[0]:
        yield opened.fault(f"The PDF says that its language is {language}; the text's is {wanted}.")
    metadata = root.get("/Metadata")
    data = metadata.read_bytes() if isinstance(metadata, pikepdf.Stream) else b""
    if not _UA_PART.search(data):
        yield opened.fault("The PDF does not say that it keeps PDF/UA-1. Make the edition again.")
    title = words_of(_title(opened.pdf, data))
    if not title:
        yield opened.fault("The PDF has no title. Make the edition again.")
    elif (typed := words_of(_wanted_title(opened))) and not _ends_with(title, typed):
        message = "The PDF has another title than the text: a screen reader tells it first. Make the edition again."
        yield opened.fault(message, quoted(" ".join(title)))
    if not _held(root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield opened.fault("Viewers are not told to show the title instead of the file name. Make the edition again.")


def _held(holder: Any, name: str, key: str) -> Any:
    """The value of `key` in the dictionary called `name`; None where either is missing."""
    inner = holder.get(name)
    return inner.get(key) if isinstance(inner, pikepdf.Dictionary) else None


def _title(pdf: pikepdf.Pdf, metadata: bytes) -> str:
    found = re.search(rb"<dc:title>.*?<rdf:li[^>]*>([^<]*)</rdf:li>", metadata, re.S)
    return (
        html.unescape(found[1].decode("utf-8", "replace")).strip()
        if found
        else str(pdf.docinfo.get("/Title", "")).strip()
    )


def _wanted_title(opened: _Opened) -> str:
    """The title of the one topic printed, or that of all."""
    publication = opened.edition.publication
    own = (topic.title.text for topic in publication.topics if topic.number == opened.artefact.topic)
    return next(own, publication.title.text)


def _outline(opened: _Opened) -> Iterator[Finding]:
    with opened.pdf.open_outline() as outline:
        told = [words_of(item.title) for item in _items(outline.root)]
    for topic in opened.edition.publication.topics:
        if opened.artefact.topic not in (None, topic.number):
            continue
        title = words_of(topic.title.text)
        if title and not any(_ends_with(words, title) for words in told):
            yield opened.fault("A topic is missing in the outline. Make the edition again.", quoted(topic.title.text))


def _items(items: Any) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _items(item.children)


def _ends_with(words: list[str], title: list[str]) -> bool:
    """Whether an entry is the title, its number before it or not, squares for what the faces lack."""
    tail = words[-len(title) :]
    same = (found == typed or same_but_lacking(typed, found) for found, typed in zip(tail, title, strict=False))
    return len(tail) == len(title) and all(same)


# Reading order ---------------------------------------------------------------------------------------


def _order(opened: _Opened) -> Iterator[Finding]:
    if not opened.document.tagged:
        return
    told = [block for block in opened.blocks if block.role not in ("Artifact", "")]
    for before, after in pairwise(told):
        if after.page < before.lines[-1].page:
            yield opened.fault("The reading order goes back to an earlier page. Make the edition again.", _at(after))
    for block in opened.blocks:
        if block.role == "" and block.text.strip():
            message = "Text that is neither in the reading order nor marked as page furniture. Make the edition again."
            yield opened.fault(message, _at(block))
    for block in told:
        if _is_page_number(block, opened.document):
            yield opened.fault("A page number stands in the reading order. It must be an artifact.", _at(block))


def _is_page_number(block: Block, document: Document) -> bool:
    found = _PAGE_NUMBER.fullmatch(block.text)
    page = document.pages[block.page - 1]
    outside = not _MARGIN_PT < block.lines[0].baseline < page.height - _MARGIN_PT
    return bool(found and outside and int(found[1]) == block.page and int(found[2]) == len(document.pages))


def _headings(opened: _Opened) -> Iterator[Finding]:
    level = 0
    for block in opened.blocks:
        if not block.is_heading:
            continue
        own = int(block.role[1])
        if own > level + 1:
            message = "A heading skips a level" if level else "The first heading is not of the first level"
            yield opened.fault(f"{message}. Make the edition again.", f"{_at(block)} (H{own})")
        level = own
    if not level:
        yield opened.fault("There is no heading. Make the edition again.")


def _at(block: Block) -> str:
    return on_page(block.page, block.text)


# Objects ---------------------------------------------------------------------------------------------


def _tree(opened: _Opened) -> Iterator[Finding]:
    content = Content(opened.document)
    typed = neighbours(block for topic in opened.edition.publication.topics for block in topic.blocks)
    for message, place in chain(lists(content, typed), *(rule(content) for rule in STRUCTURE)):
        yield opened.fault(message, place)


def _links(opened: _Opened) -> Iterator[Finding]:
    for number, page in enumerate(opened.pdf.pages, 1):
        for annotation in page.obj.get("/Annots", ()):
            if annotation.get("/Subtype") == "/Link" and not str(annotation.get("/Contents", "")).strip():
                yield opened.fault("A link does not say where it goes. Make the edition again.", on_page(number))


def _contents(opened: _Opened) -> Iterator[Finding]:
    """Faces without outlines, and whatever could act, hide or fetch."""
    root = opened.pdf.Root
    if "/AF" in root or any(_held(root, "/Names", key) is not None for key in ("/EmbeddedFiles", "/JavaScript")):
        yield opened.fault("The PDF carries files or scripts of its own. Do not hand it out; make the edition again.")
    for thing in opened.pdf.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            yield from _object(opened, thing, thing.get("/Type"))
            action = thing.get("/A")
            if isinstance(action, pikepdf.Dictionary) and not action.is_indirect:
                yield from _object(opened, action, action.get("/Type"))
    action = root.get("/OpenAction")
    if isinstance(action, pikepdf.Dictionary):
        yield from _object(opened, action, None)


def _object(opened: _Opened, thing: Any, kind: Any) -> Iterator[Finding]:
    if kind == "/StructElem":
        return
    if kind == "/FontDescriptor" and not any(f"/FontFile{number}" in thing for number in ("", "2", "3")):
        name = str(thing.get("/FontName", "")).lstrip("/")
        yield opened.fault("A face is not embedded: other printers would put another in its place.", name)
    if kind == "/Font" and thing.get("/Subtype") in ("/Type1", "/TrueType") and "/FontDescriptor" not in thing:
        name = str(thing.get("/BaseFont", "")).lstrip("/")
        yield opened.fault("A face is not embedded: other printers would put another in its place.", name)
    forbidden = _FORBIDDEN_TYPES.get(str(kind)) if kind is not None else None
    if forbidden is None and (str(thing.get("/S", "")) in _FORBIDDEN_ACTIONS or "/JS" in thing):
        forbidden = "an action that runs something"
    if forbidden is None and "/EF" in thing:
        forbidden = "an embedded file"
    if forbidden:
        yield opened.fault(f"The PDF carries {forbidden}. Do not hand it out; make the edition again.")
    address = thing.get("/URI")
    if isinstance(address, pikepdf.String) and not _ADDRESSES.match(str(address)):
        yield opened.fault("A link leads to no web, mail or telephone address. Make the edition again.", str(address))


_LOOKS = (_identity, _outline, _order, _headings, _tree, _links, _contents)
