"""An RTF file in pieces: groups that open and close, control words, bytes of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIECE = re.compile(
    rb"(?P<text>[^\\{}\r\n]+)"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<group>[{}])"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)


@dataclass(frozen=True)
class Piece:
    """`kind` is "{", "}", "word", "sign", "text" or "binary"; `number` None where a word has none."""

    kind: str
    word: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Piece("{"), Piece("}")


def pieces_of(data: bytes) -> Iterator[Piece]:
    """The pieces of a file; what `\\bin` announces is one piece of bytes, whatever is in it."""
    place, end = 0, len(data)
    while place < end:
        found = _PIECE.match(data, place)
        if found is None:
            place += 1
            continue
        place = found.end()
        match found.lastgroup:
            case "text":
                yield Piece("text", data=found["text"])
            case "hex":
                yield Piece("text", "'", data=bytes([int(found["hex"], 16)]))
            case "sign":
                yield Piece("sign", found["sign"].decode("latin-1"))
            case "group":
                yield _OPEN if found["group"] == b"{" else _CLOSE
            case "word" | "number":
                word = found["word"].decode("ascii")
                number = int(found["number"]) if found["number"] else None
                if word == "bin" and number is not None and number > 0:
                    yield Piece("binary", data=data[place : place + number])
                    place += number
                else:
                    yield Piece("word", word, number)
            case _:
                pass
