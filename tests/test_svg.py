"""Drawings: plain shapes are printed, and nothing else that an SVG can hold is obeyed or drawn."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.sources import load_picture
from handouts.svg import DEEPEST, LARGEST_BYTES, MOST_ELEMENTS, drawing_for_print

ROOT = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="30"'
SQUARE = '<path d="M1 1h8v8H1z"/>'


def drawing(inside: str = SQUARE, root: str = ROOT) -> bytes:
    return f"<svg {root}>{inside}</svg>".encode()


def test_plain_shapes_are_kept_with_their_size() -> None:
    ready = drawing_for_print(drawing('<g fill="#1e9999"><circle cx="5" cy="5" r="4"/></g>' + SQUARE), "logo.svg")
    assert (ready.media_type, ready.width_px, ready.height_px) == ("image/svg+xml", 60, 30)
    assert b'xmlns="http://www.w3.org/2000/svg"' in ready.data
    assert b"circle" in ready.data
    assert b"#1e9999" in ready.data


def test_the_size_is_found_by_the_view_box_and_in_every_unit() -> None:
    sized = {
        'viewBox="0 0 40 20"': (40, 20),
        'width="10mm" viewBox="0 0 40 20"': (38, 19),
        'width="100%" height="100%" viewBox="0 0 40 20"': (40, 20),
        'width="1in" height="48"': (96, 48),
    }
    for root, size in sized.items():
        ready = drawing_for_print(drawing(root=f'xmlns="http://www.w3.org/2000/svg" {root}'), "x")
        assert (ready.width_px, ready.height_px) == size, root


def test_a_cut_out_as_drawing_programs_write_it_is_kept() -> None:
    style = "<style>.a{fill:none}.b{clip-path:url(#c)}</style>"
    cut = '<clipPath id="c"><rect class="a" width="9" height="9"/></clipPath><g class="b">' + SQUARE + "</g>"
    assert b"clipPath" in drawing_for_print(drawing(style + cut), "x").data


def test_what_a_drawing_program_keeps_for_itself_is_left_out() -> None:
    kept = "<metadata><who>Anna</who></metadata><!-- secret --><x:view xmlns:x='urn:x' name='desk'/><title>t</title>"
    data = drawing_for_print(drawing(kept + SQUARE), "x").data
    for word in (b"Anna", b"secret", b"desk", b"title"):
        assert word not in data


def test_the_same_drawing_has_the_same_id_and_bytes() -> None:
    assert drawing_for_print(drawing(), "a") == drawing_for_print(drawing(), "b")


REFUSED = {
    "script": ("<script>alert(1)</script>", "holds <script>"),
    "event": ('<rect width="9" height="9" onclick="x()"/>', "reacts to events"),
    "link": ('<a href="#x"><rect width="9" height="9"/></a>', "holds <a>"),
    "foreign": ("<foreignObject><p>Hi</p></foreignObject>", "holds <foreignObject>"),
    "file": ('<use href="file:///etc/passwd#a"/>', "another file or address"),
    "web": ('<use xlink:href="https://example.org/a.svg#a"/>', "another file or address"),
    "image": ('<image href="data:image/png;base64,AA=="/>', "another picture"),
    "style": ('<rect style="fill: url( &quot;https://example.org/x&quot; )"/>', "another file or address"),
    "import": ("<style>@import 'a.css';</style>", "another file or address"),
    "escape": ("<style>a { fill: u\\72l(x) }</style>", "another file or address"),
    "words": ('<text x="1" y="9">Clinic</text>', "outlines"),
    "animation": ('<rect><animate attributeName="x"/></rect>', "holds <animate>"),
    "pattern": ('<pattern id="p" width=".001"/>' + SQUARE, "holds <pattern>"),
    "twice": ('<g id="a"><use href="#b"/></g><g id="b">' + SQUARE + '</g><use href="#a"/>', "uses another"),
    "itself": ('<g id="a"><use href="#a"/></g>', "uses another"),
    "often": ('<g id="a">' + SQUARE * 99 + "</g>" + '<use href="#a"/>' * 99, "too often"),
    "masks": ('<mask id="m"><path mask="url(#n)" d="M0 0h9v9z"/></mask>' + SQUARE, "masks within masks"),
    "cuts": ('<clipPath id="m"><path style="clip-path:url(#m)" d="M0 0h9v9z"/></clipPath>' + SQUARE, "masks within"),
    "used cuts": ('<clipPath id="m"><use href="#a"/></clipPath><path id="a" d="M0 0h9"/>', "masks within masks"),
    "deep": ("<g>" * DEEPEST + SQUARE + "</g>" * DEEPEST, "nested more than"),
    "many": ("<g/>" * MOST_ELEMENTS, "parts"),
    "number": ('<rect width="1e999" height="3"/>', "number over"),
    "styled number": ('<rect style="stroke-width:1e400"/>', "number over"),
    "path": ('<path d="M1 1 L2"/>', "damaged: a path"),
    "arc": ('<path d="M1 1 A5 5 0 2 1 3 3"/>', "damaged: a path"),
    "corners": ('<polygon points="1,2 3"/>', "damaged: a shape"),
    "empty": ("<g/>", "no shape"),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_could_lead_elsewhere_or_take_for_ever_is_refused(name: str) -> None:
    inside, message = REFUSED[name]
    with pytest.raises(SourceError, match=message):
        drawing_for_print(drawing(inside), "logo.svg")


@pytest.mark.parametrize(
    ("root", "message"),
    [
        ('width="0" height="0"', "does not tell its size"),
        ("", "does not tell its size"),
        ('width="1" height="900"', "cannot be printed"),
        ('width="90000" height="90000"', "cannot be printed"),
        ('width="-4" height="4"', "below nothing"),
        ('viewBox="0 0 0 4"', "viewBox"),
        ('viewBox="1 2 3"', "viewBox"),
    ],
)
def test_a_drawing_without_a_size_that_can_be_printed_is_refused(root: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        drawing_for_print(drawing(root=f'xmlns="http://www.w3.org/2000/svg" {root}'), "logo.svg")


def test_arcs_with_joined_flags_are_read() -> None:
    assert drawing_for_print(drawing('<path d="M10 10a5 5 0 01.5.5 5,5 0 1,0-3-3z"/>'), "x").width_px == 60


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + drawing("<title>&b;</title>" + SQUARE),
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + drawing(),
    ],
)
def test_no_document_type_and_so_no_entity_is_taken(data: bytes) -> None:
    with pytest.raises(SourceError, match="declares a document type"):
        drawing_for_print(data, "logo.svg")


@pytest.mark.parametrize(
    "data", [b"<svg", b"<html/>", drawing()[:-3], b"<svg xmlns='urn:other'/>", b"<?xml encoding='x'?>"]
)
def test_what_is_no_svg_or_is_cut_short_is_refused_by_its_name(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"logo\.svg"):
        drawing_for_print(data, "logo.svg")


def test_a_drawing_that_is_too_large_is_refused() -> None:
    with pytest.raises(SourceError, match="larger than 500 kB"):
        drawing_for_print(drawing(" " * LARGEST_BYTES + SQUARE), "logo.svg")


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: drawing(text)))
def test_whatever_the_bytes_are_only_a_source_error_comes_out(data: bytes) -> None:
    with suppress(SourceError):
        assert drawing_for_print(data, "x").data


# Pictures by name ------------------------------------------------------------------------------------


def test_a_picture_beside_the_article_is_read(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "logo.svg").write_bytes(drawing())
    assert load_picture("img/logo.svg", tmp_path).width_px == 60
    assert load_picture(str(tmp_path / "img" / "logo.svg"), None).width_px == 60


def test_fault_an_article_names_no_file_outside_its_folder(tmp_path: Path) -> None:
    home = tmp_path / "articles"
    home.mkdir()
    (tmp_path / "out.svg").write_bytes(drawing())
    (home / "link.svg").symlink_to(tmp_path / "out.svg")
    (home / "up").symlink_to(tmp_path)
    lead_out = ("../out.svg", str(tmp_path / "out.svg"), "link.svg", "up/out.svg", "/etc/passwd", "x/../../out.svg")
    for name in (*lead_out, r"C:\logo.png", "c:logo.png", r"\\server\share\logo.png", r"..\out.svg"):
        with pytest.raises(SourceError, match="outside the article's folder"):
            load_picture(name, home)
    for name in ("https://example.org/a.png", "file:///etc/passwd", "data:image/png;base64,AA=="):
        with pytest.raises(SourceError, match="nothing is fetched"):
            load_picture(name, home)


def test_fault_pictures_that_are_not_there_or_are_no_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "loop.png").symlink_to("loop.png")
    for name, message in (
        ("none.png", "There is no picture none.png beside the article"),
        ("folder.png", "folder.png is a folder"),
        ("loop.png", "loop.png"),
        ("a\0b.png", "not the name of a picture"),
        (".", "is a folder"),
        ("x" * 300 + ".png", "File name too long"),
    ):
        with pytest.raises(SourceError, match=message):
            load_picture(name, tmp_path)
