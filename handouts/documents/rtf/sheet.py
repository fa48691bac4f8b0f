"""What an RTF file, a note, a text box or the head of a page holds, while it is set."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from handouts.documents.kinds import TEXT, Kind, Mark
from handouts.documents.lines import Line
from handouts.documents.page import Page
from handouts.documents.rtf.rows import Rows


@dataclass
class Sheet:
    """Paragraphs that are done are in `page`; `line` is the one that is open, `sign` what stands before it."""

    page: Page = field(default_factory=Page)
    line: Line = field(default_factory=Line)
    rows: Rows = field(default_factory=Rows)
    sign: str = ""
    last: Mark | None = None
    _cell: Page | None = None

    def end_paragraph(self, kind: Kind = TEXT, in_table: bool = False) -> None:
        """The open paragraph is done."""
        line, self.line, self.sign = self.line, Line(), ""
        if not line.is_empty:
            self.last = kind.mark
        if in_table:
            if self._cell is None:
                self._cell = Page("td")
            self._cell.add(line, kind)
            return
        self._end_table()
        self.page.add(line, kind)

    def end_cell(self, kind: Kind = TEXT) -> None:
        """The open cell is done."""
        self.end_paragraph(kind, in_table=True)
        if self._cell is not None:
            self.rows.cells.append(self._cell.done())
        self._cell = None

    def done(self, kind: Kind = TEXT) -> HtmlElement:
        """All that it holds."""
        if self._cell is not None:
            self.end_cell(kind)
        self._end_table()
        if not self.line.is_empty:
            self.end_paragraph(kind)
        return self.page.done()

    def _end_table(self) -> None:
        if self._cell is not None:
            self.rows.cells.append(self._cell.done())
            self._cell = None
        table = self.rows.done()
        if table is not None:
            self.page.put(table)
