"""`edition.json`: what an edition was made from, by what, and what came of it, as bytes and back.

Whoever hands an edition on may have changed it: what is read back is measured value by value, its paths stay
inside the edition's folder, and only an error that says what is wrong comes out.
"""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from handouts.codec import Unfit, from_values, inside, to_values
from handouts.errors import OutputFailed, SourceError
from handouts.model import Edition, Finding
from handouts.settings import Settings

EDITION_FILE = "edition.json"
SCHEMA = 5
LARGEST_BYTES = 256 * 1024 * 1024
"""No record is larger: one of a hundred hours of sound is a tenth of it."""


@dataclass(frozen=True)
class Record:
    """All that is known of a finished edition.

    `product` is the version that made it, `made_from` a digest over source bytes, settings and code,
    `failures` one sentence for each thing that was wanted and could not be made.
    """

    product: str
    made_from: str
    source_name: str
    settings: Settings
    edition: Edition
    findings: tuple[Finding, ...] = ()
    failures: tuple[str, ...] = ()


def placed(edition: Edition) -> Edition:
    """The same edition, the file of each track where its artefact stands, relative to the edition's folder.

    A track that only went into other outputs keeps the name it had.
    """
    homes = {a.topic: Path(a.path) for a in edition.artefacts if a.output == "mp3" and a.topic is not None}
    return replace(
        edition, tracks=tuple(replace(t, file=homes.get(t.number, Path(t.file.name))) for t in edition.tracks)
    )


def encode(record: Record) -> bytes:
    """The record as UTF-8 JSON, keys sorted, the same bytes for the same record.

    Raises OutputFailed when a path leads out of the edition's folder, or a value is not of its type.
    """
    try:
        bare = replace(record, edition=replace(record.edition, illustrations=()))  # they stand in the outputs
        values = {"schema": SCHEMA} | to_values(bare)
        _inside_all(record)
        text = json.dumps(values, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1)
    except Unfit as unfit:
        raise OutputFailed(f"The edition's record cannot be written: {unfit}.") from None
    except (TypeError, ValueError, RecursionError) as error:
        raise OutputFailed(f"The edition's record cannot be written: {error}.") from error
    # A lone surrogate (from a file name that is not UTF-8) becomes JSON's own escape for it.
    return (text + "\n").encode("utf-8", "backslashreplace")


def decode(data: bytes) -> Record:
    """The record that `encode` wrote.

    Raises OutputFailed with what is wrong and where in the record; the caller names the file.
    """
    try:
        values = json.loads(data, parse_constant=_refuse_constant)
        if not isinstance(values, dict) or "schema" not in values:
            raise Unfit("it is not the record of an edition")
        schema = values.pop("schema")
        if type(schema) is not int or schema != SCHEMA:
            raise Unfit(f"it is of schema {str(schema)[:20]}, this version reads {SCHEMA}")
        record = from_values(Record, values)
        _inside_all(record)
    except Unfit as unfit:
        raise OutputFailed(f"The edition's record cannot be read: {unfit}. Make the edition anew.") from None
    except RecursionError:
        raise OutputFailed("The edition's record cannot be read: it is nested too deep. Make it anew.") from None
    except ValueError as error:  # broken JSON, broken UTF-8, a number of thousands of digits
        raise OutputFailed(f"The edition's record is not JSON: {error}. Make the edition anew.") from error
    return record


def read_record(folder: Path) -> Record:
    """The record of the edition in `folder`. Raises SourceError naming what is missing or unfit there."""
    file = folder / EDITION_FILE
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise SourceError(f"No edition in {folder}: there is no {EDITION_FILE}. Name a folder that has one.") from None
    except OSError as error:
        raise SourceError(f"Could not read {file}: {error.strerror}. Check that you may read it.") from error
    if len(data) > LARGEST_BYTES:
        raise SourceError(f"{file} is too large to be the record of an edition. Make the edition anew.")
    try:
        return decode(data)
    except OutputFailed as error:
        raise SourceError(f"{file}: {error}") from error


def is_edition(folder: Path) -> bool:
    """Whether `folder` holds an edition, of this version or another, whole or damaged: the name of the record tells."""
    return (folder / EDITION_FILE).is_file()


def source_of(folder: Path) -> str | None:
    """The source of the edition in `folder`, whatever version wrote its record; None where that cannot be told."""
    try:
        with (folder / EDITION_FILE).open("rb") as opened:
            name = json.loads(opened.read(LARGEST_BYTES)).get("source_name")
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return name if isinstance(name, str) else None


def _refuse_constant(constant: str) -> None:
    raise Unfit(f"{constant} is no number")


def _inside_all(record: Record) -> None:
    for number, artefact in enumerate(record.edition.artefacts):
        try:
            inside(artefact.path)
        except Unfit as unfit:
            unfit.places.append(f"edition.artefacts[{number}].path")
            raise
