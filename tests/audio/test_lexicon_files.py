"""Pronunciation files: what of PLS 1.0 is read, and every fault told by its line with what to do."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.errors import LexiconError
from audio.lexicon import Lexeme, Lexicon
from audio.lexicon.pls import LARGEST_BYTES, NAMESPACE, read_pls

HEAD = f'<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="en">'


def pls(*lexemes: str, head: str = HEAD) -> bytes:
    """A file of three lines and one for each lexeme: the first lexeme stands in line 3."""
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *lexemes, "</lexicon>"]).encode()


def read(*lexemes: str, head: str = HEAD) -> Lexicon:
    return read_pls(pls(*lexemes, head=head), "names.pls")


def entry(inner: str) -> str:
    return f"<lexeme>{inner}</lexeme>"


def test_a_lexicon_is_read_with_its_language_and_the_place_of_every_entry() -> None:
    lexicon = read(
        "<metadata><b xmlns='urn:other'>by <i>us</i></b></metadata><meta name='x' content='y'/>",
        entry("<grapheme>lisinopril</grapheme><phoneme>laɪˈsɪn.ə.pɹɪl</phoneme><alias>ly sin a pril</alias>"),
        entry("<grapheme>GORD</grapheme><grapheme>GERD</grapheme><alias>gord</alias><example>He has GORD.</example>"),
    )
    assert lexicon.language == "en"
    assert lexicon.notices == ()
    assert lexicon.lexemes == (
        Lexeme("lisinopril", "ly sin a pril", "laɪˈsɪnəpɹɪl", "names.pls, line 4"),
        Lexeme("GORD", "gord", "", "names.pls, line 5"),
        Lexeme("GERD", "gord", "", "names.pls, line 5"),
    )


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("ˈɡɛr.ɪg", "ˈɡɛɹɪɡ"),
        ("'ti:m", "ˈtiːm"),
        ("t͡ʃiːz", "tʃiːz"),
        ("ʤʌʤ", "dʒʌdʒ"),
        ("ɡiːˈjæ̃", "ɡiːˈjæ\u0303"),
        ("ɡiːˈjã", "ɡiːˈja\u0303"),
        ("ˈbʌtn̩", "ˈbʌtən"),
        ("/ˌspaɪnə  ˈbɪfɪdə/", "ˌspaɪnə ˈbɪfɪdə"),
        ("ɪç", "ɪç"),
    ],
)
def test_phonemes_are_brought_to_one_form(written: str, read_as: str) -> None:
    (lexeme,) = read(entry(f"<grapheme>word</grapheme><phoneme>{written}</phoneme>")).lexemes
    assert lexeme.ipa == read_as


def test_an_r_stays_what_it_is_in_a_language_that_rolls_it() -> None:
    head = HEAD.replace('"en"', '"es-MX"')
    (lexeme,) = read(entry("<grapheme>perro</grapheme><phoneme>ˈpero</phoneme>"), head=head).lexemes
    assert lexeme.ipa == "ˈpero"


def test_of_several_ways_to_say_a_word_the_preferred_counts_else_the_first() -> None:
    first, preferred, alias = read(
        entry("<grapheme>a</grapheme><phoneme>ˈa</phoneme><phoneme>ˈeɪ</phoneme><alias>ay</alias>"),
        entry("<grapheme>b</grapheme><phoneme>ˈbɪ</phoneme><phoneme prefer='true'>ˈbiː</phoneme>"),
        entry("<grapheme>c</grapheme><phoneme>ˈsiː</phoneme><alias>cee</alias><alias prefer='true'>sea</alias>"),
    ).lexemes
    assert (first.ipa, first.alias) == ("ˈa", "ay")
    assert preferred.ipa == "ˈbiː"
    assert (alias.ipa, alias.alias) == ("", "sea")


def test_an_entry_for_one_part_of_speech_is_told_and_not_used() -> None:
    lexicon = read("<lexeme role='q:verb'><grapheme>refuse</grapheme><phoneme>ɹɪˈfjuːz</phoneme></lexeme>")
    assert lexicon.lexemes == ()
    (notice,) = lexicon.notices
    assert notice.startswith("names.pls, line 3: “refuse” is only for the role q:verb")


def test_a_grapheme_with_figures_keeps_them_in_its_alias_and_has_no_phonemes() -> None:
    (lexeme,) = read(entry("<grapheme>CA 19-9</grapheme><phoneme>siˈeɪ</phoneme><alias>see ay 19 9</alias>")).lexemes
    assert (lexeme.alias, lexeme.ipa) == ("see ay 19 9", "")


GOOD = entry("<grapheme>word</grapheme><alias>wurd</alias>")
FAULTS = [
    (b"", 1, "not well-formed XML"),
    (b"Gehrig = gair ig", 1, "not well-formed XML"),
    (pls(GOOD, "<lexeme><grapheme>Marks & Co</grapheme></lexeme>"), 4, "“&”"),
    (pls(GOOD)[:-12], 3, "not well-formed XML"),
    (pls(GOOD, head='<lexikon xml:lang="en">').replace(b"</lexicon>", b"</lexikon>"), 2, "it must begin with <lexicon"),
    (pls(GOOD, head='<lexicon version="1.0" alphabet="ipa" xml:lang="en">'), 2, NAMESPACE),
    (pls(GOOD, head=HEAD.replace('version="1.0"', 'version="2.0"')), 2, 'version="1.0"'),
    (pls(GOOD, head=HEAD.replace('version="1.0"', "")), 2, 'version="1.0"'),
    (pls(GOOD, head=HEAD.replace('"ipa"', '"x-sampa"')), 2, "the alphabet “x-sampa” is not known here"),
    (pls(GOOD, head=HEAD.replace('alphabet="ipa"', "")), 2, "does not tell its alphabet"),
    (pls(GOOD, head=HEAD.replace('xml:lang="en"', "")), 2, "does not tell its language"),
    (pls(GOOD, head=HEAD.replace('"en"', '"English language"')), 2, "does not tell its language"),
    (pls(GOOD, "<lexeme/>"), 4, "the lexeme has no <grapheme>"),
    (pls(GOOD, entry("<alias>wurd</alias>")), 4, "the lexeme has no <grapheme>"),
    (pls(GOOD, entry("<grapheme>word</grapheme>")), 4, "“word” has neither <phoneme> nor <alias>"),
    (pls(GOOD, entry("<grapheme> </grapheme><alias>wurd</alias>")), 4, "<grapheme> is empty"),
    (pls(GOOD, entry("<grapheme>word</grapheme><phoneme/>")), 4, "<phoneme> is empty"),
    (pls(GOOD, entry("<grapheme>-</grapheme><alias>dash</alias>")), 4, "the grapheme “-” is no word"),
    (pls(GOOD, entry("<grapheme>12</grapheme><alias>a lot</alias>")), 4, "the grapheme “12” is no word"),
    (pls(GOOD, entry("<grapheme>word</grapheme><phoneme>wɜːd!</phoneme>")), 4, "“!” (U+0021)"),
    (pls(GOOD, entry("<grapheme>word</grapheme><phoneme>W3:d</phoneme>")), 4, "“W” (U+0057), “3” (U+0033)"),
    (pls(GOOD, entry("<grapheme>word</grapheme><phoneme>ˈwd</phoneme>")), 4, "have no vowel"),
    (pls(GOOD, entry("<grapheme>word</grapheme><phoneme alphabet='x-sampa'>w3:d</phoneme>")), 4, "“x-sampa”"),
    (pls(GOOD, entry("<grapheme>word</grapheme><alias>[[w3:d]]</alias>")), 4, "is not plain words"),
    (pls(GOOD, entry("<grapheme>word</grapheme><alias>a &lt;break/&gt;</alias>")), 4, "is not plain words"),
    (pls(GOOD, entry("<grapheme>word</grapheme><alias>- '</alias>")), 4, "is not plain words"),
    (pls(GOOD, entry("<grapheme>word</grapheme><alias>word 5</alias>")), 4, "other figures than “word”"),
    (pls(GOOD, entry("<grapheme>T4</grapheme><alias>tee 5</alias>")), 4, "other figures than “T4”"),
    (pls(GOOD, entry("<grapheme>T4</grapheme><alias>tee</alias>")), 4, "other figures than “T4”"),
    (pls(GOOD, entry("<grapheme>T4</grapheme><alias>tee four</alias>")), 4, "“four” in an alias"),
    (pls(GOOD, entry("<grapheme>T4</grapheme><phoneme>tiːˈfɔː</phoneme>")), 4, "give it an <alias>"),
    (pls(GOOD, entry("<grapheme>e.g.</grapheme><phoneme>ˈiːdʒiː</phoneme>")), 4, "give it an <alias>"),
    (pls(GOOD, entry("<grapheme>five</grapheme><phoneme>ˈsɪks</phoneme>")), 4, "“five” in a grapheme"),
    (pls(GOOD, entry("<grapheme>Fifty-five</grapheme><alias>lots</alias>")), 4, "“fifty” in a grapheme"),
    (pls(GOOD, entry("<grapheme>milligrams</grapheme><alias>micro graams</alias>")), 4, "“milligrams” in a grapheme"),
    (pls(GOOD, entry("<grapheme>mg</grapheme><alias>graams</alias>")), 4, "“mg” in a grapheme"),
    (pls(GOOD, entry("<grapheme>bd</grapheme><alias>nightlike</alias>")), 4, "“bd” in a grapheme"),
    (pls(GOOD, entry("<grapheme>word</grapheme><alias>mcg</alias>")), 4, "“mcg” in an alias"),
    (pls(GOOD, entry("<grapheme>word</grapheme><alias>milligramme</alias>")), 4, "“milligramme” in an alias"),
    (pls(GOOD, entry("<grapheme>daily</grapheme><alias>weakly</alias>")), 4, "“daily” in a grapheme"),
    (pls(GOOD, entry("<grafeme>word</grafeme>")), 4, "<grafeme> cannot stand in <lexeme>. Did you mean 'grapheme'?"),
    (pls(GOOD, "<word/>"), 4, "<word> cannot stand in <lexicon>"),
    (pls(GOOD, entry(f"<grapheme>word</grapheme><alias>{'long ' * 60}</alias>")), 4, "longer than 200 characters"),
    (b'<?xml version="1.0" encoding="klingon"?>' + pls(GOOD)[38:], 1, "save the file as UTF-8"),
    (b'<?xml version="1.0" encoding="base64"?>' + pls(GOOD)[38:], 1, "save the file as UTF-8"),
    (pls(entry("<grapheme>Menière</grapheme><alias>x</alias>")).decode().encode("latin-1"), 3, "not well-formed XML"),
    (b"<!DOCTYPE lexicon>\n" + pls(GOOD)[39:], 1, "take it out"),
    (
        b'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>\n'
        + pls(GOOD)[39:],
        2,
        "take it out",
    ),
    (
        b'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n' + pls(GOOD)[39:],
        2,
        "take it out",
    ),
]


@pytest.mark.parametrize(
    ("data", "line", "what"), FAULTS, ids=[f"{n}-{what[:24]}" for n, (*_, what) in enumerate(FAULTS)]
)
def test_fault_of_a_lexicon_is_told_with_its_line(data: bytes, line: int, what: str) -> None:
    with pytest.raises(LexiconError) as raised:
        read_pls(data, "names.pls")
    told = str(raised.value)
    assert told.startswith(f"names.pls, line {line}: ")
    assert what in told
    assert told.count("line ") == 1, "one fault, told once"
    assert told.endswith(".")


def test_several_faults_are_told_in_one_message() -> None:
    faulty = entry("<grapheme>word</grapheme><alias>word 5</alias>")
    with pytest.raises(LexiconError) as raised:
        read(*[faulty] * 8)
    assert [f"line {n}:" in str(raised.value) for n in range(3, 11)] == [True] * 5 + [False] * 3
    assert str(raised.value).endswith("; and 3 more.")


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(LexiconError, match=r"names\.pls is larger than 2 MB"):
        read_pls(b" " * (LARGEST_BYTES + 1), "names.pls")


def test_the_largest_file_is_read_in_seconds() -> None:
    each = entry("<grapheme>word{}</grapheme><alias>wurd{}</alias>")
    number = (LARGEST_BYTES - 400) // (len(each) + 12)
    data = pls(
        *(each.replace("{}", f"{n:06}".translate(str.maketrans("0123456789", "abcdefghij"))) for n in range(number))
    )
    started = time.monotonic()
    assert len(read_pls(data, "names.pls").lexemes) == number
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_lexicon_in_another_encoding_that_it_names_is_read(encoding: str) -> None:
    text = pls(entry("<grapheme>Ménière</grapheme><alias>main yair</alias>")).decode()
    data = text.replace("UTF-8", encoding.removesuffix("-sig")).encode(encoding)
    assert read_pls(data, "names.pls").lexemes[0].grapheme == "Ménière"


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda inner: pls(inner)))
def test_whatever_the_bytes_are_only_a_lexicon_error_comes_out(data: bytes) -> None:
    with suppress(LexiconError):
        read_pls(data, "names.pls")
