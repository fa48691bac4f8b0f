"""The text of an RTF file: set on sheets, one for the file and one for each note, text box and head of a page."""

from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from handouts.documents.aside import Aside
from handouts.documents.fields import Fields
from handouts.documents.kinds import LOWEST, TEXT, Kind
from handouts.documents.lines import Line, element_of
from handouts.documents.rtf.sheet import Sheet
from handouts.documents.rtf.signs import mark_of
from handouts.documents.rtf.state import BODY_LEVEL, NO_STYLE, Heads, State
from handouts.model import Span

_HEAVY = frozenset(("title", "heading", "caption"))


@dataclass
class Setting:
    """Sets text as `state` says, on the last of `sheets`; `aside` is told what is left out."""

    heads: Heads = field(default_factory=Heads)
    aside: Aside = field(default_factory=Aside)
    state: State = field(default_factory=State)
    sheets: list[Sheet] = field(default_factory=lambda: [Sheet()])
    notes: list[HtmlElement] = field(default_factory=list)
    fields: Fields = field(default_factory=Fields)
    _gone: list[tuple[str, str]] = field(default_factory=list)
    _contents: list[str] = field(default_factory=list)
    _inserting: bool = False

    @property
    def sheet(self) -> Sheet:
        """What text is set on now."""
        return self.sheets[-1]

    def set(self, text: str) -> None:
        """Text of the document."""
        state, fields = self.state, self.fields
        gone = "deleted" if state.deleted else "hidden" if state.hidden else ""
        if gone:
            self._gone.append((gone, text))
            return
        self.end_gone()
        if fields.in_contents:
            self._contents.append(text)
            return
        self.end_contents()
        if fields.silent:
            return
        if state.inserted and not self._inserting:
            self.aside.counts["inserted"] += 1
        self._inserting = state.inserted
        style = self.heads.styles.get(state.style, NO_STYLE)
        heavy = style.kind.role in _HEAVY
        strong = (state.strong and not (heavy and style.strong)) or (state.slanted and not style.slanted)
        language = state.language or style.language
        language = "" if language == self.heads.language else language
        self.sheet.line.add(Span(text, strong, state.script, fields.link, language), state.size)

    def end_gone(self) -> None:
        """Accounts for text that was deleted or hidden, each stretch as a whole."""
        stretch: list[str] = []
        for place, (kind, text) in enumerate(self._gone):
            stretch.append(text)
            if place + 1 == len(self._gone) or self._gone[place + 1][0] != kind:
                words, stretch = "".join(stretch), []
                self.aside.deleted(words) if kind == "deleted" else self.aside.hidden(words)
        self._gone.clear()

    def end_contents(self) -> None:
        if self._contents:
            self.aside.leave("navigation", "a table of contents", "".join(self._contents))
            self._contents.clear()

    def kind(self) -> Kind:
        """What the open paragraph is."""
        state = self.state
        kind = self.heads.styles.get(state.style, NO_STYLE).kind
        if state.level is not None and kind.role not in ("title", "contents"):
            if state.level < BODY_LEVEL:
                kind = Kind("heading", min(state.level + 1, LOWEST))
            elif kind.role == "heading":
                kind = TEXT
        if kind.role in _HEAVY:
            return kind
        mark = mark_of(self.sheet.sign, state.chain, state.depth, self.sheet.last)
        return replace(kind, mark=mark) if mark else kind

    def end_paragraph(self) -> None:
        """The open paragraph is done."""
        if self.state.into != "text":
            return
        if self.state.deleted:
            self.set(" ")
            return
        if self.fields.in_contents:
            self._contents.append(" ")
            return
        kind = self.kind()
        if kind.role == "contents":
            self.aside.leave("navigation", "a table of contents", self.sheet.line.words)
            self.sheet.line = Line()
            return
        self.sheet.end_paragraph(kind, self.state.in_table)

    def end_cell(self) -> None:
        """The open cell is done."""
        if self.state.into == "text":
            self.sheet.end_cell(self.kind())

    def end_sheet(self) -> HtmlElement:
        """What a note, a box or the head of a page holds."""
        kind = self.kind()
        return self.sheets.pop().done(kind)

    def end_note(self) -> None:
        """A note is done; the text refers to it."""
        self.end_gone()
        made = self.end_sheet()
        sign = str(len(self.notes) + 1)
        made.set("id", f"note-{sign}")
        made.set("role", "doc-footnote")
        self.notes.append(made)
        reference = element_of("a", href=f"#note-{sign}", role="doc-noteref")
        reference.text = sign
        self.sheet.line.put(reference)

    def end_remark(self) -> None:
        """A remark in the margin is done."""
        self.aside.counts["comments"] += 1
        self.aside.leave("comments", "a remark in the margin", str(self.end_sheet().text_content()))

    def end_running_head(self) -> None:
        """What stands on every page is done."""
        self.aside.running_head(" ".join(str(text) for text in self.end_sheet().itertext()))

    def end_box(self) -> None:
        """A text box is done."""
        made = self.end_sheet()
        if len(made):
            self.sheet.line.after.append(made)
