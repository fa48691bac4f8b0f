"""The documents of an e-book as one tree: links between them lead within it, pictures are named by their place.

Each document is a `section` of its own. Its ids begin with its number, so that no two are alike, and notes are found
wherever in the book they stand.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from handouts.containers import Container
from handouts.ebooks.package import Document, local, resolved
from handouts.hypertext.looks import classes, words_of
from handouts.hypertext.noting import kinds
from handouts.hypertext.tree import parse_page, parse_xhtml
from handouts.plaintext.decoding import too_large
from handouts.webpage import decode_page

LARGEST_BOOK = 40_000_000
"""Characters of all documents together, with their marks."""
_PAGE_BREAKS = frozenset(("pagebreak", "doc-pagebreak"))
_FIGURES, _CAPTIONS = frozenset(("figure", "float", "fig")), frozenset(("caption", "figcaption"))
_LONGEST_PAGE_NUMBER = 20
_DECLARED = re.compile(rb"""^\s*(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}?\bencoding\s*=\s*["']([A-Za-z0-9._-]{2,40})["']""")
_TAG = re.compile(r"[A-Za-z][\w.-]*")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")


@dataclass(frozen=True)
class Bound:
    """A book as one tree. `sections` are its documents by path; `places` finds what a link leads to."""

    root: HtmlElement
    sections: Mapping[str, HtmlElement]
    places: Mapping[tuple[str, str], HtmlElement]
    notices: tuple[str, ...] = ()


def bind(container: Container, documents: Sequence[Document]) -> Bound:
    """The documents bound together, those beside the text at the end. Raises SourceError."""
    root = parse_page("")
    whole = next(root.iter("body"))
    ordered = sorted(documents, key=lambda document: not document.linear)
    numbers = {document.path: number for number, document in enumerate(ordered, 1)}
    sections: dict[str, HtmlElement] = {}
    places: dict[tuple[str, str], HtmlElement] = {}
    notices: dict[str, None] = {}
    size = 0
    for path in numbers:
        data = container.read(path)
        size += len(data)
        if size > LARGEST_BOOK:
            raise too_large(container.source_name)
        body, told = _body(container.source_name, path, data)
        notices |= dict.fromkeys(told)
        section = body
        section.tag, section.tail = "section", None
        whole.append(section)
        _purged(section)
        _cleared(section)
        sections[path] = section
        places |= {(path, name): e for e in section.iter() for k in ("id", "name") if (name := e.get(k))}
        places[path, ""] = section
    for path, section in sections.items():
        _linked(section, path, numbers, places)
    for path, section in sections.items():
        section.set("id", f"d{numbers[path]}")
    return Bound(root, sections, places, tuple(notices))


def _body(source_name: str, path: str, data: bytes) -> tuple[HtmlElement, tuple[str, ...]]:
    """The body of one document, its language on it, and what was changed in reading it."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return next(parse_page("").iter("body")), ()
    declared = _DECLARED.match(data[:400])
    where = f"{path} in {source_name}"
    decoded = decode_page(where, data, declared[1].decode("ascii") if declared else "")
    root = parse_xhtml(_XML_HEAD.sub("", decoded.text).encode("utf-8"), where)
    body = next(root.iter("body"), root)
    for name in ("{http://www.w3.org/XML/1998/namespace}lang", "lang", "xml:lang"):
        if root.get(name) and not body.get(name):
            body.set(name, root.get(name) or "")
    return body, decoded.notices


def _purged(section: HtmlElement) -> None:
    """Takes out characters that XML has none of: references in web pages make them, and no tree lets them be moved."""
    for element in section.iter():
        if element.text and _NOT_XML.search(element.text):
            element.text = _NOT_XML.sub("", element.text)
        if element.tail and _NOT_XML.search(element.tail):
            element.tail = _NOT_XML.sub("", element.tail)
        for name, value in element.items():
            if _NOT_XML.search(value):
                element.set(name, _NOT_XML.sub("", value))


def _cleared(section: HtmlElement) -> None:
    """Takes out page numbers of the printed book; drawings that only frame a picture become that picture."""
    for element in list(section.iter()):
        if not isinstance(element.tag, str):
            continue
        if "}" in element.tag:  # drawings and formulas are then called what a web page calls them
            element.tag = local(element) if _TAG.fullmatch(local(element)) else "span"
        if kinds(element) & _PAGE_BREAKS and len(words_of(element)) <= _LONGEST_PAGE_NUMBER:
            if element.find(".//img") is None and element is not section:
                element.drop_tree()
        elif element.tag == "case" and element.getparent() is not None and element.getparent().tag == "switch":
            element.drop_tree()  # the default says the same in plain hypertext (EPUB 3.0, 2.4.3)
    for figure in section.iter("div"):
        captions = [inner for inner in figure if classes(inner) & _CAPTIONS]
        if captions and classes(figure) & _FIGURES and next(figure.iter("img"), None) is not None:
            figure.tag = "figure"  # EPUB 2 knows none: programs write boxes of a class
            for caption in captions:
                caption.tag = "figcaption"
    for drawing in list(section.iter("svg")):
        images = list(drawing.iter("image"))
        if len(images) == 1 and next(drawing.iter("text"), None) is None:
            _unframe(drawing, images[0])


def _unframe(drawing: HtmlElement, image: HtmlElement) -> None:
    title = next(drawing.iter("title"), None)
    alt = drawing.get("aria-label") or (words_of(title) if title is not None else "")
    source = image.get("{http://www.w3.org/1999/xlink}href") or image.get("href") or image.get("xlink:href") or ""
    picture = drawing.makeelement("img", {})
    picture.set("src", source)
    if alt:
        picture.set("alt", alt)
    picture.tail = drawing.tail
    parent = drawing.getparent()
    if parent is not None:
        parent.replace(drawing, picture)


def _linked(
    section: HtmlElement, path: str, numbers: Mapping[str, int], places: Mapping[tuple[str, str], HtmlElement]
) -> None:
    """Gives the ids of a document their number, and its links and pictures their places in the whole."""
    number = numbers[path]
    for element in section.iter():
        for key in ("id", "name") if element.tag == "a" else ("id",):
            if element.get(key):
                element.set(key, f"d{number}-{element.get(key)}")
        if element.get("headers"):
            element.set("headers", " ".join(f"d{number}-{name}" for name in (element.get("headers") or "").split()))
        if element.tag == "a" and element.get("href") is not None:
            _lead(element, path, numbers, places)
        elif element.tag == "img":
            element.attrib.pop("srcset", None)
            name = resolved(path, element.get("src") or "")[0]
            element.set("src", name or element.get("src") or "")


def _lead(
    link: HtmlElement, path: str, numbers: Mapping[str, int], places: Mapping[tuple[str, str], HtmlElement]
) -> None:
    """Makes a link to another place of the book one within the tree; one to nowhere is none."""
    target, fragment = resolved(path, link.get("href") or "")
    if not target:
        return
    if target not in numbers:
        del link.attrib["href"]
        return
    whole = not fragment or places.get((target, fragment)) is places[target, ""]
    link.set("href", f"#d{numbers[target]}" if whole else f"#d{numbers[target]}-{fragment}")
