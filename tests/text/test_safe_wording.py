"""Advice on notation that is easily misread, and doubts where no voice has told them."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from audio.wording import safer, words_for
from handouts.model import Details, Edition, Finding, Level, Publication
from handouts.safe_wording import advise_on_wording
from tests.edition.editions import sentence, topic, track

TABLES = Path(__file__).parents[1] / "audio" / "wording"


def edition(*paragraphs: str, language: str = "en") -> Edition:
    publication = Publication(Details("Pills", language), sentence("Pills"), (topic(1, "At home", *paragraphs),))
    return Edition(publication)


def found(*paragraphs: str, language: str = "en") -> tuple[Finding, ...]:
    return advise_on_wording(edition(*paragraphs, language=language))


def test_an_error_prone_form_is_advice_with_its_place_its_reason_and_what_to_write() -> None:
    (finding,) = found("Give 10 U at night.")
    assert (finding.level, finding.rule) == (Level.ADVICE, "error-prone")
    assert finding.message.startswith("U, u and IU are mistaken for 0")
    assert finding.place == "topic 1: “10 U”, write “10 units”, in “Give 10 U at night.”"


def test_forms_of_one_reason_are_one_finding() -> None:
    one, other = found("Give 10 U or 500 IU.", "Then take .5 mg.", "Then 4u.")
    assert one.place.count("topic 1: ") == 3
    assert "“0.5 mg”" in other.place


def test_a_form_in_a_title_is_advice_too() -> None:
    titled = Publication(Details("Pills", "en"), sentence("Pills"), (topic(1, "Take 10 U", "Rest."),))
    assert "“10 units”" in advise_on_wording(Edition(titled))[0].place


def test_a_doubt_is_told_with_its_topic_where_nothing_was_narrated() -> None:
    (finding,) = found("The lab says 5 µkat/L.")
    assert finding.level is Level.WARNING
    assert finding.message == "please check: 5 µkat/L, in “The lab says 5 µkat/L.”"
    assert finding.place == "topic 1"


def test_a_doubt_that_the_narration_told_is_not_told_again() -> None:
    narrated = replace(edition("The lab says 5 µkat/L."), tracks=(track(1, Path("1.mp3")),))
    assert advise_on_wording(narrated) == ()


def test_plain_words_get_no_advice() -> None:
    assert found("Take 10 units, or half a tablet, twice a day.", "Rest for 3 days.") == ()


def test_british_texts_may_close_up_their_units() -> None:
    assert found("Take 500mg in 5ml.", language="en-GB") == ()
    assert "“500 mg”" in found("Take 500mg in 5ml.", language="en-US")[0].place


@pytest.mark.parametrize(("table", "fewest"), [("english.tsv", 100), ("spanish.tsv", 15)])
def test_every_advice_of_the_table_has_a_reason_and_what_it_says_to_write_is_safe(table: str, fewest: int) -> None:
    with (TABLES / table).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["flag"] == "advice"]
    assert len(rows) >= fewest
    for row in rows:
        for form in words_for(row["text"], row["language"]).advice:
            known = safer(form, row["language"])
            assert known, form
            assert not words_for(known.instead, row["language"]).advice, known


@pytest.mark.parametrize(
    ("form", "language", "instead"),
    [
        ("10U", "es", "10 unidades"),
        ("1 U", "es", "1 unidad"),
        ("5.000 UI", "es-ES", "5.000 unidades"),
        ("5.000 mg", "es-MX", "5 mg"),
        ("1,0 mg", "es", "1 mg"),
        ("2.50-5.0 mg", "es-MX", "2.5-5 mg"),
        (",5 mg", "es", "0,5 mg"),
        ("50 µg", "es", "50 microgramos"),
        ("2 cc", "es", "2 ml"),
        ("5 gr", "es", "5 g"),
        ("x 10 d", "es", "durante 10 días"),
        ("5 mg/kg/d", "es", "5 mg/kg/día"),
        ("SC", "es", "por vía subcutánea"),
        ("MTX", "es", ""),
    ],
)
def test_spanish_advice_says_what_to_write_in_spanish(form: str, language: str, instead: str) -> None:
    known = safer(form, language)
    assert known
    assert known.why
    assert known.instead == instead


def test_a_spanish_form_that_is_safe_has_no_reason() -> None:
    assert safer("5 mg", "es") is None


def test_a_language_whose_advice_has_no_reasons_yet_names_none() -> None:
    assert safer("10 U", "fi") is None
