"""The language of a text that does not tell it."""

import sys

import pytest

from handouts.languages import language_of
from handouts.model import Article, Details, Paragraph, Span
from handouts.settings import GivenDetails
from handouts.topics import split_topics

SPANISH = (
    "Después de la operación, descanse el brazo sobre una almohada y mueva los dedos cada hora. "
    "Llame a su médico si el dolor aumenta o si tiene fiebre por la noche."
)
GERMAN = (
    "Ruhen Sie den Arm nach der Operation auf einem Kissen aus und bewegen Sie jede Stunde die Finger. "
    "Rufen Sie Ihren Arzt an, wenn die Schmerzen stärker werden oder wenn Sie in der Nacht Fieber haben."
)
AFRIKAANS = (
    "Rus die arm na die operasie op 'n kussing en beweeg jou vingers elke uur terwyl jy wakker is. "
    "Bel jou dokter as die pyn erger word of as jy in die nag koors het. Dit is in orde as jy moeg is."
)
ENGLISH = (
    "After the operation rest the arm on a pillow and move your fingers every hour while you are awake. "
    "Call your doctor if the pain gets worse or if you have a fever at night."
)


@pytest.mark.parametrize(("text", "language"), [(SPANISH, "es"), (GERMAN, "de"), (AFRIKAANS, "af"), (ENGLISH, "en")])
def test_prose_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("毎朝、薬を飲む前に血圧を測ってください。", "ja"),
        ("혈압 측정 방법", "ko"),
        ("قِس ضغط الدم كل صباح قبل تناول الأدوية. اتصل بالرقم 112.", "ar"),
        ("Щоранку вимірюйте тиск. Ібупрофен (Nurofen) 400 мг.", "uk"),
        ("हर सुबह दवा लेने से पहले रक्तचाप मापें।", "hi"),
    ],
)
def test_a_short_text_in_other_letters_is_not_taken_for_english(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Take 5 mg.", "Paracetamol 500 mg", "12 34 56 " * 40, "Ibuprofen Naproxen"])
def test_of_a_line_or_of_figures_no_language_is_told(text: str) -> None:
    assert language_of(text) == ""


def test_english_prose_is_told_without_loading_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    assert language_of(ENGLISH) == "en"


def test_a_publication_has_the_language_of_its_text_and_says_that_it_was_found() -> None:
    found = split_topics(Article(Details("Su brazo"), (Paragraph((Span(SPANISH),)),)), GivenDetails())
    assert found.details.language == "es"
    assert any("'es'" in notice and "--language" in notice for notice in found.notices)


@pytest.mark.parametrize(("own", "given"), [("es-MX", ""), ("", "es-MX")])
def test_what_an_article_or_its_user_says_of_the_language_holds(own: str, given: str) -> None:
    article = Article(Details("Your arm", own), (Paragraph((Span(ENGLISH),)),))
    found = split_topics(article, GivenDetails(language=given))
    assert (found.details.language, found.notices) == ("es-MX", ())


def test_a_text_too_short_to_tell_is_english() -> None:
    assert (
        split_topics(Article(Details("Dose"), (Paragraph((Span("Take 5 mg."),)),)), GivenDetails()).details.language
        == "en"
    )
