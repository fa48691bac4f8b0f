"""Hypertext as a tree: parsed without a network, without entities, and no deeper than can be walked."""

import re
from html.entities import html5

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, XHTMLParser, document_fromstring

from handouts.errors import SourceError

DEEPEST = 100
"""Levels of elements that are kept: what walks a tree calls itself once a level."""
_LIBXML_DEEPEST = 2_000
"""Levels at which libxml2 (2.14, `huge_tree`) stops reading: 2,048. What stands deeper would be lost."""

_WRAPPERS = frozenset(
    ("article", "aside", "center", "div", "footer", "header", "main", "nav", "section", "font", "span")
)
_MEANT = ("hidden", "style", "aria-hidden", "role")
_CLOSED = re.compile(r"<(script|style|template)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_SOFT = re.compile(r"</?(?:font|b|i|u|s|big|small|em|strong|span|center|div|section|article|a)\b[^>]*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_OWN_ENTITIES = re.compile(rb"<!DOCTYPE[^>\[]*\[[^\]]*<!ENTITY", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_XHTML = "{http://www.w3.org/1999/xhtml}"


def parse_page(text: str) -> HtmlElement:
    """The root of a web page. Any text is a page: the parser mends what is not well formed."""
    text = _XML_HEAD.sub("", text).replace("\0", "\ufffd")
    root, cut = _parsed(text)
    for tags in (_SOFT, _ANY_TAG):
        if not cut:
            break
        root, cut = _parsed(tags.sub("\n<hr>\n", _CLOSED.sub(" ", text)))
    return _no_deeper(root)


def parse_xhtml(data: bytes, name: str) -> HtmlElement:
    """The root of a page of an e-book: as XML, and where it is none, as a web page.

    Raises SourceError for a page that defines entities of its own: no book needs them, and they can be bombs.
    """
    if _OWN_ENTITIES.search(data[:100_000]):
        raise SourceError(f"{name} defines entities of its own, which can hide other text. Save the book without them.")
    plain_names = _NAMED.sub(_numbered, _DOCTYPE.sub(b"", data, count=1))
    parser = XHTMLParser(
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        load_dtd=False,
        resolve_entities=False,
        huge_tree=True,
        recover=False,
    )
    try:
        root = etree.fromstring(plain_names, parser)
    except (etree.XMLSyntaxError, ValueError):
        return parse_page(data.decode("utf-8", "replace"))
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.removeprefix(_XHTML)
    etree.cleanup_namespaces(root)
    return _no_deeper(root) if isinstance(root, HtmlElement) else parse_page(data.decode("utf-8", "replace"))


def _numbered(found: re.Match[bytes]) -> bytes:
    """A named character of HTML as its number: XML knows five names only."""
    characters = html5.get(f"{found[1].decode('ascii')};", "")
    if found[1] in _XML_NAMES or not characters:
        return found[0]
    return "".join(f"&#{ord(character)};" for character in characters).encode("ascii")


def _parsed(text: str) -> tuple[HtmlElement, bool]:
    """The root of a text, and whether the parser stopped before its end."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root: HtmlElement = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space and comments
        return document_fromstring("<html><body></body></html>"), bool(text.strip()) and "<" in text and False
    return root, any("depth" in entry.message for entry in parser.error_log)


def _no_deeper(root: HtmlElement) -> HtmlElement:
    """The same tree with nothing deeper than DEEPEST; words and pictures stay where they were in the order."""
    if _depth(root) <= DEEPEST:
        return root
    for element in list(root.iter(*_WRAPPERS)):
        parent = element.getparent()
        if parent is not None and parent.tag in _WRAPPERS and not any(element.get(name) for name in _MEANT):
            _unwrap(element)
    if _depth(root) > DEEPEST:
        for element in list(_at_depth(root, DEEPEST)):
            _flatten(element)
    return root


def _depth(root: HtmlElement) -> int:
    depth = deepest = 0
    for event, _element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _at_depth(root: HtmlElement, wanted: int) -> list[HtmlElement]:
    depth, found = 0, []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth == wanted and len(element):
            found.append(element)
    return found


def _unwrap(element: HtmlElement) -> None:
    """Puts the content of an element in its place, between rules where it was a block."""
    if element.tag not in ("span", "font"):
        for place in (0, len(element)):
            rule = element.makeelement("hr")
            if place == 0:
                rule.tail, element.text = element.text, None
            element.insert(place if place == 0 else len(element), rule)
    element.drop_tag()


def _flatten(element: HtmlElement) -> None:
    """Leaves of what an element holds the words, each piece a paragraph, and the pictures."""
    kept: list[HtmlElement] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if inner.tag in ("script", "style", "template", "noscript"):
            continue
        words = (inner.text if event == "start" else inner.tail if inner is not element else None) or ""
        if event == "start" and inner.tag in ("img", "image"):
            picture = element.makeelement(inner.tag, dict(inner.attrib))
            kept.append(picture)
        if words.strip():
            piece = element.makeelement("p")
            piece.text = words
            kept.append(piece)
    element.text = None
    element[:] = kept
