"""File names that every player shows and every disk takes: short, plain ASCII, in order. Pure."""

import re
import unicodedata

LONGEST_NAME = 32
"""Characters of a name with its ending: two lines of a display of 16."""
_LONG_NAME_PART = 13
"""UTF-16 units that one entry of a long name holds (Microsoft FAT specification 1.03, section 7)."""


def ordered_name(number: int, title: str, otherwise: str, ending: str = "") -> str:
    """ "003 Exercises.mp3". The number parts equal titles; `otherwise` stands for one without Latin letters."""
    start = f"{number:03d} "
    room = LONGEST_NAME - len(start) - len(ending)
    return f"{start}{_plain(title, room) or otherwise}{ending}"


def entries_of(name: str) -> int:
    """How many entries of a FAT folder a name takes at most: its short one, and those that hold the long one."""
    return 1 + -(-len(name) // _LONG_NAME_PART)


def _plain(title: str, room: int) -> str:
    decomposed = unicodedata.normalize("NFKD", title)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "").replace("'", "")
    name = re.sub(r"[^A-Za-z0-9]+", " ", letters).strip()
    if len(name) > room:
        whole = name[: room + 1].rpartition(" ")[0]
        name = whole if len(whole) > room // 2 else name[:room]
    return name.strip()
