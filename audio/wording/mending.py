"""Error-prone notation mended step by step, each step with its reason. Shared by the advisers of all languages."""

import re
from collections.abc import Callable, Iterator, Sequence

Mended = str | Callable[[re.Match[str]], str] | None
"""What to write instead, as for `re.sub`; None where only the author knows."""
Mending = tuple[re.Pattern[str], str, Mended]
"""A pattern, why what it finds is error-prone, what to write instead."""


def mended(piece: str, mendings: Sequence[Mending]) -> Iterator[tuple[str, str]]:
    """Each reason why `piece` is error-prone, with the piece as it then is: mended where that is certain."""
    for pattern, why, right in mendings:
        if pattern.search(piece):
            piece = piece if right is None else " ".join(pattern.sub(right, piece).split())
            yield why, piece
