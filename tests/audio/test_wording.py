"""What is spoken for what is printed: the table of cases, and what no text whatever may do."""

import csv
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from audio.wording import lost_figures, words_for

TABLES = Path(__file__).parent / "wording"
LANGUAGES = ("en", "es")
SPEAKABLE = re.compile(r"[^\W\d_]|[ .,;:?!'\-]")


def table(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def rows() -> list[dict[str, str]]:
    return [row for path in sorted(TABLES.glob("*.tsv")) for row in table(path.name)]


def speakable(words: str) -> bool:
    """Letters, spaces and ordinary punctuation alone, beginning with a letter."""
    letters_only = all(SPEAKABLE.fullmatch(c) and unicodedata.category(c)[0] != "N" for c in words)
    return letters_only and (not words or words[0].isalpha() or unicodedata.category(words[0])[0] == "M")


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['language']} {row['text']}")
def test_each_case_of_the_table_is_said_as_written_there(row: dict[str, str]) -> None:
    wording = words_for(row["text"], row["language"])
    assert wording.words == row["words"]
    assert bool(wording.doubts) == (row["flag"] == "doubt")
    assert bool(wording.advice) == (row["flag"] == "advice")


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['language']} {row['text']}")
def test_no_case_of_the_table_loses_a_figure_or_a_sign(row: dict[str, str]) -> None:
    assert lost_figures(row["text"], row["words"], row["language"]) == ()


@pytest.mark.parametrize(("name", "fewest"), [("english.tsv", 400), ("spanish.tsv", 250)])
def test_the_table_gives_a_source_or_a_reason_for_every_case(name: str, fewest: int) -> None:
    assert len(table(name)) >= fewest
    assert all(row["why"] for row in table(name))


@given(st.text())
def test_only_letters_and_ordinary_punctuation_reach_a_voice(text: str) -> None:
    for language in ("en", "en-US", "en-GB", "es", "es-ES", "es-MX", "es-US"):
        assert speakable(words_for(text, language).words)


@given(
    st.text(alphabet="0123456789 .,;:-–/+%<>=()[]{}$£€°ºª¿¡µ²½'\"@#&*_~^xmgLkIVXABQDabtdsñé\n\x00\u202f", max_size=40),
    st.sampled_from(LANGUAGES),
)
def test_no_tangle_of_figures_signs_and_letters_breaks_the_reading(text: str, language: str) -> None:
    assert speakable(words_for(text, language).words)


@given(st.text(), st.sampled_from(LANGUAGES))
def test_the_same_text_is_always_said_the_same_way(text: str, language: str) -> None:
    assert words_for(text, language) == words_for(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["-w/tmp/x", "-f/etc/passwd -v en", "--help", "- -w x", "\u00a0-q"])
def test_fault_15_text_that_looks_like_an_option_is_spoken_and_never_begins_with_a_dash(
    text: str, language: str
) -> None:
    words = words_for(text, language).words
    assert words
    assert words[0].isalpha()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "[[h@l'oU]] world",
        "<speak>Hello</speak>",
        "<break time=9999s>",
        '<prosody rate="x-fast">no</prosody>',
        "[word](/wɜːd/)",
        "{{ secret }} {% x %}",
        "&lt;speak&gt; &amp;",
        "\\[[x]] |rate 500|",
    ],
)
def test_fault_16_orders_to_an_engine_are_said_as_text(text: str, language: str) -> None:
    words = words_for(text, language).words
    assert not re.search(r"[\[\]<>{}&|\\/=\"%]", words)
    for word in re.findall(r"[A-Za-z]{4,}", text):
        assert word.lower() in words.lower()


def test_fault_17_control_characters_never_reach_a_voice() -> None:
    text = "Ta\x00ke \x1b[31m5\x07 mg\x7f \u202eno\u200bw\u2066\ufeff\U000e0041."
    words = words_for(text, "en").words
    assert words == "Take, thirty-one M five milligrams now." or words.isprintable()
    assert all(unicodedata.category(c)[0] != "C" for c in words)
    assert "five milligrams" in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", "  ", "😀🎉", "• ▪ ★", "—", "...", "👩‍⚕️", "®™", "\x00\x01", "***", "____"])
def test_fault_21_ornaments_alone_leave_nothing_to_say(text: str, language: str) -> None:
    assert words_for(text, language).words == ""


def test_what_was_spelled_out_is_listed_as_it_stands_in_the_text() -> None:
    wording = words_for("Below 5 µkat/L and on 03/04/2024 all is well.", "en")
    assert wording.doubts == ("5 µkat/L", "03/04/2024")


def test_error_prone_notation_is_said_in_full_and_is_advice_not_doubt() -> None:
    wording = words_for("Give 10 U QD, then .5 mg.", "en")
    assert wording.words == "Give ten units every day, then zero point five milligrams."
    assert wording.doubts == ()
    assert wording.advice == ("10 U", "QD", ".5 mg")


def test_plain_prose_passes_word_for_word() -> None:
    prose = "The muscle, it's said, rests well; does it? Yes: a well-known fact!"
    assert words_for(prose, "en").words == prose


def test_the_order_of_a_date_follows_the_language() -> None:
    assert words_for("7/8/2023", "en-GB").words == "the seventh of August, twenty twenty-three"
    assert words_for("7/8/2023", "en-US").words == "July eighth, twenty twenty-three"
    assert words_for("7/8/2023", "en_us") == words_for("7/8/2023", "en-US")


@given(st.text(max_size=60))
@example("00")
def test_a_language_without_rules_keeps_every_figure_and_doubts_it(text: str) -> None:
    wording = words_for(text, "fi")
    assert lost_figures(text, wording.words, "fi") == ()
    assert all(not word.isdecimal() or len(word) <= 2 for word in re.findall(r"[^\W_]+", wording.words))


def test_a_language_without_rules_spells_figures_one_by_one() -> None:
    wording = words_for("Ota 120 mg <b>heti</b> 2,5", "fi")
    assert wording.words == "Ota 1 2 0 mg b heti b 2,5"
    assert wording.doubts[:2] == ("120", "2,5")
    assert words_for("-w x", "fi").words == "w x"
    assert words_for("😀", "fi").words == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("⑫", "twelve"),
        ("Ⅳ", "four"),
        ("𖺀", "zero"),
        ("７", "seven"),
        ("𝟕", "seven"),
        ("५", "five"),
        ("㉑", "twenty-one"),
    ],
)
def test_figures_of_any_script_are_said(text: str, words: str) -> None:
    said = words_for(f"is {text} now", "en").words
    assert said == f"is {words} now"
    assert lost_figures(text, said, "en") == ()


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("अपना रक्तचाप हर दिन नापें। आराम करें।", "hi", "अपना रक्तचाप हर दिन नापें. आराम करें."),
        ("กินข้าวทุกวัน", "th", "กินข้าวทุกวัน"),
        ("اشرب الماء، ثم اسْتَرِحْ؟", "ar", "اشرب الماء, ثم اسْتَرِحْ?"),
        ("水を飲む。休む。", "ja", "水を飲む.休む."),
        ("Nehmen Sie 12 Tabletten, 125 im Jahr.", "de", "Nehmen Sie 12 Tabletten, 1 2 5 im Jahr."),
    ],
)
def test_a_language_without_rules_keeps_its_letters_whole_and_its_stops(text: str, language: str, words: str) -> None:
    assert words_for(text, language).words == words
    assert lost_figures(text, words, language) == ()
