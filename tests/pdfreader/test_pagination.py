"""The pure rules of pages: words from glyphs, hyphens at line ends, rows, columns, furniture, signs, facts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.model import plain
from handouts.pagination.columns import Ground, regions_of
from handouts.pagination.contents import leads_to_a_page
from handouts.pagination.document import read_pages
from handouts.pagination.furniture import without_furniture
from handouts.pagination.hyphens import Mender, words_seen
from handouts.pagination.model import Glyph, Page, Style, Word
from handouts.pagination.rows import rows_of
from handouts.pagination.signs import Sign, sign_of
from handouts.pagination.words import words_of
from handouts.pdftext.facts import date_of, is_name, is_title
from handouts.pdftext.frame import Frame
from handouts.pdftext.signs import is_unreadable, readable

TEN = Style(10.0)


def word(text: str, left: float, baseline: float, style: Style = TEN) -> Word:
    return Word(text, left, left + 0.5 * style.size * len(text), baseline, style)


def row(text: str, left: float, baseline: float, style: Style = TEN) -> list[Word]:
    found: list[Word] = []
    for each in text.split():
        found.append(word(each, left, baseline, style))
        left = found[-1].right + 0.3 * style.size
    return found


# Words -----------------------------------------------------------------------------------------------


def glyphs(text: str, gap: float = 0.0) -> list[Glyph]:
    found: list[Glyph] = []
    x, apart = 0.0, False
    for char in text:
        if char == " ":
            x, apart = x + 3, True
            continue
        found.append(Glyph(char, x, x + 5, 100, TEN, apart))
        x, apart = x + 5 + gap, False
    return found


def test_words_part_at_gaps_as_at_spaces() -> None:
    placed = [
        g._replace(left=g.left + 3 * (n > 3), right=g.right + 3 * (n > 3)) for n, g in enumerate(glyphs("take5mg"))
    ]
    assert [w.text for w in words_of(placed)] == ["take", "5mg"]
    assert [w.text for w in words_of(glyphs("take 5 mg"))] == ["take", "5", "mg"]


def test_letters_that_are_spaced_out_are_one_word() -> None:
    assert [w.text for w in words_of(glyphs("WARNING", gap=3))] == ["WARNING"]


@given(st.lists(st.text("abcdefgh0123456789", min_size=1, max_size=8), min_size=1, max_size=8))
def test_no_character_is_lost_between_glyphs_and_words(words: list[str]) -> None:
    assert [w.text for w in words_of(glyphs(" ".join(words)))] == words


# Hyphens ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("have treat-", "ment", "have treatment"),
        ("a well-", "known", "a well-known"),
        ("Take 5-", "10 mg", "Take 5-10 mg"),
        ("Take 5–", "10 mg", "Take 5–10 mg"),
        ("COVID-", "19", "COVID-19"),
        ("pre- and post-", "operative", "pre- and post-operative"),
        ("the short-", "and", "the short- and"),
        ("see www.example.org/hip-", "care", "see www.example.org/hip-care"),
        ("kid\u00ad", "neys", "kidneys"),
        ("rest -", "and walk", "rest - and walk"),
        ("no more", "than", "no more than"),
        ("follow-", "up", "follow-up"),
    ],
)
def test_line_ends_are_joined_as_the_author_wrote_them(before: str, after: str, joined: str) -> None:
    mender = Mender(words_seen(["This treatment is a follow-up of the post-operative one,", "as told."]), "en", True)
    left, between = mender.joint(before, after)
    assert left + between + after == joined


@given(st.from_regex(r"[0-9]{1,3}", fullmatch=True), st.from_regex(r"[0-9]{1,3} mg", fullmatch=True))
def test_the_two_ends_of_a_dose_never_run_together(low: str, high: str) -> None:
    left, between = Mender(frozenset(), "en", True).joint(f"{low}-", high)
    assert left + between + high == f"{low}-{high}"


@pytest.mark.parametrize("before", ["a" * 20_000 + "1-", "a" * 20_000 + "-", "www." * 5_000 + "-"])
def test_line_ends_are_joined_at_once_however_long_their_last_word_is(before: str) -> None:
    started = time.monotonic()
    Mender(frozenset(), "en", True).joint(before, "neys")
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("dots", [". ", ".", "…", "· "])
def test_lines_of_contents_are_told_by_their_ends_however_many_dots_they_have(dots: str) -> None:
    assert leads_to_a_page(f"Walking {dots * 8} 12")
    assert leads_to_a_page(f"Walking {dots * 8}page iv ")
    started = time.monotonic()
    assert not leads_to_a_page(f"{dots * 20_000}walk")
    assert leads_to_a_page(f"Walking {dots * 20_000} 12")
    assert time.monotonic() - started < 2


# Rows, columns, furniture ----------------------------------------------------------------------------


def test_small_type_beside_a_word_is_raised_or_lowered_and_on_its_row() -> None:
    small = Style(6.5)
    words = [word("CO", 50, 100), word("2", 60, 102, small), word("10", 80, 100), word("9", 90, 96, small)]
    ((*chunks,),) = rows_of(words)
    assert [(w.text, w.script) for chunk in chunks for w in chunk.words] == [
        ("CO", ""),
        ("2", "sub"),
        ("10", ""),
        ("9", "super"),
    ]


def test_prose_on_both_sides_of_a_gutter_is_columns_and_cells_are_not() -> None:
    left = [row("the quick brown fox jumps over it", 50, 100 + 12 * n) for n in range(8)]
    right = [row("and a lazy dog looks on from there", 260, 103 + 12 * n) for n in range(8)]
    chunks = [c for r in rows_of([w for r in left + right for w in r]) for c in r]
    assert [region.chunks[0].left for region in regions_of(chunks, Ground())] == [50, 260]
    cells = [w for n in range(8) for w in (*row("iron", 50, 100 + 12 * n), *row("20 mg", 260, 100 + 12 * n))]
    assert len(regions_of([c for r in rows_of(cells) for c in r])) == 1


def test_every_word_is_in_the_text_or_accounted_for() -> None:
    pages = [
        Page(
            n,
            420,
            595,
            (
                *row("The hip letter", 50, 30),
                *(w for k in range(6) for w in row(f"line {k} of page {n} has a few words", 50, 100 + 12 * k)),
                *row(f"{n}", 200, 570),
            ),
        )
        for n in range(1, 5)
    ]
    kept, out = without_furniture(pages)
    assert {piece.kind for piece in out} == {"running head", "page number"}
    assert all(len(page.words) == 54 for page in kept)
    reading = read_pages(pages, "en", lambda _number, _caption: None)
    told = " ".join(plain(block.text) for block in reading.blocks if hasattr(block, "text"))
    assert sorted(told.split()) == sorted(w.text for page in kept for w in page.words)


# Signs and facts -------------------------------------------------------------------------------------


def test_signs_of_lists_are_known() -> None:
    assert [sign_of(s) for s in ("•", "3.", "(2)", "b)", "iv.")] == [
        Sign("bullet"),
        Sign("number", 3),
        Sign("number", 2),
        Sign("letter", 2),
        Sign("letter", 4),
    ]
    assert sign_of("2024.") is None
    assert sign_of("Hip") is None


def test_codes_of_symbol_faces_are_read_and_others_are_called_unreadable() -> None:
    assert (readable("\uf0b7"), readable("ﬁ"), readable("\u200b")) == ("•", "fi", "")
    assert not is_unreadable("\uf0b7")
    assert is_unreadable("\ue123")
    assert readable("\uf0c5") == "\ufffd"


def test_facts_are_believed_only_where_a_person_gave_them() -> None:
    assert is_title("Looking after your new hip")
    assert not any(map(is_title, ("Microsoft Word - a.doc", "leaflet_v2.pdf", "Document1", "untitled", "A4")))
    assert is_name("Ann Example")
    assert not any(map(is_name, ("user", "Administrator", "a@example.org", "Microsoft Office User")))
    assert (date_of("D:20240131120000Z"), date_of("D:2024"), date_of("soon")) == ("2024-01-31", "2024", "")


@given(st.integers(0, 3), st.floats(0, 400), st.floats(0, 500))
def test_every_point_of_a_page_lies_within_its_frame(turn: int, x: float, y: float) -> None:
    frame = Frame((0, 0, 400, 500), turn)
    u, v = frame.point(x, y)
    assert 0 <= u <= frame.width
    assert 0 <= v <= frame.height
