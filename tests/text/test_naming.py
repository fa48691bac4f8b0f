"""The product's own words."""

import re
from dataclasses import asdict

import pytest

from audio.wording import LANGUAGES, lost_figures, words_for
from handouts.naming import has_phrases, phrases_for, spoken_phrases_for

FILLED = {"number": 21, "of": 31, "title": "C", "minutes": 21, "version": "2", "reviewed": "3", "month": "2026",
          "rows": 21, "header": "C", "voice": "V"}  # fmt: skip
PRINTED = ("introduction", "comments", "picture_number", "notes", "abbreviations", "web_addresses", "addresses")


def test_languages_without_words_of_their_own_are_printed_of_in_english_and_announced_in_no_words() -> None:
    assert phrases_for("en-GB") == phrases_for("xx") == phrases_for("")
    assert not has_phrases("xx")
    said = [v for k, v in asdict(spoken_phrases_for("xx")).items() if k not in PRINTED]
    assert not re.search(r"[a-z]", "".join(re.sub(r"{\w+}", "", phrase) for phrase in said))
    assert spoken_phrases_for("de-AT") == phrases_for("de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_that_is_read_aloud_is_announced_in_its_own_words(language: str) -> None:
    phrases = asdict(phrases_for(language))
    assert language == "en" or not set(phrases.values()) & set(asdict(phrases_for("en")).values()) - {
        "{number}.",
        "{header}:",
    }
    for phrase in phrases.values():
        text = phrase.format(**FILLED)
        wording = words_for(text, language)
        assert lost_figures(text, wording.words, language) == ()
        assert wording.doubts == ()
