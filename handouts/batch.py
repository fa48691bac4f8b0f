"""Many articles, one after another: each comes to its own end, whatever becomes of the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from handouts.errors import HandoutsError
from handouts.pipeline import Made, Workshop, make_edition
from handouts.progress import Finished
from handouts.settings import Settings
from handouts.sources import load_source


@dataclass(frozen=True)
class Task:
    """One article to make: its source by name, and the settings that hold for it.

    `place` is where it was asked for, as "list.csv, row 7", or empty. `fault` is why it cannot be made, where that is
    known beforehand.
    """

    source_name: str
    settings: Settings
    place: str = ""
    fault: HandoutsError | None = None

    def told(self, error: Exception) -> Exception:
        """The error, with its place in front where it has one and its words are for a person."""
        named = self.place and isinstance(error, HandoutsError) and not str(error).startswith(self.place)
        return type(error)(f"{self.place}: {error}") if named else error


@dataclass(frozen=True)
class Result:
    """What became of one source: a finished edition, or the error that ended it."""

    source_name: str
    made: Made | None = None
    error: Exception | None = None


def make_editions(tasks: Iterable[Task], workshop: Workshop) -> Iterator[Result]:
    """The result of each task in turn. Whatever goes wrong, a fault of this program too, ends its article only."""
    for task in tasks:
        name = task.source_name
        try:
            if task.fault:
                raise task.fault
            made = make_edition(load_source(name, workshop.network), replace(workshop, settings=task.settings))
        except Exception as error:  # noqa: BLE001 - told by whoever asked, see `Result`
            told = task.told(error)
            workshop.listener(Finished(name, "failed", "", str(told)))
            yield Result(name, error=told)
        else:
            yield Result(name, made=made)
