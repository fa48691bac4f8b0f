"""English sentences, numbers and losses that the proof is tried with."""

import re

from hypothesis import strategies as st

from audio.wording.english.figures_told import told
from audio.wording.english.numbers import amount, cardinal, digits, fraction, ordinal, year
from tests.audio.wording_language import Spoken

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


NUMBER_WORD = re.compile(
    r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)\b"
)
_SMALL = "one two three four five six seven eight nine"
_NUMBERS = (
    f"zero oh {_SMALL} ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
    "forty fifty sixty seventy eighty ninety twenties thirties forties fifties sixties seventies eighties nineties "
    "hundred thousand million billion first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth twentieth thirtieth thirds fifths sixths eighths quarter quarters half"
).split()
DROPPED = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})(?:-(?:{'|'.join(_NUMBERS)}))?\b", re.IGNORECASE)

ENGLISH = Spoken(
    language="en",
    table="english.tsv",
    tags=("en", "en-US", "en-GB", "en-CA"),
    sentences=SENTENCES,
    pieces=pieces(),
    number_word=NUMBER_WORD,
    dropped=DROPPED,
    fewest_dropped=1400,
    changing=re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine)\b(?!-)"),
    changed="one",
    told=told,
    cardinals=st.integers(0, 10**15 - 1).map(lambda n: (cardinal(n), str(n))),
    numbers=st.one_of(
        st.integers(1, 10**9).map(lambda n: (ordinal(n), str(n))),
        st.integers(1000, 2999).map(lambda n: (year(n), str(n))),
        st.text("0123456789", min_size=1, max_size=30).map(lambda figures: (digits(figures), figures)),
        st.from_regex(r"(0|[1-9][0-9]{0,10})\.[0-9]{1,8}", fullmatch=True).map(
            lambda f: (amount(f), f.replace(".", ""))
        ),
        st.tuples(st.integers(1, 99), st.integers(2, 99)).map(lambda two: (fraction(*two), f"{two[0]}{two[1]}")),
    ),
    losses=(
        ("6.30 kilograms", "six thirty kilograms"),
        ("120 mg", "one and twenty milligrams"),
        ("1,250 mg", "one two hundred and fifty milligrams"),
        ("£2.5m", "two point five pounds"),
        ("5 mg t.d.s.", "five milligrams a day"),
        (".5 mg", "point five milligrams"),
        ("2019-20", "twenty nineteen to twenty"),
        ("14:05", "fourteen five"),
        ("-$5", "five dollars"),
        ("100K units", "one hundred units"),
        ("25 kg/m^2", "twenty-five kilograms per metre"),
    ),
)
