"""Listeners to a run: a bar for a terminal, plain lines for a log, JSON lines for a program."""

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TextIO

from handouts.cli.printing import tell
from handouts.cli.summaries import plural
from handouts.progress import Event, Listener, Notice, Planned


class Lines:
    """A few plain lines for logs: when an article starts, what to know of it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: Event) -> None:
        match event:
            case Planned(title=title, topics=topics):
                self._say(f"{title}: {plural(topics, 'topic')}")
            case Notice(message=message):
                self._say(message)
            case _:
                pass

    def _say(self, line: str) -> None:
        tell(line, self._stream)


class JsonLines:
    """Every event as one JSON object a line, named by its "event"."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def __call__(self, event: Event) -> None:
        line = json.dumps({"event": type(event).__name__.lower(), **asdict(event)}, ensure_ascii=True)
        with self._lock:
            tell(line, self._stream)


@contextmanager
def listening(as_json: bool, quiet: bool) -> Iterator[Listener]:
    """The listener that suits where the output goes; a bar is taken away when the block ends."""
    if as_json:
        yield JsonLines(sys.stdout)
    elif quiet:
        yield lambda _event: None
    elif sys.stderr.isatty():
        from handouts.cli.bars import bars

        with bars() as listener:
            yield listener
    else:
        yield Lines(sys.stderr)
