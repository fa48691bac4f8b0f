"""What an edition was made from, as one digest: equal digests mean that making it again would change nothing."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path

from audio.lexicon import layered
from handouts.braille import liblouis
from handouts.model import Artefact, Illustration
from handouts.narrator import Narrator
from handouts.readers import Source
from handouts.settings import Settings

_CODE = ("audio", "handouts", "templates")
_CODE_ENDINGS = (".py", ".j2", ".css", ".js", ".xml", ".ttf", ".tsv", ".json", ".pls", ".mo")
_LIBRARIES = (
    "charset-normalizer",
    "fontpkg-atkinson-hyperlegible",
    "fonttools",
    "gTTS",
    "hibari-tts",
    "imageio-ffmpeg",
    "Jinja2",
    "lameenc",
    "markdown-it-py",
    "mdit-py-plugins",
    "mutagen",
    "numpy",
    "onnxruntime",
    "pikepdf",
    "pillow",
    "py3langid",
    "pydub",
    "pydyf",
    "pypdfium2",
    "segno",
    "sentencex",
    "weasyprint",
)
"""The packages whose version shows in the bytes of an edition."""


def made_from(
    source: Source,
    settings: Settings,
    narrator: Narrator | None,
    illustrations: Sequence[Illustration] = (),
    overdue: bool = False,
) -> str:
    """SHA-256 over the source's name and bytes, the settings, its pictures, this program and the libraries it uses.

    Where anything is heard, also over what speaks (engine and model) and the lexicons it is given. `overdue` tells that
    the date of the next review has gone by: the day after it the edition is another one, and then stays the same.
    """
    digest = hashlib.sha256()
    name = source.name.encode("utf-8", "surrogateescape")
    for part in (name, source.data, _settings(settings), _narration(narrator), _libraries(), _braille(settings)):
        digest.update(hashlib.sha256(part).digest())
    for picture in illustrations:
        digest.update(hashlib.sha256(picture.data).digest())
    if source.address:
        digest.update(f"{source.address}\0{source.charset}".encode())
    if overdue:
        digest.update(b"overdue")
    for path, data in _code():
        digest.update(path.encode() + hashlib.sha256(data).digest())
    return digest.hexdigest()


def _settings(settings: Settings) -> bytes:
    return json.dumps(asdict(settings), sort_keys=True).encode()


def _narration(narrator: Narrator | None) -> bytes:
    """What speaks, passages in other languages too, and what its lexicons say, wherever in their files it stands."""
    if narrator is None:
        return b""
    used = layered(narrator.lexicons, narrator.language).lexemes
    entries = [[lexeme.grapheme, lexeme.alias, lexeme.ipa] for lexeme in used]
    others = [[other.language, other.voice.name, other.version] for other in narrator.others]
    return json.dumps([narrator.version, entries, narrator.notices, others]).encode()


def _libraries() -> bytes:
    return "\n".join(f"{name} {_version(name)}" for name in _LIBRARIES).encode()


def _braille(settings: Settings) -> bytes:
    """What writes the braille, where any is written."""
    return liblouis.version().encode() if "braille" in settings.outputs else b""


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"


def _code() -> Iterator[tuple[str, bytes]]:
    for package in _CODE:
        yield from _files(package, resources.files(package))


def _files(path: str, folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from _files(f"{path}/{entry.name}", entry)
        elif entry.name.endswith(_CODE_ENDINGS):
            yield f"{path}/{entry.name}", entry.read_bytes()


def is_intact(folder: Path, artefact: Artefact) -> bool:
    """Whether the file in `folder` is still, byte for byte, what the edition's record says."""
    try:
        with (folder / artefact.path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == artefact.sha256
    except OSError:
        return False
