"""Manifests: lists of articles with the options of each, as CSV, JSON Lines or TOML, read into rows.

    source,language,publisher                  [[article]]
    walking.md,en,The Corner Clinic            source = "walking.md"

The columns are the words of the options; `source` names the file or the address. A list that cannot be meant so (a
column that is no option) is refused whole; a row at fault is a row with a `fault`, and harms no other.
"""

import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from audio.registry import nearest
from handouts.csvtables import NoTable, table_of
from handouts.errors import SourceError, UsageError
from handouts.plaintext.decoding import decode, has_text, peek
from handouts.settings import OPTIONS, option_text

SOURCE = "source"
ORIGIN = "origin"
"""The column for the option `source`, where the text comes from: that word names the file here."""
COLUMNS = (SOURCE, ORIGIN, *(name for name in OPTIONS if name != SOURCE))
ENDINGS = (".csv", ".jsonl", ".ndjson", ".toml")
LARGEST_BYTES = 5_000_000
MOST_ROWS = 20_000
LONGEST_CELL = 10_000
_EMPTY = "{} lists no articles. Give it a row for each, with its file under 'source'."


@dataclass(frozen=True)
class Row:
    """One article of a list. `place` is where it stands ("list.csv, row 7"), `fault` why it cannot be made, if so."""

    place: str
    source: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""


@dataclass(frozen=True)
class Manifest:
    """A list of articles, and the options that hold for all of them; `notices` tell how it was read."""

    rows: tuple[Row, ...]
    options: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


def is_manifest(name: str) -> bool:
    """Whether a source of this name is a list of articles: no article ends so."""
    return PurePath(name).suffix.lower() in ENDINGS and not is_address(name)


def is_address(name: str) -> bool:
    """Whether a source is an address of the web."""
    return name.lower().startswith(("http://", "https://"))


def read_manifest(name: str, data: bytes) -> Manifest:
    """The rows of the list called `name`. Raises UsageError for one that cannot be obeyed, naming what is wrong."""
    if len(data) > LARGEST_BYTES:
        raise UsageError(f"{name} is larger than {LARGEST_BYTES // 1_000_000} MB. Split the list.")
    if not has_text(peek(data)):
        raise UsageError(_EMPTY.format(name))
    try:
        decoded = decode(name, data)
    except SourceError as error:
        raise UsageError(f"{name} cannot be read as a list: {error}") from error
    found = _READ[PurePath(name).suffix.lower()](name, decoded.text)
    if not found.rows:
        raise UsageError(_EMPTY.format(name))
    if len(found.rows) > MOST_ROWS:
        raise UsageError(f"{name} lists more than {MOST_ROWS} articles. Split the list.")
    return Manifest(found.rows, found.options, tuple(f"{name}: {notice}" for notice in decoded.notices))


# Forms -----------------------------------------------------------------------------------------------


def _csv(name: str, text: str) -> Manifest:
    """A table whose first line names the columns."""
    try:
        table = table_of(text, SOURCE)
    except NoTable as error:
        raise UsageError(f"{name}{error}") from error
    columns = [_column(cell, name) if cell.strip() else "" for cell in table.header]
    twice = next((column for column in columns if column and columns.count(column) > 1), "")
    if twice:
        raise UsageError(f"{name} has the column '{twice}' twice. Take one of them out.")
    return Manifest(tuple(_csv_row(f"{name}, row {number}", name, columns, cells) for number, cells in table.rows))


def _csv_row(place: str, name: str, columns: Sequence[str], cells: Sequence[str]) -> Row:
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        fault = f"it has {len(cells)} cells under {len(columns)} columns. Put a cell with a comma in it in quotes"
        return Row(place, fault=fault)
    pairs = dict(zip(columns, cells, strict=False))
    if pairs.pop("", "").strip():
        return Row(place, fault="it has a cell under no column name. Name the column, or empty the cell")
    return _row(place, name, pairs)


def _json_lines(name: str, text: str) -> Manifest:
    """One object a line."""
    return Manifest(
        tuple(
            _json_row(f"{name}, row {number}", name, line)
            for number, line in enumerate(text.split("\n"), 1)
            if line.strip()
        )
    )


def _json_row(place: str, name: str, line: str) -> Row:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else "its numbers or brackets are too many"
        return Row(place, fault=f'it is not JSON ({what}). Write one object a line, as {{"source": "walking.md"}}')
    if not isinstance(values, dict):
        return Row(place, fault='it is no object. Write one a line, as {"source": "walking.md"}')
    return _typed_row(place, name, {key: value for key, value in values.items() if value is not None})


def _toml(name: str, text: str) -> Manifest:
    """Tables called `article`; what stands before them holds for all."""
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{name} is not valid TOML: {error}. Mend it.") from error
    articles = values.pop("article", None)
    if not isinstance(articles, list) or not all(isinstance(article, dict) for article in articles):
        raise UsageError(f"{name} lists no articles. Begin each with a line [[article]], and name its source under it.")
    if SOURCE in values:
        raise UsageError(
            f"{name} has a 'source' for all articles. Put it under [[article]]; '{ORIGIN}' is where texts come from."
        )
    shared = _typed(name, {_column(key, name): value for key, value in values.items()})
    rows = tuple(_typed_row(f"{name}, article {n}", name, article) for n, article in enumerate(articles, 1))
    return Manifest(rows, _placed(name, shared))


_READ: Mapping[str, Callable[[str, str], Manifest]] = {
    ".csv": _csv,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".toml": _toml,
}


# Rows ------------------------------------------------------------------------------------------------


def _column(typed: str, name: str) -> str:
    """The option that a column is named for, however it is written ("Next review", "next_review")."""
    column = "-".join(typed.strip().lower().replace("_", " ").split())
    if column not in COLUMNS:
        raise UsageError(f"No column '{typed.strip()[:60]}' in {name}. {nearest(column, COLUMNS)}")
    return column


def _typed_row(place: str, name: str, values: Mapping[str, object]) -> Row:
    """A row of values that have types. Raises UsageError for a key that is no option."""
    named = {_column(key, name): value for key, value in values.items()}
    try:
        return _row(place, name, _typed(place, named))
    except UsageError as error:
        return Row(place, fault=str(error).removeprefix(f"{place}: ").rstrip("."))


def _typed(place: str, values: Mapping[str, object]) -> dict[str, str]:
    return {key: option_text(place, key, value) for key, value in values.items()}


def _row(place: str, name: str, cells: Mapping[str, str]) -> Row:
    """A row without its empty cells: what is empty was not given."""
    given = {column: cell.strip() for column, cell in cells.items() if cell.strip()}
    long = next((column for column, cell in given.items() if len(cell) > LONGEST_CELL), "")
    if long:
        return Row(place, fault=f"its '{long}' is longer than {LONGEST_CELL} characters. Shorten it")
    source = given.pop(SOURCE, "")
    if not source:
        return Row(place, fault="it names no source. Write the name of a file under 'source'")
    if source == "-":
        return Row(place, fault="standard input cannot be in a list. Name a file")
    if is_manifest(source):
        return Row(place, fault=f"{source} is a list itself. Name articles only")
    return Row(place, _beside(name, source), _placed(name, given))


def _placed(name: str, options: Mapping[str, str]) -> dict[str, str]:
    """Options whose files are looked for beside the list, `origin` under its own word."""
    placed = {SOURCE if option == ORIGIN else option: text for option, text in options.items()}
    for option in placed.keys() & {"logo", "templates"}:
        placed[option] = _beside(name, placed[option])
    if any(sign in placed.get("face", "") for sign in "./\\"):  # else it is the name of one of ours
        placed["face"] = ",".join(_beside(name, part.strip()) for part in placed["face"].split(","))
    return placed


def _beside(name: str, file: str) -> str:
    return file if is_address(file) else str(PurePath(name).parent / file)
