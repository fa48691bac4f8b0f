"""An English article with a passage in German: each read by its own voice, all of it checked."""

from collections.abc import Callable

import pytest

from audio.engines import ENGINES, engine_named
from handouts.fingerprint import made_from
from handouts.model import Level
from handouts.narration import language_said, languages_said, write_script
from handouts.narrator import narrator_for
from handouts.readers import Source
from handouts.settings import Settings, SoundSettings
from tests.running import Run
from tests.text.articles import publish
from tests.text.test_passages import ENGLISH, GERMAN

ARTICLE = f"""# Your arm

## After the operation

{ENGLISH}

{GERMAN}

- Walk every day.
- Drink water.

## At home

{ENGLISH} Say *Guten Tag* to us.
"""
HAS_PICO = bool("pico" in ENGINES and engine_named("pico").voices())


def test_sentences_that_are_wholly_in_another_language_carry_it() -> None:
    made = publish(ARTICLE, "a.md")
    assert languages_said(made) == ("de",)
    found = write_script(made, made.topics[0], languages=("de",))
    assert [cue.text.split()[0] for cue in found.cues if cue.language == "de"] == ["Ruhen", "Rufen"]
    assert {cue.language for cue in found.cues} == {"", "de"}
    assert {cue.language for cue in write_script(made, made.topics[0]).cues} == {""}
    word = next(s for s in made.topics[1].sentences() if "Guten" in s.text)
    assert language_said(word, "en") == ""


def test_a_language_without_a_voice_is_read_by_the_articles_own_and_the_report_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in set(ENGINES) - {"hibari", "gtts", "tone"}:
        monkeypatch.delitem(ENGINES._entries, name)
    narrator = narrator_for("en", SoundSettings(), others=("de",))
    assert (narrator.others, narrator.unread) == ((), ("de",))
    (notice,) = narrator.notices
    assert notice.startswith("No voice here speaks German: the voice “hibari” reads those passages as it can.")


def test_the_voice_that_was_chosen_reads_all_languages_it_speaks() -> None:
    narrator = narrator_for("en", SoundSettings("tone"), others=("de", "pl"))
    assert [(other.voice.name, other.language) for other in narrator.others] == [("tone", "de"), ("tone", "pl")]
    assert "What is in Polish is read by the voice “tone”." in narrator.notices


def test_another_voice_for_a_passage_makes_another_edition() -> None:
    source, settings = Source("a.md", b"x"), Settings(outputs=("mp3",))
    alone = narrator_for("en", SoundSettings("tone"))
    both = narrator_for("en", SoundSettings("tone"), others=("de",))
    assert made_from(source, settings, alone) != made_from(source, settings, both)


@pytest.mark.parametrize(
    "voice", ["tone", pytest.param("hibari", marks=pytest.mark.skipif(not HAS_PICO, reason="pico"))]
)
def test_an_edition_in_two_languages_is_made_and_passes_every_check(voice: str, make: Callable[..., Run]) -> None:
    made = make(ARTICLE, "--voice", voice, "--outputs", "leaflets,mp3,audiobook,text", name="a.md")
    assert made.code == 0, made.err
    assert not [found for found in made.record.findings if found.level is Level.ERROR]
    timings = [timing for track in made.record.edition.tracks for timing in track.timings]
    german = [timing for timing in timings if timing.cue.language == "de"]
    assert [timing.words.split()[0] for timing in german] == ["Ruhen", "Rufen"]
    assert all(timing.end_sample > timing.start_sample for timing in german)
    assert {track.rate for track in made.record.edition.tracks} == {24_000}
    assert ("“pico”" if voice == "hibari" else "“tone”") in made.report
