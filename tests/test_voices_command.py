"""`handouts voices`: who can speak here, how fast, and what can be installed."""

import json

import pytest

from audio.installing import PACKAGES
from audio.model import Voice
from handouts.cli import main
from handouts.cli.voice_list import as_json, chosen, details, table
from handouts.errors import ToolMissing

VOICES = (
    Voice("heart", "kokoro", ("en-US",), "a clear voice", "Apache-2.0", gender="female", quality="studio"),
    Voice("emma", "kokoro", ("en-GB",), "a clear voice", "Apache-2.0", gender="female", quality="studio"),
    Voice("many", "espeak", tuple(f"a{c}" for c in "abcdefghijkl"), "of all sorts", "GPL-3.0", gender="male"),
    Voice("far", "gtts", ("en", "es"), "over the network", "terms", online=True),
    Voice("mar", "piper", ("es-ES",), "a voice file", "not stated", fault="The voice 'mar' cannot be used: fetch it."),
    Voice("tone", "tone", ("mul",), "for trials", "GPL-3.0"),
)


def speed(voice: Voice) -> float | None:
    return {"heart": 1.44, "many": 208.3}.get(voice.name)


def lines(name: str = "", language: str = "") -> dict[str, str]:
    """The line of each voice in the table, by its name."""
    told = table(chosen(VOICES, name, language), PACKAGES, speed).split("\n\n")[0].splitlines()
    return {line.split()[0]: " ".join(line.split()) for line in told}


def test_every_voice_has_a_line_with_all_that_decides_between_them() -> None:
    told = lines()
    assert told["voice"] == "voice languages gender quality speed licence"
    assert told["heart"] == "heart en-US female studio 1.4 x Apache-2.0"
    assert told["far"] == "far en, es - - - terms online"
    assert told["mar"].endswith("broken")


def test_many_languages_are_shortened_and_told_in_full_for_one_voice() -> None:
    assert lines()["many"] == "many aa, ab, ac and 9 more male - 208 x GPL-3.0"
    (many,) = chosen(VOICES, "Many", "")
    assert "aa, ab, ac, ad, ae, af, ag, ah, ai, aj, ak, al" in details(many)


def test_a_voice_for_trials_is_listed_only_when_it_is_named() -> None:
    assert "tone" not in lines()
    assert lines("tone")["tone"].startswith("tone any")
    assert "any" in details(VOICES[-1])


def test_the_name_of_an_engine_lists_all_its_voices() -> None:
    assert [voice.name for voice in chosen(VOICES, "kokoro", "")] == ["heart", "emma"]


def test_a_language_leaves_those_that_speak_it_and_shows_how() -> None:
    assert set(lines(language="es")) == {"voice", "far"}
    assert lines(language="en-GB")["far"].startswith("far en -")
    assert [v.name for v in chosen(VOICES, "", "en-GB")] == ["heart", "emma", "far"]
    with pytest.raises(ToolMissing, match=r"No voice here speaks the language 'spanish'\. .* short names: en-GB, es;"):
        chosen(VOICES, "", "spanish")
    with pytest.raises(ToolMissing, match=r"The voice 'Kokoro' does not speak the language 'es'\."):
        chosen(VOICES, "Kokoro", "es")


def test_a_misspelled_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ToolMissing, match=r"No voice 'hart' here\. Did you mean 'heart'"):
        chosen(VOICES, "hart", "")


def test_what_is_broken_says_why_and_what_is_not_here_how_to_get_it() -> None:
    told = table(VOICES, PACKAGES, speed)
    assert "The voice 'mar' cannot be used: fetch it." in told
    for package in PACKAGES:
        assert f"handouts voices --install {package.name}\n" in f"{told}\n"
        assert package.licence in told
    assert "--install" not in table(VOICES, (), speed)


def test_a_program_gets_one_object_a_line() -> None:
    told = [json.loads(line) for line in as_json(VOICES[:1], PACKAGES[:1], speed).splitlines()]
    assert [line["event"] for line in told] == ["voice", "not installed"]
    assert (told[0]["name"], told[0]["languages"], told[0]["speed"]) == ("heart", ["en-US"], 1.44)
    assert told[1]["install"] == "handouts voices --install kokoro"


@pytest.fixture
def _as_in_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.engines.all_voices", lambda: VOICES)
    monkeypatch.setattr("audio.speeds.Speeds.measure", lambda self, voices: list(voices))
    monkeypatch.setattr("audio.speeds.Speeds.known", lambda self, voice: speed(voice))


@pytest.mark.usefixtures("_as_in_a_test")
def test_the_command_prints_table_or_lines(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["voices"]) == 0
    assert "heart" in capfd.readouterr().out
    assert main(["voices", "many"]) == 0
    told = capfd.readouterr().out
    assert "of all sorts" in told
    assert "Not installed" not in told
    assert main(["voices", "--json", "--language", "es"]) == 0
    assert json.loads(capfd.readouterr().out.splitlines()[0])["name"] == "far"
    assert main(["voices", "nobody"]) == 4
    assert "No voice 'nobody' here." in capfd.readouterr().err


@pytest.mark.usefixtures("_as_in_a_test")
@pytest.mark.parametrize(("flags", "measured"), [([], {"many", "far"}), (["--speed"], {"heart", "emma", "mar"})])
def test_voices_that_take_long_to_load_are_measured_only_when_asked(
    flags: list[str], measured: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()
    monkeypatch.setattr("audio.speeds.Speeds.measure", lambda self, voices: asked.update(v.name for v in voices))
    assert main(["voices", *flags]) == 0
    assert asked >= measured
    assert ("heart" in asked) is bool(flags)


def test_what_can_be_installed_is_installed_by_name(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("handouts.cli.voices.install", asked.append)
    assert main(["voices", "--install", " Pico"]) == 0
    assert asked == ["pico"]
    assert "pico is installed" in capfd.readouterr().out
    assert main(["voices", "--install", "piko"]) == 2
    assert "Did you mean 'pico'?" in capfd.readouterr().err
    assert asked == ["pico"]


def test_an_installation_that_fails_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from audio.errors import VoiceMissing

    def fail(_name: str) -> None:
        raise VoiceMissing("pip did not install pico. Try again.")

    monkeypatch.setattr("handouts.cli.voices.install", fail)
    assert main(["voices", "--install", "pico"]) == 4
    assert capfd.readouterr().err == "handouts: pip did not install pico. Try again.\n"
