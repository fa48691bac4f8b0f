"""What of an e-book is no text to read: cover, contents, title page, imprint, index; and what the user wants out.

Books say it themselves: by the types of EPUB 3 (Structural Semantics Vocabulary 1.1), the roles of DPUB-ARIA, the guide
of EPUB 2, and Project Gutenberg by its own marks.
"""

from collections.abc import Iterable, Iterator, Sequence

from cssselect import SelectorError
from lxml import etree
from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from handouts.ebooks.binding import Bound
from handouts.hypertext.looks import classes, words_of
from handouts.hypertext.noting import kinds
from handouts.model import LeftOut
from handouts.settings import FURNITURE, Selection

REASONS = {
    "cover": "the cover of the book",
    "navigation": "a table of contents of the book",
    "title-page": "the title page of the book",
    "legal": "the imprint of the book",
    "index": "the index of the book: its numbers mean pages of another print",
}
_KINDS = {
    "cover": ("cover", "coverpage", "doc-cover", "cover-image"),
    "navigation": ("toc", "doc-toc", "landmarks", "page-list", "doc-pagelist", "loi", "lot", "loa", "lov", "toc-brief"),
    "title-page": ("titlepage", "title-page", "halftitlepage", "half-title-page"),
    "legal": ("copyright-page", "copyright", "imprint", "imprimatur", "colophon", "doc-colophon", "copyrightpage"),
    "index": ("index", "doc-index"),
}
_KIND_OF = {said: kind for kind, names in _KINDS.items() for said in names}
_HOLDERS = ("section", "div", "nav", "aside", "article", "header", "footer", "figure")
_BOILERPLATE = frozenset(("pg-boilerplate", "pgheader", "pg-header", "pg-footer"))
_INLINE = frozenset(
    ("a", "b", "strong", "em", "i", "span", "sup", "sub", "small", "abbr", "cite", "q", "code", "u", "s")
)
LONGEST_TITLE_PAGE = 60
LONGEST_FRONT = 400
"""Words. A cover or a title page of more is something else too."""
_MOSTLY_LINKS, _FEWEST_LINKS = 0.8, 4


def leave_out(
    book: Bound, title: str, nav: str, places: Iterable[tuple[str, str, str]], selection: Selection
) -> tuple[tuple[LeftOut, ...], tuple[str, ...]]:
    """Takes out of the tree what is no text; the account of it, and wishes that came to nothing.

    `places` are what the book says of its documents: path, fragment, kind. `nav` is the path of its nav document.
    """
    left_out: list[LeftOut] = []
    notices: list[str] = []
    for wish in selection.drop:
        if wish not in REASONS:
            found = _selected(book.root, wish)
            notices += [] if found or wish in FURNITURE else [f"--drop {wish}: nothing in the book is that."]
            left_out += _taken_out(found, "asked", f"left out on request: {wish}", ())
    held: list[HtmlElement] = []
    for wish in selection.keep:
        if wish not in REASONS:
            found = _selected(book.root, wish)
            notices += [] if found or wish in FURNITURE else [f"--keep {wish}: nothing in the book is that."]
            held += found
    kept = frozenset(selection.keep) - frozenset(selection.drop)
    total = len(words_of(book.root).split())
    front = [(section, "title-page") for section in book.sections.values() if _names(section, title)][:1]
    for element, kind in [*_furniture(book, nav, places), *front]:
        words = len(words_of(element).split())
        too_long = words > LONGEST_FRONT and kind in ("cover", "title-page")
        if kind not in kept and not too_long and (2 * words <= total or kind == "navigation"):
            left_out += _taken_out([element], kind, REASONS[kind], held)
    return tuple(left_out), tuple(notices)


def _furniture(book: Bound, nav: str, places: Iterable[tuple[str, str, str]]) -> Iterator[tuple[HtmlElement, str]]:
    """Elements that are no text, in order, and what they are."""
    told: dict[str, str] = {}
    for path, fragment, said in places:
        section, target = book.sections.get(path), book.places.get((path, fragment))
        kind = _KIND_OF.get(said.removeprefix("other."))
        if section is not None and kind and target is not None and _is_beginning(section, target):
            told.setdefault(path, kind)
    for path, section in book.sections.items():
        kind = told.get(path) or _kind(section) or _kind_of_all(section)
        if path == nav:
            yield from ((table, "navigation") for table in section.iter("nav"))
        elif kind or _is_list_of_links(section):
            yield section, kind or "navigation"
        else:
            inner = (e for e in section.iter(*_HOLDERS) if e is not section)
            yield from ((element, kind) for element in inner if (kind := _kind(element)))


def _kind(element: HtmlElement) -> str:
    if classes(element) & _BOILERPLATE:
        return "legal"
    return next((_KIND_OF[said] for said in sorted(kinds(element)) if said in _KIND_OF), "")


def _kind_of_all(section: HtmlElement) -> str:
    """What the only element of a document says it is."""
    parts = [child for child in section if isinstance(child.tag, str)]
    return _kind(parts[0]) if len(parts) == 1 and not (section.text or "").strip() else ""


def _is_beginning(section: HtmlElement, target: HtmlElement) -> bool:
    """Whether nothing is to be read before `target`: then what is said of it is said of its document."""
    for element in section.iter():
        if element is target:
            return True
        if (element.text or "").strip() or element.tag == "img":
            return False
        if any((child.tail or "").strip() for child in element if not _holds(child, target)):
            return False
    return False


def _holds(element: HtmlElement, target: HtmlElement) -> bool:
    return element is target or any(above is element for above in target.iterancestors())


def _is_list_of_links(section: HtmlElement) -> bool:
    """Whether a document is a table of contents by what it holds: hardly anything but links within the book."""
    links = [words_of(link) for link in section.iter("a") if (link.get("href") or "").startswith("#")]
    linked = [words for words in links if words]
    whole = len(words_of(section))
    return len(linked) >= _FEWEST_LINKS and sum(map(len, linked)) >= _MOSTLY_LINKS * whole


def _leave_tail(element: HtmlElement) -> None:
    """Gives the words behind an element to what stands before them, so that they stay where they are."""
    words, element.tail = element.tail, None
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + (words or "")
    elif parent is not None:
        parent.text = (parent.text or "") + (words or "")


def _names(section: HtmlElement, title: str) -> bool:
    """Whether a document holds hardly more than the title of the book."""
    words = words_of(section)
    return bool(title) and words.casefold().startswith(title.casefold()) and len(words.split()) <= LONGEST_TITLE_PAGE


def _said(element: HtmlElement) -> str:
    """The words of an element, each block of it on a line of its own."""
    pieces: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        apart = "" if inner.tag in _INLINE else "\n"
        pieces += (
            (apart, inner.text or "") if event == "start" else (apart, "" if inner is element else inner.tail or "")
        )
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(filter(None, lines))


def _selected(root: HtmlElement, selector: str) -> list[HtmlElement]:
    try:
        found = CSSSelector(selector, translator="html")(root)
    except SelectorError:
        return []
    elements = (
        [found_one for found_one in found if isinstance(found_one, HtmlElement)] if isinstance(found, list) else []
    )
    return [element for element in elements if element.tag not in ("html", "body")]


def _taken_out(
    elements: Sequence[HtmlElement], kind: str, reason: str, held: Sequence[HtmlElement]
) -> Iterator[LeftOut]:
    """Takes elements out of their tree, with what is said of each; what is held within them stays in its place."""
    kept = frozenset(held)
    for element in elements:
        if element.getparent() is None or element in kept or any(above in kept for above in element.iterancestors()):
            continue
        for keep in [inner for inner in element.iter() if inner in kept]:
            if not any(above in kept for above in keep.iterancestors()):
                _leave_tail(keep)
                element.addprevious(keep)
        words = _said(element)
        element.drop_tree()
        if words:
            yield LeftOut(kind, reason, words)
