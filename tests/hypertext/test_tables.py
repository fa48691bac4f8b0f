"""Tables of pages: regular ones, those without a header, those that only lay out a page."""

import pytest

from handouts.model import Definitions, Entry, Paragraph, Picture, Span, Table
from tests.hypertext.pages import blocks, heading, only, paragraph, said, text


def table(*rows: str, caption: str = "") -> Table[tuple[Span, ...]]:
    cells = [tuple(text(cell.strip()) for cell in row.split("|")) for row in rows]
    return Table(cells[0], tuple(cells[1:]), caption=text(caption) or None)


def test_a_table_with_a_header_a_caption_and_a_foot() -> None:
    page = (
        "<table><caption>Doses</caption><thead><tr><th>Age<th>Dose</thead><tfoot><tr><td>all<td>less</tfoot>"
        "<tbody><tr><th>1<td>5 ml<tr><td>2<td>10 ml</table>"
    )
    assert only(page) == table("Age|Dose", "1|5 ml", "2|10 ml", "all|less", caption="Doses")


def test_cells_over_several_rows_and_columns_are_spread_out() -> None:
    page = (
        "<table><tr><th rowspan=2>Drug<th colspan=2>Dose<tr><th>am<th>pm<tr><td rowspan=2>A<td>1<td>2"
        "<tr><td>3<td>4<tr><td colspan=3>none"
    )
    drawn = ("Drug|Dose am|Dose pm", "A|1|2", "A|3|4", "none||")
    assert only(page) == table(*drawn)


@pytest.mark.parametrize("reach", ["1000000", "99999999999999999999", "0", "-3", "x", ""])
def test_fault_03_a_cell_that_claims_a_million_columns_makes_no_table_wide(reach: str) -> None:
    page = f"<table><tr><th>a<th>b<tr><td colspan='{reach}' rowspan='{reach}'>x<td>y<tr><td>1<td>2</table>"
    found = blocks(page)[0]
    assert isinstance(found, Table)
    assert len(found.header) <= 102


def test_empty_rows_and_columns_are_dropped() -> None:
    assert only("<table><tr><th>a<th><th>b<tr><td><td><td><tr><td>1<td><td>2</table>") == table("a|b", "1|2")


def test_two_columns_without_a_header_are_terms_and_what_is_said_of_them() -> None:
    hours = Definitions(
        (Entry(text("Monday"), (paragraph("9 to 5"),)), Entry(text("Friday"), (paragraph("by appointment"),)))
    )
    assert only("<table><tr><td>Monday<td>9 to 5<tr><td>Friday<td>by appointment</table>") == hours
    assert only("<table><tr><th>Monday<td>9 to 5<tr><th>Friday<td>by appointment</table>") == hours


def test_more_columns_without_a_header_get_none_that_could_be_wrong() -> None:
    assert only("<table><tr><td>Mon<td>9<td>5<tr><td>Tue<td>8<td>4</table>") == table("||", "Mon|9|5", "Tue|8|4")


def test_a_first_row_that_names_its_columns_is_the_header() -> None:
    assert only("<table><tr><td>Age<td>Dose<tr><td>one<td>5 ml<tr><td>two<td>10 ml</table>") == table(
        "Age|Dose", "one|5 ml", "two|10 ml"
    )
    bold = only("<table><tr><td><b>Food</b><td><b>Good</b><tr><td>fish<td>salmon</table>")
    assert isinstance(bold, Table)
    assert bold.rows == ((text("fish"), text("salmon")),)


def test_one_cell_over_all_columns_at_the_top_is_what_the_table_is_called() -> None:
    page = (
        "<table><tr><th colspan=2>Opening hours<tr><th>Monday<td>9 to 5<tr><td colspan=2>Closed on<tr><th>Friday<td>no"
    )
    title, monday, closed, _friday = blocks(f"{page}</table>")
    assert title == Paragraph((Span("Opening hours", strong=True),))
    assert monday == Definitions((Entry(text("Monday"), (paragraph("9 to 5"),)),))
    assert closed == paragraph("Closed on")
    drawn = "<table><tr><td colspan=2>Doses<tr><th>Age<th>Dose<tr><td>1<td>5 ml</table>"
    assert only(drawn) == table("Age|Dose", "1|5 ml", caption="Doses")


def test_a_table_that_lays_out_the_page_is_taken_apart() -> None:
    page = "<table><tr><td>Menu<td><h2>Rest</h2><p>Lie down.<table><tr><th>a<th>b<tr><td>1<td>2</table></table>"
    assert blocks(page) == (paragraph("Menu"), heading("Rest"), paragraph("Lie down."), table("a|b", "1|2"))
    assert said("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>") == ["a", "b", "c", "d"]
    assert said("<table><tr><td>One<tr><td>column</table>") == ["One", "column"]


def test_a_picture_in_a_table_stands_behind_it() -> None:
    found = blocks("<table><tr><th>a<th>b<tr><td>1<img src=p.png alt=P><td>2</table>")
    assert found == (table("a|b", "1|2"), Picture("", text("P"), (), file="p.png"))


def test_entries_of_a_list_in_a_cell_do_not_run_together() -> None:
    found = only("<table><tr><th>a<th>b<tr><td><ul><li>fish<li>rice.<li>tea</ul><td>2</table>")
    assert isinstance(found, Table)
    assert "".join(span.text for span in found.rows[0][0]) == "fish; rice. tea"


def test_what_stands_in_a_table_and_in_no_cell_stands_before_it() -> None:
    first, *_others = blocks("<table>loose<tr><th>a<th>b<tr><td>1<td>2</table>")
    assert isinstance(first, Paragraph)
