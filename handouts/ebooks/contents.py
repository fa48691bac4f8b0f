"""The table of contents of an e-book: where its chapters begin and what they are called, by its nav document or NCX."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from handouts.containers import Container
from handouts.ebooks.package import Package, local, named, resolved
from handouts.errors import SourceError
from handouts.hypertext.looks import words_of
from handouts.hypertext.noting import kinds
from handouts.hypertext.runs import seen
from handouts.hypertext.tree import parse_xhtml

MOST_ENTRIES = 5_000
LONGEST_TITLE = 300


@dataclass(frozen=True)
class Entry:
    """A title of the table, and the place in the container that it leads to. `depth` 1 is the highest."""

    path: str
    fragment: str
    title: str
    depth: int


@dataclass(frozen=True)
class Contents:
    """`places` are what the book says of its documents: path, fragment, kind ("cover")."""

    entries: tuple[Entry, ...] = ()
    places: tuple[tuple[str, str, str], ...] = ()
    notices: tuple[str, ...] = ()


def contents_of(container: Container, package: Package) -> Contents:
    """The table of contents: that of EPUB 3, or else that of EPUB 2. A damaged one costs no book."""
    entries: list[Entry] = []
    places = list(package.guide)
    failed = False
    for path, entries_in in ((package.nav, _of_nav), (package.ncx, _of_ncx)):
        if not path or entries:
            continue
        try:
            found, told = entries_in(container, path)
        except SourceError:
            failed = True
            continue
        entries += found
        places += told
    notices = ("The table of contents of the book cannot be read: titles of chapters may be missing.",)
    return Contents(tuple(entries[:MOST_ENTRIES]), tuple(places), notices if failed and not entries else ())


def _of_nav(container: Container, path: str) -> tuple[list[Entry], list[tuple[str, str, str]]]:
    root = parse_xhtml(container.read(path), f"{path} in {container.source_name}")
    tables = list(root.iter("nav"))
    toc = next((table for table in tables if kinds(table) & {"toc", "doc-toc"}), None)
    entries = [] if toc is None else list(_links(toc, path))
    marks = (table for table in tables if "landmarks" in kinds(table))
    places = [
        (*resolved(path, link.get("href") or ""), kind)
        for table in marks
        for link in table.iter("a")
        for kind in sorted(kinds(link))
    ]
    return entries, [place for place in places if place[0]]


def _links(table: HtmlElement, base: str) -> Iterator[Entry]:
    for link in table.iter("a"):
        path, fragment = resolved(base, link.get("href") or "")
        depth = sum(1 for above in link.iterancestors("ol", "ul") if any(a is table for a in above.iterancestors()))
        if path and (title := _title(words_of(link))):
            yield Entry(path, fragment, title, max(depth, 1))


def _of_ncx(container: Container, path: str) -> tuple[list[Entry], list[tuple[str, str, str]]]:
    entries = []
    for point in named(container.xml(path, doctype=True), "navPoint"):
        label = next((text for text in named(point, "text")), None)
        content = next((place for place in named(point, "content")), None)
        if label is None or content is None:
            continue
        place, fragment = resolved(path, content.get("src", ""))
        depth = 1 + sum(1 for above in point.iterancestors() if local(above) == "navPoint")
        if place and (title := _title("".join(str(words) for words in label.itertext()))):
            entries.append(Entry(place, fragment, title, depth))
    return entries, []


def _title(words: str) -> str:
    title = " ".join(seen(words).replace("\ufffe", "").replace("\uffff", "").split())
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
