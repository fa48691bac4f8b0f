"""Scripts that need a face from outside: found where it is installed, named where it is not.

Settled once, before anything is made, so that the edition's record names the files by their SHA-256.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from handouts.model import Publication
from handouts.settings import FaceFile, FaceFiles, Settings
from handouts.typesetting.characters import texts_of
from handouts.typesetting.faces import FontFile
from handouts.typesetting.families import OPTIONAL_SCRIPTS, OptionalScript, faces_of


def with_scripts(publication: Publication, settings: Settings) -> tuple[Publication, Settings]:
    """The publication with a notice of each script that no face here draws; the settings with the faces that do.

    Raises UsageError for a face of the text that does not exist, OutputFailed for one that cannot be read.
    """
    faces = faces_of(settings.print)
    foreign = {c for text in texts_of(publication) if not text.isascii() for c in text if not faces.of(c)}
    needed = [script for script in OPTIONAL_SCRIPTS if _is_in(script, foreign)]
    found = {script.name: files for script in needed if (files := _files(script))}
    lacking = tuple(
        f"Squares stand for letters of {script.called}, which no face here has. {_told(script)}"
        for script in needed
        if script.name not in found
    )
    chosen = (*settings.print.face_files, *found.values())
    publication = replace(publication, notices=publication.notices + lacking) if lacking else publication
    return publication, replace(settings, print=replace(settings.print, face_files=chosen)) if found else settings


def to_install(text: str) -> str:
    """What brings the faces for scripts in `text`, as a sentence each; empty where none is known."""
    return " ".join(_told(script) for script in OPTIONAL_SCRIPTS if _is_in(script, text))


def _is_in(script: OptionalScript, text: Iterable[str]) -> bool:
    return any(first <= ord(char) <= last for char in text for first, last in script.claims)


def _told(script: OptionalScript) -> str:
    return f"To print {script.called}: {script.install}."


def _files(script: OptionalScript) -> FaceFiles | None:
    """The first place where both weights lie."""
    for pair in script.places:
        if all((path := _path(file)) is not None and path.is_file() for file in pair):
            regular, bold = (FaceFile(file.path, _sha256(file), file.package) for file in pair)
            return FaceFiles(script.name, regular, bold)
    return None


def _path(file: FontFile) -> Path | None:
    if not file.package:
        return Path(file.path)
    spec = find_spec(file.package)
    return Path(spec.origin).parent / file.path if spec and spec.origin else None


def _sha256(file: FontFile) -> str:
    return hashlib.sha256(file.read()).hexdigest()
