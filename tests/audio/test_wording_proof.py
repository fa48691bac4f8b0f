"""The proof that nothing was lost, in every language: silent where all is said, it finds every loss made on purpose."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from audio.wording import LANGUAGES, lost_figures, words_for
from tests.audio.wording_english import ENGLISH
from tests.audio.wording_language import Spoken
from tests.audio.wording_spanish import SPANISH

SPOKEN = (ENGLISH, SPANISH)
each_language = pytest.mark.parametrize("spoken", SPOKEN, ids=str)


def test_every_language_with_rules_of_its_own_is_tried() -> None:
    assert {spoken.language for spoken in SPOKEN} == set(LANGUAGES)


@each_language
@given(st.data())
def test_no_figure_and_no_sign_of_a_text_is_lost_on_the_way_to_the_voice(spoken: Spoken, data: st.DataObject) -> None:
    text, tag = data.draw(spoken.sentences), data.draw(st.sampled_from(spoken.tags))
    assert lost_figures(text, words_for(text, tag).words, tag) == ()


@each_language
@given(st.data())
def test_a_dropped_number_word_is_found(spoken: Spoken, data: st.DataObject) -> None:
    text = data.draw(spoken.pieces)
    words = words_for(text, spoken.language).words
    places = list(spoken.number_word.finditer(words))
    assume(places)
    gone = data.draw(st.sampled_from(places))
    assert lost_figures(text, words[: gone.start()] + words[gone.end() :], spoken.language)


@each_language
@given(st.data())
def test_a_changed_number_word_is_found(spoken: Spoken, data: st.DataObject) -> None:
    text = data.draw(spoken.pieces)
    words = words_for(text, spoken.language).words
    places = list(spoken.changing.finditer(words))
    assume(places)
    old = data.draw(st.sampled_from(places))
    assert lost_figures(text, f"{words[: old.start()]}{spoken.changed}{words[old.end() :]}", spoken.language)


@each_language
def test_any_number_word_dropped_from_any_row_of_the_table_is_noticed(spoken: Spoken) -> None:
    unnoticed = [(text, word) for text, tag, word, left in spoken.mutations() if not lost_figures(text, left, tag)]
    assert unnoticed == []


@each_language
def test_the_rows_of_the_table_give_hundreds_of_words_to_drop(spoken: Spoken) -> None:
    assert sum(1 for _ in spoken.mutations()) > spoken.fewest_dropped


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [(spoken.language, text, words) for spoken in SPOKEN for text, words in spoken.losses],
)
def test_known_losses_are_found(language: str, text: str, words: str) -> None:
    assert lost_figures(text, words, language)


@pytest.mark.parametrize(
    ("text", "words", "lost"),
    [
        ("2.5 mg", "two five milligrams", (".",)),
        ("2.5 mg", "twenty-five milligrams", ("2", "5", "not in the text: twenty-five")),
        ("120/80", "one hundred and twenty eighty", ("/",)),
        ("1-800-555-0199", "one eight hundred five fifty five one ninety nine", None),
        ("911", "nine hundred and eleven", ()),
        ("10-20 mg", "ten twenty milligrams", ("-",)),
        ("<5 mg", "five milligrams", ("<",)),
        ("≥5", "five", ("≥",)),
        ("50%", "fifty", ("%",)),
        ("-5 °C", "five degrees Celsius", ("-",)),
        ("5 µg", "five grams", ("µ",)),
        ("$5", "five", ("$",)),
        ("1.50 mg", "one point five milligrams", ("50", "not in the text: five")),
        ("5 mg", "five five milligrams", ("not in the text: five",)),
        ("100 and 20", "one hundred and twenty", None),
        ("20 5 mg", "twenty-five milligrams", None),
        ("2024-03-05", "the fifth of April, twenty twenty-four", None),
        ("1½ tablets", "one tablet", None),
        ("A & B", "A B", ("&",)),
        ("no figures", "no figures", ()),
    ],
)
def test_known_losses_are_named(text: str, words: str, lost: tuple[str, ...] | None) -> None:
    found = lost_figures(text, words, "en")
    assert found if lost is None else found == lost


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at 6.30", "at six three"),
        ("at 6.30 mg", "at six thirty milligrams"),
        ("on 20240305", "on the fifth of April, twenty twenty-four"),
        ("on 20240230", "on the thirtieth of February, twenty twenty-four"),
    ],
)
def test_a_british_time_and_a_date_of_eight_figures_are_proved_too(text: str, words: str) -> None:
    assert lost_figures(text, words, "en-GB")


@each_language
@given(st.data())
def test_every_cardinal_reads_back_as_one_number(spoken: Spoken, data: st.DataObject) -> None:
    words, digits = data.draw(spoken.cardinals)
    assert [atom.digits for atom in spoken.told(words)] == [digits]


@each_language
@given(st.data())
def test_every_other_number_reads_back_digit_for_digit(spoken: Spoken, data: st.DataObject) -> None:
    words, digits = data.draw(spoken.numbers)
    assert "".join(atom.digits for atom in spoken.told(words)) == digits


@given(st.text(), st.text(), st.sampled_from([spoken.language for spoken in SPOKEN]))
def test_no_text_and_no_words_break_the_proof(text: str, words: str, language: str) -> None:
    assert isinstance(lost_figures(text, words, language), tuple)
