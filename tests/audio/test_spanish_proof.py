"""The proof of Spanish: it finds nothing where all is said, and every loss that is made on purpose."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from audio.wording import lost_figures, words_for
from audio.wording.spanish.figures_told import told
from audio.wording.spanish.numbers import Form, cardinal, digits, fraction, ordinal

TABLE = Path(__file__).parent / "wording" / "spanish.tsv"
LANGUAGES = st.sampled_from(["es", "es-ES", "es-MX", "es-US", "es-419"])
AMOUNTS = st.one_of(
    st.integers(0, 999).map(str),
    st.integers(1000, 10**11).map(lambda n: f"{n:,}"),
    st.integers(1000, 10**11).map(lambda n: f"{n:,}".replace(",", ".")),
    st.integers(1000, 10**11).map(lambda n: f"{n:,}".replace(",", " ")),
    st.integers(1000, 10**11).map(lambda n: f"{n:,}".replace(",", "\u202f")),
    st.decimals(0, 999, places=2).map(str),
    st.decimals(0, 9, places=1).map(lambda n: str(n).replace(".", ",")),
    st.decimals(0, 99, places=3).map(lambda n: str(n).replace(".", ",")),
)
UNITS = st.sampled_from(
    [
        *("mg", "ml", "µg", "g", "kg", "mmol/l", "mg/kg/día", "%", "ºC", "UI", "unidades", "cm", "kcal", "lpm"),
        *("semanas", "comprimidos", "kg/m²", "U/ml"),
    ]
)
WORDS = st.sampled_from(
    [
        *("Tome", "con", "agua", "después", "de", "la", "una", "y", "media", "o", "dos", "veces", "al", "día", "para"),
        *("el", "uno", "sobre", "cien", "a", "por", "treinta", "cuarto"),
    ]
)
SHORTHAND = st.sampled_from(
    [
        *("v.o.", "c/8 h", "cada 12 h", "p. ej.", "Dr.", "etc.", "OMS", "TAC", "C7", "B12", "H1N1", "COVID-19"),
        *("HbA1c", "L4-L5", "SpO2", "24/7", "estadio IV", "112", "EE. UU.", "y/o", "siglo XXI", "n.º 5", "ONCE"),
        *("1.º", "2.ª", "3er"),
    ]
)
SIGNED = st.sampled_from(["<", ">", "≥", "≤", "±", "~", "+", "=", "×"])


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """A figure or a sign as articles hold them."""
    first, second = sorted((draw(st.integers(0, 200)), draw(st.integers(0, 200))))
    number, unit = draw(AMOUNTS), draw(UNITS)
    day, month, of_year = draw(st.integers(1, 28)), draw(st.integers(1, 12)), draw(st.integers(1900, 2099))
    last_four = draw(st.integers(0, 9999))
    written: str = draw(
        st.sampled_from(
            [
                number,
                f"{number} {unit}",
                f"{first}-{second} {unit}",
                f"{first}–{second}%",
                f"{first}/{second}",
                f"{first} ± {second} {unit}",
                f"-{first} ºC",
                f"${number}",
                f"{number} €",
                f"{first},{second % 100:02d} €",
                f"{first}-{second} €",
                f"en {of_year}",
                f"{of_year}-{month:02d}-{day:02d}",
                f"{day}/{month}/{of_year}",
                f"{day:02d}/{month:02d}/{of_year % 100:02d}",
                f"{day} de marzo de {of_year}",
                f"{day % 12 + 1}:{first % 60:02d} p. m.",
                f"{day % 24:02d}:{first % 60:02d} h",
                f"{day % 24}.{first % 60:02d} h",
                f"{day % 24}:{first % 60:02d}-{month + 12}:{second % 60:02d}",
                f"1-800-555-{last_four:04d}",
                f"+34 91 123 {last_four // 100:02d} {last_four % 100:02d}",
                f"900 12{day % 10} {last_four % 1000:03d}",
                f"{first}½ {unit}",
                f"{day}.º",
                f"{day}º",
                f"{day}ª",
                f"vitamina B{day}",
                f"www.example.org/p{last_four}/a-{day}",
                f"1/2-{day} comprimidos",
                f"1/4 {unit}",
                f"1/2 {unit}",
                f"{month} 3/4 tazas",
                f"{first} -{second} mg",
                f"1:{day}.000",
                f"1:{first}",
                f"{day}.000,{month:02d} EUR",
                f"expediente n.º 943 476 {last_four:04d}",
                f"los {day % 8 + 2}0s",
                f"{day}:{month:02d} min",
                f"x {day} d",
                f"{first} x {second} cm",
                f"{first} x {second} mg",
                f"texto[^{day}]",
                f"{day}'{month}",
                f"{day}.{month}.{first}",
                f"{first} mil personas",
                f"{first} millones de €",
            ]
        )
    )
    return written


SENTENCES = st.lists(
    st.one_of(pieces(), pieces(), WORDS, SHORTHAND, st.tuples(SIGNED, AMOUNTS).map(" ".join)), min_size=1, max_size=8
).map(" ".join)


@given(SENTENCES, LANGUAGES)
def test_no_figure_and_no_sign_of_a_text_is_lost_on_the_way_to_the_voice(text: str, language: str) -> None:
    wording = words_for(text, language)
    assert lost_figures(text, wording.words, language) == ()


DROPPED = re.compile(
    r"(?<!por )\b(?:cero|uno|una|un(?! medio)|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
    r"|once|doce|trece|catorce|quince"
    r"|veinte|dieci\w+|veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|\w+cient[oa]s"
    r"|quinient[oa]s|mil|millón|millones|medi[oa]|tercios?|cuartos|octavos|vigésimo|sexto)\b"
)
NUMBER_WORD = re.compile(
    r"(?<!por )\b(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte"
    r"|dieci\w+|veinti\w+|(?:tre|cuare|cincue|sese|sete|oche|nove)i?nta)\b"
)


@given(pieces(), st.data())
def test_a_dropped_number_word_is_found(text: str, data: st.DataObject) -> None:
    words = words_for(text, "es").words
    places = list(NUMBER_WORD.finditer(words))
    assume(places)
    gone = data.draw(st.sampled_from(places))
    assert lost_figures(text, words[: gone.start()] + words[gone.end() :], "es")


@given(pieces(), st.data())
def test_a_changed_number_word_is_found(text: str, data: st.DataObject) -> None:
    words = words_for(text, "es").words
    places = list(re.finditer(r"\b(?:tres|cuatro|cinco|seis|siete|ocho|nueve)\b", words))
    assume(places)
    changed = data.draw(st.sampled_from(places))
    assert lost_figures(text, f"{words[: changed.start()]}dos{words[changed.end() :]}", "es")


def mutations() -> Iterator[tuple[str, str, str, str]]:
    """Each row of the table that holds a figure, with each number word left out that the text has not itself."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if not any(c.isnumeric() for c in row["text"]):
            continue
        for word in DROPPED.finditer(row["words"]):
            if not re.search(rf"\b{word.group()}\b", row["text"], re.IGNORECASE):
                left = row["words"][: word.start()] + row["words"][word.end() :]
                yield row["text"], row["language"], word.group(), left


def test_any_number_word_dropped_from_any_row_of_the_table_is_noticed() -> None:
    unnoticed = [(text, word) for text, language, word, left in mutations() if not lost_figures(text, left, language)]
    assert unnoticed == []


def test_the_rows_of_the_table_give_hundreds_of_words_to_drop() -> None:
    assert sum(1 for _ in mutations()) > 600


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2,5 mg", "dos cinco miligramos"),
        ("2,5 mg", "veinticinco miligramos"),
        ("120/80", "ciento veinte ochenta"),
        ("10-20 mg", "diez veinte miligramos"),
        ("<5 mg", "cinco miligramos"),
        ("50 %", "cincuenta"),
        ("-5 °C", "cinco grados Celsius"),
        ("5 µg", "cinco gramos"),
        ("5 €", "cinco"),
        ("5 mg", "cinco cinco miligramos"),
        ("20 5 mg", "veinticinco miligramos"),
        ("30 y 5", "treinta y cinco"),
        ("120 mg", "uno y veinte miligramos"),
        ("2 millones de euros", "dos euros"),
        (",5 mg", "coma cinco miligramos"),
        ("05/03/2026", "tres de mayo de dos mil veintiséis"),
        ("1½ comprimidos", "un comprimido"),
        ("14:05", "catorce cinco"),
        ("800 h", "ocho horas"),
        ("5 × 120", "cinco por ciento veinte"),
    ],
)
def test_known_losses_are_found(text: str, words: str) -> None:
    assert lost_figures(text, words, "es")


@given(st.integers(0, 10**12 - 1), st.sampled_from(Form))
def test_every_cardinal_reads_back_as_itself(number: int, form: Form) -> None:
    assert [atom.digits for atom in told(cardinal(number, form))] == [str(number)]


@given(st.integers(1, 99), st.booleans(), st.booleans())
def test_every_ordinal_reads_back_as_its_number(number: int, feminine: bool, shortened: bool) -> None:
    assert "".join(atom.digits for atom in told(ordinal(number, feminine, shortened))) == str(number)


@given(st.text("0123456789", min_size=1, max_size=30))
def test_digits_said_one_by_one_read_back(figures: str) -> None:
    assert "".join(atom.digits for atom in told(digits(figures))) == figures


@given(st.integers(1, 99), st.integers(3, 10))
def test_a_fraction_tells_both_its_numbers(top: int, bottom: int) -> None:
    assert "".join(atom.digits for atom in told(fraction(top, bottom))) == f"{top}{bottom}"


@given(st.text(), st.text())
def test_no_text_and_no_words_break_the_proof(text: str, words: str) -> None:
    assert isinstance(lost_figures(text, words, "es"), tuple)
