"""Figures: a picture or a table with the words that stand under it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from handouts.hypertext import images
from handouts.hypertext.looks import classes, is_tiny
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import is_blank, joined
from handouts.hypertext.walker import Walker
from handouts.model import Block, Picture, Span, Table, Text, texts

_FIGURES = frozenset(("wp-caption", "thumb", "thumbinner", "captioned-image", "image-caption-wrapper", "media-caption"))
_CAPTIONS = frozenset(("wp-caption-text", "thumbcaption", "caption", "image-caption", "figure-caption", "figcaption"))


def figure(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a figure on a pile."""
    captions = [inner for inner in element.iter("figcaption") if next(inner.iterancestors("figure")) is element]
    pile.extend(_figure(walker, element, captions, style))


def division(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a `div` on a pile; one that content systems use for a picture with its caption is a figure."""
    pile.end(element.sourceline or 0)
    if element.get("class") and classes(element) & _FIGURES:
        captions = [inner for inner in element.iter("p", "div", "span") if classes(inner) & _CAPTIONS]
        captions = [inner for inner in captions if inner not in walker.references.dropped]
        if len(captions) == 1 and len(list(islice(element.iter("img"), 2))) == 1:
            pile.extend(_figure(walker, element, captions, style))
            return
    walker.content(element, pile, style)
    pile.end()


def _figure(
    walker: Walker, element: HtmlElement, captions: Sequence[HtmlElement], style: Span
) -> tuple[Block[Text], ...]:
    """The blocks of a figure, its caption on the last picture or table that has none."""
    told = [block for inner in captions for block in walker.inside(inner, style)]
    walker.references.dropped.update(captions)
    blocks = walker.inside(element, style)
    if not blocks and captions:
        blocks = tuple(images.picture_of(image) for image in element.iter("img") if _is_picture(image))
    caption = joined(text for block in told if not isinstance(block, Picture) for text in texts(block))
    if is_blank(caption):
        return (*blocks, *told)
    for place in range(len(blocks) - 1, -1, -1):
        block = blocks[place]
        if isinstance(block, Picture) and not block.caption:
            return (*blocks[:place], replace(block, caption=caption), *blocks[place + 1 :])
        if isinstance(block, Table) and block.caption is None:
            return (*blocks[:place], replace(block, caption=caption), *blocks[place + 1 :])
    return (*blocks, *told)


def _is_picture(image: HtmlElement) -> bool:
    """Whether a picture that its author does not describe is one all the same: it has a caption."""
    return not is_tiny(image) and image.get("role") not in ("presentation", "none") and bool(images.source_of(image))
