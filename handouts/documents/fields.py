"""Fields of Word files and RTF: what stands between their marks, and what of it is text (ECMA-376, 17.16)."""

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r'HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))', re.IGNORECASE)
_CONTENTS = frozenset(("TOC", "INDEX", "TOA", "RD"))
_UNSAID = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SET", "ASK", "XE", "TC", "FILENAME", "INCLUDETEXT"))

_LONGEST = 5_000
"""Characters of an instruction; no address is longer."""


@dataclass
class Field:
    """A field that is open: its instruction, and whether its result has begun."""

    instruction: str = ""
    result: bool = False

    @property
    def name(self) -> str:
        """What kind of field it is, in capitals."""
        return (self.instruction.split() or [""])[0].upper()

    @property
    def unsaid(self) -> bool:
        """Whether what it shows is no text of the author's: the number of a page."""
        return self.name in _UNSAID

    @property
    def link(self) -> str:
        """The address it leads to."""
        found = _ADDRESS.search(self.instruction)
        address = (found[1] or found[2] or "") if found else ""
        return address if "\\l" not in self.instruction or address.startswith("http") else ""


class Fields:
    """The fields that are open at a place of the text, one in the other; they may reach over paragraphs."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def mark(self, kind: str) -> None:
        """A field begins, comes to its result, or ends."""
        if kind == "begin":
            self._open.append(Field())
        elif kind == "separate" and self._open:
            self._open[-1].result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, words: str) -> None:
        """More of the instruction of the innermost field."""
        if self._open and not self._open[-1].result and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += words

    @property
    def in_contents(self) -> bool:
        """Whether the place is in a table of contents."""
        return any(field.name in _CONTENTS for field in self._open)

    @property
    def silent(self) -> bool:
        """Whether what stands at the place is no text: an instruction, the number of a page."""
        return any(not field.result or field.unsaid for field in self._open)

    @property
    def link(self) -> str:
        """The address that the place leads to."""
        return next((link for field in reversed(self._open) if (link := field.link)), "")
