"""The index of words: whole while it is small, bounded when it would not be."""

from hypothesis import given
from hypothesis import strategies as st

from handouts.shelf.finding import WordIndex, folded, word_index, words_of


def unpacked(places: str) -> list[int]:
    """The topics that the signs of a word name, read as the page does."""
    found, topic, number = [], -1, 0
    for sign in places:
        if sign.islower():
            topic += number * 26 + ord(sign) - ord("a") + 1
            found.append(topic)
            number = 0
        else:
            number = number * 26 + ord(sign) - ord("A")
    return found


@given(st.lists(st.lists(st.sampled_from(["water", "wash", "hands", "999", "straße", "größe", "हाथ"])), max_size=80))
def test_every_word_of_every_topic_is_in_the_index_and_no_other(texts: list[list[str]]) -> None:
    index = word_index(" ".join(text) for text in texts)
    told = {(word, topic) for word, places in zip(index.words, index.places, strict=True) for topic in unpacked(places)}
    assert told == {(word, number) for number, text in enumerate(texts) for word in words_of(" ".join(text))}
    assert index.common == ()


@given(st.sets(st.integers(0, 20_000), max_size=50))
def test_places_far_apart_come_back(places: set[int]) -> None:
    texts = ["word" if number in places else "" for number in range(max(places, default=0) + 1)]
    index = word_index(texts)
    assert unpacked("".join(index.places)) == sorted(places)


def test_a_full_index_keeps_the_words_of_fewest_topics_and_lists_the_rest() -> None:
    texts = [f"the and water{number % 50} rare{number}" for number in range(500)]
    index = word_index(texts, 7_000)
    assert index.common == ("and", "the")
    assert {f"rare{number}" for number in range(500)} < set(index.words)
    assert sum(map(len, index.words + index.places)) <= 7_000
    assert word_index(texts, 0) == WordIndex((), (), tuple(sorted({w for t in texts for w in t.split()})))


def test_words_are_in_the_order_of_javascript() -> None:
    assert word_index(["\U0001d7d8x ｱ 𐐨 ﬂ"]).words == tuple(
        sorted(words_of("\U0001d7d8x ｱ 𐐨 ﬂ"), key=lambda word: word.encode("utf-16-be"))
    )


def test_what_people_do_not_type_makes_no_difference() -> None:
    assert folded("Øßæ ŁÓDŹ ÉÀ ﬁ") == "ossae lodz ea fi"
    assert words_of("It’s 2.5 mg/day, naïve_user") == {"it", "s", "2", "5", "mg", "day", "naive", "user"}
    assert words_of("हाथ धोएँ") == {"हाथ", "धोएँ"}


@given(st.text())
def test_any_text_is_folded_to_something_that_stays_so(text: str) -> None:
    assert folded(folded(text)) == folded(text)
