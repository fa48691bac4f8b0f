"""What was left out of an article, put in order for a person: by its kind, known by its first words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handouts.model import LeftOut
from handouts.sheets import counted

REPEATED_CHARACTERS = 200_000
"""Characters of all that was left out which a report repeats."""
SHOWN_PIECES = 8
"""Pieces of one kind that are shown at once; the rest unfold."""
FIRST_WORDS, LONGEST_BEGINNING = 12, 120
"""Words of a piece by which a reader knows it, and characters they may take."""


@dataclass(frozen=True)
class Piece:
    """A piece left out. `begins` are its first words; `cut` tells that no more than a beginning is repeated."""

    reason: str
    line: int
    words: str
    begins: str
    text: str
    cut: bool


@dataclass(frozen=True)
class Pieces:
    """What was left out of one kind: its name, how much there is, the pieces shown and those that unfold."""

    kind: str
    amount: str
    shown: tuple[Piece, ...]
    folded: tuple[Piece, ...]


def listed(left_out: Iterable[LeftOut]) -> Iterator[Pieces]:
    """What was left out by its kind; of very much the ends of long pieces are not repeated."""
    room = REPEATED_CHARACTERS
    for kind, kin in kinds_of(left_out).items():
        pieces: list[Piece] = []
        for piece in kin:
            text = piece.text[:room]
            words = counted(len(piece.text.split()), "word")
            begins = first_words(piece.text)
            pieces.append(Piece(piece.reason, piece.line, words, begins, text, len(text) < len(piece.text)))
            room -= len(text)
        yield Pieces(kind, amount(kin), tuple(pieces[:SHOWN_PIECES]), tuple(pieces[SHOWN_PIECES:]))


def kinds_of(left_out: Iterable[LeftOut]) -> dict[str, list[LeftOut]]:
    """What was left out by its kind in words ("reply form"), in the order in which kinds first come up."""
    kinds: dict[str, list[LeftOut]] = {}
    for piece in left_out:
        kinds.setdefault(piece.kind.replace("-", " "), []).append(piece)
    return kinds


def amount(kin: Iterable[LeftOut]) -> str:
    """How much some pieces are: "3 pieces, 120 words"."""
    pieces = list(kin)
    words = sum(len(piece.text.split()) for piece in pieces)
    return f"{counted(len(pieces), 'piece')}, {counted(words, 'word')}"


def first_words(text: str) -> str:
    """The first words of a text on one line, with an ellipsis where more follow."""
    words = text.split(maxsplit=FIRST_WORDS)
    begins = " ".join(words[:FIRST_WORDS])
    cut = len(words) > FIRST_WORDS or len(begins) > LONGEST_BEGINNING
    return begins[:LONGEST_BEGINNING].rstrip() + "…" * cut
