"""Hypertext as a tree: parsed without a network, without entities, and no deeper than can be walked."""

import re
from html.entities import html5
from itertools import takewhile

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, XHTMLParser, document_fromstring

from handouts.errors import SourceError
from handouts.plaintext.decoding import encoding_called

DEEPEST = 100
"""Levels of elements that are kept: what walks a tree calls itself once a level.

libxml2 (2.14) itself stops reading at 256 levels, with `huge_tree` at 2,048, and says so in its log alone.
"""
_WRAPPERS = frozenset(
    ("article", "aside", "center", "div", "footer", "header", "main", "nav", "section", "font", "span")
)
_MEANT = ("hidden", "style", "aria-hidden", "role")
_UNSHOWN = re.compile(r"<(/?)(script|style|template)\b|(<!--)|-->", re.IGNORECASE)
_SOFT = re.compile(r"</?(?:font|b|i|u|s|big|small|em|strong|span|center|div|section|article|a)\b[^<>]*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_INSIDE = r"(?:(?!</?(?:p|b|strong|i|em)\b)[^\0])*"
_BOLD_AROUND = re.compile(
    rf"<(b|strong|i|em)\b((?:\s[^<>]*)?)>\s*((?:<p\b[^<>]*>{_INSIDE}</p>\s*)+)</\1\s*>", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"(<p\b[^<>]*>)(.*?)</p>", re.IGNORECASE | re.DOTALL)
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no tree may be given (XML 1.0, 2.2); the HTML parser lets some of them in."""
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_ROOT = re.compile(r"<[A-Za-z]")
_OWN_ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]*(?:\[[^\]]{0,10000}\]\s*)?>", re.IGNORECASE)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def parse_page(text: str) -> HtmlElement:
    """The root of a web page. Any text is a page: the parser mends what is not well formed."""
    text = _XML_HEAD.sub("", text).replace("\0", "\ufffd")
    text = _BOLD_AROUND.sub(_within, text)
    root, cut = _parsed(text)
    for tags in (_SOFT, _ANY_TAG):
        if not cut:
            break
        root, cut = _parsed(tags.sub("\n<hr>\n", _shown(text)))
    return _no_deeper(root)


def parse_xhtml(data: bytes, name: str) -> HtmlElement:
    """The root of a page of an e-book: as XML, and where it is none, as a web page.

    Raises SourceError for a page that defines entities of its own: no book needs them, and they can be bombs.
    """
    text = _decoded(data)
    root_place = _ROOT.search(text)
    if _OWN_ENTITIES.search(text[: root_place.start() if root_place else len(text)]):
        raise SourceError(f"{name} defines entities of its own, which can hide other text. Save the book without them.")
    bare = _NAMED.sub(_numbered, _DOCTYPE.sub("", _XML_HEAD.sub("", text), count=1))
    parser = XHTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        load_dtd=False,
        resolve_entities=False,
        huge_tree=True,
    )
    try:
        root = etree.fromstring(bare.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return parse_page(text)
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2].lower()
    etree.cleanup_namespaces(root)
    return _no_deeper(root)


def _decoded(data: bytes) -> str:
    """The characters of a page: by its byte order mark, by what it declares, else as UTF-8 (XML 1.0, appendix F)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    declared = _ENCODING.match(data)
    try:
        return data.decode((declared and encoding_called(declared[1].decode("ascii"))) or "utf-8")
    except UnicodeError:
        return data.decode("utf-8", "replace")


def _numbered(found: re.Match[str]) -> str:
    """A named character of HTML as its number: XML knows five names only."""
    characters = html5.get(f"{found[1]};", "")
    if found[1] in _XML_NAMES or not characters:
        return found[0]
    return "".join(f"&#{ord(character)};" for character in characters)


def _shown(text: str) -> str:
    """The source of a page without scripts, styles and comments."""
    pieces: list[str] = []
    kept_from, closing = 0, ""
    for found in _UNSHOWN.finditer(text):
        if not closing and not found[1] and (found[2] or found[3]):
            pieces.append(text[kept_from : found.start()])
            closing = (found[2] or "--").lower()
        elif closing and (found[0] == "-->" if closing == "--" else found[1] and found[2].lower() == closing):
            kept_from, closing = found.end(), ""
    return " ".join((*pieces, "" if closing else text[kept_from:]))


def _parsed(text: str) -> tuple[HtmlElement, bool]:
    """The root of a text, and whether the parser stopped before its end."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root: HtmlElement = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space and comments
        return document_fromstring("<html><body></body></html>"), False
    for further in list(root.itersiblings("*")):  # what stands behind </html> is a tree of its own to libxml2
        (root.find("body") if root.find("body") is not None else root).append(further)
    _part_entries(root)
    return root, any("depth" in entry.message for entry in parser.error_log)


def _within(found: re.Match[str]) -> str:
    """Paragraphs in bold with the bold type inside each: libxml2 closes `<b>` before `<p>`, browsers do not."""
    opened, closed = f"<{found[1]}{found[2]}>", f"</{found[1]}>"
    return _PARAGRAPH.sub(lambda inner: f"{inner[1]}{opened}{inner[2]}{closed}</p>", found[3])


def _part_entries(root: HtmlElement) -> None:
    """Puts terms and descriptions behind the one they stand in: nobody closed it (HTML, 13.1.2.4)."""
    for entry in list(root.iter("dt", "dd")):
        inside = next((place for place, child in enumerate(entry) if child.tag in ("dt", "dd")), len(entry))
        for child in reversed(entry[inside:]):
            entry.addnext(child)


def _no_deeper(root: HtmlElement) -> HtmlElement:
    """The same tree with nothing deeper than DEEPEST; words and pictures stay where they were in the order."""
    if _depth(root) <= DEEPEST:
        return root
    deep = _deep(root)
    for element in [each for each in root.iter(*_WRAPPERS) if each in deep]:
        parent = element.getparent()
        if parent is not None and parent.tag in _WRAPPERS and not any(element.get(name) for name in _MEANT):
            _unwrap(element)
    if _depth(root) > DEEPEST:
        for element in _at_depth(root, DEEPEST):
            _flatten(element)
    return root


def _deep(root: HtmlElement) -> set[HtmlElement]:
    """The elements that hold something deeper than DEEPEST."""
    above: list[HtmlElement] = []
    found: set[HtmlElement] = set()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            above.pop()
            continue
        if len(above) >= DEEPEST:
            found.update(takewhile(lambda each: each not in found, reversed(above)))
        above.append(element)
    return found


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
            piece.text = _NO_XML.sub("", words)
            kept.append(piece)
    element.text = None
    element[:] = kept
