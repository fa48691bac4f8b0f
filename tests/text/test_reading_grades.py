"""Reading ease: counts that hold against a dictionary, advice and never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.model import Level
from handouts.plain_language import advise
from handouts.plain_language.grades import reading_ease
from handouts.plain_language.syllables import count_syllables
from tests.text.articles import publish

SYLLABLES = {
    1: "the make jumped eyes two you year shoes stairs blood light whole rule while sore came used called health pills",
    2: "table wanted needed boxes horses patient doctor muscle people create social science diet being going tablet "
    "edges places changes causes handle simple started anxious trying little quiet pressure every business treatment",
    3: "medicine area exercise video idea hospital pharmacist ambulance telephone various radio period serious family",
    4: "emergency material independent",
}


@pytest.mark.parametrize(
    ("number", "word"), [(number, word) for number, words in SYLLABLES.items() for word in words.split()]
)
def test_syllables_are_those_of_a_dictionary(number: int, word: str) -> None:
    assert count_syllables(word) == number


def test_the_grade_is_that_of_kincaid() -> None:
    ease = reading_ease(["The cat sat on the mat by the door."] * 12)
    assert (ease.words, ease.sentences, ease.syllables) == (108, 12, 108)
    assert ease.grade == round(0.39 * 9 + 11.8 * 1 - 15.59, 1)


def test_little_text_and_other_languages_get_no_grade() -> None:
    assert reading_ease(["The cat sat."]).grade is None
    assert reading_ease(["El gato come pan."] * 60, "es").grade is None


def test_long_sentences_and_paragraphs_are_advice() -> None:
    long = "Take the tablet " + "and then another one " * 6 + "at night."
    found = advise(publish(f"Beds\n\n{long}\n\nOne here. Two here. Three here. Four here.\n"))
    assert [finding.rule for finding in found] == ["sentence-length", "paragraph-length"]
    assert all(finding.level is Level.ADVICE for finding in found)
    assert "29 words" in found[0].place
    assert found[0].place.startswith("topic 1: ")


def test_hard_words_are_advice() -> None:
    found = advise(publish("Beds\n\n" + "Considerable deterioration necessitates immediate hospitalisation.\n\n" * 30))
    assert [f.place for f in found if f.rule == "reading-grade"]


def test_plain_text_gets_no_advice() -> None:
    assert advise(publish("Beds\n\n" + "Sit up in bed. Then stand up. Hold on to me.\n\n" * 20)) == ()


@given(st.text(max_size=40))
def test_any_word_has_a_syllable(word: str) -> None:
    assert count_syllables(word) >= 1
