"""What must be read together stays on one line, in four languages; nothing else is joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.typesetting.characters import NO_BREAK, keep_pairs

KEPT = {
    "en": (
        "5 ml|½ tablet|1½ tablets|10 %|37 °C|£ 5|2 x 5 mg|2 × 5 mg|120 / 80|7.4 mmol|Dr Mary|Mr. O'Brien|"
        "Professor Lee|St. Mary|3 March|March 3|8 am|8 a.m.|01632 960 123|+44 1632 960 123|0300 123 4567|"
        "01 23 45 67 89|Room 5B|pH 7|"
        "Bay 3|size 4|Tel. 01632|ext. 45|type 2|type A|vitamin D|vitamin B12|hepatitis B|"
        "grade II|stage IV|NW1 4AB|ward C|No. 5|12 noon"
    ),
    "es": (
        "5 mg|10 %|3 de marzo|Dr. García|Dra. Ruiz|Sra. López|Srta. Paz|pág. 5|n.º 5|sala 4|planta 2|habitación 12|"
        "2 cucharadas|½ comprimido|1 vez|tel. 912|tipo 2|vitamina D"
    ),
    "de": (
        "5 mg|Nr. 5|S. 12|Seite 12|Zimmer 4|Dr. Müller|Herr Maier|Frau Maier|3. März|8 Uhr|z. B.|d. h.|"
        "2 Tabletten|Typ 2|Haus 3|Station 5|Etage 2"
    ),
    "fr": (
        "5 mg|p. 5|M. Dupont|Mme Dupont|Mlle Lee|Dr Petit|3 mars|8 h|8 h 30|n° 5|chambre 12|salle 4|type 2|5 €|« oui »|"
        "Attention :|quoi ?|oui !|2 comprimés"
    ),
}  # fmt: skip


@pytest.mark.parametrize("pair", [pair for pairs in KEPT.values() for pair in pairs.split("|")])
def test_what_is_one_piece_of_information_stays_on_one_line(pair: str) -> None:
    assert pair.replace(" ", NO_BREAK) in keep_pairs(f"Here {pair}, there.")


@pytest.mark.parametrize(
    "text",
    [
        "There were 20. Then more came.",
        "In 2020 and after",
        "the room is large",
        "we ask you to call again",
        "1 and 2 or 3",
        "take them in May or in June",
        "a group of friends, each of a type of its own",
        "the doctor said so: rest",
        "March on and rest",
        "Vitamin pills do little",
        "he may be at the gate, or not",
    ],
)
def test_words_that_can_be_parted_are_left_apart(text: str) -> None:
    assert NO_BREAK not in keep_pairs(text)


@given(st.text(alphabet="5aAxé .:£½«»×/hpmDrd\u00a0", max_size=60))
def test_joining_changes_spaces_only_and_only_once(text: str) -> None:
    joined = keep_pairs(text)
    assert len(joined) == len(text)
    assert joined.replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")
