"""An OpenDocument text from top to bottom: paragraphs, lists and tables in order, notes behind them."""

from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement

from handouts.documents.album import Album
from handouts.documents.aside import Aside
from handouts.documents.grids import with_header
from handouts.documents.kinds import LOWEST, Kind, Mark
from handouts.documents.lines import Line, element_of
from handouts.documents.opendocument.package import DRAW, OFFICE, STYLE, TABLE, XML_ID, Package, number
from handouts.documents.opendocument.package import TEXT as T
from handouts.documents.opendocument.styles import Styles
from handouts.documents.opendocument.words import Scene, Words, text_of
from handouts.documents.page import Page

_INDEXES = frozenset(f"{T}{name}-index" for name in ("illustration", "table", "object", "user", "alphabetical")) | {
    f"{T}table-of-content"
}
_HEAVY = frozenset(("title", "heading", "caption"))
_WIDEST = 63
_MOST_REPEATED = 200
_ROWS = tuple(f"{TABLE}{name}" for name in ("table-rows", "table-row-group", "table-header-rows"))


@dataclass
class _List:
    """A list while it is walked: how deep, in which style, what number came last at each depth."""

    style: str
    chain: str
    depth: int = 0
    last: dict[int, int] = field(default_factory=dict)


class Body:
    """Walks a text; what it sets is in `page`, what it leaves out in `aside`."""

    def __init__(self, package: Package) -> None:
        self.aside = Aside()
        self.page = Page()
        self._content = package.content()
        self._shared = package.styles()
        self.styles = Styles(self._shared, self._content)
        self._scene = Scene(package, self.styles, self.aside, Album(self.aside), self._box)
        self._counts: dict[str, int] = {}
        self._lists = 0

    def walk(self) -> Page | None:
        """The page that the text makes; None where there is no text in it at all. Raises SourceError."""
        text = self._content.find(f"{OFFICE}body/{OFFICE}text")
        if text is None:
            return None
        self._blocks(text, self.page)
        self._running_heads()
        root = self.page.done()
        done = 0
        while done < len(self._scene.notes):
            name, body = list(self._scene.notes.items())[done]
            page = Page("aside")
            self._blocks(body, page)
            made = page.done()
            made.set("id", name)
            made.set("role", "doc-footnote")
            root.append(made)
            done += 1
        return self.page

    # Blocks

    def _blocks(self, parent: etree._Element, page: Page) -> None:
        for child in parent:
            self._block(child, page)

    def _block(self, child: etree._Element, page: Page) -> None:
        tag = child.tag
        if tag in (f"{T}p", f"{T}h"):
            line, kind = self._paragraph(child)
            page.add(line, kind)
        elif tag == f"{T}list":
            self._list(child, page, None)
        elif tag == f"{TABLE}table":
            page.put(self._table(child))
        elif tag in _INDEXES:
            self.aside.leave("navigation", "a table of contents", text_of(child))
        elif tag == f"{T}tracked-changes":
            self._changes(child)
        elif tag == f"{T}section" and child.get(f"{T}display") == "none":
            self.aside.hidden(text_of(child))
        elif tag.startswith(DRAW):
            line = Line()
            Words(self._scene, line).set(_around(child))
            page.add(line)
        elif tag in (f"{T}section", f"{T}numbered-paragraph", f"{T}bibliography", f"{T}index-body", f"{T}index-title"):
            self._blocks(child, page)

    def _paragraph(self, child: etree._Element) -> tuple[Line, Kind]:
        style = self.styles.style("paragraph", child.get(f"{T}style-name") or "")
        kind = style.kind
        if child.tag == f"{T}h":
            level = number(child.get(f"{T}outline-level"))
            kind = kind if kind.role == "title" else Kind("heading", min(max(level, 1), LOWEST))
        look = replace(style.look, slanted=None)
        if kind.role in _HEAVY:
            look = replace(look, strong=None)
        line = Line()
        Words(self._scene, line, look).set(child)
        return line, kind

    def _changes(self, child: etree._Element) -> None:
        for region in child:
            for change in region:
                if change.tag == f"{T}deletion":
                    self.aside.deleted(text_of(_without_info(change)))
                elif change.tag == f"{T}insertion":
                    self.aside.counts["inserted"] += 1

    # Lists

    def _list(self, element: etree._Element, page: Page, within: _List | None) -> None:
        """A list, in the page or in an entry of another."""
        name = element.get(f"{T}style-name") or (within.style if within else "") or self._listed_by_style(element)
        if within is None:
            self._lists += 1
            current = _List(name, f"{name} {self._lists}")
            follows = element.get(f"{T}continue-numbering") == "true" or element.get(f"{T}continue-list")
            if follows and name in self._counts:
                current.last[0] = self._counts[name]
        else:
            current = replace(within, style=name, depth=within.depth + 1)
            current.last.pop(current.depth, None)
        for entry in element:
            if entry.tag in (f"{T}list-item", f"{T}list-header"):
                self._entry(entry, page, current)
        if within is None and 0 in current.last:
            self._counts[name] = current.last[0]
            if key := element.get(XML_ID):
                self._counts[key] = current.last[0]

    def _listed_by_style(self, element: etree._Element) -> str:
        first = element.find(f"{T}list-item/{T}p")
        return "" if first is None else self.styles.style("paragraph", first.get(f"{T}style-name") or "").listed

    def _entry(self, entry: etree._Element, page: Page, current: _List) -> None:
        begun = entry.tag == f"{T}list-header"
        for child in entry:
            if child.tag == f"{T}list":
                self._list(child, page, current)
            elif child.tag in (f"{T}p", f"{T}h"):
                line, kind = self._paragraph(child)
                if kind.role in _HEAVY or line.is_empty:
                    page.add(line, kind)
                    continue
                mark = self._mark(current, entry, begun)
                page.add(line, replace(kind, mark=mark) if mark else kind)
                begun = True
            elif child.tag == f"{TABLE}table":
                page.into_entry(self._table(child))
            else:
                self._block(child, page)

    def _mark(self, current: _List, entry: etree._Element, begun: bool) -> Mark | None:
        """The place of a paragraph in a list; None where nothing stands before its entries."""
        level = self.styles.level(current.style, current.depth)
        if not level.sign:
            return None
        chain = f"{current.chain} {level.sign}"
        if begun:
            return Mark(current.depth, chain, continues=True)
        if level.sign == "•":
            return Mark(current.depth, chain)
        last = current.last.get(current.depth)
        value = level.start if last is None else last + 1
        value = number(entry.get(f"{T}start-value"), value)
        current.last[current.depth] = value
        return Mark(current.depth, chain, value, level.sign if level.sign in "aAiI" else "1")

    # Tables, boxes

    def _table(self, element: etree._Element) -> HtmlElement:
        made = element_of("table")
        self._rows(element, made, head=False)
        return with_header(made)

    def _rows(self, parent: etree._Element, made: HtmlElement, head: bool) -> None:
        for child in parent:
            if child.tag == f"{TABLE}table-row":
                for _ in range(min(number(child.get(f"{TABLE}number-rows-repeated")), _MOST_REPEATED)):
                    made.append(self._row(child, head))
            elif child.tag in _ROWS:
                self._rows(child, made, head or child.tag == f"{TABLE}table-header-rows")

    def _row(self, row: etree._Element, head: bool) -> HtmlElement:
        line = element_of("tr")
        for cell in row:
            if cell.tag != f"{TABLE}table-cell":
                continue
            for _ in range(min(max(number(cell.get(f"{TABLE}number-columns-repeated")), 1), _WIDEST - len(line))):
                line.append(self._cell(cell, head))
        return line

    def _cell(self, cell: etree._Element, head: bool) -> HtmlElement:
        page = Page("th" if head else "td")
        self._blocks(cell, page)
        made = page.done()
        for name, key in (("colspan", "columns"), ("rowspan", "rows")):
            spanned = number(cell.get(f"{TABLE}number-{key}-spanned"))
            if spanned > 1:
                made.set(name, str(min(spanned, _MOST_REPEATED)))
        return made

    def _box(self, element: etree._Element) -> list[HtmlElement]:
        """What a text box holds; one that is there for a picture and its caption is that figure."""
        page = Page("div")
        self._blocks(element, page)
        made = page.done()
        return [made] if len(made) else []

    # What is not the text

    def _running_heads(self) -> None:
        if self._shared is None:
            return
        kinds = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")
        for element in self._shared.iter(*(f"{STYLE}{kind}" for kind in kinds)):
            self.aside.running_head(text_of(element))


def _around(child: etree._Element) -> etree._Element:
    """A paragraph that holds nothing but a frame."""
    made = etree.Element(f"{T}p")
    made.append(child)
    return made


def _without_info(change: etree._Element) -> etree._Element:
    """A change without who made it, and when."""
    for info in change.findall(f"{OFFICE}change-info"):
        change.remove(info)
    return change
