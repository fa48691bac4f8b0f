"""The words of a paragraph of Word: runs with their style, links, notes, pictures, tracked changes, fields."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import chain

from lxml import etree

from handouts.documents.aside import Aside
from handouts.documents.fields import Field, Fields
from handouts.documents.lines import Line, element_of
from handouts.documents.look import NO_LOOK, Look
from handouts.documents.symbols import UNKNOWN, sign_of, spelled
from handouts.documents.word.package import MC, A, M, Package, R, Relation, W, child_value
from handouts.documents.word.pictures import Pictures
from handouts.documents.word.styles import Style, Styles, look_of
from handouts.model import Span

_TABS = frozenset((f"{W}tab", f"{W}ptab"))
_TEXT_BOXES = (f"{W}txbxContent",)


@dataclass
class Scene:
    """What all parts of one document share while it is walked."""

    package: Package
    styles: Styles
    aside: Aside
    pictures: Pictures
    box: Callable[[etree._Element, dict[str, Relation]], list[etree._Element]]
    """What sets a text box as blocks."""
    note: Callable[[str, str], str]
    """What gives a note ("footnote", its id) its name in the page; empty where there is none."""
    fields: Fields = field(default_factory=Fields)


@dataclass
class Words:
    """Sets the words of one paragraph. `relations` are those of the part it stands in."""

    scene: Scene
    line: Line
    relations: dict[str, Relation]
    style: Style
    bold_counts: bool = True
    """Whether bold type of the paragraph's own style says anything: in a heading it does not."""
    contents: list[str] = field(default_factory=list)
    """Words of a table of contents."""

    def set(self, parent: etree._Element, link: str = "") -> None:
        """Sets everything in an element behind what is there."""
        for child in parent:
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child, link)
            elif child.tag in _INTO:
                self.set(child, link)

    def span(self, text: str, look: Look, link: str = "") -> None:
        """Sets characters; those of a table of contents are kept apart, instructions dropped."""
        fields = self.scene.fields
        if fields.in_contents:
            self.contents.append(text)
            return
        if fields.silent:
            return
        language = look.language or ""
        default = self.scene.styles.default.language or ""
        strong = bool(look.strong or look.slanted)
        span = Span(text, strong, look.script or "", fields.link or link, "" if language == default else language)
        self.line.add(span, look.size or 0.0)

    def look(self, run: etree._Element) -> Look:
        """How a run is set: by itself, its style, the paragraph's style and the document, in this order."""
        properties = run.find(f"{W}rPr")
        own = look_of(properties)
        named = child_value(properties, "rStyle")
        if named:
            own = own.over(self.scene.styles.style(named).look)
        whole_line = replace(self.style.look, slanted=None)
        if not self.bold_counts:
            whole_line = replace(whole_line, strong=None)
        return own.over(whole_line).over(replace(self.scene.styles.default, strong=None, slanted=None))


def _run(words: Words, run: etree._Element, link: str) -> None:
    look = words.look(run)
    if look.hidden:
        words.scene.aside.hidden(text_of(run))
        for child in run:
            if child.tag in (f"{W}fldChar", f"{W}instrText"):
                _piece(words, child, look, link)
        return
    for child in run:
        _piece(words, child, look, link)


def _piece(words: Words, child: etree._Element, look: Look, link: str) -> None:
    """One piece of a run."""
    scene, tag = words.scene, child.tag
    if tag == f"{W}t":
        words.span(spelled(child.text or "", look.font or ""), look, link)
    elif tag in _TABS:
        words.span("\t", look, link)
    elif tag in (f"{W}br", f"{W}cr"):
        if child.get(f"{W}type") in ("page", "column"):
            words.span(" ", NO_LOOK)
        elif not scene.fields.silent and not scene.fields.in_contents:
            words.line.end_line()
    elif tag == f"{W}noBreakHyphen":
        words.span("\u2011", look, link)
    elif tag == f"{W}sym":
        _sign(words, child, look, link)
    elif tag == f"{W}fldChar":
        scene.fields.mark(child.get(f"{W}fldCharType") or "")
    elif tag == f"{W}instrText":
        scene.fields.instruct(child.text or "")
    elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
        _note(words, "endnote" if tag.endswith("endnoteReference") else "footnote", child)
    elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
        _drawing(words, child)
    elif tag == f"{MC}AlternateContent":
        _alternate(words, child, look, link)
    elif tag == f"{W}ruby":
        for base in child.iterfind(f"{W}rubyBase"):
            words.set(base, link)


def _sign(words: Words, child: etree._Element, look: Look, link: str) -> None:
    code = child.get(f"{W}char") or ""
    try:
        sign = sign_of(child.get(f"{W}font") or "", int(code, 16))
    except ValueError:
        sign = UNKNOWN
    words.scene.aside.counts["signs"] += sign == UNKNOWN
    words.span(sign, look, link)


def _note(words: Words, kind: str, child: etree._Element) -> None:
    name = words.scene.note(kind, child.get(f"{W}id") or "")
    if name:
        reference = element_of("a", href=f"#{name}", role="doc-noteref")
        reference.text = name.rpartition("-")[2]
        words.line.put(reference)


def _drawing(words: Words, child: etree._Element) -> None:
    """Text boxes and pictures; what neither is is counted."""
    scene = words.scene
    boxes = [inner for inner in child.iter(*_TEXT_BOXES) if not any(a.tag in _TEXT_BOXES for a in _until(inner, child))]
    for box in boxes:
        words.line.after += scene.box(box, words.relations)
    if child.tag == f"{W}drawing":
        if not boxes or any(True for _ in child.iter(f"{A}blip")):
            pictures = scene.pictures.drawn(child, words.relations)
        else:
            return
    else:
        pictures = scene.pictures.old(child, words.relations)
    for picture in pictures:
        words.line.put(picture)


def _until(element: etree._Element, top: etree._Element) -> list[etree._Element]:
    """What stands around an element, up to `top`."""
    found = []
    for above in element.iterancestors():
        if above is top:
            break
        found.append(above)
    return found


def _alternate(words: Words, child: etree._Element, look: Look, link: str) -> None:
    """The same thing told in two ways: the first that gives anything."""
    for choice in chain(child.iterfind(f"{MC}Choice"), child.iterfind(f"{MC}Fallback")):
        before = (len(words.line.after), words.line.pictures, words.line.seen)
        for piece in choice:
            handler = _HANDLERS.get(piece.tag)
            handler(words, piece, link) if handler else _piece(words, piece, look, link)
        if before != (len(words.line.after), words.line.pictures, words.line.seen):
            return


def _inserted(words: Words, child: etree._Element, link: str) -> None:
    words.scene.aside.counts["inserted"] += 1
    words.set(child, link)


def _deleted(words: Words, child: etree._Element, _link: str) -> None:
    words.scene.aside.deleted(text_of(child))


def _link(words: Words, child: etree._Element, link: str) -> None:
    relation = words.relations.get(child.get(f"{R}id") or "")
    words.set(child, relation.target if relation and relation.outside else link)


def _simple_field(words: Words, child: etree._Element, link: str) -> None:
    fields = words.scene.fields
    fields.mark("begin")
    fields.instruct(child.get(f"{W}instr") or "")
    fields.mark("separate")
    words.set(child, link)
    fields.mark("end")


def _inner_drawing(words: Words, child: etree._Element, _link: str) -> None:
    _drawing(words, child)


def _alternate_alone(words: Words, child: etree._Element, link: str) -> None:
    _alternate(words, child, NO_LOOK, link)


# Formulas --------------------------------------------------------------------------------------------


def _formula(words: Words, child: etree._Element, _link: str) -> None:
    words.scene.aside.counts["formulas"] += 1
    _maths(words, child, "")


def _maths(words: Words, element: etree._Element, script: str) -> None:
    """A formula on one line: raised and lowered signs kept, a fraction with a stroke, a root with its sign."""
    tag = element.tag
    if tag == f"{M}t":
        words.span(element.text or "", Look(script=script))
        return
    for child in element:
        name = str(child.tag).removeprefix(M)
        if tag == f"{M}f" and name == "den":
            words.span("/", Look(script=script))
        if tag == f"{M}rad" and name == "e":
            words.span("√", Look(script=script))
        if name == "deg" and not "".join(map(str, child.itertext())).strip():
            continue
        _maths(words, child, {"sup": "super", "sub": "sub"}.get(name, script))


_HANDLERS: dict[str, Callable[[Words, etree._Element, str], None]] = {
    f"{W}r": _run,
    f"{W}hyperlink": _link,
    f"{W}ins": _inserted,
    f"{W}moveTo": _inserted,
    f"{W}del": _deleted,
    f"{W}moveFrom": _deleted,
    f"{W}fldSimple": _simple_field,
    f"{W}drawing": _inner_drawing,
    f"{W}pict": _inner_drawing,
    f"{MC}AlternateContent": _alternate_alone,
    f"{M}oMath": _formula,
}
_INTO = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo", "rt", "rubyBase")
) | {f"{M}oMathPara"}


def text_of(element: etree._Element) -> str:
    """The words of an element, those that are deleted too; a space between paragraphs, instructions left out."""
    fields = Fields()
    pieces: list[str] = []
    for inner in element.iter(*(f"{W}{name}" for name in ("t", "delText", "tab", "br", "p", "fldChar", "instrText"))):
        if inner.tag == f"{W}fldChar":
            fields.mark(inner.get(f"{W}fldCharType") or "")
        elif inner.tag == f"{W}instrText":
            fields.instruct(inner.text or "")
        elif not fields.silent and not _in_simple_field(inner):
            pieces.append((inner.text or "") if inner.tag in (f"{W}t", f"{W}delText") else " ")
    return "".join(pieces).strip()


def _in_simple_field(element: etree._Element) -> bool:
    """Whether words are the result of a field that is no text: the number of a page."""
    return any(Field(f.get(f"{W}instr") or "", True).unsaid for f in element.iterancestors(f"{W}fldSimple"))
