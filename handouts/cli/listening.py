"""Listeners to a run: a bar for a terminal, plain lines for a log, JSON lines for a program."""

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from handouts.progress import Advanced, Event, Finished, Listener, Notice, Planned


class Bars:
    """One bar an article: what is happening, how much is done, how long it still takes."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._bars: dict[str, TaskID] = {}

    def __call__(self, event: Event) -> None:
        """Called from the worker listener's thread as well as from the main one; rich is safe for that."""
        match event:
            case Planned(source=source, title=title, work_s=work_s):
                self._bars[source] = self._progress.add_task(_short(title), total=work_s, doing="starting")
            case Advanced(source=source, seconds=seconds, doing=doing) if source in self._bars:
                self._progress.update(self._bars[source], advance=seconds, doing=doing)
            case Notice(message=message):
                self._progress.console.print(f"  {message}", markup=False, highlight=False)
            case Finished(source=source) if source in self._bars:
                self._progress.remove_task(self._bars.pop(source))


class Lines:
    """A few plain lines for logs: when an article starts, what to know of it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: Event) -> None:
        match event:
            case Planned(title=title, topics=topics):
                self._say(f"{title}: {topics} topics")
            case Notice(message=message):
                self._say(message)
            case _:
                pass

    def _say(self, line: str) -> None:
        print(line, file=self._stream, flush=True)


class JsonLines:
    """Every event as one JSON object a line, named by its "event"."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def __call__(self, event: Event) -> None:
        line = json.dumps({"event": type(event).__name__.lower(), **asdict(event)}, ensure_ascii=True)
        with self._lock:
            print(line, file=self._stream, flush=True)


@contextmanager
def listening(as_json: bool, quiet: bool) -> Iterator[Listener]:
    """The listener that suits where the output goes; a bar is taken away when the block ends."""
    if as_json:
        yield JsonLines(sys.stdout)
    elif quiet:
        yield lambda _event: None
    elif sys.stderr.isatty():
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[doing]}", markup=False),
            TimeElapsedColumn(),
            TextColumn("left:"),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            yield Bars(progress)
    else:
        yield Lines(sys.stderr)


def _short(title: str) -> str:
    return title if len(title) <= 32 else f"{title[:31]}…"
