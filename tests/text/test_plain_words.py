"""Words with a plainer one, medical words that are not explained, abbreviations: who is advised, and who is not."""

import re

import pytest

from handouts.model import Finding
from handouts.plain_language import advise
from handouts.plain_language.acronyms import acronyms
from handouts.plain_language.jargon import uses
from handouts.plain_language.words import LEFT_ALONE, plural, verb_forms, words
from tests.text.articles import ROOT, publish

MET = """\
Approximately 5 people came. | approximately
We utilised a new tool. | utilise
They are utilizing it. | utilize
She complied with the rules. | comply with
In order to sleep, lie down. | in order to
The pain occurs at night. | occur
Symptoms occurred twice. | occur
Numerous people fall. | numerous
Eat before commencing the diet. | commence
The nurse administered the dose. | administer
His hypertension got worse. | hypertension
A chronic cough needs care. | chronic
Sutures are cut after a week. | suture
Her biopsies were clear. | biopsy
You may feel nausea. | nausea
THE PATIENT HAS HYPERTENSION | hypertension
Two neonates were seen. | neonate
Tell your physician. | physician
He submitted to sedation prior to surgery. | prior to
The virus is transmitted by touch. | transmit
We sought help. | seek
Medications can help. | medication
“Hypertension” is a long word. | hypertension
"""
NOT_MET = """\
Take 1 tablet at 8 in the evening.
She works on the Cardiac Ward.
Ask at the Oncology Department.
Renal Unit staff can help.
Some people try alternative medicine.
This leaflet is for people with chronic kidney disease.
He had a cardiac arrest.
You may have a seizure or fit.
Palliative care is there for you.
Take paracetamol, ibuprofen or aspirin.
Amoxicillin and simvastatin are tablets.
The patient slept well.
The word is spelled with an s.
"""
EXPLAINED = """\
Hypertension (high blood pressure) is common.
You have high blood pressure (hypertension).
You have high blood pressure, or hypertension.
Hypertension, or high blood pressure, is common.
Hypertension means that your blood pushes too hard.
Hypertension is when your blood pushes too hard.
High blood pressure is also called hypertension.
High blood pressure is known as “hypertension”.
Hypertension, which means a high pressure of the blood, is common.
The medical word for stitches is sutures.
The doctor called it oedema.
Oedema is swelling of the feet.
Atrophy is the wasting of a muscle.
Feeling sick is called nausea.
"""


@pytest.mark.parametrize("line", MET.splitlines())
def test_a_hard_word_is_met_in_its_forms(line: str) -> None:
    sentence, word = line.split(" | ")
    assert [use.word.word for use in uses(sentence) if not use.explained] == [word]


@pytest.mark.parametrize("sentence", NOT_MET.splitlines())
def test_names_common_phrases_and_drugs_get_no_advice(sentence: str) -> None:
    assert uses(sentence) == ()


@pytest.mark.parametrize("sentence", EXPLAINED.splitlines())
def test_a_medical_word_that_is_explained_gets_no_advice(sentence: str) -> None:
    found = uses(sentence)
    assert found
    assert all(use.explained for use in found)


def test_the_next_sentence_can_explain_a_word() -> None:
    assert uses("You have hypertension.", "This means your blood pushes too hard.")[0].explained
    assert not uses("You have hypertension.", "This is common.")[0].explained


def test_a_word_explained_once_is_known_for_the_rest_of_its_topic_only() -> None:
    article = (
        "# Blood\n\n## One\n\nHypertension (high blood pressure) is common. Hypertension needs care.\n\n"
        "## Two\n\nRest lowers hypertension.\n\n"
        "## Three\n\nHypertension is common. High blood pressure (hypertension).\n"
    )
    found = _of("medical-word", article)
    assert [finding.place for finding in found] == ["“hypertension” (high blood pressure): topics 2 and 3"]


def test_all_words_of_one_kind_are_one_remark() -> None:
    found = _of(
        "plain-word", "# Care\n\n## One\n\nCommence at once. Utilise soap.\n\n## Two\n\nUtilise it prior to bed.\n"
    )
    assert len(found) == 1
    assert found[0].place == (
        "“commence” (start, begin): topic 1; “utilise” (use): topics 1 and 2; “prior to” (before): topic 2"
    )


def test_the_table_is_whole() -> None:
    rows = [word for word, _ in words()]
    assert len(rows) >= 250
    assert {word.source for word in rows} == {"plainlanguage.gov", "CDC thesaurus", "NHS A to Z", "own"}
    assert {word.kind for word in rows} == {"everyday", "medical"}
    assert all(word.word == word.word.lower().strip() and word.plain.strip() for word in rows)
    forms = [form for _, found in words() for form in found]
    assert len(forms) == len(set(forms)), "a form stands twice"


def test_no_plainer_word_is_itself_in_the_table() -> None:
    for word, _ in words():
        if word.plain != LEFT_ALONE and word.word != "seizure":
            assert [use.word.word for use in uses(word.plain) if use.word.plain != word.plain] == [], word.word


def test_no_name_of_a_drug_is_in_the_table() -> None:
    stems = re.compile(
        r"(?:pril|sartan|statin|olol|dipine|azole|cillin|mycin|oxacin|mab|tinib|vir|parin|gliptin|prazole)$"
    )
    lexicon = (ROOT / "audio" / "lexicon" / "medical.pls").read_text(encoding="utf-8")
    drugs = {name.lower() for name in re.findall(r"<grapheme>([^<]+)</grapheme>", lexicon) if stems.search(name)}
    assert len(drugs) > 10
    told = {" ".join(form) for _, found in words() for form in found}
    assert not told & drugs
    assert not [form for form in told if stems.search(form)]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("utilise", ("utilises", "utilised", "utilising")),
        ("notify", ("notifies", "notified", "notifying")),
        ("transmit", ("transmits", "transmitted", "transmitting")),
        ("assist", ("assists", "assisted", "assisting")),
        ("possess", ("possesses", "possessed", "possessing")),
        ("seek", ("seeks", "sought", "seeking")),
    ],
)
def test_verbs_have_their_forms(word: str, forms: tuple[str, ...]) -> None:
    assert verb_forms(word) == forms


def test_nouns_have_their_plural() -> None:
    assert [plural(noun) for noun in ("biopsy", "abscess", "lesion")] == [
        "biopsies",
        "abscesses",
        "lesions",
    ]


# Abbreviations ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Your COPD can get worse.", ("COPD",)),
        ("The nurse takes an ECG and checks your BP.", ("ECG", "BP")),
        ("Two ECGs were clear.", ("ECG",)),
        ("The NHS and the BBC are in the UK.", ()),
        ("Do NOT take it. Take ONE at 8 AM.", ()),
        ("STOP AND READ THIS NOW PLEASE", ()),
        ("World War II and Henry VIII are history.", ()),
        ("Go to A&E, or drop the T&Cs.", ()),
        ("Write to Springfield, IL 62701.", ()),
        ("Ward B2 has COVID-19 patients.", ()),
        ("See www.ABC.org or #XYZ.", ()),
        ("Vitamin D and a CT scan.", ()),
        ("J. K. Smith, MRCP, is here.", ()),
    ],
)
def test_abbreviations_are_found_and_well_known_ones_are_not(sentence: str, found: tuple[str, ...]) -> None:
    assert acronyms(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Chronic lung disease (COPD) is common. COPD gets worse.",
        "COPD gets worse. COPD (chronic lung disease) is common.",
        "COPD stands for a lung disease. COPD gets worse.",
        "It is a lung disease, known as COPD. COPD gets worse.",
    ],
)
def test_an_abbreviation_that_is_explained_gets_no_advice(sentence: str) -> None:
    assert _of("abbreviation", f"# Lungs\n\n## Breath\n\n{sentence}\n") == []


def test_an_abbreviation_is_explained_in_each_topic() -> None:
    article = "# Lungs\n\n## Breath\n\nA lung disease (COPD).\n\n## Rest\n\nCOPD gets worse. COPD stays.\n"
    assert [finding.place for finding in _of("abbreviation", article)] == ["topic 2: “COPD”"]


def _of(rule: str, article: str, name: str = "article.md") -> list[Finding]:
    return [finding for finding in advise(publish(article, name)) if finding.rule == rule]
