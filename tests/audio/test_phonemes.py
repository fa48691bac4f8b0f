"""Words to phonemes: IPA as dictionaries write it, sounds at their places, and what the phonemiser guesses."""

import pytest

from audio.model import Pronounced
from audio.phonemes import Token, phonemiser
from audio.phonemes.ipa import IPA_SIGNS, misaki
from audio.phonemes.runs import spoken

AMERICAN = phonemiser()
BRITISH = phonemiser(british=True)


@pytest.mark.parametrize(
    ("ipa", "american", "british"),
    [
        ("kæt", "kˈæt", "kˈat"),
        ("tʃɝtʃ", "ʧˈɜɹʧ", "ʧˈɜːʧ"),
        ("t͡ʃɜːt͡ʃ", "ʧˈɜɹʧ", "ʧˈɜːʧ"),
        ("dʒʌdʒ", "ʤˈʌʤ", "ʤˈʌʤ"),
        ("ˈwɔtɚ", "wˈɔtəɹ", "wˈɔːtə"),
        ("ˈwɔːtə", "wˈɔtə", "wˈɔːtə"),
        ("ɡoʊ", "ɡˈO", "ɡˈQ"),
        ("gəʊ", "ɡˈO", "ɡˈQ"),
        ("feɪs", "fˈAs", "fˈAs"),
        ("praɪs", "pɹˈIs", "pɹˈIs"),
        ("maʊθ", "mˈWθ", "mˈWθ"),
        ("tʃɔɪs", "ʧˈYs", "ʧˈYs"),
        ("bed", "bˈɛd", "bˈɛd"),
        ("lɒt", "lˈɑt", "lˈɒt"),
        ("ɡuːs", "ɡˈus", "ɡˈuːs"),
        ("nɔrθ", "nˈɔɹθ", "nˈɔːθ"),
        ("stɑɹt", "stˈɑɹt", "stˈɑːt"),
        ("skwɛɹ", "skwˈɛɹ", "skwˈɛː"),
        ("nɪər", "nˈɪɹ", "nˈɪə"),
        ("ˈstɔri", "stˈɔɹi", "stˈɔːɹi"),
        ("ˈsiː.dʒən", "sˈiʤən", "sˈiːʤən"),
        ("ˈbʌtn̩", "bˈʌtᵊn", "bˈʌtᵊn"),
        ("ˈnʌt.ʃɛl", "nˈʌtʃɛl", "nˈʌtʃɛl"),
        ("ɡiˈjæ̃", "ɡijˈæn", "ɡijˈan"),
        ("bɔ̃ˈpa", "bɔmpˈɑ", "bɒmpˈa"),
        ("ˌmɪtəˈkɑndɹiə", "mˌɪtəkˈɑndɹiə", "mˌɪtəkˈɑːndɹiə"),
        ("ɡiˈjæ̃ bɑˈɹeɪ", "ɡijˈæn bɑɹˈA", "ɡijˈan bɑːɹˈA"),
    ],
)
def test_ipa_of_dictionaries_becomes_what_the_voices_learnt(ipa: str, american: str, british: str) -> None:
    assert misaki(ipa, british=False) == american
    assert misaki(ipa, british=True) == british


@pytest.mark.parametrize("word", ["kæt", "ʌðɚ", "vɪʒənz", "hɔrs", "jɛlO".lower(), "θɪŋk"])
def test_every_sound_is_one_the_voices_have(word: str) -> None:
    for british, voice in ((False, AMERICAN), (True, BRITISH)):
        assert set(misaki(word, british)) <= set(voice.vocabulary)


SILENT = set(".\u0361\u035c ")


@pytest.mark.parametrize("sign", sorted(IPA_SIGNS - SILENT))
@pytest.mark.parametrize("british", [False, True])
def test_every_sign_makes_a_sound_or_changes_one(sign: str, british: bool) -> None:
    """Length is told in British alone, a syllabic mark before a consonant it can carry."""
    base = {"\u0329": "n"}.get(sign, "pɑt")
    told, vocabulary = misaki(f"{base}{sign}ɑ", british), AMERICAN.vocabulary
    assert told
    assert set(told) <= set(vocabulary)
    if sign != "ː" or british:
        assert told != misaki(f"{base}ɑ", british)


def test_stress_alone_is_no_sound() -> None:
    assert misaki("ˈ.ˌ ː", british=False) == ""


def told(words: str, *sounds: tuple[str, str], voice: object = AMERICAN) -> list[Token]:
    """The tokens of `words`, where each of `sounds` is a piece of them and its IPA."""
    assert isinstance(voice, type(AMERICAN))
    marked = tuple(Pronounced(words.index(piece), words.index(piece) + len(piece), ipa) for piece, ipa in sounds)
    return [token for sentence in voice.sentences(words, marked) for token in sentence]


def phonemes(tokens: list[Token]) -> str:
    return "".join(token.phonemes + token.space for token in tokens)


def test_plain_words_are_told_as_the_package_tells_them() -> None:
    words = "Dr Guillain-Barré's café, “quoted” (and so on) — the well-known U.S. name. It's 25 µm…"
    for voice in (AMERICAN, BRITISH):
        whole = " ".join(voice.g2p(sentence) for sentence in voice.split(words))
        assert " ".join(phonemes(tokens).strip() for tokens in voice.sentences(words)) == whole


def test_a_sound_takes_the_place_of_its_letters_and_of_no_others() -> None:
    words = "The nurse checks the patella before the exercise."
    plain, sounded = told(words), told(words, ("patella", "pəˈtɛlə"))
    assert [token.word for token in sounded] == [token.word for token in plain]
    (changed,) = [token for token in sounded if token.word == "patella"]
    assert changed.phonemes == "pətˈɛlə"
    assert [t for t in sounded if t.word != "patella"] == [t for t in plain if t.word != "patella"]


def test_a_sound_over_several_words_is_one_token_and_ends_no_sentence() -> None:
    tokens = told("They call it St. Vitus dance here.", ("St. Vitus dance", "seɪnt ˈvaɪtəs dæns"))
    assert "St. Vitus dance" in [token.word for token in tokens]
    assert "sˈAnt vˈItəs dˈæns hˈɪɹ." in phonemes(tokens)


@pytest.mark.parametrize(
    ("words", "piece", "ipa", "expected"),
    [
        ("Ask about Crohn's disease.", "Crohn", "kroʊn", "kɹˈOnz dəzˈiz"),
        ("Ask about Crohn’s.", "Crohn", "kroʊn", "kɹˈOnz."),
        ("It is Marfak's book.", "Marfak", "ˈmɑrfæk", "mˈɑɹfæks bˈʊk"),
        ("It is Rees's book.", "Rees", "riːs", "ɹˈisᵻz bˈʊk"),
        ("The Guillain-Barré syndrome.", "Guillain", "ɡiˈjæ̃", "ɡijˈænbæɹˈA sˈɪndɹˌOm."),
        ("He said “Zofran”, twice.", "Zofran", "ˈzoʊfræn", "zˈOfɹæn, twˈIs."),
    ],
)
def test_what_is_joined_to_a_sound_is_still_said(words: str, piece: str, ipa: str, expected: str) -> None:
    assert expected in phonemes(told(words, (piece, ipa)))


def test_several_sounds_in_several_sentences_keep_their_places() -> None:
    words = "Ask for Zofran. Then take Zantac, and Zofran again."
    at = [words.index("Zofran"), words.index("Zantac"), words.rindex("Zofran")]
    sounds = tuple(Pronounced(start, start + 6, ipa) for start, ipa in zip(at, ("kæt", "dɒɡ", "bɜːd"), strict=True))
    found = [[t.phonemes for t in s if t.word.startswith("Z")] for s in AMERICAN.sentences(words, sounds[::-1])]
    assert found == [["kˈæt"], ["dˈɑɡ", "bˈɜɹd"]]


def test_a_sound_in_which_nothing_can_be_heard_leaves_the_word_as_it_is() -> None:
    assert told("Take rest now.", ("rest", "ˈ.")) == told("Take rest now.")


def test_british_words_and_sounds_are_british() -> None:
    assert "dˈɑːns" in phonemes(told("They dance.", voice=BRITISH))
    assert "sˈɪstə" in phonemes(told("They say sister.", ("sister", "ˈsɪstɚ"), voice=BRITISH))


def test_words_that_stand_in_no_dictionary_are_told_as_guessed() -> None:
    guessed = [token.word for token in told("Take semaglutide with water, and semaglutide again.") if token.guessed]
    assert guessed == ["semaglutide", "semaglutide"]
    assert not any(t.guessed for t in told("Take semaglutide with water.", ("semaglutide", "ˌsɛməˈɡluːtaɪd")))
    assert not any(t.guessed for t in told("Rest the hand, 25 times; the U.S. nurse's well-known way / yes."))


def test_a_strange_word_with_a_sound_raises_no_doubt() -> None:
    assert [t.word for t in told("Say слово now.") if t.doubtful] == ["слово"]
    assert not any(t.doubtful for t in told("Say слово now.", ("слово", "ˈslovə")))


def test_no_run_is_longer_than_the_network_takes() -> None:
    import numpy as np

    lengths: list[int] = []

    def say(ids: list[int]) -> "tuple[object, list[int]]":
        lengths.append(len(ids))
        return np.zeros(len(ids) * 600, np.float32), [1] * len(ids)

    words = "a" * 30 + "-" + "-".join(["bonobo"] * 60) + ", then one, two, three " * 20
    speech = spoken(AMERICAN.sentences(words), say, 24000, 100)  # type: ignore[arg-type]  # say: samples enough
    assert max(lengths) <= 102
    assert [m.word for m in speech.marks][-3:] == ["one", "two", "three"]
