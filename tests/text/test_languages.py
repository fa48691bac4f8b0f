"""The language of a text that does not tell it."""

import sys

import pytest

from handouts.languages import language_of
from handouts.model import Article, Details, Paragraph, Publication, Span
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
LONGER_GERMAN = (
    "Das Gehen ist vom ersten Tag an erlaubt, das Heben von Lasten aber nicht. Wer Fragen hat, ruft uns bitte an: "
    "wir sind für Sie da, auch am Wochenende und in der Nacht."
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


# What a source claims --------------------------------------------------------------------------------


def published(text: str, claim: str, said: str = "", house: str = "") -> Publication:
    article = Article(Details("T", claim), (Paragraph((Span(text),)),))
    return split_topics(article, GivenDetails(language=said), GivenDetails(language=house))


def test_a_text_plainly_in_another_language_is_read_in_that_and_a_notice_says_so() -> None:
    found = published(GERMAN + " " + LONGER_GERMAN, "en")
    assert found.details.language == "de"
    (notice,) = found.notices
    assert notice.startswith("The article says that it is in English, but its text is German: it is read as German.")
    assert notice.endswith("If that is wrong, use --language en.")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (ENGLISH, "en-GB"),
        (GERMAN, "de-AT"),
        (GERMAN, "en"),  # too short to be sure
        ("Paracetamol, Ibuprofen, Naproxen, Diclofenac. " * 20, "de"),
        (ENGLISH * 3 + " " + SPANISH, "en"),
        (SPANISH * 3 + " " + ENGLISH, "es-MX"),
        (AFRIKAANS * 3, "af"),
        ("Take 5 mg.", "fr"),
    ],
)
def test_else_the_claim_is_believed_with_its_region(text: str, claim: str) -> None:
    found = published(text, claim)
    assert (found.details.language, found.notices) == (claim, ())


@pytest.mark.parametrize(("claim", "found"), [("de", "nl"), ("en-GB", "nl")])
def test_a_wrong_claim_of_a_near_language_is_noticed_too(claim: str, found: str) -> None:
    dutch = (
        "Laat na de operatie uw arm op een kussen rusten en beweeg elk uur uw vingers zolang u wakker bent. Bel uw "
        "arts als de pijn erger wordt of als u in de nacht koorts heeft. Het is niet erg als u moe bent. U kunt de "
        "eerste dagen beter niet zelf met de auto rijden."
    )
    assert published(dutch, claim).details.language == found


def test_other_letters_show_a_claim_of_english_to_be_wrong_however_short_the_text() -> None:
    assert published("قِس ضغط الدم كل صباح قبل تناول الأدوية.", "en").details.language == "ar"


def test_what_the_user_says_holds_and_what_the_house_says_is_a_claim() -> None:
    german = GERMAN + " " + LONGER_GERMAN
    assert published(german, "de", said="en").details.language == "en"
    assert published(german, "", house="en-GB").details.language == "de"
    assert published(ENGLISH, "", house="en-GB").details.language == "en-GB"
    assert published(ENGLISH * 3, "de", house="en-GB").details.language == "en"


@pytest.mark.parametrize("claim", ["not a tag", "xx", "1"])
def test_a_claim_of_no_language_does_no_harm(claim: str) -> None:
    assert published(ENGLISH * 2, claim).details.language == "en"


def test_the_end_of_a_long_text_counts_as_much_as_its_beginning() -> None:
    assert language_of(ENGLISH * 60 + GERMAN * 200) == "de"
    assert language_of(ENGLISH * 200 + GERMAN * 60) == "en"
