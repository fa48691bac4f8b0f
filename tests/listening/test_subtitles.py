"""Subtitles: what is said, when it is said, in every form; and the check that reads them back."""

import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.model import CueKind, Track
from handouts.checks.subtitles import SubtitleFiles
from handouts.lines import one_line
from handouts.model import Artefact, Details, Edition
from handouts.outputs.subtitles import Subtitles
from handouts.proof.subtitles import READING, plain_words
from handouts.settings import Settings
from handouts.subtitles.captions import CAPTION_CHARACTERS, captions_of, in_pieces
from handouts.subtitles.forms import lrc, subrip, webvtt
from handouts.workspace import Workspace
from tests import builders
from tests.listening.tracks import cue, of_cues, spoken

LONG = "Take one tablet with a glass of water every morning, at about the same time of day, and never two at once."
ODD = '<i>Rest</i> & "sleep" {\\an8} --> [00:01.00] {{ 7*7 }} ]]> &amp; </script>'
PUBLICATION = builders.publication(
    builders.topic("Rest", builders.paragraph(LONG), builders.numbers("Lie down.", ODD)),
    builders.topic("Rest", builders.paragraph("اشرب الماء. 🙂")),
    details=Details("Living well", "en"),
)
FORMS: dict[str, Callable[[Track], bytes]] = {
    "vtt": lambda track: webvtt(captions_of(track)),
    "srt": lambda track: subrip(captions_of(track)),
    "lrc": lambda track: lrc(captions_of(track, 37), "1. Rest", "Living well", "", track.duration_s),
}


def written(folder: Path) -> tuple[Edition, tuple[Artefact, ...]]:
    tracks = tuple(spoken(PUBLICATION, topic) for topic in PUBLICATION.topics)
    edition = Edition(PUBLICATION, tracks)
    return edition, Subtitles(Settings()).write(edition, Workspace(folder))


def found(edition: Edition, artefact: Artefact, folder: Path) -> str:
    check = SubtitleFiles(Settings(), None)
    assert check.applies(artefact)
    return " ".join(f"{f.message} {f.place}" for f in check.check(artefact, folder, edition))


def test_a_caption_begins_with_its_sound_and_stays_until_it_is_said() -> None:
    track = of_cues((cue("Lie down."), cue("Sleep.")))
    first, second = captions_of(track)
    assert (first.text, first.id) == ("Lie down.", "Lie down.")
    assert first.start_s == track.timings[0].start_sample / track.rate
    assert first.end_s == second.start_s
    assert second.end_s == track.duration_s


def test_a_long_sentence_is_shown_in_pieces_that_can_be_read() -> None:
    pieces = captions_of(of_cues((cue(LONG, name="s"),)))
    assert [piece.id for piece in pieces] == ["s.1", "s.2"]
    assert " ".join(piece.text for piece in pieces) == LONG
    assert max(len(piece.text) for piece in pieces) <= CAPTION_CHARACTERS
    lengths = [piece.end_s - piece.start_s for piece in pieces]
    assert min(lengths) > 0.4


@given(st.text(st.sampled_from("ab .é"), min_size=1, max_size=300).map(one_line).filter(bool), st.integers(5, 80))
def test_pieces_are_whole_words_in_order_none_longer_than_may_be(text: str, longest: int) -> None:
    pieces = in_pieces(text, longest)
    assert " ".join(pieces) == text
    assert all(len(piece) <= longest or " " not in piece for piece in pieces)


@pytest.mark.parametrize("form", FORMS)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(one_line), max_size=6))
def test_fault_07_whatever_is_said_is_shown_as_typed_in_every_form(form: str, texts: list[str]) -> None:
    cues = tuple(cue(text, name=f"s{n}") for n, text in enumerate([*texts, ODD, "[Yes] he said."]))
    track = of_cues(cues)
    shown = READING[form](FORMS[form](track), track.duration_s)
    assert plain_words(" ".join(one.text for one in shown)) == plain_words(" ".join(c.text for c in cues))


def test_nothing_in_the_files_can_be_taken_for_markup() -> None:
    track = of_cues((cue(ODD, name="s1"),))
    assert not re.search(r"<[a-z/]|-->(?! \d\d)", FORMS["vtt"](track).decode().replace(" --> ", " "))
    assert not re.search(r"<[a-z/]|\{\\", FORMS["srt"](track).decode())
    timed = FORMS["lrc"](of_cues((cue("[00:09.00]Now <00:02.00>then."),))).decode().splitlines()[-1]
    assert timed == "[00:00.30]\u2060[00:09.00]Now <\u206000:02.00>then."


def test_all_that_is_said_is_shown_announcements_too(tmp_path: Path) -> None:
    edition, artefacts = written(tmp_path)
    forms = (*FORMS, "chapters.json")
    assert [a.path for a in artefacts] == [f"audio/0{n}-rest.{form}" for n in (1, 2) for form in forms]
    assert not any(found(edition, a, tmp_path) for a in artefacts if not a.path.endswith(".json"))
    text = (tmp_path / "audio/01-rest.vtt").read_text(encoding="utf-8")
    assert text.startswith("WEBVTT\n\n")
    assert "\nNumber 1.\n" in text


def test_an_lrc_names_its_track_and_is_short_enough_for_a_small_screen(tmp_path: Path) -> None:
    written(tmp_path)
    lines = (tmp_path / "audio/01-rest.lrc").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["[ti:1. Rest]", "[al:Living well]"]
    assert all(len(line) <= len("[00:00.00]") + 37 + 1 for line in lines if "Take" in line or "tablet" in line)


def test_a_topic_without_sound_has_no_subtitles(tmp_path: Path) -> None:
    silent = Edition(PUBLICATION, (spoken(PUBLICATION, PUBLICATION.topics[1]),))
    assert {a.topic for a in Subtitles(Settings()).write(silent, Workspace(tmp_path))} == {2}


BROKEN = {
    "a word is lost": (b"never two", b"never"),
    "words are there that are not said": (b"Lie down.", b"Lie down. Or not."),
    "they come late": (b"00:00:00.300 -->", b"00:00:00.700 -->"),
    "they are shown for no time": (b"--> 00:00:01.800", b"--> 00:00:00.300"),
    "a time is none": (b"00:00:00.300", b"00:0:00.300"),
    "markup": (b"Lie down.", b"<i>Lie down.</i>"),
    "not WebVTT": (b"WEBVTT", b"WEBTVT"),
    "not UTF-8": (b"Lie", b"\xff"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_the_check_finds_it_when(fault: str, tmp_path: Path) -> None:
    edition, artefacts = written(tmp_path)
    file = tmp_path / artefacts[0].path
    before, after = BROKEN[fault]
    data = file.read_bytes()
    assert before in data
    file.write_bytes(data.replace(before, after, 1))
    assert found(edition, artefacts[0], tmp_path)


@pytest.mark.parametrize("ending", FORMS)
def test_the_check_finds_words_that_come_over_others_that_are_too_many_and_a_file_that_is_gone(
    ending: str, tmp_path: Path
) -> None:
    edition, artefacts = written(tmp_path)
    artefact = next(a for a in artefacts if a.path.endswith(ending))
    track = edition.tracks[0]
    late = replace(track, timings=tuple(replace(t, start_sample=t.start_sample + 12_000) for t in track.timings))
    assert "when they are said" in found(replace(edition, tracks=(late, edition.tracks[1])), artefact, tmp_path)
    fewer = replace(track, timings=track.timings[:-1])
    assert "not said" in found(replace(edition, tracks=(fewer, edition.tracks[1])), artefact, tmp_path)
    assert "no track" in found(replace(edition, tracks=()), artefact, tmp_path)
    (tmp_path / artefact.path).unlink()
    assert "cannot be read back" in found(edition, artefact, tmp_path)


def test_the_same_track_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (written(tmp_path / name)[1] for name in "ab")
    assert first == second
    assert first[0].sha256 == sha256((tmp_path / "a" / first[0].path).read_bytes()).hexdigest()


def test_the_closing_of_a_topic_is_shown_too() -> None:
    assert [c.text for c in captions_of(of_cues((cue("One."), cue("The end.", CueKind.CLOSING))))] == [
        "One.",
        "The end.",
    ]
