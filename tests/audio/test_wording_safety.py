"""What must hold for sentences as leaflets print them: no figure and no sign vanishes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from audio.wording import lost_figures, words_for

LANGUAGES = st.sampled_from(["en", "en-US", "en-GB", "en-IE", "en-AU"])
NAMES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def digits(number: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=number, max_size=number)


# Sentences as leaflets print them ---------------------------------------------------------------------

AMOUNTS = st.one_of(
    st.integers(1, 999).map(str),
    st.integers(1, 99).map("{}.5".format),
    st.integers(1, 9).map("0.{}".format),
    st.integers(1000, 99_000).map("{:,}".format),
    st.sampled_from(["½", "1½", "2 1/2", ".5", "1.0", "10-20", "2–4"]),
)
UNITS = ["mg", "mcg", "µg", "g", "mL", "ml", "L", "IU", "units", "mmol/L", "mg/kg/day", "mg/5\xa0mL", "%", "kcal"]
ORDERS = ["", " b.d.", " t.d.s.", " q6h", " twice a day", " 2x daily", " 3×/week", " p.r.n.", " x 5 days"]
DOSES = st.builds(
    "{}{}{}{}".format, AMOUNTS, st.sampled_from([" ", ""]), st.sampled_from(UNITS), st.sampled_from(ORDERS)
)
PHONES = st.one_of(
    digits(4).map("1-800-555-{}".format),
    digits(4).map("(555) 010-{}".format),
    digits(4).map("800.555.{}".format),
    digits(4).map("0300 123 {}".format),
    digits(4).map("+44 20 7946 {}".format),
    digits(6).map("07700 {}".format),
    digits(7).map("0300 {}".format),
    digits(4).map("555-{}".format),
    st.tuples(digits(4), digits(3)).map(lambda parts: f"020 7946 {parts[0]} ext. {parts[1]}"),
    st.sampled_from(["911", "999", "111", "988", "9-1-1", "116 123"]),
)
DATE_FORMS = [
    "{year}-{month:02d}-{day:02d}",
    "{day}/{month}/{year}",
    "{day} March {year}",
    "March {day}, {year}",
    "{day:02d}.{month:02d}.{year}",
    "{year}",
    "the {day}th of May",
    "5–{day} June",
    "3 March – {day} April {year}",
]
DATES = st.builds(
    lambda form, day, month, year: form.format(day=day, month=month, year=year),
    st.sampled_from(DATE_FORMS),
    st.integers(6, 28),
    st.integers(1, 12),
    st.integers(1900, 2099),
)
TIMES = st.builds(
    lambda form, hour, minute: form.format(hour=hour, minute=minute),
    st.sampled_from(["{hour}.{minute:02d}am", "{hour}:{minute:02d}", "{hour} p.m.", "{hour}am–5.30pm", "2h {minute}m"]),
    st.integers(1, 12), st.integers(0, 59),
)  # fmt: skip
READINGS = st.one_of(
    st.tuples(st.integers(90, 200), st.integers(40, 89)).map(lambda two: f"{two[0]}/{two[1]} mmHg"),
    st.tuples(st.integers(1, 10)).map(lambda one: f"{one[0]}/10"),
    st.integers(35, 42).map("{}.5 °C".format),
    st.integers(1, 9).map("<{} cells/µL".format),
    st.integers(18, 90).map("≥{} years".format),
    st.integers(1, 99).map("±{}%".format),
    st.integers(2, 9).map("1 in {}0".format),
    st.integers(1, 9).map("{} x 10⁹/L".format),
)
PLACES = st.one_of(
    st.integers(1, 99).map("{} High St, Leeds LS1 4DY".format),
    digits(5).map("Boston, MA {}".format),
    digits(4).map("www.example.org/page-{}".format),
    digits(2).map("help{}@example.org".format),
)
REFERENCES = st.one_of(
    digits(8).map("NCT{}".format),
    digits(4).map("doi:10.1000/x{}".format),
    st.integers(1, 99).map("NG{}".format),
    st.integers(1, 9).map("v2.{}.0".format),
    st.integers(1, 9).map("table {}".format),
    st.sampled_from(
        ["stage IIIB", "C7", "L4-L5", "B12", "H1N1", "COVID-19", "HbA1c", "type 2", "CD4", "ISO 9001:2015"]
    ),
)
MONEY = st.one_of(
    st.integers(1, 999).map("£{}.50".format),
    st.integers(1, 99).map("${}m".format),
    st.integers(1, 9).map("£{}-12".format),
)
FRAMES = (
    ("Take {} with food.", DOSES),
    ("Do not take more than {} in 24 hours.", DOSES),
    ("Call {} if it does not help.", PHONES),
    ("Reviewed on {} by two doctors.", DATES),
    ("Open from {} on most days.", TIMES),
    ("Your result was {} last week.", READINGS),
    ("Write to us at {} or come in.", PLACES),
    ("See {} for more.", REFERENCES),
    ("It costs {} a month.", MONEY),
)
SENTENCES = st.lists(
    st.sampled_from(FRAMES).flatmap(lambda frame: frame[1].map(frame[0].format)), min_size=1, max_size=4
)


@given(SENTENCES.map(" ".join), LANGUAGES)
def test_no_figure_and_no_sign_of_a_leaflet_vanishes(text: str, language: str) -> None:
    assert lost_figures(text, words_for(text, language).words, language) == ()


@given(SENTENCES.map(" ".join), LANGUAGES)
def test_a_leaflet_sentence_is_said_the_same_beside_any_other(text: str, language: str) -> None:
    alone = words_for(text, language).words
    assert words_for(f"Please read this. {text}", language).words.endswith(alone[1:])


# Counted by other means than the proof ---------------------------------------------------------------


def named(words: str) -> str:
    """The digits that single number words tell, in order."""
    return "".join(str(NAMES.index(word)) for word in re.findall(r"[a-z]+", words.lower()) if word in NAMES)


@given(PHONES, st.sampled_from(["Call {}.", "Phone us on {} today.", "{}"]), LANGUAGES)
def test_every_digit_of_a_telephone_number_is_named_once_and_in_order(phone: str, frame: str, language: str) -> None:
    words = words_for(frame.format(phone), language).words
    assert named(words) == re.sub(r"\D", "", phone)


CODES = st.one_of(
    digits(8).map("NCT{}".format),
    digits(7).map("reference no. {}".format),
    digits(10).map("ISBN 978{}".format),
    digits(4).map("PIN {}".format),
    digits(5).map("Boston, MA {}".format),
    st.tuples(digits(5), digits(4)).map(lambda parts: f"MA {parts[0]}-{parts[1]}"),
    digits(6).map("www.example.org/{}".format),
    digits(3).map("nurse{}@example.org".format),
    digits(5).map("text HOME to 7{}".format),
    digits(3).map("extension {}".format),
)


@given(CODES, LANGUAGES)
def test_every_digit_of_a_code_is_named_once_and_in_order(code: str, language: str) -> None:
    assert named(words_for(code, language).words) == re.sub(r"\D", "", code)


TANGLES = st.lists(
    st.one_of(DOSES, PHONES, DATES, READINGS, REFERENCES, st.text("0123456789.,-–/:%<>()$£ mgxLIVa\n", max_size=8)),
    min_size=1,
    max_size=5,
).map(" ".join)


@given(TANGLES)
def test_no_tangle_of_doses_dates_and_numbers_loses_a_figure(text: str) -> None:
    wording = words_for(text, "en")
    assert not re.search(r"\d", wording.words)
    assert lost_figures(text, wording.words, "en") == ()
