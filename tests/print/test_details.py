"""What stands around the text in print: the contact panel, the logo within its bounds, addresses that can be typed."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.catalogues import languages
from handouts.codes import LEAST_MM, QUIET, code_of
from handouts.errors import OutputFailed
from handouts.model import Details, Edition, Illustration
from handouts.outputs.booklet import Booklet
from handouts.printed_words import has_printed_words, printed_words_for
from handouts.settings import PrintSettings, Settings
from handouts.svg import drawing_for_print
from handouts.typesetting.details import HIGHEST_LOGO_PT, MM, WIDEST_LOGO_PT, printed_code, printed_details
from handouts.typesetting.families import faces_of
from handouts.workspace import Workspace
from tests.builders import paragraph, publication, topic

CLINIC = Details(
    "Feet",
    "en",
    "Green Valley Clinic",
    phone="01632 960 123",
    address="14 Mill Lane; Green Valley",
    hours="Monday, 9 am\nTuesday, 9 am",
    contact="Ask for Ana; 01632 960 123; 01632 960 555",
)

FACES = faces_of(PrintSettings())


def drawn(width: int, height: int, media_type: str = "image/svg+xml") -> Illustration:
    return Illustration("id", media_type, width, height, b"")


def test_the_panel_is_in_its_order_and_says_nothing_twice() -> None:
    panel = printed_details(CLINIC, None, FACES).panel
    assert [[line.text for line in group] for group in panel] == [
        ["01632\u00a0960\u00a0123"],
        ["14\u00a0Mill Lane", "Green Valley"],
        ["Monday, 9\u00a0am", "Tuesday, 9\u00a0am"],
        ["Ask for Ana", "01632\u00a0960\u00a0555"],
    ]
    assert [line.phone for group in panel for line in group] == [True, *[False] * 6]


@pytest.mark.parametrize(
    ("details", "foot"),
    [
        ({"version": "3.1"}, "Version 3.1"),
        ({"reference": "GV-7", "version": "3.1"}, "GV-7, version 3.1"),
        ({"reference": "GV-7", "version": "Spring"}, "GV-7, Spring"),
        ({"reference": "GV-7"}, "GV-7"),
        ({}, ""),
    ],
)
def test_reference_and_version_share_the_foot_of_every_page(details: dict[str, str], foot: str) -> None:
    assert printed_details(Details("T", "en", **details), None, FACES).foot == foot


@given(st.integers(1, 20_000), st.integers(1, 20_000), st.sampled_from(["image/svg+xml", "image/png"]))
def test_a_logo_keeps_its_shape_and_its_bounds(width: int, height: int, media_type: str) -> None:
    logo = printed_details(CLINIC, drawn(width, height, media_type), FACES).logo
    assert logo is not None
    assert logo.width_pt <= WIDEST_LOGO_PT + 0.01
    assert logo.height_pt <= HIGHEST_LOGO_PT + 0.01
    assert logo.width_pt / logo.height_pt == pytest.approx(width / height)
    assert media_type != "image/png" or logo.width_pt <= width * 0.75 + 0.01, "no dots as large as peas"


def test_a_logo_is_told_by_the_publishers_name_or_in_the_clinics_words() -> None:
    told = [
        printed_details(details, drawn(9, 9), FACES).logo
        for details in (CLINIC, replace(CLINIC, language="es"), replace(CLINIC, logo_text="A valley"))
    ]
    assert [logo.alternative if logo else "" for logo in told] == [
        "Green Valley Clinic logo",
        "Logotipo de Green Valley Clinic",
        "A valley",
    ]


def test_other_formats_is_a_sentence_of_ours_or_theirs_or_nothing() -> None:
    ours = printed_details(replace(CLINIC, other_formats="yes"), None, FACES)
    assert ours.ours
    assert ours.formats.startswith("Please ask Green Valley Clinic")
    assert printed_details(replace(CLINIC, other_formats="Ask at the desk."), None, FACES).formats == "Ask at the desk."
    assert printed_details(replace(CLINIC, other_formats="no"), None, FACES).formats == ""


def test_every_language_has_all_words_and_none_of_the_english_ones() -> None:
    english = vars(printed_words_for("en"))
    shared = {"{name}: {value}", "Version {version}", "{reference}, version {version}", "Page", "Source", "Licence"}
    for language in languages()[1:]:
        assert has_printed_words(f"{language}-XX")
        words = vars(printed_words_for(language))
        assert all(words.values())
        same = {str(text) for name, text in words.items() if text == english[name]}
        assert same <= shared | {"Logo", "of"}
        assert (words["page"], words["of"]) != (english["page"], english["of"])
    assert not has_printed_words("it")


# Codes -----------------------------------------------------------------------------------------------


@given(st.integers(1, 200))
def test_a_code_is_wide_enough_for_a_shaking_hand(length: int) -> None:
    code = code_of("https://e.org/" + "x" * length)
    modules = code.illustration.width_px / 12 - 2 * QUIET
    module_mm = code.width_mm / (modules + 2 * QUIET)
    assert module_mm * modules >= LEAST_MM
    assert module_mm >= 0.75


def test_the_same_address_gives_the_same_code() -> None:
    assert code_of("https://example.org/a.mp3") == code_of("https://example.org/a.mp3")


@given(st.text(st.sampled_from("abcdefgh/.-:~1"), min_size=1, max_size=120), st.floats(5, 40))
def test_an_address_is_printed_whole_and_parts_before_a_sign(path: str, room: float) -> None:
    code = printed_code(code_of(f"https://example.org/{path}"), "code", room, FACES)
    assert code.plain_address == f"https://example.org/{path}"
    pieces = [piece for piece, _ in code.address]
    for before, after in pairwise(pieces):
        assert after[0] in "/.-" or before.endswith("://")


# On the page -----------------------------------------------------------------------------------------


def cover(details: Details, logo: bytes, folder: Path, size: float = 18.0) -> pypdfium2.PdfDocument:
    picture = drawing_for_print(logo, "logo.svg")
    made = publication(topic("One", paragraph("Text.")), title="Feet", details=replace(details, logo=picture.id))
    settings = Settings(print=PrintSettings(size_pt=size))
    Booklet(settings).write(Edition(made, illustrations=(picture,)), Workspace(folder))
    return pypdfium2.PdfDocument(folder / "print" / "booklet.pdf")


def test_a_drawing_is_drawn_as_large_as_its_bounds_say(tmp_path: Path) -> None:
    square = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#c00" d="M0 0h9v9H0z"/></svg>'
    pdf = cover(CLINIC, square, tmp_path)
    picture = pdf[0].render(scale=2).to_pil().convert("RGB")
    pdf.close()
    red = [x for x in range(picture.width) for y in (180, 200) if picture.getpixel((x, y)) == (0xCC, 0, 0)]
    assert (max(red) - min(red) + 1) / 2 == pytest.approx(25 * MM, abs=1)


@pytest.mark.parametrize("odd", ['<rect width="12abcpx" height="9"/>', '<path d="M0 0h9v9z" style="opacity: lots"/>'])
def test_fault_a_drawing_that_cannot_be_drawn_is_never_left_out_in_silence(odd: str, tmp_path: Path) -> None:
    data = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{odd}</svg>'.encode()
    with pytest.raises(OutputFailed, match=r"A drawing in print/booklet\.pdf cannot be drawn. Save it as PNG"):
        cover(CLINIC, data, tmp_path)


@pytest.mark.parametrize("number", [1, 8, 30])
def test_questions_get_their_lines_twelve_millimetres_apart(number: int, tmp_path: Path) -> None:
    made = publication(topic("One", paragraph("Text.")), details=Details("T", "en", questions=str(number)))
    Booklet(Settings()).write(Edition(made), Workspace(tmp_path))
    with pypdfium2.PdfDocument(tmp_path / "print" / "booklet.pdf") as pdf:
        heights = [_thin_lines(pdf[place]) for place in range(2, len(pdf))]
    assert sum(map(len, heights)) == number
    assert all(low - high == pytest.approx(12.0, abs=0.1) for page in heights for high, low in pairwise(page))
    assert len(heights[-1]) >= min(3, number), "no line alone on a page"


def _thin_lines(page: pypdfium2.PdfPage) -> list[float]:
    """Where lines thinner than 2 points cross the right of a page, in millimetres from its top."""
    scale = 8
    picture = page.render(scale=scale).to_pil().convert("L")
    x = int((page.get_width() - 110) * scale)
    dark = [y for y in range(picture.height) if picture.getpixel((x, y)) < 128]
    starts = [y for y in dark if y - 1 not in dark]
    return [y / scale / MM for y in starts if y + 2 * scale not in dark]
