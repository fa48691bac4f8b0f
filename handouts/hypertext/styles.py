"""How an element changes the runs within it: bold, raised, linked, in another language."""

import re
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from handouts.hypertext.looks import weight
from handouts.model import Span

_STRONG = frozenset(("b", "strong", "em", "i", "mark", "dfn"))
_SCRIPTS = {"sub": "sub", "sup": "super"}
_KEPT = ("http", "https", "mailto", "tel")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST_TAG = 35
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def styled(element: HtmlElement, style: Span, base: str, language: str) -> Span:
    """The style of what stands in `element`, which itself stands in `style`.

    `base` is the address that relative links go out from; `language` that of the whole text, which is not marked.
    """
    if element.tag in _STRONG:
        style = replace(style, strong=True)
    elif element.tag in _SCRIPTS:
        style = replace(style, script=_SCRIPTS[element.tag])
    elif element.tag == "a" and element.get("href") is not None:
        style = replace(style, link=address(element.get("href") or "", base))
    if element.attrib:
        if (bold := weight(element)) is not None:
            style = replace(style, strong=bold)
        if (own := language_in(element)) is not None:
            style = replace(style, language="" if _same(own, language) else own)
    return style


def language_in(element: HtmlElement) -> str | None:
    """The language an element states, as a BCP 47 tag; empty for one that is none, None where it states none."""
    stated = element.get(_XML_LANGUAGE) or element.get("lang") or element.get("xml:lang")
    return None if stated is None else tag_of(stated)


def tag_of(stated: str) -> str:
    """A language as its BCP 47 tag ("en_us " is "en-US"); empty for what cannot be one."""
    tag = stated.strip().replace("_", "-").partition(",")[0]
    if len(tag) > _LONGEST_TAG or not _TAG.fullmatch(tag):
        return ""
    primary, *others = tag.split("-")
    return "-".join((primary.lower(), *(each.upper() if len(each) == 2 else each for each in others)))


def _same(one: str, other: str) -> bool:
    """Whether two tags are one language to a reader: "en" and "en-GB" are."""
    return not one or one.partition("-")[0].lower() == other.partition("-")[0].lower()


def address(link: str, base: str) -> str:
    """Where a link leads, in full; empty where it leads nowhere from paper."""
    link = "".join(link.split()) if "\n" in link or "\t" in link else link.strip()
    if not link or link.startswith("#"):
        return ""
    try:
        whole = urljoin(base, link) if base else link
        parts = urlsplit(whole)
        if base and parts.fragment and whole.partition("#")[0] == base.partition("#")[0]:
            return ""
    except ValueError:
        return ""
    named = parts.netloc if parts.scheme.lower() in ("http", "https") else parts.path
    return whole.replace(" ", "%20") if parts.scheme.lower() in _KEPT and named else ""
