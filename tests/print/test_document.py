"""What the templates are given: names, dates, contact, sizes that fit."""

from dataclasses import replace

import pytest

from handouts.dates import in_words
from handouts.model import Details
from handouts.printed_words import printed_words_for
from handouts.settings import PrintSettings, Settings
from handouts.typesetting import estimate_pages
from handouts.typesetting.document import Document, lay_out
from tests.builders import paragraph, publication, topic
from tests.print.articles import CONTACT, everything, right_to_left


def document(title: str = "Legs", size: float = 18.0, **details: str) -> Document:
    made = publication(topic("One", paragraph("A b c.")), title=title, details=Details(title, "en", **details))
    return lay_out(made, Settings(print=PrintSettings(size_pt=size)), 1)


@pytest.mark.parametrize(
    ("date", "said"),
    [("2025-03-01", "1 March 2025"), ("2025-12", "December 2025"), ("2025-13-01", "2025-13-01"), ("soon", "soon")],
)
def test_dates_are_said_in_words(date: str, said: str) -> None:
    assert in_words(date) == said


@pytest.mark.parametrize(("seconds", "said"), [(1, "1\u00a0minute"), (89, "1\u00a0minute"), (91, "2\u00a0minutes")])
def test_minutes_are_whole_and_at_least_one(seconds: float, said: str) -> None:
    assert printed_words_for("en").minutes_in_words(seconds) == said


def test_the_telephone_number_of_the_contact_stands_out() -> None:
    lines = document(contact=CONTACT).details.contact
    assert [line.phone for line in lines] == [False, True, False]


def test_a_version_of_digits_is_called_version_and_a_long_one_gets_a_line_of_its_own() -> None:
    assert document(version="3.1").details.foot == "Version 3.1"
    assert document(version="Edition 7").details.foot == "Edition 7"
    assert document(version="3.1").sheet.foot_lines == 1
    assert document(version="the third and last edition of spring").sheet.foot_lines == 2
    assert document(size=48, version="3.1").sheet.foot_lines == 2


def test_the_facts_are_the_version_and_the_dates_that_are_known() -> None:
    known = document(version="2", reviewed="2025-03-01", next_review="2027-03")
    assert known.facts == ("Version 2", "Last checked: 1\u00a0March 2025", "Next review: March 2027")
    assert document().facts == ()


def test_a_title_with_a_long_word_is_set_smaller_but_larger_than_the_text() -> None:
    page = document("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz")
    assert 1.2 < page.cover.title < document("Legs").cover.title


def test_the_cover_keeps_to_one_page_where_it_can() -> None:
    settings = Settings(print=PrintSettings(size_pt=24, paper="letter"))
    assert lay_out(everything(), settings, 2).cover.placed
    assert not document("a title that goes on " * 30, 48).cover.placed


def test_the_document_runs_the_way_of_its_language() -> None:
    arabic = lay_out(right_to_left(), Settings(), 2)
    assert arabic.direction == "rtl"
    assert arabic.english == ""
    made = right_to_left()
    urdu = lay_out(replace(made, details=replace(made.details, language="ur")), Settings(), 2)
    assert urdu.direction == "rtl"
    assert 'lang="en" dir="ltr"' in urdu.english
    assert document().direction == "ltr"
    assert document().english == ""


def test_listening_is_mentioned_only_where_there_are_tracks() -> None:
    made = everything()
    assert lay_out(made, Settings(), 2).listen
    assert not lay_out(made, Settings(outputs=("booklet",)), 2).listen


def test_more_text_and_larger_print_take_more_pages() -> None:
    short, long = topic("T", paragraph("A b c.")), topic("T", paragraph("word " * 900))
    assert estimate_pages(short, PrintSettings()) == 1
    assert estimate_pages(long, PrintSettings()) > 3
    assert estimate_pages(long, PrintSettings(size_pt=32)) > 2 * estimate_pages(long, PrintSettings())
