"""What an e-book is made of: its package document, and the files of it in their order of reading (EPUB 3.3, 5)."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from handouts.containers import Container
from handouts.ebooks.facts import details_in
from handouts.errors import SourceError
from handouts.model import Details

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
MOST_DOCUMENTS = 3_000
_TEXTS = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml")
_FONTS_ALONE = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#rc")
"""Ways to hide fonts; nobody needs a key for what is left (EPUB 3.3, 4.4)."""
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(frozen=True)
class Document:
    """A file of the book: `path` is its name in the container; not `linear` is what stands beside the text."""

    path: str
    linear: bool = True


@dataclass(frozen=True)
class Package:
    """An e-book: `documents` in their order, `nav` and `ncx` its tables of contents, or "". `cover` is a picture."""

    details: Details
    documents: tuple[Document, ...]
    nav: str = ""
    ncx: str = ""
    guide: tuple[tuple[str, str, str], ...] = ()
    """What the package says that documents are: path, fragment, kind ("cover"), as EPUB 2 has it."""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Item:
    path: str
    media_type: str
    properties: frozenset[str]
    fallback: str


def package_in(container: Container) -> Package:
    """The package of an e-book. Raises SourceError for one that is locked or damaged."""
    _prove_open(container)
    path = _package_path(container)
    root = container.xml(path, doctype=True)
    items = {item.get("id", ""): _item(item, path) for item in children(root, "manifest", "item")}
    spine = next(named(root, "spine"), None)
    if spine is None:
        raise container.damaged(f"{path} in it tells no order of reading")
    documents, others = [], []
    for reference in named(spine, "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None:
            raise container.damaged(f"{path} in it names “{reference.get('idref', '')[:60]}”, and there is none")
        if not item.path:
            raise container.damaged(f"{path} in it names a file that is not within the book")
        text = _text_of(item, items)
        if text:
            documents.append(Document(text, reference.get("linear", "yes").strip().lower() != "no"))
        else:
            others.append(item.path)
    documents = list(dict.fromkeys(documents))
    if not documents or len(documents) > MOST_DOCUMENTS:
        said = "no text in its order of reading" if not documents else f"more than {MOST_DOCUMENTS:,} texts"
        raise SourceError(f"{container.source_name} cannot be read: it has {said}. Save the book anew.")
    nav = next((item.path for item in items.values() if "nav" in item.properties), "")
    return Package(
        details_in(root, container.source_name),
        tuple(documents),
        nav if nav in container else "",
        _ncx(spine, items, container),
        tuple(_guide(root, path)),
        tuple(f"{name} in the book is no text, and is left out." for name in others[:5]),
    )


def resolved(base: str, link: str) -> tuple[str, str]:
    """The name in the container, and the fragment, of what `link` in the file `base` leads to; "" for elsewhere."""
    if _ELSEWHERE.match(link.strip()):
        return "", ""
    address, _mark, fragment = link.strip().partition("#")
    name = unquote(address.partition("?")[0])
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base), name)) if name else base
    return ("" if path.startswith(("../", "/")) or path in ("..", ".") else path), unquote(fragment)


def named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """All elements called `name`, of whatever namespace: many books have the wrong one."""
    return (element for element in root.iter() if local(element) == name)


def children(root: etree._Element, parent: str, name: str) -> Iterator[etree._Element]:
    """The elements called `name` in the first one called `parent`."""
    around = next(named(root, parent), None)
    return iter(()) if around is None else (element for element in around if local(element) == name)


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _prove_open(container: Container) -> None:
    """Raises SourceError for a book of which anything but fonts is encrypted."""
    if ENCRYPTION not in container:
        return
    root = container.xml(ENCRYPTION)
    ways = [method.get("Algorithm", "").strip().lower() for method in named(root, "EncryptionMethod")]
    hidden = sum(1 for _ in named(root, "EncryptedData")) + sum(1 for _ in named(root, "EncryptedKey"))
    if any(way not in _FONTS_ALONE for way in ways) or len(ways) < hidden:
        raise SourceError(
            f"{container.source_name} is locked (DRM): only the program it was sold for can open it. Ask its publisher "
            "for a copy without a lock."
        )


def _package_path(container: Container) -> str:
    root = container.xml(CONTAINER)
    paths = [root_file.get("full-path", "") for root_file in named(root, "rootfile")]
    found = next((name for path in paths for name in (path, unquote(path)) if name in container), "")
    if found:
        return found
    named_there = f"{paths[0][:80]} is missing in it" if paths and paths[0] else f"{CONTAINER} in it names no book"
    raise container.damaged(named_there)


def _item(element: etree._Element, base: str) -> _Item:
    path = resolved(base, element.get("href", ""))[0]
    media_type = element.get("media-type", "").strip().lower()
    return _Item(path, media_type, frozenset(element.get("properties", "").split()), element.get("fallback", ""))


def _text_of(item: _Item, items: dict[str, _Item]) -> str:
    """The path of what is to be read for an item of the order: itself, or what it says to take instead."""
    seen: set[str] = set()
    while item.media_type not in _TEXTS:
        if item.fallback in seen or item.fallback not in items:
            return ""
        seen.add(item.fallback)
        item = items[item.fallback]
    return item.path


def _ncx(spine: etree._Element, items: dict[str, _Item], container: Container) -> str:
    stated = items.get(spine.get("toc", ""))
    others = (item for item in items.values() if item.media_type == "application/x-dtbncx+xml")
    return next((item.path for item in (*filter(None, (stated,)), *others) if item.path in container), "")


def _guide(root: etree._Element, base: str) -> Iterator[tuple[str, str, str]]:
    for reference in children(root, "guide", "reference"):
        path, fragment = resolved(base, reference.get("href", ""))
        if path:
            yield path, fragment, reference.get("type", "").strip().lower()
