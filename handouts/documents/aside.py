"""What of a document is not its text, gathered on the way: remarks, deletions, heads of pages; and what to tell."""

from collections import Counter
from dataclasses import dataclass, field

from handouts.model import Enclosed, LeftOut

LONGEST = 20_000
"""Characters of one kind that the account keeps."""


@dataclass
class Aside:
    """Grows while a document is walked."""

    pieces: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    pictures: dict[str, bytes] = field(default_factory=dict)
    outside: list[str] = field(default_factory=list)
    """Pictures that lie elsewhere."""

    def leave(self, kind: str, reason: str, words: str) -> None:
        """Notes words that are left out."""
        words = " ".join(words.split())
        if words:
            self.pieces.setdefault((kind, reason), []).append(words)

    def running_head(self, words: str) -> None:
        """Notes what stands on every page, each once."""
        kind = ("running head", "it stands at the top or at the foot of every page")
        words = " ".join(words.split())
        if words and words not in self.pieces.setdefault(kind, []):
            self.pieces[kind].append(words)

    def deleted(self, words: str) -> None:
        """Notes a deletion that nobody has accepted yet."""
        self.counts["deleted"] += 1
        self.leave("deletion", "a deletion among the tracked changes", words)

    def hidden(self, words: str) -> None:
        """Notes hidden text."""
        if words.strip():
            self.counts["hidden"] += 1
            self.leave("hidden text", "its author hid it", words)

    def left_out(self) -> tuple[LeftOut, ...]:
        """The account of what is left out."""
        return tuple(
            LeftOut(kind, reason, "\n".join(pieces)[:LONGEST])
            for (kind, reason), pieces in self.pieces.items()
            if pieces
        )

    def enclosed(self) -> tuple[Enclosed, ...]:
        """The pictures that came within the document."""
        return tuple(Enclosed(name, data) for name, data in self.pictures.items())

    def notices(self) -> tuple[str, ...]:
        """What a person should be told."""
        told: list[str] = []
        inserted, deleted = self.counts["inserted"], self.counts["deleted"]
        if inserted or deleted:
            told.append(
                f"The document has tracked changes: {_times(inserted, 'insertion')} kept, "
                f"{_times(deleted, 'deletion')} left out. Accept or reject them if that is not what you want."
            )
        if self.counts["comments"]:
            told.append(f"{_times(self.counts['comments'], 'comment')} in the margin left out.")
        if self.counts["hidden"]:
            told.append(f"Hidden text is left out, {_times(self.counts['hidden'], 'piece')} in all.")
        if self.outside:
            named = ", ".join(dict.fromkeys(name[:80] for name in self.outside[:3]))
            told.append(
                f"Pictures that are not in the document but elsewhere are left out: {named}; {len(self.outside)} in "
                "all. Put the pictures themselves into the document."
            )
        for count, what in (
            ("drawings", "Charts and drawings are left out: {} in all. Put them in as pictures, with a description."),
            ("formulas", "Formulas are printed as a line of text: {} in all. Look them over."),
            ("signs", "Signs of a picture font that have no name are shown as □: {} in all."),
            ("chunks", "Other documents within the document are left out: {} in all. Copy their text into it."),
        ):
            if self.counts[count]:
                told.append(what.format(self.counts[count]))
        return tuple(told)


def _times(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
