"""Titles of chapters that have no heading of their own, taken from the table of contents that leads to them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from handouts.ebooks.binding import Bound
from handouts.ebooks.contents import Entry
from handouts.hypertext.looks import words_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LINES = ("p", "div", "center", "blockquote")
MOST_IN_ONE = 500
"""Titles in one document."""
_TITLE_LINES = 3
"""Lines at the beginning of a chapter that may be its title together ("Chapter 2", "The Lungs")."""


def head_chapters(book: Bound, entries: Sequence[Entry]) -> None:
    """Heads each document without heading: by its title where that stands as plain text, else by the contents."""
    levels = _levels(book, entries)
    by_path: dict[str, list[Entry]] = {}
    for entry in entries:
        by_path.setdefault(entry.path, []).append(entry)
    for path, section in book.sections.items():
        own = by_path.get(path, [])[:MOST_IN_ONE]
        if not own or section.getparent() is None or _first_heading(section) is not None:
            continue
        done: set[HtmlElement] = set()
        for entry in own:
            place = book.places.get((path, entry.fragment), section)
            if place not in done and (place is section or any(above is section for above in place.iterancestors())):
                done.add(place)
                _head(section, place, entry.title, levels.get(entry.depth, min(entry.depth, 6)))


def _levels(book: Bound, entries: Sequence[Entry]) -> dict[int, int]:
    """The level of headings that chapters of each depth have, where most have any."""
    found: dict[int, Counter[int]] = {}
    headings = {path: _first_heading(section) for path, section in book.sections.items()}
    for entry in entries:
        heading = headings.get(entry.path)
        if heading is not None and not entry.fragment:
            found.setdefault(entry.depth, Counter())[int(heading.tag[1])] += 1
    return {depth: counted.most_common(1)[0][0] for depth, counted in found.items()}


def _first_heading(section: HtmlElement) -> HtmlElement | None:
    return next((heading for heading in section.iter(*_HEADINGS) if words_of(heading)), None)


def _head(section: HtmlElement, place: HtmlElement, title: str, level: int) -> None:
    """Makes the lines that say the title a heading; where there are none, puts one there."""
    if not _letters(title):
        return
    lines: list[HtmlElement] = []
    for line in _lines_from(section, place):
        lines.append(line)
        said = _letters(" ".join(map(words_of, lines)))
        if said == _letters(title):
            _join(lines, title, level)
            return
        if not _letters(title).startswith(said) or len(lines) == _TITLE_LINES:
            break
    heading = section.makeelement(f"h{level}", {})
    heading.text = title
    if place is section:
        heading.tail, section.text = section.text, None
        section.insert(0, heading)
    else:
        while place.getparent() is not section and place.getparent() is not None and place.tag not in _LINES:
            place = place.getparent()
        place.addprevious(heading)


def _lines_from(section: HtmlElement, place: HtmlElement) -> Iterator[HtmlElement]:
    """The lines with words from `place` on, the one it stands in included: elements that hold no other lines."""
    line = next(place.iterancestors(*_LINES), None)
    if line is not None and place.tag not in _LINES and _is_line(line):
        place = line
    while True:
        yield from filter(_is_line, place.iter(*_LINES))
        following = place.getnext() if place is not section else None
        while following is None:
            above = place.getparent()
            if above is None or place is section or above is section:
                return
            place, following = above, above.getnext()
        place = following


def _is_line(element: HtmlElement) -> bool:
    return bool(words_of(element)) and not any(inner is not element for inner in element.iter(*_LINES))


def _join(lines: Sequence[HtmlElement], title: str, level: int) -> None:
    first, *others = lines
    first.tag = f"h{level}"
    if not others or any(e.tag == "img" or e.get("href") for line in lines for e in line.iter()):
        for line in others:  # each is a heading: what they hold beside words must not get lost
            line.tag = first.tag
        return
    for child in list(first):
        first.remove(child)
    first.text = title
    for line in others:
        line.drop_tree()


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
