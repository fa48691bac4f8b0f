"""Pages of our own for the tests of extraction, and what comes of them."""

from collections import Counter

from lxml.html import HtmlElement

from handouts.extraction.extract import Extracted, extract
from handouts.extraction.page import page_of
from handouts.hypertext.tree import parse_page
from handouts.settings import Selection

SENTENCES = (
    "The tide comes in faster than a person walks, so ask at the harbour office, or at the shop, before you cross.",
    "Take the path between the white posts, and turn back when the second post, that with the bell, stands in water.",
    "Shoes that lace up are better than boots, because boots fill, and a full boot is hard to pull out of the mud.",
    "Nobody has drowned here since the bell was hung, says the harbour master, and she would like to keep it so.",
)


def article(times: int = 2) -> str:
    """Paragraphs of an article, `times` over, numbered so that none is like another."""
    return "".join(f"<p>{number + 1}. {s}</p>" for number in range(times) for s in SENTENCES)


def page(body: str, head: str = "") -> str:
    """A web page with that body."""
    return (
        f"<!DOCTYPE html><html lang=en><head><title>Crossing the sands</title>{head}</head><body>{body}</body></html>"
    )


def extracted(html: str, *, keep: tuple[str, ...] = (), drop: tuple[str, ...] = ()) -> Extracted:
    """What is found in a page."""
    return extract(parse_page(html), Selection(keep, drop))


def kept(html: str, *, keep: tuple[str, ...] = (), drop: tuple[str, ...] = ()) -> str:
    """The text that is kept of a page, with single spaces."""
    return text_of(extracted(html, keep=keep, drop=drop).root)


def text_of(root: HtmlElement) -> str:
    return " ".join(" ".join(root.itertext()).split())


def letters(text: str) -> Counter[str]:
    """The letters and digits of a text, each as often as it stands there."""
    return Counter(filter(str.isalnum, text))


def seen_letters(html: str) -> Counter[str]:
    """The letters of a page that are seen."""
    seen = page_of(parse_page(html))
    return letters("".join(text for place, text in enumerate(seen.own) if seen.shown[place]))
