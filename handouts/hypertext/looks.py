"""What an element looks like without its style sheets: hidden, bold, a picture of no weight."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

UNPRINTED = frozenset(("script", "style", "template", "noscript", "head", "title", "meta", "link", "base", "param"))
"""What browsers show nothing of."""

TINY = 32
"""Pixels. A picture no wider or no higher than this is an icon, or counts visitors."""

_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_PLAIN_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-4]00)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d{1,6})(?:\.\d*)?\s*+(?:px)?\s*$")
_FEW_WORDS = 4


def words_of(element: HtmlElement) -> str:
    """The words of an element with everything in it, single spaces between them."""
    return " ".join("".join(element.itertext()).split())


def classes(element: HtmlElement) -> frozenset[str]:
    """The names of an element's classes, in small letters."""
    return frozenset((element.get("class") or "").lower().split())


def is_hidden(element: HtmlElement) -> bool:
    """Whether browsers show nothing of an element; what is hidden from listeners alone is, where it is few words."""
    if element.tag in UNPRINTED or element.get("hidden") is not None:
        return bool(element.get("hidden") != "until-found")
    if "mw-editsection" in (element.get("class") or ""):  # "[edit]" beside the headings of a wiki
        return True
    if _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    return element.get("aria-hidden") == "true" and _is_little(element)


def _is_little(element: HtmlElement) -> bool:
    return element.find(".//p") is None and len(words_of(element).split()) <= _FEW_WORDS


def weight(element: HtmlElement) -> bool | None:
    """Whether the style of an element makes it bold (True) or takes that back (False); None where it says nothing."""
    style = element.get("style") or ""
    if _BOLD_STYLE.search(style):
        return True
    return False if _PLAIN_STYLE.search(style) else None


def pixels(element: HtmlElement, name: str) -> int | None:
    """The width or height that an element states in pixels."""
    found = _NUMBER.match(element.get(name) or "")
    if found is None:
        found = re.search(rf"(?:^|;)\s*{name}\s*:\s*(\d{{1,6}})(?:\.\d*)?px", element.get("style") or "", re.IGNORECASE)
    return int(found[1]) if found else None


def is_tiny(element: HtmlElement) -> bool:
    """Whether a picture is an icon or a counter by the size it states."""
    return any((size := pixels(element, side)) is not None and size <= TINY for side in ("width", "height"))


def is_in(element: HtmlElement, tags: Iterable[str]) -> bool:
    """Whether an element stands within one of some kinds."""
    return next(element.iterancestors(*tags), None) is not None
