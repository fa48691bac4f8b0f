"""An e-book read back as a reading system does: its package, its pages, what sounds when."""

import hashlib
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote

from lxml import etree

MIMETYPE = b"application/epub+zip"
LARGEST_MARKUP = 50_000_000
"""Bytes of one page, overlay or package, unpacked: a hundred hours of text are a tenth of it."""
_CONTAINER = "META-INF/container.xml"
_NAMES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "smil": "http://www.w3.org/ns/SMIL",
}
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_BROKEN = (zipfile.BadZipFile, OSError, etree.XMLSyntaxError, KeyError, ValueError, EOFError, NotImplementedError)

Tree: TypeAlias = "etree._Element"


class BrokenBook(Exception):
    """A book that no reading system could open; the words say why."""


@dataclass(frozen=True)
class Sounding:
    """One element that sounds: the page and id of its text, the sound, and from when to when, in milliseconds."""

    page: str
    id: str
    sound: str
    begins_ms: int
    ends_ms: int


@dataclass(frozen=True)
class Page:
    """A page of the spine: sentences as (id, words), all its ids, the overlay that belongs to it, what it loads."""

    path: str
    sentences: tuple[tuple[str, str], ...]
    ids: frozenset[str]
    overlay: str
    loads: tuple[str, ...]


@dataclass(frozen=True)
class Link:
    """An entry of the contents or of the list of pages: its words, the page and the id it leads to."""

    words: str
    page: str
    id: str


@dataclass(frozen=True)
class ReadBook:
    """A book as it was read. `durations_ms` by path of an overlay, that of the whole under ""."""

    first_member: tuple[str, bool, bytes]
    title: str
    language: str
    pages: tuple[Page, ...]
    overlays: Mapping[str, tuple[Sounding, ...]]
    durations_ms: Mapping[str, int]
    contents: tuple[Link, ...]
    page_list: tuple[Link, ...]
    members: frozenset[str]
    listed: Mapping[str, str]
    digests: Mapping[str, str]


def read_book(path: Path) -> ReadBook:
    """The book at `path`. Sounds are not unpacked, only their SHA-256 is taken. Raises BrokenBook."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _Reading(archive).book()
    except _BROKEN as error:
        raise BrokenBook(str(error) or type(error).__name__) from error


class _Reading:
    """An open book."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        rootfile = self._tree(_CONTAINER).find(".//c:rootfile", _NAMES)
        if rootfile is None:
            raise BrokenBook("its container names no package")
        self._package_path = rootfile.get("full-path", "")
        self._package = self._tree(self._package_path)
        self._items = {item.get("id", ""): item for item in self._package.iterfind("opf:manifest/opf:item", _NAMES)}

    def book(self) -> ReadBook:
        infos = self._archive.infolist()
        first = infos[0]
        stored = first.compress_type == zipfile.ZIP_STORED and not first.extra
        spine = [ref.get("idref", "") for ref in self._package.iterfind("opf:spine/opf:itemref", _NAMES)]
        nav = next((i for i in self._items.values() if "nav" in i.get("properties", "").split()), None)
        if nav is None:
            raise BrokenBook("it has no contents")
        overlays = {self._home(i): i for i in self._items.values() if i.get("media-type") == "application/smil+xml"}
        listed = {self._home(item): item.get("media-type", "") for item in self._items.values()}
        links = {kind: tuple(self._links(self._home(nav), kind)) for kind in ("toc", "page-list")}
        return ReadBook(
            first_member=(first.filename, stored, self._archive.read(first)[: len(MIMETYPE) + 1]),
            title=self._package.findtext("opf:metadata/dc:title", "", _NAMES),
            language=self._package.findtext("opf:metadata/dc:language", "", _NAMES),
            pages=tuple(self._page(self._items[name]) for name in spine),
            overlays={path: tuple(self._sounding(path)) for path in overlays},
            durations_ms=dict(self._durations()),
            contents=links["toc"],
            page_list=links["page-list"],
            members=frozenset(info.filename for info in infos),
            listed=listed,
            digests={path: self._digest(path) for path, kind in listed.items() if kind == "audio/mpeg"},
        )

    def _tree(self, path: str) -> Tree:
        if self._archive.getinfo(path).file_size > LARGEST_MARKUP:
            raise BrokenBook(f"{path} is too large to be markup")
        with self._archive.open(path) as member:
            data = member.read(LARGEST_MARKUP + 1)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        return etree.fromstring(data, parser)

    def _home(self, item: Tree) -> str:
        return self._beside(self._package_path, item.get("href", ""))

    @staticmethod
    def _beside(path: str, href: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href)))

    def _page(self, item: Tree) -> Page:
        path = self._home(item)
        root = self._tree(path)
        found = (e for e in root.iterfind(".//h:span[@class='sentence']", _NAMES))
        overlay = self._items.get(item.get("media-overlay", ""))
        loads = (e.get(name) for e in root.iter() for name in ("src", "href", "data", "poster") if not _is_link(e))
        return Page(
            path,
            tuple((e.get("id", ""), "".join(map(str, e.itertext()))) for e in found),
            frozenset(name for e in root.iter() if (name := e.get("id"))),
            self._home(overlay) if overlay is not None else "",
            tuple(address for address in loads if address),
        )

    def _sounding(self, path: str) -> Iterator[Sounding]:
        for par in self._tree(path).iterfind(".//smil:par", _NAMES):
            text, audio = par.find("smil:text", _NAMES), par.find("smil:audio", _NAMES)
            if text is None or audio is None:
                raise BrokenBook(f"{path} has a part without text or sound")
            page, _, name = text.get("src", "").partition("#")
            times = (_ms(audio.get("clipBegin", "")), _ms(audio.get("clipEnd", "")))
            yield Sounding(self._beside(path, page), name, self._beside(path, audio.get("src", "")), *times)

    def _durations(self) -> Iterator[tuple[str, int]]:
        for meta in self._package.iterfind("opf:metadata/opf:meta[@property='media:duration']", _NAMES):
            refined = self._items.get(meta.get("refines", "").removeprefix("#"))
            yield self._home(refined) if refined is not None else "", _ms(meta.text or "")

    def _links(self, path: str, kind: str) -> Iterator[Link]:
        for nav in self._tree(path).iterfind(".//h:nav", _NAMES):
            if nav.get(_EPUB_TYPE) == kind:
                for link in nav.iterfind(".//h:a", _NAMES):
                    page, _, name = link.get("href", "").partition("#")
                    yield Link("".join(map(str, link.itertext())), self._beside(path, page), name)

    def _digest(self, path: str) -> str:
        with self._archive.open(path) as member:
            return hashlib.file_digest(member, "sha256").hexdigest()  # type: ignore[arg-type]  # it reads as one does


def _is_link(element: Tree) -> bool:
    return element.tag == f"{{{_NAMES['h']}}}a"


def _ms(clock: str) -> int:
    """A full clock value in milliseconds. Raises ValueError."""
    hours, minutes, seconds = clock.split(":")
    whole, _, rest = seconds.partition(".")
    if len(rest) != 3:
        raise ValueError(f"“{clock}” is no time to the millisecond")
    return ((int(hours) * 60 + int(minutes)) * 60 + int(whole)) * 1000 + int(rest)
