"""Printing that outlives its reader, as `head` goes away early: the work goes on, its words go nowhere."""

import io
import os
import sys
from typing import TextIO


def tell(text: str, stream: TextIO | None = None) -> None:
    """`text` and a line end on `stream` (standard output), at once."""
    stream = stream or sys.stdout
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_anything() -> None:
    """Lets both standard streams take characters that their encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
