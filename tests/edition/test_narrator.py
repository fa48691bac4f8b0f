"""Who reads an article: its language decides, and everything that tells of the voice tells the same."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mutagen import id3

from audio.engines import ENGINES, NO_SIGNS, engine_named
from audio.model import Voice
from handouts.errors import ToolMissing
from handouts.narrator import narrator_for
from handouts.settings import SoundSettings
from tests.running import Run

AUTO = SoundSettings()


@pytest.fixture
def american(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the embedded voice is here."""
    for name in set(ENGINES) - {"hibari", "gtts", "tone"}:
        monkeypatch.delitem(ENGINES._entries, name)


def in_language(language: str, sound: SoundSettings = AUTO) -> tuple[str, tuple[str, ...], str]:
    """The name of the voice that reads, the notices, and what speaks."""
    narrator = narrator_for(language, sound)
    return narrator.voice.name, narrator.notices, narrator.version


@pytest.mark.usefixtures("american")
@pytest.mark.parametrize("language", ["en", "en-US"])
def test_english_is_read_by_the_embedded_voice_without_a_word(language: str) -> None:
    assert in_language(language) == ("hibari", (), engine_named("hibari").version)


@pytest.mark.usefixtures("american")
def test_another_accent_than_the_articles_is_told_with_what_brings_the_right_one() -> None:
    name, (notice,), _speaks = in_language("en-GB")
    assert name == "hibari"
    assert "with the accent of en-US" in notice
    assert "`handouts voices --install kokoro`" in notice
    _name, (notice,), _speaks = in_language("en-ZA")
    assert "--install" not in notice


@pytest.mark.usefixtures("american")
def test_a_language_without_a_voice_is_an_error_and_never_read_in_another() -> None:
    with pytest.raises(ToolMissing, match=r"No voice here speaks the language 'es'\. Online there is 'gtts'"):
        in_language("es")
    with pytest.raises(ToolMissing, match="'hibari' does not speak the language 'es'"):
        in_language("es", SoundSettings("hibari"))


def test_a_name_is_told_as_the_voice_has_it() -> None:
    assert in_language("en", SoundSettings(" HIBARI"))[0] == "hibari"


def test_where_nothing_is_heard_no_voice_is_looked_for(
    make: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handouts.narrator.find_voice", lambda *_: pytest.fail("looked for"))
    made = make("Resting\n\nLie down for a while.\n", "--outputs", "leaflets,text", "--language", "tlh")
    assert made.code == 0, made.err


def test_record_report_tags_and_track_name_the_voice_that_read(make: Callable[..., Run], tmp_path: Path) -> None:
    made = make("Resting\n\nLie down for a while.\n", "--voice", "auto", "--outputs", "mp3", "--language", "en")
    assert made.code == 0, made.err
    assert made.record.settings.sound.voice == "hibari"
    assert {track.voice for track in made.record.edition.tracks} == {"hibari"}
    assert re.search(r"hibari, pace 0\.85", made.report)
    (mp3,) = made.folder.glob("audio/*.mp3")
    tags: Any = id3.ID3  # mutagen carries no types
    assert any("hibari" in str(frame) for frame in tags(mp3).getall("COMM"))


def test_a_voice_that_has_changed_makes_the_edition_anew(
    make: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Resting\n\nLie down for a while.\n"
    first = make(text, "--outputs", "mp3").record.made_from
    assert make(text, "--outputs", "mp3").record.made_from == first
    monkeypatch.setattr("audio.engines.tone.ToneEngine.version", "2")
    assert make(text, "--outputs", "mp3").record.made_from != first


def test_a_spanish_article_is_read_by_a_spanish_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    class Spanish:
        version = "1"
        ipa = NO_SIGNS

        def voices(self) -> tuple[Voice, ...]:
            return (Voice("pico", "pico", ("en-US", "es-ES"), "", ""),)

    real = engine_named
    monkeypatch.setattr("audio.engines.engine_named", lambda name: Spanish() if name == "pico" else real(name))
    monkeypatch.setattr("handouts.narrator.engine_named", lambda _name: Spanish())
    monkeypatch.setattr("audio.engines.piper.PiperEngine.voices", lambda _self: ())
    assert in_language("es")[0] == "pico"
