"""Pictures made ready for print: bounded, upright, opaque, without anything their maker left in them."""

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from handouts.errors import SourceError
from handouts.model import Illustration

LARGEST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
"""What a good camera takes; a small file can claim to hold far more, and each pixel costs memory."""
WIDEST_PX, HIGHEST_PX = 1800, 2700
"""300 dots an inch on the longest line there is (6 inches), and as high as a page."""
_QUALITY = 88
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")


def ready_for_print(data: bytes, name: str) -> Illustration:
    """The picture in `data`, at most 1,800 by 2,700 pixels, in greys or RGB on white; `name` is for messages.

    Photographs come out as JPEG, everything else as PNG. Places, dates and profiles in the file are dropped.
    Raises SourceError for what is no picture, is damaged, or is too large.
    """
    if len(data) > LARGEST_BYTES:
        raise SourceError(f"The picture {name} is larger than {LARGEST_BYTES // 1_000_000} MB. Make it smaller.")
    try:
        with _quietly(), Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
            width, height = opened.size
            if width * height > MOST_PIXELS:
                raise SourceError(
                    f"The picture {name} has {width:,} x {height:,} dots, too many to print. "
                    f"Make it {WIDEST_PX:,} dots wide."
                )
            photograph = opened.format == "JPEG"
            picture = _on_white(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise SourceError(f"{name} is no picture that can be printed. Save it as PNG or JPEG.") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:  # what Pillow says of damaged files
        raise SourceError(f"The picture {name} is damaged ({error}). Save it anew as PNG or JPEG.") from error
    picture.thumbnail((WIDEST_PX, HIGHEST_PX), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    if photograph:
        picture.save(file, "JPEG", quality=_QUALITY)
    else:
        picture.save(file, "PNG", compress_level=6)
    media_type = "image/jpeg" if photograph else "image/png"
    return illustration_of(file.getvalue(), media_type, picture.width, picture.height)


def illustration_of(data: bytes, media_type: str, width_px: int, height_px: int) -> Illustration:
    """An illustration named by its content."""
    return Illustration(hashlib.sha256(data).hexdigest()[:16], media_type, width_px, height_px, data)


@contextmanager
def _quietly() -> Iterator[None]:
    """Pillow warns of large pictures; our own limit is the lower one.

    WeasyPrint tells it, for the whole process, to fill up files that are cut short: here they are damaged.
    """
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture in greys or RGB; what is see-through in it becomes white, in dark themes too."""
    if picture.mode in ("L", "RGB"):
        return picture.copy()
    if picture.mode in ("1", "I;16", "I"):
        return picture.convert("L")
    if picture.mode not in ("LA", "PA", "RGBA") and "transparency" not in picture.info:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    ground = Image.new("RGBA", layered.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, layered).convert("RGB")
