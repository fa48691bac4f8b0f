"""Progress bars in a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from handouts.progress import Advanced, Event, Finished, Notice, Planned

_TITLE_CHARACTERS = 32


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


@contextmanager
def bars() -> Iterator[Bars]:
    """Bars on standard error, taken away when the block ends."""
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


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_CHARACTERS else f"{title[: _TITLE_CHARACTERS - 1]}…"
