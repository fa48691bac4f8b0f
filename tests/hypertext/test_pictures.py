"""Which pictures of a page are part of its text, and where their files are."""

import time

import pytest
from lxml.html import fromstring

from handouts.hypertext.looks import pixels
from handouts.model import Picture
from tests.hypertext.pages import blocks, paragraph, text


@pytest.mark.parametrize(
    ("image", "file"),
    [
        ("<img src=a.png alt=x>", "a.png"),
        ("<img src='data:image/gif;base64,R0' data-src=a.png alt=x>", "a.png"),
        ("<img src=/img/placeholder.png data-lazy-src=a.png alt=x>", "a.png"),
        ("<img data-srcset='s.png 300w, a.png 900w, l.png 4000w' alt=x>", "a.png"),
        ("<img srcset='s.png 1x, a.png 2x' alt=x>", "a.png"),
        ("<picture><source srcset='a.webp 800w'><img alt=x></picture>", "a.webp"),
        ("<img src=grey.gif class=lazy alt=x><noscript><img src=a.png></noscript>", "a.png"),
        ("<svg width=300><title>x</title><image href=a.png /></svg>", "a.png"),
    ],
)
def test_the_file_of_a_picture_is_the_best_its_page_names(image: str, file: str) -> None:
    assert blocks(f"<p>Before</p>{image}") == (paragraph("Before"), Picture("", text("x"), (), file=file))


@pytest.mark.parametrize(
    "image",
    [
        "<img src=a.png alt=''>",
        "<img src=a.png alt=x role=presentation>",
        "<img src=a.png width=1 height=1>",
        "<img src=a.png alt=Search width=24>",
        "<img src=a.png alt=x style='width:16px'>",
        "<img alt=x>",
        "<svg><title>Menu</title></svg>",
    ],
)
def test_pictures_that_say_nothing_are_none(image: str) -> None:
    assert blocks(f"<p>Before {image} behind") == (paragraph("Before behind"),)


def test_a_picture_among_words_stands_behind_their_paragraph() -> None:
    assert blocks("<p>Before <img src=a.png alt=x> behind") == (
        paragraph("Before behind"),
        Picture("", text("x"), (), file="a.png"),
    )


def test_pictures_of_feelings_are_their_signs() -> None:
    assert blocks("<p>Well done <img class=emoji src=1f600.svg alt='😀'>") == (paragraph("Well done 😀"),)


def test_the_name_of_a_file_is_no_description() -> None:
    assert blocks("<img src=a.png alt='IMG_0012.JPG'>") == (Picture("", (), (), file="a.png"),)


def test_a_size_that_is_nearly_a_number_is_read_at_once() -> None:
    started = time.monotonic()
    assert pixels(fromstring(f"<img width='24{' ' * 20_000}x'>"), "width") is None
    assert pixels(fromstring("<img width=' 24.5 px '>"), "width") == 24
    assert time.monotonic() - started < 2
