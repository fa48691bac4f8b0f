"""The words of a paragraph of OpenDocument: spans with their style, links, notes, pictures, remarks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from handouts.documents.album import Album, described
from handouts.documents.aside import Aside
from handouts.documents.lines import Line, element_of
from handouts.documents.look import NO_LOOK, Look
from handouts.documents.opendocument.package import DC, DRAW, OFFICE, SVG, XLINK, Package, number
from handouts.documents.opendocument.package import TEXT as T
from handouts.documents.opendocument.styles import Styles
from handouts.documents.symbols import spelled
from handouts.model import Span

_MOST_SPACES = 1_000
_COUNTED = ("page-number", "page-count", "file-name", "template-name")
_MARKS = ("bookmark", "toc-mark", "user-index-mark", "alphabetical-index-mark", "change-start", "change-end", "change")
_UNSAID = frozenset(f"{T}{name}" for name in (*_COUNTED, *_MARKS, "hidden-text", "script")) | {
    f"{OFFICE}annotation-end",
    f"{DRAW}control",
}
_PRINTABLE = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg")


@dataclass
class Scene:
    """What all parts of one text share while it is walked."""

    package: Package
    styles: Styles
    aside: Aside
    album: Album
    box: Callable[[etree._Element], list[HtmlElement]]
    """What sets a text box as blocks."""
    notes: dict[str, etree._Element] = field(default_factory=dict)
    """Bodies of notes by their names in the page."""


@dataclass
class Words:
    """Sets the words of one paragraph; `style` is how that has its characters set."""

    scene: Scene
    line: Line
    style: Look = NO_LOOK

    def set(self, parent: etree._Element, look: Look = NO_LOOK, link: str = "") -> None:
        """Sets everything in an element behind what is there."""
        self.span(parent.text, look, link)
        for child in parent:
            self._piece(child, look, link)
            self.span(child.tail, look, link)

    def span(self, text: str | None, look: Look, link: str = "") -> None:
        """Sets characters."""
        if not text:
            return
        look = look.over(self.style).over(Look(size=self.scene.styles.default.size))
        if look.hidden:
            self.scene.aside.hidden(text)
            return
        default = self.scene.styles.default.language
        language = "" if look.language in (None, default) else look.language or ""
        strong = bool(look.strong or look.slanted)
        self.line.add(Span(spelled(text, look.font or ""), strong, look.script or "", link, language), look.size or 0.0)

    def _piece(self, child: etree._Element, look: Look, link: str) -> None:
        tag = child.tag
        if tag == f"{T}span":
            own = self.scene.styles.style("text", child.get(f"{T}style-name") or "").look
            self.set(child, own.over(look), link)
        elif tag == f"{T}a":
            self.set(child, look, _address(child) or link)
        elif tag == f"{T}s":
            self.span(" " * min(number(child.get(f"{T}c")), _MOST_SPACES), look, link)
        elif tag == f"{T}tab":
            self.span("\t", look, link)
        elif tag == f"{T}line-break":
            self.line.end_line()
        elif tag == f"{T}note":
            self._note(child)
        elif tag == f"{OFFICE}annotation":
            _remark(self.scene.aside, child)
        elif tag == f"{T}ruby":
            for base in child.iterfind(f"{T}ruby-base"):
                self.set(base, look, link)
        elif child.tag.startswith(DRAW):
            _drawn(self.scene, self.line, child)
        elif tag not in _UNSAID:
            self.set(child, look, link)

    def _note(self, child: etree._Element) -> None:
        body = child.find(f"{T}note-body")
        if body is None:
            return
        sign = str(len(self.scene.notes) + 1)
        self.scene.notes[f"note-{sign}"] = body
        reference = element_of("a", href=f"#note-{sign}", role="doc-noteref")
        reference.text = sign
        self.line.put(reference)


def _address(child: etree._Element) -> str:
    return (child.get(f"{XLINK}href") or "").strip()


def _remark(aside: Aside, child: etree._Element) -> None:
    """A remark in the margin, without its author and date."""
    aside.counts["comments"] += 1
    inner = (e for e in child if e.tag not in (f"{DC}creator", f"{DC}date") and str(e.tag).startswith(T))
    aside.leave("comments", "a remark in the margin", " ".join(text_of(e) for e in inner))


def _drawn(scene: Scene, line: Line, child: etree._Element) -> None:
    """A frame with a picture or text in it, a shape with text, or either within a link or a group."""
    if child.tag in (f"{DRAW}a", f"{DRAW}g"):
        for inner in child:
            if inner.tag.startswith(DRAW):
                _drawn(scene, line, inner)
        return
    told = (child.findtext(f"{SVG}title") or "", child.findtext(f"{SVG}desc") or "")
    box = child.find(f"{DRAW}text-box")
    if box is not None:
        line.after += scene.box(box)
    elif child.tag == f"{DRAW}frame":
        for picture in _pictures(scene, child, described(*told)):
            line.put(picture)
    elif any(str(inner.tag).startswith(T) for inner in child):
        line.after += scene.box(child)
    else:
        scene.aside.counts["drawings"] += 1
        scene.aside.leave("drawing", "it is no picture", described(*told))


def _pictures(scene: Scene, frame: etree._Element, alt: str) -> list[HtmlElement]:
    """The picture of a frame: of several forms of one the first that can be printed."""
    names = [name.removeprefix("./") for image in frame.iterfind(f"{DRAW}image") if (name := _address(image))]
    container = scene.package.container
    inside = [name for name in names if name in container]
    printable = [name for name in inside if name.lower().endswith(_PRINTABLE)]
    is_object = any(frame.find(f"{DRAW}{kind}") is not None for kind in ("object", "object-ole", "plugin", "applet"))
    if is_object and not printable:
        scene.aside.counts["drawings"] += 1
        scene.aside.leave("drawing", "it is no picture", alt)
        return []
    if inside:
        name = (printable or inside)[0]
        return [scene.album.picture(container, name, name, alt)]
    told = scene.album.elsewhere(next(iter(names), ""), alt)
    return [] if told is None else [told]


def text_of(element: etree._Element) -> str:
    """The words of an element; a space between its paragraphs, numbers of pages left out."""
    pieces: list[str] = []
    for inner in element.iter():
        if inner.tag in (f"{T}p", f"{T}h", f"{T}tab", f"{T}s", f"{T}line-break"):
            pieces.append(" ")
        if inner.tag not in _UNSAID:
            pieces.append(inner.text or "")
        if inner is not element:
            pieces.append(inner.tail or "")
    return " ".join("".join(pieces).split())
