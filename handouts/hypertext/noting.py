"""Notes of hypertext: which links refer to one, and which elements are what they refer to.

Known are the roles of DPUB-ARIA 1.1 (`doc-noteref`, `doc-footnote`, `doc-endnote`), the types of EPUB (`noteref`,
`footnote`, `endnote`, `rearnote`), the marks of pandoc, mammoth, MediaWiki and Word, and any number that links to a
short piece further down which links back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from lxml.html import HtmlElement

from handouts.hypertext.looks import classes, words_of
from handouts.model import Block, Paragraph, Text, plain

LONGEST_NOTE, LONGEST_PLAIN_NOTE = 2_000, 400
"""Words. More is a part of the text that a link leads to; the second is for notes that nothing but links tell."""

_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_REFERENCE_KINDS = frozenset(("doc-noteref", "noteref"))
_REFERENCE_CLASSES = frozenset(("footnote-ref", "footnote-reference", "footnoteref", "noteref", "fn-ref", "reference"))
_NOTE_KINDS = frozenset(
    ("doc-footnote", "doc-endnote", "doc-endnotes", "footnote", "footnotes", "endnote", "endnotes", "rearnote")
)
_NOTE_CLASSES = frozenset(("footnote", "footnotes", "endnotes", "references", "msofootnotetext", "msoendnotetext"))
_BODIES = ("li", "p", "div", "aside", "dd", "section", "td")
_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARK = re.compile(r"[\[(]?\s*(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|note \d{1,3}|[*†‡§‖¶]{1,3})\s*[\])]?[.:]?", re.IGNORECASE)
_BACK = re.compile(
    r"(?:[\s^↑↩⏎⤴⇑↵←\ufe0e\ufe0f]+|(?:jump |go )?(?:back|return|up)"
    r"(?: to (?:the )?(?:text|top|article|content|reference))?)[\s.]*",
    re.IGNORECASE,
)
_AROUND = ("sup", "span", "b", "small")


@dataclass(frozen=True)
class References:
    """Elements by what they are to notes: `names` of references, `bodies` of notes, those that say nothing on paper.

    `marks` are the signs by which the text refers to each note ("[1]").
    """

    names: dict[HtmlElement, str] = field(default_factory=dict)
    bodies: dict[HtmlElement, str] = field(default_factory=dict)
    dropped: set[HtmlElement] = field(default_factory=set)
    marks: dict[str, str] = field(default_factory=dict)


def references_in(root: HtmlElement, base: str = "") -> References:
    """What under `root` refers to notes, and the notes, wherever in its page they stand.

    `base` is the page's own address, for links that say it in full.
    """
    found = References()
    links = [(link, name) for link in root.iter("a") if (name := _fragment(link, base))]
    if not links:
        return found
    page = root.getroottree().getroot()
    order: dict[HtmlElement, int] = {}
    targets: dict[str, HtmlElement] = {}
    for place, element in enumerate(page.iter("*")):
        order[element] = place
        for name in {element.get("id"), element.get("name") if element.tag == "a" else None} - {None, ""}:
            targets.setdefault(name, element)
    looked_at: dict[HtmlElement, _Body] = {}
    for link, name in links:
        target = targets.get(name)
        if target is None or order[target] <= order[link]:
            continue
        element = target if target.tag in _BODIES else next(target.iterancestors(*_BODIES), None)
        if element is None or any(above is element for above in link.iterancestors()):
            continue
        body = looked_at.get(element) or looked_at.setdefault(element, _body(element, base))
        if _is_note(link, body):
            _remember(found, link, element, name)
    back = _names_of_references(found)
    for element, name in found.bodies.items():
        found.dropped.update(_back_links(element, back[name], base))
    found.dropped.update(_heads_of_notes(found))
    return found


def _fragment(link: HtmlElement, base: str) -> str:
    address = link.get("href") or ""
    place = address.find("#")
    return address[place + 1 :] if place == 0 or (place > 0 and base and address[:place] == base) else ""


def kinds(element: HtmlElement) -> frozenset[str]:
    """What an element says it is, by role and by type of EPUB."""
    said = f"{element.get('role') or ''} {element.get(_EPUB_TYPE) or element.get('epub:type') or ''}"
    return frozenset(said.lower().split())


@dataclass(frozen=True)
class _Body:
    """What is to be known of a piece that links lead to: its length in words, where it links to itself."""

    words: int
    links_to: frozenset[str]
    is_note: bool
    is_text: bool


def _body(element: HtmlElement, base: str) -> _Body:
    above = [element, *islice(element.iterancestors(), 3)]
    return _Body(
        words=len(words_of(element).split()),
        links_to=frozenset(_fragment(inner, base) for inner in element.iter("a")) - {""},
        is_note=any(kinds(each) & _NOTE_KINDS or classes(each) & _NOTE_CLASSES for each in above),
        is_text=next(element.iter(*_HEADS, "table", "main", "article"), None) is not None,
    )


def _is_note(link: HtmlElement, body: _Body) -> bool:
    around = [link, *islice(link.iterancestors(), 1)]
    told = any(kinds(each) & _REFERENCE_KINDS for each in around)
    if body.is_text or not (told or _MARK.fullmatch(words_of(link))):
        return False
    if told or body.is_note or any(classes(each) & _REFERENCE_CLASSES for each in around):
        return body.words <= LONGEST_NOTE
    near = (*link.iter(), *islice(link.iterancestors(), 3))
    own = {name for each in near for key in ("id", "name") if (name := each.get(key))}
    return body.words <= LONGEST_PLAIN_NOTE and bool(own & body.links_to)


def _remember(found: References, link: HtmlElement, body: HtmlElement, name: str) -> None:
    around, words = link, words_of(link)
    for above in islice(link.iterancestors(), 3):
        if above.tag not in _AROUND or _bare(words_of(above)) != _bare(words):
            break
        around = above
    name = found.bodies.setdefault(body, name)
    found.names[around] = name
    found.marks.setdefault(name, words_of(around))


def _bare(words: str) -> str:
    return words.strip("[]() ")


def _names_of_references(found: References) -> dict[str, set[str]]:
    """By the name of each note, the names in the page of what refers to it."""
    names: dict[str, set[str]] = {}
    for reference, name in found.names.items():
        near = (*reference.iter(), *islice(reference.iterancestors(), 2))
        said = (element.get(key) for element in near for key in ("id", "name"))
        names.setdefault(name, set()).update(filter(None, said))
    return names


def _back_links(body: HtmlElement, names: set[str], base: str) -> Iterator[HtmlElement]:
    """What in a note leads back to the text."""
    for inner in body.iter("a", "span"):
        if "mw-cite-backlink" in classes(inner) or "doc-backlink" in kinds(inner):
            yield inner
        elif inner.tag == "a" and (target := _fragment(inner, base)):
            words = words_of(inner)
            if (target in names and (_MARK.fullmatch(words) or _BACK.fullmatch(words) or not words)) or (
                words and _BACK.fullmatch(words)
            ):
                yield inner


def _heads_of_notes(found: References) -> Iterator[HtmlElement]:
    """The headings that stand over nothing but notes ("References")."""
    tried: set[HtmlElement] = set()
    for body in found.bodies:
        around, parent = body, body.getparent()
        while parent is not None and parent not in tried and parent.tag not in ("body", "article", "main"):
            tried.add(parent)
            if not _holds_notes_alone(parent, found):
                break
            around, parent = parent, parent.getparent()
        if around is not body:
            yield from around.iter(*_HEADS)
            yield from _head_before(around)


def _head_before(element: HtmlElement) -> Iterator[HtmlElement]:
    """The heading right over an element, where nothing else stands under it."""
    before, behind = element.getprevious(), element.getnext()
    if before is None or (before.tail or "").strip() or (element.tail or "").strip():
        return
    ended = behind is None or behind.tag in _HEADS or next(behind.iter(*_HEADS), None) is not None
    if ended and (before.tag in _HEADS or "mw-heading" in classes(before)):
        yield before


def _holds_notes_alone(element: HtmlElement, found: References) -> bool:
    if (element.text or "").strip():
        return False
    for child in element:
        if (child.tail or "").strip():
            return False
        if child in found.bodies or child.tag in _HEADS or child.tag == "hr":
            continue
        if words_of(child) and not _holds_notes_alone(child, found):
            return False
    return True


def without_mark(blocks: tuple[Block[Text], ...], mark: str) -> tuple[Block[Text], ...]:
    """The blocks of a note without the sign that it opens with, as the text has it: notes are numbered anew."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not first.text or not _bare(mark):
        return blocks
    opening = re.match(rf"\s*[\[(]?{re.escape(_bare(mark))}[\])]?[.:)]?(?:\s+|$)", plain(first.text))
    if opening is None:
        return blocks
    left, kept = opening.end(), []
    for span in first.text:
        words = span.text[left:]
        left = max(0, left - len(span.text))
        if words:
            kept.append(replace(span, text=words))
    return (replace(first, text=tuple(kept)), *blocks[1:]) if kept else blocks[1:] or blocks
