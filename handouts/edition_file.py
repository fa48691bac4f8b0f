"""`edition.json`: what an edition was made from, by what, and what came of it, as bytes and back.

One codec for the frozen dataclasses of `handouts.model` and `audio.model`, led by their type hints. A member
of a union of dataclasses carries its class's name as "type". Empty values are left out and read back as
the field's default, which must then still be empty: a default that changes later can change no old record.

What is read back is untrusted: anybody may have written it. Every value is measured against its type, every
path must stay inside the edition's folder, and only OutputFailed comes out.
"""

import dataclasses
import json
import types
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from handouts.errors import OutputFailed, SourceError
from handouts.model import Edition, Finding
from handouts.settings import Settings

EDITION_FILE = "edition.json"
SCHEMA = 1
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
    """The same edition, the file of each track where its artefact stands, relative to the edition's folder."""
    homes = {a.topic: Path(a.path) for a in edition.artefacts if a.output == "mp3" and a.topic is not None}
    return replace(edition, tracks=tuple(replace(t, file=homes.get(t.number, t.file)) for t in edition.tracks))


def encode(record: Record) -> bytes:
    """The record as UTF-8 JSON, keys sorted, the same bytes for the same record.

    Raises OutputFailed when a path leads out of the edition's folder, or a value is not of its type.
    """
    try:
        values = {"schema": SCHEMA} | _coding(Record).write(record)
        _inside_all(record)
        text = json.dumps(values, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1)
    except _Unfit as unfit:
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
            raise _Unfit("it is not the record of an edition")
        schema = values.pop("schema")
        if type(schema) is not int or schema != SCHEMA:
            raise _Unfit(f"it is of schema {str(schema)[:20]}, this version reads {SCHEMA}")
        record: Record = _coding(Record).read(values)
        _inside_all(record)
    except _Unfit as unfit:
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


# The codec -------------------------------------------------------------------------------------------


class _Unfit(Exception):
    """A value that is not of its type; `places` lead to it, the innermost first."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.places: list[str] = []

    def __str__(self) -> str:
        where = "".join(reversed(self.places)).lstrip(".")
        return f"{where}: {self.problem}" if where else self.problem


@dataclass(frozen=True)
class _Coding:
    """How values of one type are written as JSON values and read back."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


@cache
def _coding(hint: Any) -> _Coding:
    """The coding of a type hint. Raises TypeError for a kind of type that no model uses yet."""
    origin = get_origin(hint)
    if isinstance(hint, NewType):
        return _coding(hint.__supertype__)
    if dataclasses.is_dataclass(origin or hint):
        return _dataclass_coding(hint)
    if origin in (Union, types.UnionType):
        return _union_coding(hint)
    if origin is tuple:
        return _tuple_coding(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum_coding(hint)
    if hint is Path:
        return _Coding(_path_text, lambda value: Path(_inside(_exactly(str, value))))
    if hint is float:
        return _Coding(_number, _number)
    if hint in (str, int, bool):
        return _Coding(lambda value: _exactly(hint, value), lambda value: _exactly(hint, value))
    raise TypeError(f"no coding for {hint}")


def _dataclass_coding(hint: Any) -> _Coding:
    kind: Any = get_origin(hint) or hint
    bindings = dict(zip(getattr(kind, "__parameters__", ()), get_args(hint), strict=True))

    @cache
    def codings() -> dict[str, tuple[_Coding, Any]]:  # built at first use: blocks hold blocks
        hints = get_type_hints(kind)
        return {f.name: (_coding(_bound(hints[f.name], bindings)), f.default) for f in dataclasses.fields(kind)}

    def write(value: Any) -> dict[str, Any]:
        if type(value) is not kind:
            raise _Unfit(f"a {kind.__name__} was expected")
        written = {}
        for name, (coding, default) in codings().items():
            inner = getattr(value, name)
            if not inner and type(inner) is type(default) and inner == default:
                continue
            try:
                written[name] = coding.write(inner)
            except _Unfit as unfit:
                unfit.places.append(f".{name}")
                raise
        return written

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise _Unfit(f"a {kind.__name__} was expected")
        found = {}
        for name, (coding, default) in codings().items():
            if name not in value:
                if default is dataclasses.MISSING or default:
                    raise _Unfit(f"'{name}' is missing")
                continue
            try:
                found[name] = coding.read(value[name])
            except _Unfit as unfit:
                unfit.places.append(f".{name}")
                raise
        if len(found) < len(value) and (strange := sorted(set(value) - set(found))):
            raise _Unfit(f"'{strange[0][:40]}' is not known here")
        return kind(**found)

    return _Coding(write, read)


def _bound(hint: Any, bindings: dict[Any, Any]) -> Any:
    """`hint` with its type variables replaced by what they are bound to."""
    if isinstance(hint, TypeVar):
        return bindings[hint]
    free = getattr(hint, "__parameters__", ())
    return hint[tuple(bindings[variable] for variable in free)] if free else hint


def _union_coding(hint: Any) -> _Coding:
    members = [m for m in get_args(hint) if m is not type(None)]
    if len(members) == 1:
        only = _coding(members[0])
        return _Coding(
            lambda value: None if value is None else only.write(value),
            lambda value: None if value is None else only.read(value),
        )
    if len(members) < len(get_args(hint)) or not all(dataclasses.is_dataclass(get_origin(m) or m) for m in members):
        raise TypeError(f"no coding for {hint}")
    by_name = {(get_origin(m) or m).__name__: _coding(m) for m in members}

    def write(value: Any) -> dict[str, Any]:
        name = type(value).__name__
        if name not in by_name:
            raise _Unfit("one of " + ", ".join(by_name) + " was expected")
        tagged: dict[str, Any] = {"type": name} | by_name[name].write(value)
        return tagged

    def read(value: Any) -> Any:
        name = value.get("type") if type(value) is dict else None
        if type(name) is not str or name not in by_name:
            raise _Unfit("one of " + ", ".join(by_name) + " was expected")
        return by_name[name].read({k: v for k, v in value.items() if k != "type"})

    return _Coding(write, read)


def _tuple_coding(hint: Any) -> _Coding:
    arguments = get_args(hint)
    if len(arguments) != 2 or arguments[1] is not Ellipsis:
        raise TypeError(f"no coding for {hint}")

    @cache
    def element() -> _Coding:
        return _coding(arguments[0])

    def each(values: Any, code: Callable[[Any], Any]) -> list[Any]:
        done: list[Any] = []
        try:
            for value in values:
                done.append(code(value))  # noqa: PERF401 - the length tells where it failed
        except _Unfit as unfit:
            unfit.places.append(f"[{len(done)}]")
            raise
        return done

    def write(value: Any) -> list[Any]:
        return each(_exactly(tuple, value), element().write)

    def read(value: Any) -> tuple[Any, ...]:
        return tuple(each(_exactly(list, value), element().read))

    return _Coding(write, read)


def _enum_coding(kind: type[Enum]) -> _Coding:
    by_value = {member.value: member for member in kind}

    def read(value: Any) -> Enum:
        if type(value) is not str or value not in by_value:
            raise _Unfit("one of " + ", ".join(map(str, by_value)) + " was expected")
        return by_value[value]

    return _Coding(lambda value: _exactly(kind, value).value, read)


_NAMES = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", tuple: "a tuple"}


def _exactly(kind: type, value: Any) -> Any:
    if type(value) is not kind:  # no subclass: true is not the number 1
        raise _Unfit(f"{_NAMES.get(kind, kind.__name__)} was expected")
    return value


def _number(value: Any) -> float:
    if type(value) not in (float, int):
        raise _Unfit("a number was expected")
    try:
        return float(value)
    except OverflowError:
        raise _Unfit("a smaller number was expected") from None


def _refuse_constant(constant: str) -> None:
    raise _Unfit(f"{constant} is no number")


# Paths -----------------------------------------------------------------------------------------------


def _path_text(path: Path) -> str:
    return _inside(path.as_posix())


def _inside(path: str) -> str:
    """`path` if it names something inside the edition's folder, on every system."""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or any(c in path for c in '\\:\0"<>|?*'):
        raise _Unfit("a path inside the edition's folder was expected")
    return path


def _inside_all(record: Record) -> None:
    for number, artefact in enumerate(record.edition.artefacts):
        try:
            _inside(artefact.path)
        except _Unfit as unfit:
            unfit.places.append(f"edition.artefacts[{number}].path")
            raise
