"""Hypertext as a tree: parsed without a network, without entities, and no deeper than can be walked."""

from lxml.html import HtmlElement, HTMLParser, document_fromstring


def parse_page(text: str) -> HtmlElement:
    """The root of a web page. Any text is a page: the parser mends what is not well formed."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    root: HtmlElement = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    return root
