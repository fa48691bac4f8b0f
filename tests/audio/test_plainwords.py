"""Words as an engine may be given them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.plainwords import harmless, has_words, placed_words, strange


@given(st.text())
def test_harmless_words_are_as_long_and_hold_nothing_that_is_obeyed(words: str) -> None:
    plain = harmless(words, "[]<>&")
    assert len(plain) == len(words)
    assert not any(c in "[]<>&" or unicodedata.category(c) in ("Cc", "Cs") for c in plain)
    assert all(new in (old, " ") for new, old in zip(plain, words, strict=True))


@given(st.text())
def test_every_letter_and_digit_lies_in_one_placed_word(words: str) -> None:
    covered = [at + n for at, word in placed_words(words) for n in range(len(word))]
    assert covered == sorted(set(covered))
    assert {n for n, c in enumerate(words) if c.isalnum()} <= set(covered)
    assert all(words[at : at + len(word)] == word for at, word in placed_words(words))
    assert has_words(words) is bool(covered)


@pytest.mark.parametrize(
    ("words", "language", "told"),
    [
        ("Take слово, слово now.", "en", ("слово",)),
        ("Café señor 5 µg 1º", "en-GB", ()),
        ("Take 日本語", "es-ES", ("日本語",)),
        ("Скажи hello 日本語", "ru-RU", ()),
    ],
)
def test_words_in_letters_of_another_script_are_told(words: str, language: str, told: tuple[str, ...]) -> None:
    assert strange(words, language) == told
