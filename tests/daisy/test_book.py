"""The talking book: by the rules of DAISY 2.02, the same every time, and in step with its sound."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from handouts.checks.daisy import DaisyBook
from handouts.clips import clips_of
from handouts.model import Artefact, Details, Edition
from handouts.outputs.daisy import Daisy
from handouts.proof.daisy_rules import RULES
from handouts.proof.talking_books import read_talking_book
from handouts.settings import Settings
from handouts.workspace import Workspace
from tests import builders
from tests.listening.editions import in_language, sounding
from tests.listening.rich import TRICKS
from tests.validators import vnu

CHECK = DaisyBook(Settings(), None)
NCC = Artefact("daisy", "daisy/ncc.html", 0, "")


def written(edition: Edition, folder: Path) -> tuple[Artefact, ...]:
    return Daisy(Settings()).write(edition, Workspace(folder))


def found(edition: Edition, folder: Path) -> str:
    assert CHECK.applies(NCC)
    return " ".join(f"{f.rule}: {f.message} {f.place}" for f in CHECK.check(NCC, folder, edition))


def of_kind(name: str, folder: Path) -> Edition:
    whole = sounding(folder)
    return {
        "whole": whole,
        "without booklet or pictures": replace(whole, artefacts=whole.artefacts[1:], illustrations=()),
        "first topic silent": replace(whole, tracks=whole.tracks[1:]),
        "last topic silent": replace(whole, tracks=whole.tracks[:1]),
        "from the right": in_language(whole, "العافية", "ar"),
    }[name]


KINDS = ("whole", "without booklet or pictures", "first topic silent", "last topic silent", "from the right")


@pytest.mark.parametrize("kind", KINDS)
def test_a_book_keeps_every_rule_and_holds_every_sentence(kind: str, tmp_path: Path) -> None:
    edition = of_kind(kind, tmp_path)
    written(edition, tmp_path / "out")
    assert found(edition, tmp_path / "out") == ""


def test_its_pages_are_well_formed_html(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    said = vnu(*(tmp_path / "out/daisy" / name for name in ("ncc.html", "content.html")), kind="xml")
    assert [line for line in said if not _of_its_time(line)] == []


def _of_its_time(message: str) -> bool:
    """What was right in 2001: a document type with an address, the type of a document in its head."""
    return bool(re.search(r"doctype|http-equiv|name|version|Transitional", message, re.IGNORECASE))


def test_an_edition_without_sound_is_no_talking_book(tmp_path: Path) -> None:
    assert written(replace(sounding(tmp_path), tracks=()), tmp_path / "out") == ()


def test_every_sentence_that_sounds_is_a_part_in_order_and_without_a_gap(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    book = read_talking_book(tmp_path / "out/daisy")
    for file, track in zip(book.order, edition.tracks, strict=True):
        parts = book.sequences[file].parts
        clips = [clip.sentence for clip in clips_of(track)]
        assert [part.text_id for part in parts] == ([edition.publication.title.id] if track.number == 1 else []) + clips
        assert parts[0].begins_ms == 0
        assert all(before.ends_ms == after.begins_ms for before, after in pairwise(parts))
        assert parts[-1].ends_ms == round(track.samples * 1000 / track.rate)


def test_a_listener_can_go_to_the_title_to_topics_to_headings_and_to_the_pages_of_the_booklet(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    stops = read_talking_book(tmp_path / "out/daisy").stops
    headings = [(stop.level, stop.words) for stop in stops if stop.level]
    assert headings[:4] == [(1, "Living well"), (1, "Rest well"), (2, "At night"), (3, "Late")]
    pages = [stop.words for stop in stops if not stop.level]
    assert pages == [str(number) for number in range(1, edition.artefacts[0].pages)]


def test_the_sound_is_that_of_the_tracks_and_takes_no_room_of_its_own(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    made = written(edition, tmp_path / "out")
    digests = {a.sha256 for a in edition.artefacts if a.output == "mp3"}
    assert {a.sha256 for a in made if a.path.endswith(".mp3")} == digests
    assert (tmp_path / "out/daisy/0001.mp3").samefile(tmp_path / "1.mp3")


def test_fault_07_titles_and_sentences_show_as_typed(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    book = read_talking_book(tmp_path / "out/daisy")
    shown = TRICKS.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert list(book.words["content.html"].values())[-3:] == [shown] * 3
    assert shown in [stop.words for stop in book.stops]


def test_fault_25_26_27_whatever_the_titles_names_are_short_and_plain(tmp_path: Path) -> None:
    titles = ("Rest", "Rest", "../../x", "CON", "Walking " * 40)
    topics = (builders.topic(title, builders.paragraph("Go.")) for title in titles)
    publication = builders.publication(*topics, title="Walking " * 40, details=Details("Walking", "en"))
    edition = sounding(tmp_path, publication, (1, 2, 3, 4, 5))
    made = written(edition, tmp_path / "out")
    assert all(re.fullmatch(r"daisy/[a-z0-9]{1,8}\.[a-z0-9]{1,4}", artefact.path) for artefact in made)
    assert found(edition, tmp_path / "out") == ""


def test_the_same_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    assert written(edition, tmp_path / "a") == written(edition, tmp_path / "b")


# Each rule, and a book that breaks it ----------------------------------------------------------------

S1, S2 = "smil0001.smil", "smil0002.smil"
FAULTS = {
    "metadata": [
        ("ncc.html", r'<meta name="ncc:narrator"[^>]*>', ""),
        ("ncc.html", r'name="dc:creator" content="[^"]*"', 'name="dc:creator" content=" "'),
        ("ncc.html", "Daisy 2.02", "Daisy 3"),
        ("ncc.html", "2000-01-01", "1 January"),
        ("ncc.html", "1 of 1", "1"),
        ("ncc.html", "audioFullText", "everything"),
        ("ncc.html", 'ncc:charset" content="utf-8', 'ncc:charset" content="latin-1'),
    ],
    "documents": [
        ("ncc.html", "<!DOCTYPE[^>]*>", ""),
        (S1, "<!DOCTYPE[^>]*>", ""),
        (S2, r'<meta name="ncc:totalElapsedTime"[^>]*/>', ""),
        (S1, "<region[^>]*/>", ""),
    ],
    "headings": [
        ("ncc.html", 'class="title"', 'class="section"'),
        ("ncc.html", r"<h2([^>]*)>(.*?)</h2>", r"<h4\1>\2</h4>"),
        ("ncc.html", 'class="page-normal"', 'class="page"'),
        ("ncc.html", ">Rest well<", "> <"),
    ],
    "counts": [
        ("ncc.html", r'tocItems" content="', 'tocItems" content="1'),
        ("ncc.html", r'depth" content="', 'depth" content="1'),
        ("ncc.html", r'pageNormal" content="', 'pageNormal" content="1'),
        ("ncc.html", r'maxPageNormal" content="', 'maxPageNormal" content="1'),
        ("ncc.html", r'pageFront" content="0', 'pageFront" content="2'),
        ("ncc.html", r'files" content="', 'files" content="1'),
        ("ncc.html", r'kByteSize" content="', 'kByteSize" content="1'),
        ("ncc.html", ">3</a></span>", ">1</a></span>"),
    ],
    "targets": [
        ("ncc.html", "#p0002", "#p9999"),
        (S1, r"content\.html#s0003", "content.html#s9999"),
        (S1, r"0001\.mp3", "0009.mp3"),
        (S1, 'id="p0003"', 'id="p0002"'),
    ],
    "ways-back": [("ncc.html", ">Rest well<", ">Rest badly<")],
    "clips": [
        (S1, r'(tp0003"/><audio src="0001\.mp3" clip-begin="npt=)\d+', r"\g<1>1"),
        (S1, r'clip-end="npt=\d', 'clip-end="npt=0'),
    ],
    "times": [
        (S1, r'<seq dur="', '<seq dur="1'),
        (S1, 'timeInThisSmil" content="00:01', 'timeInThisSmil" content="00:02'),
        (S2, 'totalElapsedTime" content="00:01', 'totalElapsedTime" content="00:00'),
        ("master.smil", 'content="00:0', 'content="01:0'),
        ("ncc.html", 'totalTime" content="00:0', 'totalTime" content="1:0'),
    ],
    "order": [
        ("master.smil", "<ref [^>]*smil0002[^>]*/>", ""),
        ("ncc.html", r"smil0001\.smil#p0002", "smil0002.smil#p0002"),
    ],
    "text": [("content.html", "Lie down", "Lie"), ("content.html", 'class="sentence" id="s0004"', 'class="gone"')],
    "sound": [
        (S2, r'<par [^>]*id="p0002">.*?</par>', ""),
        (S1, r'(tp0002"/><audio src="0001\.mp3" clip-begin="npt=\d+\.)\d+', r"\g<1>777"),
    ],
}
MUTANTS = [(rule, *fault) for rule, faults in FAULTS.items() for fault in faults]


@pytest.mark.parametrize(("rule", "file", "before", "after"), MUTANTS)
def test_each_rule_finds_a_book_that_breaks_it(rule: str, file: str, before: str, after: str, tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    path = tmp_path / "out/daisy" / file
    text = path.read_text(encoding="utf-8")
    changed = re.sub(before, after, text)
    assert changed != text, "nothing was broken"
    path.write_text(changed, encoding="utf-8")
    assert f"daisy-{rule}:" in found(edition, tmp_path / "out")


def test_names_that_some_players_cannot_read_are_found(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    (tmp_path / "out/daisy/a long name.txt").write_text("", encoding="utf-8")
    assert "daisy-names:" in found(edition, tmp_path / "out")


def test_every_rule_has_a_book_that_breaks_it() -> None:
    assert {rule.__name__.replace("_", "-") for rule in RULES} - {"names"} <= set(FAULTS)


def test_a_part_that_ends_after_its_sound_is_found(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    sound = tmp_path / "out/daisy/0001.mp3"
    data = sound.read_bytes()
    sound.unlink()
    sound.write_bytes(data[: len(data) // 2])
    assert "A part ends after its sound." in found(edition, tmp_path / "out")


@pytest.mark.parametrize("name", ["ncc.html", "master.smil", S1, "content.html"])
@pytest.mark.parametrize("data", [b"", b"<html", b"\xff\xfe", None])
def test_fault_28_a_file_that_is_broken_or_gone_is_told_not_raised(
    name: str, data: bytes | None, tmp_path: Path
) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    file = tmp_path / "out/daisy" / name
    file.unlink()
    if data is not None:
        file.write_bytes(data)
    assert found(edition, tmp_path / "out")
