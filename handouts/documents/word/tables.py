"""Tables of a Word file: rows that repeat at the top of a page are headers, merged cells keep their extent."""

from collections.abc import Callable, Iterator

from lxml import etree
from lxml.html import HtmlElement

from handouts.documents.grids import with_header
from handouts.documents.lines import element_of
from handouts.documents.word.package import W, child_value, switch, whole

_WIDEST = 63
"""Columns, as in Word itself."""
_WRAPPERS = tuple(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def set_table(
    table: etree._Element,
    fill: Callable[[etree._Element, HtmlElement], None],
    deleted: Callable[[etree._Element], None],
) -> HtmlElement:
    """A table as hypertext; `fill` sets what a cell holds, `deleted` is told of rows that are deleted."""
    made = element_of("table")
    open_cells: dict[int, HtmlElement] = {}
    for row in _parts(table, f"{W}tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            deleted(row)
            continue
        line = element_of("tr")
        head = bool(switch(properties, "tblHeader"))
        place = min(whole(child_value(properties, "gridBefore")), _WIDEST)
        if place > 0:
            line.append(element_of("td", colspan=str(place)))
        for cell in _parts(row, f"{W}tc"):
            place = _cell(cell, line, place, head, open_cells, fill)
        made.append(line)
    return with_header(made)


def _cell(
    cell: etree._Element,
    line: HtmlElement,
    place: int,
    head: bool,
    open_cells: dict[int, HtmlElement],
    fill: Callable[[etree._Element, HtmlElement], None],
) -> int:
    """Puts a cell in a row; the place of the next one."""
    properties = cell.find(f"{W}tcPr")
    columns = min(max(whole(child_value(properties, "gridSpan"), 1), 1), _WIDEST)
    merged = None if properties is None else properties.find(f"{W}vMerge")
    goes_on = merged is not None and merged.get(f"{W}val") != "restart"
    above = open_cells.get(place)
    if goes_on and above is not None:
        above.set("rowspan", str(int(above.get("rowspan") or "1") + 1))
        return place + columns
    made = element_of("th" if head else "td")
    if columns > 1:
        made.set("colspan", str(columns))
    fill(cell, made)
    line.append(made)
    if merged is not None:
        open_cells[place] = made
    else:
        open_cells.pop(place, None)
    return place + columns


def _parts(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, in what wraps them too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _parts(child, tag)
