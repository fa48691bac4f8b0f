"""Spanish sentences, numbers and losses that the proof is tried with."""

import re

from hypothesis import strategies as st

from audio.wording.spanish.figures_told import told
from audio.wording.spanish.numbers import Form, cardinal, digits, fraction, ordinal
from tests.audio.wording_language import Spoken

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


SPANISH = Spoken(
    language="es",
    table="spanish.tsv",
    tags=("es", "es-ES", "es-MX", "es-US", "es-419"),
    sentences=SENTENCES,
    pieces=pieces(),
    number_word=NUMBER_WORD,
    dropped=DROPPED,
    fewest_dropped=600,
    changing=re.compile(r"\b(?:tres|cuatro|cinco|seis|siete|ocho|nueve)\b"),
    changed="dos",
    told=told,
    cardinals=st.tuples(st.integers(0, 10**12 - 1), st.sampled_from(Form)).map(lambda n: (cardinal(*n), str(n[0]))),
    numbers=st.one_of(
        st.tuples(st.integers(1, 99), st.booleans(), st.booleans()).map(lambda n: (ordinal(*n), str(n[0]))),
        st.text("0123456789", min_size=1, max_size=30).map(lambda figures: (digits(figures), figures)),
        st.tuples(st.integers(1, 99), st.integers(3, 10)).map(lambda two: (fraction(*two), f"{two[0]}{two[1]}")),
    ),
    losses=(
        ("6.30 miligramos", "seis treinta miligramos"),
        ("20.30 hombres", "veinte treinta hombres"),
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
    ),
)
