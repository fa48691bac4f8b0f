"""What holds at a place of an RTF file: how characters and paragraphs are set, and what the text there is for."""

from copy import copy
from dataclasses import dataclass, field

from handouts.documents.kinds import TEXT, Kind

BODY_LEVEL = 9
"""The outline level that says "no heading"."""


@dataclass
class State:
    """Belongs to a group; one that opens begins with a copy. `into` is what text is for: "text", "skip" and more."""

    into: str = "text"
    strong: bool = False
    slanted: bool = False
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    script: str = ""
    language: str = ""
    font: int | None = None
    size: float = 12.0
    skipped: int = 1
    """Characters that stand behind `\\u` for programs that do not know it."""
    style: int = 0
    level: int | None = None
    """The outline level from 0, or None."""
    chain: int = 0
    depth: int = 0
    in_table: bool = False
    opens: str = ""
    """What the group is as a whole, to be ended with it: "field", "note"."""

    def inner(self) -> "State":
        """The state that a group within begins with."""
        made = copy(self)
        made.opens = ""
        return made

    def plain(self) -> None:
        """Characters as usual."""
        self.strong = self.slanted = self.hidden = self.deleted = self.inserted = False
        self.script, self.size = "", 12.0

    def paragraph(self) -> None:
        """Paragraphs as usual."""
        self.style, self.level, self.chain, self.depth, self.in_table = 0, None, 0, 0, False


@dataclass(frozen=True)
class Style:
    """What a style of the file says."""

    name: str = ""
    kind: Kind = TEXT
    strong: bool = False
    slanted: bool = False
    language: str = ""


NO_STYLE = Style()


@dataclass
class Heads:
    """What the head of a file tells: fonts by number as (code page, name), styles, facts."""

    page: str = "cp1252"
    fonts: dict[int, tuple[str | None, str]] = field(default_factory=dict)
    pictorial: set[int] = field(default_factory=set)
    """Fonts of pictures."""
    usual_font: int = 0
    styles: dict[int, Style] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    language: str = ""
