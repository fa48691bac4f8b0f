"""What a site asks programs to leave alone: its `robots.txt` (RFC 9309)."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

NAME = "handouts"
"""How sites call this program in their rules."""
LARGEST_BYTES = 512_000
"""What is behind is not read (RFC 9309, 2.5, asks for 500 KiB at least)."""
_ALL = "*"


@dataclass(frozen=True)
class Rules:
    """Patterns of paths, each with whether it may be fetched."""

    patterns: tuple[tuple[str, bool], ...] = ()

    def allow(self, target: str) -> bool:
        """Whether a path with its query may be fetched: the longest pattern that fits tells (RFC 9309, 2.2.2)."""
        path = _plain(target)
        fitting = [(len(pattern), allowed) for pattern, allowed in self.patterns if _fits(pattern, path)]
        return max(fitting, default=(0, True))[1]


def rules_in(data: bytes) -> Rules:
    """The rules for this program in a `robots.txt`, or else those for all programs."""
    text = data[:LARGEST_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
    found: dict[str, list[tuple[str, bool]]] = {}
    names: set[str] = set()  # of the two that matter: a file may name thousands of others over each of its rules
    between = True
    for line in text.splitlines():
        key, _colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        key = key.lower()
        if key == "user-agent":
            name = value.partition("/")[0].strip().lower()
            names = (set() if between else names) | ({name} & {NAME, _ALL})
            between = False
            if name in names:
                found.setdefault(name, [])
        elif key in ("allow", "disallow"):
            between = True
            for name in names if value else ():
                found[name].append((_plain(value), key == "allow"))
    return Rules(tuple(found.get(NAME, found.get(_ALL, []))))


def _plain(path: str) -> str:
    """A path or pattern in one form, however its letters are written."""
    return quote(unquote(path), safe="/*$?&=%:@!'()+,;-._~")


def _fits(pattern: str, path: str) -> bool:
    """Whether a pattern, where `*` is anything and a last `$` the end, fits the beginning of a path."""
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not others:
        return not ends or at == len(path)
    for piece in others[:-1]:
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    last = others[-1]
    return path.endswith(last) and len(path) - len(last) >= at if ends else path.find(last, at) >= 0
