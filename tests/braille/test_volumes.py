"""What stands on braille pages, and where."""

from pathlib import Path

import pytest

from handouts.model import Publication, Span
from tests import builders as b
from tests.braille.volumes import EVERYTHING, made, pages
from tests.louis import needs_liblouis

pytestmark = needs_liblouis


def volume(publication: Publication, folder: Path, grade: str = "1") -> list[list[str]]:
    whole = made(publication, folder, grade)[0]
    return pages((folder / whole.path).read_bytes())


def text(publication: Publication, folder: Path) -> list[str]:
    """The first page of the text in grade 1, without the topic's title and the page number."""
    page = next(p for p in volume(publication, folder) if p[-1].strip().startswith("#"))
    return page[2:-1]


@pytest.mark.parametrize("grade", ["1", "2"])
def test_a_page_has_25_lines_of_at_most_40_cells_and_its_number_at_the_right_of_the_last(
    tmp_path: Path, grade: str
) -> None:
    for artefact in made(EVERYTHING, tmp_path, grade):
        data = (tmp_path / artefact.path).read_bytes()
        assert set(data) <= {*range(0x20, 0x60), 0x0A, 0x0C, 0x0D}
        for page in pages(data):
            assert len(page) == 25
            assert max(map(len, page)) <= 40
            assert len(page[-1]) == 40


def test_the_title_page_is_t1_the_contents_p1_and_the_text_begins_at_1(tmp_path: Path) -> None:
    numbers = [page[-1].strip() for page in volume(EVERYTHING, tmp_path)]
    assert numbers[:3] == ["T#A", "P#A", "#A"]
    assert numbers[2:] == [f"#{letter}" for letter in "ABCDEFGHI"[: len(numbers) - 2]]


def test_the_title_page_names_title_publisher_version_dates_contact_and_number_of_topics(tmp_path: Path) -> None:
    title = [line.strip() for line in volume(EVERYTHING, tmp_path)[0]]
    assert title[0] == ",LIVING WELL WITH #C PILLS"
    for line in (",HARBOUR ,CLINIC", ",VERSION #B4A", ",NEXT REVIEW3 ,FEBRUARY #BJBH", ",WARD #G", "#B TOPICS"):
        assert line in title


def test_the_contents_lead_by_dots_to_the_page_on_which_a_topic_begins(tmp_path: Path) -> None:
    made_pages = volume(EVERYTHING, tmp_path)
    entries = [line for line in made_pages[1] if line.startswith("#")]
    assert [line[-2:] for line in entries] == ["#A", "#C"]
    assert all('""' in line and len(line) == 40 for line in entries)
    second = next(page for page in made_pages if page[-1].strip() == entries[1][-2:])
    assert second[0].strip() == "#B4 ,WHEN TO CALL"


def test_paragraphs_are_indented_3_1_and_lists_hang_1_3(tmp_path: Path) -> None:
    long = "one two three four five six seven eight nine ten eleven twelve"
    lines = text(b.publication(b.topic("T", b.paragraph(long), b.bullets(long), b.numbers(long, start=10))), tmp_path)
    assert [len(line) - len(line.lstrip()) for line in lines if line] == [2, 0, 0, 2, 0, 2]
    assert lines[3].startswith("_4 ONE")
    assert any(line.startswith("#AJ4 ONE") for line in lines)


def test_a_nested_list_stands_two_cells_further_and_all_run_over_beyond_it(tmp_path: Path) -> None:
    long = "one two three four five six seven eight nine ten"
    nested = b.bullets(b.item(long, b.bullets(long)))
    lines = [line for line in text(b.publication(b.topic("T", nested)), tmp_path) if line]
    assert [len(line) - len(line.lstrip()) for line in lines] == [0, 4, 2, 4]


def test_headings_are_centred_at_cell_5_and_at_cell_7_by_their_level(tmp_path: Path) -> None:
    topic = b.topic(
        "T", b.heading("Abc", 2), b.paragraph("Yes and no."), b.heading("Def", 3), b.paragraph("Yes and no.")
    )
    lines = text(b.publication(topic), tmp_path)
    assert lines[:5] == ["    ,ABC", "  ,YES AND NO4", "", "      ,DEF", "  ,YES AND NO4"]


def test_a_heading_is_never_the_last_text_of_a_page(tmp_path: Path) -> None:
    for lines in range(15, 26):
        blocks = [b.paragraph("Word.") for _ in range(lines)]
        topic = b.topic("T", *blocks, b.heading("Abc"), b.paragraph("After it."))
        for page in volume(b.publication(topic), tmp_path / str(lines)):
            written = [line for line in page[:-1] if line]
            assert "ABC" not in written[-1]


def test_a_table_is_told_as_header_and_value_row_by_row(tmp_path: Path) -> None:
    table = b.table(("Day", "Dose"), ("Monday", "5"), ("Tuesday", ""))
    lines = [line for line in text(b.publication(b.topic("T", table)), tmp_path) if line]
    assert lines == [",DAY3 ,MONDAY", "  ,DOSE3 #E", ",DAY3 ,TUESDAY", "  ,DOSE3 BLANK"]


def test_a_preformatted_line_stays_a_line(tmp_path: Path) -> None:
    lines = text(b.publication(b.topic("T", b.preformatted("a1  tea", "", "b2  soup"))), tmp_path)
    assert lines[:3] == ["A#A  TEA", "", "B#B  SOUP"]


def test_a_quote_is_indented_as_a_whole(tmp_path: Path) -> None:
    long = "one two three four five six seven eight nine ten"
    lines = [line for line in text(b.publication(b.topic("T", b.quote(b.paragraph(long)))), tmp_path) if line]
    assert [len(line) - len(line.lstrip()) for line in lines] == [4, 2]


def test_a_word_longer_than_a_line_is_divided_with_dot_5_and_nothing_else_is(tmp_path: Path) -> None:
    lines = text(b.publication(b.topic("T", b.paragraph("So " + "abcdefghij" * 9 + " it is."))), tmp_path)
    assert [line.endswith('"') for line in lines if line] == [False, True, True, False]


def test_a_web_address_is_divided_after_a_slash(tmp_path: Path) -> None:
    address = "https://www.example.org/some/where/far/away/leaflet.html"
    lines = [line for line in text(b.publication(b.topic("T", b.paragraph(address))), tmp_path) if line]
    assert lines[0].endswith('_/"')
    assert "".join(line.strip() for line in lines).replace('/"', "/").endswith("_/LEAFLET4HTML")


def test_a_raised_term_is_bracketed_so_that_it_stays_one(tmp_path: Path) -> None:
    power = b.paragraph((Span("x"), Span("2+3", script="super"), Span(" and y"), Span("10", script="super")))
    lines = text(b.publication(b.topic("T", power)), tmp_path)
    assert lines[0] == '  X;9"<#B"6#C"> AND Y;9#AJ'


def test_strong_words_are_bold_in_braille_and_lowered_digits_are_lowered(tmp_path: Path) -> None:
    whole = "\n".join(line for page in volume(EVERYTHING, tmp_path) for line in page)
    assert "^7#H" in whole
    assert "^'" in whole
    assert ",H;5#B,O" in whole


def test_a_character_without_a_sign_is_told_by_its_name(tmp_path: Path) -> None:
    whole = " ".join(line.strip() for page in volume(EVERYTHING, tmp_path) for line in page)
    assert "@.<GRINNING FACE@.>" in whole


def test_the_same_publication_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = made(EVERYTHING, tmp_path / "a"), made(EVERYTHING, tmp_path / "b")
    assert first == second
