"""Many articles, one after another: each comes to its own end, whatever becomes of the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handouts.pipeline import Made, Workshop, make_edition
from handouts.progress import Finished
from handouts.sources import load_source


@dataclass(frozen=True)
class Result:
    """What became of one source: a finished edition, or the error that ended it."""

    source_name: str
    made: Made | None = None
    error: Exception | None = None


def make_editions(names: Iterable[str], workshop: Workshop) -> Iterator[Result]:
    """The result of each source in turn. Whatever goes wrong, a fault of this program too, ends its article only."""
    for name in names:
        try:
            yield Result(name, made=make_edition(load_source(name, workshop.network), workshop))
        except Exception as error:  # noqa: BLE001 - told by whoever asked, see `Result`
            workshop.listener(Finished(name, "failed", "", str(error)))
            yield Result(name, error=error)
