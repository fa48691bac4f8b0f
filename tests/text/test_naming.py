"""The product's own words."""

from handouts.naming import phrases_for


def test_languages_without_words_of_their_own_are_spoken_of_in_english() -> None:
    assert phrases_for("en-GB") == phrases_for("xx") == phrases_for("")
