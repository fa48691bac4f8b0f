"""Nothing of a text is lost in braille, and the check that says so can tell."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from handouts.braille import liblouis as louis
from handouts.braille.document import volume
from handouts.braille.tables import table_for
from handouts.braille.wording import Writer
from handouts.checks import check_whole
from handouts.model import Artefact, Details, Edition, Level, Publication, with_texts
from handouts.pipeline import prepare
from handouts.settings import Settings
from handouts.sources import load_source
from tests import builders as b
from tests.braille.volumes import EVERYTHING, found, made, settings
from tests.louis import needs_liblouis

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.*"))
LONG = b.publication(
    b.topic(
        "Doses",
        b.paragraph("Take 15 mg on day 1. Then take 30 mg from day 2. Stop on day 21 and call the nurse."),
        b.numbers("Drink.", "Rest.", start=11),
        b.paragraph("Nobody should drive for 48 hours. The ward knows why it was enough."),
    ),
    details=Details("Living well", language="en"),
)


def errors(publication: Publication, artefacts: tuple[Artefact, ...], folder: Path, grade: str = "2") -> list[str]:
    return [
        f"{f.message} {f.place}" for f in found(publication, artefacts, folder, grade) if f.level is not Level.ADVICE
    ]


@needs_liblouis
@pytest.mark.parametrize("grade", ["1", "2"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_sentence_of_the_samples_is_in_the_braille(sample: Path, grade: str, tmp_path: Path) -> None:
    publication = prepare(load_source(str(sample)), Settings())
    assert errors(publication, made(publication, tmp_path, grade), tmp_path, grade) == []


@needs_liblouis
@pytest.mark.parametrize("grade", ["1", "2"])
def test_every_kind_of_block_comes_back(grade: str, tmp_path: Path) -> None:
    assert errors(EVERYTHING, made(EVERYTHING, tmp_path, grade), tmp_path, grade) == []


@needs_liblouis
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Zweimal täglich 2,5 mg nehmen, nicht mehr (siehe x@y.org). Größe 3/4."),
        ("fr-CA", "Prenez 2,5 mg à 10:30, l’été où ça dure ; voilà 15 œufs."),
        ("es", "¿Cuántos años? Tome 2,5 mg a las 10:30."),
        ("cy", "Cymerwch 2.5 mg am 10:30, dŵr a tŷ; x@y.org."),
        ("it", "Prendi 2,5 mg - non di più - il 2026-02-01."),
        ("el", "Πάρτε 2,5 mg στις 10:30 (ναι)."),
        ("ru", "Примите 2,5 мг в 10:30, не больше."),
        ("ar", "خذ 2.5 ملغ في 10:30، لا أكثر."),
        ("nb", "Ta 2,5 mg klokken 10:30, på kvelden."),
    ],
)
@pytest.mark.parametrize("grade", ["1", "2"])
def test_another_language_is_written_by_its_own_table(language: str, text: str, grade: str, tmp_path: Path) -> None:
    publication = b.publication(
        b.topic(text, b.paragraph(text), b.table((text, "B"), ("1", text))),
        b.topic("2.", b.bullets(text, "😀 " + "a" * 60)),
        details=Details("T", language=language, contact="x@y.org"),
    )
    artefacts = made(publication, tmp_path, grade)
    assert errors(publication, artefacts, tmp_path, grade) == []
    english = b.publication(*publication.topics, details=Details("T", language="en"))
    library = louis.liblouis()
    assert (tmp_path / artefacts[0].path).read_bytes() != volume(
        english, Writer(library, table_for("en", grade, library))
    )


def digit(data: bytes) -> bytes:
    assert data.count(b"#CJ") == 1
    return data.replace(b"#CJ", b"#CA")


def item_number(data: bytes) -> bytes:
    return data.replace(b"#AB4", b"#AC4")


def lost_line(data: bytes) -> bytes:
    lines = data.split(b"\r\n")
    place = next(n for n, line in enumerate(lines) if b"#CJ" in line)
    return b"\r\n".join((*lines[:place], b"", *lines[place + 1 :]))


def doubled_line(data: bytes) -> bytes:
    lines = data.split(b"\r\n")
    place = next(n for n, line in enumerate(lines) if b"#CJ" in line)
    blank = lines.index(b"", place)
    return b"\r\n".join((*lines[: place + 1], *lines[place:blank], *lines[blank + 1 :]))


def wide(data: bytes) -> bytes:
    return data.replace(b"#CJ", b"#CJ" + b" " * 40 + b"4", 1)


def bad_number(data: bytes) -> bytes:
    assert data.rstrip().endswith(b" #A")
    return data.rstrip()[:-1] + b"B\r\n"


def one_page(data: bytes) -> bytes:
    return data.replace(b"\f", b"")


def small_letters(data: bytes) -> bytes:
    return data.lower()


def wrong_contents(data: bytes) -> bytes:
    return data.replace(b'" #A', b'" #B')


@needs_liblouis
@pytest.mark.parametrize(
    "spoil", [digit, item_number, lost_line, doubled_line, wide, bad_number, one_page, small_letters, wrong_contents]
)
def test_a_spoiled_file_is_found(spoil: Callable[[bytes], bytes], tmp_path: Path) -> None:
    (whole, *_) = made(LONG, tmp_path)
    assert errors(LONG, (whole,), tmp_path) == []
    file = tmp_path / whole.path
    spoiled = spoil(file.read_bytes())
    assert spoiled != file.read_bytes()
    file.write_bytes(spoiled)
    assert errors(LONG, (whole,), tmp_path)


def spoiled_everywhere(data: bytes) -> list[bytes]:
    """The file with one figure changed, and with one line lost, for every figure and every line of text."""
    changed = [
        data[:place] + bytes([ord("A") + (data[place] - ord("A") + 3) % 10]) + data[place + 1 :]
        for place in (found.start(1) for found in re.finditer(rb"#([A-J])", data))
    ]
    lines = data.split(b"\r\n")
    told = [place for place, line in enumerate(lines) if re.search(rb"[A-Z]", line)]
    return [*changed, *(b"\r\n".join((*lines[:place], b"", *lines[place + 1 :])) for place in told)]


@needs_liblouis
@pytest.mark.parametrize("grade", ["1", "2"])
def test_no_figure_can_change_and_no_line_can_go_unseen(grade: str, tmp_path: Path) -> None:
    publication = prepare(load_source(str(SAMPLES[1])), Settings())
    (whole, *_) = made(publication, tmp_path, grade)
    file = tmp_path / whole.path
    spoiled = spoiled_everywhere(file.read_bytes())
    assert len(spoiled) > 100
    for data in spoiled:
        file.write_bytes(data)
        assert errors(publication, (whole,), tmp_path, grade), data


@needs_liblouis
@pytest.mark.parametrize("number", range(7))
def test_a_lost_sentence_is_found_and_named(number: int, tmp_path: Path) -> None:
    topic = LONG.topics[0]
    spoken = list(topic.sentences())
    lost = spoken[number].text
    kept = [with_texts(block, lambda text: tuple(s for s in text if s.text != lost)) for block in topic.blocks]
    less = b.publication(b.topic("Doses", *kept), details=LONG.details)
    for artefact, place in zip(made(less, tmp_path), (None, 1), strict=True):
        assert artefact.topic == place
        assert any(lost[:20] in error for error in errors(LONG, (artefact,), tmp_path))


@needs_liblouis
def test_a_braille_file_that_is_not_there_is_missed(tmp_path: Path) -> None:
    artefacts = made(LONG, tmp_path / "whole")
    assert check_whole(tmp_path / "whole", Edition(LONG, artefacts=artefacts), settings()) == ()
    for lost in artefacts:
        folder = tmp_path / f"without-{lost.topic}"
        made(LONG, folder)
        (folder / lost.path).unlink()
        kept = tuple(artefact for artefact in artefacts if artefact != lost)
        (finding,) = check_whole(folder, Edition(LONG, artefacts=kept), settings())
        assert "braille" in finding.message


def test_without_liblouis_the_check_says_that_nothing_was_proved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(louis, "open_library", lambda: None)
    louis.liblouis.cache_clear()
    try:
        (tmp_path / "a.brf").write_bytes(b"\r\n" * 24 + b" " * 38 + b"#A\r\n")
        artefact = Artefact("braille", "a.brf", 1, "")
        (finding,) = found(LONG, (artefact,), tmp_path)
    finally:
        louis.liblouis.cache_clear()
    assert finding.level is Level.ADVICE
    assert "not proved" in finding.message
