"""The product's own words."""

from dataclasses import asdict

import pytest

from audio.wording import LANGUAGES, lost_figures, words_for
from handouts.naming import phrases_for

FILLED = {"number": 21, "of": 31, "title": "C", "minutes": 21, "version": "2", "reviewed": "3", "rows": 21,
          "header": "C", "voice": "V"}  # fmt: skip


def test_languages_without_words_of_their_own_are_spoken_of_in_english() -> None:
    assert phrases_for("en-GB") == phrases_for("xx") == phrases_for("")


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
