"""Finding a voice by name and language."""

import sys

import pytest

from audio.engines import ENGINES, all_voices, engine_named, find_voice, offline_voices
from audio.errors import VoiceMissing
from audio.model import Voice


def test_every_voice_has_a_name_of_its_own() -> None:
    names = [voice.name for voice in all_voices()]
    assert len(names) == len(set(names))
    assert {"hibari", "gtts", "tone"} <= set(names)


def test_a_voice_is_found_in_any_case_and_narrowed_to_the_language() -> None:
    assert find_voice(" Hibari", "en-GB").languages == ("en-US",)
    assert find_voice("gtts", "pt-BR").languages == ("pt",)
    assert find_voice("gtts", "pt-PT").languages == ("pt-PT",)
    assert find_voice("gtts", "ES_mx").languages == ("es",)
    assert find_voice("gtts", "he").languages == ("he",)


def test_a_misspelled_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(VoiceMissing, match=r"No voice 'hibary'\. Did you mean 'hibari'.*\? `handouts voices`"):
        find_voice("hibary", "en")


def test_a_voice_never_speaks_a_language_it_does_not_know() -> None:
    with pytest.raises(VoiceMissing, match=r"'hibari' does not speak the language 'es'.*'gtts'"):
        find_voice("hibari", "es")


def test_a_language_nobody_speaks_says_so() -> None:
    with pytest.raises(VoiceMissing, match="No voice here does"):
        find_voice("gtts", "tlh")


def test_voices_that_need_a_network_are_told_apart() -> None:
    assert {v.name for v in all_voices() if v.online} == {"gtts"}
    assert "'hibari'" in offline_voices()
    assert not {"'gtts'", "'tone'"} & set(offline_voices().split(", "))


def test_an_engine_of_many_voices_fills_no_message_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(Voice(name, "hibari", ("en",), "a voice", "none") for name in ("ann", "ben", "cid"))
    monkeypatch.setattr(engine_named("hibari"), "voices", lambda: many)
    assert "'ann'" in offline_voices()
    assert not {"'ben'", "'cid'"} & set(offline_voices().split(", "))
    with pytest.raises(VoiceMissing, match=r"'hibari' is an engine .* one of them: 'ann', 'ben', 'cid'\."):
        find_voice("hibari", "en")


def test_an_engine_whose_package_is_missing_hides_itself_and_breaks_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("audio.engines.hibari.find_spec", lambda _name: None)
    assert "hibari" not in {v.name for v in all_voices()}
    assert find_voice("tone", "en").name == "tone"
    with pytest.raises(VoiceMissing, match="'hibari' is not installed here"):
        find_voice("hibari", "en")


def test_an_engine_that_cannot_be_imported_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENGINES._entries, "absent", "audio.engines.absent:Absent")
    assert "absent" not in {v.name for v in all_voices()}
    with pytest.raises(VoiceMissing, match=r"'absent' is not installed here .*`handouts voices`"):
        find_voice("absent", "en")


def test_a_voice_whose_package_is_gone_is_left_out_and_the_others_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("gtts", "gtts.lang"):
        monkeypatch.setitem(sys.modules, module, None)
    names = {v.name for v in all_voices()}
    assert {"hibari", "tone"} <= names
    assert "gtts" not in names
    with pytest.raises(VoiceMissing, match="'gtts' is not installed here"):
        find_voice("gtts", "es")


def test_an_engine_is_made_once_in_a_process() -> None:
    assert engine_named("tone") is engine_named("tone")
