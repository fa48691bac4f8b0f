"""A Word file from top to bottom: paragraphs, tables and text boxes in order, notes behind them."""

from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement

from handouts.documents.aside import Aside
from handouts.documents.kinds import Kind
from handouts.documents.lines import Line
from handouts.documents.page import Page
from handouts.documents.word.numbering import Numbering
from handouts.documents.word.package import MC, Package, R, Relation, W, child_value, whole
from handouts.documents.word.pictures import Pictures
from handouts.documents.word.runs import Scene, Words, text_of
from handouts.documents.word.styles import Style, Styles, outlined
from handouts.documents.word.tables import set_table

_INTO = frozenset(f"{W}{name}" for name in ("sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_OUT = frozenset(f"{W}{name}" for name in ("del", "moveFrom"))
_HEAVY = frozenset(("title", "heading", "caption"))
"""Whose bold type says nothing: all of it is."""


class Body:
    """Walks a document; what it sets is in `page`, what it leaves out in `aside`."""

    def __init__(self, package: Package) -> None:
        self.aside = Aside()
        self.page = Page()
        styles, numbering = package.part("styles"), package.part("numbering")
        self.styles = Styles(styles[1] if styles else None)
        self._numbering = Numbering(numbering[1] if numbering else None)
        self._package = package
        self._notes: dict[tuple[str, str], str] = {}
        self._bodies = {kind: self._note_bodies(kind) for kind in ("footnote", "endnote")}
        pictures = Pictures(package, self.aside)
        self._scene = Scene(package, self.styles, self.aside, pictures, self._box, self._note)
        self._carried: Line | None = None

    def walk(self) -> Page:
        """The page that the document makes. Raises SourceError."""
        body = self._package.body()
        self._blocks(body, self.page, self._package.relations(self._package.main))
        if self._carried is not None:
            self.page.add(self._carried)
        self._running_heads(body)
        self._comments()
        root = self.page.done()
        for (kind, name), known in list(self._notes.items()):
            self._set_note(kind, name, known, root)
        return self.page

    # Blocks

    def _blocks(self, parent: etree._Element, page: Page, relations: dict[str, Relation]) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child, page, relations)
            elif tag == f"{W}tbl":
                page.put(self._table(child, relations))
            elif tag == f"{W}sdt":
                if _is_contents(child):
                    self.aside.leave("navigation", "a table of contents", text_of(child))
                else:
                    self._blocks(child, page, relations)
            elif tag in _INTO:
                self._blocks(child, page, relations)
            elif tag in _OUT:
                self.aside.deleted(text_of(child))
            elif tag == f"{MC}AlternateContent":
                choice = next((c for c in child if c.tag in (f"{MC}Choice", f"{MC}Fallback") and len(c)), None)
                if choice is not None:
                    self._blocks(choice, page, relations)
            elif tag == f"{W}altChunk":
                self.aside.counts["chunks"] += 1

    def _paragraph(self, element: etree._Element, page: Page, relations: dict[str, Relation]) -> None:
        """One paragraph; where its end is deleted, the next one goes on in its line."""
        properties = element.find(f"{W}pPr")
        style = self.styles.paragraph(child_value(properties, "pStyle"))
        kind = outlined(style.kind, child_value(properties, "outlineLvl"))
        line, self._carried = self._carried or Line(), None
        words = Words(self._scene, line, relations, style, kind.role not in _HEAVY)
        words.set(element)
        self._leave_contents(words)
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self._carried = line
            return
        if kind.role == "contents":
            self.aside.leave("navigation", "a table of contents", line.words)
            return
        if not line.is_empty:
            kind = self._listed(kind, style, properties)
        page.add(line, kind)

    def _leave_contents(self, words: Words) -> None:
        if words.contents:
            self.aside.leave("navigation", "a table of contents", "".join(words.contents))

    def _listed(self, kind: Kind, style: Style, properties: etree._Element | None) -> Kind:
        """`kind` with its place in a list; headings are in none."""
        if kind.role in _HEAVY:
            return kind
        own = None if properties is None else properties.find(f"{W}numPr")
        numbering = style.numbering
        if own is not None:
            depth = child_value(own, "ilvl")
            numbering = (
                child_value(own, "numId") or (numbering[0] if numbering else ""),
                whole(depth) if depth or numbering is None else numbering[1],
            )
        mark = self._numbering.mark(*numbering) if numbering else None
        if mark is None and style.continues:
            return Kind("continued")
        return replace(kind, mark=mark) if mark else kind

    def _table(self, element: etree._Element, relations: dict[str, Relation]) -> HtmlElement:
        def fill(cell: etree._Element, made: HtmlElement) -> None:
            page = Page("div")
            self._blocks(cell, page, relations)
            root = page.done()
            made.extend(list(root))

        return set_table(element, fill, lambda row: self.aside.deleted(text_of(row)))

    def _box(self, element: etree._Element, relations: dict[str, Relation]) -> list[HtmlElement]:
        """What a text box holds."""
        carried, self._carried = self._carried, None
        page = Page("div")
        self._blocks(element, page, relations)
        self._carried = carried
        return [page.done()] if len(page.done()) else []

    # Notes

    def _note_bodies(self, kind: str) -> tuple[str, dict[str, etree._Element]]:
        part = self._package.part(f"{kind}s")
        if part is None:
            return "", {}
        name, root = part
        usual = (note for note in root if note.get(f"{W}type") in (None, "normal"))
        return name, {note.get(f"{W}id") or "": note for note in usual}

    def _note(self, kind: str, name: str) -> str:
        """The name of a note in the page."""
        if name not in self._bodies[kind][1]:
            return ""
        return self._notes.setdefault((kind, name), f"note-{len(self._notes) + 1}")

    def _set_note(self, kind: str, name: str, known: str, root: HtmlElement) -> None:
        part, bodies = self._bodies[kind]
        page = Page("aside")
        self._blocks(bodies[name], page, self._package.relations(part))
        made = page.done()
        made.set("id", known)
        made.set("role", "doc-footnote")
        root.append(made)

    # What is not the text

    def _running_heads(self, body: etree._Element) -> None:
        for section in body.iter(f"{W}sectPr"):
            for reference in section.iterfind("*"):
                if reference.tag in (f"{W}headerReference", f"{W}footerReference"):
                    root = self._package.named(reference.get(f"{R}id") or "")
                    if root is not None:
                        self.aside.running_head(text_of(root))

    def _comments(self) -> None:
        part = self._package.part("comments")
        for comment in part[1] if part else ():
            self.aside.counts["comments"] += 1
            self.aside.leave("comments", "a remark in the margin", text_of(comment))


def _is_contents(element: etree._Element) -> bool:
    """Whether a block of content is a table of contents that Word made."""
    gallery = child_value(element.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
    return gallery.startswith(("Table of Contents", "Bibliographies of"))
