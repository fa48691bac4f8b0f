"""Elements to blocks: headings, lists, tables, quotes, notes and pictures, with the emphasis and language of runs."""

from dataclasses import dataclass
from urllib.parse import urljoin

from lxml.html import HtmlElement

from handouts.hypertext.boxes import boxed
from handouts.hypertext.elements import SIMPLE
from handouts.hypertext.figures import division, figure
from handouts.hypertext.lists import definitions, item_list
from handouts.hypertext.looks import words_of
from handouts.hypertext.noting import references_in
from handouts.hypertext.pile import Pile
from handouts.hypertext.styles import language_in
from handouts.hypertext.tables import table
from handouts.hypertext.walker import Walker, part
from handouts.hypertext.wordlists import paragraph
from handouts.model import Abbreviation, Block, Note, Span, Text

_HANDLERS = {
    **SIMPLE,
    **dict.fromkeys(("article", "aside", "section"), boxed(part)),
    "blockquote": boxed(SIMPLE["blockquote"]),
    "div": boxed(division),
    "dl": definitions,
    "figure": figure,
    "menu": item_list,
    "ol": item_list,
    "p": boxed(paragraph),
    "table": table,
    "ul": item_list,
}


@dataclass(frozen=True)
class Flow:
    """What an element holds, in reading order, and what belongs to it and stands beside."""

    blocks: tuple[Block[Text], ...]
    notes: tuple[Note, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    notices: tuple[str, ...] = ()


def flow_of(root: HtmlElement, base: str = "", language: str = "") -> Flow:
    """The blocks of everything under `root`; nothing that is text gets lost.

    `base` is the address of the page, for links that do not say theirs in full; the page's own `<base>` goes before
    it. `language` is that of the whole text where `root` does not state it: runs in others are marked.
    """
    whole = language or language_in(root) or language_in(root.getroottree().getroot()) or ""
    references = references_in(root, base)
    walker = Walker(base_of(root, base), whole, references, _HANDLERS, words=len(words_of(root).split()))
    pile = Pile(root.sourceline or 0)
    walker.element(root, pile, Span(""))
    blocks = pile.done()
    for body, name in references.bodies.items():
        if name not in walker.notes:  # it stands in the page, and not under `root`
            walker.note(body, Span(""))
    notes = tuple(Note(name, told) for name, told in walker.notes.items())
    short = tuple(Abbreviation(letters, (Span(meaning),)) for letters, meaning in walker.abbreviations.items())
    return Flow(blocks, notes, short, tuple(walker.told.notices()))


def base_of(root: HtmlElement, given: str) -> str:
    """Where the links of the page at `given` start from: what it says of that, else its address; "" where neither is
    an address of the web.
    """
    stated = next((e.get("href") for e in root.getroottree().getroot().iter("base") if e.get("href")), None) or ""
    try:
        stated = urljoin(given, stated.strip())
    except ValueError:
        stated = ""
    return next((address for address in (stated, given) if address.lower().startswith(("http://", "https://"))), "")
