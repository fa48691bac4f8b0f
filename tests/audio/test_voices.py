"""Finding a voice by name and language, and the best one where nobody chose."""

import sys
from collections.abc import Callable

import pytest

from audio.engines import ENGINES, all_voices, best_voice, engine_named, find_voice, has_accent, offline_voices
from audio.errors import VoiceMissing
from audio.model import Pronounced, Speech, Voice

Offer = Callable[..., None]


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Offer:
    """`offer("pico", Voice(...), ...)`: engines that have these voices and no others, in place of all real ones."""
    offered: dict[str, tuple[Voice, ...]] = {}

    class Offering:
        ipa: frozenset[str] = frozenset()
        version = "1"

        def __init__(self, name: str) -> None:
            self.name = name

        def voices(self) -> tuple[Voice, ...]:
            return offered.get(self.name, ())

        def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
            raise NotImplementedError

    def offer(engine: str, *voices: Voice) -> None:
        monkeypatch.setitem(ENGINES._entries, engine, "none:None")
        offered[engine] = voices

    monkeypatch.setattr("audio.engines.engine_named", Offering)
    return offer


def speaker(engine: str, *languages: str, name: str = "", online: bool = False, fault: str = "") -> Voice:
    return Voice(name or engine, engine, languages, "for a test", "none", online=online, fault=fault)


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


def test_a_voice_is_narrowed_to_its_speed_in_the_language(offer: Offer) -> None:
    offer("pico", Voice("pico", "pico", ("en-US", "es-ES"), "", "", letters_per_s=(11.5, 9.6)))
    assert find_voice("pico", "es").letters_per_s == (9.6,)
    offer("pico", speaker("pico", "en-US"))
    assert find_voice("pico", "en").letters_per_s == ()


def test_the_name_of_an_engine_is_one_for_the_first_of_its_voices_that_fits(offer: Offer) -> None:
    offer("piper", speaker("piper", "en-US", name="en_US-joe"), speaker("piper", "es-ES", name="es_ES-mar"))
    assert find_voice("piper", "es").name == "es_ES-mar"
    assert find_voice("Piper", "en").name == "en_US-joe"
    with pytest.raises(VoiceMissing, match="'en_US-joe' does not speak the language 'fr'"):
        find_voice("piper", "fr")


def test_a_misspelled_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(VoiceMissing, match=r"No voice 'hibary'\. Did you mean 'hibari'.*\? `handouts voices`"):
        find_voice("hibary", "en")


def test_a_voice_for_trials_is_offered_to_nobody() -> None:
    with pytest.raises(VoiceMissing) as raised:
        find_voice("", "en")
    assert "hibari" in str(raised.value)
    assert "tone" not in str(raised.value)


def test_a_piece_of_a_name_is_answered_with_the_whole(offer: Offer) -> None:
    offer("piper", speaker("piper", "en-US", name="en_US-joe-medium"))
    with pytest.raises(VoiceMissing, match=r"No voice 'joe'\. Did you mean 'en_US-joe-medium'\?"):
        find_voice("joe", "en")


def test_a_voice_never_speaks_a_language_it_does_not_know() -> None:
    with pytest.raises(VoiceMissing, match=r"'hibari' does not speak the language 'es'.*'gtts'"):
        find_voice("hibari", "es")


def test_a_language_nobody_speaks_says_so() -> None:
    with pytest.raises(VoiceMissing, match="No voice here does"):
        find_voice("gtts", "tlh")


def test_a_voice_with_a_fault_says_what_it_is_and_is_offered_to_nobody(offer: Offer) -> None:
    offer("piper", speaker("piper", "es-ES", name="mar", fault="The voice 'mar' has lost its JSON: fetch it."))
    offer("hibari", speaker("hibari", "en-US"))
    with pytest.raises(VoiceMissing, match="'mar' has lost its JSON: fetch it"):
        find_voice("mar", "es")
    with pytest.raises(VoiceMissing, match="No voice here does"):
        find_voice("hibari", "es")
    assert "mar" not in offline_voices()
    with pytest.raises(VoiceMissing, match="No voice here speaks the language 'es'"):
        best_voice("es")


def test_voices_that_need_a_network_are_told_apart(offer: Offer) -> None:
    offer("gtts", speaker("gtts", "en", online=True))
    offer("tone", speaker("tone", "mul"))
    offer("espeak", *(speaker("espeak", "en", name=f"e{n}") for n in range(9)))
    assert offline_voices() == "'e0'"  # one of each engine, else a message would be full of them


@pytest.fixture
def everybody(offer: Offer) -> None:
    offer("espeak", speaker("espeak", "en-US", "en-GB", "es", "es-MX", "pl"))
    offer("pico", speaker("pico", "en-US", "en-GB", "es-ES"))
    offer("piper", speaker("piper", "es-ES", name="mar"), speaker("piper", "en-US", name="joe"))
    offer("hibari", speaker("hibari", "en-US"))
    offer("gtts", speaker("gtts", "en", "es", "pl", "ja", online=True))


@pytest.mark.usefixtures("everybody")
@pytest.mark.parametrize(
    ("language", "name", "spoken"),
    [
        ("en", "hibari", "en-US"),
        ("en-US", "hibari", "en-US"),
        ("en-GB", "hibari", "en-US"),
        ("es", "mar", "es-ES"),
        ("es-MX", "mar", "es-ES"),
        ("pl", "espeak", "pl"),
    ],
)
def test_where_nobody_chose_the_best_voice_for_the_language_reads(language: str, name: str, spoken: str) -> None:
    for voice in (find_voice("auto", language), best_voice(language)):
        assert (voice.name, voice.languages) == (name, (spoken,))


@pytest.mark.usefixtures("everybody")
def test_a_good_voice_with_the_accent_goes_before_a_better_one_without(offer: Offer) -> None:
    offer("kokoro", speaker("kokoro", "en-US", name="heart"), speaker("kokoro", "en-GB", name="emma"))
    assert best_voice("en-GB").name == "emma"
    assert best_voice("en").name == best_voice("en-US").name == best_voice("en-AU").name == "hibari"


@pytest.mark.usefixtures("everybody")
def test_an_online_voice_is_never_chosen_by_itself() -> None:
    with pytest.raises(VoiceMissing, match=r"speaks the language 'ja'\. Online there is 'gtts', which must be chosen"):
        find_voice("auto", "ja")


@pytest.mark.parametrize(
    ("spoken", "language", "same"),
    [("en-US", "en", True), ("en-US", "en-GB", False), ("en-GB-x-RP", "en-GB", True), ("es", "es-MX", True)],
)
def test_an_accent_is_another_one_only_where_both_name_one(spoken: str, language: str, same: bool) -> None:
    assert has_accent(speaker("any", spoken), language) is same


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
    others = [v.name for v in all_voices() if v.name != "gtts"]
    for module in ("gtts", "gtts.lang"):
        monkeypatch.setitem(sys.modules, module, None)
    assert [v.name for v in all_voices()] == others
    with pytest.raises(VoiceMissing, match="'gtts' is not installed here"):
        find_voice("gtts", "es")


def test_an_engine_is_made_once_in_a_process() -> None:
    assert engine_named("tone") is engine_named("tone")
