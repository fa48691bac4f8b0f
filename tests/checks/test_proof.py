"""The pure rooms under the checks: words made comparable, texts compared, faces read, findings gathered."""

import struct
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.errors import ListenerMissing
from handouts.checks import CHECKS
from handouts.model import Artefact, Finding, Level, Paragraph
from handouts.proof.findings import PLACES, gathered, on_page, quoted, unreadable
from handouts.proof.pdf.faces import read_program
from handouts.proof.pdf.lines import Block, Line, joined_over_pages
from handouts.proof.retelling import Difference, differences, telling
from handouts.proof.words import PrintedWord, printed_words, same_but_lacking, words_of
from handouts.settings import Settings
from tests.checks.sheets import FACES, edition, paragraph, topic


@pytest.mark.parametrize(
    "why", ["no reader opens it", "no reader opens it.", "no reader opens it. Make the edition again."]
)
def test_what_cannot_be_read_is_told_in_whole_sentences_once(why: str) -> None:
    (found,) = unreadable(Artefact("booklet", "a.pdf", 1, ""), "completeness", OSError(why))
    assert found.message == "The file cannot be read back: no reader opens it. Make the edition again."


WORD = st.text(st.sampled_from("abcdeé5.,-"), min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=6, max_size=60)


def line(text: str, page: int = 1) -> Line:
    return Line(page, 700.0, 72.0, 500.0, 18.0, (), text)


def block(*lines: Line, role: str = "P") -> Block:
    return Block(role, 1, ("Document", role), (0,), lines)


def printed(words: list[str], title: str = "Moving") -> list[PrintedWord]:
    """A heading and one paragraph, words as they are."""
    head = [PrintedWord(word, 1, 0, heading=True, begins_line=False) for word in title.split()]
    return head + [PrintedWord(word, 1, 1, heading=False, begins_line=False) for word in words]


def compare(words: list[str], found: list[str]) -> list[Difference]:
    told = telling(topic(1, "Moving", paragraph(" ".join(words))))
    return differences(printed(found), [told], [])


# Comparing -------------------------------------------------------------------------------------------


@given(WORDS)
def test_the_same_words_are_never_a_difference(words: list[str]) -> None:
    assert compare(words, words) == []


@given(WORDS, st.data())
def test_a_dropped_word_is_always_a_difference(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    assert compare(words, words[:place] + words[place + 1 :])


@given(WORDS, st.data())
def test_a_doubled_word_is_always_a_difference(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    assert compare(words, [*words[: place + 1], words[place], *words[place + 1 :]])


@given(WORDS, st.data())
def test_swapped_words_are_always_a_difference(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 2))
    swapped = [*words[:place], words[place + 1], words[place], *words[place + 2 :]]
    assert bool(compare(words, swapped)) == (swapped != words)


@given(WORDS, WORD, st.data())
def test_a_changed_word_is_always_a_difference(words: list[str], other: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:place], other, *words[place + 1 :]]
    assert bool(compare(words, changed)) == (changed != words)


@given(WORDS, WORDS, st.data())
def test_two_topics_are_told_one_after_the_other(one: list[str], two: list[str], data: st.DataObject) -> None:
    tellings = [telling(topic(n, "Moving", paragraph(" ".join(words)))) for n, words in ((1, one), (2, two))]
    second = [PrintedWord(w.text, 2, w.block + 2, heading=w.heading, begins_line=False) for w in printed(two)]
    assert differences([*printed(one), *second], tellings, []) == []
    kept = data.draw(st.integers(1, len(second) - 1))
    assert differences([*printed(one), *second[:kept], *second[kept + 1 :]], tellings, [])


@given(st.lists(WORD, max_size=40), st.lists(WORD, max_size=40))
def test_comparing_never_fails(words: list[str], found: list[str]) -> None:
    compare(words, found)


def test_an_empty_topic_is_told_by_its_title() -> None:
    told = telling(topic(1, "Moving", Paragraph(())))
    assert differences(printed([]), [told], []) == []
    assert [d.kind for d in differences([], [told], [])] == ["missing"]


# Words -----------------------------------------------------------------------------------------------


@given(WORDS, st.data())
def test_words_divided_by_line_ends_are_whole_again(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=1)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    found = printed_words([block(*(line(piece) for piece in pieces))], [words])
    assert "".join(word.text for word in found) == "".join(words)
    if not cuts or " " in (text[cuts[0] - 1], text[cuts[0]]):
        assert [word.text for word in found] == words


def test_a_word_over_many_lines_is_one() -> None:
    word = "abcdefghij" * 5
    found = printed_words([block(*(line(word[n : n + 10]) for n in range(0, 50, 10)))], [[word]])
    assert [w.text for w in found] == [word]


def test_two_words_at_a_line_end_stay_two_though_they_make_a_third() -> None:
    typed = ["go", "in", "to", "town", "or", "into", "it"]
    found = printed_words([block(line("go in"), line("to town or into it"))], [typed])
    assert [w.text for w in found] == typed


@given(st.text())
def test_words_hold_no_spaces_and_are_stable(text: str) -> None:
    words = words_of(text)
    assert all(word and not any(char.isspace() for char in word) for word in words)
    assert words_of(" ".join(words)) == words


@pytest.mark.parametrize(
    ("typed", "found", "same"),
    [
        ("薬.", "□.", True),
        ("日本", "□", True),
        ("日本", "□□", True),
        ("ten", "□", False),
        ("薬", "薬", False),
        ("薬.", "□", False),
    ],
)
def test_squares_stand_for_what_faces_lack(typed: str, found: str, same: bool) -> None:
    assert same_but_lacking(typed, found) is same


# Lines -----------------------------------------------------------------------------------------------


def test_a_paragraph_over_three_pages_is_one_block() -> None:
    pieces = [block(line("one two", 1)), block(line("three four", 2)), block(line("five", 3)), block(line("Six", 3))]
    whole = joined_over_pages(pieces, lambda before, after: after != "Six")
    assert [len(b.lines) for b in whole] == [3, 1]
    assert [[found.page for found in piece] for piece in whole[0].pieces()] == [[1], [2], [3]]


def test_blocks_of_other_kinds_are_not_joined_over_pages() -> None:
    pieces = [block(line("one", 1)), block(line("two", 2), role="LBody")]
    assert joined_over_pages(pieces, lambda before, after: True) == tuple(pieces)


# Faces -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "bold", "slanted"),
    [("Regular", False, False), ("Bold", True, False), ("Italic", False, True), ("BoldItalic", True, True)],
)
def test_a_face_is_known_by_its_own_tables(name: str, bold: bool, slanted: bool) -> None:
    folder = resources.files("fontpkg_atkinson_hyperlegible") / "files"
    program = read_program((folder / f"AtkinsonHyperlegible-{name}.ttf").read_bytes())
    assert program is not None
    assert (program.bold, program.slanted, program.serif, program.narrow) == (bold, slanted, False, False)
    assert program.x_height_em == pytest.approx(0.496, abs=0.01)


@given(st.binary(max_size=300))
def test_bytes_that_are_no_face_are_none(data: bytes) -> None:
    assert read_program(data) is None


@given(st.data())
def test_damaged_faces_never_fail(data: st.DataObject) -> None:
    whole = (FACES / "DejaVuSans-Bold.ttf").read_bytes()[:2000]
    place = data.draw(st.integers(0, len(whole) - 4))
    read_program(whole[:place] + struct.pack(">I", data.draw(st.integers(0, 2**32 - 1))) + whole[place + 4 :])


# Findings --------------------------------------------------------------------------------------------


@given(st.integers(1, 30))
def test_the_same_fault_in_many_places_is_one_finding(count: int) -> None:
    found = gathered(Finding(Level.ERROR, "r", "m", "p", f"page {n}") for n in range(count))
    assert len(found) == 1
    assert found[0].place.count("page") == min(count, PLACES)
    assert ("more" in found[0].place) == (count > PLACES)


def test_other_faults_stay_apart_and_in_order() -> None:
    faults = [Finding(Level.ERROR, rule, "m", "p", "x") for rule in ("b", "a", "b")]
    assert [finding.rule for finding in gathered(faults)] == ["b", "a"]


@given(st.text())
def test_quoted_texts_are_short_and_on_one_line(text: str) -> None:
    assert len(quoted(text)) < 90
    assert len(on_page(3, text).splitlines()) == 1


# The contract of all checks --------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(CHECKS))
@pytest.mark.parametrize("data", [None, b"", b"%PDF-1.4\n%%EOF", b"\x00" * 50])
@pytest.mark.parametrize("path", ["print/booklet.pdf", "audio/01-x.mp3", "audio/playlist.m3u8", "article.txt"])
def test_no_check_ever_raises_for_what_a_file_is(name: str, data: bytes | None, path: str, tmp_path: Path) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    if data is not None:
        (tmp_path / path).write_bytes(data)
    output = "mp3" if path.startswith("audio") else "booklet" if path.endswith("pdf") else "text"
    artefact = Artefact(output, path, 5, "", 1 if path.startswith("audio/0") else None)
    try:
        check = CHECKS.load(name)(Settings(), tmp_path)
    except ListenerMissing as missing:
        pytest.skip(f"{name} is not checked: {missing}")
    if check.applies(artefact):
        found = check.check(artefact, tmp_path, edition(topic(1, "Moving", paragraph("Walk."))))
        assert found
        assert all(f.rule and f.message.endswith((".", "!")) and f.path == path for f in found)
