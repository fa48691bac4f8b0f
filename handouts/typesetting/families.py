"""Which faces there are: of the text, of scripts, and those of large scripts that can be installed beside."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from audio.registry import nearest
from handouts.errors import UsageError
from handouts.settings import OWN, FaceFiles, PrintSettings
from handouts.typesetting.faces import ANY, Face, Faces, FontFile, Ranges

_ATKINSON, _OURS = "fontpkg_atkinson_hyperlegible", "templates"

# Those that are built in -----------------------------------------------------------------------------


def _ours(name: str, family: str, stem: str, claims: Ranges = ANY, regular: str = "-Regular") -> Face:
    file = f"faces/{stem}"
    return Face(name, family, FontFile(_OURS, f"{file}{regular}.ttf"), FontFile(_OURS, f"{file}-Bold.ttf"), claims)


WIDE = _ours("dejavu", "DejaVu Sans", "DejaVuSans", regular="")
"""Greek, Cyrillic, Vietnamese, Armenian, Georgian, signs."""

TEXT_FACES = {
    face.name: face
    for face in (
        Face(
            "atkinson",
            "Atkinson Hyperlegible",
            FontFile(_ATKINSON, "files/AtkinsonHyperlegible-Regular.ttf"),
            FontFile(_ATKINSON, "files/AtkinsonHyperlegible-Bold.ttf"),
        ),
        WIDE,
        _ours("lexend", "Lexend", "Lexend"),
    )
}
"""What `--face` can name, beside files of the user's."""

SCRIPT_FACES = (
    _ours(
        "arabic",
        "Noto Sans Arabic",
        "NotoSansArabic",
        ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
    ),
    _ours("hebrew", "Noto Sans Hebrew", "NotoSansHebrew", ((0x591, 0x5F4), (0xFB1D, 0xFB4F))),
    _ours(
        "devanagari",
        "Noto Sans Devanagari",
        "NotoSansDevanagari",
        ((0x900, 0x97F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF)),
    ),
    _ours("bengali", "Noto Sans Bengali", "NotoSansBengali", ((0x980, 0x9FF),)),
    _ours("gurmukhi", "Noto Sans Gurmukhi", "NotoSansGurmukhi", ((0xA00, 0xA7F),)),
    _ours("gujarati", "Noto Sans Gujarati", "NotoSansGujarati", ((0xA80, 0xAFF),)),
    _ours("tamil", "Noto Sans Tamil", "NotoSansTamil", ((0xB80, 0xBFF),)),
    _ours("thai", "Noto Sans Thai", "NotoSansThai", ((0xE01, 0xE5B),)),
)
"""Noto Sans of the scripts that patients' leaflets are most often asked for."""


# Scripts whose faces are too large to be ours --------------------------------------------------------


@dataclass(frozen=True)
class OptionalScript:
    """A script whose face is used where it is installed. `places`: package and path of both weights, in turn."""

    name: str
    called: str
    claims: Ranges
    places: tuple[tuple[FontFile, FontFile], ...]
    install: str


def _debian(name: str, called: str, stem: str, *claims: tuple[int, int]) -> OptionalScript:
    folder = "/usr/share/fonts/truetype/noto/NotoSans"
    pair = (FontFile("", f"{folder}{stem}-Regular.ttf"), FontFile("", f"{folder}{stem}-Bold.ttf"))
    return OptionalScript(name, called, claims, (pair,), "apt install fonts-noto-core")


_CJK_FOLDER = "/usr/share/fonts/opentype/noto/NotoSansCJK"
OPTIONAL_SCRIPTS = (
    OptionalScript(
        "cjk",
        "Chinese, Japanese and Korean",
        (
            *((0x1100, 0x11FF), (0x2E80, 0x303F), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF)),
            *((0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF01, 0xFFEE)),
            (0x20000, 0x3134F),
        ),
        (
            (
                FontFile("noto_cjk_sans_jp_regular", "NotoSansCJKjp-Regular.otf"),
                FontFile("noto_cjk_sans_jp_bold", "NotoSansCJKjp-Bold.otf"),
            ),
            (FontFile("", f"{_CJK_FOLDER}-Regular.ttc"), FontFile("", f"{_CJK_FOLDER}-Bold.ttc")),
        ),
        "pip install noto-cjk-sans-jp-regular noto-cjk-sans-jp-bold, or apt install fonts-noto-cjk",
    ),
    _debian("telugu", "Telugu", "Telugu", (0xC00, 0xC7F)),
    _debian("kannada", "Kannada", "Kannada", (0xC80, 0xCFF)),
    _debian("malayalam", "Malayalam", "Malayalam", (0xD00, 0xD7F)),
    _debian("sinhala", "Sinhala", "Sinhala", (0xD80, 0xDFF)),
    _debian("myanmar", "Burmese", "Myanmar", (0x1000, 0x109F)),
    _debian("ethiopic", "Amharic and Tigrinya", "Ethiopic", (0x1200, 0x139F)),
    _debian("khmer", "Khmer", "Khmer", (0x1780, 0x17FF)),
)


# What the settings choose ----------------------------------------------------------------------------


@lru_cache(maxsize=16)
def faces_of(settings: PrintSettings) -> Faces:
    """The faces that the settings choose. Raises UsageError for a name that no face has."""
    own = {found.name: found for found in settings.face_files}
    if settings.face == OWN and OWN in own:
        text = _outside(own[OWN], ANY)
    elif settings.face in TEXT_FACES:
        text = TEXT_FACES[settings.face]
    else:
        raise unknown_face(settings.face)
    extra = tuple(_outside(own[script.name], script.claims) for script in OPTIONAL_SCRIPTS if script.name in own)
    return Faces(text, tuple(face for face in (*SCRIPT_FACES, *extra, WIDE) if face != text))


def unknown_face(name: str) -> UsageError:
    """The error for a face that is none of ours and no file."""
    return UsageError(
        f"No face '{name}'. {nearest(name, tuple(TEXT_FACES))} Or give your own: --face Regular.ttf,Bold.ttf"
    )


def _outside(found: FaceFiles, claims: Ranges) -> Face:
    """A face of other files than ours, under a name that no other face has."""
    name = found.name if found.name == OWN else f"script-{found.name}"
    family = f"Face {hashlib.sha256((found.regular.sha256 + found.bold.sha256).encode()).hexdigest()[:8]}"
    regular, bold = (FontFile(file.package, file.path, file.sha256) for file in (found.regular, found.bold))
    return Face(name, family, regular, bold, claims)
