"""A face that the user brings, checked before any work: what cannot be large print is refused by name and reason."""

import hashlib
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from handouts.errors import UsageError
from handouts.settings import OWN, FaceFile, FaceFiles, Settings
from handouts.typesetting.families import TEXT_FACES, unknown_face
from handouts.typesetting.fontfile import NoFont, read_font

_HOW = "Give a regular and a bold file: --face Regular.ttf,Bold.ttf"
_ENDINGS = (".ttf", ".otf")
_LARGEST_BYTES = 32_000_000
_ASCII = range(0x20, 0x7F)
_LEAST_X_HEIGHT = 0.4
"""Below, lines would be half empty: the size is raised until lower case is half as high as promised."""
_NARROWEST = 0.8
"""Mean width of a to z over x-height: Arial Narrow 0.79, Liberation Sans Narrow 0.78, Atkinson Hyperlegible 0.99."""
_BOLDER = 1.2
"""Ink of the bold letters over that of the regular ones: DejaVu Sans 1.7, Lexend 1.4, Atkinson Hyperlegible 1.4."""
_RESTRICTED, _NO_SUBSETS, _BITMAPS_ONLY = 0x2, 0x100, 0x200
"""OS/2 fsType (OpenType 1.9): bits that forbid what a PDF does with a face."""
_SERIF = re.compile(r"serif|roman|times|georgia|garamond|palatino|bookman|century|cambria|slab", re.I)
_NARROW = re.compile(r"condensed|narrow|compressed", re.I)
_SERIF_CLASSES = frozenset((1, 2, 3, 4, 5, 7))
"""Family classes of the OS/2 table that have serifs."""


def with_own_face(settings: Settings) -> Settings:
    """The settings with the files of the user's face found, checked and known by their SHA-256.

    A name of ours stays as it is. Raises UsageError, which names the file, what is wrong and what to do.
    """
    chosen = settings.print.face
    if chosen.lower() in TEXT_FACES:
        return replace(settings, print=replace(settings.print, face=chosen.lower()))
    regular, bold = (_Weight.read(path) for path in _pair(chosen))
    _fit(regular, bold)
    files = FaceFiles(OWN, regular.file, bold.file)
    return replace(settings, print=replace(settings.print, face=OWN, face_files=(files,)))


# Finding the files -----------------------------------------------------------------------------------


def _pair(chosen: str) -> tuple[Path, Path]:
    """The files of both weights."""
    whole = Path(chosen)
    if whole.is_dir():
        regulars = sorted(f for f in whole.iterdir() if f.suffix.lower() in _ENDINGS and _is_regular(f))
        if len(regulars) != 1:
            what = "no file" if not regulars else f"{len(regulars)} files"
            raise UsageError(f"The folder {chosen} holds {what} with a name such as Name-Regular.ttf. {_HOW}")
        return regulars[0], _bold_beside(regulars[0])
    if whole.is_file():
        return whole, _bold_beside(whole)
    parts = [part.strip() for part in chosen.split(",") if part.strip()]
    if len(parts) == 2:
        return Path(parts[0]), Path(parts[1])
    if len(parts) > 2 or whole.suffix.lower() in _ENDINGS or "/" in chosen:
        raise UsageError(f"Cannot read the face {chosen}: there is no such file. {_HOW}")
    raise unknown_face(chosen)


def _is_regular(file: Path) -> bool:
    return re.search(r"(?:^|[-_ ])regular$", file.stem, re.I) is not None


def _bold_beside(regular: Path) -> Path:
    """The file whose name says Bold where this one says Regular."""
    if not _is_regular(regular):
        raise UsageError(f"The face {regular} needs its bold too. {_HOW}")
    bold = re.sub(r"regular$", lambda found: "BOLD" if found[0].isupper() else "Bold", regular.stem, flags=re.I)
    beside = regular.with_name(bold + regular.suffix)
    if not beside.is_file():
        raise UsageError(f"The bold of {regular} is missing: there is no {beside.name} beside it. {_HOW}")
    return beside


# Checking them ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Weight:
    """One file as fontTools reads it."""

    path: Path
    font: Any
    file: FaceFile
    x_height_em: float

    @classmethod
    def read(cls, path: Path) -> "_Weight":
        from fontTools.ttLib import TTFont  # takes 70 ms, which only those pay who bring a face

        try:
            with path.open("rb") as file:
                data = file.read(_LARGEST_BYTES + 1)
        except OSError as error:
            raise UsageError(f"Cannot read the face {path}: {error.strerror}. {_HOW}") from error
        try:
            if len(data) > _LARGEST_BYTES:
                raise NoFont(f"it is larger than {_LARGEST_BYTES // 1_000_000} MB")
            if data[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
                raise NoFont("it is no TrueType or OpenType font")
            x_height_em = read_font(data).x_height_em
            font = TTFont(io.BytesIO(data))
            for table in ("head", "OS/2", "post", "name", "cmap", "hmtx", "maxp"):
                font[table]
            font.getGlyphSet()
        except NoFont as error:
            raise UsageError(f"The face {path} cannot be used: {error}. {_HOW}") from error
        except Exception as error:  # of damaged tables fontTools raises whatever comes
            raise UsageError(f"The face {path} cannot be used: it is a damaged font. {_HOW}") from error
        return cls(path, font, FaceFile(str(path), hashlib.sha256(data).hexdigest()), x_height_em)

    @property
    def weight(self) -> int:
        return int(self.font["OS/2"].usWeightClass)

    @property
    def called(self) -> str:
        """Family and style, as the file names them."""
        return " ".join(str(self.font["name"].getDebugName(number) or "") for number in (1, 2, 4, 16, 17))

    def ink(self) -> float:
        """Area of the letters a to z, in square em: how heavy the face is."""
        from fontTools.pens.areaPen import AreaPen

        glyphs, characters = self.font.getGlyphSet(), self.font.getBestCmap()
        area = 0.0
        for code in range(ord("a"), ord("z") + 1):
            pen = AreaPen(glyphs)
            glyphs[characters[code]].draw(pen)
            area += abs(pen.value)
        return area / float(self.font["head"].unitsPerEm) ** 2


def _fit(regular: _Weight, bold: _Weight) -> None:
    """Raises UsageError for what no reader of large print is to be given."""
    for weight in (regular, bold):
        wrong = _wrong(weight)
        if wrong:
            raise UsageError(f"The face {weight.path} cannot be used: {wrong}. Choose another file.")
    if not 400 <= regular.weight <= 500:
        kind = "light" if regular.weight < 400 else "no regular weight"
        raise UsageError(
            f"The face {regular.path} cannot be used: it is {kind} ({regular.weight}). Give the regular one."
        )
    if bold.weight < 600 or bold.ink() < _BOLDER * regular.ink():
        raise UsageError(
            f"The face {bold.path} cannot be used: it is not bold, or hardly bolder than {regular.path.name}. "
            "Headings are told from text by it; give the bold one."
        )


def _wrong(weight: _Weight) -> str:
    """What speaks against one file, empty where nothing does."""
    return _lacking(weight) or next((message for is_so, message in _FAULTS if is_so(weight)), "")


def _lacking(weight: _Weight) -> str:
    lacking = "".join(chr(code) for code in _ASCII if code not in weight.font.getBestCmap())
    return f"it lacks {' '.join(lacking.replace(' ', '␣')[:12])}" if lacking else ""


def _is_slanted(weight: _Weight) -> bool:
    font = weight.font
    told = font["post"].italicAngle or font["OS/2"].fsSelection & 0x201 or font["head"].macStyle & 2
    return bool(told) or re.search("italic|oblique", weight.called, re.I) is not None


def _has_serifs(weight: _Weight) -> bool:
    os2 = weight.font["OS/2"]
    panose = os2.panose
    if panose.bFamilyType == 2 and panose.bSerifStyle > 1:
        return bool(panose.bSerifStyle <= 10)
    named = re.sub(r"sans[- ]?serif", "sans", weight.called, flags=re.I)
    return os2.sFamilyClass >> 8 in _SERIF_CLASSES or bool(_SERIF.search(named) and "sans" not in named.lower())


def _is_condensed(weight: _Weight) -> bool:
    named = weight.font["OS/2"].usWidthClass < 5 or _NARROW.search(weight.called) is not None
    return named or _mean_width(weight.font) < _NARROWEST * weight.x_height_em


def _mean_width(font: Any) -> float:
    characters, widths = font.getBestCmap(), font["hmtx"].metrics
    letters = [widths[characters[code]][0] for code in range(ord("a"), ord("z") + 1) if code in characters]
    return float(sum(letters) / max(len(letters), 1) / font["head"].unitsPerEm)


_FAULTS: tuple[tuple[Callable[[_Weight], bool], str], ...] = (
    (
        lambda weight: "fvar" in weight.font,
        "it is a variable font, whose bold comes out with wrong widths; take the static files of the family",
    ),
    (lambda weight: not {"glyf", "CFF "} & set(weight.font.keys()), "it has no outlines"),
    (_is_slanted, "it is italic or slanted, which is hard to read"),
    (_has_serifs, "it has serifs, which are hard to read"),
    (_is_condensed, "it is condensed, which is hard to read"),
    (
        lambda weight: bool(weight.font["OS/2"].fsType & (_RESTRICTED | _NO_SUBSETS | _BITMAPS_ONLY)),
        "its maker does not allow it to be embedded in a PDF (OS/2 fsType)",
    ),
    (lambda weight: not weight.x_height_em, "it does not tell the height of its lower-case letters"),
    (lambda weight: weight.x_height_em < _LEAST_X_HEIGHT, "its lower-case letters are too low for its size"),
)
"""What is looked for, and how it is said."""
