"""Text on one line, as players show it. Pure."""

import unicodedata

TITLE_CHARACTERS = 120
"""Longest title of an entry in a list of tracks; the whole title stands in the print and on the track."""
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Unicode's bidirectional controls: an unclosed one would turn round what a player shows after it."""


def one_line(text: str, limit: int | None = None) -> str:
    """`text` on one line, of at most `limit` characters, without signs that break or turn round a line.

    One that is cut short ends with an ellipsis.
    """
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text if c not in _TURNING)
    line = " ".join(kept.split())
    return line if limit is None or len(line) <= limit else line[: limit - 1].rstrip() + "…"
