"""Figures: a picture or a table with the words that stand under it."""

from dataclasses import replace

from lxml.html import HtmlElement

from handouts.hypertext import images
from handouts.hypertext.looks import is_tiny
from handouts.hypertext.pile import Pile
from handouts.hypertext.runs import is_blank, joined
from handouts.hypertext.walker import Walker
from handouts.model import Block, Picture, Span, Table, Text, texts


def figure(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Puts a figure on a pile."""
    pile.end()
    pile.extend(_figure(walker, element, style))


def _figure(walker: Walker, element: HtmlElement, style: Span) -> tuple[Block[Text], ...]:
    """The blocks of a figure, its caption on the last picture or table that has none."""
    captions = [inner for inner in element.iter("figcaption") if next(inner.iterancestors("figure")) is element]
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
