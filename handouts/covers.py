"""The cover picture of a track: its numeral, huge, and its title, in two colours.

Someone who holds the leaflet finds its sound by the numeral, without reading: it must be seen at the 100
pixels that players give to covers. The same words give the same bytes.
"""

import io
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from PIL import Image, ImageDraw, ImageFont

from handouts.printed_words import printed_words_for, runs_from_the_right

SIDE = 1400
"""Width and height in pixels: the least that podcast and player catalogues take."""
INK, GROUND = (0, 0, 0), (255, 214, 0)
"""Black on yellow: 14.6 to 1, and told from the white leaflet at a glance."""

MARGIN = 100
RULE_TOP, RULE_HEIGHT = 760, 28
NUMERAL_HEIGHT, NUMERAL_FOOT = 580, RULE_TOP - 70
"""Its height is two fifths of the side: 41 of 100 pixels."""
COUNT_SIZE, COUNT_GAP = 100, 50
TITLE_SIZES = (150, 132, 116, 102, 90, 78, 68, 60)
"""Sizes tried in turn until the title fits; what is longer at the last one is cut with an ellipsis."""
TITLE_TOP, TITLE_BOTTOM = RULE_TOP + RULE_HEIGHT + 44, 1205
FOOT_SIZES = (60, 54, 48)
LONGEST = 600
"""No more characters of a title are looked at: far more than a picture holds."""
LINE = 1.16
"""Line pitch of display lines, in sizes."""


def cover_png(number: int, of: int, topic_title: str, article_title: str, language: str = "en") -> bytes:
    """A square PNG of four greys between two colours, under 60 kB.

    Letters that run from the right cannot be joined here: there the number stands behind a stroke.
    """
    words = "/" if runs_from_the_right(language) else printed_words_for(language).of
    return _cover(str(number), f"{words} {of}", topic_title, article_title)


def book_cover_png(topics: int, title: str, foot: str = "") -> bytes:
    """The same for one file of the whole: from 1 to the number of its topics, so that it is told from a track.

    `foot` stands in the last line, or else the title once more.
    """
    return _cover("1" if topics == 1 else f"1–{topics}", "", title, foot or title)


def _cover(numeral: str, beside: str, title: str, foot: str) -> bytes:
    picture = Image.new("L", (SIDE, SIDE), 255)
    draw = ImageDraw.Draw(picture)
    _draw_numeral(picture, numeral, beside)
    draw.rectangle((MARGIN, RULE_TOP, SIDE - MARGIN - 1, RULE_TOP + RULE_HEIGHT - 1), fill=0)
    _draw_title(draw, title)
    _draw_foot(draw, foot)
    return _two_colours(picture)


def _draw_numeral(picture: Image.Image, numeral: str, count: str) -> None:
    """The numeral above the rule, as high as its width allows, and "of N" beside its foot."""
    beside = _face("bold", COUNT_SIZE)
    room = int(SIDE - 2 * MARGIN - beside.getlength(count)) - COUNT_GAP
    digits = _face("bold", NUMERAL_HEIGHT)
    mask = Image.new("L", (int(digits.getlength(numeral)) + NUMERAL_HEIGHT, 2 * NUMERAL_HEIGHT))
    ImageDraw.Draw(mask).text((NUMERAL_HEIGHT // 2, NUMERAL_HEIGHT // 2), numeral, 255, digits)
    mask = mask.crop(mask.getbbox())  # its ink alone: the bearings of a huge numeral would look like a mistake
    scale = min(NUMERAL_HEIGHT / mask.height, room / mask.width)
    mask = mask.resize((int(mask.width * scale), int(mask.height * scale)), Image.Resampling.BICUBIC)
    picture.paste(0, (MARGIN, NUMERAL_FOOT - mask.height), mask)
    ImageDraw.Draw(picture).text((MARGIN + mask.width + COUNT_GAP, NUMERAL_FOOT), count, 0, beside, anchor="ls")


def _draw_title(draw: ImageDraw.ImageDraw, title: str) -> None:
    style, words = _drawable(title)
    for size in TITLE_SIZES:
        pitch = int(size * LINE)
        lines, fitting = list(_wrapped(words, style, size)), (TITLE_BOTTOM - TITLE_TOP) // pitch
        if len(lines) <= fitting:
            break
    else:
        lines = [*lines[: fitting - 1], _shortened(" ".join(lines[fitting - 1 :]), style, size)]
    for place, line in enumerate(lines):
        draw.text((MARGIN, TITLE_TOP + place * pitch), line, 0, _face(style, size), anchor="la")


def _draw_foot(draw: ImageDraw.ImageDraw, title: str) -> None:
    style, words = _drawable(title)
    line = " ".join(words)
    size = next((size for size in FOOT_SIZES if _fits(line, style, size)), FOOT_SIZES[-1])
    draw.text((MARGIN, SIDE - MARGIN), _shortened(line, style, size), 0, _face(style, size), anchor="ls")


def _wrapped(words: list[str], style: str, size: int) -> Iterator[str]:
    """Lines of words that fit the width; a word wider than that is broken."""
    line = ""
    for word in words:
        joined = f"{line} {word}".lstrip()
        if _fits(joined, style, size):
            line = joined
            continue
        if line:
            yield line
        *pieces, line = _broken(word, style, size)
        yield from pieces
    if line:
        yield line


def _broken(word: str, style: str, size: int) -> list[str]:
    """`word` in pieces that fit the width: itself alone, nearly always."""
    pieces = [word]
    while not _fits(pieces[-1], style, size) and len(pieces[-1]) > 1:
        rest = pieces.pop()
        cut = next((n for n in range(len(rest) - 1, 1, -1) if _fits(rest[:n], style, size)), 1)
        pieces += [rest[:cut], rest[cut:]]
    return pieces


def _shortened(line: str, style: str, size: int) -> str:
    """`line`, cut after a word, with an ellipsis, where it is wider than the picture."""
    if _fits(line, style, size):
        return line
    while len(line) > 1 and not _fits(line + "…", style, size):
        line = line.rpartition(" ")[0] or line[:-1]
    return line + "…"


def _fits(line: str, style: str, size: int) -> bool:
    spaces = line.count(" ") * _width(" ", style)
    return (sum(_width(word, style) for word in line.split(" ")) + spaces) * size <= SIDE - 2 * MARGIN


@lru_cache(maxsize=4096)
def _width(word: str, style: str) -> float:
    """The width of a word in sizes of its face: measured once, not at every size that is tried."""
    return _face(style, 100).getlength(word) / 100


# Faces and bytes -------------------------------------------------------------------------------------


def _drawable(text: str) -> tuple[str, list[str]]:
    """The face that has the most of `text`, and the words of it that this face can draw."""
    text = text[:LONGEST].encode("utf-8", "ignore").decode()
    letters = {c for c in text if not c.isspace()}
    missing = {style: {c for c in letters if not _has(style, c)} for style in _styles()}
    style = min(missing, key=lambda s: len(missing[s]))
    return style, "".join(c for c in text if c not in missing[style]).split()


@cache
def _styles() -> dict[str, bytes]:
    """The faces there are, the preferred first: style -> TrueType file."""
    atkinson = resources.files("fontpkg_atkinson_hyperlegible") / "files" / "AtkinsonHyperlegible-Bold.ttf"
    faces = {"bold": atkinson.read_bytes()}
    wide = resources.files("templates") / "faces" / "DejaVuSans-Bold.ttf"
    if wide.is_file():
        faces["wide"] = wide.read_bytes()
    return faces


@cache
def _face(style: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(_styles()[style]), size)


@lru_cache(maxsize=4096)
def _has(style: str, character: str) -> bool:
    """Whether the face has a sign of its own for `character`, not the box of those it lacks."""
    sign = _face(style, 24).getmask(character)
    return (sign.size, bytes(sign)) != _box(style) and bool(sign.getbbox())


@cache
def _box(style: str) -> tuple[tuple[int, int], bytes]:
    box = _face(style, 24).getmask("\U0010ffff")
    return box.size, bytes(box)


def _two_colours(picture: Image.Image) -> bytes:
    """The grey `picture` as a PNG between ink and ground, with two shades between them for smooth edges."""
    shades = picture.point([(grey * 3 + 127) // 255 for grey in range(256)])
    indexed = Image.frombytes("P", shades.size, shades.tobytes())
    steps = [tuple(round(i + (g - i) * step / 3) for i, g in zip(INK, GROUND, strict=True)) for step in range(4)]
    indexed.putpalette([channel for colour in steps for channel in colour])
    file = io.BytesIO()
    indexed.save(file, "PNG", bits=2, compress_level=6)
    return file.getvalue()
