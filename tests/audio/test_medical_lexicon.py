"""The built-in lexicon: every entry can be said, says another thing than the voice would, and looks like its word."""

import re

import pytest

from audio.lexicon import layered
from audio.lexicon.builtin import builtin_lexicons
from tests.audio.pronouncing import cmudict, sound, syllables, voice

ENGLISH_SIGNS = frozenset("bdfhjklmnpstvwzðŋɡɹɾʃʒθiɪeɛæɑɒɔoʊuʌəɚɝɜaˈˌ")
"""What the embedded voices take: the sounds of American English."""
LEXEMES = [lexeme for lexicon in builtin_lexicons() for lexeme in lexicon.lexemes]


def vowel_groups(grapheme: str) -> int:
    return len(re.findall(r"[aeiouyàâçéèêëïöôü]+", grapheme.lower()))


def test_there_are_hundreds_of_entries_and_none_twice() -> None:
    graphemes = [lexeme.grapheme for lexeme in LEXEMES]
    assert len(graphemes) >= 320
    assert len(graphemes) == len(set(graphemes))


def test_every_entry_can_be_said_with_one_main_stress() -> None:
    assert [e for e in LEXEMES if not set(e.ipa) <= ENGLISH_SIGNS | {" "}] == []
    assert [e for e in LEXEMES if e.ipa.count("ˈ") != 1 or re.search("[ˈˌ](?:[ˈˌ ]|$)", e.ipa)] == []
    assert [e for e in LEXEMES if len(e.ipa.split(" ")) not in (1, len(e.grapheme.split(" ")))] == []


def test_every_entry_says_another_thing_than_the_voice_does_unaided() -> None:
    assert [e for e in LEXEMES if sound(voice()(e.grapheme)) == sound(e.ipa)] == []


def test_every_entry_has_about_as_many_syllables_as_its_word() -> None:
    """Letters write at most three vowels as one group ("ioamnio" has three), and an "e" may be silent."""
    assert [e for e in LEXEMES if not -2 <= syllables(e.ipa) - vowel_groups(e.grapheme) <= 3] == []


@pytest.mark.parametrize("word", ["Gehrig", "Duchenne", "Eisenmenger", "Golgi", "Meissner", "Freiberg", "bifida"])
def test_what_cmudict_knows_is_said_its_way(word: str) -> None:
    lexeme = next(lexeme for lexeme in LEXEMES if lexeme.grapheme == word)
    assert sound(lexeme.ipa).replace("ˈ", "") == sound(cmudict()(word)).replace("ˈ", "")


def test_the_names_of_the_trial_article_are_said_rightly() -> None:
    lexicon = layered(builtin_lexicons(), "en-US")
    words = "Lou Gehrig's disease, Guillain-Barre syndrome, a microdiscectomy and Glyphosphate."
    said = lexicon.sounded(words, ENGLISH_SIGNS)
    assert {words[s.start : s.end]: s.ipa for s in said.sounds} == {
        "Lou": "ˌlu",
        "Gehrig's": "ˈɡɛɹɪɡz",
        "Guillain-Barre": "ɡiˌjænbəˈɹeɪ",
        "microdiscectomy": "ˌmaɪkɹoʊdɪˈskɛktəmi",
        "Glyphosphate": "ˌɡlaɪˈfɑsfeɪt",
    }
    assert lexicon.sounded("Guillain-Barre syndrome", frozenset()).words == "ghee yan bah ray syndrome"


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("apnoea", "apnea"),
        ("caecum", "cecum"),
        ("decilitre", "deciliter"),
        ("haematemesis", "hematemesis"),
        ("haemodialysis", "hemodialysis"),
        ("haemorrhoids", "hemorrhoids"),
        ("hypercalcaemia", "hypercalcemia"),
        ("hypoglycaemia", "hypoglycemia"),
        ("lymphoedema", "lymphedema"),
        ("septicaemia", "septicemia"),
    ],
)
def test_british_spellings_are_said_as_american_ones(british: str, american: str) -> None:
    (said,) = layered(builtin_lexicons(), "en-GB").sounded(british, ENGLISH_SIGNS).sounds
    assert consonants(said.ipa) == consonants(voice()(american))
    assert syllables(said.ipa) == syllables(voice()(american))


def consonants(ipa: str) -> str:
    return re.sub("[^bdfhjklmnpstvwzðŋɡʃʒθ]", "", ipa)


def test_no_alias_of_it_is_the_word_itself() -> None:
    assert not [lexeme.grapheme for lexeme in LEXEMES if lexeme.alias.lower() == lexeme.grapheme.lower()]
