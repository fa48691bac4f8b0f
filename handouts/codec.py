"""Frozen dataclasses as JSON values and back, led by their type hints: nested, generic, unions, enums, paths.

A member of a union of dataclasses carries its class's name as "type". Empty values are left out and read back
as the field's default, which must then still be empty: a default that changes later can change no old file.

What is read is untrusted: every value is measured against its type, every path must stay inside its folder.
"""

import dataclasses
import types
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_values(value: object) -> dict[str, Any]:
    """A dataclass as JSON values. Raises Unfit where a value is not of its type or a path leads outside."""
    kind: Any = type(value)
    written: dict[str, Any] = _coding(kind).write(value)
    return written


def from_values(kind: type[T], values: object) -> T:
    """The dataclass that `to_values` wrote. Raises Unfit, which names what is wrong and where."""
    hint: Any = kind
    found: T = _coding(hint).read(values)
    return found


def inside(path: str) -> str:
    """`path` if it names something inside its folder, on every system. Raises Unfit."""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or any(c in path for c in '\\:\0"<>|?*'):
        raise Unfit("a path inside the edition's folder was expected")
    return path


class Unfit(Exception):
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
        return _Coding(_path_text, lambda value: Path(inside(_exactly(str, value))))
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
            raise Unfit(f"a {kind.__name__} was expected")
        written = {}
        for name, (coding, default) in codings().items():
            inner = getattr(value, name)
            if not inner and type(inner) is type(default) and inner == default:
                continue
            try:
                written[name] = coding.write(inner)
            except Unfit as unfit:
                unfit.places.append(f".{name}")
                raise
        return written

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise Unfit(f"a {kind.__name__} was expected")
        found = {}
        for name, (coding, default) in codings().items():
            if name not in value:
                if default is dataclasses.MISSING or default:
                    raise Unfit(f"'{name}' is missing")
                continue
            try:
                found[name] = coding.read(value[name])
            except Unfit as unfit:
                unfit.places.append(f".{name}")
                raise
        if len(found) < len(value) and (strange := sorted(set(value) - set(found))):
            raise Unfit(f"'{strange[0][:40]}' is not known here")
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
            raise Unfit("one of " + ", ".join(by_name) + " was expected")
        tagged: dict[str, Any] = {"type": name} | by_name[name].write(value)
        return tagged

    def read(value: Any) -> Any:
        name = value.get("type") if type(value) is dict else None
        if type(name) is not str or name not in by_name:
            raise Unfit("one of " + ", ".join(by_name) + " was expected")
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
        except Unfit as unfit:
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
            raise Unfit("one of " + ", ".join(map(str, by_value)) + " was expected")
        return by_value[value]

    return _Coding(lambda value: _exactly(kind, value).value, read)


_NAMES = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", tuple: "a tuple"}


def _exactly(kind: type, value: Any) -> Any:
    if type(value) is not kind:  # no subclass: true is not the number 1
        raise Unfit(f"{_NAMES.get(kind, kind.__name__)} was expected")
    return value


def _number(value: Any) -> float:
    if type(value) not in (float, int):
        raise Unfit("a number was expected")
    try:
        return float(value)
    except OverflowError:
        raise Unfit("a smaller number was expected") from None


def _path_text(path: Path) -> str:
    return inside(path.as_posix())
