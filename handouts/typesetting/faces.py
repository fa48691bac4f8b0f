"""The faces of print: that of the text, those of scripts it lacks, the wide one; what each can draw and how wide.

Everything is measured on the files themselves, once a process. A face that a text does not need is never opened.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from handouts.errors import OutputFailed
from handouts.typesetting.fontfile import Font, NoFont, read_font

ANY = ((0, 0x10FFFF),)

Ranges = tuple[tuple[int, int], ...]
"""First and last code point of each run."""


@dataclass(frozen=True)
class FontFile:
    """Where one weight lies: in a Python package, or where `package` is empty at a path of the system.

    With a `sha256` nothing else is accepted there.
    """

    package: str
    path: str
    sha256: str = ""

    def read(self) -> bytes:
        """The bytes. Raises OutputFailed where they are gone or others than they were."""
        try:
            found = files(self.package).joinpath(*self.path.split("/")) if self.package else Path(self.path)
            data = found.read_bytes()
        except (OSError, ModuleNotFoundError) as error:
            raise OutputFailed(f"Cannot read the face {self.path} ({error}). Put it back, and begin again.") from error
        if self.sha256 and hashlib.sha256(data).hexdigest() != self.sha256:
            raise OutputFailed(f"The face {self.path} has changed while it was in use. Begin again.")
        return data


@dataclass(frozen=True)
class Face:
    """Both weights of a face. `name` is ours; `family` is its name in style sheets and in the PDF.

    `claims` are the characters it is there for; others are drawn in it only within a word of these.
    """

    name: str
    family: str
    regular: FontFile
    bold: FontFile
    claims: Ranges = ANY

    def has(self, char: str) -> bool:
        """Whether a character that it is there for can be drawn in both weights."""
        return self.is_for(char) and char in characters(self)

    def is_for(self, char: str) -> bool:
        """Whether the face is asked at all for a character."""
        code = ord(char)
        return any(first <= code <= last for first, last in self.claims)


@cache
def _font(file: FontFile) -> Font:
    try:
        return read_font(file.read())
    except NoFont as error:
        raise OutputFailed(f"The face {file.path} cannot be used: {error}. Choose another with --face.") from error


@cache
def characters(face: Face) -> frozenset[str]:
    """Every character that both weights have."""
    regular, bold = _font(face.regular).glyphs, _font(face.bold).glyphs
    return frozenset(map(chr, regular.keys() & bold.keys()))


@cache
def x_height_em(face: Face) -> float:
    """Height of lower-case letters over the size, in the lower of both weights."""
    return min(_font(face.regular).x_height_em, _font(face.bold).x_height_em)


def advance_em(face: Face, char: str, *, bold: bool) -> float:
    """The width of a character that the face has."""
    return _font(face.bold if bold else face.regular).width_em(ord(char))


# The faces of one document ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Faces:
    """The face of the text, and those that are asked in turn for what it lacks; the last of them is the wide one."""

    text: Face
    others: tuple[Face, ...]

    @property
    def all(self) -> tuple[Face, ...]:
        return (self.text, *self.others)

    def of(self, char: str) -> Face | None:
        """The face in which a character is drawn; None where none has it."""
        return self._asked[char]

    def widths_em(self, *, bold: bool) -> Mapping[str, float]:
        """Width of any character on a line: of marks none, of what no face has one em."""
        return self._bold_widths if bold else self._regular_widths

    @cached_property
    def _asked(self) -> dict[str, Face | None]:
        return _Asked(self)

    @cached_property
    def _regular_widths(self) -> dict[str, float]:
        return _Widths(self, bold=False)

    @cached_property
    def _bold_widths(self) -> dict[str, float]:
        return _Widths(self, bold=True)

    def used_in(self, text: Iterable[str]) -> "Faces":
        """The same with those alone that `text` needs, and the wide one, which has the signs of ours."""
        used = {self.of(char) for char in set(text)}
        return Faces(self.text, tuple(face for face in self.others if face in used or face == self.others[-1]))


class _Asked(dict[str, Face | None]):
    """Character -> its face, found when it is first asked for."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces

    def __missing__(self, char: str) -> Face | None:
        found = next((face for face in self._faces.all if face.has(char)), None)
        self[char] = found
        return found


class _Widths(dict[str, float]):
    """Character -> its width in em, measured when it is first asked for."""

    def __init__(self, faces: Faces, *, bold: bool) -> None:
        self._faces, self._bold = faces, bold

    def __missing__(self, char: str) -> float:
        face = self._faces.of(char)
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):
            width = 0.0
        else:
            width = advance_em(face, char, bold=self._bold) if face else 1.0
        self[char] = width
        return width
