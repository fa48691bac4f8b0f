"""The proof that nothing was lost: it finds nothing where all is said, and every loss that is made on purpose."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from audio.wording import lost_figures, words_for
from audio.wording.english.figures_told import told
from audio.wording.english.numbers import amount, cardinal, digits, fraction, ordinal, year

LANGUAGES = st.sampled_from(["en", "en-US", "en-GB", "en-CA"])
AMOUNTS = st.one_of(
    st.integers(0, 999).map(str),
    st.integers(1000, 10**12).map(lambda n: f"{n:,}"),
    st.decimals(0, 999, places=2).map(str),
    st.decimals(0, 9, places=1).map(str),
)
UNITS = st.sampled_from(
    [
        "mg",
        "mL",
        "µg",
        "g",
        "kg",
        "mmol/L",
        "mg/kg/day",
        "%",
        "°C",
        "IU",
        "units",
        "cm",
        "kcal",
        "bpm",
        "weeks",
        "tablets",
        "kg/m²",
        "U/mL",
    ]
)
WORDS = st.sampled_from(
    [
        "Take",
        "with",
        "food",
        "after",
        "the",
        "first",
        "of",
        "one",
        "and",
        "second",
        "half",
        "to",
        "may",
        "water",
        "or",
        "at",
        "night",
    ]
)
SHORTHAND = st.sampled_from(
    [
        "b.d.",
        "t.d.s.",
        "q.i.d.",
        "q4h",
        "PRN",
        "e.g.",
        "Dr.",
        "vs.",
        "NHS",
        "MRI",
        "C7",
        "B12",
        "H1N1",
        "COVID-19",
        "HbA1c",
        "L4-L5",
        "SpO2",
        "24/7",
        "stage IV",
        "911",
        "grade C",
    ]
)
SIGNED = st.sampled_from(["<", ">", "≥", "≤", "±", "~", "+", "="])


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """A figure or a sign as articles hold them."""
    first, second = sorted((draw(st.integers(0, 200)), draw(st.integers(0, 200))))
    number, unit = draw(AMOUNTS), draw(UNITS)
    day, month, of_year = draw(st.integers(1, 28)), draw(st.integers(1, 12)), draw(st.integers(1900, 2099))
    last_four = draw(st.integers(0, 9999))
    return draw(
        st.sampled_from(
            [
                number,
                f"{number} {unit}",
                f"{first}-{second} {unit}",
                f"{first}–{second}%",
                f"{first}/{second}",
                f"{first} ± {second} {unit}",
                f"-{first} °C",
                f"${number}",
                f"£{first}.{second % 100:02d}",
                f"in {of_year}",
                f"{of_year}-{month:02d}-{day:02d}",
                f"{day}/{month}/{of_year}",
                f"{day} March {of_year}",
                f"{day % 12 + 1}:{first % 60:02d} pm",
                f"{day % 24:02d}:{first % 60:02d}",
                f"1-800-555-{last_four:04d}",
                f"020 7946 {last_four:04d}",
                f"{first}½ {unit}",
                f"{day}th",
                f"vitamin B{day}",
                f"www.example.org/p{last_four}/a-{day}",
                f"{first} °C / {second} °F / gas mark {month}",
                f"1/2-{day} tablets",
                f"1/4-3/4 {unit}",
                f"{first} -{second} mg",
                f"1:{day} 000",
                f"1:{first}",
                f"{day}.000,{month:02d} EUR",
                f"NHS no. 943 476 {last_four:04d}",
                f"on 116 {100 + day}",
                f"{day % 12 + 1} a.m.-noon",
                f"{day}:{month:02d} min",
                f"x {day} d",
                f"text[^{day}]",
            ]
        )
    )


SENTENCES = st.lists(
    st.one_of(pieces(), pieces(), WORDS, SHORTHAND, st.tuples(SIGNED, AMOUNTS).map(" ".join)), min_size=1, max_size=8
).map(" ".join)


@given(SENTENCES, LANGUAGES)
def test_no_figure_and_no_sign_of_a_text_is_lost_on_the_way_to_the_voice(text: str, language: str) -> None:
    wording = words_for(text, language)
    assert lost_figures(text, wording.words, language) == ()


NUMBER_WORD = re.compile(
    r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)\b"
)


@given(pieces(), st.data())
def test_a_dropped_number_word_is_found(text: str, data: st.DataObject) -> None:
    words = words_for(text, "en").words
    places = list(NUMBER_WORD.finditer(words))
    assume(places)
    gone = data.draw(st.sampled_from(places))
    assert lost_figures(text, words[: gone.start()] + words[gone.end() :], "en")


@given(pieces(), st.data())
def test_a_changed_number_word_is_found(text: str, data: st.DataObject) -> None:
    words = words_for(text, "en").words
    places = list(re.finditer(r"\b(?:two|three|four|five|six|seven|eight|nine)\b(?!-)", words))
    assume(places)
    changed = data.draw(st.sampled_from(places))
    other = "one" if changed.group() != "one" else "two"
    assert lost_figures(text, words[: changed.start()] + other + words[changed.end() :], "en")


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


@given(st.integers(0, 10**15 - 1))
def test_every_cardinal_reads_back_as_itself(number: int) -> None:
    assert [atom.digits for atom in told(cardinal(number))] == [str(number)]


@given(st.integers(1, 10**9))
def test_every_ordinal_reads_back_as_its_number(number: int) -> None:
    assert "".join(atom.digits for atom in told(ordinal(number))) == str(number)


@given(st.integers(1000, 2999))
def test_every_year_reads_back_digit_for_digit(number: int) -> None:
    assert "".join(atom.digits for atom in told(year(number))) == str(number)


@given(st.text("0123456789", min_size=1, max_size=30))
def test_digits_said_one_by_one_read_back(figures: str) -> None:
    assert "".join(atom.digits for atom in told(digits(figures))) == figures


@given(st.from_regex(r"(0|[1-9][0-9]{0,10})\.[0-9]{1,8}", fullmatch=True))
def test_a_decimal_keeps_every_digit_and_its_zeros(figures: str) -> None:
    assert "".join(atom.digits for atom in told(amount(figures))) == figures.replace(".", "")


@given(st.integers(1, 99), st.integers(2, 99))
def test_a_fraction_tells_both_its_numbers(top: int, bottom: int) -> None:
    assert "".join(atom.digits for atom in told(fraction(top, bottom))) == f"{top}{bottom}"


@given(st.text(), st.text())
def test_no_text_and_no_words_break_the_proof(text: str, words: str) -> None:
    assert isinstance(lost_figures(text, words, "en"), tuple)
