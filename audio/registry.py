"""Named implementations, imported only when chosen, so that a missing optional package breaks nothing else."""

import difflib
import importlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Unknown(LookupError):
    """No such name; the message offers the nearest ones."""


class Registry(Generic[T]):
    """Name -> "module:Class". `load` imports the module and returns the class."""

    def __init__(self, kind: str, entries: Mapping[str, str]) -> None:
        self._kind = kind
        self._entries = dict(entries)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def load(self, name: str) -> T:
        """The object registered under `name`.

        Raises Unknown, with the nearest names, and ImportError when what it needs is not installed.
        """
        if name not in self._entries:
            raise Unknown(f"No {self._kind} '{name}'. {nearest(name, self._entries)}")
        module, _, attribute = self._entries[name].partition(":")
        found: T = getattr(importlib.import_module(module), attribute)
        return found


def nearest(name: str, names: Iterable[str]) -> str:
    """A question with the nearest of `names`, or all of them when none is near."""
    known = list(names)
    close = difflib.get_close_matches(name, known, n=3, cutoff=0.5) or [k for k in known if name and name in k.lower()]
    if close:
        return "Did you mean " + " or ".join(f"'{c}'" for c in close) + "?"
    return "There are: " + ", ".join(known) + "."
