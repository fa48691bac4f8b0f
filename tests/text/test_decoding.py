"""Bytes to text: nothing guessed in silence, nothing invisible let through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.plaintext.decoding import LARGEST_CHARACTERS, decode, encoding_called

GERMAN = (
    "Die Mütter möchten wissen, wie warm es für ihre Kinder sein müsste. Schöne Grüße aus Köln, fünf Übungen täglich."
)
RUSSIAN = "Мойте руки с мылом двадцать секунд перед едой и после улицы. Вытирайте их чистым полотенцем."


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1))
def test_utf8_is_read_as_utf8(words: str) -> None:
    decoded = decode("a.txt", f"two words {words}".encode())
    assert decoded.notices == ()
    assert decoded.text.startswith("two words")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_fault_20_unicode_with_and_without_a_mark_is_decoded_without_a_notice(encoding: str) -> None:
    decoded = decode("a.txt", GERMAN.encode(encoding))
    assert decoded.text == GERMAN
    assert decoded.notices == ()


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_fault_20_western_text_is_decoded_and_the_encoding_said(encoding: str) -> None:
    decoded = decode("a.txt", GERMAN.encode(encoding))
    assert decoded.text == GERMAN
    assert "Windows-1252" in decoded.notices[0]


def test_fault_20_typographic_signs_of_windows_1252_are_decoded() -> None:
    typed = "“Don’t wait” – call us… it costs €5 a day."
    assert decode("a.txt", typed.encode("cp1252")).text == typed


def test_fault_20_other_scripts_are_detected_and_said() -> None:
    decoded = decode("a.txt", (RUSSIAN * 3).encode("cp1251"))
    assert decoded.text == RUSSIAN * 3
    assert "not UTF-8" in decoded.notices[0]


def test_fault_19_broken_bytes_in_utf8_become_a_sign_and_a_notice() -> None:
    decoded = decode("a.txt", "Take 5 µg at the café. ".encode() + b"Then \xff rest \xc3.")
    assert decoded.text == "Take 5 µg at the café. Then \ufffd rest \ufffd."
    assert "2 places" in decoded.notices[0]


def test_fault_19_a_replacement_sign_that_was_typed_is_no_damage() -> None:
    assert decode("a.txt", "two \ufffd words".encode()).notices == ()


def test_fault_19_half_a_utf16_pair_is_said() -> None:
    decoded = decode("a.txt", "two words".encode("utf-16") + b"\x00\xd8")
    assert decoded.text.endswith("\ufffd")
    assert "1 place" in decoded.notices[0]


def test_fault_17_control_characters_are_stripped_and_reported() -> None:
    decoded = decode("a.txt", b"Take\x00 one\x07 tab\x1blet\x7f a day.\n")
    assert decoded.text == "Take one tablet a day.\n"
    assert "4 control characters" in decoded.notices[0]


def test_every_kind_of_line_end_is_a_line_feed() -> None:
    decoded = decode("a.txt", "one\r\ntwo\rthree\x0cfour\x0bfive\u2028six\x85seven".encode())
    assert decoded.text.split("\n") == ["one", "two", "three", "four", "five", "six", "seven"]
    assert decoded.notices == ()


def test_controls_that_turn_the_text_round_are_stripped_and_reported() -> None:
    decoded = decode("a.txt", "Take \u202e50 gm\u202c once".encode())
    assert decoded.text == "Take 50 gm once"
    assert "2 invisible characters" in decoded.notices[0]


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\ufeff", "\u2060", "\u200d", "\u200c", "\u200e"])
def test_invisible_signs_inside_a_latin_word_do_not_part_it(sign: str) -> None:
    assert decode("a.txt", f"a medi{sign}cine".encode()).text == "a medicine"


@pytest.mark.parametrize(
    "word", ["می\u200cخواهم", "क\u094d\u200dष", "👩\u200d⚕\ufe0f", "🏴\U000e0067\U000e0062\U000e007f"]
)
def test_joiners_stay_where_a_script_or_an_emoji_needs_them(word: str) -> None:
    assert word in decode("a.txt", f"two words {word}".encode()).text


def test_no_break_spaces_are_kept() -> None:
    assert decode("a.txt", "take 5\u00a0mg of it".encode()).text == "take 5\u00a0mg of it"


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\n ", b"\xef\xbb\xbf", b"\xe2\x80\x8b\n", b"\x00\x00", b"Hello", b"***\n---\n"]
)
def test_fault_22_a_file_without_text_is_named(content: bytes) -> None:
    with pytest.raises(SourceError, match=r"no text to print or narrate in nothing\.txt"):
        decode("nothing.txt", content)


def test_a_line_of_chinese_is_text_though_it_has_no_spaces() -> None:
    assert decode("a.txt", "饭前便后要洗手".encode()).text == "饭前便后要洗手"


@pytest.mark.parametrize("data", [b"ab " * (LARGEST_CHARACTERS // 3 + 1), b"ab " * (LARGEST_CHARACTERS * 2)])
def test_fault_18_a_text_over_the_limit_is_refused_with_the_way_out(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"big\.txt is too large.*5 million characters.*Split it"):
        decode("big.txt", data)


@pytest.mark.parametrize(
    "data", [bytes(range(256)), bytes(range(256)) * 40, b"MZ\x90\x01 words " + b"\x01\x02ab\x05" * 99]
)
def test_a_file_that_is_no_text_is_refused_and_named(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"bad\.txt is not a text file"):
        decode("bad.txt", data)


def test_a_long_text_with_some_damage_is_read_and_the_damage_said() -> None:
    decoded = decode("a.txt", ("Take one tablet a day, with water. " * 40 + "\x07" * 30).encode())
    assert "30 control characters" in decoded.notices[0]


@pytest.mark.parametrize("name", ["", "no-such", "rot13", "base64", "idna", "punycode", "unicode_escape", "x\0y"])
def test_what_is_no_encoding_of_text_is_none(name: str) -> None:
    assert encoding_called(name) == ""


def test_encodings_are_known_by_all_their_names() -> None:
    assert [encoding_called(name) for name in ("UTF_8", "Windows-1252", "Latin-1")] == ["utf-8", "cp1252", "iso8859-1"]
