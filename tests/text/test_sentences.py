"""Sentences: found once, styles kept, nothing of the text lost between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.model import Span, plain
from handouts.sentences import LONGEST, sentence_bounds, split_text, tidied


def split(words: str, language: str = "en") -> list[str]:
    return [plain(sentence) for sentence in split_text((Span(words),), language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Smith takes 2.5 mg of e.g. X.",
        "Mr. and Mrs. Jones met Prof. Green at 9 a.m. on Tuesday.",
        "Open 8 a.m. Monday to Friday.",
        "Take 5 mg b.d. with food.",
        "Take one t.d.s. for approx. 7 days.",
        "Use 2.5 ml. of it, i.e. half a spoon.",
        "See Fig. 2 and No. 5 on p. 12.",
        "Max. 8 tabs. in 24 hrs. and no more.",
        "Heat vs. cold: what helps?",
        "J. K. Rowling wrote it.",
        "Smith et al. found no difference.",
        "Go to www.example.org/a.html for more.",
        "It costs £3.50 at most.",
        "He said “Stop!” and left.",
        "Give salt, sugar, etc. to the nurse.",
        "Temp. 38.5 °C or more needs a call.",
        "St. John's ward is on floor 2.",
        "Aspirin (75 mg. daily) may help.",
        "1. Wash your hands.",
    ],
)
def test_a_sentence_with_abbreviations_is_one(sentence: str) -> None:
    assert split(f"{sentence} Then rest.") == [sentence, "Then rest."]


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("Talk to your GP. They can help.", ["Talk to your GP.", "They can help."]),
        ("Eat vitamin C. Then rest.", ["Eat vitamin C.", "Then rest."]),
        ("The clinic closes at 5 p.m. The ward is open.", ["The clinic closes at 5 p.m.", "The ward is open."]),
        ("Is it? Yes! Good.", ["Is it?", "Yes!", "Good."]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("Use the app. Then stop.", ["Use the app.", "Then stop."]),
        ("Say no. Then go.", ["Say no.", "Then go."]),
        ("Take 5 ml. The rest can wait.", ["Take 5 ml.", "The rest can wait."]),
        ("Rest (see below). Then walk.", ["Rest (see below).", "Then walk."]),
        ("你好。世界。", ["你好。", "世界。"]),
    ],
)
def test_sentences_are_told_apart(words: str, sentences: list[str]) -> None:
    assert split(words) == sentences


def test_other_languages_have_their_own_abbreviations() -> None:
    assert split("El Sr. Gil llega hoy. Ella no.", "es") == ["El Sr. Gil llega hoy.", "Ella no."]


@pytest.mark.parametrize("language", ["", "en-GB", "xx", "zh-Hant-TW", "not a tag"])
def test_any_language_tag_gives_sentences(language: str) -> None:
    assert split("One here. Two here.", language) == ["One here.", "Two here."]


def test_spans_are_cut_at_sentence_bounds_and_keep_their_styles() -> None:
    text = (
        Span("Rest. Do "),
        Span("not run. Never", strong=True),
        Span(" run. See "),
        Span("this page", link="https://e.org"),
        Span("."),
    )
    assert split_text(text, "en") == (
        (Span("Rest."),),
        (Span("Do "), Span("not run.", strong=True)),
        (Span("Never", strong=True), Span(" run.")),
        (Span("See "), Span("this page", link="https://e.org"), Span(".")),
    )


def test_no_break_spaces_stay_inside_and_go_at_the_ends() -> None:
    assert split("\u00a0Take 5\u00a0mg.\u00a0 Rest.\u00a0") == ["Take 5\u00a0mg.", "Rest."]


def test_signs_alone_go_with_the_sentence_before_them() -> None:
    assert split("Well done! 😀 👍 It worked.")[0].startswith("Well done!")
    assert split("***") == ["***"]
    assert split("   ") == []


WORDS = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aB1 .?!\n\t\u00a0“”()'…。é😀-")), st.characters(codec="utf-8", min_codepoint=0xA0)
    ),
    max_size=80,
)
SPANS = st.lists(st.builds(Span, WORDS, st.booleans()), max_size=6).map(tuple)


@given(SPANS, st.sampled_from(["en", "es", "ar", "zh"]))
def test_sentences_together_are_the_text_save_for_white_space(text: tuple[Span, ...], language: str) -> None:
    found = split_text(text, language)
    assert "".join("".join(plain(s) for s in found).split()) == "".join(plain(text).split())
    for sentence in found:
        words = plain(sentence)
        assert words == words.strip()
        assert words
        assert not {"\n", "\t", "\r"} & set(words)
        assert all(span.text for span in sentence)


@given(SPANS)
def test_every_character_keeps_its_style(text: tuple[Span, ...]) -> None:
    def styled(spans: tuple[Span, ...]) -> list[tuple[str, bool]]:
        return [(c, span.strong) for span in spans for c in span.text if not c.isspace()]

    assert [pair for sentence in split_text(text, "en") for pair in styled(sentence)] == styled(text)


@given(WORDS)
def test_bounds_cover_the_text_without_gap_or_overlap(words: str) -> None:
    bounds = sentence_bounds(words, "en")
    assert [start for start, _ in bounds] == [0, *(end for _, end in bounds[:-1])] or not words
    assert all(start < end for start, end in bounds)
    assert (bounds[-1][1] if bounds else 0) == len(words)


@given(SPANS)
def test_tidying_twice_changes_nothing_more(text: tuple[Span, ...]) -> None:
    assert tidied(tidied(text)) == tidied(text)


def test_a_very_long_paragraph_is_cut_between_its_sentences() -> None:
    sentence = "This sentence “has” some words in it."
    assert split(" ".join([sentence] * 1000)) == [sentence] * 1000
    assert len(sentence) * 1000 > 2 * LONGEST
