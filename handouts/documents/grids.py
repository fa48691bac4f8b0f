"""Tables of documents: which row is the header where nothing but bold type tells it."""

from lxml.html import HtmlElement


def with_header(table: HtmlElement) -> HtmlElement:
    """The table, its first row the header where all of it is bold and other rows are not.

    Bold type of headers is dropped: they are set bold anyway.
    """
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table if row.tag == "tr"]
    marked = any(cell.tag == "th" for row in rows for cell in row)
    if not marked and len(rows) > 1 and len(rows[0]) > 1 and _is_bold(rows[0]) and not all(map(_is_bold, rows[1:])):
        for cell in rows[0]:
            cell.tag = "th"
    for row in rows:
        for cell in row:
            if cell.tag == "th":
                for strong in list(cell.iter("strong")):
                    strong.drop_tag()
    return table


def _is_bold(cells: list[HtmlElement]) -> bool:
    """Whether every word of some cells is bold; one may be empty, over the headers of rows."""
    filled = [cell for cell in cells if str(cell.text_content()).strip()]
    return bool(filled) and len(filled) + 1 >= len(cells) and all(map(_all_bold, filled))


def _all_bold(cell: HtmlElement) -> bool:
    bold = "".join(str(strong.text_content()) for strong in cell.iter("strong"))
    return "".join(bold.split()) == "".join(str(cell.text_content()).split())
