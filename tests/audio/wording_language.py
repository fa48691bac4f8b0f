"""What the promises of wording are tried with, in one language: a new language brings one of these."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from audio.wording.read_back import Atom

TABLES = Path(__file__).parent / "wording"


@dataclass(frozen=True)
class Spoken:
    """One language: its table, its tags, sentences and single pieces as articles hold them.

    `number_word` finds words of numbers that nothing else tells; `dropped` those that the table's rows may lose;
    `changed` is put in place of a word of `changing`. `told` reads words back: `cardinals` and `numbers` are words with
    the digits they tell, as one number or as several. `losses` are texts with words that do not tell all of them.
    """

    language: str
    table: str
    tags: tuple[str, ...]
    sentences: st.SearchStrategy[str]
    pieces: st.SearchStrategy[str]
    number_word: re.Pattern[str]
    dropped: re.Pattern[str]
    fewest_dropped: int
    changing: re.Pattern[str]
    changed: str
    told: Callable[[str], list[Atom]]
    cardinals: st.SearchStrategy[tuple[str, str]]
    numbers: st.SearchStrategy[tuple[str, str]]
    losses: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return self.language

    def rows(self) -> list[dict[str, str]]:
        with (TABLES / self.table).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    def mutations(self) -> Iterator[tuple[str, str, str, str]]:
        """Each row that holds a figure, with each number word left out that the text has not itself."""
        for row in self.rows():
            if not any(c.isnumeric() for c in row["text"]):
                continue
            for word in self.dropped.finditer(row["words"]):
                if not re.search(rf"\b{word.group()}\b", row["text"], re.IGNORECASE):
                    left = row["words"][: word.start()] + row["words"][word.end() :]
                    yield row["text"], row["language"], word.group(), left
