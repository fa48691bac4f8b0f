"""The product's own words."""

import re
from dataclasses import fields

import pytest

from audio.wording import LANGUAGES, lost_figures, words_for
from handouts.catalogues import Counted, languages
from handouts.naming import Phrases, has_phrases, phrases_for, spoken_phrases_for

FILLED = {"number": 21, "of": 31, "title": "C", "count": 21, "version": "2", "reviewed": "3", "month": "2026",
          "header": "C", "voice": "V"}  # fmt: skip
PRINTED = ("introduction", "comments", "picture_number", "notes", "abbreviations", "web_addresses", "addresses")


def said(phrases: Phrases, counts: tuple[int, ...] = (21,)) -> dict[str, str]:
    """What each field comes to; of those that count, one text for all the counts."""
    found: dict[str, str] = {}
    for field in fields(phrases):
        value = getattr(phrases, field.name)
        counted = isinstance(value, Counted)
        found[field.name] = " ".join(map(value.of, counts)) if counted else value.format(**FILLED)
    return found


def test_languages_without_words_of_their_own_are_printed_of_in_english_and_announced_in_no_words() -> None:
    assert phrases_for("en-GB") == phrases_for("xx") == phrases_for("")
    assert not has_phrases("xx")
    spoken = [v for k, v in said(spoken_phrases_for("xx")).items() if k not in PRINTED]
    assert not re.search(r"[a-z]", "".join(spoken))
    assert spoken_phrases_for("de-AT") == phrases_for("de")


@pytest.mark.parametrize("language", languages()[1:])
def test_no_language_is_announced_in_english_words(language: str) -> None:
    english, theirs = said(phrases_for("en")), said(phrases_for(language))
    same = {name for name, text in theirs.items() if text == english[name]}
    assert same <= {"item", "column"} | ({"introduction", "notes", "see_note"} if language == "fr" else set())


@pytest.mark.parametrize("language", languages())
def test_no_figure_of_an_announcement_is_lost_on_its_way_to_the_voice(language: str) -> None:
    for text in said(phrases_for(language), tuple(range(1, 130))).values():
        wording = words_for(text, language)
        assert lost_figures(text, wording.words, language) == ()
        assert wording.doubts == () or language not in LANGUAGES


@pytest.mark.parametrize(
    ("language", "minutes"),
    [
        ("en", {1: "About 1 minute.", 2: "About 2 minutes."}),
        ("de", {1: "Etwa eine Minute.", 5: "Etwa 5 Minuten."}),
        ("pl", {1: "Około minuty.", 2: "Około 2 minut.", 5: "Około 5 minut."}),
        ("cy", {1: "Tua munud.", 2: "Tua 2 funud.", 3: "Tua 3 munud.", 12: "Tua 12 munud."}),
        (
            "ar",
            {1: "نحو دقيقة واحدة.", 2: "نحو دقيقتين.", 3: "نحو 3 دقائق.", 11: "نحو 11 دقيقة."},
        ),
    ],
)
def test_words_that_count_take_the_form_of_their_number(language: str, minutes: dict[int, str]) -> None:
    assert {count: phrases_for(language).minutes.of(count) for count in minutes} == minutes
