"""Pictures of a page: which of them are part of its text, their files and their descriptions."""

import re

from lxml.html import HtmlElement

from handouts.hypertext.looks import is_tiny
from handouts.hypertext.runs import seen
from handouts.model import Picture, Span, Text

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-image-src", "data-url")
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_EMPTY_SOURCE = re.compile(r"^data:|(?:^|/)(?:blank|spacer|placeholder|pixel|transparent|1x1|lazy)[\w.-]*\.\w+$", re.I)
_EMOJI_CLASS = re.compile(r"\b(?:emoji|wp-smiley|smiley|emoticon)\b", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w%+.-]+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif)", re.IGNORECASE)
_LONGEST_FALLBACK = 2_000
WIDEST = 2_000
"""Pixels. Of several sizes of a picture the largest up to this is wanted: more is not seen in print."""


def source_of(image: HtmlElement) -> str:
    """The address of a picture: the best that the page names, those for lazy loading included."""
    if late := _from_noscript(image):
        return late
    found = (image.get("src") or image.get("href") or image.get("{http://www.w3.org/1999/xlink}href") or "").strip()
    if not found and image.get("xlink:href"):
        found = (image.get("xlink:href") or "").strip()
    late = next((value.strip() for name in _LAZY if (value := image.get(name)) and value.strip()), "")
    if found and not _EMPTY_SOURCE.search(found):
        return late if late and not image.get("srcset") and "placeholder" in found.lower() else found
    sets = [image.get(name) or "" for name in _LAZY_SETS]
    picture = next(image.iterancestors("picture"), None)
    if picture is not None:
        sets += [source.get("srcset") or source.get("data-srcset") or "" for source in picture.iter("source")]
    return late or next((best for listed in sets if (best := _largest(listed))), "") or found


def _largest(listed: str) -> str:
    """The address of the widest picture in a `srcset` that is not wider than WIDEST, or of the narrowest."""
    sizes: list[tuple[float, str]] = []
    for piece in re.split(r",\s+|,$", listed.strip()):
        address, _space, size = piece.strip().partition(" ")
        number = re.match(r"\s*(\d+(?:\.\d+)?)[wx]", size)
        if address and not address.startswith("data:"):
            sizes.append((float(number[1]) if number else 1.0, address))
    fitting = [size for size in sizes if size[0] <= WIDEST]
    return max(fitting, key=lambda size: size[0])[1] if fitting else min(sizes, default=(0, ""))[1]


def _from_noscript(image: HtmlElement) -> str:
    """The address in a `noscript` behind a picture that is loaded late."""
    behind = image.getnext()
    if behind is None or behind.tag != "noscript":
        return ""
    inner = next(behind.iter("img"), None)
    if inner is not None:
        return (inner.get("src") or "").strip()
    found = re.search(
        r"""<img[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)""", (behind.text or "")[:_LONGEST_FALLBACK], re.IGNORECASE
    )
    return found[1] if found else ""


def description(image: HtmlElement) -> str:
    """What a page says is to be seen in a picture; a file's name is no description."""
    words = " ".join(seen(image.get("alt") or image.get("aria-label") or "").split())
    return "" if _FILE_NAME.fullmatch(words) else words


def emoji(image: HtmlElement) -> str:
    """The sign that a small picture stands for, or empty."""
    words = description(image)
    if words and len(words) <= 8 and (_EMOJI_CLASS.search(image.get("class") or "") or not words.isascii()):
        return words if is_tiny(image) or _EMOJI_CLASS.search(image.get("class") or "") else ""
    return ""


def is_decoration(image: HtmlElement) -> bool:
    """Whether a picture says nothing: marked so by its author, or as small as an icon."""
    if image.get("role") in ("presentation", "none") or image.get("aria-hidden") == "true":
        return True
    unsaid = image.get("alt") is not None and not (image.get("alt") or "").strip() and not image.get("aria-label")
    return unsaid or is_tiny(image) or not source_of(image)


def picture_of(image: HtmlElement, caption: Text = ()) -> Picture[Text]:
    """A picture that is named and not yet there."""
    alt = description(image)
    return Picture("", (Span(alt),) if alt else (), caption, line=image.sourceline or 0, file=source_of(image))
