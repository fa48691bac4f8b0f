"""Pictures made ready for print: what is too large, damaged or see-through, and what nobody should learn from them."""

import io

import pytest
from PIL import Image, ImageFile

from handouts.errors import SourceError
from handouts.illustrations import HIGHEST_PX, WIDEST_PX, ready_for_print


def file_of(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16"])
def test_every_kind_of_picture_comes_out_in_greys_or_rgb(mode: str) -> None:
    form = "TIFF" if mode == "CMYK" else "PNG"
    ready = ready_for_print(file_of(Image.new(mode, (40, 20)), form), "x")
    assert opened(ready.data).mode in ("L", "RGB")
    assert (ready.width_px, ready.height_px) == (40, 20)


def test_what_is_see_through_becomes_white() -> None:
    ready = ready_for_print(file_of(Image.new("RGBA", (4, 4), (0, 0, 0, 0))), "x")
    assert opened(ready.data).convert("RGB").getpixel((1, 1)) == (255, 255, 255)


def test_a_large_picture_is_made_as_small_as_print_needs() -> None:
    ready = ready_for_print(file_of(Image.new("L", (6000, 3000))), "x")
    assert ready.width_px == WIDEST_PX
    assert ready.height_px <= HIGHEST_PX


def test_the_same_picture_has_the_same_id_and_bytes() -> None:
    data = file_of(Image.new("RGB", (9, 9), (1, 2, 3)), "JPEG")
    assert ready_for_print(data, "a") == ready_for_print(data, "b")


def test_where_and_when_a_photograph_was_taken_is_dropped() -> None:
    exif = Image.Exif()
    exif[0x0132] = "2020:01:01 00:00:00"
    ready = ready_for_print(file_of(Image.new("RGB", (9, 9)), "JPEG", exif=exif), "x")
    assert b"2020:01:01" not in ready.data


def test_a_photograph_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    ready = ready_for_print(file_of(Image.new("RGB", (30, 10)), "JPEG", exif=exif), "x")
    assert (ready.width_px, ready.height_px) == (10, 30)


def test_fault_06_a_small_file_of_a_huge_picture_is_refused_before_it_is_unpacked() -> None:
    data = file_of(Image.new("1", (12_000, 12_000)))
    assert len(data) < 60_000
    with pytest.raises(SourceError, match="12,000 x 12,000 dots, too many to print"):
        ready_for_print(data, "huge.png")


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"no picture", b"%PDF-1.7", b"<svg/>"])
def test_what_is_no_picture_is_refused_by_its_name(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"odd\.png"):
        ready_for_print(data, "odd.png")


def test_a_picture_cut_short_is_refused_as_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = file_of(Image.effect_noise((200, 200), 50))
    for lenient in (False, True):  # WeasyPrint, once imported, makes Pillow fill up what is missing
        monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
        with pytest.raises(SourceError, match=r"cut\.png is damaged"):
            ready_for_print(whole[: len(whole) // 2], "cut.png")
