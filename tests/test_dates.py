"""Dates of details: the right form, impossible days, words in four languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.dates import day_said, fault_of, in_words, last_day, month_in_words
from handouts.model import Details
from handouts.review_dates import advise_on_dates, is_overdue


@given(st.dates())
def test_every_day_there_is_has_the_right_form(day: date) -> None:
    assert fault_of(day.isoformat()) == ""
    assert last_day(day.isoformat()) == (day.year, day.month, day.day)


@pytest.mark.parametrize("typed", ["2025-02-29", "2026-04-31", "2026-13-01", "2026-00", "0000-01-01"])
def test_days_that_are_not_in_the_calendar_are_told(typed: str) -> None:
    assert "is not in the calendar. Give it as 2026-10-01" in fault_of(typed)
    assert in_words(typed) == typed


@pytest.mark.parametrize("typed", ["01/10/2026", "soon", "2026", "2026-1-1", "2026-10-01T00:00", " 2026-10-01"])
def test_other_forms_are_told_with_the_right_one(typed: str) -> None:
    assert "Give it as 2026-10-01" in fault_of(typed)


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en-GB", "1 March 2027", "March 2027"),
        ("de", "1. März 2027", "März 2027"),
        ("es-MX", "1 de marzo de 2027", "marzo de 2027"),
        ("fr", "1er mars 2027", "mars 2027"),
        ("pl", "1 marca 2027", "marzec 2027"),
        ("cy", "1 Mawrth 2027", "Mawrth 2027"),
        ("ar", "1 مارس 2027", "مارس 2027"),
        ("it", "2027-03-01", "2027-03-01"),
    ],
)
def test_dates_are_said_in_the_words_of_the_language(language: str, day: str, month: str) -> None:
    assert in_words("2027-03-01", language) == day
    assert month_in_words("2027-03-01", language) == month


@given(st.dates(date(1000, 1, 1), date(9999, 12, 30)), st.dates())
def test_a_text_is_overdue_from_the_day_after(due: date, today: date) -> None:
    assert is_overdue(Details("T", next_review=due.isoformat()), today) is (today > due)
    assert not is_overdue(Details("T", next_review=due.isoformat()), None)
    assert not is_overdue(Details("T", next_review="soon"), today)


def test_what_is_found_names_no_day_of_today() -> None:
    details = Details("T", reviewed="2026-01-01", next_review="2025-01")
    assert advise_on_dates(details, date(2026, 5, 5)) == advise_on_dates(details, date(2030, 1, 1))
    assert len(advise_on_dates(details, date(2026, 5, 5))) == 2


@pytest.mark.parametrize(
    ("words", "language", "day"),
    [
        ("9 November 2021", "en", "2021-11-09"),
        ("9th Nov. 2021", "en-GB", "2021-11-09"),
        ("November 9, 2021", "en", "2021-11-09"),
        ("November 2021", "en", "2021-11"),
        ("12. März 2024", "de", "2024-03-12"),
        ("1er mai 2024", "fr", "2024-05-01"),
        ("3 de mayo de 2024", "es", "2024-05-03"),
        ("Ma 2024", "en", ""),
        ("31 June 2024", "en", ""),
        ("9 November 2021", "fi", ""),
        ("in 2021", "en", ""),
    ],
)
def test_days_in_words_are_read(words: str, language: str, day: str) -> None:
    assert day_said(words, language) == day
