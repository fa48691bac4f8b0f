"""What a lexicon changes in a text and in words: whole words alone, the longest first, the topmost layer first."""

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.lexicon import NO_LEXICON, Lexeme, Lexicon, layered
from audio.lexicon.ipa import with_s

SIGNS = frozenset("abdefhijklmnpstuvzɡŋɹæəɛɪʃˈˌ\u0303")


def saying(*pairs: tuple[str, str], language: str = "en") -> Lexicon:
    """A lexicon of aliases."""
    return Lexicon(tuple(Lexeme(grapheme, alias=alias) for grapheme, alias in pairs), language)


def sounding(*pairs: tuple[str, str], alias: str = "", language: str = "en") -> Lexicon:
    """A lexicon of phonemes."""
    return Lexicon(tuple(Lexeme(g, alias, ipa, "names.pls, line 3") for g, ipa in pairs), language)


def said(lexicon: Lexicon, words: str) -> dict[str, str]:
    """What of `words` has phonemes."""
    found = lexicon.sounded(words, SIGNS)
    return {found.words[sound.start : sound.end]: sound.ipa for sound in found.sounds}


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Crohn met Crohn.", "krone met krone."),
        ("Crohn's and Crohn’s", "krone's and krone's"),
        ("CROHN, (Crohn)", "krone, (krone)"),
        ("non-Crohn colitis", "non-krone koh lie tis"),
        ("Colitis or COLITIS", "koh lie tis or koh lie tis"),
        ("crohn is no name", "crohn is no name"),
        ("Crohnic, McCrohn, Crohn5, O'Crohn, O’Crohn", "Crohnic, McCrohn, Crohn5, O'Crohn, O’Crohn"),
        ("two polyps, one polyp’s", "two pol ips, one pol ip's"),
        ("two biopsies of one biopsy", "two by opsees of one by opsee"),
        ("an abscess, abscesses", "an absess, absesses"),
        ("GORD and GORDs", "reflux and refluxes"),
        ("Gord and gord", "Gord and gord"),
        (
            "www.crohn.org, Crohn@web.org, https://Crohn.org/Crohn",
            "www.crohn.org, Crohn@web.org, https://Crohn.org/Crohn",
        ),
        ("Crohn/colitis", "krone/koh lie tis"),
        ("e.g. so", "for instance so"),
        ("T4 and T45", "tee 4 and T45"),
    ],
)
def test_an_alias_stands_where_its_grapheme_is_a_whole_word(text: str, spoken: str) -> None:
    lexicon = saying(
        ("Crohn", "krone"),
        ("colitis", "koh lie tis"),
        ("polyp", "pol ip"),
        ("biopsy", "by opsee"),
        ("abscess", "absess"),
        ("GORD", "reflux"),
        ("e.g.", "for instance"),
        ("T4", "tee 4"),
    )
    assert lexicon.respelled(text).text == spoken


@pytest.mark.parametrize(
    "typed",
    [
        "Guillain-Barré",
        "Guillain-Barre",
        "Guillain Barré",
        "Guillain‑Barré",
        "Guillain–Barré",
        "Guil\u00adlain-Barré",
        "Guillain-Barre\u0301",
        "Guillain-Barré's",
        "Guillain-Barré’s",
    ],
)
def test_names_are_found_however_they_are_typed(typed: str) -> None:
    lexicon = sounding(("Guillain", "ɡiˈæn"), ("Guillain-Barré", "ɡibæˈɹeɪ"))
    text = lexicon.respelled(f"The {typed} syndrome").text
    plain = typed.replace("‑", "-").replace("–", "-").replace("’", "'").replace("\u00ad", "")
    assert text == f"The {unicodedata.normalize('NFC', plain)} syndrome"
    (found,) = said(lexicon, text).items()
    assert found[0] == text[4:-9]
    assert found[1].startswith("ɡibæˈɹeɪ")


def test_what_is_shouted_is_put_as_its_grapheme_is_written() -> None:
    lexicon = sounding(("Guillain-Barré", "ɡibæˈɹeɪ"), ("biopsy", "ˈbaɪapsi"))
    text = lexicon.respelled("GUILLAIN–BARRE’S BIOPSIES").text
    assert text == "Guillain-Barre's biopsies"
    assert list(said(lexicon, text)) == ["Guillain-Barre's", "biopsies"]


def test_a_sentence_without_end_is_searched_in_time() -> None:
    lexicon = saying(("Crohn", "krone"))
    started = time.monotonic()
    assert lexicon.respelled("Crohn/" * 50_000).text == "krone/" * 50_000
    assert time.monotonic() - started < 10


def test_a_missing_accent_is_another_word_where_accents_tell_words_apart() -> None:
    lexicon = saying(("papá", "pa pah"), language="es")
    assert lexicon.respelled("papá, papa, papás").text == "pa pah, papa, papás"


@pytest.mark.parametrize(
    ("ipa", "ending"),
    [("kɹoʊn", "z"), ("kæt", "s"), ("pæˈdʒɪt", "s"), ("æbsɛs", "ɪz"), ("bˈɑtʃ", "ɪz"), ("koʊˈlaɪ", "z")],
)
def test_the_ending_is_said_by_the_last_sound(ipa: str, ending: str) -> None:
    assert with_s(ipa) == ipa + ending


def test_spans_are_whole_words_with_their_endings() -> None:
    lexicon = sounding(
        ("Gehrig", "ˈɡɛɹɪɡ"), ("polyp", "ˈpalɪp"), ("spina bifida", "ˌspaɪnə ˈbɪfɪdə"), ("de Lange", "dəˈlan")
    )
    assert said(lexicon, "Gehrig's polyps, spina bifida and de Lange") == {
        "Gehrig's": "ˈɡɛɹɪɡz",
        "polyps": "ˈpalɪps",
        "spina": "ˌspaɪnə",
        "bifida": "ˈbɪfɪdə",
        "de Lange": "dəˈlan",
    }


def test_a_word_in_capitals_with_phonemes_is_said_as_a_word() -> None:
    lexicon = sounding(("AIDS", "eɪdz"))
    respelled = lexicon.respelled("He has AIDS and aids.")
    assert (respelled.text, respelled.lowered, respelled.graphemes) == ("He has aids and aids.", ("AIDS",), ())
    assert len(lexicon.sounded("He has aids.", SIGNS, respelled.lowered).sounds) == 1
    assert lexicon.sounded("She aids him.", SIGNS).sounds == ()


def test_a_voice_without_phonemes_gets_the_alias_else_the_plain_word() -> None:
    lexicon = layered((sounding(("Gehrig", "ˈɡɛɹɪɡ"), alias="gair ig"), sounding(("Chiari", "kiˈɑɹi"))), "en")
    found = lexicon.sounded("Gehrig's and Chiari", frozenset())
    assert (found.words, found.sounds, found.notices) == ("gair ig's and Chiari", (), ())


def test_a_sign_that_the_voice_lacks_is_told_with_its_place() -> None:
    lexicon = layered((sounding(("Gehrig", "ˈɢɛɹɪɢ"), alias="gair ig"), sounding(("Bach", "baχ"))), "en")
    found = lexicon.sounded("Gehrig, Bach and Bach", SIGNS)
    assert (found.words, found.sounds) == ("gair ig, Bach and Bach", ())
    assert found.notices == (
        "the voice has no sound for “ɢ” in “Gehrig” (names.pls, line 3)",
        "the voice has no sound for “χ” in “Bach” (names.pls, line 3)",
    )


def test_of_two_layers_the_upper_one_holds_and_the_longer_grapheme_before_both() -> None:
    below = saying(("Crohn", "below"), ("Guillain-Barré", "long"))
    above = saying(("crohn", "above"), ("Guillain", "short"))
    spanish = saying(("Crohn", "cron"), language="es-MX")
    lexicon = layered((below, spanish, above), "en-GB")
    assert lexicon.respelled("Crohn, Guillain, Guillain-Barre").text == "above, short, long"
    assert layered((below, spanish, above), "es").respelled("Crohn").text == "cron"
    assert layered((below, spanish), "de").lexemes == ()


def test_words_of_aliases_and_entries_are_no_news_to_the_lexicon() -> None:
    lexicon = layered((saying(("Guillain", "ghee yan")), sounding(("Gehrig", "ˈɡɛɹɪɡ"))), "en")
    assert lexicon.unknown(("Ghee", "yan", "Gehrig's", "zyx", "zyx")) == ("zyx", "zyx")


_WORDS = st.sampled_from(
    ["Crohn", "crohn", "CROHN", "Guillain-Barré", "Guillain", "spina bifida", "GORD", "gord", "T4", "é"]
)
_GAP = st.sampled_from(
    [" ", ", ", "’s ", "'s", "s ", "es ", "-", "–", ".", "@", "\u0301", "\u00a0", "/", "'", "", "x", "5", "ß", "İ"]
)
_texts = st.lists(_WORDS | _GAP | st.text(max_size=3), max_size=12).map("".join)
_aliased = saying(
    ("Crohn", "¤"), ("Guillain", "¤"), ("Guillain-Barré", "¤"), ("spina bifida", "¤"), ("GORD", "¤"), ("T4", "¤")
)


@given(_texts)
def test_nothing_is_touched_outside_of_what_is_found(text: str) -> None:
    """Every alias is one strange sign: what stands around it stands so in the text, between stands what was found."""
    text = text.replace("¤", "")
    found = _aliased.respelled(text)
    pieces = re.split("¤(?:'s|es|s)?", found.text) if found.graphemes else [found.text]
    assert len(pieces) == len(found.graphemes) + 1
    left = text
    for piece, grapheme in zip(pieces, (*found.graphemes, ""), strict=True):
        assert left.startswith(piece)
        left = left[len(piece) :]
        assert left.startswith(grapheme)
        left = left[len(grapheme) :]


_sounded = sounding(
    ("Crohn", "ˈkɹan"), ("Guillain-Barré", "ɡiˈæn"), ("spina bifida", "ˈspaɪnə ˈbɪfɪdə"), ("GORD", "ˈɡaɹd")
)


@given(_texts)
def test_words_with_phonemes_stay_and_spans_point_at_them(text: str) -> None:
    found = _sounded.sounded(text, SIGNS)
    assert found.words == text
    ends = 0
    for sound in found.sounds:
        assert ends <= sound.start < sound.end <= len(text)
        ends = sound.end
        assert re.match(r"(?i)crohn|guillain|spina|bifida|gord", text[sound.start : sound.end])
        assert not text[sound.end : sound.end + 1].isalnum()


@given(_texts)
def test_no_lexicon_changes_nothing(text: str) -> None:
    assert NO_LEXICON.respelled(text).text == text
    assert NO_LEXICON.sounded(text, SIGNS).words == text
